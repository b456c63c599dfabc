"""The citizen layer written the obvious way: one Mesa agent per citizen, updated synchronously, in plain arithmetic.

What the columns of ``sim/submodels/citizens.py`` are held against, for numbers in the tests and for speed in
``benchmarks/citizens.py``. ``number`` is what values are rounded to: ``numpy.float32`` follows the columns bit for bit,
``float`` is what one would write. Random numbers are drawn for all at once and handed out, as the columns draw them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from types import SimpleNamespace
from typing import Any

import mesa
import numpy as np

from sim import network
from sim.rates import CitizensSpec
from sim.spec import World
from sim.state import Citizens
from sim.streams import Streams, decision
from sim.submodels import citizens as layer
from sim.submodels.climate import Climate

DRAW = decision("test.town")
GRAIN = 2.0**-24


@dataclass
class Town:
    """As much of a state as the citizen layer reads: four units, their citizens, and what is in the air."""

    citizens: Citizens
    units: Any
    interplay: Any
    media: Any
    steering: Any


def town(seeds: np.ndarray, count: int, spec: CitizensSpec) -> Town:
    """A town of ``count`` citizens for each of ``seeds (R,)``, all of it drawn by key."""
    streams, ids = Streams(seeds, 0, 0), np.arange(count)
    rows = len(seeds)

    def drawn(place: int, low: float, high: float) -> np.ndarray:
        return (low + (high - low) * streams.uniform(DRAW, ids + place * 1_000_000)).astype(np.float32)

    start, neighbours = network.build(streams, count, spec.mean_degree, spec.rewiring)
    opinions = [drawn(place, 0.2, 0.8) for place in (8, 1, 2, 3)]
    people = Citizens(
        group=np.broadcast_to((ids * 8 // count).astype(np.uint8), (rows, count)).copy(),
        unit=np.broadcast_to((ids % 4).astype(np.uint8), (rows, count)).copy(),
        need=drawn(4, 0, 1),
        expectation=drawn(5, 0.3, 0.8),
        satisfaction=drawn(6, 0.3, 0.8),
        trust_service=opinions[0],
        trust_admin=opinions[1],
        trust_board=opinions[2],
        trust_system=opinions[3],
        stubbornness=drawn(7, 0.4, 1),
        anchor_service=opinions[0].copy(),
        anchor_admin=opinions[1].copy(),
        anchor_board=opinions[2].copy(),
        anchor_system=opinions[3].copy(),
        neighbour_start=start,
        neighbours=neighbours,
    )
    quality = streams.uniform(DRAW, np.arange(4) + 9_000_000)
    return Town(
        people,
        SimpleNamespace(quality=quality),
        SimpleNamespace(
            pressure=np.full((rows, 1), 0.05), tone=np.full((rows, 1), 0.4), listened=np.full((rows, 1), 0.3)
        ),
        SimpleNamespace(bad=np.full((rows, 1), 1.2), good=np.full((rows, 1), 0.1)),
        SimpleNamespace(unlikeness=np.full((rows, 1), 0.9)),
    )


def months(place: Town, world: World, seeds: np.ndarray, count: int) -> Town:
    """The columns ``count`` months on."""
    for month in range(count):
        place = layer.step(place, world, Streams(seeds, 0, month), None, None)
    return place


class Citizen(mesa.Agent):
    """One citizen with their own opinions (X0), held opinions (X) and neighbours."""

    def __init__(self, model: PerAgent, index: int, columns: Citizens) -> None:
        super().__init__(model)
        number = model.number
        self.index, self.unit = index, int(columns.unit[0, index])
        self.need = number(columns.need[0, index])
        self.expectation = number(columns.expectation[0, index])
        self.satisfaction = number(columns.satisfaction[0, index])
        self.stubbornness = number(columns.stubbornness[0, index])
        self.held = [
            number(each[0, index])
            for each in (columns.trust_service, columns.trust_admin, columns.trust_board, columns.trust_system)
        ]
        self.own = list(self.held)
        self.next = list(self.held)
        self.told = [round(float(each) / GRAIN) for each in self.held]
        self.circle: list[Citizen] = []

    def live(self) -> None:
        """Meet the unit, make up one's mind, listen to the others."""
        p, town, number = self.model.p, self.model.town, self.model.number
        need = self.limited(self.need + town.pressure)
        contact = self.model.first[self.index] < p.contact * (town.half + need)
        if contact:
            self.be_served(need)
        service, admin, board, system = self.own
        learnt = p.service_rate * (self.satisfaction - service) if contact else town.zero
        content = self.satisfaction + p.admin_service * (self.held[0] - self.satisfaction) + p.admin_offset
        believed = p.board_satisfaction * self.satisfaction + p.board_system * self.held[3] + p.board_offset
        around = town.half * self.held[1] + town.half * self.held[2] + p.system_offset
        of_service = learnt - p.service_media * town.news * service
        of_admin = p.admin_rate * (content - admin) - p.admin_media * town.news * admin
        of_board = p.board_rate * (believed - board) - p.board_media * town.news * board + town.climate
        self.own = [
            self.limited(service + of_service),
            self.limited(admin + of_admin),
            self.limited(board + of_board),
            self.limited(system + p.system_rate * (around - system)),
        ]
        openness = town.network * (town.one - self.stubbornness)
        for subject in range(4):
            told = number(sum(friend.told[subject] for friend in self.circle) / len(self.circle) * GRAIN)
            self.next[subject] = self.own[subject] + openness * (told - self.own[subject])

    def be_served(self, need: Any) -> None:
        """Expectation and disconfirmation."""
        p, town, number = self.model.p, self.model.town, self.model.number
        quality = self.limited(town.quality[self.unit] + town.noise * number(self.model.second[self.index] - 0.5))
        gap = quality - self.expectation
        if gap < 0:
            gap = gap * p.disappointment
        weight = p.satisfaction_gap * (town.one + p.need_weight * (need + need - town.one))
        self.satisfaction = self.limited(p.satisfaction + p.satisfaction_quality * quality + weight * gap)
        self.expectation = self.limited(
            self.expectation + p.expectation_rate * (quality + p.expectation_lift - self.expectation)
        )

    def advance(self) -> None:
        """All at once take the new opinions, and tell them in whole 2^-24ths."""
        self.held, self.next = self.next, self.held
        self.told = [round(float(each) / GRAIN) for each in self.held]

    def limited(self, value: Any) -> Any:
        """Within 0-1."""
        return min(max(value, self.model.town.zero), self.model.town.one)


class PerAgent(mesa.Model):
    """The first replicate of a town, one agent per citizen."""

    def __init__(self, place: Town, world: World, seed: np.ndarray, number: Callable[[Any], Any] = float) -> None:
        super().__init__(rng=0)
        self.number, self.month, self.seed_row = number, 0, seed[:1]
        spec = world.citizens
        self.p = SimpleNamespace(**{name: number(getattr(spec, name)) for name in spec.__dataclass_fields__})
        climate = Climate.of(place, world)
        self.town = SimpleNamespace(
            zero=number(0), half=number(0.5), one=number(1),
            network=number(world.mechanisms.network),
            quality=[number(each) for each in place.units.quality[0]],
            pressure=number(place.interplay.pressure[0, 0]),
            news=number(climate.news[0, 0]),
            climate=number((climate.tone + climate.listened)[0, 0]),
            noise=number(spec.quality_noise * place.steering.unlikeness[0, 0]) * number(12.0**0.5),
        )  # fmt: skip
        columns = place.citizens.take([0])
        people = [Citizen(self, index, columns) for index in range(columns.need.shape[1])]
        start = columns.neighbour_start[0].astype(np.int64)
        for index, person in enumerate(people):
            person.circle = [people[i] for i in columns.neighbours[0, start[index] : start[index + 1]]]

    def month_passes(self) -> None:
        """One month of every citizen."""
        streams = Streams(self.seed_row, 0, self.month)
        first, second = streams.uniform_pair(layer.CONTACT, np.arange(len(self.agents)))
        self.first, self.second = first[0].tolist(), second[0].tolist()
        self.agents.do("live")
        self.agents.do("advance")
        self.month += 1

    def column(self, name: str) -> np.ndarray:
        """A column ``(N,)`` of the citizens: one of ``COLUMNS``."""
        if name in SUBJECTS:
            return np.array([agent.held[SUBJECTS.index(name)] for agent in self.agents])
        return np.array([getattr(agent, name) for agent in self.agents])


class OwnDraws(PerAgent):
    """The same with every agent drawing its own keyed numbers, as one would write it: Philox4x32-10 in plain Python."""

    def month_passes(self) -> None:
        """One month of every citizen."""
        seed = int(self.seed_row[0])
        self.first = _Draws(lambda entity: pair(seed, 0, self.month, layer.CONTACT, entity))
        self.second = self.first.seconds
        self.agents.do("live")
        self.agents.do("advance")
        self.month += 1


class _Draws:
    """Drawn when asked for: the first of a pair by entity, and the second in ``seconds``."""

    def __init__(self, draw: Callable[[int], tuple[float, float]]) -> None:
        self.draw, self.seconds = draw, dict[int, float]()

    def __getitem__(self, entity: int) -> float:
        first, self.seconds[entity] = self.draw(entity)
        return first


def pair(seed: int, branch: int, month: int, key: int, entity: int) -> tuple[float, float]:
    """Two uniforms of 53 bits (``sim/streams.py``)."""
    words, low, high = (entity, month, key, branch), seed & 0xFFFFFFFF, seed >> 32
    for _ in range(10):
        one, other = words[0] * 0xD2511F53, words[2] * 0xCD9E8D57
        words = (
            other >> 32 ^ words[1] ^ low, other & 0xFFFFFFFF, one >> 32 ^ words[3] ^ high, one & 0xFFFFFFFF,
        )  # fmt: skip
        low, high = low + 0x9E3779B9 & 0xFFFFFFFF, high + 0xBB67AE85 & 0xFFFFFFFF
    return (words[0] << 21 | words[1] >> 11) / 2**53, (words[2] << 21 | words[3] >> 11) / 2**53


SUBJECTS = ("trust_service", "trust_admin", "trust_board", "trust_system")
COLUMNS = ("satisfaction", "expectation", *SUBJECTS)


def with_quality(place: Town, quality: np.ndarray) -> Town:
    """The same town with other service."""
    return replace(place, units=SimpleNamespace(quality=quality))
