"""Where a person's plays, scenarios and settings lie on this machine, and what to say when the disk refuses.

``SAMSPEL_HOME`` moves everything to one folder, for locked-down computers and for tests. ``SAMSPEL_CACHE`` moves what
can be made anew at any time somewhere else, where a home folder is small or shared.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from game.core.errors import reason
from game.core.language import words


def home() -> Path | None:
    """The one folder asked for by ``SAMSPEL_HOME``, if any."""
    asked = os.environ.get("SAMSPEL_HOME", "")
    if not asked:
        return None
    try:
        return Path(asked).expanduser()
    except RuntimeError:  # ~ somebody whom this machine does not know
        return Path(asked)


def plays_folder() -> Path:
    """Where plays are saved unless the person says otherwise. Not made here."""
    return (home() or platformdirs.user_data_path("samspel", appauthor=False)) / "plays"


def scenarios_folder() -> Path:
    """Where a person's own scenarios lie. Not made here."""
    return (home() or platformdirs.user_data_path("samspel", appauthor=False)) / "scenarios"


def previews_folder() -> Path:
    """Where an author's plays to try a scenario out lie, apart from real ones. Not made here."""
    return plays_folder().parent / "previews"


def cache_folder() -> Path:
    """Where what can be made anew at any time is kept. Not made here."""
    apart, asked = os.environ.get("SAMSPEL_CACHE", ""), home()
    if apart:
        return Path(apart)
    return asked / "cache" if asked is not None else platformdirs.user_cache_path("samspel", appauthor=False)


def state_folder() -> Path:
    """Where settings and crash reports lie. Not made here."""
    return home() or platformdirs.user_state_path("samspel", appauthor=False)


def saved_plays(folder: Path | None = None) -> list[Path]:
    """Plays in the folder, open and closed, latest first."""
    where = folder or plays_folder()
    found = {path: _changed(path) for ending in ("", ".gz") for path in where.glob(f"*.samspel.jsonl{ending}")}
    plays = [path for path, when in found.items() if when is not None]
    return sorted(plays, key=lambda path: found[path] or 0.0, reverse=True)


def _changed(path: Path) -> float | None:
    """When a file was last written; None for what is no file, or no longer there."""
    try:
        return path.stat().st_mtime if path.is_file() else None
    except OSError:
        return None


def unfinished_plays(folder: Path | None = None) -> list[Path]:
    """Plays that can be resumed, latest first."""
    return [path for path in saved_plays(folder) if path.suffix != ".gz"]


def refusal(error: OSError) -> str:
    """Why the disk or the system said no, in the language in use."""
    said = words(reason(error))
    return f"{error.filename}: {said}" if error.filename is not None else said
