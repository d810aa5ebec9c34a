"""What people say about themselves: name, position, phone, in any order."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.reading import positions
from bot.reading.heard import Heard
from bot.reading.text import HOLE

# Words that cannot begin a name whatever follows, and short ones that cannot be one ("มา" is none, "มาลี" is).
NO_NAME = (
    r"ตำแหน่ง|เบอร์|โทร|หัวหน้า|หน\.|เจ้าพนักงาน|เจ้าหน้าที่|จพง|จนท|ผู้(?!เรียง)|ผอ\.|อบต|อบจ|ทต\.|ทม\.|เทศบาล|องค์การ|สังกัด|"
    r"รับผิดชอบ|รับ(?:งาน|มอบ|ต่อ|ทำ|จ้าง|สมัคร|เหมา)|ดูแล|"
    r"ลง\s?ทะเบียน|เพิ่ง|พึ่ง|แล้ว|สำนัก|กองค|กองช|กองก|กองส|line|กรุณา|ต้องการ|อยาก|สนใจ|สวัสดี|เรียน|รบกวน|ขอบ|"
    r"ขอ(?=ลง|เข้า|สมัคร|ใช้|เป็น|แจ้ง|เพิ่ม|"
    r"รหัส|เปิด|ยืนยัน|อนุ|ความ)|จะ(?=ขอ|เข้า|มา|ใช้|ต้อง|ลง)|มา(?=จาก|ใหม่|แทน|ทำ|รับ|อยู่|ดูแล)|คนใหม่|คนที่|คนทำ|ทำงาน|ทำหน้า|"
    r"ทำ(?=ita|oit)|แทน(?=คน|พี่|น้อง)|ไม่ใช่|"
    r"จาก|ไม่มี|ได้รับ|ย้าย|มือถือ|อำเภอ|ตำบล|จังหวัด|ข้อมูล|ชื่อ|นามสกุล|สมัคร(?=ใช้|เข้า|ค่ะ|ครับ|ของ|สมาชิก)|ช่วย|"
    r"เข้า(?=ใช้|ระบบ|ร่วม|กลุ่ม)|ระบบ|ปัจจุบัน|ของ|น้องใหม่|ครับ|คับ|ค่ะ|ระดับ|หมายเลข|ติดต่อ|ตอนนี้|วันนี้|"
    r"แจ้ง(?=เปลี่ยน|เบอร์|ชื่อ|ว่า|ขอ|ลง|ข้อ)|ฝาก|ยืนยัน|อนุมัติ|หน่วยงาน|หนังสือ|คำสั่ง|ผมเป็น|หนูเป็น|ดิฉันเป็น|ต่อ(?=จาก|\s|$)"
)
SHORT = (
    r"(?:ผม|หนู|ดิฉัน|เรา|ฉัน|พี่|น้อง|คุณ|คะ|ค่า|จ้า|เจ้า|เน้อ|นะ|เป็น|ขอ|จะ|และ|กับ|ธุรการ|ที่|ใช้|มา|ใหม่|แทน|อยู่|พร้อม|ตาม|ทาง|กลับ|"
    r"สมัคร|แจ้ง|ทำ|คน|ไม่|ได้|จาก|ให้|ว่า|ด้วย|หน่อย|"
    r"นี้|กอง|งาน|อ|ต|จ|ม|id)+"
)
STOP = rf"(?:{NO_NAME}|{SHORT}(?![ก-๙]))"
# Words that may stand glued to the end of a name; short ones that also end names (มา, ได้, ดี) are left in.
GLUED = (
    r"(?:ครับ|คับ|คร้าบ|ค่ะ|คะ(?![ก-๙])|ค่า(?![ก-๙])|จ้า|เจ้า(?![ก-๙])|เน้อ|นะ(?=\s|$|ค)|ตำแหน่ง|เบอร์|โทร|จาก|อยู่|หัวหน้า|"
    r"นิติกร|ปลัด|ผอ\.|อบต|เทศบาล|ทต\.|ทำงาน|เป็น|มาจาก|สังกัด|ดูแล|ขอ(?=ลง|เข้า|สมัคร))"
)
GIVEN = rf"(?!{STOP})[ก-ฮเ-ไ][ก-๙]*?(?={GLUED}|[^ก-๙]|$)"
TITLES = (
    r"นาย(?!ก(?:เทศ|\s|ฯ|อบ|คน|เล็ก|$)|ช่าง|ทะเบียน|อำเภอ)|นางสาว|นาง(?!สาว)|(?<![ก-๙.])น\.?\s?ส\.?\s?(?=[ก-ฮเ-ไ])|"
    r"ว่าที่\s?(?:ร้อยตรี|"
    r"ร\.?ต\.?)(?:หญิง)?|(?<![ก-๙])[สจพ]\.?[สต]?\.?[อทตต]\.|ดร\.|(?<![ก-๙])(?:mr|mrs|miss|ms)\.?\s"
)
SURNAME = rf"(?:\s+(?:ณ\s)?{GIVEN})?"
TITLED = re.compile(rf"(?:{TITLES})\s?(?:{GIVEN}{SURNAME}|[a-z]+(?:\s[a-z]+)?)")
CALLED = re.compile(
    rf"(?:(?:ชื่อ|จื้อ)(?:เล่น|-?สกุล|-?นามสกุล)?|นาม|name)\s?(?:คือ|เป็น|ว่า|"
    rf":)?\s?(?:คุณ(?=[ก-ฮเ-ไ]))?(?P<name>(?!หน่วย|อะไร|จริง|ผู้|คน|ใหม่|หนัง|เรื่อง|ไฟล์|ข้อ)"
    rf"{GIVEN}{SURNAME}|(?<=ชื่อ)(?:หน่อย|แทน)(?![ก-๙])|"
    rf"(?<=ชื่อ\s)หน่อย(?![ก-๙])|[a-z]{{2,}}(?:\s[a-z]{{2,}})?)"
)
# Without title or "ชื่อ": two words that nothing else explains; or a nickname as people call each other.
PAIR = re.compile(rf"(?<![ก-๙]){GIVEN}\s{{1,3}}{GIVEN}(?![ก-๙])")
LED_IN = re.compile(r"^\S*(?:ติดต่อ|รับผิดชอบ|ประสาน(?:งาน)?|เปลี่ยน|ชื่อ|ให้)(?:เป็น|คือ|กับ|ชื่อ|ที่|ว่า|\s)*(?:คุณ(?=[ก-ฮเ-ไ]))?")
"""Words glued before a name ("ให้ติดต่อคุณสมศรี"): never part of it."""
NICKNAME = re.compile(rf"(?<![ก-๙])(?:น้อง|พี่|คุณ)(?!ใหม่|ๆ|บอท){GIVEN}(?:\s{GIVEN})?")
INTRODUCED = re.compile(rf"(?:สวัสดี\S*|หวัดดี\S*)?\s*(?P<name>น้อง(?!ใหม่|ๆ|บอท){GIVEN})\s*(?={HOLE})")
"""A nickname right before the office: "น้องโบว์ อบต.แม่ลาน"."""
SELF = re.compile(
    rf"(?<![ก-๙])(?:ผม|กระผม|ดิฉัน|หนู|ข้าพเจ้า)\s(?P<name>{GIVEN}{SURNAME})(?=\s*(?:จาก|{HOLE}|ครับ|ค่ะ|คะ|เจ้า|,))"
)
"""Said of oneself before the office: "ผม สมชาย จาก …"."""
CHANGES_TO = re.compile(
    r"(?:ขอ|แจ้ง|ต้องการ|\s)*(?:เปลี่ยน|แก้(?:ไข)?|เพิ่ม)(?:แปลง|ตัว|ชื่อ)*(?:ผู้[ก-๙]{0,24}?|คน[ก-๙]{0,16}?|"
    r"เจ้าหน้าที่[ก-๙]{0,16}?)?"
    r"(?:\s?(?:oit|ita|งาน|ใหม่))*\s?(?:เป็น|คือ|ชื่อ|ว่า)\s?(?:คุณ(?=[ก-ฮเ-ไ]))?|"
    r"จาก(?!นี้)[^\n\d]{2,40}?\sเป็น\s?(?:คุณ(?=[ก-ฮเ-ไ]))?"
)
"""What is said before the name it changes to is no part of it."""
ALONE = re.compile(rf"(?:^|[\s/,])(?P<name>{GIVEN})(?:\s+|\s*[/,]\s*)\Z")
"""One word right before the position: "กัลยา นักพัฒนาชุมชน ทต.…"."""
PARTICLES = re.compile(r"(?:แล้ว)?(?:นะ)?(?:ครับผม|แล้ว|ครับ|คับ|ค่ะ|คะ|ค่า|จ้า|เจ้า|เน้อ|นะ)+$")
NUMBER = re.compile(r"(?<![\d/])(?:\+?66[ .-]?|\(?0)(?:[ .()-]{0,2}\d){8,9}(?![\d/]|[.-]\d)")
OLD = re.compile(r"(?:เดิม|เก่า|เลิกใช้|จาก)[^\d]{0,16}$")
DEAD = re.compile(r"^[^\d]{0,6}(?:ใช้ไม่ได้|เลิกใช้|ยกเลิก|ไม่ใช้แล้ว|บ่ใช้|โทรไม่ติด|ปิดแล้ว|หาย)")

NOW = re.compile(r"เป็น\s?\Z")
"""Before the one of two names that is the new one."""
HEARD_OUT = 1000
"""Letters within which people introduce themselves; more is a list or a pasted page."""


@dataclass(frozen=True)
class Person:
    name: str | None
    position: str | None
    phone: str | None


def person_in(heard: Heard) -> Person:
    """All that the message says of one person. A name without title counts only beside something else about her."""
    position, phone = positions.span_of(heard.plain), phone_in(heard.plain)
    left = _without_the_rest(heard, position)
    name = _name(heard.text.raw, left)
    if not name and (position or phone):
        name = _untitled(heard.text.raw, left)
    if not name and heard.agencies and (said := INTRODUCED.match(left) or SELF.search(left)):
        name = _tidy(heard.text.raw[said.start("name") : said.end("name")])
    if not name and position and heard.agencies and (said := ALONE.search(left, 0, position[0])):
        name = _tidy(heard.text.raw[said.start("name") : said.end("name")])
    return Person(name, _said(heard.text.raw, position), phone)


def name_in(raw: str, plain: str) -> str | None:
    """A name that is said to be one: with a title, or after "ชื่อ"."""
    return _name(raw, plain)


def position_in(raw: str, plain: str) -> str | None:
    return _said(raw, positions.span_of(plain))


def phone_in(plain: str) -> str | None:
    """Nine or ten digits; of two numbers the one that is not called the old one."""
    current = []
    plain = plain[:HEARD_OUT]
    told = 0
    for match in NUMBER.finditer(plain):
        digits = re.sub(r"^66", "0", re.sub(r"\D", "", match[0]))
        if len(digits) != (10 if digits[1:2] in "689" else 9):
            continue
        if dead := DEAD.match(plain[match.end() :]):
            told = match.end() + dead.end()  # said of this number, not of the next
        elif not OLD.search(plain[max(told, match.start() - 24) : match.start()]):
            current.append(digits)
    return current[-1] if current else None


def _said(raw: str, span: tuple[int, int] | None) -> str | None:
    return (raw[span[0] : span[1]].strip() or None) if span else None


def _name(raw: str, plain: str) -> str | None:
    plain = plain[:HEARD_OUT]
    titled = list(TITLED.finditer(plain))
    if match := next((one for one in titled if NOW.search(plain, 0, one.start())), titled[0] if titled else None):
        return _tidy(raw[match.start() : match.end()])
    match = CALLED.search(plain)
    return _tidy(raw[match.start("name") : match.end("name")]) if match else None


def _untitled(raw: str, left: str) -> str | None:
    found = _found(raw, PAIR.search(left) or NICKNAME.search(left))
    return (LED_IN.sub("", found) or None) if found else None


def _found(raw: str, match: re.Match[str] | None) -> str | None:
    return _tidy(raw[match.start() : match.end()]) if match else None


def _without_the_rest(heard: Heard, position: tuple[int, int] | None) -> str:
    """The text with agencies, numbers and the position struck out: what is left may be a name."""
    left = heard.plain[:HEARD_OUT]
    left = CHANGES_TO.sub(lambda lead: lead[0] if "ชื่อ" in lead[0] else HOLE * len(lead[0]), left)
    numbers = [match.span() for match in NUMBER.finditer(left)]
    for start, end in [*((one.start, one.end) for one in heard.agencies), *numbers, *([position] if position else [])]:
        left = left[:start] + HOLE * (end - start) + left[end:]
    return left


def _tidy(name: str) -> str | None:
    return re.sub(r"\s+", " ", PARTICLES.sub("", name)).strip() or None
