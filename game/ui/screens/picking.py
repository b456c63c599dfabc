"""Choosing one of several: as small cards in a row, or in a dialog where each needs a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from game.core.language import _
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Button, Card, Then
from game.ui.kit.layout import Grow, Node, Ui
from game.ui.kit.surfaces import Badge, Icon
from game.ui.kit.type import LABEL, SMALL, STRONG
from game.ui.kit.words import Words
from game.ui.screens.dialog import Dialog

if TYPE_CHECKING:
    from game.ui.loop import App


def small_card(id: str, text: str, chosen: bool, then: Then, group: str) -> Node:  # noqa: A002
    """One of several in a row."""
    mark = Icon("check", 16, "focus") if chosen else Icon("circle", 16, "second")
    return Card(id, Row(mark, Words(text, LABEL), gap=8), then, text, chosen, group=group, x=14, y=8)


def wide_card(id: str, text: str, meaning: str, chosen: bool, then: Then, group: str) -> Node:  # noqa: A002
    """One of several with a sentence of its own."""
    mark = Badge("check" if chosen else "circle", 26, "focus" if chosen else "sunk", "on_badge" if chosen else "second")
    said = Column(Words(text, STRONG), Words(meaning, SMALL, "second") if meaning else None, gap=1)
    return Card(id, Row(mark, Grow(said), gap=12), then, text, chosen, group=group, y=8)


class Pick(Dialog):
    """One of several, each with its meaning. Choosing closes."""

    name = "pick"
    width = 520.0

    def __init__(
        self, app: App, title: str, offered: Sequence[tuple[str, str, str]], chosen: str, then: Callable[[str], None]
    ) -> None:
        super().__init__(app, title)
        self.offered, self.chosen, self.then = offered, chosen, then
        self.first = f"pick.{chosen}"

    def inside(self, ui: Ui) -> Node:
        """One card for each."""
        return Column(
            *(
                wide_card(
                    f"pick.{value}", text, meaning, value == self.chosen, lambda value=value: self.take(value), "pick"
                )  # type: ignore[misc]
                for value, text, meaning in self.offered
            ),
            gap=8,
        )

    def take(self, value: str) -> None:
        """Close, then do it."""
        self.close()
        self.then(value)

    def buttons(self) -> Sequence[Node]:
        """Back."""
        return [Button("no", _("Tillbaka"), self.close)]
