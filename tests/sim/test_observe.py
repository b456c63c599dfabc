"""Records and what each seat sees."""

from dataclasses import replace

import numpy as np
import pytest

from sim.acts import Acts
from sim.birth import birth
from sim.month import advance
from sim.observe import CHANNELS, SEATS, Record, observe, reported, reveal, spread
from tests.sim.runs import SMALL, every_month

ROWS = 60


def watched(months, choose=None, world=SMALL, rows=ROWS):
    state = birth(world, np.arange(rows))
    records = {seat: Record.empty(rows, months + 1, 4) for seat in SEATS}
    for _ in range(months):
        for seat in SEATS:
            observe(records[seat], state, world, seat)
        acts = Acts.none(rows, 4)
        if choose is not None:
            choose(state, acts)
        state = advance(state, world, acts)
    for seat in SEATS:
        observe(records[seat], state, world, seat)
    return state, records


def test_a_record_keeps_what_was_seen_when_and_nothing_else():
    record = Record.empty(2, 3, 4)
    assert np.isnan(record.of("quality")).all()
    assert (record.since("quality") == -1).all()
    record.see("quality", np.array([[0.1, 0.2, np.nan, 0.4]] * 2), np.array([True, False]), month=1)
    assert np.array_equal(record.of("quality")[0], [0.1, 0.2, np.nan, 0.4], equal_nan=True)
    assert np.isnan(record.of("quality")[1]).all()
    assert record.since("quality")[0].tolist() == [1, 1, -1, 1]
    record.see("media", np.full((2, 1), 2.5), month=2)
    assert record.series("media")[0, :, 0].tolist()[2] == 2.5
    assert np.isnan(record.series("media")[0, :2]).all()
    record.see("media", np.full((2, 1), 9.0), month=7)
    assert (record.of("media") == 9.0).all()
    assert record.take([1]).of("media").shape == (1, 1)


def test_every_channel_has_columns_of_its_own():
    record = Record.empty(1, 1, 4)
    for number, (name, channel) in enumerate(CHANNELS.items()):
        record.see(name, np.full((1, 4 if channel.per == "unit" else 1), float(number)), month=0)
    assert not np.isnan(record.last).any()
    for number, name in enumerate(CHANNELS):
        assert (record.of(name) == number).all(), name
    with pytest.raises(KeyError):
        record.of("soul")


def test_all_that_is_seen_lies_in_the_channels_range():
    _, records = watched(14, every_month(citizen_dialogue=1.0, review=0.5, visit=0.4, publicity=1.0))
    for seat, record in records.items():
        for name, channel in CHANNELS.items():
            seen = record.series(name)
            seen = seen[~np.isnan(seen)]
            assert seen.size, (seat, name)
            assert seen.min() >= channel.low, (seat, name)
            assert seen.max() <= channel.high, (seat, name)


def test_the_head_sees_quality_closer_and_oftener_than_the_chair():
    state, records = watched(18)
    error, times = {}, {}
    for seat in SEATS:
        error[seat] = np.nanmean(np.abs(records[seat].of("quality") - state.units.quality))
        times[seat] = np.isfinite(records[seat].series("quality")).sum()
    assert error["head"] < error["chair"] < error["opposition"]
    assert times["head"] > times["chair"]


def test_reporting_back_makes_reports_oftener_and_truer():
    seen = []
    for share in (0.0, 1.0):
        world = SMALL.changed({f"units.{unit.id}.reporting": share for unit in SMALL.units})
        state, records = watched(18, world=world)
        record = records["chair"]
        error = np.nanmean(np.abs(record.of("quality") - state.units.quality))
        seen.append((np.isfinite(record.series("quality")).sum(), error))
    assert seen[1][0] > 2 * seen[0][0]
    assert seen[1][1] < seen[0][1]


def test_latent_errors_show_only_by_review():
    _, plain = watched(6)
    state, reviewed = watched(1, every_month(review=np.array([[1.0, 0.0, 0.0, 0.0]])))
    for seat in SEATS:
        assert np.isnan(plain[seat].of("latent")).all()
        assert np.isfinite(reviewed[seat].of("latent")[:, 0]).all()
        assert np.isnan(reviewed[seat].of("latent")[:, 1:]).all()
    assert np.abs(reviewed["head"].of("latent")[:, 0] - state.units.latent[:, 0]).mean() < 0.1


def test_citizens_are_known_by_the_yearly_survey_and_by_meeting_them():
    _, plain = watched(12)
    months = np.flatnonzero(np.isfinite(plain["chair"].series("citizens_board")[0, :, 0]))
    assert months.tolist() == [9]  # month 0 is January, the survey comes in October
    assert np.array_equal(plain["chair"].of("staff"), plain["head"].of("staff"))
    _, met = watched(1, every_month(citizen_dialogue=1.0))
    assert np.isfinite(met["chair"].of("citizens_board")).all()
    assert np.isnan(met["opposition"].of("citizens_board")).all()


def test_own_trust_is_plain_and_the_others_is_an_impression():
    state, records = watched(3)
    roster = SMALL.roster
    own = state.dyads.trust[:, [roster.chair_head]], state.dyads.trust[:, [roster.head_chair]]
    assert np.array_equal(records["chair"].of("trust_own"), own[0])
    assert np.array_equal(records["head"].of("trust_own"), own[1])
    assert np.abs(records["chair"].of("trust_other") - own[1]).mean() > 0.02


def test_minor_incidents_reach_the_head_at_once_and_the_chair_by_being_told_or_a_month_later_by_reporting():
    world = SMALL.changed({f"units.{unit.id}.latent": 1.0 for unit in SMALL.units} | {"incidents.public_base": 0.0})
    world = world.changed({"incidents.public_risk": 0.0, "incidents.scandal": 0.0, "incidents.rate": 1.0})
    world = world.changed({"mechanisms.buffer": 0.0})
    silent = world.changed({f"units.{unit.id}.reporting": 0.0 for unit in SMALL.units})
    open_ = world.changed({f"units.{unit.id}.reporting": 1.0 for unit in SMALL.units})
    state, records = watched(1, world=silent)
    assert state.units.incident.sum() > 0
    assert np.array_equal(records["head"].of("incidents"), state.units.incident)
    assert records["chair"].of("incidents").sum() == 0
    first = watched(1, world=open_)[0].units.incident
    _, records = watched(2, world=open_)
    assert records["chair"].series("incidents")[:, 1].sum() == 0
    assert np.array_equal(records["chair"].of("incidents"), first)
    assert records["opposition"].of("incidents").sum() == 0
    state, records = watched(1, every_month(transparency=np.array([[0.0, 1.0]])), world=silent)
    assert np.array_equal(records["chair"].of("incidents"), state.units.incident)


def test_looking_closer_in_one_seat_moves_nothing_in_another():
    state = birth(SMALL, [3])
    alone, beside = Record.empty(1, 3, 4), Record.empty(1, 3, 4)
    observe(alone, state, SMALL, "head")
    observe(Record.empty(1, 3, 4), state, SMALL, "chair")
    observe(beside, state, SMALL, "head")
    assert alone.digest() == beside.digest()


def test_a_look_bought_by_attention_sees_what_it_aims_at_as_noisily_as_told():
    state = birth(SMALL, np.arange(ROWS))
    record = Record.empty(ROWS, 3, 4)
    mask, where = np.zeros((ROWS, 4), dtype=bool), np.arange(ROWS) % 2 == 0
    mask[:, 1] = True
    reveal(record, state, SMALL, "chair", "latent", mask, 0.0, where, 99, 0)
    assert np.array_equal(record.of("latent")[where, 1], state.units.latent[where, 1])
    assert np.isnan(record.of("latent")[~where]).all()
    assert np.isnan(record.of("latent")[:, 0]).all()
    reveal(record, state, SMALL, "chair", "quality", None, 1.0, where, 99, 0)
    assert np.isfinite(record.of("quality")[where]).all()
    reveal(record, state, SMALL, "chair", "citizens_board", mask, 1.0, where, 99, 0)
    assert np.isfinite(record.of("citizens_board")[where]).all()


def test_a_row_of_many_sees_the_same_as_alone():
    busy = every_month(citizen_dialogue=1.0, review=0.5, visit=0.4, publicity=1.0)
    _, many = watched(11, busy)
    state, alone = birth(SMALL, [37]), Record.empty(1, 12, 4)
    for _ in range(11):
        observe(alone, state, SMALL, "chair")
        acts = Acts.none(1, 4)
        busy(state, acts)
        state = advance(state, SMALL, acts)
    observe(alone, state, SMALL, "chair")
    assert many["chair"].take([37]).digest() == alone.digest()


def lean(state, row, value):
    rows = np.full(state.culture.rows.shape, 0.5)
    rows[:, row - 1] = value
    return replace(state, culture=replace(state.culture, rows=rows))


def test_culture_says_how_much_goes_upward_and_whether_complex_work_is_seen_true():
    state = birth(SMALL, np.arange(3))
    middle = reported(state, SMALL, "chair")
    assert np.array_equal(middle, state.units.reporting)
    assert (reported(lean(state, 3, 0.0), SMALL, "chair") > middle).all()
    assert (reported(lean(state, 3, 1.0), SMALL, "chair") < middle).all()
    assert np.array_equal(reported(lean(state, 3, 1.0), SMALL, "head"), state.units.reporting)
    simple, hard = state.units.complexity < 0.5, state.units.complexity > 0.5
    numbers, judgement = (spread(lean(state, 5, end), SMALL, "chair", "quality") for end in (0.0, 1.0))
    assert (numbers < judgement)[simple].all()
    assert (numbers > judgement)[hard].all()
    off = SMALL.changed({"mechanisms.culture": 0.0})
    assert np.array_equal(
        spread(lean(state, 5, 1.0), off, "chair", "quality"), spread(state, SMALL, "chair", "quality")
    )


def test_follow_up_says_where_the_noise_goes():
    state = birth(SMALL, np.arange(3))

    def noise(channel, **tendencies):
        world = SMALL.changed({f"steering.{name}": value for name, value in tendencies.items()})
        return np.asarray(spread(state, world, "chair", channel))

    assert (noise("quality", citizens_view=1.0) > noise("quality")).all()
    assert noise("satisfaction", citizens_view=1.0) < noise("satisfaction")
    assert noise("staff", citizens_view=1.0) == noise("staff")
    assert (noise("quality", validity=1.0) < noise("quality"))[state.units.complexity > 0.5].all()
    network = replace(state, steering=replace(state.steering, logics=np.array([[0.0, 0.0, 1.0]] * 3)))
    seen = spread(network, SMALL, "chair", "quality")
    assert (seen < noise("quality"))[state.units.complexity > 0.5].all()


def reports(world, seat="chair", row=None, value=0.5):
    """How often each unit's quality was reported in two years, the units as they stood at first."""
    state, record = birth(world, np.arange(20)), Record.empty(20, 25, 4)
    if row is not None:
        state = lean(state, row, value)
    for month in range(24):
        observe(record, replace(state, month=month), world, seat)
    return np.isfinite(record.series("quality")).sum(axis=1).mean(axis=0)


def test_ongoing_follow_up_is_oftener_selective_follow_up_turns_to_risk_and_shielding_managers_tell_late():
    risky = SMALL.changed({f"units.{unit.id}.risk": float(place % 2) for place, unit in enumerate(SMALL.units)})
    usual = reports(risky)
    assert (reports(risky.changed({"steering.ongoing": 1.0})) > usual).all()
    turned = reports(risky.changed({"steering.selectivity": 1.0, "steering.selectivity_aim": 0.6}))
    assert (turned[1::2] > usual[1::2]).all()
    assert (turned[::2] < usual[::2]).all()
    strong = risky.changed({"culture.shielded": 0.5})
    assert (reports(strong, row=9, value=1.0) < usual).all()
    assert np.array_equal(reports(strong, "head", row=9, value=1.0), reports(strong, "head"))


def test_gaming_makes_reports_look_better_than_the_service_and_a_visit_sees_through_it():
    state = birth(SMALL, np.arange(40))
    seen = {}
    for gloss in (0.0, 0.1):
        for visits in (0.0, 1.0):
            there = replace(state.units, gloss=0 * state.units.gloss + gloss, visited=0 * state.units.visited + visits)
            record = Record.empty(40, 1, 4)
            observe(record, replace(state, units=there), SMALL, "chair")
            seen[gloss, visits] = record.of("quality")
    assert (seen[0.1, 0.0] >= seen[0.0, 0.0]).all()
    assert np.isclose((seen[0.1, 0.0] - seen[0.0, 0.0]).mean(), 0.1, atol=0.03)
    assert np.array_equal(seen[0.1, 1.0], seen[0.0, 1.0])


def test_a_manager_who_shields_more_than_others_tells_late_by_themselves():
    shielding, open_hearted = (
        SMALL.changed({f"people.manager_{unit.id}.buffer": end for unit in SMALL.units} | {"work.buffer_hides": 0.5})
        for end in (1.0, 0.0)
    )
    assert (reports(shielding) < reports(open_hearted)).all()
    assert np.array_equal(reports(shielding, "head"), reports(open_hearted, "head"))
