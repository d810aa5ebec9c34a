"""Voices of a season, eleventh handful."""

from __future__ import annotations

import pytest

from tests.reading.season import reading, shown

US, C, S, G = "ทต.ทาทุ่งหลวง", "coordinator", "stranger", "group:ทต.ทาทุ่งหลวง"

# who, said, reading
TABLE = [
    (
        S,
        "ขอลงทะเบียนใช้งานระบบค่ะ หน่วยงานเทศบาลตำบลแม่แรง ชื่อ นางสาวชุติมา พรหมเสน "
        "ตำแหน่งเจ้าพนักงานธุรการชำนาญงาน เบอร์โทร 0622334455",
        "auto: register agency=ทต.แม่แรง name=นางสาวชุติมา พรหมเสน position=เจ้าพนักงานธุรการชำนาญงาน phone=0622334455",
    ),
    (S, "ทาขุมเงินครับ เอกพล", "auto: register agency=ทต.ทาขุมเงิน"),
    (S, "สวัสดีเจ้า ข้าเจ้าจากอบต.ตะเคียนปมเน้อ ขอฮ่วมกลุ่มตวย", "auto: register agency=อบต.ตะเคียนปม"),
    (S, "I'm from Umong municipality, want to register", "clarify: register"),
    (S, "ลืมรหัสลงทะเบียน ขอใหม่ได้ไหม", "clarify: register"),
    (US, "สรุปว่าของทาทุ่งหลวงครบหรือยังครับพี่", "auto: progress"),
    (US, "ข้อ 1-9 ผ่านหมดแล้วใช่ไหม", "auto: progress O1 O2 O3 O4 O5 O6 O7 O8 O9"),
    (US, "มีข้อไหนต้องส่งใหม่บ้าง", "auto: progress"),
    (US, "ขอเช็ครายการรอบสอง", "auto: progress round=2"),
    (US, "วันปิดรอบ 3", "auto: deadline round=3"),
    (US, "รอบแรกนี่ภายในสิ้นเดือนนี้ใช่ก่อเจ้า", "auto: deadline round=1"),
    (US, "ข้อ 25 หลักเกณฑ์ ต้องครบทุกหัวข้อไหม", "auto: item O25"),
    (US, "O4 ใช้แผน 5 ปีได้ไหม", "auto: item O4"),
    (US, "งบประมาณรอบหกเดือนคือข้อไหน", "auto: item O12"),
    (US, "หน้าเว็บกำลังปรับปรุง ใช้ลิงก์สำรองได้ไหม", "human: question topic=website_down"),
    (US, "ปีงบไหนคะที่ต้องใช้", "auto: question topic=which_year"),
    (US, "เบอร์ติดต่อจังหวัดเบอร์อะไร", "auto: question topic=contact"),
    (US, "ขอเลื่อนครั้งที่ 1 นะคะ เพราะเจ้าหน้าที่ติดอบรม", "human: extension round=1"),
    (US, "ขอไฟล์ให้กรอกเป็น excel หน่อยจ้า", "auto: form"),
    (US, "แจ้งเตือนเยอะไป ปิดได้ไหม", "auto: mute"),
    (US, "O18 ยังไม่เปิดใช้ระบบ คาดว่าเดือนหน้า", "auto: promise O18"),
    (US, "เรื่องข้อ 26 ขอส่งช่วงบ่ายนะคะ", "auto: promise O26"),
    (US, "ข้อ 33 ไม่มีการรับของขวัญ", "confirm: answer_none O33 note=ไม่มีการรับของขวัญ"),
    (US, "ช่วยลบข้อ 9 ทีค่ะ เพจปิดไปแล้ว", "confirm: withdraw O9"),
    (US, "ส่งข้อ 7 แต่ระบบลงเป็นข้อ 17", "human: complaint O7 O17 topic=bot_misread"),
    (US, "เพิ่มผู้ประสานอีกคน นายพีระ มีสุข 0910001112", "auto: register agency=ทต.ทาทุ่งหลวง name=นายพีระ มีสุข phone=0910001112"),
    (US, "ลงทะเบียนแทนทาปลาดุกได้ไหม น้องเขาลาออก", "human: register agency=ทต.ทาปลาดุก"),
    (US, "ให้ O5 ผ่านเลยนะครับ", "human: approve O5"),
    (US, "พี่ๆ สวัสดีปีใหม่ค่ะ", "ignore: chat"),
    (US, "ขอโทษที่ส่งช้านะคะ", "ignore: chat"),
    (US, "เหนื่อยจังวันนี้", "ignore: chat"),
    (US, "โอเค รับทราบ เดี๋ยวแจ้งปลัดให้", "ignore: chat"),
    (G, "@บอท รอบ 2 ทาทุ่งหลวงเหลือกี่ข้อ", "auto: progress round=2"),
    (C, "เปรียบเทียบแต่ละอำเภอให้หน่อย", "auto: status scope=all"),
    (C, "ทาสบชัยกี่ข้อแล้ว", "auto: status scope=agency agency=ทต.ทาสบชัย"),
    (C, "อำเภอเวียงหนองล่องเหลือใครบ้าง", "auto: who_missing district=เวียงหนองล่อง"),
    (C, "ข้อ 22 มีใครยังไม่ส่งไหม", "auto: who_missing O22"),
    (C, "รายชื่อหน่วยที่ส่งไม่ครบรอบแรก", "auto: who_missing round=1"),
    (C, "ขอดูคิวสอบทานของอำเภอลี้", "auto: review"),
    (C, "ต่อ", "auto: review"),
    (
        C,
        "O8 ของริมปิงกับอุโมงค์ไม่ผ่าน ไม่ใช่สองทาง",
        "auto: return O8 agency=ทต.ริมปิง reason=ไม่ใช่สองทาง; return O8 agency=ทต.อุโมงค์ reason=ไม่ใช่สองทาง",
    ),
    (
        C,
        "อุโมงค์ทุกข้อรอบ 2 ผ่านเรียบร้อย",
        "confirm: approve O13 O17 O18 O22 O23 O25 O27 O28 O31 O34 O36 O38 O39 O42 agency=ทต.อุโมงค์",
    ),
    (C, "แม่ตืน O3 แก้แล้ว ผ่าน", "auto: approve O3 agency=ทต.แม่ตืน"),
    (C, "คำถามใหม่มีไหม", "auto: questions"),
    (C, "ตอบข้อ ๒๒: ได้ค่ะ แต่ต้องมีวันที่กำกับ", "auto: answer question=22 text=ได้ค่ะ แต่ต้องมีวันที่กำกับ"),
    (C, "ประกาศถึงหน่วยที่ค้างรอบ 1: พรุ่งนี้เที่ยงปิดรับ", "confirm: announce text=พรุ่งนี้เที่ยงปิดรับ to=missing"),
    (C, "แจ้งบ้านปวงด้วยว่า ขอเอกสารเพิ่ม", "confirm: announce text=ขอเอกสารเพิ่ม to=อบต.บ้านปวง"),
    (C, "ตามงานรอบ 1 ให้ที", "confirm: remind round=1 to=missing"),
    (C, "ยกเลิกการเตือนพรุ่งนี้", "clarify: question topic=hold_reminders"),
    (C, "ขยายกำหนดรอบหนึ่งเป็นสิบกุมภา", "confirm: extend round=1 until=2023-02-10"),
    (C, "ให้เหมืองจี้ส่งรอบ 1 ช้าได้ถึงศุกร์หน้า", "confirm: extend round=1 until=2023-01-27 agency=ทต.เหมืองจี้"),
    (C, "ดาวน์โหลดผลรอบ 2", "auto: export round=2"),
    (C, "สรุปเสนอผู้ว่าฯ ครั้งที่ 3", "auto: report round=3"),
    (C, "หน่วยงานไหนต้องเชิญประชุมบ้าง", "auto: meeting"),
    (C, "ขอลิงก์ลงทะเบียนของนาทราย", "auto: invite agency=อบต.นาทราย"),
    (C, "คนของหนองล่องที่สมัครมาอนุมัติเลย", "auto: admit agency=ทต.หนองล่อง decision=yes"),
    (C, "ใครลบข้อ 4 ของอบจ.", "auto: progress O4 agency=อบจ.ลำพูน"),
    (C, "555 ขำ", "ignore: chat"),
]


@pytest.mark.parametrize(("who", "said", "expected"), TABLE)
def test_what_is_meant(who: str, said: str, expected: str) -> None:
    assert shown(reading(said, who)) == expected
