"""Moments as people in Thailand read them: Asia/Bangkok, พ.ศ., `31 ม.ค. 2566`."""

from __future__ import annotations

from datetime import date, datetime, time

from models.settings import BANGKOK

MONTHS = ("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.")
LONG_MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip
WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
BUDDHIST_ERA = 543
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def bangkok_day(moment: datetime | date) -> date:
    return moment.astimezone(BANGKOK).date() if isinstance(moment, datetime) else moment


def thai_date(moment: datetime | date) -> str:
    """31 ม.ค. 2566"""
    day = bangkok_day(moment)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year + BUDDHIST_ERA}"


def thai_day_month(moment: datetime | date) -> str:
    """31 ม.ค."""
    day = bangkok_day(moment)
    return f"{day.day} {MONTHS[day.month - 1]}"


def thai_long_date(moment: datetime | date) -> str:
    """31 มกราคม 2566"""
    day = bangkok_day(moment)
    return f"{day.day} {LONG_MONTHS[day.month - 1]} {day.year + BUDDHIST_ERA}"


def thai_weekday_date(moment: datetime | date) -> str:
    """วันอังคารที่ 31 ม.ค. 2566"""
    return f"วัน{WEEKDAYS[bangkok_day(moment).weekday()]}ที่ {thai_date(moment)}"


def thai_moment(moment: datetime) -> str:
    """31 ม.ค. 2566 เวลา 16.30 น."""
    return f"{thai_date(moment)} เวลา {moment.astimezone(BANGKOK):%H.%M} น."


def in_thai_digits(text: str) -> str:
    return text.translate(THAI_DIGITS)


def end_of_day(day: date) -> datetime:
    """23:59:59 in Bangkok, to the last fraction of it: the last moment that is on time."""
    return datetime.combine(day, time(23, 59, 59, 999999), tzinfo=BANGKOK)


def at_hour(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), tzinfo=BANGKOK)


def days_between(earlier: datetime, later: datetime) -> int:
    """Whole days on the Bangkok calendar: tomorrow is 1, however late it is now."""
    return (bangkok_day(later) - bangkok_day(earlier)).days
