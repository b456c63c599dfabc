"""The JSON Schema says of the form what the loader says, as far as a schema can."""

from __future__ import annotations

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from scenarios.guard import read_tree
from scenarios.json_schema import json_schema
from scenarios.loader import LIBRARY
from scenarios.positions import plain
from tests.scenarios.conftest import SMALL

VALIDATOR = Draft202012Validator(json_schema())


def _plain(content: str) -> object:
    root, problems = read_tree(content.encode(), "f.yaml")
    assert not problems
    assert root is not None
    return plain(root)


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(json_schema())


@pytest.mark.parametrize("path", [SMALL, *sorted(LIBRARY.glob("*.yaml"))], ids=lambda path: path.stem)
def test_what_the_loader_takes_the_schema_takes(path: Path) -> None:
    assert not [error.message for error in VALIDATOR.iter_errors(_plain(path.read_text(encoding="utf-8")))]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    silence: wait", "    silens: wait"),
        ("months: 3", "months: tre"),
        ("owner: chair", "owner: mayor"),
        ("position: 0.4", "position: 4"),
    ],
)
def test_what_the_form_refuses_the_schema_refuses(small_text: str, old: str, new: str) -> None:
    assert list(VALIDATOR.iter_errors(_plain(small_text.replace(old, new, 1))))
