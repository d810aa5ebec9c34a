"""The season's and the agencies' templates: filled with what is given, edited in Excel, read back without loss."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from messages.workbooks import columns
from messages.workbooks.dates import thai_day
from messages.workbooks.heights import fit
from messages.workbooks.pen import as_bytes, freeze, new_workbook, prints_well, widths, write
from messages.workbooks.values import SeasonAgency, SeasonContent

KEY_ROW = 3
"""Row of the machine names, small and grey under the Thai labels: they tell the columns even if a label is changed."""

ITEM_WIDTHS = (8, 34, 7, 10, 22, 9, 20, 60, 24, 12, 18, 14, 26, 34, 10, 10)
AGENCY_WIDTHS = (22, 10, 18, 36, 16, 28, 28, 10, 10, 30)

SEASON_HINT = "กรอกหรือแก้ไขเฉพาะช่องสีเหลือง วันที่เขียนเป็น พ.ศ. เช่น 31 ม.ค. 2566"
ITEMS_HINT = "หนึ่งแถวต่อหนึ่งข้อ ห้ามเปลี่ยนแถวสีเทาใต้หัวตาราง ช่องที่มีหลายรายการคั่นตามที่หัวตารางบอก"
AGENCIES_HINT = "หนึ่งแถวต่อหนึ่งหน่วยงาน ชื่อหน่วยงานต้องไม่ซ้ำกัน ห้ามเปลี่ยนแถวสีเทาใต้หัวตาราง"


def season_template(season: SeasonContent) -> bytes:
    """The whole season: rounds and settings, items, agencies."""
    book = new_workbook()
    _season_sheet(book.create_sheet(columns.SEASON_SHEET), season)
    items = book.create_sheet(columns.ITEMS_SHEET)
    _table(items, f"ข้อคำถาม ปี {season.year}", ITEMS_HINT, columns.ITEM_COLUMNS, ITEM_WIDTHS, season.items)
    _agencies_sheet(book, season.agencies)
    return as_bytes(book)


def agencies_template(agencies: Iterable[SeasonAgency]) -> bytes:
    """The agencies alone."""
    book = new_workbook()
    _agencies_sheet(book, agencies)
    return as_bytes(book)


def _agencies_sheet(book: Workbook, agencies: Iterable[SeasonAgency]) -> None:
    sheet = book.create_sheet(columns.AGENCIES_SHEET)
    _table(sheet, "หน่วยงาน", AGENCIES_HINT, columns.AGENCY_COLUMNS, AGENCY_WIDTHS, agencies)


def _season_sheet(sheet: Worksheet, season: SeasonContent) -> None:
    widths(sheet, (34, 40))
    write(sheet, 1, 1, f"ฤดูกาล ITA/OIT ปี {season.year}", "title")
    sheet.merge_cells("A1:B1")
    write(sheet, 2, 1, SEASON_HINT, "note")
    sheet.merge_cells("A2:B2")
    sheet.row_dimensions[1].height, sheet.row_dimensions[2].height = 32, 24
    row = _pairs(sheet, 4, {columns.YEAR_LABEL: str(season.year), columns.PROVINCE_LABEL: season.province})
    row = _heads(sheet, row + 1, columns.ROUND_LABEL, columns.DEADLINE_LABEL)
    row = _pairs(sheet, row, {str(one.number): thai_day(one.deadline) for one in season.rounds})
    row = _heads(sheet, row + 1, columns.SETTING_LABEL, columns.VALUE_LABEL)
    _pairs(sheet, row, season.settings)
    prints_well(sheet, "1:2", "ฤดูกาล", landscape=False)


def _heads(sheet: Worksheet, row: int, left: str, right: str) -> int:
    write(sheet, row, 1, left, "head")
    write(sheet, row, 2, right, "head")
    return row + 1


def _pairs(sheet: Worksheet, row: int, pairs: Mapping[str, str]) -> int:
    for label, value in pairs.items():
        write(sheet, row, 1, label, "strong")
        write(sheet, row, 2, value, "to fill")
        row += 1
    return row


def _table(
    sheet: Worksheet,
    title: str,
    hint: str,
    labels: Mapping[str, str],
    sizes: tuple[float, ...],
    rows: Iterable[Any],
) -> None:
    widths(sheet, sizes)
    write(sheet, 1, 1, f"{title} · {hint}", "note")
    sheet.row_dimensions[1].height, sheet.row_dimensions[2].height = 24, 42
    for column, (key, label) in enumerate(labels.items(), start=1):
        write(sheet, 2, column, label, "head")
        write(sheet, KEY_ROW, column, key, "key")
    for at, row in enumerate(rows, start=KEY_ROW + 1):
        texts = {column: _text(getattr(row, key)) for column, key in enumerate(labels, start=1)}
        for column, text in texts.items():
            write(sheet, at, column, text, "to fill")
        fit(sheet, at, texts)
    freeze(sheet, KEY_ROW + 1, 3)
    prints_well(sheet, f"2:{KEY_ROW}", title)


def _text(value: object) -> str:
    return "" if value is None else str(value)
