"""The room where a play goes on: who sits there, the paper, which pages lie open, and what a typed line does.

Every action is saved before it is confirmed, so the end of input, Ctrl-C or a closed terminal lose nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from game.core.errors import Refused
from game.core.language import LANGUAGES, _, current, use, words
from game.core.seats.actions import Action
from game.core.seen.view import View
from game.text import lessons, screens, seats
from game.text.menus import Choice, Menu, Page
from game.text.pages.glossary import explain
from game.text.pages.help import Help
from game.text.pages.home import home
from game.text.pages.more import More
from game.text.paper import Paper
from scenarios.problems import shortened

if TYPE_CHECKING:
    from game.core.session import Session


PRIVATE = ("m", "v", "s", "b")
"""Commands that show one person's pages."""


class Room:
    """One computer's table: the play, the paper, and the pages that lie open on top of the month's own."""

    def __init__(self, session: Session, paper: Paper, wait: Callable[[float], None] = time.sleep) -> None:
        self.session = session
        self.paper = paper
        self.wait = wait
        """Lets so many seconds pass."""
        self.view: View = session.view()
        self.pages: list[Page] = []
        self.fresh = True
        """Whether the page has just been written; its choices then come in full."""
        self.met: set[str] = set()
        """Seats whose brief has been read here."""
        self.talked: set[int] = set()
        """Months whose discussion stop has been shown here."""
        self.seated: tuple[int, str] | None = None
        """Where several share the computer: the month and the seat (or the meeting) that the screen shows."""
        self.lesson = lessons.lesson_of(session)
        """The tutorial, where this is its play."""
        self.told_step = ""
        self.left = False

    @property
    def shared(self) -> bool:
        """Whether several people take turns at this computer."""
        return len(seats.here(self.session)) > 1

    @property
    def begins(self) -> bool:
        """Whether the play begins now, in one's own chair: then two promises of one's mandate are written."""
        own = not getattr(self.session, "borrowed", False)
        return own and self.view.month == 0 and not self.view.short

    @property
    def page(self) -> Page:
        """The page that lies on top."""
        return self.pages[-1] if self.pages else home(self)

    def play(self) -> None:
        """From where the play stands to its last page."""
        self.arrive()
        while not self.left:
            lessons.tell(self)
            menu = self.page.menu(self)
            self._offer(menu)
            self._answer(self.paper.ask(_("Ditt val:")), menu)

    # -- pages ----------------------------------------------------------------------------------------------------

    def arrive(self) -> None:
        """Show what comes now: whose turn it is, the page of the phase."""
        self.pages.clear()
        self.view = self.session.view()
        if self.shared:
            seats.change(self)
        self.show()

    def show(self) -> None:
        """Write the page that lies on top; its choices come in full once, then in short."""
        if not self.pages and self.view.phase in ("desk", "preparation") and self.session.role not in self.met:
            self.met.add(self.session.role)
            screens.briefing(self.view, self.paper)
            self.paper.blank()
            if self.begins:
                self.paper.line(_("Skriv gärna två löften om uppdraget. Du bedömer dem själv när spelet är slut."))
            self.paper.line(_("Svara med en siffra och Enter. ? visar hjälp, m fler sidor, q sparar och avslutar."))
        self.fresh = True
        self.page.write(self)
        if self.paper.pauses:
            self.paper.ask(_("Enter visar valen."))

    def open(self, page: Page) -> None:
        """Lay a page on top."""
        self.pages.append(page)
        self.show()

    def back(self) -> None:
        """Take the top page away. The desk has been read: its name and choices are enough."""
        if self.pages:
            self.pages.pop()
        if self.pages or self.view.phase != "desk" or self.view.short:
            self.show()
            return
        screens.title(self.view, self.paper)
        screens.attention(self.view, self.paper)
        self.fresh = False

    def look(self) -> None:
        """See again how things stand, after something that is no action of one's own."""
        self.view = self.session.view()

    def _offer(self, menu: Menu) -> None:
        self.paper.blank()
        for place, choice in enumerate(menu.choices, 1):
            self.paper.item(choice.text if self.fresh or choice.keep else first_line(choice.text), f"{place}.")
        self.paper.item(menu.onward.text, "0.")
        if menu.closed:
            self.paper.line(menu.closed_heading or _("Går inte nu:"))
            self.paper.items(menu.closed if self.fresh else map(first_line, menu.closed))
        self.fresh = False

    # -- answers --------------------------------------------------------------------------------------------------

    def _answer(self, line: str, menu: Menu) -> None:
        """Do what the line asks for."""
        word, _space, rest = line.lower().partition(" ")
        if line.isdecimal() and int(line) <= len(menu.choices):
            self.take(menu.choices[int(line) - 1] if int(line) else menu.onward)
        elif word == "g":
            explain(rest, self.paper)
        elif not rest and self._command(word):
            return
        else:
            said = _("Jag förstår inte ”{line}”. Skriv en siffra ur listan, eller ? för hjälp.")
            self.paper.line(said.format(line=shortened(line)))

    def _command(self, word: str) -> bool:
        """Do a command of letters; False where it is none."""
        if word in LANGUAGES or word == "l":
            self.speak(word if word != "l" else "sv" if current() == "en" else "en")
        elif word == "":
            self.show()
        elif word == "?":
            self.open(Help())
        elif word in PRIVATE and self.shared and self.view.phase in ("meeting", "over"):
            self.paper.line(_("Nu ser alla skärmen. Dina egna sidor kommer när det är din tur."))
        elif word == "m":
            self.open(More())
        elif word == "v":
            screens.why(self.view, self.paper)
        elif word == "s":
            screens.figures(self.view, self.paper)
        elif word == "b":
            screens.briefing(self.view, self.paper)
        elif word == "u":
            self.act({"do": "undo"}, _("Det senaste är ogjort."))
        elif word == "q":
            raise EOFError
        else:
            return False
        return True

    def speak(self, language: str) -> None:
        """Change language, and say the page again in it."""
        use(language)
        self.paper.line(_("Språk: svenska."))
        self.show()

    def take(self, choice: Choice) -> None:
        """Do what was chosen; say why where it cannot be done."""
        try:
            self._take(choice)
        except Refused as refused:
            self.paper.line(_("Det går inte: {why}").format(why=words(refused.text)))

    def _take(self, choice: Choice) -> None:
        if choice.run is not None:
            choice.run(self)
            return
        assert choice.do is not None
        action: Action | None = dict(choice.do)
        if choice.fill is not None:
            action = choice.fill(self, dict(choice.do))
        if action is not None:
            self.act(action, choice.done)

    def act(self, action: Action, done: str = "", seat: str | None = None) -> bool:
        """Do it, saved; say so, or say why not. A new phase or month opens its page.

        Args:
            action: what to do.
            done: what to say then.
            seat: whose action it is; that of whoever sits at the screen where none is named.

        Returns:
            Whether it was done.
        """
        before = (self.view.month, self.view.phase)
        try:
            self.session.act(action, seat) if seat else self.session.act(action)
        except Refused as refused:
            self.paper.line(_("Det går inte: {why}").format(why=words(refused.text)))
            return False
        self.view = self.session.view()
        if self.session.finished and self.view.phase != "over":  # the one month of another chair
            self.left = True
            return True
        moved = (self.view.month, self.view.phase) != before
        if not moved or action["do"] != "advance":
            self.paper.line(done or _("Klart."))
        if moved:
            self.arrive()
        else:
            self._after(action)
        return True

    def _after(self, action: Action) -> None:
        """What a page says once something was done on it."""
        told = getattr(self.page, "told", None)
        if told is not None:
            told(self, action)
        screens.attention(self.view, self.paper)

    def note(self, kind: str, **content: object) -> bool:
        """Write a note, saved; say so, or say why not."""
        try:
            self.session.note(kind, **content)
        except Refused as refused:
            self.paper.line(_("Det går inte: {why}").format(why=words(refused.text)))
            return False
        self.paper.line(_("Sparat."))
        return True


def first_line(text: str) -> str:
    """A choice in short."""
    return text.split("\n")[0]
