"""A coordinator's words near a verdict that are none, or not now: nothing is approved, returned or admitted at once."""

from __future__ import annotations

import pytest

from bot.commands import Admit, Approve, Remind, Return
from bot.doubts import Handling
from tests.reading.season import reading

NOT_NOW = [
    "ถ้า ทต.ก้อ ส่ง O5 มาใหม่แล้วค่อยให้ผ่าน",
    "น่าจะผ่านนะ O5 ของ ทต.ก้อ",
    "พรุ่งนี้จะให้ทต.ก้อผ่าน O5",
    "เมื่อวานให้ทต.ก้อผ่าน O5 ไปแล้ว",
    "ทต.ก้อ O5 ปีที่แล้วผ่าน",
    "ทต.ก้อ O5 ควรผ่านไหม",
    "ทต.ก้อบอกว่า O5 ผ่านแล้ว จริงไหม",
    "ให้ ทต.ก้อ ดูตัวอย่าง O5 ที่ผ่านของ ทต.ริมปิง",
    "ไม่มีใครผ่าน O5 เลย",
    "ทต.ก้อ แก้ O5 แล้ว ตรวจให้หน่อย",
    "ทำไม O5 ทต.ก้อ ไม่ผ่าน",
    "O5 ของ ทต.ก้อ ที่ตีกลับไป เขาส่งใหม่หรือยัง",
    "O5 มะกอกที่ให้ผ่านไป ขอดึงกลับ",
    "มีการแก้ไข O7 ของ ทต.มะกอก โดยผู้ใดเมื่อวานนี้",
    "เดี๋ยวค่อยอนุมัติคนของก้อ",
    "จะรับคนของก้อเข้าดีไหม",
    "ยังไม่แน่ใจคนที่ขอเข้าของก้อ รอโทรถามก่อน",
    "อนุมัติขยายเวลา อบต.แม่ลาน รอบ 1 ถึง 10 ก.พ.",
    "ตามที่แม่ลานขอ ขยายรอบ 1 ให้ถึง 10 ก.พ.",
]


@pytest.mark.parametrize("said", NOT_NOW)
def test_nothing_at_once(said: str) -> None:
    at_once = [step.act for step in reading(said, "coordinator").steps if step.handling is Handling.AUTO]
    assert not [act for act in at_once if isinstance(act, Approve | Return | Admit | Remind)]


REFUSALS = [
    "คำขอน้ำดิบไม่ผ่าน",
    "ไม่อนุมัติคำขอของบุคคลที่อ้างเป็น ทต.อุโมงค์",
    "บ่เอาคนที่ขอเข้าของลี้เน้อ",
    "คนของประตูป่าที่ขอมา พี่ไม่รู้จัก อย่าเพิ่งรับนะ",
    "การลงทะเบียนของมะกอก ไม่ให้ผ่าน",
]


@pytest.mark.parametrize("said", REFUSALS)
def test_a_refusal_admits_nobody(said: str) -> None:
    acts = reading(said, "coordinator").acts
    assert not [act for act in acts if isinstance(act, Admit) and act.decision == "yes"]


APART = [
    ("O5 ของมะกอกยังไม่ได้ดู แต่ O6 ผ่าน", "ทต.มะกอก", {"O6"}),
    ("ริมปิง O1-O3 ผ่าน เหลือแค่ O2 ที่ยังดูไม่ครบ", "ทต.ริมปิง", {"O1", "O3"}),
    ("ทต.มะกอก\nผ่าน O1 O2 O3\nแก้ O5 ไม่มีแผนที่", "ทต.มะกอก", {"O1", "O2", "O3"}),
    ("ทต.อุโมงค์ o1 ผ่าน o2 ผ่าน\nอบต.หนองหนาม o1 แก้ ไม่มีผัง", "ทต.อุโมงค์", {"O1", "O2"}),
    ("ผ่าน O1 O2 แต่ O3 ไม่ผ่าน เก่า ของ ทต.ริมปิง", "ทต.ริมปิง", {"O1", "O2"}),
    ("เหมืองจี้ไม่ใช่เหมืองง่านะ O3 ผ่าน", "ทต.เหมืองจี้", {"O3"}),
]


@pytest.mark.parametrize(("said", "agency", "items"), APART)
def test_only_what_is_let_through(said: str, agency: str, items: set[str]) -> None:
    approved = [act for act in reading(said, "coordinator").acts if isinstance(act, Approve)]
    assert {act.agency for act in approved} <= {agency, None}
    assert {code for act in approved for code in act.items} == items
