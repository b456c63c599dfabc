"""Step 5, steering: the form of it, whatever its amount and style (MODEL 3.4; D61-D65, D109-D118, B13, D98).

Three logics share the steering, bureaucracy b, management by results n and network g, ``b + n + g = 1``. With
``x = switch (share - 1/3)`` each does a little of what it is for, and costs what it costs; at a third each, nothing.
Shares follow what is done: ``share += r (1 - exp(-done)) (mix of what is done - share)``.

Follow-up leans five ways, ``d = switch (2 f - 1)``, nothing at .5. Goals share a limited attention: a goal gets 1 / n
of it, as usual at ``G_0`` goals; goals also lose meaning on the way down, less where the narrative is shared.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sim import state as columns
from sim.acts import Acts
from sim.columns import Floats, replace
from sim.parameter import Number
from sim.portable import exp
from sim.rates import Steering
from sim.rows import limited, mean, total
from sim.spec import World
from sim.state import State
from sim.streams import Streams
from sim.trace import Trace

BUREAUCRACY, RESULTS, NETWORK = 0, 1, 2


@dataclass(frozen=True)
class Effects:
    """What the form of steering does, reckoned when asked for. ``(R, 1)`` or one number, unless noted.

    Neutral at a third of each logic, follow-up at .5 and the usual number of goals, and with the switch off.
    """

    logic: Floats
    """x: how far each logic exceeds a third, ``(R, 3)``."""
    switch: Number
    now: columns.Steering
    narrative: Floats
    p: Steering

    def _over(self, logic: int) -> Floats:
        return self.logic[:, logic : logic + 1]

    def _lean(self, tendency: Number) -> Number:
        return self.switch * (2 * tendency - 1)

    @property
    def legality(self) -> Floats:
        """Added to where legality goes (b)."""
        return self.p.legality * self._over(BUREAUCRACY)

    @property
    def equality(self) -> Floats:
        """Factor on how unlike the same service turns out for different citizens (b)."""
        return 1 - self.p.equality * self._over(BUREAUCRACY)

    @property
    def rules(self) -> Floats:
        """Factor on rules that are added (b)."""
        return 1 + self.p.rules * self._over(BUREAUCRACY)

    @property
    def misfit(self) -> Floats:
        """Factor on the misfit of rules in complex work (b: adaptation)."""
        return 1 + self.p.adaptation * self._over(BUREAUCRACY)

    @property
    def adapted(self) -> Floats:
        """Factor on all misfit (reforms that became practice)."""
        return 1 - self.switch * self.p.reform_fit * self.now.practised

    @property
    def effort(self) -> Floats:
        """Factor on the effort that reporting enforces (n); work that no goal covers escapes it."""
        covered = 1 - self.switch * self.p.goals_coverage * np.maximum(0.0, 1 - self.now.goals / self.p.goals_reference)
        return (1 + self.p.measured * self._over(RESULTS)) * covered

    @property
    def reporting(self) -> Floats:
        """Factor on reporting that is asked for (n)."""
        return 1 + self.p.reporting * self._over(RESULTS)

    @property
    def gaming(self) -> Floats:
        """Factor on gaming (n; f_1)."""
        held = 1 - self.p.validity_gaming * self._lean(self.p.validity)
        return (1 + self.p.gaming * self._over(RESULTS)) * held

    @property
    def validity(self) -> Floats:
        """How far noise is moved from complex to simple work (g, f_1)."""
        return self.p.outcome * self._over(NETWORK) + self.p.validity_noise * self._lean(self.p.validity)

    @property
    def cocreation(self) -> Floats:
        """Factor on what a citizen dialogue gives (g)."""
        return 1 + self.p.cocreation * self._over(NETWORK)

    @property
    def time(self) -> Floats:
        """Added to load: talking things through (g), goals to follow up, ongoing follow-up (f_4), reforms in words."""
        p = self.p
        common = p.goals_load * (self.now.goals - p.goals_reference) + p.reform_time * self._words
        return p.time * self._over(NETWORK) + p.ongoing_load * self._lean(p.ongoing) + self.switch * common

    @property
    def _words(self) -> Floats:
        """A reform as far as it is only words."""
        return np.maximum(0.0, self.now.adopted - self.now.practised)

    @property
    def accountability(self) -> Floats:
        """Factor on how clear it is who answers for what (g)."""
        return 1 - self.p.accountability * self._over(NETWORK)

    @property
    def learning(self) -> Number:
        """Factor on learning from errors that were found (f_2)."""
        return 1 + self.p.closeness_learning * self._lean(self.p.closeness)

    @property
    def auditing(self) -> Number:
        """Factor on what an audit finds (f_2: captured; f_3: passed by)."""
        captured = 1 - self.p.closeness_capture * self._lean(self.p.closeness)
        return captured * (1 - self.p.selectivity_coverage * self._lean(self.p.selectivity))

    @property
    def burden(self) -> Number:
        """Factor on load of audits and reports (f_3)."""
        return 1 - self.p.selectivity_load * self._lean(self.p.selectivity)

    @property
    def aim(self) -> Number:
        """How far follow-up turns to dangerous work from what is not (f_3; 0 at .5)."""
        return self.p.selectivity_aim * self._lean(self.p.selectivity)

    @property
    def interval(self) -> Number:
        """Factor on the time between reports (f_4)."""
        return 1 - self.p.ongoing_interval * self._lean(self.p.ongoing)

    @property
    def strengths(self) -> Number:
        """Factor on good service that is seen as such (f_4)."""
        return 1 + self.p.ongoing_strengths * self._lean(self.p.ongoing)

    @property
    def asking(self) -> Number:
        """How far noise is moved from surveys of citizens to reports of quality (f_5; 0 at .5)."""
        return self.p.citizens_noise * self._lean(self.p.citizens_view)

    @property
    def citizens_view(self) -> Number:
        """How far follow-up leans by f_5: as the principal sees it (-1) or as citizens do (1)."""
        return self._lean(self.p.citizens_view)

    @property
    def attention(self) -> Floats:
        """Factor on fidelity: attention a goal gets, meaning lost on the way down, and blurred by vague words."""
        p = self.p
        each = p.goals_reference / np.maximum(self.now.goals, p.goals_least) - 1
        lost = p.cascade_loss * (p.cascade_levels * (1 - self.narrative) - 1.5)
        blurred = p.reform_blur * p.vagueness * self._words
        return np.maximum(0.0, 1 + self.switch * (p.goals_attention * each - lost - blurred))


def effects(state: State, world: World) -> Effects:
    """What the form of steering does this month."""
    switch, now = world.mechanisms.steering, state.steering
    return Effects(switch * (now.logics - 1 / 3), switch, now, state.interplay.narrative, world.steering)


def _per_unit(acts: Acts, *names: str) -> Floats:
    """Mean over units of the doses of acts, removals left out, ``(R, 1)``."""
    return mean(sum((np.maximum(acts[name], 0) for name in names), np.zeros_like(acts["guideline"])))


def done(acts: Acts) -> Floats:
    """What the month's acts have of each logic, ``(R, 3)``, in doses (D109-D116)."""
    ruled = _per_unit(acts, "guideline", "audit_plan", "instruct")
    measured = _per_unit(acts, "reporting", "review") + limited(acts["goals"])
    talked = acts["dialogue"] + acts["citizen_dialogue"] + acts["agreement"]
    return np.concatenate((ruled, measured, talked + _per_unit(acts, "visit", "training")), axis=1)


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """Logics follow what is done; goals are added and dropped."""
    p, now = world.steering, state.steering
    amount = done(acts)
    together = total(amount)
    mix = amount / np.maximum(together, 1e-9)
    logics = now.logics + p.logic_rate * (1 - exp(-together)) * (mix - now.logics)
    goals = limited(now.goals + acts["goals"], 1.0, 60.0)
    state = replace(state, steering=replace(now, logics=logics, goals=goals))
    unlikeness = effects(state, world).equality
    return replace(state, steering=replace(state.steering, unlikeness=unlikeness))
