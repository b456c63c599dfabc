"""What the printed debrief tells: the story of a play, its what-ifs, and the months to stop at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from analysis.branches import Branch, branches
from analysis.exports.opened import Opened, opened
from analysis.story import Story
from analysis.telling import build
from analysis.whatif import Futures
from game.core.errors import Refused, ReplayError
from game.core.language import _

MOST_STOPS = 6
MOST_SEEN = 3
"""Months whose view has room on one sheet."""


@dataclass(frozen=True)
class Told:
    """A play as it is told on paper.

    Attributes:
        story: what happened.
        tried: what-ifs, the one that mattered most first.
        missing: why there are none, where there are none.
        said: what is wrong with the file, a sentence each.
    """

    story: Story
    tried: tuple[Branch, ...]
    missing: str
    said: tuple[str, ...]

    @property
    def stops(self) -> tuple[int, ...]:
        """Months to stop at, in order: of the what-ifs, of the largest swings in trust, of one's own decisions."""
        found = [branch.decision.month for branch in self.tried]
        found += _swings(self.story)[:2]
        found += [one.month for one in self.story.decisions if one.by == "human" and one.seat == self.story.role]
        return tuple(sorted(list(dict.fromkeys(found))[:MOST_STOPS]))


def _swings(story: Story) -> list[int]:
    """Months by how much trust moved in them in any one direction, the largest first."""
    size: dict[int, float] = {}
    for one in story.trust:
        values = one.track.truth
        for month, (before, after) in enumerate(pairwise(values)):
            if before is not None and after is not None:
                size[month] = max(size.get(month, 0.0), abs(after - before))
    return sorted(size, key=lambda month: (-size[month], month))


def told(path: Path, runs: int, progress: Callable[[float], None]) -> Told:
    """Read a play file and try what else could have been decided.

    Args:
        path: the log.
        runs: futures each way; 0 leaves the what-ifs out.
        progress: told how far it has come (0-1).

    Raises:
        ReplayError: it is no play file, or holds no whole month.
    """
    play = opened(path)
    story = build(play.replay, None if play.table is None else play.table.scenario)
    tried, missing = _tried(play, story, runs, progress)
    return Told(story, tried, missing, play.said)


def _tried(play: Opened, story: Story, runs: int, progress: Callable[[float], None]) -> tuple[tuple[Branch, ...], str]:
    none = _("Inget eget beslut i spelet hade ett annat alternativ som gick att välja då.")
    if runs < 1:
        return (), _("Tänk om-körningarna valdes bort när sidan skrevs.")
    if play.table is None or play.replay.foreign_model:
        return (), _("Spelet går inte att räkna om på den här datorn. Därför kan inget annat beslut prövas här.")
    try:
        return branches(story, Futures(play.replay, play.table), runs, progress), none
    except (ReplayError, Refused):
        return (), _("Spelet går inte att räkna om på den här datorn. Därför kan inget annat beslut prövas här.")
