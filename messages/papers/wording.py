"""How official papers write figures: Thai digits, two decimals never rounded up to a whole, dots where a pen goes.

Item codes are names (O15, as in the handbook and in the chat) and keep their digits."""

from __future__ import annotations

from datetime import datetime

from models.settings import BANGKOK
from models.thai_time import in_thai_digits, thai_date, thai_long_date

BLANK = "………………"
"""To be filled in by the officer: what the bot does not know for sure it does not print."""


def th(value: object) -> str:
    """Any figure or text with Thai digits."""
    return in_thai_digits(str(value))


def many(count: int) -> str:
    """A count with its thousands apart (a year is none)."""
    return in_thai_digits(f"{count:,}")


def share(part: int, whole: int) -> str:
    """Per cent with two decimals, cut off: 99.999 is not all."""
    hundredths = part * 10000 // whole if whole else 0
    return th(f"{hundredths // 100}.{hundredths % 100:02d}")


def long_day(moment: datetime) -> str:
    return th(thai_long_date(moment))


def as_of(moment: datetime) -> str:
    return th(f"ข้อมูล ณ วันที่ {thai_long_date(moment)} เวลา {moment.astimezone(BANGKOK):%H.%M} น.")


def short_day(moment: datetime) -> str:
    return th(thai_date(moment))


def points(weight: float) -> str:
    return th(f"{weight:.2f}".rstrip("0").rstrip("."))
