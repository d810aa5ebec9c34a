"""Before a deadline and the day after: what an agency still misses, the dearest first. One message, one push."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from messages import kit
from messages.figures import due, next_step, round_name, share, time_left
from messages.kit import Component, Message
from messages.progress import Piece, missing_lines
from models.thai_time import thai_weekday_date


@dataclass(frozen=True)
class Reminder:
    """`missing`: the dearest first. `returned`: items that wait for correction."""

    agency: str
    number: int
    deadline: datetime
    now: datetime
    total: int
    missing: tuple[Piece, ...]
    returned: tuple[str, ...] = ()
    extended: bool = False


def reminder(values: Reminder) -> list[Message]:
    name = round_name(values.number)
    left = time_left(values.now, values.deadline)
    extended = " (ขยายเวลาแล้ว)" if values.extended else ""
    body = [
        kit.words(f"{thai_weekday_date(values.deadline)}{extended}"),
        *_what_is_left(values),
        next_step(f"พิมพ์รหัสข้อตามด้วยลิงก์ เช่น {_first(values)} https://…"),
    ]
    urgent = left in ("ครบกำหนดวันนี้", "ครบกำหนดพรุ่งนี้")
    card = kit.bubble(
        f"{name}: {left}",
        body,
        subtitle=values.agency,
        buttons=_buttons(values),
        colour=kit.RED if urgent else kit.NAVY,
    )
    alt = f"{name} {left} {values.agency} ยังขาด {len(values.missing)} ข้อ"
    return kit.with_quick_replies([kit.card(alt, card)], _quick(values))


def overdue_notice(values: Reminder) -> list[Message]:
    name = round_name(values.number)
    body = [
        kit.words("ยังส่งได้ และจะนับเป็นส่งหลังกำหนด"),
        *_what_is_left(values),
        next_step(f"พิมพ์รหัสข้อตามด้วยลิงก์ เช่น {_first(values)} https://… หรือขอขยายเวลาจากจังหวัด"),
    ]
    card = kit.bubble(
        f"{name}: ยังขาด {len(values.missing)} ข้อ",
        body,
        subtitle=f"{values.agency} · {due(values.now, values.deadline)}",
        buttons=_buttons(values),
        colour=kit.RED,
    )
    alt = f"เลยกำหนด{name} แล้ว {values.agency} ยังขาด {len(values.missing)} ข้อ"
    return kit.with_quick_replies([kit.card(alt, card)], _quick(values))


def _what_is_left(values: Reminder) -> list[Component]:
    sent = values.total - len(values.missing)
    parts = [share("ส่งแล้ว (ข้อ)", sent, values.total, kit.AMBER), kit.rule()]
    if values.returned:
        parts.append(kit.words(f"ต้องแก้ไข {' '.join(values.returned)}", colour=kit.RED, bold=True))
    if values.missing:
        parts.append(kit.words(f"ยังไม่ส่ง {len(values.missing)} ข้อ", colour=kit.AMBER, bold=True))
        parts += missing_lines(values.missing)
    return parts


def _first(values: Reminder) -> str:
    return values.missing[0].code if values.missing else values.returned[0] if values.returned else "O1"


def _buttons(values: Reminder) -> list[Component]:
    return [
        kit.button(kit.says("ดูสถานะและวิธีแก้", f"ขาดข้อไหน {round_name(values.number)}"), primary=True),
        kit.button(kit.says("ขอขยายเวลา", f"ขอเลื่อนกำหนดส่ง{round_name(values.number)}")),
    ]


def _quick(values: Reminder) -> list[Component]:
    first = _first(values)
    name = round_name(values.number)
    return [
        kit.says(f"{first} ต้องมีอะไร", f"ข้อ {first} ต้องมีอะไร"),
        kit.says("ขอแบบฟอร์ม", f"ขอแบบฟอร์ม {name}"),
        kit.says("จะส่งทีหลัง", f"จะส่ง {first} พรุ่งนี้"),
    ]
