"""Random plays at a table: every choice drawn from what the view offers, with undo, deferral and orders."""

import random
from pathlib import Path

from game.core.errors import Refused
from game.core.seen.view import View
from game.core.session import Session
from scenarios import load, load_text
from scenarios.compiled import Scenario

SMALL = Path(__file__).parents[2] / "scenarios" / "small.yaml"
LEADER = """
  opposition:
    name:
      sv: Olle Dahl
      en: Olle Dahl
    title:
      sv: gruppledare för oppositionen
      en: leader of the opposition
    attention: 2
    briefing:
      sv: Du leder oppositionen i nämnden.
      en: You lead the opposition in the committee.
    mandate:
      - sv: Väljarna ska få veta vad ni vill.
        en: Voters shall know what you want.
    duties:
      - sv: Du svarar för nämndens beslut som alla andra.
        en: You answer for the committee's decisions like everybody else.
"""
"""A brief for the third chair, for tests that take the small scenario with three."""


def small() -> Scenario:
    return load(SMALL)


def three(*changes: tuple[str, str]) -> Scenario:
    """The small scenario with a third chair, nine members, and some of its lines otherwise."""
    source = SMALL.read_text(encoding="utf-8")
    if "  opposition:\n    name:" not in source:
        source = source.replace("\nroles:\n", "\nroles:" + LEADER, 1)
    for old, new in changes:
        assert old in source
        source = source.replace(old, new, 1)
    return load_text(source, "small")


def with_dilemmas() -> Scenario:
    """The small scenario with three dilemmas for the head of department, one a month."""
    matter = """
  pipes:
    owner: head
    month: 2
    silence: wait
    position: 0.8
    title:
      sv: Rören i källaren
      en: The pipes in the cellar
    text:
      sv: De är gamla.
      en: They are old.
    options:
      - id: swap
        label:
          sv: Du byter dem.
          en: You replace them.
        text:
          sv: Det tar en vecka.
          en: It takes a week.
        cost: 1
        does: []
      - id: leave
        label:
          sv: Du låter dem vara.
          en: You leave them be.
        text:
          sv: De håller ett år till.
          en: They last another year.
        cost: 0
        does: []
events:
"""
    dilemmas = """
dilemmas:
  head:
    - {situation: tell_early, month: 0}
    - {situation: overtime, month: 1}
    - {situation: pipes, month: 2}
"""
    source = SMALL.read_text(encoding="utf-8").replace("\nevents:\n", matter, 1)
    return load_text(source.replace("\ndilemmas:\n", dilemmas, 1), "small")


def possible(view: View) -> list[dict]:
    """Every kind of thing the view offers now, advancing several times so that plays come to an end."""
    found: list[dict] = [{"do": "advance"}] * 6
    if view.can_undo:
        found.append({"do": "undo"})
    if view.phase == "desk":
        for one in view.initiatives:
            if one.available:
                units = [unit for unit, _ in one.units] or [None]
                found += [{"do": "initiate", "initiative": one.id} | ({"unit": u} if u else {}) for u in units[:2]]
    found += _between(view)
    for matter in view.situations:
        if view.phase in ("desk", "preparation"):
            found += [
                {"do": "ask", "situation": matter.id, "adviser": one.id}
                for one in matter.advisers
                if one.says is None and one.affordable
            ]
        if view.phase == "preparation":
            found += [{"do": "order", "situation": matter.id, "basis": level} for level in matter.can_order]
            open_now = [one.id for one in matter.options if one.available]
            found += [{"do": "choose", "situation": matter.id, "option": one} for one in open_now] * 3
            found += [{"do": "choose", "situation": matter.id, "option": "defer"}]
            found += [{"do": "reason", "situation": matter.id, "text": "Så tänker vi."}]
            if matter.question is not None:
                q = matter.question
                low, high = sorted((random.Random(view.month).uniform(q.low, q.high), q.high))
                found.append({"do": "forecast", "question": q.id, "low": low, "likely": (low + high) / 2, "high": high})
    return found


def _between(view: View) -> list[dict]:
    """What can pass between the chairs, and the opposition's lines."""
    found: list[dict] = []
    if view.phase == "preparation":
        for one in view.docket:
            lines = [
                "",
                "support",
                "oppose",
                "refer",
                *((motion for motion, _, _ in one.motions) if one.can_put else ()),
            ]
            found += [{"do": "stance", "situation": one.id, "line": line, "vote": line != ""} for line in lines]
    if view.phase == "meeting":
        found += [{"do": "dissent", "situation": one.id} for one in view.docket if one.can_dissent and not one.dissent]
    if view.phase != "desk":
        return found
    if view.agreement is not None and view.agreement.can_propose:
        found.append({"do": "agree", "parts": ["goals", "division"]})
    if view.agreement is not None and view.agreement.can_sign:
        found.append({"do": "sign"})
    found += [{"do": "pledge", "to": to, "text": "Vi hör av oss.", "within": 1} for to in view.can_promise]
    found += [{"do": "settle", "promise": one.id, "kept": True} for one in view.promises if one.can_settle]
    found += [{"do": "renegotiate", "promise": one.id} for one in view.promises if one.can_renegotiate]
    return found


def step(session: Session, chance: random.Random) -> dict | None:
    """One random action of whoever's turn it is; None where it was refused (nothing then has changed)."""
    session.sit(session.turn() or session.role)
    action = chance.choice(possible(session.view()))
    try:
        session.act(action)
    except Refused:
        return None
    return action


def play_at_random(session: Session, seed: int, stop_after: int | None = None) -> int:
    """Play to the end, or for ``stop_after`` actions; gives the number of actions done."""
    chance, done = random.Random(seed), 0
    while not session.finished and (stop_after is None or done < stop_after):
        done += step(session, chance) is not None
    return done
