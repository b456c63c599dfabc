"""Balance: worlds are forced by the play's own dice, plays are paired, options insisted on, the gate as written."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from analysis.authoring import gate
from analysis.authoring.balance import Balance, NothingToCompare, balance, jobs_of
from analysis.authoring.balance_report import frame, markdown, offenders, summary
from analysis.authoring.choices import Tried
from analysis.authoring.influence import largest, turns
from analysis.authoring.plays import attained, only_world, play_out, seats
from analysis.authoring.ways import BOTS, Ways
from analysis.paired import first_place, split
from game.core.language import use
from game.core.rules.month import begin
from game.core.table import Table
from scenarios import Scenario, load, load_text
from scenarios.template import template
from tests.scenarios.conftest import SMALL

SEEDS = range(10)


@pytest.fixture(scope="module")
def small() -> Scenario:
    return load(SMALL)


def test_a_forced_world_is_the_play_that_drew_it_by_itself(small: Scenario) -> None:
    free = begin(Table(small), SEEDS)
    drawn = free.book.hidden[:, 0]
    assert set(drawn) == {0, 1}
    for world in (0, 1):
        forced = begin(Table(only_world(small, world)), SEEDS)
        assert (forced.book.hidden[:, 0] == world).all()
        same = np.flatnonzero(drawn == world)
        assert forced.take(same).digest() == free.take(same).digest()


def test_attainment_is_the_measure_after_the_last_month_within_0_and_1(small: Scenario) -> None:
    table = Table(only_world(small, 1))
    play = begin(table, SEEDS)
    play_out(table, play, seats(table, "chair", "control"))
    found = attained(table, play, small.roles[0].measures)[0]
    water = play.state.units
    np.testing.assert_allclose(found, np.clip(water.quality[:, 0] - 0.5 * water.latent[:, 0], 0, 1))


@pytest.fixture(scope="module")
def found(small: Scenario) -> Balance:
    """The chair's balance, over a few plays."""
    steps: list[tuple[int, int]] = []
    chair = replace(small, roles=(small.roles[0],))
    made = balance(chair, len(SEEDS), lambda done, total: steps.append((done, total)))
    assert steps[-1][0] == steps[-1][1]
    assert steps == sorted(steps)
    return made


def test_ways_are_paired_and_count_what_is_used(found: Balance) -> None:
    (chair,) = found.ways
    assert chair.attained[0].shape == (len(BOTS), 2, len(SEEDS))
    assert chair.use["leak"].opened == chair.use["leak"].plays == 2 * len(SEEDS) * (len(BOTS) + 1)
    assert set(chair.use) == {"leak", "review"}
    assert not np.array_equal(chair.attained[0][BOTS.index("passive")], chair.attained[0][0])


def test_each_option_is_insisted_on_with_the_report_it_needs(found: Balance) -> None:
    for leak in found.tried["leak"]:
        assert [option.id for option in leak.situation.options] == ["patch", "replace", "ask"]
        assert leak.put.all()  # replace needs a report, which the seat orders first
        assert leak.attained[0].shape == (3, len(SEEDS))
        assert len({leak.outcomes["money"][option].tobytes() for option in range(3)}) == 3


def test_a_balance_is_reported_in_both_languages_and_as_a_table(found: Balance) -> None:
    assert not found.judged
    assert not found.holds
    assert "200" in summary(found)
    table = frame(found)
    assert {len(column) for column in table.values()} == {len(table["mean"])}
    assert set(table["kind"]) == {"bot", "option"}
    assert set(table["way"]) >= {*BOTS, "patch"}
    use("en")
    try:
        text = markdown(found, "samspel scenario balance small")
    finally:
        use("sv")
    assert "# Balance: The leak" in text
    assert "### The leak at {it}" in text
    assert "Came up in 100%" in text


def test_a_summary_tells_what_to_look_at_again_the_worst_first(found: Balance) -> None:
    trap = gate.Dominated("leak", "patch", "ask", True, ("load",))
    plain, worse = replace(trap, trap=False), replace(trap, option="replace", trap=False, outcomes=("load", "money"))
    rules = (gate.Rule("passive", True, 0.0, "passive"), gate.Rule("dominated", False, 2.0))
    told = offenders(replace(found, dominated=(trap, plain, worse), rules=rules))
    assert [line.split(" är sämre")[0] for line in told[:3]] == ["leak: replace", "leak: patch", "leak: patch"]
    assert told[2].endswith("märkt som fälla")
    lines = summary(replace(found, dominated=(trap,), rules=rules)).splitlines()
    assert lines[2].startswith("  BRISTER")
    first, shares = "Att se över, det värsta först:", "Bäst i andel av rutorna (värld och del av uppdrag):"
    assert lines.index(first) < lines.index(shares)


def test_ways_alone_are_compared_where_it_shall_be_quick(small: Scenario, found: Balance) -> None:
    chair = replace(small, roles=(small.roles[0],))
    quick = balance(chair, len(SEEDS), quick=True)
    np.testing.assert_array_equal(quick.standing.values, found.standing.values)
    assert not quick.tried
    assert [one.id for one in quick.rules] == [one.id for one in found.rules][:-1]
    assert not replace(quick, runs=200).judged
    assert "--quick" in summary(quick)
    assert "## Val" not in markdown(quick, "")
    part, whole = (sum(job.work for job in jobs_of(chair, 10, only)) for only in (True, False))
    assert 0 < part < whole


def test_without_a_measure_there_is_nothing_to_compare() -> None:
    lines = [line for line in SMALL.read_text(encoding="utf-8").splitlines() if "measure:" not in line]
    with pytest.raises(NothingToCompare, match="No mandate of small has a measure"):
        balance(load_text("\n".join(lines), "small"), 10)


# The gate, on figures made for it.


def made(small: Scenario, *cells: tuple[float, float, float, float]) -> gate.Standing:
    """A standing of one part of a mandate, a world per cell, with the bots' attainments."""
    noise = np.random.default_rng(1).normal(0, 0.005, 200)
    values = np.array(cells).T[:, :, None] + noise
    return gate.standing([Ways(small.roles[0], {0: values}, {}, {})])


def held(standing: gate.Standing, *bad: gate.Dominated) -> dict[str, bool]:
    return {f"{rule.id}.{rule.who}".rstrip("."): rule.holds for rule in gate.rules(standing, bad)}


def test_a_scenario_in_which_each_is_best_somewhere_passes(small: Scenario) -> None:
    stands = made(small, (0.8, 0.5, 0.6, 0.4), (0.5, 0.8, 0.6, 0.4), (0.5, 0.6, 0.8, 0.4))
    np.testing.assert_allclose(stands.shares, [1 / 3, 1 / 3, 1 / 3, 0])
    assert all(held(stands).values())


def test_a_way_that_is_best_nearly_everywhere_fails(small: Scenario) -> None:
    stands = made(small, *[(0.8, 0.5, 0.6, 0.4)] * 2, (0.5, 0.8, 0.6, 0.4))
    assert held(stands) == {
        "most_best.control": False, "useful.control": True, "useful.dialogue": True, "useful.mixed": False,
        "passive.passive": True, "dominated": True,
    }  # fmt: skip


def test_a_tie_shares_the_place_and_a_tie_of_all_is_nobodys(small: Scenario) -> None:
    stands = made(small, (0.61, 0.6, 0.3, 0.3), (0.5, 0.5, 0.5, 0.51))
    np.testing.assert_allclose(stands.shares, [0.375, 0.375, 0.125, 0.125])
    assert not held(stands)["useful.mixed"]
    assert not held(stands)["passive.passive"]


def test_an_option_is_dominated_only_where_nothing_speaks_for_it_in_any_world(small: Scenario) -> None:
    leak = next(one for one in small.situations if one.id == "leak")
    seeds = 100
    noise = np.random.default_rng(2).normal(0, 0.01, (3, seeds))

    def tried(world: int, *means: tuple[float, float]) -> Tried:
        quality = np.array([mean for mean, _ in means])[:, None] + noise
        load_ = np.array([mean for _, mean in means])[:, None] + noise
        return Tried(leak, world, np.ones((3, seeds), dtype=bool), {0: quality}, {"load": load_})

    worse = [tried(0, (0.5, 0.5), (0.6, 0.5), (0.4, 0.6)), tried(1, (0.5, 0.5), (0.6, 0.5), (0.45, 0.6))]
    found = gate.dominated(worse)
    assert [(one.option, one.by, one.outcomes) for one in found if one.option == "ask"] == [
        ("ask", "patch", ("mandate.0", "load"))
    ]
    assert not held(made(small, (0.8, 0.5, 0.6, 0.4)), *found)["dominated"]
    lighter = [worse[0], tried(1, (0.5, 0.5), (0.6, 0.5), (0.45, 0.4))]
    assert not [one for one in gate.dominated(lighter) if one.option == "ask"]
    most = largest(worse)
    assert most is not None
    assert (most.better, most.worse, most.world) == ("replace", "ask", 0)
    assert not turns(worse)
    assert turns([worse[0], tried(1, (0.5, 0.5), (0.4, 0.5), (0.6, 0.5))])


def test_the_first_place_is_split_among_those_within_the_margin() -> None:
    values = np.array([[0.5, 0.9], [0.505, 0.5], [0.3, 0.5]])[:, :, None] + np.zeros(50)
    first = first_place(values, 0.02)
    assert first.T.tolist() == [[True, True, False], [True, False, False]]
    np.testing.assert_allclose(split(first), [0.75, 0.25, 0])


@pytest.mark.soak
def test_the_answer_is_the_same_in_any_number_of_processes(small: Scenario, found: Balance) -> None:
    again = balance(replace(small, roles=(small.roles[0],)), len(SEEDS), workers=2)
    np.testing.assert_array_equal(again.standing.values, found.standing.values)
    for name, tried in found.tried.items():
        for one, other in zip(tried, again.tried[name], strict=True):
            np.testing.assert_array_equal(one.attained[0], other.attained[0])


@pytest.mark.soak
def test_the_scenario_to_start_from_is_balanced() -> None:
    found = balance(load_text(template("start", "sv"), "start"))
    assert found.holds, summary(found)
