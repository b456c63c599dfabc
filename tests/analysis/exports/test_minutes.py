"""Minutes follow the log: what the committee settled and nothing else, a count only where a vote was asked for."""

from dataclasses import replace
from pathlib import Path

import pytest

from analysis.exports.minutes import minutes
from analysis.exports.opened import Opened, opened
from game.core.kept.shelf import find
from game.core.language import use
from game.core.seats.autoplay import autoplay
from game.core.wishes import Wishes
from tests.analysis import made

pytestmark = pytest.mark.usefixtures("swedish")


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    """A year of Skyfallet in which the chair decides urgently in July and the opposition speaks."""
    session = Wishes(find("skyfallet"), ("chair",), seed=7).start(tmp_path_factory.mktemp("plays"))
    session.act({"do": "advance"})
    session.act({"do": "choose", "situation": "summer_mandate", "option": "narrow"})
    autoplay(session, until=2)
    session.act({"do": "advance"})
    session.act({"do": "choose", "situation": "july_money", "option": "on_mandate"})
    autoplay(session)
    return opened(session.close())


def test_every_matter_with_votes_has_a_numbered_section_and_no_other_has(year: Opened) -> None:
    scenario, text = find("skyfallet"), "\n".join(text for _name, text in minutes(year))
    votes = {(one.id, option.id): option.vote is not None for one in scenario.situations for option in one.options}
    titles = {one.id: one.title.sv for one in scenario.situations if "{it}" not in one.title.sv}
    decided = [one for line in year.months for one in line["decided"]]
    for one in decided:
        if one["situation"] in titles and titles[one["situation"]] != titles.get("july_money"):
            assert (f"  {titles[one['situation']]}\n" in text) == votes[one["situation"], one["option"]]
    numbers = [int(line.split()[1]) for line in text.splitlines() if line.startswith("§ ")]
    assert numbers == list(range(1, len(numbers) + 1))


def test_votes_dissent_and_disqualification_are_those_of_the_log(year: Opened) -> None:
    text = "\n".join(text for _name, text in minutes(year))
    scenario = find("skyfallet")
    votes = {(one.id, option.id): option.vote is not None for one in scenario.situations for option in one.options}
    voted = [one for line in year.months for one in line["decided"] if votes[one["situation"], one["option"]]]
    assert text.count("Omröstning begärs.") == sum(one["counted"] for one in voted)
    assert text.count("reserverar sig") == sum(one["dissent"] for one in voted)
    assert text.count("Ordförandens röst avgör") == sum(one["counted"] and one["casting"] for one in voted)
    away = [one for one in voted if one["situation"] == "claims_desk"]
    assert text.count("anmäler jäv") == len(away)


def test_an_urgent_decision_is_reported_at_the_next_meeting(year: Opened) -> None:
    told = [name for name, text in minutes(year) if "Anmälan av brådskande beslut" in text]
    assert len(told) == 1
    assert told[0] == "protokoll-2027-08", "the committee does not meet in July"


def test_it_is_reported_also_where_the_next_meeting_has_nothing_to_vote_on(year: Opened) -> None:
    months = tuple({**line, "decided": []} if line["closed"] == 3 else line for line in year.months)
    told = dict(minutes(replace(year, months=months)))["protokoll-2027-08"]
    assert told.count("§ ") == 1
    assert "Anmälan av brådskande beslut" in told


def test_all_that_the_opposition_had_put_is_told(tmp_path: Path) -> None:
    lines = made.lines(3)
    decided = next(one for line in lines if "closed" in line for one in line["decided"] if one["seat"] == "chair")
    month = next(line["closed"] for line in lines if "closed" in line and decided in line["decided"])
    decided.update(outcome="referred", passed=False, counted=True, ayes=3, noes=6, dissent=True)
    stance = {"do": "stance", "situation": decided["situation"], "line": "refer", "vote": True}
    lines.insert(1, {"month": month, "phase": "preparation", "seat": "opposition", "do": stance})
    text = dict(minutes(opened(made.write(tmp_path, lines)))).values()
    whole = "\n".join(text)
    assert "yrkar återremiss" in whole
    assert "3 röster för yrkandet, 6 emot" in whole
    assert "återremitteras" in whole
    assert "Reservation" in whole


def test_minutes_are_whole_in_english(year: Opened) -> None:
    use("en")
    name, text = minutes(year)[0]
    assert name.startswith("minutes-")
    assert text.startswith("MINUTES\n")
    assert "Adjustment" in text
