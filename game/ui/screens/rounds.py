"""The short format for one or several: scenario and role, then player after player in the same world."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.core.language import _, words
from game.core.wishes import Wishes
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Button, Card
from game.ui.kit.layout import Grow, Hug, Node, Pad, Sized, Space, Ui
from game.ui.kit.scroll import Scroll
from game.ui.kit.surfaces import Badge
from game.ui.kit.type import BIG, BODY, SMALL, STRONG
from game.ui.kit.words import Words
from game.ui.scenes import Scene
from game.ui.screens.badges import role_badge
from game.ui.screens.beginning import opened
from game.ui.screens.dialog import Dialog
from game.ui.screens.picking import small_card

if TYPE_CHECKING:
    from game.core.session import Session
    from game.ui.loop import App
    from game.ui.table import Table
    from scenarios import Scenario

MINUTES = 15


@dataclass
class Round:
    """Players of the short format one after another: the same scenario, role and world for all."""

    scenario: Scenario
    role: str
    seed: int
    clock: bool = False
    played: list[Path] = field(default_factory=list)
    """Files of those who are done."""

    @classmethod
    def of(cls, session: Session) -> Round:
        """The round that a resumed play would belong to."""
        return cls(session.scenario, session.role, int(session.header["seed"]))

    def wishes(self) -> Wishes:
        """The next player's play."""
        return Wishes(self.scenario, (self.role,), seed=self.seed, dilemmas=True)


class RoundSetup(Dialog):
    """Which scenario and role; a clock for those who want one."""

    name = "round"
    width = 640.0
    first = "begin"

    def __init__(self, app: App, scenarios: Sequence[Scenario]) -> None:
        super().__init__(app, lambda: _("Kortformat: åtta dilemman"))
        self.offered = [(one, way.role) for one in scenarios for way in one.dilemmas]
        self.at = 0
        self.clock = False
        self.starting = False

    def inside(self, ui: Ui) -> Node:
        """What it is, which one, and the clock."""
        clock = [
            small_card("clock.off", _("Utan klocka"), not self.clock, lambda: self.take_clock(False), "clock"),
            small_card(
                "clock.on",
                _("{n} minuter, synligt").format(n=MINUTES),
                self.clock,
                lambda: self.take_clock(True),
                "clock",
            ),
        ]
        return Column(
            Words(
                _(
                    "Ett dilemma i taget. Du väljer, skriver en rad om varför, och beslutet står fast. Vad det ledde "
                    "till syns först efteråt, när ni jämför."
                ),
                BODY,
                "second",
            ),
            Space(h=2),
            *(self.card(at) for at in range(len(self.offered))),
            Row(*clock, gap=8),
            Hug(Button("compare", _("Jämför spel som redan finns"), self.compare, "quiet", icon="users")),
            gap=9,
        )

    def card(self, at: int) -> Node:
        """One scenario and role."""
        scenario, role = self.offered[at]
        chosen = at == self.at
        title = words(next(one.title for one in scenario.roles if one.role == role))
        badge = Badge("check", 34, "focus") if chosen else role_badge(role, 34)
        said = Column(
            Words(words(scenario.title), STRONG), Words(title[:1].upper() + title[1:], SMALL, "second"), gap=0
        )
        label = f"{words(scenario.title)}, {title}"
        return Card(
            f"way.{at + 1}", Row(badge, Grow(said), gap=13), lambda: self.take(at), label, chosen, group="ways", y=8
        )

    def take(self, at: int) -> None:
        """Choose it."""
        self.at = at
        self.app.changed()

    def take_clock(self, on: bool) -> None:
        """With or without a clock."""
        self.clock = on
        self.app.changed()

    def compare(self) -> None:
        """Files that there are."""
        from game.ui.screens.comparing import CompareChoice

        self.app.stack.replace(CompareChoice(self.app))

    def start(self) -> None:
        """The first player."""
        if self.starting or not self.offered:
            return
        self.starting = True
        scenario, role = self.offered[self.at]
        next_player(self.app, Round(scenario, role, secrets.randbelow(2**31), self.clock), self.failed)

    def failed(self) -> None:
        """It can be tried again."""
        self.starting = False
        self.app.changed()

    def buttons(self) -> Sequence[Node]:
        """Back and begin."""
        return [
            Button("no", _("Tillbaka"), self.close),
            Button(
                "begin", _("Förbereder …") if self.starting else _("Börja"), self.start, "primary", after="arrow-right"
            ),
        ]


def next_player(app: App, round_: Round, failed: Any = lambda: None) -> None:
    """Begin the next player's play in the round."""
    app.changed(_("Förbereder …"))

    def show(table: Table) -> None:
        table.round = round_

    opened(app, lambda: round_.wishes().start(app.folder), _("Spelet kunde inte börja"), failed, show)


class NextPlayer(Scene):
    """Between two players at one computer: nothing of what the one before chose shows."""

    name = "next_player"
    first = "sit"

    def __init__(self, app: App, round_: Round) -> None:
        self.app, self.round = app, round_
        self.starting = False

    def build(self, ui: Ui) -> Node:
        """Who is next, in the middle."""
        number = len(self.round.played) + 1
        parts = (
            Hug(role_badge(self.round.role, 72), "center"),
            Words(_("Spelare {n}").format(n=number), BIG, align="center"),
            Sized(
                Words(
                    _("Lämna över datorn. Samma dilemman, samma värld. Alla andra tittar bort."),
                    BODY,
                    "second",
                    align="center",
                ),
                480,
                middle=True,
            ),
            Hug(
                Button(
                    "sit", _("Förbereder …") if self.starting else _("Börja"), self.sit, "primary", after="arrow-right"
                ),
                "center",
            ),
            Hug(Button("home", _("Till startsidan"), self.home, "quiet", icon="log-out"), "center"),
        )
        middle = Column(Grow(Space()), *parts, Grow(Space()), gap=14)
        return Pad(Scroll(Pad(middle, y=16), "next_player.page", "background"), 24, 12)

    def sit(self) -> None:
        """Begin."""
        if not self.starting:
            self.starting = True
            next_player(self.app, self.round, self.failed)

    def failed(self) -> None:
        """It can be tried again."""
        self.starting = False
        self.app.changed()

    def home(self) -> None:
        """The start screen."""
        from game.ui.screens.going_home import go_home

        go_home(self.app)
