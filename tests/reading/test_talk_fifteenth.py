"""Voices of a season, fifteenth handful."""

from __future__ import annotations

import pytest

from tests.reading.season import reading, shown

US, C, S, G = "ทต.วังผาง", "coordinator", "stranger", "group:ทต.วังผาง"

# who, said, reading
TABLE = [
    (S, "เทศบาลตำบลเหมืองจี้ค่ะ ชื่อวรรณา นะคะ เป็นธุรการ", "auto: register agency=ทต.เหมืองจี้ name=วรรณา position=ธุรการ"),
    (
        S,
        "ผมมาแทนคนเก่าที่ อบต.เวียงแก้ว ครับ นายศุภชัย ใจเย็น 0877776666",
        "auto: register agency=อบต.เวียงแก้ว name=นายศุภชัย ใจเย็น phone=0877776666",
    ),
    (S, "ขอเข้าใช้งาน ทุ่งหัวช้าง เทศบาลค่ะ", "auto: register agency=ทต.ทุ่งหัวช้าง"),
    (S, "ขออนุมัติ O1-O9 ของบ้านธิ", "human: approve O1 O2 O3 O4 O5 O6 O7 O8 O9 agency=ทต.บ้านธิ"),
    (US, "ของเรารอบ 3 ยังไม่ได้ส่งข้อไหนบ้าง", "auto: progress round=3"),
    (US, "ข้อ 20 อนุมัติหรือยังคะ", "auto: progress O20"),
    (US, "ผลสอบทานรอบแรกออกยัง", "auto: progress round=1"),
    (US, "ส่งทันไหม ปิดวันไหน", "auto: deadline"),
    (US, "O35 กำหนดส่งวันที่เท่าไหร่", "auto: deadline round=3"),
    (US, "ข้อ 7 ต้องมีข่าวกี่ข่าว", "auto: item O7"),
    (US, "ช่วยบอกหน่อยว่าข้อ 24 ต้องทำอะไร", "auto: item O24"),
    (US, "มาตรการส่งเสริมคุณธรรมคือข้อไหน", "auto: item O42"),
    (US, "ต้องใช้ปีงบประมาณไหนสำหรับข้อ 19", "auto: item O19"),
    (US, "กูเกิลไดรฟ์ต้องเปิดแชร์ไหม ใช้แทนเว็บได้รึเปล่า", "auto: question topic=drive_or_facebook"),
    (US, "เข้า itas ไม่ได้", "human: question topic=itas_login"),
    (US, "ขอขยายเวลาส่งรอบ 2 เนื่องจากน้ำท่วมสำนักงาน", "human: extension round=2"),
    (US, "ทำไม่ทันรอบ 1 แน่ๆ ค่ะ", "human: extension round=1"),
    (US, "ขอตารางให้กรอกหน่อยได้ไหม", "auto: form"),
    (US, "หยุดทวงเถอะค่ะ", "auto: mute"),
    (US, "ข้อ 6 7 8 ส่งวันศุกร์นะคะ", "auto: promise O6 O7 O8"),
    (US, "ข้อ 34 อยู่ระหว่างประชุมคณะทำงาน", "auto: promise O34"),
    (US, "o41 ไม่ได้ทำค่ะ", "confirm: answer_none O41"),
    (US, "ลบคำตอบ O13 ออก", "confirm: withdraw O13"),
    (US, "บอทจำผิด ข้อ 1 ไม่ใช่ข้อ 11", "human: complaint O1 O11 topic=bot_misread"),
    (US, "แจ้งเปลี่ยนเบอร์โทร 053-555-123 ค่ะ", "auto: register agency=ทต.วังผาง phone=053555123"),
    (US, "มื้อเที่ยงกินอะไรดี", "ignore: chat"),
    (US, "พี่คะ หนูส่งครบแล้วนะคะ ช่วยเช็คให้ที", "auto: progress"),
    (G, "@บอท ข้อ 20 ส่งยัง", "auto: progress O20"),
    (C, "สถานการณ์รอบ 1 เป็นอย่างไร", "auto: status scope=all round=1"),
    (C, "หนองช้างคืนส่งมาหรือยัง", "auto: status scope=agency agency=ทต.หนองช้างคืน"),
    (C, "กี่แห่งที่ยังไม่ส่งอะไรเลย", "auto: who_missing"),
    (C, "ขอดูรายการรอตรวจของรอบ 2", "auto: review round=2"),
    (
        C,
        "หนองช้างคืน ข้อ 4 ผ่าน ข้อ 5 ยังไม่ผ่าน เบอร์ไม่ครบ",
        "auto: approve O4 agency=ทต.หนองช้างคืน; return O5 agency=ทต.หนองช้างคืน reason=เบอร์ไม่ครบ",
    ),
    (C, "ศรีเตี้ย ข้อ 17 ตีกลับนะคะ ผลสำรวจเป็นของปี 64", "auto: return O17 agency=ทต.ศรีเตี้ย reason=ผลสำรวจเป็นของปี 64"),
    (C, "ขอดูคำถามทั้งหมด", "auto: questions"),
    (C, "ตอบ 2 ค่ะ ส่งได้เลย", "auto: answer question=2 text=ส่งได้เลย"),
    (C, "บอกอบต.น้ำดิบหน่อยว่าลิงก์ข้อ 8 เปิดไม่ได้", "confirm: announce text=ลิงก์ข้อ 8 เปิดไม่ได้ to=อบต.น้ำดิบ"),
    (C, "เตือนคนที่ยังไม่ครบรอบ 2 ให้หน่อย", "confirm: remind round=2 to=missing"),
    (C, "ขยายรอบ 3 ถึงวันที่ 12 เม.ย. 2566", "confirm: extend round=3 until=2023-04-12"),
    (C, "ขอ excel ทั้งหมดเลย", "auto: export"),
    (C, "ให้ดิฉันยกเลิกที่กดผ่านเมื่อกี้", "confirm: undo"),
]


@pytest.mark.parametrize(("who", "said", "expected"), TABLE)
def test_what_is_meant(who: str, said: str, expected: str) -> None:
    assert shown(reading(said, who)) == expected
