"""Painting: smooth rounded boxes, soft shadows, icons, discs and lines, each made once and kept.

A rounded box is four smooth corner pieces and plain fills between, so that a large panel costs no more than a fill.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import hypot
from pathlib import Path

import pygame

from game.ui.kit.theme import Rgb
from game.ui.kit.type import OVERSIZE, shrunk

ICONS = Path(__file__).resolve().parents[1] / "assets" / "icons"


@lru_cache(maxsize=256)
def _disc(radius: int, colour: Rgb) -> pygame.Surface:
    """A smooth disc of ``2 * radius`` pixels."""
    large = pygame.Surface((2 * radius * OVERSIZE, 2 * radius * OVERSIZE), pygame.SRCALPHA, 32)
    pygame.draw.circle(large, (255, 255, 255, 255), (radius * OVERSIZE, radius * OVERSIZE), radius * OVERSIZE)
    return shrunk(large, colour)


def disc(surface: pygame.Surface, centre: tuple[int, int], radius: int, colour: Rgb) -> None:
    """A filled circle."""
    surface.blit(_disc(radius, colour), (centre[0] - radius, centre[1] - radius))


@lru_cache(maxsize=256)
def _ring(radius: int, width: int, colour: Rgb) -> pygame.Surface:
    large = pygame.Surface((2 * radius * OVERSIZE, 2 * radius * OVERSIZE), pygame.SRCALPHA, 32)
    middle = (radius * OVERSIZE, radius * OVERSIZE)
    pygame.draw.circle(large, (255, 255, 255, 255), middle, radius * OVERSIZE, width * OVERSIZE)
    return shrunk(large, colour)


def ring(surface: pygame.Surface, centre: tuple[int, int], radius: int, width: int, colour: Rgb) -> None:
    """A circle's outline."""
    surface.blit(_ring(radius, width, colour), (centre[0] - radius, centre[1] - radius))


def box(
    surface: pygame.Surface, rect: pygame.Rect, radius: int, fill: Rgb, border: Rgb | None = None, width: int = 1
) -> None:
    """A filled rounded box with an optional border inside its edge."""
    if border is not None:
        _filled(surface, rect, radius, border)
        _filled(surface, rect.inflate(-2 * width, -2 * width), max(0, radius - width), fill)
    else:
        _filled(surface, rect, radius, fill)


def _filled(surface: pygame.Surface, rect: pygame.Rect, radius: int, colour: Rgb) -> None:
    radius = min(radius, rect.width // 2, rect.height // 2)
    if radius <= 0:
        surface.fill(colour, rect)
        return
    round_piece = _disc(radius, colour)
    left, top, right, bottom = rect.left, rect.top, rect.right - radius, rect.bottom - radius
    surface.blit(round_piece, (left, top), (0, 0, radius, radius))
    surface.blit(round_piece, (right, top), (radius, 0, radius, radius))
    surface.blit(round_piece, (left, bottom), (0, radius, radius, radius))
    surface.blit(round_piece, (right, bottom), (radius, radius, radius, radius))
    surface.fill(colour, (left + radius, top, rect.width - 2 * radius, radius))
    surface.fill(colour, (left, top + radius, rect.width, rect.height - 2 * radius))
    surface.fill(colour, (left + radius, bottom, rect.width - 2 * radius, radius))


@lru_cache(maxsize=128)
def _outline_corner(radius: int, width: int, colour: Rgb) -> pygame.Surface:
    return _ring(radius, width, colour)


def outline(surface: pygame.Surface, rect: pygame.Rect, radius: int, colour: Rgb, width: int) -> None:
    """A rounded outline inside ``rect``; what is within it is left alone."""
    radius = min(radius, rect.width // 2, rect.height // 2)
    piece = _outline_corner(max(radius, width), width, colour)
    radius = max(radius, width)
    left, top, right, bottom = rect.left, rect.top, rect.right - radius, rect.bottom - radius
    surface.blit(piece, (left, top), (0, 0, radius, radius))
    surface.blit(piece, (right, top), (radius, 0, radius, radius))
    surface.blit(piece, (left, bottom), (0, radius, radius, radius))
    surface.blit(piece, (right, bottom), (radius, radius, radius, radius))
    surface.fill(colour, (left + radius, top, rect.width - 2 * radius, width))
    surface.fill(colour, (left + radius, rect.bottom - width, rect.width - 2 * radius, width))
    surface.fill(colour, (left, top + radius, width, rect.height - 2 * radius))
    surface.fill(colour, (rect.right - width, top + radius, width, rect.height - 2 * radius))


@lru_cache(maxsize=24)
def _shadow_piece(radius: int, blur: int, strength: int) -> pygame.Surface:
    """The shadow of a small box: corners are cut from it and its middle rows and columns stretched."""
    side = 2 * (radius + 2 * blur) + 8
    piece = pygame.Surface((side + 2 * blur, side + 2 * blur), pygame.SRCALPHA, 32)
    inner = pygame.Rect(blur, blur, side, side)
    pygame.draw.rect(piece, (23, 33, 43, strength), inner, border_radius=radius)
    soft: pygame.Surface = pygame.transform.gaussian_blur(piece, max(1, blur // 2))
    return soft


@lru_cache(maxsize=256)
def _shadow_strips(
    size: tuple[int, int], radius: int, blur: int, strength: int
) -> tuple[pygame.Surface, pygame.Surface, pygame.Surface, pygame.Surface]:
    """Top, bottom, left and right strips of the shadow around a box of ``size``."""
    piece = _shadow_piece(radius, blur, strength)
    whole, edge = piece.get_width(), radius + 3 * blur
    edge = min(edge, size[0] // 2 + blur, size[1] // 2 + blur)
    wide, high = size[0] + 2 * blur, size[1] + 2 * blur
    around = pygame.Surface((wide, edge), pygame.SRCALPHA, 32)
    strips = []
    for top in (0, whole - edge):
        strip = around.copy()
        middle = piece.subsurface((whole // 2, top, 1, edge))
        strip.blit(pygame.transform.scale(middle, (max(1, wide - 2 * edge), edge)), (edge, 0))
        strip.blit(piece, (0, 0), (0, top, edge, edge))
        strip.blit(piece, (wide - edge, 0), (whole - edge, top, edge, edge))
        strips.append(strip)
    sides = []
    for left in (0, whole - edge):
        column = piece.subsurface((left, whole // 2, edge, 1))
        sides.append(pygame.transform.scale(column, (edge, max(1, high - 2 * edge))))
    return strips[0], strips[1], sides[0], sides[1]


def shadow(surface: pygame.Surface, rect: pygame.Rect, radius: int, blur: int, strength: int, drop: int) -> None:
    """A soft shadow around and slightly below ``rect``; draw it before the box."""
    if not strength or rect.width < 4 * blur or rect.height < 4 * blur:
        return
    top, bottom, left, right = _shadow_strips(rect.size, radius, blur, strength)
    x, y, edge = rect.left - blur, rect.top - blur + drop, top.get_height()
    surface.blit(top, (x, y))
    surface.blit(bottom, (x, y + rect.height + 2 * blur - edge))
    if rect.height + 2 * blur > 2 * edge:
        surface.blit(left, (x, y + edge))
        surface.blit(right, (rect.right + blur - right.get_width(), y + edge))


@lru_cache(maxsize=512)
def icon(name: str, side: int, colour: Rgb) -> pygame.Surface:
    """A lucide icon, ``side`` pixels square, in ``colour``."""
    from io import BytesIO

    drawn = (ICONS / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", "#ffffff")
    large = pygame.image.load_sized_svg(BytesIO(drawn.encode()), (side * 2, side * 2))  # smooth already
    return shrunk(large, colour, gamma=0.92, times=2)


@lru_cache(maxsize=64)
def triangle(side: int, colour: Rgb, up: bool) -> pygame.Surface:
    """A small triangle that points up or down."""
    large = pygame.Surface((side * OVERSIZE, side * OVERSIZE), pygame.SRCALPHA, 32)
    s = side * OVERSIZE
    points = [(0.5 * s, 0.12 * s), (0.98 * s, 0.9 * s), (0.02 * s, 0.9 * s)]
    if not up:
        points = [(x, s - y) for x, y in points]
    pygame.draw.polygon(large, (255, 255, 255, 255), points)
    return shrunk(large, colour)


def polyline(surface: pygame.Surface, points: list[tuple[float, float]], colour: Rgb, width: int) -> None:
    """A smooth line through ``points`` with round joints."""
    for one, other in pairwise(points):
        pygame.draw.aaline(surface, colour, one, other, width)
    if width > 2:
        for x, y in points:
            disc(surface, (round(x), round(y)), max(1, width // 2), colour)


def dashed(
    surface: pygame.Surface, points: list[tuple[float, float]], colour: Rgb, width: int, dash: Sequence[int]
) -> None:
    """A line through ``points`` in dashes: ``dash`` is pixels on and off, in turn; the rhythm goes on round joints."""
    at, left = 0, float(dash[0])
    for (x0, y0), (x1, y1) in pairwise(points):
        long, gone = hypot(x1 - x0, y1 - y0), 0.0
        while gone < long:
            step = min(left, long - gone)
            if at % 2 == 0:
                ends = [(x0 + (x1 - x0) * share / long, y0 + (y1 - y0) * share / long) for share in (gone, gone + step)]
                pygame.draw.aaline(surface, colour, ends[0], ends[1], width)
            gone, left = gone + step, left - step
            if left <= 0:
                at = (at + 1) % len(dash)
                left = float(max(1, dash[at]))


def forget() -> None:
    """Drop everything kept (surfaces outlive no display)."""
    for kept in (_disc, _ring, _outline_corner, _shadow_piece, _shadow_strips, icon, triangle):
        kept.cache_clear()
