"""Tänk om?, a face of the fourth screen: one decision changed, everything else as it was, many futures each way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis import answers
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
    stroke,
    table,
    tag,
    together,
    wide_table,
)
from analysis.measures import OUTCOMES, short, truth_word
from analysis.story import Story
from game.core.language import _, number, words
from scenarios.text import Text


@dataclass(frozen=True)
class Asking:
    """Where the page may ask for what-ifs, what it may ask (number and words), and with how many futures each way."""

    path: str
    questions: tuple[tuple[str, str], ...]
    runs: int


def what_if(story: Story, branches: Sequence[Branch], missing: str, live: Asking | None) -> Html:
    """The face of the fourth screen; ``missing`` says why there is no what-if, where there is none."""
    if not branches:
        return card(paragraph(missing))
    largest = max(branches[0].outcomes, key=lambda one: one.effect).name
    outcomes = [(name, words(truth_word(name).label)) for name in OUTCOMES]
    choices = tag(
        "div",
        choice("branch", _("Vad ändras?"), [(str(at), named(story, one)) for at, one in enumerate(branches)]),
        choice("outcome", _("Vilket utfall?"), outcomes, largest),
        class_="row",
    )
    drawn = chart(
        "branches",
        "",
        _("Åtta av tio framtider ligger i bandet; linjen i bandet är mitten."),
        tag("div", *(told(at, branch) for at, branch in enumerate(branches)), id="branch-told", aria_live="polite"),
        _("Källa: framtider ur samma läge och med samma slump åt båda hållen, i modellen."),
        table(
            _("Framtider: tionde percentilen – mitten – nittionde"),
            (_("Månad"), _("Så blev det"), _("Som ni gjorde"), _("Ändrat")),
            [],
            body="branch-rows",
        ),
        over_months=False,
    )
    asked = tag("div", *(asks(story, at, one) for at, one in enumerate(branches)), id="branch-asked")
    shares = tag("div", *(shared(at, one) for at, one in enumerate(branches)), id="branch-shares")
    left = tag("div", _ask(live) if live else "", choices, asked, _key(), drawn, class_="card")
    return tag("div", left, tag("div", shares, class_="card scroll", tabindex="0", role="region",
               aria_label=_("Utfallen vart för sig")), class_="wide-left")  # fmt: skip


def _ask(live: Asking) -> Html:
    """What the room may ask for itself."""
    doing = _("Räknar {n} framtider åt varje håll …").format(n=live.runs)
    failed = _("Programmet svarar inte. Starta om det i terminalen och ladda om sidan.")
    button = tag("button", _("Räkna"), id="ask", class_="quiet", type="button", data_doing=doing, data_failed=failed)
    said = tag("span", "", id="ask-says", class_="small", role="status")
    return together(tag("div", choice("question", _("Fråga modellen"), live.questions), button, class_="row ask"), said)


def named(story: Story, branch: Branch) -> str:
    """What a what-if is called in a choice."""
    return f"{_about(story, branch)}: {words(branch.option)}"


def _about(story: Story, branch: Branch) -> str:
    return about(story, branch.month, None if branch.decision is None else branch.decision.matter)


def about(story: Story, month: int, matter: Text | None) -> str:
    """What a what-if changes: a matter in its month, or, without one, the policy from then on."""
    when = say.calendar(story, month)
    return _("Från {when}").format(when=when) if matter is None else f"{when}, {words(matter)}"


def told(at: int, branch: Branch) -> Html:
    """What came of it, a sentence for each outcome."""
    return together(*(_outcome_says(at, branch, one) for one in branch.outcomes))


def asks(story: Story, at: int, branch: Branch) -> Html:
    """What was, and what is asked."""
    was, instead = answers.asked(story, branch)
    before = paragraph(was, "says") if was else ""
    return tag("div", before, tag("p", tag("strong", instead), class_="says"), data_branch=at, hidden=True)


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
            (together(band("var(--board)", 0.26), stroke("var(--board)", 3)), _("med ändringen")),
            (stroke("var(--ink)", 2, "2 3", upright=True), _("beslutet")),
        )
    )


def _outcome_says(at: int, branch: Branch, one: Outcome) -> Html:
    said = answers.outcome(branch, one)
    return tag("p", said, class_="says", data_branch=at, data_outcome=one.name, hidden=True)


def shared(at: int, branch: Branch) -> Html:
    """All outcomes beside each other, each by itself: in how many futures it went better, alike, worse."""
    title = _("Av {runs} framtider i modellen gick det").format(runs=branch.runs)
    top = heads(
        (_("Utfall"), _("Bättre"), _("Lika"), _("Sämre"), _("Skillnad i mitten")),
        last=_("▮ bättre ▨ sämre"),
    )
    rows = (_share(one, branch.runs) for one in branch.outcomes)
    return tag(
        "div",
        tag("h3", title),
        wide_table(title, top, tag("tbody", *rows)),
        paragraph(answers.notes(branch), "source"),
        data_branch=at,
        hidden=True,
    )


def compared(story: Story, branches: Sequence[Branch], missing: str) -> Html:
    """All what-ifs beside each other: in how many of a hundred futures each outcome went better."""
    if not branches:
        return card(paragraph(missing))
    title = _("Andel framtider i modellen som slutade bättre | sämre, procent")
    heads_ = (tag("th", words(short(one.name)), scope="col", class_="figure") for one in branches[0].outcomes)
    first = (tag("th", _("Ändring"), scope="col"), tag("th", _("Framtider"), scope="col", class_="figure"))
    top = tag("thead", tag("tr", *first, *heads_))
    rows = (compared_row(story, one) for one in branches)
    notes = _(
        "Framtider: så många åt varje håll som står bakom raden. Resten var lika. Utfallen läggs aldrig ihop, och "
        "ändringarna står i ingen ordning."
    )
    body = tag("table", top, tag("tbody", *rows, id="compare-rows"))
    inside = tag("h3", title), body, paragraph(notes, "source")
    return tag("div", *inside, class_="card scroll", tabindex="0", role="region", aria_label=title)


def compared_row(story: Story, branch: Branch) -> Html:
    """One what-if beside the others."""
    cells = (_compared(one, branch.runs) for one in branch.outcomes)
    runs = tag("td", str(branch.runs), class_="figure")
    head = tag("th", _about(story, branch), tag("span", words(branch.option), class_="tried"), scope="row")
    return tag("tr", head, runs, *cells)


def _compared(one: Outcome, runs: int) -> Html:
    better, worse = (number(100 * n / runs) for n in (one.better, one.worse))
    return tag("td", better, tag("span", f" | {worse}", class_="worse"), class_="figure")


def _share(one: Outcome, runs: int) -> Html:
    parts = (("better", one.better), ("alike", one.alike), ("worse", one.worse))
    bars = (tag("span", class_=name, style=f"width:{100 * n / runs:.1f}%") for name, n in parts if n)
    bar = tag("span", *bars, class_="share", aria_hidden="true")
    figures = (str(one.better), str(one.alike), str(one.worse), say.amount(one.word, one.difference))
    return line(measure(one.word), *figures, last=bar)
