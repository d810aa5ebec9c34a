"""What officers state without a URL: promised, answered ไม่มี, sent already."""

from __future__ import annotations

import re

from bot.commands import (
    Ask,
    Progress,
    Promise,
    ShowItem,
    Submit,
)
from bot.doubts import (
    BeyondList,
    Handling,
    Step,
)
from bot.reading import cues
from bot.reading.heard import Heard
from bot.reading.item_questions import UNLOCK, where_nothing_happened
from bot.reading.officer_links import POLITE
from bot.reading.officer_questions import ASKS_STATE, DEADLINE, EVENT
from bot.reading.statements import answered_none
from bot.reading.submission import read_items

EXPLAIN = re.compile(
    r"อธิบาย|รายละเอียด(?:ของ)?(?:ข้อ)?|องค์ประกอบ|แนะนำ(?!ตัว)|ขอดู(?:ข้อ|\s?o)|(?:ขอ|อยาก|มี)\S{0,8}ตัวอย่าง|สอน|คำชี้แจง"
)
SHORT = 24
"""Letters: no more than a question without its question mark."""
PUZZLED = re.compile(
    r"งง(?!าน)|(?:ไม่|บ่)(?:ค่อย)?(?:เข้าใจ|เก็ท|เก็ต)|ไม่รู้(?:เรื่อง|จะ|ว่า(?:ต้อง|จะ))|ทำไม่(?:เป็น|ถูก)|ยาก(?:จัง|"
    r"มาก|ไป)|ขอเอกสารอ้างอิง"
)
HISTORY = re.compile(r"ประวัติ(?!การศึกษา|ส่วนตัว|ผู้|ความ|ย่อ)|ใคร(?:เป็นคน)?(?:แก้|เปลี่ยน|ส่ง|ลบ|เอา|ใส่|บันทึก)")
SAID_DONE = re.compile(r"(?:ส่ง|แก้(?:ไข)?|อั[พป]|ลง|แนบ)[^\n]{0,24}(?:แล้ว|เรียบร้อย)")
# "ข้อ 1 เรียบร้อยแล้ว": said to be complete, as one says it of what was sent.
SAID_COMPLETE = re.compile(
    r"[\s:]*(?:เป็นอัน|ทำ|ดำเนินการ|จัดการ|ของเรา)?(?:เรียบร้อย|เสร็จ(?:สิ้น|สมบูรณ์)?|สมบูรณ์)(?:หมด|ดี)?\s?(?:แล้ว|ละ)(?:นะ)?\s?"
)
SWAPPED = re.compile("สลับ")
REST_LATER = re.compile(r"ที่เหลือ|นอกนั้น|ส่วนอื่น|ข้ออื่น")
# All is sent, said without naming an item: she is shown what has arrived.
SENT_ALL = re.compile(
    r"(?:ส่ง|แก้(?:ไข)?|กรอก|ลง|อัพ\S*|อัป\S*|แนบ|ทำ)[^\n]{0,20}(?:(?<!ใ)ครบ|หมด|เรียบร้อย|ทุกข้อ|แล้ว)|"
    r"(?<!ใ)ครบ(?:ถ้วน|ทุกข้อ|หมด)?แล้ว"
)
PROMISES = re.compile(
    r"(?<!ไม่)(?<!ต้อง)ส่ง(?:ให้|ตาม)?(?:พรุ่งนี้|คืนนี้|เย็นนี้|บ่ายนี้|วันพูก|(?:อาทิตย์|สัปดาห์)หน้า|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์))|"
    r"(?:เดี๋ยว|เด๋ว|จะ(?:รีบ|ทยอย|เร่ง)?|พรุ่งนี้|คืนนี้|เย็นนี้|บ่ายนี้|วันพูก|ค่อย|(?:อาทิตย์|สัปดาห์)หน้า|"
    r"วัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์)\S{0,4})[^\n]{0,12}(?<!แจ้ง)ส่ง"
    r"(?:ให้|ตาม|เพิ่ม|(?<!ใ)ครบ|นะ|บ่าย|เช้า|เย็น|คืน|วัน|พรุ่ง|อาทิตย์|สัปดาห์|ภายใน|ก่อน|เลย|แน่|ทุกข้อ|ทั้งหมด|ลิงก์|ข้อมูล|ไป(?!รษ)|ค่ะ|"
    r"ครับ|คับ|เจ้า|จ้า|\s|$)(?!\s?นายก|ผอ|ปลัด)"
)
NOT_OURS = re.compile(r"ไปรษณีย์|ประชุม|กิจกรรม|เงิน|ข้าว|เอกสารตัวจริง|ถ้า|ตอบแล้ว|สแตมป์")


def items_stated(heard: Heard) -> list[Step]:
    """Statements about items: promised, answered ไม่มี, or said to be sent while no URL came."""
    if heard.codes and (heard.has(UNLOCK) or len(heard.codes) > 1 and heard.has(SWAPPED)):
        return [Step(Ask(None, heard.codes), Handling.HUMAN)]
    if heard.codes and heard.has(HISTORY):
        return [Step(Progress(heard.codes))]
    if heard.asks or not (heard.numbers or heard.beyond):
        return []
    if len(heard.plain) < SHORT and heard.has(DEADLINE) and not heard.has(cues.LATER):
        return []  # "เดดไลน์ o43"
    if heard.sure and heard.has(EVENT) and not heard.has(cues.LATER) and not heard.has(cues.NONE):
        return [Step(Progress(heard.codes))]
    if (
        heard.sure
        and heard.has(ASKS_STATE)
        and not heard.has(cues.NONE)
        and not re.search("เดี๋ยว|รอ(?!บ)|พรุ่งนี้|กำลัง|เกือบ|เหลือ(?:แค่)?(?:ลงนาม|เซ็น|สแกน|พิมพ์)", heard.words)
    ):
        return [Step(Progress(heard.codes))]
    if len(heard.sure) == 1 and SAID_COMPLETE.fullmatch(re.sub(POLITE + "$", "", heard.words[heard.sure[0].end :])):
        return [Step(Progress(heard.codes))]
    if heard.sure and (heard.has(PUZZLED) or heard.has(EXPLAIN) and not heard.has(cues.LATER)):
        return [Step(ShowItem(heard.codes))]
    if not heard.sure and not (heard.has(cues.SENDS) or heard.has(cues.LATER) or heard.has(cues.NONE)):
        return []
    if heard.sure and re.fullmatch(r"[\s\ufffc]*", re.sub(POLITE, "", _around(heard))):
        return [Step(ShowItem(heard.codes))] if heard.codes else [Step(ShowItem())]
    return read_items(heard, []) or ([Step(Progress(heard.codes))] if heard.codes and heard.has(SAID_DONE) else [])


def _around(heard: Heard) -> str:
    """What is left of the message without its codes."""
    left, at = "", 0
    for mention in heard.mentions:
        left, at = left + heard.plain[at : mention.start], mention.end
    return left + heard.plain[at:]


def none_by_title(heard: Heard) -> list[Step]:
    """ "เรื่องร้องเรียนปีนี้ไม่มีค่ะ": an answer ไม่มี to the item so called, read back."""
    none = cues.NONE.search(heard.plain)
    if heard.asks or not none or heard.text.urls or heard.has(cues.LATER):
        return []
    codes = where_nothing_happened(heard) or heard.by_title
    return read_none(heard, codes, none) if len(codes) == 1 else []


def read_none(heard: Heard, codes: tuple[str, ...], none: re.Match[str]) -> list[Step]:
    return [answered_none(heard, codes, none.start(), none.end(), len(heard.plain))]


TOLD = re.compile(r"(?:แจ้ง|บอก|ถาม|เรียน|ปรึกษา|เสนอ|คุยกับ|ให้)\s?$")


def promise_by_title(heard: Heard) -> list[Step]:
    if heard.asks or heard.text.urls or not heard.has(cues.LATER):
        return []
    if heard.has(REST_LATER) and "ส่ง" in heard.words and not heard.by_title:
        return [Step(Promise())]
    if heard.has(PROMISES) and not (heard.titles or heard.others() or heard.has(NOT_OURS)):
        return [Step(Promise())]
    told = [title for title in heard.titles if TOLD.search(heard.plain, 0, title.start)]
    if not heard.by_title or told:  # "เดี๋ยวแจ้งผู้บริหารให้ทราบ"
        return []
    return [Step(Promise(heard.by_title))]


def beyond(heard: Heard) -> list[Step]:
    if heard.beyond and not heard.codes and not heard.asks:
        return [Step(Submit(), Handling.CLARIFY, (BeyondList(heard.beyond),))]
    return []


def sent_all(heard: Heard) -> list[Step]:
    if not heard.has(SENT_ALL) or heard.asks or heard.numbers or heard.by_title or heard.has(NOT_OURS):
        return []
    if heard.has(cues.LATER) or heard.has(cues.HOLD) or heard.others():
        return []
    return [Step(Progress(round=number)) for number in heard.rounds] or [Step(Progress())]
