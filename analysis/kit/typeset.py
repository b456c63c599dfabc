"""A paper set in type: a PDF by typst, with the fonts of the game and nothing from the network or the machine.

The paper goes to typst as data beside a fixed template, so that no text of a scenario is ever read as markup.
"""

from __future__ import annotations

import json
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

from analysis.kit.document import Paper, plain
from analysis.tables import MissingExtra
from game.core.language import _

TEMPLATE = "paper.typ"
FONTS = files("game") / "ui" / "assets" / "fonts"


def check() -> None:
    """Say early that nothing can be set. Raises ``MissingExtra`` where typst is not installed."""
    try:
        import typst  # noqa: F401
    except ImportError as missing:
        raise MissingExtra("print", "PDF") from missing


def pdf(paper: Paper) -> bytes:
    """The paper as a PDF.

    Raises:
        MissingExtra: typst is not installed.
    """
    check()
    import typst

    with TemporaryDirectory() as folder, as_file(FONTS) as fonts:
        for name, content in _sources(paper).items():
            (Path(folder) / name).write_bytes(content)
        made: bytes = typst.compile(Path(folder) / TEMPLATE, font_paths=[fonts], ignore_system_fonts=True)
    return made


def _sources(paper: Paper) -> dict[str, bytes]:
    """The template, the paper as data, the words of the template and the drawings, by name."""
    figures: dict[str, str] = {}
    document = json.dumps(plain(paper, figures), ensure_ascii=False)
    return {
        TEMPLATE: (files("analysis") / "kit" / TEMPLATE).read_bytes(),
        "document.json": document.encode(),
        "words.json": json.dumps({"page": _("Sida {n} av {all}")}, ensure_ascii=False).encode(),
        **{name: svg.encode() for name, svg in figures.items()},
    }
