"""Points of one's own: a CSV file with a column per uncertainty, every fault told with its line."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Callable, Sequence
from pathlib import Path

from analysis.experiments.experiment import Factor
from scenarios.problems import NOTHING, Problem, ScenarioErrors, meant, numeral, shortened
from scenarios.reading import content
from scenarios.site import Site
from scenarios.text import Text

MOST_BYTES = 200_000_000
_SMALLER = Text(f"Högst {MOST_BYTES} byte tas emot.", f"At most {MOST_BYTES} bytes are taken.")
_COMMAS = Text(
    "Skilj kolumnerna åt med komma, och skriv decimaler med punkt.",
    "Part the columns with commas, and write decimals with a point.",
)

Row = tuple[float, ...]
Fault = Callable[[int, int, str, Text, Text], None]


def table_of(name: str, factors: Sequence[Factor], site: Site, folder: Path) -> tuple[Row, ...]:
    """The points of the file ``name`` in ``folder``, in the order of the uncertainties; faults go to the site."""
    path = folder / name
    lines = _lines(path, site)
    if lines is None:
        return ()

    def fault(line: int, column: int, value: str, said: Text, remedy: Text = NOTHING) -> None:
        site.problems.append(Problem(str(path), line, column, shortened(value), said, remedy))

    heads = [head.strip() for head in lines[0][1]] if lines else []
    names = [each.id for each in factors]
    for at, head in enumerate(heads):
        if head not in names:
            said = Text("Ingen osäkerhet heter så", "No uncertainty is called that")
            fault(1, at + 1, head, said, _COMMAS if ";" in head else meant(head, names))
        elif head in heads[:at]:
            fault(1, at + 1, head, Text("Kolumnen står två gånger", "The column stands twice"))
    for missing in (each for each in names if each not in heads):
        fault(1, 1, missing, Text("Kolumnen saknas", "The column is missing"))
    if len(lines) < 2:
        fault(1, 1, "", Text("Filen har inga punkter", "The file has no points"))
    if sorted(heads) != sorted(names):
        return ()
    rows = (_row(number, line, heads, factors, fault) for number, line in lines[1:])
    return tuple(row for row in rows if row is not None)


def _lines(path: Path, site: Site) -> list[tuple[int, list[str]]] | None:
    """The file's cells with their lines, empty lines left out; None where it cannot be read."""
    try:
        raw = content(path, MOST_BYTES)
        if len(raw) > MOST_BYTES:
            site.report(("design", "file"), Text("Filen är för stor", "The file is too large"), _SMALLER)
            return None
        rows = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""))
        return [(rows.line_num, cells) for cells in rows if cells]
    except ScenarioErrors as errors:
        first = errors.problems[0]
        site.report(("design", "file"), first.text, first.remedy)
    except UnicodeDecodeError:
        site.report(("design", "file"), Text("Filen är inte UTF-8", "The file is not UTF-8"))
    except csv.Error:
        site.report(("design", "file"), Text("Filen är ingen tabell i CSV", "The file is no table in CSV"))
    return None


def _row(
    number: int, line: Sequence[str], heads: Sequence[str], factors: Sequence[Factor], fault: Callable[..., None]
) -> Row | None:
    """One point, None where something is wrong with it."""
    if len(line) != len(heads):
        have, need = len(line), len(heads)
        fault(number, 1, "", Text(f"Raden har {have} värden av {need}", f"The row has {have} values of {need}"))
        return None
    row = []
    for factor in factors:
        at, spread = heads.index(factor.id), factor.distribution
        value = _number(line[at])
        if value is None:
            fault(number, at + 1, line[at], Text("Inget tal", "Not a number"))
        elif not spread.low <= value <= spread.high or (spread.whole and value != int(value)):
            low, high = numeral(spread.low), numeral(spread.high)
            said = Text(f"Värdet ska ligga mellan {low} och {high}", f"The value must lie between {low} and {high}")
            fault(number, at + 1, line[at], said)
        else:
            row.append(value)
    return tuple(row) if len(row) == len(factors) else None


def _number(written: str) -> float | None:
    try:
        value = float(written)
    except ValueError:
        return None
    return value if math.isfinite(value) else None
