"""The digest of a scenario: a hash of everything but texts, so that a typo fix breaks no save."""

from __future__ import annotations

import json
from hashlib import blake2b
from typing import Any

from scenarios.fields import EXPRESSIONS
from scenarios.schema import ScenarioForm

_WORDS_ONLY = frozenset(("law", "concepts", "notes", "aims", "discussion", "pauses"))
"""Keys that hold words to people wherever they stand."""


def digest_of(form: ScenarioForm) -> str:
    """32 hexadecimal digits. What is left at its default is left out, so that a new optional key changes nothing."""
    written = form.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    content = json.dumps(_stripped(written, ""), ensure_ascii=True, separators=(",", ":"))
    return blake2b(content.encode("ascii"), digest_size=16).hexdigest()


def _stripped(value: Any, key: str) -> Any:
    """The value without texts, and with expressions written the same whatever their spaces."""
    if isinstance(value, dict):
        return {
            name: _stripped(inner, name)
            for name, inner in value.items()
            if not _is_text(inner) and name not in _WORDS_ONLY and not (name == "name" and isinstance(inner, str))
        }
    if isinstance(value, list):
        return [_stripped(inner, "") for inner in value if not _is_text(inner)]
    if isinstance(value, str) and key in EXPRESSIONS:
        return " ".join(value.split())
    return value


def _is_text(value: Any) -> bool:
    """A text, also one of a mandate: what it is measured by never reaches a play."""
    return isinstance(value, dict) and {"sv", "en"} <= value.keys() <= {"sv", "en", "measure"}
