"""The month's pushes: what may still go out, and what the coordinator is shown."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot import commands as c
from bot.handlers.budget import quota
from models.budget import Budget, budget, may_push, reminders_ahead
from models.channel import QuotaReading
from models.holding import hold_reminders
from models.outbox import owe
from models.settings import BANGKOK, SeasonSettings
from tests.on_screen import spoken
from tests.people.conftest import Province


def pushed(province: Province, at: datetime, purpose: str = "reminder", how: str = "push", state: str = "sent") -> None:
    key = f"{purpose}:{at}:{how}:{state}"
    owe(province.session, key, "U-ฟ้า", [], at, purpose=purpose, until=at + timedelta(days=1))
    row = next(each for each in province.owed() if each.key == key)
    row.state, row.sent_as, row.sent_at = state, how, at
    province.session.flush()


def month(province: Province) -> Budget:
    return budget(province.session, SeasonSettings(monthly_pushes=10), province.now)


@pytest.mark.parametrize(
    ("used", "cost", "urgent", "fits"),
    [
        (0, 8, False, True), (0, 9, False, False), (0, 10, True, True), (0, 11, True, False),
        (8, 1, False, False), (8, 2, True, True), (10, 1, True, False), (12, 0, False, True), (12, 1, True, False),
    ],
)  # fmt: skip
def test_the_reserve_is_for_what_is_urgent(used: int, cost: int, urgent: bool, fits: bool) -> None:
    assert may_push(Budget(limit=10, used=used, planned=0, reserved=2), cost, urgent) is fits


def test_the_lower_limit_and_the_higher_count_win(province: Province) -> None:
    pushed(province, province.now - timedelta(hours=1))
    assert (month(province).limit, month(province).used) == (10, 1)
    province.session.add(QuotaReading(read_at=province.now, limit=5, used=4))
    assert (month(province).limit, month(province).used, month(province).reserved) == (5, 4, 1)
    province.session.add(QuotaReading(read_at=province.now, limit=None, used=0))
    assert (month(province).limit, month(province).used) == (10, 1)


def test_what_went_out_since_lines_reading_is_added(province: Province) -> None:
    province.session.add(QuotaReading(read_at=province.now - timedelta(hours=2), limit=10, used=4))
    pushed(province, province.now - timedelta(hours=1))
    assert month(province).used == 5


def test_last_months_figures_do_not_count(province: Province) -> None:
    # LINE counts in UTC+9: its February begins at 22:00 of 31 January in Bangkok
    province.now = datetime(2029, 1, 31, 22, 30, tzinfo=BANGKOK)
    province.session.add(QuotaReading(read_at=province.now - timedelta(hours=1), limit=10, used=9))
    pushed(province, province.now - timedelta(hours=1))
    pushed(province, province.now - timedelta(minutes=10), purpose="answer")
    assert month(province).used == 1


def test_replies_are_free_and_what_is_owed_is_planned(province: Province) -> None:
    pushed(province, province.now, how="reply")
    pushed(province, province.now, purpose="answer", how="", state="owed")
    assert (month(province).used, month(province).planned) == (0, 1)


def ahead(province: Province, **settings: object) -> int:
    chosen = SeasonSettings(reminder_days=(7, 3, 1, 0), notice_days_after=1, **settings)  # type: ignore[arg-type]
    return reminders_ahead(province.session, province.season, chosen, province.now)


def test_reminders_of_this_month_for_those_who_miss_something_and_can_be_reached(province: Province) -> None:
    # round 1 is due on the 31st: mornings of the 24th, 28th, 30th and 31st; the notice falls into February
    assert ahead(province) == 4 * 3
    province.sends("ทต.สันดอย", "O1")
    assert ahead(province) == 4 * 3
    province.sends("ทต.สันดอย", "O2")
    assert ahead(province) == 4 * 2
    province.people["ดิน"].muted_at = province.now
    assert ahead(province) == 4 * 1


def test_a_morning_that_has_begun_is_not_counted_again(province: Province) -> None:
    province.now = datetime(2029, 1, 30, 8, 59, tzinfo=BANGKOK)
    assert ahead(province, morning_from=9) == 2 * 3
    province.passes(minutes=2)
    assert ahead(province, morning_from=9) == 1 * 3


def test_held_reminders_are_not_planned(province: Province) -> None:
    hold_reminders(province.season, datetime(2029, 1, 28, tzinfo=BANGKOK).date())
    assert ahead(province) == 2 * 3


def test_the_coordinator_sees_it_by_purpose(province: Province) -> None:
    pushed(province, province.now - timedelta(hours=3), purpose="announcement")
    pushed(province, province.now - timedelta(hours=2))
    pushed(province, province.now - timedelta(hours=1))
    pushed(province, province.now, how="reply")
    pushed(province, province.now, how="", state="held")
    province.session.add(QuotaReading(read_at=province.now, limit=300, used=5))
    said = spoken(province.says("พี่ใหญ่", "โควตา", quota, c.Quota()))
    for shown in (
        "ใช้ไป 5 จาก 10 ข้อความ เหลือ 5",
        "การเตือน\n2",
        "ประกาศ\n1",
        "ส่งจาก LINE OA Manager\n2",
        "กันไว้วันครบกำหนด\n2",
        "ตอบกลับ (ไม่เสียโควตา)\n1",
        "ค้างเพราะโควตา\n1",
        "การเตือนที่จะถึง\nไม่เกิน 12",
        "เกินโควตา",
        "มกราคม 2572",
    ):
        assert shown in said, shown


def test_an_unused_month_and_no_plan_at_all_are_worded(province: Province) -> None:
    assert "ใช้ไป 0 จาก 10" in spoken(province.says("พี่ใหญ่", "โควตา", quota, c.Quota()))
    province.season.settings = {"monthly_pushes": 0}
    assert "ใช้ไป 0 จาก 0" in spoken(province.says("พี่ใหญ่", "โควตา", quota, c.Quota()))


def test_officers_do_not_see_it(province: Province) -> None:
    assert "เฉพาะผู้ประสานงานจังหวัด" in spoken(province.says("แก้ว", "โควตา", quota, c.Quota()))
