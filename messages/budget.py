"""What the month's pushes have cost, and what is still to come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from messages import kit
from messages.kit import Component, Message
from models.thai_time import LONG_MONTHS, thai_date, thai_moment

PURPOSES = {
    "answer": "คำตอบ",
    "reminder": "การเตือน",
    "notice": "แจ้งหลังครบกำหนด",
    "tally": "สรุปประจำสัปดาห์",
    "returned": "ผลสอบทานให้แก้ไข",
    "question": "คำถามถึงผู้ประสานงาน",
    "announcement": "ประกาศ",
    "admission": "การลงทะเบียน",
    "alarm": "แจ้งเหตุขัดข้อง",
    "elsewhere": "ส่งจาก LINE OA Manager",
}
OTHER = "อื่น ๆ"


@dataclass(frozen=True)
class Spending:
    """The month in persons reached. `month`, `year` (พ.ศ.): LINE's month; `free`: left for what is not urgent."""

    month: int
    year: int
    limit: int
    used: int
    free: int
    left: int
    reserved: int
    by_purpose: Mapping[str, int]
    owed: int
    held: int
    reminders: int
    replies: int
    line_read_at: datetime | None = None


def spending(of: Spending) -> list[Message]:
    percent = of.used * 100 // of.limit if of.limit else 100
    colour = kit.GREEN if percent < 60 else kit.AMBER if of.free else kit.RED
    body = [
        kit.words(f"ใช้ไป {of.used} จาก {of.limit} ข้อความ เหลือ {of.left}", size="md", bold=True),
        kit.bar(percent, colour),
        *_by_purpose(of.by_purpose),
        kit.rule(),
        kit.row("รอส่งขณะนี้", str(of.owed)),
        kit.row("การเตือนที่จะถึง", f"ไม่เกิน {of.reminders}"),
        kit.row("กันไว้วันครบกำหนด", str(of.reserved)),
        kit.row("ตอบกลับ (ไม่เสียโควตา)", str(of.replies), colour=kit.GREEN),
    ]
    if of.held:
        body.append(kit.row("ค้างเพราะโควตา", str(of.held), colour=kit.RED))
    body.append(kit.words(_outlook(of), size="xs", colour=kit.INK))
    if of.line_read_at:
        read = f"รวมตัวเลขที่อ่านจาก LINE เมื่อ {thai_moment(of.line_read_at)}"
        body.append(kit.words(read, size="xs", colour=kit.MUTED))
    card = kit.bubble("โควตาข้อความ", body, subtitle=f"{LONG_MONTHS[of.month - 1]} {of.year} · นับเป็นข้อความต่อผู้รับ")
    taps = [kit.presses("ประกาศที่ผ่านมา", urlencode({"do": "announcements"})), kit.says("สถานะ")]
    return kit.with_quick_replies([kit.card(f"โควตาข้อความ ใช้ไป {of.used} จาก {of.limit}", card)], taps)


def running_out(used: int, limit: int, left: int, held: int, until: datetime) -> list[Message]:
    """Told once a month, when nothing is left for what is not urgent."""
    lines = [
        f"ข้อความที่ส่งได้ในเดือนนี้ใกล้หมด: ใช้ไป {used} จาก {limit} เหลือ {left} ซึ่งกันไว้สำหรับวันครบกำหนด",
        "การตอบกลับยังทำได้ตามปกติและไม่เสียโควตา เรื่องที่ไม่เร่งด่วนจะแสดงเมื่อแต่ละคนเขียนมา",
    ]
    if held:
        lines.append(f"ขณะนี้มี {held} ข้อความที่รอแสดงด้วยวิธีนี้")
    lines.append(f"โควตาเริ่มใหม่ {thai_date(until)} หากจำเป็นต้องส่งเพิ่ม กรุณาปรับแพ็กเกจของบัญชี LINE")
    lines.append("ระหว่างนี้แปะข้อความใน OpenChat แทนได้")
    return kit.with_quick_replies([kit.text("\n".join(lines))], [kit.says("โควตาข้อความ"), kit.says("ข้อความ OpenChat")])


def _by_purpose(counts: Mapping[str, int]) -> list[Component]:
    """The dearest first; purposes without a name of their own together."""
    named: dict[str, int] = {}
    for purpose, count in counts.items():
        label = PURPOSES.get(purpose, OTHER)
        named[label] = named.get(label, 0) + count
    return [kit.row(label, str(count)) for label, count in sorted(named.items(), key=lambda pair: -pair[1])]


def _outlook(of: Spending) -> str:
    expected = of.used + of.owed + of.reminders
    if expected <= of.limit - of.reserved:
        return f"คาดว่าสิ้นเดือนใช้ไม่เกิน {expected} ข้อความ เพียงพอ"
    if expected <= of.limit:
        return f"คาดว่าสิ้นเดือนใช้ได้ถึง {expected} ข้อความ จะใช้ส่วนที่กันไว้ ควรประกาศเท่าที่จำเป็น"
    return f"หากส่งการเตือนครบจะใช้ถึง {expected} ข้อความ เกินโควตา ข้อความที่เกินจะค้างไว้และแสดงเมื่อผู้รับเขียนมา ควรประกาศเท่าที่จำเป็น"
