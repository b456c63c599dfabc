"""The notice of meeting as the opposition's leader sees it: what is public in others' matters, and one's own line.

What only the owner knows is not here: its record, what it has seen and asked, which option it will put.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.core.play import OWN, Play
from game.core.rules import legal, voting
from game.core.seats.acting import LINES
from game.core.seen.matters import MEETING_OUTCOMES, recused, unit_name, voters
from game.core.seen.view_matters import DocketView, Fact, Voter
from game.core.table import Table


def docket(table: Table, play: Play, meeting: bool, reasons: Mapping[str, str]) -> tuple[DocketView, ...]:
    """Every matter on the notice. At the meeting only those that were put."""
    return tuple(
        _matter(table, play, slot, meeting, reasons)
        for slot in range(len(table.scenario.situations))
        if bool(legal.on_docket(table, play, slot)[0])
        and (not meeting or int(play.draft.ayes[0, slot]) + int(play.draft.noes[0, slot]) > 0)
    )


def _matter(table: Table, play: Play, slot: int, meeting: bool, reasons: Mapping[str, str]) -> DocketView:
    situation, book, draft = table.scenario.situations[slot], play.book, play.draft
    about = unit_name(table, int(book.about[0, slot]))
    line, choice, counted = int(draft.stance[0, slot]), int(draft.choice[0, slot]), bool(draft.counted[0, slot])
    settled = int(voting.decided_option(play, slot)[0])
    public = [
        one for one in situation.findings if one.needs <= int(book.basis[0, slot]) and one.when is None
    ]  # what depends on the owner's record is the owner's
    return DocketView(
        id=situation.id,
        title=situation.title.about(about),
        text=situation.text.about(about),
        position=situation.position,
        facts=tuple(Fact(one.text.about(about), one.source, one.certainty) for one in public),
        not_heard=situation.not_heard,
        motions=tuple(
            (option.id, option.label.about(about), option.text.about(about))
            for option in situation.options
            if option.vote is not None
        ),
        line=LINES[line] if line < OWN else situation.options[line - OWN].id,
        ask_vote=bool(draft.ask_vote[0, slot]),
        basis=int(book.basis[0, slot]),
        months_left=int(legal.last_month(table, play, slot)[0]) - play.month + 1,
        costs=legal.OWN_MOTION_COST,
        can_put=line >= OWN or int(legal.left(table, play, "opposition")[0]) >= legal.OWN_MOTION_COST,
        reason=reasons.get(situation.id, ""),
        chosen=situation.options[choice].label.about(about) if meeting and choice >= 0 else None,
        outcome=MEETING_OUTCOMES.get(int(draft.outcome[0, slot])) if meeting else None,
        by_vote=counted,
        ayes=int(draft.ayes[0, slot]) if meeting and counted else 0,
        noes=int(draft.noes[0, slot]) if meeting and counted else 0,
        casting=meeting and bool(draft.casting[0, slot]),
        carried=situation.options[settled].label.about(about) if meeting and settled not in (choice, -1) else None,
        voters=_as_voted(voters(table, play, slot, choice, True)) if meeting and counted else (),
        recused=recused(table, slot),
        can_dissent=meeting and bool(voting.can_dissent(table, play, slot)[0]),
        dissent=bool(draft.dissent[0, slot]),
    )


def _as_voted(members: tuple[Voter, ...]) -> tuple[Voter, ...]:
    """How members voted, which all saw; how they leaned before is known to whoever asked around."""
    return tuple(replace(one, lean="for" if one.voted else "against") for one in members)
