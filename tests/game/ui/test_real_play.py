"""Real plays of the cloudburst on screen: every screen fits, each way in leads where it says, and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.core.kept.saves import Brief, brief
from game.core.seen import ledgers
from game.core.seen.view import Cause, Change, Series
from game.core.session import Session
from game.ui.kit.focus import controls
from game.ui.kit.intentions import Act, Intention
from game.ui.loop import App
from game.ui.report import layout_report
from game.ui.screens.advice import Advice
from game.ui.screens.flow import screen_of
from game.ui.screens.handover import HandoverScreen
from game.ui.screens.happened import Happened, in_short
from game.ui.screens.marks import span
from game.ui.screens.meeting import Meeting
from game.ui.screens.preparation import Preparation
from game.ui.screens.seen import told
from game.ui.screens.units import Units
from game.ui.table import Table
from scenarios import Scenario, library
from scenarios.text import Text
from tests.game.ui.gallery import an_app, show, start
from tests.game.ui.sample import VIEW, SampleSession

SHARE, COUNT, STRENGTH = Text("andel 0–1", "share 0–1"), Text("antal", "number"), Text("styrka 0–6", "strength 0–6")


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    found = next(one.scenario for one in library() if one.id == "skyfallet")
    assert found is not None
    return found


def a_play(app: App, scenario: Scenario, role: str = "chair", seed: int = 7, cut: int | None = None) -> Table:
    """A table with a real play, its first screen over the start screen."""
    session = Session.start(scenario, role, seed, app.folder, lang=app.settings.language, cut=cut)
    table = Table(app, session)
    show(app, [start(app), screen_of(app, table)])
    return table


def top(app: App) -> object:
    assert app.stack.top is not None
    return app.stack.top.scene


def screens(app: App, table: Table) -> Iterator[str]:
    """Play to the end, the first possible option in every matter, and name each screen as it shows."""
    while True:
        scene = top(app)
        app.redraw()
        yield f"{table.view.month} {type(scene).__name__}"
        if isinstance(scene, HandoverScreen):
            return
        if isinstance(scene, Preparation):
            for case in table.view.situations:
                scene.open(case)
                app.redraw()
                yield f"{table.view.month} {case.id}"
                free = [option.id for option in case.options if option.available]
                if free:
                    scene.choose(case, free[(table.view.month + len(free)) % len(free)])
                app.redraw()
                yield f"{table.view.month} {case.id}, chosen"
            scene.meet()
        elif isinstance(scene, Happened):
            scene.asked = 0
            app.redraw()
            yield f"{table.view.month} why"
            scene.go_on()
        else:
            scene.go_on()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("role", "lang", "size", "text", "cut"),
    [
        ("chair", "sv", (1280, 720), 100, None),
        ("head", "en", (1366, 768), 130, None),
        ("chair", "en", (1920, 1080), 160, 45),
        ("head", "sv", (1280, 720), 200, None),
    ],
)
def test_every_screen_of_a_real_play_fits(
    role: str, lang: str, size: tuple[int, int], text: int, cut: int | None, scenario: Scenario, tmp_path: Path
) -> None:
    app = an_app(size, tmp_path, lang, text=text)
    table = a_play(app, scenario, role, cut=cut)
    wrong, seen = [], 0
    for name in screens(app, table):
        seen += 1
        wrong += [f"{name}: {line}" for line in layout_report(app.ui, app.root)]
    assert wrong == []
    assert seen > 10


def test_taking_back_the_way_on_leads_back_to_the_desk(scenario: Scenario, tmp_path: Path) -> None:
    app = an_app((1280, 720), tmp_path)
    table = a_play(app, scenario)
    app.handle(Intention(Act.FORWARD))
    app.redraw()
    assert top(app).name == "preparation"  # type: ignore[attr-defined]
    app.handle(Intention(Act.UNDO))
    app.redraw()
    assert (top(app).name, table.view.phase) == ("desk", "desk")  # type: ignore[attr-defined]


def test_a_matter_on_the_desk_leads_to_its_preparation(scenario: Scenario, tmp_path: Path) -> None:
    app = an_app((1280, 720), tmp_path)
    table = a_play(app, scenario)
    last = table.view.situations[-1].id
    app.set_focus(f"matter.{last}")
    app.handle(Intention(Act.ACTIVATE))
    app.redraw()
    scene = top(app)
    assert isinstance(scene, Preparation)
    assert scene.case is not None
    assert scene.case.id == last


def test_the_units_are_one_key_away(scenario: Scenario, tmp_path: Path) -> None:
    app = an_app((1280, 720), tmp_path)
    table = a_play(app, scenario)
    assert "units" in {node.id for node in controls(app.root)}
    app.set_focus("units")
    app.handle(Intention(Act.ACTIVATE))
    app.redraw()
    scene = top(app)
    assert isinstance(scene, Units)
    assert set(scene.units) == {one.channel.split(":")[1] for one in table.view.series if ":" in one.channel}


def test_the_forecast_and_its_button_show_without_scrolling(scenario: Scenario, tmp_path: Path) -> None:
    app = an_app((1280, 720), tmp_path)
    table = a_play(app, scenario)
    for _name in screens(app, table):
        case = next((case for case in table.view.situations if case.question is not None), None)
        if table.view.phase == "preparation" and case is not None:
            scene = top(app)
            assert isinstance(scene, Preparation)
            scene.open(case)
            app.redraw()
            give = next(node for node in controls(app.root) if node.id == "forecast.give")
            reason = next(node for node in controls(app.root) if node.id.startswith("reason."))
            assert give.rect.bottom < reason.rect.top
            return
    pytest.fail("no forecast was asked for")


def test_who_takes_no_time_answers_at_once_and_others_can_be_asked_after(scenario: Scenario, tmp_path: Path) -> None:
    app = an_app((1280, 720), tmp_path)
    table = a_play(app, scenario)
    app.handle(Intention(Act.FORWARD))
    case = next(case for case in table.view.situations if any(one.cost == 0 for one in case.advisers))
    free = next(at for at, one in enumerate(case.advisers, 1) if one.cost == 0)
    scene = top(app)
    assert isinstance(scene, Preparation)
    scene.ask(case)
    app.redraw()
    app.set_focus(f"ask.{free}")
    app.handle(Intention(Act.ACTIVATE))
    app.redraw()
    answer = top(app)
    assert isinstance(answer, Advice)
    assert answer.who.says is not None
    app.set_focus("more")
    app.handle(Intention(Act.ACTIVATE))
    assert top(app).name == "advisers"  # type: ignore[attr-defined]


def test_what_money_does_is_told_as_a_change(scenario: Scenario, tmp_path: Path) -> None:
    session = Session.start(scenario, "chair", 7, tmp_path)
    for _phase in range(3):
        session.act({"do": "advance"})
    money = Text("mkr", "SEK m")
    fell = Series("forecast", Text("Prognos", "Forecast"), money, -500, 500, (2.0, -20.0))
    still = Series("reserve", Text("Reserv", "Reserve"), money, -500, 1000, (32.0, 31.0))
    found = ledgers.changes(session.table, session.play_now(), "chair", (fell, still))
    assert [one.channel for one in found] == ["forecast"]


def test_a_proposal_that_fell_says_that_nothing_comes_of_it(tmp_path: Path) -> None:
    app = an_app((1280, 720), tmp_path)
    table = Table(app, SampleSession("meeting"))
    scene = Meeting(app, table)
    show(app, [scene])
    scene.at = next(at for at, point in enumerate(scene.points) if point.outcome == "rejected")
    words = [node.text for node in scene.body(app.ui).walk() if hasattr(node, "text")]
    assert any("Inget av det genomförs" in text for text in words if isinstance(text, str))


def test_units_that_moved_for_the_same_reasons_are_told_together(tmp_path: Path) -> None:
    app = an_app((1280, 720), tmp_path)
    table = Table(app, SampleSession("desk"))
    rain = (Cause(Text("Regnet", "The rain"), 1, True),)

    def moved(channel: str, causes: tuple[Cause, ...]) -> Change:
        return Change(channel, Text("Enhet: kapacitet", "Unit: capacity"), SHARE, 1.0, 0.7, 0, causes)

    changes = (moved("capacity:a", rain), moved("capacity:b", rain), moved("capacity:c", ()), moved("load:a", rain))
    object.__setattr__(table.view, "changes", changes)
    groups = Happened(app, table).groups()
    assert [[one.channel for one in group] for group in groups] == [
        ["capacity:a", "capacity:b"],
        ["capacity:c"],
        ["load:a"],
    ]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Kort.", "Kort."),
        ("Läget klockan 07. Bottenvåningen är utrymd och de boende flyttade till gymnastiksalen. Mer följer.",
         "Läget klockan 07. Bottenvåningen är utrymd och de boende flyttade till gymnastiksalen …"),
        ("Pumpstationen stod stilla mellan 02.10 och 06.30, och källaren fylldes. Ingen är skadad.",
         "Pumpstationen stod stilla mellan 02.10 och 06.30, och källaren fylldes …"),
    ],
)  # fmt: skip
def test_a_cause_is_told_in_its_first_sentences(text: str, short: str) -> None:
    assert in_short(text) == short


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [(0.77, SHARE, ("77\u00a0%", "")), (3.0, COUNT, ("3", "")), (1.1, STRENGTH, ("1,1", "av 6"))],
)
def test_figures_are_told_with_units_that_can_be_read(value: float, unit: Text, expected: tuple[str, str]) -> None:
    assert told(value, unit, 1) == expected


def test_a_saved_play_says_what_it_is(scenario: Scenario, tmp_path: Path) -> None:
    session = Session.start(scenario, "chair", 7, tmp_path, cut=45)
    assert brief(session.path) == Brief("skyfallet", "chair", 45, 0, roles=("chair",))
    for _phase in range(3):
        session.act({"do": "advance"})
    month = session.view().month
    session.close()
    with session.path.open("a", encoding="utf-8") as file:
        file.write('{"month": 9, "pha')
    assert brief(session.path) == Brief("skyfallet", "chair", 45, month, roles=("chair",))


@pytest.mark.parametrize("content", [b"", b"[]\n", b"{}\n", b"\xff\xfe", b'{"scenario": "x"}\n'])
def test_a_saved_play_that_cannot_be_told_stays_in_the_list(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "trasigt.samspel.jsonl"
    path.write_bytes(content)
    assert brief(path) is None


def test_the_desk_says_that_july_has_no_ordinary_meeting(scenario: Scenario, tmp_path: Path) -> None:
    app = an_app((1280, 720), tmp_path)
    table = a_play(app, scenario)
    found: dict[int, list[str]] = {}
    for name in screens(app, table):
        if name.endswith(" Desk"):
            found[table.view.calendar_month] = [getattr(node, "text", "") for node in app.root.walk()]
        if table.view.calendar_month > 7:
            break
    said = "Inget ordinarie sammanträde den här månaden"
    assert said in found[7]
    assert said not in found[5]


def test_what_nothing_known_speaks_for_is_said_so(tmp_path: Path) -> None:
    app = an_app((1280, 720), tmp_path)
    scene = Happened(app, Table(app, SampleSession("desk")))
    against = (Cause(Text("Beslutet", "The decision"), 1, False),)
    change = Change("media", Text("Medier", "Media"), STRENGTH, 1.0, 2.0, 1, against, False)
    said = [getattr(node, "text", "") for node in scene.causes(change).walk()]
    assert "Inget du vet talar för det. Det kan vara slump eller något du inte ser." in said
    assert "Resten är slump eller något du inte ser." not in said


def test_the_end_shows_the_last_month(scenario: Scenario, tmp_path: Path) -> None:
    app = an_app((1280, 720), tmp_path)
    table = a_play(app, scenario)
    for _name in screens(app, table):
        scene = top(app)
        if isinstance(scene, Happened) and table.view.phase == "over":
            assert "April 2028" in [getattr(node, "text", "") for node in app.root.walk()]
            return
    assert isinstance(top(app), HandoverScreen)
    assert not table.view.decided
    assert not table.view.changes


@pytest.mark.parametrize(
    ("months", "expected"),
    [((3, 3), "augusti"), ((3, 5), "augusti till oktober"), ((7, 8), "december till januari 2028"),
     ((8, 10), "januari till mars 2028"), ((8, 8), "januari 2028")],
)  # fmt: skip
def test_a_span_of_months_tells_its_year_once(months: tuple[int, int], expected: str) -> None:
    assert span(replace(VIEW, month=0, calendar_month=5), months) == expected
