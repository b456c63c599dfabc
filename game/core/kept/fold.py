"""From a log back to the play: fold the actions, month by month."""

from __future__ import annotations

import re
from collections.abc import Callable

from game.core.errors import Refused, ReplayError
from game.core.kept.replay import Replay
from game.core.kept.shelf import find
from game.core.seats.seating import Wish, seated
from game.core.sitting import Sitting
from game.core.table import Table
from scenarios import ScenarioErrors, format_problems, load_text
from scenarios.compiled import Scenario

_ID = re.compile(r"\w{1,64}")
SHOWN = 3
"""Problems of an embedded scenario that are told."""


def scenario_of(replay: Replay) -> Scenario:
    """The scenario of a log: the shelf's where only texts differ, else the one embedded in the file."""
    name, source = replay.header["scenario"], replay.header["source"]
    if not isinstance(name, str) or not isinstance(source, str):
        raise ReplayError(
            f"{replay.path}: första raden bär inget scenario.", f"{replay.path}: the first line carries no scenario."
        )
    if _ID.fullmatch(name):  # a file names a scenario on the shelf, never a path on this machine
        try:
            shelf = find(name)
            if shelf.digest == replay.header.get("digest"):
                return shelf
        except ScenarioErrors:
            pass
    try:
        return load_text(source, name)
    except ScenarioErrors as error:
        raise ReplayError(
            f"Scenariot i {replay.path} går inte att läsa: {format_problems(error.problems[:SHOWN], 'sv')}",
            f"The scenario in {replay.path} cannot be read: {format_problems(error.problems[:SHOWN], 'en')}",
        ) from error


def table_of(replay: Replay) -> Table:
    """Who sat where. Raises ``ReplayError`` where the header asks for what there is not."""
    scenario, header = scenario_of(replay), replay.header
    try:
        table = seated(
            scenario,
            Wish(
                roles=header.get("roles") or header["role"],
                seed=header["seed"],
                bots=header.get("bots"),
                cut=header.get("cut"),
                turns=header.get("turns", 1),
                mode=header.get("mode", "training"),
                short=header.get("short", False),
            ),
        )
        if header["role"] not in table.humans:
            raise Refused(f"ingen sitter i {header['role']!r}.", f"nobody sits in {header['role']!r}.")
        return table
    except Refused as error:
        raise ReplayError(f"{replay.path}: {error.text.sv}", f"{replay.path}: {error.text.en}") from error


def fold_log(
    replay: Replay, table: Table, until: Callable[[Sitting], bool] | None = None, traced: bool = True
) -> Sitting:
    """Do again all that the log holds (or until ``until`` says stop). Digests of month lines are checked.

    Raises:
        ReplayError: an action cannot be done again, or a month came out otherwise than it was.
    """
    sitting = Sitting(table, int(replay.header["seed"]), traced)
    stopped = False
    for line in replay.actions:
        stopped = until is not None and until(sitting)
        if stopped:
            break
        seat = line.get("seat")
        if seat not in table.humans or (line.get("month"), line.get("phase")) != (
            sitting.play.month,
            sitting.phase_of(seat),
        ):
            raise _disagrees(replay, sitting.play.month)
        try:
            sitting.act(line["do"], seat)
        except Refused as error:
            raise _disagrees(replay, sitting.play.month) from error
    digests = {line["closed"]: line["digest"] for line in sitting.months}
    for line in replay.months:
        month = line["closed"]
        if (month in digests or not stopped) and line.get("digest") != digests.get(month):
            raise _disagrees(replay, month)
    return sitting


def _disagrees(replay: Replay, month: int) -> ReplayError:
    return ReplayError(
        f"{replay.path} går inte att räkna om: månad {month + 1} blir annorlunda. Filen är orörd.",
        f"{replay.path} cannot be recomputed: month {month + 1} comes out differently. The file is untouched.",
    )
