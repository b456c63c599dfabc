"""Counter-based random numbers: a draw depends on what is drawn, never on when or beside what.

Philox4x32-10 (Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3"), vectorised. The key is
the two 32-bit words of the seed; the counter is (entity, month, decision key, branch). So adding a draw, an entity or a
replicate moves no other draw, and two runs that differ in one decision share all others: common random numbers by
construction. One uniform per key; other distributions by inverse transform.

Every decision has a name; its 32-bit key is a hash of the name. Register names at import with ``decision``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from hashlib import blake2s

import numpy as np
import numpy.typing as npt

from sim import compiled
from sim.columns import Array, Floats
from sim.portable import exp, normal_quantile

Words = npt.NDArray[np.uint64]
Entities = int | Array
"""Entity ids, fixed at birth: one number, ``(n,)`` shared by all replicates, or ``(R, n)``; 0 to 2^32 - 1."""

_MULTIPLIERS = np.array([0xD2511F53, 0xCD9E8D57], dtype=np.uint64).reshape(2, 1, 1)
_WEYL = np.array([0x9E3779B9, 0xBB67AE85], dtype=np.uint64).reshape(1, 2, 1, 1)
_ROUNDS = np.arange(10, dtype=np.uint64).reshape(10, 1, 1, 1)
_LOW, _HALF = np.uint64(0xFFFFFFFF), np.uint64(32)
_UP, _DOWN, _UNIT = np.uint64(21), np.uint64(11), 2.0**-53
_BLOCK = 16_384  # draws at a time, so that the working arrays stay in the processor's cache
_MOST_EVENTS = 200
_FEW, _MOST_TOGETHER = 2_048, 100

_names: dict[int, str] = {}
_habits: dict[int, list[tuple[int, Words]]] = {}
"""By the first decision that a ``Streams`` was asked for few draws of: all that it was asked for. One vectorised call
costs about the same for eight draws as for two hundred, so the next that begins alike draws all of them at once. What
is drawn never depends on it."""


@lru_cache(maxsize=65_536)
def key_of(name: str) -> int:
    """The 32-bit key of a named decision (blake2s of its name)."""
    return int.from_bytes(blake2s(name.encode(), digest_size=4).digest(), "little")


def decision(name: str) -> int:
    """Register a named decision and give its key. Raises ``ValueError`` where another name already has that key."""
    key = key_of(name)
    if _names.setdefault(key, name) != name:
        raise ValueError(f"decisions {name!r} and {_names[key]!r} have the same key {key:#010x}: rename one")
    return key


def schedule_of(seed: Words) -> Words:
    """Round keys ``(10, 2, R, 1)`` of seeds ``(R, 1)``."""
    key = np.stack((seed & _LOW, seed >> _HALF))
    return np.asarray((key + _WEYL * _ROUNDS) & _LOW)


def _rounds(even: Words, odd: Words, schedule: Words, count: int) -> None:
    """Apply rounds in place: counter words 0 and 2 in ``even (2, R, n)``, words 1 and 3 in ``odd``."""
    product = np.empty_like(even)
    crossed = product[::-1]
    for keys in schedule[:count]:
        np.multiply(even, _MULTIPLIERS, out=product)
        np.right_shift(crossed, _HALF, out=even)
        np.bitwise_xor(even, odd, out=even)
        np.bitwise_xor(even, keys, out=even)
        np.bitwise_and(crossed, _LOW, out=odd)


def philox4x32(counter: Words, key: Words) -> Words:
    """Ten rounds of Philox on counters ``(4, n)`` with one key ``(2,)``, to ``(4, n)``; 32-bit words in uint64."""
    even, odd = counter[0::2].reshape(2, 1, -1).copy(), counter[1::2].reshape(2, 1, -1).copy()
    _rounds(even, odd, schedule_of((key[0] | key[1] << _HALF).reshape(1, 1)), 10)
    return np.stack((even[0, 0], odd[0, 0], even[1, 0], odd[1, 0]))


def _start(key: int | Words, schedule: Words, branch: Words, month: int, entity: Words) -> tuple[Words, Words]:
    shape = (2, schedule.shape[2], entity.shape[1])
    even, odd = np.empty(shape, np.uint64), np.empty(shape, np.uint64)
    even[0], even[1], odd[0], odd[1] = entity, key, month, branch
    return even, odd


def _draw(key: int | Words, schedule: Words, branch: Words, month: int, entity: Words) -> Floats:
    even, odd = _start(key, schedule, branch, month, entity)
    _rounds(even, odd, schedule, 9)
    # Of the tenth round only words 0 and 1 are needed.
    product = even[1] * _MULTIPLIERS[1]
    first = product >> _HALF
    first ^= odd[0]
    first ^= schedule[9, 0]
    first <<= _UP
    product &= _LOW
    product >>= _DOWN
    first |= product
    return np.asarray(first * _UNIT)


def _draw_pair(key: int, schedule: Words, branch: Words, month: int, entity: Words) -> Floats:
    even, odd = _start(key, schedule, branch, month, entity)
    _rounds(even, odd, schedule, 10)
    even <<= _UP
    odd >>= _DOWN
    even |= odd
    return np.asarray(even * _UNIT)


def _rows(branch: Array | int, replicates: int) -> Words:
    return np.broadcast_to(np.asarray(branch, dtype=np.uint64).reshape(-1, 1), (replicates, 1))


def _entities(entity: Entities) -> Words:
    ids = np.asarray(entity, dtype=np.uint64)
    return ids if ids.ndim == 2 else ids.reshape(1, -1)


class Streams:
    """The random numbers of one month in R replicates.

    Args:
        seed: ``(R, 1)`` or ``(R,)`` uint64.
        branch: ``(R, 1)`` or ``(R,)`` uint32, or one number: which continuation of the same past this is.
        month: 0-based month of the model.
    """

    __slots__ = ("_ahead", "_asked", "_branch", "_schedule", "month", "seed")

    def __init__(self, seed: Array, branch: Array | int, month: int) -> None:
        self.seed: Words = np.asarray(seed, dtype=np.uint64).reshape(-1, 1)
        self._schedule = schedule_of(self.seed)
        self._branch = _rows(branch, self.seed.shape[0])
        self.month = month
        self._ahead: dict[tuple[int, bytes], Floats] | None = None
        self._asked: list[tuple[int, Words]] = []

    @property
    def replicates(self) -> int:
        """R, the number of replicates."""
        return int(self._branch.shape[0])

    @property
    def branch(self) -> Words:
        """``(R, 1)``, which future each replicate is."""
        return self._branch

    def at_birth(self) -> Streams:
        """The draws that all branches share, whenever they are made: branch 0, month 0."""
        born = object.__new__(Streams)
        born.seed, born._schedule, born._branch, born.month = self.seed, self._schedule, np.zeros_like(self._branch), 0
        born._ahead, born._asked = None, []
        return born

    def uniform(self, key: int, entity: Entities = 0) -> Floats:
        """Uniform numbers ``(R, n)`` in [0, 1), 53 bits, one for each replicate and entity."""
        ids, kernels = _entities(entity), compiled.kernels()
        if kernels is not None:
            return self._filled(kernels.uniforms, key, ids)
        if ids.size * self.replicates <= _FEW and ids.shape[0] == 1:
            return self._one_of_many(key, ids)
        if self.replicates * ids.shape[1] <= _BLOCK:
            return _draw(key, self._schedule, self._branch, self.month, ids)
        made = np.empty((self.replicates, ids.shape[1]))
        for rows, columns in _blocks(*made.shape):
            part = ids[rows if ids.shape[0] > 1 else slice(None), columns]
            made[rows, columns] = _draw(key, self._schedule[:, :, rows], self._branch[rows], self.month, part)
        return made

    def uniform_pair(self, key: int, entity: Entities = 0) -> tuple[Floats, Floats]:
        """Two independent uniforms ``(R, n)`` for the price of one; the first equals ``uniform(key, entity)``."""
        ids, kernels = _entities(entity), compiled.kernels()
        if kernels is not None:
            second = np.empty((self.replicates, ids.shape[1]))
            return self._filled(kernels.uniform_pairs, key, ids, second), second
        if self.replicates * ids.shape[1] <= _BLOCK:
            pair = _draw_pair(key, self._schedule, self._branch, self.month, ids)
            return pair[0], pair[1]
        made = np.empty((2, self.replicates, ids.shape[1]))
        for rows, columns in _blocks(*made.shape[1:]):
            part = ids[rows if ids.shape[0] > 1 else slice(None), columns]
            drawn = _draw_pair(key, self._schedule[:, :, rows], self._branch[rows], self.month, part)
            made[:, rows, columns] = drawn
        return made[0], made[1]

    def normal(self, key: int, entity: Entities = 0) -> Floats:
        """Standard normal numbers ``(R, n)``."""
        kernels = compiled.kernels()
        if kernels is not None:
            return self._filled(kernels.normals, key, _entities(entity))
        return normal_quantile(np.maximum(self.uniform(key, entity), _UNIT / 2))

    def _one_of_many(self, key: int, ids: Words) -> Floats:
        """Few uniforms; those that are likely to be asked for next are drawn along with the first (see ``_habits``)."""
        if self._ahead is None:
            self._ahead = self._together(tuple(_habits.get(key, ())))
            _habits[key] = self._asked
        if len(self._asked) < _MOST_TOGETHER:
            self._asked.append((key, ids))
        drawn = self._ahead.pop((key, ids.tobytes()), None)
        return _draw(key, self._schedule, self._branch, self.month, ids) if drawn is None else drawn

    def _together(self, wanted: Sequence[tuple[int, Words]]) -> dict[tuple[int, bytes], Floats]:
        """Many small draws in one call, by decision and entities."""
        if len(wanted) < 2 or sum(ids.size for _, ids in wanted) * self.replicates > _BLOCK:
            return {}
        keys = np.repeat(np.array([key for key, _ in wanted], dtype=np.uint64), [ids.size for _, ids in wanted])
        entities = np.concatenate([ids for _, ids in wanted], axis=1)
        drawn = _draw(keys, self._schedule, self._branch, self.month, entities)
        made, at = {}, 0
        for key, ids in wanted:
            made[key, ids.tobytes()] = drawn[:, at : at + ids.size].copy()
            at += ids.size
        return made

    def _filled(self, kernel: Callable[..., None], key: int, ids: Words, *more: Floats) -> Floats:
        """What a compiled kernel draws, ``(R, n)``."""
        made = np.empty((self.replicates, ids.shape[1]))
        month, seed, branch = np.uint64(self.month), self.seed.flatten(), self._branch.flatten()
        kernel(seed, branch, month, np.uint64(key), ids if ids.flags.writeable else ids.copy(), made, *more)
        return made

    def poisson(self, key: int, entity: Entities, rate: Floats | float) -> Floats:
        """Whole numbers ``(R, n)`` in float64, at most 200, with mean ``rate``, 0 to 100; shapes broadcast."""
        return poisson_quantile(self.uniform(key, entity), rate)


def _blocks(replicates: int, count: int) -> list[tuple[slice, slice]]:
    if count >= _BLOCK:
        return [(slice(r, r + 1), slice(c, c + _BLOCK)) for r in range(replicates) for c in range(0, count, _BLOCK)]
    rows = max(1, _BLOCK // count)
    return [(slice(r, r + rows), slice(None)) for r in range(0, replicates, rows)]


def poisson_quantile(share: Floats, rate: Floats | float) -> Floats:
    """The smallest count whose cumulative Poisson probability exceeds ``share``, at most 200; shapes broadcast."""
    chance = exp(-np.asarray(rate, dtype=np.float64))
    reached = chance.copy()
    count = np.zeros(np.broadcast(share, chance).shape)
    for events in range(1, _MOST_EVENTS + 1):
        above = share >= reached
        if not above.any():
            break
        count += above
        chance = chance * (rate / events)
        reached = reached + chance
    return count


def uniform(key: int, seed: Array, branch: Array | int, month: int, entity: Entities = 0) -> Floats:
    """Uniform numbers ``(R, n)`` in [0, 1) without a carrier; see ``Streams``."""
    return Streams(seed, branch, month).uniform(key, entity)


def normal(key: int, seed: Array, branch: Array | int, month: int, entity: Entities = 0) -> Floats:
    """Standard normal numbers ``(R, n)`` without a carrier; see ``Streams``."""
    return Streams(seed, branch, month).normal(key, entity)
