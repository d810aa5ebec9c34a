"""What people hear about a form they sent as a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from messages import kit
from messages.addresses import readable
from messages.kit import Message

MOST_UNCLEAR = 25
MOST_REPLACED = 12
SHOWN_URL = 150
"""Twelve pairs of them stay within one text."""


def not_fetched(problem: str) -> list[Message]:
    what = {
        "too_large": "ไฟล์ใหญ่เกิน 5 MB จึงยังไม่ได้อ่าน กรุณาลบรูปภาพในไฟล์ออก หรือส่งลิงก์เป็นข้อความ เช่น O1 https://…",
        "gone": "ไฟล์นี้ถูกยกเลิกหรือหมดอายุแล้ว จึงยังไม่ได้อ่าน กรุณาส่งไฟล์อีกครั้ง",
    }.get(problem, "ยังรับไฟล์จาก LINE ไม่ได้ จึงยังไม่ได้บันทึก กรุณาส่งไฟล์อีกครั้งในอีกสักครู่")
    return [kit.text(what)]


def unreadable(why: str) -> list[Message]:
    return kit.with_quick_replies([kit.text(why)], [kit.says("ขอแบบฟอร์ม"), kit.says("วิธีใช้")])


def summary(
    file_name: str,
    agency: str,
    new: Sequence[str],
    changed: Sequence[str],
    same: int,
    unclear: Sequence[str],
    problems: Sequence[str],
) -> list[Message]:
    """What the file says; what becomes of it follows."""
    lines = [f"อ่านไฟล์ {kit.clip(file_name, 80)} แล้ว" + (f" – {agency}" if agency else "")]
    lines += [f"ใหม่ {len(new)} ข้อ: {' '.join(new)}"] if new else []
    lines += [f"เปลี่ยน {len(changed)} ข้อ: {' '.join(changed)}"] if changed else []
    lines += [f"ตรงกับที่บันทึกไว้แล้ว {same} ข้อ"] if same else []
    if not (new or changed or same or unclear):
        lines.append("ไม่พบลิงก์ในไฟล์ จึงไม่มีสิ่งใดถูกบันทึก กรุณากรอกช่อง URL แล้วส่งอีกครั้ง")
    lines += [f"• {problem}" for problem in problems]
    if unclear:
        lines.append(f"ยังไม่บันทึก {len(unclear)} แถว กรุณาแก้ในไฟล์แล้วส่งใหม่ หรือพิมพ์เป็นข้อความ:")
        lines += [f"• {kit.clip(why, 300)}" for why in _said_once(unclear[:MOST_UNCLEAR])]
        if len(unclear) > MOST_UNCLEAR:
            lines.append(f"… และอีก {len(unclear) - MOST_UNCLEAR} แถว")
    return kit.texts(lines)


def _said_once(unclear: Sequence[str]) -> list[str]:
    """“ช่อง F9, F10: …”: what is wrong at several cells alike."""
    cells: dict[str, list[str]] = {}
    for why in unclear:
        cell, _, what = why.rpartition(": ") if why.count(": ") == 1 else ("", "", why)
        cells.setdefault(what, []).append(cell.removeprefix("ช่อง "))
    return [f"ช่อง {', '.join(at)}: {what}" if at != [""] else what for what, at in cells.items()]


@dataclass(frozen=True)
class Replaced:
    """`old` and `new` URLs; none: the answer ไม่มี."""

    code: str
    old: Sequence[str]
    new: Sequence[str]


def replaces(replaced: Sequence[Replaced]) -> list[Message]:
    """Old → new, before it is confirmed."""
    if not replaced:
        return []
    lines = [f"จะแทนที่ {len(replaced)} ข้อที่บันทึกไว้แล้ว (ของเดิมยังอยู่ในประวัติ)"]
    for each in replaced[:MOST_REPLACED]:
        lines += [each.code, f"  เดิม: {_urls(each.old)}", f"  ใหม่: {_urls(each.new)}"]
    rest = [each.code for each in replaced[MOST_REPLACED:]]
    return kit.texts([*lines, *([f"และ {' '.join(rest)}"] if rest else []), "ยังไม่ได้บันทึกจนกว่าจะกดยืนยัน"])[:1]


def _urls(urls: Sequence[str]) -> str:
    return kit.clip(" , ".join(readable(url) for url in urls), SHOWN_URL) if urls else "ไม่มี"


def table_with_errors(errors: Sequence[str]) -> list[Message]:
    lines = ["คลังคำตอบในไฟล์ยังมีที่ต้องแก้ จึงยังไม่ได้บันทึกสิ่งใด กรุณาแก้แล้วส่งไฟล์อีกครั้ง", *(f"• {each}" for each in errors[:30])]
    return kit.texts(lines)


def table_taken(new: int, changed: int, same: int) -> list[Message]:
    body = (
        f"บันทึกคลังคำตอบแล้ว: ใหม่ {new} เรื่อง เปลี่ยน {changed} เรื่อง ตรงเดิม {same} เรื่อง\n"
        "เรื่องที่ไม่อยู่ในไฟล์ยังคงอยู่ ลบได้จาก “คลังคำตอบ”"
    )
    return kit.with_quick_replies([kit.text(body)], [kit.says("คลังคำตอบ"), kit.says("คำถามค้าง")])
