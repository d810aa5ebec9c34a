"""Questions: answered from what is known, or numbered, passed on, answered, told once, and kept for the next."""

from __future__ import annotations

import pytest

from rehearsal.people import LineUser
from tests.stage import Province

ASKED = "ต้องให้นายกลงนามรับรองก่อนส่งหรือไม่"
ANSWER = "ไม่ต้องลงนาม ส่งได้เลย"


@pytest.fixture
def officer(province: Province) -> LineUser:
    return province.officer("ทต.ริมปิง")


@pytest.fixture
def coordinator(province: Province) -> LineUser:
    return province.coordinator()


def answers_heard(province: Province, who: LineUser) -> list[str]:
    return [text for text in province.line.texts(who) if text.startswith("คำตอบ")]


def test_a_question_is_numbered_passed_on_and_not_filed_twice(
    province: Province, officer: LineUser, coordinator: LineUser
) -> None:
    assert "คำถามที่ 1" in province.say(officer, ASKED)
    assert "ส่งต่อให้ผู้ประสานงานไว้แล้ว" in province.say(officer, ASKED)
    province.later(days=4)
    listed = province.say(coordinator, "คำถามค้าง")
    assert listed.count(ASKED) == 1
    assert "รอมา 4 วัน" in listed


def test_answered_in_words_and_pushed_once(province: Province, officer: LineUser, coordinator: LineUser) -> None:
    province.say(officer, ASKED)
    province.say(coordinator, f"ตอบ 1 {ANSWER}")
    assert len(answers_heard(province, officer)) == 1
    assert ANSWER in answers_heard(province, officer)[0]
    province.say(officer, "กำหนดส่ง")
    assert len(answers_heard(province, officer)) == 1


def test_answered_by_quoting_the_question(province: Province, officer: LineUser, coordinator: LineUser) -> None:
    province.say(officer, ASKED)
    province.say(officer, "ขอคนมาช่วยดูหน้าเว็บให้ที่สำนักงานได้ไหม")
    province.say(coordinator, "คำถามค้าง")
    province.tap(coordinator, "ตอบ")
    shown = province.line.last(coordinator)
    assert ASKED in shown.text
    province.say(coordinator, ANSWER, quote=shown.message_id)
    assert ASKED in answers_heard(province, officer)[0]
    assert ANSWER in answers_heard(province, officer)[0]


def test_at_night_the_answer_waits_and_goes_with_her_next_word_for_nothing(
    province: Province, officer: LineUser, coordinator: LineUser
) -> None:
    province.say(officer, ASKED)
    province.at("2023-01-16T22:30:00+07:00")
    assert "จะส่งคำตอบให้ผู้ถาม 17 ม.ค. 2566" in province.say(coordinator, f"ตอบ 1 {ANSWER}")
    assert answers_heard(province, officer) == []
    assert ANSWER in province.say(officer, "กำหนดส่ง")
    province.at("2023-01-17T09:30:00+07:00")
    province.run()
    assert len(answers_heard(province, officer)) == 1
    assert province.line.quota_used() == 1  # Monday's tally, caught up with on Tuesday morning


def test_an_answer_that_is_kept_is_offered_to_the_next_with_the_way_to_a_person_open(
    province: Province, officer: LineUser, coordinator: LineUser
) -> None:
    province.say(officer, ASKED)
    province.say(coordinator, f"ตอบ 1 {ANSWER}")
    assert "เพิ่มในคลังคำตอบแล้ว" in province.tap(coordinator, "เก็บเป็นคลังคำตอบ")
    other = province.officer("ทต.มะกอก")
    offered = province.say(other, "นายกต้องลงนามรับรองก่อนส่งไหม")
    assert ANSWER in offered
    assert "ตรงกับที่ถามหรือไม่" in offered
    assert "คำถามที่ 2" in province.tap(other, "ส่งให้เจ้าหน้าที่")
    assert "นายกต้องลงนามรับรองก่อนส่งไหม" in province.say(coordinator, "คำถามค้าง")


def test_an_item_card_that_does_not_answer_leaves_the_way_to_a_person_open(
    province: Province, officer: LineUser, coordinator: LineUser
) -> None:
    asked = "หน้าเว็บข้อ 5 ต้องให้นายกลงชื่อกำกับทุกหน้าหรือไม่"
    assert "O5" in province.say(officer, asked)
    assert asked in province.tap(officer, "ส่งให้เจ้าหน้าที่")
    assert asked in province.say(coordinator, "คำถามค้าง")


def test_words_that_are_not_understood_are_not_taken_for_anything(
    province: Province, officer: LineUser, coordinator: LineUser
) -> None:
    words = "กองช่างกับกองคลังเถียงกันเรื่องหน้าเว็บ"
    assert "จึงไม่ได้บันทึก" in province.say(officer, words)
    assert "คำถามที่ 1" in province.tap(officer, "ส่งให้เจ้าหน้าที่")
    assert "ยินดีให้บริการ" in province.say(officer, "ขอบคุณค่ะ")
    assert "ยินดีให้บริการ" in province.say(officer, "555")


def test_the_coordinator_sees_what_waits_for_her_whenever_she_writes(
    province: Province, officer: LineUser, coordinator: LineUser
) -> None:
    province.say(officer, ASKED)
    province.say(coordinator, "สวัสดี")
    assert "คำถามค้าง 1" in province.labels(coordinator)
    assert ASKED in province.tap(coordinator, "คำถามค้าง 1")


NEAR = "ต้องส่งซ้ำใน ITAS อีกหรือไม่"
"""Near to what the shipped table knows, and to nothing surely."""


def test_known_answers_that_were_offered_and_left_alone_lose_no_question(
    province: Province, officer: LineUser, coordinator: LineUser
) -> None:
    assert "ใช่เรื่องนี้หรือไม่" in province.say(officer, NEAR)
    assert "ใช่เรื่องนี้หรือไม่" in province.say(officer, NEAR)
    assert "ไม่มีคำถามที่รอคำตอบ" in province.say(coordinator, "คำถามค้าง"), "the offer is hers to look at"
    province.later(hours=1)
    other = province.officer("ทต.มะกอก")
    province.say(other, ASKED)
    listed = province.say(coordinator, "คำถามค้าง")
    assert listed.count(NEAR) == 1
    assert listed.index(ASKED) < listed.index(NEAR), "in the second rank"
    assert "ผู้ถามยังไม่ได้เลือก" in listed
    assert "คำถามค้าง 2" in (province.say(coordinator, "สวัสดี"), province.labels(coordinator))[1]
    assert province.line.pushes == []
    province.say(coordinator, f"ตอบ 1 {ANSWER}")
    assert NEAR in answers_heard(province, officer)[0]


def test_an_offer_she_has_looked_at_waits_for_nobody_unless_she_sends_it_on(
    province: Province, officer: LineUser, coordinator: LineUser
) -> None:
    province.say(officer, NEAR)
    offered = next(each for each in province.line.buttons(officer) if "do=known" in str(each.action.get("data")))
    province.do(officer, lambda: province.line.tap(officer, offered))
    province.later(hours=2)
    assert "ไม่มีคำถามที่รอคำตอบ" in province.say(coordinator, "คำถามค้าง")
    assert "คำถามที่ 1" in province.tap(officer, "ส่งให้เจ้าหน้าที่")
    assert province.say(coordinator, "คำถามค้าง").count(NEAR) == 1


def test_an_offer_sent_on_at_once_is_filed_once(province: Province, officer: LineUser, coordinator: LineUser) -> None:
    province.say(officer, NEAR)
    button = province.line.button(officer, "ส่งให้เจ้าหน้าที่")
    assert "ส่งต่อให้ผู้ประสานงานแล้ว คำถามที่ 1" in province.do(officer, lambda: province.line.tap(officer, button))
    assert "ส่งต่อให้ผู้ประสานงานไว้แล้ว" in province.do(officer, lambda: province.line.tap(officer, button))
    province.later(hours=2)
    assert province.say(coordinator, "คำถามค้าง").count(NEAR) == 1


def test_an_offer_sent_on_late_is_sent_on_and_not_said_to_be_so_already(
    province: Province, officer: LineUser, coordinator: LineUser
) -> None:
    province.say(officer, NEAR)
    province.later(hours=2)
    assert "ส่งต่อให้ผู้ประสานงานแล้ว คำถามที่ 1" in province.tap(officer, "ส่งให้เจ้าหน้าที่")
    assert "ผู้ถามยังไม่ได้เลือก" not in province.say(coordinator, "คำถามค้าง")
