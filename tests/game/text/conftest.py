"""Every test of the terminal begins and ends in Swedish, with a home of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.core import language


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SAMSPEL_HOME", str(tmp_path / "home"))
    language.use("sv")
    yield
    language.use("sv")
