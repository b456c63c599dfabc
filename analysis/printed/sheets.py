"""The six sheets of the printed debrief, in the order in which a session takes them.

What people wrote themselves stays in the file: a paper gets around more easily than a screen.
"""

from __future__ import annotations

from analysis import words as say
from analysis.branches import Branch
from analysis.exports.images import Chart
from analysis.kit.document import Block, Bullets, Columns, Figure, Grid, Heading, Lines, Page, Para
from analysis.measures import truth_word
from analysis.printed.told import MOST_SEEN, Told
from analysis.story import Moment, Sight, Story
from game.core.language import _, n_, number, words

MOST_ROWS = 4
"""Measures of a month that are set side by side."""
MOST_EVENTS = 1
"""Events of a month that have room in a row."""
EXAMPLES = 6
BETWEEN = ("trust_board_admin", "trust_admin_board")
"""Trust between the two sides, which the third sheet draws."""
LONGEST = 90
"""Letters of an event that have room in a row."""


def sheets(told: Told, charts: dict[str, Chart], drawn: dict[str, str]) -> tuple[Page, ...]:
    """All six.

    Args:
        told: the play.
        charts: its charts by name, for titles and words.
        drawn: the same as SVG.
    """
    return (
        _landing(told),
        _happened(told, charts, drawn),
        _seen(told, charts, drawn),
        _why(told, charts, drawn),
        _behaviours(told.story),
        _home(told.story),
    )


def _figure(name: str, charts: dict[str, Chart], drawn: dict[str, str], share: float = 1.0) -> tuple[Block, ...]:
    """A chart with its words; its title stands in the drawing."""
    return (Figure(drawn[name], "", charts[name].says, share),) if name in drawn else ()


def _landing(told: Told) -> Page:
    story = told.story
    months = n_("{n} månad", "{n} månader", story.months).format(n=story.months)
    return Page(
        kicker=" · ".join(part for part in (words(story.title), words(story.place), words(story.role_title)) if part),
        title=_("1. Landning"),
        blocks=(
            Para(_("Ett ord var. Högst två minuter. Ingen diskussion, inga diagram."), "lead"),
            Para(_("Hur känns det just nu, i ett ord? Den som vill säger pass.")),
            Lines("", 4),
            *((Para(" ".join(told.said), "note", _("Om filen:")),) if told.said else ()),
            Para(
                _(
                    "{months} i spelet. Allt som står i de här papperen gäller i modellen, som bygger på "
                    "antaganden som kan vara fel."
                ).format(months=months),
                "small",
            ),
        ),
        large=True,
        single=True,
    )


def _happened(told: Told, charts: dict[str, Chart], drawn: dict[str, str]) -> Page:
    story = told.story
    rows = tuple(_stop(told, month) for month in told.stops)
    return Page(
        kicker=_("Låt bordet berätta först. Vilka tre månader vill ni stanna vid?"),
        title=_("2. Vad hände?"),
        blocks=(
            *_figure("timeline", charts, drawn, 0.8),
            Grid(
                (_("Månad"), _("Ni beslutade"), _("Det hände"), _("Varför stanna här")),
                rows,
                (1.3, 4, 4, 3),
                strong=True,
            )
            if rows
            else Para(say.timeline_says(story)),
        ),
        large=True,
        single=True,
    )


def _stop(told: Told, month: int) -> tuple[str, ...]:
    story = told.story
    moment = story.moments[month]
    own = [one for one in moment.decisions if one.seat == story.role]
    decided = "; ".join(f"{one.sign}. {words(one.matter)} ({say.outcome_of(one)})" for one in own)
    named = [one for one in moment.happenings if words(one.text) != one.id.replace("_", " ")]
    events = "; ".join(f"{one.sign}. {_short(words(one.text))}" for one in named[:MOST_EVENTS])
    return (say.calendar(story, month).capitalize(), decided or "–", events or "–", _reason(told, month))


def _reason(told: Told, month: int) -> str:
    """Why the software stops at a month: a what-if, or how trust moved."""
    if any(branch.decision.month == month for branch in told.tried):
        return _("Ett annat beslut hade spelat stor roll i modellen.")
    moved = []
    for one in told.story.trust:
        before, after = one.track.truth[month], one.track.truth[month + 1]
        if before is not None and after is not None:
            moved.append((abs(after - before), one.track.word, before, after))
    if not moved:
        return _("Eget beslut.")
    _size, word, before, after = max(moved, key=lambda item: item[0])
    return f"{words(word.label)}: {say.figure(word, before)} → {say.figure(word, after)}"


def _short(text: str) -> str:
    """A text cut at a word, to have room in a row."""
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rsplit(" ", 1)[0].rstrip(",.;:") + " …"


def _seen(told: Told, charts: dict[str, Chart], drawn: dict[str, str]) -> Page:
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
    shown = [_figure(f"trust-{name}", charts, drawn, 0.8) for name in BETWEEN]
    return (Columns(tuple(one for one in shown if one)),) if any(shown) else ()


def _to_look_at(told: Told) -> tuple[int, ...]:
    """The stops whose view differed most from the truth, in order."""
    gaps = {month: max((gap for _at, gap in _gaps(told.story.moments[month])), default=0.0) for month in told.stops}
    chosen = sorted(gaps, key=lambda month: (-gaps[month], month))[:MOST_SEEN]
    return tuple(sorted(chosen)) or tuple(range(min(MOST_SEEN, told.story.months)))


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
        blocks.append(Para(", ".join(unseen[:4]) + ".", "small", _("Inget hade rollen sett av:")))
    return blocks


def _why(told: Told, charts: dict[str, Chart], drawn: dict[str, str]) -> Page:
    story = told.story
    name = largest_change(story)
    left: tuple[Block, ...] = (
        Lines(_("Vår egen förklaring, innan vi vänder blicken åt höger. Vad ändrades, och varför?"), 5),
        *_what_ifs(told),
    )
    right: tuple[Block, ...] = ()
    if name and f"causes-{name}" in charts:
        right = (
            *_figure(f"causes-{name}", charts, drawn),
            Para(
                _(
                    "Delarna beskriver hur modellen räknade, inte vad som är sant om kommuner. Slump är "
                    "månadens lottning."
                ),
                "small",
            ),
        )
    return Page(
        kicker=_("Först bordets egen förklaring, sedan modellens. Säg ”i modellen”."),
        title=_("4. Varför?"),
        blocks=(Columns((left, right)),) if right else left,
        large=True,
        single=True,
    )


def largest_change(story: Story) -> str:
    """The outcome of trust or service that changed most in one month; "" where nothing was recorded."""
    sizes = {
        name: max((abs(one.total) for one in changes), default=0.0)
        for name, changes in story.changes.items()
        if truth_word(name).bounded
    }
    return max(sizes, key=lambda name: sizes[name], default="")


def _what_ifs(told: Told) -> tuple[Block, ...]:
    if not told.tried:
        return (Heading(_("Tänk om?")), Para(told.missing))
    items = tuple((_instead(told.story, one), _came(one)) for one in told.tried)
    return (Heading(_("Tänk om, i modellen")), Bullets(items))


def _instead(story: Story, branch: Branch) -> str:
    return _("{month}, {matter}: {option}.").format(
        month=say.calendar(story, branch.decision.month).capitalize(),
        matter=words(branch.decision.matter),
        option=words(branch.option),
    )


def _came(branch: Branch) -> str:
    one = max(branch.outcomes, key=lambda outcome: outcome.effect)
    said = _(
        "{what}: bättre i {better} av {runs} framtider, lika i {alike}, sämre i {worse}. "
        "Skillnaden i mitten {difference}."
    )
    return said.format(
        what=words(one.word.label), better=one.better, runs=branch.runs, alike=one.alike, worse=one.worse,
        difference=say.amount(one.word, one.difference),
    )  # fmt: skip


def _behaviours(story: Story) -> Page:
    """The five behaviours: acts of the play, and room for the table's own examples."""
    names = (_("Berätta tidigt"), _("Lyssna"), _("Vara tydlig"), _("Hålla löften"), _("Visa uppskattning"))
    rows = tuple((name, "\n" * 3, "", "") for name in names)
    taken = [
        f"{say.calendar(story, moment.month).capitalize()}: {words(one)}"
        for moment in story.moments
        for one in moment.initiatives
    ]
    return Page(
        kicker=_("Handlingar, inte personer. Vem fick ta del av dem, och vem fick det inte?"),
        title=_("5. Beteenden"),
        blocks=(
            Columns(
                (
                    (
                        Grid(
                            ("", _("Ett exempel ur spelet"), _("För vem?"), _("När fattades det?")),
                            rows,
                            (2, 3.4, 1.8, 2.6),
                            strong=True,
                        ),
                    ),
                    (
                        *(
                            (
                                Heading(_("Det ni gjorde på eget initiativ")),
                                Bullets(tuple(("", one) for one in _spread(taken))),
                            )
                            if taken
                            else ()
                        ),
                    ),
                )
            ),
        ),
        large=True,
        single=True,
    )


def _spread(items: list[str]) -> list[str]:
    """The first, the last and some between."""
    if len(items) <= EXAMPLES:
        return items
    return [items[at * (len(items) - 1) // (EXAMPLES - 1)] for at in range(EXAMPLES)]


def _home(story: Story) -> Page:
    asked = tuple(("", words(one)) for one in story.discussion[:4])
    own = (
        _("Vad är politikens ansvar hos oss, och vad är chefens?"),
        _("Vad är svårt i gränslandet mellan oss, just nu?"),
        _("Vad behöver politiken från förvaltningen, och vad behöver förvaltningen från politiken?"),
        _("Vad skulle kunna bli bättre, och vad är det minsta steget dit?"),
    )
    return Page(
        kicker=_("Vad känner ni igen, och vad gör ni annorlunda på måndag?"),
        title=_("6. Hem till oss"),
        blocks=(
            Columns(
                (
                    (
                        *((Heading(_("Om det här fallet")), Bullets(asked)) if asked else ()),
                        Heading(_("Om er egen kommun")),
                        Bullets(tuple(("", one) for one in own)),
                        Para(
                            _(
                                "Politik är konflikt, och tillitsbaserad styrning är ett vagt och omstritt begrepp. "
                                "Man får tycka olika."
                            ),
                            "note",
                        ),
                    ),
                    (
                        Heading(_("Om …, så …")),
                        Lines(_("Om det händer hos oss att"), 2),
                        Lines(_("så gör jag"), 2),
                        Heading(_("Att skriva in i er överenskommelse")),
                        Lines(_("Mål, styra tillsammans, fördela arbetet, samarbeta:"), 4),
                    ),
                )
            ),
        ),
        large=True,
        single=True,
    )
