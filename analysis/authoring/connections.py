"""How a scenario hangs together: matters, events and initiatives, what opens what, and what conditions ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from game.core.language import _, n_
from game.core.language import words as said
from scenarios.compiled import ROLES, Role
from scenarios.language.mentions import mentions
from scenarios.review.possible import Possible, first_in, months_in
from scenarios.schema import Both, EffectForm, FollowUpForm, InitiativeForm, OptionForm, SetForm, SituationForm
from scenarios.text import Text

Kind = Literal["situation", "event", "initiative"]
Tie = Literal["opens", "asks"]


@dataclass(frozen=True)
class Branch:
    """One option of a matter: what it is, and in words what comes of it."""

    id: str
    label: str
    notes: tuple[str, ...]
    trap: bool = False


@dataclass(frozen=True)
class Node:
    """A matter, an event or an initiative.

    Attributes:
        id: its place in the file, as ``situations.leak``.
        kind: what it is; ``owner``: whose it is (None for events).
        title: in words; ``when``: when and why it comes, in words.
        month: the first month (0-based) in which it can come.
        branches: its options.
    """

    id: str
    kind: Kind
    owner: Role | None
    title: str
    when: str
    month: int
    branches: tuple[Branch, ...] = ()
    notes: tuple[str, ...] = ()
    """What it tells."""


@dataclass(frozen=True)
class Edge:
    """Something leads to something: it opens it, or its condition asks for it.

    ``branch`` is the option that the line leaves, "" for the whole of the node.
    """

    source: str
    branch: str
    target: str
    tie: Tie


@dataclass(frozen=True)
class Connections:
    """All of it, in the order of the file."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    def around(self, role: Role | None) -> Connections:
        """Only a role's own, events, and what stands in direct connection with them; all of it for None."""
        if role is None:
            return self
        own = {node.id for node in self.nodes if node.owner == role}
        near = {end for edge in self.edges for end in (edge.source, edge.target) if {edge.source, edge.target} & own}
        kept = own | near
        return Connections(
            tuple(node for node in self.nodes if node.id in kept),
            tuple(
                edge for edge in self.edges if {edge.source, edge.target} <= kept and {edge.source, edge.target} & own
            ),
        )


def connections(can: Possible) -> Connections:
    """How the scenario hangs together, in the language in use."""
    nodes = [*_events(can), *_situations(can), *_initiatives(can)]
    known = {node.id for node in nodes}
    edges = [*_opening(can), *_asking(can)]
    return Connections(
        tuple(nodes), tuple(dict.fromkeys(edge for edge in edges if {edge.source, edge.target} <= known))
    )


def _say(both: Both) -> str:
    return said(Text(both.sv, both.en)).replace("{it}", "…")


def months(mask: int) -> str:
    """Months of a mask as a span, 0-based as in the file."""
    found = list(months_in(mask))
    if not found:
        return _("aldrig")
    low, high = found[0], found[-1]
    return _("månad {n}").format(n=low) if low == high else _("månad {low}–{high}").format(low=low, high=high)


def _when(can: Possible, mask: int, opens: str | None, fixed: bool) -> str:
    if opens is not None:
        return _("om {condition}").format(condition=opens)
    return months(mask) if fixed else _("efter något annat, {months}").format(months=months(mask))


def _events(can: Possible) -> Iterator[Node]:
    for name, event in can.form.events.items():
        mask = can.happens[name]
        when = _when(can, mask, event.opens, fixed=True)
        told = tuple(f"”{_say(can.form.messages[one].text)}”" for one in event.tell or ())
        yield Node(
            f"events.{name}", "event", None, name.replace("_", " "), when, first_in(mask) if mask else 0, notes=told
        )


def _situations(can: Possible) -> Iterator[Node]:
    for name, form in can.form.situations.items():
        mask = can.opens[name]
        when = _when(can, mask, form.opens, form.month is not None)
        branches = tuple(_branch(can, form, option) for option in form.options)
        yield Node(
            f"situations.{name}",
            "situation",
            form.owner,
            _say(form.title),
            when,
            first_in(mask) if mask else 0,
            branches,
        )


def _initiatives(can: Possible) -> Iterator[Node]:
    """Initiatives that open a matter or change a number that one asks for."""
    asked = _facts_asked(can)
    for name, form in can.form.initiatives.items():
        if any(follow.open for follow in form.later) or _sets(form) & asked:
            branch = Branch(name, _say(form.label), tuple(_notes(can, form.later)))
            mask = can.taken[name]
            yield Node(
                f"initiatives.{name}",
                "initiative",
                form.owner,
                _say(form.label),
                "",
                first_in(mask) if mask else 0,
                (branch,),
            )


def _branch(can: Possible, situation: SituationForm, option: OptionForm) -> Branch:
    notes = list(_notes(can, option.later))
    changed = sorted(_sets(option) & _facts_asked(can))
    if changed:
        notes.append(_("ändrar {facts}").format(facts=", ".join(changed)))
    if option.promise is not None:
        notes.append(_("löfte inom {n} mån").format(n=option.promise.within))
    if situation.silence == option.id:
        notes.append(_("sker om ingen svarar"))
    return Branch(option.id, _say(option.label), tuple(notes), option.trap)


def _notes(can: Possible, later: Iterable[FollowUpForm]) -> Iterator[str]:
    """What comes later, in words: what opens what, and how many messages are told."""
    opened: dict[tuple[str, str], list[str | None]] = {}
    told = 0
    for follow in later:
        if follow.open is not None:
            opened.setdefault((follow.open, _wait(follow)), []).append(follow.condition)
        told += follow.tell is not None
    for (name, wait), conditions in opened.items():
        note = _("→ {title}, {months}").format(title=_say(can.form.situations[name].title), months=wait)
        if len(conditions) > 1:
            note += _(", om något av {n} villkor håller").format(n=len(conditions))
        elif conditions[0]:
            note += _(", om {condition}").format(condition=conditions[0])
        yield note
    if told:
        yield n_("{n} meddelande senare", "{n} meddelanden senare", told).format(n=told)


def _wait(follow: FollowUpForm) -> str:
    low, high = follow.after
    if low == high:
        return n_("efter {n} mån", "efter {n} mån", low).format(n=low)
    return _("efter {low}–{high} mån").format(low=low, high=high)


def _effects(form: OptionForm | InitiativeForm) -> Iterator[EffectForm]:
    yield from form.does
    for follow in form.later:
        yield from follow.does


def _sets(form: OptionForm | InitiativeForm) -> set[str]:
    """Numbers that it changes, now or later."""
    return {effect.fact for effect in _effects(form) if isinstance(effect, SetForm)}


def _opening(can: Possible) -> Iterator[Edge]:
    for name, situation in can.form.situations.items():
        for option in situation.options:
            yield from (Edge(f"situations.{name}", option.id, opened, "opens") for opened in _opened(option))
    for name, initiative in can.form.initiatives.items():
        yield from (Edge(f"initiatives.{name}", "", opened, "opens") for opened in _opened(initiative))


def _opened(form: OptionForm | InitiativeForm) -> list[str]:
    return [f"situations.{follow.open}" for follow in form.later if follow.open]


def _conditions(can: Possible) -> Iterator[tuple[str, str]]:
    """Conditions that bring a matter or an event about, with its id."""
    for name, situation in can.form.situations.items():
        if situation.opens is not None and situation.month is None:
            yield f"situations.{name}", situation.opens
    for name, event in can.form.events.items():
        if event.opens is not None:
            yield f"events.{name}", event.opens


def _facts_asked(can: Possible) -> set[str]:
    return {fact for _name, source in _conditions(can) for fact in mentions(source).names & can.form.facts.keys()}


def _asking(can: Possible) -> Iterator[Edge]:
    """What a condition asks for: a decision, or a number that somebody sets."""
    setters = list(_setters(can))
    for target, source in _conditions(can):
        found = mentions(source)
        for situation, _option in sorted(found.decisions):
            yield Edge(f"situations.{situation}", "", target, "asks")
        for node, fact in setters:
            if fact in found.names and node != target:
                yield Edge(node, "", target, "asks")


def _setters(can: Possible) -> Iterator[tuple[str, str]]:
    """Whoever sets a number: node and fact."""
    for name, situation in can.form.situations.items():
        for option in situation.options:
            yield from ((f"situations.{name}", fact) for fact in _sets(option))
    for name, initiative in can.form.initiatives.items():
        yield from ((f"initiatives.{name}", fact) for fact in _sets(initiative))
    for name, event in can.form.events.items():
        yield from ((f"events.{name}", one.fact) for one in event.does if isinstance(one, SetForm))


def owners(found: Connections) -> list[Role | None]:
    """Whose there is something of, events (None) first."""
    there = {node.owner for node in found.nodes}
    return [owner for owner in (None, *ROLES) if owner in there]
