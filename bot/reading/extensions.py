"""Wishes for more time: only a coordinator moves a round."""

from __future__ import annotations

import re

from bot.commands import AskExtension
from bot.doubts import Handling, Step
from bot.reading.dates import find_day
from bot.reading.heard import Heard
from bot.reading.rounds import rounds_ending

EXTENSION = re.compile(
    r"(?:ขอ|ช่วย|รบกวน|อยาก|จะ|ขออนุญาต|มี|ให้)?[^\n]{0,12}(?<!ประชุม)(?:เลื่อน(?!ประชุม|ลง|ขึ้น|ดู|หน้า)|ขยาย|ผลัด(?!กัน)|ยืด|"
    r"ผ่อนผัน|ต่อ(?:เวลา|กำหนด))[^\n]{0,24}|ส่ง[^\n]{0,14}(?<!เ)ช้า(?!ง)|(?:ขอ|ขออนุญาต)[^\n]{0,30}ล่าช้า(?!ง)|"
    r"ส่ง\s?(?:หลัง|เลย|เกิน)[^\n]{0,20}ได้|(?:ขอ)?ส่ง(?:ช้า(?!ง)|ล่าช้า(?!ง)|เลย|เกิน|หลัง)(?:กว่า)?\s?(?:กำหนด|วัน|สัก|หน่อย|ไป|"
    r"ได้|ครั้ง|รอบ|จาก)|"
    r"(?:ส่ง|ทำ|แก้)[^\n]{0,14}ไม่ทัน|ไม่ทัน\s?(?:รอบ|ครั้ง|กำหนด)|"
    r"ขอ(?:ไป|เอาไป)?(?:รวม|ยก|ย้าย)[^\n]{0,12}(?:รอบ|ครั้ง)(?:ที่)?\s?(?:\d|หน้า|ถัดไป)|"
    r"ส่ง[^\n]{0,16}(?:เกิน|เลย|หลัง)(?:จาก)?\s?(?:กำหนด|วันที่)[^\n]{0,14}ได้|(?:เปลี่ยน|ปรับ|แก้(?:ไข)?)\s?(?:วัน)?กำหนด|"
    r"กำหนด[^\n]{0,16}ขอเป็น|เกินกำหนด(?:ได้|ไป)?|ขอ(?:เพิ่ม)?เวลา(?:[^\n]{0,20}เพิ่ม|อีก|หน่อย|ถึง)|ส่งบ่ตัน|ยะบ่ตัน"
)
# "7 เมษา หรือเลื่อนเป็น 10": whether it has been moved, not that it should be.
MOVED = re.compile(r"หรือ(?:ว่า)?(?:ได้|จะ|มี|เขา|จังหวัด)?เลื่อน|เลื่อน[^\n]{0,10}(?:แล้ว)?ใช่(?:ไหม|มั้ย)|เลื่อน(?:ไป)?แล้ว(?:หรือ|รึ)")
BEGS_FOR = re.compile(r"ขอ(?!บ|ง|ทราบ|ถาม|สอบถาม)|ช่วย|รบกวน|อยากให้|ได้(?:ไหม|มั้ย|ก่อ)")
ITEM_LATER = re.compile(r"ขอเวลา(?!เพิ่ม|อีก)")


def extension(heard: Heard) -> list[Step]:
    if heard.codes and not heard.asks and ITEM_LATER.search(heard.words) and not heard.rounds:
        return []  # "ข้อ 10 ขอเวลาถึงศุกร์": one item comes later; the round is not to be moved
    if heard.asks and heard.has(MOVED) and not heard.has(BEGS_FOR):
        return []
    if (late := _round_over(heard)) is not None:
        return [Step(AskExtension(late), Handling.HUMAN)]
    if not heard.has(EXTENSION) or heard.has(re.compile("ทำไม(?!่)(?!.*ขอ(?:เลื่อน|ขยาย))|ขยายความ|ขยายผล")):
        return []
    # "ส่งหลัง 31 ม.ค.": the deadline itself; other dates are wished for
    after = heard.has(re.compile("หลัง|เลย|เกิน|ช้ากว่า"))
    named = heard.rounds or after and rounds_ending(heard.words, heard.vocabulary, heard.today)
    first = named[0] if named else None
    return [Step(AskExtension(first or heard.round_of_item), Handling.HUMAN)]


BEGS = re.compile(r"ขอ(?:อนุญาต|ความกรุณา)?(?:จัด|นำ)?ส่ง")


def _round_over(heard: Heard) -> int | None:
    """ "ขออนุญาตส่งข้อ 43 หลังวันที่ 7 เม.ย.": the round, or that of an item, that is over by the day she wishes for."""
    dates = " ".join(mark.said for mark in heard.marks if mark.kind == "date")
    if not dates or not heard.has(BEGS) or heard.text.urls:
        return None
    number = heard.round or heard.round_of_item
    over = heard.deadline_of(number)
    day = find_day(dates, heard.today)
    late = over and day and (day > over or "หลัง" in heard.words and day == over)
    return number if late else None
