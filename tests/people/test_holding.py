"""Reminders held back until a day, and let go again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot import commands as c
from bot.handlers.questions import ask_question
from models.holding import reminders_held
from models.settings import SeasonSettings
from tests.on_screen import Messages, spoken, tap
from tests.people.conftest import Province


def asked(province: Province, who: str = "พี่ใหญ่") -> Messages:
    return province.says(who, "อย่าเพิ่งเตือนนะ", ask_question, c.Ask("hold_reminders"))


def test_nothing_is_held_before_a_day_is_chosen(province: Province) -> None:
    assert "ถึงวันใด" in spoken(asked(province))
    assert not reminders_held(province.season, province.now)


@pytest.mark.parametrize(("label", "days"), [("19 ม.ค.", 3), ("23 ม.ค.", 7), ("31 ม.ค.", 15)])
def test_held_through_the_chosen_day(province: Province, label: str, days: int) -> None:
    province.presses("พี่ใหญ่", tap(asked(province), f"พักการเตือนถึง {label} 2572"))
    province.session.expire(province.season, ["settings"])
    assert reminders_held(province.season, province.now + timedelta(days=days))
    assert not reminders_held(province.season, province.now + timedelta(days=days + 1))
    assert SeasonSettings.of(province.season.settings).monthly_pushes == 10, "the other settings stay"


def test_lifted_again(province: Province) -> None:
    held = province.presses("พี่ใหญ่", tap(asked(province), "พักการเตือนถึง 19 ม.ค. 2572"))
    assert "ขณะนี้พักการเตือน" in spoken(asked(province))
    assert "ยกเลิกการพักเตือนแล้ว" in spoken(province.presses("พี่รอง", tap(held, "เตือนต่อ")))
    assert not reminders_held(province.season, province.now)
    assert "ไม่ได้พัก" in spoken(province.presses("พี่รอง", tap(held, "เตือนต่อ")))


@pytest.mark.parametrize("until", ["2029-01-15", "2031-01-01", "พรุ่งนี้", ""])
def test_old_and_forged_days_hold_nothing(province: Province, until: str) -> None:
    assert "เลือกใหม่" in spoken(province.presses("พี่ใหญ่", f"do=hold&until={until}"))
    assert not reminders_held(province.season, province.now)


def test_an_officer_holds_nothing(province: Province) -> None:
    asked(province, "แก้ว")
    province.presses("แก้ว", "do=hold&until=2029-01-20")
    assert not reminders_held(province.season, province.now)
