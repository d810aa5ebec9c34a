"""Dates as Thai officials write them, B.E. years by habit ("31 ม.ค. 66", "๓๑/๑/๖๖", "สิ้นเดือนนี้", "วันศุกร์หน้า").

`DATE` is what the grammar of codes spends as a date; `find_day` makes a day of it, forward from `today`.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from bot.reading.numerals import in_digits

# Names with their dots, without (then no Thai letter may follow: "5 กพร." is no February), long and clipped; English.
MONTHS = (
    ("มกรา", "ม", "ค", "jan"),
    ("กุมภา", "ก", "พ", "feb"),
    ("มีนา", "มี", "ค", "mar"),
    ("เมษา", "เม", "ย", "apr"),
    ("พฤษภา", "พ", "ค", "may"),
    ("มิถุนา", "มิ", "ย", "june?"),
    ("กรกฎา", "ก", "ค", "july?"),
    ("สิงหา", "ส", "ค", "aug"),
    ("กันยา", "ก", "ย", "sep"),
    ("ตุลา", "ต", "ค", "oct"),
    ("พฤศจิกา", "พ", "ย", "nov"),
    ("ธันวา", "ธ", "ค", "dec"),
)
MONTH_FORMS = tuple(
    rf"{name}(?:คม|พันธ์|ยน)?|{a}\.\s?{b}\.?|{a}{b}(?:\.|(?![ก-ฮะ-ู็-์]))|{english}[a-z]*\.?"
    for name, a, b, english in MONTHS
)
MONTH = "(?:" + "|".join(MONTH_FORMS) + ")"
MONTH_OF = tuple(re.compile(form) for form in MONTH_FORMS)
YEAR = r"(?:\s?(?:พ\.?\s?ศ\.?|พุทธศักราช|ปี)?\s?(?:25[5-7]\d|20[12]\d|[67]\d)(?!\d))"
DAY = r"(?<![\d.])(?:[12]\d|3[01]|0?[1-9])(?!\d)"
NUMERIC = r"(?<![\d.])\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:25|20)?\d{2}(?!\d)|(?<!\d)(?:25|20)\d\d-\d{2}-\d{2}(?!\d)"
SHORT = r"(?<![\d./])(?:[12]\d|3[01]|0?[1-9])/(?:1[0-2]|0?[1-9])(?![\d/])"
DATE = (
    rf"(?:วันที่\s?)?{DAY}(?:\s?(?:-|ถึง|หรือ|กับ|และ|,)\s?{DAY})*\s?(?:เดือน\s?)?{MONTH}{YEAR}?|{NUMERIC}|{SHORT}|"
    rf"วันที่\s?{DAY}(?:\s?(?:-|ถึง|หรือ)\s?{DAY})*|{DAY}\s?(?:นี้|เดือนนี้|เดือนหน้า)|{MONTH}{YEAR}"
)
NAMED = re.compile(rf"({DAY})\s?(?:เดือน\s?)?({MONTH})({YEAR})?")
MONTH_FIRST = re.compile(rf"((?<![a-z])(?:{'|'.join(english for *_, english in MONTHS)})[a-z]*\.?)\s({DAY})")
NUMBERED_MONTH = re.compile(rf"({DAY})\s?เดือน\s?(1[0-2]|0?[1-9])(?!\d)({YEAR})?")
PARTS = re.compile(
    r"(?<!\d)(?<!\d[-/.])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{2,4}))?(?!\d|"
    r"\s?(?:วัน|ข้อ|แห่ง|คน|หน่วย|สัปดาห์|อาทิตย์))"
)
ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
DAY_ONLY = re.compile(rf"(?:วันที่|ถึง|เป็น)\s?({DAY})(\s?เดือนหน้า)?|({DAY})\s?(?:นี้|เดือนนี้)|({DAY})\s?เดือนหน้า")
WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัส", "ศุกร์", "เสาร์", "อาทิตย์")
WEEKDAY = re.compile(
    r"(?:วัน|(?<=ถึง)|(?<=เป็น)|(?<=ใน)|(?<=ก่อน)|(?<=\s)(?=\S+?(?:นี้|หน้า)))(?!อาทิตย์(?:นี้|หน้า))(จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|"
    r"เสาร์|อาทิตย์)(?:บดี)?(?:ที่)?\s?(นี้|หน้า)?(?!ที่)"
)
MONTH_END = re.compile(rf"สิ้น(?:เดือน\s?(หน้า|นี้|{MONTH})?|\s?({MONTH}))(?:{YEAR})?")
MID_MONTH = re.compile(rf"กลาง(?:เดือน)?\s?(หน้า|นี้|{MONTH})")
"""The 15th, as officials mean it."""
LATER = re.compile(r"(?:อีก|เพิ่ม|ให้|ต่อ|ช้าได้|ไป|ออกไป)\s?(\d{1,2})\s?(วัน|สัปดาห์|อาทิตย์|เดือน)")
ONE_LATER = re.compile(r"(?:อีก|เพิ่ม)(?:สัก)?\s?(สัปดาห์|อาทิตย์|เดือน)(?!นี้|หน้า|ที่)")
COUNTED = rf"\s?(?:{MONTH}|เดือน|วัน(?!ที่)|สัปดาห์|อาทิตย์)"
SOON = (("มะรืน", 2), ("พรุ่งนี้", 1), ("พรุ้งนี้", 1), ("วันพูก", 1), ("วันนี้", 0))


def find_day(text: str, today: date, counted_from: date | None = None) -> date | None:
    """The last day the folded text names ("เลื่อนจาก 31 ม.ค. เป็น 10 ก.พ." means the 10th).

    "อีก 7 วัน" counts from `counted_from` (a deadline that is moved), else from today.
    """
    text = in_digits(text, COUNTED)
    found = _written(text, today)
    if found:
        return max(found)[1]  # one that is in no calendar ("30 ก.พ.") is no day at all
    return _relative(text, today, counted_from or today)


def _written(text: str, today: date) -> list[tuple[int, date | None]]:
    days: list[tuple[int, date | None]] = []
    for match in NAMED.finditer(text):
        days.append((match.start(), _day(int(match[1]), _month(match[2]), match[3], today)))
    for match in MONTH_FIRST.finditer(text):
        days.append((match.start(), _day(int(match[2]), _month(match[1]), None, today)))
    for match in NUMBERED_MONTH.finditer(text):
        days.append((match.start(), _day(int(match[1]), int(match[2]), match[3], today)))
    for match in PARTS.finditer(text):
        days.append((match.start(), _day(int(match[1]), int(match[2]), match[3], today)))
    for match in ISO.finditer(text):
        days.append((match.start() + 1, _day(int(match[3]), int(match[2]), match[1], today)))
    return [(at, day) for at, day in days if day] or days


def _relative(text: str, today: date, counted_from: date) -> date | None:
    if match := LATER.search(text):
        return counted_from + timedelta(days=int(match[1]) * {"วัน": 1, "เดือน": 30}.get(match[2], 7))
    if match := ONE_LATER.search(text):
        return counted_from + timedelta(days=30 if match[1] == "เดือน" else 7)
    if match := MONTH_END.search(text):
        return _month_end(match[1] or match[2], today)
    if match := MID_MONTH.search(text):
        return _month_end(match[1], today).replace(day=15)
    if match := DAY_ONLY.search(text):
        return _day_only(match, today)
    if match := WEEKDAY.search(text):
        return _weekday(WEEKDAYS.index(match[1]), match[2] == "หน้า", today)
    return next((today + timedelta(days=days) for word, days in SOON if word in text), None)


def _month(name: str) -> int:
    return next(n for n, form in enumerate(MONTH_OF, 1) if form.fullmatch(name))


def _day(day: int, month: int, year: str | None, today: date) -> date | None:
    """A year of two digits is B.E. (66 = 2566), one above 2400 too; without one the next such day."""
    digits = re.sub(r"\D", "", year or "")
    try:
        if not digits:
            this_year = date(today.year, month, day)
            return this_year if (today - this_year).days < 90 else date(today.year + 1, month, day)
        number = int(digits) + (2500 if len(digits) == 2 else 0)
        return date(number - 543 if number > 2400 else number, month, day)
    except ValueError:  # 31 February, month 13
        return None


def _month_end(which: str | None, today: date) -> date:
    year, month = today.year, today.month
    if which == "หน้า":
        year, month = year + month // 12, month % 12 + 1
    elif which and which != "นี้":
        month = _month(which)
        year += month < today.month
    return date(year, month, calendar.monthrange(year, month)[1])


def _day_only(match: re.Match[str], today: date) -> date | None:
    """A day without a month is the next such day."""
    day = int(match[1] or match[3] or match[4])
    if match[2] or match[4] or day < today.day:
        ahead = _month_end("หน้า", today)
        return _day(day, ahead.month, str(ahead.year), today)
    return _day(day, today.month, str(today.year), today)


def _weekday(weekday: int, next_week: bool, today: date) -> date:
    ahead = (weekday - today.weekday()) % 7
    return today + timedelta(days=ahead + (7 if next_week and today.weekday() + ahead < 7 else 0))
