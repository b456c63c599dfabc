"""Writes a scenario as a person would: YAML in blocks, long texts folded, short lists and numbers on one line.

Its own writer rather than PyYAML's, whose line breaks depend on whether its C part is there: a seed gives the same
bytes on every machine.
"""

from __future__ import annotations

import re
from textwrap import wrap
from typing import Any

WIDTH = 150
_PLAIN = re.compile(r"[A-Za-zÅÄÖåäö0-9][^#:\"'{}\[\],&*!|>%@`\n]*(?<! )")
_WORDLIKE = re.compile(r"(?i:true|false|null|yes|no|on|off|y|n|[-+.0-9][-+.0-9a-fxo_e]*)")


def written(scenario: dict[str, Any]) -> str:
    """The text of a scenario file."""
    lines: list[str] = []
    _map(scenario, 0, lines)
    return "\n".join(lines) + "\n"


def _map(value: dict[str, Any], depth: int, lines: list[str]) -> None:
    for key, inner in value.items():
        _entry(f"{' ' * depth}{key}:", inner, depth + 2, lines)


def _entry(head: str, value: Any, depth: int, lines: list[str]) -> None:
    """A key, or the dash of a list, with what it holds."""
    if _short(value):
        lines.append(f"{head} {_flow(value)}")
    elif isinstance(value, dict):
        lines.append(head)
        _map(value, depth, lines)
    elif isinstance(value, list):
        lines.append(head)
        for item in value:
            _item(item, depth, lines)
    elif len(head) + len(value) < WIDTH:
        lines.append(f"{head} {_scalar(value)}")
    else:
        lines.append(f"{head} >-")
        lines += wrap(value, WIDTH, initial_indent=" " * depth, subsequent_indent=" " * depth, **_UNBROKEN)


_UNBROKEN: dict[str, Any] = {"break_long_words": False, "break_on_hyphens": False}


def _item(value: Any, depth: int, lines: list[str]) -> None:
    dash = f"{' ' * depth}-"
    if not isinstance(value, dict) or _short(value):
        _entry(dash, value, depth + 2, lines)
        return
    before = len(lines)
    _map(value, depth + 2, lines)
    lines[before] = f"{dash} {lines[before].lstrip()}"


def _short(value: Any) -> bool:
    """Whether it stands on one line: what is no text, holds no text in two languages and is not long or deep."""
    if isinstance(value, str):
        return False
    if isinstance(value, list | dict):
        return _flat(value) and len(_flow(value)) < WIDTH - 30
    return True


def _flat(value: Any) -> bool:
    if isinstance(value, dict):
        return "sv" not in value and not any(isinstance(one, dict) or not _flat(one) for one in value.values())
    return not isinstance(value, list) or not any(isinstance(one, list | dict) for one in value)


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(item) for item in value) + "]"
    return _scalar(value)


def _scalar(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return repr(value)
    if _PLAIN.fullmatch(value) and not _WORDLIKE.fullmatch(value):
        return value
    return "'" + value.replace("'", "''") + "'"
