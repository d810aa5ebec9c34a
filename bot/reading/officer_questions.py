"""What officers ask: each rule answers one kind of question, the more particular first."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.commands import (
    Ask,
    Form,
    Progress,
)
from bot.doubts import Handling, NotAllowed, Step
from bot.reading import cues, topics
from bot.reading.agency_index import Named
from bot.reading.deadlines import DEADLINE as DEADLINE
from bot.reading.deadlines import deadline as deadline
from bot.reading.heard import Heard
from bot.reading.item_questions import ITEM as ITEM
from bot.reading.item_questions import item, of_period, points_of_item, survey
from bot.reading.own_state import about_itas, own_state, when_nothing_happened
from bot.reading.rounds import rounds_ending
from bot.reading.text import HOLE

Rule = Callable[[Heard], list[Step]]
FORM = re.compile(
    r"(?:แบบ)?ฟอร์ม|เอ็?[กค]เซ[ลว]|excel|xlsx?|เทมเพลต|template|ไฟล์(?:กรอก|ตาราง|แบบ)|(?:ให้|ไว้|สำหรับ)กรอก|"
    r"ตาราง(?:กรอก|เปล่า|ส่ง)|แบบ(?:กรอก|ราย?งาน)(?!ผล)"
)
WANTS = re.compile(
    r"ขอ|อยากได้|ส่ง[^\n]{0,20}(?:ให้|มา)|หา|อยู่[^\n]{0,6}ไหน|ตรงไหน|ดาวน์โหลด|โหลด|มี|เอา|ที่ไหน|ใหม่|หน่อย|รับ|ต้องการ|สร้าง|ออก"
)
PROGRESS = re.compile(
    r"(?:ยัง)?เหลือ|ขาด|ค้าง|(?<!ใ)คร?บ|ยังไม่(?:ได้)?ส่ง|ยังบ่(?:ได้)?ส่ง|ส่ง(?:(?:ข้อ)?อะไร|ข้อไหน|ไป|ถึง|แล้ว|กี่|(?<!ใ)คร?บ|ได้กี่)|"
    r"สถานะ|คืบหน้า|ผ่าน(?![ก-ฮเ-ไ])|ผ่าน(?=หรือ|รึ|ไหม|ใช่|มั้ย|ยัง|แล้ว|ก่อ|กี่|ป่าว|หมด|ทุก|(?<!ใ)ครบ|ข้อ|ไม่|บ้าง|บ่|รอบ|ครั้ง|นะ|อะ|"
    r"ปะ|มะ|เพราะ|ได้|เลย|เกณฑ์|ค|เจ้า)|ได้รับ|(?<!ใคร)(?<!ใครเป็นคน)ตรวจ(?!กัน|อะไร|ยังไง|อย่างไร|แบบ|จาก)(?:ให้|หรือ|รึ|ยัง|"
    r"ผ่าน|แล้ว|สอบ)?|ถึงไหน|ผลการ|ผลตรวจ|ตีกลับ|ให้แก้|ว่าไง|เป็นไง|ต้องแก้|ต้องส่ง(?:ข้อ)?(?:อะไร|ไหน|กี่)|ส่งใหม่|สอบทาน|"
    r"ส่งยัง(?!ไง|งัย)|อนุมัติ(?=หรือ|แล้ว|ยัง|รึ)|"
    r"(?:เข้า|ขึ้น)(?:ระบบ)?(?:แล้ว)?(?:หรือ|รึ|ยัง|ไหม|มั้ย|ก่อ(?!น|ส)|ป่าว|ปะ)|บันทึก(?:ถูก|ครบ|อะไร|แล้ว|ให้|ไป|หรือ|ยัง|"
    r"ไว้)|ลง(?:ให้)?แล้ว|"
    r"ใคร(?:เป็นคน)?(?:แก้|เปลี่ยน|ส่ง|ลบ|เอา|ใส่|บันทึก)|"
    r"เสร็จ(?:แล้ว)?(?:หรือ|รึ)?ยัง|ประวัติ(?!การศึกษา|ส่วนตัว|ผู้|ความ|ย่อ)|รายการ(?:ที่)?(?:เคย|เรา|ได้)?ส่ง|เท่าไหร่แล้ว|กี่ข้อแล้ว|"
    r"กี่\s?(?:%|เปอร์)|(?:ไป|ได้|ช้า|เหลือ|ส่ง|ทำ)(?:มา)?\s?กี่\s?(?:ข้อ|%|เปอร์)|สรุป|"
    r"เช็?[คก]|ถึงข้อ(?:ไหน|อะไร|ที่เท่า)|\b(?:missing|left|status|progress|remain\w*|still (?:have|need)|received)\b"
)
EVENT = re.compile(
    r"(?:ส่ง|แก้(?:ไข)?|อัพ\S*|อัป\S*)[^\n]{0,24}(?:แล้ว|เมื่อ(?:วาน|เช้า|คืน|กี้|ตะกี้|วัน)|ไปตั้งแต่)|"
    r"ส่งไป\s?(?:แค่|\d|สอง|สาม|หลาย)|ผ่าน(?:หมด|ทุกข้อ|เรียบร้อย)?แล้ว|(?<!ใ)ครบ(?:ถ้วน|หมด|ทุกข้อ)?แล้ว|"
    r"ใคร(?:เป็นคน)?(?:แก้|เปลี่ยน|ส่ง|ลบ|เอา|ใส่|บันทึก)"
)
# "ส่ง O3 ไปหรือยัง", "ข้อ 5 เข้าระบบยัง": whether it is done, with the item in between or before.
DONE_YET = re.compile(
    r"(?:ส่ง|แก้|ตรวจ|ถอน|ลบ|เปลี่ยน|ผ่าน|เข้า|ได้รับ|รับ|ขึ้น|บันทึก|ลง|มา|อนุมัติ|ออก|(?<!ใ)คร?บ|"
    r"เรียบร้อย)[^\n\ufffc]{0,24}(?:(?:หรือ|รึ)ยัง|แล้วยัง|(?<=\s)ยัง(?=\s*$|ค|ครับ)|แล้ว(?:ไหม|มั้ย|ก่อ|หรือ|รึ))|"
    r"รับ[^\n]{0,6}แล้วใช่|"
    r"(?:ส่ง|แก้|ตรวจ|ผ่าน|เข้า|รับ|ขึ้น|บันทึก|มา|อนุมัติ|ออก|(?<!ใ)คร?บ|ถึง|เจอ|เห็น|เสร็จ|โอเค|ok|เรียบร้อย|สมบูรณ์)ยัง(?=คะ|ครับ|คับ|"
    r"เจ้า|จ๊ะ|พี่|อะ|\s*$)"
)
ASKS_STATE = re.compile(
    r"เช็?[คก]|สถานะ|เช็[คก]|ตรวจ(?:สอบ)?(?:ให้|ดู|ด้วย|หน่อย|ที)|ขอดู|อยากรู้|ดูหน่อย|สรุป|เหลือ|ค้าง|ยังขาด(?![ก-ฮ])|"
    r"ยังขาด(?=อะไร|ข้อ|กี่|บ้าง|อยู่)|รายการที่ส่ง|(?:ขอ|แจ้ง|รายงาน|บอก)(?:ทราบ)?ผล(?:การ)?(?:ตรวจ|สอบทาน)?|ความคืบหน้า|"
    r"ไม่(?:ได้)?(?:รับ|เห็น)(?:ข้อความ|การ)?(?:ยืนยัน|ตอบ)|(?:บอท|ระบบ)ไม่ตอบ|(?<!ใ)คร?บ(?:หรือ|รึ|ยัง|ไหม|มั้ย)"
)
STATED_TOPICS = ("itas_login", "website_down", "contact", "become_coordinator", "contact_data_of_others")
"""Troubles that people report without asking."""
SMALL_TALK = re.compile(
    r"กินข้าว|สบายดี|เหนื่อย(?:ไหม|มั้ย)|^[^\n]{0,16}อยู่(?:ไหม|มั้ย|ป่าว|รึเปล่า|หรือเปล่า|บ่|ก่อ)|ใครอยู่บ้าง|มีใครอยู่|ฝนตก|ทำไรอยู่|"
    r"ทำงานอยู่|(?:ยังไม่|ไป)?นอน(?:หรือ)?(?:ยัง|อีก)|ชื่ออะไร|เป็นคนจริง|มีแฟน|อายุเท่า|กินอะไร|สนใจ(?:ไหม|มั้ย)|สินเชื่อ|โปรโมชั่?น|"
    r"ว่างไหม|หวย|เที่ยว|หนาว|ร้อนมาก|สุขภาพ"
)


HAS_FORM = re.compile(r"(?:ได้รับ|ได้|เจอ|โหลด|กรอก)\S{0,12}(?:ฟอร์ม|ไฟล์|excel)\S{0,6}แล้ว")


def _form(heard: Heard) -> list[Step]:
    asked = heard.has(FORM) and not heard.has(HAS_FORM) and (heard.has(WANTS) or len(heard.plain.strip()) < 16)
    return [Step(Form(heard.round))] if asked and not heard.codes else []


def question(heard: Heard) -> list[Step]:
    for rule in QUESTION_RULES:
        if steps := rule(heard):
            return steps
    return []


# What the item needs, not how far it is: "ข้อ 2 ต้องแก้เลยไหม", "ข้อ 15 กี่เล่มถึงจะผ่าน".
NEEDS = re.compile(
    r"ต้อง(?!แก้(?!เลย|ด้วย|ใหม่|ทุก))|ใส่|คือ|ถ้า|ใช้(?:แทน)?|ครอบคลุม|(?:ถึง|จึง)(?:จะ)?(?:ผ่าน|พอ|ครบ|ได้คะแนน)|"
    r"กี่(?:เล่ม|ข่าว|รูป|หน้า|กิจกรรม|โครงการ|เรื่อง|บริการ|ภาพ|ฉบับ|ครั้ง|คน|ช่องทาง|ด้าน|ระบบ|เดือน|ปี)"
)


WHAT_IF = re.compile(r"(?:ถ้า|หาก)[^\n]{0,24}(?:ไม่|ขาด|ช้า)[^\n]{0,24}(?:จะ|มีผล|โดน|เป็น(?:อะไร|ไร))")
ALL_OF_THEM = re.compile(r"(?:ต้อง|จำเป็น)[^\n]{0,10}(?<!ใ)ครบ|(?<!ใ)ครบ[^\n]{0,14}หรือ\s*$")
"""Whether all must be sent, not whether all are."""


def _progress(heard: Heard) -> list[Step]:
    """What is sent, missing, checked. About another agency it is not told; the sender's own is offered."""
    if heard.by_title and (heard.has(WHICH_ITEM) or not _beside_titles(heard)):
        return []
    if not (heard.has(PROGRESS) or heard.has(DONE_YET)) or not (
        heard.asks or heard.has(ASKS_STATE) or heard.has(EVENT)
    ):
        return []
    if heard.codes and heard.asks and NEEDS.search(heard.words) and not heard.has(cues.DONE):
        return []
    if not heard.codes and (heard.has(ALL_OF_THEM) or heard.has(WHAT_IF)):
        return []
    if others := _others(heard):
        return [Step(Progress(heard.codes, heard.round, others[0].candidates[0]), Handling.CLARIFY, (NotAllowed(),))]
    if heard.codes or heard.by_title and not heard.rounds:
        return [Step(Progress(heard.codes or heard.by_title))]
    rounds = heard.rounds or rounds_ending(heard.words, heard.vocabulary, heard.today)
    return [Step(Progress(round=number)) for number in rounds] or [Step(Progress())]


THEIRS = re.compile(r"(?:เขา|เค้า)\s?(?:ส่ง|ทำ|ตอบ|ใส่|ลง|ใช้)|(?:ขอ)?ดูของ|ขอ(?:ดู)?ลิงก์(?:ของ)?")


def _of_another(heard: Heard) -> list[Step]:
    """How another agency has answered is not told either; the sender's own state is offered."""
    others = _others(heard) if heard.has(THEIRS) else []
    if not others:
        return []
    return [Step(Progress(heard.codes, heard.round, others[0].candidates[0]), Handling.CLARIFY, (NotAllowed(),))]


def _others(heard: Heard) -> list[Named]:
    return [one for one in heard.others() if len(one.candidates) == 1]


def _beside_titles(heard: Heard) -> bool:
    """ "สรุปจัดซื้อรายเดือนเริ่มเดือนไหน" asks for no summary: the word belongs to the item's title."""
    words = heard.plain.replace("สรุป", HOLE * 4)  # how titles begin
    for title in heard.titles:
        words = words[: title.start] + HOLE * (title.end - title.start) + words[title.end :]
    return bool(PROGRESS.search(words) or DONE_YET.search(words))


WHICH_ITEM = re.compile(
    r"(?:ใส่|ลง|อยู่|เป็น)\s?(?:ใน)?(?:ข้อ)?\s?\d+\s?หรือ|(?:ใส่|ลง|ส่ง|อยู่|เป็น|ตอบ|แนบ|คือ)\s?(?:ที่|ใน|ตรง)?\s?ข้อ(?:ไหน|อะไร|"
    r"ใด|ที่เท่า)"
)
LIST_OF_ROUND = re.compile(
    r"ข้อ(?:ใด|ไหน|อะไร)บ้าง|(?:มี|ต้อง(?:ส่ง|ทำ|ใช้)|ส่ง|ทำ|เป็น|คือ)\s?(?:ทั้งหมด|รวม)?\s?(?:ข้อ|รายการ|หัวข้อ|เรื่อง)?\s?(?:อะไร|"
    r"ไหน|ใด|กี่ข้อ)"
)


def _list_of_round(heard: Heard) -> list[Step]:
    """ "ครั้งที่ 3 มีข้ออะไรบ้าง": the round's items, shown with what has come of them."""
    rounds = heard.rounds or rounds_ending(heard.words, heard.vocabulary, heard.today)
    asked = rounds and heard.asks and not heard.codes and not heard.others() and heard.has(LIST_OF_ROUND)
    return [Step(Progress(round=number)) for number in rounds] if asked else []


def topic(heard: Heard) -> list[Step]:
    stated = tuple(topic for topic in topics.QUESTIONS if topic.name in STATED_TOPICS)
    found = topics.find(topics.QUESTIONS if heard.asks else stated, heard.words)
    if not found:
        return []
    return [Step(Ask(found.name, heard.codes), found.handling)]


def personal_topic(heard: Heard) -> list[Step]:
    """Questions that must not be mistaken for anything else: rights, other people's data, systems that are not ours."""
    found = [topic for topic in topics.QUESTIONS[:5] if topic.words.search(heard.words)]
    if not found or heard.codes:
        return []
    return grabs(heard) or [Step(Ask(found[0].name), found[0].handling)]


GRABS = ("become_coordinator", "contact_data_of_others")


def grabs(heard: Heard) -> list[Step]:
    """Rights, or other people's data: never given, whatever else the message says."""
    found = [topic for topic in topics.QUESTIONS if topic.name in GRABS and topic.words.search(heard.words)]
    return [Step(Ask(topic.name), topic.handling) for topic in found] if not heard.codes else []


INSTEAD = re.compile(r"แทน|ลิงก์|ลิ้ง|url|link")


def elsewhere(heard: Heard) -> list[Step]:
    """Facebook or Drive instead of the website: about where it may stand, not about the item of social networks."""
    found = topics.find(tuple(topic for topic in topics.QUESTIONS if topic.name == "drive_or_facebook"), heard.words)
    asked = found and heard.asks and heard.has(INSTEAD) and not heard.codes
    return [Step(Ask("drive_or_facebook"), Handling.AUTO)] if asked else []


PROVINCE_CONTACT = re.compile(r"(?:เบอร์|โทร|ติดต่อ)[^\n]{0,12}(?:จังหวัด|ใคร|แอดมิน|ผู้ประสาน)")


def contact(heard: Heard) -> list[Step]:
    """How to reach the province; not the item that shows an agency's own numbers."""
    asked = heard.asks and heard.has(PROVINCE_CONTACT) and not heard.codes
    return [Step(Ask("contact"), Handling.AUTO)] if asked else []


def shared_link(heard: Heard) -> list[Step]:
    found = topics.find(tuple(topic for topic in topics.QUESTIONS if "url" in topic.name), heard.words)
    return [Step(Ask(found.name), found.handling)] if found and heard.asks else []


TROUBLE = re.compile(
    r"(?:เข้า|ใช้|กด|กรอก|บันทึก|แก้|เซฟ|เปิด|ล็อกอิน|ส่ง|พิมพ์|โหลด|สมัคร|ลงทะเบียน)[ก-๙]{0,10}\s?(?:ไม่|บ่)(?:ได้|"
    r"ขึ้น|เป็น|ออก|ติด)"
)


def _anything(heard: Heard) -> list[Step]:
    """A question nobody prepared for goes to a person; small talk does not."""
    wants = heard.asks or heard.has(cues.REQUEST) or heard.has(TROUBLE)
    if not wants or heard.has(SMALL_TALK) or heard.has(cues.THANKS):
        return []
    return [Step(Ask(None, heard.codes), Handling.HUMAN)]


QUESTION_RULES: tuple[Rule, ...] = (
    personal_topic,
    about_itas,
    own_state,
    when_nothing_happened,
    survey,
    contact,
    elsewhere,
    shared_link,
    points_of_item,
    _form,
    deadline,
    of_period,
    _progress,
    _of_another,
    _list_of_round,
    item,
    topic,
    _anything,
)
