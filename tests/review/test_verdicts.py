"""Verdicts in words, reasons, previews and undo."""

from __future__ import annotations

from datetime import timedelta

from bot import commands as c
from bot.handlers.reviewing import PREVIEWS, review_next
from bot.handlers.verdicts import approve, give_back, undo_review
from messages.reasons import Wanted, clean_reason, how_to_fix, ready_reasons
from models.answer import Review
from models.telling import mark_told, untold
from tests.on_screen import spoken, tap, taps
from tests.review.conftest import YEAR, Office

DOI, HUAI = "ทต.ดอยคำ", "อบต.ห้วยแก้ว"


def three_wait(office: Office) -> None:
    for code in ("O1", "O2", "O3"):
        office.sends(DOI, code, f"https://doi.example/{code}")


def test_many_at_once_only_what_is_there_and_open(office: Office) -> None:
    three_wait(office)
    approve(office.visit("second"), c.Approve(DOI, ("O1",)))
    said = spoken(approve(office.visit("first"), c.Approve(DOI, ("O1", "O2", "O3", "O4"))))
    assert "“ผ่าน” 2 ข้อ: O2 O3" in said
    assert "• O1 ผ่าน (มานะ, 10 ม.ค. 2571" in said
    assert "ยังไม่ได้รับ: O4" in said
    assert len(office.standing(DOI, "O1").reviews) == 1


def test_a_return_in_words_keeps_its_reason_and_says_what_it_overrules(office: Office) -> None:
    three_wait(office)
    give_back(office.visit("second"), c.Return(DOI, ("O2",), "ไม่มีอีเมล"))
    said = spoken(give_back(office.visit("first"), c.Return(DOI, ("O2", "O3"), "เพราะ ปีเก่า")))
    assert "“ให้แก้ไข” 2 ข้อ: O2 O3\nเหตุผล: ปีเก่า" in said
    assert "ผลเดิมที่เปลี่ยน:\n• O2 ให้แก้ไข: ไม่มีอีเมล (มานะ" in said
    assert office.standing(DOI, "O2").remark.reason == "ปีเก่า"  # type: ignore[union-attr]


def test_a_returned_one_can_be_accepted_after_all_but_an_accepted_one_is_not_quietly_returned(office: Office) -> None:
    three_wait(office)
    give_back(office.visit("second"), c.Return(DOI, ("O2",), "ไม่มีอีเมล"))
    approve(office.visit("first"), c.Approve(DOI, ("O2",)))
    assert office.standing(DOI, "O2").state == "accepted"
    said = give_back(office.visit("second"), c.Return(DOI, ("O2",), "ดูใหม่แล้วขาด"))
    assert "มีผลแล้ว จึงไม่เปลี่ยน:\n• O2 ผ่าน (สมศรี" in spoken(said)
    assert office.standing(DOI, "O2").state == "accepted"
    office.presses("second", tap(said, "ยกเลิกผลผ่าน O2"))
    assert office.standing(DOI, "O2").state == "returned"  # falls back to the verdict before


def test_the_same_return_twice_is_one(office: Office) -> None:
    three_wait(office)
    give_back(office.visit("first"), c.Return(DOI, ("O2",), "ไม่มีอีเมล"))
    assert "มีผลแล้ว" in spoken(give_back(office.visit("first"), c.Return(DOI, ("O2",), "ไม่มีอีเมล")))
    assert len(office.standing(DOI, "O2").reviews) == 1


def test_a_return_without_a_reason_asks_with_reasons_of_the_item_itself(office: Office) -> None:
    three_wait(office)
    asked = give_back(office.visit("first"), c.Return(DOI, ("O1",)))
    assert office.standing(DOI, "O1").state == "waiting"
    for reason in ("ผังเก่า", "ขาด: ฝ่ายการเมือง", "ขาด: ฝ่ายประจำ", "ขาด: รูปถ่ายอาคาร", "เปิดลิงก์ไม่ได้"):
        assert reason in spoken(asked).splitlines()
    own = next(each for each in taps(asked) if each.get("inputOption"))
    assert own["inputOption"] == "openKeyboard"
    assert own["fillInText"] == f"ให้แก้ O1 ของ {DOI} เพราะ "
    assert own["fillInText"] in spoken(office.presses("first", own["data"]))
    done = spoken(office.presses("first", tap(asked, "ขาด: ฝ่ายประจำ")))
    assert "O1 ของ ทต.ดอยคำ: ให้แก้ไข\nเหตุผล: ขาด: ฝ่ายประจำ" in done
    assert office.standing(DOI, "O1").remark.reason == "ขาด: ฝ่ายประจำ"  # type: ignore[union-attr]


def test_one_reason_for_several_items(office: Office) -> None:
    three_wait(office)
    asked = give_back(office.visit("first"), c.Return(DOI, ("O1", "O2")))
    assert "ผังเก่า" not in spoken(asked)
    office.presses("first", tap(asked, "ต้องเข้าสู่ระบบ"))
    assert {office.standing(DOI, code).state for code in ("O1", "O2")} == {"returned"}
    assert office.standing(DOI, "O3").state == "waiting"


def test_a_reason_whose_item_text_changed_meanwhile_is_asked_again(office: Office) -> None:
    three_wait(office)
    asked = give_back(office.visit("first"), c.Return(DOI, ("O2",)))
    office.standing(DOI, "O2").item.elements = ["ชื่อ", "อีเมล"]
    again = office.presses("first", tap(asked, "ขาด: ช่องทางการติดต่อ"))
    assert office.standing(DOI, "O2").state == "waiting"
    assert "ขาด: อีเมล" in spoken(again)


def test_an_agency_and_items_must_be_said(office: Office) -> None:
    three_wait(office)
    assert "กรุณาบอกชื่อหน่วยงาน" in spoken(approve(office.visit("first"), c.Approve(None, ("O1",))))
    assert "กรุณาบอกข้อของ" in spoken(give_back(office.visit("first"), c.Return(DOI, (), "ปีเก่า")))
    assert "ไม่พบหน่วยงาน" in spoken(approve(office.visit("first"), c.Approve("ทต.ไกล", ("O1",))))
    assert office.session.query(Review).count() == 0


def test_a_preview_says_what_would_be_done_and_does_nothing(office: Office) -> None:
    three_wait(office)
    act = c.Approve(DOI, ("O1", "O2", "O3", "O4"))
    said = spoken(PREVIEWS[c.Approve](office.visit("first"), act))
    assert "จะบันทึกผล ทต.ดอยคำ “ผ่าน” 3 ข้อ: O1 O2 O3" in said
    assert "ยังไม่ได้รับ: O4" in said
    PREVIEWS[c.Return](office.visit("first"), c.Return(DOI, ("O1", "O2"), "ปีเก่า"))
    assert office.session.query(Review).count() == 0


def test_undo_in_words_takes_back_the_whole_last_step_and_only_ones_own(office: Office) -> None:
    three_wait(office)
    approve(office.visit("first"), c.Approve(DOI, ("O1", "O2")))
    approve(office.visit("second"), c.Approve(DOI, ("O3",)))
    said = spoken(undo_review(office.visit("first"), c.Undo()))
    assert "เลิกทำแล้ว 2 ข้อ" in said
    assert "• O1 O2 ของ ทต.ดอยคำ: เดิม “ผ่าน” → รอสอบทานอีกครั้ง" in said
    assert [office.standing(DOI, code).state for code in ("O1", "O2", "O3")] == ["waiting", "waiting", "accepted"]
    assert "ไม่มีผลสอบทานของท่าน" in spoken(undo_review(office.visit("first"), c.Undo()))


def test_two_reviewers_of_the_same_moment_undo_only_their_own(office: Office) -> None:
    three_wait(office)
    moment = office.now
    approve(office.visit("first"), c.Approve(DOI, ("O1",)))
    office.now = moment
    approve(office.visit("second"), c.Approve(DOI, ("O2",)))
    undo_review(office.visit("first"), c.Undo())
    assert [office.standing(DOI, code).state for code in ("O1", "O2")] == ["waiting", "accepted"]


def test_undo_by_button_once_and_explained_afterwards(office: Office) -> None:
    three_wait(office)
    card = review_next(office.visit("first"), c.ReviewNext())
    done = office.presses("first", tap(card, "ผ่าน"))
    button = tap(done, "เลิกทำ")
    office.presses("first", button)
    assert office.standing(DOI, "O1").state == "waiting"
    approve(office.visit("second"), c.Approve(DOI, ("O1",)))
    assert "เลิกทำไปแล้ว" in spoken(office.presses("first", button))
    assert office.standing(DOI, "O1").state == "accepted"


def test_an_old_step_is_shown_before_it_is_undone(office: Office) -> None:
    three_wait(office)
    approve(office.visit("first"), c.Approve(DOI, ("O1", "O2")))
    office.now += timedelta(days=2)
    asked = undo_review(office.visit("first"), c.Undo())
    assert "O1 O2 ของ ทต.ดอยคำ" in spoken(asked)
    assert office.standing(DOI, "O1").state == "accepted"
    office.presses("first", tap(asked, "เลิกทำ"))
    assert office.standing(DOI, "O1").state == office.standing(DOI, "O2").state == "waiting"


def test_undo_of_what_the_agency_was_told_leaves_a_correction_to_tell(office: Office) -> None:
    three_wait(office)
    give_back(office.visit("first"), c.Return(DOI, ("O1",), "ปีเก่า"))
    mark_told(untold(office.session, office.agencies[DOI], YEAR).returned, office.now)
    said = spoken(undo_review(office.visit("first"), c.Undo()))
    assert "หน่วยงานทราบผลเดิมแล้ว" in said
    owed = untold(office.session, office.agencies[DOI], YEAR)
    assert [each.answer.item.code for each in owed.taken_back] == ["O1"]
    mark_told(owed.taken_back, office.now)
    assert not untold(office.session, office.agencies[DOI], YEAR).is_pressing


def test_undo_before_the_agency_heard_of_it_owes_nothing(office: Office) -> None:
    three_wait(office)
    give_back(office.visit("first"), c.Return(DOI, ("O1",), "ปีเก่า"))
    assert "ทราบผลเดิม" not in spoken(undo_review(office.visit("first"), c.Undo()))
    assert not untold(office.session, office.agencies[DOI], YEAR).is_pressing


def test_what_the_officer_has_replaced_is_not_undone(office: Office) -> None:
    three_wait(office)
    give_back(office.visit("first"), c.Return(DOI, ("O1",), "ปีเก่า"))
    office.sends(DOI, "O1", "https://doi.example/new")
    assert "จึงไม่เปลี่ยน: O1" in spoken(undo_review(office.visit("first"), c.Undo()))
    assert office.standing(DOI, "O1").state == "waiting"
    assert office.session.query(Review).one().undone_at is None


def test_ready_reasons_fit_the_item_and_the_answer() -> None:
    wanted = Wanted(["แต่ละคน (1) ชื่อ (2) รูปถ่าย"], ["แฟกซ์"], "ปี 2570", "ผังเก่า (ดู ปี 2569); ไม่ลงวันที่")
    assert ready_reasons(wanted)[:5] == ["ผังเก่า", "ไม่ลงวันที่", "ขาด: ชื่อ", "ขาด: รูปถ่าย", "ขาด: แฟกซ์"]
    assert "ข้อมูลผิดปีหรือผิดช่วงเวลา (ต้องเป็น ปี 2570)" in ready_reasons(wanted)
    assert len(ready_reasons(Wanted(["ก", "ข"] + [f"เรื่อง {n}" for n in range(40)]))) == 12
    assert len(ready_reasons(wanted, is_none=True)) == 1
    assert "สิทธิ์" in how_to_fix("ต้องเข้าสู่ระบบหรือขอสิทธิ์จึงเปิดดูได้")
    assert "ลิงก์ใหม่" in how_to_fix("รูปเอียง")


def test_a_reason_is_kept_without_the_word_that_leads_to_it() -> None:
    assert clean_reason("เพราะ ปีเก่า") == "ปีเก่า"
    assert clean_reason(" เนื่องจาก: ปีเก่า ") == "ปีเก่า"
    assert clean_reason("เพราะ ") == clean_reason(None) == ""
