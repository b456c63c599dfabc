"""Every chart of the debrief as a file of its own, SVG and PNG, and as drawings for the printed debrief."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

from analysis import charts, drawing
from analysis import words as say
from analysis.course.looks import LOOKS
from analysis.course.panels import Panel, panels
from analysis.experiments.figures import write_figures
from analysis.measures import truth_word
from analysis.offline import format_locale
from analysis.screens.frame import source
from analysis.story import Change, Story
from analysis.tables import MissingExtra
from game.core.language import _, words

CHOSEN = re.compile(r"\bmonth\b")
"""The parameter that the page sets."""
FONTS = files("game") / "ui" / "assets" / "fonts"


@dataclass(frozen=True)
class Chart:
    """A chart: its specification, title, what its axis means, and the same in words."""

    spec: charts.Spec
    title: str
    axis: str
    says: str
    """What it shows, and what its lines are."""


def check() -> None:
    """Say early that nothing can be drawn. Raises ``MissingExtra`` where vl-convert is not installed."""
    try:
        import vl_convert  # noqa: F401
    except ImportError as missing:
        raise MissingExtra("images", "SVG") from missing


def figures(story: Story) -> dict[str, Chart]:
    """Every chart of a story, by name."""
    shown = panels(story)
    specs = drawing.specs(story, (), shown)
    marks = _("Siffror är beslut, bokstäver händelser. Ofyllt med siffra: förslaget föll.")
    made = {"timeline": Chart(specs["timeline"], _("Beslut och händelser"), marks, say.timeline_says(story))}
    made.update((one.name, Chart(specs[one.name], one.title, _axis(one), _says(one))) for one in shown)
    for name, changes in story.changes.items():
        largest = max(changes, key=lambda one: abs(one.total), default=None)
        if largest is not None and largest.total:
            made[f"causes-{name}"] = _causes(story, name, largest)
    return made


def _axis(panel: Panel) -> str:
    """What an axis means, and on paper, where no key stands beside, which line is whose."""
    if panel.page != "trust":
        return panel.unit
    return _("0–100. Heldraget: i modellen. Fyrkant: ordföranden, ring: chefen, trekant: oppositionen")


def _says(panel: Panel) -> str:
    """What a panel shows, and how its lines are told apart."""
    shapes = {"square": _("fyrkant"), "circle": _("ring"), "triangle-up": _("trekant"), "": _("streckat")}
    if panel.kind != "lines" or len(panel.series) < 2:
        return panel.says
    looks = [(one.label, LOOKS.get(one.key)) for one in panel.series]
    named = [
        f"{_('heldraget') if look is None or look.dash == (1, 0) else shapes[look.shape]}: {label}"
        for label, look in looks
    ]
    return f"{panel.says} ({', '.join(named)})"


def in_words(story: Story, found: dict[str, Chart]) -> str:
    """Every chart in words, with its source, for those who do not see it."""
    parts = [f"{name}\n{one.title} ({one.axis})\n{one.says}\n{source(story)}\n" for name, one in found.items()]
    return "\n".join(parts)


def _causes(story: Story, name: str, change: Change) -> Chart:
    """What the largest change of an outcome consists of."""
    word = truth_word(name)
    more = say.decimals_more(word, (change,))
    parts = say.bars_of(change)
    rows: list[charts.Row] = [
        {
            "label": part.label, "value": part.value * word.scale, "text": say.amount(word, part.value, more),
            "kind": part.kind, "order": order,
        }
        for order, part in enumerate(parts)
    ]  # fmt: skip
    reach = max((abs(row["value"]) for row in rows), default=0.0) or 1.0
    title = _("{what}, {month}: förändringen och dess delar").format(
        what=words(word.label), month=say.calendar(story, change.month)
    )
    return Chart(charts.causes(rows, reach), title, words(word.unit), say.change_says(story, word, change, more))


def _still(spec: charts.Spec) -> charts.Spec:
    """The specification without what marks the chosen month: a printed page has none."""
    layers = [layer for layer in spec.get("layer", ()) if not CHOSEN.search(json.dumps(layer))]
    return {**spec, "layer": layers} if layers else spec


def write(found: dict[str, Chart], folder: Path, forms: Sequence[str] = ("svg", "png")) -> tuple[Path, ...]:
    """Write charts as files.

    Raises:
        MissingExtra: vl-convert is not installed; nothing has been written.
        OSError: the disk refuses.
    """
    check()
    import vl_convert

    with as_file(FONTS) as fonts:
        vl_convert.register_font_directory(str(fonts))
        specs = {name: _still(one.spec) for name, one in found.items()}
        titles = {name: (one.title, one.axis) for name, one in found.items()}
        return tuple(write_figures(specs, titles, format_locale(), folder, forms))


def drawings(found: dict[str, Chart]) -> dict[str, str]:
    """Charts as SVG, by name. Raises ``MissingExtra`` without vl-convert."""
    with tempfile.TemporaryDirectory() as folder:
        return {path.stem: path.read_text(encoding="utf-8") for path in write(found, Path(folder), ("svg",))}
