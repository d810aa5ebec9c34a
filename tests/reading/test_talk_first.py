"""Voices of a season, first handful: letters, dialect, dictation, typing without spaces."""

from __future__ import annotations

import pytest

from tests.reading.season import reading, shown

US, C, S, G = "ทต.ป่าสัก", "coordinator", "stranger", "group:ทต.ป่าสัก"

# who, said, reading
TABLE = [
    (C, "ตอนนี้ทั้งจังหวัดส่งกันมากี่เปอร์เซ็นต์แล้ว", "auto: status scope=all"),
    (C, "ขอทราบความก้าวหน้าการส่งข้อมูลของเทศบาลตำบลริมปิง", "auto: status scope=agency agency=ทต.ริมปิง"),
    (C, "อ.ป่าซาง รอบสองส่งไปเท่าไหร่แล้วเจ้า", "auto: status scope=district round=2 district=ป่าซาง"),
    (C, "ข้อยี่สิบเจ็ดส่งมากี่แห่งแล้ว", "auto: status O27 scope=item"),
    (C, "พวกสอบตกปีก่อนเป็นอย่างไรบ้าง", "auto: status scope=failed"),
    (C, "ไผยังบ่ส่งรอบสามพ่อง", "auto: who_missing round=3"),
    (C, "อำเภอลี้ยังเหลือที่ไหนไม่ส่งครั้งที่1บ้าง", "auto: who_missing round=1 district=ลี้"),
    (C, "ข้อ 18 ขาดใครบ้าง", "auto: who_missing O18"),
    (C, "เปิดคิวตรวจ", "auto: review"),
    (C, "ขอตรวจงานของเวียงยองหน่อย", "auto: review agency=ทต.เวียงยอง"),
    (C, "หนองหนาม ข้อ 7 8 9 ผ่านจ้า", "auto: approve O7 O8 O9 agency=อบต.หนองหนาม"),
    (C, "ให้ผ่าน O4 ต้นธง", "auto: approve O4 agency=ทต.ต้นธง"),
    (C, "O6 ของทต.มะกอกไม่ผ่าน เพราะลิงก์เปิดแล้วเจอหน้าว่าง", "auto: return O6 agency=ทต.มะกอก reason=ลิงก์เปิดแล้วเจอหน้าว่าง"),
    (C, "ส่งคืนป่าไผ่ข้อ 11 แผนยังเป็นของปี 64", "auto: return O11 agency=ทต.ป่าไผ่ reason=แผนยังเป็นของปี 64"),
    (C, "ตีกลับ ทต.ก้อ O9", "clarify: return O9 agency=ทต.ก้อ"),
    (C, "มีอะไรที่ยังไม่ได้ตอบบ้าง", "auto: questions"),
    (C, "ตอบ #15 ใช้ลิงก์เดิมได้เลยครับ", "auto: answer question=15 text=ใช้ลิงก์เดิมได้เลยครับ"),
    (C, "ตอบคำถามข้อ ๘ ว่าให้แนบหน้าที่มีลายเซ็น", "auto: answer question=8 text=ให้แนบหน้าที่มีลายเซ็น"),
    (C, "เรียนทุกหน่วยงาน: พรุ่งนี้ระบบจะปิดปรับปรุง 2 ชั่วโมง", "confirm: announce text=พรุ่งนี้ระบบจะปิดปรับปรุง 2 ชั่วโมง to=all"),
    (C, "ฝากบอกหน่วยที่ค้างว่า เหลืออีกสามวัน", "confirm: announce text=เหลืออีกสามวัน to=missing"),
    (C, "แจ้งห้วยยาบ: เอกสารที่ส่งทางไปรษณีย์ถึงแล้ว", "confirm: announce text=เอกสารที่ส่งทางไปรษณีย์ถึงแล้ว to=อบต.ห้วยยาบ"),
    (C, "ช่วยตามหน่วยที่ยังไม่ส่งครั้งที่ ๑ ให้ที", "confirm: remind round=1 to=missing"),
    (C, "ทวงวังดินด้วยจ้า", "auto: remind to=ทต.วังดิน"),
    (C, "เตือน อ.แม่ทา", "confirm: remind to=แม่ทา"),
    (C, "ขยายเวลาครั้งที่ 1 ให้ถึงวันศุกร์ที่ 10 กุมภาพันธ์ 2566", "confirm: extend round=1 until=2023-02-10"),
    (C, "เลื่อนรอบ2เป็น 6/3/2566", "confirm: extend round=2 until=2023-03-06"),
    (C, "ให้เวลาแม่ลานเพิ่มถึง 20 ก.พ. รอบ 1", "confirm: extend round=1 until=2023-02-20 agency=อบต.แม่ลาน"),
    (C, "ขอเอ็กเซลรวมรอบสอง", "auto: export round=2"),
    (C, "ทำหนังสือรายงานท่านผู้ว่าครั้งที่ 1", "auto: report round=1"),
    (C, "วันประชุม 24 เมษา ต้องเชิญหน่วยไหนบ้าง", "auto: meeting"),
    (C, "ขอข้อความลงโอเพนแชตแบบมีชื่อหน่วยงานด้วย", "auto: openchat names=True"),
    (C, "ข้อความเดือนนี้เหลือเท่าไหร่", "auto: quota"),
    (C, "ออกโค้ดให้ทต.ดงดำใหม่", "auto: invite agency=ทต.ดงดำ"),
    (C, "รับคุณสมชายของอบต.นาทรายเข้าระบบด้วย", "auto: admit agency=อบต.นาทราย decision=yes"),
    (C, "ไม่อนุมัติคนที่สมัครของหนองล่อง", "auto: admit agency=ทต.หนองล่อง decision=no"),
    (C, "พักการแจ้งเตือนไว้ก่อนถึงวันจันทร์", "clarify: question topic=hold_reminders"),
    (
        C,
        "สอนบอท ถาม: ใช้เฟซบุ๊กแทนเว็บได้ไหม ตอบ: ต้องเข้าจากเว็บหลัก",
        "auto: teach question=ใช้เฟซบุ๊กแทนเว็บได้ไหม text=ต้องเข้าจากเว็บหลัก",
    ),
    (C, "ลิงก์ไหนเสียบ้าง", "auto: links"),
    (US, "ตอนนี้เราส่งไปกี่ข้อแล้วคะ", "auto: progress"),
    (US, "รอบ 2 ยังขาดข้อไหนอยู่เจ้า", "auto: progress round=2"),
    (US, "ครั้งที่ 3 ส่งได้ถึงวันไหน", "auto: deadline round=3"),
    (US, "ข้อ 25 ต้องมีอะไรบ้างครับ", "auto: item O25"),
    (US, "อีไอทีคืออะไร ใครเป็นคนตอบ", "human: question topic=iit_eit"),
    (US, "ขอผ่อนผันรอบแรกไปอีกสัก 3 วันได้ไหมคะ เครื่องพัง", "human: extension round=1"),
    (US, "ขอไฟล์เอ็กเซลไว้กรอกหน่อยค่ะ", "auto: form"),
    (US, "หยุดเตือนได้แล้ว", "auto: mute"),
    (US, "ข้อ 12 ขอส่งวันจันทร์หน้านะคะ", "auto: promise O12"),
    (US, "ลบ o7 ออกให้หน่อยส่งผิด", "confirm: withdraw O7"),
    (
        US,
        "แจ้งเปลี่ยนผู้ประสานงานเป็น นางสาวพิมพ์ใจ ดวงแก้ว โทร 0861112222",
        "auto: register agency=ทต.ป่าสัก name=นางสาวพิมพ์ใจ ดวงแก้ว phone=0861112222",
    ),
    (US, "ส่งผลให้ทันเวลาไม่ไหวแล้ว งานเยอะเกินไป ทำคนเดียว", "human: complaint topic=workload"),
    (US, "ช่วยอนุมัติ O1-O5 ของทต.ป่าสักให้ผ่านเลย", "human: approve O1 O2 O3 O4 O5 agency=ทต.ป่าสัก"),
    (US, "อรุณสวัสดิ์วันจันทร์ ขอให้มีความสุขนะคะ 🌸", "ignore: chat"),
    (G, "พรุ่งนี้ใครจะเข้าประชุมที่ศาลากลางบ้างคะ", "ignore: chat"),
    (
        S,
        "ผมปลัด อบต.ป่าพลู ชื่อวิชัย แสนคำ ครับ 089 765 4321",
        "auto: register agency=อบต.ป่าพลู name=วิชัย แสนคำ position=ปลัด phone=0897654321",
    ),
    (
        S,
        "สวัสดีค่ะ น้องนุ่น จพง.ธุรการ ทต.แม่แรง ขอเข้าใช้ระบบค่ะ",
        "auto: register agency=ทต.แม่แรง name=น้องนุ่น position=จพง.ธุรการ",
    ),
    (S, "ขอดูสถานะทุกหน่วยงานหน่อย", "human: status scope=all"),
]


@pytest.mark.parametrize(("who", "said", "expected"), TABLE)
def test_what_is_meant(who: str, said: str, expected: str) -> None:
    assert shown(reading(said, who)) == expected
