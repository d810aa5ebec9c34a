"""How high a row must be for its wrapped text: LibreOffice does not work it out when it opens a file."""

from __future__ import annotations

import unicodedata
from math import ceil

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.worksheet import Worksheet

LETTERS_PER_UNIT = 1.12
"""Thai letters of TH Sarabun New 14 that fit one unit of column width; measured on the printed form, rounded down."""
WASTE = 1.15
"""Thai breaks at words only, so wrapped lines are not full."""
LINE = 22.0
"""Points for one line of TH Sarabun New 14, tone marks included."""
TALLEST = 400.0
"""Excel's limit is 409 points."""


class GrowingRow(RowDimension):
    """A row whose height is a first guess: it still grows when more is written into it."""

    @property
    def customHeight(self) -> bool:  # noqa: N802  the attribute's name in the file format
        return False


def fit(sheet: Worksheet, row: int, cells: dict[int, str], least_lines: int = 1) -> None:
    """Makes a row high enough for the texts of `cells` (by column number) in the columns' present widths."""
    lines = max((lines_of(text, _width(sheet, column)) for column, text in cells.items()), default=1)
    height = min(TALLEST, max(lines, least_lines) * LINE + 4)
    sheet.row_dimensions[row] = GrowingRow(sheet, index=row, ht=height)


def _width(sheet: Worksheet, column: int) -> float:
    return float(sheet.column_dimensions[get_column_letter(column)].width)


def lines_of(text: str, width: float) -> int:
    """Lines of wrapped text in a column `width` units wide."""
    room = max(1.0, (width - 2) * LETTERS_PER_UNIT)
    return sum(_wrapped(_length(line) / room) for line in text.split("\n"))


def _wrapped(rooms: float) -> int:
    return 1 if rooms <= 1 else ceil(rooms * WASTE)


def _length(line: str) -> float:
    """Letters that take room: Thai vowels above and below and tone marks take none; Latin ones are a little wider."""
    shown = (letter for letter in line if unicodedata.category(letter) != "Mn")
    return sum(1.05 if letter.isascii() else 1.0 for letter in shown)
