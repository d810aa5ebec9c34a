"""More time: granted to all or to one, refused when senseless, told to those who asked."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot import commands as c
from bot.handlers.extending import extend, preview_extend
from bot.handlers.questions import ask_extension
from bot.handlers.refusal import Refusal
from models.progress import counts
from models.settings import BANGKOK
from models.thai_time import bangkok_day
from tests.on_screen import spoken
from tests.people.conftest import YEAR, Province, valid


def extending(province: Province, until: str | None, agency: str | None = None, number: int | None = 1) -> str:
    return spoken(province.says("พี่ใหญ่", "ขยาย", extend, c.Extend(number, until, agency)))


def previewed(province: Province, until: str | None, agency: str | None = None, number: int | None = 1) -> str:
    return spoken(province.says("พี่ใหญ่", "ขยาย", preview_extend, c.Extend(number, until, agency)))


def deadline(province: Province, agency: str) -> str:
    round_ = province.season.round(1)
    assert round_ is not None
    province.session.expire(round_, ["extensions"])
    return bangkok_day(round_.deadline_of(province.agencies[agency])).isoformat()


def late(province: Province, agency: str) -> int:
    found = counts(province.session, province.season).get((province.agencies[agency].id, 1))
    return found.late if found else 0


def test_to_the_end_of_that_day_for_all(province: Province) -> None:
    assert "กำหนดใหม่\n7 ก.พ. 2572" in previewed(province, "2029-02-07")
    assert deadline(province, "ทต.สันดอย") == "2029-01-31", "a preview changes nothing"
    said = extending(province, "2029-02-07")
    assert "7 ก.พ. 2572" in said
    round_ = province.season.round(1)
    assert round_ is not None
    assert round_.deadline == datetime(2029, 2, 7, 23, 59, 59, 999999, tzinfo=BANGKOK)
    assert province.season.changed_at == province.now, "the reading learns the new date"


def test_one_agency_alone(province: Province) -> None:
    extending(province, "2029-02-07", "อบต.ริมน้ำ")
    assert deadline(province, "อบต.ริมน้ำ") == "2029-02-07"
    assert deadline(province, "ทต.สันดอย") == "2029-01-31"


def test_a_slip_is_mended_by_saying_it_again(province: Province) -> None:
    extending(province, "2029-05-07", "อบต.ริมน้ำ")
    assert "เร็วกว่ากำหนดเดิม" in previewed(province, "2029-02-07", "อบต.ริมน้ำ")
    extending(province, "2029-02-07", "อบต.ริมน้ำ")
    assert deadline(province, "อบต.ริมน้ำ") == "2029-02-07"
    extending(province, "2029-05-07")
    extending(province, "2029-02-09")
    assert deadline(province, "ทต.สันดอย") == "2029-02-09"


def test_what_was_late_is_punctual_at_once(province: Province) -> None:
    province.now = datetime(2029, 2, 5, 10, 0, tzinfo=BANGKOK)
    province.sends("อบต.ริมน้ำ", "O1")
    province.sends("ทต.สันดอย", "O1")
    assert (late(province, "อบต.ริมน้ำ"), late(province, "ทต.สันดอย")) == (1, 1)
    assert "1 ข้อ จะนับว่าส่งทันกำหนด" in previewed(province, "2029-02-07", "อบต.ริมน้ำ")
    assert "1 ข้อ" in extending(province, "2029-02-07", "อบต.ริมน้ำ")
    assert (late(province, "อบต.ริมน้ำ"), late(province, "ทต.สันดอย")) == (0, 1)
    assert "1 ข้อ" in extending(province, "2029-02-07"), "the one that had its time already is not counted again"
    assert late(province, "ทต.สันดอย") == 0


def test_what_came_after_the_new_day_stays_late(province: Province) -> None:
    province.now = datetime(2029, 2, 5, 10, 0, tzinfo=BANGKOK)
    province.sends("อบต.ริมน้ำ", "O1", at=datetime(2029, 2, 12, 10, 0, tzinfo=BANGKOK))
    assert "ทันกำหนด" not in previewed(province, "2029-02-07")
    extending(province, "2029-02-07")
    assert late(province, "อบต.ริมน้ำ") == 1


def test_those_who_asked_are_told(province: Province) -> None:
    province.says("ฟ้า", "ขอเลื่อนค่ะ", ask_extension, c.AskExtension(1))
    province.says("ดิน", "ขอเลื่อนครับ", ask_extension, c.AskExtension(1))
    province.says("ดิน", "ขอเลื่อนครั้งที่ 2 ครับ", ask_extension, c.AskExtension(2))
    assert "คำขอขยายเวลาที่ค้าง 1 รายการ" in previewed(province, "2029-02-07", "อบต.ริมน้ำ")
    extending(province, "2029-02-07", "อบต.ริมน้ำ")
    assert [each.state for each in province.filed()] == ["answered", "open", "open"]
    assert "7 ก.พ. 2572" in province.hears("ฟ้า")
    extending(province, "2029-02-10")
    assert [each.state for each in province.filed()] == ["answered", "answered", "open"]


@pytest.mark.parametrize(
    ("until", "agency", "number", "words"),
    [
        (None, None, 1, "ขยายถึงวันใด"),
        ("ศุกร์หน้า", None, 1, "ขยายถึงวันใด"),
        ("2029-01-15", None, 1, "ผ่านไปแล้ว"),
        ("2572-02-07", None, 1, "ไกลกว่า 1 ปี"),
        ("2029-01-31", None, 1, "ไม่มีอะไรเปลี่ยน"),
        ("2029-01-20", "อบต.ริมน้ำ", 1, "อยู่แล้ว"),
        ("2029-02-07", "อบต.ที่ไหน", 1, "ไม่พบหน่วยงาน"),
        ("2029-02-07", None, 7, "ไม่มีครั้งที่ 7"),
    ],
)
def test_what_makes_no_sense_changes_nothing(
    province: Province, until: str | None, agency: str | None, number: int, words: str
) -> None:
    act = c.Extend(number, until, agency)
    said = preview_extend(province.visit("พี่ใหญ่", "ขยาย"), act)
    assert isinstance(said, Refusal)
    assert words in spoken(valid(said))
    assert words in extending(province, until, agency, number)
    assert deadline(province, "อบต.ริมน้ำ") == "2029-01-31"


def test_today_is_still_possible(province: Province) -> None:
    province.now = datetime(2029, 2, 3, 23, 0, tzinfo=BANGKOK)
    extending(province, "2029-02-03")
    assert deadline(province, "ทต.สันดอย") == "2029-02-03"


def test_without_a_round_the_one_that_is_due_is_meant(province: Province) -> None:
    province.now += timedelta(days=30)
    extending(province, "2029-03-20", number=None)
    round_ = province.season.round(2)
    assert round_ is not None
    assert bangkok_day(round_.deadline).isoformat() == "2029-03-20"


def test_officers_grant_nothing(province: Province) -> None:
    for handler in (extend, preview_extend):
        said = handler(province.visit("ฟ้า", "ขยายถึง 30 เม.ย."), c.Extend(1, "2029-04-30", "อบต.ริมน้ำ"))
        assert isinstance(said, Refusal)
    assert deadline(province, "อบต.ริมน้ำ") == "2029-01-31"
    assert (province.filed()[0].year, province.filed()[0].kind) == (YEAR, "request")
