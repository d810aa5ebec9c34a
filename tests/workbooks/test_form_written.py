"""The agency's form as it is seen and printed."""

from __future__ import annotations

from io import BytesIO

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from messages.workbooks.form import HEAD_ROW, agency_form
from messages.workbooks.heights import lines_of
from messages.workbooks.values import FormItem
from tests.workbooks.contents import KNOWN, form


def written(*numbers: int, **known: FormItem) -> dict[str, Worksheet]:
    book = load_workbook(BytesIO(agency_form(form(*numbers, **known))))
    return {sheet.title: sheet for sheet in book.worksheets}


def texts(sheet: Worksheet, row: int) -> list[object]:
    return [cell.value for cell in sheet[row]]


def test_one_sheet_for_each_round() -> None:
    assert list(written(1, 3)) == ["ครั้งที่ 1", "ครั้งที่ 3"]


def test_the_header_says_who_what_and_until_when() -> None:
    sheet = written(1)["ครั้งที่ 1"]
    everything = " ".join(str(cell.value) for row in sheet["A2:K7"] for cell in row if cell.value)
    for word in ("อบต.ดอนแก้ว", "เหนือ", "นางสาวตัวอย่าง ใจดี", "0-0000-0000", "20 ม.ค. 2566", "31 ม.ค. 2566", "วิธีกรอก"):
        assert word in everything


def test_a_row_is_filled_with_what_is_known() -> None:
    sheet = written(1, **KNOWN)["ครั้งที่ 1"]
    assert texts(sheet, HEAD_ROW + 1) == [
        1,
        "O1",
        "โครงสร้าง",
        "•\u00a0ผังโครงสร้าง\n•\u00a0ฝ่ายการเมืองและฝ่ายประจำ\nข้อมูล: ปัจจุบัน",
        "มี",
        KNOWN["O1"].urls[0],
        "เมนู ข้อมูลหน่วยงาน",
        "ปรับปรุงแล้ว",
        "✓ ถูกต้อง",
        None,
        "ผู้สอบทาน\n31 ม.ค. 2566",
    ]
    returned = texts(sheet, HEAD_ROW + 2)
    assert returned[3] == "•\u00a0รูปถ่าย\n(รอยืนยัน)"
    assert returned[5] == "\n".join(KNOWN["O2"].urls)
    assert returned[8:10] == ["↺ ให้แก้ไข (ส่งหลังกำหนด)", "ขาดช่องทางการติดต่อ"]
    assert texts(sheet, HEAD_ROW + 4)[4] == "ไม่มี"
    assert texts(sheet, HEAD_ROW + 3)[4:] == [None] * 7


def test_it_prints_on_a4_landscape_with_repeated_heads_and_page_numbers() -> None:
    sheet = written(1)["ครั้งที่ 1"]
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == f"${HEAD_ROW}:${HEAD_ROW}"
    assert "&P" in sheet.oddFooter.right.text
    assert sheet.freeze_panes == f"D{HEAD_ROW + 1}"
    assert sheet["C9"].font.name == "TH Sarabun New"


def test_yes_or_no_is_chosen_from_a_list() -> None:
    (rule,) = written(1)["ครั้งที่ 1"].data_validations.dataValidation
    assert rule.formula1 == '"มี,ไม่มี"'
    assert str(rule.sqref) == f"E{HEAD_ROW + 1}:E{HEAD_ROW + 6}"


def test_the_origin_is_marked_out_of_sight() -> None:
    sheet = written(2)["ครั้งที่ 2"]
    assert sheet["A1"].value == "ITA-FORM year=2566 round=2 agency=อบต.ดอนแก้ว"
    assert sheet.row_dimensions[1].hidden


def test_rows_are_high_enough_and_may_grow() -> None:
    content = agency_form(
        form(1, O1=FormItem("O1", "โครงสร้าง", urls=tuple(f"https://a.example/{n}" for n in range(9))))
    )
    sheet = load_workbook(BytesIO(content))["ครั้งที่ 1"]
    assert sheet.row_dimensions[HEAD_ROW + 1].height > 9 * 20
    assert b"customHeight" not in _row_xml(content, HEAD_ROW + 1)
    assert lines_of("ก่ำกี้" * 10, 30) == lines_of("กก" * 10, 30) + 0


def _row_xml(content: bytes, row: int) -> bytes:
    from zipfile import ZipFile

    sheet = ZipFile(BytesIO(content)).read("xl/worksheets/sheet1.xml")
    start = sheet.index(f'<row r="{row}"'.encode())
    return sheet[start : sheet.index(b">", start)]
