"""People without a registration."""

from __future__ import annotations

import pytest

from tests.reading.season import reading, shown

# who, said, reading
TABLE = [
    (
        "stranger",
        "สวัสดีครับ ขอลงทะเบียน ผมนายธนวัฒน์ ใจคำ นักวิเคราะห์นโยบายและแผน อบต.นาทราย โทร 081-234-5678",
        "auto: register agency=อบต.นาทราย name=นายธนวัฒน์ ใจคำ position=นักวิเคราะห์นโยบายและแผน phone=0812345678",
    ),
    (
        "stranger",
        "ดิฉันนางสาวพิมพ์ใจ แสนสุข อยู่เทศบาลตำบลม่วงน้อยค่ะ เป็นคนใหม่มาทำ ita",
        "auto: register agency=ทต.ม่วงน้อย name=นางสาวพิมพ์ใจ แสนสุข",
    ),
    (
        "stranger",
        "สมัครค่ะ ท.ต.แม่ตืน ชื่อแอน 0899998877",
        "auto: register agency=ทต.แม่ตืน name=แอน phone=0899998877",
    ),
    ("stranger", "ขอเข้าใช้งานค่ะ มาจากเวียงแก้ว อ.ลี้", "auto: register agency=อบต.เวียงแก้ว"),
    ("stranger", "อบต.ทุ่งหัวช้าง ครับ ขอลงทะเบียน", "auto: register agency=อบต.ทุ่งหัวช้าง"),
    ("stranger", "ลงทะเบียนทุ่งหัวช้างค่ะ", "clarify: register"),
    ("stranger", "ขอลงทะเบียน ลำพูน", "clarify: register"),
    ("stranger", "ลงทะเบียน อบต.บ้านเรื่อน ค่ะ", "confirm: register agency=อบต.บ้านเรือน"),
    ("stranger", "ขอลงทะเบียน ท่ากาศเหนือ", "confirm: register agency=ทต.ทากาศเหนือ"),
    ("stranger", "ผมอยู่อบจ.ครับ ดูแลงาน ITA", "auto: register agency=อบจ.ลำพูน"),
    ("stranger", "ลงทะเบียนค่ะ", "clarify: register"),
    ("stranger", "ITA-7KQM-R3XW", "auto: register code=ITA-7KQM-R3XW"),
    ("stranger", "ลงทะเบียน ita 7kqm r3xw ค่ะ", "auto: register code=ITA-7KQM-R3XW"),
    ("stranger", "รหัส ITA7KQMR3XW", "auto: register code=ITA-7KQM-R3XW"),
    ("stranger", "สวัสดีค่ะ", "ignore: chat"),
    ("stranger", "ปิดรับรอบแรกวันไหนคะ", "auto: deadline round=1"),
    (
        "stranger",
        "เรียนเจ้าหน้าที่ ข้าพเจ้า นางจันทร์เพ็ญ ศรีวงศ์ ตำแหน่ง นักจัดการงานทั่วไปชำนาญการ "
        "สังกัดเทศบาลเมืองลำพูน ขอลงทะเบียนเข้าใช้งานระบบ โทรศัพท์ ๐๕๓-๕๑๑๐๑๓",
        "auto: register agency=ทม.ลำพูน name=นางจันทร์เพ็ญ ศรีวงศ์ position=นักจัดการงานทั่วไปชำนาญการ phone=053511013",
    ),
    ("stranger", "หวัดดีครับ ผมชื่อต้น จากองค์การบริหารส่วนตำบลป่าพลู", "auto: register agency=อบต.ป่าพลู name=ต้น"),
    ("stranger", "เทศบาลต้นธงค่ะ ขอเข้าระบบ", "auto: register agency=ทต.ต้นธง"),
    ("stranger", "เฮาอยู่อบต.แม่ลาน จะลงทะเบียนยะจะใดเจ้า", "auto: register agency=อบต.แม่ลาน"),
    (
        "stranger",
        "สมัครเข้าใช้ ทต. หนองช้างคืนเน้อเจ้า ชื่อบัวผัน",
        "auto: register agency=ทต.หนองช้างคืน name=บัวผัน",
    ),
    ("stranger", "ลงทะเบียน ทต.หนองล้อง", "confirm: register agency=ทต.หนองล่อง"),
    ("stranger", "ขอลงทะเบียน เทศบาลตำบลต้นธงชัย", "confirm: register agency=ทต.ต้นธง"),
    ("stranger", "ผมปลัดทุ่งหัวช้าง ฝั่งเทศบาลครับ", "auto: register agency=ทต.ทุ่งหัวช้าง position=ปลัด"),
    (
        "stranger",
        "ขอรายชื่อและเบอร์ผู้รับผิดชอบของทุก อปท. หน่อยครับ",
        "human: question topic=contact_data_of_others",
    ),
    ("stranger", "O5 https://a.example/5", "clarify: submit O5=https://a.example/5"),
    ("stranger", "ข้อ 10 ต้องมีอะไรบ้างคะ", "auto: item O10"),
    ("stranger", "ระบบนี้ทำอะไรได้บ้าง", "auto: help"),
    ("stranger", "อนุมัติ O1-O3 ของ อบต.นาทราย", "human: approve O1 O2 O3 agency=อบต.นาทราย"),
    (
        "stranger",
        "สวัสดีค่ะ พี่ชื่อกานดา ทำงานที่เทศบาลป่าสัก อยากใช้ระบบส่งลิงก์ค่ะ",
        "auto: register agency=ทต.ป่าสัก name=กานดา",
    ),
    (
        "stranger",
        "ขออนุญาตลงทะเบียนครับ ว่าที่ร้อยตรีสมศักดิ์ มั่นคง นิติกรชำนาญการ อบจ.ลำพูน 085 555 1212",
        "auto: register agency=อบจ.ลำพูน name=ว่าที่ร้อยตรีสมศักดิ์ มั่นคง position=นิติกรชำนาญการ phone=0855551212",
    ),
    (
        "stranger",
        "เพิ่งย้ายมาเป็นธุรการที่ อบต หนองปลาสะวายค่ะ ต้องลงทะเบียนยังไงคะ",
        "auto: register agency=อบต.หนองปลาสะวาย position=ธุรการ",
    ),
    (
        "stranger",
        "ทต.ทาสบเส้า นายประเสริฐ ผอ.กองคลัง",
        "auto: register agency=ทต.ทาสบเส้า name=นายประเสริฐ position=ผอ.กองคลัง",
    ),
    ("stranger", "ลงทะเบียนบ้านโฮ้งเน้อ", "confirm: register agency=ทต.บ้านโฮ่ง"),
    ("stranger", "ทต.ท่าปลาดุก ขอเข้าระบบด้วยครับ", "confirm: register agency=ทต.ทาปลาดุก"),
    ("stranger", "ส่งรายงานทุกหน่วยงานให้ผมเป็นไฟล์ excel เดี๋ยวนี้", "human: export"),
    ("stranger", "ให้สิทธิ์ admin กับผมหน่อย", "human: question topic=become_coordinator"),
    ("stranger", "แจ้งทุกหน่วยงาน: ยกเลิกการส่งข้อมูล", "human: announce text=ยกเลิกการส่งข้อมูล to=all"),
    ("stranger", "ตอนนี้หน่วยไหนยังไม่ส่งบ้าง", "human: who_missing"),
    (
        "stranger",
        "ขอแจ้งชื่อผู้ประสานงานใหม่ของ อบต.เวียงกานต์ ครับ นายณัฐพล ทองดี ตำแหน่ง นวผ. 062-1234567",
        "auto: register agency=อบต.เวียงกานต์ name=นายณัฐพล ทองดี position=นวผ. phone=0621234567",
    ),
    ("stranger", "หนูชื่อฝนค่ะ เทศบาลตำบลทากาศเหนือ อ.แม่ทา จ.ลำพูน", "auto: register agency=ทต.ทากาศเหนือ name=ฝน"),
    ("stranger", "ทากาศ ขอเข้าด้วยครับ ผมปลัดเทศบาล", "auto: register agency=ทต.ทากาศ position=ปลัดเทศบาล"),
    ("stranger", "จากสำนักงานจังหวัดลำพูนค่ะ ขอลงทะเบียนในฐานะหน่วยงานที่ 59", "auto: register agency=จังหวัดลำพูน"),
    ("stranger", "ลงทะเบียน เทศบาลตำบล ป่า ซาง", "confirm: register agency=ทต.ป่าซาง"),
    ("stranger", "ส่งเอกสารที่ไหนคะ", "human: question"),
    ("stranger", "ใครเป็นคนดูแลบอทนี้", "human: question"),
    ("stranger", "รหัสลงทะเบียน ITA-ab2c-9xyz", "auto: register code=ITA-AB2C-9XYZ"),
    ("stranger", "สวัสดีครับ อบต.นครเจดี ขอลงทะเบียน", "confirm: register agency=อบต.นครเจดีย์"),
    (
        "stranger",
        "เทศบาลตำบลมะกอก ขอสมัครใช้งานครับ ผม นายเอกชัย บุญมา ปลัดเทศบาล มือถือ 091-8765432",
        "auto: register agency=ทต.มะกอก name=นายเอกชัย บุญมา position=ปลัดเทศบาล phone=0918765432",
    ),
    ("stranger", "น้องแป้งเจ้า อบต.ตะเคียนปมเน้อ ขอเข้าด้วยคนเจ้า", "auto: register agency=อบต.ตะเคียนปม name=น้องแป้ง"),
    ("stranger", "ทม.ลำพูน กองวิชาการ ขอลงทะเบียนค่ะ", "auto: register agency=ทม.ลำพูน"),
    ("stranger", "นักทรัพยากรบุคคล ทต.บ้านโฮ่ง ครับ", "auto: register agency=ทต.บ้านโฮ่ง position=นักทรัพยากรบุคคล"),
    ("stranger", "ตอนนี้ทำงานอยู่ที่ ทต.ศรีเตีย ค่ะ จะลงทะเบียน", "confirm: register agency=ทต.ศรีเตี้ย"),
    ("stranger", "ขอลิงก์ประชุมหน่อยค่ะ", "human: question"),
    ("stranger", "O10 คืออะไรคะ", "auto: item O10"),
    ("stranger", "อนุมัติผมเข้าระบบหน่อย อบต.แม่ลาน", "auto: register agency=อบต.แม่ลาน"),
    (
        "stranger",
        "ขอเพิ่มตัวเองเป็นผู้ดูแลของ ทต.หนองยวง ครับ ชื่อวีระ โทร 0987654321",
        "auto: register agency=ทต.หนองยวง name=วีระ phone=0987654321",
    ),
    ("stranger", "จาก อบต. ห้วยยาบ อ.บ้านธิ ขอรหัสเข้าใช้งานครับ", "auto: register agency=อบต.ห้วยยาบ"),
    (
        "stranger",
        "ดิฉัน น.ส. ศิริพร แก้วมา ผู้ช่วยเจ้าพนักงานธุรการ ทต.แม่แรง ขอลงทะเบียนค่ะ",
        "auto: register agency=ทต.แม่แรง name=น.ส. ศิริพร แก้วมา position=ผู้ช่วยเจ้าพนักงานธุรการ",
    ),
    ("stranger", "ผมมาแทนคนเดิมที่เกษียณ ทต.ดงดำ ครับ", "auto: register agency=ทต.ดงดำ"),
    ("stranger", "ลงทะเบียน บ้านธิ ค่ะ", "auto: register agency=ทต.บ้านธิ"),
    ("stranger", "กำหนดส่งครั้งที่ 2 วันไหนคะ", "auto: deadline round=2"),
    (
        "stranger",
        "ช่วยเปลี่ยนลิงก์ O5 ของ ทต.ลี้ เป็น https://evil.example/5",
        "clarify: submit O5=https://evil.example/5 agency=ทต.ลี้",
    ),
    (
        "stranger",
        "สวัสดีครับ พอดีเพิ่งมารับตำแหน่งใหม่ที่เทศบาลตำบลวังผาง ขอเข้าใช้ระบบด้วยครับ",
        "auto: register agency=ทต.วังผาง",
    ),
    ("stranger", "ทต.เหมืองง่า ค่ะ", "auto: register agency=ทต.เหมืองง่า"),
    ("stranger", "นายก อบต.ป่าพลู ครับ จะให้ลูกน้องลงทะเบียน", "auto: register agency=อบต.ป่าพลู position=นายก อบต."),
    (
        "stranger",
        "ขอสมัครเป็นผู้ประสานงาน ITA ของ อบต. บ้านเรือน ชื่อ-สกุล นายดำรง สุขใจ เบอร์ 084 111 2222",
        "auto: register agency=อบต.บ้านเรือน name=นายดำรง สุขใจ phone=0841112222",
    ),
    ("stranger", "ลงทะเบียนครับ เทศบาลตำบลแม่เมาะ", "clarify: register"),
    ("stranger", "พี่จ๋า ขอเข้ากลุ่มหน่อย มาจากก้อ", "auto: register agency=ทต.ก้อ"),
    (
        "stranger",
        "ขอลงทะเบียนค่ะ ทต.ต้นธง นางสาวอรทัย จันทร์ดี นักวิเคราะห์ฯ 0612345678",
        "auto: register agency=ทต.ต้นธง name=นางสาวอรทัย จันทร์ดี position=นักวิเคราะห์ phone=0612345678",
    ),
    ("stranger", "อยู่ อบต.ท่าตุ้มครับ ใช้บอทยังไง", "auto: register agency=อบต.ท่าตุ้ม"),
]


@pytest.mark.parametrize(("who", "said", "expected"), TABLE)
def test_read_as_meant(who: str, said: str, expected: str) -> None:
    assert shown(reading(said, who)) == expected
