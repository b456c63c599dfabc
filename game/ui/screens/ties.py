"""Drawing of ties: a bent line from one person to another, its dashes, its arrow, and what it is as an icon on it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import hypot

import pygame

from game.core.seen.view_standing import Tie
from game.ui.kit import paint
from game.ui.kit.layout import Ui
from game.ui.kit.theme import Rgb
from game.ui.kit.type import TINY_FIGURE
from game.ui.screens.gauges import hundred

KIND_ICONS = {
    "promises": "handshake", "agreement": "signature", "talks": "message-circle",
    "leads": "gavel", "answers": "user-round", "votes": "vote", "serves": "users",
}  # fmt: skip
SEATS = ("votes", "leads")
"""Kinds that only say that somebody sits in the committee, as the picture does already."""
PASSED = ("promises", "agreement", "talks")
"""Kinds in which something has passed between people; the others are offices."""
BEND = 0.13
WEAK = 0.5
"""Perceived trust under which a line is broken in long dashes."""
Point = tuple[float, float]


@dataclass(frozen=True)
class Bond:
    """All ties between two, in one direction or both."""

    frm: str
    to: str
    ties: tuple[Tie, ...]

    @property
    def strength(self) -> float | None:
        """Open mode: what the role perceives of it."""
        return next((one.strength for one in self.ties if one.strength is not None), None)

    @property
    def passed(self) -> bool:
        """Whether something has passed along it, as the role knows."""
        return any(one.kind in PASSED for one in self.ties)


def bonds(ties: tuple[Tie, ...], of: str | None) -> list[Bond]:
    """The ties that touch ``of``, those between the same two together; of the groups among each other where None."""
    groups = ("board", "administration", "citizens")
    found: dict[tuple[str, str], list[Tie]] = {}
    for one in ties:
        if one.kind in SEATS:
            continue
        if of in (one.frm, one.to) if of is not None else (one.frm in groups and one.to in groups):
            key = (one.frm, one.to)
            found.setdefault(key[::-1] if key[::-1] in found and one.strength is None else key, []).append(one)
    return [Bond(frm, to, tuple(some)) for (frm, to), some in found.items()]


def draw_bond(ui: Ui, surface: pygame.Surface, bond: Bond, start: pygame.Rect, end: pygame.Rect) -> None:
    """The line from ``start`` to ``end``, bent, with its arrow."""
    theme = ui.theme
    points = _curve(bond, start, end)
    if len(points) < 3:
        return
    side = theme.colour(bond.frm) if bond.strength is not None else theme.ink
    colour = side if bond.passed or bond.strength is not None else theme.outline
    wide = max(2, ui.em(2.4 if bond.passed or bond.strength is not None else 1.4))
    weak = bond.strength is not None and bond.strength < WEAK
    dash = ui.em(11) if weak else 0 if bond.passed or bond.strength is not None else ui.em(3)
    for piece in _dashes(points, dash, ui.em(8) if weak else ui.em(5)):
        paint.polyline(surface, piece, colour, wide)
    _arrow(surface, points, colour, ui.em(9))


def draw_signs(ui: Ui, surface: pygame.Surface, bond: Bond, start: pygame.Rect, end: pygame.Rect) -> None:
    """In the middle of the line: what it is, and in the open mode how strong it seems."""
    points = _curve(bond, start, end)
    if len(points) < 3:
        return
    x, y = points[len(points) // 2]
    kinds = list(dict.fromkeys(one.kind for one in bond.ties if one.kind in PASSED))
    said = hundred(bond.strength) if bond.strength is not None else ""
    side, gap = ui.em(15), ui.em(4)
    text = ui.type.line(said, TINY_FIGURE, ui.theme.ink) if said else None
    wide = len(kinds) * (side + gap) + (text.get_width() + gap if text else 0)
    if not wide:
        return
    pill = pygame.Rect(0, 0, wide + 2 * gap, side + 2 * gap)
    pill.center = (round(x), round(y))
    paint.box(surface, pill, pill.height // 2, ui.theme.panel, ui.theme.outline, max(1, ui.px(1.25)))
    left = pill.left + gap + gap // 2
    for kind in kinds:
        drawn = paint.icon(KIND_ICONS[kind], side, ui.theme.ink)
        surface.blit(drawn, drawn.get_rect(midleft=(left, pill.centery)))
        left += side + gap
    if text is not None:
        surface.blit(text, text.get_rect(midleft=(left, pill.centery)))


def _curve(bond: Bond, start: pygame.Rect, end: pygame.Rect) -> list[Point]:
    """Points along a bent line from the edge of one box to the edge of the other; lines of groups run lower down."""
    beside = bond.strength is not None and abs(end.centerx - start.centerx) > abs(end.centery - start.centery)
    a, c = ((one.centerx, one.centery + (min(start.height, end.height) // 5 if beside else 0)) for one in (start, end))
    dx, dy = c[0] - a[0], c[1] - a[1]
    middle = ((a[0] + c[0]) / 2 + dy * BEND, (a[1] + c[1]) / 2 - dx * BEND)
    every = [_bezier(a, middle, c, at / 40) for at in range(41)]
    room = 6
    return [
        point
        for point in every
        if not start.inflate(room, room).collidepoint(point) and not end.inflate(room, room).collidepoint(point)
    ]


def _bezier(a: Point, b: Point, c: Point, t: float) -> Point:
    u = 1 - t
    return (u * u * a[0] + 2 * u * t * b[0] + t * t * c[0], u * u * a[1] + 2 * u * t * b[1] + t * t * c[1])


def _dashes(points: list[Point], dash: int, gap: int) -> list[list[Point]]:
    """The line in pieces of ``dash`` pixels with ``gap`` between; whole where ``dash`` is 0."""
    if not dash:
        return [points]
    pieces: list[list[Point]] = []
    far = 0.0
    for one, other in pairwise(points):
        length = hypot(other[0] - one[0], other[1] - one[1])
        steps = max(1, round(length))
        for step in range(steps):
            at = (far + length * step / steps) % (dash + gap)
            point = (one[0] + (other[0] - one[0]) * step / steps, one[1] + (other[1] - one[1]) * step / steps)
            if at < dash:
                if not pieces or at < 1 or not pieces[-1]:
                    pieces.append([])
                pieces[-1].append(point)
        far += length
    return [[piece[0], piece[-1]] for piece in pieces if len(piece) > 1]


def _arrow(surface: pygame.Surface, points: list[Point], colour: Rgb, size: int) -> None:
    """A head at the end of the line."""
    tip, back = points[-1], points[-3]
    dx, dy = tip[0] - back[0], tip[1] - back[1]
    far = hypot(dx, dy) or 1
    dx, dy = dx / far * size, dy / far * size
    base = (tip[0] - dx, tip[1] - dy)
    corners = [tip, (base[0] - dy * 0.5, base[1] + dx * 0.5), (base[0] + dy * 0.5, base[1] - dx * 0.5)]
    pygame.draw.polygon(surface, colour, corners)
    pygame.draw.aalines(surface, colour, True, corners)
