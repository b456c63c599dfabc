"""Writing the policy map: ``map.csv``, one SVG per outcome, and ``map.md``.

``python -m analysis.validation.policy_map [--out FOLDER] [--seeds N] [--months N]``
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from analysis.offline import write_whole
from analysis.ruled import rows
from analysis.tables import write_table
from analysis.validation.map_drawn import map_picture
from analysis.validation.policy_map import (
    FULL,
    OUTCOMES,
    Outcome,
    PolicyMap,
    along_character,
    best,
    boundary,
    frame,
    gains,
    map_of,
    shares,
)
from sim.policies import POLICIES

DOCS = Path(__file__).resolve().parents[2] / "docs"
FOLDER = DOCS / "validation"
NAMES = {
    "quality": "Quality of service", "legality": "Legality", "equality": "Equality of service between groups",
    "legitimacy": "Legitimacy", "satisfaction": "Citizens' satisfaction", "incidents": "Incidents",
    "load": "Load on the units", "trust_board": "Citizens' trust in the board (TB)",
    "trust_administration": "Citizens' trust in the administration (TA)",
}  # fmt: skip
HISTORY = (("odd.md", "## 9 "), ("model.md", "## What was changed after results had been seen"))
"""Where the revision history may stand: file in docs, and how the section's heading begins; the first is quoted."""


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="The map of policies over worlds, one per outcome.")
    parser.add_argument("--out", type=Path, default=FOLDER, help="folder to write into")
    parser.add_argument("--seeds", type=int, default=FULL.seeds, help="seeds per cell and policy")
    parser.add_argument("--months", type=int, default=FULL.months, help="months per run; the last half is measured")
    asked = parser.parse_args(arguments)
    if not 2 <= asked.seeds <= 1000 or not 2 <= asked.months <= 600:
        parser.error("--seeds: 2 to 1000; --months: 2 to 600")
    grid = replace(FULL, seeds=asked.seeds, months=asked.months, last=asked.months // 2)
    found = map_of(grid, progress=_tell)
    command = f"python -m analysis.validation.policy_map --seeds {asked.seeds} --months {asked.months}"
    for path in write_map(found, asked.out, command):
        sys.stdout.write(f"{path}\n")


def _tell(done: int, total: int) -> None:
    sys.stderr.write(f"{done} of {total}\n")


def write_map(found: PolicyMap, folder: Path, command: str) -> list[Path]:
    """Write table, pictures and text into a folder. Raises ``OSError`` or ``PageError`` where it is refused."""
    folder.mkdir(parents=True, exist_ok=True)
    write_table(frame(found), folder / "map.csv")
    written = [folder / "map.csv"]
    for outcome in OUTCOMES:
        path = folder / f"map-{outcome.id}.svg"
        write_whole(path, map_picture(found, outcome, NAMES[outcome.id], says(found, outcome), _labels(found, outcome)))
        written.append(path)
    write_whole(folder / "map.md", text(found, command))
    return [*written, folder / "map.md"]


def _labels(found: PolicyMap, outcome: Outcome) -> dict[str, str]:
    better = "more is better" if outcome.good_is_up else "less is better"
    unit = "per unit and year" if outcome.id == "incidents" else "0-1"
    return {
        "ability": "Ability A =", "risk": "risk ρ =", "complexity": "χ", "character": "I = B",
        "unit": f"Best policy in each kind of world; {better}; {unit}; differences within {outcome.margin:g} tie.",
        "source": source(found),
        "shared": "Light cells with several letters: these policies share first place; a dot: more than three do.",
        **{policy: policy.replace("_", "-") for policy in found.grid.policies},
    }  # fmt: skip


def source(found: PolicyMap) -> str:
    """The source line."""
    grid = found.grid
    return (
        f"Source: model version {found.model}, {len(grid.cells)} cells, {grid.seeds} paired seeds from {grid.first}, "
        f"{grid.months} months, mean of the last {grid.last}."
    )


def says(found: PolicyMap, outcome: Outcome) -> str:
    """One outcome's map in words."""
    share = dict(zip(found.grid.policies, shares(found, outcome).tolist(), strict=True))
    alone = best(found, outcome).sum(axis=0) == 1
    order = sorted(share, key=lambda policy: -share[policy])
    told = ", ".join(f"{policy} in {100 * share[policy]:.0f} %" for policy in order)
    return (
        f"First place, a shared place split: {told}. One policy alone is first in {100 * alone.mean():.0f} % of "
        "the cells. "
        f"With A = .6 and risk and complexity .5, {turning(found, outcome)}."
    )


def turning(found: PolicyMap, outcome: Outcome) -> str:
    """Where trust passes control along I = B in the middle of the grid, in words."""
    cells = along_character(found.grid, 0.5, 0.5, 0.6)
    turn = boundary(found, outcome, cells)
    if np.isfinite(turn):
        return f"trust passes control at I = B = {turn:.2f}"
    at, values = found.grid.policies, gains(found, outcome).mean(axis=-1)[:, cells]
    lead = values[at.index("trust")] - values[at.index("control")]
    if np.all(lead == 0):
        return "trust and control give the same at every I = B"
    if np.all(lead >= 0):
        return "trust is ahead of control at every I = B"
    return "control is ahead of trust at every I = B" if np.all(lead <= 0) else "trust never passes control for good"


def text(found: PolicyMap, command: str) -> str:
    """The map as a document."""
    parts = [
        "# The map of policies, as it falls",
        f"Made by `{command}`. {source(found)} Table: [map.csv](map.csv).",
        "Which way of steering comes out best, in which kind of world, one outcome at a time. Outcomes are never "
        "summed. No "
        "default was moved because of what stands here, and no test asks for any outcome. Where the boundary lies is a "
        "property of the model's assumptions, most of which are marked [D]: see [sensitivity.md](sensitivity.md) "
        "for how "
        "much each of them matters. It is not a finding about the world.",
        "A cell is a kind of world: four units alike, with integrity and benevolence I = B, risk, complexity and "
        "ability as "
        "given, all else at the model's defaults. Every policy meets the same seeds in every cell. A policy "
        "shares first "
        "place where the paired 95 % interval of its distance to the best reaches the tie margin.",
        "Since all units of a cell are equally dangerous, a policy that goes by risk (targeted) cannot show its point "
        "*between* units here, only between cells.",
        "## Policies",
        rows(("Policy", "What it does"), ((policy, POLICIES[policy].meaning) for policy in found.grid.policies)),
        "## Share of cells in which each comes first",
        _shares(found),
        *(_outcome(found, outcome) for outcome in OUTCOMES),
        "## What was changed after results had been seen",
        history(),
    ]
    return "\n\n".join(parts) + "\n"


def _shares(found: PolicyMap) -> str:
    lines = []
    for outcome in OUTCOMES:
        share = shares(found, outcome)
        turn = boundary(found, outcome, along_character(found.grid, 0.5, 0.5, 0.6))
        written = f"{turn:.2f}" if np.isfinite(turn) else "–"
        lines.append((NAMES[outcome.id], *(f"{100 * each:.0f} %" for each in share), written))
    return rows(("Outcome", *found.grid.policies, "I* = B*"), lines)


def _outcome(found: PolicyMap, outcome: Outcome) -> str:
    values = gains(found, outcome).mean(axis=-1)
    at = found.grid.policies
    difference = values[at.index("trust")] - values[at.index("control")]
    name = NAMES[outcome.id]
    return "\n\n".join(
        [
            f"## {name}",
            says(found, outcome)
            + f" Trust less control, better being more: from {difference.min():+.2f} to {difference.max():+.2f} "
            "between "
            f"cells, {difference.mean():+.3f} on average.",
            f"![{name}: {says(found, outcome)}](map-{outcome.id}.svg)",
        ]
    )


def history() -> str:
    """The revision history as the model's own documents tell it; quoted, so that it is read beside the map."""
    for name, heading in HISTORY:
        path = DOCS / name
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        starts = [at for at, line in enumerate(lines) if line.startswith(heading)]
        if not starts:
            continue
        after = lines[starts[0] + 1 :]
        end = next((at for at, line in enumerate(after) if line.startswith("## ")), len(after))
        body = [line for line in after[:end] if line.strip()]
        if body:
            return f"From [{name}](../{name}):\n\n" + "\n".join(f"> {line}" for line in body)
    return "Nothing is noted."
