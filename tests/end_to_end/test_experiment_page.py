"""An experiment's report in a real browser: what is chosen in one place stands out in all, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

from analysis.experiments.report import write_report
from tests.analysis.experiments.made import answered
from tests.end_to_end.browsing import PATIENCE, asked_for, one, press, shown

CHOSEN = "path[fill='var(--rule)'][opacity='1']"
"""The diamond of a chosen point."""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = answered(
        tmp_path_factory.mktemp("reported"),
        regimes=["character", "deterrence"],
        design={"kind": "latin_hypercube", "points": 30, "seed": 1},
    )
    return write_report(found.folder, figures=False)


@pytest.fixture
def page(browser: webdriver.Chrome, report: Path) -> Iterator[webdriver.Chrome]:
    """The report, ready; afterwards: no complaint on the console, nothing asked of the network."""
    shown(browser, report)
    yield browser
    assert browser.get_log("browser") == []
    assert asked_for(browser) == {report.as_uri()}


def until(page: webdriver.Chrome, holds: Callable[[], object]) -> None:
    WebDriverWait(page, PATIENCE).until(lambda _page: holds())


def count(page: webdriver.Chrome, selector: str) -> int:
    return int(page.execute_script("return document.querySelectorAll(arguments[0]).length", selector))


def choose(page: webdriver.Chrome, name: str, value: str) -> None:
    Select(one(page, f"#{name}")).select_by_value(value)


def test_a_chosen_way_to_steer_stands_out_in_charts_tables_and_words(page: webdriver.Chrome) -> None:
    faint = "#points-quality svg path[opacity='0.12']"
    assert count(page, faint) == 0
    choose(page, "arm", "trust")
    until(page, lambda: count(page, faint) == 2 * 30)  # control, against both uncertainties
    assert count(page, "#level-quality svg path[opacity='0.25']") == 1
    assert count(page, "tr[aria-current]") == count(page, "tr[data-arm='trust']") > 3
    assert one(page, "#chosen").text.startswith("Tillit. Välj ett utfall")
    choose(page, "outcome", "quality")
    assert "Kvalitet: 0," in one(page, "#chosen").text
    assert not one(page, "#level-faults").is_displayed()
    choose(page, "arm", "")
    until(page, lambda: count(page, faint) == 0)


def test_a_chosen_point_is_marked_in_every_chart_that_has_it(page: webdriver.Chrome) -> None:
    assert count(page, CHOSEN) == 0
    choose(page, "point", "7")
    until(page, lambda: count(page, f"#level-quality {CHOSEN}") == 2)
    assert count(page, f"#difference-quality {CHOSEN}") == 1
    assert count(page, "#map-quality svg path[fill='#6a3fd1']") == 1
    assert count(page, "#points-quality svg path[stroke='var(--ink)']") == 2 * 2
    assert count(page, "tr[aria-current][data-point='7']") == 2
    assert one(page, "#chosen").text.startswith("Punkt 7: character 0,")


def test_a_mark_that_is_clicked_chooses_its_point_and_once_more_none(page: webdriver.Chrome) -> None:
    mark = one(page, "#points-quality svg .mark-symbol path:last-child")
    webdriver.ActionChains(page).move_to_element(mark).click().perform()
    until(page, lambda: one(page, "#point").get_attribute("value") != "0")
    webdriver.ActionChains(page).move_to_element(mark).click().perform()
    until(page, lambda: one(page, "#point").get_attribute("value") == "0")


def test_a_row_is_chosen_by_keyboard(page: webdriver.Chrome) -> None:
    page.execute_script("arguments[0].focus()", one(page, "#points-quality summary"))
    press(page, Keys.ENTER, Keys.TAB, Keys.TAB)
    button = page.switch_to.active_element
    assert (button.tag_name, button.text) == ("button", "1")
    press(page, Keys.ENTER)
    assert one(page, "#point").get_attribute("value") == "1"
    assert button.get_attribute("aria-pressed") == "true"
    press(page, Keys.SPACE)
    assert one(page, "#point").get_attribute("value") == "0"
    assert button.get_attribute("aria-pressed") == "false"


def test_what_is_chosen_is_told_whole_and_leaves_room_for_the_page(page: webdriver.Chrome) -> None:
    for name, value in (("outcome", "quality"), ("arm", "trust"), ("point", "30")):
        choose(page, name, value)
    said = one(page, "#chosen")
    assert page.execute_script("return arguments[0].scrollHeight <= arguments[0].clientHeight", said)
    assert one(page, ".scrub").size["height"] < 0.3 * page.execute_script("return innerHeight")


def test_indices_and_tornados_are_drawn_without_complaint(browser: webdriver.Chrome, tmp_path: Path) -> None:
    design = {"kind": "sobol", "points": 8, "seed": 1}
    page = write_report(answered(tmp_path, design=design, replicates=1, trajectories=None).folder, figures=False)
    shown(browser, page)
    assert count(browser, "figure[id^='index-'] svg") == 2  # control is the same at every point
    assert count(browser, "figure[id^='swing-'] svg") == 2
    assert browser.get_log("browser") == []
