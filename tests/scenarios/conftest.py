"""The small scenario as text, and ways to spoil it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from scenarios import Problem, Scenario, ScenarioErrors, load_text

SMALL = Path(__file__).parent / "small.yaml"


@pytest.fixture(scope="session")
def small_text() -> str:
    return SMALL.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def small(small_text: str) -> Scenario:
    return load_text(small_text, "small.yaml")


def problems_in(source: str) -> tuple[Problem, ...]:
    """What is wrong with a scenario; fails where nothing is."""
    with pytest.raises(ScenarioErrors) as caught:
        load_text(source, "small.yaml")
    return caught.value.problems


@pytest.fixture
def spoilt(small_text: str) -> Callable[[str, str], tuple[Problem, ...]]:
    """Replace the first ``old`` by ``new`` in the small scenario and give the problems that come of it."""

    def spoil(old: str, new: str) -> tuple[Problem, ...]:
        assert old in small_text
        return problems_in(small_text.replace(old, new, 1))

    return spoil
