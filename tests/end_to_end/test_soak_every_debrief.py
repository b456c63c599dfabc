"""The debrief of a play of every scenario and role in a real browser: it fits, asks nothing, and axe finds nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium import webdriver

from analysis.debrief import write_page
from analysis.together.page import write_comparison
from game.core.kept.shelf import ids
from game.core.seats.autoplay import autoplay
from game.core.session import Session
from game.core.table import SEATS
from scenarios import load
from scenarios.loader import LIBRARY
from tests.end_to_end.browsing import asked_for, faces, look_at, opened, violations

pytestmark = pytest.mark.soak

SCENARIOS = [name for name in sorted(ids(LIBRARY)) if len(load(name).roles) == len(SEATS)]
BOTS = ("dialogue", "control", "mixed", "passive")
PROJECTORS = ((1280, 720), (1920, 1080))
FACES = {"happened-points", "happened-trust", "happened-results", "happened-all", "why-causes", "why-whatif"}
GROUPS = {f'[data-screen="{at}"]' for at in range(5)}
WALK = """
const done = arguments[0], over = [];
const frame = () => new Promise((then) => requestAnimationFrame(() => setTimeout(then, 0)));
const set = (name, value) => {
  const here = document.getElementById(name);
  here.value = value;
  here.dispatchEvent(new Event("change"));
};
const values = (name) => [...(document.getElementById(name)?.options ?? [])].map((one) => one.value);
const see = async (where) => {
  await frame();
  const page = document.documentElement;
  const tall = page.scrollHeight - innerHeight, wide = page.scrollWidth - innerWidth;
  over.push([where, tall > 1 || wide > 0 ? `${tall} too tall, ${wide} too wide` : ""]);
};
(async () => {
  document.getElementById("leave")?.click();
  for (const way of document.querySelectorAll("nav [data-to]")) {
    way.click();
    const screen = `[data-screen="${way.dataset.to}"]`;
    const tabs = [...document.querySelectorAll(`${screen} .views button`)];
    for (const tab of tabs.length ? tabs : [null]) {
      tab?.click();
      const view = tab?.dataset.view ?? screen;
      await see(view);
      if (view === "happened-points")
        for (const point of document.querySelectorAll("[data-point]")) {
          point.click();
          await see(`${view} ${point.dataset.point}`);
        }
      if (view === "why-causes")
        for (const target of values("target")) {
          set("target", target);
          for (let month = 0; month < months.story.months; month += 3) {
            months.show(month);
            await see(`${view} ${target} ${month}`);
          }
        }
      if (view === "why-whatif")
        for (const branch of values("branch")) for (const outcome of values("outcome")) {
          set("branch", branch); set("outcome", outcome);
          await see(`${view} ${branch} ${outcome}`);
        }
      if (way.dataset.to === "2" && months.story)
        for (let month = 0; month < months.story.months; month++) {
          months.show(month);
          await see(`${view} ${month}`);
        }
    }
  }
  done(over);
})().catch((error) => done([["broken off", String(error)]]));
"""


@pytest.mark.parametrize("role", SEATS)
@pytest.mark.parametrize("name", SCENARIOS)
def test_the_page_fits_asks_nothing_and_is_accessible(
    browser: webdriver.Chrome, axe: str, tmp_path: Path, name: str, role: str
) -> None:
    at = SCENARIOS.index(name) + SEATS.index(role)
    session = Session.start(load(name), role, 1 + at, tmp_path)
    autoplay(session, BOTS[at % len(BOTS)])
    page = write_page(session.close(), ("sv", "en")[at % 2], tmp_path / "page.html", runs=20)
    _looked_at(browser, axe, page, FACES)


@pytest.mark.parametrize("name", SCENARIOS)
def test_groups_beside_each_other_fit_ask_nothing_and_are_accessible(
    browser: webdriver.Chrome, axe: str, tmp_path: Path, name: str
) -> None:
    at, logs = SCENARIOS.index(name), []
    for group, bot in enumerate(BOTS):
        session = Session.start(load(name), SEATS[at % len(SEATS)], 1 + at + group // 2, tmp_path)
        autoplay(session, bot)
        logs.append(session.close())
    page = write_comparison(logs, ("sv", "en")[at % 2], tmp_path / "groups.html")
    _looked_at(browser, axe, page, GROUPS)


def _looked_at(browser: webdriver.Chrome, axe: str, page: Path, expected: set[str]) -> None:
    """Every face at both sizes, then by axe."""
    browser.set_script_timeout(300)
    for width, height in PROJECTORS:
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        opened(browser, page.as_uri())
        looked = browser.execute_async_script(WALK)
        assert [(where, far) for where, far in looked if far] == []
        assert {where.split()[0] for where, _far in looked} >= expected
        assert browser.get_log("browser") == []
        assert asked_for(browser) == {page.as_uri()}
    browser.execute_script(axe)
    found = []
    for screen, tab in faces(browser):
        look_at(browser, screen, tab)
        found += violations(browser, f"screen {screen + 1}, face {tab + 1}")
    assert found == []
