"""In a real window: full screen in the screen's own pixels, quick settings and pause, by their keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.window import Shown, Window, virtual_screen


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    with virtual_screen("1920x1080x24") as display:
        opened = Window(tmp_path, display, {})
        yield opened
        opened.close()


def right_edge(shown: Shown) -> int:
    """How far to the right a control reaches: how wide the picture is."""
    return max(control["rect"][0] + control["rect"][2] for control in shown["controls"])


def test_full_screen_settings_and_pause(window: Window, tmp_path: Path) -> None:
    window.until(lambda shown: shown["scene"] == "start" and shown["ready"])
    assert 960 < right_edge(window.now) <= 1280
    window.press("F11", lambda shown: right_edge(shown) > 1600)

    window.press("F2", lambda shown: shown["scene"] == "settings")
    assert window.control("fullscreen")["chosen"]
    window.choose("theme.contrast", "settings")
    window.tab_to("fullscreen")
    window.press("Return", lambda shown: right_edge(shown) <= 1280)
    window.press("F2", lambda shown: shown["scene"] == "start")

    window.press("F9", lambda shown: shown["scene"] == "pause")
    window.press("x", lambda shown: shown["scene"] == "start")
    assert '"theme": "contrast"' in (tmp_path / "home" / "settings.json").read_text(encoding="utf-8")


def test_a_dense_screen_of_four_thousand_pixels_is_filled_and_the_pointer_hits(tmp_path: Path) -> None:
    """The pointer is tried in the window: without a window manager X leaves the place of a filled screen as it was."""
    with virtual_screen("3840x2160x24", "-dpi", "192") as display:
        window = Window(tmp_path, display, {"GDK_SCALE": "2"})
        try:
            window.until(lambda shown: shown["scene"] == "start" and shown["ready"])
            assert 1800 < right_edge(window.now) <= 2560
            window.click("settings")
            window.until(lambda shown: shown["scene"] == "settings")
            window.click("text.200")
            window.until(lambda shown: any(c["id"] == "text.200" and c["chosen"] for c in shown["controls"]))
            middle = window.control("yes")["rect"]
            window.press("F11", lambda shown: any(c["id"] == "yes" and c["rect"] != middle for c in shown["controls"]))
            window.press("F2", lambda shown: shown["scene"] == "start")
            assert right_edge(window.now) > 3200
            window.press("F11", lambda shown: right_edge(shown) <= 2560)
            window.resize(1024, 768)
            window.until(lambda shown: right_edge(shown) <= 1024)
        finally:
            window.close()
