"""Words of the coordinator: reminders let go again, an agency's form, what was announced; and menus that follow."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from bot.menus import install
from jobs.worker import Worker
from rehearsal.people import LineUser
from tests.stage import Province

RIMPING, MAKOK = "ทต.ริมปิง", "ทต.มะกอก"
AT_ONCE = 20
"""Seconds a loaded machine may take; the errand's own minute is longer."""


@pytest.fixture
def coordinator(province: Province) -> LineUser:
    return province.coordinator()


# ── reminders ───────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("words", ["เปิดการเตือน", "ยกเลิกการพักเตือน", "เปิดเตือนได้แล้วค่ะ", "เตือนต่อ"])
def test_reminders_that_were_held_go_on_at_her_word(province: Province, coordinator: LineUser, words: str) -> None:
    province.officer(RIMPING)
    province.at("2023-01-24T08:30:00+07:00")
    province.say(coordinator, "พักการเตือน")
    province.tap(coordinator, "3 วัน (27 ม.ค.)")
    province.at("2023-01-24T09:05:00+07:00")
    assert province.run("reminders") == 0
    assert "ยกเลิกการพักเตือนแล้ว" in province.say(coordinator, words)
    assert province.run("reminders") == 1


def test_where_nothing_is_held_she_hears_so_and_nobody_is_reminded(province: Province, coordinator: LineUser) -> None:
    province.officer(RIMPING)
    assert "ไม่ได้พักการเตือน" in province.say(coordinator, "เปิดการเตือน")
    assert "ใช่ ดำเนินการ" not in province.labels(coordinator)
    assert province.line.pushes == []


# ── an agency's form ────────────────────────────────────────────────────────────────────────────────────────────


def opened(province: Province, who: LineUser) -> bytes:
    link = urlsplit(str(province.line.tap(who, "เปิดแบบฟอร์ม Excel")))
    page = province.browser.get(f"{link.path}?{link.query}")
    assert page.status_code == 200
    return page.data


@pytest.mark.parametrize("words", [f"ขอแบบฟอร์ม {MAKOK}", f"แบบฟอร์มของ{MAKOK}ครั้งที่ 1", f"ส่งฟอร์มของ {MAKOK} ให้หน่อย"])
def test_the_coordinator_gets_the_form_of_the_agency_she_names(
    province: Province, coordinator: LineUser, words: str
) -> None:
    assert f"แบบฟอร์ม {MAKOK} ครั้งที่ 1" in province.say(coordinator, words)
    assert opened(province, coordinator).startswith(b"PK")


def test_an_officer_gets_only_her_own(province: Province) -> None:
    officer = province.officer(RIMPING)
    assert f"แบบฟอร์ม {MAKOK} ครั้งที่ 1" not in province.say(officer, f"ขอแบบฟอร์ม {MAKOK}")
    assert f"แบบฟอร์ม {RIMPING} ครั้งที่ 1" in province.say(officer, f"ขอแบบฟอร์ม {RIMPING}")


# ── what was announced ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("words", ["ประกาศที่ส่งไปแล้ว", "ประวัติประกาศ", "ดูประกาศที่ผ่านมา", "ผลการส่งประกาศ"])
def test_the_ledger_of_announcements_with_their_results(province: Province, coordinator: LineUser, words: str) -> None:
    province.officer(RIMPING)
    province.say(coordinator, "แจ้งทุกหน่วย: อบรมวันที่ 20")
    province.tap(coordinator, "ใช่ ดำเนินการ")
    heard = province.say(coordinator, words)
    assert "อบรมวันที่ 20" in heard
    assert "1. 16 ม.ค. 2566" in heard
    assert "ไม่ถึง 58 หน่วยงาน" in heard
    assert "ผลการส่งประกาศ" in province.tap(coordinator, "ดูผล 1")


def test_before_the_first_one_it_says_so_and_an_announcement_is_still_one(
    province: Province, coordinator: LineUser
) -> None:
    assert "ยังไม่เคยส่งประกาศ" in province.say(coordinator, "ประกาศที่ส่งไปแล้ว")
    province.officer(RIMPING)
    province.say(coordinator, "ประกาศถึงทุกหน่วยว่าแบบที่ส่งไปแล้วใช้ได้")
    assert "ใช่ ดำเนินการ" in province.labels(coordinator)


# ── menus ───────────────────────────────────────────────────────────────────────────────────────────────────────


def menu_within(province: Province, who: LineUser, seconds: float = AT_ONCE) -> str | None:
    with province.line.changed:
        province.line.changed.wait_for(lambda: who.rich_menu_id is not None, timeout=seconds)
    return who.rich_menu_id


def test_the_menu_follows_at_once_who_was_let_in(province: Province, coordinator: LineUser) -> None:
    menus = install(province.machine.line, []).menus
    newcomer, code = province.stranger(), province.code(RIMPING)
    worker = Worker(province.machine)
    worker.start()
    try:
        assert menu_within(province, coordinator) == menus["coordinator"]  # the errand of the start is done
        province.line.say(newcomer, code)
        worker.wake()
        assert menu_within(province, newcomer) == menus["officer"]
    finally:
        worker.stop()
