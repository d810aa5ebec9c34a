"""The menus under the chat: for each role its picture, drawn here, and its definition as LINE wants it.

A tap says words that the grammar reads like any others, so a menu can do nothing that typing could not. Two taps need
more words from the person: they open the keyboard with the beginning filled in (phones only)."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from messages.kit import INK, LINE_COLOUR, MUTED, NAVY, WHITE
from messages.pictures.drawing import BOLD, box, png, svg, words
from messages.pictures.icons import icon

WIDTH = 2500
"""LINE: width 800–2500, height at least 250, width at least 1.45 times the height, at most 1 MB (2026-08)."""
ROW_HEIGHT = 843
CHAT_BAR_LIMIT = 14
NAME_PREFIX = "ita-"
GAP = 16


@dataclass(frozen=True)
class Tap:
    """One field of a menu: what it is called, what it says, a word below it, and its drawing. With `begin` it sends
    `says` as a postback's data instead, and opens the keyboard with those words."""

    label: str
    says: str
    below: str
    icon: str
    begin: str = ""


@dataclass(frozen=True)
class Layout:
    """`rows` of taps; `bar` is the text of the bar that opens the menu."""

    bar: str
    rows: tuple[tuple[Tap, ...], ...]
    colour: str


LABEL, BELOW = 98, 68
"""Letters' heights in a picture of 2,500 dots: on a phone 15 and 11, as much as the longest words leave room for."""

LAYOUTS: dict[str, Layout] = {
    "officer": Layout(
        bar="เมนูหน่วยงาน",
        colour=NAVY,
        rows=(
            (
                Tap("ขาดข้อไหน", "ขาดข้อไหน", "ข้อที่ยังไม่ส่งหรือให้แก้ไข", "list"),
                Tap("ส่งอะไรแล้ว", "ส่งอะไรแล้ว", "คำตอบและผลการสอบทาน", "sent"),
                Tap("กำหนดส่ง", "กำหนดส่ง", "วันสุดท้ายของแต่ละครั้ง", "calendar"),
            ),
            (
                Tap("ต้องแสดงอะไร", "do=menu-show", "สิ่งที่หน้าเว็บต้องมี", "show", begin="ต้องแสดงอะไร ข้อ "),
                Tap("แบบฟอร์ม Excel", "ขอแบบฟอร์ม Excel", "กรอกแล้วส่งกลับในแชต", "form"),
                Tap("ถามเจ้าหน้าที่", "do=menu-ask", "ฝากคำถามถึงจังหวัด", "person", begin="ขอถามว่า "),
            ),
        ),
    ),
    "coordinator": Layout(
        bar="เมนูจังหวัด",
        colour="#14532D",
        rows=(
            (
                Tap("สรุป", "สรุป", "ภาพรวมทุกหน่วยงาน", "chart"),
                Tap("ใครยังไม่ส่ง", "ใครยังไม่ส่ง", "รายชื่อของครั้งนี้", "waiting"),
                Tap("สอบทาน", "สอบทาน", "คำตอบที่รอตรวจ", "review"),
            ),
            (
                Tap("คำถามค้าง", "คำถามค้าง", "ที่รอคำตอบจากจังหวัด", "question"),
                Tap("OpenChat", "ข้อความ OpenChat", "ข้อความพร้อมคัดลอก", "talk"),
                Tap("ส่งออก Excel", "ส่งออก Excel", "ตารางหน่วยงานกับข้อ", "table"),
            ),
        ),
    ),
    "stranger": Layout(
        bar="เริ่มต้นที่นี่",
        colour=NAVY,
        rows=(
            (
                Tap("ลงทะเบียน", "ลงทะเบียน", "สำหรับเจ้าหน้าที่ของหน่วยงาน", "join"),
                Tap("วิธีใช้", "วิธีใช้", "ระบบนี้ช่วยอะไรได้บ้าง", "help"),
            ),
        ),
    ),
}


@dataclass(frozen=True)
class RichMenu:
    """`definition` as for LINE's create call; its name carries a hash of all, so that a change has a new name."""

    role: str
    definition: dict[str, Any]
    picture: bytes

    @property
    def name(self) -> str:
        return str(self.definition["name"])


@cache
def rich_menu(role: str) -> RichMenu:
    """Drawn once a process. Raises KeyError for an unknown role."""
    layout = LAYOUTS[role]
    picture = png(menu_svg(layout))
    definition: dict[str, Any] = {
        "size": {"width": WIDTH, "height": ROW_HEIGHT * len(layout.rows)},
        "selected": True,
        "chatBarText": layout.bar,
        "areas": [_area(place, tap) for place, tap in _places(layout)],
    }
    told = json.dumps(definition, sort_keys=True).encode() + picture
    definition["name"] = f"{NAME_PREFIX}{role}-{hashlib.sha256(told).hexdigest()[:12]}"
    return RichMenu(role, definition, picture)


def _places(layout: Layout) -> list[tuple[tuple[int, int, int, int], Tap]]:
    """Every tap with its x, y, width and height; together they cover the picture."""
    found = []
    for row, taps in enumerate(layout.rows):
        for column, tap in enumerate(taps):
            left, right = WIDTH * column // len(taps), WIDTH * (column + 1) // len(taps)
            found.append(((left, row * ROW_HEIGHT, right - left, ROW_HEIGHT), tap))
    return found


def _area(place: tuple[int, int, int, int], tap: Tap) -> dict[str, Any]:
    x, y, width, height = place
    return {
        "bounds": {"x": x, "y": y, "width": width, "height": height},
        "action": _action(tap),
    }


def _action(tap: Tap) -> dict[str, Any]:
    if not tap.begin:
        return {"type": "message", "label": tap.label, "text": tap.says}
    return {
        "type": "postback",
        "label": tap.label,
        "data": tap.says,
        "displayText": tap.label,
        "inputOption": "openKeyboard",
        "fillInText": tap.begin,
    }


def menu_svg(layout: Layout) -> str:
    height = ROW_HEIGHT * len(layout.rows)
    parts = [box(0, 0, WIDTH, height, LINE_COLOUR)]
    for place, tap in _places(layout):
        parts += _field(place, tap, layout.colour)
    return svg(WIDTH, height, parts)


def _field(place: tuple[int, int, int, int], tap: Tap, colour: str) -> list[str]:
    x, y, width, height = place
    middle = x + width / 2
    return [
        box(x + GAP, y + GAP, width - 2 * GAP, height - 2 * GAP, WHITE, round_by=36),
        icon(tap.icon, middle - 135, y + 120, 270, colour),
        words(middle, y + 565, tap.label, LABEL, INK, weight=BOLD, anchor="middle"),
        words(middle, y + 690, tap.below, BELOW, MUTED, anchor="middle"),
    ]
