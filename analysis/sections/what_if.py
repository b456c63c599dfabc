"""The what-if section: one decision changed, everything else as it was, many futures each way."""

from __future__ import annotations

from analysis import words as say
from analysis.branches import Branch, Outcome
from analysis.markup import (
    Html,
    card,
    chart,
    choice,
    heads,
    key,
    line,
    measure,
    paragraph,
    section,
    stroke,
    table,
    tag,
    together,
    wide_table,
)
from analysis.story import Story
from game.core.language import _, number, words


def what_if(story: Story, branches: tuple[Branch, ...], missing: str) -> Html:
    """The section; ``missing`` says why there is no what-if, where there is none."""
    inside = _tried(story, branches) if branches else card(paragraph(missing))
    return section(
        "whatif",
        _("Tänk om?"),
        _("Ett beslut ändras, allt annat är lika. Svaret gäller i modellen och är ingen dom över beslutet."),
        inside,
    )


def _tried(story: Story, branches: tuple[Branch, ...]) -> Html:
    first = branches[0]
    largest = max(first.outcomes, key=lambda one: one.effect).name
    decisions = [(str(at), _decision(story, one)) for at, one in enumerate(branches)]
    outcomes = [(one.name, words(one.word.label)) for one in first.outcomes]
    choices = tag(
        "div",
        choice("branch", _("Vilket beslut?"), decisions),
        choice("outcome", _("Vilket utfall?"), outcomes, largest),
        class_="row",
    )
    drawn = chart(
        "branches",
        "",
        _("Åtta av tio framtider ligger i bandet; linjen i bandet är mitten."),
        together(*(_outcome_says(at, branch, one) for at, branch in enumerate(branches) for one in branch.outcomes)),
        _("Källa: {runs} framtider åt varje håll, ur samma läge och med samma slump.").format(runs=first.runs),
        table(
            _("Framtider: tionde percentilen – mitten – nittionde"),
            (_("Månad"), _("Så blev det"), _("Som ni gjorde"), _("Ändrat")),
            [],
            body="branch-rows",
        ),
    )
    asked = (_asked(story, at, one) for at, one in enumerate(branches))
    return together(card(choices, *asked, _key(), drawn), *(_shares(at, one) for at, one in enumerate(branches)))


def _decision(story: Story, branch: Branch) -> str:
    return f"{say.calendar(story, branch.decision.month)}: {words(branch.decision.matter)}"


def _asked(story: Story, at: int, branch: Branch) -> Html:
    was = _("{when} valde ni: {choice}").format(
        when=say.calendar(story, branch.decision.month).capitalize(), choice=words(branch.decision.choice)
    )
    instead = _("Tänk om ni valt: {choice}").format(choice=words(branch.option))
    return tag("div", paragraph(was, "says"), tag("p", tag("strong", instead), class_="says"), data_branch=at)


def _key() -> Html:
    def band(colour: str, opacity: float) -> Html:
        return tag("rect", x=0, y=1, width=44, height=16, fill=colour, fill_opacity=opacity)

    dot = tag("circle", cx=22, cy=9, r=4.5, fill="var(--ink)")
    return key(
        (
            (together(stroke("var(--ink)", 4), dot), _("så blev det")),
            (
                together(band("var(--second)", 0.2), stroke("var(--second)", 3, "6 4")),
                _("som ni gjorde, med annan slump"),
            ),
            (together(band("var(--board)", 0.26), stroke("var(--board)", 3)), _("med det ändrade beslutet")),
            (stroke("var(--ink)", 2, "2 3", upright=True), _("beslutet")),
        )
    )


def _outcome_says(at: int, branch: Branch, one: Outcome) -> Html:
    said = _(
        "Med det ändrade beslutet slutade det bättre i {better} av {runs} framtider i modellen, lika i {alike} och "
        "sämre i {worse} ({what}). Skillnaden i mitten: {difference} ({unit})."
    ).format(
        what=words(one.word.label).lower(),
        better=one.better,
        runs=branch.runs,
        alike=one.alike,
        worse=one.worse,
        difference=say.amount(one.word, one.difference),
        unit=words(one.word.unit),
    )
    return tag("p", said, class_="says", data_branch=at, data_outcome=one.name, hidden=True)


def _shares(at: int, branch: Branch) -> Html:
    """All outcomes beside each other, each by itself: in how many futures it went better, alike, worse."""
    title = _("Utfallen vart för sig: av {runs} framtider i modellen gick det").format(runs=branch.runs)
    top = heads(
        (_("Utfall"), _("Bättre"), _("Lika"), _("Sämre"), _("Skillnad i mitten")),
        last=_("fyllt: bättre, streckat: sämre"),
    )
    rows = (_share(one, branch.runs) for one in branch.outcomes)
    notes = [
        _("Skalan är 0–100 där inget annat sägs. Lika: skillnaden försvinner i avrundningen."),
        _("Senare egna beslut upprepas så långt det går."),
    ]
    if branch.substituted[1] > 0:
        lost = _("I genomsnitt {n} av dem gick inte att upprepa efter ändringen; rollens bot valde då i stället.")
        notes.append(lost.format(n=number(branch.substituted[1], 1)))
    return tag(
        "div",
        tag("h3", title),
        wide_table(title, top, tag("tbody", *rows)),
        paragraph(" ".join(notes), "source"),
        class_="card",
        data_branch=at,
        hidden=True,
    )


def _share(one: Outcome, runs: int) -> Html:
    parts = (("better", one.better), ("alike", one.alike), ("worse", one.worse))
    bars = (tag("span", class_=name, style=f"width:{100 * n / runs:.1f}%") for name, n in parts if n)
    bar = tag("span", *bars, class_="share", aria_hidden="true")
    figures = (str(one.better), str(one.alike), str(one.worse), say.amount(one.word, one.difference))
    return line(measure(one.word), *figures, last=bar)
