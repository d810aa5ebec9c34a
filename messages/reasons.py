"""Why an answer goes back: ready reasons made from what the item must show, and what the officer does about each."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from messages.kit import clip

MISSING = "ขาด: "
WRONG_PERIOD = "ข้อมูลผิดปีหรือผิดช่วงเวลา"
DEAD = "เปิดลิงก์ไม่ได้"
LOGIN = "ต้องเข้าสู่ระบบหรือขอสิทธิ์จึงเปิดดูได้"
OTHER_CONTENT = "เนื้อหาไม่ตรงกับข้อนี้"
NEEDS_URL = "ข้อนี้ต้องมี URL หากไม่มีเหตุการณ์ให้เผยแพร่รายงานว่าไม่มี"
MOST_REASONS = 12
"""More than a thumb wants to scroll on a phone."""
REASON_LENGTH = 90
"""Letters of a ready reason: what is longer is cut, the reviewer can type her own."""

FIXES = {
    WRONG_PERIOD: "เปลี่ยนเป็นข้อมูลของช่วงเวลาที่กำหนด แล้วส่งลิงก์ใหม่",
    DEAD: "ตรวจว่าเปิดลิงก์ได้จากเครื่องอื่น แล้วส่งลิงก์ที่ใช้ได้",
    LOGIN: "เปิดสิทธิ์ให้ทุกคนดูได้โดยไม่ต้องเข้าสู่ระบบ หรือย้ายไปไว้บนเว็บไซต์หลัก",
    OTHER_CONTENT: "ส่งลิงก์ของหน้าที่แสดงข้อมูลตามข้อนี้",
    NEEDS_URL: "เผยแพร่ข้อมูลบนเว็บไซต์ แล้วส่งลิงก์",
    MISSING: "เพิ่มข้อมูลที่ขาดในหน้าเว็บ แล้วแจ้งว่าแก้ไขแล้ว หรือส่งลิงก์ใหม่",
}
FIX_ANYTHING = "แก้ไขตามเหตุผลข้างต้น แล้วส่งลิงก์ใหม่ หรือแจ้งว่าแก้ไขที่หน้าเดิมแล้ว"


@dataclass(frozen=True)
class Wanted:
    """What an item must show, as far as reasons need it. `elements` sourced, then `to_confirm` unconfirmed ones."""

    elements: Sequence[str] = ()
    to_confirm: Sequence[str] = ()
    period: str = ""
    pitfall: str = ""


def ready_reasons(wanted: Wanted | None, is_none: bool = False) -> list[str]:
    """The reasons offered as buttons, likeliest first. Without `wanted` (several items): those that fit any."""
    if is_none:
        return [NEEDS_URL]
    period = WRONG_PERIOD
    if wanted and wanted.period and wanted.period != "ปัจจุบัน":
        period = f"{WRONG_PERIOD} (ต้องเป็น {wanted.period})"
    own = _pitfalls(wanted) + _missing(wanted) if wanted else []
    general = [period, DEAD, LOGIN, OTHER_CONTENT]
    chosen = own[: MOST_REASONS - len(general)] + general
    return list(dict.fromkeys(clip(each, REASON_LENGTH) for each in chosen))


def _pitfalls(wanted: Wanted) -> list[str]:
    parts = (re.sub(r"\s*\([^()]*\)\s*$", "", part).strip() for part in wanted.pitfall.split(";"))
    return [part for part in parts if part]


def _missing(wanted: Wanted) -> list[str]:
    return [MISSING + part for each in (*wanted.elements, *wanted.to_confirm) for part in parts_of(each)]


def parts_of(element: str) -> list[str]:
    """`ผู้บริหารแต่ละคน อย่างน้อย (1) ชื่อ (2) รูปถ่าย` names two things a page can lack."""
    parts = [part.strip(" ,") for part in re.split(r"\(\d+\)", element)]
    return [part for part in parts[1:] if part] if len(parts) > 1 else [element.strip()]


def mark_of(reason: str) -> str:
    """A short name for a reason, carried by its button: if the item's text changes meanwhile, it fits nothing."""
    return f"{zlib.crc32(reason.encode()):08x}"


def reason_marked(mark: str, offered: Sequence[str]) -> str | None:
    return next((each for each in offered if mark_of(each) == mark), None)


def how_to_fix(reason: str) -> str:
    return next((fix for start, fix in FIXES.items() if reason.startswith(start)), FIX_ANYTHING)


def clean_reason(words: str | None) -> str:
    """A reason as typed, without the word that only leads to it."""
    return re.sub(r"^(?:เพราะว่า|เพราะ|เนื่องจาก|เหตุผล)\s*:?\s*", "", (words or "").strip()).strip()
