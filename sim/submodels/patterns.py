"""Step 14: the six patterns of interplay as a mix over the last twelve months (MODEL 3.9; D32-D38).

The state holds eleven monthly series of twelve months. Seven are features, taken as means: fidelity of what was carried
out, contact, bounced matters, what politics took of the how, what the administration took of the what, the share by way
of the few, lead time. Four are signals and answers: of the board and the administration, of need and the board.
Response is the mean of two lagged correlations, of an answer with the mean signal of the three months before it.

``hi(x; t, w) = 1 / (1 + exp(-(x - t) / w))``, ``lo = 1 - hi``, ``calm = lo(bounce) lo(Op) lo(Oa) lo(conc)``:

- ideal          ``hi(fid .62) hi(res .22) hi(contact .4) calm``
- decoupled      ``lo(fid .5) lo(contact .4) calm``
- ping-pong      ``hi(bounce .6) hi(lead .5)``
- official coat  ``(1 - lo(Op .25) lo(Oa .25)) lo(bounce .9)``
- few check all  ``hi(conc .5)``
- non-resonance  ``lo(res .22) hi(contact .4) calm``

The mix is the scores' shares of their sum; a year has a name only where the highest score is above .3, else it is
"mixed". Definitions and thresholds are ours: they describe a year, they do not judge it.
"""

from __future__ import annotations

import numpy as np

from sim import state as columns
from sim.acts import Acts
from sim.columns import Floats, replace
from sim.names import PATTERNS
from sim.portable import logistic
from sim.rates import Patterns
from sim.rows import flag, limited, mean, total, weighted
from sim.spec import World
from sim.state import State
from sim.streams import Streams
from sim.trace import Trace

MIXED = "mixed"
FEATURES = ("fidelity", "contact", "bounce", "overreach_board", "overreach_admin", "few", "lead")
SIGNALS = ("board_signal", "admin_answer", "need_signal", "board_answer")
MONTHS = 12
_BEFORE = 3
"""Months over which a signal is gathered before its answer is looked for."""


def newborn(first: Floats) -> columns.Patterns:
    """A window in which the year before month 0 was like the values ``first (R, 11)``; the mix is not yet reckoned."""
    size = first.shape[0]
    window = np.repeat(first, MONTHS, axis=1)
    return columns.Patterns(window, np.zeros((size, len(PATTERNS))), np.zeros((size, 1)), np.zeros((size, 1)))


def month(state: State, world: World, acts: Acts) -> Floats:
    """This month's features and signals, ``(R, 11)``."""
    p, cases, units, between = world.cases, state.cases, state.units, state.interplay
    doses = sum((np.abs(acts[name]) for name in ("guideline", "audit_plan", "reporting", "firmness")), 0 * units.load)
    left = (
        np.abs(units.rules_decided - units.rules_base)
        + np.abs(units.audit_decided - units.audit)
        + np.abs(units.reporting_decided - units.reporting)
        + np.abs(units.style_decided - units.style)
    )
    now = (
        cases.fidelity_now,
        flag(acts["dialogue"] > 0),
        cases.bounced,
        cases.how_taken,
        cases.what_taken,
        cases.gated,
        limited(cases.lead_time / world.patterns.lead_months),
        cases.approved / p.slots + mean(limited(doses)),
        cases.executed / p.slots + between.fidelity * weighted(limited(left), units.share),
        cases.demands / p.slots + between.pressure,
        cases.answered / p.slots + between.met,
    )
    return np.concatenate(now, axis=1)


def rolled(window: Floats, now: Floats) -> Floats:
    """The window one month later: the oldest month leaves, ``now`` comes last."""
    blocks = window.reshape(window.shape[0], -1, MONTHS)
    return np.concatenate((blocks[:, :, 1:], now[:, :, None]), axis=2).reshape(window.shape)


def answer(signal: Floats, answers: Floats, p: Patterns) -> Floats:
    """Correlation of answers ``(R, 12)`` with the mean signal of the three months before each, 0-1, ``(R, 1)``.

    A signal that never changed asks for nothing: it counts as the threshold, neither high nor low. An answer that never
    changed counts as none. Both by the same small variance, without a step.
    """
    said = (signal[:, :-3] + signal[:, 1:-2] + signal[:, 2:-1]) / _BEFORE
    done = answers[:, _BEFORE:]
    said, done = said - mean(said), done - mean(done)
    varied = mean(said * said)
    heard = varied / (varied + p.flat)
    found = mean(said * done) / np.sqrt((varied + p.flat) * (mean(done * done) + p.flat))
    return limited(heard * found + (1 - heard) * p.response)


def features(window: Floats, p: Patterns) -> tuple[Floats, Floats]:
    """Means of the seven features over the window, ``(R, 7)``, and response, ``(R, 1)``."""
    blocks = window.reshape(window.shape[0], -1, MONTHS)
    means = mean(blocks[:, : len(FEATURES)])[:, :, 0]
    first = len(FEATURES)
    signals = [np.ascontiguousarray(blocks[:, first + number]) for number in range(len(SIGNALS))]
    return means, 0.5 * (answer(signals[0], signals[1], p) + answer(signals[2], signals[3], p))


def scores(means: Floats, response: Floats, p: Patterns) -> tuple[Floats, Floats]:
    """Scores of the six patterns, ``(R, 6)``, and the side of role invasion, ``(R, 1)``: politics 1, officials -1."""
    lines = (
        (0, p.fidelity, p.fidelity_width),
        (0, p.decoupled, p.fidelity_width),
        (1, p.contact, p.contact_width),
        (2, p.bounce, p.bounce_width),
        (2, p.bounce_many, p.bounce_width),
        (3, p.overreach, p.overreach_width),
        (4, p.overreach, p.overreach_width),
        (5, p.few, p.few_width),
        (6, p.lead, p.lead_width),
    )
    over = [(means[:, number : number + 1] - line) / width for number, line, width in lines]
    high = logistic(np.concatenate((*over, (response - p.response) / p.response_width), axis=1))
    kept, together, contact, bounced, bounced_much, by_board, by_admin, few, late, answered = (
        high[:, number : number + 1] for number in range(high.shape[1])
    )
    own_role = (1 - by_board) * (1 - by_admin)
    calm = (1 - bounced) * own_role * (1 - few)
    made = (
        kept * answered * contact * calm,
        (1 - together) * (1 - contact) * calm,
        bounced * late,
        (1 - own_role) * (1 - bounced_much),
        few,
        (1 - answered) * contact * calm,
    )
    return np.concatenate(made, axis=1), by_board - by_admin


def reckoned(state: State, world: World, window: Floats) -> State:
    """The state with this window, its mix, and the means that others read."""
    means, response = features(window, world.patterns)
    score, side = scores(means, response, world.patterns)
    kept = {name: np.ascontiguousarray(means[:, number : number + 1]) for number, name in enumerate(FEATURES)}
    return replace(
        state,
        cases=replace(state.cases, response=response, **kept),
        patterns=columns.Patterns(
            window=window,
            mix=score / np.maximum(total(score), 1e-9),
            fit=np.max(score, axis=1, keepdims=True),
            side=side,
        ),
    )


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """Let this month into the window."""
    return reckoned(state, world, rolled(state.patterns.window, month(state, world, acts)))


def names(state: State, world: World) -> list[str]:
    """The year's name in each replicate, for texts: the strongest pattern where its score is above the line."""
    strongest = np.argmax(state.patterns.mix, axis=1)
    clear = np.broadcast_to(state.patterns.fit > world.patterns.named, state.patterns.fit.shape)[:, 0]
    return [PATTERNS[best] if sure else MIXED for best, sure in zip(strongest, clear, strict=True)]
