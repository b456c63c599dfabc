"""The map of policies tells what was run: who is best, who ties, where the boundary lies, and what it hangs on."""

import csv
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from analysis.validation import policy_map as maps
from analysis.validation.map_drawn import letters, tornado
from analysis.validation.map_report import history, write_map
from analysis.validation.policy_map import FULL, OUTCOMES, Cell, Grid, PolicyMap
from analysis.validation.sensitivity import Choice, choices, lead, sensitivity
from analysis.validation.sensitivity_report import write_sensitivity
from sim.ensemble import simulate
from sim.spec import parameters

QUALITY, INCIDENTS = OUTCOMES[0], OUTCOMES[5]
TINY = Grid(
    (Cell(0.2, 0.5, 0.5, 0.6), Cell(0.8, 0.5, 0.5, 0.6)), seeds=2, months=4, last=2, policies=("control", "trust")
)


def planted(values: np.ndarray) -> PolicyMap:
    """A map of quality with known values ``(policies, cells, seeds)``; incidents are the same."""
    cells = tuple(Cell(c, 0.5, 0.5, 0.6) for c in np.linspace(0.1, 0.9, values.shape[1]))
    grid = Grid(cells, seeds=values.shape[2], policies=("control", "trust", "targeted")[: values.shape[0]])
    return PolicyMap(grid, {outcome.id: values for outcome in OUTCOMES})


def test_the_best_is_the_best_and_near_ones_share() -> None:
    chance = 0.001 * np.random.default_rng(1).standard_normal((1, 3, 12))
    means = np.array([[0.5, 0.5, 0.5], [0.3, 0.495, 0.7], [0.4, 0.3, 0.695]])[:, :, None]
    found = planted(means + chance)
    assert maps.best(found, QUALITY).tolist() == [[True, True, False], [False, True, True], [False, False, True]]
    assert maps.shares(found, QUALITY).tolist() == pytest.approx([0.5, 1 / 3, 1 / 6])
    assert maps.best(found, INCIDENTS)[1].tolist() == [True, False, False]


def test_few_seeds_leave_it_open() -> None:
    noisy = np.random.default_rng(2).standard_normal((2, 4, 3))
    assert maps.best(planted(noisy), QUALITY).sum(axis=0).max() == 2


def test_the_boundary_is_where_the_lead_turns() -> None:
    control = np.full((5, 2), 0.5)
    trust = np.repeat(np.array([0.3, 0.4, 0.6, 0.7, 0.8])[:, None], 2, axis=1)
    found = planted(np.stack((control, trust)))
    assert maps.boundary(found, QUALITY, range(5)) == pytest.approx(0.4)
    assert np.isnan(maps.boundary(planted(np.stack((trust + 1, trust))), QUALITY, range(5)))


def test_a_map_is_of_the_model_itself_and_the_same_in_any_number_of_processes() -> None:
    one, two = maps.map_of(TINY, workers=1), maps.map_of(TINY, workers=2)
    for outcome in OUTCOMES:
        assert np.array_equal(one.values[outcome.id], two.values[outcome.id])
    world = maps.base().changed(TINY.cells[1].changes())
    alone = simulate(world, "trust", [TINY.first + 1], 4).values["incident"][0, 2:].mean()
    assert one.values["incidents"][1, 1, 1] == pytest.approx(12 * alone)


def test_the_full_grid_has_every_combination_once() -> None:
    assert len(FULL.cells) == len(set(FULL.cells)) == 6 * 3 * 3 * 3
    assert len(maps.along_character(FULL, 0.5, 0.5, 0.6)) == 6


def test_tables_pictures_and_text_are_written(tmp_path: Path) -> None:
    grid = replace(FULL, seeds=3)
    values = np.random.default_rng(4).random((len(grid.policies), len(grid.cells), 3))
    found = PolicyMap(grid, {outcome.id: values for outcome in OUTCOMES})
    paths = write_map(found, tmp_path, "the command")
    assert {path.name for path in paths} == {"map.csv", "map.md", *(f"map-{outcome.id}.svg" for outcome in OUTCOMES)}
    with (tmp_path / "map.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == len(grid.cells) * len(grid.policies) * len(OUTCOMES)
    for outcome in OUTCOMES:
        root = ElementTree.fromstring((tmp_path / f"map-{outcome.id}.svg").read_text(encoding="utf-8"))
        kinds = [each.tag.rpartition("}")[2] for each in root]
        assert kinds[:2] == ["title", "desc"]
        assert len([1 for each in root if each.get("width") == "44"]) == len(grid.cells)
    text = (tmp_path / "map.md").read_text(encoding="utf-8")
    assert "the command" in text
    assert "3.5b" in text
    assert text.count("![") == len(OUTCOMES)


def test_letters_say_what_colours_say() -> None:
    assert letters(np.array([True, False, True, False]), ("control", "trust", "targeted", "dialogue")) == "CR"
    assert letters(np.array([True] * 4), ("control", "trust", "targeted", "dialogue")) == "·"


def test_the_history_of_revisions_is_quoted() -> None:
    assert "near-balance is a product of these revisions" in history().replace("\n> ", " ")


def test_every_design_choice_is_varied_within_its_range() -> None:
    found = {each.name: each for each in choices()}
    design = {each.path for each in parameters(maps.base()) if each.mark == "D" and not each.path.startswith("units.")}
    paths = {path for each in found.values() for path in each.paths}
    assert design - paths == {"citizens.count"}
    assert "work.crowding" in found
    assert "mechanisms.ex_ante" in found
    assert len(found["units.*.rules"].paths) == maps.UNITS
    assert "units.*.integrity" not in found


def test_a_choice_that_matters_moves_the_summary_and_one_that_is_nothing_does_not() -> None:
    matters = next(each for each in choices() if each.name == "work.quality_scale")
    nothing = Choice("nothing", ("work.reference_load",), 0.4, 0.0, 1.0, False, "")
    usual, swings = sensitivity((matters, nothing), replace(TINY, months=6), workers=1)
    by_name = {(each.choice.name, each.end): each.found for each in swings}
    for end in ("low", "high"):
        found, same = by_name["work.quality_scale", end], by_name["nothing", end]
        assert found is not None
        assert same is not None
        assert not np.array_equal(found.values["quality"], usual.values["quality"])
        assert np.array_equal(same.values["quality"], usual.values["quality"])
    alone = simulate(
        maps.base().changed({**TINY.cells[0].changes(), "work.quality_scale": matters.low}), "trust", [TINY.first], 6
    )
    low = by_name["work.quality_scale", "low"]
    assert low is not None
    assert low.values["quality"][1, 0, 0] == pytest.approx(alone.values["quality"][0, -2:].mean())


def test_a_value_the_model_refuses_is_told_and_spoils_no_other() -> None:
    refused = Choice("refused", ("work.deterrence",), 0.75, -5.0, 1.5, False, "")
    fine = Choice("fine", ("work.crowding",), 0.3, 0.0, 0.6, False, "")
    _, swings = sensitivity((refused, fine), TINY, workers=1)
    assert [(each.choice.name, each.end) for each in swings if each.found is None] == [("refused", "low")]


def test_sensitivity_is_written_with_a_row_for_everything(tmp_path: Path) -> None:
    chosen = [each for each in choices() if each.name in ("work.crowding", "work.load_base", "units.*.rules")]
    usual, swings = sensitivity(chosen, TINY, workers=1)
    write_sensitivity(usual, swings, tmp_path, "the command")
    with (tmp_path / "sensitivity.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    assert len(lines) == (1 + 2 * len(chosen)) * len(OUTCOMES)
    assert float(lines[0]["trust_less_control"]) == pytest.approx(lead(usual, "quality"), abs=1e-4)
    ElementTree.fromstring((tmp_path / "sensitivity-quality.svg").read_text(encoding="utf-8"))
    assert "work.crowding" in (tmp_path / "sensitivity.md").read_text(encoding="utf-8")


def test_a_tornado_draws_the_longest_bar_for_the_largest_swing() -> None:
    root = ElementTree.fromstring(tornado("t", "s", "u", "x", [("a", -0.2, 0.3), ("b", 0.0, 0.1)], 0.05))
    wide = [float(each.get("width", 0)) for each in root.iter() if each.get("fill") == "#9cc3ee"]
    assert wide[0] == pytest.approx(5 * wide[1])
