"""Step 5, accountability: auditors, inspectorates and appeals (LAW; D50, D62-D64, D87, C25).

They know what has come out as the month opens. Nobody here moves trust or an axis: what is demanded is decided at least
at that level while the demand stands (``c <- max(c, demanded)``, before it is carried out in step 6), answering costs
load, and what is said in public is news.

- duty: a year without an internal control plan anywhere (KL 6:6), and breaches by the committee, add up in ``neglect``
- auditors report in April (KL 12:1): fault ``f = f1 (L1 - legality)+ + f2 neglect + f3 deficit + f4 (no follow-up)``, a
  remark with probability ``logistic(k (f - f5))``, which may advise against discharge (``sim/submodels/assembly.py``)
- inspectorates: planned by risk and after what became public; an order (foreläggande) the likelier the more is found,
  which demands checks and reports, and is lifted when it has been mended; else there is a fine
- appeals (laglighetsprövning, KL 13:1): the oftener the less people agree, upheld the oftener the lower legality

The switch ``accountability`` takes away remarks, orders and decisions overturned; all draws stay.
"""

from __future__ import annotations

import numpy as np

from sim.acts import Acts
from sim.columns import Floats, replace
from sim.portable import logistic
from sim.rows import flag, limited, total, weighted
from sim.spec import World, calendar
from sim.state import State
from sim.streams import Streams, decision, poisson_quantile
from sim.trace import Trace

CASES = decision("accountability.cases")
"""Entity 0: appeals and those upheld; 1 + u: an inspection of unit u and what it finds."""
AUDITORS = decision("accountability.auditors")
"""Entity 0: a remark; 1: advice against discharge."""


def without_plan(state: State, world: World) -> Floats:
    """How far there is no internal control plan: 1 where no unit has any work in it, ``(R, 1)``; a breach (KL 6:6)."""
    most = np.max(state.units.audit, axis=1, keepdims=True)
    return limited(1 - most / np.maximum(world.outcomes.breach_line, 1e-9))


def burden(state: State, world: World) -> Floats:
    """Load of answering auditors, inspectorates and the executive board, ``(R, U)``."""
    p, now = world.accountability, state.accountability
    common = world.economy.watch_load * state.economy.supervision + p.remark_load * now.remark
    return common + p.overturned_load * now.overturned + p.order_load * flag(now.order > 0)


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """What those outside find, and what they demand."""
    now = state.accountability
    memory = world.accountability.memory
    broken = np.maximum(without_plan(state, world), limited(state.board.fault))
    neglect = memory * now.neglect + (1 - memory) * broken
    state = replace(state, accountability=replace(now, neglect=neglect, news=0 * now.news, fine=0 * now.fine))
    state = _inspected(state, world, streams)
    if calendar(world, state.month) == world.accountability.report_month:
        state = _audited(state, world, streams)
    return _demanded(state, world)


def fault(state: State, world: World) -> Floats:
    """What the auditors find against the committee, ``(R, 1)``."""
    p, units, share = world.accountability, state.units, state.units.share
    short = np.maximum(p.fault_line - state.outcomes.legality, 0)
    deficit = limited(-state.economy.closed / (world.economy.plan_full * total(units.frame)))
    blind = limited(1 - weighted(units.audit + units.reporting, share) / p.followed)
    breach = p.fault_breach * limited(state.accountability.neglect)
    return p.fault_legality * short + breach + p.fault_deficit * deficit + p.fault_blind * blind


def _audited(state: State, world: World, streams: Streams) -> State:
    p, found, now = world.accountability, fault(state, world), state.accountability
    drawn = streams.uniform(AUDITORS, np.arange(2))
    likely = world.mechanisms.accountability * logistic(p.remark_sharpness * (found - p.remark_line))
    remark = flag(drawn[:, :1] < likely)
    grave = p.advised * (1 + np.maximum(found / np.maximum(p.remark_line, 1e-9) - 1, 0) * 4)
    advised = remark * flag(drawn[:, 1:] < grave)
    return replace(
        state,
        accountability=replace(
            now, remark=remark, advised=advised, refused=0 * now.refused, news=now.news + p.remark_news * remark
        ),
    )


def _inspected(state: State, world: World, streams: Streams) -> State:
    """Inspectorates' orders and fines, and the month's appeals."""
    p, units, now, switch = world.accountability, state.units, state.accountability, world.mechanisms.accountability
    comes, finds = streams.uniform_pair(CASES, np.arange(1 + units.quality.shape[1]))
    chance = units.risk * (p.inspection_chance + p.inspection_event * units.visible)
    faulty = p.order_latent * units.latent + p.order_quality * np.maximum(p.order_line - units.quality, 0)
    issued = (now.order == 0) & (comes[:, 1:] < switch * chance) & (finds[:, 1:] < faulty)
    mended = (units.latent < p.order_mended) & (units.quality >= p.order_line) & (now.order >= p.order_least)
    fined = (now.order >= p.order_most) & ~mended
    order = np.where(issued | fined, 1.0, (now.order + 1) * flag((now.order > 0) & ~mended))
    appealed, overturned = _appeals(state, world, comes[:, :1], finds[:, :1])
    news = total(p.order_news * units.risk * flag(issued | fined)) + p.overturned_news * overturned
    return replace(
        state,
        accountability=replace(
            now,
            order=order,
            fine=p.order_fine * total(flag(fined)),
            appealed=appealed,
            overturned=overturned,
            news=now.news + news,
        ),
    )


def _appeals(state: State, world: World, comes: Floats, upheld: Floats) -> tuple[Floats, Floats]:
    """Decisions appealed this month and decisions overturned, counts ``(R, 1)``."""
    p = world.accountability
    rate = p.appeals + p.appeals_conflict * (1 - state.board.consensus)
    wrong = limited(p.overturned * (1 - state.outcomes.legality))
    lost = world.mechanisms.accountability * rate * wrong
    return poisson_quantile(comes, rate), poisson_quantile(upheld, lost)


def _demanded(state: State, world: World) -> State:
    """What is demanded is decided at least at that level, where the demand stands."""
    p, units, now = world.accountability, state.units, state.accountability
    ordered = flag(now.order > 0)
    audit = np.maximum(p.remark_audit * now.remark, p.order_audit * ordered)
    reporting = np.maximum(p.remark_reporting * now.remark, p.order_reporting * ordered)
    reporting = np.maximum(reporting, world.economy.watch_reporting * state.economy.supervision)
    return replace(
        state,
        units=replace(
            units,
            audit_decided=np.maximum(units.audit_decided, audit),
            reporting_decided=np.maximum(units.reporting_decided, reporting),
        ),
    )


def remarked(state: State, world: World) -> Floats:
    """Evidence of a remark in the month of the report, ``(R, 1)``."""
    reported = calendar(world, state.month) == world.accountability.report_month
    return world.accountability.remark_evidence * float(reported) * state.accountability.remark


def joint(state: State, world: World) -> Floats:
    """Share of the blame that falls on the opposition (C25): a committee answers as one, but for recorded dissent."""
    return world.accountability.joint * (1 - limited(state.board.dissent))
