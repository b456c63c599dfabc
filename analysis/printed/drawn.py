"""A chart on a printed sheet."""

from __future__ import annotations

from analysis.exports.images import Chart
from analysis.kit.document import Figure


def figure(name: str, charts: dict[str, Chart], drawn: dict[str, str], share: float = 1.0) -> tuple[Figure, ...]:
    """A chart with its words, where there is one of that name; its title stands in the drawing."""
    return (Figure(drawn[name], "", charts[name].says, share),) if name in drawn else ()
