"""In a group: what is for the bot, and what people say to each other."""

from __future__ import annotations

import pytest

from tests.reading.season import reading, shown

# who, said, reading
TABLE = [
    ("group:coordinator", "@บอท แจ้งทุกหน่วย: ขอบคุณที่ส่งครบ", "confirm: announce text=ขอบคุณที่ส่งครบ to=all"),
    ("group:coordinator", "@บอท แจ้งทุกหน่วยว่าพรุ่งนี้หยุด", "confirm: announce text=พรุ่งนี้หยุด to=all"),
    ("group:coordinator", "@บอท ตอบข้อ 3 ว่า ใช้ได้ค่ะ", "auto: answer question=3 text=ใช้ได้ค่ะ"),
    ("group:ทต.ป่าสัก", "https://oit.example/คู่มือ อันนี้ลองอ่านดูนะ O12", "ignore: chat"),
    ("group:อบต.น้ำดิบ", "เอกสาร O27 ของ ทต.ริมปิง ดีมาก เอาเป็นแบบได้ https://rimping.example/o27", "ignore: chat"),
    ("group:ทต.วังดิน", "ฝากประชาสัมพันธ์งานปอยหลวงบ้านเรา https://wangdin.example/news/poy", "ignore: chat"),
    ("group:ทต.แม่ตืน", "https://www.youtube.com/watch?v=abc สอนทำ O18", "ignore: chat"),
    ("group:ทต.แม่ตืน", "แนวทางข้อ 34 ตามนี้ค่ะ https://nacc.go.th/34", "ignore: chat"),
    ("group:ทต.แม่ตืน", "O8 ของแม่แรงทำสวยมาก https://maeraeng.example/qa", "ignore: chat"),
    ("group:coordinator", "@บอท r1", "auto: status scope=all round=1"),
]


@pytest.mark.parametrize(("who", "said", "expected"), TABLE)
def test_what_is_meant(who: str, said: str, expected: str) -> None:
    assert shown(reading(said, who)) == expected
