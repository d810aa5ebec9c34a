"""What goes out by itself: the Monday tally, the reminder, the notice of the day after; and the tally as JSON."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta

import pytest

from bot.agency_view import reminder_of
from bot.overview import weekly
from bot.status_json import province_status
from messages.reminder import overdue_notice, reminder
from messages.tally import weekly_tally
from models.question import ask
from models.season import give_more_time
from models.settings import BANGKOK
from models.thai_time import end_of_day
from tests.status.conftest import NOW, Stage
from tests.status.reading_cards import assert_line_takes, read, said_by_taps

OWN = "ทต.อุโมงค์"
WEEK = timedelta(days=7)


@pytest.fixture
def running(stage: Stage) -> Stage:
    stage.officer("มาลี", OWN)
    stage.officer("ดวง", "ทต.แม่แรง")
    stage.send(OWN, "O1", "O2", by="มาลี", at=NOW - timedelta(days=10))
    stage.send(OWN, "O3", by="มาลี", at=NOW - timedelta(days=2))
    stage.accept(OWN, "O1")
    return stage


def test_the_weekly_tally_says_what_changed_and_what_waits(running: Stage) -> None:
    ask(running.session, 2566, running.people["มาลี"], running.agency(OWN), "ใช้ PDF ได้ไหม", running.now)
    messages = weekly_tally(
        weekly(running.session, running.season, running.now, running.now - WEEK, "https://p.example/t")
    )
    heard = read(messages)
    assert_line_takes(messages)
    assert "+1 ข้อ · 0%" in heard
    assert "รอสอบทาน\n2 ข้อ" in heard
    assert "คำถามค้าง\n1 เรื่อง" in heard
    assert "ยังไม่มีผู้ลงทะเบียน 57 หน่วยงาน" in heard
    assert "ลงทะเบียนแล้ว ยังไม่เคยส่ง 1 แห่ง\nทต.แม่แรง" in heard
    assert "ไม่ผ่านปี 2565: 12 หน่วยงาน" in heard
    assert "ข้อความ OpenChat" in said_by_taps(messages)
    assert "ภาพสรุปสำหรับส่งต่อ" in heard


def test_without_a_picture_there_is_no_button_for_it(running: Stage) -> None:
    heard = read(weekly_tally(weekly(running.session, running.season, running.now, running.now - WEEK)))
    assert "ภาพสรุป" not in heard


def test_the_tally_of_an_empty_season_fits_line(stage: Stage) -> None:
    messages = weekly_tally(weekly(stage.session, stage.season, stage.now, stage.now - WEEK))
    assert_line_takes(messages)
    assert "+0 ข้อ · 0%" in read(messages)


def test_the_longest_tally_fits_line(stage: Stage) -> None:
    """Everybody registered, nobody has sent."""
    for agency in stage.agencies:
        stage.officer(agency.name, agency.name)
    assert_line_takes(weekly_tally(weekly(stage.session, stage.season, stage.now, stage.now - WEEK)))


@pytest.mark.parametrize(
    ("days", "said"),
    [(7, "เหลืออีก 7 วัน"), (3, "เหลืออีก 3 วัน"), (1, "ครบกำหนดพรุ่งนี้"), (0, "ครบกำหนดวันนี้")],
)
def test_a_reminder_names_what_is_missing_the_dearest_first(running: Stage, days: int, said: str) -> None:
    running.now = datetime(2023, 1, 31, 9, tzinfo=BANGKOK) - timedelta(days=days)
    round_ = running.season.round(1)
    assert round_ is not None
    messages = reminder(reminder_of(running.session, running.season, running.agency(OWN), round_, running.now))
    heard = read(messages)
    assert_line_takes(messages)
    assert len(messages) == 1
    assert f"ครั้งที่ 1: {said}" in heard
    assert "ยังไม่ส่ง 11 ข้อ" in heard
    assert heard.index("O19") < heard.index("O11") < heard.index("O4\n")
    assert "ขาดข้อไหน ครั้งที่ 1" in said_by_taps(messages)
    assert "ขอเลื่อนกำหนดส่งครั้งที่ 1" in said_by_taps(messages)


def test_a_reminder_keeps_to_the_agencys_own_deadline(running: Stage) -> None:
    round_ = running.season.round(1)
    assert round_ is not None
    until = end_of_day(date(2023, 2, 10))
    give_more_time(running.session, round_, until, running.agency(OWN), None, running.now)
    values = reminder_of(running.session, running.season, running.agency(OWN), round_, running.now)
    assert "วันศุกร์ที่ 10 ก.พ. 2566 (ขยายเวลาแล้ว)" in read(reminder(values))


def test_the_notice_after_the_deadline_says_that_sending_is_still_possible(running: Stage) -> None:
    running.now = datetime(2023, 2, 1, 9, tzinfo=BANGKOK)
    round_ = running.season.round(1)
    assert round_ is not None
    running.give_back(OWN, "O2", "ผิดปี")
    messages = overdue_notice(reminder_of(running.session, running.season, running.agency(OWN), round_, running.now))
    heard = read(messages)
    assert_line_takes(messages)
    assert "ยังส่งได้ และจะนับเป็นส่งหลังกำหนด" in heard
    assert "ยังขาด 11 ข้อ" in heard
    assert "ต้องแก้ไข O2" in heard


def test_the_longest_reminder_fits_line(stage: Stage) -> None:
    round_ = stage.season.round(3)
    assert round_ is not None
    assert_line_takes(reminder(reminder_of(stage.session, stage.season, stage.agency(OWN), round_, stage.now)))


# ── status --json ───────────────────────────────────────────────────────────────────────────────────────────────


def test_the_json_has_the_contracts_names_in_the_contracts_order(running: Stage) -> None:
    running.give_back(OWN, "O2", "ผิดปี")
    running.send(OWN, "O4", at=datetime(2023, 2, 3, tzinfo=BANGKOK))
    told = json.loads(json.dumps(province_status(running.session, running.season, running.now)))
    assert list(told) == ["season", "as_of", "rounds", "agencies"]
    assert (told["season"], told["as_of"]) == (2566, "2023-01-28T09:00:00+07:00")
    assert json.dumps(told["rounds"][0]) == json.dumps(
        {
            "round": 1,
            "deadline": "2023-01-31T23:59:59+07:00",
            "items": 14,
            "agencies": {"total": 59, "complete": 0, "partial": 1, "none": 58},
            "answers": {"expected": 826, "received": 4, "accepted": 1, "returned": 1, "late": 1},
        }
    )
    mine = next(each for each in told["agencies"] if each["name"] == OWN)
    assert list(mine) == ["name", "district", "rounds"]
    assert list(mine["rounds"]) == ["1", "2", "3"]
    assert json.dumps(mine["rounds"]["1"]) == json.dumps(
        {
            "received": ["O1", "O2", "O3", "O4"],
            "missing": ["O5", "O6", "O7", "O8", "O9", "O11", "O14", "O15", "O19", "O20"],
            "accepted": ["O1"],
            "returned": ["O2"],
            "late": ["O4"],
        }
    )


def test_the_json_of_one_round_and_one_agency_holds_nothing_else(running: Stage) -> None:
    told = province_status(running.session, running.season, running.now, 1, running.agency(OWN))
    assert [each["round"] for each in told["rounds"]] == [1]
    assert told["rounds"][0]["agencies"]["total"] == 1
    assert told["rounds"][0]["answers"]["received"] == 3
    assert [each["name"] for each in told["agencies"]] == [OWN]
    assert list(told["agencies"][0]["rounds"]) == ["1"]


def test_an_unknown_round_is_a_fault_by_name(running: Stage) -> None:
    with pytest.raises(LookupError, match="no round 9"):
        province_status(running.session, running.season, running.now, 9)


def test_the_sums_agree_with_the_lists(running: Stage) -> None:
    told = province_status(running.session, running.season, running.now)
    for round_ in told["rounds"]:
        lists = [each["rounds"][str(round_["round"])] for each in told["agencies"]]
        for name in ("received", "accepted", "returned", "late"):
            assert round_["answers"][name] == sum(len(each[name]) for each in lists)
        assert round_["answers"]["expected"] == sum(len(each["received"]) + len(each["missing"]) for each in lists)


def test_an_answered_question_waits_no_more(running: Stage) -> None:
    question = ask(running.session, 2566, running.people["มาลี"], running.agency(OWN), "ส่งที่ไหน", running.now)
    question.state = "answered"
    running.session.flush()
    assert weekly(running.session, running.season, running.now, running.now - WEEK).open_questions == 0
