"""The debrief page in a real browser: used by keyboard and mouse, offline, in light and dark."""

from __future__ import annotations

import base64
import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

from analysis.debrief import write_page
from analysis.live import Live
from game.core.seats.autoplay import autoplay
from game.core.session import Session
from scenarios import load_text
from tests.end_to_end.browsing import (
    PATIENCE,
    asked_for,
    cursors,
    one,
    opened,
    press,
    shown,
    shown_screen,
    visible_month,
)
from tests.game.core.table_for_tests import small


@pytest.fixture
def page(browser: webdriver.Chrome, pages: dict[str, Path]) -> Iterator[webdriver.Chrome]:
    """The Swedish page, ready; afterwards: no complaint on the console, nothing asked of the network."""
    shown(browser, pages["sv"])
    yield browser
    assert browser.get_log("browser") == []
    assert asked_for(browser) == {pages["sv"].as_uri()}


def test_screens_are_changed_by_keys_and_by_buttons(page: webdriver.Chrome) -> None:
    order = ["landing", "happened", "seen", "why", "behaviours", "home"]
    assert shown_screen(page) == "landing"
    for at, name in enumerate(order, 1):
        press(page, str(at))
        assert shown_screen(page) == name
        assert page.switch_to.active_element.get_attribute("id") == f"{name}-heading", "a reader hears where it is"
    for key, name in (
        (Keys.HOME, "landing"), (Keys.ARROW_RIGHT, "happened"), (Keys.PAGE_DOWN, "seen"), (Keys.ARROW_LEFT, "happened"),
        (Keys.PAGE_UP, "landing"), (Keys.ARROW_LEFT, "landing"), (Keys.END, "home"), (Keys.ARROW_RIGHT, "home"),
    ):  # fmt: skip
        press(page, key)
        assert shown_screen(page) == name
    for at, name in enumerate(order):
        one(page, f"nav [data-to='{at}']").click()
        assert shown_screen(page) == name
        assert one(page, "nav [aria-current]").get_attribute("data-to") == str(at)


def test_faces_notes_size_and_overview_have_buttons_and_keys(page: webdriver.Chrome) -> None:
    press(page, "2")
    for button in page.find_elements(By.CSS_SELECTOR, "#happened-tabs button"):
        button.click()
        faces = [one for one in page.find_elements(By.CSS_SELECTOR, "#happened .view") if one.is_displayed()]
        assert [one.get_attribute("id") for one in faces] == [button.get_attribute("data-view")]
        assert button.get_attribute("aria-pressed") == "true"
    notes = one(page, "#happened .notes")
    assert not notes.is_displayed()
    press(page, "n")
    assert notes.is_displayed()
    one(page, "#tool-notes").click()
    assert not notes.is_displayed()

    def height() -> float:
        return float(page.execute_script("return parseFloat(getComputedStyle(document.documentElement).fontSize)"))

    usual = height()
    press(page, "+")
    one(page, "#tool-larger").click()
    assert height() > 1.25 * usual
    for _ in range(6):
        press(page, "+")
    assert height() == pytest.approx(2 * usual)
    assert not one(page, "#tool-larger").is_enabled()
    while one(page, "#tool-smaller").is_enabled():
        one(page, "#tool-smaller").click()
    assert height() == usual
    press(page, "o")
    assert all(one.is_displayed() for one in page.find_elements(By.CSS_SELECTOR, ".screen"))
    one(page, "#tool-overview").click()
    assert shown_screen(page) == "happened"


def test_the_slider_moves_every_chart_and_every_figure(page: webdriver.Chrome) -> None:
    press(page, "2")
    slider = one(page, "#month")
    slider.send_keys(Keys.HOME)
    assert visible_month(page) == "Februari 2027"
    before = cursors(page)
    assert len(before) >= 8
    slider.send_keys(Keys.ARROW_RIGHT)
    assert slider.get_attribute("aria-valuetext") == "Månad 2 av 3 · mars 2027"
    assert one(page, "#now").text == "Månad 2 av 3 · mars 2027"
    assert visible_month(page) == "Mars 2027"
    assert all(after > before[name] for name, after in cursors(page).items()), "linked: all of them move"
    story = json.loads(str(one(page, "#story").get_attribute("textContent")))
    for name, months in story["reads"].items():
        cells = page.find_elements(By.CSS_SELECTOR, f"#{name} .read")
        assert [cell.get_attribute("textContent") for cell in cells] == months[1]
    slider.send_keys(Keys.END)
    assert visible_month(page) == "April 2027"
    assert not one(page, "#forth").is_enabled()
    one(page, "#back").click()
    assert visible_month(page) == "Mars 2027"
    press(page, ".")
    assert visible_month(page) == "April 2027"
    press(page, ",", ",")
    assert visible_month(page) == "Februari 2027"


def test_keys_mean_nothing_where_something_is_being_written(page: webdriver.Chrome) -> None:
    press(page, "4")
    month = visible_month(page)
    one(page, "#own").send_keys("1+n.", Keys.ARROW_LEFT, Keys.HOME)
    assert shown_screen(page) == "why"
    assert visible_month(page) == month
    assert one(page, "#own").get_attribute("value") == "1+n."


def test_a_mark_a_turning_point_or_a_place_in_a_chart_chooses_its_month(page: webdriver.Chrome) -> None:
    press(page, "2")
    for point in page.find_elements(By.CSS_SELECTOR, "[data-point]"):
        point.click()
        assert point.get_attribute("aria-pressed") == "true"
        panels = [one for one in page.find_elements(By.CSS_SELECTOR, "[data-point-panel]") if one.is_displayed()]
        assert [one.get_attribute("data-point-panel") for one in panels] == [point.get_attribute("data-point")]
        assert one(page, "#month").get_attribute("value") == point.get_attribute("data-go")
    drawing = one(page, "#timeline svg.marks")
    width = drawing.size["width"]
    webdriver.ActionChains(page).move_to_element_with_offset(drawing, round(width * 0.06), 0).click().perform()
    assert visible_month(page) == "Mars 2027"
    one(page, "[data-view='happened-all']").click()
    last = page.find_elements(By.CSS_SELECTOR, ".marks button")[-1]
    page.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", last)
    last.click()
    assert last.get_attribute("aria-current") == "true"
    assert visible_month(page) == ("Februari 2027", "Mars 2027", "April 2027")[int(str(last.get_attribute("data-go")))]


def test_a_turning_point_leads_to_what_was_seen_and_to_its_what_if(page: webdriver.Chrome) -> None:
    press(page, "2")
    panel = one(page, "[data-point-panel='0']")
    panel.find_element(By.CSS_SELECTOR, "[data-to='2']").click()
    assert shown_screen(page) == "seen"
    press(page, "4")
    one(page, "#leave").click()
    press(page, "2")
    way = one(page, "[data-point-panel='0'] [data-branch-to]")
    way.click()
    assert shown_screen(page) == "why"
    assert one(page, "#why-whatif").is_displayed()
    assert one(page, "#branch").get_attribute("value") == way.get_attribute("data-branch-to")


def test_causes_come_after_the_rooms_own_explanation(page: webdriver.Chrome) -> None:
    press(page, "4")
    assert not one(page, "#causes-part").is_displayed()
    assert not one(page, "#why-tabs").is_displayed()
    assert not one(page, "#reveal").is_enabled()
    one(page, "#own").send_keys("Det regnade & ingen ringde <i>.")
    one(page, "#reveal").click()
    assert one(page, "#own-said").text == "Det regnade & ingen ringde <i>."
    assert not one(page, "#gate").is_displayed()
    kept = page.execute_script("return [localStorage.length, sessionStorage.length, document.cookie]")
    assert kept == [0, 0, ""], "it stays in the page and nowhere else"
    story = json.loads(str(one(page, "#story").get_attribute("textContent")))
    select = Select(one(page, "#target"))
    month = int(str(one(page, "#month").get_attribute("value")))
    for target in ("load", "trust_admin_board"):
        select.select_by_value(target)
        change = story["changes"][target][month]
        assert one(page, "#cause-says").text == change["says"]
        rows = page.find_elements(By.CSS_SELECTOR, "#cause-rows tr")
        assert [row.get_attribute("textContent") for row in rows] == ["".join(cells) for cells in change["table"]]
        drawn = page.find_elements(By.CSS_SELECTOR, "#causes .mark-rect.role-mark path")
        assert len(drawn) == len(change["rows"])
        assert one(page, "#cause-founded").text == story["founded"][target]
        assert page.find_elements(By.CSS_SELECTOR, "#cause-acts > li")
    one(page, "#back" if month else "#forth").click()
    other = month - 1 if month else 1
    assert one(page, "#cause-says").text == story["changes"]["trust_admin_board"][other]["says"]


def test_the_gate_can_be_skipped(page: webdriver.Chrome) -> None:
    press(page, "4")
    one(page, "#leave").click()
    assert one(page, "#causes-part").is_displayed()
    assert not one(page, "#own-box").is_displayed()


def test_a_what_if_shows_the_change_and_the_outcome_that_are_chosen(page: webdriver.Chrome) -> None:
    press(page, "4")
    one(page, "#leave").click()
    one(page, "[data-view='why-whatif']").click()
    outcome, change = Select(one(page, "#outcome")), Select(one(page, "#branch"))
    band = "#branches .mark-area.role-mark path"
    drawn = set()
    for name in ("money", "quality"):
        outcome.select_by_value(name)
        said = [words.text for words in page.find_elements(By.CSS_SELECTOR, "[data-outcome]") if words.is_displayed()]
        assert len(said) == 1
        assert "av 10 framtider i modellen" in said[0]
        paths = page.find_elements(By.CSS_SELECTOR, band)
        assert len(paths) == 2
        drawn.add(paths[1].get_attribute("d"))
        assert len(page.find_elements(By.CSS_SELECTOR, "#branch-rows tr")) == 4
    assert len(drawn) == 2, "another outcome is another drawing"
    for option in change.options:
        change.select_by_visible_text(option.text)
        tables = page.find_elements(By.CSS_SELECTOR, "#branch-shares table")
        shares = [table for table in tables if table.is_displayed()]
        assert len(shares) == 1
        for row in shares[0].find_elements(By.CSS_SELECTOR, "tbody tr"):
            cells = [cell.text for cell in row.find_elements(By.CSS_SELECTOR, "td.figure")]
            assert sum(map(int, cells[:3])) == 10
    one(page, "[data-view='why-compared']").click()
    assert len(page.find_elements(By.CSS_SELECTOR, "#compare-rows tr")) == len(change.options)


SIZES = {640: 720, 1280: 720, 1920: 1080}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", SIZES)
def test_nothing_sticks_out_and_charts_take_the_colours_of_the_page(
    page: webdriver.Chrome, scheme: str, width: int
) -> None:
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    size = {"width": width, "height": SIZES[width], "deviceScaleFactor": 1, "mobile": False}
    page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    try:
        one(page, "nav [data-to='3']").click()
        one(page, "#leave").click()
        for at in range(6):
            one(page, f"nav [data-to='{at}']").click()
            for tab in page.find_elements(By.CSS_SELECTOR, ".screen:not([hidden]) .views button"):
                tab.click()
                assert page.execute_script("return document.documentElement.scrollWidth <= innerWidth")
                tall = page.execute_script("return document.documentElement.scrollHeight - innerHeight")
                assert width == 640 or tall <= 1, f"{tab.text} is one projector page"
        assert page.execute_script("return document.documentElement.scrollWidth <= innerWidth")
        line = page.find_elements(By.CSS_SELECTOR, "#trust-trust_board_admin .mark-line.role-mark path")[1]
        ink = {"light": "rgb(27, 75, 143)", "dark": "rgb(127, 184, 245)"}[scheme]
        assert page.execute_script("return getComputedStyle(arguments[0]).stroke", line) == ink
    finally:
        page.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
        page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def test_every_screen_is_printed_on_pages_of_its_own(page: webdriver.Chrome) -> None:
    printed = page.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
    pdf = base64.b64decode(printed["data"])
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) >= 10, "six screens, one of them with five faces"
    press(page, "2")
    assert shown_screen(page) == "happened", "and the screen is as it was"


def test_the_english_page_works_too(browser: webdriver.Chrome, pages: dict[str, Path]) -> None:
    shown(browser, pages["en"])
    press(browser, "2")
    one(browser, "#month").send_keys(Keys.HOME, Keys.ARROW_RIGHT)
    assert one(browser, "#month").get_attribute("aria-valuetext") == "Month 2 of 3 · March 2027"
    assert visible_month(browser) == "March 2027"
    assert browser.get_log("browser") == []
    assert asked_for(browser) == {pages["en"].as_uri()}


def test_a_room_asks_the_model_and_the_page_takes_the_answer_in(browser: webdriver.Chrome, live: Live) -> None:
    opened(browser, live.address)
    press(browser, "4")
    one(browser, "#leave").click()
    one(browser, "[data-view='why-whatif']").click()
    before = len(Select(one(browser, "#branch")).options)
    for at, number in enumerate((0, len(live.asked) - 1), 1):
        Select(one(browser, "#question")).select_by_value(str(number))
        one(browser, "#ask").click()
        WebDriverWait(browser, PATIENCE).until(
            lambda page, n=before + at: len(Select(one(page, "#branch")).options) == n  # type: ignore[misc]
        )
        choice = Select(one(browser, "#branch"))
        assert choice.first_selected_option == choice.options[-1], "the answer is what is shown"
        said = [
            words.text for words in browser.find_elements(By.CSS_SELECTOR, "[data-outcome]") if words.is_displayed()
        ]
        assert len(said) == 1
        assert "av 6 framtider i modellen" in said[0]
    one(browser, "[data-view='why-compared']").click()
    assert len(browser.find_elements(By.CSS_SELECTOR, "#compare-rows tr")) == before + 2
    assert browser.get_log("browser") == []
    assert {one.partition("/ask")[0].rstrip("/") for one in asked_for(browser)} == {live.address.rstrip("/")}


def test_groups_are_shown_screen_by_screen(browser: webdriver.Chrome, together: Path) -> None:
    shown(browser, together)
    for at, name in enumerate(("groups", "trust", "results", "did", "answers"), 1):
        press(browser, str(at))
        assert shown_screen(browser) == name
        assert browser.execute_script("return document.documentElement.scrollWidth <= innerWidth")
    press(browser, "2")
    for figure in browser.find_elements(By.CSS_SELECTOR, "#trust figure"):
        assert len(figure.find_elements(By.CSS_SELECTOR, ".mark-line.role-mark path")) == 3, "a line for each group"
    press(browser, ",", ",")
    before = cursors(browser)
    assert len(before) >= 8
    press(browser, ".")
    assert all(after > before[name] for name, after in cursors(browser).items()), "the month is chosen for all"
    story = json.loads(str(one(browser, "#story").get_attribute("textContent")))
    for name, months in story["reads"].items():
        cells = browser.find_elements(By.CSS_SELECTOR, f"#{name} .read")
        assert [cell.get_attribute("textContent") for cell in cells] == months[1]
    press(browser, "4")
    assert not one(browser, "#month").is_displayed(), "nothing there follows a month"
    press(browser, "n", "o", "+", "-")
    assert browser.get_log("browser") == []
    assert asked_for(browser) == {together.as_uri()}


EVIL = """</script><img src="x" onerror="pwned()">'&amp; """


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a play whose every text, name and reason tries to become a part of the page."""
    folder = tmp_path_factory.mktemp("hostile")
    text = re.compile(r"(?m)^(\s+(?:- )?(?:sv|en): )(.{1,30}).*$")
    source = text.sub(lambda line: line[1] + json.dumps(EVIL + line[2]), small().source)
    session = Session.start(load_text(source, "small"), "chair", 7, folder)
    session.act({"do": "advance"})
    for matter in session.view().situations:
        session.act({"do": "reason", "situation": matter.id, "text": EVIL + "<!--<script>"})
    autoplay(session, "mixed")
    log = session.close()
    lines = [json.loads(line) for line in gzip.decompress(log.read_bytes()).splitlines()]
    for line in lines:
        if "closed" in line:
            line["contributions"][EVIL] = {EVIL: 0.1, "chance": 0.1}
            line["events"].append(EVIL)
            line["contributions"]["quality"][EVIL] = 0.2
    log.write_bytes(gzip.compress("".join(json.dumps(line) + "\n" for line in lines).encode()))
    return write_page(log, "sv", folder / "hostile.html", runs=2)


def test_texts_of_a_hostile_play_stay_texts(browser: webdriver.Chrome, hostile: Path) -> None:
    shown(browser, hostile)
    press(browser, "4")
    one(browser, "#leave").click()
    press(browser, "o")
    browser.execute_script("for (const face of document.querySelectorAll('.view')) face.hidden = false;")
    for select in ("#target", "#branch", "#outcome"):
        for choice in Select(one(browser, select)).options[:6]:
            choice.click()
    one(browser, "#month").send_keys(Keys.END)
    assert browser.find_elements(By.CSS_SELECTOR, "img") == []
    assert len(browser.find_elements(By.TAG_NAME, "script")) == 5
    assert EVIL.strip() in one(browser, "h1").text
    assert "<!--<script>" in str(one(browser, "#main").get_attribute("textContent"))
    assert browser.get_log("browser") == []
    assert asked_for(browser) == {hostile.as_uri()}
