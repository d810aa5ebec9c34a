"""What Excel and LibreOffice really write is read as a person sees it."""

from __future__ import annotations

from datetime import date

import pytest

from bot.workbooks.book import shows_date
from bot.workbooks.child import sheets_of
from bot.workbooks.opening import open_workbook
from tests.workbooks.hostile import members, packed, with_part, with_sheet, with_texts
from tests.workbooks.making import workbook

TEXTS = (
    "<si><r><rPr><b/></rPr><t>โครง</t></r><r><t>สร้าง</t></r></si>"
    "<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si>"
    '<si><t xml:space="preserve">บรรทัดหนึ่ง_x000D_\nสอง _x005F_x0041_</t></si>'
)


def test_shared_texts_with_rich_runs_phonetics_and_escapes() -> None:
    row = '<row r="1">' + "".join(f'<c r="{at}1" t="s"><v>{n}</v></c>' for n, at in enumerate("ABC")) + "</row>"
    (sheet,) = open_workbook(with_texts(TEXTS, row))
    assert [sheet.text(1, column) for column in (1, 2, 3)] == ["โครงสร้าง", "東京", "บรรทัดหนึ่ง\r\nสอง _x0041_"]


def test_results_of_formulas_truths_and_errors() -> None:
    (sheet,) = open_workbook(
        with_sheet(
            '<row r="1"><c r="A1" t="str"><f>"O"&amp;1</f><v>O1</v></c><c r="B1" t="b"><v>1</v></c>'
            '<c r="C1" t="e"><v>#REF!</v></c><c r="D1"><v>1.5</v></c><c r="E1"><v>2.0</v></c></row>'
        )
    )
    assert [sheet.text(1, column) for column in range(1, 6)] == ["O1", "✓", "", "1.5", "2"]


def test_dates_are_days_and_only_where_the_format_says_so() -> None:
    content = workbook(((date(2023, 1, 31), 44957),))
    (sheet,) = open_workbook(content)
    assert sheet.value(1, 1) == date(2023, 1, 31)
    assert sheet.value(1, 2) == 44957


def test_days_counted_from_1904() -> None:
    content = workbook(((date(2023, 1, 31),),))
    book = members(content)["xl/workbook.xml"].replace(b"<workbookPr/>", b'<workbookPr date1904="1"/>')
    (sheet,) = open_workbook(packed(members(content) | {"xl/workbook.xml": book}))
    assert sheet.value(1, 1) == date(2027, 2, 1)


@pytest.mark.parametrize(
    ("code", "is_date"),
    [
        ("[$-107041E]d mmm yyyy;@", True),
        ("dd/mm/yyyy", True),
        ("ว ดดด ปปปป", True),
        ('0.00" บาท"', False),
        ("General", False),
        ("@", False),
        ("#,##0_);[Red](#,##0)", False),
    ],
)
def test_which_number_formats_show_a_date(code: str, is_date: bool) -> None:
    assert shows_date(code) is is_date


def test_strict_files_differ_only_in_their_namespaces() -> None:
    parts = {
        name: data.replace(
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006", b"http://purl.oclc.org/ooxml/officeDocument"
        )
        for name, data in members().items()
    }
    assert sheets_of(packed(parts))[0]["cells"] == sheets_of(packed(members()))[0]["cells"]


def test_prefixed_elements_are_the_same_elements() -> None:
    sheet = (
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>'
        '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>O1</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'
    )
    (read,) = open_workbook(with_part("xl/worksheets/sheet1.xml", sheet))
    assert read.text(1, 1) == "O1"
