"""Step 4: talks between politics and administration, and the five behaviours (MODEL 3.6; C31, C43-C47, C52-C55).

Everything here gains by effort, ``x += gain * dose * (1 - x)``, and returns to rest without it,
``x += fade * (rest - x)``. Boundary beliefs move together by 15 % of their distance under full mutual listening.
What behaviours do to trust stands in step 10.
"""

from __future__ import annotations

from dataclasses import replace

from sim.acts import ADMINISTRATION, BOARD, Acts
from sim.columns import Floats
from sim.parameter import Number
from sim.rows import limited, mean, total
from sim.spec import World
from sim.state import State
from sim.streams import Streams
from sim.submodels import steering
from sim.trace import Trace


def column(acts: Acts, name: str, side: int) -> Floats:
    """One side's dose of a behaviour, ``(R, 1)``, limited to a full dose."""
    return limited(acts[name][:, side : side + 1])


def grown(value: Floats, gain: Floats, fade: Number, rest: Number) -> Floats:
    """``x += gain (1 - x) + fade (rest - x)``, within 0-1."""
    return limited(value + gain * (1 - value) + fade * (rest - value))


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """What the month's talks and behaviours do to the interplay."""
    p, now, form = world.interplay, state.interplay, steering.effects(state, world)
    talk = limited(acts["dialogue"])
    listen = [column(acts, "listening", side) for side in (BOARD, ADMINISTRATION)]
    respect = [column(acts, "respect", side) for side in (BOARD, ADMINISTRATION)]
    blame = [column(acts, "blame", side) for side in (BOARD, ADMINISTRATION)]
    straight = mean(limited(acts["clarity"]))
    kindness = mean(limited(acts["feedback"])) + 0.5 * (respect[BOARD] + respect[ADMINISTRATION])
    bypass = limited(total(acts["instruct"]))
    dialogue = limited(now.dialogue + p.dialogue_rate * (talk - now.dialogue))
    middle = 0.5 * (now.boundary_board + now.boundary_admin)
    meeting = p.boundary_pull * 0.5 * (listen[BOARD] + listen[ADMINISTRATION])
    clarity_gain = p.clarity_gain * straight + p.clarity_agreement * now.agreement
    interplay = replace(
        now,
        dialogue=dialogue,
        listening_board=grown(
            now.listening_board, p.listening_gain * listen[BOARD], p.listening_fade, p.listening_rest
        ),
        listening_admin=grown(
            now.listening_admin, p.listening_gain * listen[ADMINISTRATION], p.listening_fade, p.listening_rest
        ),
        respect_board=limited(
            grown(now.respect_board, p.respect_gain * respect[BOARD], p.respect_fade, p.respect_rest)
            - p.respect_loss * limited(blame[BOARD] + bypass)
        ),
        respect_admin=limited(
            grown(now.respect_admin, p.respect_gain * respect[ADMINISTRATION], p.respect_fade, p.respect_rest)
            - p.respect_loss * blame[ADMINISTRATION]
        ),
        boundary_board=now.boundary_board + meeting * (middle - now.boundary_board),
        boundary_admin=now.boundary_admin + meeting * (middle - now.boundary_admin),
        narrative=grown(
            now.narrative, p.narrative_gain * straight + p.narrative_talk * dialogue, p.narrative_fade, p.narrative_rest
        ),
        clarity=limited(
            grown(now.clarity, clarity_gain, p.clarity_fade, limited(p.clarity_rest * form.accountability))
            - p.clarity_bypass * bypass
        ),
        tone=limited(
            grown(now.tone, p.tone_gain * limited(kindness), p.tone_fade, p.tone_rest)
            - p.tone_blame * limited(blame[BOARD] + blame[ADMINISTRATION])
        ),
        agreement=limited(now.agreement + p.agreement_gain * limited(acts["agreement"]) * (1 - now.agreement)),
        improvisation=limited(
            now.improvisation * (1 - p.exercise_fade)
            + p.exercise_gain * limited(acts["exercise"]) * (1 - now.improvisation)
        ),
        basis=grown(now.basis, p.basis_gain * limited(acts["basis"]), p.basis_fade, p.basis_rest),
        met=limited(acts["citizen_dialogue"]),
        listened=grown(
            now.listened, p.listened_gain * form.cocreation * limited(acts["citizen_dialogue"]), p.listened_fade, 0.0
        ),
    )
    return replace(state, interplay=interplay)
