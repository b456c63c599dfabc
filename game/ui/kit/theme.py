"""Colours by meaning in three themes, and the pairs of text and ground that the interface uses.

Every colour that means something is doubled by an icon, a shape or a word where it is used. ``PAIRS`` names each text
colour with the grounds it may stand on: tests hold every pair to the contrast its theme promises, and what is drawn to
these pairs.
"""

from __future__ import annotations

from dataclasses import dataclass

Rgb = tuple[int, int, int]


def rgb(code: str) -> Rgb:
    """A colour from ``#RRGGBB``."""
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


def mix(one: Rgb, other: Rgb, share: float) -> Rgb:
    """``one`` with ``share`` (0-1) of ``other`` in it."""
    return (
        round(one[0] + (other[0] - one[0]) * share),
        round(one[1] + (other[1] - one[1]) * share),
        round(one[2] + (other[2] - one[2]) * share),
    )


@dataclass(frozen=True)
class Theme:
    """One set of colours. ``on_accent`` is text on ``accent``; a ``_tint`` is a quiet ground of its colour.

    ``line`` is a quiet ground or hairline, ``edge`` goes around controls, ``outline`` draws what has no ground.
    """

    name: str
    background: Rgb
    panel: Rgb
    sunk: Rgb
    ink: Rgb
    second: Rgb
    line: Rgb
    edge: Rgb
    outline: Rgb
    accent: Rgb
    on_accent: Rgb
    good: Rgb
    bad: Rgb
    focus: Rgb
    board: Rgb
    administration: Rgb
    citizens: Rgb
    opposition: Rgb
    on_badge: Rgb
    shadow: int
    """Strength of the shadow under panels, 0-255; 0 draws none."""
    strong: bool = False
    """Whether every ground has an edge, and edges are twice as wide: nothing hangs on a difference between tints."""
    least: float = 4.5
    """The contrast that text has at least."""

    @property
    def faint(self) -> Rgb:
        """What is empty or not reached yet."""
        return self.outline if self.strong else self.line

    @property
    def good_tint(self) -> Rgb:
        """Ground for what went well."""
        return mix(self.panel, self.good, 0.10)

    @property
    def bad_tint(self) -> Rgb:
        """Ground for what is urgent or went badly."""
        return mix(self.panel, self.bad, 0.11)

    @property
    def focus_tint(self) -> Rgb:
        """Ground of what is chosen."""
        return mix(self.panel, self.focus, 0.07)

    @property
    def board_tint(self) -> Rgb:
        """Quiet ground in the board's colour."""
        return mix(self.panel, self.board, 0.12)

    @property
    def administration_tint(self) -> Rgb:
        """Quiet ground in the administration's colour."""
        return mix(self.panel, self.administration, 0.12)

    @property
    def hover(self) -> Rgb:
        """Ground of a control under the pointer."""
        return mix(self.panel, self.ink, 0.04)

    @property
    def accent_hover(self) -> Rgb:
        """Ground of the main button under the pointer."""
        return mix(self.accent, self.on_accent, 0.12)

    def colour(self, name: str) -> Rgb:
        """The colour called ``name``."""
        value: Rgb = getattr(self, name)
        return value


LIGHT = Theme(
    name="light",
    background=rgb("#EFECE4"),
    panel=rgb("#FFFFFF"),
    sunk=rgb("#F6F4EE"),
    ink=rgb("#17212B"),
    second=rgb("#4E5B69"),
    line=rgb("#DAD5C8"),
    edge=rgb("#DAD5C8"),
    outline=rgb("#8A8F94"),
    accent=rgb("#17212B"),
    on_accent=rgb("#FFFFFF"),
    good=rgb("#0B7A5E"),
    bad=rgb("#B3261E"),
    focus=rgb("#6A3FD1"),
    board=rgb("#1B4B8F"),
    administration=rgb("#B4510B"),
    citizens=rgb("#008374"),
    opposition=rgb("#8A2B6B"),
    on_badge=rgb("#FFFFFF"),
    shadow=26,
)
DARK = Theme(
    name="dark",
    background=rgb("#10161C"),
    panel=rgb("#1A222B"),
    sunk=rgb("#141B22"),
    ink=rgb("#F3F1EA"),
    second=rgb("#AEBAC6"),
    line=rgb("#33404D"),
    edge=rgb("#33404D"),
    outline=rgb("#6C7B89"),
    accent=rgb("#F3F1EA"),
    on_accent=rgb("#10161C"),
    good=rgb("#5CD6AE"),
    bad=rgb("#FF9C8F"),
    focus=rgb("#FFD54A"),
    board=rgb("#7FB8F5"),
    administration=rgb("#FFB070"),
    citizens=rgb("#5CD6AE"),
    opposition=rgb("#E6A1D2"),
    on_badge=rgb("#10161C"),
    shadow=0,
)
CONTRAST = Theme(
    name="contrast",
    background=rgb("#FFFFFF"),
    panel=rgb("#FFFFFF"),
    sunk=rgb("#FFFFFF"),
    ink=rgb("#000000"),
    second=rgb("#1F1F1F"),
    line=rgb("#BDBDBD"),
    edge=rgb("#000000"),
    outline=rgb("#707070"),
    accent=rgb("#000000"),
    on_accent=rgb("#FFFFFF"),
    good=rgb("#00523D"),
    bad=rgb("#8F0B07"),
    focus=rgb("#5420BE"),
    board=rgb("#0B3D91"),
    administration=rgb("#7A3100"),
    citizens=rgb("#00564D"),
    opposition=rgb("#6B1A52"),
    on_badge=rgb("#FFFFFF"),
    shadow=0,
    strong=True,
    least=7.0,
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}

GROUNDS = ("background", "panel", "sunk", "focus_tint", "hover")
PAIRS: tuple[tuple[str, str], ...] = (
    *(("ink", ground) for ground in (*GROUNDS, "good_tint", "bad_tint", "board_tint", "administration_tint")),
    *(("second", ground) for ground in (*GROUNDS, "good_tint", "bad_tint", "board_tint", "administration_tint")),
    ("ink", "line"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("good", "panel"),
    ("good", "sunk"),
    ("good", "good_tint"),
    ("bad", "background"),
    ("bad", "panel"),
    ("bad", "sunk"),
    ("bad", "bad_tint"),
    ("board", "panel"),
    ("board", "board_tint"),
    ("administration", "panel"),
    ("focus", "panel"),
    ("on_badge", "board"),
    ("on_badge", "administration"),
    ("on_badge", "citizens"),
    ("on_badge", "opposition"),
    ("on_badge", "focus"),
    ("on_badge", "good"),
    ("on_badge", "bad"),
)
"""Text colour and ground, by name, wherever text is drawn."""


def contrast(one: Rgb, other: Rgb) -> float:
    """Contrast ratio of two colours, 1-21 (WCAG 2.2)."""
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: Rgb) -> float:
    parts = [c / 255 for c in colour]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
