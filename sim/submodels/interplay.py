"""Step 4: talks between politics and administration, and the five behaviours (MODEL 3.6; C43-C47, C52-C55).

Tone and respect: A10, A11, A13, A14, A18, A24, A25. Talks and tempo: B25, B31, B35, B36, B39, B40, C49.

Everything here gains by effort, ``x += gain (1 - x)``, and returns to rest without it, ``x += fade (rest - x)``; all
from the state as the step opens. With doses t (talk), and per side transparency, listening, clarity, feedback:

- dialogue: ``D += r_D (mean of five flags - D)`` (B39): active ``u t + min(listening)``, booked ``t``, structured
  ``u t + G4``, question/share/inform ``u t + mean(transparency)``, feedback and reflection
  ``u t + mean(feedback) + review``, each at most 1
- boundary beliefs move together by 15 % of their distance under full mutual listening
- understanding ``m`` grows with ``D`` times mutual listening; intent is misread by the factor
  ``(1 - w_ic clarity of the board)(1 - w_im (m - m_0))``
- tempo (B25): ``v_j += w_v (D + G2) / 2 (middle - v_j) + f_v (rest_j - v_j)``, where bad press adds to the tempo that
  politics wants; a gap beyond tolerance frustrates
- tone: what respect and appreciation add, what blame, frustration and personal attacks take
- a member attacks with chance ``q_k (1 - tone)^2``, more in the year before an election; some attacks are made in media

The agreement stands in ``agreement.py``. What behaviours do to trust stands in step 10, to motivation in step 7.
"""

from __future__ import annotations

import numpy as np

from sim.acts import ADMINISTRATION, BOARD, Acts
from sim.columns import Floats, replace
from sim.parameter import Number
from sim.portable import exp
from sim.rows import flag, limited, mean, total
from sim.spec import World, term_month
from sim.state import Interplay, State
from sim.streams import Streams, decision
from sim.submodels import steering
from sim.submodels.agreement import reviewed
from sim.submodels.attention import BEHAVIOURS, PROMISES
from sim.trace import Trace

ATTACK = decision("interplay.attack")


def column(acts: Acts, name: str, side: int) -> Floats:
    """One side's dose of a behaviour, ``(R, 1)``, limited to a full dose."""
    return limited(acts[name][:, side : side + 1])


def grown(value: Floats, gain: Floats, fade: Number, rest: Number) -> Floats:
    """``x += gain (1 - x) + fade (rest - x)``, within 0-1."""
    return limited(value + gain * (1 - value) + fade * (rest - value))


def listening(between: Interplay) -> Floats:
    """How far the two sides listen, mean, ``(R, 1)``."""
    return 0.5 * (between.listening_board + between.listening_admin)


def frustration(between: Interplay, world: World) -> Floats:
    """How far the gap in tempo goes beyond what is tolerated, ``(R, 1)``, 0-1."""
    gap = np.abs(between.tempo_board - between.tempo_admin)
    return world.mechanisms.tempo * np.maximum(0.0, gap - world.interplay.tempo_tolerance)


def election_near(world: World, month: int) -> float:
    """1 in the month of the election and the eleven before it, else 0."""
    return float(0 <= world.organisation.election - term_month(world, month) < 12)


def sincere(quality: Floats, world: World) -> Floats:
    """How far appreciation is taken as meant where service is of this quality: 0 rings hollow."""
    p = world.interplay
    return limited((quality - p.sincere_from) / p.sincere_span)


def encouragement(state: State, world: World, acts: Acts) -> Floats:
    """Share of the gap to full motivation that appreciation closes, ``(R, U)``: saturating, nothing where it is hollow.

    The dose is what the unit was praised and what the board showed the administration as a whole.
    """
    p = world.interplay
    dose = limited(acts["praise"]) + column(acts, "feedback", BOARD)
    return p.praise * (1 - exp(-dose / p.praise_scale)) * sincere(state.units.quality, world)


def handed_over(between: Interplay, where: Floats, world: World) -> Interplay:
    """The interplay after chair or head has changed in the rows of ``where (R, 1)``, 0-1 (C74).

    40 % is left of the agreement, of dialogue and of what understanding went beyond its rest; the tempos are one's own
    again. Narrative, tone, roles and what has been counted belong to the organisation and stay.
    """
    p = world.interplay
    lost = where * (1 - p.reset)
    parts = between.agreement_parts * (1 - lost)
    return replace(
        between,
        agreement=0.25 * total(parts),
        agreement_parts=parts,
        dialogue=between.dialogue * (1 - lost),
        understanding=between.understanding - lost * np.maximum(0.0, between.understanding - p.understanding_rest),
        tempo_board=between.tempo_board + where * (p.tempo_board - between.tempo_board),
        tempo_admin=between.tempo_admin + where * (p.tempo_admin - between.tempo_admin),
    )


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """What the month's talks and behaviours do to the interplay."""
    now, form = state.interplay, steering.effects(state, world)
    parts, age, versions = reviewed(now, world, acts)
    after = replace(
        now,
        agreement=0.25 * total(parts),
        agreement_parts=parts,
        agreement_age=age,
        agreement_versions=versions,
        told_board=column(acts, "transparency", BOARD),
        told_admin=column(acts, "transparency", ADMINISTRATION),
        **_talks(now, world, acts),
        **_sides(now, world, acts),
        **_shared(now, world, acts, form),
        **_tempo(state, world),
        **_tone(now, world, streams, acts),
        **_prepared(now, world, acts, form),
        **_counted(now, acts),
    )
    happened = state.units.incident + state.units.scandal
    untold = happened - state.units.public - state.units.told
    units = replace(state.units, untold=untold, told=0 * untold)
    return replace(state, interplay=after, units=units)


def _talks(now: Interplay, world: World, acts: Acts) -> dict[str, Floats]:
    """Dialogue as the mean of five flags, and what both sides come to understand."""
    p = world.interplay
    talk, listen = limited(acts["dialogue"]), limited(acts["listening"])
    by_itself = p.dialogue_usual * talk
    active = np.minimum(listen[:, :1], listen[:, 1:])
    informing = mean(limited(acts["transparency"]))
    reflecting = mean(limited(acts["feedback"])) + limited(acts["agreement"])
    others = np.concatenate((active, now.agreement_parts[:, 3:], informing, reflecting), axis=1)
    quality = 0.2 * (talk + total(limited(by_itself + others)))
    return {
        "dialogue": limited(now.dialogue + p.dialogue_rate * (quality - now.dialogue)),
        "understanding": grown(
            now.understanding,
            p.understanding_gain * now.dialogue * listening(now),
            p.understanding_fade,
            p.understanding_rest,
        ),
        "misread": limited(1 - p.misread_clarity * column(acts, "clarity", BOARD))
        * limited(1 - p.misread_understanding * (now.understanding - p.understanding_rest), 0.0, 2.0),
    }


def _sides(now: Interplay, world: World, acts: Acts) -> dict[str, Floats]:
    """What each side does for its listening, its respect and its belief of where the boundary lies."""
    p = world.interplay
    listen, respect, blame = (limited(acts[name]) for name in ("listening", "respect", "blame"))
    heard, honoured, blamed = p.listening_gain * listen, p.respect_gain * respect, p.respect_loss * blame
    bypass = p.respect_loss * limited(total(acts["instruct"]))
    middle = 0.5 * (now.boundary_board + now.boundary_admin)
    meeting = p.boundary_pull * mean(listen)
    fade, rest = p.respect_fade, p.respect_rest
    return {
        "listening_board": grown(now.listening_board, heard[:, :1], p.listening_fade, p.listening_rest),
        "listening_admin": grown(now.listening_admin, heard[:, 1:], p.listening_fade, p.listening_rest),
        "respect_board": limited(
            grown(now.respect_board, honoured[:, :1], fade, rest) - np.minimum(p.respect_loss, blamed[:, :1] + bypass)
        ),
        "respect_admin": limited(grown(now.respect_admin, honoured[:, 1:], fade, rest) - blamed[:, 1:]),
        "boundary_board": now.boundary_board + meeting * (middle - now.boundary_board),
        "boundary_admin": now.boundary_admin + meeting * (middle - now.boundary_admin),
    }


def _shared(now: Interplay, world: World, acts: Acts, form: steering.Effects) -> dict[str, Floats]:
    """The shared narrative and role clarity."""
    p, straight = world.interplay, mean(limited(acts["clarity"]))
    goals, division = now.agreement_parts[:, :1], now.agreement_parts[:, 2:3]
    told = p.narrative_gain * straight + p.narrative_talk * now.dialogue + p.narrative_goals * goals
    clear = p.clarity_gain * straight + p.clarity_agreement * division
    roles = grown(now.clarity, clear, p.clarity_fade, limited(p.clarity_rest * form.accountability))
    return {
        "narrative": grown(now.narrative, told, p.narrative_fade, p.narrative_rest),
        "clarity": limited(roles - p.clarity_bypass * limited(total(acts["instruct"]))),
    }


def _tempo(state: State, world: World) -> dict[str, Floats]:
    """The tempo that either side wants."""
    p, now = world.interplay, state.interplay
    pull = p.tempo_pull * 0.5 * (now.dialogue + now.agreement_parts[:, 1:2])
    middle = 0.5 * (now.tempo_board + now.tempo_admin)
    wished = p.tempo_board + p.tempo_media * limited(state.media.bad)
    return {
        "tempo_board": limited(
            now.tempo_board + pull * (middle - now.tempo_board) + p.tempo_fade * (wished - now.tempo_board)
        ),
        "tempo_admin": limited(
            now.tempo_admin + pull * (middle - now.tempo_admin) + p.tempo_fade * (p.tempo_admin - now.tempo_admin)
        ),
    }


def _tone(now: Interplay, world: World, streams: Streams, acts: Acts) -> dict[str, Floats]:
    """The tone of conversation, and who attacks whom."""
    p, month = world.interplay, streams.month
    coarse = 1 - now.tone
    chance = world.mechanisms.incivility * p.attack * coarse * coarse
    chance = chance * (1 + p.attack_election * election_near(world, month))
    draw, where = streams.uniform_pair(ATTACK, world.roster.members)
    attacking = draw < chance
    attacks = total(flag(attacking))
    kindness = mean(limited(acts["feedback"])) + total(limited(acts["respect"])) * 0.5
    taken = p.tone_blame * limited(total(limited(acts["blame"]))) + p.tone_tempo * frustration(now, world)
    tone = grown(now.tone, p.tone_gain * limited(kindness), p.tone_fade, p.tone_rest)
    return {
        "tone": limited(tone - taken - p.tone_attack * attacks),
        "attacks": attacks,
        "attacks_media": total(flag(attacking & (where < p.attack_media))),
    }


def _prepared(now: Interplay, world: World, acts: Acts, form: steering.Effects) -> dict[str, Floats]:
    """Exercises, the basis for decisions, and citizens' being heard."""
    p, met = world.interplay, limited(acts["citizen_dialogue"])
    exercised = p.exercise_gain * limited(acts["exercise"])
    return {
        "improvisation": limited(now.improvisation * (1 - p.exercise_fade) + exercised * (1 - now.improvisation)),
        "basis": grown(now.basis, p.basis_gain * limited(acts["basis"]), p.basis_fade, p.basis_rest),
        "met": met,
        "listened": grown(now.listened, p.listened_gain * form.cocreation * met, p.listened_fade, 0.0),
    }


def _counted(now: Interplay, acts: Acts) -> dict[str, Floats]:
    """The five behaviours and the promises as counted acts."""
    done = np.concatenate([acts[name] for name in BEHAVIOURS], axis=1) > 0
    promises = np.concatenate([acts[name] for name in PROMISES], axis=1)
    return {"done": now.done + done, "ledger": now.ledger + promises}
