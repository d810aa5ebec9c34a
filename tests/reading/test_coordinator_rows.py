"""What the coordinator asks to see, answers and wants on paper."""

from __future__ import annotations

import pytest

from tests.reading.season import reading, shown

C, S = "coordinator", "stranger"
# who, said, reading
TABLE = [
    (C, "ขอตอบคำถามที่ ๑๐ ว่า ใช้รายงานฉบับเดียวกันได้ค่ะ", "auto: answer question=10 text=ใช้รายงานฉบับเดียวกันได้ค่ะ"),
    (C, "ตอบข้อห้าว่าใช้ได้เจ้า", "auto: answer question=5 text=ใช้ได้เจ้า"),
    (C, "ตอบคำถามที่ 3 ให้หน่อยค่ะว่า ใช้ได้ค่ะ", "auto: answer question=3 text=ใช้ได้ค่ะ"),
    (C, "ตอบเลข 4 ว่าใช้ได้ค่ะ", "auto: answer question=4 text=ใช้ได้ค่ะ"),
    (C, "ให้ตอบคำถามที่ 4 ว่าใช้ได้ค่ะ", "auto: answer question=4 text=ใช้ได้ค่ะ"),
    (C, "คำถามข้อ 4 บอกเขาว่าใช้ได้ค่ะ", "auto: answer question=4 text=ใช้ได้ค่ะ"),
    (C, "ตอบเขาไปข้อ 4 ว่าใช้ได้ค่ะ", "auto: answer question=4 text=ใช้ได้ค่ะ"),
    (C, "ดีใจจัง ครบแล้ว", "ignore: chat"),
    (C, "โอเคจ้า เดี๋ยวดูให้", "ignore: chat"),
    (C, "กำหนด r3", "auto: deadline round=3"),
    (C, "ขอไฟล์รอบ 2", "auto: export round=2"),
    (C, "excel r1", "auto: export round=1"),
    (C, "ขอตาราง URL รอบ 1", "auto: export round=1"),
    (C, "ข้อ ๑๗ ต้องสำรวจความพึงพอใจของปีใด", "auto: item O17"),
    (C, "ใครต้องถูกเรียกประชุม", "auto: meeting"),
    (C, "O9 ของบ้านปวงส่งมาเมื่อไหร่", "auto: progress O9 agency=อบต.บ้านปวง"),
    (C, "ก้อส่ง O9 เมื่อไหร่", "auto: progress O9 agency=ทต.ก้อ"),
    (C, "ข้อ ๗ ของเทศบาลตำบลมะกอก มีการแก้ไขโดยผู้ใดเมื่อวานนี้", "auto: progress O7 agency=ทต.มะกอก"),
    (C, "ไผแก้ข้อสองของริมปิง", "auto: progress O2 agency=ทต.ริมปิง"),
    (C, "อุโมงค์ส่ง O5 หรือยัง", "auto: progress O5 agency=ทต.อุโมงค์"),
    (C, "อุโมงค์แก้ O5 เมื่อไหร่", "auto: progress O5 agency=ทต.อุโมงค์"),
    (C, "O5 ของอุโมงค์เคยส่งลิงก์อะไรมาบ้าง", "auto: progress O5 agency=ทต.อุโมงค์"),
    (C, "อุโมงค์เปลี่ยนลิงก์ O5 หรือเปล่า", "auto: progress O5 agency=ทต.อุโมงค์"),
    (C, "มีไผถามหยังมาพ่อง", "auto: questions"),
    (C, "คำถาม?", "auto: questions"),
    (C, "เจ้าหน้าที่ถามอะไรมาบ้าง", "auto: questions"),
    (C, "เดือนนี้ส่งข้อความได้อีกเท่าใด", "auto: quota"),
    (C, "เดือนนี้ส่งข้อความได้อีกไหมคะ หรือเต็มแล้ว", "auto: quota"),
    (C, "ทำเมโมหาผู้ว่ารอบ2", "auto: report round=2"),
    (C, "รายงานผวจ. r2", "auto: report round=2"),
    (C, "ทำหนังสือรายงานรอบ 1", "auto: report round=1"),
    (C, "ตรวจนาทราย", "auto: review agency=อบต.นาทราย"),
    (C, "มาตรวจนาทรายกัน", "auto: review agency=อบต.นาทราย"),
    (C, "ตรวจงานนาทรายหน่อย", "auto: review agency=อบต.นาทราย"),
    (C, "รอบ๑เปนไงมั่งแล้วเนี่ย", "auto: status scope=all round=1"),
    (C, "ของอ.เมืองเหลือเท่าไหร่", "auto: status scope=district district=เมืองลำพูน"),
    (C, "เหลืออีก 15 วันจะครบรอบ 1 ตอนนี้ได้กี่แห่งแล้วจาก 59", "auto: status scope=all round=1"),
    (C, "update รอบ 1 หน่อยค่ะ", "auto: status scope=all round=1"),
    (C, "จ.ลำพูนส่งครบยัง หมายถึงสำนักงานจังหวัดเอง", "auto: status scope=agency agency=จังหวัดลำพูน"),
    (C, "ป่าซางทั้งอำเภอส่งรอบ 2 ไปแล้วกี่หน่วย", "auto: status scope=district round=2 district=ป่าซาง"),
    (C, "เทศบาลตำบลหนองช้างคืนดำเนินการถึงขั้นตอนใดแล้วคะ", "auto: status scope=agency agency=ทต.หนองช้างคืน"),
    (C, "สรุปสั้นๆ รอบสองให้ที จะเข้าประชุมบ่ายนี้", "auto: status scope=all round=2"),
    (C, "เช้านี้ยอดรอบ 1 เท่าไหร่ ต้องรายงานนาย 9 โมง", "auto: status scope=all round=1"),
    (C, "ใครมาส่ง O7 แล้วบ้าง", "auto: status O7 scope=item"),
    (C, "พวกที่คะแนนไม่ถึงเกณฑ์ ๑๒ แห่งนั้น ส่ง O39 ยัง", "auto: status O39 scope=failed"),
    (C, "r1?", "auto: status scope=all round=1"),
    (C, "รอบแรกส่งกันไปเยอะยัง", "auto: status scope=all round=1"),
    (C, "รอบ 1 ได้ครึ่งนึงรึยัง", "auto: status scope=all round=1"),
    (C, "ขอภาพรวมรอบ 1 และรายชื่อที่ยังไม่ส่ง", "auto: status scope=all round=1; who_missing round=1"),
    (C, "หน่วยงานใน อ.บ้านธิ ที่ยังขาดรอบ 1", "auto: who_missing round=1 district=บ้านธิ"),
    (C, "ใครยังไม่ส่ง 5 7 9", "auto: who_missing O5 O7 O9"),
    (C, "หน่วยงานใดยังมิได้จัดส่งข้อมูลครั้งที่ ๓", "auto: who_missing round=3"),
    (C, "มีหน่วยงานใดบ้างที่ยังค้างส่งมาตรการส่งเสริมคุณธรรม", "auto: who_missing O42"),
    (C, "ป่าซางไผบ่ส่งข้อสิบสี่", "auto: who_missing O14 district=ป่าซาง"),
    (C, "ใครส่งไม่ครบ 14 ข้อ รอบ 1", "auto: who_missing round=1"),
    (C, "หน่วยที่ยังไม่ส่ง O31 กับ O32 ในบ้านโฮ่ง", "auto: who_missing O31 O32 district=บ้านโฮ่ง"),
    (C, "ยังไม่ส่ง r2 ใครมั่ง", "auto: who_missing round=2"),
    (C, "ขาดo4", "auto: who_missing O4"),
    (C, "ค้างรอบ1", "auto: who_missing round=1"),
    (C, "รอบ 2 ใครยัง", "auto: who_missing round=2"),
    (C, "หน่วยที่ไม่มี O5", "auto: who_missing O5"),
    (C, "ใครลืมส่งข้อ 5", "auto: who_missing O5"),
    (C, "หน่วยในแม่ทาที่ยังไม่มี O5", "auto: who_missing O5 district=แม่ทา"),
]


@pytest.mark.parametrize(("who", "said", "expected"), TABLE)
def test_what_is_meant(who: str, said: str, expected: str) -> None:
    assert shown(reading(said, who)) == expected
