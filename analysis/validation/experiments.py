"""The experiments that targets are measured in: arms that share their seeds, and what is read of each.

Arms of an experiment differ in one thing. Nobody steers (``laissez_faire``) where the published study varied control
from outside; ``mixed``, which answers what it sees, stands for municipalities as they are [D].
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from analysis.validation.follow import Read, Seeds, Taken, follow
from analysis.validation.municipalities import WorldOf, alike, municipalities
from sim.acts import Acts
from sim.columns import Floats
from sim.names import TRUTH
from sim.policies import POLICIES, Policy, Records
from sim.rows import mean
from sim.spec import World
from sim.state import State
from sim.streams import Streams

Changes = Mapping[str, Any]
TERM, ELECTION = 48, 44
"""Months in a term, and the month of it with the election."""
TERMS_MONTHS = 4 * TERM
LAB = {"mechanisms.recontrol": 0.0}
"""Control stays as it was set: events bring no rules of their own."""
CONTROL_AMOUNTS = (0.0, 0.1, 0.25, 0.5, 0.75, 1.0)
SURVEYED = ("trust_admin", "satisfaction", "expectation", "need", "trust_system")
"""Columns of citizens that a survey correlates, in this order."""


@dataclass(frozen=True)
class Arm:
    """One way of an experiment."""

    id: str
    world: WorldOf
    policy: Policy


@dataclass(frozen=True)
class Experiment:
    """Arms run with the same seeds, for so many months, and what is read of them."""

    id: str
    months: int
    reads: Mapping[str, Read]
    arms: Callable[[Changes], tuple[Arm, ...]]
    """The arms, with parameters of the model changed by dotted path (in calibration and in tests)."""
    share: float = 1.0
    """Replicates relative to the number asked for."""

    def run(self, arm: str, seeds: Seeds, changes: Changes) -> Taken:
        """One arm. Raises ``KeyError`` for an arm that is not there."""
        chosen = {each.id: each for each in self.arms(changes)}[arm]
        return follow(chosen.world, chosen.policy, seeds, self.months, self.reads)


def acting(name: str, fill: Callable[[Acts, int], None], also: str = "laissez_faire") -> Policy:
    """A policy that does what another does and, beside it, what ``fill(acts, month)`` adds."""

    def both(acts: Acts, records: Records, month: int, streams: Streams) -> None:
        POLICIES[also].fill(acts, records, month, streams)
        fill(acts, month)

    return Policy(name, f"{also} and the experiment's own act", "analysis/validation", both)


def once(name: str, month: int, **doses: Any) -> Policy:
    """Nobody steers; the doses are given in one month."""

    def fill(acts: Acts, now: int) -> None:
        if now == month:
            for act, dose in doses.items():
                acts.add(act, dose)

    return acting(name, fill)


NOBODY = POLICIES["laissez_faire"]
MIXED = POLICIES["mixed"]


def truth(name: str, months: range | None = None) -> Read:
    """A quantity of the truth: ``(R, 1)``, or per unit ``(R, U)``."""
    return Read(lambda state, world: TRUTH[name].read(state), None if months is None else frozenset(months))


def chief_tenure(state: State, world: World) -> Floats:
    """Months that the chief executive has been in office, ``(R, 1)``."""
    return np.asarray(state.people.tenure[:, [world.roster.chief_executive]])


def chief_exits(state: State, world: World) -> Floats:
    """Chief executives who have left, their months in office summed, those who left for cooperation, ``(R, 3)``."""
    offices = state.offices
    return np.concatenate((offices.exits, offices.exits_months, offices.exits_cooperation), axis=1)


def survey(state: State, world: World) -> Floats:
    """Means and second moments over citizens of the surveyed columns, ``(R, 5 + 15)``."""
    columns = [np.asarray(getattr(state.citizens, name), dtype=np.float64) for name in SURVEYED]
    moments = [mean(column) for column in columns]
    moments += [mean(one * other) for place, one in enumerate(columns) for other in columns[place:]]
    return np.concatenate(moments, axis=1)


def _elections(first: int = 0) -> frozenset[int]:
    return frozenset(range(first * TERM + ELECTION, TERMS_MONTHS, TERM))


TERMS = Experiment(
    "terms",
    TERMS_MONTHS,
    {
        "chief_left": Read(lambda state, world: state.offices.chief_left),
        "chief_tenure": Read(chief_tenure),
        "chief_exits": Read(chief_exits, frozenset({2 * TERM - 1, TERMS_MONTHS - 1})),
        "minority": Read(lambda state, world: state.board.minority, frozenset(range(0, TERMS_MONTHS, TERM))),
        "collapsed": Read(lambda state, world: state.elections.collapsed),
        "new_chair": Read(
            lambda state, world: state.elections.new_chair, frozenset(range(TERM - 1, TERMS_MONTHS, TERM))
        ),
        "shifted": Read(lambda state, world: state.elections.shifted, _elections()),
        "trust_citizens_admin": truth("trust_citizens_admin"),
        "trust_citizens_board": truth("trust_citizens_board"),
        "load": truth("load"),
        "survey": Read(survey, frozenset({TERM - 1})),
    },
    lambda changes: (Arm("mixed", municipalities(changes), MIXED),),
    share=2.0,
)
"""Municipalities as they are, through four terms."""

TRUSTING = Experiment(
    "trusting",
    36,
    {"added": Read(lambda state, world: state.units.pulse)},
    lambda changes: (Arm("trust", municipalities(changes), POLICIES["trust"]),),
)
"""Municipalities that have chosen trust-based governance, for three years."""

AUDITED = Experiment(
    "audited",
    24,
    {"misuse": Read(lambda state, world: state.units.misuse)},
    lambda changes: tuple(
        Arm(f"{share:g}", municipalities({**LAB, **changes}, audit=share, integrity=0.40), NOBODY)
        for share in (0.04, 1.0)
    ),
)
"""Little and full audit where integrity is low, after Olken's villages."""

ONE_ROUND = {f"work.motivation_{name}": 0.0 for name in ("autonomy", "load", "listening")}
"""Motivation is that of the person alone: a round in a laboratory is too short to change it."""


def _controlled(name: str, months: int, lab: Changes) -> Experiment:
    def arms(changes: Changes) -> tuple[Arm, ...]:
        return tuple(
            Arm(
                f"{kind} {amount:g}",
                alike(
                    {**LAB, **lab, **changes},
                    rules=amount,
                    audit=0.4 * amount,
                    reporting=amount,
                    style=style,
                    benevolence=0.8,
                ),
                NOBODY,
            )
            for kind, style in (("punitive", 0.8), ("supportive", 0.1))
            for amount in CONTROL_AMOUNTS
        )

    return Experiment(name, months, {"effort": truth("effort")}, arms, share=0.2)


CONTROLLED = _controlled("controlled", 1, ONE_ROUND)
"""Motivated staff under more and more control, punitive or supportive, in one round, after Falk and Kosfeld."""

CONTROLLED_YEAR = _controlled("controlled_year", 12, {})
"""The same for a year, in which motivation changes too."""

FEAR = Experiment(
    "fear",
    TERM,
    {"detected": truth("detected"), "incident": truth("incident")},
    lambda changes: tuple(
        Arm(kind, municipalities({**LAB, **changes}, style=style), NOBODY)
        for kind, style in (("low", 0.1), ("high", 0.7))
    ),
)
"""Units where deviations are met with support, and the same where they are met with consequences."""

_ADMINISTRATION = np.array([[0.0, 1.0]])
PROMISE = Experiment(
    "promise",
    1,
    {"trust": truth("trust_board_admin")},
    lambda changes: tuple(
        Arm(
            f"{prior:g} {act}",
            alike({"organisation.trust_board_admin": prior, **changes}),
            once(act, 0, **({} if act == "plain" else {act: _ADMINISTRATION})),
        )
        for prior in (0.5, 0.85)
        for act in ("plain", "kept", "broken")
    ),
    share=0.5,
)
"""One promise kept, one broken, in the same month and the same world."""

SERVICE = Experiment(
    "service",
    ELECTION + 1,
    {"margin": Read(lambda state, world: state.elections.margin, frozenset({ELECTION})), "quality": truth("quality")},
    lambda changes: tuple(
        Arm(kind, alike({**changes}, ability=ability), MIXED)
        for kind, ability in (("low", 0.25), ("middle", 0.65), ("high", 0.90))
    ),
)
"""An election after a term of low, middling and high performance."""

AUTONOMY = Experiment(
    "autonomy",
    TERM,
    {"quality": truth("quality")},
    lambda changes: tuple(
        Arm(f"{monitor} {kind}", municipalities({**LAB, **changes}, rules=rules, reporting=rules, style=style), NOBODY)
        for monitor, style in (("usual", 0.35), ("aligned", 0.1), ("misaligned", 0.7))
        for kind, rules in (("less", 0.5), ("more", 0.3))
    ),
    share=0.5,
)
"""One standard deviation (0.2 [D]) more autonomy, under monitors of different kinds."""

KNOWN: tuple[Experiment, ...] = (
    TERMS, TRUSTING, AUDITED, CONTROLLED, CONTROLLED_YEAR, FEAR, PROMISE, SERVICE, AUTONOMY,
)  # fmt: skip
"""The experiments behind the known targets; those behind the unseen ones stand with them."""
