"""How fast the window is, each figure beside its goal: ``python -m benchmarks.window``.

Drawing is by software on a surface in memory (no screen is needed), timed in processor time; a play is the cloudburst
from the first desk to the hand-over, each step by the intention a key would give. The time to the first window is wall
time of a new process with SDL's dummy display, cold (nothing compiled) and warm; memory is that of a process which
plays to the end.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game.core.session import Session
from game.ui.kit.intentions import Act, Intention
from game.ui.loop import App
from game.ui.screens.flow import screen_of
from game.ui.table import Table
from scenarios import library
from tests.game.ui.gallery import an_app, gallery, place, show, start

ROOT = Path(__file__).resolve().parents[1]
FULL_HD, ULTRA_HD = (1920, 1080), (3840, 2160)
FIRST = """
import os, sys, time
from pathlib import Path
from game.ui import app, window
shown = window.RealWindow.flip
def first(self):
    shown(self)
    heavy = sorted({name.split(".")[0] for name in sys.modules} & {"sim", "yaml", "pydantic", "mesa"})
    print(time.time() - float(sys.argv[1]), ",".join(heavy) or "none", flush=True)
    os._exit(0)
window.RealWindow.flip = first
app.run(folder=Path(sys.argv[2]))
"""


def first_window(folder: Path, cold: bool) -> tuple[float, str]:
    """Seconds from starting Python to the first picture shown, and which heavy modules were imported by then."""
    environment = {**os.environ, "SAMSPEL_HOME": str(folder)}
    if cold:
        environment["PYTHONPYCACHEPREFIX"] = str(folder / "cold")
        shutil.rmtree(folder / "cold", ignore_errors=True)
    done = subprocess.run(
        [sys.executable, "-c", FIRST, str(time.time()), str(folder)],
        cwd=ROOT, env=environment, check=True, capture_output=True, text=True,
    )  # fmt: skip
    seconds, heavy = done.stdout.split()
    return float(seconds), heavy


def app_of(size: tuple[int, int], folder: Path) -> App:
    """An app on a surface in memory, as deep as a window's."""
    app = an_app(size, folder)
    app.surface = pygame.Surface(size, 0, 32)
    return app


def spent(work: object) -> float:
    """Processor milliseconds of a call."""
    begun = time.process_time()
    work()  # type: ignore[operator]
    return 1000 * (time.process_time() - begun)


def redraws(size: tuple[int, int], folder: Path, times: int = 30) -> dict[str, tuple[float, float, float]]:
    """Per screen: the first drawing; median and worst of ``times`` full redraws (build, lay out, draw)."""
    app, found = app_of(size, folder), {}
    for name, scenes in gallery(app):
        place(app, scenes)
        first = spent(app.redraw)
        again = [spent(app.redraw) for _ in range(times)]
        found[name] = (first, statistics.median(again), max(again))
    return found


def steps(app: App, folder: Path) -> Iterator[Intention]:
    """What a person who plays to the end presses, one after the other; the first option in every matter."""
    scenario = next(one.scenario for one in library() if one.id == "skyfallet")
    assert scenario is not None
    table = Table(app, Session.start(scenario, "chair", 7, folder))
    show(app, [start(app), screen_of(app, table)])
    while app.stack.top is not None and app.stack.top.scene.name != "handover":
        if app.stack.top.scene.name == "question":
            yield Intention(Act.ACTIVATE)
            continue
        if table.view.phase == "preparation":
            yield from (
                Intention(Act.NEXT),
                Intention(Act.NEXT),
                Intention(Act.NUMBER, number=1),
                Intention(Act.PAGE_DOWN),
            )
        yield from (Intention(Act.NEXT), Intention(Act.PREVIOUS), Intention(Act.FORWARD))


def a_play(size: tuple[int, int], folder: Path) -> tuple[list[float], list[float]]:
    """Over a whole play: each full redraw, and each step from the intention to the changed picture."""
    app, drawn, answered = app_of(size, folder), [], []

    for intention in steps(app, folder):
        handled = spent(lambda intention=intention: app.handle(intention))
        drawn.append(spent(app.redraw))
        if intention.act is not Act.FORWARD:  # the model's month is its own figure
            answered.append(handled + drawn[-1])
    return drawn, answered


def idle_draws(folder: Path) -> int:
    """How many times the loop draws while 200 events arrive that change nothing."""
    app = an_app((1280, 720), folder)
    app.stack.push(start(app))
    app.redraw()
    before = app.draws
    rounds = iter(range(200))

    def wait(timeout: int = 0) -> list[pygame.event.Event]:
        if next(rounds, None) is None:
            app.quit()
        return [pygame.event.Event(pygame.ACTIVEEVENT), pygame.event.Event(pygame.MOUSEMOTION, pos=(1, 1))]

    app.loop(wait)
    return app.draws - before


def most_held() -> float:
    """Most megabytes this process has held; its parent's are not counted."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(next(row.split()[1] for row in status.splitlines() if row.startswith("VmHWM"))) / 1024


def memory(size: tuple[int, int]) -> float:
    """Most megabytes held by a new process that plays to the end."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.window", f"{size[0]}x{size[1]}"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    return float(done.stdout)


def line(name: str, value: float, goal: float, unit: str) -> None:
    """A figure, its goal, and whether it is met."""
    print(f"{name:52}{value:8.1f}{goal:8.0f} {unit:3} {'met' if value <= goal else 'missed'}")


def main() -> None:
    """Print everything."""
    pygame.display.init()
    pygame.font.init()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if len(sys.argv) > 1:
            wide, high = sys.argv[1].split("x")
            a_play((int(wide), int(high)), folder)
            print(most_held())
            return
        cold, _ = first_window(folder, cold=True)
        warm = [first_window(folder, cold=False) for _ in range(5)]
        drawn, answered = a_play(FULL_HD, folder)
        drawn_4k, answered_4k = a_play(ULTRA_HD, folder)
        print(f"{'':52}{'result':>8}{'goal':>8}")
        line("first window, warm (median of 5)", statistics.median(seconds for seconds, _ in warm), 1, "s")
        line("first window, cold", cold, 3, "s")
        line("full redraw at 1920x1080 over a play, median", statistics.median(drawn), 16, "ms")
        line("full redraw at 1920x1080 over a play, worst", max(drawn), 33, "ms")
        line("full redraw at 3840x2160 over a play, median", statistics.median(drawn_4k), 50, "ms")
        line("full redraw at 3840x2160 over a play, worst", max(drawn_4k), 50, "ms")
        line("input to changed picture at 1920x1080, median", statistics.median(answered), 50, "ms")
        line("input to changed picture at 1920x1080, worst", max(answered), 50, "ms")
        line("input to changed picture at 3840x2160, worst", max(answered_4k), 50, "ms")
        line("memory of a play at 1920x1080", memory(FULL_HD), 300, "MB")
        line("memory of a play at 3840x2160", memory(ULTRA_HD), 300, "MB")
        line("draws while idle (200 events that change nothing)", idle_draws(folder), 0, "")
        print(f"model and scenario modules imported before the first window: {warm[0][1]}")
        print(f"\n{'full redraw, CPU ms':24}{'1920x1080':>24}{'3840x2160':>24}")
        print(f"{'':24}" + 2 * f"{'first':>8}{'median':>8}{'worst':>8}")
        large = redraws(ULTRA_HD, folder)
        for screen, figures in redraws(FULL_HD, folder).items():
            print(f"{screen:24}" + "".join(f"{figure:8.1f}" for figure in (*figures, *large[screen])))


if __name__ == "__main__":
    main()
