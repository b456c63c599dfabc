"""The tutorial notebooks run, and print what they say they print."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.end_to_end.tutorial import NOTEBOOKS, executed, stored, told


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_tutorial_prints_what_stands_in_it(path: Path) -> None:
    notebook = stored(path)
    assert told(executed(path)) == told(notebook), "run: python -m tests.end_to_end.tutorial"
    assert all(text for text in told(notebook)[1:4])
    assert not any("/home/" in text or "Traceback" in text for text in told(notebook))
