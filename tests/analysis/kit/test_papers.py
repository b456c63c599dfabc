"""What the papers say: nothing that a role cannot know, every cut in the run sheets, both languages whole."""

import json
import re
from itertools import islice

import pytest

from analysis.kit.agenda import LEAST_TALK, LENGTHS, agenda, run_sheet
from analysis.kit.cases import case_page, case_pages, report_page
from analysis.kit.document import Page, plain
from analysis.kit.handouts import handouts
from analysis.kit.kit import papers
from analysis.kit.leader import leader_pages
from analysis.kit.naming import short_way
from analysis.kit.questions import background
from analysis.kit.roles import role_page
from game.core.kept.shelf import find
from game.core.language import use, words
from game.core.sitting import Sitting
from game.core.table import Table
from scenarios import load_text
from scenarios.compiled import RoleBrief, Scenario
from scenarios.template import template

pytestmark = pytest.mark.usefixtures("swedish")


@pytest.fixture(scope="module")
def skyfallet() -> Scenario:
    return find("skyfallet")


def said(*pages: Page) -> str:
    return json.dumps([plain(page, {}) for page in pages], ensure_ascii=False)


def as_json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


def secrets(scenario: Scenario, lang: str) -> list[str]:
    """All that is true, will be said or will be told, and that nobody at the table knows yet."""
    texts = [text for world in scenario.hidden for text in (world.title, world.text)]
    texts += [message.text for slot, message in enumerate(scenario.messages) if slot not in scenario.opening]
    for one in scenario.situations:
        texts += [says for advice in one.advice for _if, says, _leans in advice.variants]
        texts += [found.text for found in one.findings if found.needs or found.when is not None]
    return [as_json(text.get(lang)) for text in texts if "{it}" not in text.get(lang)]


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_role_sheets_and_case_packs_tell_only_what_the_role_can_know(skyfallet: Scenario, lang: str) -> None:
    use(lang)
    for brief in skyfallet.roles:
        text = said(role_page(skyfallet, brief), *case_pages(skyfallet, brief))
        told = [secret for secret in secrets(skyfallet, lang) if secret in text]
        assert not told
        others = [one for one in skyfallet.roles if one is not brief]
        assert not [one.role for one in others if as_json(words(one.briefing)) in text]
        assert "trap" not in text
        assert "latent" not in text


def test_a_case_pack_has_every_matter_of_its_role_with_all_that_the_screen_says_of_it(skyfallet: Scenario) -> None:
    for brief in skyfallet.roles:
        for slot, one in enumerate(skyfallet.situations):
            if one.owner != brief.role:
                continue
            text = said(case_page(skyfallet, brief, slot))
            known = [found.text for found in one.findings if not found.needs and found.when is None]
            options = [option.label for option in one.options if not option.needs]
            for part in (one.text, *known, *options, *one.not_heard):
                if "{it}" not in part.sv:
                    assert as_json(part.sv) in text


def test_what_only_a_report_brings_stands_in_an_annex_and_not_in_the_pack(skyfallet: Scenario) -> None:
    slot = next(at for at, one in enumerate(skyfallet.situations) if one.id == "internal_control")
    annex = report_page(skyfallet, slot)
    brought = [found for found in skyfallet.situations[slot].findings if found.needs]
    assert annex is not None
    assert brought
    assert all(as_json(found.text.sv) in said(annex) for found in brought)


@pytest.mark.parametrize("length", LENGTHS)
def test_minutes_add_up_and_the_debrief_has_its_share(skyfallet: Scenario, length: int) -> None:
    for brief in skyfallet.roles:
        items = agenda(skyfallet, brief, length)
        assert sum(item.minutes for item in items) == length
        assert all(item.minutes > 0 for item in items)
        talk = sum(item.minutes for item in items if item.kind == "talk")
        assert talk >= LEAST_TALK * length


@pytest.mark.parametrize("name", ["forsta_mandagen", "our_dam"])
def test_a_scenario_without_cuts_of_a_length_has_run_sheets_too(name: str) -> None:
    scenario = load_text(template(name, "sv"), name) if name == "our_dam" else find(name)
    for brief in scenario.roles:
        for length in LENGTHS:
            items = agenda(scenario, brief, length)
            assert sum(item.minutes for item in items) == length
            assert all(item.minutes > 0 for item in items)


def test_every_authored_cut_and_pause_stands_in_the_run_sheets_of_its_role(skyfallet: Scenario) -> None:
    for brief in skyfallet.roles:
        for cut in [one for one in skyfallet.cuts if one.role == brief.role]:
            text = said(run_sheet(skyfallet, brief, cut.minutes))
            for stop in cut.stops:
                assert all(as_json(words(skyfallet.situations[slot].title)) in text for slot in stop.situations)
            assert all(as_json(words(pause.question)) in text for pause in skyfallet.pauses)
            assert f"--cut {cut.minutes}" in text


def test_a_long_session_changes_chairs_where_there_is_another(skyfallet: Scenario) -> None:
    chair, head = skyfallet.roles[0], skyfallet.roles[1]
    text = said(run_sheet(skyfallet, chair, 180))
    mine, theirs = short_way(skyfallet, chair), short_way(skyfallet, head)
    assert all(as_json(words(skyfallet.situations[slot].title)) in text for _month, slot in [*mine, *theirs])


@pytest.mark.parametrize("name", ["forsta_mandagen", "skyfallet"])
def test_no_text_is_left_in_the_other_language(name: str) -> None:
    scenario = find(name)
    briefs = list(scenario.roles)
    pages = {}
    for lang in ("sv", "en"):
        use(lang)
        pages[lang] = [*leader_pages(scenario, briefs), *handouts(), *(role_page(scenario, one) for one in briefs)]
    for swedish, english in zip(pages["sv"], pages["en"], strict=True):
        left = {text for text in texts(swedish) & texts(english) if " " in text and len(text) > 20}
        assert not {text for text in left if not text.startswith("samspel ")}


def texts(page: Page) -> set[str]:
    found: set[str] = set()

    def walk(part: object) -> None:
        if isinstance(part, str):
            found.add(part)
        elif isinstance(part, dict):
            [walk(one) for one in part.values()]
        elif isinstance(part, list):
            [walk(one) for one in part]

    walk(plain(page, {}))
    return found


def test_the_seeds_in_the_booklet_lead_to_the_worlds_they_are_said_to(skyfallet: Scenario) -> None:
    text = said(background(skyfallet))
    for n, world in enumerate(skyfallet.hidden):
        seeds = re.search(rf"Värld {n + 1}, {re.escape(as_json(words(world.title)))}:\", \"([\d, ]+)", text)
        assert seeds is not None
        for seed in seeds[1].split(", "):
            assert Sitting(Table(skyfallet, ("head",)), int(seed)).play.book.hidden[0, 0] == n


def test_a_table_is_told_of_the_months_that_the_computer_plays(skyfallet: Scenario) -> None:
    for length in (45, 90):
        assert "sitter datorn i er stol" in said(run_sheet(skyfallet, skyfallet.roles[0], length))


def test_discussion_questions_name_nobody(skyfallet: Scenario) -> None:
    names = {person.name for person in skyfallet.world.people if person.name}
    briefs: list[RoleBrief] = list(skyfallet.roles)
    asked = next(page for page in leader_pages(skyfallet, briefs) if page.title == "Iakttagelse, och en öppen fråga")
    assert not [name for name in names if name in said(asked)]


def test_the_template_has_a_kit_too() -> None:
    new = load_text(template("our_dam", "sv"), "our_dam")
    first = list(islice(papers(new), 2 + len(new.roles)))
    assert [paper.name[0] for paper in first] == ["1", "2", *"3" * len(new.roles)]
    assert all(short_way(new, brief) for brief in new.roles)


def test_a_kit_for_one_role_is_about_that_role(skyfallet: Scenario) -> None:
    leader, roles = islice(papers(skyfallet, ("head",)), 2)
    assert len(roles.pages) == 1
    assert skyfallet.roles[0].title.sv not in said(*leader.pages[2:5])
