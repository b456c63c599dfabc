"""Who talks with whom: a small-world network of citizens, and the mean over one's neighbours.

Citizens lie sorted by group on a ring and know their nearest; a share of the ties is rewired to anybody (after Watts &
Strogatz 1998, Nature 393:440). Every replicate has exactly ``round(N k / 2)`` ties, so that the rows of an ensemble
form rectangles in compressed form (CSR): the neighbours of citizen i are
``neighbours[neighbour_start[i]:neighbour_start[i + 1]]``. Ties are mutual, nobody is their own neighbour, no tie is
double, and everybody has at least one.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from sim.columns import Array
from sim.streams import Streams, decision

Links = npt.NDArray[np.uint32]
Singles = npt.NDArray[np.float32]
Places = npt.NDArray[np.intp]

REWIRE = decision("network.rewire")
_WORD = np.uint64(32)
_GRAINS, _GRAIN = np.float32(2.0**24), 2.0**-24


def build(streams: Streams, n: int, mean_degree: Array | float, rewiring: Array | float) -> tuple[Links, Links]:
    """Draw the networks of R replicates.

    Args:
        streams: of any month and branch; the network is drawn at birth and is the same in all branches.
        n: citizens, N.
        mean_degree: mean number of neighbours, the same in all replicates; 2 or more and less than N / 2.
        rewiring: share of ties rewired, 0-1; one number or ``(R, 1)``.

    Returns:
        ``neighbour_start (R, N + 1)`` and ``neighbours (R, 2 E)``, ascending for each citizen.

    Raises:
        ValueError: where ``mean_degree`` differs between replicates or does not suit ``n``.
    """
    degrees = np.unique(np.asarray(mean_degree, dtype=np.float64))
    if len(degrees) != 1:
        raise ValueError("citizens.mean_degree: must be the same in all replicates of a batch")
    degree = float(degrees[0])
    if not 2 <= degree < n / 2:
        raise ValueError(f"citizens.mean_degree = {degree:g}: outside 2 to half of {n} citizens")
    source, target, reach = _ring(n, round(n * degree / 2))
    ends = _rewired(streams, source, target, reach, n, rewiring)
    return _compressed(source, ends, n)


def _ring(n: int, ties: int) -> tuple[Places, Places, int]:
    """Ends of the ties before rewiring and how far the longest reaches; what full circles leave is spread out."""
    circles, left = divmod(ties, n)
    here = np.arange(n)
    longest = here[(here + 1) * left // n > here * left // n]
    source = np.concatenate([np.tile(here, circles), longest])
    distance = np.concatenate([np.repeat(np.arange(1, circles + 1), n), np.full(left, circles + 1)])
    return source, (source + distance) % n, circles + (left > 0)


def _rewired(streams: Streams, source: Places, target: Places, reach: int, n: int, rewiring: Array | float) -> Places:
    """The other ends ``(R, E)``. A tie that would double another stays where it was."""
    chance, place = streams.at_birth().uniform_pair(REWIRE, np.arange(len(source)))
    moved = chance < np.asarray(rewiring, dtype=np.float64)
    row, tie = np.nonzero(moved)
    one = source[tie]
    other = (one + 1 + (place[row, tie] * (n - 1)).astype(np.intp)) % n
    apart = np.abs(one - other)
    beyond_ring = np.minimum(apart, n - apart) > reach
    row, tie, one, other = row[beyond_ring], tie[beyond_ring], one[beyond_ring], other[beyond_ring]
    pair = (row * n + np.minimum(one, other)) * n + np.maximum(one, other)
    first = np.unique(pair, return_index=True)[1]
    ends = np.repeat(target[None, :], chance.shape[0], axis=0)
    ends[row[first], tie[first]] = other[first]
    return ends


def _compressed(source: Places, ends: Places, n: int) -> tuple[Links, Links]:
    replicates, ties = ends.shape
    one, other = source.astype(np.uint64)[None, :], ends.astype(np.uint64)
    both = np.empty((replicates, 2 * ties), dtype=np.uint64)
    both[:, :ties] = one << _WORD | other
    both[:, ties:] = other << _WORD | one
    both.sort(axis=1)
    whose = (both >> _WORD).astype(np.intp) + n * np.arange(replicates)[:, None]
    start = np.zeros((replicates, n + 1), dtype=np.uint32)
    start[:, 1:] = np.bincount(whose.ravel(), minlength=replicates * n).reshape(replicates, n).cumsum(axis=1)
    return start, both.astype(np.uint32)


class Neighbourhoods:
    """The network of R replicates laid end to end, ready for several means."""

    def __init__(self, neighbour_start: Links, neighbours: Links) -> None:
        replicates, ends = neighbours.shape
        self._shape = (replicates, neighbour_start.shape[1] - 1)
        start, whom = neighbour_start.astype(np.intp), neighbours.astype(np.intp)
        if replicates > 1:
            row = np.arange(replicates)[:, None]
            start += row * ends
            whom += row * self._shape[1]
        self._start, self._whom = start[:, :-1].ravel(), whom.ravel()
        self._count = np.diff(neighbour_start).astype(np.float64).ravel()

    def means(self, columns: tuple[Singles, ...]) -> Singles:
        """Means over each citizen's neighbours of K columns ``(R, N)`` in 0-1, as ``(K, R, N)``.

        What one tells is rounded to whole 2^-24ths, so that sums are exact: neither the order of neighbours, nor the
        processor, nor the batch can matter.
        """
        told = np.rint(np.stack(columns).reshape(len(columns), -1) * _GRAINS).astype(np.float64)
        mean = np.add.reduceat(told.take(self._whom, axis=1), self._start, axis=1) / self._count
        return np.asarray((mean * _GRAIN).astype(np.float32).reshape(len(columns), *self._shape))


def mix(values: Singles, neighbour_start: Links, neighbours: Links) -> Singles:
    """Mean over each citizen's neighbours, ``(R, N)``; see ``Neighbourhoods.means``."""
    return np.asarray(Neighbourhoods(neighbour_start, neighbours).means((values,))[0])
