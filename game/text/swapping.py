"""Byt stol in the terminal: one's own explanation of a month first, then that month from another chair, then both."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.core.errors import Refused
from game.core.kept.fold import scenario_of
from game.core.kept.notes import latest
from game.core.kept.places import saved_plays
from game.core.kept.replay import Replay, read
from game.core.language import _, words
from game.core.seats.actions import Action
from game.core.swap import Choice, Comparison, Swap, months
from game.text import meetings, screens
from game.text.setup import title
from game.text.start import pick_play

if TYPE_CHECKING:
    from game.core.seen.view import View
    from game.text.paper import Paper
    from scenarios.compiled import Role, Scenario

SHOWN = 30


class FromAnotherChair:
    """A swapped month as the pages of a play see a session. Nothing of it is written."""

    here = None
    borrowed = True

    def __init__(self, swap: Swap, path: Path, scenario: Scenario) -> None:
        self._swap, self.path, self.scenario = swap, path, scenario
        self.role = swap.seat
        self.roles = (swap.seat,)

    @property
    def finished(self) -> bool:
        """Whether the month is settled."""
        return self._swap.finished

    def view(self, seat: str | None = None) -> View:
        """What the chair sees."""
        return self._swap.view()

    def act(self, action: Action, seat: str | None = None) -> None:
        """Do one action in the chair. Raises ``Refused``."""
        self._swap.act(action)

    def notes(self, kind: str, month: int | None = None) -> dict[str, Any] | None:
        """Nothing has been written."""
        return None

    def note(self, kind: str, **content: object) -> None:
        """Refused: nothing is written here."""
        raise Refused("I en annan stol skrivs inget ned.", "Nothing is written down in another chair.")

    def peek(self, month: int, seat: str | None = None) -> View:
        """Refused: there is one month only."""
        raise Refused("Här finns bara den här månaden.", "There is only this month here.")


def choose_swap(paper: Paper, folder: Path) -> None:
    """Ask which play, then go on as ``swap_chairs``. Raises as that does."""
    path = pick_play(paper, saved_plays(folder)[:SHOWN], _("Byt stol i vilket spel?"))
    if path is not None:
        swap_chairs(paper, path, None, None)


def swap_chairs(paper: Paper, path: Path, role: str | None, month: int | None) -> None:
    """Play one month of ``path`` from another chair.

    Args:
        paper: where it is told and asked.
        path: the play.
        role: the chair; asked for where None.
        month: which month, 0-based; asked for where None.

    Raises:
        ReplayError: the file cannot be used.
        Refused: the chair or the month cannot be taken.
    """
    replay = read(path)
    scenario = scenario_of(replay)
    seat = _seat(paper, replay, scenario, role)
    if seat is None:
        return
    when = _month(paper, replay, scenario, seat, month)
    if when is None or not _explained(paper, replay, scenario, when):
        return
    swap = Swap(path, when, seat)
    if _play(paper, swap, path, scenario):
        _tell(paper, swap.compare(), swap.view())
        _keep(paper, path, swap)


def _seat(paper: Paper, replay: Replay, scenario: Scenario, role: str | None) -> Role | None:
    taken = replay.header.get("roles") or [replay.header["role"]]
    free = [brief.role for brief in scenario.roles if brief.role not in taken]
    if role is not None:
        found = next((seat for seat in free if seat == role), None)
        if found is None:
            raise Refused(
                f"Stolen {role} går inte att byta till. Välj: {', '.join(free) or '-'}.",
                f"The chair {role} cannot be taken. Choose: {', '.join(free) or '-'}.",
            )
        return found
    picked = paper.choose([title(scenario, seat) for seat in free], _("Tillbaka"), _("Vilken stol vill du sitta i?"))
    return None if picked is None else free[picked]


def _month(paper: Paper, replay: Replay, scenario: Scenario, seat: Role, month: int | None) -> int | None:
    there = months(replay, seat)
    if not there:
        raise Refused(
            "Den stolen hade inget att besluta i det här spelet.", "That chair had nothing to decide in this play."
        )
    if month is not None:
        if month not in there:
            ready = ", ".join(str(one + 1) for one in there)
            raise Refused(
                f"Månad {month + 1} går inte att spela från den stolen. Välj: {ready}.",
                f"Month {month + 1} cannot be played from that chair. Choose: {ready}.",
            )
        return month
    texts = [_name(scenario, one) for one in there]
    picked = paper.choose(texts, _("Tillbaka"), _("Vilken månad?"))
    return None if picked is None else there[picked]


def _name(scenario: Scenario, month: int) -> str:
    from game.core.language import month_name

    at = scenario.start[1] - 1 + month
    return _("månad {n}, {month} {year}").format(
        n=month + 1, month=month_name(at % 12 + 1), year=scenario.start[0] + at // 12
    )


def _explained(paper: Paper, replay: Replay, scenario: Scenario, month: int) -> bool:
    """Ask for one's own explanation where there is none yet. False where the person thinks better of it."""
    own = str(replay.header["role"])
    note = latest(replay.notes, "explain", month, own)
    paper.heading(_("Byt stol: {month}").format(month=_name(scenario, month)))
    if note is not None and str(note.get("text", "")).strip():
        paper.line(_("Din egen förklaring: {text}").format(text=note["text"]))
        return True
    paper.line(_("Skriv först din egen förklaring: vad hände den månaden, och varför? Tom rad: tillbaka."))
    paper.line(_("Inga namn på verkliga personer. Texten stannar i spelets fil på den här datorn."))
    text = paper.ask(_("En rad:"))
    if not text:
        return False
    from game.core.kept.afterwards import note_in

    note_in(replay.path, "explain", own, month=month, text=text)
    return True


def _play(paper: Paper, swap: Swap, path: Path, scenario: Scenario) -> bool:
    """The month in the other chair. False where it was left before its meeting."""
    from game.text.room import Room

    paper.line(_("Du sitter nu i den andra stolen. Inget du gör här ändrar spelet."))
    try:
        Room(FromAnotherChair(swap, path, scenario), paper).play()  # type: ignore[arg-type]
    except EOFError:
        paper.line(_("Du lämnade den andra stolen. Spelet är orört."))
    return swap.finished


def _tell(paper: Paper, both: Comparison, now: View) -> None:
    paper.heading(_("Samma månad från två stolar"))
    paper.line(_("Din egen förklaring: {text}").format(text=both.explanation))
    paper.part(_("I den andra stolen:"))
    paper.items(_choice(one) for one in both.choices)
    paper.part(_("Det här låg på den andra stolens skrivbord:"))
    paper.items([screens.item(one) for one in both.theirs.desk] or [_("Inget.")])
    paper.part(_("Det här låg på ditt:"))
    paper.items([screens.item(one) for one in both.mine.desk] or [_("Inget.")])
    paper.part(_("På sammanträdet den månaden:"))
    meetings.tell(meetings.public((both.mine, both.theirs)), paper)


def _choice(one: Choice) -> str:
    then = words(one.then) if one.then is not None else _("inget förslag")
    now = words(one.now) if one.now is not None else _("inget förslag")
    return f"{words(one.situation)}\n" + "\n".join(
        (_("Då: {label}").format(label=then), _("Nu, när du satt där: {label}").format(label=now))
    )


def _keep(paper: Paper, path: Path, swap: Swap) -> None:
    """A few words on it, kept in the file with what was chosen."""
    from game.core.kept.afterwards import note_in

    said = paper.ask(_("Vad ser du nu som du inte såg då? En rad, eller Enter:"))
    note_in(path, "swap", month=swap.month, seat=swap.seat, choices=swap.choices(), words=said)
    paper.line(_("Sparat."))
