"""The coordinator's workbook says what the answers say."""

from __future__ import annotations

from io import BytesIO
from time import process_time

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from messages.workbooks.overview import FIRST_ITEM, HEAD_ROW
from messages.workbooks.pen import GROUNDS
from messages.workbooks.province import province_workbook
from messages.workbooks.values import GivenAnswer, ProvinceAgency, ProvinceContent, ProvinceItem
from tests.workbooks.contents import SENT, province
from tests.workbooks.season import DEADLINES, PAGE


def sheets(content: ProvinceContent) -> dict[str, Worksheet]:
    return {sheet.title: sheet for sheet in load_workbook(BytesIO(province_workbook(content))).worksheets}


def values(sheet: Worksheet, row: int) -> list[object]:
    return [cell.value for cell in sheet[row]]


def test_the_sheets() -> None:
    assert list(sheets(province())) == [
        "ภาพรวม",
        "ครั้งที่ 1",
        "ครั้งที่ 2",
        "ครั้งที่ 3",
        "รายการ URL",
        "อำเภอ",
        "1 หน่วยงาน",
    ]


def test_signs_and_grounds_of_the_matrix() -> None:
    sheet = sheets(province())["ภาพรวม"]
    codes = values(sheet, HEAD_ROW + 1)[FIRST_ITEM - 1 :]
    signs = dict(zip(codes, values(sheet, HEAD_ROW + 2)[FIRST_ITEM - 1 :], strict=True))
    assert {code: signs[code] for code in ("O1", "O2", "O3", "O8", "O14", "O13")} == {
        "O1": "✓",
        "O2": "↺",
        "O3": "●*",
        "O8": "○",
        "O14": "–",
        "O13": "●",
    }
    grounds = [sheet.cell(HEAD_ROW + 2, FIRST_ITEM + at).fill.start_color.rgb[2:] for at in range(5)]
    assert grounds == [GROUNDS[state] for state in ("accepted", "returned", "late", "received", "missing")]


def test_the_grounds_stay_apart_in_grey() -> None:
    greys = sorted(
        sum(int(ground[at : at + 2], 16) * part for at, part in ((0, 0.3), (2, 0.59), (4, 0.11)))
        for ground in GROUNDS.values()
    )
    assert all(lighter - darker > 7 for darker, lighter in zip(greys, greys[1:], strict=False))


def test_a_round_counts_agencies_and_districts() -> None:
    sheet = sheets(province())["ครั้งที่ 1"]
    assert values(sheet, 5) == [1, "อบต.ดอนแก้ว", "เหนือ", 4, 1, 1, 1, 2, pytest.approx(4 / 6), "O14 O15"]
    assert values(sheet, 8)[1:9] == ["รวมอำเภอเหนือ", None, 4, 1, 1, 1, 14, pytest.approx(4 / 18)]
    assert values(sheet, 11)[1:9] == ["รวมทั้งจังหวัด", None, 4, 1, 1, 1, 20, pytest.approx(4 / 24)]


def test_each_url_has_a_line_with_its_time_in_bangkok() -> None:
    sheet = sheets(province())["รายการ URL"]
    lines = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert lines[0] == [
        "อบต.ดอนแก้ว",
        "เหนือ",
        "1",
        "O1",
        "โครงสร้าง",
        PAGE + "1",
        None,
        "31 ม.ค. 2566 03:05 น.",
        "สมชาย",
        "แชตส่วนตัว",
        "ถูกต้อง",
        None,
    ]
    assert [line[5] for line in lines] == [
        PAGE + "1",
        PAGE + "2",
        PAGE + "3",
        PAGE + "3b",
        "ไม่มี",
        "javascript:alert(1)",
    ]
    assert [line[10] for line in lines[1:3]] == ["ให้แก้ไข", "รอสอบทาน (ส่งหลังกำหนด)"]
    links = [sheet.cell(row, 6).hyperlink for row in range(2, 8)]
    assert [link.target if link else None for link in links] == [
        PAGE + "1",
        PAGE + "2",
        PAGE + "3",
        PAGE + "3b",
        None,
        None,
    ]


def test_districts_tell_complete_partial_and_none_apart() -> None:
    sheet = sheets(province())["อำเภอ"]
    assert values(sheet, 5)[1:6] == ["เหนือ", 3, 0, 1, 2]
    assert values(sheet, 7)[1:6] == ["รวมทั้งจังหวัด", 4, 0, 1, 3]


def test_those_below_the_mark_last_year() -> None:
    sheet = sheets(province())["1 หน่วยงาน"]
    assert values(sheet, 5)[1:9] == ["อบต.ดอนแก้ว", "เหนือ", 84.99, "B", "4 จาก 6", "1 จาก 3", "0 จาก 5", 1]


def test_only_the_rounds_shown() -> None:
    shown = sheets(province(2))
    assert "ครั้งที่ 1" not in shown
    assert values(shown["ภาพรวม"], HEAD_ROW + 1)[FIRST_ITEM - 1 : FIRST_ITEM + 2] == ["O13", "O17", "O31"]


def test_a_whole_province_is_written_in_a_moment() -> None:
    items = tuple(ProvinceItem(f"O{n}", f"ข้อที่ {n}", 1 + n % 3) for n in range(1, 44))
    answers = tuple(GivenAnswer(item.code, "received", urls=(PAGE + item.code,), sent_at=SENT) for item in items)
    agencies = tuple(ProvinceAgency(f"อบต.{n}", f"อำเภอ {n % 8}", answers) for n in range(59))
    content = ProvinceContent(2566, "ตัวอย่าง", DEADLINES[3], province().rounds, items, agencies)
    start = process_time()
    province_workbook(content)
    assert process_time() - start < 3  # processor seconds; 0.4 where it was written
