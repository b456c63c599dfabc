"""The start screen: play, go on, settings, help, quit; the scenarios, with those that have errors marked and kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.core.language import _, n_, words
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button, Card
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.layout import Grow, Node, Pad, Sized, Snug, Space, Ui
from game.ui.kit.scroll import Scroll
from game.ui.kit.surfaces import Badge, Chip, Icon, Panel
from game.ui.kit.type import BIG, BODY, HEADING, LABEL, SMALL, SMALL_STRONG
from game.ui.kit.words import Words
from game.ui.scenes import Scene
from game.ui.screens import marks
from game.ui.screens.emblem import Emblem
from game.ui.screens.frame import roomy

if TYPE_CHECKING:
    from game.ui.loop import App
    from scenarios import Entry


class Start(Scene):
    """What one sees first. The scenarios are read in a thread, after the window is up."""

    name = "start"

    def __init__(
        self, app: App, scenario: str | None = None, role: str | None = None, seed: int | None = None, read: bool = True
    ) -> None:
        self.app = app
        self.entries: tuple[Entry, ...] | None = None
        self.saved: list[Path] = []
        self.asked, self.role, self.seed = scenario, role, seed
        self.heard = app.input.heard
        if read:
            app.background(lambda: _read(app.folder), self.take)

    def take(self, found: Any, error: Exception | None) -> None:
        """The scenarios and saved plays have been read."""
        if error is not None:
            self.entries = ()
            self.app.changed(_("Scenarierna kunde inte läsas: {error}").format(error=error))
            return
        self.entries, self.saved = found
        top = self.app.stack.top
        untouched = self.app.input.heard == self.heard
        if top is not None and top.scene is self and untouched and self.entries and not self.saved:
            top.focused = "scenario.1"
        self.app.changed()
        if self.asked is not None:
            wanted, self.asked = self.asked, None
            self.begin_at_once(wanted)

    def begin_at_once(self, wanted: str) -> None:
        """Go straight to the scenario that was asked for."""
        from game.ui.screens.setup import Setup, begin

        entry = next((one for one in self.entries or () if wanted in (one.id, str(one.path))), None)
        if entry is None or entry.scenario is None:
            self.app.changed(_("Det finns inget scenario {name}.").format(name=wanted))
        elif self.role is None:
            self.app.stack.push(Setup(self.app, entry.scenario, self.seed))
        else:
            begin(self.app, entry.scenario, self.role, self.seed, None)

    def refresh(self) -> None:
        """Read the saved plays anew, after a play and before the screen shows: no button goes under one's hands."""
        self.saved = _saved(self.app.folder)

    def build(self, ui: Ui) -> Node:
        """Name and ways in to the left, scenarios to the right."""
        if roomy(ui):
            emblem = Emblem() if ui.high >= 640 else None
            left = Column(self.title(), Grow(Space(), 1), emblem, Grow(Space(), 1), Sized(self.ways(), 330), gap=12)
            right = Snug(Panel(Column(Grow(Scroll(Pad(self.scenarios(), y=6), "scenarios")), gap=12), 28, 18))
            return Pad(
                Row(Grow(Pad(left, 20, 22), 0.8, equal=True), Grow(right, 1.4, equal=True), gap=28, align="stretch"),
                28,
                24,
            )
        inner = Column(self.title(), self.ways(), Panel(self.scenarios()), gap=20)
        return Pad(Scroll(Pad(inner, y=20), "start.page", "background"), 24)

    def title(self) -> Node:
        """The name of the game and what it is."""
        return Column(
            Words("Samspel", BIG),
            Words(_("Ett spel om hur förtroendevalda och förvaltning styr tillsammans."), BODY, "second"),
            gap=8,
        )

    def ways(self) -> Node:
        """Go on, settings, help, quit."""
        note = Row(Icon("info", 16, "second"), Grow(Words(self.app.notice, SMALL)), gap=8) if self.app.notice else None
        last = (
            Button("resume.last", _("Fortsätt senaste spelet"), self.resume_last, "primary", icon="play")
            if self.saved
            else None
        )
        every = (
            Button(
                "resume",
                n_("{n} sparat spel", "{n} sparade spel", len(self.saved)).format(n=len(self.saved)),
                self.resume,
                icon="history",
            )
            if self.saved
            else None
        )
        return Column(
            note,
            last,
            every,
            Button("settings", _("Inställningar"), self.settings, icon="settings"),
            Button("help", _("Hjälp"), self.show_help, icon="circle-question-mark"),
            Button("quit", _("Avsluta"), self.app.quit, icon="log-out"),
            gap=10,
        )

    def scenarios(self) -> Node:
        """The library, or that it is being read."""
        if self.entries is None:
            return Column(Words(_("Nytt spel"), HEADING), Words(_("Scenarierna läses in …"), BODY, "second"), gap=8)
        cards = [self.card(at, one) for at, one in enumerate(self.entries, 1)]
        none = Words(_("Det finns inga scenarier."), BODY, "second") if not cards else None
        head = Words(_("Nytt spel"), HEADING)
        return Column(
            head, Words(_("Välj scenario"), SMALL, "second"), none, *cards, Space(h=8), how_it_is_played(), gap=10
        )

    def card(self, at: int, one: Entry) -> Node:
        """One scenario; with errors, how many, and where to read them."""
        from game.ui.screens.setup import scenario_problems

        if one.scenario is None:
            count = n_("{n} fel", "{n} fel", len(one.problems)).format(n=len(one.problems))
            inner = Row(
                Badge("file-warning", 36, "bad_tint", "bad"),
                Grow(Column(Words(one.id, LABEL), Words(_("Går inte att spela. Visa felen."), SMALL, "second"), gap=2)),
                Chip(count, "triangle-alert", "bad", "bad_tint"),
                gap=14,
            )
            return Card(f"scenario.{at}", inner, lambda: scenario_problems(self.app, one), one.id, group="scenarios")
        scenario = one.scenario
        length = n_("{n} månad", "{n} månader", scenario.months).format(n=scenario.months)
        roles = n_("{n} roll", "{n} roller", len(scenario.roles)).format(n=len(scenario.roles))
        cuts = [Chip(_("även {n} minuter").format(n=cut.minutes), "timer") for cut in scenario.cuts[:1]]
        own = [Chip(_("eget scenario"), "file-text")] if one.own else []
        inner = Row(
            Badge("umbrella" if scenario.id == "skyfallet" else "book-open", 40, "board_tint", "board"),
            Grow(
                Column(
                    Words(words(scenario.title), HEADING),
                    Words(words(scenario.place), SMALL_STRONG, "second"),
                    Words(words(scenario.summary), BODY, "second"),
                    Wrap(Chip(length, "calendar"), Chip(roles, "users"), *cuts, *own, gap=8),
                    gap=6,
                )
            ),
            Icon("chevron-right", 20, "second"),
            gap=16,
        )
        return Card(
            f"scenario.{at}", inner, lambda: self.open(one), words(scenario.title), group="scenarios", x=18, y=16
        )

    def open(self, one: Entry) -> None:
        """Choose role and length."""
        from game.ui.screens.setup import Setup

        assert one.scenario is not None
        self.app.stack.push(Setup(self.app, one.scenario, self.seed))

    def resume_last(self) -> None:
        """Go on with the latest play."""
        from game.ui.screens.resume import go_on_with

        go_on_with(self.app, self.saved[0])

    def resume(self) -> None:
        """Choose among saved plays."""
        from game.ui.screens.resume import Resume

        scenarios = {one.id: one.scenario for one in self.entries or () if one.scenario is not None}
        self.app.stack.push(Resume(self.app, self.saved, scenarios))

    def settings(self) -> None:
        """Language, text size, colours."""
        from game.ui.screens.settings import SettingsDialog

        self.app.stack.push(SettingsDialog(self.app))

    def show_help(self) -> None:
        """What the game is."""
        from game.ui.screens.help import Help

        self.app.stack.push(Help(self.app, self.help()))

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """F1 helps; digits choose a scenario."""
        if intention.act is Act.HELP:
            self.show_help()
            return True
        if intention.act is Act.NUMBER and self.entries and 1 <= intention.number <= len(self.entries):
            self.app.set_focus(f"scenario.{intention.number}")
            return True
        return False

    def facts(self) -> dict[str, Any]:
        """Whether the scenarios are there."""
        return {"ready": self.entries is not None, "saved": len(self.saved)}

    def help(self) -> tuple[str, ...]:
        """What the game is."""
        return (
            _(
                "I Samspel leder du en nämnd eller en förvaltning genom ett svårt år. Du väljer vad du lägger "
                "tid på, vad du föreslår och vem du frågar."
            ),
            _(
                "Det finns inga poäng. Efteråt visar genomgången vad som hände, vad du kunde se då, och hur det "
                "hade kunnat gå."
            ),
            _(
                "Allt går att göra med tangentbordet: Tab och pilar flyttar, Enter väljer, Esc går tillbaka, F1 "
                "hjälper, F11 fyller skärmen."
            ),
        )


def how_it_is_played() -> Node:
    """What a play is, in three lines."""
    lines = (
        ("mail", _("Varje månad: läs vad som har kommit in och lägg din tid där den gör nytta.")),
        ("gavel", _("Fråga, välj förslag och säg vad du tror. Sedan avgörs det, och månaden går.")),
        ("eye", _("Efteråt visar genomgången vad som hände, vad du kunde se och vad det berodde på.")),
    )
    rows = [marks.line_with(icon, said, style=BODY) for icon, said in lines]
    return Column(marks.section(_("Så går det till")), *rows, gap=8)


def _saved(folder: Path) -> list[Path]:
    from game.core.places import unfinished_plays

    return unfinished_plays(folder)


def _read(folder: Path) -> tuple[tuple[Entry, ...], list[Path]]:
    from game.core.shelf import entries

    found = tuple(entries())
    from game.core import session  # noqa: F401 - warms what the first play needs

    return found, _saved(folder)
