"""The agenda of a meeting: what was up and what came of it, whoever looks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.core.seats.actions import DEFER
from game.core.seen.view import View
from game.core.seen.view_matters import DocketView, Outcome, SituationView, Voter
from scenarios.text import Text

if TYPE_CHECKING:
    from game.ui.table import Table


@dataclass(frozen=True)
class Point:
    """One matter that was up: what was put, against what, how it was decided, and what came of it."""

    id: str
    title: Text
    owner: str
    """Seat whose motion it was."""
    put: Text
    votes: bool
    """Whether the committee decided; otherwise one person alone."""
    outcome: Outcome | None
    by_vote: bool
    ayes: int
    noes: int
    casting: bool
    rival: Text | None
    carried: Text | None
    """What was carried where it is not what was put."""
    voters: tuple[Voter, ...]
    recused: tuple[str, ...]
    dissent: bool
    can_dissent: bool
    reason: str
    """My own, where I gave one."""
    shows: tuple[int, int] | None
    """Months until it is expected to show, where I know."""

    @property
    def settled(self) -> bool:
        """Whether something was decided that is to be carried out."""
        return self.outcome in ("carried", "rival")


def taken_up(case: SituationView) -> bool:
    """Whether a matter was put to the meeting or decided."""
    return case.chosen not in (None, DEFER)


def points(view: View) -> tuple[Point, ...]:
    """Everything that was up, as ``view`` has it: own matters first, then those of others on the notice."""
    return (
        *(_own(case) for case in view.situations if taken_up(case)),
        *(_on_notice(one) for one in view.docket if one.chosen is not None),
    )


def public_points(table: Table) -> tuple[Point, ...]:
    """What the committee decided in front of all who share this computer; nobody's own decisions, nobody's reasons."""
    found: dict[str, Point] = {}
    for seat in table.session.roles:
        for point in points(table.session.view(seat)):
            if point.votes:
                known = found.get(point.id, point)
                found[point.id] = replace(known, can_dissent=known.can_dissent or point.can_dissent, reason="")
    return tuple(found.values())


def _own(case: SituationView) -> Point:
    option = next(one for one in case.options if one.id == case.chosen)
    return Point(
        id=case.id,
        title=case.title,
        owner=case.owner,
        put=option.label,
        votes=option.votes,
        outcome=case.outcome or ("carried" if case.passed else "rejected"),
        by_vote=case.by_vote,
        ayes=case.ayes,
        noes=case.noes,
        casting=case.casting,
        rival=case.rival,
        carried=case.carried,
        voters=case.voters,
        recused=case.recused,
        dissent=case.dissent,
        can_dissent=False,
        reason=case.reason,
        shows=option.shows if case.carried is None else _shows(case, case.carried),
    )


def _shows(case: SituationView, carried: Text) -> tuple[int, int] | None:
    return next((one.shows for one in case.options if one.label == carried), None)


def _on_notice(one: DocketView) -> Point:
    assert one.chosen is not None
    mine = next((label for id_, label, _text in one.motions if id_ == one.line), None)
    return Point(
        id=one.id,
        title=one.title,
        owner="chair",
        put=one.chosen,
        votes=True,
        outcome=one.outcome,
        by_vote=one.by_vote,
        ayes=one.ayes,
        noes=one.noes,
        casting=one.casting,
        rival=mine if mine != one.chosen else None,
        carried=one.carried,
        voters=one.voters,
        recused=one.recused,
        dissent=one.dissent,
        can_dissent=one.can_dissent and not one.dissent,
        reason=one.reason,
        shows=None,
    )
