"""How much a choice matters: the largest difference that an option of a matter makes to its owner's mandate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from analysis.authoring.choices import Tried
from analysis.authoring.gate import LEAST_PAIRS
from analysis.paired import half_width


@dataclass(frozen=True)
class Influence:
    """The difference that one option makes beside another, over the plays in which both could be put forward.

    Attributes:
        situation: the matter's id; ``world``: slot of the hidden world; ``place``: part of the owner's mandate.
        better: id of the option that attained more; ``worse``: of the other.
        difference: mean paired difference, 0-1; ``half``: half of its 95 % interval.
        pairs: plays compared.
    """

    situation: str
    world: int
    place: int
    better: str
    worse: str
    difference: float
    half: float
    pairs: int


def influences(tried: Sequence[Tried]) -> Iterator[Influence]:
    """Every pair of options of one matter, part of the mandate and world."""
    for one in tried:
        for place, values in one.attained.items():
            for first, second in combinations(range(len(values)), 2):
                both = one.put[first] & one.put[second]
                pairs = int(np.count_nonzero(both))
                if pairs < LEAST_PAIRS:
                    continue
                differences = values[first, both] - values[second, both]
                mean, half = float(differences.mean()), float(half_width(differences))
                up, down = (first, second) if mean >= 0 else (second, first)
                options = one.situation.options
                yield Influence(
                    one.situation.id, one.world, place, options[up].id, options[down].id, abs(mean), half, pairs
                )


def largest(tried: Sequence[Tried]) -> Influence | None:
    """The pair that differs most; None where no two options could be compared."""
    return max(influences(tried), key=lambda one: one.difference, default=None)


def turns(tried: Sequence[Tried]) -> bool:
    """Whether the matter is a dilemma between worlds: what is best for a part of the mandate in one is not in another.

    An option counts as better where the whole interval of the difference is above zero.
    """
    found = [one for one in influences(tried) if one.difference - one.half > 0]
    ahead = {(one.place, one.better, one.worse) for one in found}
    return any((place, worse, better) in ahead for place, better, worse in ahead)
