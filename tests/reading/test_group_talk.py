"""In a group the bot speaks when addressed, or when an officer unmistakably hands something in."""

from __future__ import annotations

import pytest

from tests.reading.season import reading, shown

# who, said, reading
TABLE = [
    ("group:ทต.ป่าสัก", "ส่ง O5 https://a.example/5", "auto: submit O5=https://a.example/5"),
    ("group:ทต.ป่าสัก", "ดูตัวอย่าง O5 ได้ที่ https://a.example/5", "ignore: chat"),
    ("group:ทต.ป่าสัก", "https://a.example/5", "ignore: chat"),
    ("group:ทต.ป่าสัก", "@บอท รอบ 2 เราขาดอะไรบ้าง", "auto: progress round=2"),
    ("group:ทต.ป่าสัก", "ใครมีไฟล์คู่มือบ้างคะ ขอหน่อย", "ignore: chat"),
    ("group:coordinator", "ใกล้ครบกำหนดแล้วนะคะทุกคน", "ignore: chat"),
    ("group:coordinator", "@ita สรุปรอบ 1 ให้หน่อย", "auto: status scope=all round=1"),
    ("group:อบต.บ้านปวง", "ประชุมซูมนะคะ https://zoom.us/j/98765 รหัส 4321", "ignore: chat"),
    ("group:อบต.บ้านปวง", "o5 https://a.example/5 ค่ะ", "auto: submit O5=https://a.example/5"),
    ("group:อบต.บ้านปวง", "ข้อ 31 ของใครมีบ้างคะ ขอดูหน่อย https://x.example", "ignore: chat"),
    ("group:อบต.บ้านปวง", "ครับผม รับทราบครับ", "ignore: chat"),
    ("group:อบต.บ้านปวง", "พรุ่งนี้ O5 เลี้ยงข้าวนะ 555", "ignore: chat"),
    ("group:stranger", "O5 https://a.example/5", "ignore: chat"),
    ("group:coordinator", "อย่าลืมส่ง O5 กันนะคะ", "ignore: chat"),
    ("group:coordinator", "@บอท ทวงคนที่ยังไม่ส่งรอบ 1", "confirm: remind round=1 to=missing"),
    ("group:stranger", "@บอท ลงทะเบียน อบต.แม่ลาน ค่ะ", "auto: register agency=อบต.แม่ลาน"),
    ("group:stranger", "ขอเข้ากลุ่มด้วยคนค่ะ", "ignore: chat"),
    (
        "group:ทต.มะกอก",
        "ข้อ 14 คู่มือปฏิบัติงาน https://makok.example/14",
        "auto: submit O14=https://makok.example/14",
    ),
    ("group:ทต.มะกอก", "ข่าวฝากอ่านค่ะ https://news.example/5", "ignore: chat"),
    ("group:ทต.มะกอก", "O5 ใครทำได้แล้วบ้าง https://makok.example", "ignore: chat"),
    ("group:ทต.มะกอก", "ห้อง 5 ชั้น 2 นะคะ เจอกัน 9 โมง", "ignore: chat"),
    ("group:ทต.มะกอก", "@ITA_bot O5 ต้องมีอะไรบ้าง", "auto: item O5"),
    ("group:coordinator", "ทุกหน่วยส่ง O1-O9 ภายในวันที่ 31 นะคะ", "ignore: chat"),
    ("group:coordinator", "ทต.ลี้ O5 ผ่านแล้วนะคะ", "ignore: chat"),
    ("group:ทต.ริมปิง", "รอบ 1 ส่งครบแล้วจ้า", "ignore: chat"),
    ("group:ทต.ริมปิง", "O1 O2 เสร็จแล้วค่ะพี่", "ignore: chat"),
    ("group:ทต.ริมปิง", "@บอท ข้อ 5 https://r.example/5", "auto: submit O5=https://r.example/5"),
    ("group:ทต.ริมปิง", "น้องบอท รอบ 2 หมดเขตวันไหน", "auto: deadline round=2"),
    ("group:ทต.ริมปิง", "เอา O2 ไปให้ผู้ป่วย 3 ถัง", "ignore: chat"),
    ("group:ทต.ริมปิง", "ขอเลื่อนประชุมเป็น 10 โมงนะคะ", "ignore: chat"),
    ("group:coordinator", "บอท สรุปรอบ 1", "auto: status scope=all round=1"),
    ("group:coordinator", "ใครยังไม่ส่งรอบ 1 รีบส่งนะคะ", "ignore: chat"),
    ("group:ทต.ต้นธง", "ส่งข้อ 5 ค่ะ", "ignore: chat"),
    ("group:ทต.ต้นธง", "ขอบคุณบอท", "ignore: chat"),
    ("group:ทต.ต้นธง", "@บอท ขอฟอร์มหน่อย", "auto: form"),
    (
        "group:ทต.ต้นธง",
        "ข้อ 3 https://t.example/3 ข้อ 6 https://t.example/6 จ้า",
        "auto: submit O3=https://t.example/3 O6=https://t.example/6",
    ),
    ("group:coordinator", "@บอท ใครยังขาดรอบ 1", "auto: who_missing round=1"),
    ("group:coordinator", "@บอท แม่แรง o1 ผ่าน", "auto: approve O1 agency=ทต.แม่แรง"),
    ("group:อบต.นาทราย", "มีใครส่ง O5 แล้วบ้าง", "ignore: chat"),
    ("group:อบต.นาทราย", "ส่งแล้วค่ะ https://n.example/5 ข้อ 5", "auto: submit O5=https://n.example/5"),
    ("group:อบต.นาทราย", "บอทๆ ข้อ 7 ต้องมีกี่ข่าว", "auto: item O7"),
    ("group:อบต.ห้วยยาบ", "O31 ของแต่ละที่ลงนามหรือยังคะ", "ignore: chat"),
    ("group:อบต.ห้วยยาบ", "ห้วยยาบส่งข้อ 3 นะคะ https://h.example/3", "auto: submit O3=https://h.example/3"),
    ("group:อบต.ห้วยยาบ", "@บอท ข้อ 4 ไม่มี", "confirm: answer_none O4"),
    ("group:coordinator", "@บอท O5 ใครยังไม่ส่ง", "auto: who_missing O5"),
    ("group:coordinator", "ข้อ 5 ใครติดปัญหาบอกได้นะคะ", "ignore: chat"),
]


@pytest.mark.parametrize(("who", "said", "expected"), TABLE)
def test_read_as_meant(who: str, said: str, expected: str) -> None:
    assert shown(reading(said, who)) == expected
