"""A free term: generated when it is asked for, on the person's own shelf, where it stays as an ordinary scenario."""

from __future__ import annotations

import secrets
from pathlib import Path

from game.core.kept.places import scenarios_folder
from game.core.kept.writing import write_whole
from game.core.language import _
from scenarios.generating import generate, id_of

NAMES = ("fri", "free")
"""What can be said in place of a scenario's name to play a free term."""
MOST = 10**6
"""Seeds below this are drawn; any larger one can be asked for."""


def kinds() -> list[tuple[str, str]]:
    """The kinds of organisation in words, by id; first that the seed settles it."""
    return [
        ("", _("Slumpen avgör")),
        ("rural", _("Liten landsbygdskommun")),
        ("city", _("Nämnd i en stad")),
        ("region", _("Region")),
        ("board", _("Kommunstyrelse")),
    ]


def free_term(seed: int | None = None, kind: str = "") -> Path:
    """The file of a free term. One that is there already is left as it is, with what the person has changed in it.

    Args:
        seed: 0 or more; a new one where None.
        kind: one of ``scenarios.generating.KINDS``; the seed's own where empty.

    Raises:
        OSError: the folder or the file cannot be written.
    """
    seed = secrets.randbelow(MOST) if seed is None else seed
    folder = scenarios_folder()
    path = folder / f"{id_of(seed, kind)}.yaml"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(path, generate(seed, kind))
    return path
