"""The third chair: the notice of meeting, a line, an own motion, referral, a vote asked for, dissent, jäv."""

from pathlib import Path

import pytest

from game.core.errors import Refused
from game.core.play import CARRIED, REFERRED, REJECTED, RIVAL
from game.core.seen.view_matters import DocketView
from game.core.session import Session
from scenarios.compiled import Scenario
from tests.game.core.table_for_tests import three

VOTE = "vote: 0.7 - 0.2 * heat"
HALF = (VOTE, "vote: 0.62")
LOST = (VOTE, "vote: 0.0")
SURE = (VOTE, "vote: 1.0")
RIVAL_STANDS = ("vote: 0.4 + 0.2 * heat", "vote: 1.0")


def both(folder: Path, scenario: Scenario) -> Session:
    """Chair and opposition leader at one computer; the chair has put the motion to patch, all are in preparation."""
    session = Session.start(scenario, ("chair", "opposition"), 7, folder)
    for seat in session.roles:
        session.act({"do": "advance"}, seat)
    session.act({"do": "choose", "situation": "leak", "option": "patch"}, "chair")
    return session


def take(session: Session, line: str, vote: bool = False) -> None:
    session.act({"do": "stance", "situation": "leak", "line": line, "vote": vote}, "opposition")


def meet(session: Session) -> DocketView:
    for seat in session.roles:
        session.act({"do": "advance"}, seat)
    return next(one for one in session.view("opposition").docket if one.id == "leak")


def close(session: Session) -> None:
    for seat in session.roles:
        session.act({"do": "advance"}, seat)


def outcome(session: Session) -> int:
    return int(session.play_now().book.outcome[0, 0])


def test_the_opposition_sees_the_matters_on_the_notice_and_not_what_the_chair_will_put(tmp_path: Path) -> None:
    session = both(tmp_path, three())
    (matter,) = session.view("opposition").docket
    assert matter.id == "leak"
    assert matter.chosen is None
    assert [motion for motion, _, _ in matter.motions] == ["patch", "replace"], (
        "what the chair decides alone is not put"
    )
    assert all(fact.text.sv != "Prognosen visar underskott." for fact in matter.facts), "that is of the chair's record"


def test_a_line_against_moves_the_own_group_and_binds_its_leader(tmp_path: Path) -> None:
    votes = {}
    for line in ("support", "oppose"):
        session = both(tmp_path / line, three(HALF))
        take(session, line, vote=True)
        matter = meet(session)
        votes[line] = {one.name: one.voted for one in matter.voters}
        assert matter.by_vote
        assert votes[line]["Olle Dahl"] is (line == "support")
    assert sum(votes["support"].values()) > sum(votes["oppose"].values())


def test_without_a_call_for_a_vote_the_chair_hears_the_answer(tmp_path: Path) -> None:
    session = both(tmp_path, three(SURE))
    take(session, "support")
    matter = meet(session)
    assert not matter.by_vote
    assert (matter.ayes, matter.noes) == (0, 0)
    assert all(one.voted is None for one in matter.voters)
    assert matter.outcome == "carried"


def test_a_call_for_referral_sends_a_fallen_motion_back_with_a_better_report(tmp_path: Path) -> None:
    session = both(tmp_path, three(LOST))
    take(session, "refer")
    assert meet(session).outcome == "referred"
    close(session)
    assert outcome(session) == REFERRED
    (matter,) = session.view("chair").situations
    assert (matter.id, matter.basis) == ("leak", 1)


def test_a_matter_is_referred_back_once(tmp_path: Path) -> None:
    session = both(tmp_path, three(LOST))
    take(session, "refer")
    meet(session)
    close(session)
    for seat in session.roles:
        session.act({"do": "advance"}, seat)
    session.act({"do": "choose", "situation": "leak", "option": "patch"}, "chair")
    take(session, "refer")
    assert meet(session).outcome == "rejected"
    close(session)
    assert outcome(session) == REJECTED


def test_an_own_motion_can_be_carried_where_the_first_falls_and_is_carried_out(tmp_path: Path) -> None:
    session = both(tmp_path, three(LOST, RIVAL_STANDS))
    before = session.view("opposition").attention_left
    take(session, "replace")
    assert session.view("opposition").attention_left == before - 1
    matter = meet(session)
    assert matter.outcome == "rival"
    assert matter.carried is not None
    close(session)
    play = session.play_now()
    assert outcome(session) == RIVAL
    assert play.book.did[0, 0].tolist()[:2] == [0, 1]
    (decided,) = session.view("chair").decided
    assert decided.option.en == "The committee decides to replace the main."


def test_an_own_motion_leaves_a_carried_one_alone(tmp_path: Path) -> None:
    session = both(tmp_path, three(SURE, RIVAL_STANDS))
    take(session, "replace")
    assert meet(session).outcome == "carried"
    close(session)
    assert outcome(session) == CARRIED


def test_dissent_is_for_those_who_took_part_and_lost(tmp_path: Path) -> None:
    session = both(tmp_path / "lost", three(SURE))
    take(session, "oppose")
    assert meet(session).can_dissent
    session.act({"do": "dissent", "situation": "leak"}, "opposition")
    close(session)
    assert session.play_now().book.dissented[0, 0]

    session = both(tmp_path / "won", three(SURE))
    take(session, "support")
    meet(session)
    with pytest.raises(Refused, match="took part"):
        session.act({"do": "dissent", "situation": "leak"}, "opposition")


def test_recorded_dissent_reaches_the_model(tmp_path: Path) -> None:
    recorded = {}
    for dissent in (False, True):
        session = both(tmp_path / str(dissent), three(SURE))
        take(session, "oppose")
        meet(session)
        if dissent:
            session.act({"do": "dissent", "situation": "leak"}, "opposition")
        close(session)
        recorded[dissent] = float(session.play_now().state.board.dissent[0, 0])
    assert recorded[True] > recorded[False]


def test_whoever_is_disqualified_leaves_the_room(tmp_path: Path) -> None:
    session = both(
        tmp_path,
        three(SURE, ("    window: 2\n    silence: wait", "    window: 2\n    recused: [dahl]\n    silence: wait")),
    )
    take(session, "oppose", vote=True)
    matter = meet(session)
    assert matter.recused == ("Olle Dahl",)
    assert "Olle Dahl" not in [one.name for one in matter.voters]
    assert matter.ayes + matter.noes == len(matter.voters)
    assert not matter.can_dissent


@pytest.mark.parametrize(
    "action",
    [
        {"do": "stance", "situation": "leak", "line": "ask"},
        {"do": "stance", "situation": "leak", "line": "maybe"},
        {"do": "stance", "situation": "nothing", "line": "oppose"},
        {"do": "choose", "situation": "leak", "option": "patch"},
        {"do": "agree", "parts": ["goals"]},
        {"do": "sign"},
    ],
)
def test_what_is_not_the_oppositions_to_do_is_refused(tmp_path: Path, action: dict) -> None:
    session = both(tmp_path, three())
    with pytest.raises(Refused):
        session.act(action, "opposition")
    with pytest.raises(Refused):
        session.act({"do": "stance", "situation": "leak", "line": "oppose"}, "chair")
