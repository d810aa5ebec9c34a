"""Agencies' requests for more time, as the coordinator decides or lists them: never mistaken for registrations."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.commands import Answer, Extend, Questions
from bot.doubts import Handling, NoDate, NoReason, ReadBack, Step
from bot.reading.coordinator_calls import aimed_each, moves
from bot.reading.coordinator_words import ENTERS, MORE_TIME
from bot.reading.dates import find_day
from bot.reading.heard import Heard

REQUEST = rf"(?:คำ|เรื่อง|หนังสือ|ยื่น)?(?:ขอ|ร้อง)(?:ให้|การ|ร้อง|อนุญาต|อนุมัติ|ความ|มา|\s)*{MORE_TIME}"
REFUSES = re.compile(
    rf"(?:ไม่|บ่|มิ|อย่า|ห้าม)(?:ได้|ต้อง|ควร|เพิ่ง|พึ่ง|ขอ)*(?:อนุมัติ|อนุญาต|ให้|รับ|ยอม|หื้อ)[^\n]{{0,40}}{MORE_TIME}|"
    rf"ปฏิเสธ[^\n]{{0,40}}{MORE_TIME}|(?:ไม่|บ่){MORE_TIME}(?:เวลา|กำหนด)*ให้|"
    rf"{MORE_TIME}(?:เวลา|กำหนด|ให้)*(?:ไม่|บ่)(?:ได้|ไหว)(?!\S*(?:ส่ง|ทัน))|"
    rf"{REQUEST}[^\n]{{0,40}}(?:(?:ไม่|บ่|มิ)(?:ให้|อนุมัติ|อนุญาต|รับ|ยอม|ผ่าน|โอเค|เห็นด้วย)|ปฏิเสธ|"
    r"(?<=\s)(?:ไม่|บ่)ได้(?=\s|$|นะ|ค|เจ้า|จ้า))"
)
GRANTS = re.compile(r"อนุมัติ|อนุญาต|ยอม|โอเค|ตกลง|เห็นชอบ|(?<!ได้)(?<!รอ)รับ(?!ผิด|รอง|ทราบ)|ให้|approve")
WHO_ASKS = re.compile(
    rf"(?:ใคร|ไผ(?!่)|มีคน|กี่(?:แห่ง|หน่วย|ราย|คน)|(?:หน่วย(?:งาน)?|แห่ง|ที่|อปท\.?|เทศบาล|อบต\.?)(?:ไหน|ใด)|พวกที่|รายชื่อ|"
    rf"รายการ|"
    rf"ขอดู|ดู|แสดง|เปิด|มี)[^\n]{{0,24}}{REQUEST}|"
    rf"{REQUEST}[^\n]{{0,30}}(?:ค้าง|รอ(?!บ)|บ้าง|มั่ง|ไหม|มั้ย|กี่|ใคร|ทั้งหมด|ไหน)|"
    rf"^\s*คำ(?:ขอ|ร้อง)\S{{0,4}}{MORE_TIME}\S{{0,8}}\s*$"
)
OF_REQUEST = re.compile(r"คำ(?:ขอ|ร้อง)")
NUMBERED = re.compile(
    rf"(?:คำ(?:ขอ|ร้อง)|{REQUEST})(?:เวลา|\s)*(?:ที่|ข้อ|ข้อที่|หมายเลข|เลขที่|เลข|#)?\s?(?P<number>\d{{1,3}})(?!\d|"
    rf"\s?(?:วัน(?!ที่)|[./]))"
)
"""As the bot numbers them ("คำขอที่ 3"); registrations have no number."""
FROM_SEASON = timedelta(days=300), timedelta(days=120)
"""Before its first deadline and after its last: as long as a season is worked on."""


def decided(heard: Heard) -> list[Step]:
    """A request for more time: granted (until when is asked if it is not said), refused or asked about. What is refused
    is answered to the agency with the question's own buttons, so the open questions are shown."""
    of_request = OF_REQUEST.search(heard.words) and GRANTS.search(heard.words)
    dated = of_request and any(mark.kind == "date" for mark in heard.marks)  # a registration has no last day
    if ENTERS.search(heard.words):
        return []
    if of_request and not heard.agencies and not heard.asks and (found := NUMBERED.search(heard.words)):
        return [Step(Answer(int(found["number"])), Handling.CLARIFY, (NoReason(),))]
    if not (re.search(MORE_TIME, heard.words) or dated):
        return []
    if WHO_ASKS.search(heard.words) and not (GRANTS.search(heard.words) and not heard.asks):
        return [Step(Questions())]
    if heard.asks:
        return []
    if REFUSES.search(heard.words):
        return [Step(Questions())]
    granted = GRANTS.search(heard.words) and re.search(REQUEST, heard.words)
    return extended(heard) if granted or dated else []


def extend(heard: Heard) -> list[Step]:
    return extended(heard) if moves(heard) and not heard.asks else []


def extended(heard: Heard) -> list[Step]:
    number = heard.round or heard.round_of_item
    deadline = heard.deadline_of(number)
    until = find_day(heard.words, _in_season(heard, deadline), deadline)
    act = Extend(number, until.isoformat() if until else None)
    if until is None:
        return aimed_each(heard, act, Handling.CLARIFY, (NoDate(),))
    return aimed_each(heard, act, Handling.CONFIRM, (ReadBack("many"),))


def _in_season(heard: Heard, deadline: date | None) -> date:
    """Today; where a season of another year is worked on, its own days: a date without a year is one of that season."""
    days = [word.deadline for word in heard.vocabulary.rounds]
    if not days or min(days) - FROM_SEASON[0] <= heard.today <= max(days) + FROM_SEASON[1]:
        return heard.today
    return deadline or min(days)
