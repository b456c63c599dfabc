"""Looking back in the window shows the figures of the debrief page, and one chosen month in all that it shows."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from analysis import words as say
from analysis.between import BEHAVIOURS
from analysis.branches import FEW
from analysis.course.panels import panels
from analysis.drawing import changes, outcomes
from analysis.measures import OUTCOMES
from analysis.moments import done
from analysis.turning.words import largest
from game.core.language import use, words
from game.ui.kit.focus import controls, find
from game.ui.kit.words import Words
from game.ui.looking_back.axes import ticks
from game.ui.looking_back.beside import Beside
from game.ui.looking_back.causes import PartBar
from game.ui.looking_back.futures import Futures, Shares
from game.ui.looking_back.graph import Graph
from game.ui.looking_back.happened import Happened
from game.ui.looking_back.opening import look_back
from game.ui.looking_back.record import Record, read_record
from game.ui.looking_back.scene import LookingBack
from game.ui.looking_back.stream import Stream
from game.ui.looking_back.table_view import TableView
from game.ui.looking_back.timeline import Timeline
from game.ui.looking_back.why import Why
from game.ui.loop import App
from game.ui.report import layout_report
from game.ui.screens.seen import CountBar
from sim import MODEL_VERSION
from tests.analysis import made
from tests.game.ui.gallery import an_app, show
from tests.game.ui.gallery_looking_back import a_record, answered, looking_back
from tests.game.ui.test_app import call_backs, focused, key, mouse, press


@pytest.fixture
def app(tmp_path: Path) -> App:
    return an_app((1280, 720), tmp_path)


def opened(app: App, view: str) -> LookingBack:
    """The screens with one view of the first showing."""
    scene = looking_back(app)
    face = scene.faces[0]
    assert isinstance(face, Happened)
    face.view = view
    show(app, [scene])
    return scene


def said(app: App) -> list[str]:
    """Every text that shows."""
    return [node.text for node in app.root.walk() if isinstance(node, Words)]


@pytest.mark.parametrize("view", ["trust", "results"])
def test_every_point_drawn_is_a_figure_of_the_debrief(app: App, view: str) -> None:
    scene = opened(app, view)
    expected = {one.name: one for one in panels(scene.record.story) if one.page == view}
    drawn = [node for node in app.root.walk() if isinstance(node, Graph)]
    assert {node.panel.name for node in drawn} == set(expected)
    for node in drawn:
        plot, panel = node.plot(app.ui), expected[node.panel.name]
        for one in panel.series:
            known = [(at, value) for at, value in enumerate(one.values) if value is not None]
            points = node.points(app.ui, one.values)
            assert len(points) == len(known) > 0
            for (x, y), (at, value) in zip(points, known, strict=True):
                share = (plot.bottom - y) / plot.height
                assert panel.low + share * (panel.high - panel.low) == pytest.approx(value, abs=1e-9)
                assert (x - plot.left) / plot.width == pytest.approx(at / scene.record.story.months)


def test_the_layers_of_the_stream_are_the_recorded_shares(app: App) -> None:
    scene = opened(app, "between")
    (stream,) = (node for node in app.root.walk() if isinstance(node, Stream))
    edges, high = stream.edges(app.ui), stream.plot(app.ui).height
    for at, one in enumerate(stream.panel.series):
        recorded = scene.record.story.truths[f"pattern_{one.key}"]
        drawn = [(low - top) / high for (_x, low), (_same, top) in zip(edges[at], edges[at + 1], strict=True)]
        assert drawn == pytest.approx([value or 0.0 for value in recorded], abs=1e-9)


def test_the_true_line_is_the_recorded_truth(app: App) -> None:
    scene = opened(app, "trust")
    for node in app.root.walk():
        if isinstance(node, Graph):
            recorded = scene.record.story.truths[node.panel.name.removeprefix("trust-")]
            assert node.panel.series[0].values == tuple(None if one is None else 100 * one for one in recorded)


def test_keys_and_pointer_choose_one_month_for_all_that_shows(app: App) -> None:
    scene = opened(app, "trust")
    scene.record.turn_to(0)
    press(app, key(pygame.K_RIGHT))
    assert scene.record.month == 1
    charts = [node for node in app.root.walk() if isinstance(node, Graph)]
    assert {node.month for node in charts} == {1}
    assert all(one.texts[1] in said(app) for node in charts for one in node.panel.series)
    spot = (round(charts[0].x(app.ui, 2.5)), charts[0].rect.centery)
    press(app, mouse(pygame.MOUSEBUTTONDOWN, spot), mouse(pygame.MOUSEBUTTONUP, spot))
    assert scene.record.month == 2
    app.set_focus("scrub")
    press(app, key(pygame.K_HOME))
    assert scene.record.month == 0
    press(app, key(pygame.K_LEFT))
    assert scene.record.month == 0, "there is nothing before the first"
    scrub = find(app.root, "scrub")
    assert scrub is not None
    assert say.month_of(scene.record.story, 0) in scrub.label  # type: ignore[attr-defined]


def test_the_time_line_marks_every_decision_and_event_once(app: App) -> None:
    scene = opened(app, "points")
    (line,) = (node for node in app.root.walk() if isinstance(node, Timeline))
    story = scene.record.story
    marked = [one for found in line.marks.values() for one in found]
    assert sorted(one.sign for one in marked) == sorted(one.sign for one in (*story.decisions, *story.happenings))
    assert all(one.month == month for (_lane, month), found in line.marks.items() for one in found)


def test_choosing_a_turning_point_turns_to_its_month(app: App) -> None:
    scene = opened(app, "points")
    for at, one in enumerate(scene.record.points):
        app.set_focus(f"point.{at + 1}")
        press(app, key(pygame.K_RETURN))
        assert (scene.record.month, scene.record.point) == (one.month, at)


@pytest.mark.parametrize("view", ["trust", "results", "between"])
def test_every_chart_has_words_and_a_table(app: App, view: str) -> None:
    scene = opened(app, view)
    charts = [node.panel for node in app.root.walk() if isinstance(node, Graph | Stream)]
    labels = {node.id: node.label for node in controls(app.root)}  # type: ignore[attr-defined]
    assert scene.facts()["charts"] == {one.name: one.says for one in charts}
    for one in charts:
        assert one.says in labels[f"table.{one.name}"]
    app.set_focus(f"table.{charts[0].name}")
    press(app, key(pygame.K_RETURN))
    shown = app.stack.top
    assert shown is not None
    assert isinstance(shown.scene, TableView)
    assert [row[1:] for row in shown.scene.rows] == list(zip(*(one.texts for one in charts[0].series), strict=True))
    press(app, key(pygame.K_ESCAPE), key(pygame.K_ESCAPE))
    assert app.stack.top is None, "Esc leads back, step by step"


def test_the_charts_speak_the_language_in_use(app: App) -> None:
    opened(app, "trust")
    use("en")
    app.redraw()
    assert "how it was" in said(app)
    assert not any("så var det" in text for text in said(app))


@pytest.mark.parametrize(("low", "high"), [(0.0, 100.0), (-14.5, 34.2), (0.0, 2.2), (0.0, 0.4), (-3.0, 0.0)])
def test_a_scale_has_few_round_figures_within_it(low: float, high: float) -> None:
    found = ticks(low, high)
    assert 3 <= len(found) <= 7
    assert all(low - 1e-9 <= one <= high + 1e-9 for one in found)


def to_face(app: App, name: str, record: Record | None = None) -> LookingBack:
    """The screens with one of them showing."""
    scene = looking_back(app, record)
    scene.turn_to([one.key for one in scene.faces].index(name))
    show(app, [scene])
    return scene


def test_what_was_seen_and_done_is_told_as_on_the_page(app: App) -> None:
    scene = to_face(app, "seen")
    story = scene.record.story
    for moment in story.moments:
        scene.choose(moment.month)
        app.redraw()
        shown = said(app)
        assert all(words(one.text) in shown for one in moment.told)
        assert all(one.text in shown for one in done(story, moment) if not one.own_words)
        lines = [node for node in app.root.walk() if isinstance(node, Beside)]
        assert [(one.seen, one.truth) for one in lines] == [
            (one.seen, one.truth) for one in moment.sights if one.word.bounded
        ]
        for one in moment.sights:
            assert say.figure(one.word, one.truth) in shown


def test_the_model_answers_only_after_the_table_has_explained_or_chosen_not_to(app: App) -> None:
    scene = to_face(app, "why")
    ids = [node.id for node in controls(app.root)]
    assert "own" in ids
    assert "reveal" not in ids, "there is nothing written yet"
    assert "decision" not in ids
    app.set_focus("own")
    press(app, pygame.event.Event(pygame.TEXTINPUT, text="Vi visste för lite."))
    reveal = find(app.root, "reveal")
    assert reveal is not None
    spot = reveal.rect.center
    press(app, mouse(pygame.MOUSEBUTTONDOWN, spot), mouse(pygame.MOUSEBUTTONUP, spot))
    assert scene.record.own == "Vi visste för lite."
    assert any("Vi visste för lite." in text for text in said(app))
    assert focused(app) == "view.causes"
    app.set_focus("view.whatif")
    press(app, key(pygame.K_RETURN))
    assert find(app.root, "decision") is not None


@pytest.mark.parametrize("asks", ["a decision", "a policy"])
def test_a_question_is_counted_in_a_thread_and_answered_as_on_the_page(
    app: App, monkeypatch: pytest.MonkeyPatch, asks: str
) -> None:
    monkeypatch.setattr("game.ui.looking_back.asking.RUNS", 10)
    record = a_record()
    record.explained = True
    scene = to_face(app, "why", record)
    face = scene.face
    assert isinstance(face, Why)
    at = 0 if asks == "a decision" else len(face.asking.every) - 1
    one = face.asking.every[at]
    assert (one.decision is None) == (asks == "a policy")
    face.view = "whatif"
    face.look_at(at)
    app.redraw()
    app.set_focus(f"option.{one.options[0][0]}")
    press(app, key(pygame.K_RETURN))
    call_backs(app, lambda: face.asking.counting is None)
    app.redraw()
    assert record.made.trials is not None
    expected = record.made.trials.branch(record.story, one.change(one.options[0][0]), 10)
    assert face.asking.answers[at, one.options[0][0]] == expected
    (chart,) = (node for node in app.root.walk() if isinstance(node, Futures))
    drawn = outcomes(record.story, expected)[largest(expected).name]
    plot = chart.plot(app.ui)
    for arm in ("actual", "played", "changed"):
        rows = [row for row in drawn["rows"] if row["arm"] == arm]
        for (_x, y), row in zip(chart.points(app.ui, arm, "mid"), rows, strict=True):
            value = drawn["low"] + (plot.bottom - y) / plot.height * (drawn["high"] - drawn["low"])
            assert value == pytest.approx(row["mid"], abs=1e-6)
    bars = [node.parts for node in app.root.walk() if isinstance(node, Shares)]
    assert bars == [(each.better, each.alike, each.worse) for each in expected.outcomes]
    assert any("i modellen" in text for text in said(app))
    face.turn("compared")
    face.follow(expected)
    assert (face.view, face.at, face.option) == ("whatif", at, one.options[0][0])


def test_all_what_ifs_stand_beside_each_other_with_their_runs_and_lead_to_their_futures(app: App) -> None:
    record = a_record()
    record.explained = True
    scene = to_face(app, "why", record)
    face = scene.face
    assert isinstance(face, Why)
    first = face.asking.every[0]
    answer = answered(0, first.options[0][0])
    face.asking.answers[0, first.options[0][0]] = answer
    face.turn("compared")
    for name in OUTCOMES:
        face.show_outcome(name)
        app.redraw()
        bars = [node.parts for node in app.root.walk() if isinstance(node, Shares)]
        found = [next(one for one in branch.outcomes if one.name == name) for branch in face.tried()]
        assert bars == [(one.better, one.alike, one.worse) for one in found]
    assert sum(f"{FEW} framtider" in text for text in said(app)) == len(face.tried()) >= len(record.tried)
    assert answer in face.tried()
    app.set_focus(f"change.{face.tried().index(answer) + 1}")
    press(app, key(pygame.K_RETURN))
    assert (face.view, face.at, face.option) == ("whatif", 0, first.options[0][0])
    assert scene.record.month == answer.month


def test_the_parts_of_a_change_are_those_of_the_page(app: App) -> None:
    record = a_record()
    record.explained = True
    scene = to_face(app, "why", record)
    face = scene.face
    assert isinstance(face, Why)
    for target in record.story.changes:
        face.take_target(target)
        for month, change in enumerate(changes(record.story, target)):
            scene.choose(month)
            app.redraw()
            bars = [node for node in app.root.walk() if isinstance(node, PartBar)]
            assert [bar.value for bar in bars] == [one["value"] for one in change["rows"]]
            assert change["says"] in said(app)


def test_the_acts_shown_are_those_counted_up_to_the_chosen_month(app: App) -> None:
    scene = to_face(app, "behaviours")
    counted = scene.record.story.counted
    for month in range(scene.record.story.months):
        scene.choose(month)
        app.redraw()
        bars = [node.n for node in app.root.walk() if isinstance(node, CountBar)]
        assert bars == [n for name in BEHAVIOURS if name in counted for n in counted[name][month]]


def test_a_play_of_another_model_shows_its_record_and_says_why_nothing_can_be_asked(app: App, tmp_path: Path) -> None:
    record = read_record(made.write(tmp_path, made.lines(model=MODEL_VERSION + 1)), lambda share, doing: None)
    record.explained = True
    scene = to_face(app, "why", record)
    assert isinstance(scene.face, Why)
    scene.face.turn("whatif")
    app.redraw()
    assert record.made.missing in said(app)
    scene.turn_to(0)
    app.redraw()
    assert record.points, "forecasts and swings still have their turning points"
    assert layout_report(app.ui, app.root) == []


def test_a_play_is_read_in_a_thread_and_then_looked_back_on(app: App, tmp_path: Path) -> None:
    path = made.write(tmp_path, made.lines(), packed=True)
    look_back(app, lambda: path)
    app.redraw()
    call_backs(app, lambda: app.stack.top is not None and app.stack.top.scene.name == "looking_back")
    app.redraw()


def test_a_file_that_cannot_be_read_is_told_in_words(app: App, tmp_path: Path) -> None:
    path = tmp_path / "trasigt.samspel.jsonl"
    path.write_text("inget spel\n", encoding="utf-8")
    look_back(app, lambda: path)
    app.redraw()
    call_backs(app, lambda: app.stack.top is not None and app.stack.top.scene.name == "message")
    assert "trasigt" in " ".join(said(app))
