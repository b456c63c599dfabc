"""The tests of the interface draw on surfaces in memory, in Swedish unless they say otherwise."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.core.language import use
from game.ui.loop import App
from tests.game.ui.gallery import an_app


@pytest.fixture(scope="session", autouse=True)
def _display() -> Iterator[None]:
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((64, 64))
    yield
    pygame.quit()


@pytest.fixture(autouse=True)
def _swedish_afterwards() -> Iterator[None]:
    yield
    use("sv")


@pytest.fixture
def app(tmp_path: Path) -> App:
    made = an_app((1280, 720), tmp_path)
    pygame.event.clear()
    return made
