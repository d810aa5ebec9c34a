"""Word files as Thai offices write them: A4, TH Sarabun New, Thai digits, tables whose head repeats on every page.

Word takes font, size and weight of Thai letters from the complex-script settings (`w:cs`, `w:szCs`, `w:bCs`);
python-docx sets only the Latin ones. Tables are built from elements: its `cell()` walks the table for every cell."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

FONT = "TH Sarabun New"
BODY = 16
"""Points; ระเบียบงานสารบรรณ writes memos in 16."""
PAGE_WIDTH, PAGE_HEIGHT = Cm(21), Cm(29.7)
LEFT, CENTER, RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
SPREAD = WD_ALIGN_PARAGRAPH.THAI_JUSTIFY
CELL_ALIGN = {"l": "left", "c": "center", "r": "right"}


@dataclass(frozen=True)
class Column:
    """`width` in centimetres; `align`: l, c or r."""

    head: str
    width: float
    align: str = "l"


@dataclass(frozen=True)
class Look:
    """Of a table: `size` in points, where texts `stand` in a row (top or center), `keep` all rows on one page."""

    size: float = 13
    stand: str = "center"
    keep: bool = False


def new_document() -> WordDocument:
    document = Document()
    style: Any = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(BODY)
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing = 1.0
    shape = style.element.get_or_add_pPr()
    for between in ("w:autoSpaceDE", "w:autoSpaceDN"):  # else a gap opens between "O" and its Thai digits
        shape.append(_element(between, val="0"))
    properties = style.element.get_or_add_rPr()
    fonts = properties.rFonts
    for script in ("w:cs", "w:eastAsia", "w:hAnsi"):
        fonts.set(qn(script), FONT)
    properties.append(_element("w:szCs", val=str(BODY * 2)))
    properties.append(_element("w:lang", val="en-US", bidi="th-TH"))
    _page(document.sections[0], landscape=False)
    return document


def _page(section: Any, landscape: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (PAGE_HEIGHT, PAGE_WIDTH) if landscape else (PAGE_WIDTH, PAGE_HEIGHT)
    section.left_margin, section.right_margin = (Cm(1.5), Cm(1.5)) if landscape else (Cm(3), Cm(2))
    section.top_margin, section.bottom_margin = Cm(1.5), Cm(1.5)


def new_section(document: WordDocument, landscape: bool) -> None:
    _page(document.add_section(WD_SECTION.NEW_PAGE), landscape)


def paragraph(
    document: WordDocument,
    text: str = "",
    *,
    bold: bool = False,
    size: float = BODY,
    align: WD_ALIGN_PARAGRAPH = LEFT,
    indent: float = 0,
    first: float = 0,
    before: float = 0,
    keep: bool = False,
    new_page: bool = False,
) -> Paragraph:
    """`indent` and `first` (of the first line) in centimetres, `before` in points; `keep`: not torn from the next."""
    made = document.add_paragraph()
    made.alignment = align
    shape = made.paragraph_format
    shape.left_indent, shape.first_line_indent, shape.space_before = Cm(indent), Cm(first), Pt(before)
    shape.keep_with_next, shape.page_break_before = keep, new_page
    if text:
        add_words(made, text, bold=bold, size=size)
    return made


def add_words(to: Paragraph, text: str, *, bold: bool = False, size: float = BODY) -> None:
    run = to.add_run(clean(text))
    properties = run._r.get_or_add_rPr()
    for each in _letters(bold, size):
        properties.append(each)


def clean(text: str) -> str:
    """Without the control characters that a Word file cannot hold; line breaks become spaces."""
    text = text.replace("\n", " ")
    return "".join(letter for letter in text if unicodedata.category(letter) not in ("Cc", "Cs"))


def table(
    document: WordDocument, columns: Sequence[Column], rows: Sequence[Sequence[str]], look: Look | None = None
) -> None:
    """A ruled table; its head repeats on every page and no row is torn between two."""
    look = look or Look()
    grid = _element("w:tbl")
    grid.append(_table_shape())
    widths = _element("w:tblGrid")
    for column in columns:
        widths.append(_element("w:gridCol", w=_twips(column.width)))
    grid.append(widths)
    grid.append(_row([each.head for each in columns], columns, look, head=True))
    for row in rows:
        grid.append(_row(row, columns, look))
    document.element.body.insert_element_before(grid, "w:sectPr")
    space = document.add_paragraph()
    space.paragraph_format.line_spacing = Pt(6)


def _table_shape() -> Any:
    shape = _element("w:tblPr")
    shape.append(_element("w:tblW", w="0", type="auto"))
    borders = _element("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(_element(f"w:{side}", val="single", sz="4", space="0", color="808080"))
    shape.append(borders)
    shape.append(_element("w:tblLayout", type="fixed"))
    margins = _element("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(_element(f"w:{side}", w="57", type="dxa"))
    shape.append(margins)
    return shape


def _row(texts: Sequence[str], columns: Sequence[Column], look: Look, head: bool = False) -> Any:
    row = _element("w:tr")
    shape = _element("w:trPr")
    shape.append(_element("w:cantSplit"))
    if head:
        shape.append(_element("w:tblHeader"))
    row.append(shape)
    for text, column in zip(texts, columns, strict=True):
        row.append(_cell(text, column, look, head))
    return row


def _cell(text: str, column: Column, look: Look, head: bool) -> Any:
    cell = _element("w:tc")
    shape = _element("w:tcPr")
    shape.append(_element("w:tcW", w=_twips(column.width), type="dxa"))
    if head:
        shape.append(_element("w:shd", val="clear", color="auto", fill="E5E7EB"))
    shape.append(_element("w:vAlign", val="center" if head else look.stand))
    cell.append(shape)
    for line in text.split("\n"):
        cell.append(_line(line, "center" if head else CELL_ALIGN[column.align], look, head))
    return cell


def _line(text: str, align: str, look: Look, bold: bool) -> Any:
    line = _element("w:p")
    shape = _element("w:pPr")
    if look.keep:
        shape.append(_element("w:keepNext"))
    shape.append(_element("w:jc", val=align))
    line.append(shape)
    run, properties, words = _element("w:r"), _element("w:rPr"), _element("w:t")
    for each in _letters(bold, look.size):
        properties.append(each)
    words.text = clean(text)
    words.set(qn("xml:space"), "preserve")
    run.append(properties)
    run.append(words)
    line.append(run)
    return line


def _letters(bold: bool, size: float) -> list[Any]:
    weight = [_element("w:b"), _element("w:bCs")] if bold else []
    half_points = str(round(size * 2))
    return [*weight, _element("w:sz", val=half_points), _element("w:szCs", val=half_points)]


def _element(name: str, **attributes: str) -> Any:
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def _twips(centimetres: float) -> str:
    return str(round(centimetres * 567))


def as_bytes(document: WordDocument, title: str) -> bytes:
    document.core_properties.title = clean(title)
    document.core_properties.author = document.core_properties.comments = ""
    out = BytesIO()
    document.save(out)
    return out.getvalue()
