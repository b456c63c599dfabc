"""Help: what the screen is, and the keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.core.language import _
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Button
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.layout import Grow, Hug, Node, Sized, Space, Ui
from game.ui.kit.surfaces import Chip
from game.ui.kit.type import BODY, SMALL, SMALL_STRONG
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.dialog import Dialog

if TYPE_CHECKING:
    from game.ui.loop import App


class Help(Dialog):
    """Over any screen; F1 or Esc closes."""

    name = "help"
    width = 620.0
    first = "yes"

    def __init__(self, app: App, paragraphs: tuple[str, ...]) -> None:
        super().__init__(app, lambda: _("Hjälp"))
        self.paragraphs = paragraphs

    def inside(self, ui: Ui) -> Node:
        """Paragraphs, then keys."""
        keys = (
            ("Tab", _("nästa reglage, med Skift det förra")),
            (_("Pilar"), _("inom en grupp eller åt det hållet")),
            ("Enter", _("välj eller tryck")),
            ("1–9", _("välj förslag")),
            ("Ctrl+Enter", _("gå vidare")),
            ("Ctrl+Z", _("ångra det senaste")),
            ("Esc", _("tillbaka eller meny")),
            ("F1", _("hjälp")),
            ("F2", _("inställningar")),
            ("F3", _("ord på sidan")),
            ("F8", _("en sak i taget, för projektor")),
            ("F9", _("paus")),
            ("F11", _("helskärm")),
            (_("Handkontroll"), _("A väljer, B går tillbaka, X ångrar, höger avtryckare går vidare")),
        )
        rows = [
            Row(Sized(Hug(Chip(key, style=SMALL_STRONG, colour="ink")), 118), Grow(Words(said, SMALL)), gap=12)
            for key, said in keys
        ]
        return Column(
            *(Words(text, BODY) for text in self.paragraphs), Space(h=2), marks.section(_("Tangenter")), *rows, gap=9
        )

    def buttons(self) -> Sequence[Node]:
        """Close."""
        return [Button("yes", _("Stäng"), self.close, "primary")]

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """F1 closes too."""
        if intention.act is Act.HELP:
            self.close()
            return True
        return super().handle(ui, intention)
