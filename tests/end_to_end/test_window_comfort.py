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
