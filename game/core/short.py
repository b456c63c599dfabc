"""The short format: one dilemma at a time, decided once, and at the end the behaviours shown, in words.

It is a play like any other, with a selection whose stops hold one matter each: what is decided takes effect in the same
model, bots play what lies between, and the file is an ordinary log.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.core.errors import Refused
from game.core.seen.matters import unit_name
from game.core.session import Session
from scenarios.compiled import Do, Option, Role, Scenario
from scenarios.text import Text

KINDS: tuple[tuple[str, Text, tuple[str, ...]], ...] = (
    ("tell", Text("berätta eller dela med sig", "tell or share"), ("transparency", "openness", "good_news")),
    ("listen", Text("lyssna eller mötas", "listen or meet"),
     ("listening", "dialogue", "citizen_dialogue", "opposition_talk", "visit")),
    ("clear", Text("säga vad som gäller", "say what holds"), ("clarity", "goals", "agreement", "basis")),
    ("recognise", Text("visa uppskattning eller avlasta", "show appreciation or relieve"),
     ("feedback", "praise", "relief", "training", "respect")),
    ("look", Text("titta efter själv", "look for oneself"), ("review", "audit_plan", "reporting")),
    ("rule", Text("bestämma hur det ska göras", "decide how it is to be done"), ("guideline", "instruct", "firmness")),
    ("act", Text("gripa in", "step in"), ("pause", "replace_manager", "repair", "urgent", "mandate")),
    ("blame", Text("lägga ansvaret på den andra sidan", "put it on the other side"), ("blame", "publicity", "dissent")),
)  # fmt: skip
"""What acts are called in a profile. Descriptions, in no order of merit; the grouping is ours [D]."""


@dataclass(frozen=True)
class Answer:
    """One dilemma as it was decided."""

    situation: str
    title: Text
    option: str
    label: Text
    reason: str


@dataclass(frozen=True)
class Profile:
    """What one did, in words: how many of the decisions held each kind of act. No mark, no sum."""

    role: Role
    answers: tuple[Answer, ...]
    kinds: tuple[tuple[Text, int], ...]
    """Kinds of act with the number of dilemmas in which they were chosen; those never chosen are left out."""


def dilemma(session: Session) -> str | None:
    """Id of the dilemma that waits; None where all are decided."""
    return next((matter.id for matter in session.view().situations), None)


def decide(session: Session, option: str, reason: str) -> None:
    """Decide the dilemma that waits, with a reason, and go on to the next. It is final.

    Raises:
        Refused: there is none, or the option cannot be chosen. Nothing has changed.
        ReplayError: it could not be written.
    """
    matter = dilemma(session)
    if matter is None:
        raise Refused("Alla dilemman är avgjorda.", "All dilemmas are decided.")
    while session.view().phase == "desk":
        session.act({"do": "advance"})
    session.act({"do": "choose", "situation": matter, "option": option})
    if reason.strip():
        session.act({"do": "reason", "situation": matter, "text": reason.strip()})
    go_on(session)


def go_on(session: Session) -> None:
    """Through what is left of the month, to the next dilemma or the end."""
    month = session.view().month
    while not session.finished and session.view().month == month:
        session.act({"do": "advance"})


def answers(session: Session) -> tuple[Answer, ...]:
    """What has been decided so far, from the actions of the play."""
    given = given_by(session.role, session.said())
    units = session.play_now().book.decided_about[0]
    return tuple(
        Answer(one.id, one.title.about(about), option.id, option.label.about(about), reason)
        for slot, one in enumerate(session.scenario.situations)
        if one.id in given
        for about in [unit_name(session.table, int(units[slot]))]
        for chosen, reason in [given[one.id]]
        for option in one.options
        if option.id == chosen
    )


def given_by(seat: Role, actions: list[tuple[Role, dict[str, object]]]) -> dict[str, tuple[str, str]]:
    """Option id and reason by matter."""
    found: dict[str, tuple[str, str]] = {}
    for who, do in actions:
        matter = str(do.get("situation"))
        if who != seat:
            continue
        if do.get("do") == "choose" and isinstance(do.get("option"), str):
            found[matter] = (str(do["option"]), found.get(matter, ("", ""))[1])
        elif do.get("do") == "reason":
            found[matter] = (found.get(matter, ("", ""))[0], str(do["text"]))
    return {matter: pair for matter, pair in found.items() if pair[0]}


def profile(session: Session) -> Profile:
    """The behaviours shown, as a description."""
    given = answers(session)
    chosen = [_option(session.scenario, one) for one in given]
    counted = [(said, sum(bool(_acts(option) & set(acts)) for option in chosen)) for _, said, acts in KINDS]
    return Profile(session.role, given, tuple((said, times) for said, times in counted if times))


def _option(scenario: Scenario, answer: Answer) -> Option:
    situation = next(one for one in scenario.situations if one.id == answer.situation)
    return next(one for one in situation.options if one.id == answer.option)


def _acts(option: Option) -> set[str]:
    """Acts that the option does in full; a negative dose is the opposite and does not count."""
    return {effect.act for effect in option.does if isinstance(effect, Do) and not effect.dose.source.startswith("-")}
