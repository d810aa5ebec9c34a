"""What a page is called beside its code: a noun and what belongs to it turns nothing ("ข้อ 18 ระบบจองคิวออนไลน์ <url>").

No list has all the pages of public offices. A label begins with a noun with which such pages are called and holds no
word that could deny, doubt, postpone or give it to somebody else; where a part of a longer word looks like one of
these, the answer is read back for nothing, which is the safe side.
"""

from __future__ import annotations

import re

from bot.reading.heard import Heard
from bot.reading.text import HOLE, without

HEADS = (
    r"การ(?!์)|ความ|ระบบ|โครงการ|กิจกรรม|ประกาศ|แผน|คู่มือ|ข่าว|รูป|ภาพ|รายงาน|รายชื่อ|รายละเอียด|ผล|งาน|"
    r"แบบ(?:สรุป|รายงาน|แสดง|ประเมิน|สอบถาม|วัด|ฟอร์มคำร้อง|คำร้อง)|"
    r"ช่อง|วิธี|สถิติ|มาตร|นโยบาย|หลักเกณฑ์|คำสั่ง|ระเบียบ|เทศบัญญัติ|ข้อ(?:บัญญัติ|บังคับ|มูล)|กฎ|หน้า|เมนู|เว็บ|เพจ|แฟ้ม|เอกสาร|ไฟล์|วิดีโอ|"
    r"คลิป|อินโฟ|ตาราง|ทะเบียน|บันทึก(?:ประชุม|ข้อตกลง)|ศูนย์|สำนัก|ผู้|คณะ|เบอร์|ที่อยู่|บริการ|ขั้นตอน|กระบวนการ|"
    r"จัด(?:ซื้อ|จ้าง|ทำ|กิจกรรม|ประชุม)|แจ้ง(?:ซ่อม|เหตุ|เรื่อง|ร้อง)|"
    r"ขอ(?:ใช้|อนุญาต|ความช่วยเหลือ|รับบริการ|รับเบี้ย|ข้อมูลข่าวสาร)|จอง|ชำระ|ยื่น|สาย(?:ด่วน|ตรง)|ร้อง(?:เรียน|ทุกข์)|"
    r"รับ(?:เรื่อง|ฟัง|สมัคร)|ราคากลาง|สัญญา|สัปดาห์|ไตรมาส|เดือน|ส่วนที่|ตอนที่|เล่ม|หมวด|ประมวล|จริยธรรม|"
    r"ติดป้าย|ป้าย|รณรงค์|ปฏิญาณ|มอบ(?!ให้)|จัด(?!เตรียม)|ปลูก|เผยแพร่|แสดง|ออก(?:ประกาศ|คำสั่ง|หน่วย)|เชิญชวน|ลงพื้นที่|ปิดประกาศ|"
    r"สร้าง|แต่งตั้ง|ส่งเสริม|สรุป|"
    r"ติดตั้ง|ประธาน|ภารกิจ|วิสัยทัศน์|แถลง|พนักงาน|บุคลากร|อัตรากำลัง|สวัสดิการ|ค่านิยม|ชุมชน|ประชาคม|ประชาชน|(?:ผ่าน)?สภา|"
    r"ผ่านความเห็นชอบ|อนุมัติ|ลงนาม|เห็นชอบ|ประกาศใช้|นายก(?=[^ก-๙]|เทศ)|"
    r"อบรม|ประชุม|สำรวจ|ประเมิน|วิเคราะห์|แนว|เจตนา|หนังสือ|จดหมาย|กระดาน|ห้อง|กลุ่ม|ไลน์|line|facebook|youtube|"
    r"tiktok|fanpage|e-|pdf|no gift"
)
TURNS = (
    r"ไม่|บ่(?!อ)|มิ(?!ถุ)|ยัง|รอ(?![บง])|ผิด(?!วินัย)|เก่า|เดิม|ก่อน|(?<!กลุ่ม)ตัวอย่าง|ลอง|ทดสอบ|เทส|ทดลอง|ถ้า|หาก|จะ|เคย|"
    r"อย่า(?!ง)|ห้าม|เดี๋ยว|เพื่อน|เขา|เค้า|"
    r"(?<!แผน)ที่แล้ว|ที่ผ่านมา|ร่าง|ดู(?!แล)|อ่าน|อ้าง|สมมติ|สมมุติ|ใคร|ไหน|อะไร|มั้ง|น่า(?!น)|คิด|อาจ(?!าร)|หรือ|บอก|ถาม|ว่า|แค่|"
    r"ชั่วคราว|สำรอง|ทิ้ง|ลบ|ถอน|"
    r"ยกเลิก|หมดอายุ|หาย|เสีย|แดง|แฮ|ไวรัส|ว่าง|ขาด|ล่ม|คล้าย|เหมือน|ซ้ำ|เดียวกับ|ลอก|อิง|ตีกลับ|แก้|ปรับ|กำลัง|ระหว่าง|ต้อง|ควร|อยาก|"
    r"ขอ(?!ง|รับ|ใช้)|"
    r"ให้(?!บริการ|คุณ|โทษ|ความรู้|คำปรึกษา|เบี้ย|ประชาชน)|ช่วย(?!เหลือ)|ฝาก|รบกวน|เปลี่ยน(?!แปลง)|แทน|กว่า|พรุ่งนี้|"
    r"เมื่อ(?!\s?\d|วันที่)|ตอนนี้|สลับ|ย้าย|ใช้ไป|ไว้|จาก(?!การ)|ปลอม|เท็จ|เล่น|ปิด(?!ประกาศ)|เหลือ|พัง|ค้าง|เลิก|หมด|โดน|เปล่า|โล่ง|"
    r"404|error|สมัย|ตกยุค|หลุด|ครึ่ง(?!ปี)|ทักท้วง|ตีตก|แบน|อื่น(?!ใด|\s?ๆ)|"
    r"ขัดข้อง|ช้า(?!ง|หน่อย)|ประกอบการ|แจ้งมา|เทศบาล(?:ตำบล|เมือง|นคร)?\s?(?:นคร|[ก-ฮเ-ไ](?!ัญ))|"
    r"(?:อบต|อบจ|ทต|ทม|ทน)\.?\s?[ก-ฮเ-ไ]|เชียง|นคร|"
    r"ของ(?!เรา|เทศบาล|ทต|อบต|อบจ|หน่วย|ผู้|เจ้า|พนัก|ประชา|รัฐ|สภา|กอง|สำนัก|ขวัญ|บุคลา|ทาง)|หน่วย(?:งาน)?อื่น|"
    r"ทุก(?:หน่วย|ท่าน|กอง|แห่ง)|จังหวัด(?!ลำพูน)|"
    r"ป\.ป\.ช|ปปช|nacc|draft|test|old|wrong|sample|example|not|copy|ข้อ\s?\d|(?<![a-z])o\s?\d|โอ\s?\d|ข้อที่|วาระ"
)
LEAD = r"(?:มี|ได้|ทำ|จัดทำ|เป็น|ทั้ง|ใช้|ของ(?=เดือน|ไตรมาส|รอบ|งวด))"
LABEL = re.compile(rf"{LEAD}?(?:{HEADS})(?:(?!{TURNS})[ก-๙a-z0-9 ./&():,%+-]){{0,60}}(?=\s*(?:[{HOLE}\n,:;=>]|$))")
AFTER = re.compile(
    r"[\s:.(*-]*(?:(?:นะ)?(?:ครับผม|ครับ|คับ|ค่ะ|คะ|จ้า|เจ้า))?[\s:.(*-]*(?:คือ|เรื่อง|หัวข้อ|ชื่อ|และ|กับ|พร้อม|"
    r"รวมทั้ง)?[\s:.(*-]*"
)
"""What may stand between a code, a link or a line's beginning and the label."""


def labels(heard: Heard) -> list[tuple[int, int]]:
    """The labels right after a code, after a link, or at the beginning of a line below a code."""
    own = [(one.start, one.end) for one in heard.agencies if heard.speaker.agency in one.candidates]
    plain = without(heard.plain, own)
    first = min((mention.start for mention in heard.sure), default=len(heard.plain))
    begins = {mention.end for mention in heard.sure} | {url.end for url in heard.text.urls if url.end > first}
    begins |= {match.end() for match in re.finditer("\n", heard.plain) if match.end() > first}
    found = [LABEL.match(plain, AFTER.match(plain, at).end()) for at in begins]  # type: ignore[union-attr]
    return [match.span() for match in found if match]
