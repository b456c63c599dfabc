"""Settings of the terminal game, in a small file of the person's own. Unreadable or unwritable: go on, and say so."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from game.core.kept.places import state_folder
from game.core.kept.writing import write_whole
from game.core.language import LANGUAGES
from game.text.paper import NARROWEST, WIDEST


@dataclass
class Settings:
    """What a person can choose in the terminal."""

    language: str = ""
    """"sv" or "en"; "" follows the machine."""
    width: int = 0
    """Columns; 0 follows the terminal."""
    pauses: bool = False
    """Whether a page waits for Enter before its choices."""
    exchange: str = ""
    """The folder through which turns are exchanged with another computer."""

    def checked(self) -> Settings:
        """The same with anything impossible replaced by the default."""
        wide = type(self.width) is int and NARROWEST <= self.width <= WIDEST
        return Settings(
            language=self.language if self.language in LANGUAGES else "",
            width=self.width if wide else 0,
            pauses=self.pauses is True,
            exchange=self.exchange if isinstance(self.exchange, str) else "",
        )


def settings_file() -> Path:
    """Where they lie."""
    return state_folder() / "terminal.json"


def load() -> Settings:
    """The settings; the defaults where there are none to read."""
    try:
        found = json.loads(settings_file().read_text(encoding="utf-8"))
    except (OSError, ValueError, RuntimeError):
        return Settings()
    known = {field.name for field in fields(Settings)}
    return (
        Settings(**{k: v for k, v in found.items() if k in known}).checked() if isinstance(found, dict) else Settings()
    )


def save(settings: Settings) -> bool:
    """Write them; False where that was not possible."""
    path = settings_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps(asdict(settings), indent=1))
    except OSError:
        return False
    return True
