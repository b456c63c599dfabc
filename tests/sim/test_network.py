"""The network: mutual, simple, connected to somebody, drawn by key; and the mean over neighbours."""

import networkx
import numpy as np
import pytest

from sim.network import build, mix
from sim.streams import Streams

SEEDS = np.arange(1, 101, dtype=np.uint64).reshape(-1, 1)
ALL = Streams(SEEDS, 0, 0)


def pairs(start, neighbours):
    whose = np.repeat(np.arange(len(start) - 1), np.diff(start.astype(np.int64)))
    return list(zip(whose.tolist(), neighbours.tolist(), strict=True))


@pytest.mark.parametrize(
    ("n", "degree", "rewiring"), [(50, 20.0, 1.0), (200, 6.0, 0.1), (301, 5.3, 0.5), (1000, 2.0, 1.0)]
)
def test_ties_are_mutual_single_never_to_oneself_and_everybody_has_one(n, degree, rewiring):
    start, neighbours = build(Streams(SEEDS[:5], 0, 0), n, degree, rewiring)
    assert start.dtype == neighbours.dtype == np.uint32
    assert neighbours.shape == (5, 2 * round(n * degree / 2))
    for row in range(5):
        found = pairs(start[row], neighbours[row])
        assert len(set(found)) == len(found)
        assert {(b, a) for a, b in found} == set(found)
        assert all(a != b for a, b in found)
        assert np.diff(start[row].astype(np.int64)).min() >= 1
        assert start[row, -1] == neighbours.shape[1]


def test_rewiring_shortens_the_world_and_keeps_it_clustered():
    def graph(rewiring):
        return networkx.Graph(pairs(*(each[0] for each in build(Streams(SEEDS[:1], 0, 0), 400, 6.0, rewiring))))

    ring, small, mixed = graph(0.0), graph(0.1), graph(1.0)
    assert networkx.average_clustering(ring) == pytest.approx(0.6)
    assert networkx.average_clustering(small) > 0.35 > 0.1 > networkx.average_clustering(mixed)
    lengths = [networkx.average_shortest_path_length(each) for each in (ring, small)]
    assert lengths[1] < 0.3 * lengths[0]


def test_the_network_is_the_same_in_every_month_branch_and_batch():
    whole = build(ALL, 120, 6.0, 0.2)
    later = build(Streams(SEEDS[37:38], 9, 30), 120, 6.0, 0.2)
    for each, alone in zip(whole, later, strict=True):
        np.testing.assert_array_equal(each[37:38], alone)
    assert not np.array_equal(whole[1][0], whole[1][1])


def test_a_row_of_rewiring_gives_each_replicate_its_own():
    rewiring = np.linspace(0, 1, 100).reshape(-1, 1)
    rows = build(ALL, 120, 6.0, rewiring)
    for row in (0, 37, 99):
        np.testing.assert_array_equal(rows[1][row], build(ALL, 120, 6.0, float(rewiring[row, 0]))[1][row])


def test_a_mean_degree_that_cannot_be_is_refused():
    with pytest.raises(ValueError, match="same in all"):
        build(ALL, 120, np.linspace(4, 6, 100).reshape(-1, 1), 0.1)
    with pytest.raises(ValueError, match="half of 30"):
        build(ALL, 30, 20.0, 0.1)


def test_the_mean_over_neighbours_is_theirs_and_does_not_depend_on_the_batch():
    start, neighbours = build(ALL, 200, 6.0, 0.3)
    values = ALL.uniform(5, np.arange(200)).astype(np.float32)
    mixed = mix(values, start, neighbours)
    assert mixed.dtype == np.float32
    np.testing.assert_array_equal(mixed[37:38], mix(values[37:38], start[37:38], neighbours[37:38]))
    own = [values[37, neighbours[37, start[37, i] : start[37, i + 1]]].tolist() for i in range(200)]
    for order in (slice(None), slice(None, None, -1)):
        by_hand = [np.float32(sum(round(one * 2**24) for one in each[order]) / len(each) / 2**24) for each in own]
        np.testing.assert_array_equal(mixed[37], by_hand)
