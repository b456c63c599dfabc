"""An experiment's answers as a page of docs."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from analysis.experiments.engine import run
from analysis.experiments.publish import publish
from analysis.experiments.results import Results
from game.core.language import use
from tests.analysis.experiments.made import answered, experiment


def test_a_page_has_the_question_every_answer_and_its_pictures(tmp_path: Path) -> None:
    use("en")
    made = experiment(regimes=["character", "deterrence"], trajectories=None)
    with ThreadPoolExecutor(1) as executor:
        run(made, tmp_path / "run", 1, executor=executor)
    page, *pictures = publish(Results(tmp_path / "run"), tmp_path / "docs")
    use("sv")
    told = page.read_text(encoding="utf-8")
    assert told.startswith("# Small\n\n*What happens?*")
    assert "Compared with control, in pairs" in told
    assert "120 of 120 runs" in told
    assert {path.name for path in pictures} == {"map-quality.svg", "map-faults.svg"}
    assert all(f"(small/{path.name})" in told for path in pictures)


def test_without_a_map_the_pictures_are_those_of_the_comparisons(tmp_path: Path) -> None:
    use("en")
    page, *pictures = publish(answered(tmp_path / "run", trajectories=None), tmp_path / "docs")
    use("sv")
    told = page.read_text(encoding="utf-8")
    assert {path.name for path in pictures} == {"difference-quality.svg", "difference-faults.svg"}
    assert all(f"(small/{path.name})" in told for path in pictures)
