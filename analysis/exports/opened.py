"""A play file opened for export: as far as it goes, with what is wrong with it in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from analysis.recorded import LATER, completed, tellable
from analysis.telling import in_order
from game.core.errors import Refused, ReplayError
from game.core.kept.fold import fold_log, table_of
from game.core.kept.replay import Line, Replay, read
from game.core.language import _, n_
from game.core.table import Table


@dataclass(frozen=True)
class Opened:
    """A play file as far as it could be read.

    Attributes:
        replay: the log, its whole lines only.
        months: month lines 0, 1, 2, ... as far as they follow on each other.
        table: who sat where; None where the embedded scenario cannot be read.
        said: what is wrong or missing, a sentence each; empty for a whole file of this version.
    """

    replay: Replay
    months: tuple[Line, ...]
    table: Table | None
    said: tuple[str, ...]

    @property
    def role(self) -> str:
        """Whose play it is."""
        return str(self.replay.header["role"])


def opened(path: Path) -> Opened:
    """Open a play file.

    Raises:
        ReplayError: it is no play file, or holds no whole month.
    """
    replay = tellable(read(path))
    said = []
    try:
        table = table_of(replay)
    except ReplayError:
        table = None
        said.append(_("Scenariot i filen går inte att läsa här. Namn ur filen står i stället för texterna."))
    months = tuple(dict(line) for line in in_order(replay.months))
    if not months:
        raise ReplayError(
            f"{path} innehåller ingen avslutad månad ännu. Spela minst en månad först.",
            f"{path} holds no finished month yet. Play at least one month first.",
        )
    if replay.torn:
        left = n_(
            "Filen är skadad. {n} hel månad gick att läsa.",
            "Filen är skadad. {n} hela månader gick att läsa.",
            len(months),
        )
        said.append(left.format(n=len(months)))
    if replay.foreign_model:
        said.append(_("Spelet är gjort med en annan version av modellen. Siffrorna är de som står i filen."))
    return Opened(replace(replay, months=months), months, table, tuple(said))


def whole(play: Opened) -> tuple[Line, ...]:
    """The months with what older files do not record, where the play can be folded again and comes out the same."""
    if play.table is None or play.replay.foreign_model or all(key in line for line in play.months for key in LATER):
        return play.months
    try:
        return completed(play.replay, fold_log(play.replay, play.table, traced=False).months).months
    except (ReplayError, Refused):
        return play.months
