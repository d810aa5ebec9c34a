"""Where help is needed: items most missed, agencies that failed last year, agencies nobody speaks for yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from messages import kit
from messages.figures import ESTIMATE, next_step, percent, points, round_name, shade, small
from messages.kit import Component
from messages.rows import in_columns

ROWS = 20
"""Rows of names a card shows before it only counts; a phone scrolls about so far in one card."""
NAMES = 80
"""Agencies of a province; more end in their number."""
ITEMS_NAMED = 5


@dataclass(frozen=True)
class FailedRow:
    """An agency below the pass mark last year, in the round in view."""

    name: str
    score: float
    received: int
    expected: int
    returned: int
    registered: bool


@dataclass(frozen=True)
class MissedItem:
    code: str
    title: str
    weight: float
    missing: int


def missed_bubble(number: int, agencies: int, items: Sequence[MissedItem]) -> Component:
    shown = items[:ITEMS_NAMED]
    body = [
        kit.bullet(
            f"{kit.clip(each.title, 80)} – ขาด {each.missing} หน่วยงาน, {points(each.weight)}", each.code, kit.AMBER
        )
        for each in shown
    ]
    first = shown[0].code
    return kit.bubble(
        "ข้อที่ขาดมากที่สุด",
        [*body, small(f"คะแนนต่อหน่วยงาน {ESTIMATE}")],
        subtitle=f"{round_name(number)} · จาก {agencies} หน่วยงาน",
        buttons=[kit.button(kit.says(f"ใครยังไม่ส่ง {first}"))],
    )


def failed_bubble(number: int, year: int, pass_mark: float, failed: Sequence[FailedRow]) -> Component:
    """The agencies below the pass mark last year, those furthest behind first."""
    rows: list[Component] = []
    for each in behind_first(failed)[:ROWS]:
        rows.append(failed_row(each))
    hidden = len(failed) - ROWS
    if hidden > 0:
        rows.append(small(f"และอีก {hidden} หน่วยงาน ดูครบได้ในไฟล์ Excel"))
    return kit.bubble(
        f"ไม่ผ่านปี {year - 1}: {len(failed)} หน่วยงาน",
        rows,
        subtitle=f"{round_name(number)} · คะแนนปีก่อนต่ำกว่า {pass_mark:g}",
    )


def behind_first(rows: Sequence[FailedRow]) -> list[FailedRow]:
    return sorted(rows, key=lambda each: (percent(each.received, each.expected), each.score))


def failed_row(each: FailedRow) -> Component:
    notes = [f"ปีก่อน {each.score:.2f}"]
    if each.returned:
        notes.append(f"ให้แก้ {each.returned}")
    if not each.registered:
        notes.append("ยังไม่ลงทะเบียน")
    colour = shade(each.received, each.expected)
    return kit.column(
        [kit.row(each.name, f"{each.received}/{each.expected} ข้อ", colour=colour, bold=True), small(" · ".join(notes))],
        spacing="none",
        action=kit.says(each.name, f"สถานะ {each.name}"),
    )


def unregistered_bubble(names: Sequence[str]) -> Component:
    if not names:
        return kit.bubble("ผู้ประสานงานของหน่วยงาน", [kit.words("ทุกหน่วยงานมีเจ้าหน้าที่ลงทะเบียนแล้ว")], colour=kit.GREEN)
    body = [
        *in_columns(names, NAMES),
        next_step(f"ออกรหัสลงทะเบียนให้ทีละแห่ง เช่น พิมพ์ “ขอลิงก์เชิญ {names[0]}” หรือประกาศใน OpenChat"),
    ]
    return kit.bubble(
        f"ยังไม่มีผู้ลงทะเบียน {len(names)} หน่วยงาน",
        body,
        subtitle="บอทเตือนหน่วยงานเหล่านี้ไม่ได้",
        buttons=[
            kit.button(kit.says(f"เชิญ {names[0]}", f"ขอลิงก์เชิญ {names[0]}", most=kit.BUTTON_LABEL)),
            kit.button(kit.says("ข้อความ OpenChat")),
        ],
        colour=kit.AMBER,
    )
