"""What is drawn can be read: every text colour on every ground it really lands on, in every theme."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pygame
import pytest

from game.ui.kit.focus import controls
from game.ui.kit.theme import PAIRS, THEMES, Rgb, Theme, contrast
from tests.game.ui.gallery import an_app, gallery, show

NAMES = [*THEMES]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_stands_out_from_its_ground(name: str, text: str, ground: str) -> None:
    theme = THEMES[name]
    assert contrast(theme.colour(text), theme.colour(ground)) >= theme.least


def test_high_contrast_is_high_and_draws_edges_that_show() -> None:
    theme = THEMES["contrast"]
    assert theme.least >= 7
    assert contrast(theme.edge, theme.panel) >= 7
    assert contrast(theme.focus, theme.panel) >= 7
    assert contrast(theme.faint, theme.panel) >= 3


@pytest.mark.parametrize("name", NAMES)
def test_focus_and_outlines_stand_out(name: str) -> None:
    theme = THEMES[name]
    for ground in ("background", "panel", "sunk"):
        assert contrast(theme.focus, theme.colour(ground)) >= 3
        assert contrast(theme.outline, theme.colour(ground)) >= 2.7


class Recorder(pygame.Surface):
    """A surface that notes what lay beneath everything drawn on it."""

    def __init__(self, size: tuple[int, int]) -> None:
        super().__init__(size)
        self.seen: list[tuple[pygame.Surface, Rgb]] = []

    def blit(
        self, source: pygame.Surface, dest: pygame.Rect | tuple[int, int], *args: object, **more: object
    ) -> object:  # type: ignore[override]
        place = pygame.Rect(dest[:2], source.get_size()).clip(self.get_clip()).inflate(-2, -2)
        if place.width > 0 and place.height > 0:
            spots = (place.topleft, place.midleft, place.center, place.midright, place.bottomright)
            grounds = Counter(
                tuple(self.get_at((min(x, place.right - 1), min(y, place.bottom - 1))))[:3] for x, y in spots
            )
            self.seen.append((source, grounds.most_common(1)[0][0]))  # type: ignore[arg-type]
        return super().blit(source, dest, *args, **more)  # type: ignore[arg-type]


def drawn(theme: Theme, folder: Path) -> dict[tuple[Rgb, Rgb], str]:
    """Text colour and ground of every line of text on every screen, also under the pointer, with an example."""
    app = an_app((1280, 720), folder, theme=theme.name)
    app.surface = recorder = Recorder((1280, 720))
    app.window._surface = recorder
    found: dict[tuple[Rgb, Rgb], str] = {}
    hovered: set[object] = set()
    for name, scenes in gallery(app):
        show(app, scenes)
        for node in controls(app.root):
            kind = (type(node), getattr(node, "kind", ""), getattr(node, "chosen", ""), getattr(node, "fill", ""))
            if kind not in hovered:
                hovered.add(kind)
                app.ui.hovered = node.id
                app.redraw()
        lines = {id(surface): key for key, surface in app.ui.type.rendered()}
        for source, ground in recorder.seen:
            if id(source) in lines:
                text, _style, colour = lines[id(source)]
                found.setdefault((colour, ground), f"{name}: {text}")
        recorder.seen.clear()
    return found


@pytest.mark.parametrize("name", NAMES)
def test_only_pairs_that_are_held_to_a_contrast_are_drawn(name: str, tmp_path: Path) -> None:
    theme = THEMES[name]
    held = {(theme.colour(text), theme.colour(ground)) for text, ground in PAIRS}
    found = drawn(theme, tmp_path)
    assert {pair: where for pair, where in found.items() if pair not in held} == {}
    assert len(found) > 10
