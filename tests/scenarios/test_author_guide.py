"""The author's guide says what the form and the registries say."""

from __future__ import annotations

import inspect

import pytest

from scenarios import schema
from scenarios.fields import Form
from scenarios.language.build import CALLS
from scenarios.reference import GUIDE, renewed, tables

TEXT = GUIDE.read_text(encoding="utf-8")
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


def test_every_command_and_every_editor_page_is_there() -> None:
    from samspel import scenario_app

    names = [one.name or one.callback.__name__ for one in scenario_app.registered_commands if one.callback]
    assert len(names) >= 11
    commands = TEXT.partition("## The commands")[2].partition("## How the file is written")[0]
    for name in names:
        assert f"`{name}" in commands, name
    assert (GUIDE.parent / "editors.md").exists()
