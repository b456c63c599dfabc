"""The ways in and the rooms around the month, with real plays: they lead where they say and change what they say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pygame
import pytest

from game.core import short
from game.core.kept.exchange import collect, send
from game.core.kept.replay import read
from game.core.kept.saves import brief
from game.core.kept.shelf import tutorial
from game.core.session import Session
from game.ui.kit.focus import controls, find
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.words import Words
from game.ui.loop import CALL, App
from game.ui.screens.beginning import Wishes, begin
from game.ui.screens.clock import Clock
from game.ui.screens.flow import open_play
from game.ui.screens.saved import saved
from game.ui.screens.start import Start
from game.ui.table import Table
from scenarios import Scenario
from tests.game.core.table_for_tests import SMALL, small, with_dilemmas
from tests.game.ui.gallery import an_app, show


@pytest.fixture
def app(tmp_path: Path) -> App:
    made = an_app((1280, 720), tmp_path)
    pygame.event.clear()
    return made


def home(app: App, scenario: Scenario | None = None) -> Start:
    """The start screen, with the saved plays that there are and one scenario."""
    start = Start(app, read=False)
    entry = SimpleNamespace(id="small", path=SMALL, scenario=scenario or small(), problems=(), own=False)
    start.entries, start.saved = (entry,), saved(app.folder)  # type: ignore[assignment]
    show(app, [start])
    return start


def top(app: App) -> str:
    assert app.stack.top is not None
    return app.stack.top.scene.name


def until(app: App, holds: Callable[[], bool]) -> None:
    """Take what threads hand over until something holds."""
    while not holds():
        event = pygame.event.wait(30_000)
        assert event.type != pygame.NOEVENT, f"nothing came back on {top(app)}: {app.notice}"
        if event.type == CALL:
            app.take([event])
            app.redraw()


def press(app: App, *acts: Act | int) -> None:
    """Intentions one by one (a number is a digit), and what they call for in the loop."""
    for act in acts:
        app.handle(Intention(Act.NUMBER, number=act) if isinstance(act, int) else Intention(act))
        app.redraw()
        for event in pygame.event.get(CALL):
            app.take([event])
            app.redraw()


def click(app: App, id: str) -> None:  # noqa: A002
    """Press a control that can be pressed."""
    node = find(app.root, id)
    assert node is not None, f"{id} is not among {[one.id for one in controls(app.root)]}"
    assert node.focusable, f"{id} cannot be pressed"
    app.set_focus(id)
    press(app, Act.ACTIVATE)


def shown(app: App) -> list[str]:
    """Every text on the screen, in reading order."""
    return [node.text for node in app.root.walk() if isinstance(node, Words)]


def write(app: App, id: str, text: str) -> None:  # noqa: A002
    """Write in a field, after what stands there has been erased, and be done."""
    app.set_focus(id)
    app.redraw()
    for _ in getattr(find(app.root, id), "text", ""):
        app.handle(Intention(Act.ERASE))
    app.handle(Intention(Act.TEXT, text=text))
    press(app, Act.ACTIVATE)


def a_play(app: App, *, finished: bool = False, months: int = 0, name: str = "") -> Path:
    """A play of the small scenario in the chair."""
    session = Session.start(small(), "chair", 7, app.folder, name=name)
    while not session.finished and (finished or session.view().month < months):
        session.act({"do": "advance"})
    return session.close()


# -- the tutorial -----------------------------------------------------------------------------------------------------


def test_the_first_decision_of_a_beginner_is_three_keys_away(app: App) -> None:
    home(app)
    click(app, "tutorial")
    until(app, lambda: top(app) == "desk")
    press(app, Act.HELP, Act.BACK)  # whatever waits in the loop
    press(app, Act.ACTIVATE)
    assert top(app) == "preparation"
    assert app.stack.top is not None
    assert app.stack.top.focused == "option.1", "the focus is led to what is spoken of"
    press(app, 1)
    chosen = find(app.root, "option.1")
    assert getattr(chosen, "chosen", False)


def test_the_tutorial_leads_to_its_end_and_can_be_skipped_at_any_moment(app: App) -> None:
    for skip in (False, True):
        home(app)
        table = Table(app, Session.start(tutorial(), "chair", 3, app.folder))
        open_play(app, table)
        app.redraw()
        said = set()
        for _ in range(120):
            if top(app) == "handover" and find(app.root, "coach.next") is None:
                break
            assert table.coach is not None
            shown = table.coach.lesson.now(table.view)
            if skip and find(app.root, "coach.skip") is not None:
                click(app, "coach.skip")
            elif shown is not None and find(app.root, "coach.skip") is not None:
                said.add(shown.step.id)
                follow(app, shown.step.look, shown.step.guess is not None, shown.must_do)
            elif top(app) == "question":
                press(app, Act.ACTIVATE)
            else:
                press(app, Act.FORWARD)
        assert top(app) == "handover"
        assert len(said) == (0 if skip else 17)


def follow(app: App, look: str, guess: bool, must_do: bool) -> None:
    """Do what is said."""
    if guess:
        click(app, "coach.yes")
    elif not must_do:
        click(app, "coach.next")
    elif look == "option.":
        press(app, 1)
    elif look == "ask":
        click(app, "ask")
        click(app, "ask.1")
        press(app, Act.BACK)
    else:
        press(app, Act.FORWARD)


# -- a new play -------------------------------------------------------------------------------------------------------


def test_one_press_begins_and_the_rest_waits_until_it_is_asked_for(app: App) -> None:
    home(app)
    click(app, "scenario.1")
    assert find(app.root, "seed") is None
    click(app, "begin")
    until(app, lambda: top(app) == "briefing")
    header = read(saved(app.folder)[0].path).header
    assert (header["roles"], header["cut"], header["turns"], header["mode"]) == (["chair"], None, 1, "training")


def test_everything_that_is_chosen_is_what_is_played(app: App) -> None:
    home(app)
    click(app, "scenario.1")
    click(app, "more")
    click(app, "bot.head")
    click(app, "pick.dialogue")
    click(app, "turns.3")
    click(app, "mode.open")
    write(app, "name", "Bord 3")
    write(app, "seed", "2027")
    click(app, "begin")
    until(app, lambda: top(app) == "briefing")
    one = saved(app.folder)[0]
    header = read(one.path).header
    assert (header["seed"], header["turns"], header["mode"]) == (2027, 3, "open")
    assert header["bots"]["head"] == "dialogue"
    assert one.brief is not None
    assert one.brief.name == "Bord 3"


def test_a_seed_that_is_none_is_told_and_nothing_begins(app: App) -> None:
    home(app)
    click(app, "scenario.1")
    click(app, "more")
    write(app, "seed", "imorgon")
    begin_button = find(app.root, "begin")
    assert begin_button is not None
    assert not begin_button.focusable
    write(app, "seed", "7")
    assert find(app.root, "begin").focusable  # type: ignore[union-attr]


def test_several_at_one_computer_begin_with_a_hand_over(app: App) -> None:
    home(app)
    click(app, "scenario.1")
    click(app, "more")
    click(app, "seated.shared")
    click(app, "begin")
    until(app, lambda: top(app) == "handoff")
    assert read(saved(app.folder)[0].path).header["roles"] == ["chair", "head"]


def test_two_computers_find_each_other_through_a_folder(app: App, tmp_path: Path) -> None:
    home(app)
    click(app, "scenario.1")
    click(app, "more")
    click(app, "seated.apart")
    click(app, "here.head")
    click(app, "begin")
    until(app, lambda: top(app) == "invite")
    click(app, "write")
    assert find(app.root, "yes").focusable  # type: ignore[union-attr]

    other = an_app((1280, 720), tmp_path / "other")
    other.settings.exchange = str(app.folder / "delat")
    home(other)
    click(other, "join")
    click(other, "invite.1")
    until(other, lambda: top(other) == "briefing")
    assert other.stack.top is not None
    table: Table = other.stack.top.scene.table  # type: ignore[attr-defined]
    assert table.view.role == "chair"
    for _ in range(2):
        table.act(do="advance")
    assert send(table.session, table.exchange) is not None  # type: ignore[arg-type]
    press(app, Act.ACTIVATE)
    mine: Table = app.stack.top.scene.table  # type: ignore[union-attr]
    assert collect(mine.session, mine.exchange) == 1  # type: ignore[arg-type]


def test_a_play_that_cannot_begin_says_why_and_can_be_tried_again(app: App) -> None:
    home(app)
    begin(app, Wishes(small(), ("chair",), seed=-1))
    until(app, lambda: top(app) == "message")
    press(app, Act.ACTIVATE)
    assert top(app) == "start"


# -- saved plays ------------------------------------------------------------------------------------------------------


def test_a_saved_play_is_renamed_in_the_list(app: App) -> None:
    path = a_play(app, months=1)
    home(app)
    click(app, "resume")
    click(app, "more.1")
    write(app, "rename", "Onsdagsgruppen")
    told = brief(path)
    assert told is not None
    assert told.name == "Onsdagsgruppen"
    assert "Onsdagsgruppen" in shown(app)


def test_deleting_asks_first_and_keeps_where_one_only_presses_on(app: App) -> None:
    path = a_play(app, months=1)
    home(app)
    click(app, "resume")
    click(app, "more.1")
    click(app, "delete")
    press(app, Act.ACTIVATE)
    assert path.exists()
    click(app, "delete")
    click(app, "yes")
    assert not path.exists()
    assert top(app) == "resume"


def test_a_finished_play_stays_in_the_list_and_offers_what_can_still_be_done(app: App) -> None:
    a_play(app, finished=True)
    start = home(app)
    assert start.last is None
    click(app, "resume")
    click(app, "play.1")
    assert {"debrief", "swap", "folder", "delete"} <= {node.id for node in controls(app.root)}
    assert find(app.root, "go_on") is None


def test_going_on_leads_to_where_the_play_stood(app: App) -> None:
    a_play(app, months=1)
    home(app)
    click(app, "resume.last")
    until(app, lambda: top(app) == "desk")
    assert app.stack.top is not None
    assert app.stack.top.scene.facts()["month"] == 1


# -- looking back, and the other chair --------------------------------------------------------------------------------


def test_an_earlier_month_is_looked_at_and_nothing_in_it_can_be_changed(app: App) -> None:
    session = Session.start(small(), "chair", 7, app.folder)
    while session.view().month < 2:
        session.act({"do": "advance"})
    before = session.path.read_bytes()
    table = Table(app, session)
    home(app)
    open_play(app, table)
    app.redraw()
    press(app, Act.BACK)
    click(app, "past")
    until(app, lambda: bool(app.stack.top and app.stack.top.scene.facts().get("ready")))
    assert app.stack.top is not None
    past = app.stack.top.scene
    assert past.facts()["past"] == 1
    press(app, Act.LEFT)
    until(app, lambda: bool(past.facts()["ready"]))
    assert past.facts()["past"] == 0
    assert past.then.view == session.peek(0)  # type: ignore[attr-defined]
    click(app, "matter.leak")
    assert past.facts()["part"] == "matters"
    click(app, "option.1")
    assert "redan hänt" in app.notice
    press(app, Act.BACK)
    assert top(app) == "desk"
    assert session.path.read_bytes() == before


def test_a_month_is_played_from_the_other_chair_after_ones_own_words(app: App) -> None:
    path = a_play(app, finished=True)
    actions = read(path).actions
    home(app)
    click(app, "resume")
    click(app, "play.1")
    click(app, "swap")
    until(app, lambda: bool(app.stack.top and app.stack.top.scene.facts().get("ready")))
    assert not find(app.root, "begin").focusable  # type: ignore[union-attr]
    click(app, "month.0")
    write(app, "explain", "Ingen hade ringt.")
    click(app, "begin")
    until(app, lambda: top(app) == "desk")
    press(app, Act.FORWARD)
    assert top(app) == "preparation"
    press(app, 1, Act.FORWARD)
    assert top(app) == "swapped"
    write(app, "words", "De visste mer än jag.")
    kinds = {line["note"]: line["content"] for line in read(path).notes}
    assert kinds["explain"]["text"] == "Ingen hade ringt."
    assert kinds["swap"]["choices"] == {"tell_early": "tell"}
    assert kinds["swap"]["words"] == "De visste mer än jag."
    assert read(path).actions == actions, "the play is what it was"
    click(app, "onward")
    assert top(app) == "play_menu"


# -- words ------------------------------------------------------------------------------------------------------------


def test_the_words_on_the_page_are_one_key_away(app: App) -> None:
    home(app)
    open_play(app, Table(app, Session.start(small(), "chair", 7, app.folder)))
    app.redraw()
    press(app, Act.TERMS)
    assert top(app) == "terms"
    assert "Nämndordförande" in shown(app)
    press(app, Act.TERMS)
    assert top(app) == "briefing"


def test_a_word_is_looked_up_among_all(app: App) -> None:
    home(app)
    press(app, Act.TERMS)
    click(app, "terms.every")
    write(app, "sought", "jäv")
    assert "Jäv" in shown(app)


# -- the short format -------------------------------------------------------------------------------------------------


def test_players_decide_one_after_another_and_the_room_compares(app: App) -> None:
    home(app, with_dilemmas())
    click(app, "short")
    click(app, "clock.on")
    click(app, "begin")
    for player, choices in enumerate(((1, 1, 1), (1, 2, 2)), 1):
        until(app, lambda: top(app) == "dilemma")
        for number, choice in enumerate(choices, 1):
            assert app.stack.top is not None
            assert app.stack.top.scene.facts()["dilemma"] == [number, 3]
            press(app, choice)
            reason = next(node.id for node in controls(app.root) if node.id and node.id.startswith("reason."))
            write(app, reason, f"Skäl {player}{number}")
            press(app, Act.FORWARD)
        assert top(app) == "profile"
        if player == 1:
            assert not find(app.root, "compare").focusable  # type: ignore[union-attr]
            click(app, "next")
            assert top(app) == "next_player"
            click(app, "sit")
    click(app, "compare")
    until(app, lambda: top(app) == "comparing")
    assert "Här gick meningarna isär" in shown(app)
    assert "”Skäl 12”" in shown(app)
    seeds = {read(one.path).header["seed"] for one in saved(app.folder)}
    assert len(seeds) == 1, "all meet the same world"


def test_a_dilemma_is_decided_once_and_asks_for_a_reason(app: App) -> None:
    home(app, with_dilemmas())
    table = Table(app, Session.start(with_dilemmas(), "head", 7, app.folder, dilemmas=True))
    open_play(app, table)
    app.redraw()
    press(app, Act.FORWARD)
    assert top(app) == "dilemma", "nothing is chosen yet"
    press(app, 1, Act.FORWARD)
    assert top(app) == "question"
    press(app, Act.BACK, 2, Act.FORWARD, Act.ACTIVATE)
    assert table.view.dilemma == (2, 3)
    press(app, Act.UNDO)
    assert table.view.dilemma == (2, 3)
    said = [do for _seat, do in table.session.said() if do["do"] == "choose"]  # type: ignore[attr-defined]
    assert said == [{"do": "choose", "situation": "tell_early", "option": "keep"}]


def test_files_from_several_computers_are_compared_and_strange_ones_told(app: App) -> None:
    for choice in ("tell", "keep"):
        session = Session.start(with_dilemmas(), "head", 7, app.folder, dilemmas=True)
        short.decide(session, choice, "Så.")
        session.close()
    a_play(app, months=1)
    home(app, with_dilemmas())
    click(app, "short")
    click(app, "compare")
    assert top(app) == "compare_choice"
    assert {"file.1", "file.2"} == {node.id for node in controls(app.root) if (node.id or "").startswith("file.")}
    click(app, "compare")
    until(app, lambda: top(app) == "comparing")
    press(app, Act.PAGE_DOWN, Act.BACK)
    click(app, "file.1")
    assert not find(app.root, "compare").focusable  # type: ignore[union-attr]


# -- a room that looks on ---------------------------------------------------------------------------------------------


def test_a_play_is_led_to_its_end_with_a_clicker_and_digits(app: App) -> None:
    home(app)
    app.presenting = True
    open_play(app, Table(app, Session.start(small(), "chair", 7, app.folder)))
    app.redraw()
    press(app, Act.ACTIVATE)
    seen, large = [], app.ui.type.scale
    for _ in range(150):
        seen.append(top(app))
        if top(app) == "handover":
            break
        if top(app) == "preparation" and find(app.root, "option.1") is not None:
            press(app, 1)
        press(app, Act.ACTIVATE if top(app) in ("question", "happened") else Act.PAGE_DOWN)
    assert seen[-1] == "handover"
    assert {"desk", "preparation", "meeting", "talk"} <= set(seen)
    assert large > 1.5
    pages = seen.count("preparation")
    assert pages > 6, "one thing at a time"


def test_the_key_switches_between_room_and_screen_and_back(app: App) -> None:
    home(app)
    open_play(app, Table(app, Session.start(small(), "chair", 7, app.folder)))
    app.redraw()
    press(app, Act.ACTIVATE)
    ordinary = {node.id for node in controls(app.root)}
    press(app, Act.PRESENTER)
    assert top(app) == "desk"
    assert find(app.root, "previous") is not None or find(app.root, "onward") is not None
    assert {node.id for node in controls(app.root)} != ordinary
    press(app, Act.PRESENTER)
    assert {node.id for node in controls(app.root)} == ordinary


def test_the_tables_answer_is_written_down_also_where_somebody_presses_on(app: App) -> None:
    session = Session.start(small(), "chair", 7, app.folder)
    for _ in range(3):
        session.act({"do": "advance"})
    home(app)
    table = Table(app, session)
    open_play(app, table)
    app.redraw()
    while top(app) != "talk":
        press(app, Act.ACTIVATE if top(app) == "question" else Act.FORWARD)
    app.set_focus("answer")
    app.redraw()
    app.handle(Intention(Act.TEXT, text="Vi borde ha frågat."))
    press(app, Act.PAGE_DOWN)
    assert session.notes("answer", 1) == {"month": 1, "text": "Vi borde ha frågat."}
    assert table.view.month == 2


def test_the_clock_counts_only_while_it_goes_and_never_rings(app: App) -> None:
    now, waiting = [0.0], []
    app.motion.now = lambda: now[0]
    clock = Clock(app, 2, lambda seconds, then: waiting.append(then))
    assert clock.said() == "2 minuter kvar"
    clock.toggle()
    now[0] = 70
    assert clock.said() == "Mindre än en minut kvar"
    clock.toggle()
    now[0] = 500
    assert clock.left == pytest.approx(50)
    clock.toggle()
    now[0] = 600
    assert clock.left == 0
    assert "Tiden är ute" in clock.said()
    clock.more()
    assert clock.left == pytest.approx(120)
    assert len(waiting) == 2
