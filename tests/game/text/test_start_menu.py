"""The start menu leads everywhere by number, says what is wrong where it leads nowhere, and asks again."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core import language
from game.core.kept.shelf import entries
from game.core.session import Session
from game.text.arguments import bots_of, roles_of
from game.text.failures import Failure
from game.text.setup import set_up
from game.text.start import choose
from tests.game.text.paper_table import ask, flat
from tests.game.text.three_chairs import three_chairs


def start(folder: Path, *lines: str) -> tuple[Session | None, str]:
    paper, out = ask([*lines, "0", "0", "0", "0", "0", "0"])
    try:
        return choose(paper, folder), flat(out.getvalue())
    except EOFError:
        return None, flat(out.getvalue())


def wishes(*lines: str) -> tuple[object, str]:
    paper, out = ask(lines)
    return set_up(paper, three_chairs()), flat(out.getvalue())


def test_a_new_play_is_two_questions_and_begin(tmp_path: Path) -> None:
    session, said = start(tmp_path, ">Nytt spel", ">Skyfallet", "1", "1", "2", ">Börja")
    assert session is not None
    assert (session.scenario.id, session.roles, session.table.cut) == ("skyfallet", ("chair",), 45)
    assert "Läge: övning, utan mätare" in said


def test_a_free_term_is_a_kind_a_seed_and_then_as_any_scenario(tmp_path: Path) -> None:
    session, said = start(tmp_path, ">Fri mandatperiod", ">Nämnd i en stad", "sju", "7", "1", "2", "1", ">Börja")
    assert session is not None
    assert (session.scenario.id, session.roles, session.scenario.months) == ("fri_city_7", ("head",), 48)
    assert "Fröet ska vara ett heltal" in said


def test_everything_can_be_changed_before_it_begins() -> None:
    wished, said = wishes(
        "1", "3",
        "4", "2", "5", "2", "6", "3", "0", "7", "Tisdagsgruppen",
        "2", "2", "1", ">Karin Lind", "0", "1",
    )  # fmt: skip
    assert (wished.roles, wished.here, wished.turns, wished.mode) == (("chair", "head"), None, 3, "open")  # type: ignore[attr-defined]
    assert (wished.bots, wished.name) == ({}, "Tisdagsgruppen")  # type: ignore[attr-defined]
    assert "Datorn spelar: Marianne Ek, nämndordförande: mest samtal, besök och stöd; Karin Lind" in said
    assert "Datorn spelar: Olle Dahl, andre vice ordförande: blandat" in said


def test_two_computers_are_set_up_with_who_sits_where() -> None:
    wished, said = wishes("3", "2", "2", "1", "1")
    assert (wished.roles, wished.here) == (("head", "opposition"), "head")  # type: ignore[attr-defined]
    assert "Karin Lind, förvaltningschef här, och Olle Dahl, andre vice ordförande vid en annan dator" in said


def test_a_selection_is_offered_only_where_everybody_can_play_it_and_has_no_quarters() -> None:
    wished, said = wishes("1", "1", "2", "4", "1")
    assert wished.cut == 45  # type: ignore[attr-defined]
    assert "Ett urval spelas månad för månad." in said
    wished, said = wishes("2", "1", "1", "0", "1")
    assert wished.cut is None  # type: ignore[attr-defined]
    assert "Hur långt?" not in said


@pytest.mark.parametrize(
    "lines", [("0",), ("1", "0"), ("2", "1", "0"), ("1", "1", "0"), ("1", "2", "0"), ("3", "1", "0")]
)
def test_one_can_go_back_from_every_question(lines: tuple[str, ...]) -> None:
    assert wishes(*lines)[0] is None


def test_a_saved_play_is_found_by_its_name_and_people(tmp_path: Path) -> None:
    Session.start(three_chairs(), ("chair", "head"), 1, tmp_path, name="Onsdagsgruppen").close()
    session, said = start(tmp_path, ">Fortsätt ett sparat spel (1)", ">Onsdagsgruppen: small, chair, head", "1")
    assert session is not None
    assert session.roles == ("chair", "head")
    assert "Månad 1. Senast spelat" in said


def test_a_saved_play_is_renamed_and_thrown_away_only_after_asking(tmp_path: Path) -> None:
    path = Session.start(three_chairs(), "chair", 1, tmp_path).close()
    _session, said = start(
        tmp_path, ">Fortsätt ett", "1", ">Byt namn", "Torsdag", ">Fortsätt ett", ">Torsdag", ">Ta bort", "0",
        ">Fortsätt ett",
    )  # fmt: skip
    assert "Torsdag: small, chair" in said
    assert path.exists()
    start(tmp_path, ">Fortsätt ett", "1", ">Ta bort", ">Ja, ta bort")
    assert not path.exists()


def test_what_is_damaged_is_told_and_the_menu_comes_back(tmp_path: Path) -> None:
    (tmp_path / "bad.samspel.jsonl").write_text("nonsense\n", encoding="utf-8")
    session, said = start(tmp_path, ">Fortsätt", "1", "1")
    assert session is None
    assert "är ingen spelfil från Samspel" in said
    assert said.count("Sida: Samspel") == 2


def test_the_other_doors_open_and_close(tmp_path: Path) -> None:
    session, said = start(
        tmp_path,
        ">Inställningar",
        "0",
        ">Ordlista",
        "jäv",
        ">Hjälp",
        ">Byt stol",
        ">Fortsätt",
        ">Gå med",
        "1",
        "nowhere",
    )
    assert session is None
    for text in (
        "jäv (conflict of interest)",
        "Skriv numret på det du vill göra",
        "Det finns inga sparade spel.",
        "nowhere",
    ):
        assert text in said


def test_english_is_one_choice_away(tmp_path: Path) -> None:
    _session, said = start(tmp_path, ">In English", ">På svenska")
    assert "Get to know the game" in said
    assert language.current() == "sv"


def test_a_scenario_with_errors_stays_in_the_list_and_shows_them(tmp_path: Path) -> None:
    folder = tmp_path / "home" / "scenarios"
    folder.mkdir(parents=True)
    (folder / "broken.yaml").write_text("format: 1\nidd: broken\n", encoding="utf-8")
    assert [entry.id for entry in entries() if entry.scenario is None] == ["broken"]
    _session, said = start(tmp_path, ">Nytt", ">broken (går inte att spela")
    assert "broken.yaml:2:1: Okänd nyckel (idd). Menade du id?" in said


@pytest.mark.parametrize(
    ("asked", "roles"),
    [((), ("chair",)), (("head",), ("head",)), (("chair,head",), ("chair", "head")),
     (("opposition", "chair", "chair"), ("opposition", "chair"))],
)  # fmt: skip
def test_roles_are_repeated_or_parted_by_commas(asked: tuple[str, ...], roles: tuple[str, ...]) -> None:
    assert roles_of(three_chairs(), asked) == roles


def test_every_unknown_role_is_named_at_once_with_the_one_meant() -> None:
    with pytest.raises(Failure) as refused:
        roles_of(three_chairs(), ["chiar", "boss"])
    assert "Det finns ingen roll chiar i scenariot. Menade du chair?" in str(refused.value)
    assert "boss" in str(refused.value)


def test_bots_are_written_as_role_and_way() -> None:
    assert bots_of(["head=control,opposition=random"]) == {"head": "control", "opposition": "random"}
    for wrong in ("head", "=control", "head="):
        with pytest.raises(Failure, match="--bots"):
            bots_of([wrong])
