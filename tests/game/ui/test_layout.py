"""No text is cut off, no controls overlap and Tab reaches every control, whatever window, text size and language."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.ui.kit.focus import controls
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.scroll import Scroll
from game.ui.report import layout_report
from tests.game.ui.gallery import an_app, gallery, show

SIZES = [(1024, 768), (1280, 720), (1920, 1080)]


@pytest.mark.parametrize("lang", ["sv", "en", "xx"])
@pytest.mark.parametrize("text", [100, 160, 200])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_screen_fits(size: tuple[int, int], text: int, lang: str, tmp_path: Path) -> None:
    app = an_app(size, tmp_path, lang, text=text)
    wrong = []
    for name, scenes in gallery(app):
        show(app, scenes)
        wrong += [f"{name}: {line}" for line in layout_report(app.ui, app.root)]
    assert wrong == []


@pytest.mark.parametrize(("size", "text"), [((1024, 768), 200), ((1280, 720), 100)])
def test_tab_reaches_every_control_and_shows_it(size: tuple[int, int], text: int, tmp_path: Path) -> None:
    app = an_app(size, tmp_path, text=text)
    for name, scenes in gallery(app):
        show(app, scenes)
        wanted = {node.id for node in controls(app.root)}
        reached, unseen = set(), []
        for _ in range(len(wanted) + 2):
            app.handle(Intention(Act.NEXT))
            app.redraw()
            placed = app.stack.top
            assert placed is not None
            reached.add(placed.focused)
            node = next(node for node in controls(app.root) if node.id == placed.focused)
            room = app.surface.get_rect()
            for area in app.root.walk():
                if isinstance(area, Scroll) and any(inside is node for inside in area.inner.walk()):
                    room = room.clip(area.rect)
            if not node.rect.colliderect(room) or node.rect.top < room.top - 1:
                unseen.append(node.id)
        assert reached >= wanted, name
        assert unseen == [], name
