"""At once only what is understood to the last word: an answer is recorded without a yes where every word is known.

There is no list of all the ways to say "not this one" (a test, a draft, somebody else's, of last year, when the mayor
has signed, in irony). There is one of how people hand in. What lies outside it is read back: one tap, never a wrong
record. Free words are allowed where they cannot turn the answer: about items that are only promised, and in a question
about something else that follows.
"""

from __future__ import annotations

import re
from itertools import pairwise

from bot.reading import cues, replacing
from bot.reading.codes import HOLE_NEXT
from bot.reading.dates import MONTH
from bot.reading.grammar import Mark
from bot.reading.hand_in_words import LEADING, WORDS
from bot.reading.heard import Heard
from bot.reading.labels import TURNS as TURNS_A_LABEL
from bot.reading.labels import labels
from bot.reading.misgivings import not_ours
from bot.reading.other_numbers import PLACE
from bot.reading.people import CALLED, TITLED
from bot.reading.positions import POSITION
from bot.reading.text import HOLE, without

Spans = list[tuple[int, int]]

ABBREVIATED = re.compile(rf"(?:เดือน|(?<![ก-๙])){MONTH}|พ\.\s?ร\.\s?[บฎก]\.?|พ\.\s?ศ\.|จ\.\s?ลำพูน|อ\.\s?เมือง")
SPENT = {"phone", "date", "round", "time", "year", "code", "count", "ordinal", "decimal", "spoken"}
SPENT |= {"bare", "named", "letter"}
SPEAKS = re.compile(r"(?:ผม|หนู|ดิฉัน|ฉัน|เฮา|ข้าเจ้า)\s?\Z")
PLACED = re.compile(PLACE)
LETTERS = "ก-ฮะ-ฺเ-๎a-z"
UNDERSTOOD = re.compile(rf"(?:[^{LETTERS}]|(?:{'|'.join(map(re.escape, WORDS))})(?![ะ-ฺ็-๎]))*+")
LED = re.compile(rf"(?:[^{LETTERS}]|(?:{'|'.join(map(re.escape, LEADING))})(?![ะ-ฺ็-๎]))*+")
STRETCHED = re.compile(r"([ะ-ฺๆ])\1+")  # "ค่าา", "น้าา"
GLUED_BEFORE = re.compile(rf"[{LETTERS}]+\Z")
OF_A_YEAR = re.compile(r"(?:ปี|ita|oit|งบ)\s?(?:งบ(?:ประมาณ)?\s?)?(?:พ\.ศ\.\s?)?(?:25)?(6[3-9]|7\d)(?!\d)")


# Sentences of known words that still hand nothing in: of last time, first to be checked, asked for, told by others.
TURNS = re.compile(
    r"(?:อัน|คน|ตัว|ฉบับ|ชุด|เล่ม|ไฟล์|หน้า|ลิงก์)ก่อน|หมดวาระ|ผ่านแล้ว|(?<!ที่)แจ้งมา|(?:สมัย|ชุด|ฉบับ|เล่ม|คน|นายก)ที่แล้ว|เปิดให้ส่ง|"
    r"(?:ปี|รอบ|ครั้ง|เดือน|คราว)(?:ที่แล้ว|ก่อน|ที่ผ่านมา|หน้า|ถัดไป)|(?:ตรวจ|เช็[คก]|ดู|แจ้ง|แก้|ปรับ|"
    r"รับ)\S{0,10}ก่อน|ก่อน(?:ส่ง|ลง|บันทึก|แจ้ง)|"
    r"ขอ(?:ลิงก์|ลิ้ง|ไฟล์|แบบ|ข้อมูล|รายละเอียด|ตัว)|(?:บอท|ระบบ|bot|เขา|พี่)\S{0,6}(?:บันทึก|ตอบ|ส่ง|ลง|ใช้|แจ้ง|รายงาน)|"
    r"(?<!ครบ)ทุก(?:หน่วย|ท่าน|กอง|คน|แห่ง|อปท|เทศบาล|ฝ่าย)|(?:อัน|ตัว|ลิงก์|ไฟล์)ที่แล้ว|ลงทะเบียน|ตามแบบ(?!วัด)|เดียวกับ|"
    rf"(?:ทำ|แก้|ปรับ)[^\n{HOLE}]{{0,14}}(?:แบบ|ตาม)นี้|(?<!ขอ)(?:ส่ง|กรอก|แจ้ง|ลง)[^\n{HOLE}]{{0,14}}(?:ทาง|"
    rf"ที่)\s*{HOLE}|"
    r"ให้ตอบ|มีคน|คน(?:เก่า|เดิม|อื่น)|ตอนนี้|ขณะนี้|แจ้ง(?:ให้|เพื่อ)ทราบ|ขอบคุณ(?:ที่|สำหรับ)|ขาดข้อ|ไฟล์(?:ขาด|แก้)|"
    r"(?:ข้อ)?ที่แก้(?!ไขเพิ่มเติม|(?:ไข)?(?:เรียบร้อย)?แล้ว)|เป็นของ"
)
USES_OF = re.compile(r"เดิม\s?(?:ส่ง|ลง|เป็น|อยู่)(?:ไป)?(?:เป็น|ที่|ใน)?\s?(?:ข้อ|o|โอ)\s?\d|ใช้ของ(?!\s?(?:ปี|เดือน|ไตรมาส))")
# "<url> ขอแก้ไข": what is to change is not handed in; "… แก้ตามที่แจ้งแล้ว" is.
CHANGED_AFTER = re.compile(rf"{HOLE}[^{HOLE}]{{0,60}}?(?:เปลี่ยน|แก้|เพิ่ม|ปรับ)(?!\S{{0,40}}(?:แล้ว|เรียบร้อย))[^{HOLE}]*\Z")
# "แนวทางการตอบข้อ 14 <url>": something to read about the item, not the item's page.
ABOUT_AN_ITEM = re.compile(
    r"(?:แนวทาง|คำแนะนำ|คำอธิบาย|คำชี้แจง|รายละเอียด|ข้อเสนอแนะ|คำสั่ง|ระเบียบ|องค์ประกอบ|คำถาม|เกณฑ์|"
    r"หลักเกณฑ์|กำหนดส่ง|แบบรายงาน)[^\n\s\ufffc]{0,12}\s?"
    r"(?:ของ|เรื่อง)?\s?(?:ข้อ|o|โอ)\s?\.?\d|(?:เพิ่ม|แก้|ปรับ|เปลี่ยน)[ก-๙]{1,14}ด้วย"
)
# "ข้อ 5 ของสัญญา", "ข้อ 5 ในวาระ": an item of something else; "ข้อ 25 กับ <url> …" compares.
PART_OF_ELSE = re.compile(
    r"\s?(?:ของ|ใน)(?!\s?(?:เรา|เฮา|ทาง|เทศบาล(?!เมือง)|ทต|ทม|อบต|อบจ|หน่วยงาน|องค์การ|รอบ|ครั้ง|งวด|ปี|เดิม|เก่า|ใหม่|"
    r"เว็บ|เดือน|ไตรมาส|ผม|หนู|นี้|จังหวัด|oit|ita))|"
    rf"\s?\d+\s?%|\s?กับ\s?{HOLE}++(?![^\n]*(?:ข้อ|o|โอ)\s?\d)|\s?มา(?=\s|{HOLE})"
)
# "ขอโทษที่ส่งช้าครับ ติดน้ำท่วม": a reason, as long as it denies nothing.
LATE = re.compile(
    r"(?:ขอโทษ|ขออภัย|โทษที)[ก-๙]{0,16}ช้า(?:ไป|หน่อย|มาก|นะ|ครับ|คับ|ค่ะ|คะ|เจ้า)*\s?"
    r"(?:(?:ติด|เพราะ|เนื่องจาก|พอดี|มัว|เพิ่ง)(?!\S*(?:ไม่|ยัง|รอ|ผิด|เก่า|เดิม|บ่|ร่าง|แค่|นี้|ลอง))[ก-๙]{1,24})?"
)
# "ส่วนข้อที่เหลือจะทยอยส่ง": comes another time, and has no link here.
REST_LATER = re.compile(rf"(?:ส่วน)?\s?(?:ข้อ|ตัว|อัน)?(?:ที่เหลือ|นอกนั้น|ข้ออื่น|อันอื่น)[^\n{HOLE}\d]{{0,60}}(?=\n|$)")
# "เรียนพี่อ้อ", "ขอบคุณค่ะ น้องแอน": whom it is to, and who it is from.
CALLED_BY_NAME = re.compile(
    rf"(?:^|\n|(?:เรียน|ถึง|จาก|สวัสดี|หวัดดี|ขอบคุณ)(?:ครับ|คับ|ค่ะ|คะ|มาก|นะ|จ้า|เจ้า|ๆ)*)\s*(?:พี่|น้อง|คุณ|ป้า|ลุง|อา|"
    rf"หัวหน้า)(?!\S*(?:{TURNS_A_LABEL}))[ก-๙]{{1,8}}"
    r"(?=\s|$)"
)
SIGNED = re.compile(rf"(?:ขอบคุณ[ก-๙]{{0,8}}|\n)\s?[/-]\s?(?!\S*(?:{TURNS_A_LABEL}))[ก-๙]{{2,10}}\s*\Z")
LETTER = re.compile(
    r"(?:ตาม|อ้างถึง)หนังสือ(?:จังหวัด(?:ลำพูน)?|อำเภอ)?\s?(?:(?:ด่วนที่สุด|ที่)\s?)*[ก-ฮ]{2}\s?[\d./]+\s?(?:/?\s?ว\.?\s?\d+)?\s?"
    r"(?:(?:ลว\.?|ลงวันที่|ลงวัน)\s?)?"
)
OFFICE = r"(?:ทาง)?(?:ป\.?\s?ป\.?\s?ช\.?|จังหวัด|ท้องถิ่น(?:จังหวัด)?|สถจ\.?|พี่|ผู้ประสาน)"
AS_ADVISED = re.compile(
    rf"ตาม(?:คำแนะนำ|ข้อเสนอแนะ|ข้อสังเกต)(?:ของ)?\s?{OFFICE}?|"
    rf"ตามที่\s?{OFFICE}?\s?(?:ได้)?(?:แจ้ง|แนะนำ|บอก|ให้แก้(?:ไข)?|ตีกลับ)(?:มา|ไว้)?"
)
BIDDEN = re.compile(
    rf"ตาม(?:ที่|หนังสือ(?:ที่)?)\s?{OFFICE}?\s?(?:ลำพูน)?\s?(?:ได้)?(?:แจ้ง|มีหนังสือ|ขอความร่วมมือ|ขอ|กำหนด)(?:แจ้ง)?(?:ให้)?\s?"
    r"(?:หน่วยงาน|อปท\.?|เทศบาล|ทุกแห่ง)?\s?(?:เร่ง|รีบ)?(?:จัด|นำ)?ส่ง"
)
# "เรียน หัวหน้าสำนักงานจังหวัด", a line of its own.
SALUTATION = re.compile(r"(?:(?<=\n)|\A)[ ]*(?:กราบ)?เรียน[ ]?(?:ท่าน)?(?=[ก-๙])[ก-๙a-z. ()/]{2,70}(?=\n)")
CHANGED_NUMBER = re.compile(r"(?:เปลี่ยน|ย้าย|แก้)(?:ไป)?(?:เป็น|ลง)\s?(?:ข้อ)?\s?\d")
OTHERS_SAY = re.compile(
    r"(?:จังหวัด|อำเภอ|ส่วนกลาง|พี่|น้อง|ท่าน|คุณ|หัวหน้า|แอดมิน|เจ้าหน้าที่|ทีมงาน)(?:ลำพูน)?(?:ให้(?=ใช้|ลง|"
    r"เอา))?(?:ส่ง|แจ้ง|แนบ|แปะ|ลง|บันทึก|ใช้|ประกาศ|ทำ|เอา|แก้|เปลี่ยน)|"
    r"(?<!ตาม)(?:หนังสือ|ประกาศ|คำสั่ง|นโยบาย|เว็บ|เว็บไซต์|ลิงก์|มติ|ข่าว)(?:จังหวัด|อำเภอ|ส่วนกลาง)|"
    r"ของ(?:จังหวัด|อำเภอ|ส่วนกลาง|พี่|น้อง|ท่าน|คุณ)"
)


MOST_NUMBERS = 400
"""Codes, dates, counts in one message: a list of a whole season has about 150; more is noise, and costs time."""


def understood(heard: Heard, codes: tuple[str, ...], free: Spans) -> bool:
    """Whether every word of the message is known, apart from the `free` spans; and nothing is of a wrong year."""
    if len(heard.marks) > MOST_NUMBERS:
        return False
    left = without(heard.plain, free + _known(heard))
    if cues.QUESTION.search(left) or TURNS.search(left) or _of_another_year(heard, codes, free):
        return False
    if any("หรือ" in heard.plain[mention.start : mention.end] for mention in heard.mentions):
        return False  # "ข้อ 5 หรือ 6": one of them
    if any(not_ours(heard, url.url) for url in heard.text.urls):
        return False
    if any(mark.kind == "laugh" for mark in heard.marks):
        return False  # irony, perhaps
    if _part_of_something_else(heard) or any(_led_strangely(left, mention.start) for mention in heard.sure):
        return False
    if ABOUT_AN_ITEM.search(heard.plain) or USES_OF.search(heard.plain):
        return False
    if CHANGED_AFTER.search(left) or CHANGED_NUMBER.search(heard.plain) or _unplaced_number(heard):
        return False
    others = OTHERS_SAY.search(_unbidden(heard)) and not (heard.speaker.agency or "").startswith("จังหวัด")
    return not others and not unknown(left)


def _unbidden(heard: Heard) -> str:
    """Without "ตามที่จังหวัดแจ้งให้ส่งข้อมูล": what she was asked for is why she writes, not what others say."""
    return without(heard.plain, [match.span() for match in BIDDEN.finditer(heard.plain)])


def _unplaced_number(heard: Heard) -> bool:
    """A bare number that could be an item, beside items said by their codes."""
    bare = [one for one in heard.mentions if one.bare and not _is_apart(heard, one.start)] if heard.sure else []
    if any(
        one.codes and HOLE_NEXT.match(heard.plain, one.end) and heard.plain[one.start - 1 : one.start] != "-"
        for one in bare
    ):
        return True
    near = [
        (one, two)
        for one, two in pairwise(heard.marks)
        if HOLE not in (gap := heard.plain[one.end : two.start]) and "\n" not in gap
    ]
    beside = {mark.start for pair in near for mark in pair if {pair[0].kind, pair[1].kind} == {"code", "bare"}}
    return any(one.codes and one.start in beside and not LINE_NUMBER.match(heard.plain, one.start) for one in bare)


def _is_apart(heard: Heard, start: int) -> bool:
    found = SET_APART.search(heard.plain, max(0, start - 6))
    return found is not None and found.end() == start


SET_APART = re.compile(r"(?:ส่วน|\((?=\s?\d{1,2}\s?[^\s\d)]))\s?")
LINE_NUMBER = re.compile(r"(?:(?<=\n)|(?<=\n )|\A)\d{1,2}[\s|.):-]+(?:ข้อ|o|โอ|0)\s?\.?\d")


def _part_of_something_else(heard: Heard) -> bool:
    own = {one.start for one in heard.agencies if heard.speaker.agency in one.candidates}
    found = [match for mention in heard.sure if (match := PART_OF_ELSE.match(heard.plain, mention.end))]
    return any(match.end() not in own and match.end() + 1 not in own for match in found)


def _led_strangely(left: str, start: int) -> bool:
    """Whether the word glued to a code is none with which one hands in; titles are blanked by then."""
    glued = GLUED_BEFORE.search(left, max(0, start - 40), start)
    return glued is not None and LED.match(glued[0]).end() < len(glued[0])  # type: ignore[union-attr]


def unknown(left: str) -> str:
    """The first words that are not understood; "" where all are."""
    left = STRETCHED.sub(r"\1", left)
    end = UNDERSTOOD.match(left).end()  # type: ignore[union-attr]  # matches the empty text too
    return left[end : end + 20]


def _known(heard: Heard) -> Spans:
    """What the grammar has read: codes, numbers of other things, titles, people and the sender's own agency."""
    spans = [_widened(heard.plain, mark) for mark in heard.marks if mark.kind in SPENT and not PLACED.match(mark.said)]
    last = max((url.end for url in heard.text.urls), default=0)
    spans += [match.span() for match in cues.COURTESY.finditer(heard.plain, last)]
    spans += [(mention.start, mention.end) for mention in heard.mentions]
    spans += [(title.start, title.end) for title in heard.titles]
    spans += [(one.start, one.end) for one in heard.agencies if heard.speaker.agency in one.candidates]
    for said in (LATE, CALLED_BY_NAME, AS_ADVISED, SIGNED, LETTER):
        spans += [match.span() for match in said.finditer(heard.plain)]
    spans += [match.span() for match in BIDDEN.finditer(heard.plain)]
    spans += [
        match.span()
        for match in SALUTATION.finditer(heard.plain)
        if not re.search(TURNS_A_LABEL, match[0].replace("จังหวัด", " "))
    ]
    spans += [match.span() for match in REST_LATER.finditer(heard.plain) if cues.LATER.search(match[0])]
    for people in (TITLED, POSITION, ABBREVIATED):
        spans += [match.span() for match in people.finditer(heard.plain[:4000]) if not _inside_word(heard, match)]
    spans += [
        one.span()
        for one in CALLED.finditer(heard.plain[:4000])
        if SPEAKS.search(heard.plain, max(0, one.start() - 14), one.start())
    ]
    return spans + replacing.known(heard) + labels(heard) + _other_question(heard)


def _inside_word(heard: Heard, match: re.Match[str]) -> bool:
    """ "ตรวจสอบ" holds the letters of a rank."""
    return bool(re.match("[ก-ฮะ-๎]", heard.plain[match.start() - 1 : match.start()]))


def _widened(plain: str, mark: Mark) -> tuple[int, int]:
    """With what belongs to the number: "เมื่อ" before a date, the rest of "2 ลิงก์"."""
    before = len("เมื่อ") if mark.kind == "date" and plain.endswith("เมื่อ", 0, mark.start) else 0
    return mark.start - before, mark.end + (2 if plain[mark.end : mark.end + 2] in ("ก์", "ค์") else 0)


def _other_question(heard: Heard) -> Spans:
    """A question after the last URL that is not about the link: what must be shown, what is still missing, when."""
    begin = max((url.end for url in heard.text.urls), default=0)
    tail = heard.plain[begin:]
    ahead = [match.span() for match in STILL_MISSING.finditer(heard.plain)]
    asks = cues.QUESTION.search(tail) or re.search(r"ขอ[^\n]{0,12}ฟอร์ม", tail)
    about_else = cues.ARRIVED.search(tail) or re.search(r"ต้อง(?!แก้)|กำหนด|วันไหน|เมื่อไ|ฟอร์ม", tail)
    return ahead + ([(begin, len(heard.plain))] if asks and about_else and not ABOUT_THIS.search(tail) else [])


STILL_MISSING = re.compile(
    rf"(?:ขาด|เหลือ|ค้าง|หมดเขต|ปิดรับ|กำหนดส่ง)[^\n?{HOLE}]{{0,60}}(?:ใช่|ถูก)(?:ไหม|มั้ย|หรือไม่|หรือเปล่า)"
)
ABOUT_THIS = re.compile(r"ลิงก์|ลิ้ง|หน้านี้|อันนี้|แบบนี้|url|ใช้ได้|ถูก|โอเค|ตรง(?!ไหน)|ไม่ใช่")


def _of_another_year(heard: Heard, codes: tuple[str, ...], free: Spans) -> bool:
    """ "O5 ของปี 65": of another year than the season's, and the item is not one that reports on that year."""
    periods = " ".join(f"{item.period} {item.title}" for code in codes if (item := heard.item(code)))
    years = {int(f"25{match[1]}") for match in OF_A_YEAR.finditer(without(heard.plain, free))}
    return any(year != heard.vocabulary.year and str(year) not in periods for year in years)
