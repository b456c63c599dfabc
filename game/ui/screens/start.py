"""The start screen: go on, the tutorial first among what is new, the scenarios, the short format, other computers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.core.language import _, n_
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.layout import Grow, Node, Pad, Sized, Snug, Space, Ui
from game.ui.kit.scroll import Scroll
from game.ui.kit.surfaces import Icon, Panel
from game.ui.kit.type import BIG, BODY, HEADING, SMALL
from game.ui.kit.words import Words
from game.ui.scenes import Scene
from game.ui.screens.emblem import Emblem
from game.ui.screens.frame import roomy
from game.ui.screens.saved import Saved, told
from game.ui.screens.scenario_cards import faulty_card, free_card, scenario_card, short_card, tutorial_card

if TYPE_CHECKING:
    from pathlib import Path

    from game.ui.loop import App
    from scenarios import Entry, Scenario


class Start(Scene):
    """What one sees first. The scenarios are read in a thread, after the window is up."""

    name = "start"

    def __init__(
        self, app: App, scenario: str | None = None, role: str | None = None, seed: int | None = None, read: bool = True
    ) -> None:
        self.app = app
        self.entries: tuple[Entry, ...] | None = None
        self.saved: list[Saved] = []
        self.asked, self.role, self.seed = scenario, role, seed
        self.heard = app.input.heard
        self.starting = False
        if read:
            app.background(lambda: _read(app.folder), self.take)

    # -- what is read ---------------------------------------------------------------------------------------------

    def take(self, found: Any, error: Exception | None) -> None:
        """The scenarios and saved plays have been read."""
        if error is not None:
            self.entries = ()
            self.app.changed(_("Scenarierna kunde inte läsas: {error}").format(error=error))
            return
        self.entries, self.saved = found
        top = self.app.stack.top
        untouched = self.app.input.heard == self.heard
        if top is not None and top.scene is self and untouched:
            top.focused = "resume.last" if self.last is not None else "tutorial"
        self.app.changed()
        if self.asked is not None:
            wanted, self.asked = self.asked, None
            self.begin_at_once(wanted)

    @property
    def scenarios(self) -> dict[str, Scenario]:
        """Those that can be played, by id."""
        return {one.id: one.scenario for one in self.entries or () if one.scenario is not None}

    @property
    def last(self) -> Saved | None:
        """The play that was left last and can be gone on with."""
        return next((one for one in self.saved if not one.finished), None)

    def add(self, entry: Entry) -> None:
        """Show a scenario that has just been made, last, once."""
        self.entries = (*(one for one in self.entries or () if one.path != entry.path), entry)

    def refresh(self) -> None:
        """Read the saved plays anew before the screen shows, so that no button goes under one's hands."""
        self.starting = False
        self.saved = _saved(self.app.folder)

    # -- what shows -----------------------------------------------------------------------------------------------

    def build(self, ui: Ui) -> Node:
        """Name and ways in to the left, what can be played to the right."""
        if roomy(ui):
            emblem = Emblem() if ui.high >= 640 else None
            left = Column(self.title(), Grow(Space(), 1), emblem, Grow(Space(), 1), Sized(self.ways(), 340), gap=12)
            right = Snug(Panel(Column(Grow(Scroll(Pad(self.new(), y=6), "scenarios")), gap=12), 28, 18))
            return Pad(
                Row(Grow(Pad(left, 20, 22), 0.8, equal=True), Grow(right, 1.4, equal=True), gap=28, align="stretch"),
                28,
                24,
            )
        inner = Column(self.title(), self.ways(), Panel(self.new()), gap=20)
        return Pad(Scroll(Pad(inner, y=20), "start.page", "background"), 24)

    def title(self) -> Node:
        """The name of the game and what it is."""
        return Column(
            Words("Samspel", BIG),
            Words(_("Ett spel om hur förtroendevalda och förvaltning styr tillsammans."), BODY, "second"),
            gap=8,
        )

    def ways(self) -> Node:
        """Go on, other plays, another computer; settings, help, quit."""
        note = Row(Icon("info", 16, "second"), Grow(Words(self.app.notice, SMALL)), gap=8) if self.app.notice else None
        quiet = (
            Button("settings", _("Inställningar"), self.settings, "quiet", icon="settings", group="quiet"),
            Button("help", _("Hjälp"), self.show_help, "quiet", icon="circle-question-mark", group="quiet"),
            Button("quit", _("Avsluta"), self.app.quit, "quiet", icon="log-out", group="quiet"),
        )
        every = n_("{n} sparat spel", "{n} sparade spel", len(self.saved)).format(n=len(self.saved))
        return Column(
            note,
            *self.going_on(),
            Button("resume", every, self.resume, icon="history") if self.saved else None,
            Button("join", _("Gå med från en annan dator"), self.join, icon="monitor-smartphone"),
            Wrap(*quiet, gap=2, lead=2),
            gap=10,
        )

    def going_on(self) -> list[Node]:
        """The latest play, and what it is."""
        if self.last is None:
            return []
        name, far = told(self.last, self.scenarios)
        go = Button("resume.last", _("Fortsätt senaste spelet"), self.resume_last, "primary", icon="play")
        return [go, Words(f"{name} · {far}" if far else name, SMALL, "second")]

    def new(self) -> Node:
        """What can be begun, or that it is being read."""
        if self.entries is None:
            return Column(Words(_("Nytt spel"), HEADING), Words(_("Scenarierna läses in …"), BODY, "second"), gap=8)
        return Column(Words(_("Nytt spel"), HEADING), *self.cards(), gap=10)

    def cards(self) -> list[Node]:
        """The tutorial, what can be played, a free term, the short format, and what has errors."""
        from game.ui.screens.setup import scenario_problems

        entries = self.entries or ()
        sound = [
            scenario_card(at, one.scenario, one.own, lambda one=one: self.open(one))  # type: ignore[misc]
            for at, one in enumerate(entries, 1)
            if one.scenario is not None
        ]
        faulty = [
            faulty_card(at, one, lambda one=one: scenario_problems(self.app, one))  # type: ignore[misc]
            for at, one in enumerate(entries, 1)
            if one.scenario is None
        ]
        none = [Words(_("Det finns inga scenarier."), BODY, "second")] if not entries else []
        short = [short_card(self.short)] if self.offers_short else []
        return [tutorial_card(self.tutorial), *none, *sound, free_card(self.free), *short, *faulty]

    @property
    def offers_short(self) -> bool:
        """Whether any scenario has dilemmas."""
        return any(one.dilemmas for one in self.scenarios.values())

    # -- where it leads -------------------------------------------------------------------------------------------

    def begin_at_once(self, wanted: str) -> None:
        """Go straight to the scenario that was asked for."""
        from game.core.wishes import Wishes
        from game.ui.screens.beginning import begin
        from game.ui.screens.setup import Setup

        entry = next((one for one in self.entries or () if wanted in (one.id, str(one.path))), None)
        if entry is None or entry.scenario is None:
            self.app.changed(_("Det finns inget scenario {name}.").format(name=wanted))
        elif self.role is None:
            self.app.stack.push(Setup(self.app, entry.scenario, self.seed))
        else:
            begin(self.app, Wishes(entry.scenario, (self.role,), seed=self.seed))

    def tutorial(self) -> None:
        """Sit down at once."""
        from game.ui.screens.beginning import begin_tutorial

        if not self.starting:
            self.starting = True
            self.app.changed(_("Förbereder …"))
            begin_tutorial(self.app, self.not_started)

    def not_started(self) -> None:
        """It can be tried again."""
        self.starting = False
        self.app.changed("")

    def open(self, one: Entry) -> None:
        """Choose role and length."""
        from game.ui.screens.setup import Setup

        assert one.scenario is not None
        self.app.stack.push(Setup(self.app, one.scenario, self.seed))

    def free(self) -> None:
        """Choose what a free term is drawn from."""
        from game.ui.screens.free import FreeTerm

        self.app.stack.push(FreeTerm(self))

    def short(self) -> None:
        """Choose scenario, role and how many play."""
        from game.ui.screens.rounds import RoundSetup

        self.app.stack.push(RoundSetup(self.app, list(self.scenarios.values())))

    def join(self) -> None:
        """Take the free chair of an invitation."""
        from game.ui.screens.joining import Join

        self.app.stack.push(Join(self.app))

    def resume_last(self) -> None:
        """Go on with the latest play."""
        from game.ui.screens.resume import go_on_with

        if self.last is not None:
            go_on_with(self.app, self.last.path)

    def resume(self) -> None:
        """Choose among saved plays."""
        from game.ui.screens.resume import Resume

        self.app.stack.push(Resume(self.app, self))

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
        """Whether the scenarios are there, how many plays can be gone on with and how many have ended."""
        ended = sum(one.finished for one in self.saved)
        return {"ready": self.entries is not None, "saved": len(self.saved) - ended, "ended": ended}

    def help(self) -> tuple[str, ...]:
        """What the game is."""
        return (
            _(
                "I Samspel leder du en nämnd eller en förvaltning genom ett svårt år. Du väljer vad du lägger "
                "tid på, vad du föreslår och vem du frågar."
            ),
            _("Är det första gången? Börja med Lär känna spelet. Det tar sju minuter och går att hoppa över."),
            _(
                "Det finns inga poäng. Efteråt visar genomgången vad som hände, vad du kunde se då, och hur det "
                "hade kunnat gå."
            ),
            _(
                "Allt går att göra med tangentbordet: Tab och pilar flyttar, Enter väljer, Esc går tillbaka, F1 "
                "hjälper, F11 fyller skärmen."
            ),
        )


def _saved(folder: Path) -> list[Saved]:
    from game.ui.screens.saved import saved

    return saved(folder)


def _read(folder: Path) -> tuple[tuple[Entry, ...], list[Saved]]:
    from game.core.kept.shelf import entries

    found = tuple(entries())
    from game.core import session  # noqa: F401 - warms what the first play needs

    return found, _saved(folder)
