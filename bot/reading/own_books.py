"""What the coordinator says of the bot's own books: messages it may send and has sent, known answers, open questions,
who is registered at all."""

from __future__ import annotations

import re

from bot.commands import Answer, Ask, Knowledge, Questions, Quota, Status, Teach
from bot.doubts import Handling, NoReason, Step
from bot.reading.coordinator_words import INVITE
from bot.reading.heard import Heard

POLITE = r"(?:ทั้งหมด|บ้าง|มั่ง|หน่อย|ด้วย|ให้|ที|เลย|ได้|แล้ว|นะ|ค่ะ|คะ|ครับ|คับ|จ้า|เจ้า|\s)"
TEACH = re.compile(
    r"^\s*(?:ขอ|ช่วย)?\s?(?:สอน(?:บอท)?(?:หน่อย|ที|ด้วย|ว่า)*|จำไว้(?:ว่า)?|teach|"
    r"(?:เพิ่ม|ใส่|บันทึก|เก็บ)(?:เข้า|ใน|ลง|เป็น)?(?:คลัง)?(?:ความรู้|คำ(?:ถาม)?(?:และ|-|\s)?(?:คำ)?ตอบ|คำถาม(?=\s?:?\s?ถาม)|"
    r"คลัง|faq)(?:ใหม่|ใน(?:คลัง|ระบบ))?)"
    r"\s*:?\s*(?:(?:คำ)?ถาม(?:ว่า)?\s*:?\s*(?P<q>.+?)\s+(?:ให้)?(?:คำ)?ตอบ(?:ว่า)?\s*:?\s*(?P<a>.+))?$",
    re.DOTALL,
)
KNOWLEDGE = re.compile(
    r"คลัง(?:คำตอบ|ความรู้|คำถาม)|คำ(?:ตอบ|ถาม)ใน(?:คลัง|ระบบ)|ความรู้ใน(?:คลัง|ระบบ)|(?:รายการ|ตาราง)?คำตอบที่(?:รู้|มี|สอน)|"
    r"คำตอบ(?:ข้อ|ที่|\s|\d)*ใน(?:คลัง|ระบบ)|ความรู้(?:ข้อ|ที่|ลำดับ|หมายเลข)|knowledge|faq"
)
EDITS = re.compile(r"แก้(?:ไข)?|เปลี่ยน|ปรับ(?:ปรุง)?|ลบ|ยืนยัน|เอา[^\n]{0,20}ออก|ถอน|ไม่ถูก|ผิด")
SENT_BEFORE = re.compile(
    r"\s*(?:ขอ|ดู|เปิด|แสดง)*\s?(?:รายการ|ประวัติ|ผล|บันทึก)?(?:การ)?\s?(?:ส่ง)?\s?(?:ประกาศ|"
    r"ข้อความ)(?:และการเตือน)?\s?(?:ที่)?\s?(?:เคย|ได้)?\s?"
    r"(?:ส่ง|ประกาศ|แจ้ง)?(?:ไป|ออก)?(?:แล้ว|ก่อนหน้า(?:นี้)?|ย้อนหลัง|ล่าสุด|ที่ผ่านมา)(?:ทั้งหมด|บ้าง|หน่อย|มีอะไร|เป็นอย่างไร|ค่ะ|คะ|"
    r"ครับ|\s)*"
    r"|\s*(?:ขอ|ดู|เปิด|แสดง)*\s?(?:ประวัติ|ผล|รายการ)(?:การ)?(?:ส่ง)?ประกาศ(?:หน่อย|ค่ะ|คะ|ครับ|\s)*"
)
"""Announcements that went out before: what became of them."""
EARLIER = r"(?:ล่าสุด|ก่อน(?:หน้า)?|ที่แล้ว|เมื่อ(?:วาน|เช้า|กี้|คืน|สักครู่|วันก่อน)|วันก่อน|ที่(?:เพิ่ง|พึ่ง)?(?:ส่ง|แจ้ง|ออก|ประกาศ))"
OUTCOME = r"(?:ถึง|ใคร|กี่|ไหม|มั้ย|หรือยัง|รึยัง|เป็น|อะไร|บ้าง|อ่าน|สำเร็จ|ยังไง|อย่างไร)"
WHO_GOT = r"(?:ใคร|ไผ(?!่)|กี่(?:แห่ง|คน|หน่วย|ราย)|(?:หน่วย(?:งาน)?|แห่ง|ที่)(?:ไหน|ใด)|มีคน)"
ASKS_OUTCOME = re.compile(
    rf"^\s*(?:ขอ|ดู|อยากรู้|\s)*(?:ผล|สถานะ|ยอด|สรุป|รายงาน)(?:ของ|การ|ที่|ส่ง|\s)*ประกาศ[^\n:]{{0,12}}{OUTCOME}|"
    rf"ประกาศ(?:ครั้ง|อัน|เรื่อง|ฉบับ|ตัว|ข่าว|ไป|\s)*{EARLIER}[^\n:]{{0,24}}{OUTCOME}|"
    rf"{WHO_GOT}[^\n:]{{0,14}}(?:(?:ได้)?รับ|เห็น|อ่าน)[^\n:]{{0,8}}ประกาศ|"
    rf"ประกาศ[^\n:]{{0,12}}(?:ถึง|หา|ให้)\s?(?:ใคร|ไผ(?!่)|กี่)|"
    rf"ข้อความที่(?:ประกาศ|แจ้ง)(?:ไป|แล้ว|\s)*[^\n:]{{0,12}}{OUTCOME}|"
    rf"(?:มี|เคย)ประกาศ(?:อะไร|เรื่อง|ไป|บ้าง|\s)*(?:ที่)?(?:ส่ง|ออก|ไป)|ผล(?:การ)?(?:ส่ง)?ประกาศ(?:ครั้ง|ที่|\s)*{EARLIER}|"
    rf"ประกาศ(?:ไป|แล้ว|\s)+(?:กี่|ถึงไหน)|ประกาศ(?:ไป|ที่)?ส่ง(?:ไป)?ถึง(?:ครบ|ใคร|กี่|ทุก\S{{0,6}})[^\n:]{{0,10}}(?:ไหม|มั้ย|"
    rf"ยัง|หรือ|บ้าง|แห่ง|คน)|"
    rf"{EARLIER}\s?(?:ได้|พี่|เรา)?\s?ประกาศ(?:ไป|ข่าว|เรื่อง|ว่า)*\s?(?:อะไร|ถึง|กี่|ใคร)"
)
MONTH = r"เดือน(?:นี้|หน้า|ก่อน|ที่แล้ว|ถัดไป)"
SPENT = r"(?:เท่าไ|เท่าใด|กี่(?!ข้อ|แห่ง|หน่วย)|เยอะ|หมด|เต็ม|เกิน|พอ|เหลือ)"
QUOTA = re.compile(
    r"โควต[้]?า|quota|ข้อความ[^\n]{0,14}(?:กี่|เหลือ|เท่าไ|เท่าใด|เต็ม|หมด|พอ(?:ไหม|มั้ย|หรือ|ใช้|ก่อ))|(?:กี่|เหลือ)\s?ข้อความ|"
    r"ส่งข้อความ(?:ไป(?:กี่|เยอะ|เท่า|แล้ว)|(?:ได้)?อีก)|ค่า(?:ส่ง)?(?:ข้อความ|ไลน์|line)|"
    r"(?:งบ(?:ประมาณ)?|แผน|จำนวน|ยอด|ปริมาณ|ประมาณการ)(?:การ|ใช้|ส่ง|จะ|ของ|\s)*ข้อความ(?!ถึง)|"
    rf"{MONTH}[^\n]{{0,16}}ใช้(?:ไป|แล้ว|ข้อความ|\s)*{SPENT}|ใช้(?:ไป|ข้อความ)(?:แล้ว|ไป|\s)*{SPENT}[^\n]{{0,12}}{MONTH}|"
    rf"ข้อความ(?:ที่)?(?:จะ|ยัง|ต้อง|เหลือ)*ส่ง(?:อีก)?[^\n]{{0,12}}{MONTH}"
)
TIMETABLE = re.compile(
    rf"(?:แผน|ตาราง(?:เวลา)?|กำหนด(?:การ)?|ปฏิทิน)(?:การ|ที่จะ|จะ|\s)*(?:ส่ง)?(?:ข้อความ|แจ้ง\s?เตือน|เตือน)(?!ถึง|หา)|"
    rf"{MONTH}[^\n]{{0,8}}(?:จะ|ยัง|ต้อง)+(?:ส่ง|มี)?(?:การ)?(?:ข้อความ|แจ้ง\s?เตือน|เตือน)[^\n]{{0,8}}(?:กี่|อะไร|เท่าไ|เมื่อไ|"
    rf"วันไหน)"
)
PLANNED = re.compile(rf"{MONTH}[^\n]{{0,8}}(?:จะ|ยัง|ต้อง)+(?:ต้อง)?ส่ง(?:ข้อความ)?(?:อะไร|เท่าไ|เท่าใด|อีก)")
OF_AGENCIES = re.compile(r"ข้อ(?!ความ)|รอบ|ครั้ง|หน่วย|แห่ง|อำเภอ|ใคร")
"""What agencies hand in in a month, not what the bot sends."""
DROPS = re.compile(
    rf"^\s*(?:ขอ|ช่วย)?\s?(?:ปิด|ข้าม|ทิ้ง|ยกเลิก|ลบ|จบ|ไม่ต้องตอบ|ไม่ตอบ)\s?(?:คำ(?:ถาม|ขอ|ร้อง)|เรื่อง|ข้อซักถาม)\s?(?:ที่|ข้อ|ข้อที่|"
    rf"หมายเลข|เลข|เบอร์|#)*\s?(?P<first>\d{{1,4}})?(?:{POLITE}|โดย|ไป|ไม่ต้อง|ไม่|ตอบ|อนุมัติ|อนุญาต)*+$|"
    rf"^\s*(?:คำ(?:ถาม|ขอ|ร้อง)|เรื่อง)\s?(?:ที่|ข้อ|ข้อที่|หมายเลข|เลข|#)*\s?(?P<second>\d{{1,4}})\s*(?:ขอ|ให้)?(?:ปิด|ข้าม|ทิ้ง|"
    rf"ไม่ต้องตอบ)(?:{POLITE}|ไป|โดย|ไม่ต้อง|ไม่|ตอบ)*+$"
)
GOT_IN = r"(?:ลง\s?ทะเบียน|เข้า(?:ระบบ|ไลน์|กลุ่ม|ร่วม|ใช้)|แอด(?:ไลน์|เพื่อน|บอท)|เพิ่มเพื่อน|สมัคร)"
IN_CHARGE = r"(?:ผู้รับผิดชอบ|ผู้ประสาน\S{0,3}|ผู้ติดต่อ|เจ้าหน้าที่|คนดูแล|คนรับผิดชอบ|คน(?:ใน)?ระบบ)"
UNREGISTERED = re.compile(
    rf"(?:ยัง)?(?:ไม่|บ่|มิ)(?:ได้|เคย|มี(?:ใคร|คน)?|ยอม|มา)*\s?{GOT_IN}(?!\S{{0,6}}อนุมัติ)|"
    rf"ยัง(?:ไม่|บ่)(?:ได้)?(?:มี|รับ)(?:รหัส|โค้ด|{IN_CHARGE})|(?:ไม่|บ่)มี{IN_CHARGE}(?:ใน(?:ระบบ|ไลน์)|เลย)|"
    r"ติดต่อ(?:ทางไลน์)?(?:ไม่|บ่)(?:ได้|ติด)|บล็อ[กค]|ส่ง(?:ข้อความ|ไลน์)?(?:ไป)?(?:ไม่|บ่)ถึง|"
    rf"{WHO_GOT}[^\n]{{0,6}}{GOT_IN}แล้ว|{GOT_IN}(?:กัน)?แล้ว(?:กี่|ใคร)"
)
AGENCIES = re.compile(
    rf"{WHO_GOT}|หน่วย(?:งาน)?(?:ที่|\s|ยัง)|แห่งที่|พวก(?:ที่)?|อปท|ราย(?:ชื่อ|การ)?|เทศบาลที่|อบต\.?ที่|^\s*ยัง(?:ไม่|บ่)"
)


def teach(heard: Heard) -> list[Step]:
    found = TEACH.match(heard.plain)
    if not found:
        return []
    if not found["q"]:
        return [Step(Teach(), Handling.CLARIFY, (NoReason(),))]
    return [Step(Teach(heard.text.verbatim(*found.span("q")), heard.text.verbatim(*found.span("a"))))]


def edits_knowledge(heard: Heard) -> list[Step]:
    """ "แก้คลังคำตอบ 1 ว่า …": its number is no item's; the table has a button for each entry."""
    return [Step(Knowledge())] if heard.has(KNOWLEDGE) and heard.has(EDITS) else []


def sent_before(heard: Heard) -> list[Step]:
    asked = SENT_BEFORE.fullmatch(heard.words) or heard.has(ASKS_OUTCOME) and not (heard.codes or heard.text.urls)
    return [Step(Ask("announcements"))] if asked else []


def drops_question(heard: Heard) -> list[Step]:
    """The question is shown with its own buttons, among them the one that closes it unanswered."""
    found = DROPS.match(heard.words)
    if not found:
        return []
    number = found["first"] or found["second"]
    return [Step(Answer(int(number)), Handling.CLARIFY, (NoReason(),))] if number else [Step(Questions())]


def unregistered(heard: Heard) -> list[Step]:
    """Whom the bot cannot reach: the overview lists them."""
    asked = heard.has(UNREGISTERED) and heard.has(AGENCIES)
    if not asked or heard.codes or heard.has(INVITE) or any(one.candidates for one in heard.agencies):
        return []
    return [Step(Status("all", heard.round))]


def timetable(heard: Heard) -> list[Step]:
    """ "แผนการเตือนเดือนหน้า" wants no reminder sent: the quota's card shows what is planned."""
    return [Step(Quota())] if heard.has(TIMETABLE) and not heard.codes else []


def plans_messages(heard: Heard) -> bool:
    return heard.has(QUOTA) or heard.has(PLANNED) and not heard.has(OF_AGENCIES)
