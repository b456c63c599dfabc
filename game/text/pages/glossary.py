"""The glossary in the terminal: what a word means, and the list of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.glossary import Term, listed, lookup
from game.core.language import _, current, words
from game.text.menus import Choice, Menu, back
from game.text.paper import Paper

if TYPE_CHECKING:
    from game.text.room import Room

MOST = 5
"""Meanings told of one word."""


def meaning(term: Term) -> str:
    """A term, what it is called in the other language, what it means, and where the law says so."""
    other = term.term.sv if current() == "en" else term.term.en
    law = f" ({term.law})" if term.law else ""
    return f"{words(term.term)} ({other}): {words(term.meaning)}{law}"


def explain(word: str, paper: Paper) -> None:
    """Say what a word means; all words where none is given."""
    if not word.strip():
        paper.heading(_("Ordlista"))
        paper.items(meaning(term) for term in listed(current()))
        return
    found = lookup(word)[:MOST]
    if not found:
        paper.line(_("”{word}” finns inte i ordlistan. Skriv g och Enter för att se alla ord.").format(word=word))
    paper.items(meaning(term) for term in found)


class Glossary:
    """The page of the glossary."""

    def write(self, room: Room) -> None:
        """How to use it, and the words."""
        room.paper.heading(_("Ordlista"))
        room.paper.line(_("Skriv g och ett ord var som helst i spelet, till exempel: g återremiss"))
        room.paper.line(", ".join(words(term.term) for term in listed(current())) + ".")

    def menu(self, room: Room) -> Menu:
        """One word, or all."""
        return Menu(
            (
                Choice(_("Slå upp ett ord"), run=lambda room: explain(room.paper.ask(_("Ordet:")), room.paper)),
                Choice(_("Läs alla ord med förklaring"), run=lambda room: explain("", room.paper)),
            ),
            back(_("Tillbaka")),
        )
