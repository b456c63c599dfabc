"""Birth: the state at the opening of month 0.

People's beliefs, citizens and their network are drawn with keyed draws; the branch is left out of their keys, so that
all futures of a seed share one past. Motivation, safety and quality start where the units' own ways would settle.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from sim import compiled, network
from sim import state as columns
from sim.acts import Acts
from sim.columns import Floats
from sim.parameter import Number
from sim.rates import CitizensSpec
from sim.rows import flag, limited, total
from sim.spec import World
from sim.state import State
from sim.streams import Streams, decision
from sim.submodels import culture, docket, economy, load, outcomes, past, patterns, quality, steer_gap, steering, work
from sim.submodels.elections import in_minority, sides
from sim.submodels.interplay import listening
from sim.submodels.trust import trust_of

BUFFER = decision("birth.buffer")
BELIEFS = decision("birth.beliefs")
MINORITY = decision("birth.minority")
GROUP = decision("birth.group")
UNIT = decision("birth.unit")
GROUP_NEED = decision("birth.group_need")
PERSON = decision("birth.person")
_UNIT_SPEC = (
    "ability", "integrity", "benevolence", "risk", "complexity", "sensitivity", "rules", "audit", "reporting", "style",
    "latent", "learning", "capacity", "frame",
)  # fmt: skip


def birth(world: World, seed: npt.ArrayLike, branch: npt.ArrayLike = 0) -> State:
    """R replicates of a world at the opening of month 0.

    Args:
        world: The world; parameters that are rows must have R of them.
        seed: ``(R,)`` or ``(R, 1)`` whole numbers, 64 bits.
        branch: One number or R of them: which future each replicate is; 0 is the played one.
    """
    seeds = np.asarray(seed, dtype=np.uint64).reshape(-1, 1).copy()
    size = seeds.shape[0]
    branches = np.broadcast_to(np.asarray(branch, dtype=np.uint32).reshape(-1, 1), (size, 1)).copy()
    streams = Streams(seeds, np.zeros((size, 1), dtype=np.uint32), 0)
    people, units_born = _people(world, size), _units(world, streams)
    born = State(
        seed=seeds,
        branch=branches,
        month=0,
        units=units_born,
        people=people,
        dyads=_dyads(world, streams, people),
        citizens=_citizens(world, streams),
        interplay=_interplay(world, size),
        economy=columns.Economy(**{name: _zeros(size) for name in columns.Economy.__dataclass_fields__}),
        accountability=_accountability(world, size),
        media=columns.Media(_zeros(size), _zeros(size)),
        board=_board(world, streams, units_born),
        meeting=columns.Meeting(**{name: _zeros(size) for name in columns.Meeting.__dataclass_fields__}),
        docket=docket.empty(size, world.cases.docket),
        cases=_cases(world, size),
        culture=columns.Culture(np.full((size, 10), 0.5)),
        steering=_steering(world, size),
        offices=_offices(world, size),
        elections=columns.Elections(*(_zeros(size) for _ in range(5))),
        outcomes=columns.Outcomes(_zeros(size), _zeros(size), _zeros(size)),
        patterns=patterns.newborn(_past_year(world, size)),
    )
    born.people.majority[:] = sides(world, born.board.turned, born.board.minority)
    born.economy.reserve += world.economy.reserve
    return settled(past.lived(born, world), world)


def settled(state: State, world: World) -> State:
    """The same state with motivation, safety, effort, quality and forecast where they would settle as things are.

    For use after starting values of units have been changed.
    """
    p, now = world.work, state.units
    now = replace(now, rules=limited(now.rules_base + now.added_rules))
    size, count = now.quality.shape
    calm = Acts.none(size, count)
    lived, form = culture.effects(state, world), steering.effects(state, world)
    shielded = load.shield(now, world, lived)
    burden = p.load_base + load.summed(load.lasting(now, p, form, shielded), now.load)
    burden = burden + load.summed(load.passing(state, world, calm, shielded), now.load)
    now = replace(now, load=limited(burden, 0.0, p.load_high))
    control, heard, able = work.control_amount(now, p), listening(state.interplay), work.effective_ability(now)
    now = replace(
        now,
        motivation=work.motivation_goal(now, now.load, heard, p),
        safety=work.safety_goal(now, control, heard, p, lived),
    )
    now = work.worked(now, able, control, world, lived, form)
    now = replace(
        now,
        turnover=work.turnover_of(now.motivation, work.tired_of(now.load, p), p),
        quality=quality.goal(now, able, 0 * able, p),
    )
    now = replace(now, steer_gap=control - steer_gap.fitting(now, world))
    state = replace(state, units=now)
    monthly = sum(economy.running(state, world).values(), np.zeros((size, 1)))
    remaining = 13 - world.organisation.start_month
    state = replace(
        state,
        economy=replace(state.economy, forecast=remaining * monthly),
        citizens=_satisfied(state, world.citizens),
    )
    return replace(
        state,
        outcomes=columns.Outcomes(
            legality=outcomes.legality_of(state, world, calm),
            equality=outcomes.equality_of(state, world),
            legitimacy=outcomes.legitimacy_of(state, world),
        ),
    )


def _zeros(size: int, width: int = 1) -> Floats:
    return np.zeros((size, width))


def _spread(values: list[Number], size: int) -> Floats:
    """One column per value; a value is a number or a row ``(R, 1)``."""
    made = np.empty((size, len(values)))
    for index, value in enumerate(values):
        made[:, index : index + 1] = value
    return made


def _units(world: World, streams: Streams) -> columns.Units:
    size, count = streams.replicates, len(world.units)
    given = {name: _spread([getattr(unit, name) for unit in world.units], size) for name in _UNIT_SPEC}
    share = _spread([unit.share for unit in world.units], size)
    for axis in ("rules", "audit", "reporting", "style"):
        given[f"{axis}_decided"] = given[axis].copy()
    given["rules_base"] = given["rules"].copy()
    given["usual"] = given["frame"] * (1 - world.economy.slack)
    given["cost"] = given["usual"].copy()
    own = _spread([world.people[index].buffer for index in world.roster.managers], size)
    given["buffer"] = limited(own + world.work.buffer_spread * streams.normal(BUFFER, np.arange(count)))
    names = columns.Units.__dataclass_fields__
    rest = {name: _zeros(size, count) for name in names if name not in given and name != "share"}
    return columns.Units(share=share / total(share), **given, **rest)


def _people(world: World, size: int) -> columns.People:
    people = world.people
    return columns.People(
        ideology=_spread([person.ideology for person in people], size),
        knowledge=_spread([person.knowledge for person in people], size),
        propensity=_spread([person.propensity for person in people], size),
        majority=_spread([float(person.majority) for person in people], size),
        tenure=_zeros(size, len(people)) + world.offices.start_months,
        **_weights(world, size),
    )


def _even(world: World, size: int, *names: str) -> list[Floats]:
    """Weights of people as factors, 1 where those named weigh alike."""
    given = [_spread([getattr(person, name) for person in world.people], size) for name in names]
    whole = np.maximum(sum(given, np.zeros_like(given[0])), 1e-9)
    return [len(names) * weight / whole for weight in given]


def _weights(world: World, size: int) -> dict[str, Floats]:
    """What people weigh in a vote, by what they go by and how they see the mandate (A06, A21), and their parties."""
    facts, values, intuition = _even(world, size, "facts", "values", "intuition")
    delegate, trustee, partisan = _even(world, size, "delegate", "trustee", "partisan")
    parties = {party.id: party for party in world.parties}
    theirs = [parties.get(person.party) for person in world.people]
    discipline = _spread([1.0 if party is None else party.discipline for party in theirs], size)
    homes = [
        person.ideology if party is None else party.ideology for person, party in zip(world.people, theirs, strict=True)
    ]
    return {
        "facts": trustee * facts,
        "values": trustee * values,
        "intuition": intuition,
        "mood": delegate * intuition,
        "line": partisan * discipline,
        "bound": _spread([float(party is None or party.bloc != "none") for party in theirs], size),
        "home": _spread(homes, size),
        "tone": _spread([person.tone for person in world.people], size),
    }


def _dyads(world: World, streams: Streams, people: columns.People) -> columns.Dyads:
    """Beliefs around each kind's starting trust, individually drawn: they may be right or wrong."""
    p, at, roster = world.trust, world.organisation, world.roster
    start = np.full((streams.replicates, roster.dyads), np.nan)
    for group, dyads in roster.groups.items():
        if group == "members_head":
            start[:, dyads] = at.trust_board_admin
        elif group in ("head_chair", "managers_chair"):
            start[:, dyads] = at.trust_admin_board
        elif "opposition" in group:
            start[:, dyads] = at.trust_parties
        else:
            start[:, dyads] = at.trust_within
    propensity = np.take(people.propensity, roster.holder, axis=1)
    noise = p.start_spread * streams.normal(BELIEFS, np.arange(3 * roster.dyads))
    return believed(start, noise, propensity, world)


def believed(trust: Floats, noise: Floats, propensity: Floats, world: World) -> columns.Dyads:
    """Dyads whose trust is about ``trust (R, D)``, with beliefs that differ by ``noise (R, 3 D)``."""
    p = world.trust
    three = p.weight_ability + p.weight_benevolence + p.weight_integrity
    wanted = ((three + p.weight_propensity) * trust - p.weight_propensity * propensity) / three
    belief = limited(np.concatenate((wanted, wanted, wanted), axis=1) + noise, 0.03, 0.97)
    speaks_for, speaks_against = p.prior * belief, p.prior * (1 - belief)
    trusted = trust_of(speaks_for, speaks_against, propensity, world)
    return columns.Dyads(speaks_for, speaks_against, trusted, world.roster.spans)


def _interplay(world: World, size: int) -> columns.Interplay:
    at, p, roster = world.organisation, world.interplay, world.roster

    def full(value: Number) -> Floats:
        return _zeros(size) + value

    return columns.Interplay(
        narrative=full(at.narrative),
        agreement=full(at.agreement),
        agreement_parts=np.zeros((size, 4)) + at.agreement,
        agreement_age=_zeros(size),
        agreement_versions=_zeros(size),
        clarity=full(at.clarity),
        tone=full(at.tone),
        dialogue=full(at.dialogue),
        improvisation=full(at.improvisation),
        listening_board=full(p.listening_rest),
        listening_admin=full(p.listening_rest),
        respect_board=full(p.respect_rest),
        respect_admin=full(p.respect_rest),
        boundary_board=full(world.people[roster.chair].boundary),
        boundary_admin=full(world.people[roster.head].boundary),
        understanding=full(p.understanding_rest),
        misread=full(1.0),
        tempo_board=full(p.tempo_board),
        tempo_admin=full(p.tempo_admin),
        told_board=_zeros(size),
        told_admin=_zeros(size),
        attacks=_zeros(size),
        attacks_media=_zeros(size),
        basis=full(p.basis_rest),
        listened=_zeros(size),
        met=_zeros(size),
        pressure=_zeros(size),
        fidelity=full(world.implementation.fidelity_base),
        done=np.zeros((size, 10)),
        ledger=np.zeros((size, 6)),
    )


def _board(world: World, streams: Streams, units: columns.Units) -> columns.Board:
    at, roster, size = world.organisation, world.roster, streams.replicates
    first, second = streams.uniform_pair(MINORITY, 0)
    hung = first < at.no_bloc
    majority = sides(world, _zeros(size), flag(hung & (second < at.minority_chance)))
    none = {name: _zeros(size) for name in ("turned", "dissent", "breach", "fault", "mandate", "untold")}
    seats = len(roster.members)
    return columns.Board(
        hung=flag(hung),
        minority=in_minority(majority, world),
        consensus=_zeros(size) + world.interplay.consensus_rest,
        serving=np.broadcast_to(roster.members, (size, seats)).copy(),
        present=1 + _zeros(size, seats),
        recused=_zeros(size, seats) - 1,
        meets=1 + _zeros(size),
        custom=units.rules_decided.copy(),
        tabled=np.zeros_like(units.rules),
        mover=np.zeros(units.rules.shape, dtype=np.int64),
        **none,
    )


def _steering(world: World, size: int) -> columns.Steering:
    p = world.steering
    weights = np.maximum(_spread([p.bureaucracy, p.results, p.network], size), 1e-9)
    return columns.Steering(
        logics=weights / total(weights),
        goals=_zeros(size) + p.goals,
        unlikeness=_zeros(size) + 1,
        let_be=_zeros(size) + 0.5,
        **{name: _zeros(size) for name in ("launched", "adopted", "practised")},
        **{name: _zeros(size, len(world.units)) for name in ("planned", "followed", "analysed", "spins")},
    )


def _accountability(world: World, size: int) -> columns.Accountability:
    names = columns.Accountability.__dataclass_fields__
    return columns.Accountability(**{name: _zeros(size, len(world.units) if name == "order" else 1) for name in names})


def _past_year(world: World, size: int) -> Floats:
    """What a month of the year before month 0 was like, for the window of the patterns: as things are at the start."""
    at, p = world.organisation, world.implementation
    fidelity = limited(
        _zeros(size)
        + p.fidelity_base
        + p.fidelity_narrative * at.narrative
        + p.fidelity_basis * world.interplay.basis_rest
    )
    calm = [fidelity, at.dialogue] + [0.0] * (len(patterns.FEATURES) + len(patterns.SIGNALS) - 2)
    return _spread(calm, size)


def _offices(world: World, size: int) -> columns.Offices:
    offices = columns.Offices(**{name: _zeros(size) for name in columns.Offices.__dataclass_fields__})
    offices.standing += world.offices.standing
    return offices


def _cases(world: World, size: int) -> columns.Cases:
    cases = columns.Cases(**{name: _zeros(size) for name in columns.Cases.__dataclass_fields__})
    cases.fidelity_now += _past_year(world, size)[:, :1]
    return cases


def _citizens(world: World, streams: Streams) -> columns.Citizens:
    """Citizens by groups and the units that serve them, each with needs, trust and stubbornness of their own."""
    spec, units = world.citizens, len(world.units)
    compiled.kernels(streams.replicates * spec.count)
    people = np.arange(spec.count)
    group = np.sort(np.minimum(spec.groups * streams.uniform(GROUP, people), spec.groups - 1), axis=1).astype(np.uint8)
    share = _spread([unit.share for unit in world.units], streams.replicates)
    edges = np.cumsum(share / total(share), axis=1)
    anywhere, tied = streams.uniform_pair(UNIT, people)
    # A group has its own stretch of units; groups are equally large, so the units keep their shares.
    draw = np.where(tied < spec.district, (group + anywhere) / spec.groups, anywhere)
    unit = np.zeros(draw.shape, dtype=np.uint8)
    for index in range(units - 1):
        unit += draw >= edges[:, index : index + 1]
    deviations = streams.normal(PERSON, np.arange(5 * spec.count))

    of_group = spec.need + spec.need_groups * streams.normal(GROUP_NEED, np.arange(spec.groups))

    def about(middle: Number, spread: Number, number: int) -> columns.Singles:
        drawn = deviations[:, number * spec.count : (number + 1) * spec.count]
        return limited(middle + spread * drawn, 0.01, 0.99).astype(np.float32)

    admin = about(spec.trust_admin, spec.spread, 0)
    board = about(spec.trust_board, spec.spread, 1)
    system = about(spec.trust_system, spec.spread, 2)
    start, neighbours = network.build(streams, spec.count, spec.mean_degree, spec.rewiring)
    blank = np.zeros(group.shape, dtype=np.float32)
    return columns.Citizens(
        group=group,
        unit=unit,
        need=about(np.take_along_axis(of_group, group.astype(np.intp), axis=1), spec.need_spread, 3),
        expectation=blank,
        satisfaction=blank.copy(),
        trust_service=blank.copy(),
        trust_admin=admin,
        trust_board=board,
        trust_system=system,
        stubbornness=about(spec.stubbornness, spec.stubbornness_spread, 4),
        anchor_service=blank.copy(),
        anchor_admin=admin.copy(),
        anchor_board=board.copy(),
        anchor_system=system.copy(),
        neighbour_start=start,
        neighbours=neighbours,
    )


def _satisfied(state: State, spec: CitizensSpec) -> columns.Citizens:
    """Citizens who expect what they get, a little better, and are as satisfied as that makes them.

    Who trusts the administration more than most trusts its services as much more than satisfaction gives reason to.
    """
    citizens = state.citizens
    met = np.zeros(citizens.need.shape)
    for index in range(state.units.quality.shape[1]):
        met = np.where(citizens.unit == index, state.units.quality[:, index : index + 1], met)
    gap = spec.expectation_lift * np.where(np.asarray(spec.expectation_lift) > 0, spec.disappointment, 1.0)
    expectation = limited(met + spec.expectation_lift)
    satisfaction = limited(spec.satisfaction + spec.satisfaction_quality * met - spec.satisfaction_gap * gap)
    disposition = citizens.anchor_admin.astype(np.float64) - spec.trust_admin
    service = limited(satisfaction + disposition, 0.01, 0.99).astype(np.float32)
    return replace(
        citizens,
        expectation=expectation.astype(np.float32),
        satisfaction=satisfaction.astype(np.float32),
        trust_service=service,
        anchor_service=service.copy(),
    )
