"""Skyfallet is played in a real window: by keyboard alone from the start screen to the debrief, and by mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest

from tests.end_to_end.window import Shown, Window, virtual_screen


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    with virtual_screen() as name:
        yield name


@pytest.fixture
def window(display: str, tmp_path: Path) -> Iterator[Window]:
    opened = Window(tmp_path, display, {})
    yield opened
    opened.close()


def begin(window: Window) -> None:
    """From the start screen to the first desk, by keyboard."""
    window.until(lambda shown: shown["scene"] == "start" and shown["ready"])
    window.choose("scenario.1", "setup")
    if "length.45" in window.ids():
        window.tab_to("length.45")
        window.press("Return", lambda shown: shown["cut"] == 45)
    window.choose("begin", "briefing")
    window.press("Return", lambda shown: shown["scene"] == "desk")


def chosen(control: str) -> Callable[[Shown], bool]:
    """Whether a control shows as chosen."""
    return lambda shown: any(one["id"] == control and one["chosen"] for one in shown["controls"])


def prepare(window: Window, thorough: bool) -> None:
    """Propose the first possible option in every matter; the first time also forecast and give a reason."""
    for tab in [name for name in window.ids() if name.startswith("tab.")] or [""]:
        if tab:
            window.tab_to(tab)
            window.press(
                "Return", lambda shown, tab=tab: any(c["id"] == tab and c["chosen"] for c in shown["controls"])
            )
        options = [c for c in window.now["controls"] if c["id"].startswith("option.") and c["enabled"]]
        number = options[0]["id"].split(".")[1]
        if not options[0]["chosen"]:
            wanted = f"option.{number}"
            window.press(number, chosen(wanted))
        if thorough:
            give_reason(window)
            thorough = False
        if "forecast.give" in window.ids():
            window.tab_to("forecast.likely")
            before = window.control("forecast.likely")["value"]
            window.press("Right", lambda shown: shown["focused"] == "forecast.likely")
            assert window.control("forecast.likely")["value"] != before
            window.tab_to("forecast.give")
            window.press("Return", lambda shown: "forecast.give" not in [c["id"] for c in shown["controls"]])


def give_reason(window: Window) -> None:
    """Write the one-line reason with the keyboard."""
    field = next(name for name in window.ids() if name.startswith("reason."))
    window.tab_to(field)
    window.write("vi vill se hela bilden")
    window.press("Return", lambda shown: any(c.get("text") == "vi vill se hela bilden" for c in shown["controls"]))


def test_a_whole_play_by_keyboard(window: Window, tmp_path: Path) -> None:
    begin(window)
    months, resumed, prepared = [], False, 0
    while window.now["scene"] != "handover":
        scene = window.now["scene"]
        months.append(window.now["month"])
        if scene == "preparation":
            prepare(window, thorough=prepared == 0)
            prepared += 1
        if scene == "desk" and prepared == 1 and not resumed:
            resumed = leave_and_come_back(window)
        here = (scene, window.now.get("point"))
        window.press("ctrl+Return", lambda shown, here=here: (shown["scene"], shown.get("point")) != here)
        if window.now["scene"] == "question":
            window.press("Return", lambda shown: shown["scene"] == "meeting")
    assert prepared >= 3
    assert resumed
    assert months == sorted(months)

    page = Path(unquote(urlparse(window.opened.line()).path))
    assert page.suffix == ".html"
    assert "<title>" in page.read_text(encoding="utf-8")
    saved = list((tmp_path / "home" / "plays").glob("*.samspel.jsonl.gz"))
    assert len(saved) == 1

    look_back(window)
    window.press("Escape", lambda shown: shown["scene"] == "start" and shown["saved"] == 0)
    window.tab_to("quit")
    window._xdotool("key", "Return")
    assert window.ended() == 0


def look_back(window: Window) -> None:
    """From the hand-over page through the debrief's screens in the window, a month at a time, and back."""
    window.choose("look_back", "looking_back")
    month = window.now["past"]
    step, there = ("Right", month + 1) if month == 0 else ("Left", month - 1)
    window.press(step, lambda shown: shown["past"] == there)
    window.tab_to("view.trust")
    window.press("Return", lambda shown: len(shown["charts"]) == 4)
    for number, face in enumerate(("seen", "why", "behaviours", "home"), 2):
        window.press(str(number), lambda shown, face=face: shown["face"] == face)
    window.press("Escape", lambda shown: shown["scene"] == "handover")


def leave_and_come_back(window: Window) -> bool:
    """Go to the start screen in the middle of a play, and go on where it stood."""
    month = window.now["month"]
    window.press("Escape", lambda shown: shown["scene"] == "menu")
    window.choose("leave", "start")
    window.until(lambda shown: shown["saved"] == 1)
    window.choose("resume.last", "desk")
    assert window.now["month"] == month
    return True


def test_the_mouse_leads_as_far(window: Window) -> None:
    window.until(lambda shown: shown["scene"] == "start" and shown["ready"])
    window.click("scenario.1")
    window.until(lambda shown: shown["scene"] == "setup")
    window.click("role.head")
    window.until(lambda shown: shown["role"] == "head")
    window.click("begin")
    window.until(lambda shown: shown["scene"] == "briefing")
    window.click("onward")
    window.until(lambda shown: shown["scene"] == "desk")
    window.click("menu")
    window.until(lambda shown: shown["scene"] == "menu")
    window.click("settings")
    window.until(lambda shown: shown["scene"] == "settings")
    window.click("language.en")
    window.until(lambda shown: any(c["label"] == "Done" for c in shown["controls"]))
    window.click("text.130")
    window.until(chosen("text.130"))
    before = window.control("yes")["rect"]
    window.resize(1024, 768)
    window.until(lambda shown: any(c["id"] == "yes" and c["rect"] != before for c in shown["controls"]))
    window.click("yes")
    window.until(lambda shown: shown["scene"] == "desk")
