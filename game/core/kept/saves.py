"""Saved plays as a list shows them: what each is called, who sits where and how far it has come. Read, never judged."""

from __future__ import annotations

import gzip
import json
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MOST = 64 * 2**20
"""Bytes read of a packed play; nothing that the game writes comes near."""


@dataclass(frozen=True)
class Brief:
    """What the lines of a saved play say of it."""

    scenario: str
    role: str
    """The first, or only, seat of a person."""
    cut: int | None
    month: int
    """The month that stands open, 0-based."""
    name: str = ""
    """What the person called it; "" where it was never named."""
    roles: tuple[str, ...] = ()
    """Seats in which people sit."""
    here: str | None = None
    """The seat at this computer, where others sit at other computers."""
    short: bool = False
    """Whether it is the short format."""
    finished: bool = False
    """Whether it came to its end and was put away."""


def brief(path: Path) -> Brief | None:
    """What a saved play is: None where it cannot be told."""
    try:
        packed = path.suffix == ".gz"
        head, *lines = (_unpacked(path) if packed else path.read_text(encoding="utf-8")).splitlines()
        header, month, name = json.loads(head), 0, ""
        for line in lines:
            try:
                read = json.loads(line)
                if "note" in read:
                    name = str(read["content"]["text"]) if read["note"] == "name" else name
                else:
                    month = max(month, read["closed"] + 1 if "closed" in read else read["month"])
            except (ValueError, KeyError, TypeError):
                continue  # the last line may be torn
        return _brief(header, month, name, packed)
    except (OSError, EOFError, ValueError, KeyError, TypeError, AttributeError, zlib.error):
        return None


def _unpacked(path: Path) -> str:
    with gzip.open(path, "rb") as file:
        return file.read(MOST).decode()


def _brief(header: dict[str, Any], month: int, name: str, finished: bool) -> Brief:
    role = str(header["role"])
    return Brief(
        scenario=str(header["scenario"]),
        role=role,
        cut=header.get("cut"),
        month=month,
        name=name,
        roles=tuple(str(seat) for seat in header.get("roles") or (role,)),
        here=header.get("here"),
        short=header.get("short") is True,
        finished=finished,
    )
