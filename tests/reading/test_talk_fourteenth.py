"""Voices of a season, fourteenth handful."""

from __future__ import annotations

import pytest

from tests.reading.season import reading, shown

US, C, S, G = "อบต.ตะเคียนปม", "coordinator", "stranger", "group:อบต.ตะเคียนปม"

# who, said, reading
TABLE = [
    (
        S,
        "สวัสดีครับ ขอลงทะเบียน ชื่อนายประเสริฐ ทองแดง นักป้องกันและบรรเทาสาธารณภัย อบต.นครเจดีย์ มือถือ 080-9998877",
        "auto: register agency=อบต.นครเจดีย์ name=นายประเสริฐ ทองแดง position=นักป้องกันและบรรเทาสาธารณภัย phone=0809998877",
    ),
    (S, "ขวัญใจ มาดี ทต.อุโมงค์ 0855554444", "auto: register agency=ทต.อุโมงค์ name=ขวัญใจ มาดี phone=0855554444"),
    (S, "ขอรหัสของเทศบาลตำบลหนองช้างคืนหน่อยค่ะ", "auto: register agency=ทต.หนองช้างคืน"),
    (US, "ตะเคียนปมมีข้อไหนโดนตีกลับไหม", "auto: progress"),
    (US, "ช่วยสรุปครั้งที่ 1 ของเราที", "auto: progress round=1"),
    (US, "ข้อ 15 ผ่านแล้วหรือยังต้องแก้", "auto: progress O15"),
    (US, "จะหมดเขตวันไหนครับรอบนี้", "auto: deadline"),
    (US, "7 เม.ย. นี่ส่งได้ถึงกี่โมง", "auto: deadline round=3"),
    (US, "ขอรายละเอียดข้อ 16", "auto: item O16"),
    (US, "นโยบายคุ้มครองข้อมูลส่วนบุคคลต้องลงนามโดยใคร", "auto: item O10"),
    (US, "ข้อ 37 กับข้อ 38 ต่างกันอย่างไรเจ้า", "auto: item O37 O38"),
    (US, "เว็บเรากำลังย้ายโฮสต์ ส่งลิงก์เก่าไปก่อนได้ไหม", "human: question topic=website_down"),
    (US, "ขอขยายเวลาหน่อยครับพี่ งานชนกันหมด", "human: extension"),
    (US, "มีแบบฟอร์มให้โหลดไหมคะ", "auto: form"),
    (US, "เลิกส่งเตือนได้ไหมคะ", "auto: mute"),
    (US, "ข้อ 42 รอผลคะแนนปี 65 ก่อนค่ะ", "auto: promise O42"),
    (US, "ข้อ 13 กับ 26 ยังเขียนไม่เสร็จ", "auto: promise O13 O26"),
    (US, "O29 ไม่มีเคสเลยค่ะ", "confirm: answer_none O29 note=ไม่มีเคสเลย"),
    (US, "ขอยกเลิกการส่งข้อ 18", "confirm: withdraw O18"),
    (US, "ระบบอ่านข้อผิดครับ ผมพิมพ์ 34 มันลง 24", "human: complaint topic=bot_misread"),
    (
        US,
        "เปลี่ยนผู้รับผิดชอบเป็น น.ส.อารยา ศรีวงศ์ โทร 0931231234",
        "auto: register agency=อบต.ตะเคียนปม name=น.ส.อารยา ศรีวงศ์ phone=0931231234",
    ),
    (US, "ส่งออก excel ของทุกหน่วยให้ดูหน่อย", "human: export"),
    (US, "กลับบ้านแล้วจ้า", "ignore: chat"),
    (US, "ฝากถามจังหวัดว่า ต้องส่งเอกสารตัวจริงไหม", "human: question"),
    (C, "มีกี่หน่วยที่ส่งครบทั้งสามรอบ", "auto: status scope=all"),
    (C, "รอบ 2 ของอำเภอทุ่งหัวช้างไปถึงไหน", "auto: status scope=district round=2 district=ทุ่งหัวช้าง"),
    (C, "ดูข้อ 14 หน่อย ใครส่งมาแล้ว", "auto: status O14 scope=item"),
    (C, "ขาดข้อ 27 กันกี่หน่วย", "auto: who_missing O27"),
    (C, "ขอชื่อหน่วยที่ยังไม่ส่งรอบ 3 ทั้งหมด", "auto: who_missing round=3"),
    (C, "สอบทานของทต.เหมืองง่าเลย", "auto: review agency=ทต.เหมืองง่า"),
    (C, "ทต.บ้านแป้น ข้อ 1 2 3 ผ่านหมด", "auto: approve O1 O2 O3 agency=ทต.บ้านแป้น"),
    (C, "ให้ก้อแก้ข้อ 10 ใหม่ ประกาศไม่มีลายเซ็นนายก", "auto: return O10 agency=ทต.ก้อ reason=ประกาศไม่มีลายเซ็นนายก"),
    (C, "ตอบคำถาม 30: ส่งเพิ่มได้", "auto: answer question=30 text=ส่งเพิ่มได้"),
    (C, "แจ้งทุกแห่ง พรุ่งนี้ขอให้ตรวจลิงก์ตัวเองด้วย", "confirm: announce text=พรุ่งนี้ขอให้ตรวจลิงก์ตัวเองด้วย to=all"),
    (C, "ส่งเตือนแม่ทาทั้งอำเภอ", "confirm: remind to=แม่ทา"),
    (C, "พักเตือนก่อน", "clarify: question topic=hold_reminders"),
    (C, "เลื่อนกำหนดรอบ 2 ออกไปหนึ่งสัปดาห์", "confirm: extend round=2 until=2023-03-07"),
    (C, "ขอรายงานครั้งที่ 1 ส่งผู้ว่า", "auto: report round=1"),
    (C, "รายชื่อคนขอเข้าระบบ", "auto: requests"),
    (C, "ไม่ให้คนของดงดำเข้า เอกสารไม่ครบ", "auto: admit agency=ทต.ดงดำ decision=no"),
]


@pytest.mark.parametrize(("who", "said", "expected"), TABLE)
def test_what_is_meant(who: str, said: str, expected: str) -> None:
    assert shown(reading(said, who)) == expected
