"""Those who examine the committee: what they find, what they demand, and that they move only real handles."""

import numpy as np
import pytest

from sim.acts import Acts
from sim.month import advance
from sim.names import TRUTH
from sim.streams import Streams
from sim.submodels import accountability, assembly
from tests.sim.runs import SMALL, born, every_month, run

SEEDS = np.arange(300)
APRIL, JUNE = 3, 5
P = SMALL.accountability


def set_units(world=SMALL, **values):
    return world.changed({f"units.{unit.id}.{name}": value for unit in world.units for name, value in values.items()})


def opened(month, world=SMALL, seeds=SEEDS, **columns):
    """A state at the opening of a month, with columns of accountability set."""
    state = born(world, seeds)
    state.month = month
    for name, value in columns.items():
        getattr(state.accountability, name)[:] = value
    return state


def examined(state, world=SMALL, step=accountability.step):
    streams = Streams(state.seed, state.branch, state.month)
    return step(state, world, streams, Acts.none(state.replicates, 4), None)


def test_a_single_unit_in_the_plan_is_a_plan_and_none_is_a_breach():
    nothing, one = born(set_units(audit=0.0), [1]), born(set_units(audit=0.0), [1])
    one.units.audit[:, 0] = 0.2
    assert accountability.without_plan(nothing, SMALL) == 1
    assert accountability.without_plan(one, SMALL) == 0
    thin = born(set_units(audit=0.5 * SMALL.outcomes.breach_line), [1])
    assert np.isclose(accountability.without_plan(thin, SMALL), 0.5)


def test_each_kind_of_fault_is_found_and_adds():
    base = accountability.fault(born(SMALL, [1]), SMALL)
    for change in (
        lambda s: s.outcomes.legality.__isub__(0.4),
        lambda s: s.accountability.neglect.__iadd__(1.0),
        lambda s: s.economy.closed.__isub__(12.0),
        lambda s: (s.units.audit.__imul__(0.0), s.units.reporting.__imul__(0.0)),
    ):
        state = born(SMALL, [1])
        change(state)
        assert accountability.fault(state, SMALL) > base + 0.1


def test_auditors_report_once_a_year_and_remark_the_more_the_more_they_find():
    shares = []
    for neglect in (0.0, 0.5, 1.0):
        after = examined(opened(APRIL, neglect=neglect))
        shares.append(after.accountability.remark.mean())
    assert shares[0] < 0.1 < shares[1] < shares[2]
    for month in set(range(12)) - {APRIL}:
        assert examined(opened(month, neglect=1.0)).accountability.remark.sum() == 0
    assert (examined(opened(APRIL - 1, neglect=1.0, remark=1.0)).accountability.remark == 1).all()


def test_a_remark_is_news_is_answered_and_leads_to_more_follow_up():
    world = set_units(audit=0.05, reporting=0.1)
    free, hit = opened(0, world, [1], remark=0.0), opened(0, world, [1], remark=1.0)
    plain, after = advance(free, world, Acts.none(1, 4)), advance(hit, world, Acts.none(1, 4))
    assert np.allclose(after.units.audit_decided, P.remark_audit)
    assert np.allclose(after.units.reporting_decided, P.remark_reporting)
    assert (after.units.load > plain.units.load).all()
    calm = SMALL.changed({f"accountability.{name}": 0.0 for name in ("inspection_chance", "overturned")})
    told = examined(opened(APRIL, calm, neglect=1.0), calm)
    assert np.allclose(told.accountability.news, P.remark_news * told.accountability.remark)
    assert np.array_equal(after.units.style_decided, plain.units.style_decided)
    assert np.array_equal(after.units.rules_decided, plain.units.rules_decided)


def test_what_is_demanded_cannot_be_taken_away_while_the_demand_stands():
    state = opened(0, SMALL, [1], order=1.0)
    acts = Acts.none(1, 4)
    acts.add("audit_plan", -1.0)
    acts.add("reporting", -1.0)
    after = advance(state, SMALL, acts)
    assert (after.units.audit_decided >= P.order_audit).all()
    assert (after.units.reporting_decided >= P.order_reporting).all()
    acts = Acts.none(1, 4)
    acts.add("audit_plan", -1.0)
    free = advance(opened(0, SMALL, [1]), SMALL, acts)
    assert (free.units.audit_decided == 0).all()


def test_a_demand_does_not_lower_what_is_higher():
    world = set_units(audit=0.9, reporting=0.95)
    after = examined(opened(0, world, [1], order=1.0, remark=1.0), world)
    assert (after.units.audit_decided == 0.9).all()
    assert (after.units.reporting_decided == 0.95).all()


def test_a_remark_is_evidence_between_the_parties_and_to_nobody_else():
    surely = SMALL.changed({"accountability.remark_line": 0.0, "accountability.remark_sharpness": 40.0})
    silent = surely.changed({"accountability.remark_evidence": 0.0})
    told, untold = (advance(opened(APRIL, w, [1], neglect=1.0), w, Acts.none(1, 4)) for w in (surely, silent))
    assert told.accountability.remark == 1
    groups, moved = SMALL.roster.groups, told.dyads.trust - untold.dyads.trust
    parties = {"opposition_chair", "chair_opposition"}
    for group in parties:
        assert (moved[:, groups[group]] < 0).all(), group
    for group in set(groups) - parties:
        assert (moved[:, groups[group]] == 0).all(), group


def test_the_committee_answers_as_one_but_for_recorded_dissent():
    state = opened(APRIL, seeds=[1])
    shares = []
    for dissent in (0.0, 0.5, 1.0):
        state.board.dissent[:] = dissent
        shares.append(accountability.joint(state, SMALL).item())
    assert shares == [P.joint, P.joint / 2, 0.0]


def test_discharge_is_decided_in_june_and_refused_oftener_on_advice_and_by_a_minority():
    shares = {}
    for name, columns in (("none", {}), ("remark", {"remark": 1.0}), ("advised", {"remark": 1.0, "advised": 1.0})):
        shares[name] = examined(opened(JUNE, **columns), step=assembly.step).accountability.refused.mean()
    assert shares["none"] == 0
    assert shares["remark"] < 0.1 < shares["advised"] < 0.6
    state = opened(JUNE, remark=1.0, advised=1.0)
    state.board.minority[:] = 1.0
    assert examined(state, step=assembly.step).accountability.refused.mean() > shares["advised"]
    assert examined(opened(JUNE - 1, remark=1.0, advised=1.0), step=assembly.step).accountability.refused.sum() == 0


def test_refused_discharge_is_news_and_a_recalled_chair_starts_anew():
    world = SMALL.changed({"accountability.refused_advised": 1.0, "accountability.recalled": 1.0})
    state = opened(JUNE, world, [1, 2], remark=1.0, advised=1.0)
    after = examined(state, world, assembly.step)
    assert (after.accountability.news == P.refused_news).all()
    assert (after.people.tenure[:, SMALL.roster.chair] == 0).all()
    assert (after.interplay.agreement < state.interplay.agreement).all()
    evidence, groups = after.dyads.speaks_for + after.dyads.speaks_against, SMALL.roster.groups
    before = state.dyads.speaks_for + state.dyads.speaks_against
    assert not np.allclose(
        after.dyads.speaks_for[:, groups["head_chair"]], state.dyads.speaks_for[:, groups["head_chair"]]
    )
    assert np.allclose(evidence[:, groups["members_head"]], before[:, groups["members_head"]])
    stays = SMALL.changed({"accountability.refused_advised": 1.0, "accountability.recalled": 0.0})
    kept = examined(opened(JUNE, stays, [1, 2], remark=1.0, advised=1.0), stays, assembly.step)
    assert (kept.people.tenure[:, SMALL.roster.chair] > 0).all()


def test_inspectorates_come_after_public_events_in_dangerous_work():
    def orders(risk, visible, latent=0.9):
        world = set_units(risk=risk, latent=latent)
        state = opened(1, world)
        state.units.visible[:] = visible
        return flagged(examined(state, world))

    def flagged(state):
        return (state.accountability.order > 0).mean()

    assert orders(1.0, 2.0) > 3 * orders(0.3, 2.0) > 0
    assert orders(1.0, 2.0) > 10 * orders(1.0, 0.0)
    assert orders(0.0, 2.0) == 0
    assert orders(1.0, 2.0, latent=0.0) < orders(1.0, 2.0)


def test_an_order_is_lifted_when_mended_and_not_before_its_least_time():
    world = set_units(latent=0.0)
    state = opened(1, world, [1])
    state.units.quality[:] = 0.8
    for months, left in ((1.0, 2.0), (P.order_least - 1, P.order_least), (P.order_least, 0.0)):
        state.accountability.order[:] = months
        assert (examined(state, world).accountability.order == left).all()


def test_an_order_not_obeyed_costs_a_fine_and_goes_on():
    world = set_units(latent=0.9)
    state = opened(1, world, [1], order=P.order_most)
    after = examined(state, world)
    assert np.isclose(after.accountability.fine, 4 * P.order_fine)
    assert (after.accountability.order == 1).all()
    calm = set_units(latent=0.9)
    paid, free = advance(state, calm, Acts.none(1, 4)), advance(opened(1, calm, [1], order=2.0), calm, Acts.none(1, 4))
    assert np.isclose(free.economy.reserve - paid.economy.reserve, 4 * P.order_fine)


def test_appeals_follow_conflict_and_are_upheld_the_oftener_the_less_is_lawful():
    def month(consensus, legality):
        state = opened(1)
        state.board.consensus[:], state.outcomes.legality[:] = consensus, legality
        now = examined(state).accountability
        return now.appealed.mean(), now.overturned.mean()

    united, divided = month(1.0, 0.5), month(0.0, 0.5)
    assert divided[0] > united[0]
    assert month(0.0, 0.1)[1] > month(0.0, 0.9)[1]
    assert month(0.0, 1.0)[1] == 0


def test_the_switch_takes_away_every_finding_and_no_draw():
    risky = set_units(risk=1.0, latent=0.8, audit=0.0, reporting=0.0)
    off = run(risky.changed({"mechanisms.accountability": 0.0}), SEEDS, 18)
    on = run(risky, SEEDS, 18)
    for name in ("order", "remark", "advised", "refused", "overturned", "fine"):
        assert (getattr(off.accountability, name) == 0).all(), name
    assert on.accountability.remark.any()
    assert (on.accountability.order > 0).any()
    assert np.array_equal(off.accountability.appealed.shape, on.accountability.appealed.shape)
    assert (off.units.audit_decided == 0).all()
    assert np.array_equal(off.units.demand_chance, on.units.demand_chance)


def test_where_nothing_is_found_the_switch_changes_nothing():
    blind = SMALL.changed(
        {
            "accountability.remark_line": 2.0,
            "accountability.remark_sharpness": 40.0,
            "accountability.inspection_chance": 0.0,
            "accountability.inspection_event": 0.0,
            "accountability.overturned": 0.0,
        }
    )
    on, off = run(blind, [1, 2], 15), run(blind.changed({"mechanisms.accountability": 0.0}), [1, 2], 15)
    assert on.digest() == off.digest()


@pytest.mark.parametrize("name", ["remark", "discharge_refused", "supervision"])
def test_findings_are_told_as_yes_or_no(name):
    values = TRUTH[name].read(run(set_units(audit=0.0, reporting=0.0), SEEDS, 8, every_month(money=2.0)))
    assert set(np.unique(values)) <= {0.0, 1.0}
