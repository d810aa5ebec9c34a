"""What coordinators and officers say in their own words, where a misreading would have let somebody in, written over a
name or left an agency out."""

from __future__ import annotations

import pytest

from rehearsal.people import LineUser
from tests.stage import Province

RIMPING, NASAI = "ทต.ริมปิง", "อบต.นาทราย"


@pytest.fixture
def coordinator(province: Province) -> LineUser:
    return province.coordinator()


def test_more_time_for_an_agency_lets_nobody_in_who_waits_for_it(province: Province, coordinator: LineUser) -> None:
    province.say(province.officer(RIMPING), "ขอเลื่อนส่งครั้งที่ 1 ได้ไหม เว็บล่ม")
    newcomer = province.stranger()
    province.say(newcomer, f"ลงทะเบียน {RIMPING} นายก้าน คำแสน 0812340002")
    asked = province.say(coordinator, "อนุมัติคำขอขยายของริมปิง ถึง 6 ก.พ.")
    assert "6 ก.พ. 2566" in asked
    assert "ยังไม่ได้บันทึก" in asked
    province.tap(coordinator, "ใช่ ดำเนินการ")
    assert "รอผู้ประสานงานจังหวัดอนุมัติ" in province.say(newcomer, "ขาดข้อไหน")
    assert "นายก้าน คำแสน" in province.say(coordinator, "คำขอลงทะเบียน")


@pytest.mark.parametrize("said", ["อนุมัติคำขอของริมปิง", "อนุมัติคำขอที่ 1"])
def test_a_request_that_may_be_either_is_shown_and_nobody_let_in(
    province: Province, coordinator: LineUser, said: str
) -> None:
    province.say(province.officer(RIMPING), "ขอเลื่อนส่งครั้งที่ 1 ได้ไหม เว็บล่ม")
    newcomer = province.stranger()
    province.say(newcomer, f"ลงทะเบียน {RIMPING} นายก้าน คำแสน 0812340002")
    province.say(coordinator, said)
    assert "รอผู้ประสานงานจังหวัดอนุมัติ" in province.say(newcomer, "ขาดข้อไหน")


def test_time_refused_shows_the_request_with_what_closes_it(province: Province, coordinator: LineUser) -> None:
    province.say(province.officer(RIMPING), "ขอเลื่อนส่งครั้งที่ 1 ได้ไหม เว็บล่ม")
    assert "คำขอที่ 1" in province.say(coordinator, "ไม่อนุมัติคำขอขยายของริมปิง")
    assert "ปิดโดยไม่ตอบ" in province.labels(coordinator)


def test_a_question_closed_in_words_is_shown_with_the_button_that_closes_it(
    province: Province, coordinator: LineUser
) -> None:
    province.say(province.officer(RIMPING), "ขอเลื่อนส่งครั้งที่ 1 ได้ไหม เว็บล่ม")
    assert "เว็บล่ม" in province.say(coordinator, "ปิดคำถาม 1")
    province.tap(coordinator, "ปิดโดยไม่ตอบ")
    assert "เว็บล่ม" not in province.say(coordinator, "คำถามค้าง")


def test_one_tap_sends_to_each_agency_that_was_named(province: Province, coordinator: LineUser) -> None:
    first, second, third = (province.officer(name) for name in (RIMPING, NASAI, "ทต.มะกอก"))
    asked = province.say(coordinator, "แจ้ง ทต.ริมปิง อบต.นาทราย และมะกอก ว่าเลื่อนประชุมเป็นบ่าย")
    assert f"ส่งประกาศถึง {RIMPING}" in asked
    assert f"ส่งประกาศถึง {NASAI}" in asked
    province.tap(coordinator, "ยืนยันทุกข้อ")
    assert all("เลื่อนประชุมเป็นบ่าย" in province.line.last(each).text for each in (first, second, third))


def test_who_misses_one_item_is_asked_for_and_the_item_is_no_part_of_the_text(
    province: Province, coordinator: LineUser
) -> None:
    province.officer(RIMPING)
    assert "ประกาศถึงใคร" in province.say(coordinator, "บอกหน่วยงานที่ยังไม่ส่งข้อ 2 ว่าพรุ่งนี้วันสุดท้าย")
    seen = province.tap(coordinator, "ที่ยังส่งไม่ครบ")
    assert "พรุ่งนี้วันสุดท้าย" in seen
    assert "ข้อ 2 ว่า" not in seen


def test_a_district_is_reviewed_alone(province: Province, coordinator: LineUser) -> None:
    province.say(province.officer(RIMPING), "O1 https://www.rimping.go.th/a")
    province.say(province.officer("ทต.บ้านธิ"), "O2 https://www.banthi.go.th/b")
    assert "O2 ของ ทต.บ้านธิ" in province.say(coordinator, "สอบทานอำเภอบ้านธิ")
    assert "ไม่มีรายการรอสอบทานของ อำเภอบ้านธิ" in province.tap(coordinator, "ผ่าน")
    assert RIMPING in province.say(coordinator, "สอบทาน")


def test_a_hold_takes_the_day_that_was_said(province: Province, coordinator: LineUser) -> None:
    assert "ถึง 17 เม.ย. 2566" in province.say(coordinator, "หยุดเตือนทุกหน่วยถึง 17 เม.ย.")
    assert "ถึงวันใด" in province.say(coordinator, "หยุดเตือน ทต.ริมปิง ถึง 20 ม.ค.")


def test_the_openchat_text_is_of_the_round_that_was_said(province: Province, coordinator: LineUser) -> None:
    assert "ครั้งที่ 2" in province.say(coordinator, "ข้อความโอเพนแชท รอบสอง").splitlines()[0]


def test_a_successor_is_read_back_and_told_how_to_get_in(province: Province) -> None:
    officer = province.officer(RIMPING)
    province.say(officer, "ชื่อ มานี ใจดี ตำแหน่ง นิติกร โทร 0812340003")
    asked = province.say(officer, "เปลี่ยนผู้รับผิดชอบเป็นคุณมาลี ใจงาม 0812340001")
    assert "เป็น มาลี ใจงาม โทร 0812340001" in asked
    assert f"ลงทะเบียน {RIMPING}" in asked
    province.tap(officer, "ไม่ใช่ / ยกเลิก")
    assert "ชื่อ: มานี ใจดี" in province.say(officer, "เบอร์ 0812340009")


def test_an_applicant_may_have_her_data_deleted(province: Province, coordinator: LineUser) -> None:
    newcomer = province.stranger()
    province.say(newcomer, f"ลงทะเบียน {RIMPING} นายก้าน คำแสน 0812340002")
    province.say(newcomer, "ขอลบข้อมูลส่วนตัวทั้งหมดครับ")
    province.tap(newcomer, "ใช่ ดำเนินการ")
    assert "นายก้าน" not in province.say(coordinator, "คำขอลงทะเบียน")
