"""What officers say, in the order in which the more particular wins over the more general."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.commands import (
    Act,
    Ask,
    Chat,
    Complain,
    Help,
    Mute,
    No,
    Register,
    Undo,
    Unmute,
    Yes,
)
from bot.doubts import (
    Handling,
    NotAllowed,
    ReadBack,
    Step,
)
from bot.reading import cues, own_contact, people, topics
from bot.reading import officer_says as says
from bot.reading.codes import mentions
from bot.reading.extensions import extension
from bot.reading.grammar import scan
from bot.reading.heard import Heard
from bot.reading.officer_links import POLITE, YES, correction, quoted_yes, which_agency, with_url
from bot.reading.officer_questions import (
    EVENT,
    Rule,
    personal_topic,
    question,
)
from bot.reading.withdrawals import withdraw

NO = re.compile(rf"(?:ไม่ใช่|ไม่|ไม่ถูก(?:ต้อง)?|ยกเลิก|ไม่ยืนยัน|no|n|cancel|บ่แม่น|บ่ใช่|ไม่เอา|ไม่บันทึก|ไม่ต้องบันทึก){POLITE}")
HELP = re.compile(
    rf"(?:ช่วยเหลือ|(?:พี่[ก-๙]{{0,4}}\s)?ช่วย(?:หนู|ผม|เรา|ฉัน)?(?:ด้วย|หน่อย|ที)|เมนู|menu|help|"
    rf"วิธี(?:การ)?(?:ใช้(?:งาน)?|ส่ง|พิมพ์)[^\n]{{0,14}}|คู่มือ(?:การ)?ใช้บอท|"
    rf"คำสั่ง(?:ทั้งหมด)?|เริ่ม(?:ต้น)?|start|\?){POLITE}|"
    rf"[^\n]*(?:บอท|ระบบ(?:นี้)?|ไลน์นี้)?ทำอะไรได้(?:บ้าง|มั่ง)?[^\n]{{0,14}}|"
    rf"(?:ต้อง)?ใช้(?:งาน)?(?:ยังไง|อย่างไร|จะใด)[^\n]{{0,14}}|"
    rf"[^\n]{{0,12}}(?:ใช้(?:งาน)?(?:บอท|ไลน์|ระบบ)(?:นี้)?)(?:ยังไง|อย่างไร|จะใด)[^\n]{{0,14}}"
)
UNDO = re.compile(r"(?:ยกเลิก|ย้อน|ถอน|เอา)[^\n]{0,12}(?:ล่าสุด|เมื่อกี้|เมื่อตะกี้|เมื่อสักครู่|อันก่อน|รายการก่อนหน้า)|undo|ย้อนกลับ")
# What the bot's own buttons say is done at once (it can be sent anew); looser words are read back.
UNDO_OURS = re.compile(rf"(?:ขอ)?เลิกทำ\s?(?:รายการ|อัน)?(?:ล่าสุด|ก่อนหน้า|เมื่อกี้)?{POLITE}")
# Addressed to a person in so many words: no machine answers it, whatever it is about.
TO_A_PERSON = re.compile(
    r"^\s*(?:เรียน|อยาก(?:จะ)?|จะ|ขอ|ฝาก|รบกวน|ช่วย|ต้องการ|\s)*(?:สอบถาม|เรียนถาม|ถาม|คำถามถึง)(?:ไป)?(?:ทาง|ยัง|ถึง|"
    r"กับ)?\s?"
    r"(?:พี่\S{0,3}\s?)?(?:เจ้าหน้าที่|จนท|(?:ทาง)?จังหวัด|ผู้ประสาน|แอดมิน|admin|คนจริง|ผู้ดูแล|ท้องถิ่น|"
    r"สถจ)(?!\S{0,12}(?:ได้ที่|ไหน|เบอร์))"
)
GRATEFUL = re.compile(
    r"\s*(?:ขอบ(?:พระ)?(?:คุณ|ใจ)|ขอโทษ|ขออภัย)(?:มาก\S{0,3}|นะ\S{0,3}|พี่\S{0,4}|ทุก\S{0,6}|\s)*(?:ที่|สำหรับ)"
)
MUTE = re.compile(
    r"(?:ไม่ต้อง|เลิก|หยุด|พัก|ระงับ|งด|(?<!เ)ปิด|อย่า|บ่ต้อง|บะต้อง|ยกเลิก|พอ|ไม่(?:อยาก|ขอ|ประสงค์|รับ))"
    r"(?:ได้)?(?:แล้ว)?(?:นะ)?(?:ครับ|คับ|ค่ะ|คะ|จ้า)?\s?(?:ได้|"
    r"ส่ง|การ|ข้อความ|ทัก|มา|รับ|จะ|บอท|ระบบ)*\s?(?:แจ้ง\s?เตือน|เตือน|ทวง|ตาม(?:งาน|แล้ว|ทุก)|การเตือน|noti|reminder)|"
    r"(?:แจ้ง\s?เตือน|เตือน|ทวง)[^\n]{0,20}(?<!เ)(?:ปิด|หยุด|เลิก|งด)(?:ได้|เลย|ที|ให้|หน่อย|\s|$)|"
    r"(?:เตือน|ทวง)[^\n]{0,30}พอ(?:เถอะ|ได้|แล้ว)|\bmute\b"
)
UNMUTE = re.compile(
    r"(?:เปิด|กลับมา|ขอรับ|เริ่ม|อยากได้|เปลี่ยนใจ)[^\n]{0,14}เตือน|"
    r"เตือน(?:ผม|หนู|เรา|ฉัน)?(?:ได้(?:แล้ว|เหมือน|ต่อ)|ต่อ|เหมือนเดิม|อีกครั้ง|ใหม่)|unmute"
)
REGISTERS = re.compile(
    r"เบอร์[^\n\d]{0,20}คือ|เบอร์[^\n]{0,24}(?:เลิกใช้|ไม่ใช้|ใช้ไม่ได้|ยกเลิก|ปิด)|"
    r"(?:เบอร์|ติดต่อ|โทร|ใช้)[^\n\d]{0,10}\d[\d -]{8,14}แทน|"
    r"(?:ผู้ประสาน\S{0,4}|ผู้รับผิดชอบ|คนทำ|เจ้าหน้าที่)(?:คน)?(?:เดิม|เก่า)|ตำแหน่ง(?:ใหม่|เปลี่ยน)|"
    r"เบอร์[^\d\n]{0,24}เปลี่ยน|เป็นผู้(?:ประสาน|รับผิดชอบ)|คนใหม่(?:ชื่อ|คือ)|เพิ่ม(?:ผู้|คน|เจ้าหน้าที่|ชื่อ|เบอร์)|"
    r"(?:ผู้รับผิดชอบ|ผู้ประสาน\S{0,4}|คนดูแล)(?:คน)?(?:ใหม่|แทน)|(?:โทร|มือถือ)[^\n]{0,16}(?:เปลี่ยน|ใหม่)|"
    r"เปลี่ยน(?:แปลง|ตัว)?\s?(?:เบอร์|หมายเลข|โทร|ชื่อ|ผู้(?:ประสาน|รับผิดชอบ)|คน(?:ดูแล|รับผิดชอบ|ทำ)|ตำแหน่ง)|"
    r"(?:เบอร์|หมายเลข)(?:โทร\S*)?(?:ใหม่|ผม|หนู|ดิฉัน|ติดต่อ)|แก้(?:ไข)?(?:เบอร์|ชื่อ)|แจ้ง(?:เบอร์|ชื่อผู้|เปลี่ยน)|ลงทะเบียน|ขอสมัคร|"
    r"อัพเดทเบอร์|ย้าย(?:มา|ไป|ตำแหน่ง)"
)
BARE_REGISTER = re.compile(rf"\s*(?:ขอ|ต้องการ|จะ)?(?:ลง\s?ทะเบียน|สมัคร)(?:ใหม่|ใช้งาน|เข้าใช้)?{POLITE}")
SECOND_AGENCY = re.compile(
    r"ลงทะเบียน(?:แทน|ให้|เพิ่ม)|ดูแล(?:แทน|ให้|ด้วย|อีก)?|(?:ขอ)?สิทธิ์|ส่งแทน|ทำแทน|รับผิดชอบ(?:แทน|เพิ่ม|ด้วย|อีก)|เพิ่มหน่วย|รักษาการ|"
    r"ควบ"
)


def read(heard: Heard) -> list[Step]:
    for rule in RULES:
        if steps := rule(heard):
            return steps
    return [Step(Chat(), Handling.IGNORE)]


# ── short answers ───────────────────────────────────────────────────────────────────────────────────────────────


def _short(heard: Heard) -> list[Step]:
    """A bare yes or no; only the handler knows whether a question is open."""
    words = heard.words.strip()
    if len(words) > 120:
        return []
    bare: tuple[tuple[re.Pattern[str], Act], ...] = ((YES, Yes()), (NO, No()), (HELP, Help()))
    for pattern, act in bare:
        if pattern.fullmatch(words):
            return [Step(act)]
    if forgotten := own_contact.forget_me(heard):
        return forgotten
    if UNDO_OURS.fullmatch(words):
        return [Step(Undo())]
    if UNDO.search(words) and not heard.mentions and not heard.text.urls:
        return [Step(Undo(), Handling.CONFIRM, (ReadBack("removal"),))]
    return []


def _not_for_us(heard: Heard) -> list[Step]:
    """Sent to the wrong chat, or a circular passed on: somebody else's words."""
    if GRATEFUL.match(heard.words) and not (heard.asks or heard.codes or heard.text.urls):
        return [Step(Chat(), Handling.IGNORE)]  # "ขอบคุณที่ขยายเวลาให้": what she is thankful for is no wish
    passed_on = (heard.text.forwarded or heard.has(cues.CIRCULAR) or _bids(heard)) and not heard.text.urls
    return [Step(Chat(), Handling.IGNORE)] if passed_on or heard.has(cues.WRONG_ROOM) else []


# "ขอให้ส่ง O1-O9 ภายในวันนี้": what the office says to officers, not what they say.
BIDS = re.compile(
    r"(?:ขอ(?:ความร่วมมือ)?\s?ให้|โปรด|กรุณา|แจ้ง\S{0,12}ให้|ให้ทุก\S{2,12})\s?(?:ทุก\S{2,14}\s?)?(?:เร่ง|"
    r"รีบ)?(?:ดำเนินการ)?(?:จัด|นำ)?ส่ง"
)


def _bids(heard: Heard) -> bool:
    bidden = heard.speaker.role == "officer" and heard.has(BIDS) and not heard.asks
    return bidden and bool(heard.codes or heard.rounds)


# ── messages without a URL ──────────────────────────────────────────────────────────────────────────────────────


def _to_a_person(heard: Heard) -> list[Step]:
    if not TO_A_PERSON.search(heard.words):
        return []
    return [Step(Ask(None, heard.codes), Handling.HUMAN)]


ANOTHER_MEANT = re.compile(
    r"(?:ไม่ใช่|มิใช่|(?:จริง\s?ๆ|ที่จริง|ความจริง)(?:แล้ว)?[^\n\d]{0,12}(?:คือ|เป็น)|(?:ที่ถูก|ที่ถูกต้อง)\s?(?:คือ|เป็น)|ต้องเป็น|"
    r"เปลี่ยนเป็น|(?:ไป|กลับ|ดัน)(?:ขึ้น|ลง|อยู่|เป็น|โผล่)(?:เป็น|ที่|ใน)?)\s?(?:ข้อ|o|โอ)"
)
"""One item instead of another, without a link: what came before was read, or sent, as the wrong one."""


def _complaint(heard: Heard) -> list[Step]:
    slip = ANOTHER_MEANT.search(heard.words) and len(heard.codes) + heard.plain.count("ไม่ใช่") > 1 and not heard.asks
    topic = topics.find(topics.COMPLAINTS, heard.words)
    if (topic is None or topic.name == "bot") and slip and not heard.text.urls:
        return [Step(Complain("bot_misread", _all_codes(heard)), Handling.HUMAN)]
    if topic is None or topic.name == "link_check" and heard.codes and heard.has(EVENT):
        return []
    return [Step(Complain(topic.name, _all_codes(heard)), topic.handling)]


def _all_codes(heard: Heard) -> tuple[str, ...]:
    """Also the negated ones, which the grammar of lists leaves out."""
    marks = [mark for mark in heard.marks if mark.kind == "code"]
    each = [
        code
        for mark in marks
        for mention in mentions(mark.said, scan(mark.said), heard.vocabulary)
        for code in mention.codes
    ]
    return tuple(dict.fromkeys(each)) or heard.codes


def _mute(heard: Heard) -> list[Step]:
    if heard.has(MUTE):
        return [Step(Mute())]
    return [Step(Unmute())] if heard.has(UNMUTE) else []


def _register(heard: Heard) -> list[Step]:
    others = heard.others()
    if others and heard.has(SECOND_AGENCY) and not heard.codes:
        one = others[0]
        doubts = (which_agency(heard, one),) if len(one.candidates) > 1 else ()
        agency = one.candidates[0] if len(one.candidates) == 1 else None
        return [Step(Register(agency), Handling.HUMAN, (*doubts, NotAllowed()))]
    person = people.person_in(heard)
    phone = person.phone
    handed_on = own_contact.of_another(heard) and person.name and phone
    if (handed_on or heard.has(REGISTERS)) and (phone or person.name or heard.has(re.compile("เปลี่ยน|ย้าย"))):
        if heard.codes and not phone:
            return []
        act = Register(heard.speaker.agency, person.name, person.position, phone)
        moved = [one.candidates[0] for one in others if len(one.candidates) == 1]
        if moved:
            return [Step(replace(act, agency=moved[0]), Handling.HUMAN, (NotAllowed(),))]
        if act.name and own_contact.of_another(heard):  # this chat stays bound to her who writes
            return [Step(act, Handling.CONFIRM, (ReadBack("another_person"),))]
        return [Step(act)] if act.name or act.phone or act.position else own_contact.asks_for_change(heard)
    return own_contact.introduces_herself(heard) or own_contact.asks_for_change(heard)


def _registers_anew(heard: Heard) -> list[Step]:
    """The bare word, from a menu that is still on her phone: she is shown how she is registered."""
    return [Step(Register())] if BARE_REGISTER.fullmatch(heard.words) else []


# ── questions ───────────────────────────────────────────────────────────────────────────────────────────────────


def _rights(heard: Heard) -> list[Step]:
    if heard.has(REGISTERS) and people.phone_in(heard.plain):
        return []
    return [
        step
        for step in personal_topic(heard)
        if isinstance(step.act, Ask) and step.act.topic in ("become_coordinator", "contact_data_of_others")
    ]


RULES: tuple[Rule, ...] = (
    quoted_yes,
    _short,
    _not_for_us,
    _to_a_person,
    correction,
    with_url,
    _mute,
    _complaint,
    _rights,
    _registers_anew,
    _register,
    extension,
    withdraw,
    says.items_stated,
    says.beyond,
    says.none_by_title,
    says.promise_by_title,
    says.sent_all,
    question,
)
