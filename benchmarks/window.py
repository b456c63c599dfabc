"""How fast the window is: until it first shows, a full redraw at 1080p, and that an idle window draws nothing.

``python benchmarks/window.py`` prints a table. Drawing is by software on a surface in memory (no screen is needed);
the time to the first window is that of a new process with SDL's dummy display, cold (nothing compiled) and warm.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

FIRST = """
import sys, time
from pathlib import Path
import pygame
from game.ui import app
flipped = app.pygame.display.flip
def first():
    flipped()
    heavy = sorted({name.split(".")[0] for name in sys.modules} & {"sim", "yaml", "pydantic", "mesa"})
    print(time.time() - float(sys.argv[1]), ",".join(heavy) or "none", flush=True)
    import os
    os._exit(0)
app.pygame.display.flip = first
app.run(folder=Path(sys.argv[2]))
"""


def first_window(folder: Path, cold: bool) -> tuple[float, str]:
    """Seconds from starting Python to the first frame shown, and which heavy modules were imported by then."""
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


def redraws(times: int = 60) -> dict[str, tuple[float, float, float]]:
    """Per screen, CPU ms: the first drawing; median and worst of ``times`` full redraws (build, layout, draw)."""
    import pygame

    from tests.game.ui.gallery import an_app, gallery, show

    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((64, 64))
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        app = an_app((1920, 1080), Path(folder))
        app.surface = pygame.Surface((1920, 1080), 0, 32)
        for name, scenes in gallery(app):
            begun = time.process_time()
            show(app, scenes)
            first = time.process_time() - begun
            taken = []
            for _ in range(times):
                begun = time.process_time()
                app.redraw()
                taken.append(time.process_time() - begun)
            found[name] = (1000 * first, 1000 * statistics.median(taken), 1000 * max(taken))
    return found


def idle_draws() -> int:
    """How many times the loop draws while 200 events arrive that change nothing."""
    import pygame

    from tests.game.ui.gallery import an_app, start

    with tempfile.TemporaryDirectory() as folder:
        app = an_app((1280, 720), Path(folder))
        app.stack.push(start(app))
        app.redraw()
        before = app.draws
        rounds = iter(range(200))

        def wait() -> list[pygame.event.Event]:
            if next(rounds, None) is None:
                app.quit()
            return [pygame.event.Event(pygame.ACTIVEEVENT), pygame.event.Event(pygame.MOUSEMOTION, pos=(1, 1))]

        app.loop(wait)
        return app.draws - before


def main() -> None:
    """Print everything."""
    with tempfile.TemporaryDirectory() as folder:
        cold, _ = first_window(Path(folder), cold=True)
        warm = [first_window(Path(folder), cold=False) for _ in range(5)]
    print(f"first window, cold   {cold:6.2f} s")
    print(f"first window, warm   {statistics.median(seconds for seconds, _ in warm):6.2f} s (median of 5)")
    print(f"model and scenario modules imported before it: {warm[0][1]}")
    print(f"\n{'full redraw at 1920x1080, CPU ms':34}{'first':>8}{'median':>8}{'worst':>8}")
    for name, (first, median, worst) in redraws().items():
        print(f"{name:34}{first:8.1f}{median:8.1f}{worst:8.1f}")
    print(f"\ndraws while idle (200 events that change nothing): {idle_draws()}")


if __name__ == "__main__":
    main()
