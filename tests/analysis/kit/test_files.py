"""The files of the kit: pages as they should be, fonts within, a document that a word processor can read."""

import sys
import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

from analysis.kit import typeset, word
from analysis.kit.document import Figure, Page, Paper, Para
from analysis.kit.handouts import handouts
from analysis.kit.kit import write_kit
from analysis.kit.roles import role_page
from analysis.offline import PageError
from analysis.tables import MissingExtra
from game.core.kept.shelf import find
from game.core.language import use
from samspel import run_command
from scenarios.compiled import Scenario

pytestmark = pytest.mark.usefixtures("swedish")

A4 = 595.28, 841.89
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def monday() -> Scenario:
    return find("forsta_mandagen")


def read(paper: Paper) -> PdfReader:
    return PdfReader(BytesIO(typeset.pdf(paper)))


def test_a_role_sheet_is_one_numbered_page_of_a4_in_the_fonts_of_the_game(monday: Scenario) -> None:
    brief = monday.roles[0]
    made = read(Paper("roller", "Rollblad", "sv", (role_page(monday, brief),)))
    (page,) = made.pages
    assert [round(side) for side in (page.mediabox.width, page.mediabox.height)] == [round(side) for side in A4]
    text = page.extract_text()
    assert "Rebecka Almén" in text
    assert "Sida 1 av 1" in text
    fonts = {font["/BaseFont"].split("+")[-1] for font in page["/Resources"]["/Font"].values()}
    assert all(font.startswith(("/Inter", "Inter")) for font in fonts)


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_role_sheet_and_handout_has_one_page(lang: str) -> None:
    use(lang)
    scenario = find("skyfallet")
    pages = (*(role_page(scenario, brief) for brief in scenario.roles), *handouts())
    assert len(read(Paper("a", "A", lang, pages)).pages) == len(pages)


def test_no_text_is_read_as_markup() -> None:
    odd = '#panic("x") $1 * 2$ _a_ <b> @c \\ [d] "e" // f'
    made = read(Paper("a", "A", "sv", (Page("", "T", (Para(odd),)),)))
    assert '#panic("x") $1 * 2$ _a_ <b> @c \\ [d] "e" // f' in " ".join(made.pages[0].extract_text().split())


def test_a_drawing_has_its_words_in_print_and_for_those_who_do_not_see_it() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><rect width="4" height="2"/></svg>'
    paper = Paper("a", "A", "sv", (Page("", "T", (Figure(svg, "Förtroende", "Det sjönk från 60 till 40."),)),))
    assert "Det sjönk från 60 till 40." in read(paper).pages[0].extract_text()
    assert "Det sjönk" in document(paper)


def document(paper: Paper) -> str:
    with zipfile.ZipFile(BytesIO(word.docx(paper))) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            ElementTree.fromstring(archive.read(name))
        root = ElementTree.fromstring(archive.read("word/document.xml"))
    return "\n".join("".join(run.text or "" for run in line.iter(f"{WORD}t")) for line in root.iter(f"{WORD}p"))


def test_the_editable_paper_has_the_same_words_as_the_printed_one(monday: Scenario) -> None:
    paper = Paper("a", "A", "sv", (role_page(monday, monday.roles[0]), *handouts()))
    printed = "".join("".join(page.extract_text().split()) for page in read(paper).pages)
    for line in document(paper).splitlines():
        words = [part for part in line.replace("☐", " ").replace("•", " ").split() if part.isalpha()]
        assert all(part in printed for part in words), line


def test_a_cell_of_a_word_table_ends_with_a_paragraph(monday: Scenario) -> None:
    with zipfile.ZipFile(BytesIO(word.docx(Paper("a", "A", "sv", handouts())))) as archive:
        root = ElementTree.fromstring(archive.read("word/document.xml"))
    cells = list(root.iter(f"{WORD}tc"))
    assert cells
    assert all(cell[-1].tag == f"{WORD}p" for cell in cells)


def test_the_whole_kit_lies_in_its_folder_twice_over(monday: Scenario, tmp_path: Path) -> None:
    written = write_kit(monday, tmp_path / "a" / "kit")
    assert [path.stem for path in written[::2]] == [path.stem for path in written[1::2]]
    assert {path.suffix for path in written} == {".pdf", ".docx"}
    assert [path.stem[0] for path in written[::2]] == ["1", "2", "3", "4", "5"]
    assert all(path.stat().st_size > 1000 for path in written)
    assert all(path.name.isascii() for path in written)


def test_a_folder_that_cannot_be_made_is_said_in_words(monday: Scenario, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(PageError) as failed:
        write_kit(monday, tmp_path / "file" / "kit")
    assert "--out" in failed.value.text.sv


def test_without_typst_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtra) as failed:
        typeset.check()
    assert failed.value.extra == "print"


def test_the_command_says_where_the_papers_lie(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["kit", "forsta_mandagen", "--lang", "en", "--out", str(tmp_path)]) == 0
    assert str(tmp_path) in capsys.readouterr().out
    assert (tmp_path / "1-leader.pdf").exists()
    assert (tmp_path / "4-paper-play-chair.docx").exists()
