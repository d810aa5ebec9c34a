"""The month's pushes: spent on deadlines first, never beyond the plan, and the coordinator hears of it once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stage import Province


@pytest.fixture
def poor(tmp_path: Path, prepared: Path) -> Province:
    """A plan of ten pushes, of which two are kept for deadlines."""
    province = Province(tmp_path, prepared, quota=10)
    province.read_quota()
    return province


def test_reminders_beyond_the_plan_wait_and_the_coordinator_is_told_once(poor: Province) -> None:
    coordinator = poor.coordinator()
    names = ["ทต.ริมปิง", "ทต.ลี้", "ทต.วังดิน", "ทต.ก้อ", "ทต.บ้านธิ", "ทต.มะกอก", "ทต.ป่าสัก", "ทต.อุโมงค์", "อบต.น้ำดิบ"]
    officers = [poor.officer(name) for name in names]
    poor.at("2023-01-24T09:05:00+07:00")
    poor.run("reminders")
    assert poor.line.quota_used() == 8
    poor.run("quota-warning")
    assert "ใกล้หมด" in poor.line.last(coordinator).text
    assert poor.run("quota-warning") == 0
    waiting = [each for each in officers if "ลงทะเบียนสำเร็จ" in "".join(poor.line.texts(each)[-3:])]
    heard = poor.say(waiting[0], "ขาดข้อไหน")
    assert "เหลืออีก 7 วัน" in heard or "ครั้งที่ 1" in heard
    assert poor.line.quota_used() == 9
    poor.close()
