"""The what-if section: one decision changed, everything else as it was, many futures each way."""

from __future__ import annotations

from typing import Any

from analysis import words as say
from analysis.branches import Branch, Outcome
from analysis.markup import card, chart, choice, section, table, text
from analysis.measures import Word
from analysis.story import Story, Track, Values
from game.core.language import _, n_, number, words

ROOM = 0.08
"""Share of an axis left free above and below what it shows."""


def what_if(story: Story, branches: tuple[Branch, ...], missing: str) -> str:
    """The section; ``missing`` says why there is no what-if, where there is none."""
    if not branches:
        inside = card(f"<p>{text(missing)}</p>")
    else:
        first = branches[0]
        choices = choice("branch", _("Beslut"), [(str(at), _choice_label(story, one)) for at, one in enumerate(branches)])
        outcomes = choice("outcome", _("Utfall"), [(one.name, words(one.word.label)) for one in first.outcomes])
        heads = (_("Månad"), _("Så blev det"), _("Som ni gjorde"), _("Ändrat"))
        drawn = chart(
            "branches",
            "",
            _("Åtta av tio framtider ligger i bandet; linjen i bandet är mitten"),
            "".join(_outcome_says(at, branch, one) for at, branch in enumerate(branches) for one in branch.outcomes),
            _("Källa: {runs} framtider åt varje håll ur samma läge och med samma slump, i modellen.").format(runs=first.runs),
            table(_("Framtider: 10:e percentil – mitten – 90:e percentil"), heads, [], body="branch-rows"),
        )
        shares = "".join(_shares(story, at, one) for at, one in enumerate(branches))
        inside = card(f'<div class="row">{choices}{outcomes}</div>', *_asked(story, branches), _key(), drawn) + shares
    return section(
        "whatif",
        _("Tänk om?"),
        _("Ett beslut ändras, allt annat är lika. Svaret gäller i modellen och är ingen dom över beslutet."),
        inside,
    )


def _choice_label(story: Story, branch: Branch) -> str:
    return f"{say.calendar(story, branch.decision.month)}: {words(branch.decision.matter)}"


def _asked(story: Story, branches: tuple[Branch, ...]) -> list[str]:
    said = []
    for at, one in enumerate(branches):
        was = _("{when} valde ni: {choice}").format(
            when=say.calendar(story, one.decision.month).capitalize(), choice=words(one.decision.choice)
        )
        instead = _("Tänk om ni valt: {choice}").format(choice=words(one.option))
        said.append(f'<div data-branch="{at}"><p class="says">{text(was)}</p><p class="says"><strong>{text(instead)}</strong></p></div>')
    return said


def _key() -> str:
    actual = '<line x1="0" y1="9" x2="44" y2="9" stroke="var(--ink)" stroke-width="4"/><circle cx="22" cy="9" r="4.5" fill="var(--ink)"/>'
    played = (
        '<rect x="0" y="1" width="44" height="16" fill="var(--second)" fill-opacity="0.2"/>'
        '<line x1="0" y1="9" x2="44" y2="9" stroke="var(--second)" stroke-width="3" stroke-dasharray="6 4"/>'
    )
    changed = (
        '<rect x="0" y="1" width="44" height="16" fill="var(--board)" fill-opacity="0.26"/>'
        '<line x1="0" y1="9" x2="44" y2="9" stroke="var(--board)" stroke-width="3"/>'
    )
    listed = ((actual, _("så blev det")), (played, _("som ni gjorde, andra slumptal")), (changed, _("med det ändrade beslutet")))
    return '<ul class="key">' + "".join(
        f'<li><svg viewBox="0 0 44 18" aria-hidden="true">{drawn}</svg>{text(label)}</li>' for drawn, label in listed
    ) + "</ul>"


def _outcome_says(at: int, branch: Branch, one: Outcome) -> str:
    said = _("I modellen slutade {what} bättre i {better} av {runs} framtider med det ändrade beslutet, lika i {equal} och sämre i {worse}.").format(
        what=words(one.word.label).lower(), better=one.better, runs=branch.runs, equal=one.equal, worse=one.worse
    )
    middle = _("Skillnaden i mitten var {difference} ({unit}).").format(
        difference=say.amount(one.word, one.difference), unit=words(one.word.unit)
    )
    return f'<p class="says" data-branch="{at}" data-outcome="{text(one.name)}" hidden>{text(said)} {text(middle)}</p>'


def _shares(story: Story, at: int, branch: Branch) -> str:
    """All outcomes beside each other, each by itself: in how many futures it went better, equal, worse."""
    heads = (_("Utfall"), _("Bättre"), _("Lika"), _("Sämre"))
    top = "".join(f'<th scope="col"{"" if place == 0 else " class=figure"}>{text(head)}</th>' for place, head in enumerate(heads))
    rows = "".join(
        f'<tr><th scope="row">{text(words(one.word.label))}</th><td class="figure">{one.better}</td>'
        f'<td class="figure">{one.equal}</td><td class="figure">{one.worse}</td><td>{_bar(one, branch.runs)}</td></tr>'
        for one in branch.outcomes
    )
    title = _("Utfallen vart för sig: av {runs} framtider i modellen gick det").format(runs=branch.runs)
    repeated = _("Senare egna beslut upprepas så långt det går.")
    lost = branch.substituted[1]
    if lost > 0:
        repeated += " " + _("I genomsnitt {n} av dem gick inte att upprepa med det ändrade beslutet; rollens bot valde då.").format(
            n=number(lost, 1)
        )
    return (
        f'<div class="card" data-branch="{at}" hidden><h3>{text(title)}</h3><div class="scroll" tabindex="0" role="region" aria-label="{text(title)}">'
        f'<table><thead><tr>{top}<th scope="col"><span aria-hidden="true">{text(_("mörkt bättre, streckat sämre"))}</span></th></tr></thead>'
        f'<tbody>{rows}</tbody></table></div><p class="source">{text(repeated)}</p></div>'
    )


def _bar(one: Outcome, runs: int) -> str:
    parts = (("better", one.better), ("equal", one.equal), ("worse", one.worse))
    inside = "".join(f'<span class="{name}" style="width:{100 * n / runs:.1f}%"></span>' for name, n in parts)
    return f'<span class="share" aria-hidden="true">{inside}</span>'


def figures(story: Story, branches: tuple[Branch, ...]) -> list[dict[str, Any]]:
    """For the page's script: per what-if and outcome the rows of the chart, the axis and the table."""
    tracks = {one.name: one for one in story.outcomes}
    return [
        {one.name: _drawn(story, branch, one, tracks[one.name]) for one in branch.outcomes} for branch in branches
    ]


def _drawn(story: Story, branch: Branch, one: Outcome, track: Track) -> dict[str, Any]:
    word = one.word
    rows = [
        {"p": at, "arm": "actual", "low": None, "mid": value * word.scale, "high": None}
        for at, value in enumerate(track.truth)
        if value is not None
    ]
    for arm, band in (("played", one.played), ("changed", one.changed)):
        for at, low, mid, high in zip(one.positions, band.low, band.mid, band.high, strict=True):
            rows.append({"p": at, "arm": arm, "low": low * word.scale, "mid": mid * word.scale, "high": high * word.scale})
    shown = [value for row in rows for value in (row["low"], row["mid"], row["high"]) if value is not None]
    room = ROOM * (max(shown) - min(shown)) or 1.0
    return {
        "rows": rows,
        "low": min(shown) - room,
        "high": max(shown) + room,
        "origin": branch.decision.month,
        "table": [_table_row(story, one, track.truth, at) for at in range(story.months + 1)],
    }


def _table_row(story: Story, one: Outcome, truth: Values, at: int) -> list[str]:
    name = say.calendar(story, at) if at < story.months else _("slutet")
    cells = [name, say.figure(one.word, truth[at] if at < len(truth) else None)]
    for band in (one.played, one.changed):
        if at in one.positions:
            place = one.positions.index(at)
            cells.append(_span(one.word, band.low[place], band.mid[place], band.high[place]))
        else:
            cells.append("–")
    return cells


def _span(word: Word, low: float, mid: float, high: float) -> str:
    return f"{say.figure(word, low)} – {say.figure(word, mid)} – {say.figure(word, high)}"
