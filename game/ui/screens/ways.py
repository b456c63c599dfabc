"""The ways from a month to what lies beside it: the year, the matters' way, relations, promises, the agreement."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.language import _
from game.ui.kit.controls import Button
from game.ui.kit.type import SMALL_STRONG
from game.ui.screens.agreement import Agreement
from game.ui.screens.promises import Promises
from game.ui.screens.relations import RelationView
from game.ui.screens.stages import Stages
from game.ui.screens.year import Year

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.scenes import Scene
    from game.ui.table import Table


@dataclass(frozen=True)
class Way:
    """Somewhere to go from the month and come back."""

    id: str
    text: str
    icon: str
    scene: Callable[[App, Table], Scene]


def ways(table: Table) -> list[Way]:
    """What there is to look at beside the month, for this role and play."""
    view = table.view
    waiting = view.agreement is not None and (view.agreement.can_sign or view.agreement.status == "none")
    there: list[tuple[bool, Way]] = [
        (bool(view.wheel), Way("year", _("Året"), "calendar-days", Year)),
        (bool(view.tracks), Way("stages", _("Ärendeflöde"), "route", Stages)),
        (view.relations is not None, Way("relations", _("Relationer"), "waypoints", RelationView)),
        (bool(view.promises or view.can_promise), Way("promises", _("Löften"), "handshake", Promises)),
        (
            view.agreement is not None,
            Way("agreement", _("Överenskommelse"), "pen-line" if waiting else "signature", Agreement),
        ),
    ]
    return [way for found, way in there if found]


def way_buttons(app: App, table: Table, kind: str = "quiet") -> list[Button]:
    """A button for each way."""
    return [
        Button(
            f"way.{way.id}",
            way.text,
            lambda way=way: app.stack.push(way.scene(app, table)),  # type: ignore[misc]
            kind,
            icon=way.icon,
            style=SMALL_STRONG,
            group="ways",
        )
        for way in ways(table)
    ]
