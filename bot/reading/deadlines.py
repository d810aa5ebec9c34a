"""When a round ends: asked by its number, by its day, or by an item that it asks for."""

from __future__ import annotations

import re

from bot.commands import Deadline
from bot.doubts import Step
from bot.reading import cues
from bot.reading.heard import Heard
from bot.reading.rounds import rounds_ending

DEADLINE = re.compile(
    r"เหลือเวลา|เวลา(?:อีก)?กี่วัน|ปิด(?:ไป|รับ|ระบบ)?(?:แล้ว)?(?:หรือ|รึ)?ยัง|"
    r"ปิด(?:รับ|ส่ง|ระบบ)?\s?(?:วัน(?!หยุด)|เมื่อไ|กี่โมง|ตอนไหน)|วัน(?:ส่ง|ปิด|หมด|สิ้นสุด|คร?บ)|(?:ส่ง|ปิด)[^\n]{0,10}ภายในเดือนไหน|"
    r"(?:ส่ง|ปิด|รับ)(?:รอบ[^\n]{0,8}?|ครั้ง[^\n]{0,10}?)?\s?(?:ได้)?\s?(?:ถึง|ก่อน|ภายใน|"
    r"ตอน)[^\n]{0,12}(?:เที่ยง|โมง|ทุ่ม|เวลา|สี่)|กำหนด(?:ส่ง|การ|เวลา|วัน)?|เดดไลน์|"
    r"เดทไลน์|เดตไลน์|dead\s?line|\bdue\b|หมดเขต|หมดเวลา|ปิดรับ|วันสุดท้าย|(?<!ใ)คร?บกำหนด|"
    r"(?:ส่ง(?!มา|ไป)|ถึง|ภายใน|ให้ทัน)[^\n]{0,20}(?:วันไหน|วันที่เท่า|เมื่อ(?:ไ|ใด)|วันอะไร|วันใด|กี่โมง|วันที่\s?\d)|"
    r"(?:วันไหน|วันอะไร|เมื่อไ\S{0,3}|วันที่เท่า\S{0,3})[^\n]{0,16}(?:ส่ง|ปิด|หมด|สิ้นสุด)|(?:เหลือ|มี)(?:เวลา)?อีก(?:กี่วัน|นานไหม)|"
    r"อีกกี่วัน|กี่วัน(?:จะ|ถึง|หมด)|ส่ง(?:ได้)?(?:ถึง|ภายใน)\s?(?:วันนั้น|วัน(?:สุดท้าย|หยุด))"
)
WHEN = re.compile(
    r"เที่ยงคืน|กี่ทุ่ม|โมง|เดือน(?:ไหน|อะไร|ใด)|กันแน่|\d\s?หรือ\s?\d|หรือเลื่อน|เลื่อน|"
    r"วันไหน|เมื่อ(?:ไ|ใด)|วันที่เท่า|วันอะไร|วันใด|กี่โมง|กี่วัน|ไหม|มั้ย|ใช่|\?"
)


def deadline(heard: Heard) -> list[Step]:
    dated = any(mark.kind == "date" for mark in heard.marks)
    if (
        heard.has(DEADLINE)
        and (heard.asks or heard.rounds or len(heard.plain) < 24 or heard.has(cues.REQUEST))
        or heard.rounds
        and heard.asks
        and heard.has(WHEN)
        and (dated or heard.has(WHEN_ONLY))
        or heard.asks
        and WHICH_DAY.search(heard.words)
        and rounds_ending(heard.words, heard.vocabulary, heard.today)
    ):
        if heard.has(NOT_OUR_DATE):
            return []
        first = (
            heard.rounds
            or rounds_ending(heard.words, heard.vocabulary, heard.today)
            or tuple(dict.fromkeys(item.round for code in heard.codes if (item := heard.item(code)) and item.round))
        )
        return [Step(Deadline(number)) for number in first] or [Step(Deadline())]
    return []


NOT_OUR_DATE = re.compile(r"itas|ป.ป.ช|ปปช|(?<![a-z])(?:iit|eit)(?![a-z])|ผู้มีส่วนได้|แบบสอบถาม|กลุ่มตัวอย่าง")
WHICH_DAY = re.compile(r"หยุด|วัน(?!ที่)[ก-ฮ]|กำหนด|ปิด|ครั้ง|รอบ")
WHEN_ONLY = re.compile(r"เดือน(?:ไหน|อะไร|ใด)|วันไหน|เมื่อ(?:ไ|ใด)|วันที่เท่า|วันอะไร|วันใด|กี่วัน|กี่โมง|เที่ยงคืน|เวลาราชการ|เลิกงาน")
