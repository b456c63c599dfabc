"""Step 12, first half: culture follows behaviour and colours it again (MODEL 3.3; B14-B18, D66-D75, E03, E04).

Each row lies between a culture of control (0) and one of trust (1) and is a moving average of what is done,
``y += .04 (behaviour - y)``, the top weighing ``t = .7`` where a row has both a top and units. Behaviour, with means
over units by people served:

1 direction       ``t (1 - how-matters that politics took) + (1 - t)(1 - c_r)``
2 attitude        ``1 - phi``
3 focus           ``1 - c_p``
4 instrument      ``L / (L + c_a + .01)``
5 evaluation      ``t (f1 + f2) / 2 + (1 - t) told / (told + audited + .01)``, told ``.6 s I``, audited ``.6 c_a``
6 leader          ``t (1 - share of matters by way of the few) + (1 - t)(1 - c_r)``
7 key ingredient  ``t tone + (1 - t) s``
8 accountability  ``t (1 - share of the month's public events met by rules; y itself in a month without any)
                  + (1 - t)(1 - phi)``
9 manager         ``t (listening of the administration) + (1 - t) M``
10 co-worker      ``s I``

What a row gives back is ``1 + k d`` or ``k d`` with ``d = switch (2 y - 1)``: nothing at .5, and something won and lost
at either end. Culture is never an outcome.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sim.acts import Acts
from sim.columns import Floats, replace
from sim.rates import Culture
from sim.rows import limited, weighted
from sim.spec import World
from sim.state import State
from sim.streams import Streams
from sim.trace import Trace

ROWS = (
    "direction", "attitude", "focus", "instrument", "evaluation", "leader", "key", "accountability", "manager", "voice",
)  # fmt: skip


@dataclass(frozen=True)
class Effects:
    """What culture gives back, each ``(R, 1)``, reckoned when asked for. Neutral at row .5 and with the switch off."""

    lean: Floats
    """d: how far each row leans to control (-1) or trust (1), ``(R, 10)``."""
    p: Culture

    def _row(self, number: int) -> Floats:
        return self.lean[:, number - 1 : number]

    @property
    def bottom_up(self) -> Floats:
        """Share of matters that come from below, added (0 at .5)."""
        return self.p.bottom_up * self._row(1)

    @property
    def style(self) -> Floats:
        """What the culture adds to how deviations are met, whatever has been decided (0 at .5)."""
        return -self.p.attitude * self._row(2)

    @property
    def upward(self) -> Floats:
        """Factor on how much of what is reported reaches the board."""
        return 1 - self.p.upward * self._row(3)

    @property
    def used(self) -> Floats:
        """Factor on what units learn from what they follow up, as reporting effort stays with them (y3)."""
        return 1 + 0.5 * self.p.upward * self._row(3)

    @property
    def learning(self) -> Floats:
        """Factor on learning from errors that were found (y4)."""
        return 1 + self.p.instrument * self._row(4)

    @property
    def auditing(self) -> Floats:
        """Factor on what an audit finds (y4)."""
        return 1 - self.p.instrument * self._row(4)

    @property
    def validity(self) -> Floats:
        """How far noise is moved from complex to simple work (y5; 0 at .5)."""
        return self.p.evaluation * self._row(5)

    @property
    def latency(self) -> Floats:
        """Months added to the preparation of a decision (y6; 0 at .5)."""
        return -self.p.latency * self._row(6)

    @property
    def unevenness(self) -> Floats:
        """Factor on how unevenly decisions are carried out (y6)."""
        return 1 + self.p.unevenness * self._row(6)

    @property
    def safety(self) -> Floats:
        """Added to the goal of psychological safety (y7; 0 at .5)."""
        return self.p.safety * self._row(7)

    @property
    def sanction(self) -> Floats:
        """Factor on the severity from which an event is answered (y8)."""
        return 1 + self.p.sanction * self._row(8)

    @property
    def deterrence(self) -> Floats:
        """Factor on how much the risk of being found deters misuse (y8)."""
        return 1 - self.p.deterrence * self._row(8)

    @property
    def buffer(self) -> Floats:
        """Factor on load that comes from above: ``(1 - k_9 y9) / (1 - k_9 / 2)``."""
        return 1 - self.p.buffer / (2 - self.p.buffer) * self._row(9)

    @property
    def told_up(self) -> Floats:
        """Factor on what managers pass upward of what they know (y9)."""
        return 1 - self.p.shielded * self._row(9)

    @property
    def voice(self) -> Floats:
        """Factor on self-report (y10)."""
        return 1 + self.p.voice * self._row(10)


def effects(state: State, world: World) -> Effects:
    """What culture gives back this month: a row's effect is nothing at .5, and all are nothing with the switch off."""
    return Effects(world.mechanisms.culture * (2 * state.culture.rows - 1), world.culture)


def behaviour(state: State, world: World) -> Floats:
    """This month's behaviour in the ten rows, ``(R, 10)``."""
    units, between, top, work = state.units, state.interplay, world.culture.top, world.work

    def mean(values: Floats) -> Floats:
        return weighted(values, units.share)

    supportive, free = 1 - mean(units.style), 1 - mean(units.rules)
    honest = units.safety * units.integrity
    told, audited = work.self_report * honest, work.audit_finds * units.audit
    understanding = 0.5 * (world.steering.validity + world.steering.closeness)
    rows = (
        top * (1 - state.cases.overreach_board) + (1 - top) * free,
        supportive,
        1 - mean(units.reporting),
        mean(units.learning / (units.learning + units.audit + 0.01)),
        top * understanding + (1 - top) * mean(told / (told + audited + 0.01)),
        top * (1 - state.cases.few) + (1 - top) * free,
        top * between.tone + (1 - top) * mean(units.safety),
        top * state.steering.let_be + (1 - top) * supportive,
        top * between.listening_admin + (1 - top) * mean(units.motivation),
        mean(honest),
    )
    return limited(np.concatenate(rows, axis=1))


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """Culture drifts."""
    rows = state.culture.rows + world.culture.rate * (behaviour(state, world) - state.culture.rows)
    return replace(state, culture=replace(state.culture, rows=rows))
