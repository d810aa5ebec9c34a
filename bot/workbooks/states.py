"""What stands in a มี/ไม่มี cell, and what words in place of a URL mean."""

from __future__ import annotations

import re

from bot.workbooks.language import plain

HAS = {
    "มี",
    "มีแล้ว",
    "มีข้อมูล",
    "ดำเนินการแล้ว",
    "ส่งแล้ว",
    "เผยแพร่แล้ว",
    "เรียบร้อย",
    "เรียบร้อยแล้ว",
    "ครบถ้วน",
    "yes",
    "y",
    "ใช่",
    "ok",
}
HAS_NOT = {"ไม่มี", "ไม่มีข้อมูล", "no", "n", "ไม่"}
LONGEST_HAS = 16
"""Letters of "มี (ตามลิงก์)"; more is a sentence."""
YES_TICKS = {"✓", "✔", "√", "☑", "✅", "/", "●"}
"""In a column headed มี or ไม่มี any sign is a tick; in a common column ✗ and x may mean either and are not read."""
DASHES = re.compile(r"^[-–—_.\s]+$")
_BOXES = re.compile(r"([☐□○☑✓✔√✅☒■●/])\s*(ไม่มี|มี)|(ไม่มี|มี)\s*([☐□○☑✓✔√✅☒■●])")
_EMPTY_BOXES = "☐□○"
_POLITE = re.compile(r"(ครับ|ค่ะ|คะ|นะ|จ้า|เจ้า|ข้อมูล)+$")


def state_of(text: str) -> str:
    """has, has_not, dash, empty, or other."""
    text = text.strip()
    if not text:
        return "empty"
    if DASHES.match(text):
        return "dash"
    if text in YES_TICKS:
        return "has"
    boxes = _ticked(text)
    if boxes:
        return boxes
    word = _POLITE.sub("", plain(text)) or plain(text)
    if word in HAS:
        return "has"
    if word in HAS_NOT:
        return "has_not"
    if word.startswith("มี") and "ไม่" not in word and len(word) <= LONGEST_HAS:
        return "has"
    return "empty" if word in ("มีไม่มี", "เลือก") else "other"


def _ticked(text: str) -> str:
    """`☑ มี ☐ ไม่มี` as a person ticked it; "" where the cell has no boxes."""
    boxes = [(found[0] or found[3], found[1] or found[2]) for found in _BOXES.findall(text)]
    if not boxes:
        return ""
    ticked = {word for box, word in boxes if box not in _EMPTY_BOXES}
    if len(ticked) == 1:
        return "has" if ticked == {"มี"} else "has_not"
    return "other" if ticked else "empty"


def two_columns(has: str, has_not: str) -> str:
    """The state from a มี and a ไม่มี column with a tick in one of them."""
    yes, no = (bool(text) and state_of(text) != "dash" for text in (has, has_not))
    if yes and no:
        return "other"
    return "has" if yes else "has_not" if no else "empty"


def says_zero(text: str) -> bool:
    """ "ไม่มีเรื่องร้องเรียน": nothing happened, which is not ไม่มี but an answer that needs a page."""
    word = plain(text)
    return word.startswith("ไม่มี") and state_of(text) == "other"
