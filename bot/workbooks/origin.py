"""Whose form it is, and which round: the hidden mark, the lines above the table, the sheet's and the file's name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from bot.reading.vocabulary import Vocabulary
from bot.workbooks.grid import Sheet
from bot.workbooks.labels import Table
from bot.workbooks.language import match_agency, plain
from messages.workbooks.columns import MARKER

_MARK = re.compile(rf"^{MARKER}\s+year=(\d+)\s+round=(\d+)\s+agency=(.+)$")
_ROUND = re.compile(r"(?:ครั้งที่|ครั้ง|รอบที่|รอบ|round)\s*[:.]?\s*([1-9])(?!\d|\s*เดือน)", re.I)
_YEAR = re.compile(r"ปีงบประมาณ\s*(?:พ\.?\s?ศ\.?)?\s*(25[5-9]\d)")
_LABEL = re.compile(r"^(?:ชื่อ)?(?:หน่วยงาน|อปท|องค์กรปกครองส่วนท้องถิ่น)\.?\s*[:：.…]*\s*(.*)$", re.S)
_FILLER = re.compile(r"[.…_]{2,}")


@dataclass(frozen=True)
class Mark:
    year: int
    round: int
    agency: str


def mark_of(sheet: Sheet) -> Mark | None:
    """The hidden mark our own forms carry."""
    for row in range(1, 4):
        found = _MARK.match(sheet.text(row, 1))
        if found:
            return Mark(int(found[1]), int(found[2]), found[3])
    return None


def heading_year(sheet: Sheet, head_row: int) -> int | None:
    """The fiscal year (พ.ศ.) that the lines above the table name, if they name one."""
    years = {int(year) for year in _YEAR.findall(western(" ".join(_above(sheet, head_row))))}
    return years.pop() if len(years) == 1 else None


def western(text: str) -> str:
    """With Western digits."""
    return "".join(str(unicodedata.digit(letter)) if letter.isdigit() else letter for letter in text)


def round_in(text: str) -> int | None:
    """The one round a text names; None where it names none or several."""
    rounds = {int(number) for number in _ROUND.findall(western(text))}
    return rounds.pop() if len(rounds) == 1 else None


def round_of(sheet: Sheet, table: Table, file_name: str) -> int | None:
    """The round of a table: the nearest line above it that names one, the sheet's name, its mark, the file's name."""
    mark = mark_of(sheet)
    above = (round_in(row_text(sheet, row)) for row in range(table.head_row, 0, -1))
    named = next(filter(None, above), None)
    return named or round_in(sheet.name) or (mark.round if mark else None) or round_in(file_name)


def row_text(sheet: Sheet, row: int) -> str:
    """The row's own texts, without the hidden mark."""
    texts = (sheet.cells.get((row, column)) for column in range(1, sheet.last_column + 1))
    return " ".join(text for text in texts if isinstance(text, str) and not text.startswith(MARKER))


def _above(sheet: Sheet, head_row: int) -> list[str]:
    """Texts above the table's rows; the column labels (one of which may be ครั้งที่) do no harm."""
    return [
        str(value)
        for (row, _), value in sorted(sheet.cells.items())
        if row < head_row and isinstance(value, str) and not value.startswith(MARKER)
    ]


def agency_text(sheet: Sheet, head_row: int) -> str:
    """What is written beside or after "หน่วยงาน"."""
    for row in range(1, head_row):
        for column in range(1, sheet.last_column + 1):
            found = _LABEL.match(sheet.text(row, column))
            if not found or sheet.owner(row, column) != (row, column):
                continue
            rest = _FILLER.sub(" ", found[1]).strip()
            return rest or _right_of(sheet, row, column)
    return ""


def _right_of(sheet: Sheet, row: int, column: int) -> str:
    start = sheet.owner(row, column)
    for other in range(column + 1, sheet.last_column + 1):
        text = sheet.text(row, other)
        if text and sheet.owner(row, other) != start:
            return "" if plain(text) in ("อำเภอ", "ผู้รับผิดชอบ", "รหัสข้อ", "ข้อคำถาม") else text
    return ""


def agency_above(sheet: Sheet, head_row: int, vocabulary: Vocabulary) -> tuple[tuple[str, ...], bool]:
    """The agency named in the heading, for want of a labelled line."""
    for text in _above(sheet, head_row):
        if plain(text).startswith("แบบฟอร์ม") and "จังหวัด" in text:
            continue  # the form's own title names the province
        found, sure = match_agency(text, vocabulary)
        if len(found) == 1:
            return found, sure
    return (), False
