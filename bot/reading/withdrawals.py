"""What is taken back: never without a yes, and never what she says is to stay."""

from __future__ import annotations

import re

from bot.commands import Ask, Withdraw
from bot.doubts import Handling, ReadBack, Step
from bot.reading import cues
from bot.reading.heard import Heard

# "ข้อ 1 กับ 2 ไม่ต้องถอน", "ข้อ 5 เก็บไว้": kept, while others are withdrawn.
KEPT = re.compile(
    r"(?:(?!อื่น|เหลือ|นอกนั้น)[^\n\ufffc]){0,16}?(?:(?:ไม่ต้อง|อย่า)(?=นะ|ค่ะ|คะ|ครับ|\s|$)|"
    r"(?:ไม่(?:ต้อง|ได้)?|อย่า(?:เพิ่ง|พึ่ง)?|บ่(?:ต้อง)?)\s?(?:ถอน|ลบ|เอา[^\n]{0,8}ออก|ยกเลิก)|เก็บไว้|คงไว้|เหมือนเดิม|ไว้อย่างเดิม|"
    r"ยังใช้(?:ได้)?|ถูกแล้ว|โอเคแล้ว)"
)
KEPT_BEFORE = re.compile(
    r"(?:ไม่(?:ต้อง|ได้)?|อย่า(?:เพิ่ง|พึ่ง)?|บ่(?:ต้อง)?|เก็บ|คง)\s?(?:ถอน|ลบ|ยกเลิก|เอา)?\s?(?:ลิงก์|ของ)?\s?$"
)
HOW = re.compile(r"(?:ทำ|กด|พิมพ์|ต้อง)?(?:ทำไง|ยังไง|อย่างไร|จะใด)(?!ก็)")
GIVES_UP = re.compile(r"(?:ไม่|บ่)เอา(?:แล้ว|ดีกว่า)|(?:เปลี่ยนใจ|ขอ)ไม่ส่ง|ไม่ส่ง[^\n]{0,10}แล้ว(?=นะ|ค|\s|$)")
NO_WISH = re.compile(r"(?:ไม่ใช่|ไม่ได้|มิได้)\s?(?:จะ|ให้|ขอ|ต้องการ)\s?(?:ถอน|ลบ|เอาออก|ยกเลิก)")
ALL_BUT = re.compile(r"(?:ทุกข้อ|ทั้งหมด|หมด(?:เลย)?|ที่เหลือ)\s?(?:เลย)?\s?(?:ยกเว้น|เว้น|นอกจาก|ไม่รวม)")


MAY = re.compile("ได้(?:ไหม|มั้ย|ก่อ|ป่าว|หรือ)|หน่อย")


def withdraw(heard: Heard) -> list[Step]:
    if heard.has(NO_WISH) or not (heard.has(cues.WITHDRAW) or heard.has(GIVES_UP)):
        return []
    items = _all_but(heard) or _not_kept(heard) or _of_rounds(heard)
    if heard.has(cues.WITHDRAW) and _for_a_person(heard, items):
        return [Step(Ask(None, heard.codes), Handling.HUMAN)]
    items = items or (() if heard.mentions else heard.by_title)
    meant = not heard.asks or heard.has(MAY)
    return [Step(Withdraw(items), Handling.CONFIRM, (ReadBack("removal"),))] if items and meant else []


def _for_a_person(heard: Heard, items: tuple[str, ...]) -> bool:
    """Nothing after all ("ไม่ต้องลบแล้ว"); how it is done."""
    return bool(heard.codes) and not items and not heard.asks or bool(items) and heard.has(HOW)


def _all_but(heard: Heard) -> tuple[str, ...]:
    """ "ลบทุกข้อยกเว้น O5": all others, of the round where one is named."""
    if not (heard.codes and heard.has(ALL_BUT) and heard.has(cues.WITHDRAW)):
        return ()
    others = [item for item in heard.vocabulary.items if item.code not in heard.codes]
    return tuple(item.code for item in others if not heard.rounds or item.round in heard.rounds)


EVERY = re.compile(r"หมด|ทุกข้อ|ทั้งรอบ|ทั้งครั้ง")


def _of_rounds(heard: Heard) -> tuple[str, ...]:
    """ "ถอนทุกข้อของรอบ 1": all that the round asks for."""
    if not (heard.has(cues.WITHDRAW) and heard.has(EVERY)):
        return ()
    return tuple(item.code for item in heard.vocabulary.items if item.round in heard.rounds)


def _not_kept(heard: Heard) -> tuple[str, ...]:
    mentions = heard.sure or heard.mentions
    ends = [*(one.start for one in mentions[1:]), len(heard.plain)]
    gone = [
        one
        for one, end in zip(mentions, ends, strict=False)
        if not KEPT.match(heard.plain[one.end : end])
        and not KEPT_BEFORE.search(heard.plain, max(0, one.start - 24), one.start)
    ]
    return tuple(dict.fromkeys(code for one in gone for code in one.codes))
