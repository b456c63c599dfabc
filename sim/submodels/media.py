"""Step 9, second half: media attention (MODEL 3.5; A15, C43).

``W = .6 W + severity of what is public and bad, + .33 severity of what is good``. Who tells it first oneself halves
the penalty of bad news. Public blame is news. Good and bad attention are kept apart, because citizens' trust answers to
what is said: ``heard = bad - good``.
"""

from __future__ import annotations

from dataclasses import replace

from sim.acts import Acts
from sim.columns import Floats
from sim.rows import limited, total
from sim.spec import World
from sim.state import State
from sim.streams import Streams
from sim.trace import Trace


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """The month's news and what is left of older news."""
    p = world.media
    told_first = 1 - p.told_first * limited(acts["openness"])
    news = (total(state.units.visible) + limited(acts["publicity"], 0.0, 3.0)) * told_first
    news = news + p.blame * total(limited(acts["blame"]))
    bad = limited(p.memory * state.media.bad + news, 0.0, p.ceiling)
    good = limited(p.memory * state.media.good + p.good * limited(acts["good_news"], 0.0, 3.0), 0.0, p.ceiling - bad)
    return replace(state, media=replace(state.media, bad=bad, good=good))


def heard(state: State) -> Floats:
    """What citizens' trust answers to: bad news less good, ``(R, 1)``."""
    return state.media.bad - state.media.good
