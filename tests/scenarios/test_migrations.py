"""Files of older formats: they are read as they were meant, and what is wrong in them is still told at its line."""

from __future__ import annotations

import pytest

from scenarios import ScenarioErrors, load_text
from scenarios.migrations import _STEPS, FORMAT

NOW = """cuts:
  45:
    chair:
      stops:
        - {month: 0, situations: [leak], attention: 3}
"""
FIRST = """cuts:
  45:
    role: chair
    stops:
      - {month: 0, situations: [leak], attention: 3}
"""


def of_first_format(text: str) -> str:
    assert NOW in text
    return text.replace(NOW, FIRST, 1).replace("format: 2", "format: 1", 1)


def test_there_is_a_step_from_every_older_format() -> None:
    assert set(_STEPS) == set(range(1, FORMAT))


def test_a_file_of_the_first_format_is_the_same_scenario(small_text: str) -> None:
    old, new = load_text(of_first_format(small_text), "small"), load_text(small_text, "small")
    assert old.cuts == new.cuts
    assert old.digest == new.digest


def test_what_is_wrong_in_an_older_file_is_told_at_its_line(small_text: str) -> None:
    old = of_first_format(small_text).replace(
        "      - {month: 0, situations: [leak]", "      - {mnth: 0, situations: [leak]"
    )
    assert "{mnth: " in old
    with pytest.raises(ScenarioErrors) as refused:
        load_text(old, "small")
    lines = old.splitlines()
    assert {lines[one.line - 1].strip()[:8] for one in refused.value.problems} == {"- {mnth:"}


@pytest.mark.parametrize("written", ["0", "3", "true", "1.0", "one", "[1]"])
def test_an_unknown_format_is_refused(small_text: str, written: str) -> None:
    with pytest.raises(ScenarioErrors) as refused:
        load_text(small_text.replace("format: 2", f"format: {written}", 1), "small")
    assert refused.value.problems[0].line == 2
