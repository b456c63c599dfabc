"""The paper fallback is what the model does: the scenario's own follow-ups, in the worlds where they hold."""

import json

import pytest

from analysis.kit.document import plain
from analysis.kit.naming import short_way
from analysis.kit.outcomes import MOSTLY, Played, outcomes
from analysis.kit.paper_play import paper_pages
from game.core.kept.shelf import find
from game.core.language import use
from scenarios.compiled import Scenario


@pytest.fixture(scope="module")
def monday() -> Scenario:
    return find("forsta_mandagen")


@pytest.fixture(scope="module")
def played(monday: Scenario) -> list[Played]:
    use("sv")
    way = short_way(monday, monday.roles[0])
    return [outcomes(monday, "chair", way, world) for world in range(len(monday.hidden))]


def test_each_matter_stands_in_its_month_with_a_card_for_every_option(monday: Scenario, played: list[Played]) -> None:
    for one in played:
        assert [(stop.month, stop.slot) for stop in one.stops] == short_way(monday, monday.roles[0])
        for stop in one.stops:
            assert len(stop.came) == len(monday.situations[stop.slot].options)
            assert all(0 <= came.put <= 1 for came in stop.came)


def test_a_follow_up_that_asks_for_a_world_is_heard_in_that_world_only(monday: Scenario, played: list[Played]) -> None:
    ids = [world.id for world in monday.hidden]
    heard = {
        ids[one.world]: {heard.message.id for heard in one.stops[0].came[0].heard if heard.share >= MOSTLY}
        for one in played
    }
    assert heard == {"fridays": {"jetty_done"}, "piles": {"jetty_piles"}}


def test_what_comes_whatever_one_does_is_read_before_the_first_matter(monday: Scenario, played: list[Played]) -> None:
    opening = {monday.messages[slot].id for slot in monday.opening}
    assert {heard.message.id for heard in played[0].stops[0].before} == opening


def test_the_same_kit_comes_twice(monday: Scenario, played: list[Played]) -> None:
    assert outcomes(monday, "chair", short_way(monday, monday.roles[0]), 0) == played[0]


def test_the_booklet_names_no_world_until_the_debrief(monday: Scenario, played: list[Played]) -> None:
    use("sv")
    pages = paper_pages(monday, monday.roles[0], played)
    text = [json.dumps(plain(page, {}), ensure_ascii=False) for page in pages]
    before, after = text[: 1 + len(played)], text[1 + len(played) :]
    for world in monday.hidden:
        assert not [page for page in before if world.text.sv in page or f'"{world.title.sv}"' in page]
        assert [page for page in after if world.text.sv in page]
