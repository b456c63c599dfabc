"""The tests of the interface draw on surfaces in memory, in Swedish unless they say otherwise."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.core.language import use


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
