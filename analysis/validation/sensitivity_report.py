"""Writing the sensitivity of the policy map: ``sensitivity.csv``, two pictures and ``sensitivity.md``.

``python -m analysis.validation.sensitivity [--out FOLDER] [--seeds N]``
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
from analysis.validation.map_drawn import tornado
from analysis.validation.map_report import FOLDER, NAMES
from analysis.validation.policy_map import OUTCOMES, PolicyMap, boundary, shares
from analysis.validation.sensitivity import REDUCED, Swing, choices, frame, largest, lead, sensitivity

DRAWN = ("quality", "legality", "legitimacy")
SHOWN = 25
TELLING = 0.005
"""A choice that moves the lead by less than this at both ends is counted as one that hardly matters."""


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="How much the policy map hangs on every design choice.")
    parser.add_argument("--out", type=Path, default=FOLDER, help="folder to write into")
    parser.add_argument("--seeds", type=int, default=REDUCED.seeds, help="seeds per cell and policy")
    asked = parser.parse_args(arguments)
    if not 1 <= asked.seeds <= 200:
        parser.error("--seeds: 1 to 200")
    usual, swings = sensitivity(choices(), replace(REDUCED, seeds=asked.seeds), progress=_tell)
    command = f"python -m analysis.validation.sensitivity --seeds {asked.seeds}"
    for path in write_sensitivity(usual, swings, asked.out, command):
        sys.stdout.write(f"{path}\n")


def _tell(done: int, total: int) -> None:
    sys.stderr.write(f"{done} of {total}\n")


def write_sensitivity(usual: PolicyMap, swings: Sequence[Swing], folder: Path, command: str) -> list[Path]:
    """Write table, pictures and text. Raises ``OSError`` or ``PageError`` where it is refused."""
    folder.mkdir(parents=True, exist_ok=True)
    write_table(frame(usual, swings), folder / "sensitivity.csv")
    written = [folder / "sensitivity.csv"]
    for outcome in DRAWN:
        path = folder / f"sensitivity-{outcome}.svg"
        write_whole(path, _picture(usual, swings, outcome))
        written.append(path)
    write_whole(folder / "sensitivity.md", text(usual, swings, command))
    return [*written, folder / "sensitivity.md"]


def _source(usual: PolicyMap) -> str:
    grid = usual.grid
    return (
        f"Source: model version {usual.model}, {len(grid.cells)} cells, {grid.seeds} paired seeds, {grid.months} "
        "months, "
        f"mean of the last {grid.last}."
    )


def _picture(usual: PolicyMap, swings: Sequence[Swing], outcome: str) -> str:
    shown = largest(usual, swings, outcome, SHOWN)
    says = "; ".join(f"{name}: {low:+.3f} to {high:+.3f}" for name, low, high in shown[:10])
    title = f"{NAMES[outcome]}: the {len(shown)} design choices that move trust less control most"
    unit = "Trust less control, mean over the reduced grid (above 0: trust ahead)"
    return tornado(title, says, unit, _source(usual), shown, lead(usual, outcome))


def text(usual: PolicyMap, swings: Sequence[Swing], command: str) -> str:
    """The sensitivity as a document."""
    refused = [f"`{each.choice.name}` at its {each.end} end" for each in swings if each.found is None]
    count = len(swings) // 2
    parts = [
        "# What the map hangs on",
        f"Made by `{command}`. {_source(usual)} Table with every choice and outcome: "
        "[sensitivity.csv](sensitivity.csv).",
        f"Each of {count} parameters marked [D], and every mechanism's switch, at the low and the high end of its "
        "range, one "
        "at a time, with all seeds shared. The grid is reduced: I = B from .15 to .95 with risk and complexity "
        ".5 and ability "
        ".6; policies "
        + ", ".join(usual.grid.policies)
        + ". One at a time says nothing of how choices work together. The "
        "ranges are mostly our own guesses of what is plausible, so a long bar may mean a weighty choice or a "
        "wide range.",
        "## Per outcome",
        rows(
            ("Outcome", "Trust less control", "Lowest", "Highest", "Sign turns in", "Hardly matters", "I* = B*, range"),
            (_line(usual, swings, each.id) for each in OUTCOMES),
        ),
        "*Sign turns in*: number of choices that, at one end, put the other of the two ahead on average. *Hardly "
        "matters*: "
        f"choices that move the lead by less than {TELLING:g} at both ends.",
        "## Share of cells in which each policy comes first (quality)",
        _shares(usual, swings),
    ]
    if refused:
        parts += ["## Values that the model cannot be run with", "; ".join(refused) + "."]
    for outcome in DRAWN:
        shown = largest(usual, swings, outcome, SHOWN)
        parts += [
            f"## {NAMES[outcome]}: the choices that matter most",
            f"![The choices that move trust less control most](sensitivity-{outcome}.svg)",
            rows(
                ("Choice", "At the low end", "At the high end"),
                ((name, f"{low:+.3f}", f"{high:+.3f}") for name, low, high in shown),
            ),
        ]
    return "\n\n".join(parts) + "\n"


def _line(usual: PolicyMap, swings: Sequence[Swing], outcome: str) -> tuple[str, ...]:
    middle = lead(usual, outcome)
    every = largest(usual, swings, outcome, len(swings))
    ends = [end for _, low, high in every for end in (low, high)] or [middle]
    turned = sum(1 for _, low, high in every if min(low * middle, high * middle) < 0)
    quiet = sum(1 for _, low, high in every if max(abs(low - middle), abs(high - middle)) < TELLING)
    which = next(each for each in OUTCOMES if each.id == outcome)
    cells = range(len(usual.grid.cells))
    turns = [boundary(each.found, which, cells) for each in swings if each.found is not None]
    known = [turn for turn in turns if np.isfinite(turn)]
    usually = boundary(usual, which, cells)
    at = f"{usually:.2f}" if np.isfinite(usually) else "none"
    span = f"{at} ({min(known):.2f} to {max(known):.2f})" if known else at
    return (
        NAMES[outcome],
        f"{middle:+.3f}",
        f"{min(ends):+.3f}",
        f"{max(ends):+.3f}",
        f"{turned} of {len(every)}",
        str(quiet),
        span,
    )


def _shares(usual: PolicyMap, swings: Sequence[Swing]) -> str:
    quality = OUTCOMES[0]
    every = np.stack(
        [shares(each.found, quality) for each in swings if each.found is not None] or [shares(usual, quality)]
    )
    lines = (
        (
            policy,
            f"{100 * shares(usual, quality)[at]:.0f} %",
            f"{100 * every[:, at].min():.0f} %",
            f"{100 * every[:, at].max():.0f} %",
        )
        for at, policy in enumerate(usual.grid.policies)
    )
    return rows(("Policy", "Defaults", "Least", "Most"), lines)
