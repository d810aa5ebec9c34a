"""Small lists: the registration codes to hand out, and the table of known answers."""

from __future__ import annotations

from collections.abc import Iterable

from openpyxl.worksheet.worksheet import Worksheet

from messages.workbooks.columns import INVITATION_COLUMNS, KNOWLEDGE_COLUMNS
from messages.workbooks.dates import bangkok_minute
from messages.workbooks.heights import fit
from messages.workbooks.pen import as_bytes, new_workbook, prints_well, widths, write, write_link
from messages.workbooks.values import Invitation, KnownAnswer

INVITATION_HINT = "ส่งรหัสให้หน่วยงานเจ้าของรหัสเท่านั้น รหัสหนึ่งใช้ลงทะเบียนได้ครั้งเดียว"
KNOWLEDGE_HINT = "หนึ่งแถวต่อหนึ่งคำถาม แก้ไขหรือเพิ่มแถวได้ แล้วนำเข้าไฟล์นี้อีกครั้ง"


def invitations(rows: Iterable[Invitation]) -> bytes:
    """One-time registration codes, one agency a row."""
    book = new_workbook()
    sheet = book.create_sheet("รหัสลงทะเบียน")
    _head(sheet, "รหัสลงทะเบียนหน่วยงาน", INVITATION_HINT, INVITATION_COLUMNS, (30, 18, 20, 60, 24))
    for at, row in enumerate(rows, start=4):
        write(sheet, at, 1, row.agency, "strong")
        write(sheet, at, 2, row.district)
        write(sheet, at, 3, row.code, "code")
        write_link(sheet, at, 4, row.link)
        write(sheet, at, 5, bangkok_minute(row.expires), "centre")
        fit(sheet, at, {1: row.agency, 4: row.link})
    return as_bytes(book)


def knowledge_table(rows: Iterable[KnownAnswer]) -> bytes:
    """The table of known answers, to be edited and read back."""
    book = new_workbook()
    sheet = book.create_sheet("คำถามและคำตอบ")
    _head(sheet, "คำถามและคำตอบ", KNOWLEDGE_HINT, tuple(KNOWLEDGE_COLUMNS.values()), (48, 80, 32))
    for at, row in enumerate(rows, start=4):
        texts = {1: row.question, 2: row.answer, 3: "|".join(row.keywords)}
        for column, text in texts.items():
            write(sheet, at, column, text, "to fill")
        fit(sheet, at, texts)
    return as_bytes(book)


def _head(sheet: Worksheet, title: str, hint: str, labels: tuple[str, ...], sizes: tuple[float, ...]) -> None:
    widths(sheet, sizes)
    for row, text, style, height in ((1, title, "title", 32), (2, hint, "note", 24)):
        write(sheet, row, 1, text, style)
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(labels))
        sheet.row_dimensions[row].height = height
    for column, label in enumerate(labels, start=1):
        write(sheet, 3, column, label, "head")
    sheet.row_dimensions[3].height = 26
    sheet.freeze_panes = "A4"
    prints_well(sheet, "3:3", title)
