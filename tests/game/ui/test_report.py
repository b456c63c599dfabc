"""The layout report finds what is wrong: it is shown every kind of fault, and a sound page."""

from __future__ import annotations

import pygame
import pytest

from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Button
from game.ui.kit.layout import Node, Ui, Wrapper
from game.ui.kit.scroll import Scroll
from game.ui.kit.surfaces import Badge
from game.ui.kit.theme import LIGHT
from game.ui.kit.type import BODY, Style, Type
from game.ui.kit.words import Words
from game.ui.report import layout_report


def button(id: str, text: str = "Text") -> Button:  # noqa: A002
    return Button(id, text, lambda: None)


class At(Wrapper):
    """Puts what is inside at a place of its own, whatever it is given."""

    def __init__(self, inner: Node, left: int, top: int, wide: int = 100, high: int = 40) -> None:
        super().__init__(inner)
        self.where = pygame.Rect(left, top, wide, high)

    def place(self, ui: Ui, rect: pygame.Rect) -> None:
        self.rect = self.where
        self.inner.place(ui, self.where)


class Skipped(Button):
    """A button that never takes focus."""

    focusable = False

    def __init__(self) -> None:
        super().__init__("skipped", "Text", lambda: None)
        self.focusable = False


def report(root: Node) -> list[str]:
    ui = Ui((400, 300), LIGHT, Type(1.0), 1.0)
    root.place(ui, pygame.Rect(0, 0, 400, 300))
    return layout_report(ui, root)


def test_a_sound_page_has_nothing_wrong() -> None:
    rows = [Row(button(f"{row}.a"), button(f"{row}.b")) for row in range(20)]
    assert report(Scroll(Column(Words("Text"), *rows), "page")) == []


@pytest.mark.parametrize(
    ("said", "root"),
    [
        ("cut off", At(Words("En text som är mycket längre än så", BODY), 0, 0, 60, 20)),
        ("broken", At(Words("Oavbruten"), 0, 0, 40, 90)),
        ("cut off", At(Badge("mycket långt", 24, text=True), 0, 0)),
        ("too small", Words("Text", Style(9))),
        ("outside: 'Text'", At(Words("Text"), 390, 0, 60, 30)),
        ("outside: control", At(button("far"), 380, 0)),
        ("overlap", Column(At(button("a"), 0, 0), At(button("b"), 20, 20))),
        ("control without words", button("mute", "")),
        ("Tab meets twin 2 times", Row(button("twin"), button("twin"))),
        ("Tab never meets skipped", Skipped()),
        ("out of reading order", Row(At(button("right"), 200, 0), At(button("left"), 0, 0))),
        ("out of reading order", Column(At(button("low"), 0, 100), At(button("high"), 0, 0))),
    ],
)
def test_a_fault_is_found(said: str, root: Node) -> None:
    assert any(line.startswith(said) for line in report(root)), report(root)
