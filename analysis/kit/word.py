"""A paper for a word processor: a ``.docx`` that opens in Word, LibreOffice and Google Docs, to be changed at will.

Course leaders at municipal computers have a word processor and seldom anything that reads Markdown. A .docx is a zip of
XML; the little of it that papers need is written here, so that editable papers need no extra of the installation.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from functools import singledispatch
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

from analysis.kit.document import (
    Bullets,
    Card,
    Cards,
    Columns,
    Facts,
    Figure,
    Grid,
    Heading,
    Lines,
    Page,
    Paper,
    Para,
    Proposals,
    Quote,
    Rating,
)  # fmt: skip

WIDTH = 9400
"""Between the margins of a sheet, in twentieths of a point."""
MARK = {"bullet": "•", "box": "☐"}
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every part, so that the same paper is the same file."""


def docx(paper: Paper) -> bytes:
    """The paper as a ``.docx``. Drawings become their words."""
    body = "".join(_page(page, first=n == 0) for n, page in enumerate(paper.pages))
    parts = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations((("officeDocument", "word/document.xml"),)),
        "word/_rels/document.xml.rels": _relations((("styles", "styles.xml"), ("footer", "footer.xml"))),
        "word/document.xml": _part("document", f"<w:body>{body}{_section(paper)}</w:body>"),
        "word/styles.xml": _part("styles", _styles(paper.lang)),
        "word/footer.xml": _part("ftr", _footer(paper.title)),
    }
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), _HEAD + text, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _page(page: Page, first: bool) -> str:
    kicker = _paragraph(_run(page.kicker), "Small", new_page=not first) if page.kicker else ""
    title = _paragraph(_run(page.title), "Heading1", new_page=not first and not page.kicker)
    return kicker + title + _blocks(page.blocks)


def _blocks(blocks: Iterable[object]) -> str:
    return "".join(block(one) for one in blocks)


@singledispatch
def block(one: object) -> str:
    """A block as the XML of its paragraphs and tables."""
    raise TypeError(f"no such block: {one!r}")


@block.register
def _(one: Heading) -> str:
    return _paragraph(_run(one.text), "Heading2")


@block.register
def _(one: Para) -> str:
    return _paragraph(_led(one.lead, one.text), "Small" if one.tone == "small" else "Normal")


@block.register
def _(one: Bullets) -> str:
    return "".join(
        _paragraph(_run(MARK.get(one.mark, f"{n}.") + "\t") + _led(*item), "Item")
        for n, item in enumerate(one.items, 1)
    )


@block.register
def _(one: Proposals) -> str:
    return "".join(
        _paragraph(_run(f"{letter}. {label}", bold=True))
        + _paragraph(_run(text))
        + (_paragraph(_run(detail), "Small") if detail else "")
        for letter, label, text, detail in one.items
    )


@block.register
def _(one: Quote) -> str:
    return _paragraph(_run(one.text), "Quote") + _paragraph(_run("– " + one.by), "Small")


@block.register
def _(one: Grid) -> str:
    head = [[_paragraph(_run(cell, bold=True)) for cell in one.head]] if one.head else []
    rows = [[_paragraph(_run(cell, bold=one.strong and n == 0)) for n, cell in enumerate(row)] for row in one.rows]
    return _table(head + rows, one.widths)


@block.register
def _(one: Facts) -> str:
    return _table([[_paragraph(_run(name), "Small"), _paragraph(_run(value))] for name, value in one.rows], (1, 3))


@block.register
def _(one: Lines) -> str:
    label = _paragraph(_run(one.label)) if one.label else ""
    return label + _paragraph("", "Line") * one.count


@block.register
def _(one: Card) -> str:
    inside = _paragraph(_run(one.kicker), "Small") + _paragraph(_run(one.title, bold=True)) + _blocks(one.blocks)
    return _table([[inside]], (1,))


@block.register
def _(one: Cards) -> str:
    return _blocks(one.cards)


@block.register
def _(one: Rating) -> str:
    head = [_paragraph(""), _paragraph(_run(f"{one.low} → {one.high}"), "Small")]
    rows = [[_paragraph(_run(text)), _paragraph(_run("1   2   3   4   5"))] for text in one.statements]
    return _table([head, *rows], (3, 1.4))


@block.register
def _(one: Figure) -> str:
    title = _paragraph(_run(one.title, bold=True)) if one.title else ""
    return title + _paragraph(_run(one.says), "Small")


@block.register
def _(one: Columns) -> str:
    return "".join(_blocks(side) for side in one.sides)


def _run(text: str, bold: bool = False) -> str:
    parts = '</w:t><w:tab/><w:t xml:space="preserve">'.join(escape(part) for part in text.split("\t"))
    return f'<w:r>{"<w:rPr><w:b/></w:rPr>" if bold else ""}<w:t xml:space="preserve">{parts}</w:t></w:r>'


def _led(lead: str, text: str) -> str:
    return (_run(lead + (" " if text else ""), bold=True) if lead else "") + (_run(text) if text else "")


def _paragraph(runs: str, style: str = "Normal", new_page: bool = False) -> str:
    page = "<w:pageBreakBefore/>" if new_page else ""
    return f"<w:p><w:pPr><w:pStyle w:val={quoteattr(style)}/>{page}</w:pPr>{runs}</w:p>"


def _table(rows: Sequence[Sequence[str]], widths: Sequence[float]) -> str:
    total = sum(widths)
    wide = [round(WIDTH * one / total) for one in widths]
    columns = "".join(f'<w:gridCol w:w="{one}"/>' for one in wide)
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    lines = "".join(
        "<w:tr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{size}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
            for size, cell in zip(wide, row, strict=True)
        )
        + "</w:tr>"
        for row in rows
    )
    settings = f'<w:tblPr><w:tblW w:w="{WIDTH}" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders></w:tblPr>'
    after = _paragraph("", "Small")  # two tables that touch would become one
    return f"<w:tbl>{settings}<w:tblGrid>{columns}</w:tblGrid>{lines}</w:tbl>{after}"


def _section(paper: Paper) -> str:
    size = 'w:w="16838" w:h="11906" w:orient="landscape"' if paper.wide else 'w:w="11906" w:h="16838"'
    margins = 'w:top="1134" w:right="1247" w:bottom="1134" w:left="1247" w:header="567" w:footer="567" w:gutter="0"'
    foot = '<w:footerReference w:type="default" r:id="rId2"/>'
    return f"<w:sectPr>{foot}<w:pgSz {size}/><w:pgMar {margins}/></w:sectPr>"


def _footer(title: str) -> str:
    number = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">PAGE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    return f'<w:p><w:pPr><w:pStyle w:val="Small"/></w:pPr>{_run(title + " · ")}{number}</w:p>'


def _styles(lang: str) -> str:
    language = "en-GB" if lang == "en" else "sv-SE"
    fonts = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>'
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="21"/><w:lang w:val="{language}"/></w:rPr>'
        '</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )
    line = (
        '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="808080"/></w:pBdr><w:spacing w:before="240"/>'
    )
    return defaults + "".join(
        [
            _style("Normal", "Normal", "", ""),
            _style("Heading1", "heading 1", '<w:keepNext/><w:spacing w:before="60" w:after="200"/>', "<w:b/>", 40),
            _style("Heading2", "heading 2", '<w:keepNext/><w:spacing w:before="240" w:after="80"/>', "<w:b/>", 24),
            _style("Small", "Small", '<w:spacing w:after="60"/>', '<w:color w:val="505050"/>', 17),
            _style("Quote", "Quote", '<w:spacing w:after="20"/><w:ind w:left="340"/>', "<w:i/>"),
            _style("Item", "Item", '<w:spacing w:after="70"/><w:ind w:left="340" w:hanging="340"/>', ""),
            _style("Line", "Line", line, ""),
        ]
    )


def _style(name: str, called: str, paragraph: str, run: str, size: int = 0) -> str:
    based = "" if name == "Normal" else '<w:basedOn w:val="Normal"/>'
    default = ' w:default="1"' if name == "Normal" else ""
    letters = run + (f'<w:sz w:val="{size}"/>' if size else "")
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"{default}><w:name w:val="{called}"/>{based}<w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


def _types() -> str:
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
        for name, kind in (("document", "document.main"), ("styles", "styles"), ("footer", "footer"))
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{parts}'
        "</Types>"
    )


def _relations(targets: tuple[tuple[str, str], ...]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def _part(root: str, inside: str) -> str:
    return f'<w:{root} xmlns:w="{_NAMESPACE}" xmlns:r="{_OFFICE}">{inside}</w:{root}>'
