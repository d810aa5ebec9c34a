"""A form that is written is read back exactly: at once, after LibreOffice, and when filled by hand there."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bot.commands import AnswerNone, Submit, as_json
from bot.doubts import Handling
from bot.workbooks.forms import read_form
from bot.workbooks.steps import steps_of
from messages.workbooks.form import HEAD_ROW, agency_form
from tests.workbooks.contents import KNOWN, form
from tests.workbooks.season import PAGE, VOCABULARY

SOFFICE = shutil.which("soffice")
needs_libreoffice = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed: NOT TESTED with it")
ANSWERS = {code: item.urls for code, item in KNOWN.items() if item.urls}


def through_libreoffice(content: bytes, folder: Path, name: str = "form.xlsx") -> bytes:
    """What LibreOffice makes of the file when it opens and saves it."""
    assert SOFFICE
    (folder / "in").mkdir()
    source = folder / "in" / name
    source.write_bytes(content)
    command = [SOFFICE, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx"]
    subprocess.run([*command, "--outdir", str(folder), str(source)], check=True, capture_output=True, timeout=120)
    return (folder / "form.xlsx").read_bytes()


def read_back(content: bytes) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    reading = read_form("แบบฟอร์ม.xlsx", content, VOCABULARY)
    assert reading.agency.name == "อบต.ดอนแก้ว"
    assert not reading.unclear
    assert not reading.problems
    given = {row.item or "": row.urls for row in reading.rows if not row.none}
    return given, [row.item or "" for row in reading.rows if row.none]


def filled_by_hand(content: bytes) -> bytes:
    """As an officer fills it: plain text into the yellow cells."""
    book = load_workbook(BytesIO(content))
    sheet = book["ครั้งที่ 3"]
    for row in range(HEAD_ROW + 1, sheet.max_row + 1):
        code = sheet.cell(row, 2).value
        if code == "O32":
            sheet.cell(row, 5).value, sheet.cell(row, 6).value = "มี", f"{PAGE}กิจกรรม\n{PAGE}b"
        if code == "O29":
            sheet.cell(row, 5).value, sheet.cell(row, 8).value = "ไม่มี", "ไม่มีช่องทาง"
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_written_and_read_back() -> None:
    assert read_back(agency_form(form(1, 2, 3, **KNOWN))) == (ANSWERS, ["O8"])


@needs_libreoffice
def test_written_saved_by_libreoffice_and_read_back(tmp_path: Path) -> None:
    content = through_libreoffice(agency_form(form(1, 2, 3, **KNOWN)), tmp_path)
    assert read_back(content) == (ANSWERS, ["O8"])


@needs_libreoffice
def test_filled_by_hand_and_saved_by_libreoffice(tmp_path: Path) -> None:
    content = through_libreoffice(filled_by_hand(agency_form(form(1, 3, **KNOWN))), tmp_path)
    assert read_back(content) == (ANSWERS | {"O32": (f"{PAGE}กิจกรรม", f"{PAGE}b")}, ["O8", "O29"])


@needs_libreoffice
def test_a_password_set_in_libreoffice_is_not_needed_for_the_protection(tmp_path: Path) -> None:
    """Protected against slips: the cells to fill stay open, the rest is locked, and there is no password."""
    book = load_workbook(BytesIO(through_libreoffice(agency_form(form(1)), tmp_path)))
    sheet = book["ครั้งที่ 1"]
    assert sheet.protection.sheet
    assert not sheet.protection.password
    locked = [sheet.cell(HEAD_ROW + 1, column).protection.locked for column in range(1, 12)]
    assert locked == [True] * 4 + [False] * 4 + [True] * 3


def test_reading_it_again_changes_nothing() -> None:
    reading = read_form("แบบฟอร์ม.xlsx", agency_form(form(1, **KNOWN)), VOCABULARY)
    assert steps_of(reading, "อบต.ดอนแก้ว", ANSWERS, ("O8",)).steps == ()


def test_what_was_filled_becomes_the_commands_of_the_chat() -> None:
    content = filled_by_hand(agency_form(form(1, 3, **KNOWN)))
    steps = steps_of(read_form("แบบฟอร์ม.xlsx", content, VOCABULARY), "อบต.ดอนแก้ว", ANSWERS, ("O8",)).steps
    assert [(step.act, step.handling) for step in steps] == [
        (Submit({"O32": (f"{PAGE}กิจกรรม", f"{PAGE}b")}), Handling.AUTO),
        (AnswerNone(("O29",), "ไม่มีช่องทาง"), Handling.CONFIRM),
    ]
    assert steps[0].act
    assert as_json(steps[0].act)["answers"] == {"O32": [f"{PAGE}กิจกรรม", f"{PAGE}b"]}


def test_nothing_of_a_form_of_another_year_is_recorded() -> None:
    reading = read_form("ฟอร์ม.xlsx", agency_form(form(1, **KNOWN)), replace(VOCABULARY, year=2567))
    assert {row.unclear for row in reading.rows} == {"other_year"}
    assert any("2566" in problem and "2567" in problem for problem in reading.problems)


FLAT_SHEET = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'
    '<office:body><office:spreadsheet><table:table table:name="S">{}</table:table></office:spreadsheet></office:body>'
    "</office:document>"
)


def link(url: str, shown: str = "") -> str:
    return f'<text:a xlink:href="{url}">{shown or url}</text:a>'


def flat_row(*cells: str) -> str:
    """A row as LibreOffice keeps it; `|` parts the lines of a cell."""
    lines = ("".join(f"<text:p>{line}</text:p>" for line in cell.split("|")) for cell in cells)
    inside = "".join(f'<table:table-cell office:value-type="string">{cell}</table:table-cell>' for cell in lines)
    return f"<table:table-row>{inside}</table:table-row>"


@needs_libreoffice
def test_urls_typed_in_libreoffice_which_turns_them_into_links(tmp_path: Path) -> None:
    rows = (
        flat_row("รหัสข้อ", "URL"),
        flat_row("O1", link(f"{PAGE}a")),
        flat_row("O2", f"{link(f'{PAGE}b')}|{link(f'{PAGE}c')}"),
        flat_row("O3", f"{link(f'{PAGE}d')}|{PAGE}e"),
        flat_row("O8", f"ดูที่ {link(f'{PAGE}f', 'คลิกที่นี่')}"),
    )
    sheet = FLAT_SHEET.format("".join(rows)).encode()
    content = through_libreoffice(sheet, tmp_path, name="form.fods")
    read = {row.item: row.urls for row in read_form("ฟอร์ม.xlsx", content, VOCABULARY).rows if not row.confirm}
    assert read == {
        "O1": (f"{PAGE}a",),
        "O2": (f"{PAGE}b", f"{PAGE}c"),
        "O3": (f"{PAGE}d", f"{PAGE}e"),
        "O8": (f"{PAGE}f",),
    }


def test_a_form_whose_header_was_rewritten_asks_whose_it_is() -> None:
    book = load_workbook(BytesIO(agency_form(form(1, **KNOWN))))
    book["ครั้งที่ 1"]["C4"] = "ทต.ริมน้ำ"
    out = BytesIO()
    book.save(out)
    reading = read_form("ฟอร์ม.xlsx", out.getvalue(), VOCABULARY)
    assert set(reading.agency.candidates) == {"ทต.ริมน้ำ", "อบต.ดอนแก้ว"}
