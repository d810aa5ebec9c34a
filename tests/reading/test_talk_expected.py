"""What people had said in vain: shortest words, registrations in every order, questions meant for a person."""

from __future__ import annotations

import pytest

from tests.reading.season import reading, shown

US, C, S = "ทต.ป่าสัก", "coordinator", "stranger"
MALI = "auto: register agency=อบต.เหล่ายาว name=นางสาวมาลี ใจดี position=นักวิชาการ phone=0812345678"

# who, said, reading
TABLE = [
    (US, "เลิกทำ", "auto: undo"),
    (C, "เลิกทำ", "auto: undo"),
    (US, "เลิกทำรายการล่าสุด", "auto: undo"),
    (C, "เลิกทำรายการล่าสุดค่ะ", "auto: undo"),
    (C, "รายอำเภอ", "auto: status scope=all"),
    (C, "คำขอลงทะเบียน", "auto: requests"),
    (C, "ใครขอเข้าบ้าง", "auto: requests"),
    (C, "มีใครรออนุมัติไหม", "auto: requests"),
    (C, "ดูคนที่ขอลงทะเบียนหน่อย", "auto: requests"),
    (C, "มีคนสมัครเข้ามาใหม่กี่คน", "auto: requests"),
    (C, "ใครรอเข้าระบบอยู่", "auto: requests"),
    (C, "รายชื่อผู้ขอใช้งานที่ยังไม่อนุมัติ", "auto: requests"),
    (C, "ผู้สมัครค้าง", "auto: requests"),
    (C, "มีคำขอเข้าใช้งานรออยู่ไหม", "auto: requests"),
    (S, "ลงทะเบียน อบต.เหล่ายาว นางสาวมาลี ใจดี นักวิชาการ 0812345678", MALI),
    (S, "ลงทะเบียน นางสาวมาลี ใจดี นักวิชาการ อบต.เหล่ายาว 0812345678", MALI),
    (S, "นางสาวมาลี ใจดี อบต.เหล่ายาว นักวิชาการ โทร 081-234-5678 ขอลงทะเบียน", MALI),
    (S, "0812345678 นางสาวมาลี ใจดี นักวิชาการ อบต.เหล่ายาว", MALI),
    (S, "ลงทะเบียน อบต.เหล่ายาว มาลี ใจดี นักวิชาการ 0812345678", MALI.replace("นางสาว", "")),
    (S, "มาลี ใจดี นักวิชาการ อบต.เหล่ายาว 0812345678", MALI.replace("นางสาว", "")),
    (S, "อบต.เหล่ายาว\nมาลี ใจดี\nนักวิชาการ\n081 234 5678", MALI.replace("นางสาว", "")),
    (US, "ถามเจ้าหน้าที่: ต้องส่งรูปด้วยไหม", "human: question"),
    (US, "สอบถามเจ้าหน้าที่ ต้องส่งรูปด้วยไหม", "human: question"),
    (US, "ฝากถามจังหวัดว่า รูปต้องเป็นสีไหม", "human: question"),
    (US, "ขอถามว่า นายกลาออกแล้วต้องทำยังไง", "human: question"),
    (US, "ประวัติ O3", "auto: progress O3"),
    (US, "ใครส่งข้อ 3", "auto: progress O3"),
    (US, "ส่ง O3 ไปหรือยัง", "auto: progress O3"),
    (US, "ลงทะเบียน", "auto: register"),
    (US, "ส่งทั้งหมดแล้วนะคะ", "auto: progress"),
    (C, "ตอบ 12", "clarify: answer question=12"),
    (US, "ต้องแสดงอะไร", "clarify: item"),
    (C, "กลุ่มไม่ผ่านปีก่อน", "auto: status scope=failed"),
    (US, "ข้อ 24 ต่างจาก 26 ยังไง", "auto: item O24 O26"),
]


@pytest.mark.parametrize(("who", "said", "expected"), TABLE)
def test_what_is_meant(who: str, said: str, expected: str) -> None:
    assert shown(reading(said, who)) == expected
