"""Names of an expression looked up: quantities and units, what is seen, facts, decisions, hidden worlds.

``Lookup`` is the half of the builder that knows words. What a word may be depends on the scope: what opens, votes,
doses and keeps promises reads the truth; what a person sees reads only the role's own record.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Literal

import numpy as np

from scenarios.language import operations as op
from scenarios.language.faults import Fault
from scenarios.language.scope import Decisions, Per, Scope
from scenarios.problems import NOTHING, meant, nearest
from scenarios.text import Text
from sim.columns import Array

Kind = Literal["number", "condition"]


@dataclass(frozen=True)
class Piece:
    """A built part with its shape. ``sound`` is False below a fault, so that one fault is told once."""

    part: op.Part
    kind: Kind
    per: Per = "org"
    constant: bool = False
    sound: bool = True


def number(value: float) -> Piece:
    """A constant."""
    return Piece(partial(op.constant, np.array([[float(value)]])), "number", constant=True)


_UNSOUND = Piece(partial(op.constant, np.zeros((1, 1))), "number", sound=False)
_LEAK = Text(
    "det som en person ser läser bara rollens egna uppgifter, för ett gråtonat val röjer annars det som inte är känt",
    "what a person sees reads only the role's own record, for a greyed-out option would give away what is not known",
)


class Lookup:
    """Looks names up. ``faults`` fills up as it goes."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.faults: list[Fault] = []

    def _fault(self, node: ast.expr, value: str, text: Text, remedy: Text = NOTHING) -> Piece:
        self.faults.append(Fault(node.col_offset, value, text, remedy))
        return _UNSOUND

    def _did(self, node: ast.Call, argument: ast.expr) -> Piece:
        known = self.scope.words.situations
        words = dotted(argument)
        if words is None or len(words) != 2:
            return self._fault(
                node,
                ast.unparse(node),
                Text("did() tar situation.alternativ", "did() takes situation.option"),
                _decision_meant(words[-1] if words else "", known),
            )
        situation = known.get(words[0])
        if situation is None:
            return self._fault(
                argument, words[0], Text("Situationen finns inte", "There is no such situation"), meant(words[0], known)
            )
        if words[1] not in situation.options:
            return self._fault(
                argument,
                words[1],
                Text(f"Alternativet finns inte i {words[0]}", f"{words[0]} has no such option"),
                meant(words[1], situation.options),
            )
        if self.scope.reads == "record" and situation.owner != self.scope.role:
            return self._foreign(argument, words[0], situation)
        return Piece(partial(op.did, situation.slot, situation.options[words[1]]), "condition")

    def _foreign(self, node: ast.expr, name: str, situation: Decisions) -> Piece:
        return self._fault(
            node,
            name,
            Text(
                f"Här går det bara att läsa egna beslut, och {name} avgörs av {situation.owner}",
                f"Only own decisions can be read here, and {name} is decided by {situation.owner}",
            ),
            Text("Berätta om beslutet i ett meddelande i stället.", "Tell of the decision in a message instead."),
        )

    def _in_world(self, node: ast.Call, argument: ast.expr) -> Piece:
        if self.scope.reads == "record":
            return self._leak(node, "in_world")
        name = ast.unparse(argument)
        if not isinstance(argument, ast.Name) or name not in self.scope.words.hidden:
            return self._fault(
                argument,
                name,
                Text("Den dolda världen finns inte", "There is no such hidden world"),
                meant(name, self.scope.words.hidden),
            )
        return Piece(partial(op.in_world, self.scope.words.hidden[name]), "condition")

    def _name(self, node: ast.Name | ast.Attribute) -> Piece:
        words = dotted(node)
        if words is None:
            return self._fault(
                node,
                ast.unparse(node),
                Text("Sådana uttryck finns inte i språket", "The language has no such expressions"),
            )
        if len(words) == 1 and words[0] in ("true", "false"):
            return Piece(partial(op.constant, np.array([[words[0] == "true"]])), "condition", constant=True)
        if words == ["month"]:
            return Piece(op.month, "number")
        if words == ["calendar"]:
            return Piece(op.calendar, "number")
        if words == ["age"]:
            if not self.scope.age:
                return self._fault(
                    node,
                    "age",
                    Text(
                        "Här finns inget öppnat ärende att mäta åldern på",
                        "There is no opened matter here to measure the age of",
                    ),
                )
            return Piece(op.age, "number")
        if words[0] == "seen":
            return self._seen(node, words[1:])
        if self.scope.reads == "record":
            return self._leak(node, ".".join(words))
        return self._truth(node, words)

    def _leak(self, node: ast.expr, name: str) -> Piece:
        words = name.split(".")
        channel = words[-1]
        quantity = "seen." + (f"{words[0]}.{channel}" if len(words) == 2 else channel)
        remedy = (
            Text(f"Läs {quantity}.", f"Read {quantity}.")
            if channel in self.scope.words.channels
            else Text(
                "Läs seen., month, calendar, age eller did() om egna beslut.",
                "Read seen., month, calendar, age or did() of own decisions.",
            )
        )
        return self._fault(
            node,
            name,
            Text(
                f"Villkoret läser hur det verkligen är; {_LEAK.sv}", f"The condition reads how it really is; {_LEAK.en}"
            ),
            remedy,
        )

    def _truth(self, node: ast.expr, words: list[str]) -> Piece:
        vocabulary = self.scope.words
        if len(words) == 1:
            return self._bare(node, words[0])
        owner, quantity = words[0], words[1]
        if len(words) > 2:
            return self._fault(
                node,
                ".".join(words),
                Text("Ett namn har högst två ord", "A name has at most two words"),
                Text(f"Skriv {owner}.{quantity}.", f"Write {owner}.{quantity}."),
            )
        if owner not in ("unit", "it") and owner not in vocabulary.units:
            return self._fault(
                node,
                ".".join(words),
                Text("Enheten finns inte", "There is no such unit"),
                meant(owner, self._owners()),
            )
        per_unit = [name for name, per in vocabulary.truth.items() if per == "unit"]
        if quantity not in per_unit:
            return self._fault(
                node,
                quantity,
                Text("Enheter har ingen sådan storhet", "Units have no such quantity"),
                _suggested(quantity, per_unit),
            )
        return self._of(
            node, owner, partial(op.truth, quantity), partial(op.truth_of_it, quantity), partial(op.truth_of, quantity)
        )

    def _owners(self) -> tuple[str, ...]:
        return ("unit", *(("it",) if self.scope.it else ()), *self.scope.words.units)

    def _of(self, node: ast.expr, owner: str, every: op.Part, it: op.Part, one: Callable[..., Array]) -> Piece:
        if owner == "unit":
            return Piece(every, "number", "unit")
        if owner == "it":
            if not self.scope.it:
                return self._fault(
                    node,
                    "it",
                    Text("Här finns ingen enhet som ärendet gäller", "There is no unit here that the matter is about"),
                    Text(
                        "Nämn enheten, eller ge ärendet about: eller unit:.",
                        "Name the unit, or give the matter about: or unit:.",
                    ),
                )
            return Piece(it, "number")
        return Piece(partial(one, self.scope.words.units[owner]), "number")

    def _bare(self, node: ast.expr, name: str) -> Piece:
        vocabulary = self.scope.words
        if name in vocabulary.facts:
            return Piece(partial(op.fact, vocabulary.facts[name]), "number")
        if vocabulary.truth.get(name) == "org":
            return Piece(partial(op.truth, name), "number")
        if vocabulary.truth.get(name) == "unit":
            return self._fault(
                node,
                name,
                Text("Storheten gäller en enhet", "The quantity is a unit's"),
                Text(
                    f"Skriv unit.{name}, it.{name} eller en enhets id framför.",
                    f"Write unit.{name}, it.{name} or a unit's id before it.",
                ),
            )
        if name in vocabulary.units or name in ("unit", "it"):
            return self._fault(
                node,
                name,
                Text("En enhet är inget tal", "A unit is no number"),
                Text(
                    f"Läs något hos den, till exempel {name}.quality.",
                    f"Read something of it, for example {name}.quality.",
                ),
            )
        org = [name for name, per in vocabulary.truth.items() if per == "org"]
        return self._fault(
            node,
            name,
            Text("Namnet finns inte", "There is no such name"),
            _suggested(name, (*org, *vocabulary.facts, "month", "calendar", "age")),
        )

    def _seen(self, node: ast.expr, words: list[str]) -> Piece:
        vocabulary = self.scope.words
        if self.scope.reads != "record":
            return self._fault(
                node,
                "seen",
                Text(
                    "Här läses hur det verkligen är, inte vad en roll har sett",
                    "Here is read how it really is, not what a role has seen",
                ),
                Text("Ta bort seen.", "Remove seen."),
            )
        owner = words[0] if len(words) == 2 else ""
        per: Per = "unit" if owner else "org"
        if not 1 <= len(words) <= 2 or (owner and owner not in ("unit", "it") and owner not in vocabulary.units):
            return self._fault(
                node,
                owner,
                Text("Enheten finns inte", "There is no such unit"),
                meant(owner, self._owners()),
            )
        channel = words[-1]
        if vocabulary.channels.get(channel) != per:
            return self._fault(
                node,
                channel,
                Text("Det finns ingen sådan kanal", "There is no such channel"),
                self._channel_meant(channel, per),
            )
        if not owner:
            return Piece(partial(op.seen, channel), "number")
        return self._of(
            node, owner, partial(op.seen, channel), partial(op.seen_of_it, channel), partial(op.seen_of, channel)
        )

    def _channel_meant(self, channel: str, per: Per) -> Text:
        if channel in self.scope.words.channels:
            written = f"seen.{channel}" if per == "unit" else f"seen.unit.{channel}, seen.it.{channel}"
            return Text(f"Skriv {written}.", f"Write {written}.")
        return _suggested(channel, [name for name, of in self.scope.words.channels.items() if of == per])


def _suggested(word: str, known: list[str] | tuple[str, ...]) -> Text:
    near = nearest(word, known)
    if near is not None:
        return Text(f"Menade du {near}?", f"Did you mean {near}?")
    listed = ", ".join(sorted(known))
    return Text(f"Det som finns är: {listed}.", f"What exists: {listed}.")


def _decision_meant(option: str, known: Mapping[str, Decisions]) -> Text:
    """The decision whose option somebody named without its situation; nothing where there is none, or several."""
    of = [name for name, decisions in known.items() if option in decisions.options]
    if len(of) != 1:
        return Text("Skriv båda med punkt emellan.", "Write both, with a point between them.")
    return Text(f"Menade du did({of[0]}.{option})?", f"Did you mean did({of[0]}.{option})?")


def dotted(node: ast.expr) -> list[str] | None:
    """``a.b.c`` as words; None for anything else."""
    words: list[str] = []
    while isinstance(node, ast.Attribute):
        words.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return None
    return [node.id, *reversed(words)]
