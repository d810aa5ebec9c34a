"""What the coordinator says in free Thai, in the order in which the more particular wins over the more general."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.commands import (
    Act,
    Admit,
    Announce,
    Answer,
    Ask,
    Chat,
    CheckLinks,
    ConfirmText,
    Doubt,
    Export,
    Extend,
    Handling,
    Invite,
    Knowledge,
    Meeting,
    NoDate,
    NoReason,
    OpenChat,
    Progress,
    Questions,
    Quota,
    ReadBack,
    Remind,
    Report,
    ReviewNext,
    Status,
    Step,
    Submit,
    Teach,
    Undo,
    WhichAgency,
    WhoMissing,
)
from bot.reading import cues, officer
from bot.reading.agencies import Certainty, Named
from bot.reading.dates import find_day
from bot.reading.heard import Heard
from bot.reading.reviews import APPROVE, RETURN, read_reviews

Rule = Callable[[Heard], list[Step]]

NUMBERED = r"(?:คำถาม)?\s?(?:ข้อ|ที่|ข้อที่|หมายเลข|เลขที่|เบอร์|#|no\.?|q)?\s?(?:ที่)?\s?#?\s?(\d{1,4})"
ANSWER = re.compile(
    rf"^\s*(?:ช่วย)?ตอบ(?:กลับ)?{NUMBERED}(?!\d)\s*(?:ไป)?(?:ว่า|:|-|=|,)?\s*(?P<text>.+)$|^\s*(?:คำถาม(?:ข้อ|ที่|หมายเลข|ข้อที่)?|q|answer)\s?#?\s?(\d{{1,4}})\s*(?:ตอบ(?:ว่า|ไป(?:ว่า)?)?|ให้ตอบ(?:ว่า)?|ว่า|:|-|=)+\s*(?P<text2>.+)$",
    re.DOTALL,
)
TEACH = re.compile(
    r"^\s*(?:สอน(?:บอท)?|จำไว้(?:ว่า)?|teach)\s*:?\s*(?:(?:คำ)?ถาม(?:ว่า)?\s*:?\s*(?P<q>.+?)\s+(?:ให้)?(?:คำ)?ตอบ(?:ว่า)?\s*:?\s*(?P<a>.+))?$",
    re.DOTALL,
)
ALL = r"ทุก(?:หน่วย(?:งาน)?|แห่ง|อปท\.?|คน|ที่|ท่าน|อำเภอ)|ทั้ง\s?(?:จังหวัด|59|หมด)|ทั้งหมด|all|everyone"
MISSING = r"(?:พวก|คน|หน่วย(?:งาน)?|แห่ง|ที่|ราย|ผู้)?\s?(?:ที่)?\s?(?:ยัง)(?:ไม่(?:ได้)?ส่ง|ค้าง|ขาด|ไม่ครบ|ส่งไม่ครบ|บ่ส่ง)(?:อยู่)?|ค้างส่ง|ส่งไม่ครบ"
TO = re.compile(
    r"^(?P<lead>\s*(?:ช่วย|ฝาก|รบกวน|ขอ)?\s?(?:แจ้ง|ประกาศ|บอก|ส่งข้อความ|ส่งประกาศ|กระจายข่าว|broadcast|announce|ฝากบอก|ฝากแจ้ง|ประชาสัมพันธ์)(?:ข่าว|ประกาศ|เตือน)?(?:ไป)?(?:ถึง|หา|ยัง|ให้|กับ|แก่|to)?\s?)"
)
TO_ALL, TO_MISSING = re.compile(ALL), re.compile(MISSING)
SAYS = re.compile(r"^\s*(?:(?:หน่อย|ด้วย|ที|ทราบ|รู้|ไป|ให้)\s?)*(?:ว่า|:|-|–|,|\n)?\s*")
REMIND = re.compile(
    r"ทวง|(?<!แจ้ง)เตือน(?!ภัย)|สะกิด|กระตุ้น|ตามงาน|ตามจิก|ไล่ตาม|(?<!เหมือง)จี้(?!ม)|ตาม(?=\s?(?:อบต|ทต|เทศบาล|อบจ|หน่วย|พวก|คนที่|ทุก|รอบ|ครั้ง))|ส่ง(?:ข้อความ)?เตือน|remind|nudge"
)
HOLD = re.compile(
    r"(?:อย่า(?:เพิ่ง|พึ่ง|เพิ่)?|ยังไม่ต้อง|ไม่ต้อง|หยุด|ห้าม|งด|พัก|ระงับ|ชะลอ|บ่ต้อง)\s?(?:ไป|ส่ง|การ|ให้)?\s?(?:แจ้ง)?(?:เตือน|ทวง|สะกิด|ตาม|ประกาศ|แจ้ง)"
)
MISTAKE = re.compile(
    r"กด[^\n]{0,14}ผิด|กดพลาด|เผลอกด|ตรวจผิด|(?:ให้)?ผ่านผิด|ผิดข้อ|ผิดหน่วย|(?:ยังไม่ได้|ยังบ่ได้)ตรวจ|อย่า(?:เพิ่ง|พึ่ง)?ให้ผ่าน|ยกเลิก(?:ผล|การ)?(?:ตรวจ|ผ่าน|อนุมัติ|สอบทาน)|ถอน(?:ผล|การอนุมัติ)"
)
ADMIT_NO = re.compile(
    r"ปฏิเสธ|ไม่(?:ให้|ต้องให้)?(?:รับ|อนุมัติ|อนุญาต)?(?:เข้า)|อย่า(?:เพิ่ง)?(?:ให้|รับ)[^\n]{0,24}(?:เข้า|ลงทะเบียน|สมัคร)|ไม่(?:รับ|อนุมัติ|อนุญาต)(?=[^\n]{0,30}(?:เข้า|สมัคร|ลงทะเบียน|คน|$))|reject|deny|ไม่ใช่เจ้าหน้าที่|ตัวปลอม"
)
ADMIT = re.compile(
    r"(?:อนุมัติ|อนุญาต|รับ|ให้|ยอม|ยืนยัน)[^\n]{0,30}(?:เข้า(?:ระบบ|ร่วม|ใช้|กลุ่ม|ได้|มา)|ลงทะเบียน|สมัคร|ขอเข้า|คนขอ|ผู้ขอ|คนใหม่)|(?:คน|ผู้|ราย)(?:ที่)?(?:ขอ|สมัคร|ลงทะเบียน|อ้าง)[^\n]{0,40}(?:อนุมัติ|รับ|ผ่าน|ให้เข้า|โอเค|ได้|ปฏิเสธ|ไม่)|admit"
)
REGISTRANT = re.compile(
    r"เข้า(?:ระบบ|ร่วม|ใช้|กลุ่ม|ได้|มา)|ลงทะเบียน|สมัคร|ขอเข้า|คนขอ|ผู้ขอ|คนใหม่|อ้างว่า|อ้างเป็น|เจ้าหน้าที่|ตัวปลอม|ให้เข้า|admit"
)
INVITE = re.compile(
    r"(?:ลิงก์|ลิ้งค?์?|link|รหัส|โค้ด|โคด|code|บัตร)[^\n]{0,16}(?:เชิญ|ลงทะเบียน|เข้า|สมัคร|invite)|(?:ออก|สร้าง|ขอ|gen\w*)\s?(?:รหัส|โค้ด|code)|เชิญ(?:เจ้าหน้าที่|คน|น้อง|อบต|ทต|เทศบาล|หน่วย|ผู้ประสาน)|invite|(?:รหัส|โค้ด)(?:ให้|ของ|สำหรับ)"
)
EXTEND = re.compile(r"ขยาย|เลื่อน|ยืด|ผ่อนผัน|ต่อเวลา|ให้[^\n]{0,40}ส่ง[^\n]{0,30}(?:ได้)?(?:ถึง|ภายใน|จนถึง|ก่อน)|extend|postpone")
OPENCHAT = re.compile(
    r"โอ[เพ]*[่้]*[เพ]่?น\s?แช[ทต]|โอเพ่?น|open\s?chat|แปะ(?:ใน)?(?:ไลน์|กลุ่ม|แชท)|ข้อความ[^\n]{0,12}(?:แปะ|โพสต์|ไปวาง|ลงกลุ่ม)"
)
WITH_NAMES = re.compile(r"(?:ใส่|มี|แสดง|เอา|พร้อม|ระบุ|แบบมี)\s?(?:ราย)?ชื่อ|รายชื่อ(?:หน่วย|ด้วย)")
QUOTA = re.compile(r"โควต[้]?า|quota|ข้อความ[^\n]{0,14}(?:กี่|เหลือ|เท่าไ|เต็ม|หมด)|(?:กี่|เหลือ)\s?ข้อความ|ส่งข้อความไปกี่|ค่าข้อความ")
REPORT = re.compile(
    r"บันทึกข้อความ|ร่าง(?:บันทึก|รายงาน|หนังสือ)|(?:รายงาน|บันทึก|หนังสือ|เสนอ|สรุป)[^\n]{0,24}(?:ผู้ว่า|ผวจ|ท่านผู้ว่า|นาย(?:ท่าน)?|หัวหน้าสำนักงานจังหวัด)|memo|(?:ทำ|ขอ|ออก|จัดทำ|พิมพ์)รายงาน(?:ผล|สรุป|ความ)?|(?<!แบบ)report"
)
MEETING = re.compile(
    r"(?:24|๒๔)\s?เม|(?:ราย)?ชื่อ[^\n]{0,20}(?:เชิญ|ประชุม)|(?:เชิญ|เข้า|วาระ|จัด|เตรียม|เอกสาร)\s?(?:มา)?\s?ประชุม|ใบเชิญ|ประชุม[^\n]{0,24}(?:ใคร|เชิญ|รายชื่อ|หน่วยไหน|กี่แห่ง|มีปัญหา)"
)
EXPORT = re.compile(
    r"ส่งออก|(?<![a-z])export|เอ็?[กค]เซ[ลว]|excel|xlsx?|csv|ดึงข้อมูล|ดาวน์โหลด|ดาวโหลด|โหลด(?:ข้อมูล|ไฟล์|ตาราง)|(?:ไฟล์|ตาราง)(?:สรุป|รวม|ข้อมูล|ทั้งหมด|ผล|ทุก)|เป็นไฟล์|เป็นตาราง"
)
QUESTIONS = re.compile(
    r"(?:คำถาม|ข้อซักถาม|ข้อสงสัย)[^\n]{0,24}(?:ค้าง|รอ|เหลือ|บ้าง|มา|กี่|ไหม|มั้ย|ใหม่|ยังไม่|ทั้งหมด|หน่อย)|(?:มี|ขอดู|ดู|เปิด|แสดง|รายการ|รวม)\s?(?:รายการ)?คำถาม|(?:ใคร|มีใคร|มีคน)(?:ที่)?(?:ถาม|สงสัย)|คำถามค้าง|^\s*คำถาม\s*$|ค้างตอบ|ยังไม่(?:ได้)?ตอบ"
)
REVIEW = re.compile(
    r"(?:สอบทาน|ตรวจ(?:สอบ)?|รีวิว|review)\s?(?:งาน)?\s?(?:ต่อ|ถัดไป|รายการ|คิว|ข้อ|ของ|เลย|กัน|รอบ|ครั้ง|อบต|ทต|เทศบาล|อบจ)|(?:เริ่ม|เปิด|ขอ|มา|จะ|ต่อ)\s?(?:การ)?\s?(?:ตรวจ|สอบทาน|รีวิว)|รอ(?:การ)?(?:ตรวจ|สอบทาน|รีวิว)|(?:ให้|ต้อง)(?:ตรวจ|สอบทาน)|คิว(?:ตรวจ|สอบทาน|งาน)|(?:ยังไม่ได้|ค้าง)(?:ตรวจ|สอบทาน)|^\s*(?:สอบทาน|ตรวจ|review|รีวิว)(?:\s|$)|next|ข้อ(?:ต่อไป|ถัดไป)|รายการ(?:ต่อไป|ถัดไป)"
)
WHO = r"ใคร|(?:หน่วย(?:งาน)?|อปท\.?|แห่ง|ที่|เทศบาล|อบต\.?|เจ้า|อำเภอ)ไหน|ราย(?:ชื่อ)?|กี่แห่ง|กี่หน่วย|ลิสต์|list|มีที่ไหน|ขอดู|พวกไหน|ไผ|who|ดู|ขอ"
WHO_MISSING = re.compile(
    rf"(?:{WHO})[^\n]{{0,40}}(?:ยังไม่|ยังบ่|ค้าง|ขาด|ไม่ครบ|ไม่ส่ง|เหลือ|missing|บ่ส่ง|ตกหล่น|ไม่มี|ช้า)|(?:ยังไม่|ค้าง|ขาด|ไม่ครบ|เหลือ)[^\n]{{0,30}}(?:{WHO})|ไม่ส่ง[^\n]{{0,20}}(?:{WHO})|^(?:หน่วย(?:งาน)?ที่|ที่)?(?:ยังไม่(?:ได้)?ส่ง|ค้างส่ง|ส่งไม่ครบ)"
)
FAILED = re.compile(
    r"(?:ตก|ไม่ผ่าน|ไม่ถึง|ต่ำกว่า)[^\n]{0,20}(?:ปีที่แล้ว|ปีก่อน|ปี\s?(?:25)?6\d|เกณฑ์|85)|(?:ปีที่แล้ว|ปีก่อน|ปี\s?(?:25)?6\d)[^\n]{0,20}(?:ตก|ไม่ผ่าน|ไม่ถึง)|12\s?(?:แห่ง|หน่วย|อปท)|กลุ่มเสี่ยง|กลุ่มเป้าหมายพิเศษ"
)
STATUS = re.compile(
    r"ภาพรวม|สถานะ|คืบหน้า|เป็นไง|เป็นยังไง|เป็นอย่างไร|ถึงไหน|สรุป|กี่(?:แห่ง|หน่วย|ข้อ|เปอร์|%)|ส่ง(?:มา|แล้ว|ครบ|กี่|ถึง|อะไร|ไป)|ยอด|ร้อยละ|อันดับ|ใครนำ|รั้งท้าย|status|overview|ขอดู|เหลือ|ขาด|ค้าง|ครบ|รายงานความ|ดู|เช็[คก]|จะใดพ่อง|เป๋นจะใด|มีใครส่ง|ใครส่ง"
)
HISTORY = re.compile(r"ใคร(?:เป็นคน)?(?:แก้|เปลี่ยน|ส่ง|ลบ|กด|อนุมัติ)|ประวัติ|เมื่อวาน|ล่าสุดเมื่อ|แก้(?:ไข)?เมื่อไ")
ASKS_ITEM = re.compile(
    r"คืออะไร|ต้อง(?!แก้)|ครอบคลุม|องค์ประกอบ|หมายถึง|เดือนไหน|ปีไหน|แสดงอะไร|ใส่อะไร|ยังไง|อย่างไร|รายละเอียด|มีอะไรบ้าง|คือข้อ|คือ"
)
CONFIRM_TEXT = re.compile(r"(?:ยืนยัน|รับรอง|confirm)\s?(?:เนื้อหา|ข้อความ|คำอธิบาย|องค์ประกอบ|เกณฑ์|รายละเอียด|text)")
KNOWLEDGE = re.compile(r"คลัง(?:คำตอบ|ความรู้|คำถาม)|(?:รายการ|ตาราง)?คำตอบที่(?:รู้|มี|สอน)|knowledge|faq")
LINKS = re.compile(
    r"(?:ตรวจ(?:สอบ)?|เช็[คก]|ผล)(?:ตรวจ)?\s?(?:ลิงก์|ลิ้งค?์?|url|link)|ลิงก์(?:เสีย|ตาย|พัง|เปิดไม่ได้|ไหนเสีย)|check\s?links?|dead\s?link"
)
INJECTION = re.compile(r"ignore (?:all )?(?:previous|prior)|admin mode|system prompt")


def read(heard: Heard) -> list[Step]:
    for rule in RULES:
        if steps := rule(heard):
            return steps
    steps = officer.read(heard)
    return [step for step in steps if not isinstance(step.act, Ask) or step.act.topic or heard.asks] or [
        Step(Chat(), Handling.IGNORE)
    ]


# ── to whom ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _one_agency(heard: Heard) -> Named | None:
    return next((one for one in heard.agencies if one.candidates), None)


def _districts(heard: Heard) -> list[str]:
    """Said with its word (อำเภอลี้), or a name that only a district has."""
    return [one.district for one in heard.agencies if one.district and not one.candidates]


def _aimed(heard: Heard, act: Act, handling: Handling = Handling.AUTO, doubts: tuple[Doubt, ...] = ()) -> Step:
    """The act with the agency the message names: read back if only likely, asked about if several fit."""
    one = _one_agency(heard)
    if one is None:
        return Step(act, handling, doubts)
    if len(one.candidates) > 1:
        return Step(act, Handling.CLARIFY, (*doubts, officer.which_agency(heard, one)))
    likely = one.certainty is Certainty.LIKELY
    handling = max(handling, Handling.CONFIRM if likely else Handling.AUTO, key=list(Handling).index)
    act = replace(act, agency=one.candidates[0])  # type: ignore[call-arg]
    return Step(act, handling, (*doubts, ReadBack("likely_name")) if likely else doubts)


# ── words that begin a command ──────────────────────────────────────────────────────────────────────────────────


def _answer(heard: Heard) -> list[Step]:
    """ "ตอบข้อ 3 ว่า …": number of an open question, then the text as written."""
    if found := ANSWER.match(heard.plain):
        group = "text" if found["text"] else "text2"
        number = int(found[1] or found[3])
        return [Step(Answer(number, heard.text.raw[found.start(group) : found.end(group)].strip()))]
    return []


def _teach(heard: Heard) -> list[Step]:
    found = TEACH.match(heard.plain)
    if not found:
        return []
    if not found["q"]:
        return [Step(Teach(), Handling.CLARIFY, (NoReason(),))]
    return [Step(Teach(heard.text.verbatim(*found.span("q")), heard.text.verbatim(*found.span("a"))))]


def _announce(heard: Heard) -> list[Step]:
    """ "แจ้ง/ประกาศ/บอก" + whom + text; it costs a message for each, so it is read back."""
    lead = TO.match(heard.plain)
    if not lead or HOLD.search(heard.words[:40]):
        return []
    start = lead.end()
    to, end = _addressee(heard, start)
    if to is None and end == start:
        return []
    says = SAYS.match(heard.plain[end:])
    text = heard.text.raw[end + (says.end() if says else 0) :].strip()
    if isinstance(to, Named):
        doubt = officer.which_agency(heard, to)
        return [Step(Announce(text or None), Handling.CLARIFY, (doubt,))]
    if not text:
        return [Step(Announce(None, to), Handling.CLARIFY, (NoReason(),))]
    return [Step(Announce(text, to), Handling.CONFIRM, (ReadBack("costly"),))]


def _addressee(heard: Heard, start: int) -> tuple[str | Named | None, int]:
    """Whom, and where the text begins; a Named that fits several is given back to be asked about."""
    head = heard.plain[start : start + 60]
    for pattern, to in ((TO_ALL, "all"), (TO_MISSING, "missing")):
        if (
            (found := pattern.search(head))
            and found.start() <= 12
            and not re.search(r"[:\n]|ว่า", head[: found.start()])
        ):
            return to, start + found.end()
    for one in heard.agencies:
        if start <= one.start <= start + 12:
            if one.district and not one.candidates:
                return one.district, one.end
            return (one.candidates[0] if len(one.candidates) == 1 and not one.district else one), one.end
    if re.match(r"\s*(?:ว่า|:)", head):
        return "all", start
    return None, start


# ── people and access ───────────────────────────────────────────────────────────────────────────────────────────


def _admit(heard: Heard) -> list[Step]:
    refuses = bool(ADMIT_NO.search(heard.words))
    if not (refuses or ADMIT.search(heard.words)) or not REGISTRANT.search(heard.words) and not refuses or heard.codes:
        return []
    if heard.asks or EXTEND.search(heard.words) and not REGISTRANT.search(heard.words):
        return []
    return [_aimed(heard, Admit(decision="no" if refuses else "yes"))]


def _invite(heard: Heard) -> list[Step]:
    if not INVITE.search(heard.words) or MEETING.search(heard.words):
        return []
    return [_aimed(heard, Invite())]


# ── reminders, dates ────────────────────────────────────────────────────────────────────────────────────────────


def _hold(heard: Heard) -> list[Step]:
    return [Step(Ask("hold_reminders"), Handling.CLARIFY)] if HOLD.search(heard.words) else []


def _mistake(heard: Heard) -> list[Step]:
    """A verdict given by mistake: which one is asked, nothing is changed."""
    if heard.has(officer.UNDO) and not heard.codes:
        return [Step(Undo(), Handling.CONFIRM, (ReadBack("removal"),))]
    return [Step(Ask("undo_review"), Handling.CLARIFY)] if MISTAKE.search(heard.words) and not heard.text.urls else []


def _remind(heard: Heard) -> list[Step]:
    if not REMIND.search(heard.words) or heard.asks and not re.search("ได้(?:ไหม|มั้ย)|หน่อย", heard.words):
        return []
    one = _one_agency(heard)
    districts = _districts(heard)
    if one and one.district and not districts or one and len(one.candidates) > 1:
        return [Step(Remind(heard.round), Handling.CLARIFY, (officer.which_agency(heard, one),))]
    if one:
        likely = one.certainty is Certainty.LIKELY
        act = Remind(heard.round, one.candidates[0])
        return [Step(act, Handling.CONFIRM, (ReadBack("likely_name"),)) if likely else Step(act)]
    return [
        Step(Remind(heard.round, districts[0] if districts else "missing"), Handling.CONFIRM, (ReadBack("costly"),))
    ]


def _extend(heard: Heard) -> list[Step]:
    if not EXTEND.search(heard.words) or heard.asks:
        return []
    deadline = next((word.deadline for word in heard.vocabulary.rounds if word.number == heard.round), None)
    until = find_day(heard.words, heard.today, deadline)
    act = Extend(heard.round, until.isoformat() if until else None)
    if until is None:
        return [_aimed(heard, act, Handling.CLARIFY, (NoDate(),))]
    return [_aimed(heard, act, Handling.CONFIRM, (ReadBack("many"),))]


# ── papers ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _papers(heard: Heard) -> list[Step]:
    """Each is known by its own noun; the more particular first."""
    if heard.text.urls or heard.codes:
        return []
    table: tuple[tuple[re.Pattern[str], Act], ...] = (
        (OPENCHAT, OpenChat(names=bool(WITH_NAMES.search(heard.words)))),
        (QUOTA, Quota()),
        (REPORT, Report(heard.round)),
        (MEETING, Meeting(heard.round)),
        (KNOWLEDGE, Knowledge()),
    )
    for pattern, act in table:
        if pattern.search(heard.words):
            return [Step(act)]
    if LINKS.search(heard.words):
        return [_aimed(heard, CheckLinks())]
    return []


def _export(heard: Heard) -> list[Step]:
    if not EXPORT.search(heard.words) or heard.codes or heard.text.urls:
        return []
    if re.search("แบบ(?:ฟอร์ม|กรอก)|ฟอร์ม|เทมเพลต", heard.words):
        return []
    return [Step(Export(heard.round))]


def _confirm_text(heard: Heard) -> list[Step]:
    return (
        [Step(ConfirmText(heard.codes or heard.numbers))] if CONFIRM_TEXT.search(heard.words) and heard.numbers else []
    )


# ── answers of agencies ─────────────────────────────────────────────────────────────────────────────────────────


def _on_behalf(heard: Heard) -> list[Step]:
    """A URL from the coordinator is an agency's answer that came another way: read back, and not without an agency."""
    if not heard.text.urls or not heard.mentions and not heard.titles:
        return []
    if heard.has(RETURN) and not heard.has(re.compile("แทน|ส่ง")):
        return []
    steps = officer._with_url(heard)
    return [_named_for(heard, step) for step in steps]


def _named_for(heard: Heard, step: Step) -> Step:
    if (
        not isinstance(step.act, Submit)
        or step.act.agency
        or any(isinstance(doubt, WhichAgency) for doubt in step.doubts)
    ):
        return step
    return replace(step, handling=Handling.CLARIFY, doubts=(*step.doubts, WhichAgency()))


def _reviews(heard: Heard) -> list[Step]:
    if heard.asks and not re.search("ได้เลย|เลย(?:นะ|ครับ|ค่ะ)", heard.words):
        return []
    if heard.has(re.compile("แล้วหรือยัง|ครบ")) and not heard.codes and not heard.agencies:
        return []
    return read_reviews(heard)


def _questions(heard: Heard) -> list[Step]:
    return [Step(Questions())] if QUESTIONS.search(heard.words) and not heard.codes else []


def _review(heard: Heard) -> list[Step]:
    if not REVIEW.search(heard.words) or HISTORY.search(heard.words):
        return []
    return [_aimed(heard, ReviewNext(round=heard.round, items=heard.codes))]


def _who_missing(heard: Heard) -> list[Step]:
    if not WHO_MISSING.search(heard.words) or FAILED.search(heard.words) or HISTORY.search(heard.words):
        return []
    if (one := _one_agency(heard)) and not (one.district and not heard.codes):
        return []
    districts = _districts(heard) or [one.district for one in heard.agencies if one.district]
    items = heard.codes or (heard.by_title if not heard.rounds else ())
    return [Step(WhoMissing(heard.round, districts[0] if districts else None, items))]


def _history(heard: Heard) -> list[Step]:
    return (
        [_aimed(heard, Progress(heard.codes))]
        if HISTORY.search(heard.words) and heard.codes and _one_agency(heard)
        else []
    )


def _about_item(heard: Heard) -> list[Step]:
    """A coordinator asks what an item needs, or when a round closes, as officers do."""
    if heard.agencies or not heard.asks:
        return []
    if heard.codes and ASKS_ITEM.search(heard.words) or heard.by_title and re.search("ข้อ(?:ไหน|อะไร)", heard.words):
        return officer._item(heard)
    return officer._deadline(heard)


def _status(heard: Heard) -> list[Step]:
    if not STATUS.search(heard.words) and not (heard.agencies and len(heard.plain) < 40 and not heard.codes):
        return []
    districts, one = _districts(heard), _one_agency(heard)
    if FAILED.search(heard.words):
        return [Step(Status("failed", heard.round))]
    if districts:
        return [Step(Status("district", heard.round, district=districts[0], items=heard.codes))]
    if one:
        return [_status_of(heard, one)]
    if heard.codes:
        return [Step(Status("item", heard.round, items=heard.codes))]
    if heard.by_title and re.search("ใคร|กี่|ข้อ", heard.words):
        return [Step(Status("item", heard.round, items=heard.by_title))]
    return [Step(Status("all", number)) for number in heard.rounds] or [Step(Status("all"))]


def _status_of(heard: Heard, one: Named) -> Step:
    """ลี้ is a district and an agency: asked. So is ทุ่งหัวช้าง, twice."""
    if len(one.candidates) > 1 or one.district:
        return Step(Status("agency", heard.round), Handling.CLARIFY, (officer.which_agency(heard, one),))
    step = _aimed(heard, Status("agency", heard.round, items=heard.codes))
    return step


def _thanks(heard: Heard) -> list[Step]:
    plain = cues.THANKS.search(heard.words) and not heard.asks and not heard.text.urls and not heard.has(APPROVE)
    return [Step(Chat(), Handling.IGNORE)] if plain else []


RULES: tuple[Rule, ...] = (
    officer._short,
    officer._not_for_us,
    _answer,
    _teach,
    _hold,
    _mistake,
    _announce,
    _confirm_text,
    _on_behalf,
    _admit,
    _invite,
    _remind,
    _thanks,
    _reviews,
    _extend,
    _papers,
    _export,
    _history,
    _about_item,
    _questions,
    _who_missing,
    _review,
    _status,
)
# Commands that an officer or a stranger may mistake for hers: read rightly, never carried out.
COMMANDS: tuple[Rule, ...] = (_reviews, _export, _announce, _who_missing)
