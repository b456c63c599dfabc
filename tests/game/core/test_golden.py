"""Every scenario of the library ends as it did when bots play it, in every hidden world."""

from scenarios import library, load
from sim import MODEL_VERSION
from tests.game.core import golden


def test_bots_plays_end_as_released() -> None:
    released = golden.released()
    assert released["model_version"] == MODEL_VERSION, "python -m tests.game.core.golden renews"
    told = golden.differences(released, golden.runs())
    assert not told, "python -m tests.game.core.golden renews: " + "; ".join(told)


def test_every_hidden_world_is_among_them() -> None:
    for entry in library():
        worlds = {
            w for name, one in golden.released().items() if name.startswith(entry.id) for w in one["values"]["hidden"]
        }
        assert worlds == set(range(len(load(entry.id).hidden)))
