"""Words of art: those on the page one came from, and all of them; what they mean and where the law says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.core.glossary import Term, found_in, listed, lookup
from game.core.language import _, current, words
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button
from game.ui.kit.entry import TextField
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.layout import Grow, Node, Space, Ui
from game.ui.kit.surfaces import Chip, Panel
from game.ui.kit.type import BODY, SMALL, STRONG
from game.ui.kit.words import Words
from game.ui.screens.dialog import Dialog
from game.ui.screens.picking import small_card

if TYPE_CHECKING:
    from game.ui.loop import App

LONGEST_WORD = 40
MOST = 40
"""Entries shown at once; a search narrows them."""


def on_page(root: Node) -> tuple[Term, ...]:
    """The words of art in the texts of a placed tree, in reading order, each once."""
    texts = (node.text for node in root.walk() if isinstance(node, Words))
    return tuple(dict.fromkeys(term for text in texts for _start, _end, term in found_in(text, current())))


class Terms(Dialog):
    """Over any screen; F3 or Esc closes."""

    name = "terms"
    width = 640.0

    def __init__(self, app: App, here: tuple[Term, ...] | None = None) -> None:
        super().__init__(app, lambda: _("Ord"))
        self.here = on_page(app.root) if here is None else here
        self.every = not self.here
        self.sought = ""
        self.first = "terms.every" if self.every else "terms.here"

    def inside(self, ui: Ui) -> Node:
        """Which words, then word by word."""
        shown = self.shown()
        which = Wrap(
            small_card("terms.here", _("På den här sidan"), not self.every, lambda: self.turn(False), "terms"),
            small_card("terms.every", _("Alla ord"), self.every, lambda: self.turn(True), "terms"),
            gap=8,
        )
        search = TextField("sought", self.sought, _("Sök ett ord"), self.seek, _("Sök ett ord"), LONGEST_WORD)
        none = _("Ordet finns inte i listan.") if self.every else _("Inga ord ur ordlistan på den här sidan.")
        return Column(
            which,
            search if self.every else None,
            Space(h=2),
            *(entry(term) for term in shown[:MOST]),
            Words(none, BODY, "second") if not shown else None,
            Words(_("Sök för att se fler."), SMALL, "second") if len(shown) > MOST else None,
            gap=8,
        )

    def shown(self) -> tuple[Term, ...]:
        """The words to show."""
        if not self.every:
            return self.here
        return lookup(self.sought) if self.sought else listed(current())

    def turn(self, every: bool) -> None:
        """Those of the page, or all."""
        self.every = every
        self.app.changed()

    def seek(self, text: str) -> None:
        """Look a word up."""
        self.sought = text
        self.app.changed()

    def buttons(self) -> Sequence[Node]:
        """Close."""
        return [Button("yes", _("Stäng"), self.close, "primary")]

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """F3 closes too."""
        if intention.act is Act.TERMS:
            self.close()
            return True
        return super().handle(ui, intention)


def entry(term: Term) -> Node:
    """A word, its law and its meaning."""
    name = words(term.term)
    head = Row(Grow(Words(name[:1].upper() + name[1:], STRONG)), Chip(term.law, "scale") if term.law else None, gap=10)
    return Panel(Column(head, Words(words(term.meaning), SMALL), gap=3), 14, 10, "sunk", False, 8)
