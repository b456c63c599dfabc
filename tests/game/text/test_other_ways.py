"""Other ways of playing: the tutorial beside the first play, a month from another chair, and the short format."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.errors import Refused, ReplayError
from game.core.kept.replay import read
from game.core.session import Session
from game.text import lessons, rounds
from game.text.swapping import choose_swap, swap_chairs
from scenarios.loader import load_text
from tests.game.text.paper_table import Table, ask, begin, flat
from tests.game.text.three_chairs import with_dilemmas

TUTORIAL = ("0", "1", "1", "1", "0", "0", "0", "", "", "0", "1", ">Fråga Yusuf", "1", "", "", "0", "0", "0")
"""The first two months, doing what the tutorial asks."""


def test_the_tutorial_says_one_thing_at_a_time_and_asks_before_it_shows(tmp_path: Path) -> None:
    table = Table(lessons.begin(tmp_path))
    said = flat(table.type(*TUTORIAL, "", "0", "", "0", "0", "", "0"))
    steps = [said.index(f"Handledning {place} av ") for place in range(1, 18)]
    assert steps == sorted(steps)
    assert said.count("Handledning 1 av") == 1
    assert said.index("Hur tror du att det går?") < said.index("Du trodde på bifall") < said.index("Handledning 6 av")


def test_the_tutorial_can_be_skipped_at_any_moment(tmp_path: Path) -> None:
    said = Table(lessons.begin(tmp_path)).type("0", "1", "1", "0", "0", "0", "0")
    assert "Handledning 3 av" in said
    assert "Handledning 4 av" not in said
    said = Table(lessons.begin(tmp_path)).type("0", "1", "1", "1", "0", "0", "0", "h", "0")
    assert "Handledningen är avslutad. Spelet fortsätter." in said
    assert "Handledning 7 av" not in said


def test_other_plays_have_no_tutorial(tmp_path: Path) -> None:
    assert "Handledning" not in begin(tmp_path).type("0", "0", "0")


@pytest.fixture
def played(tmp_path: Path) -> Path:
    """A chair's play to its end, packed."""
    table = begin(tmp_path)
    table.type("0", "1", "1", "0", "0", "0", "0", *["0"] * 6)
    assert table.session.finished
    return table.session.close()


def test_the_other_chair_is_taken_after_ones_own_explanation_and_changes_nothing(played: Path) -> None:
    before = read(played)
    paper, out = ask([">Karin Lind", "1", "Läckan var känd.", "0", "1", "2", "0", "0", "Jag såg mer."])
    swap_chairs(paper, played, None, None)
    said = flat(out.getvalue())
    assert said.index("Skriv först din egen förklaring") < said.index("Du är Karin Lind")
    assert "Då: " in said
    assert "Nu, när du satt där: " in said
    after = read(played)
    assert after.actions == before.actions
    assert [line["note"] for line in after.notes] == ["explain", "swap"]
    assert "Skriv dina två löften" not in said


def test_the_explanation_is_asked_for_once_and_leaving_leaves_the_play_alone(played: Path) -> None:
    paper, out = ask(["Läckan var känd.", "m", "9", "2", "Brev", "", "0", "10", "0", "q"])
    swap_chairs(paper, played, "head", 0)
    assert "I en annan stol skrivs inget ned." in flat(out.getvalue())
    assert "Du lämnade den andra stolen. Spelet är orört." in out.getvalue()
    paper, out = ask(["q"])
    swap_chairs(paper, played, "head", 0)
    assert "Din egen förklaring: Läckan var känd." in out.getvalue()
    paper, out = ask([""])
    swap_chairs(paper, played, "head", 1)
    assert "Du är Karin Lind" not in out.getvalue()


@pytest.mark.parametrize(("role", "month", "said"), [("chair", 0, "chair"), ("boss", 0, "boss"), ("head", 77, "78")])
def test_a_chair_or_month_that_cannot_be_taken_is_refused_in_words(
    played: Path, role: str, month: int, said: str
) -> None:
    with pytest.raises(Refused) as refused:
        swap_chairs(ask([])[0], played, role, month)
    assert said in refused.value.text.sv


def test_what_is_no_play_cannot_be_swapped(tmp_path: Path) -> None:
    with pytest.raises(ReplayError):
        swap_chairs(ask([])[0], tmp_path / "nothing", None, None)
    paper, out = ask([])
    choose_swap(paper, tmp_path / "empty")
    assert "Det finns inga sparade spel." in out.getvalue()


def test_a_dilemma_takes_a_choice_and_a_reason_and_is_final(tmp_path: Path) -> None:
    scenario = load_text(with_dilemmas("group"), "group")
    table = Table(Session.start(scenario, "head", 1, tmp_path, dilemmas=True))
    said = flat(table.type("1", "", "u", ">Fråga", "1", "Ett skäl", "2", "Två", "1", "Tre", "0"))
    assert [f"Dilemma {n} av 3" in said for n in range(1, 4)] == [True] * 3
    assert said.count("Beslutet står fast.") == 3
    assert "Det är en beskrivning och inget betyg." in said
    assert "Ditt skäl: Ett skäl" in said
    assert "Skriv gärna två löften" not in said
    assert table.session.finished


def test_a_group_plays_one_after_another_and_compares(tmp_path: Path) -> None:
    own = tmp_path / "home" / "scenarios"
    own.mkdir(parents=True)
    (own / "group.yaml").write_text(with_dilemmas("group"), encoding="utf-8")
    one = ["Räven", "1", "Ett", "1", "Två", "1", "Tre", "0"]
    other = ["", "2", "Annat", "2", "Två", "2", "Tre", "0"]
    paper, out = ask([">Läckan", "2", *one, *other])
    assert rounds.play_in_turn(paper, tmp_path) is None
    said = out.getvalue()
    assert said.count("Sida: Spelare") == 2
    comparison = said[said.rindex("Sida: Jämförelse") :]
    assert "2 spelare, med bokstäver i stället för namn." in comparison
    assert "Ett" in comparison
    assert "Annat" in comparison
    assert "Räven" not in comparison
    second = said[said.index("Sida: Spelare 2") : said.rindex("Sida: Jämförelse")]
    assert "Ditt skäl: Ett" not in second
