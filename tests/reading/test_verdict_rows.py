"""Verdicts as they are typed: before or behind their items, several agencies, lines, reasons, slips."""

from __future__ import annotations

import pytest

from tests.reading.season import reading, shown

C, S = "coordinator", "stranger"
# who, said, reading
TABLE = [
    (
        C,
        "ป่าพลู\nO1 ผ่าน\nO2 ผ่าน\nO3 ไม่ผ่าน ลิงก์เปิดไม่ขึ้น\nO4 ผ่าน",
        "auto: approve O1 O2 O4 agency=อบต.ป่าพลู; return O3 agency=อบต.ป่าพลู reason=ลิงก์เปิดไม่ขึ้น",
    ),
    (
        C,
        "ตรวจแล้วนะคะ อบต.ตะเคียนปม O6 ใช้ได้ O7 ข่าวไม่เป็นปัจจุบัน ขอให้แก้ไข",
        "auto: approve O6 agency=อบต.ตะเคียนปม; return O7 agency=อบต.ตะเคียนปม reason=ข่าวไม่เป็นปัจจุบัน",
    ),
    (
        C,
        "ทต.วังผาง: O1 ok, O2 ok, O5 ไม่ผ่าน ไม่มีอีเมล, O9 ok",
        "auto: approve O1 O2 O9 agency=ทต.วังผาง; return O5 agency=ทต.วังผาง reason=ไม่มีอีเมล",
    ),
    (
        C,
        "ทต.ริมปิง o1 ผ่าน\nทต.อุโมงค์ o1 ผ่าน o2 ผ่าน\nอบต.หนองหนาม o1 แก้ ไม่มีผังฝ่ายการเมือง",
        "auto: approve O1 agency=ทต.ริมปิง; approve O1 O2 agency=ทต.อุโมงค์; return O1 agency=อบต.หนองหนาม reason=ไม่มีผังฝ่ายการเมือง",
    ),
    (C, "ผ่าน: ทต.ริมปิง O1 O2, อบต.ป่าพลู O3", "auto: approve O1 O2 agency=ทต.ริมปิง; approve O3 agency=อบต.ป่าพลู"),
    (
        C,
        "O5 แม่แรงผ่าน มะกอกผ่าน น้ำดิบไม่ผ่าน ไม่มีแผนที่",
        "auto: approve O5 agency=ทต.แม่แรง; approve O5 agency=ทต.มะกอก; return O5 agency=อบต.น้ำดิบ reason=ไม่มีแผนที่",
    ),
    (
        C,
        "อบต.ห้วยยาบ รอบ 1 ผ่านทุกข้อ ยกเว้น O8 เป็นแค่ FAQ",
        "confirm: approve O1 O2 O3 O4 O5 O6 O7 O9 O11 O14 O15 O19 O20 agency=อบต.ห้วยยาบ; return O8 agency=อบต.ห้วยยาบ reason=เป็นแค่ FAQ",
    ),
    (
        C,
        "ของบ้านปวง O2 ผ่าน, O3 ผ่าน, O4 ตีกลับค่ะ ยังเป็นแผนเดิม 61-65",
        "auto: approve O2 O3 agency=อบต.บ้านปวง; return O4 agency=อบต.บ้านปวง reason=ยังเป็นแผนเดิม 61-65",
    ),
    (C, "ให้ผ่าน O42 ของ อบต.ป่าพลู กับ อบต.แม่ลาน", "auto: approve O42 agency=อบต.ป่าพลู; approve O42 agency=อบต.แม่ลาน"),
    (C, "O4 ม่วงน้อยผ่าน แล้วก็ประตูป่าผ่านด้วย", "auto: approve O4 agency=ทต.ม่วงน้อย; approve O4 agency=ทต.ประตูป่า"),
    (
        C,
        "แม่ตืน O1-O4 ผ่าน O5 แก้ ไม่มีเบอร์แฟกซ์ O6-O9 ผ่าน",
        "confirm: approve O1 O2 O3 O4 O6 O7 O8 O9 agency=ทต.แม่ตืน; return O5 agency=ทต.แม่ตืน reason=ไม่มีเบอร์แฟกซ์",
    ),
    (
        C,
        "ทต.วังดิน ครั้งที่ ๒ ผ่านทุกข้อ ยกเว้นข้อ ๓๙ ไม่ใช่ประมวลจริยธรรมของหน่วยงาน",
        "confirm: approve O13 O17 O18 O22 O23 O25 O27 O28 O31 O34 O36 O38 O42 agency=ทต.วังดิน; return O39 agency=ทต.วังดิน reason=ไม่ใช่ประมวลจริยธรรมของหน่วยงาน",
    ),
    (C, "เหมืองจี้ไม่ใช่เหมืองง่านะ O3 ผ่าน", "auto: approve O3 agency=ทต.เหมืองจี้"),
    (
        C,
        "แม่ลาน o3 กับ o6 ok นะ ส่วน o8 ขอให้เพิ่มช่องทางโต้ตอบ",
        "auto: approve O3 O6 agency=อบต.แม่ลาน; return O8 agency=อบต.แม่ลาน reason=เพิ่มช่องทางโต้ตอบ",
    ),
    (
        C,
        "ม่วงน้อย o1 ผ่าน o2 ผ่าน o3 ตีกลับ ลิงค์เสีย",
        "auto: approve O1 O2 agency=ทต.ม่วงน้อย; return O3 agency=ทต.ม่วงน้อย reason=ลิงค์เสีย",
    ),
    (
        C,
        "ทต.ลี้ข้อ 4 กับ 6 เรียบร้อยดี ส่วน 7 ให้แก้ ข่าวปี 65",
        "auto: approve O4 O6 agency=ทต.ลี้; return O7 agency=ทต.ลี้ reason=ข่าวปี 65",
    ),
    (
        C,
        "หนองยวงผ่าน 1 2 3 5 แต่ 4 ไม่ผ่าน แผนเก่า",
        "confirm: approve O1 O2 O3 O5 agency=ทต.หนองยวง; return O4 agency=ทต.หนองยวง reason=แผนเก่า",
    ),
    (
        C,
        "ครั้งที่ 2 ทต.ป่าซาง ผ่านครบ",
        "confirm: approve O13 O17 O18 O22 O23 O25 O27 O28 O31 O34 O36 O38 O39 O42 agency=ทต.ป่าซาง",
    ),
    (
        C,
        "แม่ตืน ข้อ 1 ผ่าน\nดงดำ ข้อ 1 ผ่าน\nก้อ ข้อ 1 ให้แก้ ผังเก่า",
        "auto: approve O1 agency=ทต.แม่ตืน; approve O1 agency=ทต.ดงดำ; return O1 agency=ทต.ก้อ reason=ผังเก่า",
    ),
    (
        C,
        "ทต.แม่แรงรอบ 1 ผ่านหมด ยกเว้น O8",
        "confirm: approve O1 O2 O3 O4 O5 O6 O7 O9 O11 O14 O15 O19 O20 agency=ทต.แม่แรง",
    ),
    (C, "O11 ลี้ผ่าน ก้อผ่าน", "auto: approve O11 agency=ทต.ลี้; approve O11 agency=ทต.ก้อ"),
    (C, "ทต.มะกอก o5 ✅", "auto: approve O5 agency=ทต.มะกอก"),
    (C, "อนุมัติ O5 ทต.วังดิน และ O6 ทต.ลี้", "auto: approve O5 agency=ทต.วังดิน; approve O6 agency=ทต.ลี้"),
    (
        C,
        "ผลตรวจวันนี้\nริมปิง\n- O1 ผ่าน\n- O2 ให้แก้ รูปไม่ครบ\nแม่แรง\n- O1 ผ่าน\n- O5 ไม่ผ่าน ไม่มีแผนที่",
        "auto: approve O1 agency=ทต.ริมปิง; return O2 agency=ทต.ริมปิง reason=รูปไม่ครบ; approve O1 agency=ทต.แม่แรง; return O5 agency=ทต.แม่แรง reason=ไม่มีแผนที่",
    ),
    (C, "ริมปิง: O1 ✓ O2 ✗ ไม่มีรูป", "auto: approve O1 agency=ทต.ริมปิง; return O2 agency=ทต.ริมปิง reason=ไม่มีรูป"),
    (
        C,
        "ทต.มะกอก\nผ่าน O1 O2 O3\nแก้ O5 ไม่มีแผนที่, O8 ไม่มีช่องทางโต้ตอบ",
        "auto: approve O1 O2 O3 agency=ทต.มะกอก; return O5 agency=ทต.มะกอก reason=ไม่มีแผนที่; return O8 agency=ทต.มะกอก reason=ไม่มีช่องทางโต้ตอบ",
    ),
    (C, "ผ่าน O1 ของ ทต.ก้อ, O2 ของ ทต.ลี้", "auto: approve O1 agency=ทต.ก้อ; approve O2 agency=ทต.ลี้"),
    (
        C,
        "1. ริมปิง O3 ผ่าน\n2. แม่แรง O3 ไม่ผ่าน ข้อมูลเก่า\n3. ก้อ O3 ผ่าน",
        "auto: approve O3 agency=ทต.ริมปิง; return O3 agency=ทต.แม่แรง reason=ข้อมูลเก่า; approve O3 agency=ทต.ก้อ",
    ),
    (
        C,
        "O5 ผ่าน 3 แห่ง ริมปิง แม่แรง มะกอก",
        "auto: approve O5 agency=ทต.ริมปิง; approve O5 agency=ทต.แม่แรง; approve O5 agency=ทต.มะกอก",
    ),
    (C, "ยกเลิกที่ให้ผ่าน O3 ของมะกอก", "clarify: question topic=undo_review"),
    (C, "ให้ผ่านไปแล้วแต่ดูอีกทีไม่ถูก O4 ของดงดำ ขอยกเลิก", "clarify: question topic=undo_review"),
    (C, "เมื่อกี้ให้ผ่าน O2 ของก้อ พลาดไป ยังไม่ได้ดู", "clarify: question topic=undo_review"),
    (C, "เมื่อกี้ตีกลับผิดอัน", "clarify: question topic=undo_review"),
    (C, "O5 มะกอกที่ให้ผ่านไป ขอดึงกลับ", "clarify: question topic=undo_review"),
    (C, "กดตีกลับพลาด O5 มะกอก", "clarify: question topic=undo_review"),
    (C, "บ้านปวง o5 บ่ผ่านเน้อ บ่มีเบอร์แฟกซ์", "auto: return O5 agency=อบต.บ้านปวง reason=บ่มีเบอร์แฟกซ์"),
    (C, "ทต.ป่าไผ่ ข้อ 20 เอกสารเปิดไม่ได้ ส่งใหม่ด้วย", "auto: return O20 agency=ทต.ป่าไผ่ reason=เอกสารเปิดไม่ได้"),
    (C, "ให้ O18 ของเหมืองง่ากลับไปแก้ ฟอร์มกรอกไม่ได้", "auto: return O18 agency=ทต.เหมืองง่า reason=ฟอร์มกรอกไม่ได้"),
    (C, "ดงดำo5แก้ก่อนเน้อบ่มีแผนที่", "auto: return O5 agency=ทต.ดงดำ reason=บ่มีแผนที่"),
    (
        C,
        "ข้อ 17 ของทั้งลี้และก้อไม่ผ่าน แบบสอบถามเปล่า",
        "auto: return O17 agency=ทต.ลี้ reason=แบบสอบถามเปล่า; return O17 agency=ทต.ก้อ reason=แบบสอบถามเปล่า",
    ),
    (
        C,
        "O37 หนองปลาสะวาย ยังไม่ผ่านค่ะ รายงานถึงแค่ ก.พ.",
        "auto: return O37 agency=อบต.หนองปลาสะวาย reason=รายงานถึงแค่ ก.พ.",
    ),
    (C, "ทต.ศรีบัวบาน ข้อ 21 ไม่ผ่าน ขาดเดือน ธ.ค.", "auto: return O21 agency=ทต.ศรีบัวบาน reason=ขาดเดือน ธ.ค."),
    (C, "ทต.แม่แรง O12 O16 O21 ไม่ผ่าน ข้อมูลถึงแค่ ม.ค.", "auto: return O12 O16 O21 agency=ทต.แม่แรง reason=ข้อมูลถึงแค่ ม.ค."),
    (C, "บ้านแป้น ข้อ 16 ไม่ให้ผ่าน มีแค่ ต.ค.-ธ.ค.", "auto: return O16 agency=ทต.บ้านแป้น reason=มีแค่ ต.ค.-ธ.ค."),
    (C, "ตีข้อ 5 ของมะกอกกลับไป ไม่มีแผนที่", "auto: return O5 agency=ทต.มะกอก reason=ไม่มีแผนที่"),
    (C, "น้ำดิบ O5 ตีกลับ ที่อยู่ไม่ตรง", "auto: return O5 agency=อบต.น้ำดิบ reason=ที่อยู่ไม่ตรง"),
    (C, "น้ำดิบ O17 ตีกลับ คะแนนไม่ครบ", "auto: return O17 agency=อบต.น้ำดิบ reason=คะแนนไม่ครบ"),
    (C, "น้ำดิบ O12 ตีกลับ มีถึงแค่ ม.ค.", "auto: return O12 agency=อบต.น้ำดิบ reason=มีถึงแค่ ม.ค."),
    (C, "น้ำดิบ O12 ตีกลับ ลิงก์เสีย (หน้า 404)", "auto: return O12 agency=อบต.น้ำดิบ reason=ลิงก์เสีย (หน้า 404)"),
    (
        C,
        "ไม่ผ่าน: ทต.ก้อ O5 ลิงก์เสีย, ทต.ลี้ O3 ไม่มีแผนที่",
        "auto: return O5 agency=ทต.ก้อ reason=ลิงก์เสีย; return O3 agency=ทต.ลี้ reason=ไม่มีแผนที่",
    ),
]


@pytest.mark.parametrize(("who", "said", "expected"), TABLE)
def test_what_is_meant(who: str, said: str, expected: str) -> None:
    assert shown(reading(said, who)) == expected
