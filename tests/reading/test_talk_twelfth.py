"""Voices of a season, twelfth handful: officers and strangers."""

from __future__ import annotations

import pytest

from tests.reading.season import reading, shown

US, C, S, G = "ทต.ศรีวิชัย", "coordinator", "stranger", "group:ทต.ศรีวิชัย"

# who, said, reading
TABLE = [
    (US, "ยังค้างข้อไหนบ้างคะ จะได้รีบทำ", "auto: progress"),
    (US, "ขอทราบว่าข้อ 34-37 ตรวจแล้วหรือยัง", "auto: progress O34 O35 O36 O37"),
    (US, "ครั้งที่ 1 ศรีวิชัยได้กี่ข้อแล้ว", "auto: progress round=1"),
    (US, "ส่งผิดข้อไปหรือเปล่าไม่รู้ ช่วยดูให้หน่อย", "human: question"),
    (US, "ทำไมข้อ 14 ขึ้นว่ารอตรวจ", "auto: progress O14"),
    (US, "ใครแก้ลิงก์ข้อ 6 ของเราเมื่อคืน", "auto: progress O6"),
    (US, "เหลือเวลาอีกกี่วันรอบแรก", "auto: deadline round=1"),
    (US, "รอบสุดท้ายปิดเมื่อไร", "auto: deadline round=3"),
    (US, "กำหนดการทั้งสามรอบมีวันไหนบ้าง", "auto: deadline"),
    (US, "ข้อ 39 ส่งได้ถึงเมื่อไหร่", "auto: deadline round=2"),
    (US, "ข้อ 11 กับ 12 ใช้แผนเดียวกันใช่ไหม", "auto: item O11 O12"),
    (US, "โอสามสิบแปดต้องมีรูปกิจกรรมมั้ย", "auto: item O38"),
    (US, "O15 หมายถึงคู่มือประชาชนใช่ไหมครับ", "auto: item O15"),
    (US, "คู่มือการปฏิบัติงานต้องมีกี่เรื่องคะ", "auto: item O14"),
    (US, "ข้อมูลการติดต่อต้องใส่แผนที่ด้วยไหม", "auto: item O5"),
    (US, "แล้วข้อ 45 ล่ะ ต้องส่งไหม", "auto: item"),
    (US, "ข้อที่ต้องสรุปปี 65 มีข้ออะไรบ้าง", "auto: item O13 O17 O22 O26 O38"),
    (US, "ใช้ลิงก์ย่อ bit.ly ได้มั้ยคะ", "auto: question topic=drive_or_facebook"),
    (US, "แนบสองลิงก์ในข้อเดียวได้ก่อเจ้า", "auto: question topic=many_urls_one_item"),
    (US, "ส่งเป็นไฟล์สแกนได้ไหม", "auto: question topic=file_type"),
    (US, "ระบบ ITAS ล็อกอินไม่ได้ค่ะ ขึ้นรหัสผิด", "human: question topic=itas_login"),
    (US, "ป.ป.ช. ปิดระบบวันไหนครับ", "human: question topic=itas_closing"),
    (US, "เราติดหนึ่งใน 12 แห่งที่ต้องไปประชุมไหม", "human: question topic=meeting_24_april"),
    (US, "ปีที่แล้วเราได้ระดับอะไร คะแนนเท่าไหร่", "human: question topic=score"),
    (US, "ขอเวลาส่งครั้งที่ 2 เพิ่มอีกหนึ่งอาทิตย์", "human: extension round=2"),
    (US, "ส่งครั้งที่ 1 เกินกำหนดได้ไหมคะ", "human: extension round=1"),
    (US, "ขอขยายเวลาเฉพาะข้อ 36 ค่ะ", "human: extension round=2"),
    (US, "ขอแบบรายงานเป็น excel ครับ", "auto: form"),
    (US, "รำคาญ เลิกเตือนสักที", "auto: mute"),
    (US, "เปลี่ยนใจแล้ว เตือนเหมือนเดิมนะ", "auto: unmute"),
    (US, "ข้อ 8 พรุ่งนี้เช้าส่งแน่นอน", "auto: promise O8"),
    (US, "o5 ยังไม่อัพเดทเบอร์ใหม่ ขอแก้ก่อนแล้วจะส่ง", "auto: promise O5"),
    (US, "ข้อ 30 ทางเราไม่ได้จัดกิจกรรมเลยปีนี้", "confirm: answer_none O30 note=ไม่ได้จัดกิจกรรมเลยปีนี้"),
    (US, "ลบที่ส่งผิดออกให้หน่อย ข้อ 22", "confirm: withdraw O22"),
    (US, "ทำไมระบบจำข้อผิดตลอดเลย", "human: complaint topic=bot_misread"),
    (US, "ภาระงานมากเกินไปแล้วนะ ปีนี้ตั้ง 43 ข้อ", "human: complaint topic=workload"),
    (US, "ผู้ประสานคนเดิมลาออก ตอนนี้ใช้ นายก้องภพ สายชล แทนครับ", "auto: register agency=ทต.ศรีวิชัย name=นายก้องภพ สายชล"),
    (US, "แก้เบอร์เป็น 0-8123-45678", "auto: register agency=ทต.ศรีวิชัย phone=0812345678"),
    (US, "ตำแหน่งเปลี่ยนเป็นนักวิเคราะห์ชำนาญการแล้วครับ", "auto: register agency=ทต.ศรีวิชัย position=นักวิเคราะห์ชำนาญการ"),
    (US, "ลบชื่อผมออกจากระบบด้วย", "confirm: forget_me"),
    (US, "ขอรายชื่อผู้ประสานทุก อบต.", "human: question topic=contact_data_of_others"),
    (US, "สรุปทั้งจังหวัดให้ดูหน่อย", "human: status scope=all"),
    (US, "ทวงทุกหน่วยที่ยังไม่ส่งให้หมด", "human: remind to=missing"),
    (US, "คิดถึงพี่จัง 555", "ignore: chat"),
    (US, "ดีใจด้วยนะคะที่ได้รางวัล", "ignore: chat"),
    (US, "วันนี้ลาครับ", "ignore: chat"),
    (US, "ช่วยเหลือ", "auto: help"),
    (G, "เมื่อวานใครส่งข้อ 4 แล้วบ้างคะ ขอดูหน่อย", "ignore: chat"),
    (
        S,
        "ทต.ป่าไผ่ นายอดิศร ใหม่แก้ว นายช่างโยธา 0888887777",
        "auto: register agency=ทต.ป่าไผ่ name=นายอดิศร ใหม่แก้ว position=นายช่างโยธา phone=0888887777",
    ),
    (S, "อยู่เทศบาลตำบลก้อครับ อ.ลี้", "auto: register agency=ทต.ก้อ"),
    (
        S,
        "ลงทะเบียน วิไลพร อุ่นเรือน นวผ. ทต.ริมปิง 053123456",
        "auto: register agency=ทต.ริมปิง name=วิไลพร อุ่นเรือน position=นวผ. phone=053123456",
    ),
    (S, "เทศบาลตำบลทากาด ขอเข้าระบบ", "confirm: register agency=ทต.ทากาศ"),
    (S, "ขอรหัสผ่านแอดมิน", "human: question topic=become_coordinator"),
    (S, "ข้อ 31 ต้องประกาศภายในเมื่อไหร่", "auto: deadline round=2"),
]


@pytest.mark.parametrize(("who", "said", "expected"), TABLE)
def test_what_is_meant(who: str, said: str, expected: str) -> None:
    assert shown(reading(said, who)) == expected
