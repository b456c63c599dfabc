"""The terminal's pages read well: wrapped, numbered, complete in every language, and honest about what was refused."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.core import language
from game.core.errors import Refused
from game.core.shelf import entries
from game.text import app, matters, menus
from game.text.paper import Paper
from game.text.start import choose
from tests.game.ui.sample import SampleSession, view_at

PHASES = ("desk", "preparation", "meeting", "over")


@pytest.fixture(autouse=True)
def _swedish_afterwards() -> Iterator[None]:
    language.use("sv")
    yield
    language.use("sv")


def played(lines: str, phase: str = "desk", width: int = 80) -> str:
    """What the paper says when ``lines`` are answered; the end of input comes after them."""
    out = io.StringIO()
    assert app.run(SampleSession(phase), io.StringIO(lines), out, width) == 0
    return out.getvalue()


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("lang", ["sv", "en", "xx"])
def test_no_line_is_wider_than_the_terminal(lang: str, phase: str, width: int) -> None:
    language.use(lang)
    for line in played("?\nv\ns\n", phase, width).splitlines():
        assert len(line) <= width or line.startswith((language._("Ditt val:"), "/nowhere")), line


def test_the_words_of_the_matter_stand_on_its_page() -> None:
    paper_out = io.StringIO()
    case = view_at("preparation").situations[0]
    matters.matter(case, Paper(io.StringIO(), paper_out, 96))
    text = " ".join(paper_out.getvalue().split())
    for wanted in [case.title, case.text, *(fact.text for fact in case.facts), *(fact.source for fact in case.facts)]:
        assert " ".join(wanted.sv.split()) in text
    assert case.quote is not None
    assert case.quote[1].sv in text


def test_every_open_option_can_be_chosen_and_closed_ones_say_why() -> None:
    view = view_at("preparation")
    for case in view.situations:
        menu = menus.of(view, case.id)
        offered = [choice.do["option"] for choice in menu.choices if choice.do and choice.do["do"] == "choose"]
        assert [one.id for one in case.options if one.available] == [o for o in offered if o not in (None, "defer")]
        for one in case.options:
            if not one.available:
                assert one.why_not is not None
                assert any(one.why_not.sv in closed for closed in menu.closed)


def test_the_language_changes_in_the_middle_of_a_play() -> None:
    said = played("en\nsv\nl\n")
    assert "Läge: juli 2027" in said
    assert "July 2027" in said
    assert said.count("Läge: juli 2027") == 2


def test_what_is_refused_is_told_and_play_goes_on() -> None:
    class Refusing(SampleSession):
        def act(self, action: dict[str, object]) -> None:
            raise Refused("Tiden räcker inte.", "There is not enough time.")

    session, out = Refusing(), io.StringIO()
    assert app.run(session, io.StringIO("1\n0\n"), out, 80) == 0
    assert out.getvalue().count("Det går inte: Tiden räcker inte.") == 2
    assert session.phase == "desk"


@pytest.mark.parametrize("nonsense", ["99", "-1", "hej", "1.5", "²", "\x1b[A", "9" * 400])
def test_nonsense_is_answered_kindly(nonsense: str) -> None:
    session, out = SampleSession(), io.StringIO()
    app.run(session, io.StringIO(nonsense + "\n"), out, 80)
    assert "Jag förstår inte" in out.getvalue()
    assert session.done == []


def test_the_end_of_input_says_where_the_play_is() -> None:
    assert re.search(r"Spelet är sparat: \S+\.samspel\.jsonl", " ".join(played("").split()))


@pytest.mark.parametrize(
    ("written", "read"),
    [("1,5", 1.5), ("1.5", 1.5), ("\u22123", -3.0), ("1 200", 1200.0), ("1\u00a0200", 1200.0), ("", None),
     ("nio", None), ("nan", None), ("inf", None), ("1e400", None)],
)  # fmt: skip
def test_numbers_are_read_as_people_write_them(written: str, read: float | None) -> None:
    assert app._number(written) == read


def test_a_forecast_is_asked_for_in_three_parts() -> None:
    session, out = SampleSession("meeting"), io.StringIO()
    app.run(session, io.StringIO("1\n50\n80,5\n120\n"), out, 80)
    question = next(case.question for case in session.view().situations if case.question)
    assert session.done == [{"do": "forecast", "question": question.id, "low": 50.0, "likely": 80.5, "high": 120.0}]


def test_a_scenario_with_errors_stays_in_the_menu_and_shows_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAMSPEL_HOME", str(tmp_path))
    (tmp_path / "scenarios").mkdir()
    (tmp_path / "scenarios" / "broken.yaml").write_text("format: 1\nidd: broken\n", encoding="utf-8")
    out = io.StringIO()
    place = len([entry for entry in entries() if not entry.own]) + 1
    assert choose(Paper(io.StringIO(f"{place}\n0\n"), out, 400)) is None
    said = " ".join(out.getvalue().split())
    assert "broken: går inte att spela" in said
    assert "broken.yaml:2:1: Okänd nyckel (idd). Menade du id?" in said
