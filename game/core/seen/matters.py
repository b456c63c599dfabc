"""The matters on one role's table, as that role sees them: case, options, advisers, votes, forecast."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.core.play import CARRIED, DEFERRED, REFERRED, REJECTED, RIVAL, Play
from game.core.rules import legal, voting
from game.core.rules.reading import of_situation
from game.core.seats.actions import DEFER
from game.core.seen.view_matters import AdviserView, Fact, Lean, OptionView, Outcome, QuestionView, SituationView, Voter
from game.core.table import Table
from scenarios.compiled import Situation
from scenarios.text import Text

MEETING_OUTCOMES: dict[int, Outcome] = {CARRIED: "carried", REJECTED: "rejected", REFERRED: "referred", RIVAL: "rival"}
LEANS: dict[int, Lean] = {-1: "against", 0: "unsure", 1: "for"}


def unit_name(table: Table, unit: int) -> Text | None:
    """The unit's name, or None for no unit."""
    return table.scenario.units[unit].name if unit >= 0 else None


def matter(table: Table, play: Play, slot: int, meeting: bool, reasons: Mapping[str, str]) -> SituationView:
    """One open matter of a batch of one."""
    situation, book, draft = table.scenario.situations[slot], play.book, play.draft
    about = unit_name(table, int(book.about[0, slot]))
    choice = int(draft.choice[0, slot])
    chosen = DEFER if choice == DEFERRED else situation.options[choice].id if choice >= 0 else None
    left = int(legal.last_month(table, play, slot)[0]) - play.month + 1 + int(draft.order[0, slot])
    met = meeting and choice >= 0
    counted = bool(draft.counted[0, slot])
    settled, rival = int(voting.decided_option(play, slot)[0]), int(draft.rival[0, slot])
    ready = int(book.ready[0, slot]) if book.ordered[0, slot] > 0 else None
    if draft.order[0, slot] > 0:
        ready = play.month + int(draft.order[0, slot])
    return SituationView(
        id=situation.id,
        title=situation.title.about(about),
        text=situation.text.about(about),
        quote=None if situation.quote is None else (situation.quote[0].about(about), situation.quote[1].about(about)),
        position=situation.position,
        facts=_facts(table, play, slot, about),
        not_heard=situation.not_heard,
        options=_options(table, play, slot, about),
        advisers=_advisers(table, play, slot, about),
        voters=voters(table, play, slot, choice, met),
        question=_question(table, play, situation),
        chosen=chosen,
        reason=reasons.get(situation.id, ""),
        passed=bool(draft.passed[0, slot]) if met else None,
        ayes=int(draft.ayes[0, slot]) if met and counted else 0,
        noes=int(draft.noes[0, slot]) if met and counted else 0,
        casting=bool(draft.casting[0, slot]) if met else False,
        can_order=tuple(
            level
            for level in (1, 2)
            if draft.order[0, slot] == 0 and bool(legal.orderable(table, play, slot, level)[0])
        ),
        basis=int(book.basis[0, slot]),
        ready=ready,
        months_left=left,
        must_answer=left <= 1,
        owner=situation.owner,
        outcome=MEETING_OUTCOMES.get(int(draft.outcome[0, slot])) if met else None,
        by_vote=counted,
        carried=situation.options[settled].label.about(about) if met and settled != choice else None,
        rival=situation.options[rival].label.about(about) if met and rival >= 0 else None,
        recused=recused(table, slot),
        dissent=met and bool(draft.dissent[0, slot]),
    )


def recused(table: Table, slot: int) -> tuple[str, ...]:
    """Members who leave the room in the matter."""
    world = table.scenario.world
    members = [world.people[index] for index in world.roster.members]
    return tuple(members[at].name for at in table.scenario.situations[slot].recused)


def _facts(table: Table, play: Play, slot: int, about: Text | None) -> tuple[Fact, ...]:
    reads, basis = of_situation(table, play, slot), int(play.book.basis[0, slot])
    return tuple(
        Fact(one.text.about(about), one.source, one.certainty)
        for one in table.scenario.situations[slot].findings
        if one.needs <= basis and (one.when is None or bool(np.broadcast_to(one.when(reads), (1,))[0]))
    )


def _options(table: Table, play: Play, slot: int, about: Text | None) -> tuple[OptionView, ...]:
    views = []
    for option in table.scenario.situations[slot].options:
        reason = legal.why_not_option(table, play, slot, option)
        views.append(
            OptionView(
                id=option.id,
                label=option.label.about(about),
                text=option.text.about(about),
                cost=option.cost,
                money=option.money,
                shows=option.shows,
                gains=None if option.gains is None else option.gains.about(about),
                loses=None if option.loses is None else option.loses.about(about),
                available=reason is None,
                why_not=reason,
                votes=option.vote is not None,
            )
        )
    return tuple(views)


def _advisers(table: Table, play: Play, slot: int, about: Text | None) -> tuple[AdviserView, ...]:
    situation = table.scenario.situations[slot]
    left = int(legal.left(table, play, situation.owner)[0])
    views = []
    for advice in situation.advice:
        one = table.scenario.advisers[advice.adviser]
        if not table.advises(one, situation.owner):
            continue
        variant = int(play.book.asked[0, slot, advice.adviser])
        says = advice.variants[variant][1].about(about) if variant >= 0 else None
        views.append(AdviserView(one.id, one.name, one.title, one.logic, one.cost, says, left >= one.cost))
    return tuple(views)


def voters(table: Table, play: Play, slot: int, choice: int, met: bool) -> tuple[Voter, ...]:
    """Members who take part, how they lean to an option, and where votes were counted how they voted."""
    situation, counted = table.scenario.situations[slot], bool(play.draft.counted[0, slot])
    if choice < 0 or situation.options[choice].vote is None:
        return ()
    world = table.scenario.world
    members = [world.people[index] for index in world.roster.members]
    return tuple(
        Voter(
            name=person.name,
            party=person.party,
            lean=LEANS[int(play.draft.lean[0, slot, index])],
            voted=bool(play.draft.voted[0, slot, index]) if met and counted else None,
        )
        for index, person in enumerate(members)
        if index not in situation.recused
    )


def _question(table: Table, play: Play, situation: Situation) -> QuestionView | None:
    if situation.question is None:
        return None
    one = table.scenario.questions[situation.question]
    if play.month > one.at:
        return None
    low, likely, high = (float(value) for value in play.book.answer[0, situation.question])
    answer = None if np.isnan(low) else (low, likely, high)
    return QuestionView(one.id, one.text, one.unit, one.low, one.high, one.at, one.decimals, answer)
