"""A play read to be looked back on: its story, what else could have been decided, and the months to stop at.

All figures and sentences are those of the debrief page. What is here only reads them, and keeps what the room has
chosen: a month, a turning point, its own words, and the answers that the model has given.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from game.core.language import current

if TYPE_CHECKING:
    from analysis.branches import Branch
    from analysis.course.panels import Panel
    from analysis.debrief import Debrief
    from analysis.story import Story
    from analysis.turning.points import TurningPoint


@dataclass
class Record:
    """What is drawn, and what is chosen. Months count from 0."""

    made: Debrief
    tried: tuple[Branch, ...]
    """What-ifs of the decisions that mattered most."""
    points: tuple[TurningPoint, ...]
    month: int
    point: int
    """The turning point that shows."""
    own: str = ""
    """The room's own explanation; it stays here and goes when the screen closes."""
    explained: bool = False
    """Whether the room has explained, or chosen not to."""
    _panels: dict[str, tuple[Panel, ...]] = field(default_factory=dict)

    @property
    def story(self) -> Story:
        """What happened."""
        return self.made.story

    def panels(self) -> tuple[Panel, ...]:
        """The charts of the course of play, in the language in use."""
        from analysis.course.panels import panels

        lang = current()
        if lang not in self._panels:
            self._panels[lang] = panels(self.story)
        return self._panels[lang]

    def turn_to(self, month: int) -> None:
        """Choose a month, and the turning point in it where there is one."""
        self.month = max(0, min(self.story.months - 1, month))
        self.point = next((at for at, one in enumerate(self.points) if one.month == self.month), self.point)


def read_record(path: Path, progress: Callable[[float, str], None]) -> Record:
    """Read a play and find the decisions that mattered, as the debrief page does (takes seconds).

    Raises:
        ReplayError: the file is no log, or holds no whole month.
    """
    from analysis.branches import FEW, branches
    from analysis.debrief import Debrief
    from analysis.turning.points import turning_points
    from game.core.kept.replay import read

    made = Debrief.of(read(path), True, lambda share, doing: progress(min(1.0, share / 0.3), doing))
    tried: tuple[Branch, ...] = ()
    if made.trials is not None:
        decisions = [one for one in made.changes if one.candidate is not None]
        tried = branches(made.story, made.trials, decisions, FEW)
    points = turning_points(made.story, tried)
    return Record(made, tried, points, points[0].month if points else 0, 0)
