"""The report: one page that needs nothing else, figures for print, and words beside every drawing."""

from __future__ import annotations

import json
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import altair as alt
import numpy as np
import pytest

from analysis.experiments import depends
from analysis.experiments import wording as say
from analysis.experiments.charts_space import box_map, letters
from analysis.experiments.discovery import Box, Limit
from analysis.experiments.drawn import Drawn
from analysis.experiments.engine import run
from analysis.experiments.methods import paragraphs
from analysis.experiments.points import place_rows
from analysis.experiments.report import page, write_report
from analysis.experiments.results import Results
from analysis.experiments.trouble import ExperimentError
from analysis.experiments.work import Done, Task
from game.core.language import use
from tests.analysis.experiments.made import answered, experiment, plane


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Results:
    folder = tmp_path_factory.mktemp("reported")
    with ThreadPoolExecutor(1) as executor:
        run(experiment(regimes=["character", "deterrence"]), folder, 1, executor=executor)
    return Results(folder)


def faultless(task: Task) -> Done:
    """The plane, but for one outcome that no run has."""
    done = plane(task)
    return replace(done, outcomes={**done.outcomes, "faults": np.full(len(task.seeds), np.nan)})


def test_the_report_is_written_with_figures_and_methods(results: Results) -> None:
    written = write_report(results.folder, "en")
    html = written.read_text(encoding="utf-8")
    assert '<html lang="en">' in html
    assert "What happens?" in html
    assert not re.findall(r"<(?:link|script|img)[^>]+(?:src|href)=", html.split('<script id="story"')[0])
    found = {path.stem for path in (results.folder / "figures").iterdir()}
    assert {"difference-quality", "difference-faults", "map-quality", "series-quality", "swing-faults-1"} <= found
    endings = {path.suffix for path in (results.folder / "figures").glob("map-quality.*")}
    assert endings == {".svg", ".png", ".pdf"}
    assert "var(--" not in (results.folder / "figures" / "map-quality.svg").read_text(encoding="utf-8")
    methods = (results.folder / "methods.txt").read_text(encoding="utf-8")
    for part in ("a Latin hypercube, 20 points", "Seeds are 5 to 7", "120 of 120 runs", "model 2", "numpy", "marked D"):
        assert part in methods


def test_every_chart_is_valid_and_has_words_a_source_and_a_table(results: Results) -> None:
    use("sv")
    drawn = Drawn()
    html = page(results, drawn)
    assert len(drawn.specs) == 11
    for name, spec in drawn.specs.items():
        assert [each["name"] for each in spec["params"]] == ["chosen_arm", "chosen_point"]
        if "faults" not in name:  # one of every kind: this takes time
            alt.Chart.from_dict(spec, validate=True)
        json.dumps(spec, allow_nan=False)
        figure = html.split(f'<figure id="{name}"')[1].split("</figure>")[0]
        assert "<table>" in figure
        assert "körningar." in figure.split('class="source"')[1]
        assert len(re.sub(r"<[^>]+>", "", figure.split(f'id="{name}-says">')[1].split("</div>")[0])) > 40


@pytest.mark.parametrize(
    ("design", "drawn_as"),
    [
        ({"kind": "sobol", "points": 8, "seed": 1}, {"index-quality-1", "swing-quality-1"}),
        ({"kind": "morris", "trajectories": 6, "seed": 1}, {"index-quality-1", "swing-quality-1"}),
        ({"kind": "one_at_a_time"}, {"swing-quality-1"}),
    ],
)
def test_what_an_answer_depends_on_is_drawn_in_every_design(
    tmp_path: Path, design: dict[str, object], drawn_as: set[str]
) -> None:
    found = answered(tmp_path, design=design, replicates=1, trajectories=None)
    drawn = Drawn()
    depends.index_section(found, drawn)
    depends.swing_section(found, drawn)
    assert drawn_as <= set(drawn.specs)
    for name in drawn_as:
        alt.Chart.from_dict(drawn.specs[name], validate=True)
        json.dumps(drawn.specs[name], allow_nan=False)


def test_a_box_is_drawn_among_the_points_and_an_open_side_reaches_over_all_of_them(results: Results) -> None:
    found = Box("trust", (Limit("character", 0.6, 0.95, 1.0),), 1.0, (0.9, 1.0), 0.9, (0.8, 1.0), 0.4, 20, 9, 8)
    rows = [row | {"wanted": row["f0"] > 0.6} for row in place_rows(results, ["character", "deterrence"]).values()]
    drawn = box_map(found, ("character", "deterrence"), rows)
    alt.Chart.from_dict(drawn, validate=True)
    deterrence = results.factor("deterrence")[1]
    (frame,) = drawn["datasets"]["rows"]
    assert (frame["x"], frame["x2"]) == (0.6, 0.95)
    assert (frame["y"], frame["y2"]) == pytest.approx((deterrence.min(), deterrence.max()))


def test_an_outcome_that_no_run_has_is_told_and_not_drawn(tmp_path: Path) -> None:
    use("sv")
    found = answered(tmp_path, work=faultless, trajectories=None)
    drawn = Drawn()
    html = page(found, drawn)
    assert {name for name in drawn.specs if "faults" in name} == set()
    assert html.count("Inget att rita") == 3  # level, difference, tornado
    assert "index-quality-1" not in drawn.specs
    assert "points-quality" in drawn.specs


def test_maps_sign_ways_to_steer_by_letters_or_by_number_where_levers_alone_tell_them_apart() -> None:
    assert letters(["control", "trust", "targeted"]) == {"control": "K", "trust": "T", "targeted": "R"}
    assert letters(["trust, plan=0.1", "trust, plan=0.4"]) == {"trust, plan=0.1": "1", "trust, plan=0.4": "2"}


def test_where_no_box_is_found_the_way_to_steer_is_named_all_the_same() -> None:
    nothing = Box("trust", (), 1.0, (0.9, 1.0), 0.5, (0.4, 0.6), 0.5, 40, 40, 20)
    assert say.box_sentence(experiment(), nothing).startswith("tillit: ")


def test_the_methods_text_says_what_a_single_seed_cannot(tmp_path: Path) -> None:
    use("en")
    with ThreadPoolExecutor(1) as executor:
        run(experiment(replicates=1, trajectories=None), tmp_path, 1, executor=executor)
    assert any("single seed" in each for each in paragraphs(Results(tmp_path)))
    use("sv")


def test_no_report_without_an_experiment_or_runs(tmp_path: Path) -> None:
    with pytest.raises(ExperimentError, match="no experiment here"):
        write_report(tmp_path)
