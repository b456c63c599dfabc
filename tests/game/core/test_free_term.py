"""A free term lies on the person's own shelf, where it is found by its name and never written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.free_term import free_term, kinds
from game.core.kept.places import scenarios_folder
from game.core.kept.shelf import ids
from scenarios.generating import KINDS


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMSPEL_HOME", str(tmp_path))


def test_it_is_found_among_the_persons_own_and_what_they_changed_stays() -> None:
    path = free_term(7, "city")
    assert ids(scenarios_folder()) == {"fri_city_7"}
    path.write_text("changed", encoding="utf-8")
    assert free_term(7, "city").read_text(encoding="utf-8") == "changed"


def test_without_a_seed_there_is_a_new_one_each_time() -> None:
    assert free_term() != free_term()


def test_every_kind_can_be_chosen_in_words() -> None:
    assert tuple(kind for kind, _text in kinds()) == ("", *KINDS)
