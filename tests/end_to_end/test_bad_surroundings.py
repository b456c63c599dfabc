"""What belongs to a process and may be wrong: its streams, terminal, packages, folders and disk."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end_to_end.refusing import MACHINE, ROOT, SMALL, TEXT


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
