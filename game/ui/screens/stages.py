"""The matters' way as a board of stages: where each stands, and a matter's stations one by one.

A matter that has come on since the board was last drawn is seen to go to its new place.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.core.language import _, n_, words
from game.core.seen.view import View
from game.core.seen.view_standing import Step, Track
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Button, Card
from game.ui.kit.layout import Grow, Node, Ui
from game.ui.kit.moves import Moves
from game.ui.kit.surfaces import Badge, Icon, Panel
from game.ui.kit.type import BODY, FIGURE, SMALL, SMALL_STRONG, TINY, Style
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.badges import role_badge
from game.ui.screens.dialog import Dialog

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.table import Table

STAGE_OF = {
    "raised": 0, "prepared": 1, "called": 1, "decided": 2, "adjusted": 2, "legal": 2, "executed": 3, "reported": 4,
    "closed": 4,
}  # fmt: skip
"""The stage of the board that each station belongs to."""
STAGES = 5
CARD = Style(13, 500, 1.3)


def stage_names() -> tuple[str, ...]:
    """What the stages are called."""
    return (_("Väckt"), _("Beredning"), _("Beslut"), _("Verkställighet"), _("Avslutat"))


def stage_of(track: Track) -> int:
    """Where on the board a matter stands."""
    return STAGE_OF[track.steps[track.now].id]


def coming(view: View, track: Track) -> str:
    """What comes next for a matter, and when."""
    if stage_of(track) == STAGES - 1:
        return words(track.steps[track.now].label).lower()
    ahead = track.steps[track.now + 1 :]
    step = next((one for one in ahead if one.month is not None and not one.done), None)
    if step is None or step.month is None:
        return _("väntar på beslut")
    return _("härnäst: {step}, {month}").format(step=words(step.label).lower(), month=marks.month_of(view, step.month))


def board(ui: Ui, view: View, app: App, most: int = 3) -> Node:
    """The stages beside each other, or above each other where it is narrow. ``most``: cards shown in each."""
    every = [[track for track in reversed(view.tracks) if stage_of(track) == at] for at in range(STAGES)]
    columns = [stage(view, app, name, tracks, most) for name, tracks in zip(stage_names(), every, strict=True)]
    if ui.wide >= 900:
        return Row(*(Grow(one, equal=True) for one in columns), gap=10, align="stretch")
    return Column(*(one for one, tracks in zip(columns, every, strict=True) if tracks), gap=10)


def stage(view: View, app: App, name: str, tracks: Sequence[Track], most: int) -> Node:
    """One stage: its name, how many stand there, and cards."""
    head = Row(Words(name, SMALL_STRONG), Grow(Words(str(len(tracks)), FIGURE, "second")), gap=7)
    cards = [card(view, app, track) for track in tracks[:most]]
    over = len(tracks) - most
    more = [Words(n_("och {n} till", "och {n} till", over).format(n=over), TINY, "second")] if over > 0 else []
    return Panel(Column(head, *cards, *more, gap=6), 10, 9, "sunk", False, 8)


def card(view: View, app: App, track: Track) -> Node:
    """A matter: whose it is, its name, what comes next. Pressing it shows its whole way."""
    mark = role_badge(view.role, 18) if track.mine else Icon("landmark", 17, "second")
    inner = Row(
        mark,
        Grow(Column(Words(words(track.title), CARD), Words(coming(view, track), TINY, "second"), gap=0)),
        gap=8,
        align="top",
    )
    pressed = Card(
        f"track.{track.id}",
        inner,
        lambda: app.stack.push(WayOf(app, view, track)),
        words(track.title),
        group="tracks",
        x=9,
        y=6,
    )
    return Moves(pressed, f"track.{track.id}", stage_of(track))


class Stages(Dialog):
    """The whole board."""

    name = "stages"
    width = 1120.0
    first = "yes"

    def __init__(self, app: App, table: Table) -> None:
        super().__init__(app, _("Ärendeflöde"))
        self.view = table.view

    def inside(self, ui: Ui) -> Node:
        """Every matter that I know of."""
        said = Words(
            _("Dina egna ärenden, och andras som nämnden har röstat om. Välj ett för att se alla steg."),
            SMALL,
            "second",
        )
        return Column(said, board(ui, self.view, self.app, most=12), gap=12)

    def buttons(self) -> Sequence[Node]:
        """Close."""
        return [Button("yes", _("Stäng"), self.close, "primary")]


class WayOf(Dialog):
    """One matter's way, station by station."""

    name = "way"
    width = 520.0
    first = "yes"

    def __init__(self, app: App, view: View, track: Track) -> None:
        super().__init__(app, words(track.title))
        self.view, self.track = view, track

    def inside(self, ui: Ui) -> Node:
        """The stations with their months."""
        outcome = (
            [Words(_("Beslutet blev {outcome}.").format(outcome=words(self.track.outcome)), BODY)]
            if self.track.outcome
            else []
        )
        rows = [self.station(at, step) for at, step in enumerate(self.track.steps)]
        return Column(*outcome, *rows, gap=9)

    def station(self, at: int, step: Step) -> Node:
        """A station: done, here, or ahead."""
        here = at == self.track.now
        icon, fill, colour = (
            ("circle-dot", "accent", "on_accent")
            if here
            else ("check", "good_tint", "good")
            if step.done
            else ("circle", "sunk", "second")
        )
        when = marks.month_of(self.view, step.month) if step.month is not None else _("ännu inte bestämt")
        style = SMALL_STRONG if here else SMALL
        return Row(
            Badge(icon, 24, fill, colour, round_=True),
            Grow(Words(words(step.label), style, "ink" if here or step.done else "second")),
            Words(when, TINY, "second"),
            gap=11,
        )

    def buttons(self) -> Sequence[Node]:
        """Close."""
        return [Button("yes", _("Stäng"), self.close, "primary")]
