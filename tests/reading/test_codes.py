"""Codes in cells and in sentences, and what only looks like them."""

from __future__ import annotations

import pytest

from bot.reading import read_codes
from tests.reading.season import vocabulary

CELLS = [
    ("๐๑", "O1"),
    ("๐๑๐", "O10"),
    ("O1", "O1"),
    ("o 7", "O7"),
    ("O.14", "O14"),
    ("OIT-11", "O11"),
    ("Ｏ９", "O9"),
    ("О5", "O5"),  # Cyrillic
    ("1", "O1"),
    ("1.0", "O1"),
    ("43", "O43"),
    ("ข้อ ๑", "O1"),
    ("ข้อที่ ๒๑", "O21"),
    ("โอสิบหก", "O16"),
    ("ข้อยี่สิบเอ็ด", "O21"),
    ("โอศูนย์ห้า", "O5"),
    ("O1, O2", "O1 O2"),
    ("O1-O3", "O1 O2 O3"),
    ("๐๑ ถึง ๐๓", "O1 O2 O3"),
    ("ข้อ 1 ถึงข้อ 5 ยกเว้นข้อ 4", "O1 O2 O3 O5"),
    ("o14/o15", "O14 O15"),
    ("ข้อ29กับ33", "O29 O33"),
    ("ทั้ง O3 และ O4", "O3 O4"),
    ("ข้อ 3 เอ๊ย ข้อ 4", "O4"),
    ("O1O2", "O1 O2"),
]
NONE = [
    "", "44", "O44", "O0", "0", "2566", "31/1/66", "31 ม.ค. 66", "ครั้งที่ 2", "รอบ 6 เดือน", "14 ข้อ", "053-511192",
    "๐๘๑-๒๓๔ ๕๖๗๘", "I7", "ข้อ E14", "9.1", "43,000", "555", "ลำดับที่ 3", "ห้อง O-12", "ปี 65", "13.30 น.", "ข้อห้าม",
    "วิดีโอ 3", "to 5", "ข้อมูล 3 หน้า", "8 ก.พ.", "ที่ ลพ 0023.3/ว 14", "ครั้งที่ 3/2566",
]  # fmt: skip


@pytest.mark.parametrize(("cell", "codes"), CELLS)
def test_codes(cell: str, codes: str) -> None:
    assert " ".join(read_codes(cell, vocabulary())) == codes


@pytest.mark.parametrize("cell", NONE)
def test_no_codes(cell: str) -> None:
    assert read_codes(cell, vocabulary()) == ()


def test_the_list_ends_where_its_year_ends() -> None:
    assert read_codes("O35", vocabulary(2567)) == ("O35",)
    assert read_codes("O36", vocabulary(2567)) == ()
    assert read_codes("O28", vocabulary(2568)) == ("O28",)
    assert read_codes("O27", vocabulary(2569)) == ()
