"""What is taken out of a play is what stands in its file, and no word that people wrote unless it is asked for."""

import csv
import json
import sys
from pathlib import Path

import pyarrow.parquet
import pytest

from analysis.experiments.figures import palette
from analysis.exports import images
from analysis.exports.export import export
from analysis.exports.frames import Column, Frame, write
from analysis.offline import PageError
from analysis.tables import MissingExtra
from analysis.telling import build
from game.core.errors import ReplayError
from game.core.kept.replay import read
from game.core.kept.shelf import find
from game.core.seats.autoplay import autoplay
from game.core.wishes import Wishes
from samspel import run_command
from tests.analysis import made
from tests.analysis.made import Line

pytestmark = pytest.mark.usefixtures("swedish")

SECRET = "En rad som gruppen skrev"


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole play of the small scenario that comes with the game, with words of people's own in it."""
    session = Wishes(find("forsta_mandagen"), ("chair",), seed=7).start(tmp_path_factory.mktemp("plays"))
    session.note("mandate", first=SECRET, second=SECRET)
    session.act({"do": "advance"})
    session.act({"do": "choose", "situation": "jetty", "option": "open"})
    session.act({"do": "reason", "situation": "jetty", "text": SECRET})
    autoplay(session, until=1)
    session.act({"do": "advance"})
    session.act({"do": "forecast", "question": "content", "low": 40, "likely": 50, "high": 60})
    autoplay(session)
    return session.close()


def table(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def figure(text: str) -> float | None:
    return float(text) if text else None


def test_every_figure_of_the_tables_stands_in_the_log(played: Path, tmp_path: Path) -> None:
    export(played, "data", tmp_path)
    log = read(played)
    truths = [log.months[0]["start"], *(line["truth"] for line in log.months)]
    assert len(table(tmp_path, "truth")) == len(truths)
    for row, truth in zip(table(tmp_path, "truth"), truths, strict=True):
        assert {name: figure(row[name]) for name in row if name != "month"} == {
            name: value for name, value in truth.items() if not isinstance(value, list)
        }
    units = [unit.id for unit in find("forsta_mandagen").units]
    for row in table(tmp_path, "truth_units"):
        truth = truths[int(row["month"]) + 1]
        at = units.index(row["unit"])
        assert {name: figure(row[name]) for name in row if name not in ("month", "unit")} == {
            name: value[at] for name, value in truth.items() if isinstance(value, list)
        }


def test_what_each_role_saw_stands_beside_it(played: Path, tmp_path: Path) -> None:
    export(played, "data", tmp_path)
    log = read(played)
    rows = table(tmp_path, "perceived")
    assert len(rows) == sum(len(line["seen"]) for line in log.months)
    for row in rows:
        seen = log.months[int(row["month"])]["seen"][row["role"]]
        assert all(figure(row[name]) == seen[name] for name in row if name not in ("month", "role"))


def test_decisions_and_contributions_are_the_logs(played: Path, tmp_path: Path) -> None:
    export(played, "data", tmp_path)
    log = read(played)
    decided = [(month, one) for month, line in enumerate(log.months) for one in line["decided"]]
    rows = table(tmp_path, "decisions")
    assert [(int(row["month"]), row["situation"], row["option"], row["ayes"]) for row in rows] == [
        (month, one["situation"], one["option"], str(one["ayes"])) for month, one in decided
    ]
    parts = sum(len(parts) for line in log.months for parts in line["contributions"].values())
    assert len(table(tmp_path, "contributions")) == parts
    assert [row["question"] for row in table(tmp_path, "forecasts")] == ["content"]


def test_parquet_has_types_units_and_the_same_rows(played: Path, tmp_path: Path) -> None:
    written = export(played, "data", tmp_path).files
    assert {path.suffix for path in written} == {".csv", ".parquet"}
    truth = pyarrow.parquet.read_table(tmp_path / "truth.parquet")
    assert truth.num_rows == len(table(tmp_path, "truth"))
    assert str(truth.schema.field("month").type) == "int64"
    assert str(truth.schema.field("money").type) == "double"
    assert truth.schema.field("money").metadata[b"unit"]
    assert truth.schema.metadata[b"scenario"] == b"forsta_mandagen"
    assert str(pyarrow.parquet.read_table(tmp_path / "decisions.parquet").schema.field("passed").type) == "bool"


def test_every_column_is_said_what_it_is(played: Path, tmp_path: Path) -> None:
    written = export(played, "data", tmp_path).files
    said = {(row["table"], row["column"]) for row in table(tmp_path, "columns")}
    for path in written:
        if path.suffix == ".csv" and path.stem != "columns":
            with path.open(encoding="utf-8", newline="") as file:
                assert {(path.stem, name) for name in next(csv.reader(file))} <= said


@pytest.mark.parametrize("what", ["data", "minutes"])
def test_no_free_text_comes_along_unless_it_is_asked_for(played: Path, tmp_path: Path, what: str) -> None:
    written = export(played, what, tmp_path).files
    assert written
    assert not [path.name for path in written if SECRET.encode() in path.read_bytes()]


def test_free_text_comes_in_a_table_of_its_own_when_asked_for(played: Path, tmp_path: Path) -> None:
    export(played, "data", tmp_path, free_text=True)
    assert [row["kind"] for row in table(tmp_path, "free_text")] == ["reason", "mandate", "mandate"]
    assert {row["text"] for row in table(tmp_path, "free_text")} == {SECRET}
    assert SECRET not in (tmp_path / "actions.csv").read_text(encoding="utf-8")


def test_what_people_wrote_is_no_formula_in_a_spreadsheet(tmp_path: Path) -> None:
    frame = Frame("a", (Column("text", "text"), Column("n", "float")), (("=1+1", -1.0), ("", 2.0)))
    write([frame], tmp_path, {})
    assert (tmp_path / "a.csv").read_text() == "text,n\n'=1+1,-1.0\n,2.0\n"


def test_without_pyarrow_the_tables_are_csv_and_it_is_said(
    played: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    done = export(played, "data", tmp_path)
    assert {path.suffix for path in done.files} == {".csv"}
    assert any("research" in said for said in done.said)


def test_without_vl_convert_the_extra_is_named(played: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(MissingExtra) as failed:
        export(played, "charts", tmp_path)
    assert failed.value.extra == "images"


def test_every_chart_of_the_debrief_can_be_written_as_svg_and_png(played: Path, tmp_path: Path) -> None:
    found = images.figures(build(read(played), find("forsta_mandagen")))
    assert {"timeline", "trust-trust_board_admin", "causes-trust_board_admin"} <= set(found)
    assert all(one.says for one in found.values())
    said = images.in_words(build(read(played), find("forsta_mandagen")), found)
    assert all(one.title in said and one.says in said for one in found.values())
    written = images.write({"timeline": found["timeline"]}, tmp_path)
    assert [path.name for path in written] == ["timeline.svg", "timeline.png"]
    drawn = written[0].read_text()
    assert "var(--" not in drawn
    assert SECRET not in drawn


def test_a_torn_file_opens_as_far_as_it_goes_and_says_so(tmp_path: Path) -> None:
    path = made.write(tmp_path, made.lines(6), torn=True)
    done = export(path, "data", tmp_path / "out")
    assert any("skadad" in said for said in done.said)
    assert len(table(tmp_path / "out", "truth")) == 1 + 5


def test_a_play_of_another_model_shows_its_own_record(tmp_path: Path) -> None:
    lines = made.lines(3, model=1)
    done = export(made.write(tmp_path, lines), "data", tmp_path / "out")
    assert any("annan version" in said for said in done.said)
    assert float(table(tmp_path / "out", "truth")[1]["money"]) == lines_of(lines)[0]["truth"]["money"]


def lines_of(lines: list[Line]) -> list[Line]:
    return [line for line in lines if "closed" in line]


def test_a_play_whose_scenario_cannot_be_read_is_told_by_its_names(tmp_path: Path) -> None:
    lines = made.lines(3)
    lines[0] = {**lines[0], "source": "format: 1\n"}
    path = made.write(tmp_path, lines)
    done = export(path, "minutes", tmp_path / "out")
    assert any("Namn ur filen" in said for said in done.said)
    assert "leak" in done.files[0].read_text(encoding="utf-8")


@pytest.mark.parametrize("what", ["data", "minutes"])
def test_odd_values_in_actions_stop_no_export(tmp_path: Path, what: str) -> None:
    lines = made.lines(3)
    lines.insert(1, {"month": 0, "phase": 7, "seat": "chair", "do": {"do": "choose", "situation": ["x"], "option": 3}})
    lines.append({"note": "letter", "at": "x", "seat": 3, "content": ["x"]})
    assert export(made.write(tmp_path, lines), what, tmp_path / "out", free_text=True).files


def test_a_file_that_is_no_play_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("hej")
    with pytest.raises(ReplayError) as failed:
        export(tmp_path / "a.txt", "data", tmp_path / "out")
    assert "ingen spelfil" in failed.value.text.sv


def test_a_folder_that_is_a_file_is_refused_in_words(played: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x")
    with pytest.raises(PageError):
        export(played, "data", tmp_path / "out")


def test_a_printed_chart_marks_no_chosen_month(played: Path) -> None:
    charts = images.figures(build(read(played), find("forsta_mandagen")))
    (drawn,) = images.drawings({"timeline": charts["timeline"]}).values()
    assert "#6a3fd1" in json.dumps(palette())
    assert "#6a3fd1" not in drawn


def test_the_command_names_what_there_is(played: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["export", str(played), "--lang", "en", "--what", "minute"]) == 2
    assert "Did you mean minutes?" in capsys.readouterr().err
    assert run_command(["export", str(played), "--lang", "en", "--what", "minutes", "--out", str(tmp_path)]) == 0
    assert "files lie in" in capsys.readouterr().out
