"""Settings, one key away from every screen: language, text, colours, motion. They hold at once and are kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from game.core.language import _, percent
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button, Card
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.layout import Grow, Node, Sized, Space, Ui
from game.ui.kit.surfaces import Badge, Icon
from game.ui.kit.type import BODY, LABEL, SMALL
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.dialog import Dialog
from game.ui.settings import TEXT_SIZES

if TYPE_CHECKING:
    from game.ui.loop import App

BESIDE = 560
"""Units of text from which a group's name stands beside its choices."""


class SettingsDialog(Dialog):
    """Over any screen; F2 opens and closes it."""

    name = "settings"
    width = 640.0

    def __init__(self, app: App) -> None:
        super().__init__(app, lambda: _("Inställningar"))
        self.first = f"language.{app.settings.language}"

    def inside(self, ui: Ui) -> Node:
        """One group after the other."""
        now = self.app.settings
        note = Row(Icon("info", 16, "second"), Grow(Words(self.app.notice, SMALL)), gap=8) if self.app.notice else None
        return Column(
            *self.groups(ui),
            Space(h=4),
            self.switch(
                "fullscreen",
                self.app.window.fullscreen,
                _("Helskärm"),
                _("F11 gör detsamma."),
                lambda: self.app.toggle_fullscreen(),
            ),
            self.kept(
                "reduced_motion", now.reduced_motion, _("Mindre rörelse"), _("Skärmar byts direkt och inget glider.")
            ),
            self.kept(
                "open_debrief",
                now.open_debrief,
                _("Öppna genomgången av sig själv"),
                _("I webbläsaren, när spelet är slut."),
            ),
            note,
            gap=9,
        )

    def groups(self, ui: Ui) -> list[Node]:
        """What is one of several: language, text size, colours, typeface."""
        sizes = [self.choice("text", size, percent(size / 100)) for size in TEXT_SIZES]
        return [
            group(
                ui,
                _("Språk"),
                "languages",
                [self.choice("language", "sv", "Svenska"), self.choice("language", "en", "English")],
            ),
            group(ui, _("Textstorlek"), "a-large-small", sizes),
            group(
                ui,
                _("Färger"),
                "contrast",
                [
                    self.choice("theme", "light", _("Ljust"), "sun"),
                    self.choice("theme", "dark", _("Mörkt"), "moon"),
                    self.choice("theme", "contrast", _("Hög kontrast"), "contrast"),
                ],
            ),
            group(
                ui,
                _("Typsnitt"),
                "type",
                [
                    self.choice("font", "inter", _("Vanligt")),
                    self.choice("font", "clear", _("Extra tydligt")),
                ],
            ),
        ]

    def choice(self, setting: str, value: Any, text: str, icon: str | None = None) -> Node:
        """One of several."""
        chosen = getattr(self.app.settings, setting) == value
        mark = Icon("check", 16, "focus") if chosen else Icon(icon or "circle", 16, "second")
        inner = Row(mark, Words(text, LABEL), gap=8)
        return Card(
            f"{setting}.{value}", inner, lambda: self.set(setting, value), text, chosen, group=setting, x=14, y=8
        )

    def switch(self, id: str, on: bool, text: str, meaning: str, then: Callable[[], None]) -> Node:  # noqa: A002
        """On or off."""
        mark = Badge("check", 24, "focus") if on else Badge("minus", 24, "sunk", "second")
        inner = Row(mark, Grow(Column(Words(text, BODY), Words(meaning, SMALL, "second"), gap=0)), gap=14)
        return Card(id, inner, then, text, on, group="switches", y=7)

    def kept(self, setting: str, on: bool, text: str, meaning: str) -> Node:
        """A setting that is on or off."""
        return self.switch(setting, on, text, meaning, lambda: self.set(setting, not on))

    def set(self, setting: str, value: Any) -> None:
        """Take it into use and keep it."""
        setattr(self.app.settings, setting, value)
        self.app.apply_settings()

    def buttons(self) -> Sequence[Node]:
        """Close."""
        return [Button("yes", _("Klar"), self.close, "primary")]

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """F2 closes too."""
        if intention.act is Act.SETTINGS:
            self.close()
            return True
        return super().handle(ui, intention)


def group(ui: Ui, name: str, icon: str, choices: Sequence[Node]) -> Node:
    """A name and its choices: beside each other where there is room, else below."""
    title, wrapped = marks.section(name, icon), Wrap(*choices, gap=8)
    if ui.wide < BESIDE:
        return Column(title, wrapped, gap=8)
    return Row(Sized(title, 138), Grow(wrapped), gap=12)
