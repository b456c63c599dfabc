"""The evidence sheet: every parameter of the model with where its number comes from, made from the declarations.

``python -m analysis.evidence`` writes docs/evidence.md; a test keeps it current.
"""

from __future__ import annotations

import inspect
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import Field, fields, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

from sim.parameter import concept_ids
from sim.spec import World

SHEET = Path(__file__).parent.parent / "docs" / "evidence.md"
MARKS = {
    "V": "seen in published text",
    "K": "general knowledge, not checked",
    "S": "stated in a source document",
    "F": "fitted: agreement is no evidence",
    "D": "design choice",
}
_HEAD = """# The evidence sheet

Every number of the model: what it is, what it may plausibly be, and where it comes from. Made from the declarations in
`sim/` by `python -m analysis.evidence`; symbols are those of [odd.md](odd.md), concept ids those of
[coverage.md](coverage.md). A number is changed by its path: `world.changed({"work.crowding": 0.5})`.

Most numbers are design choices. A conclusion that hangs on one of them is a question to ask, not a finding.
"""


def groups() -> Iterator[tuple[str, type, tuple[Field[Any], ...]]]:
    """Every group of parameters: dotted path, class, its parameters. Units and people stand once, as ``units.<id>``."""
    hints = get_type_hints(World)
    for each in fields(World):
        kind = hints[each.name]
        inner = get_args(kind)
        path = f"{each.name}.<id>" if inner else each.name
        group = inner[0] if inner else kind
        if isinstance(group, type) and is_dataclass(group):
            yield path, group, tuple(one for one in fields(group) if "unit" in one.metadata)


def _cells(path: str, one: Field[Any]) -> tuple[str, ...]:
    about = one.metadata
    return (
        f"`{path}.{one.name}`",
        about["symbol"],
        about["meaning"],
        about["unit"],
        f"{one.default:g}",
        f"{about['low']:g} to {about['high']:g}",
        about["mark"],
        about["source"],
        " ".join(concept_ids(about["source"])),
    )


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("-" for _ in head), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)


def _summary() -> str:
    marks = tuple(MARKS)
    rows: list[tuple[str, ...]] = []
    sums: Counter[str] = Counter()
    for path, _, members in groups():
        count = Counter(one.metadata["mark"] for one in members)
        sums += count
        rows.append((f"`{path}`", str(len(members)), *(str(count[mark] or "") for mark in marks)))
    rows.append(("all", str(sums.total()), *(str(sums[mark] or "") for mark in marks)))
    return _table(("Group", "Numbers", *marks), rows)


def sheet() -> str:
    """The whole sheet as Markdown."""
    parts = [_HEAD, "## Marks\n"]
    parts.append("".join(f"- **{mark}** {meaning}\n" for mark, meaning in MARKS.items()))
    parts.append(_summary())
    for path, group, members in groups():
        title, _, rest = inspect.cleandoc(group.__doc__ or "").partition("\n\n")
        title, rest = " ".join(title.split()), " ".join(rest.split())
        file = group.__module__.replace(".", "/") + ".py"
        head = ("Path", "Symbol", "What it is", "Unit", "Default", "Range", "Mark", "Source", "Concepts")
        parts.append(f"## {path}\n\n{title} {rest}".rstrip() + f" (`{file}`)\n")
        parts.append(_table(head, (_cells(path, one) for one in members)))
    return "\n".join(parts)


def main() -> int:
    """Write the sheet and tell whether it changed."""
    made = sheet()
    changed = not SHEET.exists() or SHEET.read_text(encoding="utf-8") != made
    SHEET.write_text(made, encoding="utf-8")
    sys.stdout.write(f"{SHEET.name}: {'written' if changed else 'nothing differs'}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
