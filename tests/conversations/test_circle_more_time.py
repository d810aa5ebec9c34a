"""More time, in words: what is asked back can be sent as it stands, and who did not ask can be told with one tap."""

from __future__ import annotations

import re

import pytest

from rehearsal.people import LineUser
from tests.stage import Province

BANTHI = "ทต.บ้านธิ"


@pytest.fixture
def coordinator(province: Province) -> LineUser:
    return province.coordinator()


@pytest.mark.parametrize(("at", "said"), [("2023-01-16", "ขยายเวลาให้บ้านธิ"), ("2023-02-20", "ขยายเวลารอบ 1 ให้บ้านธิ")])
def test_a_grant_without_a_date_is_asked_back_with_words_that_can_be_sent(
    province: Province, coordinator: LineUser, at: str, said: str
) -> None:
    province.at(f"{at}T09:00:00+07:00")
    asked = province.say(coordinator, said)
    assert "31 ม.ค. 2566 ขยายถึงวันใด" in asked
    example = re.findall("“(.+?)”", asked)[0]
    assert BANTHI in example
    assert "ยังไม่ได้บันทึก" in province.say(coordinator, example)
    assert f"ของ {BANTHI} เป็น" in province.tap(coordinator, "ใช่ ดำเนินการ")


def test_a_request_shown_says_how_to_grant_it_where_no_keyboard_opens(
    province: Province, coordinator: LineUser
) -> None:
    province.say(province.officer(BANTHI), "ขอเลื่อนส่งครั้งที่ 1 ได้ไหม เว็บล่มทั้งอาทิตย์")
    province.say(coordinator, "คำถามค้าง")
    shown = province.tap(coordinator, "ขยายเวลาให้")
    words = re.findall("“(ขยาย.+?)…”", shown)[0]
    assert "7 ก.พ. 2566" in province.say(coordinator, f"{words}7 ก.พ. 66")


def test_an_agency_that_did_not_ask_can_be_told_with_one_tap(province: Province, coordinator: LineUser) -> None:
    officer, other = province.officer(BANTHI), province.officer("ทต.ลี้")
    province.say(coordinator, f"ขยายครั้งที่ 1 ให้ {BANTHI} ถึง 7 ก.พ. 2566")
    province.tap(coordinator, "ใช่ ดำเนินการ")
    province.tap(coordinator, "ประกาศให้ทราบ")
    province.tap(coordinator, "ใช่ ดำเนินการ")
    assert "ถึง 7 ก.พ. 2566" in province.line.last(officer).text
    assert "7 ก.พ. 2566" not in province.line.last(other).text


def test_who_asked_has_been_told_and_needs_no_announcement(province: Province, coordinator: LineUser) -> None:
    officer = province.officer(BANTHI)
    province.say(officer, "ขอเลื่อนส่งครั้งที่ 1 ได้ไหม เว็บล่มทั้งอาทิตย์")
    province.say(coordinator, f"ขยายครั้งที่ 1 ให้ {BANTHI} ถึง 7 ก.พ. 2566")
    province.tap(coordinator, "ใช่ ดำเนินการ")
    assert "ขยายเวลาส่งครั้งที่ 1 ถึง 7 ก.พ. 2566" in province.line.last(officer).text
    assert "ประกาศให้ทราบ" not in province.labels(coordinator)
