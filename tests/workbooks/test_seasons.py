"""Templates are read back without loss, and every mistake is named at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from bot import books
from bot.workbooks.days import read_day
from bot.workbooks.seasons import read_agencies, read_knowledge, read_season
from messages.workbooks.lists import knowledge_table
from messages.workbooks.templates import agencies_template, season_template
from messages.workbooks.values import KnownAnswer, SeasonItem
from models import catalogue
from tests.workbooks.contents import season
from tests.workbooks.making import workbook
from tests.workbooks.test_form_round_trip import needs_libreoffice, through_libreoffice


def edited(content: bytes, edit: Callable[[Workbook], Any]) -> bytes:
    book = load_workbook(BytesIO(content))
    edit(book)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_season_comes_back_as_it_was() -> None:
    reading = read_season(season_template(season()))
    assert reading.errors == ()
    assert reading.content == season()


@needs_libreoffice
def test_a_season_saved_by_libreoffice_comes_back_as_it_was(tmp_path: Path) -> None:
    reading = read_season(through_libreoffice(season_template(season()), tmp_path))
    assert (reading.errors, reading.content) == ((), season())


def test_agencies_come_back_as_they_were() -> None:
    reading = read_agencies(agencies_template(season().agencies))
    assert (reading.errors, reading.agencies) == ((), season().agencies)


def test_known_answers_come_back_as_they_were() -> None:
    answers = (KnownAnswer("ส่งเมื่อไร", "ภายใน 31 ม.ค.\nเวลา 24.00 น.", ("กำหนด", "ส่ง")), KnownAnswer("=x", "-"))
    reading = read_knowledge(knowledge_table(answers))
    assert (reading.errors, reading.answers) == ((), answers)


def test_numbers_and_dates_typed_over_the_text() -> None:
    def edit(book: Workbook) -> None:
        book["ฤดูกาล"]["B4"] = 2566
        book["ฤดูกาล"]["B8"] = date(2023, 2, 15)
        book["ข้อ"]["A4"] = "๐๑"
        book["ข้อ"]["F4"] = 0.5
        book["ข้อ"]["C5"] = 2.0

    reading = read_season(edited(season_template(season()), edit))
    assert reading.errors == ()
    assert reading.content.rounds[0].deadline == date(2023, 2, 15)
    assert (reading.content.items[0].code, reading.content.items[0].weight) == ("O1", "0.5")


def test_columns_may_move_and_lose_their_machine_names() -> None:
    content = workbook((("อำเภอ", "ชื่อหน่วยงาน", "เว็บไซต์หลัก"), ("เหนือ", "อบต.ดอนแก้ว", "donkaew.example")))
    (agency,) = read_agencies(content).agencies
    assert (agency.name, agency.district, agency.domains) == ("อบต.ดอนแก้ว", "เหนือ", "donkaew.example")


def test_a_round_is_not_asked_for_where_the_season_has_none() -> None:
    content = replace(season(), rounds=(), items=(SeasonItem("O1", "โครงสร้าง"),))
    assert read_season(season_template(content)).errors == ()


def test_all_mistakes_at_once_each_with_its_cell() -> None:
    def spoil(book: Workbook) -> None:
        book["ฤดูกาล"]["B4"] = "2023"
        book["ฤดูกาล"]["B5"] = None
        book["ฤดูกาล"]["B8"] = "สิ้นเดือน"
        book["ข้อ"]["A4"] = "ข้อแรก"
        book["ข้อ"]["B5"] = None
        book["ข้อ"]["C5"] = 9
        book["ข้อ"]["F4"] = "มาก"
        book["หน่วยงาน"]["A5"] = "อบต.ดอนแก้ว"
        book["หน่วยงาน"]["E4"] = None
        book["หน่วยงาน"]["F4"] = "ไม่ทราบ เว็บไซต์"

    errors = read_season(edited(season_template(season()), spoil)).errors
    places = [error.split(":")[0].removeprefix("ช่อง ") for error in errors]
    assert places == [
        "ฤดูกาล!B8",
        "ฤดูกาล!B4",
        "ฤดูกาล!B5",
        "ข้อ!F4",
        "ข้อ!A4",
        "ข้อ!C4",
        "ข้อ!B5",
        "ข้อ!C5",
        "ข้อ!L5",
        "หน่วยงาน!E4",
        "หน่วยงาน!F4",
        "หน่วยงาน!A5",
    ]
    assert all("\n" not in error and "{" not in error for error in errors)


@pytest.mark.parametrize(
    ("read", "content", "word"),
    [
        (read_season, workbook((("a", "b"),)), "ฤดูกาล"),
        (read_agencies, workbook((("a", "b"),)), "หน่วยงาน"),
        (read_agencies, workbook((("ชื่อหน่วยงาน", "ประเภท"), ("อบต.ดอนแก้ว", "อบต."))), "อำเภอ"),
        (read_agencies, workbook((("ชื่อหน่วยงาน", "อำเภอ"),)), "ยังไม่มีข้อมูล"),
        (read_knowledge, workbook((("a",),)), "คำถามและคำตอบ"),
        (read_knowledge, workbook((("คำถาม", "คำตอบ"), ("ก", "ข"), ("ก", "ค"), ("ง", ""))), "ซ้ำ"),
    ],
)
def test_what_is_missing_is_named(read: Callable[[bytes], Any], content: bytes, word: str) -> None:
    assert word in " ".join(read(content).errors)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("31 ม.ค. 2566", date(2023, 1, 31)),
        ("๓๑ มกราคม ๒๕๖๖", date(2023, 1, 31)),
        ("31 มค 66", date(2023, 1, 31)),
        ("31/1/66", date(2023, 1, 31)),
        ("31-01-2566", date(2023, 1, 31)),
        ("2023-01-31", date(2023, 1, 31)),
        (date(2566, 1, 31), date(2023, 1, 31)),
        (date(2023, 1, 31), date(2023, 1, 31)),
        ("31 ก.พ. 2566", None),
        ("สิ้นเดือน", None),
        ("", None),
        (None, None),
        (44957, None),
    ],
)
def test_days_as_officials_type_them(typed: object, day: date | None) -> None:
    assert read_day(typed) == day


@pytest.mark.parametrize("year", catalogue.shipped_years())
def test_every_shipped_season_comes_back_as_it_was(year: int) -> None:
    content = books.season_content(catalogue.shipped_season(year), catalogue.shipped_agencies("lamphun"))
    reading = read_season(season_template(content))
    assert reading.errors == ()
    assert reading.content == content
