"""The glossary explains every term of art in both languages, and finds its terms in running text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.core.glossary import TERMS, found_in, listed, lookup

LAW = re.compile(r"^((KL|RF|TF|skollagen) \d+(:\d+\w?([–-]\d+)?| kap\.)(, \d+:\d+([–-]\d+)?)*|MBL 11 §|2006:544)$")


def ids(text: str, lang: str) -> list[tuple[str, str]]:
    return [(text[start:end], term.id) for start, end, term in found_in(text, lang)]


def test_every_term_has_a_name_and_a_short_meaning_in_both_languages() -> None:
    assert len({term.id for term in TERMS}) == len(TERMS) > 90
    for term in TERMS:
        for lang in ("sv", "en"):
            assert term.term.get(lang).strip(), term.id
            meaning = term.meaning.get(lang)
            assert meaning[:1].isupper(), term.id
            assert meaning.endswith("."), term.id
            assert len(re.findall(r"[.;:](?: |$)", meaning)) <= 3, term.id
            assert len(meaning) <= 220, (term.id, len(meaning))


def test_the_written_glossary_says_what_the_game_says() -> None:
    page = (Path(__file__).parents[3] / "docs/glossary.md").read_text(encoding="utf-8")
    for term in TERMS:
        assert f"\n| {term.term.sv} | {term.term.en} | {term.meaning.en} |" in page, term.id


def test_law_is_quoted_by_chapter_and_section() -> None:
    for term in TERMS:
        assert not term.law or LAW.match(term.law), (term.id, term.law)


def test_no_two_terms_share_a_name() -> None:
    for lang in ("sv", "en"):
        names = [term.term.get(lang).lower() for term in TERMS]
        assert len(set(names)) == len(names)


def test_terms_are_found_in_their_usual_forms_and_the_longest_wins() -> None:
    assert ids("Nämnden återremitterade ärendet, och andre vice ordföranden reserverade sig.", "sv") == [
        ("Nämnden", "committee"), ("återremitterade", "referred"), ("ärendet", "matter"),
        ("andre vice ordföranden", "vice_chair"), ("reserverade sig", "dissent"),
    ]  # fmt: skip
    assert ids("The officers’ reports were late; the chair's casting vote decided.", "en") == [
        ("officers’ reports", "report"), ("chair's", "chair"), ("casting vote", "casting"),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "  ", "Klockan är nio.", "ochjävlar", "ärendetal", "kl 9", "mbl"])
def test_nothing_is_found_where_no_term_stands(text: str) -> None:
    assert ids(text, "sv") == []


def test_places_never_overlap_and_lie_inside_the_text() -> None:
    text = " ".join(f"{term.term.sv}, {term.meaning.sv}" for term in TERMS)
    last = 0
    for start, end, _term in found_in(text, "sv"):
        assert last <= start < end <= len(text)
        last = end


def test_every_term_is_found_by_its_own_name() -> None:
    for lang in ("sv", "en"):
        for term in TERMS:
            name = term.term.get(lang)
            assert found_in(name, lang)[0][:2] == (0, len(name)), (name, lang)
            assert lookup(name)[0].term.get(lang) == name


@pytest.mark.parametrize(
    ("word", "first"),
    [("nämnder", "committee"), ("Ledamöterna", "member"), ("referred back", "referred"),
     ("internkontroll", "internal_control"), ("  casting   vote ", "casting"), ("kontrollplan", "control_plan")],
)  # fmt: skip
def test_a_word_is_looked_up_in_any_form_and_language(word: str, first: str) -> None:
    assert lookup(word)[0].id == first


@pytest.mark.parametrize("word", ["", " ", "e", "xyzzy", "(", "nämnd(", "a" * 10_000])
def test_looking_up_nonsense_finds_nothing(word: str) -> None:
    assert lookup(word) == ()


def test_the_list_follows_the_alphabet_of_the_language() -> None:
    swedish = [term.term.sv.lower() for term in listed("sv")]
    assert swedish.index("yrkande") < swedish.index("årshjul") < swedish.index("ärende")
    english = [term.term.en.lower() for term in listed("en")]
    assert english == sorted(english)
