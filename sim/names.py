"""The names by which the truth is read: conditions of scenarios, ensembles, debriefs all use these.

``TRUTH[name].read(state)`` gives ``(R, 1)`` for the organisation and ``(R, U)`` for units. ``CONTRIBUTIONS`` lists, for
every target of the trace, the names its contributions can have.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from sim import relations
from sim.columns import Floats
from sim.rows import citizens_by_class, flag, limited, mean, total, weighted
from sim.state import State


@dataclass(frozen=True)
class Quantity:
    """One named quantity of the truth."""

    id: str
    per: Literal["org", "unit"]
    unit: str
    low: float
    high: float
    doc: str
    read: Callable[[State], Floats]


TRUTH: dict[str, Quantity] = {}

PATTERNS = ("ideal", "decoupled", "ping_pong", "official_coat", "few_check_all", "non_resonance")
"""The six patterns of interplay, in the order of their shares (D33-D38)."""


def _unit(
    name: str, doc: str, read: Callable[[State], Floats], unit: str = "share", low: float = 0, high: float = 1
) -> None:
    TRUTH[name] = Quantity(name, "unit", unit, low, high, doc, read)


def _org(
    name: str, doc: str, read: Callable[[State], Floats], unit: str = "share", low: float = 0, high: float = 1
) -> None:
    TRUTH[name] = Quantity(name, "org", unit, low, high, doc, read)


def trust_board_admin(state: State) -> Floats:
    """Mean of the members' trust in the head of department, ``(R, 1)``."""
    return mean(state.dyads.among("members_head"))


def trust_admin_board(state: State) -> Floats:
    """Mean over the head and the managers of their trust in the chair, ``(R, 1)``."""
    managers = state.dyads.among("managers_chair")
    return (trust_head_chair(state) + total(managers)) / (1 + int(managers.shape[1]))


def trust_head_chair(state: State) -> Floats:
    """The head's trust in the chair, ``(R, 1)``."""
    return state.dyads.among("head_chair")


def need_by_unit(state: State) -> Floats:
    """Mean need of those whom each unit serves, ``(R, U)``; of all citizens where it serves nobody."""
    now = state.citizens
    needs, people = citizens_by_class(now.need, now.unit, int(state.units.quality.shape[1]))
    served = np.where(people > 0, needs / np.maximum(people, 1), mean(now.need))
    return limited(served + state.interplay.pressure)


def open_matters(state: State) -> Floats:
    """Matters in the docket, ``(R, 1)``."""
    return total((state.docket.stage > 0).astype(np.float64))


def attention(state: State) -> Floats:
    """W: media attention, good news counted as it is heard."""
    return state.media.bad + state.media.good


_unit("quality", "q: quality of service", lambda s: s.units.quality)
_unit("latent", "V: errors that nobody has found or mended", lambda s: s.units.latent)
_unit("risk", "rho: how dangerous a fault is", lambda s: s.units.risk)
_unit("complexity", "chi: complexity of the work", lambda s: s.units.complexity)
_unit("ability", "A: true ability", lambda s: s.units.ability)
_unit("integrity", "I: true integrity", lambda s: s.units.integrity)
_unit("benevolence", "B: true benevolence", lambda s: s.units.benevolence)
_unit("motivation", "M: motivation", lambda s: s.units.motivation)
_unit("effort", "e: effort", lambda s: s.units.effort)
_unit("safety", "s: psychological safety", lambda s: s.units.safety)
_unit("learning", "L: learning", lambda s: s.units.learning)
_unit("load", "h: load of all that is not the work itself", lambda s: s.units.load)
_unit("rules", "c_r: detail rules as lived", lambda s: s.units.rules)
_unit("audit", "c_a: share of work in the internal control plan", lambda s: s.units.audit)
_unit("reporting", "c_p: reporting back", lambda s: s.units.reporting)
_unit("style", "phi: how deviations are met", lambda s: s.units.style)
_unit("misuse", "m: misuse of discretion", lambda s: s.units.misuse)
_unit("gloss", "how much better than it is quality looks in reports", lambda s: s.units.gloss)
_unit("turnover", "share of staff who left this month", lambda s: s.units.turnover)
_unit("steer_gap", "C - C*: control beyond (+) or short of (-) what risk and people give reason to",
      lambda s: s.units.steer_gap, low=-1)  # fmt: skip
_unit("incident", "incidents this month", lambda s: s.units.incident, "count", 0, 20)
_unit("detected", "errors found this month", lambda s: s.units.detected, "count", 0, 60)
_unit(
    "spins", "rounds of plan, follow-up, analysis and action closed a year", lambda s: s.steering.spins, "rounds", 0, 12
)
_unit("capacity", "share of capacity in place", lambda s: s.units.capacity)
_unit("frame", "budget frame with this year's money", lambda s: s.units.frame + s.units.funding, "mkr/year", 0, 5000)
_unit("order", "1 where an inspectorate's order is in force", lambda s: flag(s.accountability.order > 0), "0 or 1")
_unit("gap", "need of those whom the unit serves less its quality", lambda s: need_by_unit(s) - s.units.quality, low=-1)

_org("money", "reserve", lambda s: s.economy.reserve, "mkr", -500, 1000)
_org("forecast", "true expected result this year", lambda s: s.economy.forecast, "mkr", -500, 500)
_org("plan", "action plan against a deficit", lambda s: s.economy.plan)
_org("supervision", "1 while the executive board supervises the economy", lambda s: s.economy.supervision, "0 or 1")
_org("budget", "change of next year's frame, proposed or decided", lambda s: s.economy.budget, low=-0.3, high=0.3)
_org("remark", "1 from an auditors' remark to the next report", lambda s: s.accountability.remark, "0 or 1")
_org("discharge_refused", "1 from discharge refused to the next report", lambda s: s.accountability.refused, "0 or 1")
_org("media", "W: media attention", attention, "severity", 0, 6)
_org("tone", "tone of conversation", lambda s: s.interplay.tone)
_org("narrative", "N: shared narrative", lambda s: s.interplay.narrative)
_org("agreement", "G: joint agreement", lambda s: s.interplay.agreement)
_org("clarity", "role clarity", lambda s: s.interplay.clarity)
_org("dialogue", "D: dialogue between chair and head of department", lambda s: s.interplay.dialogue)
_org("improvisation", "ability to improvise within roles", lambda s: s.interplay.improvisation)
_org("recontrol", "rules added after events, mean", lambda s: weighted(s.units.added_rules, s.units.share))
_org("goals", "goals of the committee", lambda s: s.steering.goals, "goals", 1, 60)
_org("logic_rules", "b: bureaucracy among the logics of steering", lambda s: s.steering.logics[:, 0:1])
_org("logic_results", "n: management by results (NPM) among them", lambda s: s.steering.logics[:, 1:2])
_org("logic_network", "g: network and co-creation (NPG) among them", lambda s: s.steering.logics[:, 2:3])
_org("reform", "A: how far the latest reform is adopted in words", lambda s: s.steering.adopted)
_org("practice", "m: how far reforms have become practice", lambda s: s.steering.practised)
_org("satisfaction", "S: citizens' satisfaction, mean", lambda s: mean(s.citizens.satisfaction))
_org("need", "citizens' needs, mean", lambda s: limited(mean(s.citizens.need) + s.interplay.pressure))
_org("trust_board_admin", "members' trust in the head of department, mean", trust_board_admin)
_org("trust_admin_board", "trust of head and managers in the chair, mean", trust_admin_board)
_org("trust_chair_head", "the chair's trust in the head of department", lambda s: s.dyads.among("members_head")[:, :1])
_org("trust_head_chair", "the head of department's trust in the chair", trust_head_chair)
_org("trust_citizens_board", "TB: citizens' trust in the board, mean", lambda s: mean(s.citizens.trust_board))
_org("trust_service", "TQ: citizens' trust in the services, mean", lambda s: mean(s.citizens.trust_service))
_org("trust_citizens_admin", "TA: citizens' trust in the administration, mean", lambda s: mean(s.citizens.trust_admin))
_org("trust_system", "SY: citizens' trust in the system, mean", lambda s: mean(s.citizens.trust_system))
_org("relation_principal", "trust relation: principal and provider", relations.principal)
_org("relation_levels", "trust relation: levels of decision", relations.levels)
_org("relation_related", "trust relation: related activities", relations.related)
_org("relation_examiner", "trust relation: examiner and examined", relations.examiner)
_org("relation_staff_citizens", "trust relation: staff and citizens", relations.staff_citizens)
_org("relation_system", "trust relation: to the democratic system", relations.system)
_org("attacks", "personal attacks between members this month", lambda s: s.interplay.attacks, "count", 0, 15)
_org("consensus", "how far the opposition is taken along", lambda s: s.board.consensus)
_org("minority", "the chair's side governs in minority, 0 or 1", lambda s: s.board.minority)
_org("dissent", "how much of what the opposition lost it has had recorded as its dissent", lambda s: s.board.dissent)
_org("legality", "legality", lambda s: s.outcomes.legality)
_org("equality", "equality of service between groups", lambda s: s.outcomes.equality)
_org("legitimacy", "legitimacy", lambda s: s.outcomes.legitimacy)

_org("matters_open", "matters that are raised and not yet closed", open_matters, "count", 0, 400)
_org(
    "matters_waiting",
    "matters that wait for an owner or the two at the top",
    lambda s: s.cases.waiting,
    "count",
    0,
    400,
)
_org("grey_zone", "share of the golden zone's undecided matters older than two months", lambda s: s.cases.grey)
_org("matters_decided", "matters decided at this month's meeting", lambda s: s.cases.decided, "count", 0, 40)
_org("matters_delegated", "matters that officials decided this month", lambda s: s.cases.delegated, "count", 0, 400)
_org("matters_executed", "matters carried out this month", lambda s: s.cases.executed, "count", 0, 400)
_org("fidelity", "how far matters were carried out as meant, last twelve months", lambda s: s.cases.fidelity)


def _pattern(number: int) -> Callable[[State], Floats]:
    """How the share of one pattern in the mix is read."""
    return lambda state: np.asarray(state.patterns.mix[:, number : number + 1])


for _number, _name in enumerate(PATTERNS):
    _org(f"pattern_{_name}", f"share of the pattern {_name.replace('_', ' ')}, last twelve months", _pattern(_number))
_org("coat_side", "role invasion: politics in the official's coat 1, the reverse -1", lambda s: s.patterns.side, low=-1)

RESIDUAL = ("interplay", "chance")
"""The two parts that every target has besides its own: what the equations multiply, and what was drawn."""

_BEHAVIOURS = ("transparency", "listening", "clarity", "promises", "feedback", "respect", "blame")

CONTRIBUTIONS: dict[str, tuple[str, ...]] = {
    "quality": ("ability", "learning", "effort", "load", "fit", "errors", "misuse", "capacity", "pause", "return"),
    "load": (
        "rules", "audit", "reporting", "shield", "form", "demand", "capacity", "incidents", "waiting", "review",
        "training", "instruct", "plan", "answering", "relief", "funding", "resources", "passing",
    ),
    "money": (
        "steering", "turnover", "demand", "incidents", "damage", "measures", "severance", "fines", "grants", "spending",
        "plan", "slack",
    ),
    "trust_board_admin": (
        *_BEHAVIOURS, "quality", "incidents", "scandals", "surprise", "economy", "dialogue", "overreach", "tempo",
        "reciprocity", "change",
    ),
    "trust_admin_board": (
        *_BEHAVIOURS, "control", "recontrol", "instruct", "visit", "help", "review", "dialogue", "overreach",
        "breach", "tempo", "reciprocity", "change",
    ),
    "trust_citizens_board": ("service", "spillover", "media", "tone", "listened", "neighbours"),
    "trust_citizens_admin": ("service", "reputation", "media", "neighbours"),
    "legitimacy": ("trust_board", "trust_admin", "trust_system"),
}  # fmt: skip
"""Per target of the trace, the contributions it can have, besides ``RESIDUAL``."""
