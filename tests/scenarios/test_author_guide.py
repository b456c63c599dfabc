"""The author's guide says what the form and the registries say."""

from __future__ import annotations

import inspect
import re

import pytest

from scenarios import schema
from scenarios.fields import Form
from scenarios.language.build import CALLS
from scenarios.reference import GUIDE, renewed, tables

TEXT = GUIDE.read_text(encoding="utf-8")
SWEDISH = (GUIDE.parent / "sv" / "author.md").read_text(encoding="utf-8")
LOOKED_UP = TEXT[TEXT.index("## The file, key by key") : TEXT.index("## What `validate`")]
FORMS = [each for _, each in inspect.getmembers(schema, inspect.isclass) if issubclass(each, Form)]


def test_its_tables_are_current() -> None:
    assert renewed(TEXT) == TEXT, "run: python -m scenarios.reference"


def test_every_table_is_there() -> None:
    for name in tables():
        assert f"<!-- reference: {name} -->" in TEXT


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_every_key_is_there(form: type[Form]) -> None:
    for name, info in form.model_fields.items():
        key = info.alias or name
        assert any(f"{before}{key}{after}" in TEXT for before in ("`", "{", ", ", "\n  ") for after in ("`", ":")), key


def test_every_call_is_there() -> None:
    for name in CALLS:
        assert f"`{name}(" in TEXT


def _commands() -> list[str]:
    from samspel import scenario_app

    return [one.name or one.callback.__name__ for one in scenario_app.registered_commands if one.callback]


@pytest.mark.parametrize(
    ("text", "first", "after"),
    [(TEXT, "The commands", "How the file is written"), (SWEDISH, "Kommandona", "Hur filen skrivs")],
    ids=["en", "sv"],
)
def test_every_command_and_every_editor_page_is_there(text: str, first: str, after: str) -> None:
    assert len(_commands()) >= 11
    commands = text.partition(f"## {first}")[2].partition(f"## {after}")[0]
    for name in _commands():
        assert f"`{name}" in commands, name
    assert (GUIDE.parent / "editors.md").exists()


def _blocks(text: str) -> list[str]:
    """The fenced blocks of a page, without notes and indentation."""
    blocks = re.findall(r"^ *```\w*\n(.*?)^ *```", text, re.MULTILINE | re.DOTALL)
    return ["\n".join(line.partition(" #")[0].strip() for line in one.splitlines()) for one in blocks]


def test_the_swedish_guide_shows_nothing_that_the_english_does_not() -> None:
    assert _blocks(SWEDISH)
    assert [one for one in _blocks(SWEDISH) if one not in _blocks(TEXT)] == []


def _keys(text: str) -> set[str]:
    """What stands as code and is no file or place to write a name: keys, acts, expressions, options."""
    fenced = re.compile(r"^ *```.*?^ *```", re.MULTILINE | re.DOTALL)
    spans = re.findall(r"(?<!`)`([^`]+)`(?!`)", fenced.sub("", text))
    return {re.sub(r"\b[A-ZÅÄÖ]{2,}\b", "X", " ".join(one.split())) for one in spans}


def test_the_swedish_guide_names_what_the_english_does() -> None:
    """All but what is in English only: the file key by key and the tables that are made from the code."""
    guide = re.sub(r"<!-- reference.*?<!-- end -->", "", TEXT.replace(LOOKED_UP, ""), flags=re.DOTALL)
    assert _keys(guide) - _keys(SWEDISH) == set()
    named = "\n".join(_keys(TEXT))
    assert {key for key in _keys(SWEDISH) if key not in named} == set()


def test_the_swedish_guide_leads_to_every_part_to_look_up() -> None:
    heads = re.findall(r"^##+ (.+)$", LOOKED_UP, re.MULTILINE)
    assert len(heads) >= 12
    for head in heads:
        anchor = re.sub(r"[^a-z -]", "", head.lower()).replace(" ", "-")
        assert f"[{head}](../author.md#{anchor})" in SWEDISH, head
    written = re.findall(r"\[([^]]+)\]\(\.\./author\.md#", SWEDISH)
    assert set(written) - set(heads) <= {"How the file is written", "samma ställe"}


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("situations.*.title", "högst {n} tecken"),
        ("situations.*.options.*.text", "texten i ett alternativ {n} tecken"),
        ("situations.*.text", "ett ärendes text {n} ord"),
        ("messages.*.text", "meddelande {n} ord"),
    ],
)
def test_the_lengths_that_the_swedish_guide_tells_are_those_of_the_table(place: str, said: str) -> None:
    row = next(line for line in TEXT.splitlines() if line.startswith("| `") and f"`{place}`" in line)
    most = re.findall(r"\| (\d+) \w+ \|$", row)
    assert said.format(n=most[0]) in " ".join(SWEDISH.split())
