"""Several people at one computer: each sees their own pages only, the meeting is for all, what they agree holds."""

from __future__ import annotations

import re
from pathlib import Path

from tests.game.text.paper_table import begin, flat

ALL = ("chair", "head", "opposition")
SIT = ""
"""Enter at the hand-over."""
READY = ("0", "0")
"""From desk to preparation, and ready."""
MEET = ("", "0")
"""Everybody is there; the month ends."""


def turns(said: str) -> list[str]:
    """What was said between one hand-over and the next."""
    return re.split(r"Sida: (?:Lämna över|Alla tillsammans)", said)[1:]


def test_each_takes_a_turn_behind_a_hand_over_and_the_meeting_is_for_all(tmp_path: Path) -> None:
    table = begin(tmp_path, ALL)
    said = table.type(SIT, *READY, SIT, *READY, SIT, *READY, *MEET)
    heads = re.findall(r"Nu är det dags för ([^,]+),|(Alla är klara)", said)
    assert [name or all_ready for name, all_ready in heads] == [
        "Marianne Ek",
        "Karin Lind",
        "Olle Dahl",
        "Alla är klara",
        "Marianne Ek",
    ]
    assert table.session.view("chair").month == 1
    for hidden in re.split(r"Sida: (?:Lämna över|Alla tillsammans)", said)[:-1]:
        assert hidden.endswith("\n" * 40)


def test_nothing_of_one_desk_is_said_in_anothers_turn(tmp_path: Path) -> None:
    table = begin(tmp_path, ALL)
    said = table.type(
        SIT, ">Skriv dina två", "Hemligt löfte", "", "0", "1", "1", ">Skriv ett skäl", "Mitt hemliga skäl",
        ">Säg vad du tror", "11", "12", "13", ">Fråga Sara", "0", "0",
        SIT, "0", "1", "2", "0", "0",
        SIT, ">Fler sidor", "9", "0", "0", "0", ">Läckan", ">Yrka avslag", "0", "0", "",
    )  # fmt: skip
    chair, head, opposition, meeting = turns(said)
    assert "Hemligt löfte" in chair or "Mitt hemliga skäl" in chair
    for other in (head, opposition):
        for secret in (
            "Hemligt",
            "hemliga",
            "troligast 12",
            "Sara Holm, kommunjurist:",
            "Ditt förslag: Nämnden uppdrar",
        ):
            assert secret not in other
    assert "Vad du berättar" not in chair + opposition + meeting
    assert "Din linje: avslag." in opposition
    assert "Nämnden uppdrar åt förvaltningen att lappa läckan." in meeting


def test_private_pages_stay_closed_while_everybody_looks(tmp_path: Path) -> None:
    table = begin(tmp_path, ("chair", "head"))
    said = table.type(SIT, *READY, SIT, *READY, "", "v", "s", "b", "m", "?", "0", "g jäv")
    meeting = turns(said)[-1]
    assert meeting.count("Nu ser alla skärmen.") == 4
    assert "Sida: Hjälp" in meeting
    assert "jäv (conflict of interest)" in meeting
    assert "Ditt uppdrag:" not in meeting


def test_going_back_and_forth_in_ones_own_turn_needs_no_hand_over(tmp_path: Path) -> None:
    said = begin(tmp_path, ("chair", "head")).type(SIT, "0", "u", "0", "u", "0", "en", "sv")
    assert said.count("Lämna över") == 1


def test_the_terminal_is_asked_to_forget_only_when_somebody_asks(tmp_path: Path) -> None:
    said = begin(tmp_path, ("chair", "head")).type("r", SIT)
    assert said.count("\x1b[3J") == 1
    assert "Det som skrevs tidigare finns kvar längre upp i terminalen." in flat(said)


def test_the_opposition_takes_a_line_asks_for_a_vote_and_has_its_dissent_recorded(tmp_path: Path) -> None:
    table = begin(tmp_path, ("chair", "opposition"))
    said = table.type(
        SIT, "0", "1", "1", "0", "0",
        SIT, "0", ">Läckan", ">Yrka avslag", ">Begär votering", ">Skriv ett skäl", "Vi vill byta.", "0", "0",
        "", ">Reservera dig", "0",
    )  # fmt: skip
    meeting = turns(said)[2]
    assert "Bifall med" in meeting
    assert re.search(r"Nej: .*Olle Dahl", meeting)
    assert "Reservationen är antecknad." in meeting
    assert table.session.view("chair").month == 1


def test_an_own_motion_costs_time_and_is_put_against_the_chairs(tmp_path: Path) -> None:
    table = begin(tmp_path, ("chair", "opposition"))
    said = table.type(
        SIT,
        "0",
        "1",
        "1",
        "0",
        "0",
        SIT,
        "0",
        ">Läckan",
        ">Lägg eget yrkande (din tid 1): Nämnden beslutar att byta",
        "0",
        "0",
    )
    assert "Ditt yrkande: Nämnden beslutar att byta ledningen." in said
    assert "Din tid: 1 av 2 kvar." in said
    assert "0." in table.type("")
    assert "Oppositionens motförslag: Nämnden beslutar att byta ledningen." in table.type("")


def test_promises_pass_between_people_and_are_answered_for(tmp_path: Path) -> None:
    table = begin(tmp_path, ("chair", "head"))
    said = table.type(
        SIT, ">Löften", ">Lova Karin Lind", "Jag kommer till arbetsplatsen", "x", "1",
        ">Lova Karin Lind", "En sak till", "12",
        "0", *READY, SIT, *READY, *MEET,
        "0", SIT, ">Löften", ">Ta upp i förväg", "0", *READY,
        SIT, ">Löften", ">Svara att det hölls: Jag kommer", "0",
    )  # fmt: skip
    head = turns(said)[-1]
    assert "Svara om löftet hölls: Jag kommer till arbetsplatsen" in head
    statuses = {one.text.sv: one.status for one in table.session.view("head").promises if one.free}
    assert statuses == {"Jag kommer till arbetsplatsen": "kept", "En sak till": "open"}
    assert "Skriv en siffra mellan 1 och 12, eller tryck Enter." in said


def test_the_agreement_is_proposed_signed_and_reviewed(tmp_path: Path) -> None:
    table = begin(tmp_path, ("chair", "head"))
    said = table.type(
        SIT, ">Överenskommelsen", ">Föreslå", "Vattnet först", "", "-", "Vi ringer på måndagar", "0", *READY,
        SIT, ">Överenskommelsen", "0", *READY, *MEET,
        SIT, *READY,
        SIT, ">Överenskommelsen: ett förslag", "1", "0", *READY, *MEET, "0",
        SIT, ">Överenskommelsen",
    )  # fmt: skip
    unsigned, signed = turns(said)[1], turns(said)[-1]
    assert "Vattnet först" not in unsigned
    assert "Den skrevs under i mars." in signed
    assert "Den är 1 månad gammal." in signed
    assert "Vi ringer på måndagar" in signed
    assert "Hur vi styr tillsammans (inte med)" in signed
    agreed = table.session.view("chair").agreement
    assert agreed is not None
    assert agreed.parts == ("goals", "cooperation")


def test_at_the_end_everybody_turns_to_their_own_hand_over(tmp_path: Path) -> None:
    table = begin(tmp_path, ("chair", "head"))
    month = (SIT, *READY, SIT, *READY, *MEET)
    said = table.type(*month, *month, "0", *month, "", ">Överlämning för Karin Lind", "0")
    last = said[said.rindex("Sida: Alla tillsammans") :]
    assert "Överlämning för Marianne Ek" in last
    assert "Sida: Överlämning för Karin Lind, förvaltningschef" in last
    assert table.session.finished
