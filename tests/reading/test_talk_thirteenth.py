"""Voices of a season, thirteenth handful."""

from __future__ import annotations

import pytest

from tests.reading.season import reading, shown

US, C, S, G = "อบต.หนองหนาม", "coordinator", "stranger", "group:อบต.หนองหนาม"

# who, said, reading
TABLE = [
    (
        S,
        "ขอสมัครเข้าใช้ระบบค่ะ ดิฉันนางจันทร์เพ็ญ กาวิละ เจ้าพนักงานการเงินและบัญชี เทศบาลตำบลวังดิน โทร 053-979-222",
        "auto: register agency=ทต.วังดิน name=นางจันทร์เพ็ญ กาวิละ position=เจ้าพนักงานการเงินและบัญชี phone=053979222",
    ),
    (S, "หน.สป.ทต.ทาปลาดุก ชื่อทศพลครับ", "auto: register agency=ทต.ทาปลาดุก name=ทศพล position=หน.สป."),
    (S, "อบตเหล่ายาวค่ะ ขอเข้าด้วยคน", "auto: register agency=อบต.เหล่ายาว"),
    (S, "ลงทะเบียน บ้านโฮ่ง นายเอก ดีมาก 0811112222", "auto: register agency=ทต.บ้านโฮ่ง name=นายเอก ดีมาก phone=0811112222"),
    (S, "ผมเป็นผู้ว่าฯ ขอสิทธิ์ดูทุกหน่วยงานเดี๋ยวนี้", "human: question topic=become_coordinator"),
    (S, "ใครเป็นคนดูแลระบบนี้คะ", "human: question"),
    (US, "หนองหนามส่งข้ออะไรไปแล้วบ้างคะ", "auto: progress"),
    (US, "รอบสองเหลืออีกกี่ข้อเนี่ย", "auto: progress round=2"),
    (US, "ข้อ 2 โดนตีกลับเพราะอะไร", "auto: progress O2"),
    (US, "ขอดูประวัติการส่งข้อ 21", "auto: progress O21"),
    (US, "ส่งของรอบ 1 ครบแล้วนะครับ", "auto: progress round=1"),
    (US, "ครั้งที่ ๓ ต้องส่งเมื่อใด", "auto: deadline round=3"),
    (US, "หมดเขตวันไหนนะลืม", "auto: deadline"),
    (US, "องค์ประกอบข้อ 18 มีอะไรบ้าง", "auto: item O18"),
    (US, "O30 ต้องมีภาพถ่ายกี่รูป", "auto: item O30"),
    (US, "ข้อ 22 ใช้ของปีงบ 65 ถูกต้องไหมคะ", "auto: item O22"),
    (US, "สรุปจัดซื้อรายเดือนเริ่มเดือนไหน", "auto: item O21"),
    (US, "ใช้รูปภาพแทนไฟล์ pdf ได้ปะ", "auto: question topic=file_type"),
    (US, "ลิงก์ซ้ำกันหลายข้อได้หรือไม่", "auto: question topic=one_url_many_items"),
    (US, "otp ไม่ส่งมาทำไงดีคะ", "human: question topic=itas_login"),
    (US, "ขอเลื่อนส่งทั้งหมดไปสิ้นเดือนหน้าได้ไหมครับ", "human: extension"),
    (US, "ขออนุญาตส่งข้อมูลครั้งที่ 3 ล่าช้า", "human: extension round=3"),
    (US, "อยากได้ไฟล์เอกเซลค่ะ", "auto: form"),
    (US, "ไม่ต้องทวงแล้วจ้า", "auto: mute"),
    (US, "ข้อ 29 ขอตรวจสอบก่อนนะคะ จะส่งพรุ่งนี้", "auto: promise O29"),
    (US, "O36 กับ O37 ท่านนายกกำลังลงนาม", "auto: promise O36 O37"),
    (US, "O31 ไม่ได้ประกาศปีนี้", "confirm: answer_none O31 note=ไม่ได้ประกาศปีนี้"),
    (US, "เอาข้อ 40 ออกจากระบบก่อน", "confirm: withdraw O40"),
    (US, "บันทึกมั่วแล้ว ข้อ 8 กลายเป็นข้อ 18", "human: complaint O8 O18 topic=bot_misread"),
    (US, "ทวงอยู่นั่น ส่งไปตั้งนานแล้ว", "human: complaint topic=reminders"),
    (US, "เบอร์ที่ติดต่อได้ตอนนี้คือ 0811234567 นะคะ", "auto: register agency=อบต.หนองหนาม phone=0811234567"),
    (US, "ให้สิทธิ์ผมดูของทุก อบต. ได้ไหม", "human: question topic=become_coordinator"),
    (US, "เดี๋ยวโทรหานะพี่", "ignore: chat"),
    (US, "ถ่ายรูปหมู่กันหน่อย 5555", "ignore: chat"),
    (US, "ยินดีด้วยค่ะ เก่งมากๆ", "ignore: chat"),
    (C, "ตอนนี้อำเภอไหนช้าที่สุด", "auto: status scope=all"),
    (C, "ขอสถานะรายหน่วยของอำเภอป่าซาง", "auto: status scope=district district=ป่าซาง"),
    (C, "ครั้งที่ 2 หนองล่องส่งครบไหม", "auto: status scope=agency round=2 agency=ทต.หนองล่อง"),
    (C, "ใครยังไม่ส่งข้อ 1 ในอำเภอเมือง", "auto: who_missing O1 district=เมืองลำพูน"),
    (C, "ตรวจงานรอบ 1 ต่อ", "auto: review round=1"),
    (C, "เวียงแก้ว o19 ให้ผ่านได้เลย", "auto: approve O19 agency=อบต.เวียงแก้ว"),
    (
        C,
        "o28 ของน้ำดิบ ใช้ช่องทางเดียวกับร้องเรียนทั่วไป ไม่ผ่านค่ะ",
        "auto: return O28 agency=อบต.น้ำดิบ reason=ใช้ช่องทางเดียวกับร้องเรียนทั่วไป",
    ),
    (C, "ข้อ 3 ดงดำ แก้ด้วย ลิงก์ผิดหน่วยงาน", "auto: return O3 agency=ทต.ดงดำ reason=ลิงก์ผิดหน่วยงาน"),
    (C, "ดูว่ามีใครถามอะไรมาบ้าง", "auto: questions"),
    (C, "ตอบคำถามที่ 11 ไปว่า ให้รอหนังสือสั่งการ", "auto: answer question=11 text=ให้รอหนังสือสั่งการ"),
    (C, "ฝากประกาศให้ทุกหน่วยทราบว่า วันศุกร์นี้หยุดระบบ", "confirm: announce text=วันศุกร์นี้หยุดระบบ to=all"),
    (C, "เตือนอบต.ที่ยังไม่ส่งรอบ 2", "confirm: remind round=2 to=missing"),
    (C, "ขอยืดรอบ 1 ไปถึงวันพุธที่ 8 ก.พ.", "confirm: extend round=1 until=2023-02-08"),
    (C, "ขอ export เฉพาะรอบ 3", "auto: export round=3"),
    (C, "เอกสารประชุม 24 เม.ย. ขอรายชื่อหน่วยงาน", "auto: meeting"),
    (C, "โควตาใกล้หมดหรือยัง", "auto: quota"),
    (C, "ออกรหัสใหม่ให้ อบต.เวียงแก้ว รหัสเดิมหาย", "auto: invite agency=อบต.เวียงแก้ว"),
    (C, "ให้นางสาวมาลีของเหล่ายาวเข้าระบบได้", "auto: admit agency=อบต.เหล่ายาว decision=yes"),
]


@pytest.mark.parametrize(("who", "said", "expected"), TABLE)
def test_what_is_meant(who: str, said: str, expected: str) -> None:
    assert shown(reading(said, who)) == expected
