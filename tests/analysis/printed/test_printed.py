"""The printed debrief: six sheets of A4, figures from the same story as the page, no word that people wrote."""

import sys
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from analysis import words as say
from analysis.kit import typeset
from analysis.kit.document import Grid
from analysis.offline import PageError
from analysis.printed.pdf import paper, write_pdf
from analysis.printed.sheets import MOST_POINTS, MOST_WHAT_IFS
from analysis.printed.told import Told, told
from analysis.tables import MissingExtra
from analysis.turning.points import turning_points
from game.core import language
from game.core.language import use
from game.core.seats.autoplay import autoplay
from game.core.session import Session
from samspel import run_command
from tests.analysis import made
from tests.game.core.table_for_tests import small

pytestmark = pytest.mark.usefixtures("swedish")

SCREENS = {
    "sv": ("1. Landning", "2. Vad hände?", "3. Vad såg vi då?", "4. Varför?", "5. Beteenden", "6. Hem till oss"),
    "en": ("1. Landing", "2. What happened?", "3. What did we see then?", "4. Why?", "5. Behaviours", "6. Back home"),
}


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Told:
    use("sv")
    return told(made.write(tmp_path_factory.mktemp("plays"), made.lines(12)), 0)


def words(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_each_screen_is_one_sheet_lying_on_its_side(year: Told, lang: str) -> None:
    use(lang)
    pages = PdfReader(BytesIO(typeset.pdf(paper(year)))).pages
    assert len(pages) == len(SCREENS[lang])
    for page, title in zip(pages, SCREENS[lang], strict=True):
        assert page.mediabox.width > page.mediabox.height
        assert words(title) in words(page.extract_text())


def test_no_word_that_people_wrote_gets_onto_paper(year: Told) -> None:
    assert any(moment.reasons for moment in year.story.moments)
    told_ = str([page.blocks for page in paper(year).pages])
    assert "förklara för en granne" not in told_


def test_the_sheets_stop_at_the_turning_points_of_the_page(year: Told) -> None:
    points = turning_points(year.story, ())
    assert year.points == points
    table = next(block for block in paper(year).pages[1].blocks if isinstance(block, Grid))
    months = sorted(point.month for point in points[:MOST_POINTS])
    assert [row[0] for row in table.rows] == [say.calendar(year.story, month).capitalize() for month in months]


def test_a_what_if_says_once_what_is_tried(tmp_path: Path) -> None:
    session = Session.start(small(), "chair", 7, tmp_path)
    autoplay(session, "mixed")
    found = told(session.close(), 3)
    assert found.tried
    on_paper = str(paper(found).pages[3].blocks)
    for branch in found.tried[:MOST_WHAT_IFS]:
        assert on_paper.count(language.words(branch.option).rstrip(".")) == 1


def test_what_is_wrong_with_a_file_stands_on_its_first_sheet(tmp_path: Path) -> None:
    torn = told(made.write(tmp_path, made.lines(4), torn=True), 0)
    assert "skadad" in str(paper(torn).pages[0].blocks)


def test_a_play_of_another_model_and_one_without_its_scenario_are_printed_too(tmp_path: Path) -> None:
    lines = made.lines(2, model=1)
    lines[0] = {**lines[0], "source": "format: 1\n"}
    foreign = told(made.write(tmp_path, lines), 5)
    assert foreign.tried == ()
    assert len(PdfReader(BytesIO(typeset.pdf(paper(foreign)))).pages) == 6


def test_the_paper_is_not_written_over_the_play(tmp_path: Path) -> None:
    path = made.write(tmp_path, made.lines(1))
    before = path.read_bytes()
    with pytest.raises(PageError):
        write_pdf(path, path, 0)
    assert path.read_bytes() == before


@pytest.mark.parametrize(("module", "extra"), [("typst", "print"), ("vl_convert", "images")])
def test_a_missing_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, extra: str) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtra) as failed:
        write_pdf(made.write(tmp_path, made.lines(1)), tmp_path / "a.pdf", 0)
    assert failed.value.extra == extra
    assert not (tmp_path / "a.pdf").exists()


def test_the_command_writes_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, out = made.write(tmp_path, made.lines(1)), tmp_path / "a.pdf"
    assert run_command(["debrief", str(path), "--pdf", str(out), "--runs", "2", "--lang", "en"]) == 0
    assert str(out) in capsys.readouterr().out
    assert out.read_bytes().startswith(b"%PDF")
