"""Voices of a season, tenth handful: once more everybody, once more in other words."""

from __future__ import annotations

import pytest

from tests.reading.season import reading, shown

US, C, S, G = "อบต.เวียงกานต์", "coordinator", "stranger", "group:อบต.เวียงกานต์"
CG = "group:coordinator"

# who, said, reading
TABLE = [
    (
        S,
        "เรียนผู้ประสานงาน ข้าพเจ้า นายวีระ จันทร์ดี ตำแหน่ง นักวิชาการเงินและบัญชี สังกัดองค์การบริหารส่วนตำบลบ้านเรือน ขอลงทะเบียนเข้าใช้ระบบ",
        "auto: register agency=อบต.บ้านเรือน name=นายวีระ จันทร์ดี position=นักวิชาการเงินและบัญชี",
    ),
    (
        S,
        "หนูอยู่ทต.ประตูป่าค่ะ เพิ่งบรรจุใหม่ ชื่อมินตรา ใจงาม เบอร์ 0956781234",
        "auto: register agency=ทต.ประตูป่า name=มินตรา ใจงาม phone=0956781234",
    ),
    (
        S,
        "ผอ.กองการศึกษา เทศบาลตำบลท่าเชียงทอง นางสาวปิยะ สมใจ",
        "auto: register agency=ทต.ท่าเชียงทอง name=นางสาวปิยะ สมใจ position=ผอ.กองการศึกษา",
    ),
    (
        S,
        "อบต.ทุ่งหัวช้างครับ ไม่ใช่เทศบาลนะ ชื่อศักดิ์ดา 081-000-9999",
        "auto: register agency=อบต.ทุ่งหัวช้าง name=ศักดิ์ดา phone=0810009999",
    ),
    (S, "มีอบรม ITA ไหมคะ", "human: question"),
    (S, "สถานะ อบต.เหล่ายาว", "clarify: progress agency=อบต.เหล่ายาว"),
    (US, "ช่วยไล่ให้หน่อยว่าเหลือข้อไหนต้องส่งรอบนี้", "auto: progress"),
    (US, "ข้อ 36 สถานะเป็นไง", "auto: progress O36"),
    (US, "เมื่อเช้าส่งข้อ 23 ไป ได้รับยัง", "auto: progress O23"),
    (US, "ที่ส่งไปทั้งหมดผ่านหมดมั้ย", "auto: progress"),
    (US, "วันสุดท้ายของครั้งที่ 3 ตรงกับวันอะไร", "auto: deadline round=3"),
    (US, "ต้องส่งภายในเดือนไหนคะ ครั้งที่สอง", "auto: deadline round=2"),
    (US, "ข้อ o6 กฎหมายต้องลงฉบับไหนบ้าง", "auto: item O6"),
    (US, "อยากได้ตัวอย่างข้อ 34 ค่ะ", "auto: item O34"),
    (US, "ประเมินความเสี่ยงทุจริตต้องทำกี่กระบวนงาน", "auto: item O34"),
    (US, "หนึ่งข้อใส่ได้กี่ลิงก์ครับ", "auto: question topic=many_urls_one_item"),
    (US, "สองข้อใช้ลิงก์เดียวกันได้บ่", "auto: question topic=one_url_many_items"),
    (US, "เซิร์ฟเวอร์ล่มทั้งอาทิตย์ เข้าเว็บตัวเองยังไม่ได้เลย", "human: question topic=website_down"),
    (US, "ใครคือผู้มีส่วนได้ส่วนเสียภายนอกคะ", "human: question topic=iit_eit"),
    (US, "ขออนุมัติเลื่อนส่งครั้งที่ ๑ ไปเป็นวันที่ ๗ ก.พ. ๖๖", "human: extension round=1"),
    (US, "ขอส่งรอบแรกช้าสักสองวันนะพี่", "human: extension round=1"),
    (US, "ส่งแบบฟอร์มครั้งที่ ๓ ให้ด้วยค่ะ", "auto: form"),
    (US, "ปิดการแจ้งเตือนยังไง", "auto: mute"),
    (US, "O40 รออบรมเสร็จก่อนค่อยส่งนะคะ", "auto: promise O40"),
    (US, "ข้อ 10 กับ 12 ขอเป็นสัปดาห์หน้า", "auto: promise O10 O12"),
    (US, "O33 ไม่มีครับ", "confirm: answer_none O33"),
    (US, "ขอเอา o2 ออก ท่านปลัดย้ายแล้ว", "confirm: withdraw O2"),
    (US, "ข้อมูลที่ระบบบันทึกไม่ตรงกับที่ส่งไปเลย", "human: complaint topic=bot_misread"),
    (US, "ขึ้นแดงทั้งที่ลิงก์เปิดได้", "human: complaint topic=link_check"),
    (
        US,
        "ผู้รับผิดชอบคนใหม่คือ นางสาวเพ็ญศรี ยอดดี 087-123-9876",
        "auto: register agency=อบต.เวียงกานต์ name=นางสาวเพ็ญศรี ยอดดี phone=0871239876",
    ),
    (US, "ฝากถามแอดมินว่า ประชุมเลื่อนหรือเปล่า", "human: question"),
    (US, "แล้วบ้านโฮ่งเขาส่งไปกี่ข้อแล้ว", "clarify: progress agency=ทต.บ้านโฮ่ง"),
    (US, "บอกพี่ที่จังหวัดด้วยว่าขอบคุณ", "ignore: chat"),
    (US, "ทุกคนสู้ๆ", "ignore: chat"),
    (US, "จ้า", "ignore: chat"),
    (US, "ไม่ใช่", "auto: no"),
    (US, "ดูสถานะแล้วก็ขอแบบฟอร์มด้วยครับ", "auto: progress; form"),
    (US, "ข้อ 5 ต้องมีอะไรบ้าง แล้วกำหนดส่งรอบ 1 วันไหน", "auto: item O5; deadline round=1"),
    (G, "รบกวนแอดมินแจ้งลิงก์ประชุมด้วยครับ", "ignore: chat"),
    (CG, "พี่ๆ ช่วยกันส่งหน่อยนะ รอบ 1 ใกล้ปิดแล้ว", "ignore: chat"),
    (C, "เหล่ายาวกับป่าพลูส่งถึงไหนแล้ว", "auto: status scope=agency agency=อบต.เหล่ายาว; status scope=agency agency=อบต.ป่าพลู"),
    (C, "อยากเห็นภาพรวมทุกอำเภอ", "auto: status scope=all"),
    (C, "ข้อ 9 กับ 10 ใครส่งแล้วบ้าง", "auto: status O9 O10 scope=item"),
    (C, "หน่วยไหนช้าสุด", "auto: status scope=all"),
    (C, "มีที่ไหนยังไม่ส่งเลยบ้างในอำเภอแม่ทา", "auto: who_missing district=แม่ทา"),
    (C, "ตรวจของอบจ.", "auto: review agency=อบจ.ลำพูน"),
    (C, "ผ่าน ทต.ศรีเตี้ย ข้อ 6-9", "auto: approve O6 O7 O8 O9 agency=ทต.ศรีเตี้ย"),
    (C, "ขอคืนข้อ 13 ให้เวียงยองแก้ ตัวเลขไม่ตรงกับแผน", "auto: return O13 agency=ทต.เวียงยอง reason=ตัวเลขไม่ตรงกับแผน"),
    (
        C,
        "O1-O5 มะกอกผ่าน ยกเว้น O4 ลิงก์ตาย",
        "auto: approve O1 O2 O3 O5 agency=ทต.มะกอก; return O4 agency=ทต.มะกอก reason=ลิงก์ตาย",
    ),
    (C, "กลับไปแก้ผลข้อ 5 ของก้อ เมื่อกี้กดผิด", "clarify: question topic=undo_review"),
    (C, "ส่งประกาศถึงทุก อปท. เรื่อง การอบรมวันที่ 15 ก.พ.", "confirm: announce text=เรื่อง การอบรมวันที่ 15 ก.พ. to=all"),
    (C, "เตือนอีกครั้งสำหรับรอบ 1", "confirm: remind round=1 to=missing"),
    (C, "ขยายครั้งที่ 2 ให้ทุ่งหัวช้างถึง 5 มี.ค.", "clarify: extend round=2 until=2023-03-05"),
    (C, "ขอไฟล์ excel ครั้งที่ 1 แล้วก็ข้อความโอเพ่นแชท", "auto: export round=1; openchat"),
    (C, "ยังเหลือส่งข้อความได้เท่าไหร่", "auto: quota"),
    (C, "อนุมัติคนขอเข้าทั้งหมด", "auto: admit decision=yes"),
    (C, "มีคนรอเข้าระบบกี่คน", "auto: requests"),
]


@pytest.mark.parametrize(("who", "said", "expected"), TABLE)
def test_what_is_meant(who: str, said: str, expected: str) -> None:
    assert shown(reading(said, who)) == expected
