"""A group's answers in the short format: who chose what and why, without names, and where opinions split."""

from dataclasses import replace
from pathlib import Path

import pytest

from analysis.groups import compare, disagreement, letter, told
from game.core import short
from game.core.errors import ReplayError
from game.core.language import use
from game.core.session import Session
from scenarios.compiled import Scenario
from tests.analysis.made import lines, write
from tests.game.core.table_for_tests import with_dilemmas


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    """The small scenario with three dilemmas for the head."""
    return with_dilemmas()


def a_player(scenario: Scenario, folder: Path, *choices: str, seed: int = 7, reason: str = "Så tänkte jag.") -> Path:
    """A file in which the dilemmas have been decided so, as far as there are choices."""
    session = Session.start(scenario, "head", seed, folder, dilemmas=True, name="Anna Karlsson")
    for option in choices:
        short.decide(session, option, reason)
    return session.close()


def test_each_option_tells_who_chose_it_and_why(scenario: Scenario, tmp_path: Path) -> None:
    paths = [
        a_player(scenario, tmp_path, "tell", "hands", "swap", reason="Det ska sägas först."),
        a_player(scenario, tmp_path, "tell", "push", "leave", reason=""),
        a_player(scenario, tmp_path, "keep", "push", "swap"),
    ]
    found = compare(paths)
    assert found.players == ("A", "B", "C")
    assert found.same_world
    assert [one.situation for one in found.dilemmas] == ["tell_early", "overtime", "pipes"]
    tell, keep = found.dilemmas[0].choices
    assert (len(tell.players), len(keep.players)) == (2, 1)
    assert {*tell.players, *keep.players} == set(found.players)
    assert [why for _name, why in tell.reasons] == ["Det ska sägas först."]
    assert all(one.undecided == () for one in found.dilemmas)


def test_no_name_and_no_order_of_playing_shows(scenario: Scenario, tmp_path: Path) -> None:
    paths = [a_player(scenario, tmp_path, choice) for choice in ("tell", "keep", "keep", "tell")]
    found = compare(paths)
    assert compare(paths[::-1]) == found
    assert "Anna" not in "\n".join(told(found))
    assert str(tmp_path) not in "\n".join(told(found))


def test_what_is_not_decided_yet_is_said(scenario: Scenario, tmp_path: Path) -> None:
    found = compare([a_player(scenario, tmp_path, "tell"), a_player(scenario, tmp_path, "tell", "push", "leave")])
    assert len(found.dilemmas[1].undecided) == 1
    assert any("Inte avgjort" in line for line in told(found))


def test_where_opinions_split_is_told_first(scenario: Scenario, tmp_path: Path) -> None:
    paths = [
        a_player(scenario, tmp_path, "tell", "hands", "swap"),
        a_player(scenario, tmp_path, "tell", "push", "swap"),
    ]
    found = compare(paths)
    assert [one.situation for one in found.split] == ["overtime"]
    said = told(found)
    assert said.index("- Övertiden i enheten") < said.index("1. Vad du berättar")


def test_other_worlds_are_told(scenario: Scenario, tmp_path: Path) -> None:
    found = compare([a_player(scenario, tmp_path, "tell"), a_player(scenario, tmp_path, "tell", seed=8)])
    assert not found.same_world
    assert any("samma värld" in line for line in told(found))


def test_it_is_told_in_english_too(scenario: Scenario, tmp_path: Path) -> None:
    found = compare([a_player(scenario, tmp_path, "tell"), a_player(scenario, tmp_path, "keep")])
    use("en")
    try:
        said = "\n".join(told(found))
    finally:
        use("sv")
    assert "What you tell" in said
    assert "players, with letters" in said


def test_every_file_that_cannot_be_compared_is_named(scenario: Scenario, tmp_path: Path) -> None:
    whole = Session.start(scenario, "chair", 7, tmp_path).close()
    broken = tmp_path / "broken.samspel.jsonl"
    broken.write_text("{}\n", encoding="utf-8")
    other = a_player(replace(scenario, digest="other"), tmp_path / "other", "tell")
    with pytest.raises(ReplayError) as told_why:
        compare([a_player(scenario, tmp_path, "tell"), whole, broken, tmp_path / "nowhere.jsonl", other])
    for path in (whole, broken, tmp_path / "nowhere.jsonl"):
        assert str(path) in told_why.value.text.sv


def test_one_file_is_no_group(scenario: Scenario, tmp_path: Path) -> None:
    path = a_player(scenario, tmp_path, "tell")
    with pytest.raises(ReplayError, match="at least 2"):
        compare([path, path])


def test_an_altered_file_is_told_as_far_as_it_can_be(scenario: Scenario, tmp_path: Path) -> None:
    made = lines(2, role="head")
    made[0] |= {"short": True, "source": scenario.source, "digest": scenario.digest, "seed": "seven"}
    made[1]["do"] = {"do": "choose", "situation": ["tell_early"], "option": {"id": "tell"}}
    strange = write(tmp_path, made)
    found = compare([strange, a_player(scenario, tmp_path, "tell")])
    assert len(found.dilemmas[0].undecided) == 1


@pytest.mark.parametrize(
    ("counts", "expected"),
    [((4, 0, 0), 0.0), ((0, 0), 0.0), ((1, 0), 0.0), ((2, 2), 1.0), ((1, 1, 1), 1.0), ((2, 1, 1), 1.0), ((3, 1), 0.75)],
)
def test_disagreement_runs_from_all_alike_to_as_spread_as_can_be(counts: tuple[int, ...], expected: float) -> None:
    assert disagreement(counts) == pytest.approx(expected)


def test_letters_go_on_after_z() -> None:
    assert [letter(at) for at in (0, 25, 26, 27, 52)] == ["A", "Z", "AA", "AB", "BA"]
