"""Step 10, evidence: what people see of each other that speaks for or against somebody (MODEL 3.5, 3.6; C43-C47).

Every kind of evidence is an amount that speaks for or against one or more of ability, benevolence and integrity, to
the dyads of some kinds. Behaviours of a side are evidence about that side to the other: the members about the head, the
head and the managers about the chair. Only what can be seen counts: quality through reporting back, incidents that are
public, whether one was told. Evidence of one place and dimension is added up before it is spread over the dyads.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from sim.acts import ADMINISTRATION, Acts
from sim.columns import Floats
from sim.rows import limited, mean, total, weighted
from sim.spec import World
from sim.state import State
from sim.streams import Streams, decision
from sim.submodels import accountability, steering
from sim.submodels.interplay import column, frustration, sincere
from sim.submodels.work import control_amount

EYES = decision("trust.eyes")
ABILITY, BENEVOLENCE, INTEGRITY = slice(0, 1), slice(1, 2), slice(2, 3)
ABILITY_INTEGRITY, BENEVOLENCE_INTEGRITY = slice(0, 3, 2), slice(1, 3)
ABOUT_ADMIN = ("members_head",)
ABOUT_BOARD = ("head_chair", "managers_chair")
PARTIES = ("chair_opposition", "opposition_chair")


class Evidence(NamedTuple):
    """One kind of evidence: an amount ``(R, 1)`` or ``(R, n)``, one for each dyad of the kinds it is seen in."""

    name: str
    amount: Floats
    kinds: tuple[str, ...]
    dimensions: slice
    lost: bool = False
    """Whether it speaks against."""


def summed(evidence: Iterable[Evidence], spans: tuple[tuple[str, int, int], ...], rows: int) -> tuple[Floats, Floats]:
    """All evidence for and against, ``(R, 3 D)`` each; added up in the order it is given."""
    at = {name: slice(first, after) for name, first, after in spans}
    together: dict[tuple[bool, int, int, tuple[str, ...]], Floats] = {}
    for each in evidence:
        key = (each.lost, each.dimensions.start, each.dimensions.stop, each.kinds)
        together[key] = together[key] + each.amount if key in together else each.amount
    made = np.zeros((2, rows, 3, spans[-1][2]))
    for (lost, first, after, kinds), amount in together.items():
        # The one pair of dimensions that do not lie side by side is the first and the last.
        block = made[int(lost), :, first : after : 2 if after - first == 3 else 1]
        for kind in kinds:
            block[:, :, at[kind]] += amount[:, None]
    return made[0].reshape(rows, -1), made[1].reshape(rows, -1)


def gathered(state: State, world: World, streams: Streams, acts: Acts) -> tuple[list[Evidence], list[Evidence]]:
    """The month's evidence as it was seen, and as it would be if everybody saw alike (the draws at expectation)."""
    alike = [
        *_behaviours(state, world, acts),
        *_about_administration(state, world, acts),
        *_about_board(state, world, acts),
        *_about_help(state, world, acts),
        *_between_parties(state, world, acts),
        *_within_administration(state, world, acts),
        *_between_units(state, world),
    ]
    noise = world.trust.quality_noise * streams.normal(EYES, world.roster.members)
    return [*_quality(state, world, noise), *alike], [*_quality(state, world, 0 * noise), *alike]


def _behaviours(state: State, world: World, acts: Acts) -> list[Evidence]:
    """What a side does is evidence about it to the other side. Praise for poor service rings hollow."""
    p = world.trust
    told, heard = p.transparency * limited(acts["transparency"]), p.listening * limited(acts["listening"])
    straight, respect = p.clarity * limited(acts["clarity"]), p.respect * limited(acts["respect"])
    held = p.promise * (acts["kept"] + p.renegotiated * acts["renegotiated"])
    let_down = p.event * p.promise * acts["broken"]
    shown, blame = p.feedback * limited(acts["feedback"]), p.event * p.blame * limited(acts["blame"])
    able, unable = p.promise_ability * held, p.promise_ability * let_down
    meant = shown[:, :1] * sincere(weighted(state.units.quality, state.units.share), world)
    talk, hurried = p.dialogue * limited(acts["dialogue"]), p.tempo * frustration(state.interplay, world)
    made = [Evidence("feedback", shown[:, :1] - meant, ABOUT_BOARD, INTEGRITY, lost=True)]
    for side, kinds in ((slice(0, 1), ABOUT_BOARD), (slice(1, 2), ABOUT_ADMIN)):
        made += [
            Evidence("transparency", told[:, side], kinds, INTEGRITY),
            Evidence("listening", heard[:, side], kinds, BENEVOLENCE),
            Evidence("clarity", straight[:, side], kinds, ABILITY_INTEGRITY),
            Evidence("promises", held[:, side], kinds, INTEGRITY),
            Evidence("promises", able[:, side], kinds, ABILITY),
            Evidence("promises", let_down[:, side], kinds, INTEGRITY, lost=True),
            Evidence("promises", unable[:, side], kinds, ABILITY, lost=True),
            Evidence("feedback", meant if kinds is ABOUT_BOARD else shown[:, side], kinds, BENEVOLENCE),
            Evidence("respect", respect[:, side], kinds, BENEVOLENCE_INTEGRITY),
            Evidence("blame", blame[:, side], kinds, BENEVOLENCE_INTEGRITY, lost=True),
            Evidence("dialogue", talk, kinds[:1], BENEVOLENCE_INTEGRITY),
            Evidence("tempo", hurried, kinds[:1], BENEVOLENCE, lost=True),
        ]
    return made


def _quality(state: State, world: World, noise: Floats) -> list[Evidence]:
    """Members see the quality of service, each with their own eyes, better where it is reported back.

    The form of follow-up says how far citizens' rating is taken for it, and whether strengths are seen besides faults.
    """
    p, units, form = world.trust, state.units, steering.effects(state, world)
    quality = weighted(units.quality + units.reporting * units.gloss, units.share)  # reports are polished (D61)
    rated = world.steering.citizens_weight * np.maximum(0.0, form.citizens_view)
    if np.any(rated):  # a mean over all citizens is dear, and by default nobody asks them
        quality = quality + rated * (mean(state.citizens.satisfaction) - quality)
    seen = limited(quality + noise)
    reported = weighted(units.reporting, units.share)
    weight = p.quality * (p.quality_blind + (1 - p.quality_blind) * reported)
    good = weight * seen
    return [
        Evidence("quality", form.strengths * good, ABOUT_ADMIN, ABILITY),
        Evidence("quality", weight - good, ABOUT_ADMIN, ABILITY, lost=True),
    ]


def _about_administration(state: State, world: World, acts: Acts) -> list[Evidence]:
    p, units = world.trust, state.units
    public = total(units.visible - units.scandal * world.incidents.severity_scandal)
    scandals = total(units.scandal)
    untold = 1 - column(acts, "transparency", ADMINISTRATION)
    short = limited(-state.economy.forecast / (p.economy_scale * total(units.frame)))
    chief = ("chief_head",)
    return [
        Evidence("incidents", p.event * p.incident * public, ABOUT_ADMIN, ABILITY, lost=True),
        Evidence("scandals", p.event * p.scandal * scandals, ABOUT_ADMIN, INTEGRITY, lost=True),
        Evidence("surprise", p.surprise * untold * limited(public + scandals), ABOUT_ADMIN, INTEGRITY, lost=True),
        Evidence("economy", p.economy * short, (*ABOUT_ADMIN, *chief), ABILITY, lost=True),
        Evidence("economy", p.economy * (1 - short), chief, ABILITY),
        Evidence("overreach", p.overreach * state.cases.overreach_admin, ABOUT_ADMIN, INTEGRITY, lost=True),
    ]


def _about_board(state: State, world: World, acts: Acts) -> list[Evidence]:
    """How control is felt: light control says more where more is at stake, for then trust is a risk taken (B07)."""
    p, units = world.trust, state.units
    felt = limited(weighted(units.style * control_amount(units, world.work), units.share))
    stake = 1 + p.vulnerability * (weighted(units.risk, units.share) - 0.5)
    instructed = limited(acts["instruct"])
    bypass = p.event * p.instruct
    one, all_ = ("managers_chair",), ("head_chair",)
    return [
        Evidence("control", p.control * stake * (1 - felt), ABOUT_BOARD, BENEVOLENCE),
        Evidence("control", p.control * felt, ABOUT_BOARD, BENEVOLENCE, lost=True),
        Evidence("recontrol", p.recontrol * units.pulse, one, BENEVOLENCE, lost=True),
        Evidence("recontrol", p.recontrol * total(units.pulse), all_, BENEVOLENCE, lost=True),
        Evidence("instruct", bypass * instructed, one, INTEGRITY, lost=True),
        Evidence("instruct", bypass * limited(total(instructed)), all_, INTEGRITY, lost=True),
        Evidence("breach", p.event * world.board.breach * state.board.breach, ABOUT_BOARD, INTEGRITY, lost=True),
        Evidence("overreach", p.overreach * state.cases.overreach_board, ABOUT_BOARD, INTEGRITY, lost=True),
    ]


def _about_help(state: State, world: World, acts: Acts) -> list[Evidence]:
    """What the board gives units, and takes from them."""
    p, one = world.trust, ("managers_chair",)
    visits = limited(acts["visit"])
    given = limited(acts["relief"]) + limited(acts["training"]) + limited(acts["repair"])
    money = acts["money"] / (state.units.frame * world.surroundings.plenty)
    help_given = limited(given + limited(money)) + limited(acts["praise"])
    return [
        Evidence("visit", p.visit * visits, one, BENEVOLENCE),
        Evidence("visit", p.visit * limited(total(visits)), ("head_chair",), BENEVOLENCE),
        Evidence("help", p.help * help_given, one, BENEVOLENCE),
        Evidence("help", p.help * limited(-money), one, BENEVOLENCE, lost=True),
        Evidence("review", p.review * limited(acts["review"]), one, BENEVOLENCE, lost=True),
    ]


def _between_parties(state: State, world: World, acts: Acts) -> list[Evidence]:
    """Tone and attacks count, disagreement does not: politics is conflict (A12, D96)."""
    p, between = world.trust, state.interplay
    talk, tone = p.talk * limited(acts["opposition_talk"]), p.tone * between.tone
    remark = accountability.remarked(state, world)
    shared = remark * accountability.joint(state, world)
    reach = between.attacks + (p.attack_reach - 1) * between.attacks_media
    return [
        Evidence("talk", talk, (*PARTIES, "head_opposition"), BENEVOLENCE_INTEGRITY),
        Evidence("tone", tone, PARTIES, BENEVOLENCE),
        Evidence("tone", p.tone - tone, PARTIES, BENEVOLENCE, lost=True),
        Evidence("attacks", p.event * p.attack * reach, PARTIES, BENEVOLENCE, lost=True),
        Evidence("remark", remark - shared, PARTIES[1:], ABILITY_INTEGRITY, lost=True),
        Evidence("remark", shared, PARTIES[:1], ABILITY_INTEGRITY, lost=True),
    ]


def _within_administration(state: State, world: World, acts: Acts) -> list[Evidence]:
    p, units = world.trust, state.units
    down, up = ("head_managers",), ("managers_head",)
    good = p.quality * units.quality
    told = p.transparency * units.detection * limited(units.detected)
    help_given = limited(limited(acts["relief"]) + limited(acts["training"]) + limited(acts["praise"]))
    return [
        Evidence("quality", good, down, ABILITY),
        Evidence("quality", p.quality - good, down, ABILITY, lost=True),
        Evidence("told", told, down, INTEGRITY),
        Evidence("scandals", p.event * p.scandal * units.scandal, down, INTEGRITY, lost=True),
        Evidence("listening", p.listening * column(acts, "listening", ADMINISTRATION), up, BENEVOLENCE),
        Evidence("help", p.help * help_given, up, BENEVOLENCE),
    ]


def _between_units(state: State, world: World) -> list[Evidence]:
    """Related units: who does good work, and who passes load on to the next."""
    p, units = world.trust, state.units
    if units.quality.shape[1] == 1:
        return []
    good = p.related * units.quality
    strained = p.related * limited((units.load - world.work.overload) / 0.1)
    made = []
    for kind, step in (("managers_next", -1), ("managers_previous", 1)):
        if kind == "managers_previous" and units.quality.shape[1] == 2:
            continue
        theirs, burden = np.roll(good, step, axis=1), np.roll(strained, step, axis=1)
        made += [
            Evidence("related", theirs, (kind,), ABILITY),
            Evidence("related", p.related - theirs, (kind,), ABILITY, lost=True),
            Evidence("related", p.related - burden, (kind,), BENEVOLENCE),
            Evidence("related", burden, (kind,), BENEVOLENCE, lost=True),
        ]
    return made
