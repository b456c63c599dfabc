"""The guides say the same in English and in Swedish, and their links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[1] / "docs"
GUIDES = [one.name for one in sorted((DOCS / "sv").glob("*.md"))]
# What authors look things up in is in English only: the tables made from the code, and the file key by key.
LOOKED_UP = re.compile(
    r"^<!-- reference: .*?^<!-- end -->|"
    r"^## (?:The file, key by key|Filen, nyckel för nyckel)$.*?(?=^## [^\n]*`validate`)",
    re.MULTILINE | re.DOTALL,
)


def both(name: str) -> tuple[str, str]:
    """What a guide says in English and in Swedish, but for what authors look up."""
    english, swedish = ((DOCS / folder / name).read_text(encoding="utf-8") for folder in ("", "sv"))
    return LOOKED_UP.sub("", english), LOOKED_UP.sub("", swedish)


def shape(page: str) -> list[str]:
    """Headings by their level and rows of tables, in order."""
    return re.findall(r"^(?:#+ |\|)", page, re.MULTILINE)


def commands(page: str) -> set[str]:
    """Commands and options that a page names, whatever the word in capitals that stands for a file or a name."""
    spans = re.findall(r"`((?:samspel |\.venv/|--)[^`]+)`", page)
    return {re.sub(r"\b[A-ZÅÄÖ]{2,}\b", "X", " ".join(one.split())) for one in spans}


def test_the_guides_of_players_leaders_and_authors_are_in_swedish_too() -> None:
    assert {"trainee.md", "facilitator.md", "author.md"} <= set(GUIDES)


@pytest.mark.parametrize("name", GUIDES)
def test_both_languages_have_the_same_headings_and_tables(name: str) -> None:
    english, swedish = both(name)
    assert shape(english) == shape(swedish)


@pytest.mark.parametrize("name", GUIDES)
def test_both_languages_name_the_same_commands(name: str) -> None:
    english, swedish = both(name)
    assert commands(english) == commands(swedish)


@pytest.mark.parametrize("name", GUIDES)
def test_each_language_points_to_the_other_and_every_link_leads_to_a_file(name: str) -> None:
    for page, other in ((DOCS / name, f"sv/{name}"), (DOCS / "sv" / name, f"../{name}")):
        links = re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8"))
        assert other in links
        local = [link for link in links if "://" not in link]
        assert [link for link in local if not (page.parent / link).exists()] == []
