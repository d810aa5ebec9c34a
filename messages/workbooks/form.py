"""The agency's form: one sheet for each round, ready to be filled on a screen or printed and signed."""

from __future__ import annotations

from collections.abc import Iterable

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from messages.workbooks.columns import FORM_COLUMNS, FORM_HEADER, HAS, HAS_NOT, MARKER
from messages.workbooks.dates import bangkok_day, thai_day
from messages.workbooks.heights import fit
from messages.workbooks.pen import as_bytes, freeze, new_workbook, prints_well, widths, write, write_number
from messages.workbooks.values import FormContent, FormItem, FormRound

HEAD_ROW = 8
"""Row of the column labels; row 1 is the hidden marker."""
LAST = len(FORM_COLUMNS)
WIDTHS = (4.5, 8, 25, 40, 8.5, 42, 20, 15, 13, 20, 15)
LEAST_LINES = 2
"""Room to write by hand."""
REVIEW_COLUMNS = ("review", "advice", "reviewer")
UNCONFIRMED = "(รอยืนยัน)"

INSTRUCTION = (
    "วิธีกรอก: กรอกเฉพาะช่องสีเหลือง · เลือก “มี” หรือ “ไม่มี” · วาง URL ของหน้าเว็บหลักของหน่วยงาน "
    "(มีหลาย URL ให้ขึ้นบรรทัดใหม่ด้วย Alt+Enter) · ข้อที่ยังไม่พร้อมให้เว้นว่างไว้"
)

VERDICTS = {"received": "รอสอบทาน", "accepted": "✓ ถูกต้อง", "returned": "↺ ให้แก้ไข"}


def agency_form(form: FormContent) -> bytes:
    """The form of one agency as .xlsx, filled with what is known."""
    book = new_workbook(f"แบบฟอร์ม OIT ปี {form.year} {form.agency}")
    for round_ in form.rounds:
        _round_sheet(book.create_sheet(f"ครั้งที่ {round_.number}"), form, round_)
    return as_bytes(book)


def _round_sheet(sheet: Worksheet, form: FormContent, round_: FormRound) -> None:
    widths(sheet, WIDTHS)
    _marker(sheet, form, round_)
    _heading(sheet, form, round_)
    _who(sheet, form)
    _column_labels(sheet)
    for offset, item in enumerate(round_.items, start=1):
        _item_row(sheet, HEAD_ROW + offset, offset, item)
    _signature(sheet, HEAD_ROW + len(round_.items) + 2, form)
    _choices(sheet, len(round_.items))
    _protect(sheet)
    freeze(sheet, HEAD_ROW + 1, 4)
    prints_well(sheet, f"{HEAD_ROW}:{HEAD_ROW}", f"OIT {form.year} ครั้งที่ {round_.number} · {form.agency}")


def _marker(sheet: Worksheet, form: FormContent, round_: FormRound) -> None:
    write(sheet, 1, 1, f"{MARKER} year={form.year} round={round_.number} agency={form.agency}", "key")
    sheet.row_dimensions[1].hidden = True


def _heading(sheet: Worksheet, form: FormContent, round_: FormRound) -> None:
    _across(sheet, 2, f"แบบฟอร์มจัดส่ง URL ตามแบบวัด OIT ประจำปีงบประมาณ พ.ศ. {form.year} จังหวัด{form.province}", "title")
    due = f"ครั้งที่ {round_.number} จำนวน {len(round_.items)} ข้อ ส่งภายในวันที่ {bangkok_day(round_.deadline)}"
    _across(sheet, 3, due, "subtitle")
    where = f" · ส่งคืนทาง {form.return_to}" if form.return_to else ""
    _across(sheet, 6, INSTRUCTION + where, "note")
    for row, height in ((2, 30), (3, 24), (4, 24), (5, 24), (6, 40), (7, 5), (HEAD_ROW, 42)):
        sheet.row_dimensions[row].height = height


def _across(sheet: Worksheet, row: int, text: str, style: str) -> None:
    write(sheet, row, 1, text, style)
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=LAST)


def _who(sheet: Worksheet, form: FormContent) -> None:
    """Two lines of labels and values; a value has the cells up to the next label."""
    day = thai_day(form.filled_on) if form.filled_on else ""
    values = (form.agency, form.district, form.officer, form.position, form.phone, day)
    places = ((4, 1, 3, 4), (4, 5, 6, 6), (4, 7, 8, 11), (5, 1, 3, 4), (5, 5, 6, 6), (5, 7, 8, 11))
    for label, value, (row, at, first, last) in zip(FORM_HEADER, values, places, strict=True):
        write(sheet, row, at, label, "label")
        if first - at > 1:
            sheet.merge_cells(start_row=row, end_row=row, start_column=at, end_column=first - 1)
        for column in range(first, last + 1):
            write(sheet, row, column, "", "blank line")
        write(sheet, row, first, value, "blank line")
        if last > first:
            sheet.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)


def _column_labels(sheet: Worksheet) -> None:
    for column, (key, label) in enumerate(FORM_COLUMNS.items(), start=1):
        write(sheet, HEAD_ROW, column, label, "head review" if key in REVIEW_COLUMNS else "head")


def _item_row(sheet: Worksheet, row: int, number: int, item: FormItem) -> None:
    write_number(sheet, row, 1, number, "count")
    cells = (
        (item.code, "code"),
        (item.title, "text"),
        (must_show(item), "small"),
        (known_state(item), "to choose"),
        ("\n".join(item.urls), "to fill"),
        (item.explanation, "to fill"),
        (item.remark, "to fill"),
        (verdict(item), "review"),
        (item.advice, "review"),
        (reviewed(item), "review"),
    )
    for column, (text, style) in enumerate(cells, start=2):
        write(sheet, row, column, text, style)
    fit(sheet, row, {column: text for column, (text, _) in enumerate(cells, start=2)}, LEAST_LINES)


def must_show(item: FormItem) -> str:
    """The elements as a list, the period, and a mark where nobody has vouched for the text."""
    lines = [f"•\u00a0{element}" for element in item.must_show]
    if item.period:
        lines.append(f"ข้อมูล: {item.period}")
    if lines and not item.confirmed:
        lines.append(UNCONFIRMED)
    return "\n".join(lines)


def known_state(item: FormItem) -> str:
    if item.answered_none:
        return HAS_NOT
    return HAS if item.urls else ""


def verdict(item: FormItem) -> str:
    if item.state == "missing":
        return ""
    late = " (ส่งหลังกำหนด)" if item.late else ""
    return VERDICTS[item.state] + late


def reviewed(item: FormItem) -> str:
    day = bangkok_day(item.reviewed_at) if item.reviewed_at else ""
    return "\n".join(part for part in (item.reviewer, day) if part)


def _signature(sheet: Worksheet, row: int, form: FormContent) -> None:
    lines: Iterable[tuple[int, str]] = (
        (row, "ลงชื่อ ........................................................ ผู้รายงาน"),
        (row + 1, f"( {form.officer or '........................................................'} )"),
        (row + 2, f"ตำแหน่ง {form.position or '........................................................'}"),
    )
    for at, text in lines:
        write(sheet, at, 6, text, "signature")
        sheet.merge_cells(start_row=at, end_row=at, start_column=6, end_column=9)
        sheet.row_dimensions[at].height = 26


def _choices(sheet: Worksheet, count: int) -> None:
    if not count:
        return
    rule = DataValidation(type="list", formula1=f'"{HAS},{HAS_NOT}"', allow_blank=True, showErrorMessage=True)
    rule.errorTitle, rule.error = "มี/ไม่มี", "กรุณาเลือก มี หรือ ไม่มี"
    rule.promptTitle, rule.prompt = "มี/ไม่มี", "เลือก มี เมื่อมี URL แล้ว เลือก ไม่มี เมื่อหน่วยงานไม่มีข้อมูลนี้"
    rule.showInputMessage = True
    column = "E"
    rule.add(f"{column}{HEAD_ROW + 1}:{column}{HEAD_ROW + count}")
    sheet.add_data_validation(rule)


def _protect(sheet: Worksheet) -> None:
    """Without a password: against slips, not against people. Rows may grow with what is written."""
    guard = sheet.protection
    guard.sheet = True
    guard.formatRows = guard.formatColumns = guard.formatCells = False  # False: allowed
