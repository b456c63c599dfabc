"""What can be done with one saved play: go on, look from another chair, rename, find its folder, throw it away."""

from __future__ import annotations

import webbrowser
from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.core.errors import Refused, ReplayError
from game.core.language import _, words
from game.ui.kit.arrange import Column
from game.ui.kit.controls import Button
from game.ui.kit.entry import TextField
from game.ui.kit.layout import Node, Space, Ui
from game.ui.kit.type import SMALL, TINY
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.dialog import Dialog, Message, Question
from game.ui.screens.saved import Saved, saved, told, when

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.screens.start import Start

LONGEST_NAME = 60


class PlayMenu(Dialog):
    """Over the list of saved plays."""

    name = "play_menu"
    width = 520.0

    def __init__(self, app: App, start: Start, one: Saved) -> None:
        super().__init__(app, lambda: told(self.one, start.scenarios)[0])
        self.start, self.one = start, one
        self.first = "debrief" if one.finished else "go_on"

    def inside(self, ui: Ui) -> Node:
        """What it is, its name, and the ways."""
        name = self.one.brief.name if self.one.brief is not None else ""
        field = TextField("rename", name, _("Till exempel Bord 3"), self.rename, _("Namn på spelet"), LONGEST_NAME)
        what = told(self.one, self.start.scenarios)[1]
        note = marks.line_with("info", self.app.notice, "ink") if self.app.notice else None
        known = " · ".join(said for said in (what, when(self.one.path)) if said)
        return Column(
            Words(known, SMALL, "second"),
            note,
            Space(h=2),
            *self.ways(),
            Space(h=2),
            marks.section(_("Namn på spelet"), "pen-line"),
            field,
            Words(_("Inga personnamn. Namnet står i listan över sparade spel."), TINY, "second"),
            gap=9,
        )

    def ways(self) -> list[Node]:
        """Buttons, one below the other."""
        ended = self.one.finished
        swap = self.one.brief is not None and not self.one.brief.short
        ways = [
            None if ended else Button("go_on", _("Fortsätt spela"), self.go_on, "primary", icon="play"),
            Button("debrief", _("Öppna genomgången"), self.debrief, "primary", after="external-link")
            if ended
            else None,
            Button("look_back", _("Se tillbaka här"), self.look_back, icon="history") if ended else None,
            Button("swap", _("Byt stol"), self.swap, icon="arrow-left-right") if swap else None,
            Button("folder", _("Visa mappen där filen ligger"), self.folder, icon="folder"),
            Button("delete", _("Ta bort spelet"), self.ask_to_delete, icon="trash-2"),
        ]
        return [one for one in ways if one is not None]

    def go_on(self) -> None:
        """Resume it."""
        from game.ui.screens.resume import go_on_with

        go_on_with(self.app, self.one.path)

    def debrief(self) -> None:
        """Write the debrief page and open it."""
        from game.ui.screens.debriefing import Debriefing

        self.app.stack.push(Debriefing(self.app, self.one.path))

    def look_back(self) -> None:
        """The debrief here in the window."""
        from game.ui.looking_back.opening import look_back

        look_back(self.app, lambda: self.one.path)

    def swap(self) -> None:
        """Play a month from the other chair."""
        from game.ui.screens.swapping import SwapChoice

        self.app.stack.push(SwapChoice(self.app, self.one.path))

    def rename(self, text: str) -> None:
        """Call it something else."""
        from game.core.kept.afterwards import rename

        try:
            rename(self.one.path, text)
        except (Refused, ReplayError) as problem:
            self.app.changed(words(problem.text))
            return
        self.read_again()
        self.app.changed(_("Namnet är sparat."))

    def folder(self) -> None:
        """Where the file lies, in words and in the system's own window."""
        self.app.stack.push(
            Question(
                self.app,
                _("Här ligger spelet"),
                [str(self.one.path)],
                _("Öppna mappen"),
                lambda: webbrowser.open(self.one.path.resolve().parent.as_uri()) and None,
                _("Tillbaka"),
            )
        )

    def ask_to_delete(self) -> None:
        """Never without asking."""
        name = told(self.one, self.start.scenarios)[0]
        asked = Question(
            self.app,
            _("Ta bort {name}?").format(name=name),
            [_("Filen tas bort för gott. Det går inte att ångra.")],
            _("Ta bort"),
            self.delete,
            _("Behåll"),
        )
        asked.first = "no"
        self.app.stack.push(asked)

    def delete(self) -> None:
        """Throw it away and go back to the list."""
        from game.core.kept.afterwards import delete

        try:
            delete(self.one.path)
        except ReplayError as problem:
            self.app.stack.push(Message(self.app, _("Spelet finns kvar"), [words(problem.text)], _("Jag förstår")))
            return
        self.close()
        self.read_again()
        self.app.changed(_("Spelet är borttaget."))

    def read_again(self) -> None:
        """The list as it is now."""
        self.start.saved = saved(self.app.folder)
        self.one = next((one for one in self.start.saved if one.path == self.one.path), self.one)

    def buttons(self) -> Sequence[Node]:
        """Back."""
        return [Button("no", _("Tillbaka"), self.close)]
