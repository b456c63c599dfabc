"""A matter's way, from raised to closed, as far as a role knows it: the stations of a case in a Swedish municipality.

Stations are derived from the book: when it opened, when it was decided, and when its author expects it to show. Minutes
are adjusted within 14 days and posted at the latest the second day after (KL 5:69, 8:12); appeal (laglighetsprövning)
is open for three weeks (KL 13:5); what can be undone may be carried out before that (KL 13:14).
"""

from __future__ import annotations

from game.core.play import CARRIED, OPEN, REFERRED, REJECTED, RIVAL, UNDECIDED, UNOPENED, Play
from game.core.seen.matters import unit_name
from game.core.seen.view_standing import Step, Track
from game.core.table import Table
from scenarios.compiled import Option, Role, Situation
from scenarios.text import Text

RAISED = Text("Väckt", "Raised")
PREPARED = Text("Beredd", "Prepared")
CALLED = Text("Kallad", "On the notice")
DECIDED = Text("Beslutad", "Decided")
ADJUSTED = Text("Justerat och anslaget", "Minutes adjusted and posted")
LEGAL = Text("Laga kraft", "Legal force")
EXECUTED = Text("Verkställd", "Carried out")
REPORTED = Text("Återrapporterad", "Reported back")
CLOSED = Text("Avslutad", "Closed")
OUTCOMES = {
    CARRIED: Text("bifall", "approved"),
    REJECTED: Text("avslag", "rejected"),
    REFERRED: Text("återremiss", "referred back"),
    RIVAL: Text("bifall till oppositionens förslag", "the opposition’s motion approved"),
    UNDECIDED: Text("till handlingarna", "filed without decision"),
}


def tracks(table: Table, play: Play, seat: Role) -> tuple[Track, ...]:
    """Matters that have come up and that the role knows of: its own, and of others' what the committee has voted on."""
    found = []
    for slot, situation in enumerate(table.scenario.situations):
        if situation.owner == seat and play.book.status[0, slot] != UNOPENED:
            found.append(_own(table, play, slot, situation))
        elif situation.owner != seat and (option := _voted_on(play, slot, situation)) is not None:
            found.append(_others(table, play, slot, situation, option))
    return tuple(found)


def _voted_on(play: Play, slot: int, situation: Situation) -> Option | None:
    """The option that the committee has voted on, which all know of."""
    choice = int(play.book.choice[0, slot])
    return situation.options[choice] if choice >= 0 and situation.options[choice].vote is not None else None


def _others(table: Table, play: Play, slot: int, situation: Situation, option: Option) -> Track:
    decided, outcome = int(play.book.decided[0, slot]), int(play.book.outcome[0, slot])
    about = unit_name(table, int(play.book.decided_about[0, slot]))
    steps = _steps(None, decided, option, outcome, play.month, prepared=True)
    done = max((at for at, step in enumerate(steps) if step.done), default=0)
    return Track(situation.id, situation.title.about(about), steps, done, OUTCOMES.get(outcome), mine=False)


def _own(table: Table, play: Play, slot: int, situation: Situation) -> Track:
    book = play.book
    opened, decided = int(book.opened[0, slot]), int(book.decided[0, slot])
    open_now = int(book.status[0, slot]) == OPEN
    if open_now and decided < opened:
        decided = -1
    choice = int(book.choice[0, slot])
    option = situation.options[choice] if choice >= 0 and decided >= 0 else None
    outcome = int(book.outcome[0, slot])
    about = unit_name(table, int(book.about[0, slot] if open_now else book.decided_about[0, slot]))
    steps = _steps(opened, decided, option, outcome, play.month, prepared=int(book.basis[0, slot]) > 0)
    done = [at for at, step in enumerate(steps) if step.done]
    told = OUTCOMES.get(outcome) if decided >= 0 or outcome == REFERRED else None
    return Track(situation.id, situation.title.about(about), steps, max(done, default=0), told, mine=True)


def _steps(
    opened: int | None, decided: int, option: Option | None, outcome: int, now: int, prepared: bool
) -> tuple[Step, ...]:
    """The stations. ``decided`` is -1 while the matter lies open."""

    def step(name: str, label: Text, month: int | None) -> Step:
        return Step(name, label, month, month is not None and month < now)

    met = decided if decided >= 0 else None
    steps = [
        Step("raised", RAISED, opened, True),
        Step("prepared", PREPARED, opened if prepared or met is not None else None, prepared or met is not None),
    ]
    voted = option is None or option.vote is not None
    if voted:
        steps.append(step("called", CALLED, met))
    steps.append(step("decided", DECIDED, met))
    if met is None:
        return tuple(steps)
    if voted and option is not None:
        steps += [step("adjusted", ADJUSTED, met), step("legal", LEGAL, met + 1)]
    if option is not None and outcome in (CARRIED, RIVAL) and option.shows is not None:
        first, last = option.shows
        steps += [step("executed", EXECUTED, met + first), step("reported", REPORTED, met + last)]
        closed = met + last + 1
    else:
        closed = met + 1
    return (*steps, step("closed", CLOSED, closed))
