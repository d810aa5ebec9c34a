"""Voices of a season, ninth handful: judged by people who never saw the others."""

from __future__ import annotations

import pytest

from tests.reading.season import reading, shown

US, C, S, G = "ทต.มะกอก", "coordinator", "stranger", "group:ทต.มะกอก"
CG = "group:coordinator"

# who, said, reading
TABLE = [
    (S, "ผมรับหน้าที่ดูแล ita แทนพี่คนเดิมที่เกษียณ อยู่เทศบาลตำบลลี้ครับ ชื่อภูมิ", "auto: register agency=ทต.ลี้ name=ภูมิ"),
    (S, "ปลัดหนองยวงค่ะ", "auto: register agency=ทต.หนองยวง position=ปลัด"),
    (S, "เทศบาลเมืองลำพูน กองยุทธศาสตร์ ขอเข้าระบบค่ะ เบอร์ 053511119", "auto: register agency=ทม.ลำพูน phone=053511119"),
    (
        S,
        "อ.ทุ่งหัวช้าง อบต.ทุ่งหัวช้าง นักวิชาการศึกษา สุนีย์ ปันทะ 0864445566",
        "auto: register agency=อบต.ทุ่งหัวช้าง name=สุนีย์ ปันทะ position=นักวิชาการศึกษา phone=0864445566",
    ),
    (S, "ขอเข้ากลุ่มของบ้านเรื่อนด้วยค่ะ", "confirm: register agency=อบต.บ้านเรือน"),
    (S, "ทำไงถึงจะใช้ได้คะ", "human: question"),
    (S, "ขอ excel สรุปทุกหน่วยงาน", "human: export"),
    (US, "มะกอกขาดอะไรอีกมั่งในรอบ 1", "auto: progress round=1"),
    (US, "เช็คให้ทีว่าข้อ 19 กับ 20 เข้าระบบยัง", "auto: progress O19 O20"),
    (US, "ผลตรวจออกหรือยังคะ", "auto: progress"),
    (US, "ทางเทศบาลได้ดำเนินการส่งข้อมูลครั้งที่ ๑ เรียบร้อยแล้ว จึงเรียนมาเพื่อโปรดทราบ", "auto: progress round=1"),
    (US, "ครั้งที่หนึ่งกำหนดวันที่เท่าไหร่เอ่ย", "auto: deadline round=1"),
    (US, "ส่งได้ถึงเที่ยงคืนหรือแค่เวลาราชการคะ", "auto: deadline"),
    (US, "o32 กับ o31 ต่างกันตรงไหนครับ", "auto: item O32 O31"),
    (US, "ข้อ 38 เอาของปี 65 ใช่ปะ", "auto: item O38"),
    (US, "ข้อมูลผู้บริหารต้องมีใครบ้าง", "auto: item O2"),
    (US, "รายงานความพึงพอใจต้องทำทั้งปีไหม", "auto: item O17"),
    (US, "ส่งลิงก์ pdf ตรงๆ ได้ไหมคะ หรือต้องเป็นหน้าเว็บ", "auto: question topic=file_type"),
    (US, "ถ้าไม่มีเรื่องร้องเรียนต้องใส่อะไร", "auto: item O29"),
    (US, "ลิงก์ไดรฟ์ใช้ได้หรือเปล่า", "auto: question topic=drive_or_facebook"),
    (US, "OTP ของ ITAS ไม่เข้าโทรศัพท์เลยค่ะ", "human: question topic=itas_login"),
    (US, "แบบวัด EIT ส่งให้ใครตอบคะ", "human: question topic=iit_eit"),
    (US, "ใครจะเข้าร่วมประชุม 24 เม.ย. บ้าง ต้องให้นายกไปไหม", "human: question topic=meeting_24_april"),
    (US, "ขอผ่อนผันถึงวันจันทร์นะคะ ปลัดลาพักผ่อน", "human: extension"),
    (US, "ครั้งที่ 2 ขอยืดเวลาหน่อยเน้อเจ้า", "human: extension round=2"),
    (US, "มีไฟล์ excel ให้กรอกแล้วส่งทีเดียวไหมครับ", "auto: form"),
    (US, "พอแล้วไม่ต้องเตือน", "auto: mute"),
    (US, "ยังไม่ได้ทำ o42 เลยค่ะ รอประชุมก่อน", "auto: promise O42"),
    (US, "ข้อ 35 ไม่ได้ดำเนินการ", "confirm: answer_none O35"),
    (US, "ดึงข้อ 12 กลับก่อนได้ไหมคะ ตัวเลขผิด", "confirm: withdraw O12"),
    (US, "ระบบบันทึกข้อ 5 ผิดหน่วยงานครับ", "human: complaint O5 topic=bot_misread"),
    (US, "ตีกลับมาโดยไม่บอกเหตุผล ไม่แฟร์เลย", "human: complaint topic=review"),
    (US, "เตือนตอนตีสองนี่นะ รบกวนมาก", "human: complaint topic=reminders"),
    (US, "ย้ายไปทำงานที่ อบต.เหล่ายาว แล้วครับ ช่วยเปลี่ยนให้ด้วย", "human: register agency=อบต.เหล่ายาว"),
    (US, "เปลี่ยนชื่อเป็น นางสาวกานดา ทองคำ", "auto: register agency=ทต.มะกอก name=นางสาวกานดา ทองคำ"),
    (US, "pls approve all our items", "human: approve " + " ".join(f"O{n}" for n in range(1, 44))),
    (US, "ขอดูข้อมูลของทุกหน่วยงานได้ไหม", "human: status scope=all"),
    (US, "ได้ค่ะ เดี๋ยวจัดการให้", "ignore: chat"),
    (US, "สู้ๆ นะทุกคน ใกล้เสร็จแล้ว", "ignore: chat"),
    (US, "พี่ๆ กินข้าวยัง", "ignore: chat"),
    (G, "ของมะกอกใครรับผิดชอบข้อ 18 คะ", "ignore: chat"),
    (G, "@บอท ขอแบบฟอร์มครั้งที่ 1", "auto: form"),
    (C, "อัปเดตหน่อย ส่งกันมาเท่าไหร่แล้ว", "auto: status scope=all"),
    (C, "รอบสามมีใครส่งมาแล้วบ้าง", "auto: status scope=all round=3"),
    (C, "เทศบาลตำบลทาทุ่งหลวงส่งครบรึยัง", "auto: status scope=agency agency=ทต.ทาทุ่งหลวง"),
    (C, "หน่วยที่ปีที่แล้วไม่ถึง 85 เป็นยังไงบ้างรอบแรก", "auto: status scope=failed round=1"),
    (C, "ข้อ 1 ถึง 5 ใครยังขาด", "auto: who_missing O1 O2 O3 O4 O5"),
    (C, "ขอตรวจของใหม่ที่เพิ่งส่งเข้ามา", "auto: review"),
    (C, "ผ่านครับ อบต.นาทราย o4", "auto: approve O4 agency=อบต.นาทราย"),
    (C, "ทต.วังผาง ข้อ 15 กับ 16 ยังไม่ได้นะ ไม่มีปี 2566", "auto: return O15 O16 agency=ทต.วังผาง reason=ไม่มีปี 2566"),
    (C, "มีคนถามอะไรค้างไว้ไหม", "auto: questions"),
    (C, "คำถาม 5 ตอบว่าให้ใช้แบบเดิม", "auto: answer question=5 text=ให้ใช้แบบเดิม"),
    (C, "แจ้งเตือนทุกหน่วยว่า วันนี้ระบบจะช้า", "confirm: announce text=วันนี้ระบบจะช้า to=all"),
    (C, "เตือนพวกที่ยังไม่ส่งในอำเภอลี้", "confirm: remind to=ลี้"),
    (C, "ขยายเวลาให้ทุกแห่งรอบสองถึง 10 มี.ค.", "confirm: extend round=2 until=2023-03-10"),
    (
        C,
        "โอเค ผ่านหมดเลยครั้งที่ 1 ของริมปิง",
        "confirm: approve O1 O2 O3 O4 O5 O6 O7 O8 O9 O11 O14 O15 O19 O20 agency=ทต.ริมปิง",
    ),
    (C, "ขอรายงานเสนอท่านผู้ว่าหลังปิดรอบ 2", "auto: report round=2"),
    (C, "ย้อนผลตรวจเมื่อกี้กลับ", "confirm: undo"),
    (C, "ปฏิเสธคนที่มาจากป่าไผ่", "auto: admit agency=ทต.ป่าไผ่ decision=no"),
]


@pytest.mark.parametrize(("who", "said", "expected"), TABLE)
def test_what_is_meant(who: str, said: str, expected: str) -> None:
    assert shown(reading(said, who)) == expected
