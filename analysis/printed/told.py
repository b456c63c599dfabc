"""What the printed debrief tells: the story of a play, its what-ifs, and the months to stop at."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from analysis.branches import Branch, branches
from analysis.debrief import Debrief, Progress
from analysis.exports.opened import opened
from analysis.story import Story
from analysis.turning.points import TurningPoint, turning_points
from game.core.kept.replay import read
from game.core.language import _

SHARE = 0.7
"""Of the way, until the what-ifs that the page looks for have been found."""


@dataclass(frozen=True)
class Told:
    """A play as it is told on paper.

    Attributes:
        story: what happened.
        tried: what-ifs, the one that mattered most first.
        points: the months to stop at, the one that mattered most first.
        missing: why there are no what-ifs, where there are none.
        said: what is wrong with the file, a sentence each.
    """

    story: Story
    tried: tuple[Branch, ...]
    points: tuple[TurningPoint, ...]
    missing: str
    said: tuple[str, ...]


def told(path: Path, runs: int, progress: Progress = lambda share, doing: None) -> Told:
    """Read a play file and try what else could have been decided, as the page does.

    Args:
        path: the log.
        runs: futures each way; 0 leaves the what-ifs out.
        progress: told how far it has come.

    Raises:
        ReplayError: it is no play file, or holds no whole month.
    """
    said = opened(path).said
    made = Debrief.of(read(path), runs > 0, progress)
    doing = _("Prövar andra beslut i modellen")
    tried: tuple[Branch, ...] = ()
    if made.trials is not None:
        tried = branches(
            made.story, made.trials, made.changes, runs, lambda share: progress(0.3 + (SHARE - 0.3) * share, doing)
        )
    return Told(made.story, tried, turning_points(made.story, tried), made.missing, said)
