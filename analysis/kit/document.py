"""A paper as plain data: pages of blocks. ``typeset`` sets it in type, ``word`` writes it for a word processor.

What a paper says is decided before how it looks: nothing here knows of fonts or files, so that the printed and the
editable one can never say different things.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Tone = Literal["plain", "lead", "small", "note"]
"""Running text, a first paragraph, small print, and a note in a frame."""
Mark = Literal["bullet", "number", "box"]


@dataclass(frozen=True)
class Heading:
    """A heading within a page."""

    text: str


@dataclass(frozen=True)
class Para:
    """A paragraph, with words in bold before it where ``lead`` says so."""

    text: str
    tone: Tone = "plain"
    lead: str = ""


@dataclass(frozen=True)
class Bullets:
    """A list of ``(lead in bold, text)``; either may be empty."""

    items: tuple[tuple[str, str], ...]
    mark: Mark = "bullet"


@dataclass(frozen=True)
class Proposals:
    """What can be decided: letter, wording, explanation and small print of each."""

    items: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True)
class Quote:
    """Somebody's words."""

    text: str
    by: str


@dataclass(frozen=True)
class Grid:
    """A table. ``widths`` are relative; the first column stands in bold where ``strong``."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    strong: bool = False


@dataclass(frozen=True)
class Facts:
    """Names and what they are, side by side, as at the top of an official paper."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Lines:
    """Room to write: a label and empty lines."""

    label: str
    count: int


@dataclass(frozen=True)
class Card:
    """Something to cut out: a small line, a title and blocks."""

    kicker: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Cards:
    """Cards side by side."""

    cards: tuple[Card, ...]
    columns: int = 2


@dataclass(frozen=True)
class Rating:
    """Statements, each with five boxes between ``low`` and ``high``."""

    low: str
    high: str
    statements: tuple[str, ...]


@dataclass(frozen=True)
class Figure:
    """A drawing (SVG) with its title and the same in words, for those who do not see it.

    ``share`` is how much of the width it takes.
    """

    svg: str
    title: str
    says: str
    share: float = 1.0


@dataclass(frozen=True)
class Columns:
    """Blocks side by side."""

    sides: tuple[tuple[Block, ...], ...]


Block = Heading | Para | Bullets | Proposals | Quote | Grid | Facts | Lines | Card | Cards | Rating | Figure | Columns


@dataclass(frozen=True)
class Page:
    """What begins on a new sheet: a small line above, a title, and blocks. It may run on to further sheets.

    A ``large`` one is read at arm's length or aloud. A ``single`` one keeps to one sheet where a little smaller type
    is enough for it.
    """

    kicker: str
    title: str
    blocks: tuple[Block, ...]
    large: bool = False
    single: bool = False


@dataclass(frozen=True)
class Paper:
    """A whole paper.

    Attributes:
        name: of its file, without ending.
        title: at the foot of every sheet.
        lang: "sv" or "en".
        wide: whether the sheets lie on their side.
    """

    name: str
    title: str
    lang: str
    pages: tuple[Page, ...]
    wide: bool = False


def paragraphs(text: str) -> tuple[Para, ...]:
    """A text with empty lines in it as paragraphs."""
    return tuple(Para(" ".join(part.split())) for part in text.split("\n\n") if part.strip())


def plain(part: Any, figures: dict[str, str]) -> Any:
    """A paper or part of it as JSON. Drawings are put into ``figures`` by file name, and the name stands for them."""
    if isinstance(part, str | bool | int | float):
        return part
    if isinstance(part, Sequence):
        return [plain(one, figures) for one in part]
    fields: Mapping[str, Any] = vars(part)
    made = {name: plain(value, figures) for name, value in fields.items() if name != "svg"}
    if isinstance(part, Figure):
        made["file"] = f"figure-{len(figures) + 1}.svg"
        figures[made["file"]] = part.svg
    return {"kind": type(part).__name__, **made}
