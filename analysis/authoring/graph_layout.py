"""Where everything stands in the picture of a scenario: a column a month, a lane an owner, lines between the boxes.

Time goes from left to right. Lines leave an option to the right, run in the gutters between columns and in the channels
between lanes, never behind a box, and come into a matter from the left. Lengths are in pixels, texts are measured by
their number of characters.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field

from analysis.authoring.connections import Branch, Connections, Edge, Node, owners

WIDE = 300
"""Width of a box."""
PAD, LINE = 14, 17
TITLE, SMALL = 15, 12
TITLE_ROOM, WORD_ROOM, NOTE_ROOM = 34, 45, 42
"""Characters that a line of a box has room for: title, words, notes."""
TOP, LEFT, GUTTER, CHANNEL, STEP = 132, 28, 44, 30, 8
BETWEEN = 18
"""Between boxes of a column."""


@dataclass(frozen=True)
class Line:
    """A line of words in a box. ``kind``: owner, title, when, option, note or trap."""

    words: str
    y: float
    kind: str


@dataclass
class Box:
    """A node at its place. ``rows``: height at which each option's line leaves."""

    node: Node
    x: float
    y: float
    height: float
    lines: list[Line]
    rows: dict[str, float]
    column: int
    lane: int
    arrivals: int = 0


@dataclass(frozen=True)
class Path:
    """An edge as a line through corners."""

    edge: Edge
    corners: tuple[tuple[float, float], ...]


@dataclass
class Layout:
    """The whole picture."""

    boxes: dict[str, Box]
    paths: list[Path]
    months: list[tuple[int, float]]
    """Month (0-based) and where its column begins."""
    lanes: list[tuple[str, float, float]]
    """Owner ("" for events), and where its lane begins and ends."""
    width: float
    height: float


def lines_of(node: Node, owner: str) -> tuple[list[Line], dict[str, float], float]:
    """A box's lines with their baselines from its top, where its options leave, and its height."""
    y = float(PAD + SMALL)
    lines = [Line(owner, y, "owner")]
    for words in wrapped(node.title, TITLE_ROOM, 2):
        y += LINE + 3
        lines.append(Line(words, y, "title"))
    for words in wrapped(node.when, WORD_ROOM, 2):
        y += LINE
        lines.append(Line(words, y, "when"))
    rows = {"": y}
    y = _notes(node.notes, y, lines)
    for branch in node.branches if node.kind == "situation" else ():
        y = _branch(branch, y + 10, lines, rows)
    if node.kind == "initiative":
        y = _notes(node.branches[0].notes, y, lines)
    return lines, rows, y + PAD


def _branch(branch: Branch, y: float, lines: list[Line], rows: dict[str, float]) -> float:
    rows[branch.id] = y + LINE - SMALL / 3
    for words in wrapped(branch.label, WORD_ROOM - 2, 2):
        y += LINE
        lines.append(Line(words, y, "option"))
    return _notes(branch.notes, y, lines)


def _notes(notes: Sequence[str], y: float, lines: list[Line]) -> float:
    for note in notes:
        for words in wrapped(note, NOTE_ROOM, 2):
            y += LINE - 2
            lines.append(Line(words, y, "note"))
    return y


def wrapped(words: str, room: int, most: int) -> list[str]:
    """Words in at most so many lines; what has no room is left out behind an ellipsis."""
    return textwrap.wrap(words, room, max_lines=most, placeholder=" …", break_long_words=True)


def laid_out(found: Connections, names: dict[str, str], least: float = 0) -> Layout:
    """Everything at its place.

    Args:
        found: nodes and edges.
        names: what each owner is called; "" is what happens by itself.
        least: width that its heading needs.
    """
    lanes = owners(found)
    columns = sorted({node.month for node in found.nodes})
    boxes = {node.id: _boxed(node, columns.index(node.month), lanes.index(node.owner), names) for node in found.nodes}
    routes = [_Route(edge, boxes[edge.source], boxes[edge.target]) for edge in found.edges]
    gutters, channels = _Tracks(), _Tracks()
    for route in routes:
        route.take(gutters, channels)
    starts = _columns(columns, gutters)
    spans = _lanes(len(lanes), boxes, channels)
    _place(boxes, starts, spans)
    paths = [route.path(boxes, starts, spans) for route in sorted(routes, key=lambda one: one.source.y)]
    width = starts[-1] + WIDE + GUTTER + STEP * gutters.count(len(columns) - 1) + LEFT
    return Layout(
        boxes,
        paths,
        list(zip(columns, starts, strict=False)),
        [(names[owner or ""], *spans[at]) for at, owner in enumerate(lanes)],
        max(width, least),
        spans[-1][1] + CHANNEL + STEP * channels.count(len(lanes)) + 46,
    )


def _boxed(node: Node, column: int, lane: int, names: dict[str, str]) -> Box:
    lines, rows, height = lines_of(node, names[node.owner or ""])
    return Box(node, 0, 0, height, lines, rows, column, lane)


@dataclass
class _Tracks:
    """Parallel lines that are taken in each gutter or channel."""

    taken: dict[int, int] = field(default_factory=dict)

    def take(self, where: int) -> int:
        number = self.taken.get(where, 0)
        self.taken[where] = number + 1
        return number

    def count(self, where: int) -> int:
        return self.taken.get(where, 0)


@dataclass
class _Route:
    """The way of one edge: out of its source's gutter, along a channel, into its target's gutter."""

    edge: Edge
    source: Box
    target: Box
    out: int = 0
    along: int = -1
    into: int = 0
    arrival: int = 0

    @property
    def direct(self) -> bool:
        """Whether the target stands in the next column, so that one gutter is enough."""
        return self.target.column == self.source.column + 1

    @property
    def channel(self) -> int:
        """The channel above lane of this number: the one nearest the target on the source's side."""
        return self.target.lane if self.target.lane > self.source.lane else self.target.lane + 1

    def take(self, gutters: _Tracks, channels: _Tracks) -> None:
        """Take a track in every gutter and channel on the way."""
        self.arrival = self.target.arrivals
        self.target.arrivals += 1
        self.out = gutters.take(self.source.column)
        if not self.direct:
            self.along = channels.take(self.channel)
            self.into = gutters.take(self.target.column - 1)

    def path(self, boxes: dict[str, Box], starts: Sequence[float], spans: Sequence[tuple[float, float]]) -> Path:
        """The corners, once everything has its place."""
        box, goal = self.source, self.target
        begin = (box.x + WIDE, box.y + box.rows.get(self.edge.branch, box.rows[""]))
        end = (goal.x - 2, goal.y + PAD + 8 + 7 * self.arrival)
        right = starts[box.column] + WIDE + 16 + STEP * self.out
        if self.direct:
            return Path(self.edge, (begin, (right, begin[1]), (right, end[1]), end))
        left = starts[goal.column] - 16 - STEP * self.into
        above = spans[self.channel - 1][1] if self.channel else spans[0][0] - CHANNEL
        y = above + CHANNEL / 2 + STEP * self.along
        return Path(self.edge, (begin, (right, begin[1]), (right, y), (left, y), (left, end[1]), end))


def _columns(columns: Sequence[int], gutters: _Tracks) -> list[float]:
    """Where each column begins."""
    starts: list[float] = []
    x = LEFT + GUTTER + STEP * gutters.count(-1)
    for column in range(len(columns)):
        starts.append(x)
        x += WIDE + GUTTER + STEP * gutters.count(column)
    return starts


def _lanes(count: int, boxes: dict[str, Box], channels: _Tracks) -> list[tuple[float, float]]:
    """Where each lane begins and ends: as high as its tallest column, with room for the lines above it."""
    spans: list[tuple[float, float]] = []
    y = float(TOP)
    for lane in range(count):
        y += CHANNEL + STEP * channels.count(lane)
        stacks: dict[int, float] = {}
        for box in boxes.values():
            if box.lane == lane:
                stacks[box.column] = stacks.get(box.column, -BETWEEN) + box.height + BETWEEN
        spans.append((y, y + max(stacks.values(), default=0)))
        y = spans[-1][1]
    return spans


def _place(boxes: dict[str, Box], starts: Sequence[float], spans: Sequence[tuple[float, float]]) -> None:
    """Stack the boxes of each column and lane in the order of the file."""
    tops: dict[tuple[int, int], float] = {}
    for box in boxes.values():
        here = (box.column, box.lane)
        box.x, box.y = starts[box.column], tops.get(here, spans[box.lane][0])
        tops[here] = box.y + box.height + BETWEEN
