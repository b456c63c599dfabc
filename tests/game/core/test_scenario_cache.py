"""A scenario kept compiled is the scenario of its file: the same plays, and nothing else is ever taken for it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.core.kept import scenario_cache
from game.core.kept.places import cache_folder
from game.core.seats.autoplay import autoplay
from game.core.session import Session
from scenarios import ScenarioErrors, load
from tests.game.core.table_for_tests import SMALL


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SAMSPEL_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("SAMSPEL_CACHE")
    path = tmp_path / "small.yaml"
    path.write_bytes(SMALL.read_bytes())
    return path


def kept() -> list[Path]:
    return sorted(cache_folder().glob("*"))


def test_what_is_kept_plays_as_what_is_read(file: Path) -> None:
    first, again = scenario_cache.read(file), scenario_cache.read(file)
    assert first is not again
    assert len(kept()) == 1
    digests = set()
    for at, one in enumerate((load(file), first, again)):
        session = Session.start(one, "chair", 7, file.parent / str(at))
        autoplay(session)
        digests.add(session.play_now().digest())
    assert len(digests) == 1
    assert again.path == str(file)


def test_another_file_or_another_program_is_read_anew(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scenario_cache.read(file)
    file.write_text(file.read_text(encoding="utf-8").replace("months: 3", "months: 4"), encoding="utf-8")
    assert scenario_cache.read(file).months == 4
    assert len(kept()) == 2
    monkeypatch.setattr(scenario_cache, "program", lambda: "another")
    scenario_cache.read(file)
    assert len(kept()) == 3


@pytest.mark.parametrize("damage", [b"", b"no pickle", b"\x80\x05N."])
def test_a_damaged_one_is_read_anew(file: Path, damage: bytes) -> None:
    scenario_cache.read(file)
    kept()[0].write_bytes(damage)
    assert scenario_cache.read(file).id == "small"


def test_what_is_kept_lies_where_it_is_asked_for(tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cache_folder() == tmp_path / "home" / "cache"
    monkeypatch.setenv("SAMSPEL_CACHE", str(tmp_path / "elsewhere"))
    scenario_cache.read(file)
    assert len(list((tmp_path / "elsewhere").iterdir())) == 1
    assert not (tmp_path / "home").exists()


def test_what_has_errors_is_never_kept(file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace("title:", "titel:", 1), encoding="utf-8")
    for _ in range(2):
        with pytest.raises(ScenarioErrors):
            scenario_cache.read(file)
    assert not kept()


def test_the_oldest_go_first_and_a_full_disk_only_costs_time(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scenario_cache, "MOST", 1)
    scenario_cache.read(file)
    os.utime(kept()[0], (1, 1))
    old = kept()[0]
    file.write_text(file.read_text(encoding="utf-8") + "\n# later\n", encoding="utf-8")
    scenario_cache.read(file)
    assert old not in kept()

    def full(*_given: object, **_named: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(scenario_cache, "write_whole", full)
    file.write_text(file.read_text(encoding="utf-8") + "\n# later still\n", encoding="utf-8")
    assert scenario_cache.read(file).id == "small"
