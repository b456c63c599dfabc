"""Every scenario of the library ends as it did with every bot in every chair, in every hidden world."""

import pytest

from game.core.kept.shelf import ids
from scenarios import load
from scenarios.loader import LIBRARY
from sim import MODEL_VERSION
from tests.game.core import golden

SCENARIOS = sorted(ids(LIBRARY))
RENEW = "python -m tests.game.core.golden renews"


def test_the_golden_plays_are_of_this_model_and_of_these_scenarios() -> None:
    released = golden.released()
    assert released["model_version"] == MODEL_VERSION, RENEW
    assert sorted({name.split()[0] for name in released} - {"model_version"}) == SCENARIOS, RENEW


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_bots_plays_end_as_released(scenario: str) -> None:
    released = {name: one for name, one in golden.released().items() if name.split()[0] == scenario}
    told = golden.differences(released, golden.runs_of(scenario))
    assert not told, f"{RENEW}: " + "; ".join(told)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_hidden_world_is_among_them(scenario: str) -> None:
    worlds = {
        world
        for name, one in golden.released().items()
        if name.split()[0] == scenario
        for world in one["values"]["hidden"]
    }
    assert worlds == set(range(len(load(scenario).hidden)))
