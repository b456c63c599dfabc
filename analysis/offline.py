"""A page in one file: assets put in, data embedded, written whole or not at all. Nothing is fetched, ever."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Any

from game.core.errors import reason
from game.core.kept import writing
from game.core.language import current
from scenarios.text import Text

PAGE = files("analysis") / "page"


class PageError(Exception):
    """A page that cannot be written. Nothing has been lost. ``text`` says why and what to do."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


def filled(parts: Mapping[str, str], data: dict[str, Any], scripts: Sequence[str], *more_style: str) -> str:
    """The page's template with its parts, its data for the scripts, and all that it needs to draw charts."""
    return Template(asset("template.html")).substitute(
        {"connect": "'none'", **parts},
        story=embedded(data),
        style="\n".join(asset(name) for name in ("style.css", *more_style)),
        script="\n".join(asset(name) for name in scripts),
        vega=asset("vega.min.js"),
        vega_lite=asset("vega-lite.min.js"),
        vega_embed=asset("vega-embed.min.js"),
    )


def format_locale() -> dict[str, Any]:
    """How the language in use writes numbers, as Vega's format locale."""
    swedish = current() != "en"
    return {
        "decimal": "," if swedish else ".",
        "thousands": "\u00a0" if swedish else ",",
        "grouping": [3],
        "currency": ["", ""],
    }


def asset(name: str) -> str:
    """A file of the page, without the pointer to a source map that would be asked for."""
    lines = (PAGE / name).read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith("//# sourceMappingURL="))


def embedded(data: dict[str, Any]) -> str:
    """JSON that cannot end its own script element."""
    plain = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return plain.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def write_whole(target: Path, content: str | bytes) -> None:
    """Whole or not at all, as ``game.core.kept.writing``; what the disk refuses is said in words (``PageError``)."""
    try:
        writing.write_whole(target, content)
    except OSError as error:
        raise _unwritable(target, error) from error


def _unwritable(target: Path, error: OSError) -> PageError:
    why = reason(error)
    return PageError(
        Text(
            f"Det går inte att skriva {target} ({why.sv}). Välj en annan plats med --out, eller frigör utrymme. "
            "Inget annat är rört.",
            f"Cannot write {target} ({why.en}). Choose another place with --out, or free some space. "
            "Nothing else has been touched.",
        )
    )


def made_folder(folder: Path) -> None:
    """Make a folder. Raises ``PageError`` where it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise unwritable_folder(folder, error) from error


def unwritable_folder(folder: Path, error: OSError | ValueError) -> PageError:
    """A folder that cannot be written, in words."""
    why = reason(error)
    return PageError(
        Text(
            f"Det går inte att skriva i mappen {folder} ({why.sv}). Välj en annan plats med --out.",
            f"The folder {folder} cannot be written ({why.en}). Choose another place with --out.",
        )
    )
