"""How time grows with citizens, months and replicates: ``python -m benchmarks.growth [--figure growth.svg]``.

Processor seconds of a default world under the policy "mixed", the best of some turns, with kernels where they can be
had. Beside each panel stands the slope between its last two points: 1 is growth in step, less is growth that shares
its costs.
"""

from __future__ import annotations

import argparse
import math
from pathlib import Path

from benchmarks.timing import taken
from sim import compiled
from sim.ensemble import simulate
from sim.spec import World

Points = list[tuple[int, float]]
MONTHS, CITIZENS = 48, 1_000
PANELS = {
    "citizens": ("Citizens (one run, 48 months)", (100, 1_000, 10_000, 100_000, 1_000_000)),
    "months": ("Months (one run, 1,000 citizens)", (12, 24, 48, 96, 192)),
    "replicates": ("Replicates (48 months, 1,000 citizens)", (1, 10, 100, 1_000)),
}
WIDE, HIGH, MARGIN = 300, 240, 56


def measured(turns: int) -> dict[str, Points]:
    """Processor seconds for every point of every panel."""
    found: dict[str, Points] = {}
    for name, (_, sizes) in PANELS.items():
        for size in sizes:
            runs = size if name == "replicates" else 1
            months = size if name == "months" else MONTHS
            citizens = size if name == "citizens" else CITIZENS

            def run(runs: int = runs, months: int = months, citizens: int = citizens) -> None:
                simulate(World.default(), "mixed", range(runs), months, citizens)

            best = min(taken(run) for _ in range(1 if size == 1_000_000 else turns))
            found.setdefault(name, []).append((size, best))
    return found


def slope(points: Points) -> float:
    """Growth of time between the last two points, by growth of size, both in logarithms."""
    (x0, y0), (x1, y1) = points[-2:]
    return math.log(y1 / y0) / math.log(x1 / x0)


def figure(found: dict[str, Points]) -> str:
    """The panels as SVG, both axes logarithmic."""
    times = [y for points in found.values() for _, y in points]
    low, high = math.floor(math.log10(min(times))), math.ceil(math.log10(max(times)))
    drawn = [_panel(name, points, index, low, high) for index, (name, points) in enumerate(found.items())]
    width, height = len(found) * (WIDE + MARGIN) + 20, HIGH + 2 * MARGIN
    told = "; ".join(f"{name}: " + ", ".join(f"{x:,} {y:.2g} s" for x, y in found[name]) for name in found)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" font-family="sans-serif" '
        f'font-size="12"><title>Processor seconds by citizens, months and replicates</title><desc>{told}</desc>\n'
        f'<rect width="{width}" height="{height}" fill="#fff"/>\n' + "\n".join(drawn) + "\n</svg>\n"
    )


def _panel(name: str, points: Points, index: int, low: int, high: int) -> str:
    left, top = MARGIN + index * (WIDE + MARGIN), MARGIN
    first, last = math.log10(points[0][0]), math.log10(points[-1][0])

    def across(size: float) -> float:
        return left + (math.log10(size) - first) / (last - first) * (WIDE - 20) + 10

    def up(seconds: float) -> float:
        return top + HIGH - (math.log10(seconds) - low) / (high - low) * HIGH

    title = f"{PANELS[name][0]}, slope {slope(points):.2f}"
    parts = [f'<text x="{left}" y="{top - 16}" font-weight="bold">{title}</text>']
    for power in range(low, high + 1):
        y = up(10.0**power)
        parts.append(f'<path d="M{left} {y:.1f}H{left + WIDE}" stroke="#ccc"/>')
        parts.append(f'<text x="{left - 6}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g} s</text>')
    for size, _ in points:
        label = f"{size:,}" if size < 1_000_000 else "1 million"
        parts.append(f'<text x="{across(size):.1f}" y="{top + HIGH + 20}" text-anchor="middle">{label}</text>')
    line = " ".join(f"{across(x):.1f},{up(y):.1f}" for x, y in points)
    parts.append(f'<polyline points="{line}" fill="none" stroke="#005fa3" stroke-width="2"/>')
    parts += [f'<circle cx="{across(x):.1f}" cy="{up(y):.1f}" r="4" fill="#005fa3"/>' for x, y in points]
    return "\n".join(parts)


def main() -> None:
    """Print the figures, and draw them where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=3, help="times each point is timed (3)")
    parser.add_argument("--figure", type=Path, help="draw into this SVG file")
    asked = parser.parse_args()
    compiled.load()
    simulate(World.default(), "mixed", [0], 2)
    found = measured(asked.turns)
    for name, points in found.items():
        print(f"{name:<10} " + "   ".join(f"{x:,}: {y:.3f} s" for x, y in points) + f"   slope {slope(points):.2f}")
    if asked.figure is not None:
        asked.figure.write_text(figure(found), encoding="utf-8")


if __name__ == "__main__":
    main()
