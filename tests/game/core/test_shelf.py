"""Scenarios are found among the program's own, in the person's folder and by path; none with errors disappears."""

from pathlib import Path

import pytest

from game.core.kept.places import scenarios_folder
from game.core.kept.shelf import entries, find
from scenarios import ScenarioErrors
from tests.game.core.table_for_tests import SMALL

TEXT = SMALL.read_text(encoding="utf-8")


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The person's folder, with one file that is whole, one with errors and one that takes a name of the program."""
    monkeypatch.setenv("SAMSPEL_HOME", str(tmp_path))
    folder = scenarios_folder()
    folder.mkdir()
    (folder / "small.yaml").write_text(TEXT, encoding="utf-8")
    (folder / "broken.yaml").write_text(TEXT.replace("months: 3", "months: tre"), encoding="utf-8")
    (folder / "skyfallet.yaml").write_text(TEXT.replace("id: small", "id: skyfallet"), encoding="utf-8")
    (folder / "notes.txt").write_text("not a scenario", encoding="utf-8")
    return folder


def test_the_folder_is_not_made_by_looking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMSPEL_HOME", str(tmp_path / "home"))
    assert [entry.id for entry in entries() if entry.own] == []
    assert not (tmp_path / "home" / "scenarios").exists()


def test_all_stay_in_the_list_and_those_with_errors_carry_them(own: Path) -> None:
    found = {(entry.id, entry.own): entry for entry in entries()}
    assert found["skyfallet", False].scenario is not None
    assert found["small", True].scenario is not None
    assert found["broken", True].scenario is None
    assert any("heltal" in one.text.sv for one in found["broken", True].problems)
    assert found["skyfallet", True].scenario is None
    assert "heter redan så" in found["skyfallet", True].problems[0].text.sv
    assert len([entry for entry in found.values() if entry.own]) == 3


def test_an_id_is_looked_up_on_both_shelves_and_a_path_is_a_path(own: Path) -> None:
    assert find("small").path == str(own / "small.yaml")
    assert find("skyfallet").title.sv == "Skyfallet"
    assert find(own / "small.yaml").id == "small"
    with pytest.raises(ScenarioErrors, match="Did you mean small"):
        find("smal")
