"""Every page of the debrief before the accessibility checker of the web, and every control of it by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from analysis.live import Live
from analysis.together.page import write_comparison
from tests.analysis.test_groups import a_player
from tests.end_to_end.browsing import asked_for, faces, look_at, opened, press, violations
from tests.game.core.table_for_tests import with_dilemmas

pytestmark = pytest.mark.soak

CONTROLS = "a[href], button, select, textarea, input, summary"
COUNT = """
window.pressed = new Set();
document.addEventListener("click", (event) => pressed.add(event.target.closest("button, summary")), true);
"""


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What two players of the short format answered."""
    scenario, folder = with_dilemmas(), tmp_path_factory.mktemp("short")
    files = [a_player(scenario, folder, choice, reason=f"skäl {choice}") for choice in ("tell", "keep")]
    return write_comparison(files, "sv", folder / "short.html")


@pytest.fixture(scope="module")
def addresses(pages: dict[str, Path], together: Path, answers: Path, live: Live) -> dict[str, str]:
    """Every kind of page, and where it is."""
    files = {"sv": pages["sv"], "en": pages["en"], "groups": together, "short format": answers}
    return {**{name: path.as_uri() for name, path in files.items()}, "live": live.address}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: webdriver.Chrome, addresses: dict[str, str], axe: str, scheme: str) -> None:
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    found: list[str] = []
    for name, address in addresses.items():
        opened(browser, address)
        browser.execute_script(axe)
        for at, tab in faces(browser):
            look_at(browser, at, tab)
            found += violations(browser, f"{name}, screen {at + 1}, face {tab + 1}")
        press(browser, "n", "o")
        browser.execute_script("for (const one of document.querySelectorAll('details')) one.open = true;")
        found += violations(browser, f"{name}, all under each other")
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    assert found == []


def test_every_control_is_reached_and_used_by_keyboard(browser: webdriver.Chrome, addresses: dict[str, str]) -> None:
    for name, address in addresses.items():
        opened(browser, address)
        browser.execute_script(COUNT)
        for at, tab in faces(browser):
            look_at(browser, at, tab)
            here = controls(browser)
            assert not here - tabbed(browser, len(here)), f"{name}, screen {at + 1}, face {tab + 1}"
            for element in here:
                if not element.is_displayed():
                    look_at(browser, at, tab)
                used(browser, element, f"{name}, screen {at + 1}, face {tab + 1}")
        assert browser.get_log("browser") == []
        asked = {each for each in asked_for(browser) if each.rstrip("/") != address.rstrip("/")}
        assert asked <= {f"{address}ask"}, "nothing is asked of the network"


def controls(browser: webdriver.Chrome) -> set[WebElement]:
    """All that can be used where one is."""
    found = browser.find_elements(By.CSS_SELECTOR, CONTROLS)
    return {one for one in found if one.is_displayed() and one.is_enabled() and one.get_attribute("class") != "skip"}


def tabbed(browser: webdriver.Chrome, count: int) -> set[WebElement]:
    """Where the Tab key comes when it is pressed through the whole page."""
    browser.execute_script("document.activeElement.blur()")
    found = set()
    while len(found) < 2 * count:
        press(browser, Keys.TAB)
        here = browser.switch_to.active_element
        if here in found:
            break
        found.add(here)
    return found


def used(browser: webdriver.Chrome, element: WebElement, where: str) -> None:
    """A control does by its own keys what it is for."""
    if not (element.is_displayed() and element.is_enabled()):
        return
    if element.tag_name in ("button", "summary"):
        element.send_keys(Keys.ENTER)
        assert browser.execute_script("return pressed.has(arguments[0])", element), f"{where}: {element.text}"
        if element.tag_name == "summary":
            element.send_keys(Keys.ENTER)
    elif element.tag_name == "textarea":
        element.send_keys("Om n .")
        assert element.get_attribute("value") == "Om n .", where
        element.clear()
    else:
        ends = []
        for key in (Keys.HOME, Keys.END):
            element.send_keys(key)
            ends.append(element.get_attribute("value"))
        only = element.tag_name == "select" and len(element.find_elements(By.TAG_NAME, "option")) == 1
        assert only or ends[0] != ends[1], where
