"""Figures in words and bars, said alike on every card: days to a deadline, shares, lists of names."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Sequence
from datetime import datetime

from messages.kit import AMBER, BUBBLES, GREEN, MUTED, RED, Component, Message, bar, cards, column, row, texts, words
from models.thai_time import days_between, thai_date

ESTIMATE = "(ประมาณการ)"
"""Weights are computed from the indicators' means, not published."""
UNCONFIRMED = "(รอยืนยัน)"
TIED = "\N{NO-BREAK SPACE}"
"""Within a figure and its unit: on a phone they go to the next line together."""
CAROUSEL_BYTES = 50_000
"""REF#carousel; counted as the SDK sends Thai, six bytes a letter (\\uXXXX), with its separators."""
CAROUSEL_FRAME = 60
"""What stands around the bubbles."""


def round_name(number: int) -> str:
    return f"ครั้งที่ {number}"


def time_left(now: datetime, deadline: datetime) -> str:
    days = days_between(now, deadline)
    if now > deadline:
        return f"เลยกำหนดแล้ว {-days} วัน" if days < 0 else "พ้นกำหนดแล้ว"
    if days == 0:
        return "ครบกำหนดวันนี้"
    return "ครบกำหนดพรุ่งนี้" if days == 1 else f"เหลืออีก {days} วัน"


def due(now: datetime, deadline: datetime) -> str:
    """กำหนด 31 ม.ค. 2566 · เหลืออีก 3 วัน"""
    return f"กำหนด {thai_date(deadline)} · {time_left(now, deadline)}"


def percent(part: int, whole: int) -> int:
    """Rounded down: 99.9 % is not all."""
    return part * 100 // whole if whole else 0


def points(weight: float) -> str:
    """≈ 1.25 คะแนน"""
    return f"≈ {weight:.2f}".rstrip("0").rstrip(".").replace(" ", TIED) + f"{TIED}คะแนน"


def shade(part: int, whole: int, overdue: bool = False) -> str:
    """Green when all is there, red when time is over, amber on the way."""
    if whole and part >= whole:
        return GREEN
    return RED if overdue else AMBER


def share(label: str, part: int, whole: int, colour: str) -> Component:
    """A labelled bar with its figures."""
    return column(
        [row(label, f"{part:,}/{whole:,} ({percent(part, whole)}%)", bold=True), bar(percent(part, whole), colour)],
        spacing="none",
    )


def small(body: str) -> Component:
    return words(body, size="xs", colour=MUTED)


def next_step(body: str) -> Component:
    return words(f"ขั้นต่อไป: {body}", size="sm", bold=True, margin="md")


def codes(found: Sequence[str]) -> str:
    return " ".join(found)


def pages(lines: Sequence[str], most: int, unit: str = "หน่วยงาน", where: str = "ดูครบได้ในไฟล์ Excel") -> list[Message]:
    """At most so many text messages. Names (lines that begin with •) that do not fit are said in figures."""
    made = texts(lines)
    if len(made) <= most:
        return made

    def first(count: int) -> list[Message]:
        hidden = sum(line.startswith("•") for line in lines[count:])
        return texts([*lines[:count], f"… และอีก {hidden} {unit} {where}".rstrip()])

    return first(bisect_left(range(len(lines)), True, key=lambda count: len(first(count)) > most) - 1)


def weight_in_bytes(part: Component) -> int:
    return len(json.dumps(part))


def carousels(alt: str, bubbles: Sequence[Component]) -> list[Message]:
    """The cards side by side; what is too heavy for one of LINE's carousels goes on in a second message, so that no
    card is lost however many agencies a province has. Messages of one push or reply cost one."""
    packs: list[list[Component]] = [[]]
    room = CAROUSEL_BYTES - CAROUSEL_FRAME
    for each in bubbles:
        weight = weight_in_bytes(each) + 2
        if packs[-1] and (weight > room or len(packs[-1]) == BUBBLES):
            packs.append([])
            room = CAROUSEL_BYTES - CAROUSEL_FRAME
        packs[-1].append(each)
        room -= weight
    return [cards(alt, pack) for pack in packs]
