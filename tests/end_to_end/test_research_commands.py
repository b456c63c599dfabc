"""``samspel validate`` and ``samspel calibrate`` as they are run: what they write, say and refuse."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
Run = Callable[..., subprocess.CompletedProcess[str]]
REQUEST = {
    "format": 1, "name": "misuse", "why": "A test.", "free": {"work.deterrence": [0.3, 1.5]}, "targets": {"T9": 1.0},
    "budget": 2, "seeds": 1, "check_seeds": 5001, "runs": 8,
}  # fmt: skip


@pytest.fixture
def samspel(tmp_path: Path) -> Run:
    environment = dict(os.environ) | {"SAMSPEL_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT), "LANG": "en_GB"}

    def run(*arguments: object, code: int = 0) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "samspel", *map(str, arguments)],
            capture_output=True, text=True, cwd=tmp_path, env=environment, timeout=300, check=False,
        )  # fmt: skip
        assert done.returncode == code, done.stdout + done.stderr
        assert "Traceback" not in done.stdout + done.stderr
        return done

    return run


def test_a_validation_writes_a_page_and_a_text_and_says_what_came_of_it(samspel: Run, tmp_path: Path) -> None:
    only = ("--target", "T9", "--target", "T15a", "--target", "U6")
    done = samspel("validate", "--runs", 8, "--seeds", 5, "--out", tmp_path / "made" / "here", "--lang", "sv", *only)
    assert re.search(r"3 mål: \d nås, \d missas", done.stdout)
    page = (tmp_path / "made" / "here" / "report.html").read_text(encoding="utf-8")
    assert '<html lang="sv">' in page
    assert "samspel validate --seeds 5 --runs 8 --target T9 --target T15a --target U6" in page
    assert "U6" in (tmp_path / "made" / "here" / "report.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("validate", "--runs", 3), 2, "at least 8"),
        (("validate", "--seeds", -1), 2, "at least 0"),
        (("validate", "--quick", "--runs", 10), 2, "either --quick or --runs"),
        (("validate", "--lang", "de"), 2, "de"),
        (("validate", "--target", "T9", "--target", "T99"), 1, "there is no target T99"),
        (("validate", "--runs", 8, "--out", "taken/report"), 1, "--out"),
        (("calibrate", "none.yaml"), 1, "none.yaml: There is no such file"),
        (("calibrate", "taken"), 1, "taken"),
        (("calibrate",), 2, "samspel"),
    ],
)
def test_what_cannot_be_done_is_refused_before_anything_is_run(
    samspel: Run, tmp_path: Path, arguments: tuple[object, ...], code: int, says: str
) -> None:
    (tmp_path / "taken").write_text("not a folder", encoding="utf-8")
    done = samspel(*arguments, code=code)
    assert says in done.stderr
    assert done.stdout == ""


def test_a_calibration_keeps_before_and_after_and_prints_what_to_change(samspel: Run, tmp_path: Path) -> None:
    asked = tmp_path / "asked.yaml"
    asked.write_text(yaml.safe_dump(REQUEST), encoding="utf-8")
    done = samspel("calibrate", asked)
    kept = yaml.safe_load((tmp_path / "misuse.result.yaml").read_text(encoding="utf-8"))
    assert kept["request"]["free"] == REQUEST["free"]
    changed = kept["before"]["values"] != kept["after"]["values"]
    assert ("work.deterrence:" in done.stdout) == changed
    assert (tmp_path / "misuse.result.md").exists()
    asked.write_text(yaml.safe_dump(REQUEST | {"targets": {"U3": 1.0}}), encoding="utf-8")
    assert "not to be fitted to" in samspel("calibrate", asked, code=1).stderr
