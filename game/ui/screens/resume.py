"""Saved plays: those to go on with, those that have ended, and what can be done with each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.core.language import _
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Button, Card
from game.ui.kit.layout import Grow, Node, Space, Ui
from game.ui.kit.surfaces import Badge, Icon
from game.ui.kit.type import BODY, SMALL, STRONG
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.beginning import opened
from game.ui.screens.dialog import Dialog
from game.ui.screens.saved import Saved, told, when

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.screens.start import Start


class Resume(Dialog):
    """The saved plays of the start screen, latest first."""

    name = "resume"
    width = 700.0
    first = "play.1"

    def __init__(self, app: App, start: Start) -> None:
        super().__init__(app, lambda: _("Sparade spel"))
        self.start = start

    def inside(self, ui: Ui) -> Node:
        """One row for each: those to go on with first."""
        numbered = list(enumerate(self.start.saved, 1))
        open_ = [self.row(at, one) for at, one in numbered if not one.finished]
        ended = [self.row(at, one) for at, one in numbered if one.finished]
        if not numbered:
            return Words(_("Det finns inga sparade spel."), BODY, "second")
        head = [Space(h=4), marks.section(_("Avslutade"), "check")] if ended else []
        return Column(*open_, *head, *ended, gap=8)

    def row(self, at: int, one: Saved) -> Node:
        """Name, what it is, when it was played; beside it what else can be done."""
        name, what = told(one, self.start.scenarios)
        inner = Row(
            Badge("check" if one.finished else "history", 32, "sunk", "ink"),
            Grow(
                Column(
                    Words(name, STRONG),
                    Words(what, SMALL) if what else None,
                    Words(when(one.path), SMALL, "second"),
                    gap=0,
                )
            ),
            Icon("chevron-right", 18, "second"),
            gap=14,
        )
        card = Card(f"play.{at}", inner, lambda: self.open(one), name, group="plays", y=9)
        more = Button(
            f"more.{at}", "", lambda: self.more(one), icon="ellipsis", label=_("Mer om {name}").format(name=name)
        )
        return Row(Grow(card), more, gap=8)

    def open(self, one: Saved) -> None:
        """Go on with it; what has ended can be looked at in other ways."""
        if one.finished:
            self.more(one)
        else:
            go_on_with(self.app, one.path)

    def more(self, one: Saved) -> None:
        """Rename, delete and so on."""
        from game.ui.screens.play_menu import PlayMenu

        self.app.stack.push(PlayMenu(self.app, self.start, one))

    def buttons(self) -> Sequence[Node]:
        """Back."""
        return [Button("no", _("Tillbaka"), self.close)]

    def facts(self) -> dict[str, Any]:
        """How many there are."""
        return {"saved": len(self.start.saved)}


def go_on_with(app: App, path: Path) -> None:
    """Resume in a thread, then show where the play stood; where it cannot be resumed, say why."""
    app.changed(_("Spelet läses in …"))

    def work() -> Any:
        from game.core.session import Session

        return Session.resume(path)

    opened(app, work, _("Spelet kunde inte fortsätta"), lambda: app.changed(""))
