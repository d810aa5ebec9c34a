"""What the coordinator tells agencies: announcements word for word, reminders, dates, access."""

from __future__ import annotations

import pytest

from tests.reading.season import reading, shown

C, S = "coordinator", "stranger"
# who, said, reading
TABLE = [
    (C, "คนที่มาขอเข้าของ อบต.เหล่ายาว ใช่คนเขาจริง รับได้", "auto: admit agency=อบต.เหล่ายาว decision=yes"),
    (C, "ปุ้ย มะเขือแจ้ ที่ขอเข้ามา รับเลย", "auto: admit agency=ทต.มะเขือแจ้ decision=yes"),
    (C, "ไม่อนุมัติคำขอของบุคคลที่อ้างเป็น ทต.อุโมงค์", "auto: admit agency=ทต.อุโมงค์ decision=no"),
    (C, "บ่เอาคนที่ขอเข้าของลี้เน้อบ่ฮู้จัก", "auto: admit agency=ทต.ลี้ decision=no"),
    (C, "ให้คนที่ขอเข้าของทากาศ ไม่ใช่ทากาศเหนือนะ เข้าได้", "auto: admit agency=ทต.ทากาศ decision=yes"),
    (C, "น.ส.แก้วตา ที่ขอเข้าของริมปิง ใช่เจ้าหน้าที่จริง อนุมัติ", "auto: admit agency=ทต.ริมปิง decision=yes"),
    (C, "รับ ทต.ลี้", "auto: admit agency=ทต.ลี้ decision=yes"),
    (C, "น้ำดิบที่ขอเข้ามา อนุมัติเลย", "auto: admit agency=อบต.น้ำดิบ decision=yes"),
    (C, "ยืนยันเจ้าหน้าที่น้ำดิบ", "auto: admit agency=อบต.น้ำดิบ decision=yes"),
    (C, "รับสมาชิกใหม่น้ำดิบ", "auto: admit agency=อบต.น้ำดิบ decision=yes"),
    (C, "คำขอน้ำดิบไม่ผ่าน", "auto: admit agency=อบต.น้ำดิบ decision=no"),
    (C, "แจ้งทุกแห่งให้ตรวจลิงก์ตัวเองก่อนวันศุกร์", "confirm: announce text=ให้ตรวจลิงก์ตัวเองก่อนวันศุกร์ to=all"),
    (C, "ประกาศ พรุ่งนี้ปิดระบบ 1 ชม. ตั้งแต่ 12.00", "confirm: announce text=พรุ่งนี้ปิดระบบ 1 ชม. ตั้งแต่ 12.00 to=all"),
    (C, "บอกลี้กับแม่ตืนว่าพรุ่งนี้เข้าไปหา", "clarify: announce text=พรุ่งนี้เข้าไปหา; announce text=พรุ่งนี้เข้าไปหา to=ทต.แม่ตืน"),
    (C, "แจ้งอ.ลี้ทุกที่ว่าวันจันทร์ไฟดับ", "confirm: announce text=วันจันทร์ไฟดับ to=ลี้"),
    (C, "แจ้งลี้ว่าพรุ่งนี้มีประชุม", "clarify: announce text=พรุ่งนี้มีประชุม"),
    (C, "ช่วยแจ้งอำเภอแม่ทาทุกแห่ง ให้ส่งแผนใหม่ภายในศุกร์นี้", "confirm: announce text=ให้ส่งแผนใหม่ภายในศุกร์นี้ to=แม่ทา"),
    (C, "ส่งข้อความหาทุก อบต. ว่า ห้ามใช้ Google Drive", "confirm: announce text=ห้ามใช้ Google Drive to=all"),
    (C, "บอกทต.ลี้ให้โทรหาด้วย", "confirm: announce text=ให้โทรหาด้วย to=ทต.ลี้"),
    (C, "แจ้งหนองล่องให้แก้เว็บด้วย เข้าไม่ได้", "confirm: announce text=ให้แก้เว็บด้วย เข้าไม่ได้ to=ทต.หนองล่อง"),
    (C, "แจ้งอำเภอบ้านธิ ให้ อปท. ส่งผู้แทนเข้าอบรม ๒ คน", "confirm: announce text=ให้ อปท. ส่งผู้แทนเข้าอบรม ๒ คน to=บ้านธิ"),
    (C, "ประกาศ ณ วันนี้งดรับเอกสารทางอีเมล", "confirm: announce text=ณ วันนี้งดรับเอกสารทางอีเมล to=all"),
    (C, "บอกตึงหมู่ว่าวันพูกปิดรับเน้อ", "confirm: announce text=วันพูกปิดรับเน้อ to=all"),
    (
        C,
        "ประชุม 24 เม.ย. เปลี่ยนเป็น 25 เม.ย. แจ้งทุกหน่วยด้วย",
        "confirm: announce text=ประชุม 24 เม.ย. เปลี่ยนเป็น 25 เม.ย. to=all",
    ),
    (C, "ประกาศหน่อยค่ะ: ใครยังไม่ลงทะเบียนให้รีบลงนะคะ", "confirm: announce text=ใครยังไม่ลงทะเบียนให้รีบลงนะคะ to=all"),
    (C, "แจ้งอ.ลี้ งดประชุม", "confirm: announce text=งดประชุม to=ลี้"),
    (C, "บอกยังไม่ส่ง วันนี้วันสุดท้าย", "confirm: announce text=วันนี้วันสุดท้าย to=missing"),
    (C, "ช่วยประกาศให้หน่อย พรุ่งนี้ปิดระบบ", "confirm: announce text=พรุ่งนี้ปิดระบบ to=all"),
    (C, "ส่งหาทุกคนว่าพรุ่งนี้ปิดระบบ", "confirm: announce text=พรุ่งนี้ปิดระบบ to=all"),
    (C, "ทุกหน่วยโปรดทราบ พรุ่งนี้ปิดระบบ", "confirm: announce text=พรุ่งนี้ปิดระบบ to=all"),
    (C, "แจ้งทุกหน่วยในอำเภอแม่ทาว่าพรุ่งนี้ปิดระบบ", "confirm: announce text=พรุ่งนี้ปิดระบบ to=แม่ทา"),
    (C, "แจ้งแม่ทาทั้งอำเภอว่าพรุ่งนี้ปิดระบบ", "confirm: announce text=พรุ่งนี้ปิดระบบ to=แม่ทา"),
    (C, "ต่อให้อีก 3 วัน รอบแรก", "confirm: extend round=1 until=2023-02-03"),
    (C, "อบต.บ้านเรือนขอเพิ่ม 5 วันรอบ 1 อนุมัติ", "confirm: extend round=1 until=2023-02-05 agency=อบต.บ้านเรือน"),
    (C, "รอบ 3 ขยับเป็น 21 เม.ย. 66", "confirm: extend round=3 until=2023-04-21"),
    (C, "รอบ 3 ต่อไปอีก 1 อาทิตย์", "confirm: extend round=3 until=2023-04-14"),
    (C, "ทต.ต้นธงขอถึง 4 ก.พ. ให้เขาไป รอบ 1", "confirm: extend round=1 until=2023-02-04 agency=ทต.ต้นธง"),
    (C, "หื้อแม่ตืนส่งรอบหนึ่งถึง 6 ก.พ.", "confirm: extend round=1 until=2023-02-06 agency=ทต.แม่ตืน"),
    (C, "ขยายรอบ 2 ถึง 30 ก.พ.", "clarify: extend round=2"),
    (C, "ให้ อบต.นาทราย ส่ง O5 ได้ถึง 10 ก.พ. เว็บล่ม", "confirm: extend round=1 until=2023-02-10 agency=อบต.นาทราย"),
    (C, "ขยาย r1 10/2", "confirm: extend round=1 until=2023-02-10"),
    (C, "ขยายก้อ r1 10/2", "confirm: extend round=1 until=2023-02-10 agency=ทต.ก้อ"),
    (C, "รอบ 1 ส่งได้ถึง 5 ก.พ.", "confirm: extend round=1 until=2023-02-05"),
    (C, "วันสุดท้ายรอบ 1 เปลี่ยนเป็น 5 ก.พ.", "confirm: extend round=1 until=2023-02-05"),
    (C, "ขยายรอบ 1 ให้ 3 วัน", "confirm: extend round=1 until=2023-02-03"),
    (C, "ขยายรอบ 1 ให้ 1 อาทิตย์", "confirm: extend round=1 until=2023-02-07"),
    (C, "อนุญาตแม่ลานส่งรอบ 1 ภายใน 10 ก.พ.", "confirm: extend round=1 until=2023-02-10 agency=อบต.แม่ลาน"),
    (C, "อนุมัติขยายเวลา อบต.แม่ลาน รอบ 1 ถึง 10 ก.พ.", "confirm: extend round=1 until=2023-02-10 agency=อบต.แม่ลาน"),
    (C, "ตามที่แม่ลานขอ ขยายรอบ 1 ให้ถึง 10 ก.พ.", "confirm: extend round=1 until=2023-02-10 agency=อบต.แม่ลาน"),
    (C, "ออกรหัสหื้อนาทรายกำ", "auto: invite agency=อบต.นาทราย"),
    (C, "รหัส ทต.ลี้", "auto: invite agency=ทต.ลี้"),
    (C, "ขอคิวอาร์ลงทะเบียนทต.ลี้", "auto: invite agency=ทต.ลี้"),
    (C, "ทำรหัสใหม่ให้ทต.ลี้", "auto: invite agency=ทต.ลี้"),
    (C, "เบรกแจ้งเตือนรอบ 2 ไว้ก่อน", "clarify: question topic=hold_reminders"),
    (C, "ยังไม่ต้องส่งข้อความเตือนนะคะ รอท่านลงนามก่อน", "clarify: question topic=hold_reminders"),
    (C, "ขอพักเรื่องเตือนก่อนนะคะ เดี๋ยวเขารำคาญ", "clarify: question topic=hold_reminders"),
    (C, "ปิดเตือนอัตโนมัติไปก่อน", "clarify: question topic=hold_reminders"),
    (C, "ทวงหน่อย รอบ 1 ใครยังไม่ส่ง", "confirm: remind round=1 to=missing"),
    (C, "ช่วยจี้ทาขุมเงินกะทาปลาดุกที", "auto: remind to=ทต.ทาขุมเงิน; remind to=ทต.ทาปลาดุก"),
    (C, "ส่งข้อความเตือนทต.ป่าไผ่", "auto: remind to=ทต.ป่าไผ่"),
    (C, "แจ้งเตือนทุกแห่งที่ยังขาดรอบ 1", "confirm: remind round=1 to=missing"),
    (C, "ทวงหน่อย O39 ใครยังไม่ส่ง", "confirm: remind to=missing"),
    (C, "ทวงลี้ทั้งอำเภอหน่อย", "confirm: remind to=ลี้"),
    (C, "ทวงท่าตุ้มเต๊อะ", "auto: remind to=อบต.ท่าตุ้ม"),
    (C, "ทวงr1", "confirm: remind round=1 to=missing"),
]


@pytest.mark.parametrize(("who", "said", "expected"), TABLE)
def test_what_is_meant(who: str, said: str, expected: str) -> None:
    assert shown(reading(said, who)) == expected
