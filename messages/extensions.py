"""More time: before it is granted, and after."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from messages import kit
from messages.kit import Message
from models.thai_time import thai_date, thai_weekday_date

WEEK = timedelta(days=7)


def _whose(agency: str | None) -> str:
    return agency or "ทุกหน่วยงาน"


def _of(agency: str | None) -> str:
    return f"ของ {agency}" if agency else "ของทุกหน่วยงาน"


def preview(
    number: int, agency: str | None, before: datetime, until: datetime, on_time: int, requests: int
) -> list[Message]:
    """`on_time`: answers that are late now and would not be; `requests`: open requests that this answers."""
    body = [
        kit.row("ครั้งที่", str(number)),
        kit.row("ให้", _whose(agency)),
        kit.row("กำหนดเดิม", thai_date(before)),
        kit.row("กำหนดใหม่", thai_date(until), bold=True),
        kit.words(f"{thai_weekday_date(until)} ถึงสิ้นวัน", size="xs", colour=kit.MUTED),
    ]
    if until < before:
        warning = "กำหนดใหม่เร็วกว่ากำหนดเดิม คำตอบที่ส่งหลังจากนั้นจะนับว่าส่งหลังกำหนด"
        body.append(kit.words(warning, size="xs", colour=kit.RED))
    if on_time:
        body.append(kit.words(f"คำตอบที่ส่งหลังกำหนด {on_time} ข้อ จะนับว่าส่งทันกำหนด", size="xs"))
    if requests:
        body.append(kit.words(f"ตอบคำขอขยายเวลาที่ค้าง {requests} รายการพร้อมกัน", size="xs"))
    body.append(kit.words("การเตือนอัตโนมัติจะนับจากกำหนดใหม่", size="xs"))
    card = kit.bubble("ตรวจก่อนขยายเวลา", body, subtitle="ยังไม่ได้บันทึก")
    return [kit.card("ตรวจก่อนขยายเวลา", card)]


def granted(
    number: int, agency: str | None, until: datetime, on_time: int, told: int, announce_link: bool
) -> list[Message]:
    lines = [f"เปลี่ยนกำหนดส่งครั้งที่ {number} {_of(agency)} เป็น {thai_date(until)} (ถึงสิ้นวัน) แล้ว"]
    if on_time:
        lines.append(f"คำตอบ {on_time} ข้อที่เคยนับว่าส่งหลังกำหนด นับว่าส่งทันแล้ว")
    if told:
        lines.append(f"แจ้งผู้ที่ขอขยายเวลา {told} รายการแล้ว")
    lines.append("การเตือนนับจากกำหนดใหม่ หากต้องการเปลี่ยน สั่งขยายเวลาใหม่ได้ตลอด")
    taps = [kit.says("สถานะ")]
    if announce_link:
        words = f"แจ้ง{f' {agency}' if agency else 'ทุกหน่วย'}: ขยายกำหนดส่งครั้งที่ {number} ถึง {thai_date(until)}"
        taps.insert(0, kit.says("ประกาศให้ทราบ", words))
    return kit.with_quick_replies([kit.text("\n".join(lines))], taps)


def the_answer(number: int, until: datetime) -> str:
    """To those who had asked."""
    return f"ขยายเวลาส่งครั้งที่ {number} ถึง {thai_date(until)} (ถึงสิ้นวัน)"


def until_when(number: int, deadline: datetime, agency: str | None, now: datetime) -> list[Message]:
    """With words that grant a week more, for her to change and send."""
    example = thai_date(max(deadline, now) + WEEK)
    whom = f"ให้ {agency} " if agency else ""
    whose = f"ของ {agency} " if agency else ""
    return [
        kit.text(
            f"กำหนดส่งครั้งที่ {number} {whose}ขณะนี้คือ {thai_date(deadline)} ขยายถึงวันใด\n"
            f"กรุณาพิมพ์พร้อมวันที่ เช่น “ขยายครั้งที่ {number} {whom}ถึง {example}”"
        )
    ]


def already_past(day: date) -> list[Message]:
    return [kit.text(f"{thai_date(day)} ผ่านไปแล้ว จึงยังไม่ได้ขยายเวลา กรุณาระบุวันที่ตั้งแต่วันนี้เป็นต้นไป")]


def too_far(day: date) -> list[Message]:
    return [kit.text(f"{thai_date(day)} ไกลกว่า 1 ปี จึงยังไม่ได้ขยายเวลา กรุณาตรวจปี พ.ศ. แล้วพิมพ์อีกครั้ง")]


def everybody_has_it(number: int, deadline: datetime) -> list[Message]:
    return [kit.text(f"กำหนดส่งครั้งที่ {number} ของทุกหน่วยงานคือ {thai_date(deadline)} อยู่แล้ว จึงไม่ต้องขยายเวลาให้")]


def nothing_changes(number: int, agency: str | None, deadline: datetime) -> list[Message]:
    return [kit.text(f"กำหนดส่งครั้งที่ {number} {_of(agency)} คือ {thai_date(deadline)} อยู่แล้ว ไม่มีอะไรเปลี่ยน")]


def no_such_agency(name: str) -> list[Message]:
    return [kit.text(f"ไม่พบหน่วยงานชื่อ “{kit.clip(name, 60)}” จึงยังไม่ได้ขยายเวลา กรุณาพิมพ์ชื่อหน่วยงานอีกครั้ง")]


def no_such_round(number: int | None) -> list[Message]:
    said = f"ไม่มีครั้งที่ {number} ในปีนี้ จึงยังไม่ได้ขยายเวลา" if number else "ปีนี้ยังไม่ได้กำหนดครั้งที่ส่ง"
    return kit.with_quick_replies([kit.text(said)], [kit.says("กำหนดส่ง")])
