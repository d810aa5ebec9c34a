"""The circle of review: sent, looked at, returned with a reason, told, mended, accepted."""

from __future__ import annotations

from rehearsal.people import LineUser
from tests.stage import Province

RIMPING = "ทต.ริมปิง"
REASON = "เปิดลิงก์ไม่ได้"


def sent_one(province: Province) -> LineUser:
    officer = province.officer(RIMPING)
    province.say(officer, "O1 https://rimping.example/1")
    return officer


def returned_by_buttons(province: Province, reviewer: LineUser) -> str:
    """Opens the queue and returns its first card for the reason in the middle of the list."""
    province.say(reviewer, "สอบทาน")
    province.tap(reviewer, "ให้แก้ไข")
    choices = [each for each in province.line.buttons(reviewer) if REASON in str(each.action.get("displayText"))]
    return province.do(reviewer, lambda: province.line.tap(reviewer, choices[0]))


def test_returned_by_button_told_by_the_days_digest_mended_and_accepted(province: Province) -> None:
    officer, reviewer = sent_one(province), province.coordinator()
    card = province.say(reviewer, "สอบทาน")
    assert "หน้าเว็บต้องแสดง" in card
    assert "https://rimping.example/1" in card
    assert f"O1 ของ {RIMPING}: ให้แก้ไข" in returned_by_buttons(province, reviewer)
    assert province.run("returned") == 1
    told = "\n".join(shown.text for shown in province.line.last_sending(officer))
    assert REASON in told
    assert "ภายใน 31 ม.ค. 2566" in told
    province.say(officer, "O1 https://rimping.example/1-new")
    again = province.say(reviewer, "สอบทาน")
    assert "ลิงก์เดิม: https://rimping.example/1" in again
    assert "ลิงก์ใหม่: https://rimping.example/1-new" in again
    assert REASON in again
    assert "ผ่าน" in province.tap(reviewer, "ผ่าน")
    assert "ผ่านสอบทาน 1 ข้อ" in province.say(officer, "ส่งอะไรแล้ว")
    assert province.line.quota_used() == 1


def test_an_officer_who_writes_first_hears_it_for_nothing_and_is_not_pushed(province: Province) -> None:
    officer, reviewer = sent_one(province), province.coordinator()
    returned_by_buttons(province, reviewer)
    assert REASON in province.say(officer, "กำหนดส่ง")
    assert province.run("returned") == 0
    assert REASON not in province.say(officer, "กำหนดส่ง")
    assert province.line.quota_used() == 0


def test_at_most_one_digest_a_day_and_it_gathers_what_came_since(province: Province) -> None:
    officer, reviewer = sent_one(province), province.coordinator()
    province.say(officer, "O2 https://rimping.example/2\nO3 https://rimping.example/3")
    province.say(reviewer, f"{RIMPING} O1 ให้แก้ เพราะ ภาพเก่า")
    assert province.run("returned") == 1
    province.say(reviewer, f"{RIMPING} O2 ให้แก้ เพราะ ไม่มีเบอร์โทร")
    province.say(reviewer, f"{RIMPING} O3 ผ่าน")
    assert province.run("returned") == 0
    province.at("2023-01-17T09:05:00+07:00")
    assert province.run("returned") == 1
    digest = "\n".join(shown.text for shown in province.line.last_sending(officer))
    assert "ไม่มีเบอร์โทร" in digest
    assert "ผ่าน 1 ข้อ: O3" in digest
    assert "ภาพเก่า" not in digest


def test_mended_on_the_same_page_needs_no_new_link(province: Province) -> None:
    officer, reviewer = sent_one(province), province.coordinator()
    returned_by_buttons(province, reviewer)
    province.run("returned")
    assert "รอสอบทานอีกครั้ง" in province.tap(officer, "แก้ที่หน้าเดิมแล้ว")
    assert "แก้ไขที่หน้าเดิมแล้ว" in province.say(reviewer, "สอบทาน")


def test_that_the_page_was_mended_can_be_said_in_words_too(province: Province) -> None:
    officer, coordinator = province.officer(RIMPING), province.coordinator()
    province.say(officer, "O3 https://rimping.example/3")
    assert "แก้ที่หน้าเดิมแล้ว" not in _after(province, officer, "ใครแก้ข้อ 3")
    province.say(coordinator, f"ข้อ 3 ของ {RIMPING} ให้แก้ ไม่มีอำนาจหน้าที่ของสภา")
    assert "แก้ที่หน้าเดิมแล้ว" in _after(province, officer, "แก้ข้อ 3 ในหน้าเดิมแล้วค่ะ")
    assert "รอสอบทานอีกครั้ง" in province.tap(officer, "แก้ที่หน้าเดิมแล้ว")
    assert "แก้ที่หน้าเดิมแล้ว" not in _after(province, coordinator, f"ประวัติข้อ 3 {RIMPING}")


def _after(province: Province, who: LineUser, words: str) -> list[str]:
    province.say(who, words)
    return province.labels(who)


def test_a_new_link_before_the_return_was_heard_brings_the_reason(province: Province) -> None:
    officer, reviewer = sent_one(province), province.coordinator()
    province.say(reviewer, f"{RIMPING} O1 ให้แก้ เพราะ ภาพเก่า")
    assert "ได้รับผลให้แก้ไข: ภาพเก่า" in province.say(officer, "O1 https://rimping.example/other")
    assert province.run("returned") == 0
    assert "ภาพเก่า" not in province.say(officer, "กำหนดส่ง")


def test_two_reviewers_do_not_overwrite_each_other(province: Province) -> None:
    officer = sent_one(province)
    first, second = province.coordinator("สมชาย"), province.coordinator("สมศักดิ์")
    province.say(first, "สอบทาน")
    province.say(second, "สอบทาน")
    returned_by_buttons(province, first)
    assert "มีผลแล้ว: ให้แก้ไข" in province.tap(second, "ผ่าน")
    status = province.status(RIMPING)["agencies"][0]["rounds"]["1"]
    assert (status["returned"], status["accepted"]) == (["O1"], [])
    assert REASON in province.say(officer, "สถานะ")


def test_many_at_once_in_words_is_confirmed_and_can_be_undone(province: Province) -> None:
    officer, reviewer = sent_one(province), province.coordinator()
    province.say(officer, "O2 https://rimping.example/2")
    province.say(reviewer, f"{RIMPING} รอบ 1 ผ่านทุกข้อ")
    province.tap(reviewer, "ใช่ ดำเนินการ")
    assert province.status(RIMPING)["agencies"][0]["rounds"]["1"]["accepted"] == ["O1", "O2"]
    province.tap(reviewer, "เลิกทำ")
    assert province.status(RIMPING)["agencies"][0]["rounds"]["1"]["accepted"] == []


def test_the_history_says_who_sent_what_to_its_own_agency(province: Province) -> None:
    officer = sent_one(province)
    province.say(officer, "ลงทะเบียน ชื่อ สมศรี ใจดี ตำแหน่ง นักวิเคราะห์ โทร 0812345678")
    colleague = province.officer(RIMPING)
    province.say(colleague, "O1 https://rimping.example/1-b")
    history = province.say(colleague, "ใครแก้ข้อ 1")
    assert "สมศรี ใจดี" in history
    assert history.index("https://rimping.example/1-b") < history.rindex("https://rimping.example/1")
    stranger_to_it = province.officer("ทต.มะกอก")
    assert "rimping" not in province.say(stranger_to_it, "ใครแก้ข้อ 1")
