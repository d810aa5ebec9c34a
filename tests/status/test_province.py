"""Coordinators ask how the province stands: figures, names, and what to do next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot import overview
from bot.commands import Status, WhoMissing
from bot.handlers.status import status, who_missing
from messages.missing import Missing, MissingList
from messages.missing import who_missing as missing_messages
from messages.status import DistrictRow, province_cards, ranked
from models.season import give_more_time
from models.settings import BANGKOK
from models.thai_time import end_of_day
from tests.status.conftest import Stage
from tests.status.reading_cards import assert_line_takes, bubbles, read, said_by_taps

ROUND_1 = ("O1", "O2", "O3", "O4", "O5", "O6", "O7", "O8", "O9", "O11", "O14", "O15", "O19", "O20")


@pytest.fixture
def begun(stage: Stage) -> Stage:
    """One agency complete, one with two answers, the others with nothing."""
    stage.coordinator()
    stage.officer("มาลี", "ทต.อุโมงค์")
    stage.send("ทต.อุโมงค์", *ROUND_1, by="มาลี")
    stage.send("ทต.แม่แรง", "O1", "O2")
    return stage


def test_all_gives_every_round_in_figures_and_what_to_do_next(begun: Stage) -> None:
    messages = status(begun.visit("coordinator"), Status())
    heard = read(messages)
    assert_line_takes(messages)
    assert "16/826 (1%)" in heard
    assert "1/59 หน่วยงาน" in heard
    assert "57/59 หน่วยงาน" in heard
    assert "กำหนด 31 ม.ค. 2566 · เหลืออีก 3 วัน" in heard
    assert "เตือน 58 หน่วยงานที่ยังส่งไม่ครบ" in heard
    assert {"ใครยังไม่ส่ง ครั้งที่ 1", "สรุปรายอำเภอ", "ข้อความ OpenChat", "สอบทาน"} <= said_by_taps(messages)


def test_all_names_last_years_weak_ones_and_who_has_no_officer(begun: Stage) -> None:
    heard = read(status(begun.visit("coordinator"), Status()))
    assert "ไม่ผ่านปี 2565: 12 หน่วยงาน" in heard
    assert "ยังไม่มีผู้ลงทะเบียน 58 หน่วยงาน" in heard


def test_a_named_round_is_shown_alone(begun: Stage) -> None:
    heard = read(status(begun.visit("coordinator"), Status(round=2)))
    assert "ครั้งที่ 2 · 14 ข้อ" in heard
    assert "ครั้งที่ 1 · 14 ข้อ" not in heard


def test_after_the_deadline_the_card_says_how_long_ago(begun: Stage) -> None:
    begun.now += timedelta(days=5)
    heard = read(status(begun.visit("coordinator"), Status(round=1)))
    assert "เลยกำหนดแล้ว 2 วัน" in heard
    assert "ติดตาม 58 หน่วยงานที่ยังค้าง" in heard


def test_the_leading_district_comes_first_and_the_last_one_last() -> None:
    rows = [DistrictRow("ข", 2, 0, 3, 28), DistrictRow("ก", 9, 0, 4, 126), DistrictRow("ค", 1, 1, 14, 14)]
    assert [each.name for each in ranked(rows)] == ["ค", "ข", "ก"]


def test_an_empty_season_still_answers(stage: Stage) -> None:
    stage.coordinator()
    messages = status(stage.visit("coordinator"), Status())
    assert_line_takes(messages)
    assert "0/826 (0%)" in read(messages)


def test_no_agencies_or_no_rounds_are_each_worded(stage: Stage) -> None:
    values = overview.province(stage.session, stage.season, stage.now)
    assert "ยังไม่มีรายชื่อหน่วยงาน" in read(province_cards(replace(values, agencies=0)))
    assert "ยังไม่มีรอบการส่ง" in read(province_cards(replace(values, rounds=())))


def test_one_agency_with_its_people_lists_and_next_step(begun: Stage) -> None:
    begun.give_back("ทต.อุโมงค์", "O2", "ขาดเบอร์โทร")
    messages = status(begun.visit("coordinator"), Status("agency", agency="ทต.อุโมงค์"))
    heard = read(messages)
    assert_line_takes(messages)
    assert "มาลี · นักทรัพยากรบุคคล · 053 000 111" in heard
    assert "ให้แก้ 1 ข้อ: O2" in heard
    assert "ขาด 15 ข้อ: O10" in heard
    assert {"เตือน ทต.อุโมงค์", "สอบทาน ทต.อุโมงค์"} <= said_by_taps(messages)


def test_one_agency_without_an_officer_offers_an_invitation(begun: Stage) -> None:
    messages = status(begun.visit("coordinator"), Status("agency", agency="ทต.ป่าซาง"))
    assert "ยังไม่มีเจ้าหน้าที่ลงทะเบียน" in read(messages)
    assert "ขอลิงก์เชิญ ทต.ป่าซาง" in said_by_taps(messages)


def test_an_agencys_own_extension_is_its_deadline(begun: Stage) -> None:
    round_ = begun.season.round(1)
    assert round_ is not None
    until = end_of_day(date(2023, 2, 10))
    give_more_time(begun.session, round_, until, begun.agency("ทต.ป่าซาง"), None, begun.now)
    heard = read(status(begun.visit("coordinator"), Status("agency", round=1, agency="ทต.ป่าซาง")))
    assert "กำหนด 10 ก.พ. 2566 · เหลืออีก 13 วัน (ขยายเวลาให้)" in heard


def test_a_district_lists_each_of_its_agencies(begun: Stage) -> None:
    messages = status(begun.visit("coordinator"), Status("district", district="ลี้", round=1))
    heard = read(messages)
    assert_line_takes(messages)
    names = [each.name for each in begun.agencies if each.district == "ลี้"]
    assert names
    assert all(name in heard for name in names)
    assert "ทต.อุโมงค์" not in heard


def test_an_item_names_who_has_sent_it(begun: Stage) -> None:
    messages = status(begun.visit("coordinator"), Status("item", items=("O3",)))
    assert_line_takes(messages)
    assert "1/59 (1%)" in read(messages)
    assert "ยังไม่ส่ง 58" in read(messages)


def test_many_items_become_a_list(begun: Stage) -> None:
    messages = status(begun.visit("coordinator"), Status("item", items=ROUND_1))
    assert_line_takes(messages)
    assert all(each["type"] == "text" for each in messages)
    assert "O1 โครงสร้าง: ส่งแล้ว 2/59" in read(messages)


def test_the_failed_ones_the_furthest_behind_first(begun: Stage) -> None:
    failed = [each.name for each in overview.failed_rows(*_failed_arguments(begun))]
    begun.send(failed[0], "O1", "O2")
    heard = read(status(begun.visit("coordinator"), Status("failed")))
    assert all(name in heard for name in failed)
    assert heard.index(failed[1]) < heard.index(failed[0])


def _failed_arguments(stage: Stage) -> tuple:  # type: ignore[type-arg]
    return stage.session, stage.season, stage.agencies, {}, stage.season.round(1), set()


# ── who is missing ──────────────────────────────────────────────────────────────────────────────────────────────


def test_who_is_missing_counts_and_names_by_district(begun: Stage) -> None:
    messages = who_missing(begun.visit("coordinator"), WhoMissing(round=1))
    heard = read(messages)
    assert_line_takes(messages)
    assert "ยังขาด ครั้งที่ 1: 58 หน่วยงาน" in heard
    names = [line for message in messages[1:] for line in message["text"].splitlines() if line.startswith("•")]
    assert len(names) == 58
    assert not any("ทต.อุโมงค์" in name for name in names)
    assert "อ.ลี้ (" in heard


def test_who_is_missing_some_items_names_what_they_lack(begun: Stage) -> None:
    begun.send("ทต.ป่าซาง", "O7")
    heard = read(who_missing(begun.visit("coordinator"), WhoMissing(items=("O7", "O8"))))
    assert "ยังขาด O7 O8: 58 หน่วยงาน" in heard
    assert "• ทต.ป่าซาง – ขาด O8" in heard


def test_who_is_missing_in_one_district(begun: Stage) -> None:
    heard = read(who_missing(begun.visit("coordinator"), WhoMissing(round=1, district="ลี้")))
    assert "ยังขาด ครั้งที่ 1 อ.ลี้" in heard
    assert "ทต.ป่าซาง" not in heard


def test_nobody_missing_is_said_and_leads_on_to_the_review(begun: Stage) -> None:
    for agency in begun.agencies:
        begun.send(agency.name, "O1")
    messages = who_missing(begun.visit("coordinator"), WhoMissing(items=("O1",)))
    assert "ครบทั้ง 59 หน่วยงานแล้ว" in read(messages)
    assert "สอบทาน" in said_by_taps(messages)


def test_a_list_beyond_five_messages_says_how_many_are_left(begun: Stage) -> None:
    many = tuple(Missing(f"ทต.ชื่อยาวมากของหน่วยงานที่ {n}", f"อำเภอที่ {n % 40}", ("O1",) * 9, False) for n in range(900))
    messages = missing_messages(MissingList(begun.now, "ครั้งที่ 1", "", None, 900, 1, many))
    assert_line_takes(messages)
    shown = sum(message["text"].count("•") for message in messages[1:])
    assert f"และอีก {900 - shown} หน่วยงาน" in messages[-1]["text"]
    assert "900 หน่วยงาน" in messages[0]["altText"] or "900" in read(messages[:1])


# ── who may ask, and where ──────────────────────────────────────────────────────────────────────────────────────


def test_an_officer_who_asks_for_the_province_sees_her_own_agency_only(begun: Stage) -> None:
    for messages in (
        status(begun.visit("มาลี"), Status()),
        status(begun.visit("มาลี"), Status("failed")),
        who_missing(begun.visit("มาลี"), WhoMissing(round=1)),
    ):
        others = [each.name for each in begun.agencies if each.name != "ทต.อุโมงค์"]
        assert not any(name in read(messages) for name in others)


def test_an_officer_who_asks_for_another_agency_is_refused_kindly(begun: Stage) -> None:
    messages = status(begun.visit("มาลี"), Status("agency", agency="ทต.ป่าซาง"))
    assert "เปิดให้เฉพาะหน่วยงานนั้นและจังหวัด" in read(messages)
    assert "ขาดข้อไหน" in said_by_taps(messages)


def test_a_stranger_learns_how_to_register_and_nothing_else(begun: Stage) -> None:
    for messages in (status(begun.visit("ใครก็ไม่รู้"), Status()), who_missing(begun.visit("ใครก็ไม่รู้"), WhoMissing())):
        assert "ลงทะเบียน" in read(messages)
        assert "ทต.อุโมงค์" not in read(messages)
        assert "826" not in read(messages)


@pytest.mark.parametrize("act", [Status(), Status("agency", agency="ทต.อุโมงค์"), Status("failed"), WhoMissing(round=1)])
def test_in_a_group_the_coordinator_gets_figures_but_no_names(begun: Stage, act: Status | WhoMissing) -> None:
    visit = begun.visit("coordinator", "ใครยังไม่ส่ง", in_group=True)
    messages = who_missing(visit, act) if isinstance(act, WhoMissing) else status(visit, act)
    assert not any(each.name in read(messages) for each in begun.agencies if each.type != "จังหวัด")
    assert "https://line.me/R/oaMessage/" in read(messages)


def test_a_round_the_season_has_not_is_answered_with_those_it_has(begun: Stage) -> None:
    messages = status(begun.visit("coordinator"), Status(round=4))
    assert "ไม่มีครั้งที่ 4 ในปี 2566" in read(messages)


def test_the_longest_overview_fits_line(begun: Stage) -> None:
    """59 agencies without an officer, every item missing, all rounds over."""
    begun.now = datetime(2023, 5, 1, tzinfo=BANGKOK)
    messages = status(begun.visit("coordinator"), Status())
    assert_line_takes(messages)
    assert sum(len(bubbles(each)) for each in messages) == 7


def test_whoever_asks_for_districts_sees_them_first(begun: Stage) -> None:
    messages = status(begun.visit("coordinator", "สรุปรายอำเภอ ใครนำ ใครรั้งท้าย"), Status())
    assert "รายอำเภอ" in read([{"contents": bubbles(messages[0])[0]}])
    messages = status(begun.visit("coordinator", "ภาพรวม"), Status())
    assert "ครั้งที่ 1" in read([{"contents": bubbles(messages[0])[0]}])


def test_a_far_round_is_not_pressed_for(begun: Stage) -> None:
    messages = status(begun.visit("coordinator"), Status(round=3))
    assert "ยังไม่ถึงช่วงเตือน" in read(messages)
    assert not any(tap.startswith("เตือน") for tap in said_by_taps(messages))


def test_an_item_counts_who_was_late(begun: Stage) -> None:
    begun.now = datetime(2023, 2, 3, tzinfo=BANGKOK)
    begun.send("ทต.ป่าซาง", "O3")
    begun.send("ทต.มะกอก", "O3")
    assert "ส่งหลังกำหนด\n2 หน่วยงาน\n" in read(status(begun.visit("coordinator"), Status("item", items=("O3",))))


def test_a_replaced_answer_is_not_counted_twice(begun: Stage) -> None:
    begun.now += timedelta(hours=1)
    begun.send("ทต.อุโมงค์", "O19", by="มาลี", url="https://web.example/new")
    missed = {each.code: each.missing for each in overview.province(begun.session, begun.season, begun.now).most_missed}
    assert missed["O19"] == 58


def test_who_is_missing_an_item_offers_no_reminder_of_a_whole_round(begun: Stage) -> None:
    of_items = said_by_taps(who_missing(begun.visit("coordinator"), WhoMissing(items=("O7",))))
    of_round = said_by_taps(who_missing(begun.visit("coordinator"), WhoMissing(round=1)))
    assert not any(tap.startswith("เตือน") for tap in of_items)
    assert "เตือนหน่วยงานที่ยังไม่ส่ง ครั้งที่ 1" in of_round
