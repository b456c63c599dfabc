"""What can be filled in: a line of text, and a range of numbers (low, likely, high) with a track to drag on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pygame

from game.ui.kit import paint
from game.ui.kit.controls import Control
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.layout import Node, Space, Ui
from game.ui.kit.type import BODY, FIGURE, TINY, Style
from game.ui.kit.words import Words

LONGEST = 160


class TextField(Control):
    """One line of writing, shown on as many lines as it takes. ``done`` gets it on Enter or when focus leaves."""

    name = "field"
    writes = True

    def __init__(
        self,
        id: str,  # noqa: A002
        text: str,
        hint: str,
        done: Callable[[str], None],
        label: str,
        longest: int = LONGEST,
    ) -> None:
        super().__init__(id, Space(), None, label)
        self.text, self.hint, self.done, self.longest = text, hint, done, longest

    def children(self) -> tuple[Node, ...]:
        """None: it draws its own text."""
        return ()

    def _now(self, ui: Ui) -> tuple[str, int]:
        """The text being written and where the caret stands."""
        text, caret = ui.memory.get(f"text:{self.id}", (self.text, len(self.text)))
        return text, caret

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """Writing, erasing, moving the caret; Enter is done."""
        text, caret = self._now(ui)
        match intention.act:
            case Act.TEXT:
                room = self.longest - len(text)
                piece = intention.text.replace("\n", " ")[:room]
                text, caret = text[:caret] + piece + text[caret:], caret + len(piece)
            case Act.ERASE if caret:
                text, caret = text[: caret - 1] + text[caret:], caret - 1
            case Act.DELETE:
                text = text[:caret] + text[caret + 1 :]
            case Act.LEFT | Act.RIGHT | Act.HOME | Act.END:
                caret = {Act.LEFT: caret - 1, Act.RIGHT: caret + 1, Act.HOME: 0, Act.END: len(text)}[intention.act]
                caret = max(0, min(len(text), caret))
            case Act.ACTIVATE:
                self.finish(ui)
                return True
            case Act.PRESS:
                caret = len(text)
            case _:
                return False
        ui.memory[f"text:{self.id}"] = (text, caret)
        return True

    def finish(self, ui: Ui) -> None:
        """Hand over what was written, where it changed."""
        text, _ = self._now(ui)
        ui.memory.pop(f"text:{self.id}", None)
        if text.strip() != self.text.strip():
            self.done(text.strip())

    def place(self, ui: Ui, rect: pygame.Rect) -> None:
        """Takes it all."""
        self.rect = rect

    def _lines(self, ui: Ui, width: int) -> tuple[str, ...]:
        text, _ = self._now(ui)
        return ui.type.wrap(text or self.hint, BODY, max(1, width - 2 * ui.em(12)))

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(220)

    def _measure_least(self, ui: Ui) -> int:
        return ui.em(120)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return max(1, len(self._lines(ui, width))) * ui.type.leading(BODY) + 2 * ui.em(8)

    def lettering(self, ui: Ui) -> Iterator[tuple[str, Style, int]]:
        """Line by line."""
        yield from ((line, BODY, self.rect.width - 2 * ui.em(12)) for line in self._lines(ui, self.rect.width))

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """Ground, text or hint, caret, ring."""
        theme, text_now = ui.theme, self._now(ui)
        writing = ui.focused == self.id
        edge = theme.focus if writing else theme.outline
        paint.box(surface, self.rect, ui.px(self.radius), theme.panel, edge, ui.edge(2 if writing else 1))
        x, y, leading = self.rect.left + ui.em(12), self.rect.top + ui.em(8), ui.type.leading(BODY)
        left = text_now[1]
        caret_drawn = not writing
        for line in self._lines(ui, self.rect.width):
            drawn = ui.type.line(line, BODY, theme.ink if text_now[0] else theme.second)
            surface.blit(drawn, (x, y + (leading - drawn.get_height()) // 2))
            if not caret_drawn and (left <= len(line) or not text_now[0]):
                across = ui.type.width(line[:left], BODY) if text_now[0] else 0
                surface.fill(theme.focus, (x + across, y + ui.em(2), max(2, ui.px(1.5)), leading - ui.em(4)))
                caret_drawn = True
            left -= len(line) + 1
            y += leading


class NumberEntry(Control):
    """One number: arrows change it by a step, page keys by ten, digits write it."""

    name = "number"
    writes = True

    def __init__(
        self,
        id: str,  # noqa: A002
        value: float,
        step: float,
        bounds: tuple[float, float],
        show: Callable[[float], str],
        change: Callable[[float], None],
        label: str,
        group: str,
    ) -> None:
        super().__init__(id, Space(), None, label, group)
        self.value, self.step, self.bounds, self.show, self.change = value, step, bounds, show, change
        self.caption = Words(label, TINY, "second", align="center")

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """Arrows, page keys, digits."""
        steps = {Act.UP: 1, Act.RIGHT: 1, Act.DOWN: -1, Act.LEFT: -1, Act.PAGE_UP: 10, Act.PAGE_DOWN: -10}
        key = f"number:{self.id}"
        if intention.act in steps:
            ui.memory.pop(key, None)
            self._set(self.value + steps[intention.act] * self.step)
            return True
        if intention.act is Act.HOME or intention.act is Act.END:
            self._set(self.bounds[0] if intention.act is Act.HOME else self.bounds[1])
            return True
        if intention.act is Act.TEXT and intention.text in "0123456789,.-−":
            self._write(ui, key, ui.memory.get(key, "") + intention.text)
            return True
        if intention.act is Act.ERASE:
            self._write(ui, key, ui.memory.get(key, "")[:-1])
            return True
        return False

    def finish(self, ui: Ui) -> None:
        """Forget the digits written so far; the value has them."""
        ui.memory.pop(f"number:{self.id}", None)

    def _write(self, ui: Ui, key: str, written: str) -> None:
        ui.memory[key] = written
        try:
            self._set(float(written.replace(",", ".").replace("−", "-")))
        except ValueError:
            return

    def _set(self, value: float) -> None:
        low, high = self.bounds
        self.change(max(low, min(high, value)))

    def place(self, ui: Ui, rect: pygame.Rect) -> None:
        """The caption above, the box below."""
        self.rect = rect
        self.caption.place(
            ui, pygame.Rect(rect.left, rect.top + ui.em(5), rect.width, self.caption.height(ui, rect.width))
        )

    def children(self) -> tuple[Node, ...]:
        """The caption."""
        return (self.caption,)

    def _measure_width(self, ui: Ui) -> int:
        return max(self.caption.width(ui), ui.type.width(self.show(self.bounds[1]), FIGURE)) + 2 * ui.em(10)

    def _measure_least(self, ui: Ui) -> int:
        return self._measure_width(ui)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return self.caption.height(ui, width) + ui.type.leading(FIGURE) + ui.em(11)

    def lettering(self, ui: Ui) -> Iterator[tuple[str, Style, int]]:
        """The number."""
        yield self.show(self.value), FIGURE, self.rect.width - 2 * ui.em(4)

    def draw_ground(self, ui: Ui, surface: pygame.Surface) -> None:
        """An outlined box with the number."""
        theme = ui.theme
        fill = theme.hover if ui.hovered == self.id else theme.panel
        paint.box(surface, self.rect, ui.px(self.radius), fill, theme.edge, ui.edge(1.25))
        self.caption.draw(ui, surface)
        drawn = ui.type.line(self.show(self.value), FIGURE, theme.ink)
        surface.blit(drawn, drawn.get_rect(midbottom=(self.rect.centerx, self.rect.bottom - ui.em(4))))


class RangeTrack(Node):
    """The band from low to high on its scale, with the likely value marked; the nearest handle follows the pointer."""

    name = "track"
    pressable = True

    def __init__(
        self,
        id: str,  # noqa: A002
        values: tuple[float, float, float],
        bounds: tuple[float, float],
        step: float,
        change: Callable[[int, float], None],
        faint: bool = False,
    ) -> None:
        super().__init__()
        self.id, self.values, self.bounds, self.step, self.change, self.faint = id, values, bounds, step, change, faint

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(160)

    def _measure_least(self, ui: Ui) -> int:
        return ui.em(80)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(26)

    def _x(self, ui: Ui, value: float) -> int:
        low, high = self.bounds
        room = self.rect.width - 2 * ui.em(8)
        return self.rect.left + ui.em(8) + round(room * (value - low) / ((high - low) or 1))

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """Press takes the nearest handle, dragging moves it."""
        if intention.act not in (Act.PRESS, Act.MOVE):
            return intention.act is Act.RELEASE
        key = f"track:{self.id}"
        if intention.act is Act.PRESS:
            away = [abs(self._x(ui, value) - intention.at[0]) for value in self.values]
            ui.memory[key] = away.index(min(away))
        low, high = self.bounds
        room = max(1, self.rect.width - 2 * ui.em(8))
        value = low + (high - low) * (intention.at[0] - self.rect.left - ui.em(8)) / room
        value = low + round((max(low, min(high, value)) - low) / self.step) * self.step
        self.change(ui.memory.get(key, 1), min(high, value))
        return True

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """Track, band, bars for low and high, a disc for the likely."""
        theme, middle = ui.theme, self.rect.centery
        thick = max(4, ui.em(4))
        whole = pygame.Rect(self.rect.left + ui.em(8), middle - thick // 2, self.rect.width - 2 * ui.em(8), thick)
        paint.box(surface, whole, thick // 2, theme.faint)
        low, likely, high = (self._x(ui, value) for value in self.values)
        colour = theme.outline if self.faint else theme.ink
        band = pygame.Rect(low, middle - thick, max(2, high - low), 2 * thick)
        paint.box(surface, band, thick, theme.outline if self.faint else theme.second)
        for x in (low, high):
            bar = pygame.Rect(x - max(2, ui.em(2)), middle - ui.em(8), max(4, ui.em(4)), ui.em(16))
            paint.box(surface, bar, ui.em(2), colour)
        paint.disc(surface, (likely, middle), ui.em(8), theme.panel)
        paint.disc(surface, (likely, middle), ui.em(6), colour)
