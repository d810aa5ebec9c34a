"""Days as officials write them, seen from Monday 16 January 2566."""

from __future__ import annotations

from datetime import date

import pytest

from bot.reading.dates import find_day
from bot.reading.text import fold
from tests.reading.season import TODAY

DAYS = [
    ("31 ม.ค. 66", "2023-01-31"),
    ("๗ มีนาคม ๒๕๖๖", "2023-03-07"),
    ("10/2/66", "2023-02-10"),
    ("๑๐-๐๒-๒๕๖๖", "2023-02-10"),
    ("10.02.2023", "2023-02-10"),
    ("2023-02-10", "2023-02-10"),
    ("5 กพ", "2023-02-05"),
    ("5 กุมภา", "2023-02-05"),
    ("7 feb", "2023-02-07"),
    ("จาก 31 ม.ค. เป็น 3 ก.พ.", "2023-02-03"),
    ("พรุ่งนี้", "2023-01-17"),
    ("มะรืน", "2023-01-18"),
    ("สิ้นเดือนนี้", "2023-01-31"),
    ("สิ้นเดือนหน้า", "2023-02-28"),
    ("สิ้นเดือน เม.ย.", "2023-04-30"),
    ("วันศุกร์นี้", "2023-01-20"),
    ("วันศุกร์หน้า", "2023-01-27"),
    ("ถึงวันที่ 28", "2023-01-28"),
    ("28 นี้", "2023-01-28"),
    ("วันที่ 5", "2023-02-05"),
    ("อีก 7 วัน", "2023-01-23"),
    ("อีก 2 สัปดาห์", "2023-01-30"),
    ("ธ.ค. นี้ 5 ธ.ค.", "2023-12-05"),
]


@pytest.mark.parametrize(("said", "day"), DAYS)
def test_days(said: str, day: str) -> None:
    assert find_day(fold(said), TODAY) == date.fromisoformat(day)


def test_a_moved_deadline_counts_from_the_deadline() -> None:
    assert find_day("อีก 3 วัน", TODAY, date(2023, 1, 31)) == date(2023, 2, 3)


@pytest.mark.parametrize("said", ["", "31 ก.พ. 66", "ข้อ 5", "40/1/66", "ออกไปหน่อย"])
def test_no_day(said: str) -> None:
    assert find_day(fold(said), TODAY) is None
