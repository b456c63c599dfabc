"""The play at the table: the session behind the screens, its view, and what happens when something is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Protocol

from game.core.errors import Refused, ReplayError
from game.core.language import _, words
from game.core.lessons import TUTORIAL
from game.core.seen.view import View
from game.ui import shared_folder
from game.ui.screens.coach import Coach

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.screens.clock import Clock
    from game.ui.screens.rounds import Round


class Seat(Protocol):
    """What screens need of a session."""

    roles: Any
    """Seats in which people sit."""
    role: Any
    """The seat whose screen shows."""
    here: Any
    """The seat at this computer where the others sit at other computers; None where all share this one."""

    @property
    def path(self) -> Path:
        """The log."""

    @property
    def finished(self) -> bool:
        """Whether the last month has passed."""

    def view(self, seat: Any = None) -> View:
        """What a person sees now."""

    def turn(self) -> Any:
        """The seat at this computer that is to act next."""

    def sit(self, seat: Any) -> None:
        """Let another person at this computer sit down."""

    def act(self, action: dict[str, Any], seat: Any = None) -> None:
        """Do one action; raises ``Refused`` or ``ReplayError``."""

    def peek(self, month: int, seat: Any = None) -> View:
        """How an earlier month looked when its meeting had opened."""

    def note(self, kind: str, **content: object) -> None:
        """Write something that changes nothing in the play; raises ``Refused`` or ``ReplayError``."""

    def notes(self, kind: str, month: int | None = None) -> dict[str, Any] | None:
        """The latest note of a kind."""

    def close(self) -> Path:
        """Let go of the file."""


class Table:
    """One session with its present view. Screens read ``view`` and call ``act`` and ``note``."""

    def __init__(self, app: App, session: Seat) -> None:
        self.app, self.session = app, session
        self.view = session.view()
        self.open_case: str | None = None
        """The matter shown in preparation."""
        self.drafts: dict[str, tuple[float, float, float]] = {}
        """Forecasts being set and not yet given, by question."""
        self.briefed: set[str] = set()
        """Seats that have read who they are, where several share the computer."""
        self.told: dict[str, int] = {}
        """The month for which each seat has been shown what happened before it."""
        self.invites = True
        """Whether another computer is to be invited at the very start; not by whoever has just been."""
        self.talked: set[int] = set()
        """Months whose stop to talk has been shown."""
        self.round: Round | None = None
        """The round of the short format that this play belongs to."""
        self.clock: Clock | None = None
        """Of that round, where one goes."""
        scenario = getattr(session, "scenario", None)
        self.coach = Coach(app, self) if scenario is not None and scenario.id == TUTORIAL else None

    @property
    def exchange(self) -> Path:
        """The folder that both computers reach, where the others sit at another."""
        return shared_folder.folder(self.app)

    @exchange.setter
    def exchange(self, folder: Path) -> None:
        shared_folder.use(self.app, folder)

    @property
    def shared(self) -> bool:
        """Whether several people play at this computer, one after the other."""
        return len(self.session.roles) > 1 and self.session.here is None

    def look(self) -> None:
        """Take the view anew."""
        self.view = self.session.view()

    def sit(self, seat: str) -> None:
        """Another person sits down; what the one before had open and half filled in is put away."""
        self.session.sit(seat)
        self.open_case, self.drafts = None, {}
        self.app.memory.clear()
        self.look()

    def leave_meeting(self) -> bool:
        """The meeting is over for everybody at this computer; it is held in front of all."""
        seats = self.session.roles if self.shared else (self.session.role,)
        left = [seat for seat in seats if self.session.view(seat).phase == "meeting"]
        return all(self.act(seat, do="advance") for seat in left) and self._sent()

    def _sent(self) -> bool:
        """What was done is left for the other computer, if there is one: it may be waiting for it, and this one not."""
        if self.session.here is None:
            return True
        from game.core.kept import exchange

        return self._tried(lambda: exchange.send(self.session, self.exchange))  # type: ignore[arg-type]

    def show(self) -> None:
        """The screen of the phase that the play is in."""
        _flow().show_phase(self.app, self)

    def sit_down(self, seat: str) -> None:
        """Another person at this computer sits down and sees what is theirs."""
        self.sit(seat)
        _flow().sat_down(self.app, self)

    def pass_month(self) -> None:
        """Let the month go, then what happened."""
        _flow().pass_month(self.app, self)

    def arrive(self, before: int) -> None:
        """What others did has moved the play on; if the month ``before`` has passed, first what happened in it."""
        _flow().after_month(self.app, self, before)

    def act(self, seat: str | None = None, **action: Any) -> bool:
        """Do it, take the new view, say that it is saved; where it is refused or cannot be written, say why."""
        if not self._tried(lambda: self.session.act(action, seat)):
            return False
        self.look()
        self.app.changed(_("Sparat"))
        return True

    def note(self, kind: str, **content: object) -> bool:
        """Write something down that changes nothing in the play; said as for an action."""
        if not self._tried(lambda: self.session.note(kind, **content)):
            return False
        self.app.changed(_("Sparat"))
        return True

    def _tried(self, do: Callable[[], None]) -> bool:
        try:
            do()
        except (Refused, ReplayError) as problem:
            self.app.changed(words(problem.text))
            return False
        return True


def _flow() -> ModuleType:
    """The way from screen to screen; it knows all scenes, and they know only their table."""
    from game.ui.screens import flow

    return flow
