"""Saved plays: what each is and how far it has come, and going on with one of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.core.language import _, month_name, words
from game.core.saves import Brief, brief
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Button, Card
from game.ui.kit.layout import Grow, Node, Ui
from game.ui.kit.surfaces import Badge, Icon
from game.ui.kit.type import SMALL, STRONG
from game.ui.kit.words import Words
from game.ui.screens.dialog import Dialog

if TYPE_CHECKING:
    from game.ui.loop import App
    from scenarios.compiled import Scenario

SHOWN = 30


class Resume(Dialog):
    """The saved plays, latest first."""

    name = "resume"
    first = "play.1"

    def __init__(self, app: App, saved: list[Path], scenarios: Mapping[str, Scenario]) -> None:
        super().__init__(app, _("Sparade spel"))
        self.saved = [(path, brief(path)) for path in saved[:SHOWN]]
        self.scenarios = scenarios

    def inside(self, ui: Ui) -> Node:
        """One card for each."""
        return Column(*(self.card(at, path, told) for at, (path, told) in enumerate(self.saved, 1)), gap=8)

    def card(self, at: int, path: Path, told: Brief | None) -> Node:
        """Scenario and role, how far it has come, and when it was last played."""
        name, far = self.words(told) if told is not None else (path.name.removesuffix(".samspel.jsonl"), "")
        inner = Row(
            Badge("history", 32, "sunk", "ink"),
            Grow(
                Column(
                    Words(name, STRONG), Words(far, SMALL) if far else None, Words(_when(path), SMALL, "second"), gap=0
                )
            ),
            Icon("chevron-right", 18, "second"),
            gap=14,
        )
        return Card(f"play.{at}", inner, lambda: go_on_with(self.app, path), name, group="plays", y=9)

    def words(self, told: Brief) -> tuple[str, str]:
        """A name for the play, and the month it stands in."""
        scenario = self.scenarios.get(told.scenario)
        if scenario is None:
            return told.scenario, _("Månad {month}").format(month=told.month + 1)
        title = next((one.title for one in scenario.roles if one.role == told.role), None)
        name = words(scenario.title) if title is None else f"{words(scenario.title)} · {words(title)}"
        far = _("Månad {month} av {months}").format(month=min(told.month + 1, scenario.months), months=scenario.months)
        return name, f"{far} · {_('{n} minuter').format(n=told.cut)}" if told.cut else far

    def buttons(self) -> Sequence[Node]:
        """Back."""
        return [Button("no", _("Tillbaka"), self.close)]


def _when(path: Path) -> str:
    try:
        at = datetime.fromtimestamp(path.stat().st_mtime)
    except OSError:
        return ""
    return f"{at.day} {month_name(at.month)} {at.year}, {at.hour:02}:{at.minute:02}"


def go_on_with(app: App, path: Path) -> None:
    """Resume in a thread, then show where the play stood; where it cannot be resumed, say why."""
    app.changed(_("Spelet läses in …"))

    def work() -> Any:
        from game.core.session import Session

        return Session.resume(path)

    def then(session: Any, error: Exception | None) -> None:
        from game.ui.screens.flow import show_phase
        from game.ui.screens.setup import say_why
        from game.ui.table import Table

        if error is not None:
            app.changed("")
            say_why(app, _("Spelet kunde inte fortsätta"), error)
        else:
            show_phase(app, Table(app, session))

    app.background(work, then)
