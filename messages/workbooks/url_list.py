"""The sheet รายการ URL: one line for each URL, with who sent it, when and by which way."""

from __future__ import annotations

from collections.abc import Iterator

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from messages.workbooks.columns import HAS_NOT
from messages.workbooks.dates import bangkok_minute
from messages.workbooks.pen import prints_well, widths, write, write_link
from messages.workbooks.tally import answers_by_item, shown_items
from messages.workbooks.values import GivenAnswer, ProvinceAgency, ProvinceContent, ProvinceItem

LABELS = ("หน่วยงาน", "อำเภอ", "ครั้งที่", "ข้อ", "ชื่อข้อ", "URL", "คำอธิบาย", "ส่งเมื่อ", "ผู้ส่ง", "ช่องทาง", "สถานะ", "เหตุผล")
SIZES = (24, 15, 7, 7, 30, 60, 28, 24, 20, 20, 20, 34)
STATES = {"received": "รอสอบทาน", "accepted": "ถูกต้อง", "returned": "ให้แก้ไข"}

Line = tuple[ProvinceAgency, ProvinceItem, GivenAnswer, str]


def url_list(sheet: Worksheet, content: ProvinceContent) -> None:
    widths(sheet, SIZES)
    for column, label in enumerate(LABELS, start=1):
        write(sheet, 1, column, label, "head")
    sheet.row_dimensions[1].height = 28
    row = 1
    for row, line in enumerate(_lines(content), start=2):
        _write_line(sheet, row, line)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(LABELS))}{row}"
    sheet.freeze_panes = "B2"
    prints_well(sheet, "1:1", f"รายการ URL · {bangkok_minute(content.as_of)}")


def _lines(content: ProvinceContent) -> Iterator[Line]:
    items = shown_items(content)
    for agency in content.agencies:
        known = answers_by_item(agency)
        for item in items:
            answer = known.get(item.code)
            for url in (answer.urls or ("",)) if answer else ():
                yield agency, item, known[item.code], url


def _write_line(sheet: Worksheet, row: int, line: Line) -> None:
    agency, item, answer, url = line
    texts = {
        1: agency.name,
        2: agency.district,
        3: str(item.round),
        4: item.code,
        5: item.title,
        7: answer.explanation,
        8: bangkok_minute(answer.sent_at) if answer.sent_at else "",
        9: answer.sender,
        10: answer.chat,
        11: state_words(answer),
        12: answer.reason,
    }
    for column, text in texts.items():
        write(sheet, row, column, text, "line")
    if url:
        write_link(sheet, row, 6, url)
    else:
        write(sheet, row, 6, HAS_NOT if answer.answered_none else "", "line")


def state_words(answer: GivenAnswer) -> str:
    return STATES[answer.state] + (" (ส่งหลังกำหนด)" if answer.late else "")
