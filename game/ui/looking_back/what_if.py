"""Tänk om?: the decisions that can be changed, the futures as bands, every outcome by itself. No sum, no verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.language import _, percent, words
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button, Card
from game.ui.kit.layout import Grow, Node, Pad, Space
from game.ui.kit.surfaces import Icon
from game.ui.kit.type import BODY, SMALL, SMALL_FIGURE, SMALL_STRONG, STRONG, TINY
from game.ui.kit.words import Words
from game.ui.looking_back.asking import RUNS
from game.ui.looking_back.futures import Futures, FutureSwatch, Shares
from game.ui.looking_back.table_view import TableView
from game.ui.screens import marks

if TYPE_CHECKING:
    from analysis.branches import Branch, Outcome
    from game.ui.looking_back.asking import Changeable
    from game.ui.looking_back.why import Why


def decisions(face: Why) -> Node:
    """Every decision that can be changed; the chosen one with its other options."""
    cards: list[Node] = []
    for at, one in enumerate(face.asking.every):
        cards.append(_decision(face, at, one))
        if at == face.at:
            cards.append(Pad(_options(face, one), 14, 0))
    return Column(marks.section(_("Vad ändras?"), "gavel"), *cards, gap=7)


def _decision(face: Why, at: int, one: Changeable) -> Card:
    """A decision: when, and in which matter."""
    from analysis import words as say

    when, what = say.short_calendar(face.record.story, one.candidate.month), words(one.decision.matter)
    inner = Column(Words(when, TINY, "second"), Words(what, SMALL_STRONG), gap=0)
    return Card(f"decision.{at + 1}", inner, lambda: face.look_at(at), f"{when}: {what}", at == face.at,
                group="decisions", y=6)  # fmt: skip


def _options(face: Why, one: Changeable) -> Node:
    """What was chosen, and what can be tried instead."""
    chosen = _("Ni valde: {choice}").format(choice=words(one.decision.choice))
    cards = []
    for name, label in one.options:
        free = face.asking.counting is None or face.option == name
        inner = Row(
            Column(Space(h=1), Icon("check" if face.option == name else "circle", 15, "second"), gap=0),
            Grow(Words(words(label), SMALL)), gap=9, align="top",
        )  # fmt: skip
        card = Card(f"option.{name}", inner, lambda name=name: face.try_option(name), words(label),  # type: ignore[misc]
                    face.option == name, free, "options", y=6)  # fmt: skip
        card.focusable = free
        cards.append(card)
    instead = Words(_("Tänk om ni hade valt:"), SMALL_STRONG)
    return Column(Words(chosen, SMALL, "second"), instead, *cards, Space(h=2), gap=6)


def drawn(face: Why) -> Node:
    """The chart of one outcome, what it says, and how far the counting has come."""
    from analysis import answers

    answer = face.asking.answers.get((face.at, face.option))
    heading = marks.section(_("Tänk om?"), "waypoints")
    if face.asking.counting is not None and answer is None:
        doing = _("Räknar {n} framtider åt varje håll, {share}").format(n=RUNS, share=percent(face.asking.share))
        return Column(heading, Words(doing, BODY), gap=8)
    if answer is None:
        said = _("Välj ett annat alternativ, så räknas {n} framtider åt varje håll i modellen.").format(n=RUNS)
        return Column(heading, Words(said, BODY, "second"), gap=8)
    one = shown_outcome(face, answer)
    was, instead = answers.asked(face.record.story, answer)
    made = face.asking.drawn(face.at, face.option)[one.name]
    says = answers.outcome(answer, one)
    chart = Futures(made, face.scene.months(), face.record.month, face.scene.choose, says)
    keys = (("actual", _("så blev det")), ("played", _("som ni gjorde, med annan slump")),
            ("changed", _("med det ändrade beslutet")))  # fmt: skip
    title = words(one.word.label) if one.word.bounded else f"{words(one.word.label)}, {words(one.word.unit)}"
    label = _("{title} i ord och siffror. {says}").format(title=title, says=says)
    table = Button("table.futures", "", lambda: show_table(face, answer, one), "quiet", icon="list", label=label)
    return Column(
        Words(was, SMALL, "second"),
        Words(instead, STRONG),
        Row(Grow(Words(title, SMALL_STRONG)), table, gap=8),
        chart,
        Wrap(*(Row(FutureSwatch(arm), Words(said, SMALL, "second"), gap=6) for arm, said in keys), gap=14, lead=2),
        Words(_("Åtta av tio framtider ligger i bandet; linjen i bandet är mitten."), TINY, "second"),
        Words(says, BODY),
        gap=6,
    )


def shown_outcome(face: Why, answer: Branch) -> Outcome:
    """The outcome chosen, else the one with the largest effect."""
    from analysis.turning.words import largest

    return next((one for one in answer.outcomes if one.name == face.outcome), largest(answer))


def shares(face: Why) -> Node:
    """Every outcome by itself; choosing one draws it."""
    from analysis import answers

    answer = face.asking.answers.get((face.at, face.option))
    if answer is None:
        return Column(marks.section(_("Utfallen vart för sig"), "list"), Words("–", BODY, "second"), gap=8)
    title = _("Utfallen vart för sig: av {runs} framtider i modellen gick det").format(runs=answer.runs)
    shown = shown_outcome(face, answer).name
    legend = _("bättre (fyllt) · lika (tomt) · sämre (streckat)")
    return Column(
        Words(title, SMALL_STRONG),
        Words(legend, TINY, "second"),
        *(_share(face, one, one.name == shown) for one in answer.outcomes),
        Words(answers.notes(answer), TINY, "second"),
        gap=6,
    )


def _share(face: Why, one: Outcome, chosen: bool) -> Card:
    """One outcome: its name, figures, and the bar."""
    from analysis import words as say

    name = words(one.word.label) if one.word.bounded else f"{words(one.word.label)}, {words(one.word.unit)}"
    figures = f"{one.better} · {one.alike} · {one.worse}"
    middle = _("i mitten {difference}").format(difference=say.amount(one.word, one.difference))
    inner = Column(
        Row(Grow(Words(name, SMALL)), Words(figures, SMALL_FIGURE, whole=True), gap=8),
        Row(Grow(Shares(one.better, one.alike, one.worse), equal=True), Words(middle, TINY, "second"), gap=10),
        gap=2,
    )
    label = _("{name}: bättre i {better}, lika i {alike}, sämre i {worse}, {middle}").format(
        name=name, better=one.better, alike=one.alike, worse=one.worse, middle=middle
    )
    return Card(f"outcome.{one.name}", inner, lambda: face.show_outcome(one.name), label, chosen, group="outcomes",
                x=10, y=5)  # fmt: skip


def show_table(face: Why, answer: Branch, one: Outcome) -> None:
    """The bands in figures."""
    from analysis import answers

    heads = (_("Månad"), _("Så blev det"), _("Som ni gjorde"), _("Ändrat"))
    said = (
        answers.outcome(answer, one),
        _("Framtider: tionde percentilen – mitten – nittionde"),
        _("Källa: framtider ur samma läge och med samma slump åt båda hållen, räknade i modellen."),
    )
    rows = face.asking.drawn(face.at, face.option)[one.name]["table"]
    face.app.stack.push(TableView(face.app, words(one.word.label), said, heads, rows))
