"""Time, size and smoothness of the debrief page: ``python -m benchmarks.debrief [--runs 0 20 200] [--scrub]``.

A bot plays a whole ``skyfallet``; the page of that play is then written by a fresh process each time, as a person
would. Prints wall and processor time (the best of the turns, since a busy machine only adds) and the size of the page,
and how long a question from the room takes.
``--scrub`` moves the month slider through the linked charts in Chromium, eight on a screen and all under each other,
and prints frames per second; ``--long`` tells time and size of the page of a free term of 48 months, what-ifs and all.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

WRITE = "import sys; from pathlib import Path; from analysis.debrief import write_page; "
WRITE += "write_page(Path(sys.argv[1]), 'sv', Path(sys.argv[2]), int(sys.argv[3]))"
FRAMES = 240
QUESTION = 200
SCRUB = """
const [frames, all, done] = arguments;
deck.go(1);
deck.face("happened-results");
if (all) {
  document.body.dataset.mode = "overview";
  for (const one of document.querySelectorAll(".screen, .view")) one.hidden = false;
}
const charts = [...document.querySelectorAll("figure[data-months]")].filter((one) => one.offsetParent).length;
let at = 0, began = 0;
requestAnimationFrame(function step(now) {
  began ||= now;
  months.show(at % months.story.months);
  document.body.getBoundingClientRect();
  if (at++ < frames) requestAnimationFrame(step);
  else done([charts, frames, (now - began) / 1000]);
});
"""


def a_play(folder: Path, long: bool = False) -> Path:
    """The log of a whole play: of skyfallet, or of a free term."""
    from game.core.seats.autoplay import autoplay
    from game.core.session import Session
    from scenarios import load, load_text
    from scenarios.generating import generate, id_of

    scenario = load_text(generate(1), id_of(1)) if long else load("skyfallet")
    session = Session.start(scenario, "chair", 1, folder)
    autoplay(session, "dialogue")
    return session.close()


def written(log: Path, page: Path, runs: int) -> tuple[float, float]:
    """Wall and processor seconds of one page by a new process."""
    used, began = os.times(), perf_counter()
    subprocess.run([sys.executable, "-c", WRITE, str(log), str(page), str(runs)], check=True)
    wall, after = perf_counter() - began, os.times()
    return wall, after.children_user + after.children_system - used.children_user - used.children_system


def scrubbed(page: Path) -> list[tuple[int, float]]:
    """Linked charts in view, and frames per second while the slider runs: on one screen, and with all on the page."""
    from selenium import webdriver
    from selenium.webdriver.support.ui import WebDriverWait

    options = webdriver.ChromeOptions()
    options.binary_location = str(shutil.which("chromium"))
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1920,1080"):
        options.add_argument(argument)
    browser = webdriver.Chrome(options=options, service=webdriver.ChromeService(str(shutil.which("chromedriver"))))
    try:
        browser.set_script_timeout(300)
        browser.get(page.as_uri())
        ready = "return document.documentElement.dataset.ready"
        WebDriverWait(browser, 300).until(lambda one: one.execute_script(ready) == "true")
        runs = [browser.execute_async_script(SCRUB, FRAMES, every) for every in (False, True)]
    finally:
        browser.quit()
    return [(int(charts), frames / seconds) for charts, frames, seconds in runs]


def questioned(log: Path, runs: int, turns: int) -> tuple[float, float, float]:
    """Wall seconds of a question from the room, in a process that has the play open: its first decision changed.

    The first time, when kernels are loaded; the best of the times after it; and the best by NumPy alone.
    """
    from analysis.whatif import Futures
    from game.core.kept.replay import read
    from sim import compiled

    futures = Futures(read(log))
    first = next(one for one in futures.decisions() if one.alternatives)

    def asked() -> float:
        began = perf_counter()
        futures.run(first, first.alternatives[0], runs)
        return perf_counter() - began

    loading, loaded = asked(), min(asked() for _ in range(turns))
    compiled.allow(False)
    plain = min(asked() for _ in range(turns))
    compiled.allow(True)
    return loading, loaded, plain


def main() -> None:
    """Print the figures."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, nargs="+", default=[0, 20, 200])
    asked.add_argument("--turns", type=int, default=3)
    asked.add_argument("--scrub", action="store_true")
    asked.add_argument("--long", action="store_true")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        log = a_play(folder)
        for runs in given.runs:
            times = [written(log, folder / "page.html", runs) for _ in range(given.turns)]
            wall, used = (min(column) for column in zip(*times, strict=True))
            size = (folder / "page.html").stat().st_size / 2**20
            print(f"{runs:4d} runs each way: {wall:5.2f} s wall, {used:5.2f} s processor, {size:.2f} MB")
        loading, loaded, plain = questioned(log, QUESTION, given.turns)
        print(f"one question, {QUESTION} runs each way over the whole play, wall; goal 3 s:")
        print(f"  the first {loading:.2f} s (kernels are loaded), then {loaded:.2f} s; by NumPy alone {plain:.2f} s")
        if given.scrub:
            for charts, rate in scrubbed(folder / "page.html"):
                print(f"scrubbing {charts} linked charts: {rate:.0f} frames a second")
        if given.long:
            wall, used = written(a_play(folder, long=True), folder / "long.html", given.runs[-1])
            size = (folder / "long.html").stat().st_size / 2**20
            print(f"48 months: {wall:5.2f} s wall, {used:5.2f} s processor, {size:.2f} MB")


if __name__ == "__main__":
    main()
