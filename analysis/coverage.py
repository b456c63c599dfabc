"""The coverage table: what became of every concept of the source documents.

docs/concepts.yaml lists the concepts with our own short labels. What the model declares (parameters, acts, policies,
the heads of the submodels' files) and what scenarios name is found by itself; ``where`` adds texts and screens, ``not``
says why a concept is not modelled. ``python -m analysis.coverage`` writes docs/coverage.md; a test fails on a gap.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from analysis.evidence import groups
from scenarios.loader import library, load
from sim.acts import ACTS
from sim.parameter import concept_ids
from sim.policies import POLICIES

ROOT = Path(__file__).parent.parent
LIST, TABLE = ROOT / "docs" / "concepts.yaml", ROOT / "docs" / "coverage.md"
_HEAD = """# What became of every concept

The source documents speak of 287 concepts. Each is a mechanism or number of the model, an act, content of a scenario, a
text or a screen, or it is not modelled, for the reason that stands here. Labels are ours and short; made by
`python -m analysis.coverage` from `docs/concepts.yaml` and what the code declares. Ids beginning with A come from a
document on roles in a region, B from one on trust and dialogue, C from national support material on the interplay of
elected and employed, D from a talk on trust-based governance, E from a municipality's own work.
"""


@dataclass
class Concept:
    """One concept and where it is found."""

    id: str
    label: str
    why_not: str = ""
    where: dict[str, list[str]] = field(default_factory=dict)
    """By kind: mechanism (file), parameter (path), act, policy, scenario, text (file), screen (file)."""


def concepts() -> dict[str, Concept]:
    """All concepts by id, with everything that is declared about them."""
    listed: dict[str, dict[str, Any]] = yaml.safe_load(LIST.read_text(encoding="utf-8"))
    made = {key: Concept(key, one["label"], one.get("not", "")) for key, one in listed.items()}
    for key, one in listed.items():
        for reference in one.get("where", ()):
            kind, _, name = reference.partition(":")
            made[key].where.setdefault(kind, []).append(name)
    for kind, name, text in _declared():
        for key in concept_ids(text):
            if key in made:
                made[key].where.setdefault(kind, []).append(name)
    return made


def _declared() -> Iterator[tuple[str, str, str]]:
    """Kind, name and text of everything that names concepts by itself."""
    for file in sorted((ROOT / "sim").rglob("*.py")):
        head = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
        if "rates" not in file.parts:
            yield "mechanism", file.relative_to(ROOT).as_posix(), head
    for path, _, members in groups():
        for one in members:
            yield "parameter", f"{path}.{one.name}", one.metadata["source"]
    for name, act in ACTS.items():
        yield "act", name, act.source
    for policy in POLICIES.values():
        yield "policy", policy.id, policy.source
    for entry in library():
        scenario = load(entry.id)
        named = [*scenario.concepts, *(each for situation in scenario.situations for each in situation.concepts)]
        yield "scenario", entry.id, " ".join(named)


def gaps(found: dict[str, Concept]) -> list[str]:
    """What is wrong with the list, a line each: concepts found nowhere, excused though found, and missing files."""
    told = []
    for one in found.values():
        if not one.where and not one.why_not:
            told.append(f"{one.id} {one.label}: found nowhere, and no reason why it is not modelled")
        for kind in ("mechanism", "text", "screen"):
            told += [f"{one.id}: no file {name}" for name in one.where.get(kind, ()) if not (ROOT / name).exists()]
        modelled = [kind for kind in ("mechanism", "parameter", "act", "policy") if kind in one.where]
        if one.why_not and modelled:
            told.append(f"{one.id} {one.label}: said not to be modelled, but it is: {one.where}")
        unknown = one.where.keys() - {"mechanism", "parameter", "act", "policy", "scenario", "text", "screen"}
        told += [f"{one.id}: what is {kind!r}?" for kind in unknown]
    return told


def table() -> str:
    """The whole table as Markdown."""
    rows = ["| Concept | | Where |\n|-|-|-|\n"]
    found = concepts()
    for one in found.values():
        parts = [f"{kind} {_few(names)}" for kind, names in one.where.items()]
        if one.why_not:
            parts.append(f"not modelled: {one.why_not}")
        rows.append(f"| {one.id} | {one.label} | {'; '.join(parts)} |\n")
    modelled = sum("mechanism" in one.where or "parameter" in one.where or "act" in one.where for one in found.values())
    absent = sum(not one.where for one in found.values())
    counted = f"{len(found)} concepts: {modelled} in the model or its acts, {absent} not modelled, the rest content."
    return f"{_HEAD}\n{counted}\n\n{''.join(rows)}"


def _few(names: list[str], most: int = 4) -> str:
    shown = [f"`{name}`" for name in dict.fromkeys(names)]
    more = len(shown) - most
    return ", ".join(shown[:most]) + (f" and {more} more" if more > 0 else "")


def main() -> int:
    """Write the table; gaps are told and make it fail."""
    TABLE.write_text(table(), encoding="utf-8")
    told = gaps(concepts())
    sys.stdout.write("".join(f"{line}\n" for line in told) or "no gap\n")
    return 1 if told else 0


if __name__ == "__main__":
    raise SystemExit(main())
