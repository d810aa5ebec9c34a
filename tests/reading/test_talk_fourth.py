"""Voices of a season, fourth handful: letters, dictation, misspellings, English, other years' lists."""

from __future__ import annotations

import pytest

from tests.reading.season import reading, shown

US, C, S, G = "ทต.หนองล่อง", "coordinator", "stranger", "group:ทต.หนองล่อง"

# who, said, reading (, year)
TABLE = [
    (
        US,
        "เรียน ผู้เกี่ยวข้อง ด้วยเทศบาลมีภารกิจเลือกตั้ง จึงขอขยายระยะเวลาการส่งข้อมูลครั้งที่ ๑ ออกไปอีก ๕ วัน จึงเรียนมาเพื่อโปรดพิจารณา",
        "human: extension round=1",
    ),
    (US, "โอสิบสี่ต้องใส่อะไรบ้างคะพี่", "auto: item O14"),
    (US, "ครั้งที่สองครบกำหนดเมื่อไหร่ครับ", "auto: deadline round=2"),
    (US, "ช่วยเช้คให้หน่อยว่าหนองล่องขาดไรมั่ง", "auto: progress"),
    (US, "หมดเขดรอบ1วันใหน", "auto: deadline round=1"),
    (US, "what do we still have to send?", "auto: progress"),
    (US, "when is the deadline of round 2", "auto: deadline round=2"),
    (US, "O12 รอบหกเดือนนี่นับถึงเดือนไหน", "auto: item O12"),
    (US, "ข้อ 27 กับ 28 ต่างกันยังไงคะ", "auto: item O27 O28"),
    (US, "ลิงก์เฟซบุ๊กของเทศบาลใช้กับข้อ 9 ได้ไหม", "auto: item O9"),
    (US, "O24 ส่งผิดไฟล์ ขอถอนก่อนค่ะ", "confirm: withdraw O24"),
    (US, "ขอยกเลิกข้อ 3 ที่ส่งไปเมื่อกี้", "confirm: withdraw O3"),
    (US, "ยกเลิกที่ส่งล่าสุด", "confirm: undo"),
    (US, "O29 ไม่มีเรื่องร้องเรียน", "confirm: answer_none O29 note=ไม่มีเรื่องร้องเรียน"),
    (US, "ข้อ 42 กับ 43 จะส่งอาทิตย์หน้าจ้า", "auto: promise O42 O43"),
    (US, "นัดประชุมวันศุกร์ 13.30 ห้อง 43 นะ", "ignore: chat"),
    (US, "คนที่ทำ ITA เดิมย้ายไปแล้วค่ะ หนูมาทำแทน ชื่อสุดา คำดี", "auto: register agency=ทต.หนองล่อง name=สุดา คำดี"),
    (US, "โทรศัพท์เปลี่ยนเป็น ๐๙๘-๑๑๑-๒๒๓๓ นะครับ", "auto: register agency=ทต.หนองล่อง phone=0981112233"),
    (US, "ดูแลหนองยวงเพิ่มอีกที่ ขอสิทธิ์ด้วยค่ะ", "human: register agency=ทต.หนองยวง"),
    (US, "วังผางส่งครบยังครับ", "clarify: progress agency=ทต.วังผาง"),
    (US, "ข้อไหนบ้างต้องใช้ข้อมูลรอบ 6 เดือนแรก", "auto: item O12 O16 O21 O24 O29 O33 O37"),
    (US, "หลังจาก O34 ต้องทำข้ออะไรต่อ", "auto: item O35"),
    (US, "ขอบคุณมากค่ะ ได้รับแล้ว", "ignore: chat"),
    (US, "ปล่อยวาง", "ignore: chat"),
    (US, "ถ้าไม่ส่งข้อ 18 จะโดนหักกี่คะแนน", "human: question O18 topic=score"),
    (US, "มีใครโทรกลับได้บ้างคะ 053-555-777", "human: question"),
    (US, "ตอนนี้ลงถึงข้อไหนแล้วนะ", "auto: progress"),
    (US, "ช่วยลบทุกอย่างที่ส่งวันนี้ของทุกหน่วยงาน", "human: question"),
    (C, "เรียน ผู้ดูแลระบบ ขอข้อมูลสรุปผลการส่งครั้งที่ ๒ จำแนกรายอำเภอ", "auto: status scope=all round=2"),
    (C, "สรุปสถานะแยกตามอำเภอ", "auto: status scope=all"),
    (C, "how many agencies have sent O7", "auto: status O7 scope=item"),
    (C, "who has not sent round 1", "auto: who_missing round=1"),
    (C, "remind everyone who is missing round 1", "confirm: remind round=1 to=missing"),
    (C, "ส่งเตือนให้หน่วยที่ยังขาดรอบหนึ่งด้วยค่ะ", "confirm: remind round=1 to=missing"),
    (C, "เหล่ายาวข้อห้าผ่าน", "auto: approve O5 agency=อบต.เหล่ายาว"),
    (
        C,
        "อบต เหล่ายาว o5 ผ่าน o6 ไม่ผ่าน ลิ้งเสีย",
        "auto: approve O5 agency=อบต.เหล่ายาว; return O6 agency=อบต.เหล่ายาว reason=ลิ้งเสีย",
    ),
    (C, "ไม่ผ่าน O10 วังผาง เนื่องจากยังไม่มีประกาศ PDPA", "auto: return O10 agency=ทต.วังผาง reason=ยังไม่มีประกาศ PDPA"),
    (C, "ผ่านทุกข้อของทต.ก้อ ครั้งที่ 1", "confirm: approve O1 O2 O3 O4 O5 O6 O7 O8 O9 O11 O14 O15 O19 O20 agency=ทต.ก้อ"),
    (C, "ขอแก้ไขกำหนดครั้งที่ 2 เป็น ๓ มี.ค. ๒๕๖๖", "confirm: extend round=2 until=2023-03-03"),
    (C, "กำหนดส่งรอบ 1 ใหม่เป็นวันที่ 8 กพ 66", "confirm: extend round=1 until=2023-02-08"),
    (C, "ปฏิเสธคำขอของทาปลาดุก", "auto: admit agency=ทต.ทาปลาดุก decision=no"),
    (C, "ไม่รู้จักคนนี้ ไม่ให้เข้า อบต.น้ำดิบ", "auto: admit agency=อบต.น้ำดิบ decision=no"),
    (C, "ขอรหัสเพิ่มผู้ประสานงานอีกคน", "auto: invite"),
    (C, "ทวงเฉพาะหน่วยในบ้านโฮ่งที่ยังไม่ส่ง", "clarify: remind"),
    (C, "ทวง อ.บ้านโฮ่ง", "confirm: remind to=บ้านโฮ่ง"),
    (C, "เริ่มเตือนได้แล้ว", "confirm: remind to=missing"),
    (C, "ข้อ 26 ต้องลงข้อมูลปีอะไร", "auto: item O26"),
    (C, "ยืนยันเนื้อหาข้อ 26", "auto: confirm_text O26"),
    (C, "จำไว้ว่า คำถาม ส่งซ้ำได้ไหม คำตอบ ส่งได้ ระบบใช้ลิงก์ล่าสุด", "auto: teach question=ส่งซ้ำได้ไหม text=ส่งได้ ระบบใช้ลิงก์ล่าสุด"),
    (C, "พรุ่งนี้ลาป่วยนะ", "ignore: chat"),
    (US, "ข้อ 35 ต้องทำอะไรบ้าง", "auto: item O35", 2567),
    (US, "E-Service ต้องมีอะไรบ้าง", "auto: item O10", 2568),
    (US, "ข้อ 29 มีไหมปีนี้", "auto: item", 2569),
    (C, "O28 ใครยังไม่ส่ง", "auto: who_missing O28", 2568),
    (US, "ประกาศ no gift policy ปีนี้อยู่ข้ออะไร", "auto: item O26", 2567),
]


@pytest.mark.parametrize("case", TABLE, ids=lambda case: str(case[1])[:40])
def test_what_is_meant(case: tuple[str, str, str] | tuple[str, str, str, int]) -> None:
    who, said, expected, *year = case
    assert shown(reading(said, who, year=year[0] if year else 2566)) == expected
