"""Every screen with sample content, by name: what the layout tests measure and what one looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pygame

from game.core.seen.view import Series
from game.ui.loop import App
from game.ui.scenes import Scene
from game.ui.screens.advice import Advice, Advisers
from game.ui.screens.aim import Aim
from game.ui.screens.briefing import Briefing
from game.ui.screens.dialog import Message, Question
from game.ui.screens.flow import screen_of
from game.ui.screens.happened import Happened
from game.ui.screens.help import Help
from game.ui.screens.menu import Menu
from game.ui.screens.pause import Pause
from game.ui.screens.preparation import Preparation
from game.ui.screens.settings import SettingsDialog
from game.ui.screens.setup import Setup
from game.ui.screens.start import Start
from game.ui.screens.units import Units
from game.ui.settings import Settings
from game.ui.table import Table
from scenarios.problems import Problem
from scenarios.text import Text
from tests.game.ui.gallery_looking_back import looked
from tests.game.ui.gallery_month import month
from tests.game.ui.gallery_rooms import SAVED, rooms
from tests.game.ui.sample import VIEW, SampleSession

SUMMARY = Text(
    "Det har regnat mer än rören tål. Du har ett år på dig innan det regnar igen.",
    "It has rained more than the pipes can bear. You have a year before it rains again.",
)
SCENARIO = SimpleNamespace(
    id="skyfallet",
    title=VIEW.scenario,
    place=VIEW.place,
    summary=SUMMARY,
    months=12,
    roles=(
        SimpleNamespace(role="chair", title=VIEW.role_title, name=VIEW.role_name, attention=3),
        SimpleNamespace(
            role="head",
            title=Text("förvaltningschef", "head of department"),
            name=Text("Johan Brandt", "Johan Brandt"),
            attention=4,
        ),
    ),
    cuts=(SimpleNamespace(minutes=45, role="chair", stops=(SimpleNamespace(situations=(0, 1)),)),),
    dilemmas=(SimpleNamespace(role="chair"), SimpleNamespace(role="head")),
)
PROBLEM = Problem(
    "trasigt.yaml", 12, 5, "vtoe", Text("Okänd nyckel", "Unknown key"), Text("Menade du vote?", "Did you mean vote?")
)
ENTRIES = (
    SimpleNamespace(id="skyfallet", path=Path("skyfallet.yaml"), scenario=SCENARIO, problems=(), own=False),
    SimpleNamespace(id="trasigt", path=Path("trasigt.yaml"), scenario=None, problems=(PROBLEM,) * 3, own=True),
)


def an_app(
    size: tuple[int, int], folder: Path, lang: str = "sv", theme: str = "light", text: int = 100, font: str = "inter"
) -> App:
    """An app on a surface in memory, without fading."""
    settings = Settings(language=lang, theme=theme, text=text, font=font, reduced_motion=True, open_debrief=False)
    return App(pygame.Surface(size), lambda: 0.0, settings, folder / "settings.json", folder / "plays")


def start(app: App) -> Start:
    """The start screen with a sound and a broken scenario, and saved plays."""
    scene = Start(app, read=False)
    scene.entries, scene.saved = ENTRIES, list(SAVED)  # type: ignore[assignment]
    return scene


def unit_series() -> tuple[Series, ...]:
    """What has been seen of three units, with a gap and a quantity that only one of them has."""
    share, count = Text("andel 0–1", "share 0–1"), Text("antal", "number")
    names = (("net", "VA-nätet", "the water network"), ("streets", "Gata och trafik", "streets and traffic"))
    rows = []
    for unit, sv, en in names:
        quality = Text(f"{sv}: kvalitet som den rapporteras", f"{en}: quality as reported")
        rows.append(Series(f"quality:{unit}", quality, share, 0, 1, (0.7, None, 0.62), True))
        known = Text(f"{sv}: kända händelser denna månad", f"{en}: known incidents this month")
        rows.append(Series(f"incidents:{unit}", known, count, 0, 20, (0.0, 1.0, 3.0), False))
    load = Text("VA-nätet: belastning som den beskrivs", "the water network: load as told")
    rows.append(Series("load:net", load, share, 0, 1, (0.4, None, None), False))
    return tuple(rows)


def table(app: App, phase: str) -> Table:
    """A table where the sample is played."""
    return Table(app, SampleSession(phase))


def gallery(app: App) -> Iterator[tuple[str, list[Scene]]]:
    """Each screen's name and what is on the stack."""
    at: Callable[[str], Scene] = lambda phase: screen_of(app, table(app, phase))  # noqa: E731
    desk, preparation = at("desk"), at("preparation")
    assert isinstance(preparation, Preparation)
    yield "start", [start(app)]
    yield "setup", [start(app), Setup(app, SCENARIO)]  # type: ignore[arg-type]
    yield from rooms(app, start(app), SCENARIO)
    yield "problems", [start(app), Message(app, "trasigt", ["Rad 12, kolumn 5: okänd nyckel."] * 9, "Tillbaka")]
    yield "briefing", [Briefing(app, table(app, "desk"))]
    yield "desk", [desk]
    yield "preparation", [preparation]
    alone = screen_of(app, table(app, "preparation"))
    alone.table.open_case = "press"  # type: ignore[attr-defined]
    yield "preparation-alone", [alone]
    yield "advisers", [preparation, Advisers(app, preparation.table, "warning")]
    yield "advice", [preparation, Advice(app, preparation.table, "warning", "chef")]
    yield "ask", [preparation, Advice(app, preparation.table, "warning", "jurist")]
    yield "aim", [desk, Aim(app, table(app, "desk"), VIEW.initiatives[1])]
    yield "meeting", [at("meeting")]
    happened = Happened(app, table(app, "desk"))
    happened.asked = 0
    yield "happened", [happened]
    yield "handover", [at("over")]
    yield "units", [desk, Units(app, VIEW, unit_series())]
    yield "menu", [desk, Menu(app, table(app, "desk"), desk.help())]
    yield "help", [desk, Help(app, preparation.help())]
    yield "settings", [desk, SettingsDialog(app)]
    yield (
        "question",
        [
            desk,
            Question(
                app,
                "Gå vidare utan svar?",
                ["Vatten i källarna: ligger kvar."] * 3,
                "Gå vidare",
                lambda: None,
                "Tillbaka",
            ),
        ],
    )
    yield "pause", [desk, Pause(app)]
    yield from month(app)
    yield from looked(app)


def sample(app: App, name: str) -> list[Scene]:
    """The scenes of one screen."""
    return next(scenes for found, scenes in gallery(app) if found == name)


def place(app: App, scenes: list[Scene]) -> None:
    """Put the scenes on the stack and lay out the top one, without drawing."""
    app.stack.placed.clear()
    app.memory.clear()
    for scene in scenes:
        app.stack.push(scene)
    app.notice = ""
    app.layout()


def show(app: App, scenes: list[Scene]) -> None:
    """Put the scenes on the stack and draw them."""
    place(app, scenes)
    app.redraw()
