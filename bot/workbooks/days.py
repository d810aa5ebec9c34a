"""A day as officials type it into a cell: text in พ.ศ., or a date cell, whose year may be พ.ศ. by mistake."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from messages.workbooks.dates import BE, MONTHS

FIRST_BE_YEAR = 2400
"""A year from here on is พ.ศ.: Excel stores 31/1/2566 as typed, as the year 2566 of the Christian era."""
FULL_MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip
_NAMED = re.compile(r"^(\d{1,2})\s*([ก-๙.]+?)\s*(?:พ\.?ศ\.?)?\s*(\d{4}|\d{2})$")
_SLASHED = re.compile(r"^(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})$")
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")


def read_day(value: object) -> date | None:
    """The day in Bangkok, or None for what is no day."""
    if isinstance(value, date):
        return _day(value.year, value.month, value.day)
    text = "".join(
        str(unicodedata.digit(letter)) if letter.isdigit() else letter for letter in str(value or "").strip()
    )
    if found := _ISO.match(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _SLASHED.match(text):
        return _day(int(found[3]), int(found[2]), int(found[1]))
    if found := _NAMED.match(text):
        return _day(int(found[3]), _month(found[2]), int(found[1]))
    return None


def _month(name: str) -> int:
    bare = name.replace(".", "")
    for number, (short, full) in enumerate(zip(MONTHS, FULL_MONTHS, strict=True), start=1):
        if bare in (short.replace(".", ""), full):
            return number
    return 0


def _day(year: int, month: int, day: int) -> date | None:
    if year < 100:
        year += 2500  # a year of two digits is พ.ศ.: 66 is 2566
    if year >= FIRST_BE_YEAR:
        year -= BE
    try:
        return date(year, month, day)
    except ValueError:
        return None
