"""What people say about themselves: name, position, phone."""

from __future__ import annotations

import re

from bot.reading.codes import PHONE

STOP = (
    r"(?:ตำแหน่ง|เบอร์|โทร|หัวหน้า|หน\.|นิติกร|นัก|เจ้าพนักงาน|เจ้าหน้าที่|จพง|ปลัด|รองปลัด|ผอ|ผู้อำนวยการ|ผู้ช่วย|อบต|"
    r"อบจ|ทต|ทม|เทศบาล|องค์การ|จาก|อยู่|สังกัด|ครับ|คับ|ค่ะ|คะ|ค่า|จ้า|เจ้า|เน้อ|นะ|เป็น|"
    r"ขอ|จะ|และ|กับ|ดูแล|รับผิดชอบ|แทน|ธุรการ|มือถือ|ลงทะเบียน|เพิ่ง|แล้ว|ที่|ใช้|มา|สำนัก|กอง|line|id|กรุณา|ช่วย|"
    r"คนใหม่|คน|ไม่|ได้|ย้าย|ทำงาน|อยาก|ต้องการ|มีเรื่อง|สนใจ|ทำ)"
)
# Words that may stand glued to the end of a name; short ones that also end names (มา, ได้, ดี) are left in.
GLUED = (
    r"(?:ครับ|คับ|คร้าบ|ค่ะ|คะ(?![ก-๙])|ค่า|จ้า|เจ้า(?![ก-๙])|เน้อ|นะ(?![ก-๙])|ตำแหน่ง|เบอร์|โทร|จาก|อยู่|หัวหน้า|"
    r"นิติกร|ปลัด|ผอ\.|อบต|เทศบาล|ทต\.|ทำงาน|เป็น|ขอ(?=ลง|เข้า|สมัคร))"
)
GIVEN = rf"(?!{STOP})[ก-ฮเ-ไ][ก-๙]*?(?={GLUED}|[^ก-๙]|$)"
TITLES = (
    r"นาย(?!ก(?:เทศ|\s|ฯ|อบ|คน|เล็ก|$))|นางสาว|นาง(?!สาว)|น\.?\s?ส\.?\s?(?=[ก-ฮเ-ไ])|ว่าที่\s?(?:ร้อยตรี|"
    r"ร\.?ต\.?)(?:หญิง)?|ส\.?ต\.?[อทต]\.?|จ\.?ส\.?[อทต]\.?|ดร\."
)
TITLED = re.compile(rf"(?:{TITLES})\s?{GIVEN}(?:\s+{GIVEN})?")
CALLED = re.compile(rf"(?<=ชื่อ)\s?(?!หน่วย|อะไร|จริง|เล่น|ผู้|คน|ใหม่|หนัง|เรื่อง|ไฟล์|ข้อ){GIVEN}(?:\s+{GIVEN})?")
POSITION = re.compile(
    r"หัวหน้าสำนักปลัด|หัวหน้าฝ่าย[ก-๙]+?(?=ครับ|ค่ะ|คะ|\s|$)|หน\.?\s?สป\.?|รองปลัด(?:เทศบาล|อบต\.?)?|"
    r"ปลัด(?:เทศบาล|อบต\.?)|(?:(?<![ก-๙])|(?<=ผม)|(?<=เป็น)|(?<=ดิฉัน)|(?<=หนู))ปลัด(?!กระทรวง|อำเภอ|"
    r"จังหวัด)|ผอ\.?\s?กอง[ก-๙]+?(?=ครับ|ค่ะ|คะ|\s|$)|"
    r"ผู้อำนวยการกอง[ก-๙]+?(?=ครับ|ค่ะ|คะ|\s|$)|นิติกร(?:ชำนาญการ|ปฏิบัติการ)?|"
    r"นักวิเคราะห์(?:นโยบายและแผน)?(?:ชำนาญการพิเศษ|ชำนาญการ|ปฏิบัติการ)?|นวผ\.?|"
    r"นัก(?:ทรัพยากรบุคคล|จัดการงานทั่วไป|วิชาการ[ก-๙]+?|ประชาสัมพันธ์|พัฒนาชุมชน|บริหารงานทั่วไป)(?:ชำนาญการ|"
    r"ปฏิบัติการ)?(?=ครับ|ค่ะ|คะ|\s|$)|"
    r"(?:เจ้าพนักงาน|จพง\.?\s?)(?:ธุรการ|[ก-๙]+?)(?:ชำนาญงาน|ปฏิบัติงาน)?(?=ครับ|ค่ะ|คะ|\s|$)|"
    r"ผู้ช่วย[ก-๙]+?(?=ครับ|ค่ะ|คะ|\s|$)|(?:(?<![ก-๙])|(?<=เป็น)|(?<=ผม))ธุรการ(?=ครับ|ค่ะ|คะ|ที่|อบต|ทต|เทศบาล|"
    r"\s|$)|นายกเทศมนตรี|นายก\s?อบต\.?"
)
SAID_POSITION = re.compile(r"ตำแหน่ง\s?:?\s?(?!ใหม่|นี้|ที่|ว่าง)([ก-๙.]+?)(?=ครับ|คับ|ค่ะ|คะ|นะ|เบอร์|โทร|จาก|สังกัด|[^ก-๙.]|$)")
PARTICLES = re.compile(r"(?:นะ)?(?:ครับผม|ครับ|คับ|ค่ะ|คะ|ค่า|จ้า|เจ้า|เน้อ|นะ)+$")
OLD = re.compile(r"(?:เดิม|เก่า|เลิกใช้|จาก)[^\d]{0,16}$")
DEAD = re.compile(r"^[^\d]{0,6}(?:ใช้ไม่ได้|เลิกใช้|ยกเลิก|ไม่ใช้แล้ว|หาย)")


def name_in(raw: str, plain: str) -> str | None:
    match = TITLED.search(plain) or CALLED.search(plain)
    name = PARTICLES.sub("", raw[match.start() : match.end()]).strip() if match else ""
    return re.sub(r"\s+", " ", name) or None


def position_in(raw: str, plain: str) -> str | None:
    if match := SAID_POSITION.search(plain):
        return raw[match.start(1) : match.end(1)].strip() or None
    match = POSITION.search(plain)
    return raw[match.start() : match.end()].strip() if match else None


def phone_in(plain: str) -> str | None:
    """Nine or ten digits; of two numbers the one that is not called the old one."""
    current = [
        re.sub(r"\D", "", match[0].replace("+66", "0"))
        for match in re.finditer(PHONE, plain)
        if not OLD.search(plain[max(0, match.start() - 24) : match.start()]) and not DEAD.match(plain[match.end() :])
    ]
    return current[-1] if current else None
