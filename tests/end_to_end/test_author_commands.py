"""``samspel scenario``: an author's commands as they are run, with their exit codes, output and files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.core.language import use
from samspel import run_command
from tests.scenarios.conftest import SMALL

TEXT = SMALL.read_text(encoding="utf-8")
DOUBTFUL = TEXT.replace("    forecast: faults\n", "")
Command = Callable[..., tuple[str, str]]


@pytest.fixture
def scenario(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Command]:
    """Run ``samspel scenario ...`` in this process; gives what it said and what it complained of."""
    monkeypatch.setenv("SAMSPEL_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)

    def run(*arguments: object, code: int = 0, lang: str = "sv") -> tuple[str, str]:
        use(lang)
        assert run_command(["scenario", *map(str, arguments), "--lang", lang]) == code
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        assert not list((tmp_path / "home").glob("crash-*"))
        return said.out, said.err

    yield run
    use("sv")


def test_warnings_are_told_and_count_only_where_asked(scenario: Command, tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(DOUBTFUL, encoding="utf-8")
    out, err = scenario("validate", path)
    assert "inga fel, 1 varning" in out
    assert f"{path}:" in err
    assert "varning: Frågan ställs aldrig (faults). Sätt forecast" in err
    out, err = scenario("validate", path, "--strict", code=1, lang="en")
    assert "warning: The question is never asked (faults)." in err
    assert "1 file has warnings." in err
    assert scenario("validate", SMALL, "skyfallet", "--strict")[1] == ""


def test_a_scenario_is_packed_and_taken_in_on_another_computer(scenario: Command, tmp_path: Path) -> None:
    out, _err = scenario("pack", SMALL)
    assert "small.zip" in out
    out, _err = scenario("add", "small.zip")
    home = tmp_path / "home" / "scenarios"
    assert str(home) in out
    assert (home / "small.yaml").read_bytes() == SMALL.read_bytes()
    assert "small: Läckan." in scenario("list")[0]
    _out, err = scenario("add", "small.zip", code=1)
    assert "Det finns redan ett scenario med det namnet (small)" in err
    scenario("add", "small.zip", "--replace")
    (tmp_path / "bad.zip").write_bytes(b"hej")
    assert "no zip package" in scenario("add", "bad.zip", code=1, lang="en")[1]
    assert "finns inte" in scenario("add", "none.zip", code=1)[1]
    _out, err = scenario("pack", "skyfallet", "--out", "nowhere/x.zip", code=1)
    assert "--out" in err
    scenario("pack", "skyfallet")
    assert "(skyfallet)" in scenario("add", "skyfallet.zip", "--replace", code=1)[1]


def test_a_free_term_is_drawn_and_bad_wishes_are_answered_in_words(scenario: Command, tmp_path: Path) -> None:
    out, _err = scenario("generate", "--seed", 7, "--kind", "city")
    path = tmp_path / "home" / "scenarios" / "fri_city_7.yaml"
    assert out == f"Scenariot ligger i {path}\n  samspel play fri_city_7\n"
    path.write_text("changed", encoding="utf-8")
    scenario("generate", "--seed", 7, "--kind", "city")
    assert path.read_text(encoding="utf-8") == "changed"
    scenario("generate", "--seed", 7, "--kind", "city", "--out", "our_city")
    assert "id: our_city\n" in (tmp_path / "our_city.yaml").read_text(encoding="utf-8")
    assert "filen finns redan" in scenario("generate", "--out", "our_city.yaml", code=1)[1]
    assert "Det som finns är: board, city, region, rural." in scenario("generate", "--kind", "cyti", code=1)[1]
    assert "Namnet ska ha små bokstäver" in scenario("generate", "--out", "Vår stad.yaml", code=1)[1]
    assert "--out" in scenario("generate", "--out", "nowhere/x.yaml", code=1)[1]
    scenario("generate", "--seed", "-1", code=2)


def test_a_new_scenario_is_written_checked_and_listed(scenario: Command, tmp_path: Path) -> None:
    out, _err = scenario("new", "our_dam")
    path = tmp_path / "home" / "scenarios" / "our_dam.yaml"
    assert str(path) in out
    assert "samspel scenario validate our_dam" in out
    assert scenario("validate", "our_dam", "--strict") == ("our_dam: inga fel\n", "")
    assert "our_dam: Badhuset." in scenario("list")[0]
    written = path.read_bytes()
    for taken in ("our_dam", "skyfallet"):
        assert "Det finns redan ett scenario som heter" in scenario("new", taken, code=1)[1]
    assert path.read_bytes() == written
    err = scenario("new", "Vår damm", code=1, lang="en")[1]
    assert "lower-case letters" in err
    assert "For example var_damm." in err
    scenario("new", "other", "--folder", tmp_path, lang="en")
    assert "# The hidden worlds" in (tmp_path / "other.yaml").read_text(encoding="utf-8")
    assert "nowhere: mappen finns inte" in scenario("new", "another", "--folder", tmp_path / "nowhere", code=1)[1]


def test_a_balance_is_told_and_written_and_decides_the_exit_code(scenario: Command, tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(
        "\n".join(line for line in TEXT.splitlines() if "measure: clip(" not in line),
        encoding="utf-8",
    )
    out, _err = scenario("balance", path, "--runs", 10, "--out", "b.md", code=1)
    assert "Balanskraven prövas först med 200 spel per ruta; här är det 10." in out
    assert "b.md" in out
    assert "# Balans: Läckan" in (tmp_path / "b.md").read_text(encoding="utf-8")
    assert "--runs" in scenario("balance", path, "--runs", 3, code=2)[1]
    assert "Only the ways of playing" in scenario("balance", path, "--runs", 10, "--quick", code=1, lang="en")[0]
    assert "slutar på .md eller .csv" in scenario("balance", path, "--out", "b.xlsx", code=1)[1]
    path.write_text("\n".join(line for line in TEXT.splitlines() if "measure:" not in line), encoding="utf-8")
    assert "No mandate of small has a measure" in scenario("balance", path, code=1, lang="en")[1]


def test_a_picture_is_drawn_to_a_file(scenario: Command, tmp_path: Path) -> None:
    assert "small.svg" in scenario("graph", SMALL)[0]
    assert (tmp_path / "small.svg").read_text(encoding="utf-8").startswith("<svg")
    scenario("graph", SMALL, "--role", "head", "--out", "head.svg")
    assert "Läckan i …" not in (tmp_path / "head.svg").read_text(encoding="utf-8")
    assert "Menade du head?" in scenario("graph", SMALL, "--role", "hed", code=1)[1]


def test_playing_time_is_told_by_role_and_cut(scenario: Command) -> None:
    out, _err = scenario("time", SMALL)
    assert "Hela spelet, 3 månader: 3 beslut" in out
    assert "Ett urval på 45 minuter: 1 beslut" in out
    assert "det finns 27. Ryms." in out
    assert "The leak: playing time in minutes" in scenario("time", SMALL, lang="en")[0]


def test_texts_go_out_for_a_translator_and_come_back(scenario: Command, tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_bytes(SMALL.read_bytes())
    out, _err = scenario("words", path)
    assert "samspel scenario words" in out
    table = tmp_path / "small.csv"
    text = table.read_text(encoding="utf-8")
    assert text.startswith("\ufeffplace;key;sv;en\n")
    table.write_text(text.replace(";The leak\n", ";A leaking main\n", 1), encoding="utf-8")
    assert "1 text ändrad" in scenario("words", path, "--in", table)[0]
    assert path.read_text(encoding="utf-8") == TEXT.replace("  en: The leak\n", "  en: A leaking main\n", 1)
    table.write_text(text.replace(";The leak\n", ";Another\n", 1), encoding="utf-8")
    assert "has changed since the table was written" in scenario("words", path, "--in", table, code=1, lang="en")[1]
    assert "egen kopia" in scenario("words", "skyfallet", "--in", table, code=1)[1]
    assert "Cannot read none.csv" in scenario("words", path, "--in", "none.csv", code=1, lang="en")[1]
    assert "--out eller --in" in scenario("words", path, "--in", table, "--out", "x.csv", code=2)[1]


def test_a_schema_for_editors_is_written_beside_the_scenarios(scenario: Command, tmp_path: Path) -> None:
    out, _err = scenario("schema")
    assert "# yaml-language-server: $schema=scenario.schema.json" in out
    assert (tmp_path / "home" / "scenarios" / "scenario.schema.json").read_text(encoding="utf-8").startswith("{")
    scenario("schema", "--out", tmp_path / "s.json")
    assert (tmp_path / "s.json").exists()
