"""What an officer says of herself or of her successor: her name and number, who does the work now, her data deleted."""

from __future__ import annotations

import re

from bot.commands import Ask, ForgetMe, Register
from bot.doubts import Handling, ReadBack, Step
from bot.reading import people
from bot.reading.heard import Heard
from bot.reading.positions import span_of
from bot.reading.text import HOLE

MINE = r"(?:ฉัน|ผม|หนู|ดิฉัน|เรา|ตัวเอง|ตนเอง|ข้าพเจ้า|พี่|กระผม|ข้าเจ้า)"
DATA = r"(?:ข้อมูล|ประวัติ|ชื่อ|บัญชี|เบอร์|โทรศัพท์|หมายเลข|ไลน์)"
FORGET = re.compile(
    rf"(?:ลบ|ถอน|ล้าง|ทำลาย|ยกเลิก|เอา)(?:การ)?(?:เก็บ|ใช้)?{DATA}[^\n]{{0,20}}(?:{MINE}|ส่วน(?:ตัว|บุคคล|ตน))|"
    rf"เอา{DATA}[^\n]{{0,16}}ออก(?:จากระบบ)|เอาชื่อ[^\n]{{0,10}}ออก|ลบชื่อ(?!ผู้)|(?:ลบ|ปิด)บัญชี(?!ธนาคาร)|"
    rf"ยกเลิกการ(?:ลงทะเบียน|สมัคร)|"
    r"(?:เพิกถอน|ถอน|ยกเลิก|ไม่ให้)(?:การ)?(?:ให้)?ความยินยอม|"
    rf"(?:ไม่|บ่)(?:ยินยอม|อยาก|ต้องการ|ประสงค์|ขอ|ให้)*(?:มี)?(?:การ)?เก็บ{DATA}|"
    rf"(?:pdpa|คุ้มครองข้อมูล)[^\n]{{0,40}}ลบ|ลบ[^\n]{{0,40}}pdpa|(?:ถูกลืม|ลืมฉัน|forget me|delete my)"
)
LEAVES = re.compile(r"(?:ลบ|ล้าง)(?:ข้อมูล|คำขอ|ทุกอย่าง|บัญชี)|(?:ยกเลิก|ถอน)(?:คำขอ|การลงทะเบียน|การสมัคร|ตัว)")
"""Of an applicant, who has nothing here but her own data."""
OF_PAGES = re.compile(r"เอกสาร|ไฟล์|ในเว็บ|หน้าเว็บ|ก่อนลง|ก่อนส่ง|ประกาศ|รายงาน|ต้อง(?!การ)|ควร|คู่มือ|ชาวบ้าน|ประชาชน|ผู้ร้อง")
"""Personal data on an agency's pages: a question about an item, not the sender's own."""


def forget_me(heard: Heard) -> list[Step]:
    leaves = heard.speaker.role == "stranger" and heard.has(LEAVES)
    if not (leaves or heard.has(FORGET)) or heard.codes or heard.has(OF_PAGES):
        return []
    return [Step(ForgetMe(), Handling.CONFIRM, (ReadBack("removal"),))]


SUCCESSOR = re.compile(
    r"เปลี่ยน(?:แปลง|ตัว)?\s?(?:ผู้(?:ประสาน|รับผิดชอบ|ดูแล|ติดต่อ|ทำ)|คน(?:ดูแล|รับผิดชอบ|ทำ|ประสาน|ส่ง)|เจ้าหน้าที่)|"
    r"(?:ผู้(?:ประสาน|รับผิดชอบ|ดูแล|ติดต่อ)\S{0,6}?|คนดูแล|เจ้าหน้าที่)(?:คน)?(?:ใหม่|แทน|อีกคน|เพิ่ม)|คนใหม่|เปลี่ยนเป็นคุณ|"
    r"(?:ต่อไป|จากนี้)[^\n]{0,12}(?:ติดต่อ|ประสาน)|ให้ติดต่อ|(?:คน)?(?:เดิม|เก่า)[^\n]{0,8}"
    r"(?:ย้าย|ลาออก|เกษียณ|ลา|ไม่อยู่)|เพิ่ม(?:ผู้|คน|เจ้าหน้าที่)|(?:มา|ทำ|รับ(?:งาน)?)?แทน(?:คนเดิม|คนเก่า|ผม|หนู|ดิฉัน)"
)
"""Another person, not another name or number of hers."""


HERSELF = re.compile(rf"(?:^|[\s,]){MINE}\s?(?:เพิ่ง|พึ่ง|จะ|ได้)?(?:มา|เข้ามา|เป็น|รับ|ได้รับ|ย้าย)")
"""The successor who writes from the same chat."""


def of_another(heard: Heard) -> bool:
    return heard.has(SUCCESSOR) and not heard.has(HERSELF)


BARE_CHANGE = re.compile(
    r"\s*(?:ขอ|แจ้ง|ต้องการ|จะ|อยาก|\s)*เปลี่ยน(?:แปลง|ตัว)?\s?(?:ผู้(?:ประสาน|รับผิดชอบ|ดูแล|ติดต่อ)|คน(?:ดูแล|รับผิดชอบ)|เจ้าหน้าที่)"
    r"[^\n\d]{0,24}"
)


def asks_for_change(heard: Heard) -> list[Step]:
    """ "ขอเปลี่ยนผู้รับผิดชอบค่ะ", without a name: how the successor gets in."""
    said = BARE_CHANGE.fullmatch(heard.words) and not heard.codes and not heard.others()
    return [Step(Ask("new_officer"), Handling.HUMAN)] if said else []


LABELS = re.compile(
    r"(?:ชื่อ(?:-|\s)?(?:นาม)?(?:สกุล)?|นามสกุล|ตำแหน่ง|เบอร์(?:โทร(?:ศัพท์)?|มือถือ)?|โทร(?:ศัพท์)?\.?|หมายเลข|มือถือ|"
    r"ติดต่อ(?:ได้)?(?:ที่)?|"
    r"ลง\s?ทะเบียน|แจ้ง|ข้อมูล|ผู้(?:รับผิดชอบ|ประสาน(?:งาน)?)|เจ้าหน้าที่|tel|คือ|เป็น|ของ|ผม|กระผม|ดิฉัน|หนู|คุณ|ครับ|คับ|ค่ะ|คะ|ค่า|จ้า|"
    r"เจ้า|นะ|"
    rf"[\s:.,/()+{HOLE}-])++"
)
CALL_ME = re.compile(r"กลับ|ได้ไหม|หน่อย|ช่วย|ขอ|ด่วน")


def introduces_herself(heard: Heard) -> list[Step]:
    """Nothing but name, position and number: the answer to "กรุณาแจ้งชื่อและเบอร์โทร", in her own agency's name."""
    if heard.codes or heard.text.urls or heard.asks or heard.others() or heard.has(CALL_ME) or len(heard.plain) > 160:
        return []
    person = people.person_in(heard)
    labelled = re.search("ชื่อ|เบอร์|โทร|ตำแหน่ง|มือถือ", heard.words)
    if not (person.phone and (person.name or labelled) or person.name and labelled):
        return []
    if LABELS.fullmatch(_without(heard, person) or " ") is None:
        return []
    return [Step(Register(heard.speaker.agency, person.name, person.position, person.phone))]


def _without(heard: Heard, person: people.Person) -> str:
    """What is left when all that was understood is struck out."""
    left = people.NUMBER.sub(" ", heard.plain)
    if position := span_of(left):
        left = left[: position[0]] + " " + left[position[1] :]
    for name in (person.name or "").lower().split():
        left = left.replace(name, " ", 1)
    for one in heard.agencies:
        left = left.replace(heard.plain[one.start : one.end], " ", 1)
    return left
