"""What of the map is steering, what is manners: the four axes moved up or down, with and without the same talks.

The policies *control* and *trust* differ in two things at once: where they move the control axes, and how their people
behave to each other. Here both vary apart: axes up as *control* moves them or down as *trust* does, with nothing else,
or with the talks, listening, visits and praise of *trust*. ``python -m analysis.validation.axes_alone`` writes
docs/validation/axes.md.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from analysis.offline import write_whole
from analysis.validation.map_report import FOLDER
from analysis.validation.policy_map import CHARACTERS, OUTCOMES, Cell, base
from sim import MODEL_VERSION
from sim.acts import Acts
from sim.columns import Floats
from sim.ensemble import simulate
from sim.policies import SETTLING_IN, Policy, Records, trust
from sim.streams import Streams

SEEDS, FIRST_SEED, MONTHS, LAST = 24, 4_000_001, 96, 48
UP = {"guideline": 0.10, "audit_plan": 0.05, "reporting": 0.10, "firmness": 0.10}
DOWN = {"guideline": -0.05, "audit_plan": -0.02, "reporting": -0.04, "firmness": -0.04}
"""A month's doses over the first months, those of the policies *control* and *trust*."""
_HEAD = """# Steering and manners apart

Made by `python -m analysis.validation.axes_alone`. Source: model version {version}; four units alike, ability .6,
risk and complexity .5; {seeds} paired seeds from {first}, {months} months, mean of the last {last}. Nothing was
changed because of it.

The policies *control* and *trust* of [the map](map.md) differ in where they move the four control axes, and in how
people behave to each other: *trust* talks, listens, visits and praises, *control* is straight and reviews. Taken
apart: **axes** is what moving the axes down instead of up did by itself, **axes, in talks** the same where both
sides talk as under *trust*, and **talks** is what the talking did where the axes were moved up. Above 0 favours
less control, or talks. With half the width of the paired 95 % interval.
"""


def arm(axes: dict[str, float], talks: bool) -> Policy:
    """A policy that moves the axes and, where asked, behaves as *trust* does."""

    def fill(acts: Acts, records: Records, month: int, streams: Streams) -> None:
        if talks:
            trust.fill(acts, records, month, streams)
        for name in UP:
            acts.doses[name][:] = 0.0
            if month < SETTLING_IN:
                acts.add(name, axes[name])

    return Policy(
        f"axes_{'up' if axes is UP else 'down'}{'_talks' if talks else ''}", "axes apart from manners", "", fill
    )


def measured(character: float) -> dict[str, dict[str, Floats]]:
    """Per arm and outcome, a value for every seed."""
    world = base().changed(Cell(character, 0.5, 0.5, 0.6).changes())
    seeds = range(FIRST_SEED, FIRST_SEED + SEEDS)
    found: dict[str, dict[str, Floats]] = {}
    for each in (arm(UP, False), arm(DOWN, False), arm(UP, True), arm(DOWN, True)):
        result = simulate(world, each, seeds, MONTHS, quantities=[one.quantity for one in OUTCOMES])
        found[each.id] = {
            one.id: one.scale * (1 if one.good_is_up else -1) * result.values[one.quantity][:, -LAST:].mean(axis=1)
            for one in OUTCOMES
        }
    return found


def paired(one: Floats, other: Floats) -> str:
    """Mean difference with half the width of its 95 % interval."""
    difference = one - other
    half = 1.96 * float(difference.std(ddof=1)) / len(difference) ** 0.5
    return f"{difference.mean():+.3f} ± {half:.3f}"


def text(progress: Callable[[str], None] = lambda _: None) -> str:
    """The page as Markdown."""
    parts = [_HEAD.format(version=MODEL_VERSION, seeds=SEEDS, first=FIRST_SEED, months=MONTHS, last=LAST)]
    cells = {}
    for character in CHARACTERS:
        cells[character] = measured(character)
        progress(f"I = B = {character:g}\n")
    for one in OUTCOMES:
        parts.append(f"## {one.id.replace('_', ' ').capitalize()}{'' if one.good_is_up else ' (less is better)'}\n")
        rows = ["|I = B|axes|axes, in talks|talks|\n|-|-:|-:|-:|\n"]
        for character, arms in cells.items():
            up, down, up_talks, down_talks = (arms[name][one.id] for name in arms)
            rows.append(f"|{character:g}|{paired(down, up)}|{paired(down_talks, up_talks)}|{paired(up_talks, up)}|\n")
        parts.append("".join(rows))
    return "\n".join(parts)


def main(folder: Path = FOLDER) -> None:
    """Write the page into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / "axes.md", text(_say))
    sys.stdout.write(f"{folder / 'axes.md'}\n")


def _say(said: str) -> None:
    sys.stderr.write(said)


if __name__ == "__main__":
    main()
