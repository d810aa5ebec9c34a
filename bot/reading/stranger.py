"""People without a registration: almost everything they say is an attempt to get in."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.commands import (
    Ask,
    Chat,
    Deadline,
    Form,
    Help,
    Register,
    ShowItem,
    Submit,
)
from bot.doubts import (
    Handling,
    NotAllowed,
    ReadBack,
    Step,
    WhichAgency,
)
from bot.reading import not_hers, officer, officer_links, officer_questions, people
from bot.reading.agency_index import Certainty, Named
from bot.reading.heard import Heard
from bot.reading.officer_questions import ASKS_STATE

ENTERS = re.compile(
    r"ลง\s?ทะเบียน|สมัคร|เข้า(?:ระบบ|ใช้|ร่วม|กลุ่ม|มา)|register|เพิ่ง(?:ได้)?รับ(?:มอบ|งาน)|รับผิดชอบ|ผู้ประสาน|มาจาก|"
    r"อยู่(?=[^\n]{0,4}(?:อบต|ทต|เทศบาล|ทม|อบจ))|สังกัด|คนใหม่|มอบหมาย|^\s*(?:มา)?จาก|รายงานตัว|แนะนำตัว|(?:ทำ|มา)แทน|"
    r"ตัวแทน|ในนาม|(?:มี|ได้|ขอ)รหัส|ขอใช้(?:งาน)?|เปิดสิทธิ์|ดูแล(?:งาน)?"
)
# Offers that reach every public number: an advertiser leaves a phone number too, and is no registrant.
ADVERTISES = re.compile(
    r"รับ(?:ทำ|จ้าง|เหมา|สมัครงาน|ซื้อ)|ราคา(?:ถูก|พิเศษ|ส่ง)|โปรโมชั่น|ลดราคา|ส่วนลด|จำหน่าย|สินเชื่อ|เงินด่วน|กู้เงิน|เงินกู้|ปล่อยกู้|"
    r"ดอกเบี้ย|คาสิโน|บาคาร่า|สล็อต|หวย|"
    r"เครดิต(?:ฟรี|\s?\d)|แจกฟรี|งานเสริม|รายได้(?:เสริม|ดี|วันละ)|ลงทุน|กำไร|สนใจ(?:ทัก|ติดต่อ|แอด)"
)
CURIOUS = re.compile(
    r"(?:ไลน์|บอท|ระบบ|บัญชี|แช[ทต]|ช่องทาง|line|bot|account|oa)\s?(?:นี้|นี่|อันนี้|ตัวนี้)?\s?(?:นี้|มัน)?(?:คือ|เป็น|ของ|ไว้|ใช้|ทำ|มี|"
    r"เกี่ยวกับ|เอาไว้)*\s?(?:ทำ|ยะ)?(?:อะไร|อะหยัง|ไร|ใคร|หยัง|หน่วย(?:งาน)?ไหน|ที่ไหน)|"
    r"(?:นี่|นี้|อันนี้|คุณ|เธอ|ที่นี่)\s?(?:คือ|เป็น)\s?(?:ใคร|อะไร|บอท|คน)|who are you|what is this|what can you|"
    r"ช่วย(?:เหลือ)?อะไร(?:ได้|บ้าง)"
)
WHO_ELSE = re.compile(r"ใคร(?:เป็น|คือ)?(?:คน|ผู้)(?:ที่)?(?:ลงทะเบียน|รับผิดชอบ|ดูแล|ประสาน|ทำ|ส่ง)")
WANTS = re.compile(r"ขอ(?!บ)|เอา|ส่ง[^\n]{0,12}(?:ให้|มา)|ดู|แสดง|ดึง|รวบรวม")
BOTH = re.compile(r"ทั้ง|และ|กับ|ควบ|[23]\s?แห่ง|สองแห่ง")
LEAVES = re.compile(r"(?:(?<![ก-๙])|ขอ|ช่วย|ให้)ลบ|ถอน(?:ชื่อ|ตัว|ออก)|ยกเลิก(?!ของเดิม|คนเดิม)|ออกจาก(?:ระบบ|กลุ่ม|ไลน์)")
OPEN_TO_ALL = (Deadline, ShowItem, Help, Form)
"""What anybody may ask: it is public."""


def read(heard: Heard) -> list[Step]:
    if heard.has(ADVERTISES) and not heard.agencies:
        return [Step(Chat(), Handling.IGNORE)]
    if (grabs := officer_questions.personal_topic(heard)) and not heard.has(re.compile("ลงทะเบียน|สมัคร")):
        return [replace(step, handling=Handling.HUMAN) for step in grabs]
    if commands := not_hers.of_stranger(heard):
        return commands
    if short := officer._short(heard):
        return short
    if heard.text.urls and (heard.mentions or heard.titles):
        return [_not_known(step) for step in officer.read(heard)]
    if heard.has(WHO_ELSE) and heard.agencies:
        return [Step(Ask("contact_data_of_others"), Handling.HUMAN)]
    if heard.has(CURIOUS) and not heard.agencies:
        return [Step(Help())]
    if _registers(heard):
        return [_registration(heard)]
    if heard.has(not_hers.ALL) and heard.has(WANTS):
        return [Step(Ask(), Handling.HUMAN)]
    steps = officer.read(heard)
    if _agency_at_work(heard) and all(isinstance(step.act, Ask) and not step.act.topic for step in steps):
        return [_registration(heard)]
    return [
        step if isinstance(step.act, (*OPEN_TO_ALL, Chat)) or step.handling is Handling.HUMAN else _not_known(step)
        for step in steps
    ]


def _registers(heard: Heard) -> bool:
    said = heard.has(ENTERS) or people.phone_in(heard.plain) or people.name_in(heard.text.raw, heard.plain)
    named = any(one.candidates for one in heard.agencies)
    bare = named and not heard.asks and not heard.has(ASKS_STATE) and not heard.codes and len(heard.plain) < 60
    return not heard.has(LEAVES) and bool(
        said
        and (named or not heard.asks or heard.has(re.compile("ลง\\s?ทะเบียน|สมัคร|เข้าระบบ|เข้าใช้")))
        or bare
        or _position(heard)
        and named
    )


def _agency_at_work(heard: Heard) -> bool:
    """ "จะส่ง ITA ของเทศบาล…": whatever else is asked, she works there and must get in first."""
    return _agency(heard) is not None and heard.has(re.compile(r"ita|oit|ไอทีเอ|ส่ง|ทำงาน"))


def _position(heard: Heard) -> bool:
    return people.position_in(heard.text.raw, heard.plain) is not None


def _registration(heard: Heard) -> Step:
    person = people.person_in(heard)
    act = Register(None, person.name, person.position, person.phone)
    named = _agency(heard)
    if named is None:
        return Step(act, Handling.CLARIFY, (WhichAgency(),))
    if len(named.candidates) > 1:
        return Step(act, Handling.CLARIFY, (officer_links.which_agency(heard, named),))
    others = {one.candidates[0] for one in heard.agencies if len(one.candidates) == 1} - {named.candidates[0]}
    if BOTH.search(heard.words) and (both := sorted(name for name in others if not name.startswith("จังหวัด"))):
        return Step(act, Handling.CLARIFY, (WhichAgency("", (named.candidates[0], *both)),))
    act = replace(act, agency=named.candidates[0])
    if named.certainty is Certainty.LIKELY:
        return Step(act, Handling.CONFIRM, (ReadBack("likely_name"),))
    return Step(act)


def _agency(heard: Heard) -> Named | None:
    """The province behind another name is its address ("อบต.บ้านปวง จ.ลำพูน")."""
    found = [one for one in heard.agencies if one.candidates]
    local = [one for one in found if not any(name.startswith("จังหวัด") for name in one.candidates)]
    return next(iter(local or found), None)


def _not_known(step: Step) -> Step:
    """An officer's act from someone who is not registered: she is told how to register first."""
    if step.act is None or isinstance(step.act, Submit) or step.handling is not Handling.IGNORE:
        return replace(step, handling=Handling.CLARIFY, doubts=(*step.doubts, NotAllowed()))
    return step
