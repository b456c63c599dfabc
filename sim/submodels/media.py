"""Step 9, second half: media attention (MODEL 3.5; A10, A14-A16, C43).

- bad news: the severity of what became public, halved by whoever tells it first oneself; public blame; personal attacks
  made in media; and a tone under ``c_W``, which is a story in itself. In the year before an election all of it weighs
  more
- ``W_bad <- .6 W_bad + bad news``, ``W_good <- .6 W_good + .33 severity of good news``, together under a ceiling

Good and bad attention are kept apart, because citizens' trust answers to what is said: ``heard = bad - good``.
"""

from __future__ import annotations

import numpy as np

from sim.acts import Acts
from sim.columns import Floats, replace
from sim.rows import limited, total
from sim.spec import World
from sim.state import State
from sim.streams import Streams
from sim.submodels.interplay import election_near
from sim.trace import Trace


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """The month's news and what is left of older news."""
    p, between = world.media, state.interplay
    told_first = 1 - p.told_first * limited(acts["openness"])
    news = (total(state.units.visible) + state.accountability.news + limited(acts["publicity"], 0.0, 3.0)) * told_first
    news = news + p.blame * total(limited(acts["blame"])) + p.attack * between.attacks_media
    news = news + p.raw * np.maximum(0.0, p.raw_line - between.tone)
    news = news * (1 + p.election * election_near(world, state.month))
    bad = limited(p.memory * state.media.bad + news, 0.0, p.ceiling)
    good = limited(p.memory * state.media.good + p.good * limited(acts["good_news"], 0.0, 3.0), 0.0, p.ceiling - bad)
    return replace(state, media=replace(state.media, bad=bad, good=good))


def heard(state: State) -> Floats:
    """What citizens' trust answers to: bad news less good, ``(R, 1)``."""
    return state.media.bad - state.media.good
