"""The memo to the governor: right figures, states apart, and nothing printed that nobody has confirmed."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from bot.papers import memo_values, report_file
from bot.season_words import calendar_day, required_text
from messages.papers.memo import memo
from messages.papers.values import MemoValues
from messages.papers.wording import share, th
from models.answer import accept
from models.thai_time import at_hour
from tests.papers.conftest import NOW, World

LATER = at_hour(date(2024, 2, 5), 9, 30)


def opened(paper: bytes) -> WordDocument:
    return Document(BytesIO(paper))


def words_of(document: WordDocument) -> str:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in document.paragraphs), *cells])


def values_of(world: World, number: int = 1, now: datetime = LATER) -> MemoValues:
    round_ = world.season.round(number)
    assert round_
    return memo_values(world.session, world.season, round_, now)


@pytest.fixture
def busy(world: World) -> World:
    """One complete and checked, one partly and late, one given back; three with nothing."""
    world.send_round(0, 1)
    for answer in world.send(0, "O1", "O2"):
        accept(world.session, answer, world.coordinator, NOW)
    world.send(1, "O1", at=at_hour(date(2024, 2, 2), 9))
    world.give_back(2, "O3", "ไม่พบปี 2567")
    return world


def test_the_three_states_and_lateness_stay_apart(busy: World) -> None:
    text = words_of(opened(memo(values_of(busy))))
    assert "ส่งครบ ๑ แห่ง (ร้อยละ ๑๖.๖๖)" in text
    assert "ส่งบางส่วน ๒ แห่ง (ร้อยละ ๓๓.๓๓)" in text
    assert "ยังไม่ส่ง ๓ แห่ง (ร้อยละ ๕๐.๐๐)" in text
    assert "รวมส่งแล้ว ๖ จาก ๒๔ คำตอบ" in text
    assert "ส่งภายในกำหนด ๕ คำตอบ และส่งหลังกำหนด ๑ คำตอบ" in text
    assert "สอบทานแล้วถูกต้อง ๒ คำตอบ ให้แก้ไข ๑ คำตอบ รอสอบทาน ๓ คำตอบ" in text


def test_figures_carry_their_moment_in_thai_digits(busy: World) -> None:
    text = words_of(opened(memo(values_of(busy))))
    assert "ข้อมูล ณ วันที่ ๕ กุมภาพันธ์ ๒๕๖๗ เวลา ๐๙.๓๐ น." in text
    assert re.findall(r"(?<![O0-9])[0-9]", text) == []


def test_contact_data_is_left_to_the_pen_until_confirmed(busy: World) -> None:
    assert "สำนักงานทดสอบ" not in words_of(opened(memo(values_of(busy))))
    busy.season.contact = {**busy.season.contact, "confirmed": True}
    text = words_of(opened(memo(values_of(busy))))
    assert "สำนักงานทดสอบ" in text
    assert "๐ ๑๒๓๔ ๕๖๗๘" in text


def test_last_years_weak_agencies_are_listed_with_what_they_sent(busy: World) -> None:
    (failed,) = values_of(busy).failed
    assert (failed.name, failed.score, failed.received, failed.total, failed.returned) == ("อบต.ฐานคำ", 79.5, 1, 4, 1)
    assert "๗๙.๕๐ B" in words_of(opened(memo(values_of(busy))))


def test_the_most_missed_come_first_the_dearer_before_the_cheaper(busy: World) -> None:
    assert [(each.code, each.missing) for each in values_of(busy).missed] == [
        ("O4", 5),
        ("O2", 5),
        ("O3", 4),
        ("O1", 4),
    ]


def test_the_enclosure_shows_each_answer_by_a_letter(busy: World) -> None:
    grid = opened(memo(values_of(busy))).tables[-1]
    rows = [[cell.text for cell in row.cells] for row in grid.rows]
    assert rows[0] == ["ที่", "หน่วยงาน", "อำเภอ", "O1", "O2", "O3", "O4", "ส่งแล้ว"]
    assert rows[1][3:] == ["ถ", "ถ", "ส", "ส", "๔/๔"]
    assert rows[2][3:] == ["ส*", "–", "–", "–", "๑/๔"]
    assert rows[3][3:] == ["–", "–", "ก", "–", "๑/๔"]


def test_thai_letters_have_font_size_and_weight_of_their_own(busy: World) -> None:
    document = opened(memo(values_of(busy)))
    normal = document.styles["Normal"].element.rPr
    assert normal.rFonts.get(qn("w:cs")) == normal.rFonts.get(qn("w:ascii")) == "TH Sarabun New"
    runs = [run for run in document.element.body.iter(qn("w:r")) if run.find(qn("w:t")) is not None]
    assert len(runs) > 50
    for run in runs:
        shape = run.find(qn("w:rPr"))
        assert shape.find(qn("w:szCs")).get(qn("w:val")) == shape.find(qn("w:sz")).get(qn("w:val"))
        assert (shape.find(qn("w:b")) is None) == (shape.find(qn("w:bCs")) is None)


def test_paper_is_a4_and_its_tables_repeat_their_heads(busy: World) -> None:
    document = opened(memo(values_of(busy)))
    assert [(round(each.page_width.cm, 1), round(each.page_height.cm, 1)) for each in document.sections] == [
        (21.0, 29.7),
        (29.7, 21.0),
    ]
    for table in document.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_an_empty_round_and_a_finished_one_are_worded(world: World) -> None:
    assert "ส่งครบ ๐ แห่ง" in words_of(opened(memo(values_of(world))))
    for place in range(len(world.agencies)):
        world.send_round(place, 1)
    text = words_of(opened(memo(values_of(world))))
    assert "ไม่มีข้อคำถามที่ขาดส่ง" in text
    assert "ส่งครบทุกแห่ง" in text


def test_before_the_deadline_it_does_not_say_that_time_is_up(world: World) -> None:
    assert "อยู่ระหว่างการจัดส่ง" in words_of(opened(memo(values_of(world, now=NOW))))
    assert "ครบกำหนดการจัดส่งครั้งที่ ๑" in words_of(opened(memo(values_of(world, now=LATER))))


def test_without_a_number_it_is_about_the_round_that_ended_last(world: World) -> None:
    for now, number in ((NOW, 1), (LATER, 1), (at_hour(date(2024, 3, 2), 9), 2), (at_hour(date(2024, 6, 1), 9), 3)):
        assert report_file(world.session, world.season, {}, now)[2] == f"รายงานผู้ว่าราชการ OIT 2567 ครั้งที่ {number}.docx"


def test_letters_no_file_can_hold_do_not_break_it(world: World) -> None:
    world.agencies[0].name = "อบต.\x00น้ำ<&>\x1f"
    assert "อบต.น้ำ<&>" in words_of(opened(memo(values_of(world))))


def test_a_share_is_cut_off_not_rounded_up() -> None:
    assert [share(1999, 2000), share(19999, 20000), share(5, 5), share(0, 0)] == ["๙๙.๙๕", "๙๙.๙๙", "๑๐๐.๐๐", "๐.๐๐"]
    assert th(2567) == "๒๕๖๗"


def test_what_an_item_asks_for_says_what_is_not_sure(world: World) -> None:
    item = world.item("O1")
    assert required_text(item) == "ชื่อและที่อยู่; แผนที่ (รอยืนยัน)"
    item.status = "K"
    assert required_text(item) == "ชื่อและที่อยู่ (รอยืนยัน); แผนที่ (รอยืนยัน)"
    item.confirmed_at = datetime(2024, 1, 1, tzinfo=UTC)
    assert required_text(item) == "ชื่อและที่อยู่; แผนที่"


def test_a_month_is_not_a_day() -> None:
    assert calendar_day({"step": "check", "from": "2024-05"}) is None
    assert calendar_day({"step": "meeting", "from": "2024-04-22"}) == date(2024, 4, 22)
    assert calendar_day(None) is None
