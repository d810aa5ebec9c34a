"""Questions whose words look like another's: how the own agency stands, what to hand in when nothing happened, and what
concerns the system of the NACC (ITAS) that only a person knows."""

from __future__ import annotations

import re

from bot.commands import Ask, Progress, ShowItem
from bot.doubts import Handling, Step
from bot.reading.heard import Heard
from bot.reading.item_questions import where_nothing_happened

HOW = r"เป็?น(?:ยัง)?(?:ไง|งัย|งั้ย)|เป็นอย่างไร|เป๋นจะใด|ไปถึงไหน|ถึงไหน|(?:โอเค|ok|เรียบร้อย)(?:ไหม|มั้ย|ยัง|หรือ|รึ|ดี)"
OURS = re.compile(
    rf"(?:ของ|ทาง|ฝั่ง|งาน|หน่วย(?:งาน)?|ส่วน)\s?(?:เรา|หนู|ผม|ดิฉัน|ฉัน|เฮา)(?:\s|ตอนนี้|ล่าสุด|น่ะ|อะ|นี่)*(?:{HOW})|"
    rf"^\s*(?:ตอนนี้|สถานการณ์|วันนี้|ล่าสุด|\s)*(?:เรา|เฮา)(?:\s|ตอนนี้|ทำ|ส่ง)*(?:{HOW})"
)
HOW_IS = re.compile(HOW)
NOTHING = re.compile(r"(?<!ยัง)(?:ไม่|บ่|มิ)(?:ได้|เคย)?(?:มี|เกิด|จัด|ทำ|รับ)")
WHAT_THEN = re.compile(
    r"(?:ต้อง|ควร|จะ(?:ต้อง)?|ให้)\s?(?:ส่ง|ทำ|ใส่|ตอบ|แสดง|ลง|แนบ|เขียน|กรอก)(?:ข้อมูล|เอกสาร|ลิงก์|ว่า|ใน|\s)*(?:อะไร|ยังไง|"
    r"อย่างไร|จะใด|"
    r"แบบไหน|ไหม|มั้ย)"
)
MOST_SHOWN = 4
ITAS = re.compile(r"(?<![a-z])itas(?![a-z])|ไอทีเอเอส")


def own_state(heard: Heard) -> list[Step]:
    own = heard.speaker.agency
    named = any(own in one.candidates for one in heard.agencies) and heard.has(HOW_IS)
    if not (heard.has(OURS) or named) or heard.by_title or heard.others():
        return []
    if heard.codes:
        return [Step(Progress(heard.codes))]
    return [Step(Progress(round=number)) for number in heard.rounds] or [Step(Progress())]


def when_nothing_happened(heard: Heard) -> list[Step]:
    """ "ไม่มีเรื่องร้องเรียนเลย ต้องส่งอะไร": what that item must show then, not what she has still to send."""
    if not (heard.has(NOTHING) and heard.has(WHAT_THEN)) or heard.codes or heard.rounds:
        return []
    about = where_nothing_happened(heard) or heard.by_title or next((title.candidates for title in heard.titles), ())
    return [Step(ShowItem(about))] if 0 < len(about) <= MOST_SHOWN else []


def about_itas(heard: Heard) -> list[Step]:
    return [Step(Ask(None), Handling.HUMAN)] if heard.asks and heard.has(ITAS) and not heard.codes else []
