"""The terminal game's loop: write the page, read a line, act, say what came of it.

Every action is saved before it is confirmed, so the end of input, Ctrl-C or a closed terminal lose nothing.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TextIO

from game.core.actions import Action
from game.core.errors import Refused, ReplayError
from game.core.language import LANGUAGES, _, current, number, use, words
from game.core.view import QuestionView, View
from game.text import matters, menus, screens
from game.text.menus import Choice, Menu
from game.text.paper import Paper

if TYPE_CHECKING:
    from game.core.session import Session


def run(session: Session, reader: TextIO | None = None, writer: TextIO | None = None, width: int | None = None) -> int:
    """Play ``session`` to its end or until the person stops. Returns the exit code: 0, or 1 where saving failed."""
    paper = Paper(reader or sys.stdin, writer or sys.stdout, width)
    try:
        _Table(session, paper).play()
    except (EOFError, KeyboardInterrupt):
        paper.blank()
        paper.line(_("Spelet är sparat: {path}").format(path=session.path))
        paper.line(_("Fortsätt med: samspel resume {path}").format(path=session.path))
    except ReplayError as error:
        paper.blank()
        paper.line(words(error.text))
        paper.line(_("Det senaste du gjorde är inte med."))
        paper.line(_("Fortsätt med: samspel resume {path}").format(path=session.path))
        return 1
    return 0


class _Table:
    """Where the person sits: the play, the paper, and which page is open."""

    def __init__(self, session: Session, paper: Paper) -> None:
        self.session = session
        self.paper = paper
        self.situation: str | None = None
        self.view: View = session.view()
        self.fresh = True

    def play(self) -> None:
        """From the briefing to the hand-over page."""
        screens.briefing(self.view, self.paper)
        self.paper.blank()
        self.paper.line(_("Svara med en siffra och Enter. ? visar hjälp, q sparar och avslutar."))
        self._page()
        while self.view.phase != "over":
            menu = menus.of(self.view, self.situation)
            self._offer(menu)
            self._answer(self.paper.ask(_("Ditt val:")), menu)
        if self.view.handover is not None:
            screens.handover(self.view, self.view.handover, self.paper)

    def _page(self) -> None:
        """Write the page that is open; its menu comes in full once, then in short."""
        self.fresh = True
        open_case = next((case for case in self.view.situations if case.id == self.situation), None)
        if open_case is not None:
            matters.matter(open_case, self.paper)
            self.paper.blank()
            if self.view.phase == "preparation":
                matters.draft(open_case, self.paper)
            screens.attention(self.view, self.paper)
        elif self.view.phase == "desk":
            screens.desk(self.view, self.paper)
        elif self.view.phase == "preparation":
            screens.title(self.view, self.paper)
            screens.attention(self.view, self.paper)
            if not self.view.situations:
                self.paper.line(_("Du har inga ärenden att bereda den här månaden."))
        elif self.view.phase == "meeting":
            screens.title(self.view, self.paper)
            matters.meeting(self.view, self.paper)

    def _offer(self, menu: Menu) -> None:
        self.paper.blank()
        for place, choice in enumerate(menu.choices, 1):
            self.paper.item(choice.text if self.fresh or choice.keep else first_line(choice.text), f"{place}.")
        self.paper.item(menu.onward.text, "0.")
        if menu.closed:
            heading = _("Alternativen, som avgörs under beredningen:") if self._reading else _("Går inte nu:")
            self.paper.line(heading)
            self.paper.items(menu.closed if self.fresh else map(first_line, menu.closed))
        self.fresh = False

    @property
    def _reading(self) -> bool:
        return self.situation is not None and self.view.phase == "desk"

    def _answer(self, line: str, menu: Menu) -> None:
        """Do what the line asks for."""
        word = line.lower()
        if word in LANGUAGES:
            self._speak(word)
        elif word == "l":
            self._speak("sv" if current() == "en" else "en")
        elif word == "":
            self._page()
        elif word == "?":
            self._help()
        elif word == "v":
            screens.why(self.view, self.paper)
        elif word == "s":
            screens.figures(self.view, self.paper)
        elif word == "b":
            screens.briefing(self.view, self.paper)
        elif word == "u":
            self._act({"do": "undo"}, _("Det senaste är ogjort."))
        elif word == "q":
            raise EOFError
        elif word.isdecimal() and int(word) <= len(menu.choices):
            self._take(menu.choices[int(word) - 1] if int(word) else menu.onward)
        else:
            self.paper.line(
                _("Jag förstår inte ”{line}”. Skriv en siffra ur listan, eller ? för hjälp.").format(line=line)
            )

    def _speak(self, language: str) -> None:
        use(language)
        self.paper.line(_("Språk: svenska."))
        self._page()

    def _help(self) -> None:
        self.paper.heading(_("Hjälp"))
        self.paper.line(_("Skriv numret på det du vill göra och tryck Enter. 0 går vidare eller tillbaka."))
        self.paper.items(
            (
                _("Enter: visa sidan igen"),
                _("v: Varför? Vad har ändrats, och vad vet jag om det?"),
                _("s: siffror du har sett"),
                _("b: ditt uppdrag"),
                _("u: ångra det senaste (fram till sammanträdet; det du fått veta kan inte ångras)"),
                _("l: byt språk (eller skriv sv eller en)"),
                _("q: avsluta; allt är redan sparat"),
            )
        )

    def _take(self, choice: Choice) -> None:
        if choice.goto is not None:
            self.situation = choice.goto or None
            self._page()
            return
        assert choice.do is not None
        action = dict(choice.do)
        if choice.need == "unit":
            unit = self._unit(choice)
            if unit is None:
                return
            action["unit"] = unit
        elif choice.need == "forecast":
            assert choice.question is not None
            answer = self._forecast(choice.question)
            if answer is None:
                return
            action["low"], action["likely"], action["high"] = answer
        elif choice.need == "reason":
            action["text"] = self.paper.ask(_("Ditt skäl, en rad:"))
        self._act(action, _("Klart."))

    def _unit(self, choice: Choice) -> str | None:
        self.paper.line(_("Var?"))
        for place, (_unit, name) in enumerate(choice.units, 1):
            self.paper.item(name, f"{place}.")
        self.paper.item(_("Tillbaka"), "0.")
        answer = self.paper.ask(_("Ditt val:"))
        if answer.isdecimal() and 1 <= int(answer) <= len(choice.units):
            return choice.units[int(answer) - 1][0]
        return None

    def _forecast(self, question: QuestionView) -> tuple[float, float, float] | None:
        low, high = (number(x, question.decimals) for x in (question.low, question.high))
        self.paper.line(words(question.text))
        self.paper.line(
            _("Svara i {unit}, mellan {low} och {high}. Avgörs i {month}. Tom rad: låt bli.").format(
                unit=words(question.unit), low=low, high=high, month=screens.month_of(self.view, question.due)
            )
        )
        answers: list[float] = []
        for prompt in (_("Lägst:"), _("Troligast:"), _("Högst:")):
            line = self.paper.ask(prompt)
            value = _number(line)
            if value is None:
                self.paper.line(
                    _("Ingen prognos gjordes.") if not line else _("Det där är inget tal. Ingen prognos gjordes.")
                )
                return None
            answers.append(value)
        return answers[0], answers[1], answers[2]

    def _act(self, action: Action, done: str) -> None:
        """Do it, saved; say so, or say why not. A new phase or month opens its page."""
        before = (self.view.month, self.view.phase)
        try:
            self.session.act(action)
        except Refused as refused:
            self.paper.line(_("Det går inte: {why}").format(why=words(refused.text)))
            return
        self.view = self.session.view()
        if (self.view.month, self.view.phase) != before:
            if action["do"] != "advance":
                self.paper.line(done)
            self.situation = None
            self._page()
            return
        self.paper.line(done)
        case = next((case for case in self.view.situations if case.id == self.situation), None)
        if case is not None and action["do"] == "ask":
            matters.advice(next(one for one in case.advisers if one.id == action["adviser"]), self.paper)
        elif case is not None:
            matters.draft(case, self.paper)
        screens.attention(self.view, self.paper)


def first_line(text: str) -> str:
    """A choice in short."""
    return text.split("\n")[0]


def _number(line: str) -> float | None:
    """A number as people write it: decimal comma or point, spaces, any minus."""
    plain = line.replace("\u2212", "-").replace("\u2013", "-").replace("\u00a0", "").replace(" ", "").replace(",", ".")
    try:
        value = float(plain)
    except ValueError:
        return None
    return value if abs(value) < 1e12 else None
