"""All texts of a scenario as one table for a translator, and back in again.

The table is CSV with a row per text: its place in the file, a key that says what the texts were when they went out, and
the Swedish and the English. It opens in any spreadsheet. What comes back is held against the file, and refused where
the two no longer belong together, with every reason at once.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

from scenarios.decoding import Unreadable, decoded
from scenarios.guard import read_tree
from scenarios.positions import MapNode, Node, Place, Scalar, reached
from scenarios.problems import Problem, ScenarioErrors, meant, nearest
from scenarios.review.texts import texts_of
from scenarios.rewriting import Rewritten, rewritten
from scenarios.text import LANGUAGES, Text

HEAD = ("place", "key", "sv", "en")
DELIMITERS = ";,\t"
"""What may stand between columns; the first is written, as spreadsheets in Swedish expect it."""


@dataclass(frozen=True)
class Row:
    """One text. ``place`` names it by ids where there are any, as ``situations.leak.options.patch.label``."""

    place: str
    key: str
    sv: str
    en: str


@dataclass(frozen=True)
class TakenIn:
    """What came of a table: the new file, how many texts changed, and how many the table did not have."""

    source: str
    changed: int
    absent: int


def table(source: str, path: str) -> str:
    """The table of a scenario file, as CSV.

    Raises:
        ScenarioErrors: the file cannot be read as YAML.
    """
    made = io.StringIO()
    writer = csv.writer(made, delimiter=DELIMITERS[0], lineterminator="\n")
    writer.writerow(HEAD)
    for row in rows_of(_root(source, path)).values():
        writer.writerow((row.place, row.key, row.sv, row.en))
    return made.getvalue()


def rows_of(root: Node) -> dict[Place, Row]:
    """Every text of a tree, by its place."""
    found = {}
    for place, node in texts_of(root):
        sv, en = (_words(node.values[language]) for language in LANGUAGES)
        found[place] = Row(_named(root, place), _key(sv, en), sv, en)
    return found


def _root(source: str, path: str) -> Node:
    root, problems = read_tree(source.encode("utf-8"), path)
    if root is None or problems:
        raise ScenarioErrors(problems)
    return root


def _words(node: Node) -> str:
    return node.text.strip() if isinstance(node, Scalar) else ""


def _key(sv: str, en: str) -> str:
    return blake2b(f"{sv}\0{en}".encode(), digest_size=4).hexdigest()


def _named(root: Node, place: Place) -> str:
    """A place in words: an item of a list by its id where it has one."""
    parts = []
    for at, part in enumerate(place):
        inner = reached(root, place[: at + 1])
        own = inner.values.get("id") if isinstance(part, int) and isinstance(inner, MapNode) else None
        parts.append(own.text if isinstance(own, Scalar) else str(part))
    return ".".join(parts)


def taken_in(source: str, path: str, data: bytes, name: str) -> TakenIn:
    """Take a table back into a scenario file.

    Args:
        source: the file as it stands.
        path: what it is called, for the problems.
        data: the table, as it stands.
        name: what that is called.

    Raises:
        ScenarioErrors: every row that does not belong to the file, or lacks a text.
    """
    root = _root(source, path)
    known = rows_of(root)
    places = {row.place: place for place, row in known.items()}
    problems: list[Problem] = []
    changes: dict[Place, str] = {}
    seen: dict[str, int] = {}
    for line, row in _rows(data, name, problems):
        place = places.get(row.place)
        problem = _wrong(row, None if place is None else known[place], seen.get(row.place), places)
        seen[row.place] = line
        if problem is not None:
            problems.append(Problem(name, line, 1, row.place, *problem))
        elif place is not None:
            before = known[place]
            for language in LANGUAGES:
                if getattr(row, language) != getattr(before, language):
                    changes[(*place, language)] = getattr(row, language)
    if problems:
        raise ScenarioErrors(problems)
    try:
        made = rewritten(source, changes) if changes else source
    except Rewritten as wrong:
        at = ".".join(map(str, wrong.place))
        text = Text("Texten går inte att skriva in här", "The text cannot be written here")
        raise ScenarioErrors(
            [Problem(path, 0, 0, at, text, Text("Skriv in den för hand.", "Write it by hand."))]
        ) from None
    return TakenIn(made, len({place[:-1] for place in changes}), len(set(places) - set(seen)))


def _rows(data: bytes, name: str, problems: list[Problem]) -> Iterator[tuple[int, Row]]:
    """Rows of a table with their lines; what is wrong with the table as such goes into ``problems``."""
    try:
        text = decoded(data).lstrip("\ufeff")
    except Unreadable as unreadable:
        problems.append(unreadable.problem(name))
        return
    head = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=head.count)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    try:
        columns = [cell.strip().lower() for cell in next(reader, [])]
        if not set(HEAD) <= set(columns):
            lacking = ", ".join(one for one in HEAD if one not in columns)
            text_ = Text("Tabellens första rad saknar kolumner", "The first row of the table lacks columns")
            remedy = Text(
                "Utgå från tabellen som samspel scenario words skriver.",
                "Start from the table that samspel scenario words writes.",
            )
            problems.append(Problem(name, 1, 1, lacking, text_, remedy))
            return
        for cells in reader:
            if any(cell.strip() for cell in cells):
                named = dict(zip(columns, cells, strict=False))
                yield reader.line_num, Row(*(named.get(one, "").strip().replace("\r\n", "\n") for one in HEAD))
    except csv.Error:
        problems.append(
            Problem(name, reader.line_num, 1, "", Text("Raden går inte att läsa", "The row cannot be read"),
                    Text("Se efter om ett citattecken saknas.", "See whether a quotation mark is missing."))
        )  # fmt: skip


def _wrong(row: Row, before: Row | None, earlier: int | None, known: dict[str, Place]) -> tuple[Text, Text] | None:
    """What is wrong with a row, and what to do."""
    if before is None:
        remedy = Text(
            "Ändra bara kolumnerna sv och en, eller skriv tabellen på nytt.",
            "Change the columns sv and en only, or write the table anew.",
        )
        text = Text("Texten finns inte i filen", "The file has no such text")
        return text, meant(row.place, known) if nearest(row.place, known) else remedy
    if earlier is not None:
        text = Text(f"Texten står redan på rad {earlier}", f"The text stands already in row {earlier}")
        return text, Text("Ta bort den ena raden.", "Remove one of the rows.")
    if row.key != before.key and (row.sv, row.en) != (before.sv, before.en):
        text = Text(
            "Texten i filen har ändrats sedan tabellen skrevs",
            "The text in the file has changed since the table was written",
        )
        return text, Text("Skriv en ny tabell och för över ändringen.", "Write a new table and bring the change over.")
    for language, words in (("sv", row.sv), ("en", row.en)):
        if not words:
            text = Text(
                f"Texten saknas på {'svenska' if language == 'sv' else 'engelska'}",
                f"The text is missing in {'Swedish' if language == 'sv' else 'English'}",
            )
            return text, Text("Skriv den.", "Write it.")
    if any(("{it}" in new) != ("{it}" in old) for new, old in ((row.sv, before.sv), (row.en, before.en))):
        text = Text("{it} har försvunnit eller kommit till", "{it} has gone or has been added")
        return text, Text(
            "{it} blir enhetens namn när man spelar. Låt det stå som det stod.",
            "{it} becomes the unit's name in play. Let it stand as it stood.",
        )
    return None
