"""Plays that tests look back at, as pages, and the browser that they look with; commands that must be refused."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver

from analysis.debrief import write_page
from analysis.together.page import write_comparison
from game.core.language import use
from game.core.seats.autoplay import autoplay
from game.core.session import Session
from samspel import run_command
from tests.end_to_end.browsing import ALONE
from tests.end_to_end.refusing import MACHINE, QUICK, Command
from tests.game.core.table_for_tests import small


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same play as a page in both languages."""
    folder = tmp_path_factory.mktemp("debrief")
    session = Session.start(small(), "chair", 7, folder)
    autoplay(session, "mixed")
    log = session.close()
    return {lang: write_page(log, lang, folder / f"{lang}.html", runs=10) for lang in ("sv", "en")}


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    options = webdriver.ChromeOptions()
    options.binary_location = str(shutil.which("chromium"))
    for argument in (*ALONE, f"--user-data-dir={tmp_path_factory.mktemp('browser')}", "--window-size=1280,720"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    service = webdriver.ChromeService(str(shutil.which("chromedriver")))
    running = webdriver.Chrome(options=options, service=service)
    yield running
    running.quit()


@pytest.fixture(scope="session")
def together(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three groups' plays on one page."""
    logs = []
    for role, bot, seed in (("chair", "control", 7), ("chair", "dialogue", 7), ("head", "mixed", 8)):
        session = Session.start(small(), role, seed, tmp_path_factory.mktemp("group"))
        autoplay(session, bot)
        logs.append(session.close())
    return write_comparison(logs, "sv", logs[0].parent / "together.html")


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The checker, from npm."""
    folder = tmp_path_factory.mktemp("axe")
    npm = shutil.which("npm")
    assert npm, "this test takes npm"
    install = [npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), "axe-core@4"]
    subprocess.run(install, check=True, capture_output=True, env={**os.environ, "npm_config_update_notifier": "false"})
    return (folder / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Command]:
    """Run a command that must fail; gives what it said.

    In this process, where many go in a second. In the person's language, with the right exit code, without a
    traceback, with nothing on standard output. Root reads and writes everything, so a folder that cannot be written is
    in these tests one that is a file.
    """
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
