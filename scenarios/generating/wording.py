"""What comes every year is put differently from time to time, and remembers what was decided the time before.

In the bank a text may have several wordings, as ``drawn: [one, another, a third]``: the seed settles which comes first,
and none returns before all have been used. Whatever stands in a list with ``again: true`` is left out the first time.
"""

from __future__ import annotations

from typing import Any

_DRAWN = "drawn"
_AGAIN = "again"


def worded(value: Any, turn: int, first: bool) -> Any:
    """A fragment of the bank with one wording of each text.

    Args:
        value: of the bank: maps, lists, texts, numbers.
        turn: which of the wordings; it goes round.
        first: whether the matter comes for the first time.
    """
    if isinstance(value, dict):
        if _DRAWN in value:
            return value[_DRAWN][turn % len(value[_DRAWN])]
        return {key: worded(inner, turn, first) for key, inner in value.items() if key != _AGAIN}
    if isinstance(value, list):
        return [worded(one, turn, first) for one in value if not (first and _remembers(one))]
    return value


def _remembers(value: Any) -> bool:
    return isinstance(value, dict) and bool(value.get(_AGAIN))
