"""Progress is silent while the work is quick, and a chart of blocks rises where its figures do."""

from __future__ import annotations

import io
import math

from game.text.bars import GAP, row, sparkline
from game.text.progress import Progress


class Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_quick_work_says_nothing() -> None:
    out, clock = io.StringIO(), Clock()
    progress = Progress("Kör", 10, out, clock)
    for done in range(1, 11):
        clock.now += 0.19
        progress.at(done)
    progress.end()
    assert out.getvalue() == ""


def test_slow_work_says_how_far_and_how_long_once_a_tenth() -> None:
    out, clock = io.StringIO(), Clock()
    progress = Progress("Kör", 100, out, clock)
    for done in range(1, 101):
        clock.now += 1
        progress.at(done)
    lines = out.getvalue().splitlines()
    assert lines[0] == "Kör: 2 av 100, ungefär 98 sekunder kvar"
    assert lines[-1] == "Kör: 100 av 100"
    assert len(lines) == 11


def test_blocks_rise_with_their_figures() -> None:
    assert sparkline([0, 0.5, 1.0], 0, 1) == "▁▅█"
    assert sparkline([math.nan, 1], 0, 1) == GAP + "█"
    assert row("Tillit", [math.nan, 40, 60], 0, 8) == "Tillit        40 ·▁█ 60"
    assert row("Tillit", [0.50, 0.51], 2, 6, least=0.2) == "Tillit    0,50 ▄▅ 0,51"
    assert row("Tom", [math.nan], 0, 8).strip() == "Tom"
