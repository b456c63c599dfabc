"""Tänk om?: the decisions that can be changed, the futures as bands, every outcome by itself. No sum, no verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.language import _, percent, words
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button, Card
from game.ui.kit.layout import Grow, Node, Space
from game.ui.kit.surfaces import Icon
from game.ui.kit.type import BODY, HEADING, SMALL, SMALL_FIGURE, SMALL_STRONG, STRONG, TINY
from game.ui.kit.words import Words
from game.ui.looking_back.asking import RUNS
from game.ui.looking_back.futures import Futures, FutureSwatch, Shares
from game.ui.looking_back.table_view import TableView
from game.ui.screens import marks
from game.ui.screens.picking import Pick

if TYPE_CHECKING:
    from analysis.branches import Branch, Outcome
    from game.ui.looking_back.asking import Changeable
    from game.ui.looking_back.why import Why


def decision(face: Why) -> Node:
    """What is changed, what was chosen, and what can be tried instead."""
    one = face.asking.every[face.at]
    when, what = named(face, one)
    return Column(
        marks.section(_("Vad ändras?"), "gavel"),
        Words(when.capitalize(), SMALL_STRONG, "second"),
        Words(what, HEADING),
        *_before(one),
        *(_option(face, name, words(label)) for name, label in one.options),
        marks.section_gap(),
        Button("decision", _("Något annat …"), lambda: pick(face), icon="list", enabled=not face.asking.busy),
        gap=7,
    )


def _before(one: Changeable) -> tuple[Node, ...]:
    """What was, and how the question begins."""
    if one.decision is None:
        return (Words(_("Tänk om er plats från och med den månaden hade styrts så här:"), SMALL_STRONG),)
    return (
        Words(_("Ni valde: {choice}").format(choice=words(one.decision.choice)), SMALL, "second"),
        marks.section_gap(),
        Words(_("Tänk om ni hade valt:"), SMALL_STRONG),
    )


def named(face: Why, one: Changeable) -> tuple[str, str]:
    """The month, and the matter that was decided or that the policy is changed from then on."""
    from analysis import words as say

    when = say.short_calendar(face.record.story, one.month)
    return when, _("Styrsättet därefter") if one.decision is None else words(one.decision.matter)


def _option(face: Why, name: str, label: str) -> Card:
    """Another option; the one that is tried is marked."""
    chosen, free = face.option == name, face.option == name or not face.asking.busy
    mark = Column(Space(h=1), Icon("check" if chosen else "circle", 15, "focus" if chosen else "second"), gap=0)
    inner = Row(mark, Grow(Words(label, SMALL)), gap=9, align="top")
    card = Card(f"option.{name}", inner, lambda: face.try_option(name), label, chosen, free, "options", y=7)
    card.focusable = free
    return card


def pick(face: Why) -> None:
    """Choose among all decisions that can be changed."""
    offered = [
        (str(at), " · ".join(named(face, one)), "" if one.decision is None else words(one.decision.choice))
        for at, one in enumerate(face.asking.every)
    ]
    face.app.stack.push(Pick(face.app, _("Vad ändras?"), offered, str(face.at), lambda value: face.look_at(int(value))))


def drawn(face: Why) -> Node:
    """The chart of one outcome, what it says, and how far the counting has come."""
    from analysis import answers

    answer = face.asking.answers.get((face.at, face.option))
    heading = marks.section(_("Tänk om?"), "waypoints")
    if face.asking.busy and answer is None:
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
            ("changed", _("med ändringen")))  # fmt: skip
    title = titled(one)
    label = _("{title} i ord och siffror. {says}").format(title=title, says=says)
    table = Button("table.futures", "", lambda: show_table(face, answer, one), "quiet", icon="list", label=label)
    return Column(
        *([Words(was, SMALL, "second")] if was else []),
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
    return Column(
        Words(title, SMALL_STRONG),
        Words(legend(), TINY, "second"),
        *(_share(face, one, one.name == shown) for one in answer.outcomes),
        Words(answers.notes(answer), TINY, "second"),
        gap=6,
    )


def legend() -> str:
    """What the parts of a bar are."""
    return _("bättre (fyllt) · lika (tomt) · sämre (streckat)")


def titled(one: Outcome) -> str:
    """What an outcome is called, with its unit where it is no share."""
    return words(one.word.label) if one.word.bounded else f"{words(one.word.label)}, {words(one.word.unit)}"


def parts(one: Outcome) -> Row:
    """An outcome's futures as a bar, and the difference in the middle."""
    return Row(
        Grow(Shares(one.better, one.alike, one.worse), equal=True),
        Grow(Words(_middle(one), TINY, "second", align="right"), 0.6, equal=True),
        gap=10,
    )


def _middle(one: Outcome) -> str:
    from analysis import words as say

    return _("i mitten {difference}").format(difference=say.amount(one.word, one.difference))


def _share(face: Why, one: Outcome, chosen: bool) -> Card:
    """One outcome: its name, figures, and the bar."""
    name, figures = titled(one), f"{one.better} · {one.alike} · {one.worse}"
    inner = Column(
        Row(Grow(Words(name, SMALL)), Words(figures, SMALL_FIGURE, whole=True), gap=8),
        parts(one),
        gap=2,
    )
    label = _("{name}: bättre i {better}, lika i {alike}, sämre i {worse}, {middle}").format(
        name=name, better=one.better, alike=one.alike, worse=one.worse, middle=_middle(one)
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
