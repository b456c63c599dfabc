"""Random input over real plays breaks nothing and gets nobody stuck: a little on every push, more with ``-m soak``."""

from __future__ import annotations

import webbrowser
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.core.language import LANGUAGES
from tests.game.ui.monkey import SEATINGS, Monkey


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No browser opens, and what is typed as a folder lies in the test's own."""
    monkeypatch.setattr(webbrowser, "open", lambda *_args, **_named: True)
    monkeypatch.setenv("SAMSPEL_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    pygame.event.clear()
    yield
    pygame.event.clear()


SHORT = [at for at, one in enumerate(SEATINGS) if one.name in ("opposition", "hot seat of three", "short format")]


@pytest.mark.parametrize("seed", SHORT, ids=lambda seed: SEATINGS[seed].name)
def test_random_input_breaks_nothing(seed: int, tmp_path: Path) -> None:
    told = Monkey("sv", seed, 100, tmp_path, pages=0).play()
    assert told.inputs == 100
    assert told.ways_home >= 1
    assert told.plays >= 1


@pytest.mark.soak
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("seed", range(24), ids=lambda seed: f"{seed}-{SEATINGS[seed % len(SEATINGS)].name}")
def test_much_random_input_breaks_nothing(lang: str, seed: int, tmp_path: Path) -> None:
    assert Monkey(lang, seed, 420, tmp_path).play().inputs == 420
