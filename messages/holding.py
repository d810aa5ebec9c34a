"""Holding the timetable's reminders back, and letting them go again."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode

from messages import kit
from messages.kit import Component, Message
from models.thai_time import thai_date, thai_day_month

LIFT = urlencode({"do": "lift-hold"})


def _until(label: str, day: date) -> Component:
    shown = f"พักการเตือนถึง {thai_date(day)}"
    return kit.presses(label, urlencode({"do": "hold", "until": day.isoformat()}), shown)


def until_when(short: date, long: date, deadline: date | None, held: date | None) -> list[Message]:
    """`held`: the last day of a hold in force."""
    now = f"ขณะนี้พักการเตือนอัตโนมัติถึง {thai_date(held)}\n" if held else ""
    taps = [_until(f"3 วัน ({thai_day_month(short)})", short), _until(f"7 วัน ({thai_day_month(long)})", long)]
    if deadline:
        taps.append(_until(f"กำหนด ({thai_day_month(deadline)})", deadline))
    taps.append(kit.presses("เตือนต่อ", LIFT) if held else kit.presses("ไม่พัก", LIFT))
    question = "ต้องการพักการเตือนอัตโนมัติของทุกหน่วยงานถึงวันใด วันถัดจากนั้นจะเตือนตามปกติ"
    return kit.with_quick_replies([kit.text(now + question)], taps)


def held_until(day: date) -> list[Message]:
    body = (
        f"พักการเตือนอัตโนมัติถึง {thai_date(day)} แล้ว (รวมวันนั้น) หลังจากนั้นจะเตือนตามปกติ\n"
        "การเตือนที่สั่งเองและประกาศยังส่งได้ กำหนดส่งไม่เปลี่ยน"
    )
    return kit.with_quick_replies([kit.text(body)], [kit.presses("เตือนต่อ", LIFT, "ยกเลิกการพักเตือน")])


def lifted(was_held: bool) -> list[Message]:
    what = "ยกเลิกการพักเตือนแล้ว" if was_held else "ไม่ได้พักการเตือน"
    return [kit.text(f"{what} การเตือนอัตโนมัติเป็นไปตามปกติ")]


def day_is_odd() -> list[Message]:
    return [kit.text("วันที่นี้ผ่านไปแล้วหรือไกลเกินไป กรุณาเลือกใหม่โดยพิมพ์ “พักการเตือน”")]
