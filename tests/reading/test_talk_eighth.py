"""Voices of a season, eighth handful: no two alike, every kind of act once more."""

from __future__ import annotations

import pytest

from tests.reading.season import reading, shown

US, C, S, G = "อบต.ป่าพลู", "coordinator", "stranger", "group:อบต.ป่าพลู"
CG = "group:coordinator"

# who, said, reading
TABLE = [
    (
        S,
        "ลงทะเบียนครับ สุรชัย อินทร์แก้ว หัวหน้าฝ่ายบริหารงานทั่วไป เทศบาลตำบลมะเขือแจ้ โทร 053 537 111",
        "auto: register agency=ทต.มะเขือแจ้ name=สุรชัย อินทร์แก้ว position=หัวหน้าฝ่ายบริหารงานทั่วไป phone=053537111",
    ),
    (
        S,
        "ทต.ศรีเตี้ย / นางพรทิพย์ / นักจัดการงานทั่วไปชำนาญการ / 08 1999 2222",
        "auto: register agency=ทต.ศรีเตี้ย name=นางพรทิพย์ position=นักจัดการงานทั่วไปชำนาญการ phone=0819992222",
    ),
    (S, "ขอเข้าใช้งานในนามเทศบาลตำบลป่าสัก", "auto: register agency=ทต.ป่าสัก"),
    (S, "จากเทศบาลตำบลบ้านกลางค่ะ ยังไม่มีรหัส ทำอย่างไรคะ", "auto: register agency=ทต.บ้านกลาง"),
    (S, "น้องโบว์ อบต.แม่ลาน รายงานตัวค่ะ", "auto: register agency=อบต.แม่ลาน name=น้องโบว์"),
    (
        S,
        "ชื่อ: ธีรพล บุญมา\nหน่วยงาน: เทศบาลตำบลวังดิน\nตำแหน่ง: นักวิเคราะห์นโยบายและแผน\nโทร: 0831112222",
        "auto: register agency=ทต.วังดิน name=ธีรพล บุญมา position=นักวิเคราะห์นโยบายและแผน phone=0831112222",
    ),
    (S, "ส่งข้อมูล ITA ที่ไหน", "human: question"),
    (S, "ตั้งให้ผมเป็นผู้ดูแลระบบที", "human: question topic=become_coordinator"),
    (S, "ขอเบอร์เจ้าหน้าที่เทศบาลริมปิงหน่อย", "human: question topic=contact_data_of_others"),
    (S, "ขอโทษค่ะ ทักผิดไลน์", "ignore: chat"),
    (US, "ขอลบข้อ 20 ครับ แนบผิดหน่วย", "confirm: withdraw O20"),
    (US, "ข้อ 28 เดี๋ยวให้น้องส่งให้ตอนบ่าย", "auto: promise O28"),
    (US, "ทาง อบต. ขอทราบผลการตรวจครั้งที่ 1 ครับ", "auto: progress round=1"),
    (US, "ขออนุญาตสอบถามค่ะ ครั้งที่ 2 มีทั้งหมดกี่ข้อคะ", "auto: progress round=2"),
    (US, "อยากทราบว่าข้อ 41 ต้องประเมินกี่ครั้ง", "auto: item O41"),
    (US, "ขอแบบประเมินจริยธรรมได้ที่ไหนครับ", "auto: item O41"),
    (US, "ผู้บริหารไม่ให้ลงเบอร์ส่วนตัวในข้อ 2 ทำไงดี", "auto: item O2"),
    (US, "ไม่มีเว็บไซต์หลัก ใช้เพจเฟซบุ๊กแทนได้ไหมคะ", "auto: question topic=drive_or_facebook"),
    (US, "ไฟล์ใหญ่เกินอัพขึ้นเว็บไม่ได้", "human: question topic=website_down"),
    (US, "ขอเลื่อนได้ไหมคะ", "human: extension"),
    (US, "ส่งรอบ 1 ไม่ทันค่ะ มีน้ำท่วม", "human: extension round=1"),
    (US, "เปิดเตือนเหมือนเดิมนะ", "auto: unmute"),
    (US, "อย่าเตือนบ่อยได้ไหม", "auto: mute"),
    (US, "พี่คะ ช่วยดูให้หน่อยว่าหนูส่งถูกไหม", "human: question"),
    (US, "เปลี่ยนเบอร์เป็น 089 000 1111 จาก 081 222 3333", "auto: register agency=อบต.ป่าพลู phone=0890001111"),
    (US, "ช่วยส่งแทนอบต.เหล่ายาวได้ไหม เขาไม่มีเน็ต", "human: register agency=อบต.เหล่ายาว"),
    (US, "ทำไมต้องทำ OIT ทุกปีด้วย เปลืองเวลา", "human: complaint topic=workload"),
    (US, "ขอไฟล์รายชื่อทุกหน่วยงานพร้อมเบอร์", "human: question topic=contact_data_of_others"),
    (US, "ส่งออกข้อมูลทั้งจังหวัดให้ผมที", "human: export"),
    (US, "เตือนทุกหน่วยแทนพี่จังหวัดให้หน่อย", "human: remind to=missing"),
    (US, "แจ้งทุกหน่วยว่าอบต.ป่าพลูส่งครบแล้ว 555", "human: announce text=อบต.ป่าพลูส่งครบแล้ว 555 to=all"),
    (US, "ขอบคุณที่ขยายเวลาให้นะคะ", "ignore: chat"),
    (US, "โอ้โห ดีจัง", "ignore: chat"),
    (US, "ข้อสอบท้องถิ่นออกเมื่อไหร่", "human: question"),
    (US, "ประชุมที่ห้อง 3 ชั้น 2 เวลา 9.00 น.", "ignore: chat"),
    (G, "ข้อ 8 บ้านเราทำแล้วเน้อ เดี๋ยวค่อยส่ง", "ignore: chat"),
    (G, "@ITA ป่าพลูส่งไปกี่ข้อแล้ว", "auto: progress"),
    (C, "ตอนนี้เหลือกี่แห่งที่ยังไม่ครบรอบ 1", "auto: who_missing round=1"),
    (C, "สรุปให้ฟังหน่อยว่ารอบสองเป็นไง", "auto: status scope=all round=2"),
    (C, "ดูรายละเอียดของอบต.นาทราย", "auto: status scope=agency agency=อบต.นาทราย"),
    (C, "ขอดู O1 ถึง O5 ของบ้านธิ", "clarify: status O1 O2 O3 O4 O5 scope=agency"),
    (C, "น้ำดิบ O12 ผ่าน แล้วก็ O16 ผ่าน", "auto: approve O12 O16 agency=อบต.น้ำดิบ"),
    (C, "ไม่รับข้อ 38 ของมะเขือแจ้ รายงานของปี 2564", "auto: return O38 agency=ทต.มะเขือแจ้ reason=รายงานของปี 2564"),
    (C, "ให้อบต.บ้านปวงส่งข้อ 9 ใหม่ เพจเข้าไม่ได้", "auto: return O9 agency=อบต.บ้านปวง reason=เพจเข้าไม่ได้"),
    (C, "ทาขุมเงินข้อ 1 โอเคแล้ว", "auto: approve O1 agency=ทต.ทาขุมเงิน"),
    (C, "q12: ส่งได้เลย", "auto: answer question=12 text=ส่งได้เลย"),
    (C, "ตอบเรื่องที่ 9 ว่า รอหนังสือจาก ป.ป.ช.", "auto: answer question=9 text=รอหนังสือจาก ป.ป.ช."),
    (C, "บอกทุกแห่งนะคะ ข้อ 31 ต้องเป็นของนายกคนปัจจุบัน", "confirm: announce text=ข้อ 31 ต้องเป็นของนายกคนปัจจุบัน to=all"),
    (C, "แจ้ง อ.แม่ทา กับ อ.ลี้ ว่าพรุ่งนี้ลงพื้นที่", "confirm: announce text=พรุ่งนี้ลงพื้นที่ to=แม่ทา; announce text=พรุ่งนี้ลงพื้นที่ to=ลี้"),
    (C, "เตือนริมปิงกับอุโมงค์ด้วย", "auto: remind to=ทต.ริมปิง; remind to=ทต.อุโมงค์"),
    (C, "อย่าเพิ่งทวงใครนะ", "clarify: question topic=hold_reminders"),
    (C, "ปรับกำหนดครั้งที่ 3 เป็นสิ้นเมษา", "confirm: extend round=3 until=2023-04-30"),
    (C, "ขอรายงานรอบ 1 เป็น word", "auto: report round=1"),
    (C, "ขอตารางคะแนนการส่งทั้งหมด", "auto: export"),
    (C, "ขอรหัสให้ริมปิงกับอุโมงค์", "auto: invite agency=ทต.ริมปิง; invite agency=ทต.อุโมงค์"),
    (C, "ใครสมัครมาบ้างวันนี้", "auto: requests"),
    (C, "ตรวจดูคนขอเข้าหน่อย", "auto: requests"),
    (C, "คนของวังผางที่ขอมา ตัวจริงค่ะ รับเข้าได้", "auto: admit agency=ทต.วังผาง decision=yes"),
    (C, "O99 ใครส่งแล้ว", "auto: item"),
    (CG, "@บอท ใครยังไม่ส่งรอบ 2", "auto: who_missing round=2"),
]


@pytest.mark.parametrize(("who", "said", "expected"), TABLE)
def test_what_is_meant(who: str, said: str, expected: str) -> None:
    assert shown(reading(said, who)) == expected
