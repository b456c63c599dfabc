"""Settings: language, text size, colours, motion, the debrief. They hold at once and are kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from game.core.language import _
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button, Card
from game.ui.kit.layout import Grow, Node, Space, Ui
from game.ui.kit.surfaces import Badge, Icon
from game.ui.kit.type import BODY, LABEL, SMALL
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.dialog import Dialog
from game.ui.settings import TEXT_SIZES

if TYPE_CHECKING:
    from game.ui.loop import App


class SettingsDialog(Dialog):
    """Over any screen."""

    name = "settings"
    width = 600.0

    def __init__(self, app: App) -> None:
        super().__init__(app, _("Inställningar"))
        self.first = f"language.{app.settings.language}"

    def inside(self, ui: Ui) -> Node:
        """One group after the other."""
        self.title = _("Inställningar")
        now = self.app.settings
        note = Row(Icon("info", 16, "second"), Grow(Words(self.app.notice, SMALL)), gap=8) if self.app.notice else None
        return Column(
            marks.section(_("Språk"), "languages"),
            Wrap(self.choice("language", "sv", "Svenska"), self.choice("language", "en", "English"), gap=8),
            Space(h=4),
            marks.section(_("Textstorlek"), "type"),
            Wrap(*(self.choice("text", size, f"{size} %") for size in TEXT_SIZES), gap=8),
            Space(h=4),
            marks.section(_("Färger"), "sun"),
            Wrap(
                self.choice("theme", "light", _("Ljust"), "sun"),
                self.choice("theme", "dark", _("Mörkt"), "moon"),
                gap=8,
            ),
            Space(h=4),
            self.switch("reduced_motion", now.reduced_motion, _("Mindre rörelse"), _("Skärmar byts utan övertoning.")),
            self.switch(
                "open_debrief",
                now.open_debrief,
                _("Öppna genomgången av sig själv"),
                _("I webbläsaren, när spelet är slut."),
            ),
            note,
            gap=9,
        )

    def choice(self, setting: str, value: Any, text: str, icon: str | None = None) -> Node:
        """One of several."""
        chosen = getattr(self.app.settings, setting) == value
        mark = Icon("check", 16, "focus") if chosen else Icon(icon or "circle", 16, "second")
        inner = Row(mark, Words(text, LABEL), gap=8)
        return Card(
            f"{setting}.{value}", inner, lambda: self.set(setting, value), text, chosen, group=setting, x=14, y=8
        )

    def switch(self, setting: str, on: bool, text: str, meaning: str) -> Node:
        """On or off."""
        mark = Badge("check", 24, "focus") if on else Badge("minus", 24, "sunk", "second")
        inner = Row(mark, Grow(Column(Words(text, BODY), Words(meaning, SMALL, "second"), gap=0)), gap=14)
        return Card(setting, inner, lambda: self.set(setting, not on), text, on, group="switches", y=9)

    def set(self, setting: str, value: Any) -> None:
        """Take it into use and keep it."""
        setattr(self.app.settings, setting, value)
        self.app.apply_settings()

    def buttons(self) -> Sequence[Node]:
        """Close."""
        return [Button("yes", _("Klar"), self.close, "primary")]
