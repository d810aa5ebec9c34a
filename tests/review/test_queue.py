"""Going through what waits, card by card."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import parse_qsl

from bot import commands as c
from bot.handlers.review_queue import DATA_LIMIT, Walk
from bot.handlers.reviewing import review_next
from tests.on_screen import spoken, tap, taps
from tests.review.conftest import START, Office

DOI, HUAI = "ทต.ดอยคำ", "อบต.ห้วยแก้ว"


def test_the_oldest_comes_first_with_all_that_is_needed_to_judge_it(office: Office) -> None:
    office.sends(DOI, "O1", "https://doi.example/ผัง?x=1", note="ปรับปรุงแล้ว")
    office.sends(HUAI, "O2", "https://huai.example/2", who="other")
    card = review_next(office.visit("first"), c.ReviewNext())
    text = spoken(card)
    for words in ("O1 แผนผังหน่วยงาน", DOI, "รออีก 1 รายการ", "แสดงกอง", "ปรับปรุงแล้ว", "นิด นักวิชาการ", "แชตกับบอท"):
        assert words in text
    assert "รูปถ่ายอาคาร (รอยืนยัน)" in text
    assert "แสดงกอง (1) ฝ่ายการเมือง (2) ฝ่ายประจำ (รอยืนยัน)" not in text
    assert "10 ม.ค. 2571 เวลา 09.01 น." in text
    assert "หลังกำหนด" not in text
    assert [each["uri"] for each in taps(card) if each["type"] == "uri"] == [
        "https://doi.example/%E0%B8%9C%E0%B8%B1%E0%B8%87?x=1"
    ]


def test_unsourced_elements_are_marked_until_a_coordinator_confirms_the_item(office: Office) -> None:
    office.sends(DOI, "O3", "https://doi.example/3")
    assert "ผลการดำเนินงาน (รอยืนยัน)" in spoken(review_next(office.visit("first"), c.ReviewNext()))
    office.standing(DOI, "O3").item.confirmed_at = START
    assert "รอยืนยัน" not in spoken(review_next(office.visit("first"), c.ReviewNext()))


def test_a_late_answer_says_by_how_much(office: Office) -> None:
    office.now = START + timedelta(days=24)
    office.sends(DOI, "O1", "https://doi.example/1")
    assert "ส่งหลังกำหนด 3 วัน" in spoken(review_next(office.visit("first"), c.ReviewNext()))


def test_after_each_decision_the_next_card_follows_and_the_last_says_so(office: Office) -> None:
    office.sends(DOI, "O1", "https://doi.example/1")
    office.sends(DOI, "O2", "https://doi.example/2")
    first = review_next(office.visit("first"), c.ReviewNext())
    second = office.presses("first", tap(first, "ผ่าน"))
    assert office.standing(DOI, "O1").state == "accepted"
    assert "O2 ผู้บริหาร" in spoken(second)
    assert "รายการสุดท้าย" in spoken(second)
    assert "ไม่มีรายการรอสอบทานแล้ว" in spoken(office.presses("first", tap(second, f"ผ่าน O2 ของ {DOI}")))


def test_skipped_ones_do_not_return_until_they_are_asked_for(office: Office) -> None:
    for code in ("O1", "O2", "O3"):
        office.sends(DOI, code, f"https://doi.example/{code}")
    card = review_next(office.visit("first"), c.ReviewNext())
    card = office.presses("first", tap(card, "ข้าม"))
    assert "O2 ผู้บริหาร" in spoken(card)
    assert "รออีก 1 รายการ" in spoken(card)
    card = office.presses("first", tap(card, f"ผ่าน O2 ของ {DOI}"))
    assert "O3 รายงาน" in spoken(card)
    end = office.presses("first", tap(card, "ข้าม"))
    assert "เหลือที่ข้ามไว้ 2 รายการ" in spoken(end)
    assert "O1 แผนผัง" in spoken(office.presses("first", tap(end, "ดูที่ข้ามไว้")))
    assert "O1 แผนผัง" in spoken(review_next(office.visit("first"), c.ReviewNext()))


def test_a_queue_of_one_agency_round_or_item_stays_with_it(office: Office) -> None:
    office.sends(DOI, "O1", "https://doi.example/1")
    office.sends(HUAI, "O2", "https://huai.example/2", who="other")
    office.sends(HUAI, "O3", "https://huai.example/3", who="other")
    office.sends(HUAI, "O4", "https://huai.example/4", who="other")
    assert "O4 " in spoken(review_next(office.visit("first"), c.ReviewNext(round=2)))
    assert "O3 " in spoken(review_next(office.visit("first"), c.ReviewNext(items=("O3",))))
    card = review_next(office.visit("first"), c.ReviewNext(agency=HUAI, round=1))
    assert "O2 " in spoken(card)
    card = office.presses("first", tap(card, "ผ่าน"))
    assert "O3 " in spoken(card)
    end = spoken(office.presses("first", tap(card, f"ผ่าน O3 ของ {HUAI}")))
    assert f"ไม่มีรายการรอสอบทานของ {HUAI} ครั้งที่ 1 แล้ว" in end
    assert "ไม่พบหน่วยงาน" in spoken(review_next(office.visit("first"), c.ReviewNext(agency="ทต.ไม่มีจริง")))


def test_a_new_url_after_a_return_waits_again_and_shows_what_changed(office: Office) -> None:
    office.sends(DOI, "O1", "https://doi.example/old", "https://doi.example/both")
    card = review_next(office.visit("first"), c.ReviewNext())
    reasons = office.presses("first", tap(card, "ให้แก้ไข"))
    office.presses("first", tap(reasons, "ขาด: ฝ่ายประจำ"))
    assert "ไม่มีรายการรอสอบทาน" in spoken(review_next(office.visit("first"), c.ReviewNext()))
    office.sends(DOI, "O1", "https://doi.example/both", "https://doi.example/new")
    text = spoken(review_next(office.visit("second"), c.ReviewNext()))
    assert "สิ่งที่เปลี่ยน" in text
    assert "ลิงก์เดิม: https://doi.example/old" in text
    assert "ลิงก์ใหม่: https://doi.example/new" in text
    assert "both" not in text.split("สิ่งที่เปลี่ยน")[1]
    assert "ให้แก้ไข: ขาด: ฝ่ายประจำ (สมศรี" in text


def test_a_replacement_of_an_unreviewed_answer_is_no_change_to_explain(office: Office) -> None:
    office.sends(DOI, "O1", "https://doi.example/old")
    office.sends(DOI, "O1", "https://doi.example/new")
    text = spoken(review_next(office.visit("first"), c.ReviewNext()))
    assert "สิ่งที่เปลี่ยน" not in text
    assert "https://doi.example/new" in text
    assert "รายการสุดท้าย" in text


def test_buttons_stay_within_lines_limit_however_the_queue_is_narrowed() -> None:
    walk = Walk(59, 3, tuple(f"O{n}" for n in range(1, 44)), 123456)
    data = walk.data("review_accept", id=123456)
    assert len(data) <= DATA_LIMIT
    assert Walk.of(dict(parse_qsl(data))) == walk
    endless = Walk(codes=tuple(f"O{n}" for n in range(100, 200)))
    assert Walk.of(dict(parse_qsl(endless.data("review_accept", id=1)))) == Walk()


def test_the_queue_is_not_opened_where_others_read_along(office: Office) -> None:
    office.sends(DOI, "O1", "https://doi.example/1")
    refused = spoken(review_next(office.visit("first", in_group=True), c.ReviewNext()))
    assert "แชตส่วนตัว" in refused
    assert "O1" not in refused
