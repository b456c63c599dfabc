"""Every text colour can be read on every ground it stands on, and text is measured as it is drawn."""

from __future__ import annotations

import re
from pathlib import Path

import pygame
import pytest

from game.ui.kit import type as setting
from game.ui.kit.paint import ICONS, icon
from game.ui.kit.theme import contrast
from game.ui.kit.type import BODY, FACES, FIGURE, FONTS, TINY, Style, Type

STYLES = [value for value in vars(setting).values() if isinstance(value, Style)]
UI = Path(setting.__file__).resolve().parents[1]
ROOT = UI.parents[1]


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21.0)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)


def test_no_style_is_under_twelve() -> None:
    assert STYLES
    assert min(style.size for style in STYLES) >= 12


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("style", STYLES)
def test_drawn_text_is_as_wide_as_it_was_measured(style: Style, face: str) -> None:
    type_ = Type(1.0, face)
    text = "Nämnden −1 234,5 mkr → 40 %"
    assert abs(type_.line(text, style, (0, 0, 0)).get_width() - type_.width(text, style)) <= 1


@pytest.mark.parametrize("width", [40, 90, 200, 700])
def test_wrapping_loses_nothing_and_keeps_to_the_width(width: int) -> None:
    type_ = Type(1.0)
    text = "Nämnden beslutar om VA-verksamhetsområdesutredningen för Hamnkvarteren före 31\u00a0december."
    lines = type_.wrap(text, BODY, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(type_.width(line, BODY) <= width for line in lines)


@pytest.mark.parametrize("face", FACES)
def test_figures_are_of_one_width_in_the_tabular_cut(face: str) -> None:
    type_ = Type(2.0, face)
    assert len({type_.width(digit * 8, FIGURE) for digit in "0123456789"}) == 1
    assert type_.width("1" * 8, BODY) != type_.width("8" * 8, BODY)


def test_a_line_is_rendered_once() -> None:
    type_ = Type(1.0)
    assert type_.line("en gång", TINY, (1, 2, 3)) is type_.line("en gång", TINY, (1, 2, 3))


def test_the_faces_look_equally_large() -> None:
    """The height of an x, in pixels at a large size, differs by at most a twentieth."""
    high = {face: Type(10.0, face).font(BODY).metrics("x")[0][3] for face in FACES}
    assert high["clear"] == pytest.approx(high["inter"], rel=0.05)


@pytest.mark.parametrize("path", sorted(FONTS.glob("*.ttf")), ids=lambda path: path.stem)
def test_every_font_has_every_letter_that_is_used(path: Path) -> None:
    files = [*ROOT.glob("game/**/*.py"), *ROOT.glob("game/locale/**/*.po"), *ROOT.glob("scenarios/**/*.yaml")]
    written = "".join(file.read_text(encoding="utf-8") for file in files if "text" not in file.parts)
    used = sorted({letter for letter in written + "ÅÄÖåäöÉéÜüÆæØø”’–—−…·\u00a0" if letter > " "})
    found = zip(used, pygame.font.Font(path, 20).metrics("".join(used)), strict=True)
    assert [letter for letter, metrics in found if metrics is None] == []


def test_every_icon_named_in_the_code_is_there_and_no_other() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in UI.rglob("*.py"))
    shipped = {path.stem for path in ICONS.glob("*.svg")}
    used = {name for name in shipped if re.search(rf'"{re.escape(name)}"', code)}
    assert shipped == used
    assert len(shipped) > 40
    for name in shipped:
        assert icon(name, 16, (0, 0, 0)).get_size() == (16, 16)


def test_licences_lie_beside_what_they_cover_and_all_is_small() -> None:
    assets = UI / "assets"
    for name in ("Inter", "Atkinson"):
        assert "SIL Open Font License" in (assets / "licences" / f"{name}-OFL.txt").read_text(encoding="utf-8")
    assert "ISC License" in (assets / "licences" / "lucide-ISC.txt").read_text(encoding="utf-8")
    assert sum(path.stat().st_size for path in assets.rglob("*") if path.is_file()) < 1_500_000


@pytest.mark.parametrize("text", ["", "\u202e", "\u200b\u200d", "\u0301"])
def test_what_has_no_width_can_be_written(text: str) -> None:
    assert Type(1.0, next(iter(FACES))).line(text, BODY, (0, 0, 0)).get_height() > 0
