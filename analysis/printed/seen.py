"""The third sheet: what the role had seen in a few months beside how it was, and trust over the whole play."""

from __future__ import annotations

from analysis import words as say
from analysis.exports.images import Chart
from analysis.kit.document import Block, Columns, Grid, Heading, Page, Para
from analysis.printed.drawn import figure
from analysis.printed.told import Told
from analysis.story import Moment, Sight, Story
from game.core.language import _, number, words

MOST_SEEN = 3
"""Months whose view has room on the sheet."""
MOST_ROWS = 4
"""Measures of a month that are set side by side."""
BETWEEN = ("trust_board_admin", "trust_admin_board")
"""Trust between the two sides, which the sheet draws."""


def seen(told: Told, charts: dict[str, Chart], drawn: dict[str, str]) -> Page:
    """The third sheet."""
    story = told.story
    chosen = [story.moments[month] for month in _to_look_at(told)]
    return Page(
        kicker=_("Ett skydd mot efterklokhet: så mycket visste rollen när beslutet togs."),
        title=_("3. Vad såg vi då?"),
        blocks=(
            Columns(tuple(tuple(_moment(story, one)) for one in chosen)),
            Para(
                _(
                    "Båda siffrorna avser läget när månaden började. Skalan är 0–100 där inget annat står. "
                    "Frågan till bordet: vad visste ni, vad trodde ni att ni visste, och vem hade vetat mer?"
                )
            ),
            *_trust(charts, drawn),
        ),
        large=True,
        single=True,
    )


def _trust(charts: dict[str, Chart], drawn: dict[str, str]) -> tuple[Block, ...]:
    """Trust between the sides, as it was and as the role saw it, beside each other."""
    shown = [figure(f"trust-{name}", charts, drawn, 0.8) for name in BETWEEN]
    return (Columns(tuple(one for one in shown if one)),) if any(shown) else ()


def _to_look_at(told: Told) -> tuple[int, ...]:
    """The turning points whose view differed most from the truth, in order."""
    months = [one.month for one in told.points] or list(range(told.story.months))
    gaps = {month: max((gap for _at, gap in _gaps(told.story.moments[month])), default=0.0) for month in months}
    return tuple(sorted(sorted(gaps, key=lambda month: (-gaps[month], month))[:MOST_SEEN]))


def _gaps(moment: Moment) -> list[tuple[Sight, float]]:
    """What was seen and how it was, the largest gap first; shares before amounts."""
    found = [
        (one, abs(one.seen - one.truth) * (1.0 if one.word.bounded else 0.01))
        for one in moment.sights
        if one.seen is not None and one.truth is not None
    ]
    return sorted(found, key=lambda pair: -pair[1])


def _moment(story: Story, moment: Moment) -> list[Block]:
    rows = [
        (words(one.word.label), say.sight_seen(story, one, moment.month), say.figure(one.word, one.truth))
        for one, _gap in _gaps(moment)[:MOST_ROWS]
    ]
    unseen = [words(one.word.label).lower() for one in moment.sights if one.seen is None and one.truth is not None]
    own = [one for one in moment.decisions if one.seat == story.role]
    blocks: list[Block] = [Heading(say.calendar(story, moment.month).capitalize())]
    blocks += [Para(words(one.choice), lead=words(one.matter) + ":") for one in own[:2]]
    blocks += [
        Para(_("{question} Troligt {likely} ({low}–{high}).").format(
            question=words(one.question), likely=number(one.likely, one.decimals),
            low=number(one.low, one.decimals), high=number(one.high, one.decimals)
        ), lead=_("Egen prognos:"))
        for one in moment.guesses[:1]
    ]  # fmt: skip
    if rows:
        blocks.append(Grid((_("Mått"), _("Rollen såg"), _("Så var det")), tuple(rows), (3, 2.5, 1.4)))
    if unseen:
        blocks.append(Para(", ".join(unseen[:4]) + ".", "small", _("Rollen hade inte sett något av:")))
    return blocks
