"""Step 11: what is the same for all citizens of a replicate in a month: news, tone, parameters, in float32.

Parameters are rounded before anything is done with them, so that a number and a row of that number give the same bits.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from sim.columns import Floats
from sim.spec import World
from sim.state import Singles, State
from sim.submodels.media import heard

_SPREAD_OF_UNIFORM = 12.0**0.5
"""A uniform number times this has a standard deviation of 1."""


def single(number: Any) -> Singles:
    """A parameter or column as float32."""
    return np.asarray(number, dtype=np.float32)


@dataclass(frozen=True)
class Climate:
    """What all citizens of a replicate hear and feel this month, ``(R, 1)`` in float64."""

    news: Floats
    """W: attention to bad news less good, as far as trust answers to it."""
    tone: Floats
    """What the tone of conversation does to trust in the board."""
    listened: Floats
    """What being heard in citizen dialogue does to it."""

    @classmethod
    def of(cls, state: State, world: World) -> Climate:
        """The month's climate."""
        p, answers = world.citizens, world.mechanisms.media
        attention = answers * (state.media.bad + state.media.good)
        reach = p.tone_reach + (1 - p.tone_reach) * (attention / (1 + attention))
        tone = p.board_tone * reach * (state.interplay.tone - p.board_tone_reference)
        return cls(answers * heard(state), tone, np.asarray(p.board_listened * state.interplay.listened))


@dataclass(frozen=True)
class Terms:
    """All terms of a citizen's equations, float32, numbers or ``(R, 1)``; the kernel reads them in this order."""

    pressure: Singles
    contact: Singles
    noise: Singles
    """Of how the same service turns out: half the width of the uniform draw's range."""
    constant: Singles
    of_quality: Singles
    of_gap: Singles
    disappointment: Singles
    of_need: Singles
    expectation_rate: Singles
    expectation_lift: Singles
    service_rate: Singles
    service_news: Singles
    """What the month's news take from trust, as a share of it; likewise below."""
    admin_rate: Singles
    reputation: Singles
    admin_offset: Singles
    admin_news: Singles
    board_rate: Singles
    of_content: Singles
    of_system: Singles
    board_offset: Singles
    board_news: Singles
    felt: Singles
    """What tone and being heard do to trust in the board."""
    system_rate: Singles
    system_offset: Singles
    network: Singles

    @classmethod
    def of(cls, state: State, world: World, climate: Climate) -> Terms:
        """The month's terms."""
        p, news = world.citizens, single(climate.news)
        return cls(
            single(state.interplay.pressure),
            single(p.contact),
            single(p.quality_noise * state.steering.unlikeness) * np.float32(_SPREAD_OF_UNIFORM),
            single(p.satisfaction),
            single(p.satisfaction_quality),
            single(p.satisfaction_gap),
            single(p.disappointment),
            single(p.need_weight),
            single(p.expectation_rate),
            single(p.expectation_lift),
            single(p.service_rate),
            single(p.service_media) * news,
            single(p.admin_rate),
            single(p.admin_service),
            single(p.admin_offset),
            single(p.admin_media) * news,
            single(p.board_rate),
            single(p.board_satisfaction),
            single(p.board_system),
            single(p.board_offset),
            single(p.board_media) * news,
            single(climate.tone + climate.listened),
            single(p.system_rate),
            single(p.system_offset),
            single(world.mechanisms.network),
        )

    def table(self, replicates: int) -> Singles:
        """All of them, ``(R, 25)``."""
        values = list(vars(self).values())
        made = np.empty((replicates, len(values)), dtype=np.float32)
        for index, value in enumerate(values):
            made[:, index : index + 1] = value
        return made
