"""Voices of a season, second handful: more of everybody, in their own order of words."""

from __future__ import annotations

import pytest

from tests.reading.season import reading, shown

US, C, S, G = "อบต.นครเจดีย์", "coordinator", "stranger", "group:อบต.นครเจดีย์"

# who, said, reading
TABLE = [
    (C, "วันนี้มีหน่วยไหนส่งครบแล้วบ้าง", "auto: status scope=all"),
    (C, "เวียงหนองล่องส่งกันถึงไหนแล้ว", "auto: status scope=district district=เวียงหนองล่อง"),
    (C, "อบต.ทุ่งหัวช้าง ครั้งที่ 2 ผ่านกี่ข้อ", "auto: status scope=agency round=2 agency=อบต.ทุ่งหัวช้าง"),
    (C, "ขอดูความคืบหน้าข้อ 31-33", "auto: status O31 O32 O33 scope=item"),
    (C, "สิบสองแห่งที่ต่ำกว่า 85 ตอนนี้เป็นอย่างไร", "auto: status scope=failed"),
    (C, "ยังเหลือกี่หน่วยงานที่ไม่ส่ง o13", "auto: who_missing O13"),
    (C, "ลิสต์คนไม่ส่งรอบหนึ่งให้หน่อย", "auto: who_missing round=1"),
    (C, "แม่ทามีที่ไหนยังไม่ครบ", "auto: who_missing district=แม่ทา"),
    (C, "เทศบาลไหนยังไม่ส่งแผนจัดซื้อจัดจ้าง", "auto: who_missing O19"),
    (C, "ต่อไปตรวจรอบ 2", "auto: review round=2"),
    (C, "มีของใหม่ให้ตรวจมั้ย", "auto: review"),
    (C, "ศรีบัวบาน ข้อ ๑๕ ใช้ได้ ผ่าน", "auto: approve O15 agency=ทต.ศรีบัวบาน"),
    (C, "อบต. แม่ลาน o2 o5 approve ค่ะ", "auto: approve O2 O5 agency=อบต.แม่ลาน"),
    (
        C,
        "ข้อ 3 ของเหมืองง่าไม่ผ่านเพราะเป็นหน้าเพจเฟซบุ๊ก ข้อ 5 ผ่าน",
        "auto: return O3 agency=ทต.เหมืองง่า reason=เป็นหน้าเพจเฟซบุ๊ก; approve O5 agency=ทต.เหมืองง่า",
    ),
    (
        C,
        "ต้นธงให้แก้ข้อ 8 เป็นกระดานถามตอบ ไม่ใช่เบอร์โทร",
        "auto: return O8 agency=ทต.ต้นธง reason=เป็นกระดานถามตอบ ไม่ใช่เบอร์โทร",
    ),
    (C, "O33 ทาปลาดุก reject: ยังไม่ลงนาม", "auto: return O33 agency=ทต.ทาปลาดุก reason=ยังไม่ลงนาม"),
    (C, "คำถามที่ยังค้างอยู่", "auto: questions"),
    (C, "มีหน่วยงานไหนถามอะไรมาบ้าง", "auto: questions"),
    (C, "ตอบคำถาม 21 ครับ ใช้ได้ทั้งสองแบบ", "auto: answer question=21 text=ใช้ได้ทั้งสองแบบ"),
    (C, "ข้อ 4 ตอบว่า ให้ใช้ของปี 2566", "auto: answer question=4 text=ให้ใช้ของปี 2566"),
    (
        C,
        "ประชาสัมพันธ์ทุกท่าน อบรม ITA วันที่ 9 ก.พ. ณ ห้องประชุมจามเทวี",
        "confirm: announce text=อบรม ITA วันที่ 9 ก.พ. ณ ห้องประชุมจามเทวี to=all",
    ),
    (C, "แจ้งหน่วยที่ยังไม่ส่งครั้งที่ 1 ว่าขอให้ส่งก่อนเที่ยง", "confirm: announce text=ขอให้ส่งก่อนเที่ยง to=missing"),
    (C, "ส่งข้อความหา ทต.เวียงยอง ว่าพรุ่งนี้จะเข้าไปเยี่ยม", "confirm: announce text=พรุ่งนี้จะเข้าไปเยี่ยม to=ทต.เวียงยอง"),
    (C, "เตือนอีกรอบสำหรับคนที่ยังไม่ส่ง", "confirm: remind to=missing"),
    (C, "ตามนครเจดีย์ให้ส่งรอบ 2 ด้วย", "auto: remind round=2 to=อบต.นครเจดีย์"),
    (C, "หยุดทวงก่อนนะ ช่วงสงกรานต์", "clarify: question topic=hold_reminders"),
    (C, "รอบแรกขยายไปอีก 7 วัน", "confirm: extend round=1 until=2023-02-07"),
    (C, "ต่อเวลาให้หนองยวงครั้งที่ 1 จนถึงสิ้นเดือนกุมภา", "confirm: extend round=1 until=2023-02-28 agency=ทต.หนองยวง"),
    (C, "ขยายครั้งที่ 3", "clarify: extend round=3"),
    (C, "โหลดตารางรวมครั้งที่ 3", "auto: export round=3"),
    (C, "ร่างหนังสือถึงผู้ว่าราชการจังหวัดสรุปรอบ 3", "auto: report round=3"),
    (C, "เตรียมประชุมหน่วยที่มีปัญหา มีใครต้องมาบ้าง", "auto: meeting"),
    (C, "ขอข้อความสรุปไปโพสต์ในโอเพ่นแชท", "auto: openchat"),
    (C, "เช็คโควต้าไลน์หน่อย", "auto: quota"),
    (C, "สร้างรหัสให้เจ้าหน้าที่คนใหม่ของทาขุมเงิน", "auto: invite agency=ทต.ทาขุมเงิน"),
    (C, "อนุมัติคำขอของ ทต.มะกอก", "auto: admit agency=ทต.มะกอก decision=yes"),
    (C, "คนที่สมัครจากบ้านปวง รับได้เลย รู้จักกัน", "auto: admit agency=อบต.บ้านปวง decision=yes"),
    (C, "คลังคำตอบมีอะไรบ้าง", "auto: knowledge"),
    (C, "ตรวจลิงก์ของริมปิง", "auto: links agency=ทต.ริมปิง"),
    (C, "ใครเปลี่ยนข้อ 9 ของมะกอก", "auto: progress O9 agency=ทต.มะกอก"),
    (US, "อยากรู้ว่าของเราครบยังเจ้า", "auto: progress"),
    (US, "ข้อ 5 ที่ส่งเมื่อวานได้รับหรือยังครับ", "auto: progress O5"),
    (US, "ขอทราบกำหนดการส่งครั้งต่อไป", "auto: deadline"),
    (US, "O26 ใช้ข้อมูลของปีไหนคะ", "auto: item O26"),
    (US, "คู่มือบริการประชาชนต้องใส่ข้อไหน", "auto: item O15"),
    (US, "ขออนุญาตส่งครั้งที่ 2 ช้ากว่ากำหนดสักสองสามวันนะครับ ท่านปลัดติดราชการ", "human: extension round=2"),
    (US, "ตารางเปล่าเอาไว้กรอกมีไหม", "auto: form"),
    (US, "ไม่อยากได้แจ้งเตือนแล้วอะ", "auto: mute"),
    (US, "O14 O15 กำลังทำอยู่นะพี่ เดี๋ยวส่งให้", "auto: promise O14 O15"),
    (US, "ปีนี้ไม่มีเรื่องร้องเรียนเลย ต้องตอบว่าไม่มีใช่ไหม", "auto: item O29"),
    (US, "บอทจับข้อผิดอีกแล้ว บอกข้อ 4 แต่ลงเป็นข้อ 14", "human: complaint O4 O14 topic=bot_misread"),
    (US, "เบอร์ใหม่ 091-222-3344 ค่ะ", "auto: register agency=อบต.นครเจดีย์ phone=0912223344"),
    (US, "ขอเบอร์คนดูแลของอบต.น้ำดิบหน่อย", "human: question topic=contact_data_of_others"),
    (US, "5555 ตลกดี", "ignore: chat"),
    (G, "ใครมีแบบฟอร์มคำสั่งแต่งตั้งบ้างคะ", "ignore: chat"),
    (
        S,
        "เทศบาลตำบลเวียงยองครับ นายสมศักดิ์ ปัญญา ผอ.กองคลัง 053-511-222",
        "auto: register agency=ทต.เวียงยอง name=นายสมศักดิ์ ปัญญา position=ผอ.กองคลัง phone=053511222",
    ),
    (S, "ขอรหัสลงทะเบียนของอบต.ห้วยยาบครับ", "auto: register agency=อบต.ห้วยยาบ"),
    (S, "ใช้ยังไงคะ", "auto: help"),
    (S, "อนุมัติ O1 ทต.ลี้", "human: approve O1 agency=ทต.ลี้"),
]


@pytest.mark.parametrize(("who", "said", "expected"), TABLE)
def test_what_is_meant(who: str, said: str, expected: str) -> None:
    assert shown(reading(said, who)) == expected
