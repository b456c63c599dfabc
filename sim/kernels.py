"""What is done for very many, compiled with numba: draws, sums by class, the citizens' month; with the bits of NumPy.

Importing this file imports numba (an optional dependency) and readies the kernels, from numba's cache where there is
one. ``sim/compiled.py`` decides when that is worth it; without numba everything works in NumPy.

Same bits means: float32 stays float32 (constants too), every operation is rounded by itself (no fastmath, so nothing is
fused or reordered), sums over neighbours are of whole numbers, and no sum is split between threads. Citizens are taken
in blocks small enough for the processor's nearest cache; within a block the loops are ones it can do several at a time.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numba
import numpy as np

from sim.portable import _CENTRE, _FAR_TAIL, _LN2_HIGH, _LN2_LOW, _LOG, _ROOT_HALF, _TAIL

# numba's cache notices changes to this file only: whoever changes those constants touches this file too.
_BLOCK = 256
_LOW, _HALF_WORD = np.uint64(0xFFFFFFFF), np.uint64(32)
_MULTIPLY_0, _MULTIPLY_1 = np.uint64(0xD2511F53), np.uint64(0xCD9E8D57)
_WEYL_0, _WEYL_1 = np.uint64(0x9E3779B9), np.uint64(0xBB67AE85)
_UP, _DOWN, _UNIT = np.uint64(21), np.uint64(11), 2.0**-53
_SMALLEST = 2.0**-54
_NONE, _HALF, _ONE = np.float32(0), np.float32(0.5), np.float32(1)
_GRAINS, _GRAIN, _FOUR = np.float32(2.0**24), 2.0**-24, np.uint32(4)


def _compiled(signature: str) -> Callable[[Any], Any]:
    """Compile at once for one signature; kept between processes wherever numba finds a place it may write to."""

    def ready(function: Any) -> Any:
        try:
            return numba.njit(signature, cache=True, nogil=True, error_model="numpy")(function)
        except RuntimeError:  # no such place
            return numba.njit(signature, nogil=True, error_model="numpy")(function)

    return ready


@_compiled("void(uint64, uint64, uint64, uint64, uint64[::1], float64[::1], float64[::1])")
def _pairs(seed: Any, branch: Any, month: Any, key: Any, entity: Any, first: Any, second: Any) -> None:
    """Philox4x32-10: two uniforms of 53 bits for every entity; see ``sim/streams.py``."""
    seed_0, seed_1 = seed & _LOW, seed >> _HALF_WORD
    for i in range(entity.shape[0]):
        word_0, word_1, word_2, word_3 = entity[i], month, key, branch
        key_0, key_1 = seed_0, seed_1
        for _ in range(10):
            one, other = word_0 * _MULTIPLY_0, word_2 * _MULTIPLY_1
            word_0 = (other >> _HALF_WORD) ^ word_1 ^ key_0
            word_1 = other & _LOW
            word_2 = (one >> _HALF_WORD) ^ word_3 ^ key_1
            word_3 = one & _LOW
            key_0, key_1 = (key_0 + _WEYL_0) & _LOW, (key_1 + _WEYL_1) & _LOW
        first[i] = np.float64(np.int64((word_0 << _UP) | (word_1 >> _DOWN))) * _UNIT
        second[i] = np.float64(np.int64((word_2 << _UP) | (word_3 >> _DOWN))) * _UNIT


_WHICH = "uint64[::1], uint64[::1], uint64, uint64, uint64[:, ::1]"


@_compiled(f"void({_WHICH}, float64[:, ::1], float64[:, ::1])")
def uniform_pairs(seed: Any, branch: Any, month: Any, key: Any, entity: Any, first: Any, second: Any) -> None:
    """Pairs of uniforms ``(R, n)`` for entities ``(1, n)`` or ``(R, n)``; see ``Streams.uniform_pair``."""
    for r in range(seed.shape[0]):
        _pairs(seed[r], branch[r], month, key, entity[r if entity.shape[0] > 1 else 0], first[r], second[r])


@_compiled(f"void({_WHICH}, float64[:, ::1])")
def uniforms(seed: Any, branch: Any, month: Any, key: Any, entity: Any, made: Any) -> None:
    """Uniforms ``(R, n)``; see ``Streams.uniform``."""
    unused = np.empty(_BLOCK)
    for r in range(seed.shape[0]):
        ids = entity[r if entity.shape[0] > 1 else 0]
        for at in range(0, ids.shape[0], _BLOCK):
            _pairs(seed[r], branch[r], month, key, ids[at : at + _BLOCK], made[r, at : at + _BLOCK], unused)


@_compiled("float64(float64)")
def _log(x: Any) -> Any:
    """The logarithm of ``sim/portable.py`` for x > 0."""
    mantissa, exponent = math.frexp(x)
    small = mantissa < _ROOT_HALF
    f = (mantissa + mantissa if small else mantissa) - 1.0
    k = np.float64(exponent) - (1.0 if small else 0.0)
    s = f / (2.0 + f)
    z = s * s
    w = z * z
    odd = z * (_LOG[0] + w * (_LOG[2] + w * (_LOG[4] + w * _LOG[6])))
    even = w * (_LOG[1] + w * (_LOG[3] + w * _LOG[5]))
    half = 0.5 * f * f
    return k * _LN2_HIGH - ((half - (s * (half + (even + odd)) + k * _LN2_LOW)) - f)


@_compiled("UniTuple(float64, 2)(float64, UniTuple(float64, 8), UniTuple(float64, 8))")
def _ratio(x: Any, above: Any, below: Any) -> Any:
    over, under = x * above[7], x * below[7]
    for term in range(6, 0, -1):
        over = (over + above[term]) * x
        under = (under + below[term]) * x
    return over + above[0], under + below[0]


@_compiled("float64(float64)")
def _normal_quantile(p: Any) -> Any:
    """The normal quantile of ``sim/portable.py``."""
    q = p - 0.5
    r = 0.180625 - q * q
    if r >= 0.0:
        over, under = _ratio(r, _CENTRE[0], _CENTRE[1])
        return q * over / under
    r = math.sqrt(-_log(min(p, 1.0 - p)))
    if r > 5.0:
        over, under = _ratio(r - 5.0, _FAR_TAIL[0], _FAR_TAIL[1])
    else:
        over, under = _ratio(r - 1.6, _TAIL[0], _TAIL[1])
    return -(over / under) if p < 0.5 else over / under


@_compiled(f"void({_WHICH}, float64[:, ::1])")
def normals(seed: Any, branch: Any, month: Any, key: Any, entity: Any, made: Any) -> None:
    """Standard normal numbers ``(R, n)``; see ``Streams.normal``."""
    uniforms(seed, branch, month, key, entity, made)
    for r in range(made.shape[0]):
        for i in range(made.shape[1]):
            made[r, i] = _normal_quantile(max(made[r, i], _SMALLEST))


@_compiled("void(float32[:, ::1], uint8[:, ::1], float64[:, ::1], float64[:, ::1])")
def by_class(values: Any, label: Any, sums: Any, members: Any) -> None:
    """Sums and numbers of members by class, ``(R, classes)``; see ``sim.rows``. Four tallies take turns."""
    count, classes = values.shape[1], sums.shape[1]
    tally, number = np.empty((4, classes), np.int64), np.empty((4, classes), np.int64)
    for r in range(values.shape[0]):
        tally[:] = 0
        number[:] = 0
        for i in range(count):
            turn, which = i & 3, label[r, i]
            tally[turn, which] += np.int64(np.rint(values[r, i] * _GRAINS))
            number[turn, which] += 1
        for which in range(classes):
            sums[r, which] = np.float64(tally[:, which].sum()) * _GRAIN
            members[r, which] = np.float64(number[:, which].sum())


@_compiled("float32(float32)")
def _within(value: Any) -> Any:
    above = value if value > _NONE else _NONE
    return above if above < _ONE else _ONE


_F = "float32[::1]"


@_compiled(f"void(float64[::1], float64[::1], {_F}, {_F}, {_F}, {_F}, {_F}, {_F}, {_F}, {_F})")
def _meet(
    first: Any, second: Any, terms: Any, quality: Any, need: Any, expectation: Any, satisfaction: Any, met: Any,
    expects: Any, content: Any,
) -> None:  # fmt: skip
    """Contact, expectation and disconfirmation; ``quality`` is that of one's unit, ``met`` becomes 1 in contact."""
    pressure, contact, noise, constant, of_quality = terms[0], terms[1], terms[2], terms[3], terms[4]
    of_gap, disappointment, of_need, rate, lift = terms[5], terms[6], terms[7], terms[8], terms[9]
    for i in range(need.shape[0]):
        needs = _within(need[i] + pressure)
        there = first[i] < np.float64(contact * (_HALF + needs))
        turned_out = _within(quality[i] + noise * np.float32(second[i] - 0.5))
        before = expectation[i]
        gap = turned_out - before
        gap = gap * disappointment if gap < _NONE else gap
        weight = of_gap * (_ONE + of_need * (needs + needs - _ONE))
        pleased = _within(constant + of_quality * turned_out + weight * gap)
        learnt = _within(before + rate * (turned_out + lift - before))
        content[i] = pleased if there else satisfaction[i]
        expects[i] = learnt if there else before
        met[i] = _ONE if there else _NONE


@_compiled(f"void({_F}, {_F}, {_F}, {_F}, {_F})")
def _of_services(terms: Any, met: Any, content: Any, was: Any, own: Any) -> None:
    rate, news = terms[10], terms[11]
    for i in range(was.shape[0]):
        opinion = was[i]
        experience = rate * (content[i] - opinion)
        learnt = experience if met[i] > _NONE else _NONE
        own[i] = _within(opinion + (learnt - news * opinion))


@_compiled(f"void({_F}, {_F}, {_F}, {_F}, {_F})")
def _of_administration(terms: Any, content: Any, services: Any, was: Any, own: Any) -> None:
    rate, reputation, offset, news = terms[12], terms[13], terms[14], terms[15]
    for i in range(was.shape[0]):
        opinion, pleased = was[i], content[i]
        aim = pleased + reputation * (services[i] - pleased) + offset
        own[i] = _within(opinion + (rate * (aim - opinion) - news * opinion))


@_compiled(f"void({_F}, {_F}, {_F}, {_F}, {_F})")
def _of_board(terms: Any, content: Any, system: Any, was: Any, own: Any) -> None:
    rate, of_content, of_system = terms[16], terms[17], terms[18]
    offset, news, felt = terms[19], terms[20], terms[21]
    for i in range(was.shape[0]):
        opinion = was[i]
        aim = of_content * content[i] + of_system * system[i] + offset
        own[i] = _within(opinion + (rate * (aim - opinion) - news * opinion + felt))


@_compiled(f"void({_F}, {_F}, {_F}, {_F}, {_F})")
def _of_system(terms: Any, admin: Any, board: Any, was: Any, own: Any) -> None:
    rate, offset = terms[22], terms[23]
    for i in range(was.shape[0]):
        opinion = was[i]
        aim = _HALF * admin[i] + _HALF * board[i] + offset
        own[i] = _within(opinion + rate * (aim - opinion))


@_compiled(f"void({_F}, {_F}, {_F}, {_F}, uint64[:, ::1])")
def _tell(of_services: Any, of_administration: Any, of_board: Any, of_system: Any, told: Any) -> None:
    """What citizens tell, in whole 2^-24ths: two opinions a word, so that one addition adds two."""
    for i in range(told.shape[0]):
        services, administration = np.rint(of_services[i] * _GRAINS), np.rint(of_administration[i] * _GRAINS)
        board, system = np.rint(of_board[i] * _GRAINS), np.rint(of_system[i] * _GRAINS)
        told[i, 0] = np.uint64(np.int32(services)) << _HALF_WORD | np.uint64(np.int32(administration))
        told[i, 1] = np.uint64(np.int32(board)) << _HALF_WORD | np.uint64(np.int32(system))


@_compiled("void(uint32[::1], uint32[::1], uint64[:, ::1], float64[:, ::1])")
def _hear(start: Any, neighbours: Any, told: Any, heard: Any) -> None:
    """Means ``(4, n)`` of what neighbours tell, who may be 255 at most. Of whole numbers: their order cannot matter."""
    for i in range(start.shape[0] - 1):
        place, end = start[i], start[i + 1]
        one, other, number = np.uint64(0), np.uint64(0), np.float64(end - place)
        while end - place >= _FOUR:
            a, b = neighbours[place], neighbours[place + np.uint32(1)]
            c, d = neighbours[place + np.uint32(2)], neighbours[place + np.uint32(3)]
            one += (told[a, 0] + told[b, 0]) + (told[c, 0] + told[d, 0])
            other += (told[a, 1] + told[b, 1]) + (told[c, 1] + told[d, 1])
            place += _FOUR
        while place < end:
            one += told[neighbours[place], 0]
            other += told[neighbours[place], 1]
            place += np.uint32(1)
        heard[0, i] = np.float64(np.int64(one >> _HALF_WORD)) / number
        heard[1, i] = np.float64(np.int64(one & _LOW)) / number
        heard[2, i] = np.float64(np.int64(other >> _HALF_WORD)) / number
        heard[3, i] = np.float64(np.int64(other & _LOW)) / number


@_compiled(f"void(float64[::1], {_F}, float32, {_F}, {_F})")
def _hold(heard: Any, stubbornness: Any, network: Any, own: Any, held: Any) -> None:
    """Held opinion: one's own drawn towards what one hears."""
    for i in range(held.shape[0]):
        openness = network * (_ONE - stubbornness[i])
        held[i] = own[i] + openness * (np.float32(heard[i] * _GRAIN) - own[i])


_COLUMN = "float32[:, ::1]"


@_compiled(
    f"void(uint64[::1], uint64[::1], uint64, uint64, {_COLUMN}, {_COLUMN}, uint8[:, ::1], UniTuple({_COLUMN}, 4),"
    f"UniTuple({_COLUMN}, 4), UniTuple({_COLUMN}, 4), uint32[:, ::1], uint32[:, ::1], UniTuple({_COLUMN}, 2),"
    f"UniTuple({_COLUMN}, 4), UniTuple({_COLUMN}, 4))"
)
def month(
    seed: Any, branch: Any, number: Any, key: Any, terms: Any, quality: Any, unit: Any, person: Any, own: Any,
    held: Any, start: Any, neighbours: Any, felt: Any, own_after: Any, held_after: Any,
) -> None:  # fmt: skip
    """One month of all citizens of all replicates, written into the last three arguments.

    Args:
        seed: ``(R,)``.
        branch: ``(R,)``.
        number: which month.
        key: the decision whose draws say who is in contact.
        terms: ``(R, 25)``, the fields of ``sim.submodels.citizens.Terms`` in order.
        quality: of units, ``(R, U)``.
        unit: ``(R, N)``, the unit that serves each.
        person: need, expectation, satisfaction, stubbornness.
        own: own opinion of services, administration, board, system.
        held: held opinion of the same.
        start: ``(R, N + 1)``, where each one's neighbours begin.
        neighbours: ``(R, 2 E)``.
        felt: expectation and satisfaction after the month.
        own_after: own opinions after it.
        held_after: held opinions after it.
    """
    replicates, count = unit.shape
    ids, first, second = np.empty(_BLOCK, np.uint64), np.empty(_BLOCK), np.empty(_BLOCK)
    met, around = np.empty(_BLOCK, np.float32), np.empty(_BLOCK, np.float32)
    told, heard = np.empty((count, 2), np.uint64), np.empty((4, _BLOCK))
    for r in range(replicates):
        _tell(held[0][r], held[1][r], held[2][r], held[3][r], told)
        of, units, served_by = terms[r], quality[r], unit[r]
        for begin in range(0, count, _BLOCK):
            end = min(begin + _BLOCK, count)
            size = end - begin
            for j in range(size):
                ids[j] = np.uint64(begin + j)
                around[j] = units[served_by[begin + j]]
            _pairs(seed[r], branch[r], number, key, ids[:size], first, second)
            content = felt[1][r, begin:end]
            _meet(
                first, second, of, around, person[0][r, begin:end], person[1][r, begin:end], person[2][r, begin:end],
                met, felt[0][r, begin:end], content,
            )  # fmt: skip
            mine_0, mine_1 = own_after[0][r, begin:end], own_after[1][r, begin:end]
            mine_2, mine_3 = own_after[2][r, begin:end], own_after[3][r, begin:end]
            _of_services(of, met, content, own[0][r, begin:end], mine_0)
            _of_administration(of, content, held[0][r, begin:end], own[1][r, begin:end], mine_1)
            _of_board(of, content, held[3][r, begin:end], own[2][r, begin:end], mine_2)
            _of_system(of, held[1][r, begin:end], held[2][r, begin:end], own[3][r, begin:end], mine_3)
            _hear(start[r, begin : end + 1], neighbours[r], told, heard)
            stubbornness = person[3][r, begin:end]
            _hold(heard[0], stubbornness, of[24], mine_0, held_after[0][r, begin:end])
            _hold(heard[1], stubbornness, of[24], mine_1, held_after[1][r, begin:end])
            _hold(heard[2], stubbornness, of[24], mine_2, held_after[2][r, begin:end])
            _hold(heard[3], stubbornness, of[24], mine_3, held_after[3][r, begin:end])
