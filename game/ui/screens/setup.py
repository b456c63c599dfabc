"""A new play: which role, how long; then the briefing. Also what is wrong with a scenario that cannot be played."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from game.core.language import _, current, n_, words
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Button, Card
from game.ui.kit.layout import Grow, Node, Space, Ui
from game.ui.kit.surfaces import Badge, Chip
from game.ui.kit.type import BODY, SMALL, STRONG
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.dialog import Dialog, Message

if TYPE_CHECKING:
    from game.ui.loop import App
    from scenarios import Entry, Problem, Scenario
    from scenarios.compiled import Cut


class Setup(Dialog):
    """Role and length of a new play."""

    name = "setup"
    width = 640.0
    first = "role.chair"

    def __init__(self, app: App, scenario: Scenario, seed: int | None) -> None:
        super().__init__(app, words(scenario.title))
        self.scenario, self.seed = scenario, seed
        self.role: str = scenario.roles[0].role
        self.first = f"role.{self.role}"
        self.cut: int | None = None
        self.starting = False

    def inside(self, ui: Ui) -> Node:
        """Summary, roles, lengths."""
        one = self.scenario
        roles = [self.role_card(at) for at in range(len(one.roles))]
        cuts = [cut for cut in one.cuts if cut.role == self.role]
        whole = n_("Hela spelet, {n} månad", "Hela spelet, {n} månader", one.months).format(n=one.months)
        lengths = [self.length_card(None, whole)]
        lengths += [self.length_card(cut.minutes, self.shorter(cut)) for cut in cuts]
        length = [Space(h=4), marks.section(_("Hur långt?"), "timer"), *lengths] if cuts else []
        return Column(
            Words(words(one.summary), BODY, "second"),
            Space(h=4),
            marks.section(_("Vem är du?"), "users"),
            *roles,
            *length,
            gap=9,
        )

    def shorter(self, cut: Cut) -> str:
        """How long a cut is, and how much there is to decide."""
        n = sum(len(stop.situations) for stop in cut.stops)
        said = n_("Ett urval på {minutes} minuter, {n} beslut", "Ett urval på {minutes} minuter, {n} beslut", n)
        return said.format(minutes=cut.minutes, n=n)

    def role_card(self, at: int) -> Node:
        """One role: name, title, what time it has."""
        brief = self.scenario.roles[at]
        chosen = self.role == brief.role
        badge = Badge("check", 36, "focus") if chosen else marks.role_badge(brief.role, 36)
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

    def length_card(self, cut: int | None, text: str) -> Node:
        """The whole, or a cut."""
        chosen = self.cut == cut
        mark = Badge(
            "check" if chosen else "circle", 26, "focus" if chosen else "sunk", "on_badge" if chosen else "second"
        )
        inner = Row(mark, Grow(Words(text, BODY)), gap=12)
        then = lambda: self.take_cut(cut)  # noqa: E731
        return Card(f"length.{cut or 'whole'}", inner, then, text, chosen, group="lengths", y=8)

    def take_role(self, role: str) -> None:
        """Choose a role; a cut belongs to one role."""
        self.role, self.cut = role, None
        self.app.changed()

    def take_cut(self, cut: int | None) -> None:
        """Choose the length."""
        self.cut = cut
        self.app.changed()

    def buttons(self) -> Sequence[Node]:
        """Back and begin."""
        return [
            Button("no", _("Tillbaka"), self.close),
            Button(
                "begin", _("Förbereder …") if self.starting else _("Börja"), self.start, "primary", after="arrow-right"
            ),
        ]

    def start(self) -> None:
        """Open the play, in a thread: the model takes a moment to be born."""
        if not self.starting:
            self.starting = True
            self.app.changed()
            begin(self.app, self.scenario, self.role, self.seed, self.cut, self.failed)

    def failed(self) -> None:
        """Back to choosing."""
        self.starting = False
        self.app.changed()

    def facts(self) -> dict[str, Any]:
        """What is chosen."""
        return {"role": self.role, "cut": self.cut}


def begin(
    app: App, scenario: Scenario, role: str, seed: int | None, cut: int | None, failed: Any = lambda: None
) -> None:
    """Start a session in a thread, then show its briefing; where it cannot start, say why."""

    def work() -> Any:
        from game.core.session import Session

        lang = "en" if current() == "en" else "sv"
        return Session.start(
            scenario, role, secrets.randbelow(2**31) if seed is None else seed, app.folder, lang=lang, cut=cut
        )

    def then(session: Any, error: Exception | None) -> None:
        if error is not None:
            failed()
            say_why(app, _("Spelet kunde inte börja"), error)
            return
        from game.ui.screens.briefing import Briefing
        from game.ui.table import Table

        del app.stack.placed[1:]
        app.stack.push(Briefing(app, Table(app, session)))

    app.background(work, then)


def say_why(app: App, title: str, error: Exception) -> None:
    """An error in words: its own where it has them."""
    text = getattr(error, "text", None)
    app.stack.push(Message(app, title, [words(text) if text is not None else str(error)], _("Jag förstår")))


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
