"""Where a scenario is being built: its tree, its problems so far, and the keys of its draws."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np

from scenarios.language import Compiled, Refused, Scope, Want, compiled
from scenarios.language import operations as op
from scenarios.mending import Mended
from scenarios.positions import Node, Place, Scalar, locate, reached
from scenarios.problems import NOTHING, Problem, shortened
from scenarios.schema import Both
from scenarios.text import Text
from sim.streams import key_of

WHY_NOT_LENGTH = 120
"""Characters that fit beside a greyed-out choice."""
_PLACEHOLDER = re.compile(r"\{[^{}\n]{0,40}\}|[{}]")


class Site:
    """Collects problems while a scenario is built; everything is reported at its place in the file."""

    def __init__(self, root: Node, path: str, mended: Mended[Any] | None = None) -> None:
        self.root = root
        self.path = path
        self.mended = mended
        self.problems: list[Problem] = []
        self.warnings: list[Problem] = []
        self._keys: dict[int, str] = {}

    def report(
        self, place: Place, text: Text, remedy: Text = NOTHING, value: object = None, *, key: bool = False
    ) -> None:
        """Report a problem at a place; ``value`` is the offending one, else what is written there."""
        if not self.made_up(place):
            self.problems.append(self._problem(place, text, remedy, value, key, warning=False))

    def warn(
        self, place: Place, text: Text, remedy: Text = NOTHING, value: object = None, *, key: bool = False
    ) -> None:
        """Report what an author should look at again, though the scenario can be played."""
        self.warnings.append(self._problem(place, text, remedy, value, key, warning=True))

    def _problem(self, place: Place, text: Text, remedy: Text, value: object, key: bool, warning: bool) -> Problem:
        node = locate(self.root, place, key=key)
        if value is None:
            value = node.text if isinstance(node, Scalar) else ""
        return Problem(self.path, node.line, node.column, shortened(value), text, remedy, warning)

    def made_up(self, place: Place) -> bool:
        """Whether a place has a value that the loader made up, to go on after the form refused it."""
        return self.mended is not None and self.mended.made_up(place)

    def key(self, name: str, place: Place) -> int:
        """The 32-bit key of a draw by its name; two names with one key are a problem."""
        key = key_of(name)
        other = self._keys.setdefault(key, name)
        if other != name:
            self.report(
                place,
                Text("Två ställen i filen får samma slumpnyckel", "Two places of the file get the same key of chance"),
                Text(f"Byt id på det ena; det andra är {other}.", f"Rename one of them; the other is {other}."),
                name,
            )
        return key

    def expression(self, source: str, want: Want, scope: Scope, place: Place, name: str) -> Compiled:
        """Compile an expression; where it is refused, report every fault and give one that is always 0."""
        nothing = Compiled(source, 0, want, partial(op.constant, np.zeros((1, 1))))
        if self.made_up(place):
            return nothing
        try:
            made = compiled(source, want, scope, name)
        except Refused as refused:
            if self.mended is not None and self.mended.torn(place, source):
                return nothing
            for fault in refused.faults:
                line, column = self._within(place, fault.offset)
                self.problems.append(Problem(self.path, line, column, shortened(fault.value), fault.text, fault.remedy))
            return nothing
        for draw in made.draws:
            self.key(draw, place)
        return made

    def maybe(self, source: str | None, want: Want, scope: Scope, place: Place, name: str) -> Compiled | None:
        """Compile an expression that may be left out."""
        return None if source is None else self.expression(source, want, scope, place, name)

    def _within(self, place: Place, offset: int) -> tuple[int, int]:
        node = locate(self.root, place)
        if isinstance(node, Scalar) and node.one_line and reached(self.root, place) is node:
            # A quoted scalar begins with its quotation mark.
            return node.line, node.column + offset + (0 if node.plain else 1)
        return node.line, node.column

    def text(self, both: Both, place: Place, *, it: bool = False, longest: int = 0) -> Text:
        """A text in both languages; only ``{it}`` may be filled in, and only where there is a unit to fill in."""
        for language, words in (("sv", both.sv), ("en", both.en)):
            for found in _PLACEHOLDER.findall(words):
                if found != "{it}":
                    self.report(
                        (*place, language),
                        Text("Bara {it} fylls i av programmet", "Only {it} is filled in by the program"),
                        Text("Skriv ut ordet.", "Write the word."),
                        found,
                    )
                elif not it:
                    self.report(
                        (*place, language),
                        Text(
                            "{it} står där det inte finns någon enhet att fylla i",
                            "{it} stands where there is no unit to fill in",
                        ),
                        Text(
                            "Nämn enheten, eller ge ärendet about: eller unit:.",
                            "Name the unit, or give the matter about: or unit:.",
                        ),
                        found,
                    )
            if longest and len(words) > longest:
                self.report(
                    (*place, language),
                    Text(
                        f"Texten har {len(words)} tecken, högst {longest} får plats",
                        f"The text has {len(words)} characters, at most {longest} fit",
                    ),
                    Text("Korta den.", "Shorten it."),
                    words,
                )
        return Text(both.sv, both.en)

    def why_not(self, both: Both | None, when: str | None, place: Place, *, it: bool = False) -> Text | None:
        """What is said where a ``when`` does not hold; without a ``when`` it could never be said."""
        if both is None:
            return None
        if when is None:
            self.report(
                (*place, "why_not"),
                Text(
                    "Texten kan aldrig visas, för det finns inget when:", "The text can never show: there is no when:"
                ),
                Text(
                    "Ta bort why_not:, eller skriv när det går med when:.", "Remove why_not:, or say when with when:."
                ),
                key=True,
            )
        return self.text(both, (*place, "why_not"), it=it, longest=WHY_NOT_LENGTH)

    def texts(self, listed: Sequence[Both], place: Place, *, it: bool = False) -> tuple[Text, ...]:
        """A list of texts."""
        return tuple(self.text(both, (*place, index), it=it) for index, both in enumerate(listed))
