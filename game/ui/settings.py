"""Settings of the interface, in a small JSON file of the person's own. Unreadable or unwritable: go on, and say so."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from platformdirs import user_config_path

from game.core.kept.places import home
from game.core.kept.writing import write_whole
from game.core.language import from_environment
from game.ui.kit.theme import THEMES
from game.ui.kit.type import FACES

TEXT_SIZES = (100, 130, 160, 200)


@dataclass
class Settings:
    """What a person can choose. ``text`` in per cent; ``theme`` and ``font`` by name."""

    language: str = "sv"
    text: int = 100
    theme: str = "light"
    font: str = "inter"
    reduced_motion: bool = False
    open_debrief: bool = True
    exchange: str = ""
    """Folder through which two computers exchange a play; "" until somebody has said."""

    def checked(self) -> Settings:
        """The same with anything impossible replaced by the default."""
        fresh = Settings()
        return Settings(
            language=self.language if self.language in ("sv", "en", "xx") else fresh.language,
            text=self.text if self.text in TEXT_SIZES else fresh.text,
            theme=self.theme if self.theme in THEMES else fresh.theme,
            font=self.font if self.font in FACES else fresh.font,
            reduced_motion=self.reduced_motion is True,
            open_debrief=self.open_debrief is not False,
            exchange=self.exchange if isinstance(self.exchange, str) else "",
        )


def settings_file() -> Path:
    """Where settings lie."""
    return (home() or user_config_path("samspel", appauthor=False)) / "settings.json"


def load(path: Path) -> Settings:
    """The settings in ``path``; the defaults (and the language of the environment) where there are none to read."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings(language=from_environment())
    if not isinstance(found, dict):
        return Settings(language=from_environment())
    known = {field.name for field in fields(Settings)}
    return Settings(**{name: value for name, value in found.items() if name in known}).checked()


def save(settings: Settings, path: Path) -> bool:
    """Write the settings; False where that was not possible."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps(asdict(settings), indent=1))
    except OSError:
        return False
    return True
