"""Why a row of a form is not recorded, or is read back first: one Thai sentence each, naming the cell."""

from __future__ import annotations

from collections.abc import Iterable

SENTENCES = {
    # nothing is recorded
    "no_item": "ไม่ทราบว่าเป็นข้อใด กรุณาใส่รหัสข้อ เช่น O1",
    "title_unclear": "ชื่อข้อตรงกับหลายข้อ ({candidates}) กรุณาใส่รหัสข้อ",
    "code_title_disagree": "รหัสข้อกับชื่อข้อเป็นคนละข้อ ({candidates}) กรุณาตรวจสอบว่าเป็นข้อใด",
    "bare_other_round": "เลขในช่องนี้อาจเป็นลำดับที่ หรือข้อ {candidates} ซึ่งอยู่คนละครั้ง กรุณาใส่รหัสข้อ เช่น O1",
    "printed_twice": "เอกสารพิมพ์รหัสนี้ซ้ำกันสองข้อ ({candidates}) กรุณาระบุว่าเป็นข้อใด",
    "beyond_list": "ไม่มีข้อ {beyond} ในปีนี้ กรุณาตรวจสอบรหัสข้อ",
    "missing_url": "เลือก “มี” แต่ยังไม่มี URL กรุณาใส่ URL",
    "not_a_url": "ข้อความ “{text}” ไม่ใช่ URL กรุณาใส่ URL ที่ขึ้นต้นด้วย https:// หรือ http://",
    "contradiction": "เลือก “ไม่มี” แต่มี URL อยู่ด้วย กรุณาเลือกอย่างใดอย่างหนึ่ง",
    "state_unclear": "ช่องมี/ไม่มี เขียนว่า “{text}” กรุณาเลือก มี หรือ ไม่มี",
    "dash": "มีเพียงเครื่องหมาย “-” กรุณาระบุว่า ไม่มี หรือยังไม่พร้อมส่ง",
    "zero_cases": "เขียนว่า “{text}” หากไม่มีเรื่องเกิดขึ้น ให้เผยแพร่ข้อความนั้นบนเว็บไซต์ แล้วส่ง URL ของหน้านั้น",
    "links_differ": "URL ที่เห็นกับลิงก์ที่ซ่อนอยู่ไม่ตรงกัน กรุณาลบลิงก์ แล้ววาง URL ที่ถูกต้อง",
    "local_file": "ลิงก์ชี้ไปยังไฟล์ในเครื่องคอมพิวเตอร์ ผู้อื่นเปิดไม่ได้ กรุณาใส่ URL บนเว็บไซต์ของหน่วยงาน",
    "which_pairs": "มีหลายข้อและหลาย URL ในแถวเดียว ({candidates}) กรุณาแยกแถวละหนึ่งข้อ",
    "twice": "ข้อ {candidates} มีสองแถวที่ไม่ตรงกัน (อีกแถวคือ {text}) กรุณาเหลือไว้แถวเดียว",
    "other_year": "แบบฟอร์มนี้เป็นของปี {text} จึงยังไม่บันทึก กรุณาใช้แบบฟอร์มของปีปัจจุบัน",
    # read back first
    "by_title": "อ่านเป็นข้อ {candidates} จากชื่อข้อ",
    "read_printed_twice": "อ่านเป็นข้อ {candidates} เพราะเอกสารพิมพ์รหัสนี้ซ้ำกันสองข้อ",
    "bare_numbers": "อ่านเลขในช่องนี้เป็นข้อ {candidates} เพราะไม่พบหัวตาราง",
    "link_target": "ใช้ URL ที่ลิงก์ชี้ไป ไม่ใช่ข้อความที่เห็น ({text})",
    "mended_url": "ต่อ URL ที่ขาดเป็นสองท่อนเข้าด้วยกัน",
    "other_column": "พบ URL ในช่องอื่น ไม่ใช่ช่อง URL",
    "answer_none": "อ่านว่าไม่มีข้อมูลสำหรับข้อ {candidates}",
}


def sentence(reason: str, cell: str, candidates: Iterable[str] = (), beyond: Iterable[int] = (), text: str = "") -> str:
    """`ช่อง ครั้งที่ 1!F9: …`"""
    shown = text if len(text) <= 60 else text[:59] + "…"
    numbers = ", ".join(map(str, beyond))
    return f"ช่อง {cell}: " + SENTENCES[reason].format(candidates=", ".join(candidates), beyond=numbers, text=shown)


def several_agencies(names: Iterable[str]) -> str:
    return f"ไฟล์นี้ระบุหน่วยงานไม่ตรงกัน ({', '.join(names)}) กรุณาระบุว่าเป็นแบบฟอร์มของหน่วยงานใด"


def likely_agency(name: str) -> str:
    return f"ชื่อหน่วยงานในไฟล์ใกล้เคียงกับ {name} กรุณายืนยันว่าเป็นแบบฟอร์มของหน่วยงานใด"


def unknown_agency(text: str) -> str:
    return f"ไม่พบหน่วยงานชื่อ “{text}” กรุณาระบุว่าเป็นแบบฟอร์มของหน่วยงานใด"


def hidden_sheet(name: str) -> str:
    return f"แผ่นงาน “{name}” ถูกซ่อนไว้ จึงไม่ได้อ่าน หากต้องการส่งข้อมูลในแผ่นนี้ กรุณายกเลิกการซ่อนแล้วส่งใหม่"


def no_table(name: str) -> str:
    return f"แผ่นงาน “{name}” ไม่พบตารางที่มีรหัสข้อกับ URL จึงไม่ได้อ่าน"


def other_year(found: int, year: int) -> str:
    return f"แบบฟอร์มนี้เป็นของปี {found} แต่ขณะนี้เป็นปี {year} รหัสข้ออาจไม่ตรงกัน กรุณาใช้แบบฟอร์มของปี {year}"
