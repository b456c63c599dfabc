"""Choosing the unit that an own initiative is aimed at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.core.language import _, words
from game.core.seen.view_matters import InitiativeView
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Button, Card
from game.ui.kit.layout import Grow, Node, Ui
from game.ui.kit.surfaces import Badge
from game.ui.kit.type import BODY, STRONG
from game.ui.kit.words import Words
from game.ui.screens.dialog import Dialog

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.table import Table


class Aim(Dialog):
    """A list of units."""

    name = "aim"
    first = "unit.1"

    def __init__(self, app: App, table: Table, initiative: InitiativeView) -> None:
        super().__init__(app, words(initiative.label))
        self.table, self.initiative = table, initiative

    def inside(self, ui: Ui) -> Node:
        """What it is, and the units."""
        cards = [
            Card(
                f"unit.{at}",
                Row(Badge("building-2", 26, "administration"), Grow(Words(words(name), STRONG)), gap=12),
                lambda unit=unit: self.take(unit),  # type: ignore[misc]
                words(name),
                group="units",
                y=9,
            )
            for at, (unit, name) in enumerate(self.initiative.units, 1)
        ]
        return Column(Words(words(self.initiative.text), BODY, "second"), *cards, gap=8)

    def buttons(self) -> Sequence[Node]:
        """Only back."""
        return [Button("no", _("Tillbaka"), self.close)]

    def take(self, unit: str) -> None:
        """Do it there."""
        self.close()
        self.table.act(do="initiate", initiative=self.initiative.id, unit=unit)
