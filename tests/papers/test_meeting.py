"""Whom to invite, in which order, and a page for each."""

from __future__ import annotations

from datetime import date

import pytest
from docx.oxml.ns import qn

from bot import commands as c
from bot.handlers.papers import meeting
from bot.meeting_values import meeting_values, met_rounds
from messages.papers.meeting import meeting_paper
from messages.papers.values import AgencyCase, Contact, MeetingValues, OpenItem, in_order
from messages.plain import plain_text
from models.thai_time import at_hour
from rehearsal.message_shapes import MESSAGE_LIST
from tests.papers.conftest import NOW, World
from tests.papers.test_memo import opened, words_of

AFTER_FIRST = at_hour(date(2024, 2, 5), 9)
AFTER_ALL = at_hour(date(2024, 4, 10), 9)


@pytest.fixture
def left_over(world: World) -> World:
    """After round 1: the first complete but one given back, the second without its dearest, the others with nothing."""
    world.send_round(0, 1)
    world.give_back(0, "O2", "ลิงก์เปิดไม่ได้ & หน้าเป็นปี 2566")
    world.send(1, "O1", "O2", "O3")
    return world


def values_of(world: World, number: int | None = 1) -> MeetingValues:
    return meeting_values(world.session, world.season, met_rounds(world.season, number, AFTER_FIRST), AFTER_FIRST)


def test_the_most_points_at_stake_first(left_over: World) -> None:
    cases = values_of(left_over).cases
    assert [each.at_stake for each in cases] == [5.0, 5.0, 5.0, 5.0, 2.0, 1.0]
    assert [each.name for each in cases[-2:]] == ["ทต.ญี่ปุ่นน้อย", "อบต.น้ำปู่"]


def test_a_returned_item_is_open_with_its_reason(left_over: World) -> None:
    (item,) = values_of(left_over).cases[-1].items
    assert (item.code, item.state, item.remark) == ("O2", "ให้แก้ไข", "ลิงก์เปิดไม่ได้ & หน้าเป็นปี 2566")


def test_who_has_nothing_open_is_not_invited(left_over: World) -> None:
    left_over.send(1, "O4")
    assert "ทต.ญี่ปุ่นน้อย" not in [each.name for each in values_of(left_over).cases]


def test_last_years_weak_ones_are_marked(left_over: World) -> None:
    assert {each.name for each in values_of(left_over).cases if each.failed is not None} == {"อบต.ฐานคำ"}


def test_contacts_and_the_last_time_they_wrote(left_over: World) -> None:
    by_name = {each.name: each for each in values_of(left_over).cases}
    known = by_name["อบต.น้ำปู่"]
    assert known.contacts == (Contact("นางสาวทดลอง ใจดี", "นักวิเคราะห์", "0812345678"),)
    assert known.last_contact == at_hour(date(2024, 1, 10), 9)
    assert by_name["ทม.ดอนกลาง"].last_contact is None


def test_rounds_whose_time_is_over(world: World) -> None:
    def numbers(number: int | None, now: object) -> list[int]:
        return [each.number for each in met_rounds(world.season, number, now)]  # type: ignore[arg-type]

    assert numbers(None, NOW) == [1]
    assert numbers(None, AFTER_FIRST) == [1]
    assert numbers(None, AFTER_ALL) == [1, 2, 3]
    assert numbers(2, NOW) == [2]
    assert numbers(9, NOW) == []


def test_each_agency_begins_a_page_of_its_own(left_over: World) -> None:
    document = opened(meeting_paper(values_of(left_over)))
    starts = [
        each.text for each in document.paragraphs if each._p.pPr is not None and _on(each._p.pPr, "w:pageBreakBefore")
    ]
    assert starts == [each.full_name for each in values_of(left_over).cases]


def _on(shape: object, name: str) -> bool:
    found = shape.find(qn(name))  # type: ignore[attr-defined]
    return found is not None and found.get(qn("w:val")) not in ("0", "false")


def test_the_page_has_what_is_needed_to_work_through_it(left_over: World) -> None:
    text = words_of(opened(meeting_paper(values_of(left_over))))
    for needed in (
        "ให้แก้ไข: ลิงก์เปิดไม่ได้ & หน้าเป็นปี 2566",
        "ชื่อและที่อยู่; แผนที่ (รอยืนยัน)",
        "นางสาวทดลอง ใจดี (นักวิเคราะห์)  โทร. ๐๘๑๒๓๔๕๖๗๘",
        "ติดต่อล่าสุดทาง LINE: ๑๐ ม.ค. ๒๕๖๗",
        "ยังไม่มีผู้ลงทะเบียน",
        "วันที่ ๒๒ เมษายน ๒๕๖๗ (รอยืนยัน)",
        "▲",
    ):
        assert needed in text


def test_many_items_are_listed_by_round_and_none_is_lost() -> None:
    items = tuple(OpenItem(f"O{n}", f"เรื่อง {n}", 1 + n % 3, "ยังไม่ส่ง", "", "ต้องแสดง", 1.0) for n in range(1, 44))
    returned = tuple(OpenItem(f"O{n}", "เรื่อง", 3, "ให้แก้ไข", f"เหตุที่ {n}", "", 1.0) for n in range(50, 53))
    case = AgencyCase("อบต.ก", "อบต.ก", "ข", items + returned)
    text = words_of(opened(meeting_paper(MeetingValues("จังหวัดทดสอบ", 2567, NOW, (1, 2, 3), (case,)))))
    assert all(f"{each.code} เรื่อง" in text for each in items)
    assert all(f"เหตุที่ {n}" in text for n in range(50, 53))


def test_the_list_in_the_chat(left_over: World) -> None:
    messages = meeting(left_over.visit(now=AFTER_FIRST), c.Meeting())
    assert MESSAGE_LIST(messages, "messages") == []
    assert "เชิญ 6 หน่วยงาน" in plain_text(messages[0])
    assert "วันประชุม 22 เม.ย. 2567 (รอยืนยัน)" in plain_text(messages[0])
    lines = messages[1]["text"].splitlines()
    assert "1. อบต.ฐานคำ ▲: ขาด 4 · 5.0" in lines
    assert "6. อบต.น้ำปู่: แก้ไข 1 · 1.0" in lines
    assert "▲ ผลการประเมินปี 2566 ต่ำกว่าเกณฑ์" in lines


def test_without_a_day_in_the_calendar_she_is_asked_for_one(left_over: World) -> None:
    left_over.season.calendar = []
    messages = meeting(left_over.visit(now=AFTER_FIRST), c.Meeting())
    assert "กรุณากำหนดวัน" in plain_text(messages[0])


def test_nobody_to_invite_is_worded(world: World) -> None:
    for place in range(len(world.agencies)):
        world.send_round(place, 1)
    (message,) = meeting(world.visit(now=AFTER_FIRST), c.Meeting())
    assert "ไม่มีหน่วยงานที่ต้องเชิญ" in message["text"]
    assert "ไม่มีหน่วยงานที่ต้องเชิญ" in words_of(opened(meeting_paper(values_of(world))))


def test_equal_points_more_items_first() -> None:
    def case(name: str, *weights: float) -> AgencyCase:
        return AgencyCase(name, name, "ก", tuple(OpenItem("O1", "", 1, "ยังไม่ส่ง", "", "", each) for each in weights))

    order = in_order([case("หนึ่งข้อ", 0.3), case("ว่าง"), case("สามข้อ", 0.1, 0.1, 0.1), case("แพง", 2)])
    assert [each.name for each in order] == ["แพง", "สามข้อ", "หนึ่งข้อ"]


def test_line_takes_the_longest_list(world: World) -> None:
    items = tuple(OpenItem(f"O{n}", "เรื่อง", 1, "ยังไม่ส่ง", "", "", 1.0) for n in range(43))
    cases = tuple(
        AgencyCase(f"องค์การบริหารส่วนตำบลหนองปลาสะวาย {n}", "", "เวียงหนองล่อง", items, failed=80.0) for n in range(120)
    )
    from messages.papers.cards import FileOffer, meeting_messages

    offer = FileOffer("รายชื่อ", "ครั้งที่ 1", ("รายชื่อ",), "เปิดไฟล์", "https://ita.test/f?t=1", NOW, "")
    messages = meeting_messages(MeetingValues("จังหวัดทดสอบ", 2567, NOW, (1, 2, 3), cases), offer)
    assert MESSAGE_LIST(messages, "messages") == []
    assert "120. " in messages[-2]["text"] or "120. " in messages[-1]["text"]
