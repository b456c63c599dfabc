"""Step 5, control: what is decided about the four axes, and re-control after events (MODEL 3.5; C33, C41, D39, D88).

Nobody sets an axis: guidelines move detail rules, the control plan moves audit, reporting back moves reporting, and how
deviations are met moves style. Doses add to what has been decided, within 0-1; step 6 carries it out. Taking rules away
takes first from those added after events. After an event that became public, rules are added by a pulse of .30 with
probability ``.17 W (1.2 - T)`` per unit; the stock of them decays 2 % a month (D39). A minority may be stopped.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from sim.acts import Acts
from sim.names import attention, trust_board_admin
from sim.rows import flag, limited, total
from sim.spec import World
from sim.state import State
from sim.streams import Streams, decision
from sim.trace import Trace

PULSE = decision("control.pulse")


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """Decided axes and the stock of rules added after events."""
    p, units = world.control, state.units
    wish = acts["guideline"]
    removed = np.minimum(units.added_rules, np.maximum(-wish, 0))
    stopped = state.board.minority * p.block * (1 - state.board.consensus)
    likely = p.pulse_chance * attention(state) * (p.pulse_trust - trust_board_admin(state)) * (1 - stopped)
    comes = (units.visible > 0) & (streams.uniform(PULSE, np.arange(wish.shape[1])) < likely)
    pulse = p.pulse * flag(comes)
    events = total(flag(units.visible > 0))
    answered = total(flag(comes)) / np.maximum(events, 1.0)
    let_be = np.where(events > 0, 1 - answered, state.culture.rows[:, 7:8])
    return replace(
        state,
        steering=replace(state.steering, let_be=let_be),
        units=replace(
            units,
            rules_decided=limited(units.rules_decided + wish + removed),
            audit_decided=limited(units.audit_decided + acts["audit_plan"]),
            reporting_decided=limited(units.reporting_decided + acts["reporting"]),
            style_decided=limited(units.style_decided + acts["firmness"]),
            added_rules=limited((units.added_rules - removed) * (1 - p.pulse_decay) + pulse),
            pulse=pulse,
        ),
    )
