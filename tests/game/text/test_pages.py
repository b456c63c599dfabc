"""The terminal's pages read well: wrapped, numbered, complete in every language, and honest about what was refused."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from game.core import language
from game.core.session import Session
from game.text import app, matters
from game.text.filling import as_number
from game.text.pages.more import More
from game.text.paper import Paper
from game.text.room import Room
from scenarios import load
from tests.game.text.paper_table import Person, Table, begin, flat, number_of
from tests.game.text.three_chairs import three_chairs
from tests.game.ui.sample import view_at

MORE = [line for place in range(1, 15) for line in ("m", str(place), "0", "0")]
"""Every further page opened and left."""
TO_THE_END = ["0"] * 12


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("lang", ["sv", "en", "xx"])
def test_no_line_is_wider_than_the_terminal(lang: str, width: int, tmp_path: Path) -> None:
    language.use(lang)
    table = begin(tmp_path, mode="open")
    table.width = width
    for line in table.type("?", "0", "v", "s", "b", "1", "0", *MORE, *TO_THE_END).splitlines():
        assert len(line) <= width or line.startswith(language._("Ditt val:")), line


def test_the_words_of_the_matter_stand_on_its_page() -> None:
    paper_out = io.StringIO()
    case = view_at("preparation").situations[0]
    matters.matter(case, Paper(io.StringIO(), paper_out, 96))
    text = flat(paper_out.getvalue())
    for wanted in [case.title, case.text, *(fact.text for fact in case.facts), *(fact.source for fact in case.facts)]:
        assert " ".join(wanted.sv.split()) in text
    assert case.quote is not None
    assert case.quote[1].sv in text


def test_every_open_option_can_be_chosen_and_closed_ones_say_why(tmp_path: Path) -> None:
    table = begin(tmp_path)
    said = table.type("0", "1")
    (case,) = table.session.view().situations
    assert {one.available for one in case.options} == {True, False}
    for one in case.options:
        if one.available:
            assert int(number_of(said, one.label.sv)) > 0
        else:
            assert one.why_not is not None
            assert f"- {one.label.sv}" in said
            assert one.why_not.sv in said


def test_nothing_has_to_be_seen_to_be_understood(tmp_path: Path) -> None:
    said = begin(tmp_path, mode="open").type("?", "0", *MORE, *TO_THE_END)
    assert "\x1b" not in said
    assert "\r" not in said
    assert not re.search(r"[│─┌┐└┘═║▁-█*=|]", said)


def test_every_page_begins_with_the_word_page_and_offers_numbers_that_run_to_zero(tmp_path: Path) -> None:
    said = begin(tmp_path).type("m", *(line for place in range(1, 15) for line in (str(place), "0")))
    assert said.count("\nSida: ") >= 29
    for menu in re.findall(r"((?:^\d+\. .*\n(?:^ .*\n)*)+)", said, re.MULTILINE):
        numbers = [int(n) for n in re.findall(r"^(\d+)\. ", menu, re.MULTILINE)]
        assert numbers == [*range(1, len(numbers)), 0]


@pytest.mark.parametrize("role", ["chair", "head", "opposition"])
def test_further_pages_stand_under_the_same_numbers_for_every_role(role: str, tmp_path: Path) -> None:
    table = begin(tmp_path, [role])
    offered = [choice.text for choice in More().menu(Room(table.session, Paper(io.StringIO(), io.StringIO()))).choices]
    chair = begin(tmp_path)
    assert offered == [
        choice.text for choice in More().menu(Room(chair.session, Paper(io.StringIO(), io.StringIO()))).choices
    ]


def test_the_language_changes_in_the_middle_of_a_play(tmp_path: Path) -> None:
    said = begin(tmp_path).type("en", "sv", "l")
    assert said.count("Sida: Läge, februari 2027, månad 1 av 3") == 2
    assert said.count("Page: Desk, February 2027, month 1 of 3") == 2


def test_what_is_refused_is_told_and_play_goes_on(tmp_path: Path) -> None:
    table = begin(tmp_path)
    said = table.type("u", "0")
    assert "Det går inte: Det finns inget att ångra." in said
    assert table.session.view().phase == "preparation"


@pytest.mark.parametrize("nonsense", ["99", "-1", "hej", "1.5", "²", "\x1b[A", "9" * 400, "v v", "m 1"])
def test_nonsense_is_answered_kindly(nonsense: str, tmp_path: Path) -> None:
    table = begin(tmp_path)
    assert "Jag förstår inte" in table.type(nonsense)
    assert not table.session.view().can_undo


def test_the_end_of_input_says_where_the_play_is(tmp_path: Path) -> None:
    out = io.StringIO()
    session = Session.start(three_chairs(), "chair", 1, tmp_path)
    assert app.run(session, Person(out, []), out, 80) == 0
    assert f"Spelet är sparat: {session.path}".replace(" ", "") in re.sub(r"\s", "", out.getvalue())


def test_a_play_whose_end_is_lost_says_so_when_it_goes_on(tmp_path: Path) -> None:
    session = Session.start(three_chairs(), "chair", 1, tmp_path)
    session.act({"do": "advance"})
    session.close()
    for cut, told in ((0, False), (5, True)):
        session.path.write_bytes(session.path.read_bytes()[: -cut or None])
        resumed, out = Session.resume(session.path), io.StringIO()
        app.run(resumed, Person(out, []), out, 400)
        resumed.close()
        assert ("Slutet av filen gick inte att läsa." in out.getvalue()) is told


def test_a_selection_says_which_months_the_computer_played(tmp_path: Path) -> None:
    table = Table(Session.start(load("skyfallet"), "chair", 3, tmp_path, cut=45))
    said = table.type("0", "1", "1", "0", "0", "0")
    assert re.search(r"Utanför urvalet: \w+( till \w+)?\. Då satt datorn i din stol\.", flat(said))


@pytest.mark.parametrize(
    ("written", "read"),
    [("1,5", 1.5), ("1.5", 1.5), ("\u22123", -3.0), ("1 200", 1200.0), ("1\u00a0200", 1200.0), ("", None),
     ("nio", None), ("nan", None), ("inf", None), ("1e400", None)],
)  # fmt: skip
def test_numbers_are_read_as_people_write_them(written: str, read: float | None) -> None:
    assert as_number(written) == read


def test_a_forecast_is_asked_for_in_three_parts(tmp_path: Path) -> None:
    table = begin(tmp_path)
    said = table.type(
        "0", "1", ">Säg vad du tror", "5", "10,5", "50", ">Säg vad du tror", "nio", ">Säg vad du tror", ""
    )
    (case,) = table.session.view().situations
    assert case.question is not None
    assert case.question.answer == (5.0, 10.5, 50.0)
    assert "Du tror: 5 till 50, troligast 11 fel." in flat(said) or "troligast 10" in flat(said)
    assert "Det där är inget tal. Ingen prognos gjordes." in said
    assert said.count("Ingen prognos gjordes.") == 2


def test_a_word_is_explained_anywhere_and_all_words_can_be_read(tmp_path: Path) -> None:
    said = flat(begin(tmp_path).type("g återremiss", "g kvantfysik", "m", "12", "1", "jäv", "2"))
    assert "återremiss (referred back): Ärendet går tillbaka till förvaltningen" in said
    assert "(KL 5:50, 6:33)" in said
    assert "”kvantfysik” finns inte i ordlistan." in said
    assert said.count("jäv (conflict of interest):") == 2


def test_settings_are_used_at_once_and_kept(tmp_path: Path) -> None:
    said = begin(tmp_path).type("m", "14", "2", "12", "2", "50", "3", "", "1", "")
    assert "Bredden är som förut." in said
    assert "Page: Settings" in said
    from game.text import settings

    assert settings.load() == settings.Settings(language="en", width=50, pauses=True)
    kept = settings.settings_file()
    for broken in ("{", "[]", '{"width": "wide", "language": 3, "pauses": 1, "other": 0}'):
        kept.write_text(broken, encoding="utf-8")
        assert settings.load() == settings.Settings()


def test_earlier_months_are_read_as_they_were_and_nothing_can_be_changed(tmp_path: Path) -> None:
    table = begin(tmp_path)
    said = table.type("0", "1", "1", "0", "0", "0", "m", "10", ">februari", "1", "0", "2", "0", "0", "0")
    then = said[said.index("Det här är en tidigare månad.") :]
    assert "Sida: Sammanträde, februari 2027, månad 1 av 3" in then
    assert "Ditt förslag: Nämnden uppdrar åt förvaltningen att lappa läckan." in flat(then)
    assert "Bifall med" in then
    assert table.session.view().month == 1


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    table = begin(tmp_path)
    said = table.type(
        ">Skriv dina två", "Alla ska få svar", "Ramen ska hålla", "0", "0", "0", ">Gå vidare", "m", "9",
        "1", "Det regnade.", "2", "Kära efterträdare", "Pärmen är grön.", "", "3", "Tisdagsgruppen", "0", "9",
    )  # fmt: skip
    for text in ("Alla ska få svar", "Ramen ska hålla", "Det regnade.", "Kära efterträdare Pärmen är grön."):
        assert text in flat(said[said.rindex("Sida: Det du har skrivit") :])
    assert table.session.name == "Tisdagsgruppen"


def test_the_two_promises_are_rated_by_oneself_at_the_end(tmp_path: Path) -> None:
    table = begin(tmp_path)
    said = table.type(
        ">Skriv dina två", "Ett", "Två", *["0", "0", "0"], "0", *["0", "0", "0"], *["0", "0", "0"],
        ">Sätt betyg", "6", "4", "2", "Det tog tid", "0",
    )  # fmt: skip
    assert table.session.notes("rating") == {"first": 4, "second": 2, "words": "Det tog tid"}
    assert "Skriv en siffra mellan 1 och 5, eller tryck Enter." in said
    assert "Några poäng finns inte." in said


def test_a_stop_to_talk_has_a_clock_in_words_and_keeps_the_answer(tmp_path: Path) -> None:
    table = begin(tmp_path)
    said = table.type(*["0", "0", "0"] * 2, "1", "2", "Vi hade inte frågat någon.", "0")
    assert [f"{n} minut{'er' if n > 1 else ''} kvar." in said for n in range(5, 0, -1)] == [True] * 5
    assert table.session.notes("answer", 1) == {"month": 1, "text": "Vi hade inte frågat någon."}
    assert table.session.view().month == 2
    assert "Stanna upp och prata" not in begin(tmp_path).type("0", "0", "0", "0", "0")
