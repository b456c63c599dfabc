"""Step 5, control: what is decided about the four axes, and re-control after events (MODEL 3.5; C33, C41, D39, D88).

Nobody sets an axis: guidelines and the scheme of delegation move detail rules, the control plan moves audit, reporting
back moves reporting, and how deviations are met moves style. Doses add to what has been decided, within 0-1; step 6
carries it out. What the logics of steering make grow, guidelines and reports, grows as it is asked for.

After an event that became public and was severe enough, rules are added by a pulse of .30 with probability
``.17 W (1.2 - T)`` per unit, likelier in a sensitive area (D89). The stock of them decays 2 % a month, but hardly while
attention lasts, and with every re-control the next stays longer (D39, a ratchet). Rules end by removal, which takes
first from those added after events and bites on them only as far as one knows what they were for, or by an end date
(``sunset``). A minority may be stopped.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sim.acts import Acts
from sim.columns import Bools, Floats, replace
from sim.names import attention, trust_board_admin
from sim.rates import Control
from sim.rows import flag, limited, total
from sim.spec import World
from sim.state import State, Units
from sim.streams import Streams, decision
from sim.submodels import culture, steering
from sim.trace import Trace

PULSE = decision("control.pulse")
_HALF_A_MONTH = 0.5
"""An end date nearer than this has come: dates are means, which rounding may leave a hair above nothing."""


@dataclass
class Rulebook:
    """Detail rules on paper, each ``(R, U)``: decided, added after events, with an end date, months until it."""

    decided: Floats
    added: Floats
    dated: Floats
    left: Floats


def expired(units: Units) -> Rulebook:
    """The rules after those whose end date has come are gone, first from those added after events."""
    left = np.maximum(units.date_left - 1, 0.0)
    gone = units.dated * flag(left < _HALF_A_MONTH)
    added = np.minimum(units.added_rules, gone)
    return Rulebook(
        decided=limited(units.rules_decided - (gone - added)),
        added=units.added_rules - added,
        dated=units.dated - gone,
        left=left,
    )


def dated(rules: Rulebook, dose: Floats, p: Control) -> Rulebook:
    """Rules without an end date get one; those that had one share the mean of what remains and of the new."""
    stock = rules.decided + rules.added
    old = np.minimum(rules.dated, stock)
    new = limited(dose) * (stock - old)
    left = (old * rules.left + new * p.sunset) / np.maximum(old + new, 1e-9)
    return replace(rules, dated=old + new, left=left)


def answered(state: State, world: World, streams: Streams, lived: culture.Effects) -> tuple[Bools, Floats]:
    """Which units' events are met by more rules ``(R, U)``, and the share of events that are not ``(R, 1)``."""
    p, units = world.control, state.units
    stopped = state.board.minority * p.block * (1 - state.board.consensus)
    likely = p.pulse_chance * attention(state) * (p.pulse_trust - trust_board_admin(state)) * (1 - stopped)
    likely = world.mechanisms.recontrol * likely * (1 + p.sensitivity * (2 * units.sensitivity - 1))
    draw = streams.uniform(PULSE, np.arange(units.quality.shape[1]))
    comes = (units.visible > 0) & (units.visible >= p.line * lived.sanction) & (draw < likely)
    events = total(flag(units.visible > 0))
    unanswered = 1 - total(flag(comes)) / np.maximum(events, 1.0)
    return comes, np.where(events > 0, unanswered, state.culture.rows[:, 7:8])


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """Decided axes, the stock of rules added after events, and rules with an end date."""
    p, units = world.control, state.units
    lived, form = culture.effects(state, world), steering.effects(state, world)
    rules = expired(units)
    more, less = np.maximum(acts["guideline"], 0) * form.rules, np.maximum(-acts["guideline"], 0)
    bite = p.removal + (1 - p.removal) * state.interplay.basis
    removed = np.minimum(rules.added, less * bite)
    spent = removed / np.maximum(bite, 1e-9)
    comes, let_be = answered(state, world, streams, lived)
    pulse = p.pulse * form.rules * flag(comes)
    calm = 1 - p.held * np.minimum(1.0, attention(state))
    kept = 1 - p.pulse_decay * calm * (1 - units.ratchet)
    ratchet = units.ratchet * (1 - p.ratchet_fade)
    rules = replace(
        rules,
        decided=limited(rules.decided + more - (less - spent)),
        added=limited((rules.added - removed) * kept + pulse),
    )
    rules = dated(rules, acts["sunset"], p)
    asked = acts["reporting"]
    return replace(
        state,
        steering=replace(state.steering, let_be=let_be),
        units=replace(
            units,
            rules_decided=rules.decided,
            audit_decided=limited(units.audit_decided + acts["audit_plan"]),
            reporting_decided=limited(
                units.reporting_decided + np.maximum(asked, 0) * form.reporting + np.minimum(asked, 0)
            ),
            style_decided=limited(units.style_decided + acts["firmness"]),
            added_rules=rules.added,
            pulse=pulse,
            ratchet=ratchet + p.ratchet * flag(comes) * (1 - ratchet),
            dated=rules.dated,
            date_left=rules.left,
        ),
    )
