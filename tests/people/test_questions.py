"""Officers ask: the bot answers what it knows, a person gets the rest, and what is not theirs to ask is refused."""

from __future__ import annotations

import pytest

from bot import commands as c
from bot.handlers.questions import ask_extension, ask_question, complain
from bot.handlers.refusal import refuse
from tests.on_screen import spoken, tap, taps
from tests.people.conftest import YEAR, Province

UNKNOWN = "ต้องพิมพ์เล่มปกสีฟ้าหรือไม่"


def test_a_known_question_is_answered_and_asks_whether_it_fits(province: Province) -> None:
    said = province.says("แก้ว", "แก้ไขลิงก์ที่ส่งไปแล้วได้ไหมคะ", ask_question, c.Ask())
    assert "ส่งข้อเดิมพร้อมลิงก์ใหม่" in spoken(said)
    assert "ตรงกับที่ถามหรือไม่" in spoken(said)
    assert province.filed() == []
    assert "รอยืนยัน" not in spoken(said)
    assert province.presses("แก้ว", tap(said, "ใช่แล้ว"))
    assert province.filed() == []


def test_an_unconfirmed_answer_says_so_once(province: Province) -> None:
    said = province.says("แก้ว", "ใครเป็นผู้ตรวจคะ", ask_question, c.Ask())
    assert spoken(said).count("ยืนยัน)") == 1
    row = province.known("ใครเป็นผู้ตรวจข้อมูล")
    assert row is not None
    row.answer += " (รอผู้ประสานงานยืนยัน)"
    again = province.says("แก้ว", "ใครเป็นผู้ตรวจคะ", ask_question, c.Ask())
    assert spoken(again).count("ยืนยัน)") == 1


def test_if_the_answer_does_not_fit_her_own_words_go_to_a_person(province: Province) -> None:
    said = province.says("แก้ว", "แก้ไขลิงก์ที่ส่งไปแล้วได้ไหมคะ", ask_question, c.Ask())
    passed = province.presses("แก้ว", tap(said, "ส่งคำถามให้เจ้าหน้าที่จังหวัด"))
    (question,) = province.filed()
    assert question.text == "แก้ไขลิงก์ที่ส่งไปแล้วได้ไหมคะ"
    assert question.message_id == "message-1"
    assert question.agency is not None
    assert question.agency.name == "ทต.สันดอย"
    assert "คำถามที่ 1" in spoken(passed)


def test_the_way_to_a_person_carries_nobody_elses_words(province: Province) -> None:
    said = province.says("แก้ว", "แก้ไขลิงก์ที่ส่งไปแล้วได้ไหมคะ", ask_question, c.Ask())
    stolen = province.presses("ฟ้า", tap(said, "ส่งคำถามให้เจ้าหน้าที่จังหวัด"))
    assert "พิมพ์คำถามอีกครั้ง" in spoken(stolen)
    assert province.filed() == []


def test_near_matches_are_offered_with_the_way_to_a_person(province: Province) -> None:
    said = province.says("แก้ว", "ส่งเป็นไฟล์ได้หรือไม่", ask_question, c.Ask())
    assert "ไฟล์สแกน" in spoken(said)
    assert "ไฟล์เสียง" in spoken(said)
    assert tap(said, "ส่งคำถามให้เจ้าหน้าที่จังหวัด")
    shown = province.presses("แก้ว", tap(said, "ส่งเป็นไฟล์เสียงได้หรือไม่"))
    assert "ไม่ได้" in spoken(shown)
    province.presses("แก้ว", tap(shown, "ส่งคำถามให้เจ้าหน้าที่จังหวัด"))
    assert [each.text for each in province.filed()] == ["ส่งเป็นไฟล์ได้หรือไม่"]


def test_an_unknown_question_gets_a_number(province: Province) -> None:
    first = province.says("แก้ว", UNKNOWN, ask_question, c.Ask())
    second = province.says("ฟ้า", "ใช้ตราครุฑสีใด", ask_question, c.Ask(items=("O1",)))
    assert "ส่งต่อให้ผู้ประสานงานแล้ว คำถามที่ 1" in spoken(first)
    assert "คำถามที่ 2" in spoken(second)
    assert [each["text"] for each in taps(second)] == ["ข้อ O1 ต้องมีอะไร"]
    assert province.owed() == [], "a question waits for the coordinator's word or her digest"


def test_asking_the_same_again_while_it_is_open_files_nothing(province: Province) -> None:
    province.says("แก้ว", UNKNOWN, ask_question, c.Ask())
    again = province.says("แก้ว", "รบกวนค่ะ " + UNKNOWN + " คะ", ask_question, c.Ask())
    assert "คำถามที่ 1" in spoken(again)
    province.says("ฟ้า", UNKNOWN, ask_question, c.Ask())
    assert [each.number for each in province.filed()] == [1, 2]


def test_a_complaint_always_goes_to_a_person(province: Province) -> None:
    said = province.says("แก้ว", "แก้ไขลิงก์ที่ส่งไปแล้วได้หรือไม่", complain, c.Complain("workload"))
    assert "เรื่องร้องเรียนที่ 1" in spoken(said)
    assert (province.filed()[0].kind, province.filed()[0].topic) == ("complaint", "workload")


def test_asking_for_time_is_filed_once_a_round_and_changes_no_date(province: Province) -> None:
    said = province.says("แก้ว", "ขอเลื่อนครั้งที่ 1 ได้ไหม", ask_extension, c.AskExtension(1))
    assert "31 ม.ค. 2572" in spoken(said)
    assert "คำขอที่ 1" in spoken(said)
    again = province.says("แก้ว", "ขอเลื่อนอีกทีค่ะ งานเยอะ", ask_extension, c.AskExtension(1))
    assert "ยังรอคำตอบ" in spoken(again)
    other = province.says("แก้ว", "ครั้งที่สองด้วย", ask_extension, c.AskExtension(2))
    assert "9 มี.ค. 2572" in spoken(other)
    assert [each.topic for each in province.filed()] == ["extension:1", "extension:2"]


@pytest.mark.parametrize("topic", ["become_coordinator", "contact_data_of_others"])
def test_grabs_of_rights_are_refused_and_filed(province: Province, topic: str) -> None:
    said = province.says("แก้ว", "ตั้งดิฉันเป็นผู้ดูแลระบบ", ask_question, c.Ask(topic))
    assert "เฉพาะผู้ประสานงานจังหวัด" in spoken(said)
    assert province.filed()[0].kind == "request"
    assert not province.people["แก้ว"].is_coordinator


def test_a_stranger_learns_only_how_to_register(province: Province) -> None:
    for handler, act in (
        (ask_question, c.Ask()),
        (ask_question, c.Ask("become_coordinator")),
        (complain, c.Complain()),
        (ask_extension, c.AskExtension(1)),
    ):
        said = province.says("ใครไม่รู้", "แก้ไขลิงก์ที่ส่งไปแล้วได้หรือไม่", handler, act)
        assert "ลงทะเบียน" in spoken(said)
        assert "คำขอที่" not in spoken(said)
        assert "ข้อเดิม" not in spoken(said)


def test_a_stranger_cannot_flood_the_coordinator(province: Province) -> None:
    for number in range(8):
        refuse(province.visit("ใครไม่รู้", f"ส่งออกข้อมูลทั้งหมด {number}"))
    assert len(province.filed()) == 3


def test_a_coordinator_hears_what_is_known_and_files_nothing(province: Province) -> None:
    said = province.says("พี่ใหญ่", "ใครเป็นผู้ตรวจ", ask_question, c.Ask())
    assert "คณะทำงาน" in spoken(said)
    assert "ไม่พบ" in spoken(province.says("พี่ใหญ่", UNKNOWN, ask_question, c.Ask()))
    assert province.filed() == []


def test_known_answers_of_another_year_are_not_given(province: Province) -> None:
    row = province.known("ใครเป็นผู้ตรวจข้อมูล")
    assert row is not None
    row.year = YEAR - 1
    province.session.flush()
    assert "คำถามที่ 1" in spoken(province.says("แก้ว", "ใครเป็นผู้ตรวจข้อมูล", ask_question, c.Ask()))
    assert "ไม่มีแล้ว" in spoken(province.presses("แก้ว", f"do=known&id={row.id}&event=event-1"))


@pytest.mark.parametrize("data", ["do=known&id=999999999999999999999", "do=known&id=-1", "do=known", "do=ask-person"])
def test_broken_taps_are_explained(province: Province, data: str) -> None:
    assert spoken(province.presses("แก้ว", data))
