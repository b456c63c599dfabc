"""The relation view: board, administration, citizens and named people, and what one role knows of their ties.

People are those the scenario names and the advisers the role can ask. What they have said is what the role has been
told in their name. Ties are offices and what has passed between people as the role knows it; only in open mode does a
tie carry a strength, and then the role's own perception.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from game.core.play import Play
from game.core.seen.view_standing import AgreementView, Gauge, PersonView, PromiseView, Relations, Tie
from game.core.table import Table
from scenarios.compiled import Do, Role
from scenarios.text import Text
from sim.people import ELECTED, VOTING, Person

Group = Literal["board", "administration", "citizens", "media", "outside"]
PERSON_OF: dict[Role, str] = {"chair": "chair", "head": "head", "opposition": "second_vice_chair"}
"""Role of the model's person in each seat."""
TITLES = {
    "chair": Text("ordförande", "chair"),
    "vice_chair": Text("förste vice ordförande", "first vice chair"),
    "second_vice_chair": Text("andre vice ordförande", "second vice chair"),
    "member": Text("ledamot", "member"),
    "substitute": Text("ersättare", "substitute"),
    "head": Text("förvaltningschef", "head of department"),
    "chief_executive": Text("kommundirektör", "chief executive"),
    "manager": Text("enhetschef", "unit head"),
    "media": Text("reporter", "reporter"),
}
OF_LOGIC: dict[str, Group] = {
    "political": "board", "professional": "administration", "legal": "administration", "economic": "administration",
    "citizen": "citizens",
}  # fmt: skip
CITIZENS = Text("Invånarna", "Citizens")
TALKS = ("dialogue", "listening", "opposition_talk", "visit", "citizen_dialogue", "praise", "transparency")
LEADS = Text("leder nämnden", "leads the committee")
ANSWERS = Text("svarar inför", "answers to")
VOTES = Text("röstar i nämnden", "votes in the committee")
SERVES = Text("har verksamheten för", "run services for")
AGREEMENT = Text("gemensam överenskommelse", "joint agreement")


def relations(
    table: Table,
    play: Play,
    seat: Role,
    promises: tuple[PromiseView, ...],
    agreement: AgreementView | None,
    gauges: tuple[Gauge, ...],
) -> Relations:
    """What the role knows of people and ties."""
    people = _people(table, play, seat)
    ids = {person.id for person in people}
    ties = (
        *_offices(table),
        *_talks(table, play, seat),
        *_promised(table, promises),
        *_agreed(table, agreement),
        *(Tie(one.frm, one.to, "answers", one.label, (one.month,), one.likely) for one in gauges),
    )
    groups = ids | {"board", "administration", "citizens"}
    return Relations(people, tuple(tie for tie in ties if tie.frm in groups and tie.to in groups))


def person_of(table: Table, seat: Role) -> str:
    """Id of the person in a seat."""
    return next((one.id for one in table.scenario.world.people if one.role == PERSON_OF[seat]), seat)


def _people(table: Table, play: Play, seat: Role) -> tuple[PersonView, ...]:
    scenario, units = table.scenario, {unit.id: unit.name for unit in table.scenario.units}
    found = []
    for one in scenario.world.people:
        if one.name and one.role != "substitute":
            said = _said(table, play, seat, one.name, TITLES[one.role] if one.role in ("head", "media") else None)
            found.append(
                PersonView(one.id, one.name, TITLES[one.role], _group(one), one.party, units.get(one.unit),
                           one.role == PERSON_OF[seat], said, one.role in VOTING)
            )  # fmt: skip
    names = {one.name for one in found}
    for adviser in scenario.advisers:
        if adviser.role in (None, seat) and adviser.name.sv not in names:
            said = _said(table, play, seat, adviser.name.sv, None)
            found.append(
                PersonView(f"adviser:{adviser.id}", adviser.name.sv, adviser.title, OF_LOGIC[adviser.logic], "", None,
                           False, said)
            )  # fmt: skip
    return tuple(found)


def _group(person: Person) -> Group:
    if person.role in ELECTED:
        return "board"
    return "media" if person.role == "media" else "administration"


def _said(table: Table, play: Play, seat: Role, name: str, title: Text | None) -> tuple[tuple[int, Text], ...]:
    """Messages in this person's name, and answers to questions: month and words."""
    said = [
        (int(play.book.told[0, slot]), message.text.about(_about(table, int(play.book.told_about[0, slot]))))
        for slot, message in enumerate(table.scenario.messages)
        if seat in message.to
        and play.book.told[0, slot] >= 0
        and (message.sender.sv == name or name in message.sender.sv or _same(message.sender, title))
    ]
    for index, adviser in enumerate(table.scenario.advisers):
        if adviser.name.sv != name:
            continue
        for slot, situation in table.owned(seat):
            variant = int(play.book.asked[0, slot, index])
            advice = next((one for one in situation.advice if one.adviser == index), None)
            if variant >= 0 and advice is not None:
                words = advice.variants[variant][1].about(_about(table, int(play.book.about[0, slot])))
                said.append((int(play.book.asked_month[0, slot, index]), words))
    return tuple(sorted(said, key=lambda one: one[0]))


def _same(sender: Text, title: Text | None) -> bool:
    return title is not None and sender.sv.lower().removesuffix("en") == title.sv


def _about(table: Table, unit: int) -> Text | None:
    return table.scenario.units[unit].name if unit >= 0 else None


def _offices(table: Table) -> Iterator[Tie]:
    people = table.scenario.world.people
    of = {one.role: one.id for one in people if one.role in ("chair", "head", "chief_executive")}
    for one in people:
        if one.role in ELECTED and one.role not in ("chair", "substitute"):
            yield Tie(one.id, of["chair"], "votes", VOTES, ())
        elif one.role == "manager":
            yield Tie(one.id, of["head"], "answers", ANSWERS, ())
            yield Tie(one.id, "citizens", "serves", SERVES, ())
    yield Tie(of["chair"], "board", "leads", LEADS, ())
    yield Tie(of["head"], of["chair"], "answers", ANSWERS, ())
    yield Tie(of["head"], of["chief_executive"], "answers", ANSWERS, ())


def _talks(table: Table, play: Play, seat: Role) -> Iterator[Tie]:
    """Own initiatives in which one talks with somebody: with whom follows from the act."""
    me = person_of(table, seat)
    head, chair, rival = (person_of(table, one) for one in ("head", "chair", "opposition"))
    for index, one in enumerate(table.scenario.initiatives):
        month = int(play.book.initiated[0, index])
        if one.owner != seat or month < 0:
            continue
        for effect in one.does:
            if isinstance(effect, Do) and effect.act in TALKS:
                to = {
                    "opposition_talk": chair if seat == "opposition" else rival,
                    "visit": "administration",
                    "praise": "administration",
                    "citizen_dialogue": "citizens",
                }.get(effect.act, chair if seat == "head" else head)
                yield Tie(me, to, "talks", one.label, (month,))
                break


def _promised(table: Table, promises: tuple[PromiseView, ...]) -> Iterator[Tie]:
    for one in promises:
        giver, taker = (person_of(table, side) for side in (one.by, one.to))
        yield Tie(giver, taker, "promises", one.text, (one.since,))


def _agreed(table: Table, agreement: AgreementView | None) -> Iterator[Tie]:
    if agreement is not None and agreement.versions > 0:
        yield Tie(person_of(table, "chair"), person_of(table, "head"), "agreement", AGREEMENT, (agreement.reviewed,))
