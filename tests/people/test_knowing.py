"""The coordinator tends the table of known answers by chat."""

from __future__ import annotations

import json

from bot import commands as c
from bot.handlers.knowing import knowledge, teach
from models.question import KnownAnswer, known_answers
from tests.on_screen import spoken, tap, taps
from tests.people.conftest import START, YEAR, Province


def table(province: Province) -> list[dict[str, object]]:
    return province.says("พี่ใหญ่", "คลังคำตอบ", knowledge, c.Knowledge())


def teaching(province: Province, question: str | None, text: str | None) -> str:
    return spoken(province.says("พี่ใหญ่", "สอนบอท", teach, c.Teach(question, text)))


def test_the_table_shows_what_waits_for_confirmation(province: Province) -> None:
    shown = table(province)
    said = spoken(shown)
    assert "4 เรื่อง" in said
    assert "รอยืนยัน 1 เรื่อง" in said
    assert "ใครเป็นผู้ตรวจข้อมูล (รอยืนยัน)" in said
    assert "https://bot.example/files/knowledge" in json.dumps(shown)


def test_a_long_table_fits_in_one_reply(province: Province) -> None:
    for number in range(150):
        province.session.add(
            KnownAnswer(year=YEAR, question=f"{number} " + "ถาม" * 60, answer="ตอบ" * 2000, changed_at=START)
        )
    province.session.flush()
    said = table(province)
    assert "154 เรื่อง" in spoken(said)
    last = [each["data"] for each in taps(said) if each.get("displayText") == "เรื่องที่ 154"]
    assert "เรื่องที่ 154" in spoken(province.presses("พี่ใหญ่", last[0]))


def test_confirming_takes_the_mark_away(province: Province) -> None:
    row = province.known("ใครเป็นผู้ตรวจข้อมูล")
    assert row is not None
    row.answer = "คณะทำงานของจังหวัด (รอผู้ประสานงานยืนยัน)"
    card = province.presses("พี่ใหญ่", tap(table(province), "เรื่องที่ 2"))
    said = province.presses("พี่ใหญ่", tap(card, "ยืนยันคำตอบ"))
    assert (row.status, row.answer) == ("S", "คณะทำงานของจังหวัด")
    assert "แล้ว" in spoken(said)
    assert [each["label"] for each in taps(said)] == ["คลังคำตอบ"], "nothing else waits"


def test_removing_is_asked_once_more(province: Province) -> None:
    card = province.presses("พี่ใหญ่", tap(table(province), "เรื่องที่ 4"))
    asked = province.presses("พี่ใหญ่", tap(card, "ลบเรื่องที่ 4"))
    assert len(known_answers(province.session, YEAR)) == 4
    sure = tap(asked, "ลบเลย")
    province.presses("พี่ใหญ่", sure)
    assert len(known_answers(province.session, YEAR)) == 3
    assert "ไม่มีแล้ว" in spoken(province.presses("พี่รอง", sure))


def test_teaching_adds_and_replaces(province: Province) -> None:
    assert "เพิ่มในคลังคำตอบแล้ว" in teaching(province, "ใช้กระดาษขนาดใด", "A4")
    assert "แทนคำตอบเดิม" in teaching(province, "ใช้กระดาษขนาดใดคะ", "A4 แนวตั้ง")
    row = province.known("ใช้กระดาษขนาดใด")
    assert row is not None
    assert (row.answer, row.status, row.taught_by_id) == ("A4 แนวตั้ง", "S", province.people["พี่ใหญ่"].id)
    assert len(known_answers(province.session, YEAR)) == 5


def test_teaching_half_explains_how(province: Province) -> None:
    assert "ถาม … ตอบ …" in teaching(province, "ใช้กระดาษขนาดใด", None)
    assert len(known_answers(province.session, YEAR)) == 4


def test_a_question_with_the_word_answer_in_it_is_not_edited_by_chat(province: Province) -> None:
    plain = province.presses("พี่ใหญ่", tap(table(province), "เรื่องที่ 1"))
    assert [each["fillInText"] for each in taps(plain) if "fillInText" in each] == [
        "สอนบอท ถาม แก้ไขลิงก์ที่ส่งไปแล้วได้หรือไม่ ตอบ "
    ]
    teaching(province, "ไม่มีเรื่อง ให้ตอบว่าอย่างไร", "ไม่มี")
    tricky = province.presses("พี่ใหญ่", tap(table(province), "เรื่องที่ 5"))
    assert not [each for each in taps(tricky) if "fillInText" in each]


def test_an_empty_table_says_how_to_begin(province: Province) -> None:
    for row in known_answers(province.session, YEAR):
        province.session.delete(row)
    province.session.flush()
    assert "ยังว่าง" in spoken(table(province))


def test_officers_neither_see_nor_teach(province: Province) -> None:
    for handler, act in ((knowledge, c.Knowledge()), (teach, c.Teach("ก", "ข"))):
        assert "เฉพาะผู้ประสานงานจังหวัด" in spoken(province.says("แก้ว", "คลังคำตอบ", handler, act))
    assert len(known_answers(province.session, YEAR)) == 4
