"""What is greyed out says why, in the author's words where there are any."""

from pathlib import Path

from game.core.session import Session
from scenarios import load


def test_without_a_mandate_the_chair_is_told_that_there_is_none(tmp_path: Path) -> None:
    session = Session.start(load("skyfallet"), "chair", 3, tmp_path)
    while session.view().calendar_month != 7:
        session.act({"do": "advance"})
    options = {one.id: one for matter in session.view().situations for one in matter.options}
    assert not options["on_mandate"].available
    assert options["on_mandate"].why_not is not None
    assert "rätt att besluta ensam" in options["on_mandate"].why_not.sv
    assert "right to decide alone" in options["on_mandate"].why_not.en
    assert options["just_go"].available
    look = next(one for one in session.view().initiatives if one.id == "commission_look")
    assert look.why_not is not None
    assert "juli" in look.why_not.sv
