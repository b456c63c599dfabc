"""Citizens, their network and the units as they are born, after sections 7.9 and 7.14 of docs/odd.md."""

from dataclasses import replace
from math import floor

import numpy as np

from sim.acts import Acts
from sim.streams import Streams, key_of
from tests.sim.independent.units import UnitsModel, lim


class Luck:
    """The draws at birth: branch 0, month 0."""

    def __init__(self, seed):
        self.streams = Streams(np.array([seed], dtype=np.uint64), 0, 0)

    def uniform(self, name, count):
        return self.streams.uniform(key_of(name), np.arange(count))[0].tolist()

    def pairs(self, name, count):
        first, second = self.streams.uniform_pair(key_of(name), np.arange(count))
        return list(zip(first[0].tolist(), second[0].tolist(), strict=True))

    def normal(self, name, count):
        return self.streams.normal(key_of(name), np.arange(count))[0].tolist()


def kept(x):
    """What stands as c(x) in 7.14: limited to .01-.99, float32."""
    return np.float32(lim(x, 0.01, 0.99))


def citizens_born(world, seed, quality):
    """Columns of citizens by name, given the quality of every unit as the first month opens."""
    p, luck = world.citizens, Luck(seed)
    N, G = p.count, p.groups
    group = [int(x) for x in sorted(min(G * u, G - 1) for u in luck.uniform("birth.group", N))]
    total, sums = sum(float(unit.share) for unit in world.units), []
    for each in world.units:
        sums.append((sums[-1] if sums else 0.0) + float(each.share) / total)
    unit = []
    for g, (u, v) in zip(group, luck.pairs("birth.unit", N), strict=True):
        x = (g + u) / G if v < p.district else u
        unit.append(sum(x >= b for b in sums[:-1]))
    means = [p.need + p.need_groups * z for z in luck.normal("birth.group_need", G)]
    z = luck.normal("birth.person", 5 * N)
    admin = [kept(p.trust_admin + p.spread * z[i]) for i in range(N)]
    board = [kept(p.trust_board + p.spread * z[N + i]) for i in range(N)]
    system = [kept(p.trust_system + p.spread * z[2 * N + i]) for i in range(N)]
    lift = p.expectation_lift
    surprise = lift * p.disappointment if lift > 0 else lift
    pleased = [lim(p.satisfaction + p.satisfaction_quality * quality[u] - p.satisfaction_gap * surprise) for u in unit]
    service = [kept(s + (float(a) - p.trust_admin)) for s, a in zip(pleased, admin, strict=True)]
    born = {
        "group": group,
        "unit": unit,
        "need": [kept(means[group[i]] + p.need_spread * z[3 * N + i]) for i in range(N)],
        "stubbornness": [kept(p.stubbornness + p.stubbornness_spread * z[4 * N + i]) for i in range(N)],
        "expectation": [lim(quality[u] + lift) for u in unit],
        "satisfaction": pleased,
    }
    for name, values in (("service", service), ("admin", admin), ("board", board), ("system", system)):
        born[f"anchor_{name}"] = born[f"trust_{name}"] = values
    return born


def neighbours_born(world, seed):
    """For every citizen, the sorted list of neighbours."""
    p, N = world.citizens, world.citizens.count
    M = round(N * p.mean_degree / 2)
    circles, left = divmod(M, N)
    reach = circles + (1 if left > 0 else 0)
    ties = [(i, (i + d) % N) for d in range(1, circles + 1) for i in range(N)]
    ties += [(i, (i + circles + 1) % N) for i in range(N) if (i + 1) * left // N > i * left // N]
    asked, neighbours = set(), [[] for _ in range(N)]
    for (i, j), (u, v) in zip(ties, Luck(seed).pairs("network.rewire", M), strict=True):
        end = j
        if u < p.rewiring:
            wish = (i + 1 + floor(v * (N - 1))) % N
            if min(abs(i - wish), N - abs(i - wish)) > reach:
                if frozenset((i, wish)) not in asked:
                    end = wish
                asked.add(frozenset((i, wish)))
        neighbours[i].append(end)
        neighbours[end].append(i)
    return [sorted(each) for each in neighbours]


def units_born(world, seed, state):
    """Units as they settle at once, given all else at birth: what 3-9 of 7.9 give without acts."""
    at_once = replace(world, work=replace(world.work, motivation_rate=1.0, safety_rate=1.0, quality_rate=1.0))
    model = UnitsModel(state, at_once)
    z, managers = Luck(seed).normal("birth.buffer", len(world.units)), {}
    for person in world.people:
        if person.role == "manager":
            managers[person.unit] = person
    for u, unit in enumerate(model.units):
        start = world.units[u]
        for name in ("ability", "integrity", "benevolence"):
            setattr(unit, name, float(getattr(start, name)))
        unit.buffer = lim(managers[start.id].buffer + world.work.buffer_spread * z[u])
    model.pass_month(state, Acts.none(1, len(world.units)), ([0.0] * 4 * len(world.units), [0.0] * 24, [0.0] * 24))
    return model
