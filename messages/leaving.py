"""Who has rights for an agency, and their end, as the coordinator sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from messages import kit
from messages.kit import Component, Message
from models.thai_time import thai_date, thai_moment

SHOWN = 6
"""Officers on one card; an agency has one or two."""
SHORT_NAME = 20
"""Letters that fit on a button beside the verb; of longer names the place in the list above."""


@dataclass(frozen=True)
class Holder:
    """An officer with rights. `since`: when she was let in."""

    officer_id: int
    name: str
    position: str
    since: datetime | None


def holders(agency: str, found: Sequence[Holder]) -> list[Message]:
    if not found:
        return nobody(agency)
    body = [kit.words("แตะเพื่อสิ้นสุดสิทธิ์ของผู้ที่ย้ายหรือได้รับสิทธิ์โดยผิดพลาด มีผลทันที ข้อมูลที่ส่งแล้วยังอยู่", size="xs", colour=kit.MUTED)]
    body += [kit.words(f"{place}. {_line(each)}", size="sm") for place, each in enumerate(found[:SHOWN], 1)]
    buttons = [kit.button(_ends(each, place)) for place, each in enumerate(found[:SHOWN], 1)]
    return [kit.card(f"ผู้มีสิทธิ์ของ {agency}", kit.bubble(f"ผู้มีสิทธิ์ของ {agency}", body, buttons=buttons))]


def _line(each: Holder) -> str:
    since = f"ตั้งแต่ {thai_date(each.since)}" if each.since else ""
    return " · ".join(part for part in (_name(each), each.position, since) if part)


def _ends(each: Holder, place: int) -> Component:
    said = f"สิ้นสุดสิทธิ์ {_name(each)}"
    label = said if len(_name(each)) <= SHORT_NAME else f"สิ้นสุดสิทธิ์ คนที่ {place}"
    return kit.presses(label, f"do=end-officer&id={each.officer_id}", said, kit.BUTTON_LABEL)


def _name(each: Holder) -> str:
    return each.name or "ไม่ได้แจ้งชื่อ"


def ended(agency: str, name: str) -> list[Message]:
    body = (
        f"สิ้นสุดสิทธิ์ของ {name or 'เจ้าหน้าที่'} ({agency}) แล้ว ระบบจะแจ้งผู้นั้น\nหากแตะผิดหรือมีผู้รับผิดชอบคนใหม่ ให้ออกลิงก์เชิญของหน่วยงาน"
    )
    return kit.with_quick_replies([kit.text(body)], _next(agency))


def ended_before(agency: str, name: str, at: datetime | None) -> list[Message]:
    when = f"เมื่อ {thai_moment(at)}" if at else "แล้ว"
    body = f"สิทธิ์ของ {name or 'เจ้าหน้าที่'} ({agency}) สิ้นสุดไป{when} จึงไม่มีอะไรเปลี่ยน"
    return kit.with_quick_replies([kit.text(body)], _next(agency))


def nobody(agency: str) -> list[Message]:
    return kit.with_quick_replies([kit.text(f"{agency} ยังไม่มีเจ้าหน้าที่ลงทะเบียน")], _next(agency))


def _next(agency: str) -> list[Component]:
    return [kit.says("ออกลิงก์เชิญ", f"ขอลิงก์เชิญ {agency}"), kit.says("สถานะหน่วยงาน", f"สถานะ {agency}")]
