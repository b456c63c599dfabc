"""Every quantity and channel has words in both languages, and no word is left over."""

from __future__ import annotations

import pytest

from scenarios.vocabulary import _UNITS, CHANNEL_WORDS, LABELS, OUTCOMES, TRUTH_WORDS, unit_words
from sim.acts import ACTS
from sim.names import TRUTH
from sim.observe import CHANNELS
from sim.spec import World, parameters


def test_every_quantity_and_channel_has_words() -> None:
    assert TRUTH_WORDS.keys() == TRUTH.keys()
    assert CHANNEL_WORDS.keys() == CHANNELS.keys()
    assert LABELS.keys() == TRUTH.keys() | CHANNELS.keys()


@pytest.mark.parametrize("words", [TRUTH_WORDS, CHANNEL_WORDS], ids=["truth", "channels"])
def test_words_are_there_in_both_languages_and_differ_from_each_other(words: dict) -> None:
    for label in words.values():
        assert label.text.sv.strip()
        assert label.text.en.strip()
        assert label.unit.sv
        assert label.unit.en
    for language in ("sv", "en"):
        texts = [label.text.get(language) for label in words.values()]
        assert len(set(texts)) == len(texts)


def test_channels_point_the_same_way_as_the_model_says() -> None:
    for name, channel in CHANNELS.items():
        assert CHANNEL_WORDS[name].good_is_up == channel.good_is_up, name


def test_outcomes_are_quantities_with_trust_in_each_direction_first() -> None:
    assert set(OUTCOMES) <= TRUTH.keys()
    assert len(set(OUTCOMES)) == len(OUTCOMES)
    directions = [name for name in TRUTH if name.startswith("trust_") and name not in ("trust_system", "trust_service")]
    assert set(OUTCOMES[: len(directions)]) == set(directions)


def test_every_unit_of_the_model_has_swedish_words_and_none_is_left_over() -> None:
    declared = {one.unit for one in parameters(World.default())} | {act.unit for act in ACTS.values()}
    assert declared == _UNITS.keys()
    assert unit_words("people").sv == "personer"
