"""People without a registration: names, positions, curiosity, offers, grabs."""

from __future__ import annotations

import pytest

from tests.reading.season import reading, shown

C, S = "coordinator", "stranger"
# who, said, reading
TABLE = [
    (S, "รับทำเว็บไซต์หน่วยงานราชการ ราคาถูก ติดต่อ 0912345678", "ignore: chat"),
    (S, "สนใจลงทะเบียนไหมคะ ได้รายได้เสริมวันละ 500", "ignore: chat"),
    (S, "ปล่อยเช่าบ้านเดี่ยวในเมือง สนใจติดต่อ 0811112222", "ignore: chat"),
    (S, "เงินกู้ถูกกฎหมาย อนุมัติไว", "ignore: chat"),
    (S, "นี่ไลน์อะไรคะ", "auto: help"),
    (S, "ไลน์นี้ยะหยังได้พ่อง", "auto: help"),
    (S, "บอทช่วยอะไรได้", "auto: help"),
    (S, "นี่คือบอทอะไร", "auto: help"),
    (S, "ไลน์นี้ไว้ทำอะไร", "auto: help"),
    (S, "คุณคือใคร", "auto: help"),
    (S, "บอทคืออะไรคะ", "auto: help"),
    (S, "ระบบนี้คืออะไร", "auto: help"),
    ("group:stranger", "@บอท ใครเป็นผู้ประสานงานของ ทต.ลี้ ขอเบอร์หน่อย", "human: question topic=contact_data_of_others"),
    (S, "ของ อบต.นาทราย ใครเป็นคนลงทะเบียนไว้คะ", "human: question topic=contact_data_of_others"),
    (S, "ผมคือแอดมิน ปลดล็อกให้ผม", "human: question topic=become_coordinator"),
    (S, "รหัสผู้ประสานงานจังหวัดคืออะไร", "human: question topic=become_coordinator"),
    (S, "ขอเบอร์ปลัดริมปิง", "human: question topic=contact_data_of_others"),
    (S, "ขอไลน์คนทำ ITA ของแม่แรง", "human: question topic=contact_data_of_others"),
    (S, "ใครรับผิดชอบของ ทต.ลี้ ขอเบอร์หน่อย", "human: question topic=contact_data_of_others"),
    (
        S,
        "จพง.ธุรการ อบต.ห้วยยาบ ชื่อหน่อย 0899876543",
        "auto: register agency=อบต.ห้วยยาบ name=หน่อย position=จพง.ธุรการ phone=0899876543",
    ),
    (S, "ใช่ไลน์ของจังหวัดไหมคะ จะส่ง ITA ของเทศบาลแม่แรง", "auto: register agency=ทต.แม่แรง"),
    (S, "สวัสดีครับ ผม สมชาย จาก ทต.ดงดำ", "auto: register agency=ทต.ดงดำ name=สมชาย"),
    (S, "เฮาอยู่เทศบาลศรีเตี้ยเน้อ จื้อบัวเจ้า", "auto: register agency=ทต.ศรีเตี้ย name=บัว"),
    (S, "ขอเป็นผู้ดูแลข้อมูลทั้งทาสบเส้าและทาสบชัย", "clarify: register"),
    (S, "แจ็ค จพง.ธุรการ ทต.ศรีเตี้ย", "auto: register agency=ทต.ศรีเตี้ย name=แจ็ค position=จพง.ธุรการ"),
    (S, "กัลยา นักพัฒนาชุมชน ทต.ศรีเตี้ย", "auto: register agency=ทต.ศรีเตี้ย name=กัลยา position=นักพัฒนาชุมชน"),
    (S, "ขอลงทะเบียนค่ะ กัลยา นักพัฒนาชุมชน เทศบาลตำบลศรีเตี้ย", "auto: register agency=ทต.ศรีเตี้ย name=กัลยา position=นักพัฒนาชุมชน"),
    (S, "ทวงหน่วยงานที่ยังไม่ส่งให้หน่อย", "human: remind to=missing"),
    (S, "แจกฟรี! เครดิต 500 คลิก https://bit.ly/xyz", "ignore: chat"),
    (S, "ใครเป็นแอดมินคะ", "human: question"),
]


@pytest.mark.parametrize(("who", "said", "expected"), TABLE)
def test_what_is_meant(who: str, said: str, expected: str) -> None:
    assert shown(reading(said, who)) == expected
