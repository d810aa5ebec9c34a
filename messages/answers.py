"""What an officer hears about her answers: recorded, replaced, withdrawn, what is still missing."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import datetime

from messages import kit
from messages.addresses import readable
from messages.kit import Message
from models.thai_time import days_between, thai_date, thai_moment

STANDARD_TAPS = (("ขาดข้อไหน", "ขาดข้อไหน"), ("ส่งอะไรแล้ว", "ส่งอะไรแล้ว"), ("แก้ไข/เลิกทำ", "ยกเลิกรายการล่าสุด"))


@dataclass(frozen=True)
class RecordedItem:
    """`how`: new, replaced, unchanged, or outdated (a newer answer stands)."""

    code: str
    title: str
    urls: tuple[str, ...]
    how: str
    late: bool = False
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Outlook:
    """What is still missing in a round. `missing`: codes, the dearest first."""

    number: int
    deadline: datetime
    missing: tuple[str, ...]


HOW = {
    "new": "",
    "replaced": " (แทนที่ส่งไว้เดิม)",
    "unchanged": " (ตรงกับที่บันทึกไว้แล้ว)",
    "outdated": " (มีฉบับที่ส่งภายหลังอยู่แล้ว เก็บรายการนี้ไว้ในประวัติ)",
}


def recorded(
    agency: str,
    items: Sequence[RecordedItem],
    outlooks: Sequence[Outlook],
    sent_at: datetime,
    for_them: bool = False,
) -> list[Message]:
    """What was recorded, as read; then what is still missing and until when. `for_them`: by the coordinator."""
    lines = [f"บันทึกแล้ว {len(items)} ข้อ – {agency}", f"ส่งเมื่อ {thai_moment(sent_at)}", ""]
    lines += ["\n".join(_item_lines(each, _said_once(items))) for each in items]
    lines += [f"⚠ {' '.join(codes)}: {remark}" for remark, codes in _said_once(items).items()]
    lines.append("")
    lines += [_outlook_line(each, sent_at) for each in outlooks]
    taps = ((f"สถานะ {agency}", f"สถานะ {agency}"), STANDARD_TAPS[-1]) if for_them else STANDARD_TAPS
    return kit.with_quick_replies(kit.texts(lines), [kit.says(*tap) for tap in taps])


def _said_once(items: Sequence[RecordedItem]) -> dict[str, list[str]]:
    """Remarks that are true of several items, with their codes: after the list, instead of under each."""
    of: dict[str, list[str]] = {}
    for item in items:
        for remark in item.remarks:
            of.setdefault(remark, []).append(item.code)
    return {remark: codes for remark, codes in of.items() if len(codes) > 1}


def _item_lines(item: RecordedItem, said_once: Container[str]) -> list[str]:
    late = " [ส่งหลังกำหนด]" if item.late else ""
    lines = [f"✓ {item.code} {item.title}{HOW[item.how]}{late}"]
    lines += [readable(url) for url in item.urls] or ["คำตอบ: ไม่มี"]
    return lines + [f"⚠ {remark}" for remark in item.remarks if remark not in said_once]


def was_returned(reason: str) -> str:
    return f"ลิงก์เดิมได้รับผลให้แก้ไข: {kit.clip(reason, 300)} กรุณาตรวจว่าลิงก์ใหม่แก้แล้ว"


def _outlook_line(outlook: Outlook, now: datetime) -> str:
    if not outlook.missing:
        return f"ครั้งที่ {outlook.number} ส่งครบแล้ว ขั้นต่อไปคือการสอบทานของจังหวัด"
    missing = " ".join(outlook.missing)
    return (
        f"ครั้งที่ {outlook.number} ยังขาด {len(outlook.missing)} ข้อ: {missing}\n"
        f"กำหนดส่ง {thai_date(outlook.deadline)} ({how_long(outlook.deadline, now)})"
    )


def how_long(deadline: datetime, now: datetime) -> str:
    days = days_between(now, deadline)
    if deadline < now:
        return "เลยกำหนดแล้ว ยังส่งได้ ระบบบันทึกว่าส่งหลังกำหนด"
    return "วันนี้วันสุดท้าย" if days == 0 else f"อีก {days} วัน"


def withdrawn(
    agency: str, codes: Sequence[str], nothing: Sequence[str], outlooks: Sequence[Outlook], now: datetime
) -> list[Message]:
    lines = []
    if codes:
        lines.append(f"ถอนแล้ว {agency}: {' '.join(codes)} (ของเดิมยังอยู่ในประวัติ)")
    if nothing:
        lines.append(f"ไม่มีรายการที่ส่งไว้ให้ถอน: {' '.join(nothing)}")
    lines += [_outlook_line(each, now) for each in outlooks]
    lines.append("ส่งใหม่ได้ทันที เช่น O1 https://…")
    return kit.with_quick_replies(kit.texts(lines), [kit.says("ขาดข้อไหน"), kit.says("ส่งอะไรแล้ว")])


def promised(codes: Sequence[str], outlooks: Sequence[Outlook], now: datetime) -> list[Message]:
    lines = [f"รับทราบ จะส่งภายหลัง: {' '.join(codes)} (ครั้งนี้ยังไม่ได้บันทึก)" if codes else "รับทราบ ยังไม่ได้บันทึกรายการใด"]
    lines += [_outlook_line(each, now) for each in outlooks]
    return kit.with_quick_replies(kit.texts(lines), [kit.says("ขาดข้อไหน"), kit.says("ขอเลื่อนกำหนด")])


def taken_back(agency: str, gone: Sequence[str], back: Sequence[str]) -> list[Message]:
    """`gone`: nothing stands there now; `back`: what was sent before stands again."""
    body = [f"เลิกทำรายการล่าสุดของ {agency} แล้ว"]
    body += [f"กลับไปใช้ที่ส่งไว้ก่อนหน้า: {' '.join(back)}"] if back else []
    body += [f"ไม่มีรายการที่ส่งไว้แล้ว: {' '.join(gone)}"] if gone else []
    body.append("ส่งใหม่ได้ทันที เช่น O1 https://…")
    return kit.with_quick_replies(kit.texts(body), [kit.says("ขาดข้อไหน"), kit.says("ส่งอะไรแล้ว")])


def nothing_to_take_back() -> list[Message]:
    body = "ไม่พบรายการล่าสุดของท่านที่เลิกทำได้ หากต้องการถอนข้อใด พิมพ์ เช่น ถอน O8"
    return kit.with_quick_replies([kit.text(body)], [kit.says("ส่งอะไรแล้ว"), kit.says("ขาดข้อไหน")])


def not_on_list(codes: Sequence[str], last: str) -> Message:
    return kit.text(f"ไม่พบ {' '.join(codes)} ในรายการปีนี้ ซึ่งมีถึง {last} จึงไม่ได้บันทึก กรุณาตรวจรหัสข้อแล้วส่งอีกครั้ง")


def not_your_agency(name: str) -> list[Message]:
    body = (
        f"ท่านไม่มีสิทธิ์ส่งหรือดูข้อมูลของ {name} จึงไม่ได้ดำเนินการ\n"
        "หากได้รับมอบหมายให้ดูแลด้วย พิมพ์ เช่น ขอสิทธิ์ส่งแทน " + name + " เพื่อให้ผู้ประสานงานจังหวัดพิจารณา"
    )
    return kit.with_quick_replies([kit.text(body)], [kit.says("ขาดข้อไหน"), kit.says("วิธีใช้")])
