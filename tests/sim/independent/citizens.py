"""Citizens after section 7.14 of docs/odd.md: one Mesa agent each, everybody updated at once."""

from dataclasses import dataclass, fields
from types import SimpleNamespace

import mesa
import numpy as np

from sim.streams import key_of

OBJECTS = ("service", "admin", "board", "system")
COLUMNS = ("expectation", "satisfaction", *(f"{kind}_{x}" for kind in ("trust", "anchor") for x in OBJECTS))
WHOLE = 2.0**24


@dataclass
class Climate:
    """What the rest of the model gives citizens in a month, as step 11 opens."""

    quality: list
    unlikeness: float
    bad: float
    good: float
    tone: float
    listened: float
    pressure: float


def climate_of(state):
    """The month's climate in row 0 of a state."""
    talks = state.interplay
    values = (state.steering.unlikeness, state.media.bad, state.media.good, talks.tone, talks.listened, talks.pressure)
    return Climate([float(q) for q in state.units.quality[0]], *(float(x[0, 0]) for x in values))


def shared_draws(streams, people):
    """The model's own pairs of draws, one pair per citizen."""
    u, v = streams.uniform_pair(key_of("citizens.contact"), np.arange(people))
    return [(float(a), float(b)) for a, b in zip(u[0], v[0], strict=True)]


class Citizen(mesa.Agent):
    """One citizen: need, expectation, satisfaction, and four opinions, own (anchor) and held (trust)."""

    def __init__(self, model, columns, i):
        super().__init__(model)
        F = model.number
        self.place, self.unit = i, int(columns.unit[0, i])
        self.need, self.stubbornness = F(columns.need[0, i]), F(columns.stubbornness[0, i])
        for name in COLUMNS:
            setattr(self, name, F(getattr(columns, name)[0, i]))
        first, after = columns.neighbour_start[0, i], columns.neighbour_start[0, i + 1]
        self.neighbours = [int(j) for j in columns.neighbours[0, first:after]]

    def experience(self):
        """Contact and disconfirmation: new satisfaction and expectation."""
        p, month, (u, v) = self.model.p, self.model.month, self.model.draws[self.place]
        F, lim, ONE, HALF = self.model.number, self.model.lim, self.model.one, self.model.half
        n = lim(self.need + month.pressure)
        self.contact = u < float(p.contact * (HALF + n))
        S, E = self.satisfaction, self.expectation
        if self.contact:
            Q = lim(month.quality[self.unit] + (month.unlike * F(np.sqrt(12.0))) * F(v - 0.5))
            d = Q - E
            if d < 0:
                d = d * p.disappointment
            weight = p.satisfaction_gap * (ONE + p.need_weight * ((n + n) - ONE))
            S = lim((p.satisfaction + p.satisfaction_quality * Q) + weight * d)
            E = lim(E + p.expectation_rate * ((Q + p.expectation_lift) - E))
        return S, E

    def form(self):
        """Satisfaction, expectation and own opinions of the new month, from the values of last month."""
        p, W = self.model.p, self.model.month.news
        lim, ZERO, HALF = self.model.lim, self.model.zero, self.model.half
        S, E = self.experience()
        TQ0, TA0, TB0, SY0 = (getattr(self, f"anchor_{x}") for x in OBJECTS)
        TQ, TA, TB, SY = (getattr(self, f"trust_{x}") for x in OBJECTS)
        y = p.service_rate * (S - TQ0) if self.contact else ZERO
        pull_a = p.admin_rate * (((S + p.admin_service * (TQ - S)) + p.admin_offset) - TA0)
        aim_b = (p.board_satisfaction * S + p.board_system * SY) + p.board_offset
        pull_b = p.board_rate * (aim_b - TB0) - (p.board_media * W) * TB0
        own = {
            "service": lim(TQ0 + (y - (p.service_media * W) * TQ0)),
            "admin": lim(TA0 + (pull_a - (p.admin_media * W) * TA0)),
            "board": lim(TB0 + (pull_b + self.model.month.heard)),
            "system": lim(SY0 + p.system_rate * (((HALF * TA + HALF * TB) + p.system_offset) - SY0)),
        }
        self.coming = {"satisfaction": S, "expectation": E}
        for name in OBJECTS:
            self.coming[f"anchor_{name}"] = own[name]
            self.coming[f"trust_{name}"] = self.listen(name, own[name])

    def listen(self, name, own):
        """Held opinion: one's own, drawn towards what neighbours said last month."""
        told = [round(float(getattr(self.model.people[j], f"trust_{name}")) * WHOLE) for j in self.neighbours]
        heard = self.model.number((sum(told) / len(told)) / WHOLE)
        return own + (self.model.nu * (self.model.one - self.stubbornness)) * (heard - own)

    def take(self):
        """Take the new values, once everybody has formed theirs."""
        for name, value in self.coming.items():
            setattr(self, name, value)


class CitizensModel(mesa.Model):
    """All citizens of row 0 of a state, reckoning in float32 as section 7.14 says, or in another type of number."""

    def __init__(self, state, world, number=np.float32):
        super().__init__(rng=0)
        F = self.number = number
        self.zero, self.half, self.one = F(0), F(0.5), F(1)
        rates = world.citizens
        self.rates, self.switches = rates, world.mechanisms
        self.p = SimpleNamespace(**{each.name: F(getattr(rates, each.name)) for each in fields(rates)})
        self.nu = F(world.mechanisms.network)
        self.people = [Citizen(self, state.citizens, i) for i in range(state.citizens.need.shape[1])]

    def pass_month(self, climate, draws):
        """One month under a climate, with a pair of uniform draws per citizen."""
        F, r, mu = self.number, self.rates, self.switches.media
        a = mu * (climate.bad + climate.good)
        reach = r.tone_reach + (1 - r.tone_reach) * (a / (1 + a))
        tone = r.board_tone * reach * (climate.tone - r.board_tone_reference)
        self.month = SimpleNamespace(
            quality=[F(q) for q in climate.quality],
            unlike=F(r.quality_noise * climate.unlikeness),
            news=F(mu * (climate.bad - climate.good)),
            heard=F(tone + r.board_listened * climate.listened),
            pressure=F(climate.pressure),
        )
        self.draws = draws
        self.agents.do("form")
        self.agents.do("take")

    def lim(self, x):
        """Limit to 0-1."""
        return min(max(x, self.zero), self.one)

    def column(self, name):
        """One value per citizen, in the model's type of number."""
        return np.array([getattr(each, name) for each in self.people], dtype=self.number)
