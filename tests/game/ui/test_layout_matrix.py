"""No text is cut off, no controls overlap, and Tab meets all in reading order, whatever the window and settings.

A few combinations on every push; all of them with ``-m soak``. Screens are laid out and measured, not drawn.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

import game.ui.looking_back
import game.ui.screens
from game.core.language import LANGUAGES
from game.ui.kit.focus import controls
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.scroll import Scroll
from game.ui.kit.type import FACES
from game.ui.report import layout_report
from game.ui.scenes import Scene
from game.ui.screens.dialog import Dialog
from game.ui.screens.frame import MonthScene
from game.ui.settings import TEXT_SIZES
from tests.game.ui.gallery import an_app, gallery, place, show

SIZES = [(1024, 768), (1280, 720), (1366, 768), (1920, 1080), (3840, 2160)]


def kinds_of_scenes(kind: type[Scene] = Scene) -> Iterator[type[Scene]]:
    """Every scene that can be shown: those that say what they show, found by importing all screens."""
    for folder in (game.ui.screens, game.ui.looking_back):
        for module in pkgutil.iter_modules(folder.__path__):
            importlib.import_module(f"{folder.__name__}.{module.name}")
    for found in kind.__subclasses__():
        unsaid = found.build is Scene.build or any(
            getattr(found, method, None) is getattr(base, method)
            for base, method in ((Dialog, "inside"), (MonthScene, "body"))
        )
        if not unsaid and found.__module__.startswith("game."):
            yield found
        yield from kinds_of_scenes(found)


def test_every_kind_of_scene_has_a_sample_in_the_gallery(tmp_path: Path) -> None:
    shown = {type(scenes[-1]) for _name, scenes in gallery(an_app((1280, 720), tmp_path))}
    assert {kind.__name__ for kind in set(kinds_of_scenes()) - shown} == set(), (
        "add a sample to tests/game/ui/gallery.py"
    )
    assert len(shown) > 15


def wrong(size: tuple[int, int], text: int, lang: str, font: str, folder: Path) -> list[str]:
    """What the report finds on every screen."""
    app = an_app(size, folder, lang, text=text, font=font)
    found = []
    for name, scenes in gallery(app):
        place(app, scenes)
        found += [f"{name}: {line}" for line in layout_report(app.ui, app.root)]
    return found


@pytest.mark.parametrize(
    ("size", "text", "lang", "font"),
    [
        ((1280, 720), 100, "sv", "inter"),
        ((1024, 768), 200, "xx", "clear"),
        ((1366, 768), 130, "en", "inter"),
        ((1920, 1080), 160, "xx", "inter"),
    ],
)
def test_every_screen_fits(size: tuple[int, int], text: int, lang: str, font: str, tmp_path: Path) -> None:
    assert wrong(size, text, lang, font, tmp_path) == []


@pytest.mark.soak
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_screen_fits_in_every_way(size: tuple[int, int], tmp_path: Path) -> None:
    for text, lang, font in product(TEXT_SIZES, LANGUAGES, FACES):
        assert wrong(size, text, lang, font, tmp_path) == [], (text, lang, font)


@pytest.mark.parametrize(("size", "text"), [((1024, 768), 200), ((1280, 720), 100)])
def test_the_control_that_tab_reaches_shows(size: tuple[int, int], text: int, tmp_path: Path) -> None:
    app = an_app(size, tmp_path, text=text)
    for name, scenes in gallery(app):
        show(app, scenes)
        unseen = []
        for _ in controls(app.root):
            app.handle(Intention(Act.NEXT))
            app.layout()
            placed = app.stack.top
            assert placed is not None
            node = next(node for node in controls(app.root) if node.id == placed.focused)
            room = app.surface.get_rect()
            for area in app.root.walk():
                if isinstance(area, Scroll) and any(inside is node for inside in area.inner.walk()):
                    room = room.clip(area.rect)
            if not node.rect.colliderect(room) or node.rect.top < room.top - 1:
                unseen.append(node.id)
        assert unseen == [], name
