"""Step 10, evidence: what people see of each other that speaks for or against somebody (MODEL 3.5, 3.6; C43-C47).

Every kind of evidence is an amount ``(R, 3 D)`` over dyads and the three dimensions, for or against. Behaviours of a
side are evidence about that side to the other: the members about the head, the head and the managers about the chair.
Only what can be seen counts: quality through reporting back, incidents that are public, whether one was told.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from sim.acts import ADMINISTRATION, BOARD, Acts
from sim.columns import Floats
from sim.roster import Roster
from sim.rows import limited, mean, total, weighted
from sim.spec import World
from sim.state import State
from sim.streams import Streams, decision
from sim.submodels import steering
from sim.submodels.interplay import column
from sim.submodels.units import control_amount

EYES = decision("trust.eyes")
ABILITY, BENEVOLENCE, INTEGRITY = 0, 1, 2
ABOUT_ADMIN = ("members_head",)
ABOUT_BOARD = ("head_chair", "managers_chair")
PARTIES = ("chair_opposition", "opposition_chair")


@dataclass
class Evidence:
    """One kind of evidence: an amount ``(R, 3 D)``, and whether it speaks against."""

    name: str
    amount: Floats
    lost: bool = False


@lru_cache(maxsize=256)
def _mask(pairs: tuple[tuple[int, ...], ...], size: int) -> Floats:
    mask = np.zeros((1, 3 * size))
    for dimension, dyads in enumerate(pairs):
        mask[0, [dimension * size + dyad for dyad in dyads]] = 1.0
    return mask


class Ledger:
    """The month's evidence as it is gathered."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self.entries: list[Evidence] = []

    def mask(self, groups: tuple[str, ...], *dimensions: int) -> Floats:
        """1 where the dyads of these groups hold beliefs of these dimensions, ``(1, 3 D)``."""
        dyads = tuple(int(dyad) for group in groups for dyad in self._roster.groups[group])
        return _mask(tuple(dyads if d in dimensions else () for d in range(3)), self._roster.dyads)

    def add(self, name: str, amount: Floats, groups: tuple[str, ...], *dimensions: int, lost: bool = False) -> None:
        """The same evidence ``(R, 1)`` to every dyad of the groups."""
        self.entries.append(Evidence(name, amount * self.mask(groups, *dimensions), lost))

    def place(self, name: str, amount: Floats, group: str, dimension: int, lost: bool = False) -> None:
        """Evidence ``(R, n)``, one column for each dyad of the group."""
        whole = np.zeros((amount.shape[0], 3 * self._roster.dyads))
        whole[:, dimension * self._roster.dyads + self._roster.groups[group]] = amount
        self.entries.append(Evidence(name, whole, lost))


def gathered(state: State, world: World, streams: Streams, acts: Acts) -> tuple[list[Evidence], list[Evidence]]:
    """The month's evidence as it was seen, and as it would be if everybody saw alike (the draws at expectation)."""
    ledger = Ledger(world.roster)
    for side, groups in ((BOARD, ABOUT_BOARD), (ADMINISTRATION, ABOUT_ADMIN)):
        _behaviours(ledger, world, acts, side, groups)
    _about_administration(ledger, state, world, acts)
    _about_board(ledger, state, world, acts)
    _between_parties(ledger, state, world, acts)
    _within_administration(ledger, state, world, acts)
    real, expected = Ledger(world.roster), Ledger(world.roster)
    noise = world.trust.quality_noise * streams.normal(EYES, world.roster.members)
    _quality(real, state, world, noise)
    _quality(expected, state, world, 0 * noise)
    return real.entries + ledger.entries, expected.entries + ledger.entries


def _behaviours(ledger: Ledger, world: World, acts: Acts, side: int, groups: tuple[str, ...]) -> None:
    p = world.trust
    kept, moved, broken = (acts[name][:, side : side + 1] for name in ("kept", "renegotiated", "broken"))
    ledger.add("transparency", p.transparency * column(acts, "transparency", side), groups, INTEGRITY)
    listening = p.listening * column(acts, "listening", side)
    ledger.add("listening", listening, groups, BENEVOLENCE)
    ledger.add("clarity", p.clarity * column(acts, "clarity", side), groups, ABILITY, INTEGRITY)
    ledger.add("promises", p.promise * (kept + p.renegotiated * moved), groups, ABILITY, INTEGRITY)
    ledger.add("promises", p.event * p.promise * broken, groups, ABILITY, INTEGRITY, lost=True)
    ledger.add("feedback", p.feedback * column(acts, "feedback", side), groups, BENEVOLENCE)
    ledger.add("respect", p.respect * column(acts, "respect", side), groups, BENEVOLENCE, INTEGRITY)
    ledger.add("blame", p.event * p.blame * column(acts, "blame", side), groups, BENEVOLENCE, INTEGRITY, lost=True)
    ledger.add("dialogue", p.dialogue * limited(acts["dialogue"]), (groups[0],), BENEVOLENCE, INTEGRITY)


def _quality(ledger: Ledger, state: State, world: World, noise: Floats) -> None:
    """Members see the quality of service, each with their own eyes, better where it is reported back."""
    p, units = world.trust, state.units
    form = steering.effects(state, world)
    rated = world.steering.citizens_weight * np.maximum(0.0, form.citizens_view)
    quality = weighted(units.quality, units.share)
    if np.any(rated):  # a mean over citizens is dear, and by default nobody asks them
        quality = quality + rated * (mean(state.citizens.satisfaction) - quality)
    seen = limited(quality + noise)
    reported = weighted(units.reporting, units.share)
    weight = p.quality * (p.quality_blind + (1 - p.quality_blind) * reported)
    ledger.place("quality", form.strengths * weight * seen, "members_head", ABILITY)
    ledger.place("quality", weight * (1 - seen), "members_head", ABILITY, lost=True)


def _about_administration(ledger: Ledger, state: State, world: World, acts: Acts) -> None:
    p, units = world.trust, state.units
    public = total(units.visible - units.scandal * world.incidents.severity_scandal)
    scandals = total(units.scandal)
    untold = 1 - column(acts, "transparency", ADMINISTRATION)
    short = limited(-state.economy.forecast / (p.economy_scale * total(units.frame)))
    ledger.add("incidents", p.event * p.incident * public, ABOUT_ADMIN, ABILITY, lost=True)
    ledger.add("scandals", p.event * p.scandal * scandals, ABOUT_ADMIN, INTEGRITY, lost=True)
    surprise = p.surprise * untold * limited(public + scandals)
    ledger.add("surprise", surprise, ABOUT_ADMIN, INTEGRITY, lost=True)
    ledger.add("economy", p.economy * short, (*ABOUT_ADMIN, "chief_head"), ABILITY, lost=True)
    ledger.add("economy", p.economy * (1 - short), ("chief_head",), ABILITY)
    overreach = p.overreach * state.cases.overreach_admin
    ledger.add("overreach", overreach, ABOUT_ADMIN, INTEGRITY, lost=True)


def _about_board(ledger: Ledger, state: State, world: World, acts: Acts) -> None:
    p, units = world.trust, state.units
    felt = limited(weighted(units.style * control_amount(units, world.work), units.share))
    ledger.add("control", p.control * (1 - felt), ABOUT_BOARD, BENEVOLENCE)
    ledger.add("control", p.control * felt, ABOUT_BOARD, BENEVOLENCE, lost=True)
    ledger.place("recontrol", p.recontrol * units.pulse, "managers_chair", BENEVOLENCE, lost=True)
    ledger.add("recontrol", p.recontrol * total(units.pulse), ("head_chair",), BENEVOLENCE, lost=True)
    instructed = limited(acts["instruct"])
    bypass = p.event * p.instruct
    ledger.place("instruct", bypass * instructed, "managers_chair", INTEGRITY, lost=True)
    ledger.add("instruct", bypass * limited(total(instructed)), ("head_chair",), INTEGRITY, lost=True)
    visits = limited(acts["visit"])
    ledger.place("visit", p.visit * visits, "managers_chair", BENEVOLENCE)
    ledger.add("visit", p.visit * limited(total(visits)), ("head_chair",), BENEVOLENCE)
    given = limited(acts["relief"]) + limited(acts["training"]) + limited(acts["repair"])
    money = acts["money"] / units.frame
    help_given = limited(given + limited(money / world.surroundings.plenty))
    taken = limited(-money / world.surroundings.plenty)
    ledger.place("help", p.help * (help_given + limited(acts["praise"])), "managers_chair", BENEVOLENCE)
    ledger.place("help", p.help * taken, "managers_chair", BENEVOLENCE, lost=True)
    ledger.place("review", p.review * limited(acts["review"]), "managers_chair", BENEVOLENCE, lost=True)
    ledger.add("overreach", p.overreach * state.cases.overreach_board, ABOUT_BOARD, INTEGRITY, lost=True)


def _between_parties(ledger: Ledger, state: State, world: World, acts: Acts) -> None:
    p, tone = world.trust, state.interplay.tone
    talk = p.talk * limited(acts["opposition_talk"])
    ledger.add("talk", talk, (*PARTIES, "head_opposition"), BENEVOLENCE, INTEGRITY)
    ledger.add("tone", p.tone * tone, PARTIES, BENEVOLENCE)
    ledger.add("tone", p.tone * (1 - tone), PARTIES, BENEVOLENCE, lost=True)


def _within_administration(ledger: Ledger, state: State, world: World, acts: Acts) -> None:
    p, units = world.trust, state.units
    ledger.place("quality", p.quality * units.quality, "head_managers", ABILITY)
    ledger.place("quality", p.quality * (1 - units.quality), "head_managers", ABILITY, lost=True)
    told = p.transparency * units.detection
    ledger.place("told", told * limited(units.detected), "head_managers", INTEGRITY)
    ledger.place("scandals", p.event * p.scandal * units.scandal, "head_managers", INTEGRITY, lost=True)
    ledger.add("listening", p.listening * column(acts, "listening", ADMINISTRATION), ("managers_head",), BENEVOLENCE)
    help_given = limited(limited(acts["relief"]) + limited(acts["training"]) + limited(acts["praise"]))
    ledger.place("help", p.help * help_given, "managers_head", BENEVOLENCE)
