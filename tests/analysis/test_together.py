"""Several plays beside each other: letters, the same axes, no ranking; what cannot be compared is said at once."""

from dataclasses import replace
from pathlib import Path

import pytest

from analysis.measures import truth_word
from analysis.together.charts import compared, look, measures
from analysis.together.page import _met, write_comparison
from analysis.together.plays import gather, matters
from game.core.errors import ReplayError
from game.core.language import words
from game.core.seats.autoplay import autoplay
from game.core.session import Session
from tests.analysis import made
from tests.analysis.test_groups import a_player
from tests.game.core.table_for_tests import small, with_dilemmas


@pytest.fixture(scope="module")
def logs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """Two chairs in the same world, and a head of department in another."""
    found = []
    for role, bot, seed in (("chair", "control", 7), ("chair", "dialogue", 7), ("head", "mixed", 8)):
        session = Session.start(small(), role, seed, tmp_path_factory.mktemp("play"))
        autoplay(session, bot)
        found.append(session.close())
    return tuple(found)


def test_a_page_lays_plays_beside_each_other_by_letter(logs: tuple[Path, ...], tmp_path: Path) -> None:
    for lang, said in (("sv", ("olika frön", "Ingen ordning")), ("en", ("different seeds", "No order"))):
        html = write_comparison(logs, lang, tmp_path / f"{lang}.html").read_text(encoding="utf-8")
        shown = html.partition('<script id="story"')[0]
        assert all(words in shown for words in said)
        assert all(f"> {letter}<" in shown for letter in "ABC")


def test_the_hidden_world_is_folded_away_and_said_to_be_the_same_only_where_it_is(
    logs: tuple[Path, ...], tmp_path: Path
) -> None:
    html = write_comparison(logs, "sv", tmp_path / "page.html").read_text(encoding="utf-8")
    title = words(gather(logs)[0].story.hidden[0])
    assert all("</details>" in html[at:] and "<details" in html[:at] for at in [html.index(title)])
    assert html[: html.index(title)].rpartition("<details")[2].find("</details>") == -1
    first, second, other = gather(logs)
    apart = replace(second, seed=9)
    assert _met((first, second)) == "Alla mötte samma värld och samma slump (samma frö)."
    assert _met((first, apart)).startswith("Alla mötte samma värld men inte samma slump")
    elsewhere = replace(apart, story=replace(apart.story, hidden=(other.story.role_title, other.story.role_title)))
    assert _met((first, elsewhere)).startswith("Alla mötte inte samma värld")


def test_lines_are_the_recorded_figures_on_the_same_axes(logs: tuple[Path, ...]) -> None:
    plays = gather(logs)
    for name in measures():
        spec = compared(plays, name, ["a", "b", "c"])
        for one in plays:
            drawn = [row["v"] for row in spec["datasets"]["rows"] if row["s"] == one.letter]
            scale = truth_word(name).scale
            known = [value * scale for value in one.story.truths[name] if value is not None]
            assert drawn == pytest.approx(known, abs=1e-3)
    assert len({(tuple(dash), shape) for _colour, dash, shape in map(look, range(8))}) == 8, "readable without colour"


def test_only_what_people_decided_is_compared(logs: tuple[Path, ...]) -> None:
    for one in matters(gather(logs)):
        assert all("C" not in who for _text, who in one.choices), "the chair was a bot there"


def test_what_cannot_be_compared_is_said_all_at_once(logs: tuple[Path, ...], tmp_path: Path) -> None:
    other = made.lines(3)
    other[0]["scenario"] = "other"
    (tmp_path / "no.txt").write_text("no play", encoding="utf-8")
    with pytest.raises(ReplayError) as error:
        gather((logs[0], made.write(tmp_path, other), tmp_path / "no.txt"))
    assert "no.txt" in error.value.text.sv
    assert "annat scenario" in error.value.text.sv


def test_a_damaged_play_is_shown_as_far_as_it_goes(logs: tuple[Path, ...], tmp_path: Path) -> None:
    torn = made.write(tmp_path, made.lines(5), torn=True)
    html = write_comparison((logs[0], torn), "sv", tmp_path / "page.html").read_text(encoding="utf-8")
    assert "Här visas det som är helt: 4 månader" in html


def test_the_short_format_shows_who_chose_what_with_which_reason(tmp_path: Path) -> None:
    scenario = with_dilemmas()
    files = [a_player(scenario, tmp_path, choice, reason=f"skäl {choice}") for choice in ("tell", "keep")]
    html = write_comparison(files, "sv", tmp_path / "page.html").read_text(encoding="utf-8")
    shown = html.partition('<script id="story"')[0]
    assert "skäl tell" in shown
    assert "skäl keep" in shown
    assert "Här gick meningarna isär" in shown
    assert "Anna" not in shown, "letters instead of names"
