"""Every text colour can be read on every ground it stands on, and text is measured as it is drawn."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.ui.kit import type as setting
from game.ui.kit.paint import ICONS, icon
from game.ui.kit.theme import DARK, LIGHT, PAIRS, Theme, contrast
from game.ui.kit.type import BODY, FIGURE, TINY, Style, Type

STYLES = [value for value in vars(setting).values() if isinstance(value, Style)]
UI = Path(setting.__file__).resolve().parents[1]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_stands_out_from_its_ground(theme: Theme, text: str, ground: str) -> None:
    assert contrast(theme.colour(text), theme.colour(ground)) >= 4.5


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21.0)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)


def test_no_style_is_under_twelve() -> None:
    assert STYLES
    assert min(style.size for style in STYLES) >= 12


@pytest.mark.parametrize("style", STYLES)
def test_drawn_text_is_as_wide_as_it_was_measured(style: Style) -> None:
    type_ = Type(1.0)
    text = "Nämnden −1 234,5 mkr → 40 %"
    assert abs(type_.line(text, style, (0, 0, 0)).get_width() - type_.width(text, style)) <= 1


@pytest.mark.parametrize("width", [40, 90, 200, 700])
def test_wrapping_loses_nothing_and_keeps_to_the_width(width: int) -> None:
    type_ = Type(1.0)
    text = "Nämnden beslutar om VA-verksamhetsområdesutredningen för Hamnkvarteren före 31\u00a0december."
    lines = type_.wrap(text, BODY, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(type_.width(line, BODY) <= width for line in lines)


def test_figures_are_of_one_width_in_the_tabular_cut() -> None:
    type_ = Type(2.0)
    assert len({type_.width(digit * 8, FIGURE) for digit in "0123456789"}) == 1
    assert type_.width("1" * 8, BODY) != type_.width("8" * 8, BODY)


def test_a_line_is_rendered_once() -> None:
    type_ = Type(1.0)
    assert type_.line("en gång", TINY, (1, 2, 3)) is type_.line("en gång", TINY, (1, 2, 3))


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
    assert "SIL Open Font License" in (assets / "licences" / "Inter-OFL.txt").read_text(encoding="utf-8")
    assert "ISC License" in (assets / "licences" / "lucide-ISC.txt").read_text(encoding="utf-8")
    assert sum(path.stat().st_size for path in assets.rglob("*") if path.is_file()) < 1_500_000
