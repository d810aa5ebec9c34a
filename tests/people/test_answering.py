"""The coordinator answers; the officer hears it exactly once, by the cheaper way."""

from __future__ import annotations

from typing import Any

from bot import commands as c
from bot.handlers.answering import answer, list_questions
from bot.handlers.questions import ask_question
from models.question import Question
from models.settings import BANGKOK
from tests.on_screen import Messages, spoken, tap, taps
from tests.people.conftest import START, YEAR, Province

ASKED = "ต้องพิมพ์เล่มปกสีฟ้าหรือไม่"


def asked(province: Province, who: str = "แก้ว", text: str = ASKED) -> Question:
    province.says(who, text, ask_question, c.Ask())
    return province.filed()[-1]


def answered(province: Province, text: str = "ใช้สีใดก็ได้", **more: Any) -> Messages:
    return province.says("พี่ใหญ่", f"ตอบ 1 {text}", answer, c.Answer(1, text), **more)


def test_open_questions_oldest_first_with_age_agency_and_phone(province: Province) -> None:
    asked(province)
    province.passes(days=3)
    asked(province, "ฟ้า", "ใช้ตราครุฑสีใด")
    said = spoken(province.says("พี่ใหญ่", "คำถามค้าง", list_questions, c.Questions()))
    assert said.index(ASKED) < said.index("ใช้ตราครุฑสีใด")
    for shown in ("รอมา 3 วัน", "ทต.สันดอย", "นางแก้ว", "0 5300 0000", "วันนี้"):
        assert shown in said
    assert "ไม่มีคำถาม" not in said


def test_none_and_too_many_are_worded(province: Province) -> None:
    assert "ไม่มีคำถาม" in spoken(province.says("พี่ใหญ่", "คำถามค้าง", list_questions, c.Questions()))
    for number in range(14):
        asked(province, text=f"{number} " + "ยาวมาก" * 160 + f" {number}")
    said = province.says("พี่ใหญ่", "คำถามค้าง", list_questions, c.Questions())
    assert "14 เรื่อง" in spoken(said)
    assert len(said[-1]["contents"]["contents"]) == 12


def test_the_answer_button_opens_the_keyboard_with_the_number(province: Province) -> None:
    asked(province)
    said = province.says("พี่ใหญ่", "คำถามค้าง", list_questions, c.Questions())
    button = next(each for each in taps(said) if each.get("label") == "ตอบ")
    assert (button["inputOption"], button["fillInText"]) == ("openKeyboard", "ตอบ 1 ")


def test_contact_data_are_not_shown_in_a_group(province: Province) -> None:
    asked(province)
    said = province.says("พี่ใหญ่", "คำถามค้าง", list_questions, c.Questions(), in_group=True)
    assert "0 5300 0000" not in spoken(said)
    shown = province.presses("พี่ใหญ่", "do=question&id=1", in_group=True)
    assert "0 5300 0000" not in spoken(shown)


def test_an_answer_by_day_is_pushed_at_once(province: Province) -> None:
    question = asked(province)
    said = answered(province)
    (push,) = province.owed("answer")
    assert push.key == f"question:{question.id}:answer"
    assert push.line_to == "U-แก้ว"
    assert push.about == f"question:{question.id}"
    assert push.next_try_at == province.now
    assert "ใช้สีใดก็ได้" in spoken(push.messages)
    assert ASKED in spoken(push.messages)
    assert "ทต.สันดอย" in spoken(said)


def test_an_answer_at_night_waits_for_the_morning(province: Province) -> None:
    asked(province)
    province.passes(hours=12)
    answered(province)
    (push,) = province.owed("answer")
    due = push.next_try_at.astimezone(BANGKOK)
    assert (due.date() - START.date()).days == 1
    assert due.hour == 9
    assert push.worth_sending_until > push.next_try_at


def test_before_dawn_it_waits_for_the_same_morning(province: Province) -> None:
    asked(province)
    province.passes(hours=19)
    answered(province)
    due = province.owed("answer")[0].next_try_at.astimezone(BANGKOK)
    assert (due.day, due.hour) == (province.now.day, 9)


def test_if_she_writes_first_it_is_a_reply_and_the_push_is_called_off(province: Province) -> None:
    question = asked(province)
    answered(province)
    assert "ใช้สีใดก็ได้" in province.hears("แก้ว")
    assert [each.state for each in province.owed("answer")] == ["expired", "riding"]
    assert question.told_at == province.now
    assert province.hears("แก้ว") == "", "told once"


def test_if_the_push_went_first_nothing_is_said_again(province: Province) -> None:
    question = asked(province)
    answered(province)
    (push,) = province.owed("answer")
    push.state, push.sent_as, push.sent_at = "sent", "push", province.now
    province.session.flush()
    province.passes(hours=1)
    assert province.hears("แก้ว") == ""
    assert question.told_at == push.sent_at


def test_a_push_on_its_way_is_left_alone(province: Province) -> None:
    question = asked(province)
    answered(province)
    province.owed("answer")[0].state = "sending"
    province.session.flush()
    assert province.hears("แก้ว") == ""
    assert question.told_at is None
    assert province.owed("answer")[0].state == "sending"


def test_a_push_that_was_given_up_or_held_is_made_good_by_a_reply(province: Province) -> None:
    asked(province)
    answered(province)
    for state in ("gave_up", "held"):
        province.owed("answer")[0].state = state
        province.filed()[0].told_at = None
        province.session.flush()
        assert "ใช้สีใดก็ได้" in province.hears("แก้ว")


def test_nobody_else_hears_it_and_no_group(province: Province) -> None:
    asked(province)
    answered(province)
    assert province.hears("ฟ้า") == ""
    assert province.hears("แก้ว", in_group=True) == ""
    assert province.owed("answer")[0].state == "owed"


def test_several_answers_come_together(province: Province) -> None:
    for at, text in enumerate(("ใช้ตราครุฑสีใด", "ต้องเข้าเล่มไหม", "ขนาดกระดาษเท่าไร", "กี่หน้า", "ใช้ภาษาใด", "กี่ชุด"), 1):
        asked(province, text=text)
        province.says("พี่ใหญ่", f"ตอบ {at} คำตอบของ{text}", answer, c.Answer(at, f"คำตอบของ{text}"))
    heard = province.hears("แก้ว")
    assert "คำตอบของกี่หน้า" in heard
    assert "คำตอบของใช้ภาษาใด" in heard


def test_one_who_blocked_us_gets_no_push_and_the_coordinator_knows(province: Province) -> None:
    asked(province)
    province.people["แก้ว"].blocked_at = province.now
    assert "ปิดรับข้อความ" in spoken(answered(province))
    assert province.owed("answer") == []
    assert "ใช้สีใดก็ได้" in province.hears("แก้ว")


def test_quoting_the_message_answers_its_question(province: Province) -> None:
    asked(province, "ฟ้า", "ใช้ตราครุฑสีใด")
    second = asked(province)
    shown = province.presses("พี่ใหญ่", f"do=question&id={second.id}")
    assert ASKED in spoken(shown)
    assert province.last is not None
    about = province.last.about
    province.says("พี่รอง", "ใช้สีใดก็ได้", answer, c.Answer(None, "ใช้สีใดก็ได้"), quoted_about=about)
    assert [each.state for each in province.filed()] == ["open", "answered"]


def test_quoting_a_list_of_one_answers_that_one(province: Province) -> None:
    asked(province)
    province.says("พี่ใหญ่", "คำถามค้าง", list_questions, c.Questions())
    assert province.last is not None
    about = province.last.about
    province.says("พี่ใหญ่", "ใช้สีใดก็ได้", answer, c.Answer(None, "ใช้สีใดก็ได้"), quoted_about=about)
    assert province.filed()[0].state == "answered"


def test_questions_of_another_year_are_out_of_reach(province: Province) -> None:
    question = asked(province)
    question.year = YEAR - 1
    province.session.flush()
    assert "ไม่มีแล้ว" in spoken(province.presses("พี่ใหญ่", f"do=drop-question&id={question.id}"))
    quoted = {"quoted_about": f"question:{question.id}"}
    province.says("พี่ใหญ่", "ใช้สีใดก็ได้", answer, c.Answer(None, "ใช้สีใดก็ได้"), **quoted)
    assert question.state == "open"


def test_an_answer_without_a_number_asks_which(province: Province) -> None:
    asked(province)
    asked(province, "ฟ้า", "ใช้ตราครุฑสีใด")
    said = province.says("พี่ใหญ่", "ใช้สีแดง", answer, c.Answer(None, "ใช้สีแดง"), quoted_about="proposal:1")
    assert [each["text"] for each in taps(said)] == ["ตอบ 1 ใช้สีแดง", "ตอบ 2 ใช้สีแดง"]
    assert {each.state for each in province.filed()} == {"open"}


def test_an_unknown_number_lists_what_is_open(province: Province) -> None:
    asked(province)
    said = province.says("พี่ใหญ่", "ตอบ 77 ได้", answer, c.Answer(77, "ได้"))
    assert "ไม่พบคำถามที่ 77" in spoken(said)
    assert ASKED in spoken(said)
    assert province.owed("answer") == []


def test_a_number_without_words_shows_the_question(province: Province) -> None:
    asked(province)
    assert ASKED in spoken(province.says("พี่ใหญ่", "ตอบ 1", answer, c.Answer(1)))
    assert province.filed()[0].state == "open"


def test_the_second_answer_asks_before_it_replaces_the_first(province: Province) -> None:
    asked(province)
    answered(province)
    province.hears("แก้ว")
    said = province.says("พี่รอง", "ตอบ 1 ใช้สีขาวเท่านั้น", answer, c.Answer(1, "ใช้สีขาวเท่านั้น"))
    assert "พี่ใหญ่" in spoken(said)
    assert "ใช้สีใดก็ได้" in spoken(said)
    assert province.filed()[0].answer_text == "ใช้สีใดก็ได้"
    province.presses("พี่รอง", tap(said, "ใช้คำตอบใหม่"))
    assert province.filed()[0].answer_text == "ใช้สีขาวเท่านั้น"
    assert [each.state for each in province.owed("answer")] == ["expired", "riding", "owed"]
    again = province.presses("พี่รอง", tap(said, "ใช้คำตอบใหม่"))
    assert "ตอบไว้แล้ว" in spoken(again)
    assert len(province.owed("answer")) == 3, "a second tap owes nothing"


def test_only_her_own_words_can_replace_an_answer(province: Province) -> None:
    asked(province)
    answered(province)
    said = province.says("พี่รอง", "ตอบ 1 ใช้สีขาวเท่านั้น", answer, c.Answer(1, "ใช้สีขาวเท่านั้น"))
    province.presses("พี่ใหญ่", tap(said, "ใช้คำตอบใหม่"))
    assert province.filed()[0].answer_text == "ใช้สีใดก็ได้"


def test_dropped_and_opened_again(province: Province) -> None:
    asked(province)
    said = province.says("พี่ใหญ่", "คำถามค้าง", list_questions, c.Questions())
    dropped = province.presses("พี่ใหญ่", tap(said, "ปิดโดยไม่ตอบ"))
    assert province.filed()[0].state == "dropped"
    assert province.owed() == []
    province.presses("พี่ใหญ่", tap(dropped, "เปิดอีกครั้ง"))
    assert province.filed()[0].state == "open"


def test_an_answered_question_cannot_be_dropped_by_an_old_button(province: Province) -> None:
    asked(province)
    old = tap(province.says("พี่ใหญ่", "คำถามค้าง", list_questions, c.Questions()), "ปิดโดยไม่ตอบ")
    answered(province)
    assert "ตอบไว้แล้ว" in spoken(province.presses("พี่รอง", old))
    assert province.filed()[0].state == "answered"


def test_one_tap_keeps_it_and_the_next_who_asks_alike_is_answered(province: Province) -> None:
    asked(province, text=ASKED + " โทร 081-234-5678")
    said = answered(province)
    province.presses("พี่ใหญ่", tap(said, "เก็บเป็นคลังคำตอบ"))
    again = spoken(province.says("ฟ้า", "ต้องพิมพ์เล่มปกสีฟ้ามั้ยคะ", ask_question, c.Ask()))
    assert "ใช้สีใดก็ได้" in again
    assert "081" not in again, "nobody's phone is kept as knowledge"


def test_officers_cannot_answer_or_list(province: Province) -> None:
    asked(province)
    for said in (
        province.says("ฟ้า", "คำถามค้าง", list_questions, c.Questions()),
        province.says("ฟ้า", "ตอบ 1 ไม่ต้อง", answer, c.Answer(1, "ไม่ต้อง")),
    ):
        assert "เฉพาะผู้ประสานงานจังหวัด" in spoken(said)
        assert ASKED not in spoken(said)
    assert province.filed()[0].state == "open"
