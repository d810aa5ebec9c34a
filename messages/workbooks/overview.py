"""The sheet ภาพรวม: agencies × items on one page, with signs that survive a black-and-white printer."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

from messages.workbooks.dates import bangkok_day, bangkok_minute
from messages.workbooks.pen import freeze, prints_well, widths, write, write_number
from messages.workbooks.tally import answers_by_item, by_district, items_of, shown_items, tally
from messages.workbooks.values import GivenAnswer, ProvinceAgency, ProvinceContent, ProvinceItem

SIGNS = {"missing": "–", "received": "●", "accepted": "✓", "returned": "↺"}
NONE_SIGN = "○"
LATE_SIGN = "*"
LEGEND = (
    ("received", "●", "ส่งแล้ว รอสอบทาน"),
    ("accepted", "✓", "สอบทานแล้ว ถูกต้อง"),
    ("returned", "↺", "ให้แก้ไข"),
    ("missing", "–", "ยังไม่ส่ง"),
    ("received", "○", "ตอบว่าไม่มี"),
    ("late", "●*", "ส่งหลังกำหนด (มี *)"),
)
FIRST_ITEM = 4
"""Column of the first item, after ที่, หน่วยงาน and อำเภอ."""
HEAD_ROW = 5
LEGEND_STEP = 7
"""Columns that one entry of the legend takes."""


def overview(sheet: Worksheet, content: ProvinceContent) -> None:
    items = shown_items(content)
    last = FIRST_ITEM + len(items) + 1
    widths(sheet, (5, 27, 15, *(4.6,) * len(items), 7, 8))
    _heading(sheet, content, last)
    _legend(sheet)
    _labels(sheet, content, items)
    row = HEAD_ROW + 2
    for agencies in by_district(content).values():
        for agency in agencies:
            _agency_row(sheet, row, row - HEAD_ROW - 1, agency, items)
            row += 1
    _totals(sheet, row, content, items)
    freeze(sheet, HEAD_ROW + 2, FIRST_ITEM)
    prints_well(sheet, f"{HEAD_ROW}:{HEAD_ROW + 1}", f"ภาพรวม OIT {content.year} · {bangkok_minute(content.as_of)}")


def _heading(sheet: Worksheet, content: ProvinceContent, last: int) -> None:
    texts = (
        (f"ภาพรวมการจัดส่ง URL แบบวัด OIT ปี {content.year} จังหวัด{content.province}", "title", 32),
        (f"ข้อมูล ณ วันที่ {bangkok_minute(content.as_of)} · {len(content.agencies)} หน่วยงาน", "subtitle", 24),
    )
    for row, (text, style, height) in enumerate(texts, start=1):
        write(sheet, row, 1, text, style)
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=last)
        sheet.row_dimensions[row].height = height


def _legend(sheet: Worksheet) -> None:
    write(sheet, 3, 2, "สัญลักษณ์", "label")
    for number, (style, sign, meaning) in enumerate(LEGEND):
        column = FIRST_ITEM + number * LEGEND_STEP
        write(sheet, 3, column, sign, style)
        write(sheet, 3, column + 1, f" {meaning}", "note")
        sheet.merge_cells(start_row=3, end_row=3, start_column=column + 1, end_column=column + LEGEND_STEP - 1)
    sheet.row_dimensions[3].height = 24


def _labels(sheet: Worksheet, content: ProvinceContent, items: tuple[ProvinceItem, ...]) -> None:
    last = FIRST_ITEM + len(items)
    single = ((1, "ที่"), (2, "หน่วยงาน"), (3, "อำเภอ"), (last, "ส่งแล้ว"), (last + 1, "ร้อยละ"))
    for column, text in single:
        write(sheet, HEAD_ROW, column, text, "head")
        write(sheet, HEAD_ROW + 1, column, "", "head")
        sheet.merge_cells(start_row=HEAD_ROW, end_row=HEAD_ROW + 1, start_column=column, end_column=column)
    column = FIRST_ITEM
    for round_ in content.rounds:
        count = len(items_of(content, round_.number))
        if count:
            text = f"ครั้งที่ {round_.number} ภายใน {bangkok_day(round_.deadline)}"
            write(sheet, HEAD_ROW, column, text, "head")
            sheet.merge_cells(start_row=HEAD_ROW, end_row=HEAD_ROW, start_column=column, end_column=column + count - 1)
        column += count
    for offset, item in enumerate(items):
        write(sheet, HEAD_ROW + 1, FIRST_ITEM + offset, item.code, "head code")
    sheet.row_dimensions[HEAD_ROW].height = sheet.row_dimensions[HEAD_ROW + 1].height = 24


def _agency_row(
    sheet: Worksheet, row: int, number: int, agency: ProvinceAgency, items: tuple[ProvinceItem, ...]
) -> None:
    write_number(sheet, row, 1, number, "count")
    write(sheet, row, 2, agency.name, "line")
    write(sheet, row, 3, agency.district, "line")
    known = answers_by_item(agency)
    for offset, item in enumerate(items):
        sign, style = sign_of(known.get(item.code))
        write(sheet, row, FIRST_ITEM + offset, sign, style)
    total = tally(agency, items)
    write_number(sheet, row, FIRST_ITEM + len(items), total.sent)
    write_number(sheet, row, FIRST_ITEM + len(items) + 1, total.share, "percent")


def sign_of(answer: GivenAnswer | None) -> tuple[str, str]:
    """Sign and style of a cell of the matrix; late shows in colour only while nothing graver does."""
    if answer is None:
        return SIGNS["missing"], "missing"
    sign = NONE_SIGN if answer.answered_none and answer.state == "received" else SIGNS[answer.state]
    if not answer.late:
        return sign, answer.state
    return sign + LATE_SIGN, "late" if answer.state == "received" else answer.state


def _totals(sheet: Worksheet, row: int, content: ProvinceContent, items: tuple[ProvinceItem, ...]) -> None:
    """How many agencies have sent each item."""
    write(sheet, row, 1, "", "sum")
    write(sheet, row, 2, "จำนวนหน่วยงานที่ส่งแล้ว", "sum")
    write(sheet, row, 3, "", "sum")
    known = [answers_by_item(agency) for agency in content.agencies]
    counts = [sum(item.code in answers for answers in known) for item in items]
    for offset, count in enumerate(counts):
        write_number(sheet, row, FIRST_ITEM + offset, count, "sum count")
    expected = len(items) * len(content.agencies)
    write_number(sheet, row, FIRST_ITEM + len(items), sum(counts), "sum number")
    share = sum(counts) / expected if expected else 0.0
    write_number(sheet, row, FIRST_ITEM + len(items) + 1, share, "sum percent")
