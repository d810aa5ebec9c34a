"""At once only what is understood to the last word: an answer is recorded without a yes where every word is known.

There is no list of all the ways to say "not this one" (a test, a draft, somebody else's, of last year, when the mayor
has signed, in irony). There is one of how people hand in. What lies outside it is read back: one tap, never a wrong
record. Free words are allowed where they cannot turn the answer: about items that are only promised, and in a question
about something else that follows.
"""

from __future__ import annotations

import re
from itertools import pairwise

from bot.reading import cues
from bot.reading.codes import PLACE, Mark
from bot.reading.heard import Heard
from bot.reading.pairing import current
from bot.reading.people import POSITION, TITLED
from bot.reading.text import HOLE

Spans = list[tuple[int, int]]

# Who speaks, how, and to whom.
MANNERS = """
ครับผม ครับพี่ ครับ คับ คร้าบ ค้าบ ค๊าบ กั๊บ ฮะ ค่ะ คะ ค่า ขา จ้า จ้ะ จ๊ะ จ๋า เจ้า เน้อ เนอะ นะ น้า น่ะ เด้อ อ่ะ อะ ล่ะ เลย ก็ ละ ฮับ งับ
สวัสดี หวัดดี อรุณสวัสดิ์ เรียน กราบเรียน เรียนท่าน ท่าน คุณ พี่ น้อง ป้า ลุง อา หัวหน้า แอดมิน บอท bot admin hello hi dear
ผู้ประสานงานจังหวัด ผู้ประสานงาน ผู้ประสาน เจ้าหน้าที่ จังหวัด ลำพูน ทีมงาน ทีม ส่วนกลาง อำเภอ อำเภอเมือง ตำบล คณะทำงาน
ขอบคุณ ขอบพระคุณ ขอบใจ มาก ๆ ขอแสดงความนับถือ ขอความอนุเคราะห์ ด้วยความเคารพ please pls thank thanks you
เทศบาลตำบล เทศบาลเมือง เทศบาล องค์การบริหารส่วนตำบล องค์การบริหารส่วนจังหวัด อบต ทต อบจ ทม อปท หน่วยงาน สำนักปลัด กองคลัง กองช่าง กอง
ผม หนู ดิฉัน เรา เฮา ฉัน ข้าพเจ้า ทางเรา ทาง ผู้ส่ง ผู้รายงาน ผู้รับผิดชอบ ผู้จัดทำ โทรศัพท์ โทร เบอร์ ติดต่อ มือถือ ตำแหน่ง ชื่อ อีเมล email
นายก รองนายก ปลัด รองปลัด สภา สมาชิกสภา เลขานุการ เลขา ผอ ผู้อำนวยการ พนง พนักงาน ลูกจ้าง ข้าราชการ ปี้ ข้าเจ้า
กองการศึกษา กองสาธารณสุข กองสวัสดิการสังคม กองสวัสดิการ ตามที่คุยกัน ตามที่คุย ตามที่ ตามที่แจ้ง ตามที่ขอ ตามหนังสือ ที่แจ้ง จึงเรียนมาเพื่อ จึงเรียนมา เพื่อ โปรด โปรดทราบ พิจารณา ทราบ ดำเนินการต่อไป ต่อไป
"""
# Handing in and recording.
HANDING_IN = """
ขออนุญาต ขอรายงาน ขอนำส่ง นำส่ง ขอจัดส่ง จัดส่ง ขอส่งงาน ส่งงาน ส่งข้อมูล ขอส่ง ส่ง แนบ แปะ วาง ใส่ ลง กรอก บันทึก รายงาน แจ้ง อัพเดท อัปเดต อัพเดต อัพ อัป
มาแล้ว ไปแล้ว แล้ว มา ให้ หื้อ ไป ไว้ ด้วย หน่อย ที ฝาก รบกวน ช่วย ขอ จะขอ ต้องการ ประสงค์ เอา ใช้ เพิ่มเติม เพิ่ม เติม อีก ต่อ
ตรวจสอบ ตรวจ สอบทาน เช็ค เช็ก รับ ทำ จัดทำ ดำเนินการ เสร็จ เรียบร้อย ครบถ้วน ครบ สมบูรณ์ ทั้งหมด ทั้ง ทุกข้อ ทุก พร้อม เผยแพร่ ประกาศ ลงเว็บ ขึ้นเว็บ
แก้ไข แก้ ปรับปรุง ปรับ เปลี่ยน แทนที่ แทน ใหม่ ล่าสุด ฉบับปรับปรุง ฉบับ ย้อนหลัง ตกหล่น ที่ขาด ที่ค้าง ที่เหลือ ก่อน
send submit update add new done url urls link links file for item items oit ita pdf website web page
ตวย กำ ยะ ปั๋น หมดแล้ว หมด มีแล้ว มี เปิดได้ โอเค ok ได้ ตกลง สรุป กำหนดส่ง กำหนด ภายใน ครั้งนี้ ครั้ง รอบนี้ รอบ วันนี้ เช้านี้ เมื่อวาน ปีนี้ งวด
"""
# What is handed in.
THINGS = """
ลิงก์ ลิงค์ ลิ้งก์ ลิ้งค์ ลิ้ง ลิงค ลิง เว็บไซต์ เว็บไซท์ เวปไซต์ เว็บเพจ เว็บ เวป เวบ หน้าแรก หน้าเว็บ หน้า เมนู เพจ ไฟล์ ภาพ รูป รูปถ่าย เอกสาร ข้อมูล ข้อมูลสาธารณะ หลักฐาน ตาราง
รายการ รายละเอียด หัวข้อ ข้อ โอ o ข้อที่ ตัว อัน อันนี้ นี้ นี่ นี้เลย แบบ แบบวัด งาน เรื่อง ชุด ชิ้น เล่ม หน้าเดียวกัน เดียวกัน เดียว ร่วมกัน รวมกัน รวม อยู่
คือ เป็น ที่ ใน ของ ตาม ดังนี้ ดังต่อไปนี้ ต่อไปนี้ ข้างล่าง ด้านล่าง ตามนี้ ตามลำดับ ลำดับ และ กับ แล้วก็ ส่วน สำหรับ เพื่อ จาก โดย ได้แก่ รวมถึง รวมทั้ง ถึง 
ข่าว แผน คู่มือ มาตรฐาน นโยบาย กฎหมาย กิจกรรม สถิติ แนวทาง มาตรการ แนวปฏิบัติ โครงสร้าง ประชาชน ผลการ ผล การ เกี่ยวกับ ต่าง ประจำปี ประจำ ปีงบประมาณ งบประมาณ งบ ปี พ ศ
ไตรมาส เดือน ต.ค. ต.ค พ.ย. ธ.ค. ม.ค. ก.พ. มี.ค. รายเดือน รายไตรมาส ตุลาคม พฤศจิกายน ธันวาคม มกราคม กุมภาพันธ์ มีนาคม แรก หลัง ภาค ส่วนที่ ตอน เล่มที่ ฝ่าย การเมือง ประจำ ภายใน ลงนาม
เฟซบุ๊ก เฟสบุ๊ค เฟซบุ๊ค เฟซ เฟส ไลน์ ยูทูป ยูทูบ ติ๊กต็อก ติ๊กตอก ไอจี facebook fb line youtube tiktok กลุ่มตัวอย่าง ร้อยละ บาท โครงการ ราย คน ประชุมสภา
หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ ยี่สิบ สามสิบ สี่สิบ ลำดับที่ ที่หนึ่ง www http https
"""
# "ลิงก์เดิมผิด ใช้อันนี้แทน", "อันเก่าเปิดไม่ได้แล้ว": faults of the link before, where this one is said to replace it.
FAULT = r"(?:นั้น|มัน)?\s?(?:ผิด|เสีย|(?:ใช้(?:งาน)?|เปิด|เข้า)ไม่(?:ได้|ออก|ขึ้น)|ยกเลิก|ตาย)(?:แล้ว|ไป)?"
FAULTS_OF_THE_OLD = re.compile(
    r"(?:ยกเลิก|ลบ|แทน)?(?:ลิงก์|ลิ้งค?์?|อัน|ของ|ตัว|หน้า|url)?(?:ที่ส่ง(?:ไป|มา)?)?(?:เดิม|เก่า|(?<=อัน)ก่อน)"
    rf"(?:{FAULT})?|(?:(?:ครั้ง|รอบ|คราว)(?:ก่อน|ที่แล้ว))?(?:ลิงก์|พิมพ์|ส่ง|ลง)ผิด|ผิด\s?(?:อัน|ลิงก์|ตัว)?ที่ถูก(?:ต้อง)?(?:คือ|เป็น)|"
    r"ออก\s?(?:แล้ว)?\s?(?:ใส่|ใช้|เอา)\s?(?:อัน|ลิงก์|ตัว)นี้แทน"
)
AT_THE_OLD = re.compile(rf"\s*{FAULT}")
REPLACES = re.compile(r"ใหม่|แทน|ที่ถูก|อันก่อน|เปลี่ยน|แก้(?:ไข)?(?:เป็น|ลิงก์|ข้อ|\s?o)|เป็นอันนี้")
SPENT = {
    "phone", "date", "round", "time", "year", "code", "count", "ordinal", "decimal", "spoken", "bare", "named",
}  # fmt: skip
PLACED = re.compile(PLACE)
LETTERS = "ก-ฮะ-ฺเ-๎a-z"
WORDS = sorted({re.escape(word) for word in (MANNERS + HANDING_IN + THINGS).split()}, key=len, reverse=True)
UNDERSTOOD = re.compile(rf"(?:[^{LETTERS}]|(?:{'|'.join(WORDS)})(?![ะ-ฺ็-๎]))*+")
OF_A_YEAR = re.compile(r"ปี\s?(?:งบ(?:ประมาณ)?\s?)?(?:พ\.ศ\.\s?)?(?:25)?(6[3-9]|7\d)(?!\d)")


# Sentences of known words only that still hand nothing in: of last time, first to be checked, asked for, told by others.
TURNS = re.compile(
    r"(?:ปี|รอบ|ครั้ง|เดือน|คราว)(?:ที่แล้ว|ก่อน|ที่ผ่านมา)|(?:ตรวจ|เช็[คก]|ดู|แจ้ง|แก้|ปรับ|รับ)\S{0,10}ก่อน|ก่อน(?:ส่ง|ลง|บันทึก|แจ้ง)|"
    r"ขอ(?:ลิงก์|ลิ้ง|ไฟล์|แบบ|ข้อมูล|รายละเอียด|ตัว)|(?:บอท|ระบบ|bot)\S{0,6}(?:บันทึก|ส่ง|ลง|ใช้|แจ้ง|รายงาน)|"
    r"ขาดข้อ|ไฟล์(?:ขาด|แก้)|(?:ข้อ)?ที่แก้|เป็นของ|ใช้ของ"
)
# "<url> ขอแก้ไข": what is to change is not handed in; "… แก้ตามที่แจ้งแล้ว" is.
CHANGED_AFTER = re.compile(rf"{HOLE}[^{HOLE}]{{0,60}}?(?:เปลี่ยน|แก้|เพิ่ม|ปรับ)(?!\S{{0,20}}(?:แล้ว|เรียบร้อย))[^{HOLE}]*\Z")
CHANGED_NUMBER = re.compile(r"(?:เปลี่ยน|ย้าย|แก้)(?:ไป)?(?:เป็น|ลง)\s?(?:ข้อ)?\s?\d")
OTHERS_SAY = re.compile(
    r"(?:จังหวัด|อำเภอ|ส่วนกลาง|พี่|น้อง|ท่าน|คุณ|หัวหน้า|แอดมิน|เจ้าหน้าที่|ทีมงาน)(?:ลำพูน)?(?:ให้(?=ใช้|ลง|เอา))?(?:ส่ง|แจ้ง|แนบ|แปะ|ลง|บันทึก|ใช้|ประกาศ|ทำ|เอา|แก้|เปลี่ยน)|"
    r"ของ(?:จังหวัด|อำเภอ|ส่วนกลาง|พี่|น้อง|ท่าน|คุณ)"
)


def understood(heard: Heard, codes: tuple[str, ...], free: Spans) -> bool:
    """Whether every word of the message is known, apart from the `free` spans; and nothing is of a wrong year."""
    left = _without(heard.plain, free + _known(heard))
    if cues.QUESTION.search(left) or TURNS.search(left) or _of_another_year(heard, codes):
        return False
    if CHANGED_AFTER.search(left) or CHANGED_NUMBER.search(heard.plain) or _unplaced_number(heard):
        return False
    others = OTHERS_SAY.search(left) and not (heard.speaker.agency or "").startswith("จังหวัด")
    return not others and not unknown(left)


def _unplaced_number(heard: Heard) -> bool:
    """A bare number that could be an item, beside items said by their codes."""
    near = [
        (one, two) for one, two in pairwise(heard.marks) if HOLE not in (gap := heard.plain[one.end : two.start]) and "\n" not in gap
    ]
    beside = {mark.start for pair in near for mark in pair if {pair[0].kind, pair[1].kind} == {"code", "bare"}}
    return any(mention.bare and mention.start in beside for mention in heard.mentions)


def unknown(left: str) -> str:
    """The first words that are not understood; "" where all are."""
    end = UNDERSTOOD.match(left).end()  # type: ignore[union-attr]  # matches the empty text too
    return left[end : end + 20]


def _known(heard: Heard) -> Spans:
    """What the grammar has read: codes, numbers of other things, titles, people and the sender's own agency."""
    spans = [_widened(heard.plain, mark) for mark in heard.marks if mark.kind in SPENT and not PLACED.match(mark.said)]
    spans += [(mention.start, mention.end) for mention in heard.mentions]
    spans += [(title.start, title.end) for title in heard.titles]
    spans += [(one.start, one.end) for one in heard.agencies if heard.speaker.agency in one.candidates]
    for people in (TITLED, POSITION):
        spans += [match.span() for match in people.finditer(heard.plain[:4000])]
    if len(heard.text.urls) > 1 or REPLACES.search(heard.words):
        spans += [match.span() for match in FAULTS_OF_THE_OLD.finditer(heard.plain)]
    dropped = set(heard.text.urls) - set(current(heard))
    spans += [at_old.span() for url in dropped if (at_old := AT_THE_OLD.match(heard.plain, url.end))]
    if dropped:
        spans += [match.span() for match in re.finditer("ลบ|ยกเลิก|ออก", heard.plain)]
    return spans + _other_question(heard)


def _widened(plain: str, mark: Mark) -> tuple[int, int]:
    """With what belongs to the number: "เมื่อ" before a date, the rest of "2 ลิงก์"."""
    before = len("เมื่อ") if mark.kind == "date" and plain.endswith("เมื่อ", 0, mark.start) else 0
    return mark.start - before, mark.end + (2 if plain[mark.end : mark.end + 2] in ("ก์", "ค์") else 0)


def _other_question(heard: Heard) -> Spans:
    """A question after the last URL that is not about the link: what must be shown, what is still missing, when."""
    begin = max((url.end for url in heard.text.urls), default=0)
    tail = heard.plain[begin:]
    ahead = [match.span() for match in STILL_MISSING.finditer(heard.plain)]
    asks = cues.QUESTION.search(tail)
    about_else = cues.ARRIVED.search(tail) or re.search(r"ต้อง(?!แก้)|กำหนด|วันไหน|เมื่อไ|ฟอร์ม", tail)
    return ahead + ([(begin, len(heard.plain))] if asks and about_else and not ABOUT_THIS.search(tail) else [])


STILL_MISSING = re.compile(rf"(?:ขาด|เหลือ|ค้าง)[^\n?{HOLE}]{{0,60}}(?:ใช่|ถูก)(?:ไหม|มั้ย|หรือไม่|หรือเปล่า)")
ABOUT_THIS = re.compile(r"ลิงก์|ลิ้ง|หน้านี้|อันนี้|แบบนี้|url|ใช้ได้|ถูก|โอเค|ตรง(?!ไหน)|ไม่ใช่")


def _without(plain: str, spans: Spans) -> str:
    left = list(plain)
    for start, end in spans:
        left[start:end] = " " * (end - start)
    return "".join(left)


def _of_another_year(heard: Heard, codes: tuple[str, ...]) -> bool:
    """ "O5 ของปี 65": of a year before this season's, and the item is not one that reports on that year."""
    periods = " ".join(f"{item.period} {item.title}" for code in codes if (item := heard.item(code)))
    years = {int(f"25{match[1]}") for match in OF_A_YEAR.finditer(heard.plain)}
    return any(year < heard.vocabulary.year and str(year) not in periods for year in years)
