"""Texts that want another look: cut off, too long for their place, left in one language, a unit named in one only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scenarios.positions import ListNode, MapNode, Node, Place, Scalar
from scenarios.site import Site
from scenarios.text import Text

LONGEST: tuple[tuple[str, int], ...] = (
    ("title", 6), ("place", 10), ("summary", 60),
    ("hidden.*.title", 8), ("hidden.*.text", 120),
    ("roles.*.name", 5), ("roles.*.title", 9), ("roles.*.briefing", 180), ("roles.*.mandate.*", 30),
    ("roles.*.duties.*", 35),
    ("advisers.*.name", 5), ("advisers.*.title", 10),
    ("messages.*.sender", 10), ("messages.*.text", 90),
    ("situations.*.title", 9), ("situations.*.text", 120), ("situations.*.quote.text", 40),
    ("situations.*.quote.by", 12), ("situations.*.facts.*.text", 45), ("situations.*.facts.*.source", 12),
    ("situations.*.not_heard.*", 20), ("situations.*.advice.**.text", 75),
    ("situations.*.options.*.gains", 18), ("situations.*.options.*.loses", 18),
    ("situations.*.options.*.promise.text", 30),
    ("questions.*.text", 40), ("questions.*.unit", 4), ("aims.*", 45), ("discussion.*", 60), ("pauses.*.question", 60),
)  # fmt: skip
"""Words that a place has room for, and that a room has patience for [D]. What must fit is limited by the form."""
_NOTE = re.compile(r"(?<=\S)\s+#.*")
SPOKEN = 4
"""Words from which a text that is the same in both languages, and is not all capitals, is more than a name."""


def texts_of(node: Node, place: Place = ()) -> Iterator[tuple[Place, MapNode]]:
    """Every text of a file with its place: a mapping with ``sv`` and ``en``."""
    if isinstance(node, MapNode):
        if isinstance(node.values.get("sv"), Scalar) and isinstance(node.values.get("en"), Scalar):
            yield place, node
        else:
            for name, inner in node.values.items():
                yield from texts_of(inner, (*place, name))
    elif isinstance(node, ListNode):
        for index, inner in enumerate(node.items):
            yield from texts_of(inner, (*place, index))


def check_texts(site: Site, source: str) -> None:
    """Warn of texts to look at again; ``source`` is the file as written."""
    lines = source.splitlines()
    for place, node in texts_of(site.root):
        _cut_off(place, node, lines, site)
        both = Text(*(_words(node.values[language]) for language in ("sv", "en")))
        _length(place, both, site)
        if both.sv == both.en and len(both.sv.split()) >= SPOKEN and re.search(r"\b[a-zåäö]", both.sv):
            site.warn(
                (*place, "en"),
                Text("Texten är densamma på svenska och engelska", "The text is the same in Swedish and English"),
                Text("Översätt den.", "Translate it."),
            )
        if ("{it}" in both.sv) != ("{it}" in both.en):
            lacking = "en" if "{it}" in both.sv else "sv"
            site.warn(
                (*place, lacking),
                Text(
                    "Enheten {it} nämns bara på det andra språket", "The unit {it} is named in the other language only"
                ),
                Text("Skriv texterna så att de säger samma sak.", "Write the texts so that they say the same."),
            )


def _cut_off(place: Place, node: MapNode, lines: list[str], site: Site) -> None:
    """A plain text ends where a note begins, so that half a sentence can be lost without a word."""
    for language in ("sv", "en"):
        text = node.values[language]
        if not isinstance(text, Scalar) or not text.plain:
            continue
        first, (last, column) = text.line - 1, text.end
        written = [lines[first][text.column - 1 :], *lines[first + 1 : last - (column == 1)]]
        lost = next((found[0] for found in map(_NOTE.search, written) if found is not None), None)
        if lost is not None:
            site.warn(
                (*place, language),
                Text("Texten tar slut vid #, som börjar en anteckning", "The text ends at #, which begins a note"),
                Text(
                    "Hör det till texten, skriv den som ett block (>- och raden under). Ge annars anteckningen en "
                    "egen rad.",
                    "If it is part of the text, write that as a block (>- and the next line). Else give the note a "
                    "line of its own.",
                ),
                lost.strip(),
            )


def _words(node: Node) -> str:
    return " ".join(node.text.split()) if isinstance(node, Scalar) else ""


def _length(place: Place, both: Text, site: Site) -> None:
    written = ".".join(map(str, place))
    most = next((words for pattern, words in _PATTERNS if pattern.fullmatch(written)), None)
    for language, words in (("sv", both.sv), ("en", both.en)):
        count = len(words.split())
        if most is not None and count > most:
            site.warn(
                (*place, language),
                Text(
                    f"Texten har {count} ord; här får {most} plats",
                    f"The text has {count} words; there is room for {most}",
                ),
                Text("Korta den.", "Shorten it."),
            )


_PATTERNS = tuple(
    (re.compile(re.escape(place).replace(r"\*\*", ".+").replace(r"\*", "[^.]+")), words) for place, words in LONGEST
)
