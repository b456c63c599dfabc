"""A new play: which role, how long; one press begins. Everything else waits under "Fler val"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from game.core.language import _, n_, words
from game.core.wishes import Wishes
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Button, Card
from game.ui.kit.layout import Grow, Hug, Node, Space, Ui
from game.ui.kit.surfaces import Badge, Chip, Icon
from game.ui.kit.type import BODY, SMALL, STRONG
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.badges import role_badge
from game.ui.screens.beginning import begin
from game.ui.screens.beginning import say_why as say_why
from game.ui.screens.dialog import Dialog, Message
from game.ui.screens.picking import wide_card
from game.ui.screens.setup_more import more_choices

if TYPE_CHECKING:
    from game.ui.loop import App
    from scenarios import Entry, Problem, Scenario

ALONE, SHARED, APART = "alone", "shared", "apart"
"""Who plays: one person, several at this computer, two at two computers."""


class Setup(Dialog):
    """What a new play is to be."""

    name = "setup"

    def __init__(self, app: App, scenario: Scenario, seed: int | None = None) -> None:
        super().__init__(app, words(scenario.title))
        self.scenario = scenario
        self.wishes = Wishes(scenario, (scenario.roles[0].role,), seed=seed)
        self.seated = ALONE
        self.seed_text = "" if seed is None else str(seed)
        self.more = seed is not None
        self.starting = False
        self.first = f"role.{scenario.roles[0].role}"

    @property
    def width(self) -> float:  # type: ignore[override]
        """Wider where there is more to choose."""
        return 820.0 if self.more else 640.0

    # -- what shows -----------------------------------------------------------------------------------------------

    def inside(self, ui: Ui) -> Node:
        """Summary, roles, lengths, and the rest where it is asked for."""
        asked = _("Vem är du?") if self.seated == ALONE else _("Vilka spelar?")
        return Column(
            Words(words(self.scenario.summary), BODY, "second"),
            Space(h=2),
            marks.section(asked, "users"),
            *(self.role_card(at) for at in range(len(self.scenario.roles))),
            *self.lengths(),
            Hug(self.more_button()),
            *(more_choices(ui, self) if self.more else ()),
            gap=9,
        )

    def role_card(self, at: int) -> Node:
        """One role: name, title, what time it has. Several may be chosen where several play."""
        brief = self.scenario.roles[at]
        chosen = brief.role in self.wishes.roles
        badge = Badge("check", 36, "focus") if chosen else role_badge(brief.role, 36)
        title = words(brief.title)
        time = _("tid för {n} saker i månaden").format(n=brief.attention)
        inner = Row(
            badge,
            Grow(
                Column(Words(title[:1].upper() + title[1:], STRONG), Words(words(brief.name), SMALL, "second"), gap=0)
            ),
            Chip(time, "clock"),
            gap=14,
        )
        return Card(f"role.{brief.role}", inner, lambda: self.take_role(brief.role), title, chosen, group="roles", y=10)

    def lengths(self) -> list[Node]:
        """The whole and the cuts that everybody at the table can play; nothing where there is only the whole."""
        minutes = self.cuts()
        if not minutes:
            return []
        months = self.scenario.months
        whole = n_("Hela spelet, {n} månad", "Hela spelet, {n} månader", months).format(n=months)
        cards = [self.length_card(None, whole), *(self.length_card(one, self.shorter(one)) for one in minutes)]
        return [Space(h=2), marks.section(_("Hur långt?"), "timer"), *cards]

    def length_card(self, cut: int | None, text: str) -> Node:
        """The whole, or a cut."""
        return wide_card(
            f"length.{cut or 'whole'}", text, "", self.wishes.cut == cut, lambda: self.take_cut(cut), "lengths"
        )

    def shorter(self, minutes: int) -> str:
        """How long a cut is, and how much there is to decide."""
        stops = [
            sum(len(stop.situations) for stop in cut.stops)
            for cut in self.scenario.cuts
            if cut.minutes == minutes and cut.role in self.wishes.roles
        ]
        n = max(stops, default=0)
        said = n_("Ett urval på {minutes} minuter, {n} beslut", "Ett urval på {minutes} minuter, {n} beslut", n)
        return said.format(minutes=minutes, n=n)

    def more_button(self) -> Node:
        """Opens and closes the rest."""
        text = _("Färre val") if self.more else _("Fler val")
        return Button("more", text, self.toggle, "quiet", icon="chevron-up" if self.more else "chevron-down")

    def buttons(self) -> Sequence[Node]:
        """Back and begin; what is lacking stands beside."""
        lacking = self.lacking()
        note = Row(Icon("info", 16, "second"), Words(lacking, SMALL, "second"), gap=6) if lacking else None
        text = _("Förbereder …") if self.starting else _("Börja")
        go = Button("begin", text, self.start, "primary", after="arrow-right", enabled=not lacking)
        return [one for one in (note, Button("no", _("Tillbaka"), self.close), go) if one is not None]

    # -- what is chosen -------------------------------------------------------------------------------------------

    def cuts(self) -> list[int]:
        """Minutes of the cuts that all chosen roles have."""
        ways = [{cut.minutes for cut in self.scenario.cuts if cut.role == role} for role in self.wishes.roles]
        return sorted(set.intersection(*ways)) if ways else []

    def lacking(self) -> str:
        """Why it cannot begin as it stands; empty where it can."""
        if self.seated != ALONE and len(self.wishes.roles) < 2:
            return _("Välj minst två roller.")
        if self.seated == APART and len(self.wishes.roles) > 2:
            return _("Välj två roller: en här och en vid den andra datorn.")
        if self.seed_text.strip() and self.wishes.seed is None:
            return _("Fröet ska vara ett heltal, till exempel 2027.")
        return ""

    def take_role(self, role: str) -> None:
        """Choose a role, or where several play put it in or take it out."""
        order = [brief.role for brief in self.scenario.roles]
        chosen = {role} if self.seated == ALONE else set(self.wishes.roles) ^ {role}
        self.wishes.roles = tuple(one for one in order if one in chosen)
        self.settle()

    def take_seating(self, seated: str) -> None:
        """One person, several here, or two computers."""
        self.seated = seated
        every = tuple(brief.role for brief in self.scenario.roles)
        self.wishes.roles = self.wishes.roles[:1] or every[:1]
        if seated != ALONE:
            self.wishes.roles = every[:2]
        self.settle()

    def settle(self) -> None:
        """Keep only what fits the roles: a cut that all have, bots for empty seats, a seat here that is taken."""
        wishes = self.wishes
        if wishes.cut not in self.cuts():
            wishes.cut = None
        wishes.bots = {seat: bot for seat, bot in wishes.bots.items() if seat not in wishes.roles}
        if self.seated != APART:
            wishes.here = None
        elif wishes.here not in wishes.roles:
            wishes.here = next(iter(wishes.roles), None)
        self.app.changed("")

    def take_cut(self, cut: int | None) -> None:
        """Choose the length; a cut is played month by month."""
        self.wishes.cut = cut
        if cut is not None:
            self.wishes.turns = 1
        self.app.changed("")

    def toggle(self) -> None:
        """Show or hide the rest."""
        self.more = not self.more
        self.app.changed("")

    def start(self) -> None:
        """Open the play."""
        if not self.starting and not self.lacking():
            self.starting = True
            self.app.changed("")
            begin(self.app, self.wishes, self.failed)

    def failed(self) -> None:
        """Back to choosing."""
        self.starting = False
        self.app.changed()

    def facts(self) -> dict[str, Any]:
        """What is chosen."""
        roles = self.wishes.roles
        return {"role": next(iter(roles), ""), "roles": list(roles), "cut": self.wishes.cut, "seated": self.seated}


def scenario_problems(app: App, entry: Entry) -> None:
    """All errors of a scenario file, with line and column, and where the file lies."""
    lines = [str(entry.path), *(_problem(one) for one in entry.problems)]
    app.stack.push(Message(app, _("Fel i {name}").format(name=entry.id), lines, _("Tillbaka")))


def _problem(one: Problem) -> str:
    value = f" ({one.value})" if one.value else ""
    said = f"{words(one.text)}{value}. {words(one.remedy)}".rstrip()
    if not one.line:
        return said
    return _("Rad {line}, kolumn {column}: {text}").format(line=one.line, column=one.column, text=said)
