"""The agency hears of its reviews: at an officer's next word for nothing, else by one push a day."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot import commands as c
from bot.handlers.telling import news_for
from bot.handlers.verdicts import approve, give_back, undo_review
from jobs.telling import tell_returned
from models.outbox import OutgoingMessage
from models.settings import BANGKOK
from models.telling import mark_told, untold
from tests.review.conftest import START, YEAR, Office, actions, spoken, tap

DOI, HUAI = "ทต.ดอยคำ", "อบต.ห้วยแก้ว"


def returned(office: Office, code: str = "O1", agency: str = DOI, reason: str = "ขาด: ฝ่ายประจำ") -> None:
    office.sends(agency, code, f"https://web.example/{code}", who="officer" if agency == DOI else "other")
    give_back(office.visit("first"), c.Return(agency, (code,), reason))


def at(office: Office, hour: int, minute: int = 0, days: int = 0) -> datetime:
    office.now = START.astimezone(BANGKOK).replace(hour=hour, minute=minute) + timedelta(days=days)
    return office.now


def pushes(office: Office) -> list[OutgoingMessage]:
    return office.session.query(OutgoingMessage).order_by(OutgoingMessage.id).all()


# ── at her next word ────────────────────────────────────────────────────────────────────────────────────────────


def test_her_next_word_brings_the_reason_and_the_way_to_mend_it(office: Office) -> None:
    returned(office)
    text = spoken(news_for(office.visit("officer")))
    for words in ("ให้แก้ไข 1 ข้อ: O1", "ขาด: ฝ่ายประจำ", "เพิ่มข้อมูลที่ขาด", "ภายใน 31 ม.ค. 2571"):
        assert words in text
    assert "สมศรี" not in text


def test_told_to_one_is_told_to_the_agency_and_to_no_other(office: Office) -> None:
    returned(office)
    assert news_for(office.visit("other")) == []
    assert news_for(office.visit("stranger")) == []
    assert news_for(office.visit("first")) == []
    assert news_for(office.visit("colleague"))
    assert news_for(office.visit("officer")) == []


def test_nothing_is_read_out_in_a_group(office: Office) -> None:
    returned(office)
    assert news_for(office.visit("officer", in_group=True)) == []
    assert news_for(office.visit("officer"))


def test_accepted_items_alone_do_not_interrupt(office: Office) -> None:
    office.sends(DOI, "O2", "https://web.example/2")
    approve(office.visit("first"), c.Approve(DOI, ("O2",)))
    assert news_for(office.visit("officer")) == []
    returned(office)
    assert "ผ่าน" not in spoken(news_for(office.visit("officer")))
    assert [each.answer.item.code for each in untold(office.session, office.agencies[DOI], YEAR).accepted] == ["O2"]


def test_a_verdict_taken_back_after_it_was_told_is_corrected_once(office: Office) -> None:
    returned(office)
    news_for(office.visit("officer"))
    undo_review(office.visit("first"), c.Undo())
    assert "ยกเลิกผล “ให้แก้ไข” ที่แจ้งไว้: O1" in spoken(news_for(office.visit("officer")))
    assert news_for(office.visit("officer")) == []


def test_a_new_verdict_in_place_of_one_taken_back_is_the_only_news(office: Office) -> None:
    returned(office)
    news_for(office.visit("officer"))
    undo_review(office.visit("first"), c.Undo())
    give_back(office.visit("first"), c.Return(DOI, ("O1",), "ปีเก่า"))
    text = spoken(news_for(office.visit("officer")))
    assert "ปีเก่า" in text
    assert "ยกเลิกผล" not in text
    undo_review(office.visit("first"), c.Undo())
    assert spoken(news_for(office.visit("officer"))).count("O1") == 1
    assert news_for(office.visit("officer")) == []


def test_accepted_after_all_is_told_to_who_was_told_to_mend(office: Office) -> None:
    returned(office)
    news_for(office.visit("officer"))
    approve(office.visit("first"), c.Approve(DOI, ("O1",)))
    assert "ไม่ต้องแก้ไขตามที่แจ้งไว้: O1" in spoken(news_for(office.visit("officer")))
    assert news_for(office.visit("officer")) == []


def test_an_answer_sent_anew_before_she_heard_is_no_news(office: Office) -> None:
    returned(office)
    office.sends(DOI, "O1", "https://web.example/new")
    assert news_for(office.visit("officer")) == []


def test_a_deadline_that_is_over_is_not_set_again(office: Office) -> None:
    at(office, 9, days=40)
    returned(office)
    assert "ภายใน" not in spoken(news_for(office.visit("officer")))


# ── her taps ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_mended_under_the_same_address_waits_again_and_says_so_to_the_reviewer(office: Office) -> None:
    returned(office)
    told = news_for(office.visit("officer"))
    assert "รอสอบทานอีกครั้ง" in spoken(office.presses("officer", tap(told, "แก้ที่หน้าเดิมแล้ว")))
    standing = office.standing(DOI, "O1")
    assert (standing.state, standing.urls) == ("waiting", ["https://web.example/O1"])
    assert standing.note.startswith("แก้ไขที่หน้าเดิมแล้วเมื่อ 10 ม.ค. 2571")
    again = spoken(office.presses("officer", tap(told, "แก้ที่หน้าเดิมแล้ว")))
    assert "รอสอบทานอยู่แล้ว" in again
    assert office.standing(DOI, "O1") is standing


def test_mended_a_second_time_keeps_her_own_note_and_one_mark(office: Office) -> None:
    office.sends(DOI, "O1", "https://web.example/1", note="ดูหน้า 3")
    for _ in range(2):
        give_back(office.visit("first"), c.Return(DOI, ("O1",), "ขาด: ฝ่ายประจำ"))
        office.presses("officer", tap(news_for(office.visit("officer")), "แก้ที่หน้าเดิมแล้ว"))
    note = office.standing(DOI, "O1").note
    assert note.startswith("ดูหน้า 3 แก้ไขที่หน้าเดิมแล้วเมื่อ")
    assert note.count("แก้ไขที่หน้าเดิมแล้ว") == 1
    assert office.standing(DOI, "O1").state == "waiting"


@pytest.mark.parametrize("who", ["other", "stranger", "first"])
def test_only_the_agencys_own_officers_say_that_it_is_mended(office: Office, who: str) -> None:
    returned(office)
    told = news_for(office.visit("officer"))
    for each in actions(told):
        if each["type"] == "postback":
            assert "ไม่พบรายการนี้ในหน่วยงานของท่าน" in spoken(office.presses(who, each["data"]))
    assert office.standing(DOI, "O1").state == "returned"


def test_a_new_url_is_typed_after_the_code(office: Office) -> None:
    returned(office)
    told = news_for(office.visit("officer"))
    fill = next(each for each in actions(told) if each.get("inputOption"))
    assert fill["fillInText"] == "O1 "
    assert "พิมพ์ O1 ตามด้วยลิงก์ใหม่" in spoken(office.presses("officer", fill["data"]))


# ── the day's push ──────────────────────────────────────────────────────────────────────────────────────────────


def test_one_push_a_day_to_the_main_contact_with_accepted_ones_beside(office: Office) -> None:
    returned(office)
    office.sends(DOI, "O2", "https://web.example/2")
    approve(office.visit("first"), c.Approve(DOI, ("O2",)))
    now = at(office, 9, 30)
    assert tell_returned(office.session, office.season, now) == 1
    assert tell_returned(office.session, office.season, now) == 0
    (push,) = pushes(office)
    assert (push.key, push.line_to, push.purpose) == (f"returned:{YEAR}:1:2028-01-10", "U-officer", "returned")
    assert push.worth_sending_until == now.replace(hour=20, minute=0)
    assert "ให้แก้ไข 1 ข้อ: O1" in spoken(push.messages)
    assert "ผ่าน 1 ข้อ: O2" in spoken(push.messages)
    assert news_for(office.visit("officer")) == []


def test_what_is_returned_after_the_push_waits_for_her_word_or_the_next_day(office: Office) -> None:
    returned(office)
    tell_returned(office.session, office.season, at(office, 9, 30))
    returned(office, "O2")
    assert tell_returned(office.session, office.season, at(office, 15)) == 0
    assert tell_returned(office.session, office.season, at(office, 9, days=1)) == 1
    assert "O2" in spoken(pushes(office)[1].messages)
    assert "O1" not in spoken(pushes(office)[1].messages)


def test_accepted_items_are_never_worth_a_push(office: Office) -> None:
    office.sends(DOI, "O2", "https://web.example/2")
    approve(office.visit("first"), c.Approve(DOI, ("O2",)))
    assert tell_returned(office.session, office.season, at(office, 10)) == 0


def test_who_has_written_is_not_pushed_to(office: Office) -> None:
    returned(office)
    returned(office, agency=HUAI)
    news_for(office.visit("officer"))
    assert tell_returned(office.session, office.season, at(office, 10)) == 1
    assert pushes(office)[0].line_to == "U-other"


@pytest.mark.parametrize(("hour", "minute", "owed"), [(7, 59, 0), (8, 59, 0), (9, 0, 1), (17, 59, 1), (18, 0, 0)])
def test_only_in_office_hours(office: Office, hour: int, minute: int, owed: int) -> None:
    returned(office)
    assert tell_returned(office.session, office.season, at(office, hour, minute)) == owed


def test_an_earlier_digest_hour_never_comes_before_eight(office: Office) -> None:
    returned(office)
    office.season.settings = {"digest_hour": 6}
    assert tell_returned(office.session, office.season, at(office, 7, 30)) == 0
    assert tell_returned(office.session, office.season, at(office, 8)) == 1


def test_nobody_to_reach_leaves_it_untold(office: Office) -> None:
    returned(office)
    for who in ("officer", "colleague"):
        office.people[who].blocked_at = START
    office.session.flush()
    assert tell_returned(office.session, office.season, at(office, 10)) == 0
    assert news_for(office.visit("officer"))


@pytest.mark.parametrize("state", ["gave_up", "expired"])
def test_a_push_that_never_arrived_told_nobody(office: Office, state: str) -> None:
    returned(office)
    tell_returned(office.session, office.season, at(office, 10))
    pushes(office)[0].state = state
    office.session.flush()
    assert tell_returned(office.session, office.season, at(office, 11)) == 0
    assert tell_returned(office.session, office.season, at(office, 9, days=1)) == 1
    assert "O1" in spoken(pushes(office)[1].messages)


def test_a_lost_push_is_made_up_for_at_her_next_word(office: Office) -> None:
    returned(office)
    news_for(office.visit("officer"))
    undo_review(office.visit("first"), c.Undo())
    returned(office, "O2")
    tell_returned(office.session, office.season, at(office, 10))
    pushes(office)[0].state = "expired"
    office.session.flush()
    text = spoken(news_for(office.visit("officer")))
    assert "O2" in text
    assert "ยกเลิกผล “ให้แก้ไข” ที่แจ้งไว้: O1" in text
    assert news_for(office.visit("officer")) == []


def test_a_held_push_counts_as_told_since_it_is_given_at_her_next_word(office: Office) -> None:
    returned(office)
    tell_returned(office.session, office.season, at(office, 10))
    pushes(office)[0].state = "held"
    office.session.flush()
    assert news_for(office.visit("officer")) == []


def test_a_correction_alone_is_worth_the_days_push(office: Office) -> None:
    returned(office)
    mark_told(untold(office.session, office.agencies[DOI], YEAR).returned, office.now)
    undo_review(office.visit("first"), c.Undo())
    assert tell_returned(office.session, office.season, at(office, 10)) == 1
    assert "ยกเลิกผล" in spoken(pushes(office)[0].messages)
    assert tell_returned(office.session, office.season, at(office, 10, days=1)) == 0
