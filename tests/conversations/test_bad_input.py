"""What cannot be taken gets a kind sentence with the way on; nothing is lost and nothing recorded by mistake."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import Workbook

from models.people import CODE_ALPHABET
from rehearsal.people import LineUser
from tests.stage import Province

RIMPING = "ทต.ริมปิง"


@pytest.fixture
def officer(province: Province) -> LineUser:
    return province.officer(RIMPING)


def nothing_recorded(province: Province) -> bool:
    return province.status()["rounds"][0]["answers"]["received"] == 0 and province.received(RIMPING) == []


WORDS = {
    "an item beyond the list": ("O99 https://rimping.example/x", "ไม่มี O99", "O43"),
    "a number beyond the list": ("ข้อ 44 https://rimping.example/x", "ไม่มี O44", "O43"),
    "item nought": ("ข้อ 0 https://rimping.example/x", "ไม่มี O0", "O43"),
    "a broken link": ("O5 http//rimping", "ลิงก์นี้ไม่สมบูรณ์", "คัดลอกลิงก์ทั้งหมด"),
    "half a link": ("O5 https://", "ยังไม่พบลิงก์", "O5 https://…"),
    "a link without an item": ("https://rimping.example/x", "เป็นของข้อใด", "กดเลือกข้อ"),
    "a dash": ("O5 -", "หมายถึงอะไร", "ยังไม่ได้บันทึก"),
    "a promise": ("O5 เดี๋ยวส่งพรุ่งนี้", "รับทราบ", "ยังไม่ได้บันทึก"),
    "an agency that is two": ("ส่งแทน ทุ่งหัวช้าง O1 https://t.example/1", "ทต.ทุ่งหัวช้าง", "อบต.ทุ่งหัวช้าง"),
    "too long": ("ก" * 10_001, "ยาวเกิน 10,000 ตัวอักษร", "ขอแบบฟอร์ม"),
    "long and without sense": ("กขค" * 1_000, "ยังไม่เข้าใจข้อความนี้", "O1 https://…"),
}


@pytest.mark.parametrize("name", WORDS)
def test_words_that_cannot_be_recorded(province: Province, officer: LineUser, name: str) -> None:
    words, what, way_on = WORDS[name]
    heard = province.say(officer, words)
    assert what in heard
    assert way_on in heard
    assert nothing_recorded(province)


def test_a_link_without_an_item_is_kept_until_its_item_is_tapped(province: Province, officer: LineUser) -> None:
    province.say(officer, "https://rimping.example/contact")
    assert "https://rimping.example/contact" in province.tap(officer, "O5 ข้อมูลการติดต่อ")
    assert province.received(RIMPING) == ["O5"]


def test_bad_lines_are_named_and_the_good_one_is_a_tap_away(province: Province, officer: LineUser) -> None:
    heard = province.say(officer, "O1 https://rimping.example/1\nO77 https://rimping.example/77\nO2 htp:/broken")
    assert "O77" in heard
    assert "O2" in heard
    assert province.received(RIMPING) == []
    assert "บันทึกแล้ว 1 ข้อ" in province.tap(officer, "ใช่ บันทึกเลย")
    assert province.received(RIMPING) == ["O1"]


@pytest.mark.parametrize("kind", ["sticker", "image", "video", "audio", "location"])
def test_what_is_not_text(province: Province, officer: LineUser, kind: str) -> None:
    heard = province.do(officer, lambda: getattr(province.line, kind)(officer))
    assert "ข้อความ" in heard or "พิมพ์" in heard
    assert province.labels(officer), "the way on is a tap away"
    assert nothing_recorded(province)


@pytest.mark.parametrize("kind", ["sticker", "image", "video", "audio", "location"])
def test_in_a_group_it_stays_silent(province: Province, officer: LineUser, kind: str) -> None:
    group = province.line.add_group("กลุ่มงาน", [officer])
    province.do(group, lambda: province.line.join(group))
    assert province.do(group, lambda: getattr(province.line, kind)(officer, group=group)) == ""


def workbook_without_a_table() -> bytes:
    book, out = Workbook(), BytesIO()
    book.active["A1"] = "บันทึกการประชุม"
    book.save(out)
    return out.getvalue()


FILES = {
    "a PDF": ("หนังสือ.pdf", b"%PDF-1.7\n", "PDF"),
    "an old Excel file": ("form.xls", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, ".xls"),
    "a Word document": ("form.docx", b"PK\x03\x04 not really", "เสียหาย"),
    "an archive": ("all.zip", b"PK\x05\x06" + b"\0" * 18, "แตกไฟล์"),
    "nothing": ("form.xlsx", b"", "ว่างเปล่า"),
    "any bytes": ("form.xlsx", bytes(range(256)) * 8, "Excel"),
    "another table": ("form.xlsx", workbook_without_a_table(), "ไม่พบตาราง"),
}


@pytest.mark.parametrize("name", FILES)
def test_files_that_are_no_form(province: Province, officer: LineUser, name: str) -> None:
    file_name, content, what = FILES[name]
    heard = province.send_file(officer, file_name, content)
    assert what in heard
    assert "กรุณา" in heard or "พิมพ์" in heard
    assert nothing_recorded(province)


def test_a_file_from_a_stranger_is_not_even_opened(province: Province) -> None:
    assert province.send_file(province.stranger(), "form.xlsx", b"PK").startswith("ระบบรวบรวม URL")


# ── names and codes ─────────────────────────────────────────────────────────────────────────────────────────────


def test_a_name_that_fits_two_agencies_is_asked_back_and_the_tap_registers(province: Province) -> None:
    stranger = province.stranger()
    assert "หมายถึงหน่วยงานใด" in province.say(stranger, "ลงทะเบียน ทุ่งหัวช้าง ชื่อ ดวงใจ แสนดี โทร 0899999999")
    assert "รับคำขอลงทะเบียนแล้ว: อบต.ทุ่งหัวช้าง" in province.tap(stranger, "อบต.ทุ่งหัวช้าง")


def test_a_name_that_is_two_agencies_and_a_district(province: Province) -> None:
    coordinator = province.coordinator()
    assert "หมายถึงหน่วยงานใด" in province.say(coordinator, "สถานะ ทุ่งหัวช้าง")
    assert "อ.ทุ่งหัวช้าง" in province.tap(coordinator, "อำเภอทุ่งหัวช้าง")


def test_a_used_code_an_expired_code_and_her_own_again(province: Province) -> None:
    officer, late = province.stranger(), province.stranger()
    code, other = province.code(RIMPING), province.code(RIMPING)
    province.say(officer, code)
    assert "อยู่แล้ว" in province.say(officer, code)
    assert "ถูกใช้ไปแล้ว" in province.say(late, code)
    province.later(days=61)
    heard = province.say(late, other)
    assert "หมดอายุเมื่อ 17 มี.ค. 2566" in heard
    assert "ขอรหัสใหม่" in heard
    assert "ท่านยังไม่ได้ลงทะเบียน" in province.say(late, "ขาดข้อไหน")


def wrong_codes(right: str) -> list[str]:
    """Five that differ from the right one, and from each other, in the last letter."""
    return [right[:-1] + letter for letter in CODE_ALPHABET if letter != right[-1]][:5]


def test_five_wrong_codes_lock_the_right_one_out_for_an_hour_and_tell_the_coordinator(province: Province) -> None:
    coordinator, stranger = province.coordinator(), province.stranger()
    code = province.code(RIMPING)
    heard = [province.say(stranger, wrong) for wrong in wrong_codes(code)]
    assert "เหลือ 4 ครั้ง" in heard[0]
    assert "พักการรับรหัสจนถึง 16 ม.ค. 2566 เวลา 10.00 น." in heard[4]
    assert "ลงทะเบียน อบต. … ชื่อ" in heard[4], "the way on without a code"
    assert "พักการรับรหัส" in province.say(stranger, code)
    assert "ส่งรหัสลงทะเบียนผิดหลายครั้ง" in province.line.last(coordinator).text
    assert province.line.quota_used() == 1
    province.later(hours=1, minutes=1)
    assert "ลงทะเบียนสำเร็จ" in province.say(stranger, code)
