"""From a log back to the play: fold the actions, month by month."""

from __future__ import annotations

from collections.abc import Callable

from game.core.errors import Refused, ReplayError
from game.core.play import Play
from game.core.replay import Replay
from game.core.sitting import Sitting
from game.core.table import Table
from scenarios import ScenarioErrors, load, load_text
from scenarios.compiled import Scenario


def scenario_of(replay: Replay) -> Scenario:
    """The scenario of a log: the library's where only texts differ, else the one embedded in the file."""
    header = replay.header
    try:
        shelf = load(str(header["scenario"]))
        if shelf.digest == header.get("digest"):
            return shelf
    except ScenarioErrors:
        pass
    try:
        return load_text(str(header["source"]), str(header["scenario"]))
    except ScenarioErrors as error:
        raise ReplayError(
            f"Scenariot i {replay.path} går inte att läsa: {error}",
            f"The scenario in {replay.path} cannot be read: {error}",
        ) from error


def table_of(replay: Replay) -> Table:
    """Who sat where."""
    scenario, header = scenario_of(replay), replay.header
    human = next((brief.role for brief in scenario.roles if brief.role == header["role"]), None)
    if human is None:
        raise ReplayError(
            f"{replay.path}: rollen {header['role']!r} finns inte i scenariot.",
            f"{replay.path}: there is no role {header['role']!r} in the scenario.",
        )
    return Table(scenario, human, dict(header.get("bots") or {}), header.get("cut"))


def fold_log(
    replay: Replay, table: Table, until: Callable[[Sitting], bool] | None = None, traced: bool = True
) -> Sitting:
    """Do again all that the log holds (or until ``until`` says stop). Digests of month lines are checked.

    Raises:
        ReplayError: an action cannot be done again, or a month came out otherwise than it was.
    """
    sitting = Sitting(table, int(replay.header["seed"]), traced)
    for line in replay.actions:
        if until is not None and until(sitting):
            break
        try:
            sitting.act(line["do"])
        except Refused as error:
            raise _disagrees(replay, sitting.play.month) from error
    for was, now in zip(replay.months, sitting.months, strict=False):
        if was.get("digest") != now["digest"]:
            raise _disagrees(replay, int(was["closed"]))
    return sitting


def play_at(replay: Replay, table: Table, month: int) -> Play:
    """The play (a batch of one) just after ``month`` opened."""
    sitting = fold_log(replay, table, until=lambda one: one.play.month >= month, traced=False)
    if sitting.play.month != month or sitting.finished:
        raise ReplayError(f"Månad {month + 1} finns inte i spelet.", f"Month {month + 1} is not in the play.")
    return sitting.opened


def _disagrees(replay: Replay, month: int) -> ReplayError:
    return ReplayError(
        f"{replay.path} går inte att räkna om: månad {month + 1} blir annorlunda. Filen är orörd.",
        f"{replay.path} cannot be recomputed: month {month + 1} comes out differently. The file is untouched.",
    )
