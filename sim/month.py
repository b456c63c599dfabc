"""The month: fourteen steps in order. Nothing else knows the order.

 0 attention      what the month's attention is enough for
 1 surroundings   needs, demand, outside shocks, recovery; attendance: who sits on the committee
 2 cases          matters arise ...
 3                ... and find an owner (routing and preparation, one pass)
 4 interplay      talks and the five behaviours
 5 board          consensus; meeting: members' own proposals; control: what is decided, re-control after events;
                  steering: logics, goals, reforms, the cycle of plan and follow-up;
                  accountability: auditors, inspectorates, appeals; assembly: budget, discharge;
                  decisions: matters, delegated and at the meeting
 6 implementation lag and fidelity of control; execution: matters carried out, reported back, taken up again
 7 units          load, motivation, effort, errors, safety, learning, quality
 8 oversight      audit, self-report, review, repair
 9 incidents      incidents and scandals; media: attention
10 trust          all dyads, synchronously
11 citizens       expectation, satisfaction, opinion
12 culture        drift and ageing; economy: the month's accounts
13 offices        exits; elections, new terms
14 outcomes       collectors; patterns: the mix of the last twelve months

Within a step everybody is updated at once from the same state; the steps follow one another.
"""

from __future__ import annotations

from collections.abc import Callable

from sim.acts import Acts
from sim.columns import replace
from sim.spec import World
from sim.state import State
from sim.streams import Streams
from sim.submodels import (
    accountability,
    assembly,
    attendance,
    attention,
    board,
    cases,
    citizens,
    control,
    culture,
    cycle,
    decisions,
    economy,
    elections,
    execution,
    implementation,
    incidents,
    interplay,
    media,
    meeting,
    offices,
    outcomes,
    oversight,
    patterns,
    reforms,
    steering,
    surroundings,
    trust,
    units,
)
from sim.trace import Trace

Step = Callable[[State, World, Streams, Acts, Trace | None], State]


STEPS: tuple[tuple[int, str, Step], ...] = (
    (1, "surroundings", surroundings.step),
    (1, "attendance", attendance.step),
    (2, "cases", cases.step),
    (4, "interplay", interplay.step),
    (5, "board", board.step),
    (5, "meeting", meeting.step),
    (5, "control", control.step),
    (5, "steering", steering.step),
    (5, "reforms", reforms.step),
    (5, "cycle", cycle.step),
    (5, "accountability", accountability.step),
    (5, "assembly", assembly.step),
    (5, "decisions", decisions.step),
    (6, "implementation", implementation.step),
    (6, "execution", execution.step),
    (7, "units", units.step),
    (8, "oversight", oversight.step),
    (9, "incidents", incidents.step),
    (9, "media", media.step),
    (10, "trust", trust.step),
    (11, "citizens", citizens.step),
    (12, "culture", culture.step),
    (12, "economy", economy.step),
    (13, "offices", offices.step),
    (13, "elections", elections.step),
    (14, "outcomes", outcomes.step),
    (14, "patterns", patterns.step),
)
"""Number in the order of the month (2 and 3 are one pass), name, function."""


def advance(state: State, world: World, acts: Acts, trace: Trace | None = None) -> State:
    """The state at the opening of the next month. The old state is untouched, and a trace changes nothing.

    Args:
        state: R replicates at the opening of a month.
        world: What they share.
        acts: The month's doses, shaped for the same R and U.
        trace: Where contributions to the month's changes are written, if anywhere.

    Raises:
        ValueError: If acts and state are of different size.
    """
    if acts["guideline"].shape != state.units.quality.shape:
        raise ValueError(
            f"acts for {acts['guideline'].shape}, state of {state.units.quality.shape} (replicates, units)"
        )
    streams = Streams(state.seed, state.branch, state.month)
    if trace is not None:
        trace.before = state
    after, acts = state, attention.afforded(acts, world)
    for _, _, step in STEPS:
        after = step(after, world, streams, acts, trace)
    if trace is not None:
        trust.close(trace, state, after)
        citizens.close(trace, state, after)
        outcomes.explain(trace, state, after, world)
    return replace(after, month=state.month + 1)
