"""The screens around the month with sample content, for the gallery."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from analysis.groups import Choice, Comparison
from analysis.groups import Dilemma as Answered
from game.core import swap
from game.core.glossary import TERMS
from game.core.kept.saves import Brief
from game.core.seen.view import PauseView, View
from game.core.short import Answer, Profile
from game.ui.loop import App
from game.ui.scenes import Scene
from game.ui.screens.clock import Clock
from game.ui.screens.comparing import CompareChoice, Comparing
from game.ui.screens.debriefing import Debriefing
from game.ui.screens.desk import Desk
from game.ui.screens.dilemma import Dilemma
from game.ui.screens.free import FreeTerm
from game.ui.screens.joining import Invite, Join
from game.ui.screens.past import Past, Then, ThenTable
from game.ui.screens.picking import Pick
from game.ui.screens.play_menu import PlayMenu
from game.ui.screens.preparation import Preparation
from game.ui.screens.presenting import PresentedDesk, PresentedMeeting, PresentedPreparation
from game.ui.screens.profile import ProfileScreen
from game.ui.screens.resume import Resume
from game.ui.screens.rounds import NextPlayer, Round, RoundSetup
from game.ui.screens.saved import Saved
from game.ui.screens.setup import APART, SHARED, Setup
from game.ui.screens.setup_more import policies
from game.ui.screens.start import Start
from game.ui.screens.swap_table import SwapSeat, SwapTable, screen_for
from game.ui.screens.swapped import Swapped
from game.ui.screens.swapping import SwapChoice
from game.ui.screens.talk import Talk
from game.ui.screens.terms import Terms
from game.ui.table import Table
from scenarios.text import Text
from tests.game.ui.sample import CASE, OPTIONS, VIEW, SampleSession, view_at

SAVED = [
    Saved(
        Path("/nowhere/skyfallet-chair-17.samspel.jsonl"),
        Brief("skyfallet", "chair", None, 4, "Tisdagsgruppen", ("chair", "head")),
    ),
    Saved(Path("/nowhere/skyfallet-head-4.samspel.jsonl"), Brief("skyfallet", "head", 45, 2, "", ("head",))),
    Saved(
        Path("/nowhere/skyfallet-chair-3.samspel.jsonl.gz"),
        Brief("skyfallet", "chair", None, 11, "", ("chair",), None, False, True),
    ),
    Saved(Path("/nowhere/odd.samspel.jsonl"), None),
]
REASONS = (
    "Den som har burit upp sina förråd två gånger ska få ett besked, och det ska vara vårt.",
    "Vi vet för lite för att lova något än.",
)
COMPARISON = Comparison(
    VIEW.scenario,
    VIEW.role_title,
    tuple("ABCDEFG"),
    False,
    (
        Answered(
            "warning",
            CASE.title,
            (
                Choice("pumps", OPTIONS[0].label, ("A", "C", "F"), (("A", REASONS[0]), ("F", REASONS[1]))),
                Choice("goal", OPTIONS[1].label, ("B", "D", "G"), (("B", REASONS[1]),)),
                Choice("review", OPTIONS[2].label, (), ()),
            ),
            ("E",),
            0.9,
        ),
        Answered("press", Text("Ekot ringer om brunnarna", "The radio calls about the drains"), (
            Choice("alone", OPTIONS[0].label, tuple("ABCDEF"), ()),
            Choice("together", OPTIONS[2].label, ("G",), ()),
        ), (), 0.3),
        Answered("jour", Text("Jouren i sommar", "Standby this summer"), (
            Choice("alone", OPTIONS[0].label, tuple("ABCDEFG"), ()), Choice("no", OPTIONS[2].label, (), ()),
        ), (), 0.0),
    ),
)  # fmt: skip
PROFILE = Profile(
    "chair",
    tuple(
        Answer(f"m{at}", CASE.title, "goal", OPTIONS[at % 3].label, REASONS[at % 2] if at % 3 else "")
        for at in range(8)
    ),
    (
        (Text("berätta eller dela med sig", "tell or share"), 3),
        (Text("lyssna eller mötas", "listen or meet"), 5),
        (Text("bestämma hur det ska göras", "decide how it is to be done"), 2),
        (Text("lägga ansvaret på den andra sidan", "put it on the other side"), 1),
    ),
)


COMPARED = swap.Comparison(
    2,
    view_at("meeting"),
    view_at("meeting", "head"),
    (
        swap.Choice(CASE.title, OPTIONS[0].label, OPTIONS[1].label),
        swap.Choice(Text("Jouren i sommar", "Standby this summer"), None, OPTIONS[2].label),
        swap.Choice(Text("Avgift för grovavfall", "Fee for bulky waste"), OPTIONS[2].label, OPTIONS[2].label),
    ),
    "Vi fick veta för sent, och då var det bråttom. Jag trodde att förvaltningen redan hade ringt runt.",
)
OFFER: Any = SimpleNamespace(
    own="chair",
    start=(2027, 5),
    months={"head": (0, 1, 3, 5, 8), "opposition": ()},
    titles={"head": Text("förvaltningschef", "head of department")},
    decided={0: [CASE.title], 3: [CASE.title, Text("Jouren i sommar", "Standby this summer")]},
    seats=lambda: ["head"],
    month_name=lambda month: f"augusti {2027 + month // 8}",
)


class Swapping:
    """A month from the other chair, of sample content."""

    seat, finished = "head", False

    def view(self) -> View:
        return view_at("desk", "head")


class Short(SampleSession):
    """The sample as a dilemma of the short format."""

    def view(self, seat: str | None = None) -> View:
        shown = super().view(seat)
        return replace(shown, short=True, dilemma=(3, 8), situations=(replace(CASE, chosen=None),))


class Stopping(SampleSession):
    """The sample in a month that has a stop to talk."""

    def view(self, seat: str | None = None) -> View:
        question = Text(
            "Regnet har fallit. Vad visste ni när ni beslutade, vad trodde ni, och vem hade ni behövt ringa före juli?",
            "The rain has fallen. What did you know when you decided, and whom should you have called before July?",
        )
        return replace(super().view(seat), pause=PauseView(question, 8))


class First(SampleSession):
    """The sample as the tutorial's first month."""

    def __init__(self, phase: str) -> None:
        super().__init__(phase)
        self.scenario = SimpleNamespace(id="forsta_mandagen")
        self.month = 0

    def view(self, seat: str | None = None) -> View:
        return replace(super().view(seat), situations=(replace(CASE, id="jetty", chosen=None),))


def rooms(app: App, start: Start, scenario: Any) -> Iterator[tuple[str, list[Scene]]]:
    """Each screen's name and what is on the stack."""
    setup = Setup(app, scenario, 2027)
    yield "setup-more", [start, setup]
    shared = Setup(app, scenario, 2027)
    shared.take_seating(SHARED)
    yield "setup-shared", [start, shared]
    apart = Setup(app, scenario, 2027)
    apart.take_seating(APART)
    yield "setup-apart", [start, apart]
    yield "pick", [start, setup, Pick(app, "Hur spelar datorn Johan Brandt?", policies(), "mixed", lambda value: None)]
    resume = Resume(app, start)
    yield "resume", [start, resume]
    yield "play-menu", [start, resume, PlayMenu(app, start, SAVED[0])]
    yield "play-menu-ended", [start, resume, PlayMenu(app, start, SAVED[2])]
    yield "debriefing", [start, Debriefing(app, SAVED[2].path, write=False)]
    yield "free", [start, FreeTerm(start)]
    yield "join", [start, Join(app)]
    yield "invite", [start, Invite(app, Table(app, SampleSession()))]
    yield from _short(app, start, scenario)
    yield from _beside(app)


def _short(app: App, start: Start, scenario: Any) -> Iterator[tuple[str, list[Scene]]]:
    """The short format."""
    yield "round", [start, RoundSetup(app, [scenario])]
    table = Table(app, Short())
    table.round = Round(scenario, "chair", 7, True)
    table.clock = Clock(app, 15)
    scene = Dilemma(app, table)
    scene.chosen = "goal"
    yield "dilemma", [scene]
    yield "dilemma-untouched", [Dilemma(app, Table(app, Short()))]
    table.round.played = [Path("/nowhere/a")]
    yield "profile", [ProfileScreen(app, table, PROFILE)]
    yield "next-player", [start, NextPlayer(app, table.round)]
    yield "comparing", [start, Comparing(app, COMPARISON)]
    choice = CompareChoice(app)
    choice.found = SAVED
    yield "compare-choice", [start, choice]


def _beside(app: App) -> Iterator[tuple[str, list[Scene]]]:
    """What stands beside or above the month."""
    for phase, kind in (("desk", Desk), ("preparation", Preparation)):
        yield f"coach-{phase}", [kind(app, Table(app, First(phase)))]
    guess = Table(app, First("preparation"))
    assert guess.coach is not None
    guess.coach.lesson.read |= {"choose"}
    yield "coach-guess", [Preparation(app, guess)]
    yield from _room(app)
    yield from _elsewhere(app)
    yield "talk", [Talk(app, Table(app, Stopping("meeting")), lambda: None)]
    yield "terms", [Desk(app, Table(app, SampleSession())), Terms(app, tuple(TERMS[:12]))]
    yield "terms-every", [Desk(app, Table(app, SampleSession())), Terms(app, ())]


def _room(app: App) -> Iterator[tuple[str, list[Scene]]]:
    """Where a room looks on: page by page, in large type."""
    app.presenting = True
    for phase, kind, pages in (
        ("desk", PresentedDesk, (0, 1, 9)),
        ("preparation", PresentedPreparation, (0, 1, 4, 6, 7, 8)),
        ("meeting", PresentedMeeting, (0,)),
    ):
        for at in pages:
            scene = kind(app, Table(app, SampleSession(phase)))
            scene.at = at
            yield f"room-{phase}-{at}", [scene]
    opposition = PresentedPreparation(app, Table(app, SampleSession("preparation", ("opposition",))))
    opposition.at = 11
    yield "room-opposition", [opposition]
    yield "room-talk", [Talk(app, Table(app, Stopping("meeting")), lambda: None)]
    app.presenting = False


def _elsewhere(app: App) -> Iterator[tuple[str, list[Scene]]]:
    """Earlier months, and the other chair."""
    for part in ("desk", "matters", "meeting"):
        table = Table(app, SampleSession())
        past = Past(app, table)
        past.part = part
        past.tables[past.month] = ThenTable(app, Then(table.session, table.session.peek(past.month)), past)
        yield f"past-{part}", [past]
    choice = SwapChoice(app, SAVED[2].path, OFFER)
    choice.take_month(3)
    yield "swap-choice", [choice]
    seat = SwapSeat(Swapping(), SAVED[2].path, "chair")
    table = SwapTable(app, seat)
    yield "swap-desk", [screen_for(app, table)]
    yield "swapped", [Swapped(app, table, COMPARED)]
