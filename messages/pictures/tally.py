"""The picture of the tally, to be forwarded into an OpenChat and read on a phone. It names no one who is behind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from messages.kit import AMBER, GREEN, INK, LINE_COLOUR, MUTED, NAVY, PALE, RED, WHITE
from messages.pictures.drawing import BOLD, box, fitting, png, svg, width_of, words
from models.progress import RoundTally
from models.thai_time import days_between, thai_date, thai_moment

WIDTH = 1080
EDGE = 48
ROOM = WIDTH - 2 * EDGE
SMALL, NORMAL, LARGE = 32, 38, 52
"""Pixels; a phone shows 1080 of them on some 390 points, so 32 is still 11 points high."""
ROUND_HEIGHT, DISTRICT_HEIGHT = 252, 68
HEAD_HEIGHT, FOOT_HEIGHT = 238, 150


@dataclass(frozen=True)
class TallyValues:
    """`current`: the round that counts now; `districts`: name and its figures in that round, in any order."""

    province: str
    year: int
    as_of: datetime
    rounds: tuple[RoundTally, ...]
    current: int
    districts: tuple[tuple[str, RoundTally], ...] = ()

    @property
    def now_due(self) -> RoundTally | None:
        return next((each for each in self.rounds if each.number == self.current), None)


def tally_picture(values: TallyValues) -> bytes:
    """A PNG 1080 pixels wide, as high as it needs."""
    return png(tally_svg(values))


def tally_svg(values: TallyValues) -> str:
    parts, y = _head(values), float(HEAD_HEIGHT)
    if values.now_due:
        parts += _due(values.now_due, values.as_of, y + 30)
        y += 160
    for tally in values.rounds:
        parts += _round(tally, y + 30)
        y += ROUND_HEIGHT
    if values.districts:
        parts += _districts(values, y + 36)
        y += 110 + DISTRICT_HEIGHT * len(values.districts)
    parts += _foot(y)
    height = round(y + FOOT_HEIGHT)
    return svg(WIDTH, height, [box(0, 0, WIDTH, height, WHITE), *parts])


def _head(values: TallyValues) -> list[str]:
    return [
        box(0, 0, WIDTH, HEAD_HEIGHT, NAVY),
        words(EDGE, 82, "ความก้าวหน้าการส่ง URL แบบวัด OIT", LARGE, WHITE, weight=BOLD),
        words(EDGE, 142, f"{values.province} ปีงบประมาณ {values.year}", NORMAL, WHITE),
        words(EDGE, 200, f"ข้อมูล ณ วันที่ {thai_moment(values.as_of)}", SMALL, "#DBEAFE"),
    ]


def _due(tally: RoundTally, as_of: datetime, y: float) -> list[str]:
    left, colour = time_left(tally.deadline, as_of)
    pill = width_of(left, NORMAL) + 40
    return [
        box(EDGE, y, ROOM, 120, PALE, round_by=20),
        words(EDGE + 28, y + 48, f"ครั้งที่ {tally.number} ส่งภายในวันที่", SMALL, MUTED),
        words(EDGE + 28, y + 98, thai_date(tally.deadline), NORMAL, INK, weight=BOLD),
        box(WIDTH - EDGE - 24 - pill, y + 18, pill, 84, colour, round_by=42),
        words(WIDTH - EDGE - 24 - pill / 2, y + 76, left, NORMAL, WHITE, weight=BOLD, anchor="middle"),
    ]


def time_left(deadline: datetime, as_of: datetime) -> tuple[str, str]:
    """How many days are left, and the colour of the urgency."""
    days = days_between(as_of, deadline)
    if as_of > deadline:
        return "ครบกำหนดแล้ว", MUTED
    if days == 0:
        return "วันนี้วันสุดท้าย", RED
    return f"เหลือ {days} วัน", AMBER if days <= 7 else GREEN


def _round(tally: RoundTally, y: float) -> list[str]:
    counts = tally.counts
    sent = f"ส่งแล้ว {counts.received:,} จาก {tally.expected:,} คำตอบ ({tally.percent}%)"
    return [
        words(EDGE, y + 38, f"ครั้งที่ {tally.number}", NORMAL, INK, weight=BOLD),
        words(EDGE + 180, y + 38, f"{tally.items} ข้อ", SMALL, MUTED),
        words(WIDTH - EDGE, y + 38, f"ภายใน {thai_date(tally.deadline)}", SMALL, MUTED, anchor="end"),
        *_stacked(tally, y + 58),
        *_legend(tally, y + 150),
        words(EDGE, y + 198, sent, SMALL, MUTED),
    ]


GREY = "#6B7280"
"""White figures on it are read easily (4.8:1)."""


def _states(tally: RoundTally) -> list[tuple[str, int, str]]:
    return [("ส่งครบ", tally.complete, GREEN), ("บางส่วน", tally.partial, AMBER), ("ยังไม่ส่ง", tally.none, GREY)]


def _stacked(tally: RoundTally, y: float) -> list[str]:
    parts, x = [box(EDGE, y, ROOM, 46, LINE_COLOUR)], float(EDGE)
    for _, count, colour in _states(tally):
        width = ROOM * count / tally.agencies if tally.agencies else 0
        parts.append(box(x, y, width, 46, colour))
        if width > width_of(str(count), SMALL) + 8:
            parts.append(words(x + width / 2, y + 35, str(count), SMALL, WHITE, weight=BOLD, anchor="middle"))
        x += width
    return parts


def _legend(tally: RoundTally, y: float) -> list[str]:
    parts: list[str] = []
    for place, (name, count, colour) in enumerate(_states(tally)):
        x = EDGE + place * 330
        parts.append(box(x, y - 24, 26, 26, colour, round_by=6))
        parts.append(words(x + 38, y, f"{name} {count} แห่ง", SMALL, INK))
    return parts


def _districts(values: TallyValues, y: float) -> list[str]:
    title = f"รายอำเภอ ครั้งที่ {values.current} (ร้อยละของคำตอบที่ส่งแล้ว)"
    parts = [words(EDGE, y + 38, title, NORMAL, INK, weight=BOLD)]
    for place, (name, tally) in enumerate(ranked(values.districts)):
        parts += _district(name, tally, y + 70 + place * DISTRICT_HEIGHT)
    return parts


def ranked(districts: tuple[tuple[str, RoundTally], ...]) -> list[tuple[str, RoundTally]]:
    """The most answered first; equals keep the order they came in."""
    return sorted(districts, key=lambda each: -(each[1].counts.received / (each[1].expected or 1)))


def _district(name: str, tally: RoundTally, y: float) -> list[str]:
    start, end = EDGE + 260, WIDTH - EDGE - 350
    colour = GREEN if tally.agencies and tally.complete == tally.agencies else NAVY
    return [
        words(EDGE, y + 42, fitting(name, SMALL, 250), SMALL, INK),
        box(start, y + 18, end - start, 30, LINE_COLOUR, round_by=6),
        box(start, y + 18, (end - start) * min(tally.percent, 100) / 100, 30, colour, round_by=6),
        words(end + 105, y + 42, f"{tally.percent}%", SMALL, INK, weight=BOLD, anchor="end"),
        words(WIDTH - EDGE, y + 42, f"ครบ {tally.complete}/{tally.agencies} แห่ง", SMALL, MUTED, anchor="end"),
    ]


def _foot(y: float) -> list[str]:
    return [
        words(EDGE, y + 44, "“ส่งแล้ว” คือจังหวัดได้รับคำตอบแล้ว ยังไม่ใช่ผลการสอบทาน", 30, MUTED),
        words(EDGE, y + 88, "ตรวจดูข้อที่ขาดของหน่วยงานได้ในแชตของ ITA Bot", 30, MUTED),
    ]
