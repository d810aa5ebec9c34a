"""Filled forms: what is new is recorded at once; what would replace something is shown first, old and new."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import Workbook

from bot.cli import main
from rehearsal.people import LineUser
from tests.stage import Province

RIMPING, MAKOK = "ทต.ริมปิง", "ทต.มะกอก"
YES = "ใช่ บันทึกเลย"


def form(agency: str, answers: dict[str, str]) -> bytes:
    book, out = Workbook(), BytesIO()
    sheet = book.active
    if agency:
        sheet.append(["หน่วยงาน", agency])
    sheet.append(["ลำดับ", "ข้อ", "รายการ", "คำตอบ", "URL"])
    for number, (code, url) in enumerate(answers.items(), 1):
        sheet.append([number, code, "", "มี" if url.startswith("http") else url, url if url.startswith("http") else ""])
    book.save(out)
    return out.getvalue()


def page(name: str) -> str:
    return f"https://rimping.example/{name}"


def urls(province: Province, agency: str) -> dict[str, list[str]]:
    from models.agency import agency_named
    from models.progress import standing_urls
    from models.season import current_season

    with province.machine.database.read() as session:
        season, found = current_season(session), agency_named(session, agency)
        assert season is not None
        assert found is not None
        known, none = standing_urls(session, season, found)
    return {code: list(links) for code, links in known.items()} | {code: [] for code in none}


@pytest.fixture
def officer(province: Province) -> LineUser:
    user = province.officer(RIMPING)
    province.say(user, f"O1 {page('1')}\nO2 {page('2')}")
    return user


def test_new_items_alone_are_recorded_at_once(province: Province, officer: LineUser) -> None:
    heard = province.send_file(officer, "form.xlsx", form(RIMPING, {"O1": page("1"), "O3": page("3")}))
    assert "บันทึกแล้ว 1 ข้อ" in heard
    assert "ตรงกับที่บันทึกไว้แล้ว 1 ข้อ" in heard
    assert province.received(RIMPING) == ["O1", "O2", "O3"]


def test_a_file_that_would_replace_shows_old_and_new_and_records_after_the_tap(
    province: Province, officer: LineUser
) -> None:
    heard = province.send_file(
        officer, "form.xlsx", form(RIMPING, {"O1": page("1"), "O2": page("2-new"), "O3": page("3")})
    )
    for words in ("ใหม่ 1 ข้อ: O3", "เปลี่ยน 1 ข้อ: O2", "ตรงกับที่บันทึกไว้แล้ว 1 ข้อ", "จะแทนที่ 1 ข้อ"):
        assert words in heard
    assert f"เดิม: {page('2')}\n  ใหม่: {page('2-new')}" in heard
    assert "บันทึกแล้ว" not in heard.replace("ที่บันทึกไว้แล้ว", "")
    assert urls(province, RIMPING) == {"O1": [page("1")], "O2": [page("2")]}
    assert "บันทึกแล้ว 2 ข้อ" in province.tap(officer, YES)
    assert urls(province, RIMPING) == {"O1": [page("1")], "O2": [page("2-new")], "O3": [page("3")]}
    assert "ไฟล์" in province.say(officer, "ใครแก้ข้อ 2"), "it came with a file, and the history says so"


def test_refused_it_changes_nothing(province: Province, officer: LineUser) -> None:
    province.send_file(officer, "form.xlsx", form(RIMPING, {"O2": page("2-new"), "O3": page("3")}))
    province.tap(officer, "ไม่ใช่ / ยกเลิก")
    assert urls(province, RIMPING) == {"O1": [page("1")], "O2": [page("2")]}


def test_an_answer_none_in_place_of_a_link_is_shown_with_the_link(province: Province, officer: LineUser) -> None:
    heard = province.send_file(officer, "form.xlsx", form(RIMPING, {"O2": "ไม่มี"}))
    assert f"เดิม: {page('2')}\n  ใหม่: ไม่มี" in heard
    assert urls(province, RIMPING)["O2"] == [page("2")]


def test_of_an_agency_by_the_coordinator(province: Province, officer: LineUser) -> None:
    coordinator = province.coordinator()
    heard = province.send_file(coordinator, "form.xlsx", form(RIMPING, {"O1": page("1-new"), "O3": page("3")}))
    assert f"เดิม: {page('1')}\n  ใหม่: {page('1-new')}" in heard
    assert urls(province, RIMPING)["O1"] == [page("1")]
    province.tap(coordinator, YES)
    assert urls(province, RIMPING)["O1"] == [page("1-new")]
    assert "บันทึกแล้ว 1 ข้อ" in province.send_file(coordinator, "form.xlsx", form(MAKOK, {"O1": page("m")}))


def test_where_the_agency_had_to_be_asked_for_the_look_comes_after(province: Province, officer: LineUser) -> None:
    coordinator = province.coordinator()
    other = province.officer("อบต.ทุ่งหัวช้าง")
    province.say(other, "O1 https://thung.example/1")
    asked = province.send_file(coordinator, "form.xlsx", form("ทุ่งหัวช้าง", {"O1": page("new"), "O3": page("3")}))
    assert "หมายถึงหน่วยงานใด" in asked
    heard = province.tap(coordinator, "อบต.ทุ่งหัวช้าง")
    assert f"เดิม: https://thung.example/1\n  ใหม่: {page('new')}" in heard
    assert urls(province, "อบต.ทุ่งหัวช้าง") == {"O1": ["https://thung.example/1"]}
    province.tap(coordinator, YES)
    assert urls(province, "อบต.ทุ่งหัวช้าง") == {"O1": [page("new")], "O3": [page("3")]}


def test_forty_two_replaced_at_once_fit_and_the_rest_is_named(province: Province, officer: LineUser) -> None:
    long = "x" * 600
    province.say(officer, "\n".join(f"O{n} {page(str(n))}" for n in range(1, 44)))
    if YES in province.labels(officer):
        province.tap(officer, YES)
    heard = province.send_file(officer, "form.xlsx", form(RIMPING, {f"O{n}": page(long) for n in range(1, 44)}))
    assert "จะแทนที่ 42 ข้อ" in heard
    assert "และ O13" in heard
    province.tap(officer, YES)
    assert urls(province, RIMPING)["O43"] == [page(long)]


def test_the_command_line_says_what_it_replaced(province: Province, officer: LineUser, tmp_path: Path) -> None:
    file = tmp_path / "form.xlsx"
    file.write_bytes(form(RIMPING, {"O2": page("2-new"), "O3": page("3")}))
    known = {"DATABASE_URL": f"sqlite:///{province.file}", "ITA_CLOCK": province.now.isoformat()}
    result = CliRunner().invoke(main, ["import", str(file), "--agency", RIMPING], env=known)
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines() == [
        f"{RIMPING}: recorded 2 items O3 O2",
        f"replaced O2: {page('2')} -> {page('2-new')}",
    ]
