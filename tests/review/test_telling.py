"""The agency hears of its reviews: at an officer's next word for nothing, else by one push a day."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot import commands as c
from bot.handlers.verdicts import approve, give_back, undo_review
from models.answer import withdraw
from models.outbox import OutgoingMessage
from models.settings import BANGKOK
from models.telling import untold
from tests.on_screen import spoken, tap, taps
from tests.review.conftest import START, YEAR, Office, news_for

DOI, HUAI = "ทต.ดอยคำ", "อบต.ห้วยแก้ว"


def returned(office: Office, code: str = "O1", agency: str = DOI, reason: str = "ขาด: ฝ่ายประจำ") -> None:
    office.sends(agency, code, f"https://web.example/{code}", who="officer" if agency == DOI else "other")
    give_back(office.visit("first"), c.Return(agency, (code,), reason))


def at(office: Office, hour: int, minute: int = 0, days: int = 0) -> datetime:
    office.now = START.astimezone(BANGKOK).replace(hour=hour, minute=minute) + timedelta(days=days)
    return office.now


def pushes(office: Office) -> list[OutgoingMessage]:
    """What was owed by itself, not on a reply."""
    rows = office.session.query(OutgoingMessage).order_by(OutgoingMessage.id)
    return [each for each in rows if each.state != "riding"]


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


def test_sent_anew_before_she_heard_the_reason_comes_once_and_says_how_it_stands(office: Office) -> None:
    returned(office)
    office.sends(DOI, "O1", "https://web.example/new")
    text = spoken(news_for(office.visit("officer")))
    assert "O1 ที่ส่งเมื่อ 10 ม.ค. 2571 ได้รับผลให้แก้ไข: ขาด: ฝ่ายประจำ (ส่งใหม่แล้วเมื่อ 10 ม.ค. 2571 รอสอบทาน)" in text
    assert news_for(office.visit("colleague")) == []


def test_withdrawn_before_she_heard_the_reason_comes_too(office: Office) -> None:
    returned(office)
    withdraw(office.session, office.agencies[DOI], office.standing(DOI, "O1").item, office.now)
    assert "ขาด: ฝ่ายประจำ (ถอนแล้ว ยังไม่ได้ส่งใหม่)" in spoken(news_for(office.visit("officer")))
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
    for each in taps(told):
        if each["type"] == "postback":
            assert "ไม่พบรายการนี้ในหน่วยงานของท่าน" in spoken(office.presses(who, each["data"]))
    assert office.standing(DOI, "O1").state == "returned"


def test_a_new_url_is_typed_after_the_code(office: Office) -> None:
    returned(office)
    told = news_for(office.visit("officer"))
    fill = next(each for each in taps(told) if each.get("inputOption"))
    assert fill["fillInText"] == "O1 "
    assert "พิมพ์ O1 ตามด้วยลิงก์ใหม่" in spoken(office.presses("officer", fill["data"]))
