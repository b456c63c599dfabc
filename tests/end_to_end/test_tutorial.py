"""The tutorial notebook runs, and prints what it says it prints."""

from __future__ import annotations

from tests.end_to_end.tutorial import executed, stored, told


def test_the_tutorial_prints_what_stands_in_it() -> None:
    notebook = stored()
    assert told(executed()) == told(notebook), "run: python -m tests.end_to_end.tutorial"
    assert all(text for text in told(notebook)[1:4])
    assert not any("/home/" in text or "Traceback" in text for text in told(notebook))
