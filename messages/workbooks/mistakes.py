"""What is wrong in a template or a list: one Thai sentence each, naming sheet and cell."""

from __future__ import annotations


def no_sheet(wanted: str) -> str:
    return f"ไม่พบแผ่นงาน “{wanted}” กรุณาใช้แม่แบบที่ดาวน์โหลดจากระบบ"


def no_column(sheet: str, label: str) -> str:
    return f"แผ่นงาน “{sheet}”: ไม่พบคอลัมน์ “{label}” กรุณาใช้แม่แบบที่ดาวน์โหลดจากระบบ"


def nothing_in(sheet: str) -> str:
    return f"แผ่นงาน “{sheet}”: ยังไม่มีข้อมูล กรุณากรอกอย่างน้อยหนึ่งแถว"


def empty(place: str, label: str) -> str:
    return f"ช่อง {place}: ยังไม่ได้กรอก “{label}”"


def bad_year(place: str, text: str) -> str:
    return f"ช่อง {place}: “{text}” ไม่ใช่ปี พ.ศ. กรุณากรอกปี พ.ศ. เช่น 2566"


def bad_date(place: str, text: str) -> str:
    return f"ช่อง {place}: อ่านวันที่ “{text}” ไม่ได้ กรุณากรอกเป็น พ.ศ. เช่น 31 ม.ค. 2566"


def bad_number(place: str, text: str) -> str:
    return f"ช่อง {place}: “{text}” ไม่ใช่ตัวเลข"


def bad_code(place: str, text: str) -> str:
    return f"ช่อง {place}: “{text}” ไม่ใช่รหัสข้อ กรุณากรอกเช่น O1"


def twice(place: str, text: str, first: str) -> str:
    return f"ช่อง {place}: “{text}” ซ้ำกับช่อง {first}"


def unknown_round(place: str, text: str) -> str:
    return f"ช่อง {place}: ครั้งที่ “{text}” ไม่มีในแผ่นงานฤดูกาล"


def unknown_item(place: str, text: str) -> str:
    return f"ช่อง {place}: ไม่มีข้อ “{text}” ในรายการข้อ"


def bad_domain(place: str, text: str) -> str:
    return f"ช่อง {place}: “{text}” ไม่ใช่ชื่อเว็บไซต์ กรุณากรอกเช่น www.agency.go.th"
