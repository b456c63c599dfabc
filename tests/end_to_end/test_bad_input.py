"""Everything that can be wrong with what a command is given: a sentence in the person's language, the right exit code,
no traceback, nothing on standard output, nothing lost.

Files are tried in this process, where many go in a second; what belongs to a process (its streams, its terminal, what
is installed, its limits) in one of its own. Root reads and writes everything, so a folder that cannot be written is
here one that is a file.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.core.language import use
from samspel import run_command

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "tests" / "scenarios" / "small.yaml"
TEXT = SMALL.read_text(encoding="utf-8")
MACHINE = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "LC_ALL", "LC_MESSAGES", "COLUMNS")
QUICK = 5
"""Seconds of processor time; alone on a machine it is a twentieth of that."""

Command = Callable[..., str]


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Command]:
    """Run a command that must fail; gives what it said."""
    monkeypatch.setenv("SAMSPEL_HOME", str(tmp_path / "home"))
    for name in MACHINE:
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: object, code: int = 1, lang: str = "sv") -> str:
        use(lang)
        begun = time.process_time()
        assert run_command([*map(str, arguments), "--lang", lang]) == code
        assert time.process_time() - begun < QUICK
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.strip()
        assert "Traceback" not in said.err
        assert not list((tmp_path / "home").glob("crash-*"))
        return said.err

    yield run
    use("sv")


# Scenario files.

NEW_LINE = "\n"


def place_of(words: str) -> str:
    """The place of words in the small scenario, as ``:line:column:``."""
    at = TEXT.index(words)
    return f":{TEXT.count(NEW_LINE, 0, at) + 1}:{at - TEXT.rfind(NEW_LINE, 0, at)}:"


BOMB = b"a: &a [ha, ha]\n" + b"".join(b"%c: &%c [*%c, *%c]\n" % (c, c, c - 1, c - 1) for c in range(98, 120))
FILES = {
    "malformed": (b"a: [1\nb: }{", ":1:4:", "Brackets do not match"),
    "bomb": (BOMB, ":1:4:", "Anchors and aliases"),
    "brackets": (b"[" * 90_000, ":1:", "nested deeper"),
    "keys": (b"? " * 90_000, ":1:3:", "A key must be a word"),
    "duplicate": (TEXT.replace("months: 3", "months: 3\nmonths: 4").encode(), ":15:1:", "stands twice"),
    "tag": (b"!!python/object/apply:os.system [ls]", ":1:1:", "Tags (!)"),
    "zero": (TEXT.replace("months: 3", "months: 3\0").encode(), ":14:10:", "does not belong"),
    "latin": (TEXT.encode("latin-1", "replace"), ":5:8:", "not UTF-8"),
    "empty": (b"", ".yaml: ", "is empty"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), ":1:1:", "not UTF-8"),
    "word": (b"hej", ":1:1:", "not a scenario"),
    "unknown": (
        TEXT.encode() + b"".join(b"k%d: 1\n" % n for n in range(40_000)),
        f":{TEXT.count(NEW_LINE) + 1}:1:",
        "Unknown key",
    ),
    "values": (b"".join(b"k%d: 1\n" % n for n in range(60_000)), ":50000:9:", "more than 100000"),
    "truth": (
        TEXT.replace("when: did(tell_early.tell) or seen.reserve > -50", "when: money > 3").encode(),
        place_of("did(tell_early.tell) or seen"),
        "reads how it really is",
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_a_scenario_file_that_cannot_be_used(refused: Command, tmp_path: Path, name: str) -> None:
    data, place, words = FILES[name]
    path = tmp_path / f"{name}.yaml"
    path.write_bytes(data)
    said = refused("scenario", "validate", path, lang="en")
    assert any(place in line and words in line for line in said.splitlines())
    assert "1 file has problems." in said
    assert refused("play", path, "--text-mode", lang="en") in said
    swedish = refused("play", path, "--text-mode", "--folder", tmp_path / "plays")
    assert words not in swedish
    assert not (tmp_path / "plays").exists()


def test_paths_that_are_no_scenario_file(refused: Command, tmp_path: Path) -> None:
    huge = tmp_path / "huge.yaml"
    with huge.open("wb") as file:
        file.truncate(100 * 2**20)
    for path, words in (
        (tmp_path, "Det är en mapp"),
        (tmp_path / "none.yaml", "Filen finns inte"),
        ("/dev/zero", "större än 1000000 byte"),
        (huge, "större än 1000000 byte"),
        ("/dev/null", "tom"),
        ("x" * 5000, "finns inte i biblioteket"),
        ("x" * 300 + ".yaml", "går inte att läsa"),
        ("SKYFALET", "Menade du skyfallet?"),
        ("-", "finns inte i biblioteket"),
        ("", "Det är en mapp"),
    ):
        assert words in refused("scenario", "validate", "--", path) if path == "-" else words in refused("play", path)


MISTAKES = (
    ("months: 3", "months: tre", "3\nconcepts", "tre"),
    ("citizens.count: 200", "citizens.count: 3000000", "200\n  economy", "1000000"),
    ("economy.reserve: 10", "economy.resrve: 10", "economy.reserve: 10", "economy.reserve"),
    ("weight: 1\n    title:\n      sv: Sl", "weight: 0\n    title:\n      sv: Sl", "1\n    title:\n      sv: Sl", "0"),
    ("logic: professional", "logic: profesional", "professional", "professional"),
    ("    window: 2\n    silence: wait", "    window: 2\n    silens: wait", "silence: wait", "silence"),
    ("{set: heat, to: heat - 0.1}", "{set: haet, to: heat - 0.1}", "heat, to: heat - 0.1}", "heat"),
    ("did(tell_early.tell)", "did(tell_erly.tell)", "tell_early.tell)", "tell_early"),
    ("tell: rain_news", "tell: rain", "rain_news\n  storm", "rain_news"),
    (
        "{act: damage, units: [water], dose: 0.4}",
        "{act: damage, units: [watr], dose: 0.4}",
        "water], dose: 0.4}",
        "water",
    ),
)


def test_ten_mistakes_are_told_at_once_each_at_its_place_and_with_a_remedy(refused: Command, tmp_path: Path) -> None:
    text = TEXT
    for right, wrong, *_rest in MISTAKES:
        assert text.count(right) == 1, right
        text = text.replace(right, wrong)
    path = tmp_path / "small.yaml"
    path.write_text(text, encoding="utf-8")
    for lang in ("sv", "en"):
        lines = refused("scenario", "validate", path, lang=lang).splitlines()
        for _right, _wrong, there, words in MISTAKES:
            told = [one for one in lines if one.startswith(f"{path}{place_of(there)}")]
            assert told, (there, place_of(there), lines)
            assert words in told[0]
        assert len(lines) == len(MISTAKES) + 1
    assert "1 file has problems." in lines[-1]


# Plays.


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A play stopped in its second month."""
    from game.core.session import Session
    from scenarios import load

    session = Session.start(load(SMALL), "chair", 1, tmp_path_factory.mktemp("log"))
    for _ in range(4):
        session.act({"do": "advance"})
    session._log.close()
    return session.path.read_bytes()


def changed(log: bytes, **header: object) -> bytes:
    first, rest = log.split(b"\n", 1)
    return json.dumps(json.loads(first) | header).encode() + b"\n" + rest


PLAYS: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "cut off": (lambda log: log[:500], "is cut off in its first line"),
    "packed and cut off": (lambda log: gzip.compress(log)[:40], "is not a play file"),
    "picture": (lambda log: b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "is not a play file"),
    "json": (lambda log: b'{"a": 1}', "is not a play file"),
    "other lines": (lambda log: b'{"a": 1}\n{"b": 2}\n', "is not a play file"),
    "empty": (lambda log: b"", "is not a play file"),
    "deep": (lambda log: b"[" * 100_000 + b"\n", "is not a play file"),
    "newer": (lambda log: changed(log, samspel=99), "newer version of Samspel (format 99, here 1)"),
    "much newer": (lambda log: changed(log, samspel=10**4000), "newer version of Samspel (format 1000"),
    "no source": (lambda log: log.replace(b'"source":', b'"sauce":', 1), "lacks source"),
    "bomb unpacked": (lambda log: gzip.compress(b"\0" * (65 * 2**20)), "too large"),
}


@pytest.mark.parametrize("name", PLAYS)
def test_a_file_that_is_no_play(refused: Command, log: bytes, tmp_path: Path, name: str) -> None:
    spoil, words = PLAYS[name]
    path = tmp_path / "a.samspel.jsonl"
    data = spoil(log)
    path.write_bytes(data)
    assert words in refused("debrief", path, "--no-open", lang="en")
    assert words in refused("resume", path, "--text-mode", lang="en")
    assert words not in refused("resume", path, "--text-mode")
    assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ({"source": BOMB.decode(), "digest": ""}, "Scenariot i"),
        ({"source": "[" * 90_000, "digest": ""}, "djupare än"),
        ({"source": "a: !!python/object/apply:os.system [ls]", "digest": ""}, "Scenariot i"),
        ({"source": 5}, "inget scenario"),
        ({"role": "kung"}, "kung"),
        ({"model": [[9]]}, "annan version av modellen"),
        ({"seed": -1}, "Fröet"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_play_with_a_hostile_header_is_not_played_on(
    refused: Command, log: bytes, tmp_path: Path, header: dict[str, object], words: str
) -> None:
    path = tmp_path / "a.samspel.jsonl"
    path.write_bytes(changed(log, **header))
    data = path.read_bytes()
    assert words in refused("resume", path, "--text-mode")
    assert path.read_bytes() == data


def test_paths_that_are_no_play(refused: Command, tmp_path: Path) -> None:
    for path, swedish, english in (
        (tmp_path, "det är en mapp", "it is a folder"),
        (tmp_path / "none", "filen eller mappen finns inte", "there is no such file"),
        (SMALL / "inside", "det är en fil, inte en mapp", "it is a file, not a folder"),
        ("/dev/zero", "för stor", "too large"),
        ("x" * 300, "namnet är för långt", "the name is too long"),
    ):
        for command in ("resume", "debrief"):
            assert swedish in refused(command, path)
            assert english in refused(command, path, lang="en")


@pytest.mark.parametrize(
    ("out", "words"),
    [
        ("{play}", "spelet självt"),
        ("/dev/full", "disken är full"),
        ("{folder}", "det är en mapp"),
        ("{play}/x.html", "det är en fil, inte en mapp"),
        ("{folder}/none/x.html", "finns inte"),
    ],
)
def test_a_page_that_cannot_be_written(refused: Command, log: bytes, tmp_path: Path, out: str, words: str) -> None:
    path = tmp_path / "a.samspel.jsonl"
    path.write_bytes(log)
    said = refused("debrief", path, "--runs", 2, "--no-open", "--out", out.format(play=path, folder=tmp_path))
    assert words in said
    assert "--out" in said
    assert path.read_bytes() == log
    assert list(tmp_path.iterdir()) == [path]


# Arguments.


def test_arguments_that_name_nothing(refused: Command, tmp_path: Path) -> None:
    for arguments, words in (
        (["run", "skyfalet"], "Menade du skyfallet?"),
        (["run", SMALL, "--policy", "contrl"], "Menade du control?"),
        (["run", SMALL, "--out", tmp_path / "x"], ".csv eller .parquet"),
        (["run", SMALL, "--out", tmp_path / "none" / "x.csv"], "mappen finns inte"),
        (["run", SMALL, "--out", "/proc/x.csv"], "Det går inte att skriva /proc/x.csv"),
        (["play", SMALL, "--role", "hed"], "Menade du head?"),
        (["play", SMALL, "--cut", "17"], "17 minuter"),
        (["play", SMALL, "--folder", SMALL / "plays"], "det är en fil, inte en mapp"),
        (["demo", "--folder", SMALL], "det finns redan"),
        (["demo", "--folder", "/proc/x"], "--folder"),
    ):
        assert words in refused(*arguments)
    (tmp_path / "x.csv").mkdir()
    assert "det är en mapp" in refused("run", SMALL, "--out", tmp_path / "x.csv")


@pytest.mark.parametrize(
    ("arguments", "swedish", "english"),
    [
        ("ply", "Menade du play?", "Did you mean play?"),
        ("play x --sed 3", "Flaggan --sed finns inte. Menade du --seed?", "Did you mean --seed?"),
        ("play x --text-mode=1", "tar inget värde", "takes no value"),
        ("run x --citizens 10", "Värdet för --citizens går inte att använda: m", "--citizens cannot be used:"),
        ("run x --runs 1000000000", "--runs", "100000"),
        ("run x --months 10000", "600", "600"),
        ("scenario lst", "Menade du list?", "Did you mean list?"),
        ("resume", " saknas.", " is missing."),
        ("scenario validate", "SCENARIO saknas.", "SCENARIO is missing."),
        ("play a b", "ett argument för mycket: b", "an argument too many: b"),
    ],
)
def test_wrong_usage_is_answered_in_the_language_asked_for(
    refused: Command, arguments: str, swedish: str, english: str
) -> None:
    for lang, words in (("sv", swedish), ("en", english)):
        said = refused(*arguments.split(), code=2, lang=lang)
        assert words in said
        assert not [
            word for word in ("such", "valid ", "Missing", "does not", "range") if word in said and lang == "sv"
        ]


# A process and what surrounds it.


@pytest.fixture
def shell(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run a line of a shell, where ``samspel`` is this one and there is no display."""
    kept = {name: value for name, value in os.environ.items() if name not in MACHINE}
    kept |= {"SAMSPEL_HOME": str(tmp_path / "home"), "LANG": "sv_SE.UTF-8", "PYTHONPATH": str(ROOT)}
    kept["SAMSPEL"] = f"{sys.executable} -m samspel"

    def run(line: str, answers: str = "", code: int = 0, **more: str) -> subprocess.CompletedProcess[bytes]:
        done = subprocess.run(
            ["sh", "-c", line.replace("samspel ", "$SAMSPEL ")],
            input=answers.encode(), capture_output=True, cwd=tmp_path, env=kept | more, timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == code, done
        assert b"Traceback" not in done.stdout + done.stderr
        assert not list((tmp_path / "home").glob("crash-*"))
        return done

    return run


Shell = Callable[..., subprocess.CompletedProcess[bytes]]


def test_streams_that_were_closed_from_outside(shell: Shell, tmp_path: Path) -> None:
    shell("samspel scenario list >&-")
    shell("samspel spela >&- 2>&-", code=2)
    shell(f"samspel play {SMALL} --seed 1 --text-mode --folder . <&- >&- 2>&-")
    log = (tmp_path / "small-chair-1.samspel.jsonl").read_bytes()
    assert len(log.splitlines()) == 1, "the log alone, no page of the terminal"


def test_a_terminal_that_lacks_our_letters_and_is_narrow(shell: Shell) -> None:
    old = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii", "COLUMNS": "20"}
    said = shell(f"samspel play {SMALL} --seed 1 --text-mode", "?\nåäö\nv\ns\n0\n0\n0\nq\n", **old).stdout.decode(
        "ascii"
    )
    assert "Lackan" in said
    assert max(len(line) for line in said.splitlines() if not line.startswith("/")) < 60, "a path stands whole"
    said = shell("samspel scenario validate nä", code=1, **old).stderr.decode("ascii")
    assert "Scenariot finns inte i biblioteket" in said
    said = shell(f"samspel run {SMALL}", TERM="", **old).stdout.decode("ascii")
    assert "Invanarnas fortroende" in said


BLOCKING = """
import sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("pyarrow", "pygame"):
            raise ModuleNotFoundError(name, name=name)

sys.meta_path.insert(0, Absent())
"""


def test_without_what_is_not_always_installed(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(BLOCKING, encoding="utf-8")
    without = {"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"}
    said = shell(f"samspel run {SMALL} --out x.parquet", code=1, **without).stderr.decode()
    assert "samspel[research]" in said
    done = shell(f"samspel play {SMALL} --seed 1", "q\n", DISPLAY=":0", **without)
    assert "pygame saknas" in done.stderr.decode()
    assert "Läckan" in done.stdout.decode()


def test_a_run_too_large_for_the_machine(refused: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object, **_more: object) -> None:
        raise MemoryError

    monkeypatch.setattr("game.text.simulation.simulate", full)
    assert "Minnet räcker inte" in refused("run", SMALL)


def test_what_lies_among_the_saved_plays_and_is_none(shell: Shell, tmp_path: Path) -> None:
    plays = tmp_path / "home" / "plays"
    (plays / "folder.samspel.jsonl").mkdir(parents=True)
    (plays / "gone.samspel.jsonl").symlink_to(tmp_path / "nowhere")
    (plays / "junk.samspel.jsonl").write_text("hej", encoding="utf-8")
    said = shell("samspel --text-mode", "4\n1\n1\n").stdout.decode()
    assert "Fortsätt ett sparat spel (1)" in said
    assert "är ingen spelfil" in said
    shell("samspel --text-mode", "0\n", SAMSPEL_HOME="~nobodyhere/x")


LIMITING = """
import resource

resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, {most}))
"""


def test_a_disk_that_fills_up_while_playing_keeps_all_that_was_confirmed(shell: Shell, tmp_path: Path) -> None:
    """A limit on the size of a file stands for the disk: the game meets it in the same place, the write."""
    most = len(json.dumps(TEXT, ensure_ascii=False).encode()) + 2000
    (tmp_path / "sitecustomize.py").write_text(LIMITING.format(most=most), encoding="utf-8")
    line = f"samspel play {SMALL} --seed 3 --text-mode --folder ."
    said = shell(line, "1\nu\n" * 300, code=1, PYTHONPATH=f"{tmp_path}{os.pathsep}{ROOT}").stdout.decode()
    assert "filen får inte bli större" in " ".join(said.split())
    assert "Det senaste du gjorde är inte med." in said
    assert "samspel resume" in said
    path = tmp_path / "small-chair-3.samspel.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    assert lines[-1].endswith(b"}\n")
    assert said.count("Klart.") + said.count("Det senaste är ogjort.") == len(lines) - 1 > 10
    shell(f"samspel resume {path} --text-mode --no-debrief", "0\n" * 30)
    assert gzip.decompress(Path(f"{path}.gz").read_bytes()).startswith(b"".join(lines))
