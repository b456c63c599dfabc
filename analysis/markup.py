"""Small pieces of HTML: escaped text, figures with title, words, source and table, and a data table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from game.core.language import _


def text(words: str) -> str:
    """Words as HTML text or attribute value."""
    return escape(words, quote=True)


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]], body: str = "") -> str:
    """A data table: the first column names its row, the others are figures. ``body``: id of the rows, for the script."""
    first, *others = heads
    top = f'<th scope="col">{text(first)}</th>' + "".join(f'<th scope="col" class="figure">{text(one)}</th>' for one in others)
    lines = "".join(
        f'<tr><th scope="row">{text(name)}</th>' + "".join(f'<td class="figure">{text(one)}</td>' for one in cells) + "</tr>"
        for name, *cells in rows
    )
    id = f' id="{body}"' if body else ""
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{text(caption)}"><table><caption>{text(caption)}</caption>'
        f"<thead><tr>{top}</tr></thead><tbody{id}>{lines}</tbody></table></div>"
    )


def details(summary: str, inside: str) -> str:
    """Something folded away."""
    return f"<details><summary>{text(summary)}</summary>{inside}</details>"


def chart(id: str, title: str, unit: str, says: str, source: str, data: str, over_months: bool = True) -> str:
    """A chart's place, with all that a chart must have beside the drawing: title, unit, words, source and table.

    Args:
        id: id of the figure; its specification has the same.
        title: heading; "" where the section has said it already.
        unit: what the axis measures.
        says: the chart in words; HTML.
        source: where the figures come from.
        data: the table; HTML.
        over_months: whether it follows the chosen month.
    """
    heading = f'<h3 id="{id}-title">{text(title)}</h3>' if title else ""
    label = f'aria-labelledby="{id}-title"' if title else f'aria-label="{text(unit)}"'
    month = ' data-months=""' if over_months else ""
    return (
        f'<figure id="{id}"{month}>{heading}<p class="axis">{text(unit)}</p>'
        f'<div class="chart" role="img" {label} aria-describedby="{id}-says"><div class="canvas"></div></div>'
        f'<figcaption><div id="{id}-says">{says}</div><p class="source">{text(source)}</p></figcaption>'
        f"{details(_('Visa som tabell'), data)}</figure>"
    )


def section(id: str, heading: str, lead: str, inside: str) -> str:
    """One idea of the page."""
    return (
        f'<section id="{id}" aria-labelledby="{id}-heading"><div class="wide">'
        f'<div><h2 id="{id}-heading">{text(heading)}</h2><p class="lead">{text(lead)}</p></div>{inside}</div></section>'
    )


def card(*inside: str) -> str:
    """A calm surface."""
    return f'<div class="card">{"".join(inside)}</div>'


def choice(id: str, label: str, options: Iterable[tuple[str, str]]) -> str:
    """A labelled choice among (value, words)."""
    inside = "".join(f'<option value="{text(value)}">{text(words)}</option>' for value, words in options)
    return f'<label class="field" for="{id}"><span>{text(label)}</span><select id="{id}">{inside}</select></label>'
