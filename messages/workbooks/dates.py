"""Thai dates for workbooks: Asia/Bangkok, พ.ศ., as officials write them ("31 ม.ค. 2566")."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

BANGKOK = ZoneInfo("Asia/Bangkok")
BE = 543
MONTHS = ("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.")


def thai_day(day: date) -> str:
    """A day in Bangkok: "31 ม.ค. 2566"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year + BE}"


def bangkok_day(moment: datetime) -> str:
    """The day of an aware moment, in Bangkok."""
    return thai_day(moment.astimezone(BANGKOK).date())


def bangkok_minute(moment: datetime) -> str:
    """An aware moment, in Bangkok: "31 ม.ค. 2566 09:05 น."."""
    return f"{bangkok_day(moment)} {moment.astimezone(BANGKOK):%H:%M} น."
