"""Voices of a season, sixth handful: a coordinator's working day, typed in a hurry."""

from __future__ import annotations

import pytest

from tests.reading.season import reading, shown

US, C, S, G = "ทต.เหมืองง่า", "coordinator", "stranger", "group:ทต.เหมืองง่า"

# who, said, reading
TABLE = [
    (C, "เช้านี้มีอะไรเข้ามาใหม่บ้าง", "auto: status scope=all"),
    (C, "ครั้งที่ ๑ ครบกี่หน่วยแล้ว", "auto: status scope=all round=1"),
    (C, "ทต.ป่าซางส่งอะไรแล้วบ้าง รอบ 2", "auto: status scope=agency round=2 agency=ทต.ป่าซาง"),
    (C, "ป่าซางเป็นไงบ้าง", "clarify: status scope=agency"),
    (C, "อำเภอเมืองลำพูนรอบ 1 ถึงไหนแล้วครับ", "auto: status scope=district round=1 district=เมืองลำพูน"),
    (C, "ขอดูสถานะเทศบาลเมืองลำพูน", "auto: status scope=agency agency=ทม.ลำพูน"),
    (C, "จังหวัดส่งครบหรือยัง", "auto: status scope=agency agency=จังหวัดลำพูน"),
    (C, "อบจ ส่งรอบสองหรือยัง", "auto: status scope=agency round=2 agency=อบจ.ลำพูน"),
    (C, "O43 ส่งกี่หน่วยแล้ว", "auto: status O43 scope=item"),
    (C, "แผนป้องกันการทุจริตใครส่งแล้วบ้าง", "auto: status O36 scope=item"),
    (C, "กลุ่มที่ตกเกณฑ์ปี 65 ใครยังไม่ส่งรอบ 1", "auto: status scope=failed round=1"),
    (C, "ใครยังไม่ส่งเลยสักข้อ", "auto: who_missing"),
    (C, "ขอรายชื่อ อปท.ที่ส่งไม่ครบในครั้งที่สอง", "auto: who_missing round=2"),
    (C, "ค้างข้อ 40 41 อยู่กี่แห่ง", "auto: who_missing O40 O41"),
    (C, "ในเขตทุ่งหัวช้างมีหน่วยไหนค้างรอบสาม", "auto: who_missing round=3 district=ทุ่งหัวช้าง"),
    (C, "ขอตรวจข้อ 36 ของทุกหน่วย", "auto: review O36"),
    (C, "รีวิวต่อเลย", "auto: review"),
    (C, "มีกี่รายการที่รอสอบทาน", "auto: review"),
    (C, "ม่วงน้อยผ่านข้อ 1-5", "auto: approve O1 O2 O3 O4 O5 agency=ทต.ม่วงน้อย"),
    (C, "O7 บ้านแป้น ok", "auto: approve O7 agency=ทต.บ้านแป้น"),
    (C, "ข้อ 11 และ 19 ของประตูป่าเรียบร้อยดี ให้ผ่าน", "auto: approve O11 O19 agency=ทต.ประตูป่า"),
    (C, "บ้านกลาง O4 ยังใช้ไม่ได้ค่ะ แผนหมดอายุ ให้ส่งใหม่", "auto: return O4 agency=ทต.บ้านกลาง reason=แผนหมดอายุ ให้ส่งใหม่"),
    (C, "ขอให้ทต.อุโมงค์แก้ O27 เพิ่มขั้นตอนการร้องเรียน", "auto: return O27 agency=ทต.อุโมงค์ reason=เพิ่มขั้นตอนการร้องเรียน"),
    (C, "ตีกลับข้อ 2 ของแม่แรง: ไม่มีรูปปลัด", "auto: return O2 agency=ทต.แม่แรง reason=ไม่มีรูปปลัด"),
    (C, "ทต.ทากาศเหนือ O1 O2 O3 ไม่ผ่านทั้งหมด ลิงก์เข้าไม่ได้", "auto: return O1 O2 O3 agency=ทต.ทากาศเหนือ reason=ลิงก์เข้าไม่ได้"),
    (C, "O5 ตีกลับ", "clarify: return O5"),
    (C, "กดผ่านผิดอัน ขอยกเลิก", "clarify: question topic=undo_review"),
    (C, "ยกเลิกผลตรวจล่าสุด", "confirm: undo"),
    (C, "ดูคำถามหน่อย", "auto: questions"),
    (C, "เหลือคำถามอีกกี่ข้อที่ยังไม่ได้ตอบ", "auto: questions"),
    (C, "ตอบคำถามเบอร์ 6 ว่า ขอให้แนบคำสั่งด้วย", "auto: answer question=6 text=ขอให้แนบคำสั่งด้วย"),
    (C, "ตอบ 14 ใช้ข้อ 5 แทนได้ค่ะ", "auto: answer question=14 text=ใช้ข้อ 5 แทนได้ค่ะ"),
    (C, "ช่วยแจ้งอำเภอลี้ทีว่าเลื่อนประชุมไปวันพุธ", "confirm: announce text=เลื่อนประชุมไปวันพุธ to=ลี้"),
    (C, "แจ้งทุกคนด้วย ว่าพรุ่งนี้ไม่มีคนรับสาย", "confirm: announce text=พรุ่งนี้ไม่มีคนรับสาย to=all"),
    (C, "ประกาศ: พรุ่งนี้ปิดรับรอบ 1", "confirm: announce text=พรุ่งนี้ปิดรับรอบ 1 to=all"),
    (C, "ประกาศ", "clarify: announce"),
    (C, "แจ้งทต.ลี้ว่า เอกสารไม่ครบ", "confirm: announce text=เอกสารไม่ครบ to=ทต.ลี้"),
    (C, "broadcast to all: system maintenance tonight", "confirm: announce text=system maintenance tonight to=all"),
    (C, "เตือนรอบ 3", "confirm: remind round=3 to=missing"),
    (C, "ส่งเตือนเฉพาะแม่ลาน", "auto: remind to=อบต.แม่ลาน"),
    (C, "จี้ทุ่งหัวช้างหน่อย", "clarify: remind"),
    (C, "ไม่ต้องส่งเตือนวันเสาร์อาทิตย์", "clarify: question topic=hold_reminders"),
    (C, "ขยายรอบ 1 ถึงศุกร์หน้า", "confirm: extend round=1 until=2023-01-27"),
    (C, "เลื่อนปิดรอบ 2 จาก 28 ก.พ. เป็น 3 มี.ค.", "confirm: extend round=2 until=2023-03-03"),
    (
        C,
        "ให้ดงดำกับแม่ตืนส่งรอบ 1 ได้ถึง 5 ก.พ. 66",
        "confirm: extend round=1 until=2023-02-05 agency=ทต.ดงดำ; extend round=1 until=2023-02-05 agency=ทต.แม่ตืน",
    ),
    (C, "ขอข้อมูลดิบทั้งหมดเป็น xlsx", "auto: export"),
    (C, "พิมพ์รายงานผู้ว่ารอบหนึ่ง", "auto: report round=1"),
    (C, "ใครต้องเข้าประชุม 24 เมษาบ้าง", "auto: meeting"),
    (C, "ทำข้อความไว้โพสต์โอเพ่นแชทรอบ 2", "auto: openchat"),
    (C, "ส่งได้อีกกี่ข้อความเดือนนี้", "auto: quota"),
    (C, "ขอโค้ดของ อบต.ทุ่งหัวช้าง", "auto: invite agency=อบต.ทุ่งหัวช้าง"),
    (C, "เชิญเจ้าหน้าที่ทต.ศรีเตี้ยเข้าระบบ", "auto: invite agency=ทต.ศรีเตี้ย"),
    (C, "ให้คนของหนองหนามเข้าได้", "auto: admit agency=อบต.หนองหนาม decision=yes"),
    (C, "อนุมัติ ทต.มะกอก", "auto: admit agency=ทต.มะกอก decision=yes"),
    (C, "มีเว็บไหนล่มบ้าง", "auto: links"),
    (C, "เช็กลิงก์ทั้งหมดให้หน่อย", "auto: links"),
    (C, "ช่วยดูหน่อยว่าใครแก้ข้อ 3 ของป่าไผ่", "auto: progress O3 agency=ทต.ป่าไผ่"),
    (C, "ข้อ 30 ต้องมีรูปไหม", "auto: item O30"),
    (C, "วันนี้วันอะไร", "human: question"),
    (C, "ครั้งที่ 1 ปิดกี่โมง", "auto: deadline round=1"),
]


@pytest.mark.parametrize(("who", "said", "expected"), TABLE)
def test_what_is_meant(who: str, said: str, expected: str) -> None:
    assert shown(reading(said, who)) == expected
