"""What officers say, in the order in which the more particular wins over the more general."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.commands import (
    Act,
    Ask,
    AskExtension,
    BeyondList,
    Chat,
    Complain,
    Deadline,
    ForgetMe,
    Form,
    Handling,
    Help,
    Mute,
    No,
    NotAllowed,
    Progress,
    Promise,
    ReadBack,
    Register,
    ShowItem,
    Step,
    Submit,
    Undo,
    Unmute,
    WhichAgency,
    Withdraw,
    Yes,
)
from bot.reading import cues, people, topics
from bot.reading.agencies import Certainty, Named
from bot.reading.codes import mentions, scan
from bot.reading.heard import Heard
from bot.reading.periods import items_before, items_by_period, items_following
from bot.reading.submission import read_items, read_urls
from bot.reading.text import fold
from bot.reading.urls import find_urls

Rule = Callable[[Heard], list[Step]]

POLITE = r"(?:[\s!.]*(?:นะ|น้า)?(?:ครับผม|ครับ|คับ|คร้าบ|ค่ะ|คะ|ค่า|จ้า|จ้ะ|เจ้า|เน้อ)?)*[\s!.]*"
YES = re.compile(
    rf"(?:ใช่|ใช่แล้ว|ถูกต้อง|ถูก|ยืนยัน|ตกลง|โอเค|ok|okay|yes|y|แม่นแล้ว|แม่น|ถูกต้องแล้ว|ใช่เลย|บันทึกเลย|บันทึกได้(?:เลย)?){POLITE}"
)
NO = re.compile(rf"(?:ไม่ใช่|ไม่|ไม่ถูก(?:ต้อง)?|ยกเลิก|ไม่ยืนยัน|no|n|cancel|บ่แม่น|บ่ใช่|ไม่เอา|ไม่บันทึก|ไม่ต้องบันทึก){POLITE}")
HELP = re.compile(
    rf"(?:ช่วยเหลือ|ช่วยด้วย|เมนู|menu|help|วิธีใช้(?:งาน)?|คู่มือ(?:การ)?ใช้บอท|คำสั่ง(?:ทั้งหมด)?|เริ่ม(?:ต้น)?|start|\?){POLITE}|[^\n]*(?:บอท|ระบบ(?:นี้)?|ไลน์นี้)?ทำอะไรได้(?:บ้าง|มั่ง)?[^\n]{{0,14}}|[^\n]{{0,12}}(?:ใช้(?:งาน)?(?:บอท|ไลน์|ระบบ)(?:นี้)?)(?:ยังไง|อย่างไร|จะใด)[^\n]{{0,14}}"
)
UNDO = re.compile(r"(?:ยกเลิก|ย้อน|ถอน|เอา)[^\n]{0,12}(?:ล่าสุด|เมื่อกี้|เมื่อตะกี้|เมื่อสักครู่|อันก่อน|รายการก่อนหน้า)|undo|ย้อนกลับ")
FORGET = re.compile(
    r"(?:ลบ|ถอน)(?:ข้อมูล|ประวัติ|ชื่อ|บัญชี)[^\n]{0,14}(?:ของ)?(?:ฉัน|ผม|หนู|ดิฉัน|เรา|ตัวเอง|ข้าพเจ้า|ส่วนบุคคล)|เพิกถอนความยินยอม|ไม่ยินยอมให้เก็บ"
)
MUTE = re.compile(
    r"(?:ไม่ต้อง|เลิก|หยุด|งด|(?<!เ)ปิด|อย่า|บ่ต้อง|บะต้อง|ยกเลิก|พอ|ไม่(?:อยาก|ขอ|ประสงค์|รับ))(?:ได้)?(?:แล้ว)?\s?(?:ได้|ส่ง|การ|ข้อความ|มา|รับ|จะ|บอท|ระบบ)*\s?(?:แจ้ง\s?เตือน|เตือน|ทวง|ตาม(?:งาน|แล้ว|ทุก)|การเตือน|noti|reminder)|\bmute\b"
)
UNMUTE = re.compile(
    r"(?:เปิด|กลับมา|ขอรับ|เริ่ม|อยากได้|เปลี่ยนใจ)[^\n]{0,14}เตือน|เตือน(?:ผม|หนู|เรา|ฉัน)?(?:ได้(?:แล้ว|เหมือน|ต่อ)|ต่อ|เหมือนเดิม|อีกครั้ง|ใหม่)|unmute"
)
EXTENSION = re.compile(
    r"(?:ขอ|ช่วย|รบกวน|อยาก|จะ|ขออนุญาต|มี|ให้)?[^\n]{0,12}(?<!ประชุม)(?:เลื่อน(?!ประชุม|ลง|ขึ้น|ดู|หน้า)|ขยาย|ยืด|ผ่อนผัน|ต่อ(?:เวลา|กำหนด))[^\n]{0,24}|(?:ขอ)?ส่ง(?:ช้า|ล่าช้า|เลย|เกิน|หลัง)(?:กว่า)?\s?(?:กำหนด|วัน|สัก|หน่อย|ไป|ได้|ครั้ง|รอบ|จาก)|"
    r"(?:ส่ง|ทำ)ไม่ทัน|เกินกำหนด(?:ได้|ไป)?|ขอ(?:เพิ่ม)?เวลา(?:เพิ่ม|อีก|หน่อย|ถึง)|ส่งบ่ตัน|ยะบ่ตัน"
)
DEADLINE = re.compile(
    r"กำหนด(?:ส่ง|การ|เวลา|วัน)?|เดดไลน์|เดทไลน์|เดตไลน์|dead\s?line|หมดเขต|หมดเวลา|ปิดรับ|วันสุดท้าย|ครบกำหนด|"
    r"(?:ส่ง|ถึง|ภายใน|ให้ทัน)[^\n]{0,20}(?:วันไหน|วันที่เท่า|เมื่อไ|วันอะไร|วันใด|กี่โมง|วันที่\s?\d)|(?:วันไหน|วันอะไร|เมื่อไ\S{0,3}|วันที่เท่า\S{0,3})[^\n]{0,16}(?:ส่ง|ปิด|หมด|สิ้นสุด)|(?:เหลือ|มี)(?:เวลา)?อีก(?:กี่วัน|นานไหม)|อีกกี่วัน|กี่วัน(?:จะ|ถึง|หมด)"
)
WHEN = re.compile(r"วันไหน|เมื่อไ|วันที่เท่า|วันอะไร|วันใด|กี่โมง|กี่วัน|ไหม|มั้ย|ใช่|\?")
FORM = re.compile(
    r"(?:แบบ)?ฟอร์ม|เอ็?[กค]เซ[ลว]|excel|xlsx?|เทมเพลต|template|ไฟล์(?:กรอก|ตาราง|แบบ)|ตาราง(?:กรอก|เปล่า|ส่ง)|แบบ(?:กรอก|ราย?งาน)(?!ผล)"
)
WANTS = re.compile(
    r"ขอ|อยากได้|ส่ง[^\n]{0,20}(?:ให้|มา)|หา|อยู่[^\n]{0,6}ไหน|ตรงไหน|ดาวน์โหลด|โหลด|มี|เอา|ที่ไหน|ใหม่|หน่อย|รับ|ต้องการ|สร้าง|ออก"
)
PROGRESS = re.compile(
    r"(?:ยัง)?เหลือ|ขาด|ค้าง|ครบ|ยังไม่(?:ได้)?ส่ง|ยังบ่(?:ได้)?ส่ง|ส่ง(?:อะไร|ข้อไหน|ไป|ถึง|แล้ว|กี่|ครบ|ได้กี่)|สถานะ|คืบหน้า|ผ่าน|ได้รับ|ตรวจ(?:ให้|หรือ|รึ|ยัง|ผ่าน|แล้ว|สอบ)?|ถึงไหน|ผลการ|ผลตรวจ|ตีกลับ|ต้องแก้|ต้องส่งอะไร|"
    r"(?:เข้า|ขึ้น)(?:ระบบ)?(?:แล้ว)?(?:หรือ|รึ|ยัง|ไหม|มั้ย)|บันทึก(?:แล้ว|ให้|ไป|หรือ|ยัง|ไว้)|ลง(?:ให้)?แล้ว|ใคร(?:เป็นคน)?(?:แก้|เปลี่ยน|ส่ง|ลบ)|ประวัติ|รายการที่ส่ง|เท่าไหร่แล้ว|กี่ข้อแล้ว|สรุป|เช็[คก]"
)
EVENT = re.compile(r"(?:ส่ง|แก้(?:ไข)?|อัพ\S*|อัป\S*)[^\n]{0,24}แล้ว|ใคร(?:เป็นคน)?(?:แก้|เปลี่ยน|ส่ง|ลบ)")
ASKS_STATE = re.compile(
    r"สถานะ|เช็[คก]|ตรวจ(?:สอบ)?(?:ให้|ดู|ด้วย|หน่อย|ที)|ขอดู|อยากรู้|ดูหน่อย|สรุป|เหลือ|ค้าง|ยังขาด|รายการที่ส่ง|ความคืบหน้า|ครบ(?:หรือ|รึ|ยัง|ไหม|มั้ย)"
)
ITEM = re.compile(
    r"คือ|หมายถึง|ต้อง|ใส่|แสดง|ครอบคลุม|องค์ประกอบ|รายละเอียด|อะไรบ้าง|ยังไง|อย่างไร|แบบไหน|ตัวอย่าง|เดือนไหน|ปีไหน|ปีอะไร|ใช้|ลง(?:ที่)?|ตอบ|นับ|เอา|ทำ|อธิบาย|ข้อ(?:ไหน|อะไร|ใด)|คืออะไร|มีอะไร|ขอดู|จะใด|รอบไหน|ครั้งไหน|มี|ได้|แค่"
)
EXPLAIN = re.compile(r"อธิบาย|รายละเอียด(?:ของ)?(?:ข้อ)?|องค์ประกอบ|แนะนำ(?!ตัว)|ขอดู(?:ข้อ|\s?o)|ขอตัวอย่าง|สอน|คำชี้แจง")
REST_LATER = re.compile(r"ที่เหลือ|นอกนั้น|ส่วนอื่น|ข้ออื่น")
STATED_TOPICS = ("itas_login", "website_down", "contact", "become_coordinator", "contact_data_of_others")
"""Troubles that people report without asking."""
BEFORE_OR_AFTER = re.compile(
    r"(?:ต่อเนื่อง|ข้อไหนต่อ|ข้ออะไรต่อ|ต่อจาก|สัมพันธ์|สอดคล้อง|เชื่อมโยง|คู่กับ|เกี่ยว(?:กับ|ข้อง)|ตาม(?:มา)?จาก|ผูกกับ|อิงจาก|ต่อยอด)"
)
REGISTERS = re.compile(
    r"เปลี่ยน(?:แปลง)?\s?(?:เบอร์|หมายเลข|โทร|ชื่อ|ผู้(?:ประสาน|รับผิดชอบ)|คน(?:ดูแล|รับผิดชอบ|ทำ)|ตำแหน่ง)|(?:เบอร์|หมายเลข)(?:โทร\S*)?(?:ใหม่|ผม|หนู|ดิฉัน|ติดต่อ)|แก้(?:ไข)?(?:เบอร์|ชื่อ)|แจ้ง(?:เบอร์|ชื่อผู้|เปลี่ยน)|ลงทะเบียน|ขอสมัคร|อัพเดทเบอร์|ย้าย(?:มา|ไป|ตำแหน่ง)"
)
SECOND_AGENCY = re.compile(
    r"ดูแล(?:แทน|ให้|ด้วย|อีก)?|(?:ขอ)?สิทธิ์|ส่งแทน|ทำแทน|รับผิดชอบ(?:แทน|เพิ่ม|ด้วย|อีก)|เพิ่มหน่วย|รักษาการ|ควบ"
)
SMALL_TALK = re.compile(r"กินข้าว|สบายดี|เหนื่อยไหม|อยู่ไหม|อยู่บ่|ฝนตก|ทำไรอยู่|ว่างไหม|หวย|เที่ยว|หนาว|ร้อนมาก|สุขภาพ")


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
    if FORGET.search(words):
        return [Step(ForgetMe(), Handling.CONFIRM, (ReadBack("removal"),))]
    if UNDO.search(words) and not heard.mentions and not heard.text.urls:
        return [Step(Undo(), Handling.CONFIRM, (ReadBack("removal"),))]
    return []


def _not_for_us(heard: Heard) -> list[Step]:
    """Sent to the wrong chat, or a circular passed on: somebody else's words."""
    passed_on = (heard.text.forwarded or heard.has(cues.CIRCULAR)) and not heard.text.urls
    return [Step(Chat(), Handling.IGNORE)] if passed_on or heard.has(cues.WRONG_ROOM) else []


# ── messages with a URL, or answering one that has ──────────────────────────────────────────────────────────────


def _correction(heard: Heard) -> list[Step]:
    """ "ไม่ใช่ อันนั้น O38" in reply to a message with a URL: the quoted URL, for the item now named; read back."""
    quoted = heard.text.quoted or heard.speaker.quoted or ""
    urls = find_urls(quoted)
    if not urls or heard.text.urls or not heard.numbers or heard.asks:
        return []
    if heard.has(cues.LATER) or heard.has(cues.NONE) or heard.has(cues.WITHDRAW) or heard.has(cues.HOLD):
        return []
    if len(urls) > 1 and len(heard.numbers) != 1:
        return []
    chosen = heard.numbers
    was = {code for mention in mentions(fold(quoted), scan(fold(quoted)), heard.vocabulary) for code in mention.codes}
    if len(chosen) > 1:
        chosen = tuple(code for code in chosen if code not in was) or chosen
    return [Step(Submit(dict.fromkeys(chosen, urls)), Handling.CONFIRM, (ReadBack("correction"),))]


def _with_url(heard: Heard) -> list[Step]:
    if not heard.text.urls:
        return []
    if heard.has(cues.HOLD) and heard.numbers:
        return [Step(Promise(heard.numbers))]
    if heard.has(WITHDRAW_URL) and heard.codes and not re.search(r"(?:แทน|เป็น|ใช้|ใหม่)[^\n]{0,20}\ufffc", heard.words):
        return [Step(Withdraw(heard.codes), Handling.CONFIRM, (ReadBack("removal"),))]
    if _question_with_link(heard):
        return _about_link(heard) or [Step(Ask("link_ok", heard.codes or heard.by_title), Handling.AUTO)]
    if all(MEETING_HOST.search(url.url) for url in heard.text.urls):
        return [Step(Chat(), Handling.IGNORE)]
    steps = [_for_whom(heard, step) for step in read_urls(heard)]
    if heard.text.forwarded or heard.has(cues.SHOWS):
        steps = [_read_back(step) for step in steps]
    return steps + _after_urls(heard, steps)


def _read_back(step: Step) -> Step:
    """Somebody else's words, or a link perhaps only shown."""
    if not isinstance(step.act, Submit) or step.handling is not Handling.AUTO:
        return step
    return replace(step, handling=Handling.CONFIRM, doubts=(*step.doubts, ReadBack("unsure")))


MEETING_HOST = re.compile(
    r"//(?:[\w-]+\.)*(?:zoom\.us|meet\.google\.com|teams\.microsoft\.com|line\.me|webex\.com)(?:[/?]|$)"
)
WITHDRAW_URL = re.compile(r"(?:ถอน|(?<!บ)ลบ|เอา[^\n]{0,24}ออก|ยกเลิก)")


def _about_link(heard: Heard) -> list[Step]:
    """Whether one link may serve, or what the item needs; else the question is whether this very link will do."""
    if steps := _shared_link(heard):
        return steps
    known = _topic(heard)
    if known and known[0].handling is Handling.AUTO:
        return known
    return [] if cues.ABOUT_LINK.search(heard.words) else _question(heard)


def _question_with_link(heard: Heard) -> bool:
    """A question about the link, not a link handed in: asked before the URL, or about it after it.

    "ส่ง O5 <url> ต้องใส่เบอร์ด้วยไหม" hands in and asks; "O5 ใช้ลิงก์นี้ได้ไหม <url>" only asks.
    """
    first, last = heard.text.urls[0], heard.text.urls[-1]
    line_start = heard.plain.rfind("\n", 0, first.start) + 1
    before = heard.plain[: first.start]
    after = heard.plain[last.end :]
    asked = cues.QUESTION.search(heard.plain, line_start if heard.codes and before.count("\n") else 0, first.start)
    if asked and not cues.SENDS.search(heard.plain, asked.end(), first.start):
        later_code = any(mention.start >= asked.end() and mention.end <= first.start for mention in heard.sure)
        return not (later_code and cues.ARRIVED.search(before))
    if ask := cues.ABOUT_LINK.search(after.split("\n")[0] if len(heard.text.urls) > 1 else after):
        return not cues.ARRIVED.search(ask[0]) and not cues.SENDS.search(before) and "ต้อง" not in ask[0]
    return False


def _for_whom(heard: Heard, step: Step) -> Step:
    """Another agency named with "แทน", "ของ", "ให้": its answers, never without a yes. Two that fit: asked."""
    others = [
        one
        for one in heard.others()
        if cues.ON_BEHALF.search(heard.plain[max(0, one.start - 24) : one.end + 24]) or True
    ]
    others = [one for one in others if not any(url.start <= one.start < url.end for url in heard.text.urls)]
    if not isinstance(step.act, Submit) or not others:
        return step
    one = others[0]
    if len(one.candidates) > 1:
        return replace(step, handling=Handling.CLARIFY, doubts=(*step.doubts, which_agency(heard, one)))
    handling = max(step.handling, Handling.CONFIRM, key=list(Handling).index)
    why = ReadBack("other_agency" if one.certainty is Certainty.SURE else "likely_name")
    return replace(step, act=replace(step.act, agency=one.candidates[0]), handling=handling, doubts=(*step.doubts, why))


def which_agency(heard: Heard, one: Named) -> WhichAgency:
    return WhichAgency(heard.text.raw[one.start : one.end].strip(), one.candidates, one.district)


def _after_urls(heard: Heard, steps: list[Step]) -> list[Step]:
    """A question that follows what was handed in ("… ครบหรือยังคะ", "… ต้องใส่เบอร์ด้วยมั้ย")."""
    tail_at = max([url.end for url in heard.text.urls] + [mention.end for mention in heard.sure])
    lead = heard.plain[: min([url.start for url in heard.text.urls] + [mention.start for mention in heard.sure])]
    tail = heard.part(tail_at)
    if not cues.QUESTION.search(tail.words):
        tail = heard.part(0, len(lead)) if cues.QUESTION.search(lead) else tail
    if not cues.QUESTION.search(tail.words):
        return []
    answers = [code for step in steps if isinstance(step.act, Submit) for code in step.act.answers]
    if cues.ARRIVED.search(tail.words) or PROGRESS.search(tail.words) and not ITEM.search(tail.words):
        return [Step(Progress(round=tail.round))]
    found = _question(tail)
    if found and not any(
        isinstance(step.act, Ask) and step.act.topic is None or isinstance(step.act, Chat) for step in found
    ):
        return found
    return [Step(ShowItem(tuple(answers[-1:])))] if answers else []


# ── messages without a URL ──────────────────────────────────────────────────────────────────────────────────────


def _complaint(heard: Heard) -> list[Step]:
    slip = (
        re.search(r"(?:ไม่ใช่|มิใช่)\s?(?:ข้อ|o|โอ)", heard.words)
        and len(heard.codes) + heard.plain.count("ไม่ใช่") > 1
        and not heard.asks
    )
    topic = topics.find(topics.COMPLAINTS, heard.words)
    if topic is None and slip and not heard.text.urls:
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
    phone, raw, plain = people.phone_in(heard.plain), heard.text.raw, heard.plain
    if heard.has(REGISTERS) and (phone or people.name_in(raw, plain) or heard.has(re.compile("เปลี่ยน|ย้าย"))):
        if heard.codes and not phone:
            return []
        act = Register(heard.speaker.agency, people.name_in(raw, plain), people.position_in(raw, plain), phone)
        moved = [one.candidates[0] for one in others if len(one.candidates) == 1]
        if moved:
            return [Step(replace(act, agency=moved[0]), Handling.HUMAN, (NotAllowed(),))]
        return [Step(act)] if act.name or act.phone or act.position else []
    return []


def _extension(heard: Heard) -> list[Step]:
    if not heard.has(EXTENSION) or heard.has(re.compile("ทำไม|ขยายความ|ขยายผล")):
        return []
    first = heard.rounds[0] if heard.rounds else None
    by_item = next((item.round for code in heard.codes if (item := heard.item(code))), None)
    return [Step(AskExtension(first or by_item), Handling.HUMAN)]


def _withdraw(heard: Heard) -> list[Step]:
    items = heard.codes or heard.numbers or heard.by_title
    if (
        not heard.has(cues.WITHDRAW)
        or not items
        or heard.asks
        and not heard.has(re.compile("ได้(?:ไหม|มั้ย|ก่อ|ป่าว|หรือ)|หน่อย"))
    ):
        return []
    return [Step(Withdraw(items), Handling.CONFIRM, (ReadBack("removal"),))]


def _items_stated(heard: Heard) -> list[Step]:
    """Statements about items: promised, answered ไม่มี, or said to be sent while no URL came."""
    if heard.asks or not (heard.numbers or heard.beyond):
        return []
    if heard.sure and heard.has(EVENT) and not heard.has(cues.LATER) and not heard.has(cues.NONE):
        return [Step(Progress(heard.codes))]
    if (
        heard.sure
        and heard.has(ASKS_STATE)
        and not heard.has(cues.NONE)
        and not re.search("เดี๋ยว|รอ(?!บ)|พรุ่งนี้|กำลัง", heard.words)
    ):
        return [Step(Progress(heard.codes))]
    if heard.sure and heard.has(EXPLAIN) and not heard.has(cues.LATER):
        return [Step(ShowItem(heard.codes))]
    if not heard.sure and not (heard.has(cues.SENDS) or heard.has(cues.LATER) or heard.has(cues.NONE)):
        return []
    if heard.sure and re.fullmatch(r"[\s\ufffc]*", re.sub(POLITE, "", _around(heard))):
        return [Step(ShowItem(heard.codes))] if heard.codes else [Step(ShowItem())]
    return read_items(heard, [])


def _around(heard: Heard) -> str:
    """What is left of the message without its codes."""
    left, at = "", 0
    for mention in heard.mentions:
        left, at = left + heard.plain[at : mention.start], mention.end
    return left + heard.plain[at:]


def _none_by_title(heard: Heard) -> list[Step]:
    """ "เรื่องร้องเรียนปีนี้ไม่มีค่ะ": an answer ไม่มี to the item so called, read back."""
    none = cues.NONE.search(heard.plain)
    if heard.asks or not none or len(heard.by_title) != 1 or heard.text.urls or heard.has(cues.LATER):
        return []
    return read_none(heard, heard.by_title, none)


def read_none(heard: Heard, codes: tuple[str, ...], none: re.Match[str]) -> list[Step]:
    from bot.reading.submission import answered_none

    return [answered_none(heard, codes, none.start(), none.end(), len(heard.plain))]


def _promise_by_title(heard: Heard) -> list[Step]:
    if heard.asks or heard.text.urls or not heard.has(cues.LATER):
        return []
    if heard.has(REST_LATER) and "ส่ง" in heard.words and not heard.by_title:
        return [Step(Promise())]
    if not heard.by_title:
        return []
    return [Step(Promise(heard.by_title))]


# ── questions ───────────────────────────────────────────────────────────────────────────────────────────────────


def _form(heard: Heard) -> list[Step]:
    return [Step(Form(heard.round))] if heard.has(FORM) and heard.has(WANTS) and not heard.codes else []


def _question(heard: Heard) -> list[Step]:
    for rule in QUESTION_RULES:
        if steps := rule(heard):
            return steps
    return []


def _deadline(heard: Heard) -> list[Step]:
    dated = any(mark.kind == "date" for mark in heard.marks)
    if (
        heard.has(DEADLINE)
        and (heard.asks or heard.rounds or len(heard.plain) < 24)
        or heard.rounds
        and heard.asks
        and heard.has(WHEN)
        and (dated or heard.has(WHEN_ONLY))
    ):
        if heard.has(re.compile("itas|ป.ป.ช|ปปช")):
            return []
        first = heard.rounds or tuple(
            dict.fromkeys(item.round for code in heard.codes if (item := heard.item(code)) and item.round)
        )
        return [Step(Deadline(number)) for number in first] or [Step(Deadline())]
    return []


WHEN_ONLY = re.compile(r"วันไหน|เมื่อไ|วันที่เท่า|วันอะไร|วันใด|กี่วัน|กี่โมง")


def _progress(heard: Heard) -> list[Step]:
    """What is sent, missing, checked. About another agency it is not told; the sender's own is offered."""
    if not heard.has(PROGRESS) or not (heard.asks or heard.has(ASKS_STATE) or heard.has(EVENT)):
        return []
    if (
        heard.codes
        and heard.asks
        and re.search(r"ต้อง(?!แก้)|ใส่|คือ|ถ้า|ใช้(?:แทน)?|ครอบคลุม", heard.words)
        and not heard.has(cues.DONE)
    ):
        return []
    if others := [one for one in heard.others() if len(one.candidates) == 1]:
        return [Step(Progress(heard.codes, heard.round, others[0].candidates[0]), Handling.CLARIFY, (NotAllowed(),))]
    if heard.codes:
        return [Step(Progress(heard.codes))]
    return [Step(Progress(round=number)) for number in heard.rounds] or [Step(Progress())]


def _item(heard: Heard) -> list[Step]:
    if not heard.has(ITEM) and not heard.asks:
        return []
    if heard.has(BEFORE_OR_AFTER) and heard.codes and re.search("ข้อ(?:ไหน|อะไร|ใด)|(?:อัน|ตัว)ไหน|อะไร|มีข้อ", heard.words):
        if re.search(r"(?:จาก|ต่อ|อิง|ตาม)\s?(?:ข้อ|อัน|ตัว)(?:ไหน|อะไร|ใด)", heard.words):
            return [Step(ShowItem(items_before(heard.codes, heard.vocabulary)))]
        return [Step(ShowItem(items_following(heard.codes, heard.vocabulary)))]
    if (
        re.search(r"ข้อ(?:ไหน|อะไร|ใด|ที่)|(?:อัน|ตัว)ไหน|มีข้อ", heard.words)
        and not heard.codes
        and (of_period := items_by_period(heard.words, heard.vocabulary))
    ):
        return [Step(ShowItem(of_period))]
    if heard.beyond and not heard.codes:
        return [Step(ShowItem())]
    choice = _chosen_by_title(heard)
    if choice:
        return [Step(ShowItem(choice))]
    return []


def _chosen_by_title(heard: Heard) -> tuple[str, ...]:
    """ "แผนป้องกันทุจริต ลงข้อไหน ๓๖ หรือ ๓๗": the title answers, where it is one of those asked about."""
    if (
        "หรือ" in heard.words
        and len(heard.codes) > 1
        and (fitting := [code for code in heard.by_title if code in heard.codes])
    ):
        return tuple(fitting)
    if heard.codes:
        return heard.codes
    if heard.by_title:
        return heard.by_title
    several = [title.candidates for title in heard.titles if len(title.candidates) < 4]
    counted = [code for codes in several for code in codes if (item := heard.item(code)) and "สถิติ" in item.title]
    if heard.has(cues.NONE) and len(counted) == 1:
        return tuple(counted)  # "ไม่มีเรื่องร้องเรียนเลย": zero belongs into the statistics
    return several[0] if several else ()


def _topic(heard: Heard) -> list[Step]:
    found = topics.find(topics.QUESTIONS, heard.words)
    if not found or not heard.asks and found.name not in STATED_TOPICS:
        return []
    return [Step(Ask(found.name, heard.codes), found.handling)]


def _personal_topic(heard: Heard) -> list[Step]:
    """Questions that must not be mistaken for anything else: rights, other people's data, systems that are not ours."""
    found = [topic for topic in topics.QUESTIONS[:5] if topic.words.search(heard.words)]
    if not found or heard.codes:
        return []
    grabs = [topic for topic in found if topic.name in ("become_coordinator", "contact_data_of_others")]
    return [Step(Ask(topic.name), topic.handling) for topic in grabs or found[:1]]


def _rights(heard: Heard) -> list[Step]:
    if heard.has(REGISTERS) and people.phone_in(heard.plain):
        return []
    return [
        step
        for step in _personal_topic(heard)
        if isinstance(step.act, Ask) and step.act.topic in ("become_coordinator", "contact_data_of_others")
    ]


def _shared_link(heard: Heard) -> list[Step]:
    found = topics.find(tuple(topic for topic in topics.QUESTIONS if "url" in topic.name), heard.words)
    return [Step(Ask(found.name), found.handling)] if found and heard.asks else []


def _anything(heard: Heard) -> list[Step]:
    """A question nobody prepared for goes to a person; small talk does not."""
    if not heard.asks or heard.has(SMALL_TALK) or heard.has(cues.THANKS):
        return []
    return [Step(Ask(None, heard.codes), Handling.HUMAN)]


def _beyond(heard: Heard) -> list[Step]:
    if heard.beyond and not heard.codes and not heard.asks:
        return [Step(Submit(), Handling.CLARIFY, (BeyondList(heard.beyond),))]
    return []


QUESTION_RULES: tuple[Rule, ...] = (
    _personal_topic,
    _shared_link,
    _form,
    _deadline,
    _progress,
    _item,
    _topic,
    _anything,
)
RULES: tuple[Rule, ...] = (
    _short,
    _not_for_us,
    _correction,
    _with_url,
    _mute,
    _complaint,
    _rights,
    _register,
    _extension,
    _withdraw,
    _items_stated,
    _beyond,
    _none_by_title,
    _promise_by_title,
    _question,
)
