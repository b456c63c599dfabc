"""A person's action, checked in words and done through the verbs that bots use too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

import numpy as np

from game.core.errors import Refused
from game.core.play import BY_HUMAN, DEFERRED, NONE, NOTHING, OWN, Play
from game.core.rules import legal, verbs
from game.core.seats.actions import DEFER, Action
from game.core.seen import dealings
from game.core.table import Table
from scenarios.compiled import Role
from sim.columns import Bools, Ints

LONGEST_REASON = 400
"""Characters."""


class AtTable(Protocol):
    """What an action is done to: one seat of a play under way (``game.core.sitting.Chair``)."""

    seat: Role

    @property
    def table(self) -> Table:
        """The table."""
        ...

    @property
    def play(self) -> Play:
        """The batch of one."""
        ...

    @property
    def phase(self) -> str:
        """Where in the month the seat is."""
        ...

    @property
    def reasons(self) -> dict[str, str]:
        """Reasons given by this seat, by matter."""
        ...

    @property
    def words(self) -> dict[int, str]:
        """What promises in own words say, by slot."""
        ...

    def open_slots(self) -> list[int]:
        """Matters that lie on the person's table now."""
        ...


def perform(at: AtTable, action: Action) -> None:
    """Do one action other than going on and undoing. Raises ``Refused`` (nothing has changed)."""
    verb = _VERBS.get(str(action.get("do")))
    if verb is None:
        raise Refused(f"Okänd handling: {action.get('do')!r}.", f"Unknown action: {action.get('do')!r}.")
    phases, run = verb
    if at.phase not in phases:
        raise Refused("Det går inte i det här skedet av månaden.", "That cannot be done in this part of the month.")
    run(at, action)


def slot_of(table: Table, name: object) -> int | None:
    """Slot of the situation with that id, or None."""
    return next((slot for slot, one in enumerate(table.scenario.situations) if one.id == name), None)


def _mine(at: AtTable, action: Action) -> int:
    slot = slot_of(at.table, action.get("situation"))
    if slot is None or slot not in at.open_slots():
        raise Refused(
            f"Ärendet {action.get('situation')!r} ligger inte på ditt bord nu.",
            f"The matter {action.get('situation')!r} is not on your table now.",
        )
    return slot


def _where() -> Bools:
    return np.ones(1, dtype=bool)


def _each(value: int) -> Ints:
    return np.array([value], dtype=np.int64)


def _choose(at: AtTable, action: Action) -> None:
    slot = _mine(at, action)
    options = at.table.scenario.situations[slot].options
    wanted = action.get("option")
    index = NOTHING if wanted is None else DEFERRED if wanted == DEFER else None
    if index is None:
        index = next((i for i, option in enumerate(options) if option.id == wanted), None)
        if index is None:
            raise Refused(
                f"Förslaget {wanted!r} finns inte i ärendet.", f"There is no option {wanted!r} in the matter."
            )
        reason = legal.why_not_option(at.table, at.play, slot, options[index])
        if reason is not None:
            raise Refused(reason.sv, reason.en)
    verbs.choose(at.table, at.play, slot, _each(index), _where(), BY_HUMAN)


def _order(at: AtTable, action: Action) -> None:
    slot = _mine(at, action)
    level: Any = action.get("basis")
    known = type(level) is int and level in (0, 1, 2)
    if not known or not bool(verbs.order(at.table, at.play, slot, _each(level), _where())[0]):
        raise Refused("Det underlaget går inte att beställa nu.", "That report cannot be ordered now.")


def _initiate(at: AtTable, action: Action) -> None:
    scenario = at.table.scenario
    named = action.get("initiative")
    index = next((i for i, one in enumerate(scenario.initiatives) if one.id == named), None)
    if index is None or scenario.initiatives[index].owner != at.seat:
        raise Refused(f"Det finns inget eget initiativ {named!r}.", f"There is no initiative {named!r}.")
    reason = legal.why_not_initiative(at.table, at.play, index)
    if reason is not None:
        raise Refused(reason.sv, reason.en)
    unit = 0
    if scenario.initiatives[index].aimed:
        found = next((i for i, one in enumerate(scenario.units) if one.id == action.get("unit")), None)
        if found is None:
            raise Refused("Välj vilken enhet det gäller.", "Choose which unit it concerns.")
        unit = found
    verbs.initiate(at.table, at.play, index, _each(unit), _where())


def _ask(at: AtTable, action: Action) -> None:
    slot = _mine(at, action)
    advisers = at.table.scenario.advisers
    index = next((i for i, one in enumerate(advisers) if one.id == action.get("adviser")), None)
    if index is None or not bool(verbs.ask(at.table, at.play, slot, index, _where())[0]):
        raise Refused(
            "Den rådgivaren går inte att fråga nu (redan frågad, eller så räcker inte tiden).",
            "That adviser cannot be asked now (already asked, or there is not enough time).",
        )


def _number(value: object) -> float:
    """The number given, NaN where it is none."""
    try:
        return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else np.nan
    except OverflowError:
        return np.nan


def _forecast(at: AtTable, action: Action) -> None:
    questions = at.table.scenario.questions
    index = next((i for i, one in enumerate(questions) if one.id == action.get("question")), None)
    if index is None:
        raise Refused(
            f"Frågan {action.get('question')!r} finns inte.", f"There is no question {action.get('question')!r}."
        )
    asked = {at.table.scenario.situations[slot].question for slot in at.open_slots()}
    answer = np.array([[_number(action.get(name)) for name in ("low", "likely", "high")]])
    done = index in asked and bool(verbs.forecast(at.table, at.play, index, answer, _where())[0])
    if not done:
        one = questions[index]
        raise Refused(
            f"Ange lågt ≤ troligt ≤ högt, mellan {one.low:g} och {one.high:g}.",
            f"Give low ≤ likely ≤ high, between {one.low:g} and {one.high:g}.",
        )


def _reason(at: AtTable, action: Action) -> None:
    slot = slot_of(at.table, action.get("situation"))
    if slot is None or not (at.seat == "opposition" and bool(legal.on_docket(at.table, at.play, slot)[0])):
        _mine(at, action)
    text = action.get("text")
    if not isinstance(text, str) or len(text) > LONGEST_REASON:
        raise Refused(
            f"Skriv en rad, högst {LONGEST_REASON} tecken.", f"Write one line, at most {LONGEST_REASON} characters."
        )
    at.reasons[str(action["situation"])] = text


def _stance(at: AtTable, action: Action) -> None:
    slot = slot_of(at.table, action.get("situation"))
    if at.seat != "opposition" or slot is None or not bool(legal.on_docket(at.table, at.play, slot)[0]):
        raise Refused(
            f"Ärendet {action.get('situation')!r} står inte på kallelsen nu.",
            f"The matter {action.get('situation')!r} is not on the notice of meeting now.",
        )
    ids = {option.id: OWN + index for index, option in enumerate(at.table.scenario.situations[slot].options)}
    line = ({name: number for number, name in enumerate(LINES)} | ids).get(str(action.get("line", "")))
    vote = np.array([action.get("vote") is True])
    if line is None or not bool(verbs.stance(at.table, at.play, slot, _each(line), vote, _where())[0]):
        raise Refused(
            "Den linjen går inte att ta i ärendet nu (finns inte, eller så räcker inte tiden).",
            "That line cannot be taken in the matter now (there is none such, or there is not enough time).",
        )


def _dissent(at: AtTable, action: Action) -> None:
    slot = slot_of(at.table, action.get("situation"))
    if at.seat != "opposition" or slot is None or not bool(verbs.dissent(at.table, at.play, slot, _where())[0]):
        raise Refused(
            "Bara den som har deltagit i beslutet och förlorat kan reservera sig (KL 4:27).",
            "Only those who took part in the decision and lost can have their dissent recorded (KL 4:27).",
        )


def _agree(at: AtTable, action: Action) -> None:
    parts: Any = action.get("parts")
    known = isinstance(parts, list) and all(part in dealings.PART_IDS for part in parts)
    if at.seat not in dealings.SIGNERS or not known:
        raise Refused(
            "Överenskommelsen skrivs av ordföranden och förvaltningschefen och har fyra delar.",
            "The agreement is written by the chair and the head of department and has four parts.",
        )
    if not bool(dealings.agree(at.table, at.play, at.seat, _each(dealings.bits(list(parts))), _where())[0]):
        raise Refused("Tiden räcker inte den här månaden.", "There is not enough time this month.")


def _sign(at: AtTable, action: Action) -> None:
    if at.seat not in dealings.SIGNERS or not bool(dealings.sign(at.play, at.seat, _where())[0]):
        raise Refused("Det finns inget förslag att skriva under.", "There is no proposal to sign.")


def _pledge(at: AtTable, action: Action) -> None:
    to, text, within = action.get("to"), action.get("text"), action.get("within")
    if to not in at.table.humans or to == at.seat:
        raise Refused(
            "Ett löfte i egna ord ges till en annan person vid bordet.",
            "A promise in own words is given to another person at the table.",
        )
    if not isinstance(text, str) or not text.strip() or len(text) > LONGEST_REASON:
        raise Refused(
            f"Skriv en rad, högst {LONGEST_REASON} tecken.", f"Write one line, at most {LONGEST_REASON} characters."
        )
    if type(within) is not int or not 1 <= within <= dealings.LONGEST_PLEDGE:
        raise Refused(
            f"Ange inom hur många månader, 1 till {dealings.LONGEST_PLEDGE}.",
            f"Say within how many months, 1 to {dealings.LONGEST_PLEDGE}.",
        )
    slots = range(*legal.pledges_of(at.seat).indices(at.play.book.pledge.shape[1]))
    free = next((slot for slot in slots if at.play.book.pledge[0, slot] == NONE), None)
    if free is None:
        raise Refused(f"Du har redan gett {len(slots)} löften.", f"You have already given {len(slots)} promises.")
    dealings.pledge(at.play, at.seat, free, to, within, _where())
    at.words[free] = text.strip()


def pledge_slot(play: Play, name: object) -> int | None:
    """Slot of the promise in own words called ``pledge:N``, or None."""
    head, _, number = str(name).partition(":")
    known = head == "pledge" and number.isascii() and number.isdigit() and int(number) < play.book.pledge.shape[1]
    return int(number) if known else None


def _renegotiate(at: AtTable, action: Action) -> None:
    own = pledge_slot(at.play, action.get("promise"))
    promises = at.table.scenario.promises
    slot = next((i for i, one in enumerate(promises) if one.id == action.get("promise")), None)
    if own is not None:
        mine = own in range(*legal.pledges_of(at.seat).indices(at.play.book.pledge.shape[1]))
        done = mine and bool(dealings.renegotiate(at.table, at.play, at.seat, own, _where(), own_words=True)[0])
    else:
        mine = slot is not None and at.table.givers[slot] == at.seat
        done = mine and bool(dealings.renegotiate(at.table, at.play, at.seat, slot or 0, _where())[0])
    if not done:
        raise Refused(
            "Det löftet kan du inte ta upp nu (inte ditt, redan förfallet, eller så räcker inte tiden).",
            "You cannot take up that promise now (not yours, already due, or there is not enough time).",
        )


def _settle(at: AtTable, action: Action) -> None:
    slot, kept = pledge_slot(at.play, action.get("promise")), action.get("kept")
    known = slot is not None and isinstance(kept, bool)
    if not known or not bool(dealings.settle(at.play, at.seat, slot or 0, kept is True, _where())[0]):
        raise Refused(
            "Det löftet kan du inte svara på nu (inte gett till dig, eller ännu inte förfallet).",
            "You cannot answer for that promise now (not given to you, or not yet due).",
        )


LINES = ("", "support", "oppose", "refer")
"""Lines of the opposition by number (play.FREE and after it)."""
_BEFORE = ("desk", "preparation")
_VERBS: dict[str, tuple[tuple[str, ...], Callable[[AtTable, Action], None]]] = {
    "initiate": (("desk",), _initiate),
    "ask": (_BEFORE, _ask),
    "order": (("preparation",), _order),
    "choose": (("preparation",), _choose),
    "forecast": (("preparation",), _forecast),
    "reason": (("preparation", "meeting"), _reason),
    "stance": (("preparation",), _stance),
    "dissent": (("meeting",), _dissent),
    "agree": (("desk",), _agree),
    "sign": (("desk",), _sign),
    "pledge": (_BEFORE, _pledge),
    "renegotiate": (("desk",), _renegotiate),
    "settle": (("desk",), _settle),
}
