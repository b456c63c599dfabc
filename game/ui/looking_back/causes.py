"""Orsaker: what one outcome's change in the chosen month consisted of in the model, and what may lie behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pygame

from game.core.language import _, words
from game.ui.kit import paint
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Button
from game.ui.kit.layout import Grow, Node, Sized, Snug, Ui
from game.ui.kit.type import BODY, SMALL, SMALL_FIGURE, SMALL_STRONG, TINY
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.frame import columns, pane
from game.ui.screens.picking import Pick

if TYPE_CHECKING:
    from game.ui.looking_back.why import Why

LATEST = 4
"""Acts told behind each part."""


def body(face: Why, ui: Ui) -> Node:
    """The parts to the left, what lies behind them to the right."""
    story, month = face.record.story, face.record.month
    if not story.changes:
        return Words(_("Filen har inga uppgifter om vad ändringarna bestod av."), BODY)
    change = face.changes()[month]
    return columns(
        ui,
        (Snug(pane(ui, f"why.parts.{face.target}.{month}", parts(face, change))), 1.2),
        (Snug(pane(ui, f"why.behind.{face.target}.{month}", behind(face, change))), 1.0),
    )


def parts(face: Why, change: dict[str, Any]) -> Node:
    """Which outcome, the change in a sentence, and its parts as bars."""
    from analysis.measures import truth_word

    other = Button("target", words(truth_word(face.target).label), lambda: pick(face), after="chevron-down")
    bars = [
        Row(
            Grow(Words(one["label"], SMALL_STRONG if one["kind"] == "total" else SMALL), 1.3, equal=True),
            Grow(PartBar(one["value"], change["reach"], one["kind"]), equal=True),
            Sized(Words(one["text"], SMALL_FIGURE, align="right"), 58),
            gap=10,
        )
        for one in change["rows"]
    ]
    return Column(
        marks.section(_("Vad ändrades?"), "trending-up"),
        other,
        Words(change["says"], BODY),
        marks.section_gap(),
        marks.section(_("Månadens förändring och dess delar"), "list"),
        *bars,
        gap=8,
    )


def pick(face: Why) -> None:
    """Another outcome."""
    from analysis.measures import truth_word

    offered = [(name, words(truth_word(name).label), "") for name in face.record.story.changes]
    face.app.stack.push(Pick(face.app, _("Vad ändrades?"), offered, face.target, face.take_target))


def behind(face: Why, change: dict[str, Any]) -> Node:
    """Acts of the play that work that way, the hidden world, how well it is founded, and how to read it."""
    from analysis import words as say
    from analysis.tracing import behind as acts_behind
    from analysis.tracing import founded

    story, month = face.record.story, face.record.month
    traced: list[Node] = []
    for one in change["rows"]:
        found = acts_behind(story.deeds, month, one["cause"]) if one["cause"] else []
        if found:
            told = [f"{say.calendar(story, deed.month)}: {words(deed.text)}" for deed in found[: -LATEST - 1 : -1]]
            name = Words(f"{one['label']} {one['text']}", SMALL_STRONG)
            traced.append(Column(name, *(Words(said, SMALL, "second") for said in told), gap=1))
    if not traced:
        none = _("Inget som gjordes i spelet de månaderna verkar den vägen. Då återstår läget, samverkan och slump.")
        traced = [Words(none, SMALL, "second")]
    world: list[Node] = []
    if story.hidden is not None:
        title, text = (words(one) for one in story.hidden)
        heading = _("Så var världen från början: {title}").format(title=title)
        world = [marks.section_gap(), marks.section(heading, "circle-dot"), Words(text, SMALL)]
    read = (
        _("Delarna beskriver hur modellen räknade, inte vad som är sant om kommuner."),
        _("Samverkan är det som inte kan skrivas på en enda orsak, för orsakerna förstärker och dämpar varandra."),
        _("Slump är månadens lottning."),
        founded(face.target),
    )
    return Column(
        marks.section(_("Sådant man gör som verkar den vägen"), "route"),
        Words(_("Ur spelet, de senaste sex månaderna. Vad de gjorde säger bara ”Tänk om?”."), TINY, "second"),
        *traced,
        *world,
        marks.section_gap(),
        marks.section(_("Så ska delarna läsas"), "info"),
        *(Words(said, SMALL, "second") for said in read if said),
        gap=8,
    )


class PartBar(Node):
    """A part as a bar to the left or right of zero. Filled: documented; hollow: interplay and chance."""

    name = "part"

    def __init__(self, value: float, reach: float, kind: str) -> None:
        super().__init__()
        self.value, self.reach, self.kind = value, reach, kind

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(120)

    def _measure_least(self, ui: Ui) -> int:
        return ui.em(50)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(16)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """From the middle."""
        if not self.rect.colliderect(surface.get_clip()):
            return
        theme, middle = ui.theme, self.rect.centerx
        long = round(self.rect.width / 2 * min(1.0, abs(self.value) / (self.reach or 1.0)))
        bar = pygame.Rect(middle - (long if self.value < 0 else 0), 0, max(1, long), ui.em(10))
        bar.centery = self.rect.centery
        hollow = self.kind in ("interplay", "chance")
        fill = theme.panel if hollow else theme.ink if self.kind == "total" else theme.board
        paint.box(surface, bar, 0, fill, theme.ink if hollow else fill, max(1, ui.px(1.25)))
        thin = max(1, ui.px(1))
        surface.fill(theme.outline, (middle - thin // 2, self.rect.top, thin, self.rect.height))
