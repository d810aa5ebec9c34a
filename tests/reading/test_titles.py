"""Items by name: every official title and alias of four years finds its own item."""

from __future__ import annotations

import pytest

from bot.reading.text import fold, spelled
from bot.reading.titles import titled
from tests.reading.season import vocabulary

SHORT = [
    ("โครงสร้างองค์กร", "O1"),
    ("แผนพัฒนา", "O4"),
    ("กฎหมาย", "O6"),
    ("q & a", "O8"),
    ("เพจเฟซบุ๊ก", "O9"),
    ("นโยบายคุ้มครองข้อมูล", "O10"),
    ("แผนการใช้จ่ายงบประมาณ", "O11"),
    ("คู่มือการปฏิบัติงาน", "O14"),
    ("คู่มือการให้บริการ", "O15"),
    ("สถิติบริการ", "O16"),
    ("สขร1", "O21"),
    ("สถิติร้องเรียน", "O29"),
    ("โนกิ๊ฟ", "O31"),
    ("กิจกรรมสร้างวัฒนธรรม", "O32"),
    ("แผนป้องกันทุจริต 4 ปี", "O36"),
    ("ขับเคลื่อนจริยธรรม", "O40"),
]


@pytest.mark.parametrize("year", [2566, 2567, 2568, 2569])
def test_every_title_and_alias_finds_its_item(year: int) -> None:
    lists = vocabulary(year)
    for item in lists.items:
        for name in (item.title, *item.aliases):
            found = titled(fold(spelled(name)), lists)
            assert [title.candidates[0] for title in found][:1] == [item.code] or not found, name


@pytest.mark.parametrize(("said", "code"), SHORT)
def test_short_names(said: str, code: str) -> None:
    assert [title.candidates for title in titled(fold(spelled(said)), vocabulary())] == [(code,)]


@pytest.mark.parametrize("said", ["คู่มือ", "รายงานผล", "แผน"])
def test_words_that_many_titles_share_decide_nothing(said: str) -> None:
    assert all(len(title.candidates) > 1 for title in titled(said, vocabulary()))
