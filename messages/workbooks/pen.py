"""How a cell is written: text that can never become a formula, and the few styles all workbooks share."""

from __future__ import annotations

import re
from io import BytesIO
from urllib.parse import quote, urlsplit

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

FONT = "TH Sarabun New"  # the font of Thai government documents (cabinet resolution of 7 Sep 2010)
THAI_CHARSET = 222  # lets Excel choose another Thai font where this one is not installed
LONGEST_TEXT = 32_767  # characters in a cell: Excel's specifications and limits
LONGEST_LINK = 2_000  # Excel refuses a hyperlink target beyond 2,083 characters
ONE_LINE = 23.0  # points; a row of TH Sarabun New 14 with tone marks above and vowels below
A4 = 9  # ECMA-376, ST_PaperSize

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_FORMULA_SIGNS = ("=", "+", "-", "@")
_ESCAPE_LOOKALIKE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")

_THIN = Side(style="thin", color="8A8A8A")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_LINE_BELOW = Border(bottom=Side(style="dotted", color="555555"))
_NO_BORDER = Border()


def clean(text: str) -> str:
    """The text as XML and Excel can carry it: no control characters, no accidental `_x0041_` escape, not too long."""
    text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _ESCAPE_LOOKALIKE.sub("_x005F_", text[:LONGEST_TEXT])


def fill(grey: str) -> PatternFill:
    return PatternFill("solid", start_color=grey, end_color=grey)


def _style(
    name: str,
    size: float = 14,
    bold: bool = False,
    color: str = "000000",
    ground: str | None = None,
    across: str = "left",
    down: str = "top",
    border: Border = _BOX,
    locked: bool = True,
    number: str = "@",
    wrap: bool = True,
) -> NamedStyle:
    boxed_text = across == "left" and border is _BOX
    return NamedStyle(
        name=f"ita {name}",
        font=Font(name=FONT, size=size, bold=bold, color=color, charset=THAI_CHARSET),
        fill=fill(ground) if ground else PatternFill(),
        alignment=Alignment(horizontal=across, vertical=down, wrap_text=wrap, indent=1 if boxed_text else 0),
        border=border,
        protection=Protection(locked=locked),
        number_format=number,
    )


# Grounds are chosen by lightness, so that they stay apart on a black-and-white printer; each also has its own sign.
GROUNDS = {"received": "FFFFFF", "late": "FFF3B8", "missing": "E2E2E2", "accepted": "B9DFC4", "returned": "F4A46A"}


def _styles() -> list[NamedStyle]:
    return [
        _style("title", 20, bold=True, across="center", down="center", border=_NO_BORDER),
        _style("subtitle", 15, across="center", down="center", border=_NO_BORDER),
        _style("note", 13, color="333333", down="center", border=_NO_BORDER),
        _style("label", 14, bold=True, down="center", border=_NO_BORDER),
        _style("blank line", 14, border=_LINE_BELOW, down="center", locked=False),
        _style("head", 14, bold=True, ground="1F4E79", color="FFFFFF", across="center", down="center"),
        _style("head review", 14, bold=True, ground="595959", color="FFFFFF", across="center", down="center"),
        _style("head code", 12, bold=True, ground="1F4E79", color="FFFFFF", across="center", down="center"),
        _style("line", wrap=False),
        _style("sum count", 12, bold=True, ground="E7E6E6", across="center", number="0"),
        _style("key", 10, color="7F7F7F", across="center", down="center"),
        _style("text"),
        _style("strong", bold=True),
        _style("small", 13),
        _style("signature", across="center", down="bottom", border=_NO_BORDER),
        _style("centre", across="center"),
        _style("count", across="center", number="0"),
        _style("code", bold=True, across="center"),
        _style("to fill", ground="FFFBE6", locked=False),
        _style("to choose", ground="FFFBE6", across="center", locked=False),
        _style("review", 14, ground="EDEDED"),
        _style("link", color="0B4EA2", wrap=False),
        _style("number", across="center", number="0"),
        _style("score", across="center", number="0.00"),
        _style("percent", across="center", number="0%"),
        _style("sum", bold=True, ground="E7E6E6"),
        _style("sum number", bold=True, ground="E7E6E6", across="center", number="0"),
        _style("sum percent", bold=True, ground="E7E6E6", across="center", number="0%"),
        *(_style(state, 14, across="center", down="center", ground=ground) for state, ground in GROUNDS.items()),
    ]


def new_workbook(title: str = "") -> Workbook:
    """An empty workbook that knows the shared styles and has no sheet yet."""
    book = Workbook()
    book.properties.title, book.properties.creator = clean(title), "ITA Bot"
    for sheet in book.worksheets:
        book.remove(sheet)
    for style in _styles():
        book.add_named_style(style)
    return book


def as_bytes(book: Workbook) -> bytes:
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def write(sheet: Worksheet, row: int, column: int, text: str, style: str = "text") -> Cell:
    """Writes text, which stays text even if it begins with = + - or @."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    if text:
        cell.value = clean(text)
        cell.data_type = "s"
    cell.style = f"ita {style}"
    if text.lstrip().startswith(_FORMULA_SIGNS):
        cell.quotePrefix = True  # so that it stays text even when somebody edits the cell
    return cell


def write_number(sheet: Worksheet, row: int, column: int, number: float, style: str = "number") -> None:
    cell = sheet.cell(row, column, number)
    cell.style = f"ita {style}"


def write_link(sheet: Worksheet, row: int, column: int, url: str) -> None:
    """Writes a URL as text; it can be clicked only if it is an honest web address."""
    cell = write(sheet, row, column, url, "link")
    target = link_target(url)
    if target:
        shown = cell.value
        cell.hyperlink = target
        cell.value, cell.data_type = shown, "s"
        cell.style = "ita link"


def link_target(url: str) -> str | None:
    """The URL in ASCII for a hyperlink's target, or None where a click would not be safe."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        return None
    target = quote(url, safe="%/:?#[]@!$&'()*+,;=-._~")
    return target if len(target) <= LONGEST_LINK else None


def widths(sheet: Worksheet, sizes: tuple[float, ...]) -> None:
    for number, size in enumerate(sizes, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = size


def prints_well(sheet: Worksheet, title_rows: str, footer: str, landscape: bool = True) -> None:
    """A4, fitted to the width, head rows repeated, page numbers below."""
    sheet.sheet_format.defaultRowHeight, sheet.sheet_format.customHeight = ONE_LINE, True
    sheet.page_setup.paperSize = A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = title_rows
    sheet.print_options.horizontalCentered = True
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top, margins.bottom, margins.footer = 0.5, 0.6, 0.3
    _footer(sheet, footer)


def _footer(sheet: Worksheet, text: str) -> None:
    footer = sheet.oddFooter
    assert footer is not None
    left, right = footer.left, footer.right
    left.text, right.text = clean(text).replace("&", "&&"), "หน้า &P จาก &N"
    for part in (left, right):
        part.font, part.size = FONT, 12


def freeze(sheet: Worksheet, row: int, column: int) -> None:
    """Keeps what is above the row and left of the column in sight."""
    sheet.freeze_panes = f"{get_column_letter(column)}{row}"
