"""Voices of a season, seventh handful: officers who ask, report, excuse themselves and chat."""

from __future__ import annotations

import pytest

from tests.reading.season import reading, shown

US, C, S, G = "ทต.ต้นธง", "coordinator", "stranger", "group:ทต.ต้นธง"

# who, said, reading
TABLE = [
    (US, "ของต้นธงส่งไปแล้วกี่ข้อ เหลือกี่ข้อ", "auto: progress"),
    (US, "ตรวจสอบสถานะการส่งครั้งที่ ๒ ของเทศบาลตำบลต้นธง", "auto: progress round=2"),
    (US, "ส่งข้อ 4 ไปเมื่อวานขึ้นยังคะ", "auto: progress O4"),
    (US, "O20 ผ่านมั้ย", "auto: progress O20"),
    (US, "เฮาส่งครบก่อเจ้า", "auto: progress"),
    (US, "ขอดูรายการที่เคยส่ง", "auto: progress"),
    (US, "ใครเป็นคนลบข้อ 7 ของเรา", "auto: progress O7"),
    (US, "สรุปของเราให้หน่อย", "auto: progress"),
    (US, "ยังไม่ผ่านข้อไหนบ้าง", "auto: progress"),
    (US, "ต้องแก้ข้อไหนบ้างครับ", "auto: progress"),
    (US, "รอบหน้าส่งเมื่อไหร่", "auto: deadline round=2"),
    (US, "เดดไลน์เหลืออีกกี่วัน", "auto: deadline"),
    (US, "O17 ต้องส่งภายในวันไหน", "auto: deadline round=2"),
    (US, "31 ม.ค. เป็นวันสุดท้ายของรอบแรกใช่ไหม", "auto: deadline round=1"),
    (US, "ข้อ 13 เอาปี 65 หรือ 66", "auto: item O13"),
    (US, "ช่วยอธิบายข้อ 30 หน่อยค่ะ", "auto: item O30"),
    (US, "ข้อ ๔๐ กับข้อ ๔๑ ทำยังไงครับ", "auto: item O40 O41"),
    (US, "การมีส่วนร่วมคือต้องทำอะไร", "auto: item O30"),
    (US, "แผนพัฒนาท้องถิ่นใส่ข้อไหนคะ", "auto: item O4"),
    (US, "ข้อไหนต้องทำก่อน O43", "auto: item O42"),
    (US, "pdpa ต้องใส่ข้อไหน", "auto: item O10"),
    (US, "สขร.1 ส่งข้อไหน รอบไหน", "auto: item O21"),
    (US, "ประกาศเจตนารมณ์ต้องเป็นภาษาอังกฤษด้วยไหม", "auto: item O31"),
    (US, "ลิงก์เดียวใช้ได้หลายข้อหรือเปล่า", "auto: question topic=one_url_many_items"),
    (US, "ส่งเป็นรูปถ่ายได้มั้ย", "auto: question topic=file_type"),
    (US, "ลืมรหัสเข้า ITAS ทำไงดี", "human: question topic=itas_login"),
    (US, "เว็บไซต์เราหมดอายุโดเมน จะส่งยังไงดี", "human: question topic=website_down"),
    (US, "เพิ่งมารับงานต่อจากคนเดิม ไม่รู้ต้องเริ่มตรงไหน", "human: question topic=new_officer"),
    (US, "IIT ต้องตอบกี่คน", "human: question topic=iit_eit"),
    (US, "คะแนนปีก่อนของเราได้เท่าไรคะ", "human: question topic=score"),
    (US, "24 เม.ย. เราต้องไปไหม ที่ศาลากลาง", "human: question topic=meeting_24_april"),
    (US, "ขอขยายเวลาครั้งที่ 2 ถึง 5 มีนาคมครับ", "human: extension round=2"),
    (US, "รอบ 3 ทำไม่ทันแน่เลย ขอเลื่อนได้บ่", "human: extension round=3"),
    (US, "ขอส่งช้าสักอาทิตย์นึงได้ก่อ", "human: extension"),
    (US, "ขอไฟล์ excel รอบ 3", "auto: form"),
    (US, "แบบฟอร์มอยู่ไหนคะ", "auto: form"),
    (US, "ไม่ต้องส่งข้อความเตือนมาอีก", "auto: mute"),
    (US, "หยุดส่งแจ้งเตือนมาที่ไลน์ผมที", "auto: mute"),
    (US, "ข้อ 11 ยังทำไม่เสร็จ รอสภาอนุมัติงบ", "auto: promise O11"),
    (US, "O31 O32 O33 ขอส่งหลังประชุมสภานะคะ", "auto: promise O31 O32 O33"),
    (US, "ข้อ 22 จะเอาขึ้นเว็บพรุ่งนี้", "auto: promise O22"),
    (US, "คู่มือยังไม่เสร็จค่ะ ข้อ 14", "auto: promise O14"),
    (US, "ข้อ 17 ปีนี้ไม่ได้ทำค่ะ", "confirm: answer_none O17"),
    (US, "เอาลิงก์ข้อ 5 ออกก่อน ยังไม่เรียบร้อย", "confirm: withdraw O5"),
    (US, "บอทบันทึกผิด ผมส่งข้อ 3 ไม่ใช่ข้อ 13", "human: complaint O3 O13 topic=bot_misread"),
    (US, "ตรวจลิงก์ผิดรึเปล่า ของผมเปิดได้ทุกเครื่อง", "human: complaint topic=link_check"),
    (US, "ส่งครบแล้วยังเตือนอยู่นั่นแหละ", "human: complaint topic=reminders"),
    (US, "ใช้ยากจังเลยระบบนี้", "human: complaint topic=bot"),
    (
        US,
        "แจ้งชื่อผู้รับผิดชอบใหม่ นายชัยวัฒน์ ทองดี ตำแหน่งนักวิชาการพัสดุ โทร 0901234567",
        "auto: register agency=ทต.ต้นธง name=นายชัยวัฒน์ ทองดี position=นักวิชาการพัสดุ phone=0901234567",
    ),
    (US, "ปีหน้าค่อยว่ากันนะ 5555", "ignore: chat"),
    (US, "ฝนตกหนักมากวันนี้ เดินทางดีๆ นะคะทุกคน", "ignore: chat"),
    (US, "ค่ะพี่", "ignore: chat"),
    (US, "👍", "ignore: chat"),
    (US, "ส่งเมลไปให้แล้วนะคะ", "auto: progress"),
    (G, "ใครก็ได้ช่วยแปะลิงก์ประชุมที", "ignore: chat"),
    (G, "น้องบอท กำหนดส่งรอบ 2 วันไหน", "auto: deadline round=2"),
]


@pytest.mark.parametrize(("who", "said", "expected"), TABLE)
def test_what_is_meant(who: str, said: str, expected: str) -> None:
    assert shown(reading(said, who)) == expected
