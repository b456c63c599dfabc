"""The loop draws only what changed; keys and pointer share one path; what goes wrong is told in words."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pygame
import pytest

import analysis.debrief
import game.ui.app
from game.core.errors import ReplayError
from game.ui import settings as kept
from game.ui.kit.focus import controls
from game.ui.loop import CALL, App
from game.ui.screens.flow import screen_of
from game.ui.screens.forecast import nice_step
from game.ui.screens.start import Start
from game.ui.table import Table
from tests.game.ui.gallery import an_app, show, start
from tests.game.ui.sample import SampleSession

ROOT = Path(__file__).resolve().parents[3]


def key(code: int, mod: int = 0, written: str = "") -> pygame.event.Event:
    return pygame.event.Event(pygame.KEYDOWN, key=code, mod=mod, unicode=written)


def mouse(kind: int, spot: tuple[int, int]) -> pygame.event.Event:
    return pygame.event.Event(kind, pos=spot, button=1)


def press(app: App, *events: pygame.event.Event) -> None:
    for event in events:
        app.take([event])
        if app.stack.top is not None and app.running:
            app.redraw()


def call_backs(app: App, until: Callable[[], bool]) -> None:
    """Take what threads hand over until something holds."""
    while not until():
        event = pygame.event.wait(20_000)
        assert event.type != pygame.NOEVENT, "nothing came back"
        if event.type == CALL:
            app.take([event])


@pytest.fixture
def app(tmp_path: Path) -> App:
    return an_app((1280, 720), tmp_path)


def a_table(app: App, phase: str) -> tuple[Table, SampleSession]:
    session = SampleSession(phase)
    table = Table(app, session)
    show(app, [screen_of(app, table)])
    return table, session


def focused(app: App) -> str | None:
    assert app.stack.top is not None
    return app.stack.top.focused


def scene(app: App) -> str:
    assert app.stack.top is not None
    return app.stack.top.scene.name


def test_an_idle_window_draws_nothing(app: App) -> None:
    app.stack.push(start(app))
    rounds: Iterator[int] = iter(range(50))

    def wait() -> list[pygame.event.Event]:
        if next(rounds, None) is None:
            app.quit()
        return [pygame.event.Event(pygame.ACTIVEEVENT), mouse(pygame.MOUSEMOTION, (3, 3))]

    app.loop(wait)
    assert app.draws == 1


def test_digits_choose_and_choosing_again_takes_back(app: App) -> None:
    _table, session = a_table(app, "preparation")
    press(app, key(pygame.K_1, written="1"))
    assert session.done[-1] == {"do": "choose", "situation": "warning", "option": "pumps"}
    assert focused(app) == "option.1"
    press(app, key(pygame.K_RETURN))
    assert session.done[-1]["option"] is None
    press(app, key(pygame.K_5, written="5"))
    assert session.done[-1]["option"] == "defer"


def test_arrows_stay_within_the_options(app: App) -> None:
    a_table(app, "preparation")
    press(app, key(pygame.K_DOWN), key(pygame.K_DOWN), key(pygame.K_DOWN), key(pygame.K_DOWN))
    assert focused(app) == "option.5"
    press(app, key(pygame.K_UP))
    assert focused(app) == "option.4"


def test_shift_tab_goes_back_the_way_tab_came(app: App) -> None:
    a_table(app, "preparation")
    at_first = focused(app)
    press(app, key(pygame.K_TAB), key(pygame.K_TAB), *[key(pygame.K_TAB, pygame.KMOD_SHIFT)] * 2)
    assert focused(app) == at_first


def test_the_mouse_does_what_enter_does(app: App) -> None:
    _table, session = a_table(app, "preparation")
    card = next(node for node in controls(app.root) if node.id == "option.1")
    spot = card.rect.center
    press(app, mouse(pygame.MOUSEBUTTONDOWN, spot), mouse(pygame.MOUSEBUTTONUP, spot))
    assert session.done == [{"do": "choose", "situation": "warning", "option": "pumps"}]


def test_a_press_that_is_let_go_elsewhere_does_nothing(app: App) -> None:
    _table, session = a_table(app, "preparation")
    card = next(node for node in controls(app.root) if node.id == "option.1")
    press(app, mouse(pygame.MOUSEBUTTONDOWN, card.rect.center), mouse(pygame.MOUSEBUTTONUP, (5, 5)))
    assert session.done == []


def test_a_reason_is_written_and_handed_over_when_focus_leaves(app: App) -> None:
    _table, session = a_table(app, "preparation")
    app.set_focus("reason.warning")
    app.redraw()
    press(app, *[key(pygame.K_BACKSPACE)] * 200)
    press(app, *[pygame.event.Event(pygame.TEXTINPUT, text=letter) for letter in "Å 1 ja"])
    assert not any(act["do"] == "choose" for act in session.done)
    press(app, key(pygame.K_TAB))
    assert session.done[-1] == {"do": "reason", "situation": "warning", "text": "Å 1 ja"}


def test_a_reason_is_handed_over_when_going_on(app: App) -> None:
    _table, session = a_table(app, "preparation")
    app.set_focus("reason.warning")
    app.redraw()
    press(app, pygame.event.Event(pygame.TEXTINPUT, text="!"), key(pygame.K_RETURN, pygame.KMOD_CTRL))
    assert session.done[-1]["do"] == "reason"
    assert session.done[-1]["text"].endswith("hur.!")


def test_a_forecast_keeps_its_order_and_is_given_with_its_button(app: App) -> None:
    table, session = a_table(app, "preparation")
    app.set_focus("forecast.low")
    app.redraw()
    press(app, *[pygame.event.Event(pygame.TEXTINPUT, text=digit) for digit in "120"])
    assert table.drafts["claims"] == (120, 120, 180)
    app.set_focus("forecast.give")
    press(app, key(pygame.K_RETURN))
    assert session.done[-1] == {"do": "forecast", "question": "claims", "low": 120, "likely": 120, "high": 180}


def test_going_on_without_an_answer_asks_first(app: App) -> None:
    _table, session = a_table(app, "preparation")
    press(app, key(pygame.K_RETURN, pygame.KMOD_CTRL))
    assert scene(app) == "question"
    press(app, key(pygame.K_ESCAPE))
    assert scene(app) == "preparation"
    assert session.done == []
    press(app, key(pygame.K_RETURN, pygame.KMOD_CTRL), key(pygame.K_RETURN))
    assert scene(app) == "meeting"


def test_what_is_refused_is_told_and_nothing_else_happens(app: App) -> None:
    table, session = a_table(app, "desk")
    assert not table.act(do="initiate", initiative="dialogue")
    assert app.notice == "Det går inte just nu."
    assert session.done == []


def test_a_file_that_cannot_be_written_is_told(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    table, session = a_table(app, "desk")

    def full(action: dict[str, Any], seat: str | None = None) -> None:
        raise ReplayError("Disken är full.", "The disk is full.")

    monkeypatch.setattr(session, "act", full)
    press(app, key(pygame.K_RETURN, pygame.KMOD_CTRL))
    assert app.notice == "Disken är full."
    assert (scene(app), table.view.phase) == ("desk", "desk")


def test_undo_by_key(app: App) -> None:
    _table, session = a_table(app, "desk")
    press(app, key(pygame.K_z, pygame.KMOD_CTRL))
    assert session.done == [{"do": "undo"}]


def test_a_text_is_scrolled_by_keyboard_alone(app: App) -> None:
    a_table(app, "preparation")
    app.set_focus("case.warning")
    app.redraw()
    press(app, key(pygame.K_PAGEDOWN))
    assert app.memory["scroll:case.warning"] > 0


def test_settings_hold_at_once_and_are_kept(app: App, tmp_path: Path) -> None:
    app.settings.theme = "dark"
    app.apply_settings()
    assert kept.load(tmp_path / "settings.json").theme == "dark"
    app.stack.push(start(app))
    app.redraw()
    assert app.ui.theme.name == "dark"


def test_settings_that_cannot_be_kept_still_hold(app: App, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    app.settings_file = tmp_path / "file" / "settings.json"
    app.settings.text = 160
    app.apply_settings()
    assert app.notice == "Inställningarna gäller nu men kunde inte sparas."
    app.stack.push(start(app))
    app.redraw()
    assert app.ui.type.scale == pytest.approx(1.6)


@pytest.mark.parametrize("content", ["", "[1]", '{"text": 5000, "theme": 3, "unknown": 1}', "\x00"])
def test_settings_that_make_no_sense_are_the_defaults(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content, encoding="utf-8")
    found = kept.load(path)
    assert (found.text, found.theme) == (100, "light")


def test_a_debrief_that_fails_is_told_and_never_a_traceback(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_args: Any, **_named: Any) -> Path:
        raise OSError("No space left on device")

    monkeypatch.setattr(analysis.debrief, "write_page", fails)
    a_table(app, "over")
    app.set_focus("debrief")
    press(app, key(pygame.K_RETURN))
    call_backs(app, lambda: scene(app) == "message")
    press(app, key(pygame.K_RETURN))
    assert scene(app) == "handover"


def test_a_debrief_is_written_with_progress_and_opened(
    app: App, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[str] = []
    page = tmp_path / "sida.html"

    def writes(play: Path, lang: str, progress: Callable[[float, str], None], early: Callable[[Path], None]) -> Path:
        progress(0.4, "")
        page.write_text(lang, encoding="utf-8")
        early(page)
        return page

    monkeypatch.setattr(analysis.debrief, "write_page", writes)
    monkeypatch.setattr("webbrowser.open", opened.append)
    a_table(app, "over")
    app.set_focus("debrief")
    press(app, key(pygame.K_RETURN))
    call_backs(app, lambda: app.stack.top.scene.page.share is None)  # type: ignore[union-attr]
    assert opened == [page.resolve().as_uri()], "once, when it is first there"
    assert str(page) in app.notice


def test_a_scenario_with_errors_stays_in_the_list_and_shows_them(app: App) -> None:
    show(app, [start(app)])
    app.set_focus("scenario.2")
    press(app, key(pygame.K_RETURN))
    assert scene(app) == "message"


def test_a_free_term_is_drawn_from_the_start_screen_and_stays_among_the_persons_own(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAMSPEL_HOME", str(tmp_path))
    first = start(app)
    show(app, [first])
    app.set_focus("free")
    press(app, key(pygame.K_RETURN))
    assert scene(app) == "free"
    app.set_focus("kind.city")
    press(app, key(pygame.K_RETURN))
    dialog = app.stack.top.scene  # type: ignore[union-attr]
    dialog.take_seed("sju")
    dialog.make()
    assert (scene(app), dialog.making) == ("free", False), "a seed is a number"
    dialog.take_seed("7")
    app.redraw()
    app.set_focus("begin")
    press(app, key(pygame.K_RETURN))
    call_backs(app, lambda: scene(app) == "setup")
    assert [one.id for one in first.entries or () if one.own and one.scenario] == ["fri_city_7"]
    assert app.stack.top.scene.wishes.seed == 7  # type: ignore[union-attr]


def test_a_library_that_cannot_be_read_is_told(app: App) -> None:
    scene_ = Start(app, read=False)
    show(app, [scene_])
    scene_.take(None, OSError("trasig"))
    assert "trasig" in app.notice
    app.redraw()


def test_scenarios_that_arrive_do_not_move_a_focus_that_a_person_has_moved(app: App) -> None:
    scene_ = Start(app, read=False)
    show(app, [scene_])
    press(app, key(pygame.K_TAB))
    before = focused(app)
    scene_.take((start(app).entries, []), None)
    app.redraw()
    assert focused(app) == before != "scenario.1"


def test_a_play_that_has_ended_is_gone_from_the_start_screen_at_once(app: App) -> None:
    saved = app.folder / "skyfallet-chair-1.samspel.jsonl"
    saved.parent.mkdir()
    saved.write_text("", encoding="utf-8")
    scene_ = start(app)
    scene_.refresh()
    show(app, [scene_])
    assert {"resume.last", "resume"} <= {node.id for node in controls(app.root)}
    saved.unlink()
    scene_.refresh()
    app.redraw()
    assert not {"resume.last", "resume"} & {node.id for node in controls(app.root)}


def test_inspect_lines_follow_each_change(tmp_path: Path) -> None:
    app = an_app((1280, 720), tmp_path)
    app.inspector.path = tmp_path / "inspect"
    a_table(app, "preparation")
    press(app, key(pygame.K_TAB))
    lines = [json.loads(line) for line in (tmp_path / "inspect").read_text(encoding="utf-8").splitlines()]
    assert [line["n"] for line in lines] == [1, 2]
    assert [line["heard"] for line in lines] == [0, 1]
    assert lines[0]["focused"] == "option.1"
    assert lines[1]["focused"] == "option.2"
    assert (lines[1]["month"], lines[1]["phase"], lines[1]["scene"]) == (2, "preparation", "preparation")
    assert {control["id"] for control in lines[1]["controls"]} >= {"option.1", "ask", "onward"}


def test_the_other_pygame_is_refused_with_a_remedy(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SAMSPEL_HOME", str(tmp_path))
    monkeypatch.setattr(game.ui.app.pygame, "IS_CE", False)
    assert game.ui.app.run(lang="sv") == 1
    assert "pip install pygame-ce" in capsys.readouterr().err


def test_without_a_display_nothing_is_begun(tmp_path: Path) -> None:
    code = """
from game.ui.app import NoWindowError, run
try:
    run(lang="sv")
except NoWindowError:
    raise SystemExit(7)
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={"SDL_VIDEODRIVER": "x11", "DISPLAY": ":9999", "SAMSPEL_HOME": str(tmp_path), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (7, "")


def test_the_window_comes_before_the_model() -> None:
    code = (
        "import sys; import game.ui.app, game.ui.screens.start; "
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'sim', 'yaml', 'pydantic', 'mesa', 'analysis'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("span", "decimals", "step"), [(400, 0, 5), (100, 0, 1), (20, 0, 1), (75, 1, 1), (20, 1, 0.2), (1, 2, 0.01)]
)
def test_forecasts_move_in_round_steps(span: float, decimals: int, step: float) -> None:
    assert nice_step(span, decimals) == pytest.approx(step)
