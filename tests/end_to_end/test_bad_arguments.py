"""Arguments that name nothing or ask for too much, and wrong usage, answered in the language asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.end_to_end.refusing import SMALL, Command


def test_arguments_that_name_nothing(refused: Command, tmp_path: Path) -> None:
    for arguments, words in (
        (["run", "skyfalet"], "Menade du skyfallet?"),
        (["run", SMALL, "--policy", "contrl"], "Menade du control?"),
        (["run", SMALL, "--out", tmp_path / "x"], ".csv eller .parquet"),
        (["run", SMALL, "--out", tmp_path / "none" / "x.csv"], "mappen finns inte"),
        (["run", SMALL, "--out", "/proc/x.csv"], "Det går inte att skriva /proc/x.csv"),
        (["play", SMALL, "--role", "hed"], "Menade du head?"),
        (["play", SMALL, "--cut", "17"], "17 minuter"),
        (["play", SMALL, "--folder", SMALL / "plays"], "det är en fil, inte en mapp"),
        (["demo", "--folder", SMALL], "det finns redan"),
        (["demo", "--folder", "/proc/x"], "--folder"),
    ):
        assert words in refused(*arguments)
    (tmp_path / "x.csv").mkdir()
    assert "det är en mapp" in refused("run", SMALL, "--out", tmp_path / "x.csv")


@pytest.mark.parametrize(
    ("arguments", "swedish", "english"),
    [
        ("ply", "Menade du play?", "Did you mean play?"),
        ("play x --sed 3", "Flaggan --sed finns inte. Menade du --seed?", "Did you mean --seed?"),
        ("play x --text-mode=1", "tar inget värde", "takes no value"),
        ("run x --citizens 10", "Värdet för --citizens går inte att använda: m", "--citizens cannot be used:"),
        ("run x --runs 1000000000", "--runs", "100000"),
        ("run x --months 10000", "600", "600"),
        ("scenario lst", "Menade du list?", "Did you mean list?"),
        ("resume", " saknas.", " is missing."),
        ("scenario validate", "SCENARIO saknas.", "SCENARIO is missing."),
        ("play a b", "ett argument för mycket: b", "an argument too many: b"),
    ],
)
def test_wrong_usage_is_answered_in_the_language_asked_for(
    refused: Command, arguments: str, swedish: str, english: str
) -> None:
    for lang, words in (("sv", swedish), ("en", english)):
        said = refused(*arguments.split(), code=2, lang=lang)
        assert words in said
        assert not [
            word for word in ("such", "valid ", "Missing", "does not", "range") if word in said and lang == "sv"
        ]


def test_a_run_too_large_for_the_machine(refused: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object, **_more: object) -> None:
        raise MemoryError

    monkeypatch.setattr("game.text.simulation.simulate", full)
    assert "Minnet räcker inte" in refused("run", SMALL)
