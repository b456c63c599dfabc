"""The tutorial in the window: a strip above the screen that says one thing, and a mark on the control it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.core.language import _, words
from game.core.lessons import Lesson, Shown
from game.ui.kit import focus, paint
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button
from game.ui.kit.layout import Grow, Node, Ui
from game.ui.kit.surfaces import Badge, Panel
from game.ui.kit.type import BODY, LABEL, TINY
from game.ui.kit.words import Words

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.scenes import Scene
    from game.ui.table import Table

SCENES = {"desk": "desk", "preparation": "preparation", "meeting": "meeting", "handover": "over"}
"""The scenes on which something is said, and the phase that each shows."""
MARK = "lightbulb"


class Coach:
    """One person's tutorial at the table."""

    def __init__(self, app: App, table: Table) -> None:
        self.app, self.table = app, table
        self.lesson = Lesson()
        self.last = ""
        """The step that the focus has been led to."""

    def over(self, ui: Ui, scene: Scene, body: Node) -> Node:
        """``body`` with what is said now above it; ``body`` alone where nothing is."""
        shown = self.lesson.now(self.table.view)
        if shown is None or SCENES.get(scene.name) != self.table.view.phase:
            return body
        if shown.step.id != self.last:
            self.last = shown.step.id
            self.app.call(lambda: self.lead(shown))
        return Column(self.strip(ui, shown), Grow(body), gap=12)

    def strip(self, ui: Ui, shown: Shown) -> Node:
        """What is said, and the buttons."""
        said = Column(
            Words(words(shown.text), BODY),
            Words(_("{n} av {all}").format(n=shown.place, all=shown.count), TINY, "second"),
            gap=2,
        )
        mark = Badge(MARK, 34, "focus", "on_badge", round_=True)
        buttons = Wrap(*self.answers(shown), *self.onward(shown), self.skip_button(), gap=8, lead=6, end=True)
        if ui.wide >= 760:
            inner: Node = Row(mark, Grow(said), buttons, gap=16)
        else:
            inner = Column(Row(mark, Grow(said), gap=14, align="top"), buttons, gap=8)
        return Spoken(self.app, inner, shown.step.look)

    def answers(self, shown: Shown) -> list[Node]:
        """What can be guessed."""
        guess = shown.step.guess
        return [
            Button(f"coach.{key}", words(text), lambda key=key: self.guess(key), group="coach", style=LABEL)  # type: ignore[misc]
            for key, text in (guess.answers if guess is not None else ())
        ]

    def onward(self, shown: Shown) -> list[Node]:
        """Go on, where the step is only to be read."""
        if shown.must_do:
            return []
        return [Button("coach.next", _("Vidare"), self.go_on, after="arrow-right", group="coach", style=LABEL)]

    def skip_button(self) -> Node:
        """Always there."""
        return Button("coach.skip", _("Hoppa över"), self.skip, "quiet", group="coach", style=LABEL)

    def guess(self, answer: str) -> None:
        """Keep the guess."""
        self.lesson.guess(self.table.view, answer)
        self.app.changed("")

    def go_on(self) -> None:
        """It has been read."""
        self.lesson.go_on(self.table.view)
        self.app.changed("")

    def skip(self) -> None:
        """Say nothing more; the play goes on."""
        self.lesson.skip()
        self.app.changed(_("Genomgången är avslutad. Spelet fortsätter."))

    def lead(self, shown: Shown) -> None:
        """Move the focus to what is spoken of, so that Enter does it; to the strip where nothing is."""
        guess = shown.step.guess
        wanted = f"coach.{guess.answers[0][0]}" if guess is not None else shown.step.look or "coach.next"
        target = pointed_at(self.app.root, wanted)
        if target is not None:
            self.app.set_focus(target.id)


def pointed_at(root: Node, look: str) -> Node | None:
    """The first control whose id begins so."""
    if not look:
        return None
    return next((node for node in focus.controls(root) if (node.id or "").startswith(look)), None)


class Spoken(Panel):
    """The strip. When it is drawn, the same mark is put on what it speaks of, above everything else."""

    name = "coach"

    def __init__(self, app: App, inner: Node, look: str) -> None:
        super().__init__(inner, 18, 10, "focus_tint", border="focus")
        self.app, self.look = app, look

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """The strip now, the mark at the end."""
        super().draw(ui, surface)
        ui.above.append(lambda: self._mark(ui, surface))

    def _mark(self, ui: Ui, surface: pygame.Surface) -> None:
        target = pointed_at(self.app.root, self.look)
        if target is None or not focus.shows(self.app.root, target, surface.get_rect()):
            return
        side = ui.em(24)
        middle = (target.rect.right - side // 3, max(side // 2, target.rect.top + side // 6))
        paint.disc(surface, middle, side // 2 + max(2, ui.px(2)), ui.theme.panel)
        paint.disc(surface, middle, side // 2, ui.theme.focus)
        drawn = paint.icon(MARK, ui.em(15), ui.theme.on_badge)
        surface.blit(drawn, drawn.get_rect(center=middle))
