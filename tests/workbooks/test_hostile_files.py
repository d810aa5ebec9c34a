"""Files that mean harm are refused at a look or by the child, whose own limits are the measure."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from resource import struct_rusage
from time import process_time

import pytest

from bot.workbooks import child, limits, opening
from bot.workbooks.errors import UnreadableWorkbook
from bot.workbooks.forms import read_form
from bot.workbooks.kinds import refuse_what_is_no_workbook
from messages.workbooks.refusals import SENTENCES, refusal
from tests.workbooks import hostile
from tests.workbooks.hostile import GOOD, LAUGHS, OLE, ROWS, SHEET, text_cell, with_part, with_sheet, with_texts
from tests.workbooks.making import workbook
from tests.workbooks.season import VOCABULARY

MEBIBYTE = 1024 * 1024

# Refused by the first bytes or the zip's directory: nothing is unpacked.
AT_A_LOOK: dict[str, tuple[str, Callable[[], bytes]]] = {
    "nothing": ("empty", lambda: b""),
    "zeros": ("empty", lambda: b"\x00" * 4096),
    "six megabytes": ("too_large", lambda: GOOD + b"\x00" * (6 * MEBIBYTE)),
    "old Excel": ("xls", lambda: OLE + "Workbook".encode("utf-16-le")),
    "with a password": ("encrypted", lambda: OLE + "EncryptedPackage".encode("utf-16-le")),
    "old Word": ("document", lambda: OLE + "WordDocument".encode("utf-16-le")),
    "Excel 2003 XML": ("xls", lambda: b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Spreadsheet/>'),
    "web page as .xls": ("html", lambda: b"\xef\xbb\xbf <html><table><tr><td>O1</td></tr></table></html>"),
    "PDF": ("pdf", lambda: b"%PDF-1.7 ..."),
    "JPEG": ("picture", lambda: b"\xff\xd8\xff\xe0..JFIF"),
    "PNG": ("picture", lambda: b"\x89PNG\r\n\x1a\n"),
    "HEIC from a phone": ("picture", lambda: b"\x00\x00\x00\x18ftypheic"),
    "WebP": ("picture", lambda: b"RIFF\x00\x00\x00\x00WEBPVP8 "),
    "RAR": ("archive", lambda: b"Rar!\x1a\x07"),
    "CSV": ("csv", lambda: "รหัสข้อ,URL\nO1,https://donkaew.example".encode()),
    "noise": ("unknown", lambda: bytes(range(1, 256)) * 8 + b"\x00"),
    "Word": ("document", lambda: hostile.packed({"word/document.xml": b"<w/>"})),
    "OpenDocument": ("ods", lambda: hostile.packed({"content.xml": b"<o/>"}) and ods()),
    "binary Excel": ("xlsb", lambda: hostile.packed({"xl/workbook.bin": b"x"})),
    "any zip": ("archive", lambda: hostile.packed({"photo.jpg": b"x"})),
    "macros": ("macros", lambda: with_part("xl/vbaProject.bin", b"x")),
    "Excel 4 macros": ("macros", lambda: with_part("xl/macrosheets/sheet1.xml", b"<x/>")),
    "zip bomb": ("bomb", lambda: with_part("xl/media/image1.png", b"\x00" * (61 * MEBIBYTE))),
    "many small bombs": ("bomb", lambda: hostile.packed({f"xl/media/{n}.png": b"\x00" * 900_000 for n in range(70)})),
    "packed as Excel never does": ("damaged", hostile.packed_with_lzma),
    "bomb in the sheet": ("bomb", lambda: with_part(SHEET, b" " * (15 * MEBIBYTE))),
    "many members": ("bomb", lambda: hostile.packed({f"xl/{n}.xml": b"" for n in range(limits.MEMBERS + 1)})),
    "encrypted members": ("encrypted", hostile.encrypted_zip),
    "a member twice": ("damaged", hostile.doubled_member),
    "climbing out": ("damaged", lambda: with_part("../../etc/cron.d/x", b"x")),
    "absolute name": ("damaged", lambda: with_part("/etc/passwd", b"x")),
    "cut in half": ("damaged", lambda: GOOD[: len(GOOD) // 2]),
    "end cut off": ("damaged", lambda: GOOD[:-30]),
}

# Opened by the child, which refuses.
IN_THE_CHILD: dict[str, tuple[str, Callable[[], bytes]]] = {
    "size that lies": ("damaged", hostile.lying_size),
    "checksum torn": ("damaged", hostile.checksum_torn),
    "one far cell": ("far_cell", lambda: with_sheet(ROWS + f'<row r="1048576">{text_cell("XFD1048576", "x")}</row>')),
    "far to the right": ("far_cell", lambda: with_sheet(f'<row r="1">{text_cell("XFD1", "x")}</row>')),
    "laughs in the sheet": ("damaged", lambda: with_sheet(text_cell("A1", "&amp;i;"), prolog=LAUGHS)),
    "laughs in the texts": ("damaged", lambda: with_texts("<si><t>&i;</t></si>", prolog=LAUGHS)),
    "laughs in the styles": ("damaged", lambda: with_part("xl/styles.xml", f"{LAUGHS}<styleSheet>&i;</styleSheet>")),
    "laughs in the workbook": ("damaged", lambda: with_part("xl/workbook.xml", f"{LAUGHS}<workbook>&i;</workbook>")),
    "laughs in UTF-16": ("damaged", lambda: with_part(SHEET, f"{LAUGHS}<worksheet>&i;</worksheet>".encode("utf-16"))),
    "a file of ours as entity": (
        "damaged",
        lambda: with_sheet(text_cell("A1", "&x;"), prolog='<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    ),
    "one endless text": ("long_text", lambda: with_sheet(text_cell("A1", "ก" * 200_000))),
    "endless shared text": ("long_text", lambda: with_texts(f"<si><t>{'ก' * 20_000}</t></si>")),
    "one text shared by many cells": (
        "too_much",
        lambda: with_texts(f"<si><t>{'ก' * 9_000}</t></si>", "<row>" + '<c t="s"><v>0</v></c>' * 90 + "</row>"),
    ),
    "many long texts": ("too_much", lambda: with_sheet(hostile.many_cells(100, "ก" * 9_000))),
    "endless attribute": ("damaged", lambda: with_sheet(f'<row r="{"9" * 5_000_000}"/>')),
    "too many cells": ("too_much", lambda: with_sheet(hostile.many_cells(limits.CELLS + 10))),
    "a sheet of sixteen megabytes": (
        "bomb",
        lambda: with_sheet("".join(f"<!-- {n * 7919 % 99991} -->" for n in range(1_250_000))),
    ),
    "more sheets than rounds": (
        "too_much",
        lambda: with_part("xl/workbook.xml", hostile.many_sheets(limits.SHEETS + 1)),
    ),
    "a hundred thousand sheets": ("too_much", lambda: with_part("xl/workbook.xml", hostile.many_sheets(100_000))),
    "a million formats": (
        "too_much",
        lambda: with_part("xl/styles.xml", f"<styleSheet><cellXfs>{'<xf/>' * 200_000}</cellXfs></styleSheet>"),
    ),
    "deep nesting": ("damaged", lambda: with_sheet("<row>" * 50_000 + "</row>" * 50_000)),
    "no XML": ("damaged", lambda: with_part(SHEET, b"\x00\x01\x02")),
    "XML that ends early": ("damaged", lambda: with_part(SHEET, "<worksheet><sheetData>")),
    "nothing inside": ("damaged", lambda: hostile.packed({"xl/workbook2.xml": b"<workbook/>"})),
}

# Strange, but read as what they are.
READ_ALL_THE_SAME: dict[str, Callable[[], bytes]] = {
    "dimension too small": lambda: with_sheet(ROWS, before='<dimension ref="A1"/>'),
    "dimension too large": lambda: with_sheet(ROWS, before='<dimension ref="A1:XFD1048576"/>'),
    "far cell without text": lambda: with_sheet(ROWS + '<row r="1048576"><c r="XFD1048576" s="1"/></row>'),
    "far cell with a space": lambda: with_sheet(ROWS + f'<row r="1048576">{text_cell("XFD1048576", " ")}</row>'),
    "whole sheet merged": lambda: with_sheet(ROWS, after='<mergeCells><mergeCell ref="C3:XFD1048576"/></mergeCells>'),
    "more merges than are looked at": lambda: with_sheet(
        ROWS,
        after="<mergeCells>" + "".join(f'<mergeCell ref="J{n}:K{n}"/>' for n in range(9, 30_000)) + "</mergeCells>",
    ),
    "numbers out of range": lambda: with_sheet(
        ROWS
        + '<row r="9"><c r="A9"><v>1e999</v></c><c r="C9" t="s"><v>99999999999999</v></c><c r="D9"><v>nan</v></c></row>'
    ),
    "references left out": lambda: with_sheet(
        "<row><c t='inlineStr'><is><t>ข้อ</t></is></c><c t='inlineStr'><is><t>URL</t></is></c></row>"
        "<row><c t='inlineStr'><is><t>O1</t></is></c>"
        "<c t='inlineStr'><is><t>https://www.donkaew.example/ita/a</t></is></c></row>"
    ),
    "half a letter": lambda: with_sheet(ROWS + f'<row r="9">{text_cell("D9", "_xD800_")}</row>'),
}


def ods() -> bytes:
    return (
        b"PK\x03\x04"
        + b"\x00" * 26
        + b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
        + hostile.packed({"content.xml": b""})
    )


@pytest.mark.parametrize("about", AT_A_LOOK)
def test_refused_at_a_look(about: str) -> None:
    reason, make = AT_A_LOOK[about]
    with pytest.raises(UnreadableWorkbook) as refused:
        refuse_what_is_no_workbook(make())
    assert refused.value.reason == reason


@pytest.mark.parametrize("about", IN_THE_CHILD)
def test_refused_by_the_child_within_its_limits(about: str) -> None:
    reason, make = IN_THE_CHILD[about]
    answer, used = run_child(make())
    assert answer.get("reason") == reason
    assert used.ru_utime + used.ru_stime < 2


@pytest.mark.parametrize("about", READ_ALL_THE_SAME)
def test_strange_files_are_read_as_what_they_are(about: str) -> None:
    reading = read_form("ฟอร์ม.xlsx", READ_ALL_THE_SAME[about](), VOCABULARY)
    assert [(row.item, row.urls) for row in reading.rows] == [("O1", ("https://www.donkaew.example/ita/a",))]


def run_child(content: bytes) -> tuple[dict[str, object], struct_rusage]:
    """What the child answers, and what it used."""
    process = subprocess.Popen(
        [sys.executable, "-S", "-m", "bot.workbooks.child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=opening.ROOT,
        env={"PYTHONPATH": str(opening.ROOT)},
    )
    assert process.stdin
    assert process.stdout
    process.stdin.write(content)
    process.stdin.close()
    answer = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = status
    assert status == 0
    return json.loads(answer), used


def test_what_outgrows_the_childs_memory_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A hole in the counts still meets the limit of the process."""
    (tmp_path / "bot" / "workbooks").mkdir(parents=True)
    (tmp_path / "bot" / "workbooks" / "child.py").write_text(
        "import sys; sys.path.insert(0, sys.argv[0].rpartition('/bot/')[0])\n"
        "import resource; resource.setrlimit(resource.RLIMIT_AS, (2**27, 2**27)); bytearray(2**28)\n"
    )
    monkeypatch.setattr(opening, "ROOT", tmp_path)
    with pytest.raises(UnreadableWorkbook, match="bomb"):
        opening.open_workbook(GOOD)


def test_the_child_limits_itself() -> None:
    script = (
        "import resource; from bot.workbooks.child import limit_myself; limit_myself();"
        "print(resource.getrlimit(resource.RLIMIT_AS)[0], resource.getrlimit(resource.RLIMIT_CPU)[0])"
    )
    done = subprocess.run([sys.executable, "-S", "-c", script], capture_output=True, cwd=opening.ROOT, check=True)
    assert done.stdout.split() == [str(limits.CHILD_MEMORY).encode(), str(limits.CHILD_CPU).encode()]
    assert limits.CHILD_MEMORY < 200 * MEBIBYTE


def test_the_child_runs_within_its_limits() -> None:
    """More than it may hold is its end, not a slow answer."""
    command = [sys.executable, "-S", "-m", "bot.workbooks.child"]
    done = subprocess.run(command, input=bytes(limits.CHILD_MEMORY), capture_output=True, cwd=opening.ROOT, check=False)
    assert done.returncode != 0
    assert b"MemoryError" in done.stderr


def test_the_child_needs_nothing_but_the_standard_library() -> None:
    script = "import sys, bot.workbooks.child; print(*(m.split('.')[0] for m in sys.modules))"
    done = subprocess.run([sys.executable, "-S", "-c", script], capture_output=True, cwd=opening.ROOT, check=True)
    loaded = set(done.stdout.decode().split())
    assert loaded <= {*sys.stdlib_module_names, "bot", "__main__"}


def test_too_much_memory_inside_the_child_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    def outgrow(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(child, "read_book", outgrow)
    with pytest.raises(UnreadableWorkbook, match="bomb"):
        child.sheets_of(GOOD)


def test_every_torn_end_is_refused_or_read_and_never_raises_anything_else() -> None:
    for length in range(0, len(GOOD), 97):
        with pytest.raises(UnreadableWorkbook):
            refuse_what_is_no_workbook(GOOD[:length])


def test_a_full_load_of_noise_is_no_table() -> None:
    """All limits nearly filled with doubtful words: the reading in the service itself stays cheap."""
    rows = [[f"แถว {row} ช่อง {column} a-b.c" for column in range(9)] for row in range(2000)]
    with pytest.raises(UnreadableWorkbook, match="no_table"):
        read_form("ฟอร์ม.xlsx", workbook(rows), VOCABULARY)


def test_merges_upon_merges_cost_no_more_than_a_sheet() -> None:
    merges = '<mergeCell ref="A4:CV2999"/>' * limits.MERGES
    far = f'<row r="2999">{text_cell("CV2999", "x")}</row>'
    start = process_time()
    reading = read_form("ฟอร์ม.xlsx", with_sheet(ROWS + far, after=f"<mergeCells>{merges}</mergeCells>"), VOCABULARY)
    assert [row.item for row in reading.rows] == ["O1"]
    assert process_time() - start < 2


def test_every_reason_has_a_sentence_that_tells_the_way_on() -> None:
    used = {reason for reason, _ in (AT_A_LOOK | IN_THE_CHILD).values()} | {"no_table"}
    assert used == set(SENTENCES)
    for reason in SENTENCES:
        sentence = refusal(reason, "Sheet1!XFD1")
        assert "กรุณา" in sentence or "พิมพ์" in sentence
        assert "{" not in sentence
