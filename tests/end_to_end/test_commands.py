"""The commands as they are run: in processes of their own, judged by exit code, output and files."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet
import pytest

from game.core.kept import scenario_cache
from game.core.wishes import Wishes
from game.text import demo

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "tests" / "scenarios" / "small.yaml"
SKYFALLET = ROOT / "scenarios" / "library" / "skyfallet.yaml"
NO_DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "LC_ALL", "LC_MESSAGES")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in NO_DISPLAY}
    return kept | {"SAMSPEL_HOME": str(tmp_path / "home"), "LANG": "sv_SE.UTF-8", "PYTHONPATH": str(ROOT)}


Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def samspel(environment: dict[str, str], tmp_path: Path) -> Run:
    def run(*arguments: object, code: int = 0, lines: str = "", **more: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "samspel", *map(str, arguments)],
            input=lines, capture_output=True, text=True, cwd=tmp_path, env=environment | more, timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == code, done.stdout + done.stderr
        assert "Traceback" not in done.stdout + done.stderr
        return done

    return run


@pytest.fixture
def play(samspel: Run, tmp_path: Path) -> Path:
    """A play stopped in its second month."""
    samspel("play", SMALL, "--seed", 1, "--text-mode", "--folder", tmp_path, lines="0\n" * 4)
    return tmp_path / "small-chair-1.samspel.jsonl"


def work_of_children() -> float:
    """Processor seconds of the commands run so far: what they cost, however busy the machine is."""
    spent = os.times()
    return spent.children_user + spent.children_system


def test_help_speaks_the_language_and_is_quick(samspel: Run) -> None:
    begun = work_of_children()
    swedish = samspel("--help").stdout
    assert work_of_children() - begun < 1  # benchmarks/start.py prints the real figure
    english = samspel("--lang", "en", "--help").stdout
    for command in ("play", "resume", "demo", "run", "debrief", "scenario"):
        assert f"\n  {command} " in swedish
        assert f"\n  {command} " in english
    assert "Användning:" in swedish
    assert "Spela ett scenario." in swedish
    assert "Usage:" in english
    assert "Play a scenario." in english
    for command in (
        ["play"],
        ["resume"],
        ["demo"],
        ["run"],
        ["debrief"],
        ["scenario", "validate"],
        ["scenario", "list"],
        ["scenario", "preview"],
        ["scenario", "balance"],
    ):
        page = samspel(*command, "--help").stdout
        leaks = ("Usage", "Options", "Show this", "default", "required", "FILE", "<path>", "<str>", "list[", "x<=")
        assert not [word for word in leaks if word in page]


def test_the_language_comes_from_the_machine_and_is_overruled(samspel: Run) -> None:
    assert "modell" in samspel("--version").stdout
    assert "model " in samspel("--version", LANG="en_GB.UTF-8").stdout
    assert "modell" in samspel("--version", "--lang", "sv", LANG="en_GB.UTF-8").stdout
    assert "modell" in samspel("--version", LANG="de_DE.UTF-8").stdout


def test_the_demo_plays_without_a_display_and_says_where_things_lie(samspel: Run, tmp_path: Path) -> None:
    begun = work_of_children()
    said = samspel("demo", "--folder", tmp_path).stdout
    assert work_of_children() - begun < 20
    once_more = Wishes(scenario_cache.read(SKYFALLET), ("chair",), seed=1).start(tmp_path / "again")
    demo.run(once_more, io.StringIO())
    once_more.close()
    (again,) = (tmp_path / "again").glob("*.samspel.jsonl.gz")
    assert "Skyfallet" in said
    assert any(block in said for block in "▁▂▃▄▅▆▇█")
    (log,) = tmp_path.glob("*.samspel.jsonl.gz")
    (page,) = tmp_path.glob("*.html")
    assert log.read_bytes() == again.read_bytes(), "the same seed is the same play"
    assert str(log) in said
    assert str(page) in said
    lines = [json.loads(line) for line in gzip.decompress(log.read_bytes()).splitlines()]
    assert [line["closed"] for line in lines if "closed" in line] == list(range(12))
    assert page.read_text(encoding="utf-8").startswith("<!")


def test_the_model_alone_prints_a_table_or_writes_every_row(samspel: Run, tmp_path: Path) -> None:
    said = samspel("run", "skyfallet", "--runs", 5, "--months", 6, "--citizens", 200)
    assert "5 körningar av Skyfallet" in said.stdout
    for ending in ("csv", "parquet"):
        samspel(
            "run",
            "skyfallet",
            "--runs",
            3,
            "--months",
            4,
            "--citizens",
            200,
            "--out",
            f"x.{ending}",
            "--policy",
            "control",
        )
    with (tmp_path / "x.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 3 * 4
    assert {row["policy"] for row in rows} == {"control"}
    table = pyarrow.parquet.read_table(tmp_path / "x.parquet").to_pylist()
    assert [float(row["quality"]) for row in rows] == [row["quality"] for row in table]
    alone = samspel(
        "run", "skyfallet", "--seed", 2, "--months", 4, "--citizens", 200, "--out", "y.csv", "--policy", "control"
    )
    assert "4 rader" in alone.stdout
    with (tmp_path / "y.csv").open(newline="", encoding="utf-8") as file:
        second = [row["quality"] for row in csv.DictReader(file)]
    assert second == [row["quality"] for row in rows if row["seed"] == "2"]


def test_a_play_without_terminal_or_display_ends_cleanly_and_resumes(samspel: Run, play: Path) -> None:
    said = samspel("resume", play, "--text-mode", lines="q\n").stdout
    assert "mars 2027" in said
    assert str(play) in said.replace("\n", "")


def test_a_debrief_is_written_where_it_is_asked_for(samspel: Run, play: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    said = samspel("debrief", play, "--out", page, "--runs", 4, "--no-open", "--lang", "en").stdout
    assert said.strip() == str(page)
    assert '<html lang="en"' in page.read_text(encoding="utf-8")


def test_scenarios_are_listed_and_checked(samspel: Run, tmp_path: Path) -> None:
    own = tmp_path / "home" / "scenarios"
    own.mkdir(parents=True)
    (own / "broken.yaml").write_text("format: 1\n", encoding="utf-8")
    listed = samspel("scenario", "list").stdout
    assert "skyfallet: Skyfallet." in listed
    assert re.search(r"broken: går inte att använda, \d+ fel;", listed)
    assert "inga fel" in samspel("scenario", "validate", "skyfallet", SMALL).stdout
    bad = tmp_path / "bad.yaml"
    bad.write_text(
        SMALL.read_text(encoding="utf-8")
        .replace("months: 3", "months: tre")
        .replace("format: 1", "format: 1\nformt: 2"),
        encoding="utf-8",
    )
    said = samspel("scenario", "validate", SMALL, bad, code=1)
    assert "bad.yaml:3:" in said.stderr
    assert "small.yaml: inga fel" in said.stdout
    assert said.stderr.count("bad.yaml:") >= 2


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["play", "skyfalet"], 1, "Menade du skyfallet?"),
        (["play", "skyfallet", "--role", "chiar"], 1, "Menade du chair?"),
        (["play", "skyfallet", "--cut", "44"], 1, "45"),
        (["play", "skyfallet", "--seed", "-1"], 2, "minst 0"),
        (["play", "skyfallet", "--seed", "abc"], 2, "heltal"),
        (["play"], 2, "SCENARIO saknas"),
        (["play", "skyfallet", "--fart", "3"], 2, "--fart finns inte"),
        (["spela"], 2, "Kommandot spela finns inte"),
        (["--lang", "fi", "--version"], 2, "Språket fi finns inte"),
        (["run", "skyfallet", "--policy", "kontrol"], 1, "Menade du control?"),
        (["run", "skyfallet", "--out", "x.xlsx"], 1, ".csv eller .parquet"),
        (["run", "skyfallet", "--out", "nowhere/x.csv"], 1, "nowhere: mappen finns inte"),
        (["run", "skyfallet", "--runs", "0"], 2, "minst 1"),
        (["resume", "nowhere.samspel.jsonl"], 1, "nowhere.samspel.jsonl"),
        (["debrief", "/"], 1, "/"),
        (["scenario", "validate", "nowhere.yaml"], 1, "Filen finns inte"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)  # fmt: skip
def test_mistakes_are_answered_with_a_sentence(samspel: Run, arguments: list[str], code: int, said: str) -> None:
    done = samspel(*arguments, code=code)
    assert said in done.stderr
    assert done.stdout == ""


def test_mistakes_are_answered_in_english_too(samspel: Run) -> None:
    assert "Did you mean skyfallet?" in samspel("play", "skyfalet", "--lang", "en", code=1).stderr
    assert "There is no option --fart." in samspel("play", "x", "--fart", "--lang", "en", code=2).stderr


def test_foreign_newer_and_torn_plays(samspel: Run, play: Path, tmp_path: Path) -> None:
    whole = play.read_text(encoding="utf-8")
    header = json.loads(whole.splitlines()[0])
    foreign = tmp_path / "foreign.samspel.jsonl"
    foreign.write_text('{"hej": 1}\n', encoding="utf-8")
    newer = tmp_path / "newer.samspel.jsonl"
    newer.write_text(json.dumps(header | {"samspel": 99}) + "\n", encoding="utf-8")
    model = tmp_path / "model.samspel.jsonl"
    model.write_text(whole.replace('"model":', '"model":9', 1), encoding="utf-8")
    for path, said in ((foreign, "ingen spelfil"), (newer, "nyare version"), (model, "annan version av modellen")):
        assert said in samspel("resume", path, "--text-mode", code=1).stderr
    assert "version" in samspel("debrief", newer, "--no-open", code=1).stderr
    samspel("debrief", model, "--no-open", "--out", tmp_path / "model.html")
    torn = tmp_path / "torn.samspel.jsonl"
    torn.write_text(whole + '{"month":1,"phase":"de', encoding="utf-8")
    assert "mars 2027" in samspel("resume", torn, "--text-mode").stdout
    assert torn.read_text(encoding="utf-8") == whole


def test_a_folder_that_cannot_be_written(samspel: Run, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file, not a folder", encoding="utf-8")
    done = samspel("play", SMALL, "--text-mode", "--folder", taken / "plays", code=1)
    assert "--folder" in done.stderr
    assert taken.read_text(encoding="utf-8") == "a file, not a folder"
    assert (
        "--out"
        in samspel(
            "debrief", _finished(samspel, tmp_path), "--runs", 2, "--out", taken / "x.html", "--no-open", code=1
        ).stderr
    )


def _finished(samspel: Run, folder: Path) -> Path:
    samspel("play", SMALL, "--seed", 2, "--text-mode", "--folder", folder, "--no-debrief", lines="0\n" * 20)
    return next(folder.glob("*.gz"))


def test_a_full_disk(samspel: Run, environment: dict[str, str], tmp_path: Path) -> None:
    with open("/dev/full", "w") as full:
        for command in (["--help"], ["scenario", "list"], ["run", str(SMALL), "--months", "2"]):
            done = subprocess.run(
                [sys.executable, "-m", "samspel", *command],
                stdout=full,
                stderr=subprocess.PIPE,
                text=True,
                cwd=tmp_path,
                env=environment,
                check=False,
            )
            assert done.returncode == 1
            assert done.stderr.strip() == "Det gick inte: disken är full."


def test_a_reader_that_leaves_is_no_crash(environment: dict[str, str], tmp_path: Path) -> None:
    writing = subprocess.Popen(
        [sys.executable, "-m", "samspel", "play", "skyfallet", "--text-mode"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=tmp_path, env=environment,
    )  # fmt: skip
    assert writing.stdout is not None
    assert writing.stdin is not None
    writing.stdout.readline()
    writing.stdout.close()
    writing.stdin.write("b\n" * 2000)
    writing.stdin.close()
    assert writing.stderr is not None
    said = writing.stderr.read()
    writing.stderr.close()
    assert writing.wait(60) == 1
    assert "Traceback" not in said
    assert not list((tmp_path / "home").glob("crash-*"))


def test_a_fault_of_ours_leaves_a_report_and_a_sentence(samspel: Run, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "sitecustomize.py").write_text(
        "import game.core.session\n\ndef start(*args, **kwargs):\n    raise ZeroDivisionError('a fault')\n\n"
        "game.core.session.Session.start = start\n",
        encoding="utf-8",
    )
    done = samspel("play", SMALL, "--text-mode", code=1, PYTHONPATH=f"{broken}{os.pathsep}{ROOT}")
    assert "Något gick fel" in done.stderr
    (report,) = (tmp_path / "home").glob("crash-*.txt")
    assert "ZeroDivisionError: a fault" in report.read_text(encoding="utf-8")
    assert str(report) in done.stderr


def test_a_preview_begins_in_the_month_asked_for_in_the_world_asked_for(samspel: Run, tmp_path: Path) -> None:
    begun = ("scenario", "preview", SMALL, "--month", 2, "--seed", 3, "--world", "worn", "--text-mode")
    said = samspel(*begun, lines="q\n").stdout
    assert "april 2027" in said
    assert "mars 2027" not in said
    (log,) = (tmp_path / "home" / "previews").glob("*.samspel.jsonl")
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert [line["closed"] for line in lines if "closed" in line] == [0, 1]
    assert not (tmp_path / "home" / "plays").exists()
    for option, wrong, told in (
        ("--month", 3, "Scenariot har månaderna 0–2"),
        ("--role", "hed", "Menade du head?"),
        ("--world", "warn", "Menade du worn?"),
        ("--bot", "contrl", "Menade du control?"),
    ):
        assert told in samspel("scenario", "preview", SMALL, option, wrong, "--text-mode", code=1).stderr
