"""The labels of columns, sheets and header lines: what the writer writes and the reader looks for."""

from __future__ import annotations

MARKER = "ITA-FORM"
"""First word of the hidden first row of a form's sheet: `ITA-FORM year=2566 round=1 agency=อบต.เหล่ายาว`."""

FORM_COLUMNS = {
    "number": "ที่",
    "code": "รหัสข้อ",
    "title": "ข้อคำถาม",
    "must_show": "สิ่งที่ต้องแสดง",
    "state": "มี/ไม่มี",
    "url": "URL (บรรทัดละ 1 รายการ)",
    "explanation": "คำอธิบาย",
    "remark": "หมายเหตุ",
    "review": "ผลสอบทาน (จังหวัด)",
    "advice": "ข้อเสนอแนะ",
    "reviewer": "ผู้สอบทาน/วันที่",
}
HAS = "มี"
HAS_NOT = "ไม่มี"

FORM_HEADER = ("หน่วยงาน", "อำเภอ", "ผู้รับผิดชอบ", "ตำแหน่ง", "โทร", "วันที่")

SEASON_SHEET = "ฤดูกาล"
ITEMS_SHEET = "ข้อ"
AGENCIES_SHEET = "หน่วยงาน"
KNOWLEDGE_SHEET = "คำถามและคำตอบ"

YEAR_LABEL = "ปีงบประมาณ (พ.ศ.)"
PROVINCE_LABEL = "จังหวัด"
ROUND_LABEL = "ครั้งที่"
DEADLINE_LABEL = "ส่งภายในวันที่"
SETTING_LABEL = "การตั้งค่า"
VALUE_LABEL = "ค่า"

ITEM_COLUMNS = {
    "code": "รหัสข้อ",
    "title": "ชื่อข้อ",
    "round": "ครั้งที่",
    "sub_indicator": "ตัวชี้วัดย่อย",
    "group": "ชื่อตัวชี้วัดย่อย",
    "weight": "น้ำหนักคะแนน",
    "period": "ช่วงเวลาของข้อมูล",
    "elements": "องค์ประกอบที่ต้องแสดง (คั่นด้วย ;)",
    "to_confirm": "ส่วนที่รอยืนยัน (คั่นด้วย ;)",
    "status": "สถานะแหล่งที่มา",
    "source": "แหล่งที่มา",
    "depends_on": "ต้องสอดคล้องกับข้อ (คั่นด้วย ,)",
    "aliases": "ชื่อเรียกอื่น (คั่นด้วย |)",
    "pitfall": "ข้อผิดพลาดที่พบบ่อย",
    "printed_code": "รหัสตามเอกสาร",
    "predecessor": "ข้อเดิมปีก่อน (คั่นด้วย ,)",
}

AGENCY_COLUMNS = {
    "name": "ชื่อหน่วยงาน",
    "type": "ประเภท",
    "short_name": "ชื่อย่อ",
    "full_name": "ชื่อเต็ม",
    "district": "อำเภอ",
    "domains": "เว็บไซต์หลัก (คั่นด้วย ,)",
    "aliases": "ชื่อเรียกอื่น (คั่นด้วย |)",
    "score": "คะแนนปีก่อน",
    "level": "ระดับปีก่อน",
    "note": "หมายเหตุ",
}

KNOWLEDGE_COLUMNS = {"question": "คำถาม", "answer": "คำตอบ", "keywords": "คำสำคัญ (คั่นด้วย |)"}

INVITATION_COLUMNS = ("หน่วยงาน", "อำเภอ", "รหัสลงทะเบียน", "ลิงก์เปิดแชต", "ใช้ได้ถึง")
