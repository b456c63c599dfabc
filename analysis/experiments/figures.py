"""Figures for print: every chart of the report as SVG, PNG and PDF, in the page's light colours.

Drawn by vl-convert (the extra ``images``); without it the report is written all the same.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from analysis.offline import asset
from analysis.tables import MissingExtra
from game.core.kept.writing import write_whole

SCALE = 2.0
FORMS = ("svg", "png", "pdf")


def palette() -> dict[str, str]:
    """The page's light colours by name, out of its own style sheet."""
    light = asset("style.css").split("@media", 1)[0]
    return dict(re.findall(r"--([a-z0-9-]+):\s*(#[0-9a-f]{6})", light))


def write_figures(
    specs: Mapping[str, Any],
    titles: Mapping[str, Sequence[str]],
    numbers: Mapping[str, Any],
    folder: Path,
    forms: Sequence[str] = FORMS,
) -> list[Path]:
    """Write every chart.

    Args:
        specs: Charts by name.
        titles: Title of each, and lines below it: unit and source.
        numbers: How the language writes numbers, as Vega's format locale.
        folder: Where to write.
        forms: Which of ``FORMS``.

    Raises:
        MissingExtra: without vl-convert.
        OSError: the disk refuses.
    """
    try:
        import vl_convert
    except ImportError as missing:
        raise MissingExtra("images", "Figures for print") from missing
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, spec in specs.items():
        plain, locale = _printed(spec, *titles[name]), dict(numbers)
        for form in forms:
            path = folder / f"{name}.{form}"
            write_whole(path, _rendered(vl_convert, plain, form, locale))
            written.append(path)
    return written


def _rendered(engine: Any, spec: Any, form: str, locale: dict[str, Any]) -> bytes | str:
    if form == "svg":
        return str(engine.vegalite_to_svg(spec, format_locale=locale))
    if form == "png":
        return bytes(engine.vegalite_to_png(spec, scale=SCALE, format_locale=locale))
    return bytes(engine.vegalite_to_pdf(spec, format_locale=locale))


def _printed(spec: Any, title: str, *below: str) -> Any:
    """A specification with its title and lines below it, on white, with the names of colours replaced by colours."""
    colours = palette()
    named = re.sub(r"var\(--([a-z0-9-]+)\)", lambda found: colours[found[1]], json.dumps(spec))
    made = json.loads(named)
    made["background"] = "#ffffff"
    made["title"] = {
        "text": title, "subtitle": below, "anchor": "start", "fontSize": 18, "subtitleFontSize": 13, "offset": 12,
        "color": colours["ink"], "subtitleColor": colours["second"],
    }  # fmt: skip
    return made
