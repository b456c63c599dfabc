"""A real browser that looks at a page of the debrief: what tests ask of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

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


def shown(browser: webdriver.Chrome, page: Path) -> None:
    opened(browser, page.as_uri())


def opened(browser: webdriver.Chrome, address: str) -> None:
    """A page that is ready, with nothing in the browser's logs from before."""
    browser.get_log("browser")
    browser.get_log("performance")
    browser.get(address)
    WebDriverWait(browser, PATIENCE).until(
        lambda one: one.execute_script("return document.documentElement.dataset.ready") == "true"
    )


def asked_for(browser: webdriver.Chrome) -> set[str]:
    """Every address that the page has asked for since it was opened, but for what leaves no computer."""
    events: list[dict[str, Any]] = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    requests = [
        one["params"] for one in events if one["method"] in ("Network.requestWillBeSent", "Network.webSocketCreated")
    ]
    asked = {
        str(one.get("documentURL") if "request" not in one else one["request"]["url"]).partition("#")[0]
        for one in requests
    }
    return {each for each in asked if not each.startswith(("chrome://", "data:"))}


def one(browser: webdriver.Chrome, selector: str) -> WebElement:
    return browser.find_element(By.CSS_SELECTOR, selector)


def press(browser: webdriver.Chrome, *keys: str) -> None:
    """Keys pressed where nothing is being written."""
    webdriver.ActionChains(browser).send_keys(*keys).perform()


def shown_screen(browser: webdriver.Chrome) -> str:
    """Id of the one screen that is shown."""
    found = [one for one in browser.find_elements(By.CSS_SELECTOR, ".screen") if one.is_displayed()]
    assert len(found) == 1
    return str(found[0].get_attribute("id"))


def visible_month(browser: webdriver.Chrome) -> str:
    """The heading of the month panel that is chosen."""
    panels = browser.find_elements(By.CSS_SELECTOR, ".moment:not([hidden])")
    assert len(panels) == 1
    return str(panels[0].find_element(By.TAG_NAME, "h3").get_attribute("textContent"))


def cursors(browser: webdriver.Chrome) -> dict[str, float]:
    """Where the rule of the chosen month stands, in every chart that follows it."""
    return dict(
        browser.execute_script(
            "return [...document.querySelectorAll('figure[data-months] .cursor line')]"
            ".map((one) => [one.closest('figure').id, Number(one.getAttribute('x1'))])"
        )
    )


def faces(browser: webdriver.Chrome) -> list[tuple[int, int]]:
    """Every screen with each of its faces, by place; the model's causes are shown at once."""
    browser.execute_script("document.getElementById('leave')?.click()")
    screens = range(len(browser.find_elements(By.CSS_SELECTOR, "nav [data-to]")))
    tabs = (len(browser.find_elements(By.CSS_SELECTOR, f"[data-screen='{at}'] .views button")) for at in screens)
    return [(at, tab) for at, count in zip(screens, tabs, strict=True) for tab in range(max(1, count))]


def look_at(browser: webdriver.Chrome, at: int, tab: int) -> None:
    """Go to a face of a screen by keyboard."""
    one(browser, f"nav [data-to='{at}']").send_keys(Keys.ENTER)
    tabs = browser.find_elements(By.CSS_SELECTOR, f"[data-screen='{at}'] .views button")
    if tabs:
        tabs[tab].send_keys(Keys.ENTER)


def violations(browser: webdriver.Chrome, where: str) -> list[str]:
    """What the checker finds where one is."""
    found = browser.execute_async_script("axe.run().then((all) => arguments[0](all.violations))")
    return [f"{where}: {one['id']}: {[node['html'][:200] for node in one['nodes']]}" for one in found]
