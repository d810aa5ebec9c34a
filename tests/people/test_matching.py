"""Text → which known answer, and how sure."""

from __future__ import annotations

import pytest

from bot.matching import Certainty, Entry, find, plain
from models.catalogue import shipped_season

ENTRIES = [
    Entry(1, "แก้ไขลิงก์ที่ส่งไปแล้วได้หรือไม่", "แก้ลิงก์|ส่งผิด"),
    Entry(2, "ใครเป็นผู้ตรวจข้อมูล", "ผู้ตรวจ|ใครตรวจ"),
    Entry(3, "ส่งเป็นไฟล์สแกนได้หรือไม่", "สแกน|pdf"),
    Entry(4, "ส่งเป็นไฟล์เสียงได้หรือไม่", "ไฟล์เสียง|mp3"),
    Entry(5, "ส่งทางไปรษณีย์ได้หรือไม่", "ไปรษณีย์|by_mail"),
]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("รบกวนถามหน่อยค่ะ แก้ไขลิงค์ที่ส่งไปแล้วได้มั้ยคะ", 1),
        ("ส่งลิ้งผิด แก้ลิ้งยังไง", 1),
        ("ใครเป็นผู้ตรวจคะ", 2),
        ("PDF ที่สแกนมาใช้ได้ไหม https://a.example/x.pdf", 3),
        ("ส่งทางไปรษณีย์แทนได้ไหมคับ", 5),
    ],
)
def test_sure_of_other_words_for_the_same(said: str, meant: int) -> None:
    found = find(said, ENTRIES)
    assert (found.certainty, found.ids) == (Certainty.SURE, (meant,))


def test_two_that_are_alike_are_both_offered() -> None:
    found = find("ส่งเป็นไฟล์ได้หรือไม่", ENTRIES)
    assert found.certainty is Certainty.NEAR
    assert {3, 4} <= set(found.ids)
    assert len(found.ids) <= 3


@pytest.mark.parametrize("said", ["วันนี้อากาศร้อนมาก", "ขอห้องประชุมวันศุกร์", "???", "", "https://a.example/pdf", "ครับ"])
def test_nothing_when_nothing_fits(said: str) -> None:
    assert find(said, ENTRIES).certainty is Certainty.NONE


def test_nothing_is_known_in_an_empty_table() -> None:
    assert find("แก้ไขลิงก์ได้ไหม", []).certainty is Certainty.NONE


def test_a_topic_that_one_entry_names_decides() -> None:
    found = find("ขอถามเรื่องนี้", ENTRIES, topic="by_mail")
    assert (found.certainty, found.ids) == (Certainty.SURE, (5,))


def test_a_recognized_topic_only_offers_when_the_words_match_nothing() -> None:
    found = find("ถ่ายเอกสารมาเป็น jpg", ENTRIES, topic="file_type")
    assert found.certainty is Certainty.NEAR
    assert found.ids[0] == 3


def test_thai_vowels_and_tones_count() -> None:
    assert plain("กำหนดส่ง ๓๑!") == "กำหนดส่ง31"
    assert plain("ลิ้งค์") == plain("ลิงค์") == plain("ลิ้ง") == plain("ลิงก์")


# Ways to ask for what the shipped table answers, by the beginning of its question; written before looking at scores.
PARAPHRASES = {
    "ส่งเป็นไฟล์ PDF": ["แนบเป็น pdf ได้ไหมคะ", "เป็นพีดีเอฟได้ป่าว"],
    "ไม่มีเรื่องร้องเรียน": ["สถิติเป็นศูนย์ต้องทำยังไง", "ไม่มีเรื่องร้องเรียนเลยทั้งปี ตอบยังไง"],
    "ใช้ข้อมูลปีใด": ["ต้องใช้ข้อมูลปีอะไรคะ 65 หรือ 66"],
    "รอบ 6 เดือน": ["รายงานรอบหกเดือนนับจากเดือนไหนถึงเดือนไหน", "๖ เดือนแรกคือช่วงไหน"],
    "ใช้ลิงก์ Google Drive": ["ฝากไว้ในกูเกิลไดรฟ์ได้ไหม", "ใช้ link google drive แทนเว็บได้หรือเปล่า"],
    "ใช้ลิงก์ Facebook": ["ลงแต่ในเพจเฟสบุ๊คได้ไหมครับ"],
    "ใช้ลิงก์ย่อ": ["bit.ly ใช้ได้ไหม", "qr code แทน url ได้ไหม"],
    "ข้อเดียวส่งหลาย URL": ["ส่งมากกว่าหนึ่งลิ้งได้ไหม"],
    "ใช้ URL เดียว": ["ประกาศเจตนารมณ์กับวัฒนธรรม ใช้ลิ้งค์เดียวกันได้มั้ย"],
    "เว็บไซต์ล่ม": ["เว็บเปิดไม่ได้ตั้งแต่เมื่อวาน ทำอย่างไร"],
    "ลิงก์ต้องเข้าสู่ระบบ": ["หน้านี้ต้องล็อกอินก่อนดู ผ่านไหม"],
    "แบบฟอร์ม Excel": ["ขอแบบฟอร์ม excel อยู่ตรงไหน"],
    "ส่งทางอีเมล": ["ส่งเมลเหมือนเดิมได้ไหม"],
    "ระบบ ITAS ปิดเมื่อใด": ["itas ปิดวันไหน"],
    "ใครเป็นผู้ตรวจ": ["ใครเป็นคนตรวจ"],
    "ติดต่อใคร": ["จะโทรหาใครได้บ้าง", "ขอเบอร์ติดต่อจังหวัดหน่อย"],
    "เปลี่ยนผู้รับผิดชอบ": ["พี่คนเก่าย้ายแล้ว เปลี่ยนคนรับผิดชอบยังไง"],
    "ส่งหลังกำหนด": ["ถ้าส่งเลยกำหนดจะเป็นไรไหม", "ส่งช้าได้ไหม"],
    "แก้ไข URL": ["ส่งลิงก์ผิดไป ขอแก้ลิงก์ได้ไหม"],
    "ได้คะแนนอย่างไร": ["คิดคะแนนยังไง"],
    "ผลประเมินประกาศ": ["ผลประเมินออกวันไหน"],
}
UNRELATED = [
    "ห้องน้ำอยู่ไหน", "คู่มือประชาชนต้องมีกี่หน้า", "ช่วยทำเว็บให้หน่อยได้ไหม", "นายกต้องเซ็นหนังสือฉบับไหน",
    "ค่าใช้จ่ายโครงการนี้เบิกหมวดไหน", "อบรมครั้งหน้ามีวิทยากรใคร", "IIT ต้องมีคนตอบกี่คน", "สีของปกเล่มต้องเป็นสีอะไร",
    "ต้องใส่รูปผู้บริหารด้วยไหม", "วันหยุดสงกรานต์จังหวัดเปิดทำการไหม", "โครงสร้างต้องระบุตำแหน่งว่างไหม",
]  # fmt: skip


def test_the_shipped_table_is_found_by_other_words_and_by_nothing_else() -> None:
    known = [Entry(at, row.question, row.keywords) for at, row in enumerate(shipped_season(2566).known)]
    hits = misses = 0
    for begins, ways in PARAPHRASES.items():
        meant = next(each.id for each in known if each.question.startswith(begins))
        for said in ways:
            hit = meant in find(said, known).ids
            hits, misses = hits + hit, misses + (not hit)
    assert misses <= (hits + misses) // 20, f"{misses} of {hits + misses} not found"
    assert [said for said in UNRELATED if find(said, known).ids] == []
