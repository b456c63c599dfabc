"""Before step 1: what the month's attention is enough for (MODEL 3.6; B31, B37, C43-C47).

Chair and head have ``K`` minutes a month each for the interplay. The five behaviours, talks, the agreement and
exercises ask for minutes in proportion to dose; a side that asks for more than it has does a part of everything:

- ``asked_j = sum_b k_b dose_bj + k_d talk + k_a agreement + k_x exercise``, doses limited to 0-1 (renegotiated to 0-5)
- ``part_j = min(1, K / asked_j)``; a dose that takes both sides is cut by the smaller part
- with the switch ``behaviours`` at s, the doses of the five behaviours are s times as large

``K`` is wide, so that a person at a table, whose attention the game limits already, is not limited twice.
"""

from __future__ import annotations

import numpy as np

from sim.acts import Acts
from sim.parameter import Number
from sim.rates import Interplay
from sim.rows import limited
from sim.spec import World

BEHAVIOURS = ("transparency", "listening", "clarity", "kept", "feedback")
"""The five behaviours, by the act that carries them out, in the order of the state's ``done``."""
PROMISES = ("kept", "renegotiated", "broken")
MOST_PROMISES = 5.0


def _minutes(p: Interplay) -> tuple[tuple[str, Number], ...]:
    return (
        ("transparency", p.minutes_transparency),
        ("listening", p.minutes_listening),
        ("clarity", p.minutes_clarity),
        ("feedback", p.minutes_feedback),
        ("dialogue", p.minutes_talk),
        ("agreement", p.minutes_agreement),
        ("exercise", p.minutes_exercise),
    )


TOGETHER = ("dialogue", "agreement", "exercise")
"""Acts that take both sides' time."""


def afforded(acts: Acts, world: World) -> Acts:
    """The month's doses as far as attention and the switch of the five behaviours allow; ``acts`` is left as it is."""
    p, switch = world.interplay, world.mechanisms.behaviours
    doses = dict(acts.doses)
    if np.any(np.asarray(switch) != 1.0):
        for name in {*BEHAVIOURS, *PROMISES}:
            doses[name] = doses[name] * switch
    asked = p.minutes_renegotiated * limited(doses["renegotiated"], 0.0, MOST_PROMISES)
    for name, minutes in _minutes(p):
        asked = asked + minutes * limited(doses[name])
    part = np.minimum(1.0, p.attention / np.maximum(asked, 1.0))
    if np.all(part == 1.0):
        return Acts(doses)
    for name in ("transparency", "listening", "clarity", "feedback"):
        doses[name] = limited(doses[name]) * part
    doses["renegotiated"] = limited(doses["renegotiated"], 0.0, MOST_PROMISES) * part
    least = np.minimum(part[:, :1], part[:, 1:])
    for name in TOGETHER:
        doses[name] = limited(doses[name]) * least
    return Acts(doses)
