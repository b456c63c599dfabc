"""The report: one page that needs nothing else, figures for print, and words beside every drawing."""

from __future__ import annotations

import json
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import altair as alt
import pytest

from analysis.experiments.engine import run
from analysis.experiments.methods import paragraphs
from analysis.experiments.report import page, write_report
from analysis.experiments.results import Results
from analysis.experiments.sections import Drawn
from analysis.experiments.trouble import ExperimentError
from game.core.language import use
from tests.analysis.experiments.made import experiment


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Results:
    folder = tmp_path_factory.mktemp("reported")
    with ThreadPoolExecutor(1) as executor:
        run(experiment(regimes=["character", "deterrence"]), folder, 1, executor=executor)
    return Results(folder)


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
    assert len(drawn.specs) == 7
    for name, spec in drawn.specs.items():
        alt.Chart.from_dict(spec, validate=True)
        json.dumps(spec, allow_nan=False)
        figure = html.split(f'<figure id="{name}"')[1].split("</figure>")[0]
        assert "<table>" in figure
        assert "körningar." in figure.split('class="source"')[1]
        assert len(re.sub(r"<[^>]+>", "", figure.split(f'id="{name}-says">')[1].split("</div>")[0])) > 40


def test_the_methods_text_says_what_a_single_seed_cannot(tmp_path: Path) -> None:
    use("en")
    with ThreadPoolExecutor(1) as executor:
        run(experiment(replicates=1, trajectories=None), tmp_path, 1, executor=executor)
    assert any("single seed" in each for each in paragraphs(Results(tmp_path)))
    use("sv")


def test_no_report_without_an_experiment_or_runs(tmp_path: Path) -> None:
    with pytest.raises(ExperimentError, match="no experiment here"):
        write_report(tmp_path)
