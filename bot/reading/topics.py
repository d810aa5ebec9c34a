"""Names of question and complaint topics, and how each is known. AUTO: the bot answers; HUMAN: a person."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.commands import Handling


@dataclass(frozen=True)
class Topic:
    name: str
    words: re.Pattern[str]
    handling: Handling = Handling.HUMAN


def _topic(name: str, words: str, handling: Handling = Handling.HUMAN) -> Topic:
    return Topic(name, re.compile(words), handling)


ANY = r"[^\n]{0,60}"
# In this order: what concerns other people's data or rights first, then systems that are not ours, then know-how.
QUESTIONS = (
    _topic(
        "become_coordinator",
        rf"(?:ตั้ง|ให้|เปลี่ยน|ขอ|เพิ่ม|เป็น|set|give|grant|make){ANY}(?:ผู้ประสานงานจังหวัด|แอดมิน|admin|ผู้ดูแลระบบ|สิทธิ์(?:ผู้ประสาน|จังหวัด|สูงสุด))",
    ),
    _topic(
        "contact_data_of_others",
        rf"(?:เบอร์|โทร|รายชื่อ|อีเมล|ไลน์ไอดี|ติดต่อ){ANY}(?:เจ้าหน้าที่|ผู้รับผิดชอบ|ผู้ประสาน|คนทำ|คนดูแล|น้อง|"
        rf"พี่){ANY}(?:หน่วยงาน|ทุก|ของ|อบต|ทต|เทศบาล|อื่น)|ขอเบอร์(?!ติดต่อจังหวัด|จังหวัด){ANY}(?:อบต|ทต|เทศบาล|"
        rf"คนดูแล|หน่วย)|รายชื่อ{ANY}เบอร์|เบอร์[^\n]{{0,20}}(?:ทุก|ทั้งหมด|หน่วยอื่น)|(?:list|show|all|every|give){ANY}(?:phone|e-?mail|contact)",
    ),
    _topic(
        "itas_login",
        rf"(?:เข้า|ล็อก\s?อิน|log\s?in)[^\n]{{0,12}}itas|(?:itas|ป\.?ป\.?ช){ANY}(?:เข้าไม่ได้|เข้าระบบ|ล็อก|login|"
        rf"log in|รหัส|otp|พาสเวิร์ด|password|ยูส|user)|otp|(?:ลืม|ขอ)\s?(?:รหัสผ่าน|password|พาสเวิร์ด|ยูส)|"
        rf"เข้าระบบ{ANY}itas",
    ),
    _topic("itas_closing", rf"itas{ANY}(?:ปิด|หมดเขต|วันไหน|เมื่อไ|ถึง)|(?:ป\.?ป\.?ช|ปปช){ANY}ปิด(?:ระบบ|รับ)"),
    _topic(
        "meeting_24_april",
        rf"(?:24|๒๔)\s?เม|ประชุม{ANY}(?:เชิญ|เข้าร่วม|ไปกี่|ใคร|ที่ไหน|กี่โมง|วันไหน|ต้องไป)|(?:ต้อง|ใคร){ANY}(?:เข้า|ไป)ประชุม",
    ),
    _topic("iit_eit", r"(?<![a-z])(?:iit|eit)(?![a-z])|(?:ไอ|อี)ไอที|แบบวัด(?:การรับรู้)?|กลุ่มตัวอย่าง|ผู้มีส่วนได้"),
    _topic("score", r"คะแนน|ผลการประเมิน|ระดับ(?:ผล|คะแนน)|ได้เกรด"),
    _topic(
        "one_url_many_items",
        rf"(?:ลิงก์|ลิ้งค?์?|url|link){ANY}(?:หลาย|กี่)ข้อ|(?:ลิงก์|ลิ้งค?์?|url|link|หน้า){ANY}(?:เดียว|ซ้ำ|ร่วม){ANY}|(?:หลาย|สอง|2)\s?ข้อ{ANY}(?:ลิงก์|ลิ้ง|url)",
        Handling.AUTO,
    ),
    _topic("many_urls_one_item", rf"(?:หลาย|สอง|2|กี่)\s?(?:ลิงก์|ลิ้งค?์?|url|link){ANY}", Handling.AUTO),
    _topic("zero_cases", rf"ไม่มี{ANY}(?:ร้องเรียน|เรื่อง|ของขวัญ|เคส|รายการ|จัดซื้อ){ANY}|เป็น(?:ศูนย์|0)", Handling.AUTO),
    _topic(
        "which_year", rf"ปี(?:ไหน|อะไร|ใด|งบ(?:ประมาณ)?(?:ไหน|อะไร|ใด))|(?:ใช้|เอา|ของ){ANY}ปี\s?(?:25)?6\d", Handling.AUTO
    ),
    _topic("file_type", r"pdf|พีดีเอฟ|ไฟล์|word|เวิร์ด|รูปภาพ|สแกน|jpg|รูปถ่าย", Handling.AUTO),
    _topic("drive_or_facebook", r"drive|ไดรฟ|ไดร์ฟ|facebook|เฟซ|เฟส|เพจ|short\s?link|ย่อลิงก์|bit\.ly", Handling.AUTO),
    _topic(
        "website_down",
        rf"(?:เว็บ|เวป|เว็ป|website|เซิร์ฟเวอร์|server|โดเมน){ANY}(?:ล่ม|ดับ|เข้าไม่ได้|ใช้ไม่ได้|แฮก|hack|หมดอายุ|ปิด|เสีย|ย้าย|ปรับปรุง)|(?:ขึ้น|ลง|อัพ\S*|อัป\S*)\s?เว็บ\S{{0,4}}ไม่ได้|หลังบ้าน{ANY}ไม่ได้",
    ),
    _topic("new_officer", rf"(?:คนใหม่|เปลี่ยน(?:คน|ผู้)|ย้าย|รับงานต่อ|คนเดิม){ANY}"),
    _topic("contact", r"(?:ขอ|อยาก)\s?(?:คุย|ปรึกษา|สอบถาม|โทร|ติดต่อ)[^\n]{0,20}(?:เจ้าหน้าที่|จังหวัด|คน|แอดมิน|ผู้ประสาน)"),
    _topic(
        "contact",
        r"ติดต่อ(?:ใคร|จังหวัด|เจ้าหน้าที่|สอบถาม)|เบอร์(?:โทร\S{0,4}?)?(?:ของ)?(?:จังหวัด|ติดต่อ|ผู้ประสาน|กลาง)|โทร(?:หา|ถาม)(?:ใคร|เบอร์)",
        Handling.AUTO,
    ),
)
COMPLAINTS = (
    _topic(
        "bot_misread",
        rf"(?:บอท|bot|ระบบ){ANY}(?:อ่าน|บันทึก|ลง|จำ|เข้าใจ|ตอบ|จับ){ANY}(?:ผิด|มั่ว|ไม่ถูก|ไม่ตรง|เป็นข้อ|เป็น\s?o|"
        rf"คลาดเคลื่อน)|กลายเป็น\s?(?:ข้อ|o)|(?:อ่าน|บันทึก|ลง|จำ)\s?(?:ข้อ|o)\s?\d+\s?ผิด|(?:อ่าน|บันทึก|ลง)(?:ให้)?(?:ผิด|มั่ว|ไม่ตรง)(?:ข้อ|หน่วย|ช่อง|แล้ว|นะ|ค่ะ|ครับ|\s|$)",
    ),
    _topic(
        "link_check",
        rf"(?:ลิงก์|ลิ้ง|เว็บ|เซิร์ฟเวอร์|server|url|ระบบ|ตรวจ){ANY}(?:ขึ้นแดง|แดง|ขึ้นว่า(?:เสีย|เปิดไม่ได้|ใช้ไม่ได้)|แจ้งว่า|"
        rf"หาว่า|บอกว่า(?:เสีย|เปิด|ใช้))|(?:ตรวจ|เช็[คก])(?:ลิงก์)?(?:ให้)?ใหม่|(?:ตรวจ|เช็[คก])\s?ลิงก์(?:ให้)?(?:ผิด|มั่ว|พลาด)|ทั้งที่{ANY}เปิดได้|เปิดได้(?:ปกติ|อยู่)",
    ),
    _topic(
        "workload",
        rf"ทำไม(?!่)ต้อง{ANY}(?:ซ้ำ|อีก|ทุกปี|เยอะ|หลาย)|เสียเวลา|ภาระ|ซ้ำซ้อน|(?:งาน|ข้อ|เอกสาร|"
        rf"ข้อมูล)\s?(?:มัน)?(?:เยอะ|มาก)(?:เกิน|ไป|จัง|ๆ)|ทำไม่ไหว|ไม่มีเวลาทำ|คนน้อย",
    ),
    _topic(
        "reminders",
        rf"(?:เตือน|ทวง|แจ้ง){ANY}(?:บ่อย|ถี่|น่ารำคาญ|รำคาญ|ทั้งวัน|ดึก|ตี\s?(?:\d|หนึ่ง|สอง|สาม|สี่|ห้า)|กลางคืน|เที่ยงคืน|รบกวน(?:มาก|เกิน)|หลายรอบ)|ส่ง(?:(?<!ใ)ครบ)?(?:ไป)?แล้ว{ANY}(?:ยัง|ทำไม){ANY}(?:เตือน|ทวง)",
    ),
    _topic(
        "review",
        rf"(?:ทำไม|ไม่เป็นธรรม|ไม่เห็นด้วย|ขอทบทวน){ANY}(?:ตีกลับ|ไม่ผ่าน|ให้แก้)|ตรวจ(?:ไม่|ผิด|มั่ว){ANY}|ไม่เป็นธรรม|ไม่ยุติธรรม|ไม่แฟร์|(?:ตีกลับ|ไม่ผ่าน|ให้แก้){ANY}(?:ไม่บอก|ไม่มี)เหตุผล",
    ),
    _topic("bot", r"บอท(?:นี้)?(?:โง่|ห่วย|แย่|กาก|ไม่รู้เรื่อง|ช้า)|คุย(?:กับบอท)?ไม่รู้เรื่อง|ระบบ(?:ห่วย|แย่|กาก|ช้า)|ใช้ยาก|ใช้งานยาก"),
)


def find(topics: tuple[Topic, ...], words: str) -> Topic | None:
    return next((topic for topic in topics if topic.words.search(words)), None)
