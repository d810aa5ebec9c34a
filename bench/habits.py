"""How people behave in a season: when an agency sends what, how often it asks, who falls ill. Drawn from one seed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from models.settings import BANGKOK

OFFICE_HOURS = (9, 16)
ONE_IN = 8
"""One item in so many is returned."""


@dataclass(frozen=True)
class Habit:
    """`begins`, `ends`: days before the deadline between which it sends (negative: after it), in `parts` messages.
    `finishes`: the share of the items that ever comes. `asks`: questions a round, on average."""

    name: str
    share: float
    begins: int
    ends: int
    parts: int
    finishes: float = 1.0
    asks: float = 0.3


HABITS = (
    Habit("early", 0.15, 15, 10, 2),
    Habit("steady", 0.25, 10, 2, 4, asks=0.6),
    Habit("after the first reminder", 0.20, 7, 4, 2),
    Habit("last days", 0.15, 2, 0, 3, asks=0.8),
    Habit("late", 0.10, 1, -6, 3, asks=0.5),
    Habit("never complete", 0.05, 6, 0, 2, finishes=0.7),
    Habit("asks a lot", 0.05, 9, 0, 5, asks=3.0),
    Habit("never", 0.05, 0, 0, 0, finishes=0.0, asks=0.0),
)
QUESTIONS = (
    "ขาดข้อไหน", "กำหนดส่งวันไหน", "ข้อ {item} ต้องมีอะไร", "ส่งเป็นไฟล์ PDF ได้ไหม", "ลิงก์เฟซบุ๊กใช้ได้ไหม",
    "ต้องให้นายกลงนามรับรองก่อนส่งหรือไม่",
    "สองกองทำเรื่องเดียวกันอยู่ ให้กองไหนเป็นคนรับผิดชอบดี",
    "ผู้บริหารชุดใหม่ยังไม่แถลงนโยบาย จะเอาข้อมูลชุดเก่าลงไปก่อนได้หรือไม่",
    "ช่วงเลือกตั้งต้องหยุดเผยแพร่ข่าวกิจกรรมหรือเปล่า",
    "ขอคนมาช่วยดูหน้าเว็บให้ที่สำนักงานได้ไหม",
)  # fmt: skip
"""The first five the bot can answer by itself; the others go to a person until an answer is kept."""


@dataclass(frozen=True)
class Doing:
    """At a moment an agency sends items, or asks `words`."""

    at: datetime
    agency: str
    items: tuple[str, ...] = ()
    words: str = ""


def habits_of(agencies: Sequence[str], random: Random) -> dict[str, Habit]:
    """Each habit as often as its share says, to the nearest agency; who has which is drawn."""
    wanted = [habit for habit in HABITS for _ in range(round(habit.share * len(agencies)))]
    wanted += [HABITS[1]] * (len(agencies) - len(wanted))
    return dict(zip(random.sample(list(agencies), len(agencies)), wanted, strict=False))


def doings(agency: str, habit: Habit, deadline: date, items: Sequence[str], random: Random) -> Iterator[Doing]:
    """One round of one agency."""
    given = random.sample(list(items), round(len(items) * habit.finishes))
    parts = max(1, habit.parts)
    for part in range(parts):
        chunk = tuple(given[part::parts])
        if chunk:
            days = random.randint(min(habit.begins, habit.ends), max(habit.begins, habit.ends))
            yield Doing(in_office_hours(deadline - timedelta(days=days), random), agency, chunk)
    for _ in range(_how_many(habit.asks, random)):
        day = deadline - timedelta(days=random.randint(0, 14))
        words = random.choice(QUESTIONS).format(item=random.choice(list(items)))
        yield Doing(in_office_hours(day, random), agency, words=words)


def _how_many(average: float, random: Random) -> int:
    return int(average) + (random.random() < average % 1)


def in_office_hours(day: date, random: Random) -> datetime:
    """A working moment of that day; weekends move to Monday only in the plan, not in the season: people do write."""
    first, last = OFFICE_HOURS
    return datetime.combine(day, time(random.randint(first, last), random.randint(6, 59)), tzinfo=BANGKOK)
