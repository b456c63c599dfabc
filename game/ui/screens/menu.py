"""The menu of a play: go on, the mandate, what lies beside the month, settings, pause, help, leave."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.core.language import _
from game.ui.kit.arrange import Column
from game.ui.kit.controls import Button
from game.ui.kit.layout import Node, Ui
from game.ui.kit.type import SMALL
from game.ui.kit.words import Words
from game.ui.screens.dialog import Dialog
from game.ui.screens.ways import Way, ways

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.table import Table


class Menu(Dialog):
    """Over the month."""

    name = "menu"
    width = 420.0
    first = "continue"

    def __init__(self, app: App, table: Table, help_: tuple[str, ...], public: bool = False) -> None:
        super().__init__(app, lambda: _("Meny"))
        self.table, self.help_, self.public = table, help_, public
        """``public``: others look on, so that nothing of the seat is offered."""

    def inside(self, ui: Ui) -> Node:
        """The ways."""
        return Column(
            Button("continue", _("Fortsätt spela"), self.close, "primary"),
            *([] if self.public else self.mine()),
            Button("settings", _("Inställningar"), self.settings, icon="settings"),
            Button("pause", _("Paus"), self.pause, icon="pause"),
            Button("help", _("Hjälp"), self.show_help, icon="circle-question-mark"),
            Button("leave", _("Till startsidan"), self.leave, icon="log-out"),
            Words(_("Spelet är sparat. Du kan fortsätta när du vill."), SMALL, "second", align="center"),
            gap=10,
        )

    def mine(self) -> list[Node]:
        """What is the seat's own: its mandate, the months behind it, and what lies beside the month."""
        mandate = Button("mandate", _("Mitt uppdrag"), self.mandate, icon="target")
        past = [Button("past", _("Titta tillbaka"), self.past, icon="history")] if self.looks_back else []
        beside = [
            Button(f"way.{way.id}", way.text, lambda way=way: self.go(way), icon=way.icon) for way in ways(self.table)
        ]  # type: ignore[misc]
        return [mandate, *past, *(beside if self.table.view.phase != "over" else [])]

    def go(self, way: Way) -> None:
        """Show it, and come back to the month."""
        self.app.stack.replace(way.scene(self.app, self.table))

    def buttons(self) -> Sequence[Node]:
        """None of its own."""
        return []

    def mandate(self) -> None:
        """Who I am."""
        from game.ui.screens.briefing import Briefing

        self.app.stack.replace(Briefing(self.app, self.table))

    @property
    def looks_back(self) -> bool:
        """Whether there is an earlier month to look at, and no later ones that must not show."""
        view = self.table.view
        return view.month > 0 and not view.short

    def past(self) -> None:
        """Earlier months, to look at."""
        from game.ui.screens.past import Past

        self.app.stack.replace(Past(self.app, self.table))

    def settings(self) -> None:
        """Language, text size, colours."""
        from game.ui.screens.settings import SettingsDialog

        self.app.stack.replace(SettingsDialog(self.app))

    def pause(self) -> None:
        """Put the play out of sight."""
        from game.ui.screens.pause import Pause

        self.app.stack.replace(Pause(self.app))

    def show_help(self) -> None:
        """What the screen beneath is."""
        from game.ui.screens.help import Help

        self.app.stack.replace(Help(self.app, self.help_))

    def leave(self) -> None:
        """Let go of the file and go to the start screen."""
        leave(self.app, self.table)


def leave(app: App, table: Table) -> None:
    """Close the session and show the start screen with the play among the saved."""
    from game.core.errors import ReplayError
    from game.core.language import words
    from game.ui.screens.start import Start

    told = ""
    try:
        table.session.close()
    except ReplayError as problem:
        told = words(problem.text)
    del app.stack.placed[1:]
    start = app.stack.placed[0].scene
    if isinstance(start, Start):
        start.refresh()
    app.stack.changed()
    app.changed(told)
