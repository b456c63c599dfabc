"""Labels: the steering words are refused in both languages, the trade's own compounds are not."""

from __future__ import annotations

import pytest

from scenarios import format_problems, load_text
from tests.scenarios.conftest import SMALL, problems_in

TEXT = SMALL.read_text(encoding="utf-8")
LABELS = {
    "sv": "sv: Nämnden beslutar om en granskning.",
    "en": "en: The committee decides on a review.",
}


def labelled(lang: str, words: str) -> str:
    assert LABELS[lang] in TEXT
    return TEXT.replace(LABELS[lang], f"{lang}: The {words} of it.", 1)


@pytest.mark.parametrize(
    ("lang", "words", "told"),
    [
        ("sv", "ökad kontroll", "kontroll"),
        ("sv", "de nya kontrollerna", "kontrollerna"),
        ("sv", "kontrollera allt", "kontrollera"),
        ("sv", "uppföljning och kontroll", "kontroll"),
        ("sv", "Tillit", "Tillit"),
        ("sv", "tillitsbaserad styrning", "tillitsbaserad"),
        ("en", "closer control", "control"),
        ("en", "Controls", "Controls"),
        ("en", "trust-based work", "trust"),
    ],
)
def test_what_names_the_steering_is_refused(lang: str, words: str, told: str) -> None:
    (problem,) = problems_in(labelled(lang, words))
    assert problem.value == told
    assert "kontroll eller tillit" in problem.text.sv
    assert "Write the act instead" in problem.remedy.en
    assert f"({told})" in format_problems([problem], lang)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("sv", "egenkontroll"),
        ("sv", "egen-kontroll"),
        ("sv", "kontrollplan"),
        ("sv", "internkontroll"),
        ("sv", "den interna kontrollen"),
        ("sv", "intern kontroll"),
        ("sv", "livsmedelskontroll"),
        ("sv", "kontroll- och åtgärdsplan"),
        ("en", "internal controls"),
        ("en", "official controls"),
        ("en", "control plan"),
        ("en", "control rooms"),
        ("en", "trustees"),
    ],
)
def test_ordinary_words_of_the_trade_are_let_through(lang: str, words: str) -> None:
    load_text(labelled(lang, words), "small")
