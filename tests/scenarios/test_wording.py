"""Wordings of what comes several times: they go round, and what remembers is left out the first time."""

from __future__ import annotations

from scenarios.generating.wording import worded

TITLE = {"drawn": ["Ramen | The frame", "Pengarna | The money"]}


def test_wordings_go_round() -> None:
    assert [worded(TITLE, turn, False) for turn in range(3)] == [*TITLE["drawn"], "Ramen | The frame"]


def test_texts_of_a_turn_are_found_wherever_they_stand() -> None:
    fragment = {"situations": {"budget@": {"title": TITLE, "facts": [{"text": TITLE}], "window": 1}}}
    assert worded(fragment, 1, True) == {
        "situations": {
            "budget@": {"title": "Pengarna | The money", "facts": [{"text": "Pengarna | The money"}], "window": 1}
        }
    }


def test_what_remembers_is_left_out_the_first_time_and_its_mark_always() -> None:
    facts = [{"text": "a | b"}, {"again": True, "text": "c | d"}]
    assert worded(facts, 0, True) == [{"text": "a | b"}]
    assert worded(facts, 0, False) == [{"text": "a | b"}, {"text": "c | d"}]
