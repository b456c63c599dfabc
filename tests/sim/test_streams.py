"""Random numbers: the published vectors, independence of batch, blocks and neighbours, and the distributions."""

import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

import sim.streams as streams_module
from sim.streams import Streams, decision, key_of, normal, philox4x32, poisson_quantile, uniform

# Random123, kat_vectors, philox4x32 10: counter, key, result.
KNOWN = [
    ("00000000 00000000 00000000 00000000", "00000000 00000000", "6627e8d5 e169c58d bc57ac4c 9b00dbd8"),
    ("ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff", "408f276d 41c83b0e a20bc7c6 6d5451fd"),
    ("243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0", "d16cfe09 94fdcceb 5001e420 24126ea1"),
]
SEEDS = (np.arange(100, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)).reshape(-1, 1)


def words(text: str) -> np.ndarray:
    return np.array([int(word, 16) for word in text.split()], dtype=np.uint64)


@pytest.mark.parametrize(("counter", "key", "result"), KNOWN)
def test_the_published_vectors_come_out(counter, key, result):
    np.testing.assert_array_equal(philox4x32(words(counter).reshape(4, 1), words(key))[:, 0], words(result))


def test_a_uniform_is_53_bits_of_the_block_for_entity_month_decision_and_branch():
    counter, key, result = KNOWN[2]
    entity, month, name, branch = (int(word) for word in words(counter))
    seed = words(key)[0] | words(key)[1] << np.uint64(32)
    drawn = uniform(name, np.array([[seed]]), np.array([[branch]], dtype=np.uint32), month, entity)
    first, second, third, fourth = (int(word) for word in words(result))
    assert drawn.tolist() == [[((first << 32 | second) >> 11) / 2**53]]
    pair = Streams(np.array([[seed]]), branch, month).uniform_pair(name, entity)
    assert [float(each[0, 0]) for each in pair] == [drawn[0, 0], ((third << 32 | fourth) >> 11) / 2**53]


def test_a_row_of_a_batch_draws_as_it_does_alone():
    branch = np.arange(100, dtype=np.uint32).reshape(-1, 1)
    batch, alone = Streams(SEEDS, branch, 5), Streams(SEEDS[37:38], branch[37:38], 5)
    for count in (1, 12, 3_000):
        np.testing.assert_array_equal(batch.uniform(7, np.arange(count))[37:38], alone.uniform(7, np.arange(count)))
        np.testing.assert_array_equal(batch.normal(7, np.arange(count))[37:38], alone.normal(7, np.arange(count)))


def test_blocks_change_nothing(monkeypatch):
    ids = np.arange(500).reshape(1, -1) + np.arange(6).reshape(-1, 1) * 1000
    draw = Streams(SEEDS[:6], 3, 2)
    whole = (draw.uniform(11, ids), *draw.uniform_pair(11, ids), draw.uniform(11, np.arange(700)))
    for block in (64, 1000):
        monkeypatch.setattr(streams_module, "_BLOCK", block)
        for small, large in zip(
            (draw.uniform(11, ids), *draw.uniform_pair(11, ids), draw.uniform(11, np.arange(700))), whole, strict=True
        ):
            np.testing.assert_array_equal(small, large)


@pytest.mark.parametrize("rows", [1, 5])
def test_draws_made_together_are_those_made_alone(rows):
    """A month asks for much that the last one asked for, with something new and something left out."""

    def month(number, asked):
        draw = Streams(SEEDS[:rows], 2, number)
        return [draw.uniform(key, ids) for key, ids in asked]

    few, two = np.arange(3), np.array([7, 90])
    usual = [(1, few), (2, few), (2, two), (3, 0)]
    month(0, usual)
    for number, asked in enumerate([usual, [usual[0], usual[3], usual[1], (4, two), usual[1]], usual], start=1):
        for (key, ids), drawn in zip(asked, month(number, asked), strict=True):
            np.testing.assert_array_equal(drawn, uniform(key, SEEDS[:rows], 2, number, ids))
            drawn[:] = 9.0  # whoever has a draw may change it


def test_two_threads_draw_what_one_does():
    names = [decision(f"{__name__}.thread{each}") for each in range(12)]

    def drawn(seed: int) -> list[float]:
        found = []
        for month in range(150):
            streams = Streams(SEEDS[seed : seed + 1], 0, month)
            found += [float(streams.uniform(name, np.arange(each + 1))[0, each]) for each, name in enumerate(names)]
        return found

    alone, often = [drawn(seed) for seed in (1, 2)], sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(2) as threads:
            assert list(threads.map(drawn, (1, 2))) == alone
    finally:
        sys.setswitchinterval(often)


def test_each_part_of_the_name_of_a_draw_matters():
    base = {"key": 1, "seed": SEEDS[:1], "branch": 0, "month": 0, "entity": 0}
    changes = [
        {},
        {"key": 2},
        {"seed": SEEDS[1:2]},
        {"branch": 1},
        {"month": 1},
        {"entity": 1},
        {"seed": SEEDS[:1] + np.uint64(2**32)},
    ]
    drawn = {float(uniform(**(base | change))[0, 0]) for change in changes}
    assert len(drawn) == len(changes)


def test_entities_keep_their_draw_when_others_are_born():
    draw = Streams(SEEDS[:3], 0, 4)
    np.testing.assert_array_equal(draw.uniform(9, np.array([4, 2])), draw.uniform(9, np.arange(50))[:, [4, 2]])


def test_uniforms_are_uniform_and_normals_normal():
    drawn = Streams(SEEDS[:1], 0, 0).uniform(key_of("test"), np.arange(200_000))[0]
    assert drawn.min() >= 0
    assert drawn.max() < 1
    counts = np.histogram(drawn, bins=50, range=(0, 1))[0]
    assert ((counts - 4000) ** 2 / 4000).sum() < 100  # chi-square with 49 degrees of freedom: p < 1e-5
    normals = normal(key_of("test"), SEEDS[:1], 0, 0, np.arange(200_000))[0]
    assert abs(normals.mean()) < 0.01
    assert abs(normals.std() - 1) < 0.01
    assert np.isfinite(normals).all()


@pytest.mark.parametrize("rate", [0.0, 0.02, 0.7, 6.0, 40.0])
def test_counts_have_the_mean_and_variance_of_their_rate(rate):
    counts = Streams(SEEDS[:1], 0, 0).poisson(key_of("counts"), np.arange(40_000), rate)
    assert counts.shape == (1, 40_000)
    assert abs(counts.mean() - rate) <= 5 * (rate / 40_000) ** 0.5
    assert abs(counts.var() - rate) <= 0.06 * rate + 0.001


def test_counts_take_a_rate_for_each_and_are_bounded():
    rates = np.array([[0.0, 1.0, 100.0]])
    counts = poisson_quantile(np.full((1, 3), 1 - 2.0**-53), rates)
    assert counts[0, 0] == 0
    assert 10 < counts[0, 1] < 30
    assert 100 < counts[0, 2] <= 200


def test_two_names_with_one_key_are_refused(monkeypatch):
    assert decision("test: a name") == decision("test: a name") == key_of("test: a name")
    monkeypatch.setattr(streams_module, "key_of", lambda name: 77)
    decision("test: first")
    with pytest.raises(ValueError, match="test: first"):
        decision("test: second")
    monkeypatch.setitem(streams_module._names, 77, "test: first")
