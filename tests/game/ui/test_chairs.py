"""Each chair has its own desk, preparation and meeting; what lies beside the month is one key away and comes back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pygame
import pytest

from game.ui.kit.focus import controls
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.layout import Node
from game.ui.loop import App
from game.ui.scenes import Scene
from game.ui.screens.flow import screen_of
from game.ui.screens.gauges import Arc
from game.ui.screens.meeting import Meeting
from game.ui.screens.preparation import Preparation
from game.ui.screens.relations import RelationView
from game.ui.screens.ties import bonds
from game.ui.screens.zone import Zone, meaning, responsibility
from game.ui.table import Table
from tests.game.ui.gallery import an_app, place, show
from tests.game.ui.gallery_month import a_table
from tests.game.ui.sample import SampleSession


@pytest.fixture
def app(tmp_path: Path) -> App:
    return an_app((1280, 720), tmp_path)


def seated(app: App, phase: str, *roles: str, mode: str = "training") -> tuple[Table, list[dict[str, Any]]]:
    """A table at the sample with its screen on top, and what is done there."""
    table = a_table(app, phase, *roles, mode=mode)
    place(app, [screen_of(app, table)])
    return table, table.session.done  # type: ignore[attr-defined]


def digit(app: App, number: int) -> None:
    app.handle(Intention(Act.NUMBER, number=number))
    app.layout()


def press(app: App, id_: str) -> None:
    app.set_focus(id_)
    app.layout()
    app.handle(Intention(Act.ACTIVATE))
    app.layout()


def top(app: App) -> Scene:
    assert app.stack.top is not None
    return app.stack.top.scene


def texts(node: Node) -> list[str]:
    return [text for one in node.walk() if isinstance(text := getattr(one, "text", None), str)]


def in_sight(app: App, id_: str) -> bool:
    """Whether a control shows whole without scrolling."""
    node = next(node for node in controls(app.root) if node.id == id_)
    room = app.surface.get_rect()
    for area in app.root.walk():
        if area.name == "scroll" and any(inside is node for inside in area.walk()):
            room = room.clip(area.rect)
    return bool(room.inflate(4, 4).contains(node.rect))


def test_the_essentials_of_a_decision_show_without_scrolling(app: App) -> None:
    seated(app, "preparation", "chair")
    assert all(in_sight(app, id_) for id_ in ("option.1", "option.2", "option.3", "ask", "reason.warning", "onward"))
    zone = next(node for node in app.root.walk() if isinstance(node, Zone))
    assert app.surface.get_rect().contains(zone.rect)
    assert not any(area.name == "scroll" and zone in list(area.walk()) for area in app.root.walk())


@pytest.mark.parametrize(
    ("position", "whose", "usually"),
    [
        (0.0, "Mest vad och när", "Avgörs oftast av nämnden."),
        (0.5, "Både vad och hur", "Avgörs sällan av den ena sidan ensam."),
        (1.0, "Mest hur och av vem", "Avgörs oftast av förvaltningen."),
    ],
)
def test_the_bar_says_whose_matter_it_is_and_who_usually_decides(position: float, whose: str, usually: str) -> None:
    assert meaning(position) == (whose, usually)
    assert {whose, usually, "gyllene zonen"} <= set(texts(responsibility(position)))


def test_the_three_grounds_of_the_bar_are_told_apart_without_colour(app: App) -> None:
    zone = Zone(0.5)
    zone.place(app.ui, pygame.Rect(0, 0, 600, zone.height(app.ui, 600)))
    surface = pygame.Surface((600, zone.rect.height))
    surface.fill(app.ui.theme.panel)
    zone.draw(app.ui, surface)
    grey = pygame.transform.grayscale(surface)
    middle = zone.rect.bottom - app.ui.em(6)
    line = [grey.get_at((x, middle))[0] for x in range(600)]

    def edges(start: int, end: int) -> int:
        return sum(abs(line[x] - line[x + 1]) > 20 for x in range(start, end))

    board, golden, administration = edges(20, 180), edges(220, 380), edges(420, 580)
    assert board == 0
    assert golden > administration > 8


def test_the_opposition_takes_lines_by_digit_and_keeps_what_it_asked_for(app: App) -> None:
    table, done = seated(app, "preparation", "opposition")
    table.open_case = "warning"
    app.layout()
    digit(app, 3)
    assert done[-1] == {"do": "stance", "situation": "warning", "line": "oppose", "vote": True}
    digit(app, 7)
    assert done[-1]["line"] == "review"
    press(app, "ask_vote")
    assert done[-1] == {"do": "stance", "situation": "warning", "line": "goal", "vote": False}


def test_what_is_on_the_notice_says_nothing_of_what_only_its_owner_knows(app: App) -> None:
    table, _done = seated(app, "preparation", "opposition")
    table.open_case = "warning"
    app.layout()
    ids = {node.id for node in controls(app.root)}
    assert not any((id_ and id_.startswith(("ask.", "order.", "forecast", "option."))) or id_ == "ask" for id_ in ids)
    assert "Hur de lutar märks först på mötet." in texts(app.root)


def test_the_opposition_has_its_dissent_recorded_where_it_lost(app: App) -> None:
    _table, done = seated(app, "meeting", "opposition")
    scene = top(app)
    assert isinstance(scene, Meeting)
    scene.at = next(at for at, point in enumerate(scene.points) if point.can_dissent)
    app.layout()
    press(app, "dissent")
    assert done[-1] == {"do": "dissent", "situation": "warning"}


def test_a_meeting_is_shown_one_matter_at_a_time_and_only_then_goes_on(app: App) -> None:
    table, done = seated(app, "meeting", "chair")
    scene = top(app)
    assert isinstance(scene, Meeting)
    shown = []
    while not scene.last:
        shown.append(scene.at)
        app.handle(Intention(Act.FORWARD))
        app.layout()
        assert table.view.phase == "meeting"
    assert shown == [0, 1]
    assert {"do": "advance"} not in done
    app.handle(Intention(Act.FORWARD))
    assert done[-1] == {"do": "advance"}


def test_the_minutes_tell_jav_rival_dissent_and_the_way_to_legal_force(app: App) -> None:
    seated(app, "meeting", "chair")
    told = " ".join(texts(app.root))
    for words in ("lämnade rummet", "Oppositionens yrkande", "reserverade sig", "Laga kraft", "inom 14 dagar"):
        assert words in told


def test_by_acclamation_no_votes_are_shown(app: App) -> None:
    seated(app, "meeting", "chair")
    scene = top(app)
    assert isinstance(scene, Meeting)
    scene.at = 2
    app.layout()
    told = " ".join(texts(app.root))
    assert "Acklamation" in told
    assert "ja mot" not in told


def test_the_head_has_decisions_and_no_meeting_of_its_own(app: App) -> None:
    seated(app, "meeting", "head")
    told = texts(app.root)
    assert "Beslut" in told
    assert "Sammanträde" not in told
    assert "Dagordning" not in told


def test_a_desk_without_matters_but_with_a_notice_is_not_calm(app: App) -> None:
    table, _done = seated(app, "desk", "opposition")
    object.__setattr__(table.view, "situations", ())
    assert not top(app).calm  # type: ignore[attr-defined]


@pytest.mark.parametrize(("mode", "shown"), [("training", 0), ("open", 4)])
def test_gauges_are_there_in_the_open_mode_only_and_tell_their_interval(app: App, mode: str, shown: int) -> None:
    seated(app, "desk", "chair", mode=mode)
    assert sum(isinstance(node, Arc) for node in app.root.walk()) == shown
    assert ("31–69 av 100" in texts(app.root)) == bool(shown)


@pytest.mark.parametrize("number", range(1, 6))
def test_what_lies_beside_the_month_is_one_digit_away_and_comes_back(app: App, number: int) -> None:
    seated(app, "desk", "chair")
    digit(app, number)
    assert len(app.stack.placed) == 2
    assert top(app).name == ("year", "stages", "relations", "promises", "agreement")[number - 1]
    app.handle(Intention(Act.BACK))
    assert len(app.stack.placed) == 1


def test_the_focus_moves_between_people_and_what_they_have_said_follows(app: App) -> None:
    table = a_table(app, "desk")
    show(app, [RelationView(app, table)])
    assert "Det här är du." in texts(app.root)
    app.set_focus("person.brandt")
    app.layout()
    app.handle(Intention(Act.DOWN))
    app.layout()
    assert app.stack.top is not None
    assert app.stack.top.focused == "person.lindqvist"
    told = texts(app.root)
    assert "Har sagt till dig" in told
    assert any("Vi rensar där det ringer" in text for text in told)


def test_the_relation_view_has_figures_in_the_open_mode_only(app: App) -> None:
    for mode, strengths in (("training", set()), ("open", {0.52, 0.5, 0.41, 0.58})):
        relations = a_table(app, "desk", mode=mode).view.relations
        assert relations is not None
        assert {bond.strength for bond in bonds(relations.ties, None)} - {None} == strengths


def test_promises_are_settled_taken_up_and_given_from_the_ledger(app: App) -> None:
    table, done = seated(app, "desk", "chair", "head")
    digit(app, 4)
    press(app, "broken.pledge:8")
    assert done[-1] == {"do": "settle", "promise": "pledge:8", "kept": False}
    press(app, "renegotiate.word")
    assert done[-1] == {"do": "renegotiate", "promise": "word"}
    app.set_focus("pledge")
    app.layout()
    app.handle(Intention(Act.TEXT, text="Du får höra det först"))
    press(app, "give")
    assert done[-1] == {"do": "pledge", "to": "head", "text": "Du får höra det först", "within": 3}
    assert table.view.can_promise == ("head",)


def test_the_agreement_is_written_in_own_words_proposed_and_signed(app: App) -> None:
    table, done = seated(app, "desk", "chair")
    digit(app, 5)
    press(app, "part.cooperation")
    app.set_focus("words.cooperation")
    app.layout()
    app.handle(Intention(Act.TEXT, text="Vi ringer först"))
    press(app, "propose")
    assert done[-1] == {"do": "agree", "parts": ["goals", "division", "cooperation"]}
    session = table.session
    assert isinstance(session, SampleSession)
    assert (session.notes("agreement") or {})["cooperation"] == "Vi ringer först"
    digit(app, 5)
    press(app, "sign")
    assert done[-1] == {"do": "sign"}


def test_two_promises_are_taken_from_the_mandate_or_written_and_rated_at_the_end(app: App) -> None:
    session = SampleSession()
    session.month = 0
    from game.ui.screens.briefing import Briefing

    place(app, [Briefing(app, Table(app, session))])
    press(app, "suggest.2")
    app.set_focus("mandate.second")
    app.layout()
    app.handle(Intention(Act.TEXT, text="Vi ses varje vecka"))
    app.handle(Intention(Act.NEXT))
    assert session.notes("mandate") == {"first": "Nämnden håller sin ram.", "second": "Vi ses varje vecka"}

    session.phases = {"chair": "over"}
    place(app, [screen_of(app, Table(app, session))])
    press(app, "rate.first.4")
    assert session.notes("rating") is None
    press(app, "rate.second.2")
    assert session.notes("rating") == {"first": 4, "second": 2, "words": ""}


def test_a_preparation_shows_own_matters_first_and_then_the_notice(app: App) -> None:
    seated(app, "preparation", "opposition")
    scene = top(app)
    assert isinstance(scene, Preparation)
    assert [one.id for one in scene.matters] == ["deal", "warning", "fee"]
