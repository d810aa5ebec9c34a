"""Days as they are said for a deadline that moves; today is Monday 16 January 2566."""

from __future__ import annotations

import pytest

from bot.reading.dates import find_day
from bot.reading.text import fold
from tests.reading.season import TODAY

TABLE = [
    ("ถึงศุกร์หน้า", "2023-01-27"),
    ("ถึงศุกร์นี้", "2023-01-20"),
    ("ไปอีกสัปดาห์", "2023-01-23"),
    ("อีกสองสัปดาห์", "2023-01-30"),
    ("ออกไปสิบห้าวัน", "2023-01-31"),
    ("อีกเดือนนึง", "2023-02-15"),
    ("ถึงสิ้น ก.พ.", "2023-02-28"),
    ("กลางเดือนหน้า", "2023-02-15"),
    ("Feb 15", "2023-02-15"),
    ("๗ เดือน ๒ ปี ๖๖", "2023-02-07"),
    ("7 เดือนมีนาคม 2566", "2023-03-07"),
    ("๓ มีนาคม พุทธศักราช ๒๕๖๖", "2023-03-03"),
    ("สิบห้ากุมภา", "2023-02-15"),
    ("วันที่สิบกุมภาพันธ์", "2023-02-10"),
    ("อีก 2-3 วัน", None),
    ("อาทิตย์หน้า", None),
    ("หลังสงกรานต์", None),
]


@pytest.mark.parametrize(("said", "day"), TABLE)
def test_the_day_that_is_meant(said: str, day: str | None) -> None:
    found = find_day(fold(said), TODAY)
    assert (found.isoformat() if found else None) == day
