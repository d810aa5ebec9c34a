"""Announcements and reminders by hand: what they would cost, one push a person, and what became of them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from bot import commands as c
from bot.handlers.announcing import announce, preview_announce, preview_remind, remind
from bot.handlers.refusal import Refusal
from models.announcement import Announcement
from models.channel import QuotaReading
from models.outbox import owe
from models.people import bind
from models.settings import BANGKOK
from tests.on_screen import Messages, spoken, tap
from tests.people.conftest import Province, valid

TEXT = "ประชุมชี้แจงวันศุกร์ เวลา 9.00 น."


def announcing(province: Province, to: str | None = "all", text: str | None = TEXT) -> Messages:
    return province.says("พี่ใหญ่", "แจ้ง", announce, c.Announce(text, to))


def previewed(province: Province, to: str | None = "all", text: str | None = TEXT) -> Messages:
    return province.says("พี่ใหญ่", "แจ้ง", preview_announce, c.Announce(text, to))


def reminding(province: Province, to: str | None = "missing", round_: int | None = None) -> Messages:
    return province.says("พี่ใหญ่", "ทวง", remind, c.Remind(round_, to))


def told(province: Province, purpose: str) -> list[str]:
    return [each.line_to for each in province.owed(purpose)]


def row_of(messages: Messages, left: str) -> str:
    """The figure beside a name."""
    lines = spoken(messages).split("\n")
    return lines[lines.index(left) + 1]


def test_the_preview_shows_the_message_its_cost_and_who_is_not_reached(province: Province) -> None:
    province.people["ดิน"].blocked_at = province.now
    said = previewed(province)
    assert TEXT in spoken(said[:1])
    assert row_of(said, "หน่วยงาน") == "4 แห่ง"
    assert row_of(said, "ผู้รับ") == "2 คน"
    assert row_of(said, "ใช้โควตา") == "2 ข้อความ"
    assert row_of(said, "โควตาเดือนนี้คงเหลือ") == "10 จาก 10"
    assert "ยังไม่มีผู้ลงทะเบียน (1 แห่ง)\nอบต.ไร้คน" in spoken(said)
    assert "ผู้รับปิดกั้นบัญชี (1 แห่ง)\nทต.ทุ่งใต้" in spoken(said)
    assert province.owed() == [], "a preview owes nothing"


def test_each_main_contact_is_told_once(province: Province) -> None:
    colleague = bind(province.session, province.people["ใครไม่รู้"], province.agencies["ทต.สันดอย"], province.now)
    assert not colleague.is_main
    said = announcing(province)
    assert told(province, "announcement") == ["U-แก้ว", "U-ฟ้า", "U-ดิน"]
    assert all(each.cost == 1 for each in province.owed())
    assert TEXT in spoken(province.owed()[0].messages)
    assert "3 คน" in spoken(said)


def test_one_who_speaks_for_two_agencies_is_told_once(province: Province) -> None:
    bind(province.session, province.people["แก้ว"], province.agencies["อบต.ไร้คน"], province.now)
    announcing(province)
    assert told(province, "announcement").count("U-แก้ว") == 1
    province.passes(minutes=1)
    reminding(province)
    (push,) = [each for each in province.owed("reminder") if each.line_to == "U-แก้ว"]
    assert "ทต.สันดอย" in spoken(push.messages)
    assert "อบต.ไร้คน" in spoken(push.messages)
    valid(push.messages)


@pytest.mark.parametrize(
    ("to", "people"),
    [("เหนือ", ["U-แก้ว", "U-ฟ้า"]), ("อบต.ริมน้ำ", ["U-ฟ้า"]), ("missing", ["U-ฟ้า", "U-ดิน"])],
)
def test_to_a_district_an_agency_or_those_who_miss_something(province: Province, to: str, people: list[str]) -> None:
    province.sends("ทต.สันดอย", "O1")
    province.sends("ทต.สันดอย", "O2")
    announcing(province, to)
    assert told(province, "announcement") == people


def test_muted_ones_hear_announcements_but_no_reminders(province: Province) -> None:
    province.people["แก้ว"].muted_at = province.now
    announcing(province)
    assert "U-แก้ว" in told(province, "announcement")
    said = province.says("พี่ใหญ่", "ทวง", preview_remind, c.Remind(None, "missing"))
    assert "ผู้รับขอไม่รับการเตือน (1 แห่ง)\nทต.สันดอย" in spoken(said)
    reminding(province)
    assert "U-แก้ว" not in told(province, "reminder")


def test_the_same_order_is_carried_out_once(province: Province) -> None:
    visit = province.visit("พี่ใหญ่", "แจ้ง")
    announce(visit, c.Announce(TEXT, "all"))
    announce(visit, c.Announce(TEXT, "all"))
    assert len(province.owed()) == 3
    assert province.session.query(Announcement).count() == 1


def test_the_ledger_tells_what_became_of_it(province: Province) -> None:
    said = announcing(province)
    states = {"U-แก้ว": "sent", "U-ฟ้า": "gave_up", "U-ดิน": "held"}
    for each in province.owed():
        each.state = states[each.line_to]
    province.session.flush()
    result = province.presses("พี่ใหญ่", tap(said, "ดูผลการส่ง"))
    assert row_of(result, "LINE รับไว้ส่งแล้ว") == "1 หน่วยงาน"
    assert "ส่งไม่ได้\n1 หน่วยงาน\nอบต.ริมน้ำ" in spoken(result)
    assert "1 หน่วยงาน\nทต.ทุ่งใต้" in spoken(result)
    assert "ยังไม่มีผู้ลงทะเบียน (1 แห่ง)\nอบต.ไร้คน" in spoken(result)
    listed = province.presses("พี่ใหญ่", "do=announcements")
    assert "ทุกหน่วยงาน 3 คน" in spoken(listed)


def test_two_announcements_do_not_mix_their_results(province: Province) -> None:
    first = announcing(province)
    province.passes(minutes=5)
    announcing(province, "เหนือ", "อีกเรื่อง")
    for each in province.owed()[:3]:
        each.state = "sent"
    province.session.flush()
    assert row_of(province.presses("พี่ใหญ่", tap(first, "ดูผลการส่ง")), "LINE รับไว้ส่งแล้ว") == "3 หน่วยงาน"


def test_the_preview_warns_when_the_month_is_short(province: Province) -> None:
    province.session.add(QuotaReading(read_at=province.now, limit=10, used=6))
    owe(province.session, "x", "U-ฟ้า", [], province.now, purpose="answer", until=province.now + timedelta(hours=1))
    said = spoken(previewed(province))
    # 10 of the plan, 6 used, 2 reserved, 1 owed already: 1 is free
    assert "โควตาที่ใช้ได้คือ 1 จะมี 2 คน" in said


def test_the_preview_says_when_the_same_was_just_sent_and_that_it_is_night(province: Province) -> None:
    announcing(province)
    province.passes(hours=11)
    said = spoken(previewed(province))
    assert "ส่งถึงกลุ่มนี้ไปแล้วเมื่อ 16 ม.ค. 2572" in said
    assert "กลางคืน" in said
    province.passes(days=2)
    assert "ไปแล้วเมื่อ" not in spoken(previewed(province))


def test_a_reminder_names_what_each_misses_the_dearest_first(province: Province) -> None:
    province.sends("ทต.ทุ่งใต้", "O2")
    reminding(province)
    by_person = {each.line_to: spoken(each.messages) for each in province.owed("reminder")}
    assert by_person["U-แก้ว"].index("O2") < by_person["U-แก้ว"].index("O1")
    assert "หัวข้อ O2" not in by_person["U-ดิน"]
    assert "ทต.สันดอย" not in by_person["U-ดิน"]
    for each in province.owed():
        valid(each.messages)


def test_one_agency_is_reminded_without_the_others(province: Province) -> None:
    said = reminding(province, "ทต.ทุ่งใต้", 2)
    assert told(province, "reminder") == ["U-ดิน"]
    assert "O3" in spoken(province.owed()[0].messages)
    assert "1 คน" in spoken(said)


@pytest.mark.parametrize(("day", "urgent"), [(16, False), (30, True), (31, True)])
def test_only_a_reminder_next_to_the_deadline_may_use_the_reserve(province: Province, day: int, urgent: bool) -> None:
    province.now = datetime(2029, 1, day, 10, 0, tzinfo=BANGKOK)
    reminding(province)
    assert {each.urgent for each in province.owed()} == {urgent}


def complete(province: Province) -> None:
    for name in province.agencies:
        province.sends(name, "O1")
        province.sends(name, "O2")


@pytest.mark.parametrize(
    ("handler", "act", "words"),
    [
        (preview_announce, c.Announce(None, "all"), "กรุณาพิมพ์ข้อความ"),
        (preview_announce, c.Announce(TEXT, None), "ถึงใคร"),
        (preview_announce, c.Announce(TEXT, "เมืองไกล"), "ไม่พบ"),
        (preview_announce, c.Announce(TEXT, "missing"), "ไม่มีหน่วยงานที่ยังขาด"),
        (preview_announce, c.Announce(TEXT, "อบต.ไร้คน"), "ยังไม่มีผู้ลงทะเบียน"),
        (preview_remind, c.Remind(1, "missing"), "ไม่มีหน่วยงานที่ยังขาด"),
        (preview_remind, c.Remind(9, "missing"), "ไม่มีครั้งที่ 9"),
        (preview_remind, c.Remind(1, "ทต.สันดอย"), "ไม่มีหน่วยงานที่ยังขาด"),
        (preview_remind, c.Remind(2, "อบต.ไร้คน"), "ยังไม่มีผู้ลงทะเบียน"),
    ],
)
def test_where_there_is_nothing_to_send_it_says_why_and_proposes_nothing(
    province: Province, handler: Any, act: c.Act, words: str
) -> None:
    complete(province)
    visit = province.visit("พี่ใหญ่", "แจ้ง")
    said = handler(visit, act)
    assert isinstance(said, Refusal)
    assert words in spoken(valid(said))
    carry_out = announce if isinstance(act, c.Announce) else remind
    assert spoken(carry_out(visit, act)) == spoken(said)
    assert province.owed() == []


def test_the_longest_announcement_is_valid(province: Province) -> None:
    said = previewed(province, text="ก" * 5000)
    assert len(said) <= 4, "the confirmation still fits in the reply"
    announcing(province, text="ก" * 5000)
    for each in province.owed():
        valid(each.messages)


@pytest.mark.parametrize("who", ["แก้ว", "ใครไม่รู้"])
def test_only_coordinators_send(province: Province, who: str) -> None:
    for handler, act in (
        (preview_announce, c.Announce(TEXT, "all")),
        (announce, c.Announce(TEXT, "all")),
        (preview_remind, c.Remind(1, "missing")),
        (remind, c.Remind(1, "missing")),
    ):
        assert isinstance(handler(province.visit(who, "แจ้งทุกหน่วย"), act), Refusal)
    assert province.owed() == []
    assert [each.kind for each in province.filed()] == ["request"]
