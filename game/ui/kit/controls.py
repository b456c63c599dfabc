"""What can be pressed: buttons, icon buttons, cards, tabs. All take focus, and show it."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui.kit import paint
from game.ui.kit.arrange import Row
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.layout import Node, Pad, Ui, Wrapper
from game.ui.kit.surfaces import RADIUS, Icon
from game.ui.kit.type import LABEL, STRONG, Style
from game.ui.kit.words import Words

Then = Callable[[], None]


class Control(Wrapper):
    """Something with an id that takes focus and does ``then`` when activated. ``group``: arrows stay within it."""

    focusable = True
    radius: float = RADIUS
    name = "control"

    def __init__(self, id: str, inner: Node, then: Then | None, label: str, group: str = "") -> None:  # noqa: A002
        super().__init__(inner)
        self.id, self.then, self.label, self.group = id, then, label, group

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """Enter, Space or a press."""
        if intention.act in (Act.ACTIVATE, Act.SPACE, Act.RELEASE) and self.then is not None:
            self.then()
            return True
        return intention.act is Act.ACTIVATE

    def draw_ring(self, ui: Ui, surface: pygame.Surface) -> None:
        """The focus ring, outside the edge."""
        if ui.focused == self.id and ui.ring:
            out, wide = ui.px(4), max(2, ui.px(2.5))
            paint.outline(surface, self.rect.inflate(2 * out, 2 * out), ui.px(self.radius) + out, ui.theme.focus, wide)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """Ground, inside, ring."""
        if self.rect.inflate(16, 16).colliderect(surface.get_clip()):
            self.draw_ground(ui, surface)
            self.inner.draw(ui, surface)
            self.draw_ring(ui, surface)

    def draw_ground(self, ui: Ui, surface: pygame.Surface) -> None:
        """What is behind the inside."""


class Button(Control):
    """A button with words, an icon, or both. ``kind`` is primary, secondary or quiet."""

    name = "button"

    def __init__(
        self,
        id: str,  # noqa: A002
        text: str,
        then: Then | None,
        kind: str = "secondary",
        icon: str | None = None,
        after: str | None = None,
        enabled: bool = True,
        group: str = "",
        style: Style | None = None,
        label: str = "",
    ) -> None:
        self.kind, self.enabled = kind, enabled
        colour = "on_accent" if kind == "primary" and enabled else "ink" if enabled else "second"
        look = style or (STRONG if kind == "primary" else LABEL)
        inner = Row(
            Icon(icon, look.size + 3, colour) if icon else None,
            Words(text, look, colour, align="center") if text else None,
            Icon(after, look.size + 3, colour) if after else None,
            gap=8,
        )
        super().__init__(id, inner, then if enabled else None, label or text, group)
        self.focusable = enabled
        self.square = bool(icon) and not text
        self.tall = 44 if kind == "primary" else 36

    def _around(self, ui: Ui) -> tuple[int, int]:
        across = 10 if self.square else 22 if self.kind == "primary" else 10 if self.kind == "quiet" else 14
        return ui.em(across), ui.em(6)

    def place(self, ui: Ui, rect: pygame.Rect) -> None:
        """The words in the middle."""
        self.rect = rect
        x, _ = self._around(ui)
        wide = min(rect.width - 2 * x, self.inner.width(ui))
        high = min(self.inner.height(ui, wide), rect.height)
        self.inner.place(ui, pygame.Rect(rect.centerx - wide // 2, rect.centery - high // 2, wide, high))

    def _measure_width(self, ui: Ui) -> int:
        wide = self.inner.width(ui) + 2 * self._around(ui)[0]
        return max(wide, ui.em(self.tall)) if self.square else wide

    def _measure_least(self, ui: Ui) -> int:
        return self.inner.least(ui) + 2 * self._around(ui)[0]

    def _measure_height(self, ui: Ui, width: int) -> int:
        x, y = self._around(ui)
        return max(ui.em(self.tall), self.inner.height(ui, width - 2 * x) + 2 * y)

    def draw_ground(self, ui: Ui, surface: pygame.Surface) -> None:
        """Filled, outlined or bare."""
        theme, radius = ui.theme, ui.px(self.radius)
        hovered = ui.hovered == self.id and self.enabled
        if self.kind == "primary" and self.enabled:
            fill = theme.accent_hover if hovered else theme.accent
            paint.box(surface, self.rect, radius, fill)
        elif self.kind in ("primary", "secondary"):
            fill = theme.hover if hovered else theme.panel if self.enabled else theme.sunk
            paint.box(surface, self.rect, radius, fill, theme.edge, ui.edge())
        elif hovered:
            paint.box(surface, self.rect, radius, theme.hover)


class Card(Control):
    """A larger thing to press: outlined, with any inside. Chosen cards have a thicker edge, a tint and a mark."""

    name = "card"

    def __init__(
        self,
        id: str,  # noqa: A002
        inner: Node,
        then: Then | None,
        label: str,
        chosen: bool = False,
        enabled: bool = True,
        group: str = "",
        x: float = 14,
        y: float = 12,
        fill: str = "panel",
    ) -> None:
        super().__init__(id, Pad(inner, x, y), then, label, group)
        self.chosen, self.enabled, self.fill = chosen, enabled, fill

    def draw_ground(self, ui: Ui, surface: pygame.Surface) -> None:
        """Edge and ground by state."""
        theme, radius = ui.theme, ui.px(self.radius)
        if self.chosen:
            paint.box(surface, self.rect, radius, theme.focus_tint, theme.focus, max(2, ui.edge(2)))
        elif not self.enabled:
            paint.box(surface, self.rect, radius, theme.sunk, theme.edge, ui.edge())
        else:
            fill = theme.hover if ui.hovered == self.id else theme.colour(self.fill)
            paint.box(surface, self.rect, radius, fill, theme.edge, ui.edge(1.25))


class Tab(Control):
    """One of several pages. The open one has a ground and a thick line under it."""

    name = "tab"

    def __init__(self, id: str, inner: Node, then: Then, label: str, chosen: bool) -> None:  # noqa: A002
        super().__init__(id, Pad(inner, 14, 8, by_text=True), then, label, "tabs")
        self.chosen = chosen

    def draw_ground(self, ui: Ui, surface: pygame.Surface) -> None:
        """Open: a panel with an edge. Closed: bare."""
        theme, radius = ui.theme, ui.px(self.radius)
        if self.chosen:
            paint.box(surface, self.rect, radius, theme.panel, theme.ink, max(2, ui.edge(1.5)))
        else:
            fill = theme.panel if ui.hovered == self.id else theme.sunk
            paint.box(surface, self.rect, radius, fill, theme.edge, ui.edge())
