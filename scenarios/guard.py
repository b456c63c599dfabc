"""The guard at the door: reads a scenario file as YAML events and builds its tree, or says what is wrong.

YAML is a large language and its loaders are easily hurt: the C loader crashes on 90,000 brackets, and any loader
unfolds a "billion laughs" bomb. The form needs none of that. So the tree is built here, from the parser's events and
without recursion: size, depth and number of nodes are capped, anchors, aliases, tags and directives are refused, and so
are duplicate keys and second documents. Nothing of PyYAML's composer or constructor runs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from scenarios.decoding import Unreadable, decoded
from scenarios.positions import ListNode, MapNode, Node, Scalar
from scenarios.problems import NOTHING, Problem, shortened
from scenarios.text import Text
from scenarios.yaml_errors import explained, without_colon

MAX_DEPTH = 24
MAX_NODES = 100_000
MAX_SCALAR = 20_000
MAX_PROBLEMS = 200
MAX_COLONS = 20
"""Colons in sentences that are told at once; each is a new reading of the file."""
MAX_REREAD = 2_000_000
"""Characters that are read again for that, at most."""

_LOADER: Any = getattr(yaml, "CLoader", yaml.Loader)
"""The C parser is forty times faster; the pure one gives the same events where it is absent."""


class _Stop(Exception):  # noqa: N818 - a signal
    """Nothing more can be read."""


class _Builder:
    """Builds the tree from events, one at a time."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self._open: list[ListNode | MapNode] = []
        self._keys: list[Scalar | None] = []
        self._nodes = 0
        self._documents = 0
        self._run_on: set[int] = set()

    def report(self, line: int, column: int, value: object, text: Text, remedy: Text = NOTHING) -> None:
        self.problems.append(Problem(self.path, line, column, shortened(value), text, remedy))
        if len(self.problems) >= MAX_PROBLEMS:
            raise _Stop

    def take(self, event: Any) -> None:
        """Take one event."""
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if isinstance(event, yaml.DocumentStartEvent):
            self._document(event, line, column)
        elif isinstance(event, yaml.NodeEvent):
            self._node(event, line, column)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
            self._keys.pop()

    def _document(self, event: Any, line: int, column: int) -> None:
        self._documents += 1
        if self._documents > 1:
            self.report(
                line,
                column,
                "---",
                Text("Filen har mer än ett dokument", "The file has more than one document"),
                Text("Ett scenario per fil: ta bort --- här.", "One scenario per file: remove --- here."),
            )
            raise _Stop
        if event.version or event.tags:
            self.report(
                line,
                column,
                "%",
                Text("Direktiv (%) används inte i scenariofiler", "Directives (%) are not used in scenario files"),
                Text("Ta bort raden.", "Remove the line."),
            )

    def _node(self, event: Any, line: int, column: int) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self.report(
                line,
                column,
                "",
                Text(f"Filen har mer än {MAX_NODES} värden", f"The file has more than {MAX_NODES} values"),
            )
            raise _Stop
        anchor, tag = event.anchor, getattr(event, "tag", None)
        if anchor is not None:
            mark = "*" if isinstance(event, yaml.AliasEvent) else "&"
            self.report(
                line,
                column,
                mark + anchor,
                Text("Ankare och alias (& och *) är inte tillåtna", "Anchors and aliases (& and *) are not allowed"),
                Text(
                    "Skriv ut värdet, eller sätt texten inom citattecken.",
                    "Write the value out, or put the text in quotes.",
                ),
            )
        if tag is not None:
            self.report(
                line,
                column,
                tag,
                Text("Typmärken (!) är inte tillåtna", "Tags (!) are not allowed"),
                Text(
                    "Ta bort märket, eller sätt texten inom citattecken.", "Remove the tag, or put the text in quotes."
                ),
            )
        if isinstance(event, yaml.MappingStartEvent):
            self._enter(MapNode(line, column))
        elif isinstance(event, yaml.SequenceStartEvent):
            self._enter(ListNode(line, column))
        elif isinstance(event, yaml.ScalarEvent):
            self._scalar(event, line, column)
        else:
            self._place(Scalar("", line, column))

    def _scalar(self, event: Any, line: int, column: int) -> None:
        text = event.value
        if len(text) > MAX_SCALAR:
            self.report(
                line,
                column,
                text,
                Text(f"Texten är längre än {MAX_SCALAR} tecken", f"The text is longer than {MAX_SCALAR} characters"),
                Text("Korta den.", "Shorten it."),
            )
            text = ""
        one_line = event.end_mark.line == event.start_mark.line
        end = event.end_mark.line + 1, event.end_mark.column + 1
        self._place(Scalar(text, line, column, plain=not event.style, one_line=one_line, end=end))

    def _enter(self, node: ListNode | MapNode) -> None:
        if len(self._open) >= MAX_DEPTH:
            self.report(
                node.line,
                node.column,
                "",
                Text(
                    f"Filen är nästlad djupare än {MAX_DEPTH} nivåer",
                    f"The file is nested deeper than {MAX_DEPTH} levels",
                ),
                Text("Inget i formuläret är så djupt.", "Nothing in the form is that deep."),
            )
            raise _Stop
        self._place(node)
        self._open.append(node)
        self._keys.append(None)

    def _place(self, node: Node) -> None:
        if not self._open:
            self.root = self.root or node
            return
        parent = self._open[-1]
        if isinstance(parent, ListNode):
            parent.items.append(node)
            return
        key = self._keys[-1]
        if key is not None:
            if key.text not in parent.values:
                parent.keys[key.text], parent.values[key.text] = key, node
            self._keys[-1] = None
            return
        self._keys[-1] = self._key(parent, node)

    def _key(self, parent: MapNode, node: Node) -> Scalar:
        if not isinstance(node, Scalar):
            self.report(
                node.line,
                node.column,
                "",
                Text("En nyckel måste vara ett ord", "A key must be a word"),
                Text(
                    "Sätt texten inom citattecken om den börjar med { eller [.",
                    "Put the text in quotes if it begins with { or [.",
                ),
            )
            # A name that no file can hold, so that the value has somewhere to go.
            return Scalar("\0" + str(node.line), node.line, node.column)
        earlier = parent.keys.get(node.text)
        if earlier is not None and id(parent) not in self._run_on:
            self._twice(parent, node, earlier)
        return node

    def _twice(self, parent: MapNode, node: Scalar, earlier: Scalar) -> None:
        """Report a key that stands twice.

        Where it is the first of a list's item, a new item lacks its dash: that is told once, not for each of its keys.
        """
        remedy = Text("Ta bort den ena eller döp om den.", "Remove one of them or rename it.")
        begins = len(parent.keys) > 1 and next(iter(parent.keys)) == node.text
        if begins and len(self._open) > 1 and isinstance(self._open[-2], ListNode):
            self._run_on.add(id(parent))
            remedy = Text(
                "Börjar en ny punkt i listan här, skriv ett - framför. Ta annars bort den ena.",
                "If a new item of the list begins here, put a - before it. Otherwise remove one of them.",
            )
        self.report(
            node.line,
            node.column,
            node.text,
            Text(
                f"Nyckeln står två gånger, första gången på rad {earlier.line}",
                f"The key stands twice, first on line {earlier.line}",
            ),
            remedy,
        )


def _events(text: str) -> Iterator[Any]:
    yield from yaml.parse(text, Loader=_LOADER)


def read_tree(data: bytes, path: str) -> tuple[Node | None, list[Problem]]:
    """The tree of a scenario file and what is wrong with it as YAML. The tree is None where it could not be built.

    Args:
        data: the file as it stands.
        path: its name, for the problems.
    """
    try:
        text = decoded(data)
    except Unreadable as unreadable:
        return None, [unreadable.problem(path)]
    colons: list[Problem] = []
    while True:
        builder = _Builder(path)
        builder.problems += colons
        last: Any = None
        try:
            for event in _events(text):
                last = event
                builder.take(event)
        except _Stop:
            return None, builder.problems
        except yaml.YAMLError as error:
            problem = explained(error, text, path, last)
            further = without_colon(error, text)
            colons.append(problem)
            if further is None or len(colons) >= min(MAX_COLONS, MAX_REREAD // len(text) + 1):
                return None, [*builder.problems, problem]
            text = further
        else:
            break
    if builder.root is None:
        return None, [
            *builder.problems,
            Problem(path, 0, 0, "", Text("Filen har inget innehåll", "The file has no content"), NOTHING),
        ]
    return builder.root, builder.problems
