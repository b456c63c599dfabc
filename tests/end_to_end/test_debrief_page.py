"""The debrief page in a real browser: used by keyboard and mouse, offline, in light and dark."""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select, WebDriverWait

from analysis.debrief import write_page
from game.core.autoplay import autoplay
from game.core.session import Session
from scenarios import load_text
from tests.game.core.table_for_tests import small

ALONE = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--force-prefers-reduced-motion",
)
PATIENCE = 60
"""Seconds until a page that never gets ready is given up."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same play as a page in both languages."""
    folder = tmp_path_factory.mktemp("debrief")
    session = Session.start(small(), "chair", 7, folder)
    autoplay(session, "mixed")
    log = session.close()
    return {lang: write_page(log, lang, folder / f"{lang}.html", runs=10) for lang in ("sv", "en")}


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    options = webdriver.ChromeOptions()
    options.binary_location = str(shutil.which("chromium"))
    for argument in (*ALONE, f"--user-data-dir={tmp_path_factory.mktemp('browser')}", "--window-size=1280,720"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    service = webdriver.ChromeService(str(shutil.which("chromedriver")))
    running = webdriver.Chrome(options=options, service=service)
    yield running
    running.quit()


@pytest.fixture
def page(browser: webdriver.Chrome, pages: dict[str, Path]) -> Iterator[webdriver.Chrome]:
    """The Swedish page, ready; afterwards: no complaint on the console, nothing asked of the network."""
    shown(browser, pages["sv"])
    yield browser
    assert browser.get_log("browser") == []
    assert asked_for(browser) == {pages["sv"].as_uri()}


def shown(browser: webdriver.Chrome, page: Path) -> None:
    browser.get_log("browser")
    browser.get_log("performance")
    browser.get(page.as_uri())
    WebDriverWait(browser, PATIENCE).until(
        lambda one: one.execute_script("return document.documentElement.dataset.ready") == "true"
    )


def asked_for(browser: webdriver.Chrome) -> set[str]:
    """Every address that the page has asked for since it was opened."""
    events: list[dict[str, Any]] = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    requests = [
        one["params"] for one in events if one["method"] in ("Network.requestWillBeSent", "Network.webSocketCreated")
    ]
    return {
        str(one.get("documentURL") if "request" not in one else one["request"]["url"]).partition("#")[0]
        for one in requests
    }


def one(browser: webdriver.Chrome, selector: str) -> WebElement:
    return browser.find_element(By.CSS_SELECTOR, selector)


def visible_month(browser: webdriver.Chrome) -> str:
    """The heading of the month panel that is shown."""
    panels = [panel for panel in browser.find_elements(By.CSS_SELECTOR, ".moment") if panel.is_displayed()]
    assert len(panels) == 1
    return panels[0].find_element(By.TAG_NAME, "h3").text


def rule(browser: webdriver.Chrome, figure: str) -> float:
    """Where the rule of the chosen month stands in a chart, as a position on its axis of time."""
    return float(
        browser.execute_script(
            "return document.querySelector(arguments[0]).getCTM().e;", f"#{figure} .mark-rule.role-mark line"
        )
    )


def test_the_slider_is_moved_by_keyboard_and_everything_follows(page: webdriver.Chrome) -> None:
    slider = one(page, "#month")
    assert visible_month(page) == "Februari 2027"
    before = rule(page, "trust-trust_board_admin")
    slider.send_keys(Keys.ARROW_RIGHT)
    assert slider.get_attribute("aria-valuetext") == "Månad 2 av 3 · mars 2027"
    assert one(page, "#now").text == "Månad 2 av 3 · mars 2027"
    assert visible_month(page) == "Mars 2027"
    assert rule(page, "trust-trust_board_admin") > before
    slider.send_keys(Keys.END)
    assert visible_month(page) == "April 2027"
    assert not one(page, "#forth").is_enabled()
    slider.send_keys(Keys.HOME)
    assert visible_month(page) == "Februari 2027"


def test_arrow_keys_work_wherever_nothing_is_being_written(page: webdriver.Chrome) -> None:
    one(page, "#main").send_keys(Keys.ARROW_RIGHT)
    assert visible_month(page) == "Mars 2027"
    one(page, "#own").send_keys("a", Keys.ARROW_LEFT)
    assert visible_month(page) == "Mars 2027"


def test_a_mark_or_a_place_in_a_chart_chooses_its_month(page: webdriver.Chrome) -> None:
    last = page.find_elements(By.CSS_SELECTOR, ".marks button")[-1]
    page.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", last)
    last.click()
    assert last.get_attribute("aria-current") == "true"
    chosen = visible_month(page)
    assert chosen == ("Februari 2027", "Mars 2027", "April 2027")[int(str(last.get_attribute("data-go")))]
    drawing = one(page, "#timeline svg")
    page.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", drawing)
    width = drawing.size["width"]
    webdriver.ActionChains(page).move_to_element_with_offset(drawing, round(width * 0.06), 0).click().perform()
    assert visible_month(page) == "Mars 2027"


def test_causes_come_after_the_rooms_own_explanation(page: webdriver.Chrome) -> None:
    assert not one(page, "#causes-part").is_displayed()
    assert not one(page, "#reveal").is_enabled()
    one(page, "#own").send_keys("Det regnade & ingen ringde <i>.")
    one(page, "#reveal").click()
    assert one(page, "#own-said").text == "Det regnade & ingen ringde <i>."
    assert not one(page, "#gate").is_displayed()
    story = json.loads(str(one(page, "#story").get_attribute("textContent")))
    select = Select(one(page, "#target"))
    for target in ("load", "trust_admin_board"):
        select.select_by_value(target)
        change = story["changes"][target][0]
        assert one(page, "#cause-says").text == change["says"]
        rows = page.find_elements(By.CSS_SELECTOR, "#cause-rows tr")
        assert [row.get_attribute("textContent") for row in rows] == ["".join(cells) for cells in change["table"]]
        drawn = page.find_elements(By.CSS_SELECTOR, "#causes .mark-rect.role-mark path")
        assert len(drawn) == len(change["rows"])
    one(page, "#forth").click()
    assert one(page, "#cause-says").text == story["changes"]["trust_admin_board"][1]["says"]


def test_the_gate_can_be_skipped(page: webdriver.Chrome) -> None:
    one(page, "#leave").click()
    assert one(page, "#causes-part").is_displayed()
    assert not one(page, "#own-box").is_displayed()


def test_a_what_if_shows_the_outcome_that_is_chosen(page: webdriver.Chrome) -> None:
    outcome = Select(one(page, "#outcome"))
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
    shares = [table for table in page.find_elements(By.CSS_SELECTOR, "#whatif .card table") if table.is_displayed()]
    for row in shares[0].find_elements(By.CSS_SELECTOR, "tbody tr"):
        cells = [cell.text for cell in row.find_elements(By.CSS_SELECTOR, "td.figure")]
        assert sum(map(int, cells[:3])) == 10


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [640, 1280, 1920])
def test_nothing_sticks_out_and_charts_take_the_colours_of_the_page(
    page: webdriver.Chrome, scheme: str, width: int
) -> None:
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    size = {"width": width, "height": 720, "deviceScaleFactor": 1, "mobile": False}
    page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    try:
        assert page.execute_script("return document.documentElement.scrollWidth <= innerWidth")
        line = one(page, "#trust-trust_board_admin .mark-line.role-mark path")
        ink = {"light": "rgb(27, 75, 143)", "dark": "rgb(127, 184, 245)"}[scheme]
        assert page.execute_script("return getComputedStyle(arguments[0]).stroke", line) == ink
    finally:
        page.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
        page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def test_the_english_page_works_too(browser: webdriver.Chrome, pages: dict[str, Path]) -> None:
    shown(browser, pages["en"])
    one(browser, "#month").send_keys(Keys.ARROW_RIGHT)
    assert one(browser, "#month").get_attribute("aria-valuetext") == "Month 2 of 3 · March 2027"
    assert visible_month(browser) == "March 2027"
    assert browser.get_log("browser") == []
    assert asked_for(browser) == {pages["en"].as_uri()}


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
    one(browser, "#leave").click()
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


@pytest.mark.soak
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_axe_finds_nothing(
    browser: webdriver.Chrome, pages: dict[str, Path], lang: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The accessibility checker of the web, from npm, with all causes and tables open."""
    folder = tmp_path_factory.mktemp("axe")
    npm = shutil.which("npm")
    assert npm, "this test takes npm"
    install = [npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), "axe-core@4"]
    subprocess.run(install, check=True, capture_output=True, env={**os.environ, "npm_config_update_notifier": "false"})
    axe = (folder / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    for scheme in ("light", "dark"):
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
        shown(browser, pages[lang])
        one(browser, "#leave").click()
        browser.execute_script("for (const one of document.querySelectorAll('details')) one.open = true;")
        browser.execute_script(axe)
        found = browser.execute_async_script("axe.run().then((all) => arguments[0](all.violations))")
        assert [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found] == []
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
