"""Forms as officials bend them, each with what is recorded, read back first, or asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.workbooks.errors import UnreadableWorkbook
from bot.workbooks.form_values import FormReading
from bot.workbooks.forms import read_form
from tests.workbooks.making import workbook
from tests.workbooks.season import PAGE, VOCABULARY

A, B, C = PAGE + "a", PAGE + "b", PAGE + "c.pdf"
HEAD = ("ที่", "รหัสข้อ", "ข้อคำถาม", "มี/ไม่มี", "URL", "คำอธิบาย", "หมายเหตุ")
R1, R2, R3 = ("แบบฟอร์ม ครั้งที่ 1",), ("แบบฟอร์ม รอบที่ ๒",), ("แบบฟอร์ม ครั้งที่ ๓",)


def row(
    code: Any = None, state: str | None = None, url: str | None = None, title: str | None = None
) -> tuple[Any, ...]:
    return (None, code, title, state, url)


@dataclass(frozen=True)
class Bent:
    """`sure`, `asked` (why by item) and `unclear` (reason by cell, without the sheet's name)."""

    about: str
    rows: tuple[tuple[Any, ...], ...]
    sure: dict[str, tuple[str, ...]] = field(default_factory=dict)
    asked: dict[str, str] = field(default_factory=dict)
    unclear: dict[str, str] = field(default_factory=dict)
    how: dict[str, Any] = field(default_factory=dict)
    round_hint: int | None = None


CASES = [
    Bent("code as the province types it", (HEAD, row("๐๑", "มี", A)), {"O1": (A,)}),
    Bent("code as text", (HEAD, row("1", "มี", A)), {"O1": (A,)}),
    Bent("code as a number", (HEAD, row(1, "มี", A)), {"O1": (A,)}),
    Bent("code as a decimal number", (HEAD, row(1.0, "มี", A)), {"O1": (A,)}),
    Bent("one leading zero is an O", (HEAD, row("๐๑๐", "มี", A), row("010.", "มี", A)), {"O10": (A,)}),
    Bent("words around the code", (HEAD, row("ข้อที่ ๑๔", "มี", A), row("โอ 2", "มี", B)), {"O14": (A,), "O2": (B,)}),
    Bent("full-width letter and stop", (HEAD, row("Ｏ.3", None, A), row("OIT-8", None, B)), {"O3": (A,), "O8": (B,)}),
    Bent(
        "word and letter",
        (HEAD, row("ข้อ O1", "มี", A), row("oit ข้อ ๒", "มี", B)),
        {"O1": (A,)},
        unclear={"E3": "no_item"},
    ),
    Bent("a Cyrillic letter O", (HEAD, row("О1", "มี", A)), {"O1": (A,)}),
    Bent(
        "code and title in the code column",
        (("ข้อ", "URL"), ("O1 โครงสร้าง", A), ("๐๒ ผู้บริหาร", B)),
        {"O1": (A,), "O2": (B,)},
    ),
    Bent("number and title agree", (("ประเด็น", "URL"), ("8. Q&A", A), ("1) โครงสร้าง", B)), {"O8": (A,), "O1": (B,)}),
    Bent(
        "a number before another item's title only counts",
        (("ประเด็น", "URL"), ("1. ข้อมูลผู้บริหาร", A), ("2. Q&A", B)),
        asked={"O2": "by_title", "O8": "by_title"},
    ),
    Bent("more words than มี", (HEAD, row("O1", "มี (ตามลิงก์)", A), row("O2", "เผยแพร่แล้ว", B)), {"O1": (A,), "O2": (B,)}),
    Bent(
        "two tables in a sheet, columns changed",
        (R2, HEAD, row("๐๓๑", "มี", A), (), R3, ("URL", "ข้อคำถาม", "รหัสข้อ"), (B, None, "๐๓๑"), (C, None, "๐๔๓")),
        {"O31": (A,), "O43": (C,)},
        {"O32": "printed_twice"},
    ),
    Bent(
        "a line between the rows names the next round",
        (R2, HEAD, row("๐๓๑", "มี", A), R3, row("๐๓๑", "มี", B)),
        {"O31": (A,)},
        {"O32": "printed_twice"},
    ),
    Bent(
        "a URL broken over two lines",
        (HEAD, row("O1", "มี", f"{PAGE}\nfile/plan.pdf")),
        {"O1": (PAGE + "file/plan.pdf",)},
    ),
    Bent("a file name with spaces", (HEAD, row("O1", "มี", f"{PAGE}แผน ปี 66.pdf")), asked={"O1": "mended_url"}),
    Bent("a URL cut off", (HEAD, row("O1", "มี", f"{PAGE}file…")), unclear={"E2": "not_a_url"}),
    Bent("two codes, one URL", (HEAD, row("O14/O15", "มี", A)), {"O14": (A,), "O15": (A,)}),
    Bent("a range of codes", (HEAD, row("O1-3", "มี", A)), {"O1": (A,), "O2": (A,), "O3": (A,)}),
    Bent("two codes, two URLs", (HEAD, row("O14/O15", "มี", f"{A}\n{B}")), unclear={"E2": "which_pairs"}),
    Bent("beyond the list", (HEAD, row("O44", "มี", A)), unclear={"E2": "beyond_list"}),
    Bent("several URLs in a cell", (HEAD, row("O1", "มี", f"1) {A}\n2) {B} และ {C}")), {"O1": (A, B, C)}),
    Bent("text around the URL", (HEAD, row("O1", "มี", f"ดูที่เมนู ITA {A} ครับ")), {"O1": (A,)}),
    Bent("no scheme", (HEAD, row("O1", "มี", "www.donkaew.example/x")), {"O1": ("http://www.donkaew.example/x",)}),
    Bent("the state left empty", (HEAD, row("O1", None, A)), {"O1": (A,)}),
    Bent("a tick for มี", (HEAD, row("O1", "✓", A), row("O2", "/", B)), {"O1": (A,), "O2": (B,)}),
    Bent(
        "ticked boxes", (HEAD, row("O1", "☑ มี ☐ ไม่มี", A), row("O2", "☐ มี ☑ ไม่มี")), {"O1": (A,)}, {"O2": "answer_none"}
    ),
    Bent("ไม่มี is read back", (HEAD, row("O1", "ไม่มี")), asked={"O1": "answer_none"}),
    Bent("ไม่มี in the URL cell", (HEAD, row("O1", None, "ไม่มีครับ")), asked={"O1": "answer_none"}),
    Bent("ไม่มี and a URL", (HEAD, row("O1", "ไม่มี", A)), unclear={"E2": "contradiction"}),
    Bent("มี without a URL", (HEAD, row("O1", "มี")), unclear={"E2": "missing_url"}),
    Bent("มี and the words ไม่มี", (HEAD, row("O1", "มี", "ไม่มี")), unclear={"E2": "state_unclear"}),
    Bent("a promise instead of a URL", (HEAD, row("O1", "มี", "อยู่ระหว่างจัดทำ")), unclear={"E2": "not_a_url"}),
    Bent("a dash", (HEAD, row("O1", None, "-"), row("O2", "-", None)), unclear={"E2": "dash", "E3": "dash"}),
    Bent("a cross may mean either", (HEAD, row("O1", "x", A)), unclear={"E2": "state_unclear"}),
    Bent("nothing happened is no ไม่มี", (HEAD, row("O29", None, "ไม่มีเรื่องร้องเรียน")), unclear={"E2": "zero_cases"}),
    Bent("empty rows are skipped", (HEAD, row("O1"), (), row("O2", "มี", A), row("O3", "", " ")), {"O2": (A,)}),
    Bent(
        "a column each for มี and ไม่มี under one label",
        (
            ("ข้อ", "ประเด็น", "การตอบ", None, "ลิงค์"),
            (None, None, "มี", "ไม่มี", None),
            ("O1", "โครงสร้าง", "✓", None, A),
            ("O2", None, None, "/", None),
            ("O3", None, "/", "/", B),
        ),
        {"O1": (A,)},
        {"O2": "answer_none"},
        {"E5": "state_unclear"},
        {"merge": ("C1:D1", "A1:A2", "B1:B2", "E1:E2")},
    ),
    Bent(
        "columns moved and renamed",
        (("ลิงก์ที่เผยแพร่", "หมายเหตุ", "ข้อที่"), (A, "เมนูซ้าย", "๐๒")),
        {"O2": (A,)},
    ),
    Bent("a misspelt label", (("รหัสขอ", "ข้อคำถม", "URL"), ("O1", "โครงสร้าง", A)), {"O1": (A,)}),
    Bent("header far down", (*(("จังหวัด",),) * 12, HEAD, row("O1", "มี", A)), {"O1": (A,)}),
    Bent("two URL columns", (("ข้อ", "URL 1", "URL 2"), ("O1", A, B), ("O2", None, C)), {"O1": (A, B), "O2": (C,)}),
    Bent("no header, clear codes", (("O1", "โครงสร้าง", A), ("O2", "ข้อมูลผู้บริหาร", B)), {"O1": (A,), "O2": (B,)}),
    Bent("no header, bare numbers", ((1, A), (2, B)), asked={"O1": "bare_numbers", "O2": "bare_numbers"}),
    Bent("title instead of code", (HEAD, row(None, "มี", A, "คู่มือหรือมาตรฐานการให้บริการ")), asked={"O15": "by_title"}),
    Bent("nickname", (HEAD, row(None, "มี", A, "PDPA")), asked={"O10": "by_title"}),
    Bent("misspelt title", (HEAD, row(None, "มี", A, "คู่มือหรือมาตราฐานการให้บริการ")), asked={"O15": "by_title"}),
    Bent(
        "code before the title",
        (("ข้อคำถาม", "URL"), ("O1 โครงสร้าง", A), ("ข้อ ๒ ข้อมูลผู้บริหาร", B)),
        {"O1": (A,), "O2": (B,)},
    ),
    Bent("code and title disagree", (HEAD, row("O1", "มี", A, "ข้อมูลผู้บริหาร")), unclear={"E2": "code_title_disagree"}),
    Bent("unknown title beside a code", (HEAD, row("O1", "มี", A, "ผังของเรา")), {"O1": (A,)}),
    Bent("nothing says which item", (HEAD, row(None, "มี", A, "เว็บไซต์ของเรา")), unclear={"E2": "no_item"}),
    Bent(
        "a URL below, with no code",
        (HEAD, row("O1", "มี", A), row(None, None, B)),
        {"O1": (A,)},
        unclear={"E3": "no_item"},
    ),
    Bent(
        "a code merged over its URLs",
        (HEAD, row("O1", "มี", A), row(None, None, B), row("O2", "มี", C)),
        {"O1": (A, B), "O2": (C,)},
        how={"merge": ("B2:B3",)},
    ),
    Bent(
        "a URL merged over two items",
        (HEAD, row("O14", "มี", A), row("O15")),
        {"O14": (A,), "O15": (A,)},
        how={"merge": ("D2:D3", "E2:E3")},
    ),
    Bent(
        "the column of numbers only counts",
        (
            R2,
            ("ข้อ", "ข้อคำถาม", "URL"),
            (1, "รายงานผลการดำเนินงานประจำปี", A),
            (2, "รายงานผลการสำรวจความพึงพอใจการให้บริการ", B),
        ),
        asked={"O13": "by_title", "O17": "by_title"},
    ),
    Bent(
        "the code column lost, only ที่ is left",
        (("ที่", "ข้อคำถาม", "URL"), (1, "โครงสร้าง", A), (2, "ข้อมูลผู้บริหาร", B), (3, "Q&A", C)),
        asked={"O1": "by_title", "O2": "by_title", "O8": "by_title"},
    ),
    Bent(
        "last year's form",
        (("แบบวัด OIT ประจำปีงบประมาณ พ.ศ. ๒๕๖๕",), HEAD, row("O1", "มี", A)),
        unclear={"E3": "other_year"},
    ),
    Bent("this year's form", (("ประจำปีงบประมาณ พ.ศ. 2566",), HEAD, row("O1", "มี", A)), {"O1": (A,)}),
    Bent("bare numbers of another round", (R2, HEAD, row(1, "มี", A)), unclear={"E3": "bare_other_round"}),
    Bent("ลำดับที่ without titles is no code", (("ลำดับที่", "URL"), (1, A)), unclear={"B2": "no_item"}),
    Bent("๐๓๑ in round 3 is O32, read back", (R3, HEAD, row("๐๓๑", "มี", A)), asked={"O32": "printed_twice"}),
    Bent("๐๓๑ in round 2", (R2, HEAD, row("๐๓๑", "มี", A)), {"O31": (A,)}),
    Bent("๐๓๑ and no round", (HEAD, row("๐๓๑", "มี", A)), unclear={"E2": "printed_twice"}),
    Bent(
        "๐๓๑ with the title of O32",
        (HEAD, row("๐๓๑", "มี", A, "การสร้างวัฒนธรรม No Gift Policy")),
        asked={"O32": "printed_twice"},
    ),
    Bent("๐๓๑ with its own title", (R3, HEAD, row("๐๓๑", "มี", A, "no gift")), {"O31": (A,)}),
    Bent("the round from outside", (HEAD, row(31, "มี", A)), asked={"O32": "printed_twice"}, round_hint=3),
    Bent(
        "link says the same in other letters",
        (HEAD, row("O1", "มี", PAGE + "แผน")),
        {"O1": (PAGE + "แผน",)},
        how={"links": {"E2": PAGE + "%E0%B9%81%E0%B8%9C%E0%B8%99/"}},
    ),
    Bent("link behind a word", (HEAD, row("O1", "มี", "คลิกที่นี่")), {"O1": (B,)}, how={"links": {"E2": B}}),
    Bent(
        "link leads elsewhere than the text",
        (HEAD, row("O1", "มี", A)),
        asked={"O1": "link_target"},
        how={"links": {"E2": B}},
    ),
    Bent(
        "two URLs and a third as link",
        (HEAD, row("O1", "มี", f"{A}\n{B}")),
        unclear={"E2": "links_differ"},
        how={"links": {"E2": C}},
    ),
    Bent("a formula's link", (HEAD, row("O1", "มี", f'=HYPERLINK("{B}","ดูที่นี่")')), {"O1": (B,)}),
    Bent(
        "a file of the officer's computer",
        (HEAD, row("O1", "มี", "แผน.pdf")),
        unclear={"E2": "local_file"},
        how={"links": {"E2": "file:///C:/แผน.pdf"}},
    ),
    Bent(
        "a mail address is no URL",
        (HEAD, row("O1", "มี", "ita@donkaew.example")),
        unclear={"E2": "not_a_url"},
        how={"links": {"E2": "mailto:ita@donkaew.example"}},
    ),
    Bent("URL among the explanations", (HEAD, (None, "O1", None, "มี", None, A)), asked={"O1": "other_column"}),
    Bent("the same twice", (HEAD, row("O1", "มี", A), row("๐๑", "มี", A)), {"O1": (A,)}),
    Bent("twice and different", (HEAD, row("O1", "มี", A), row("๐๑", "มี", B)), unclear={"E2": "twice", "E3": "twice"}),
    Bent("a note below the table", (HEAD, row("O1", "มี", A), (f"ดูคู่มือที่ {B}",)), {"O1": (A,)}, how={"merge": ("A3:G3",)}),
    Bent("a signature below the table", (HEAD, row("O1", "มี", A), row(None, None, "ลงชื่อ ............")), {"O1": (A,)}),
    Bent(
        "one sheet a round",
        (R2, HEAD, row("๐๓๑", "มี", A)),
        {"O31": (A,), "O43": (C,)},
        {"O32": "printed_twice"},
        how={"name": "รอบ 2", "more": {"ครั้งที่ 3": (HEAD, row("๐๓๑", "มี", B), row("๐๔๓", "มี", C))}},
    ),
    Bent(
        "errors and formulas without value",
        (HEAD, row("O1", "มี", "=1/0"), row("O2", "มี", A)),
        {"O2": (A,)},
        unclear={"E2": "missing_url"},
    ),
    Bent("round in a column", (("ข้อ", "ครั้งที่", "URL"), ("๐๓๑", "3", A)), asked={"O32": "printed_twice"}),
]


def outcome(reading: FormReading) -> tuple[dict[str, Any], ...]:
    sure = {row.item: row.urls for row in reading.clear if not row.confirm}
    asked = {row.item: row.confirm for row in reading.clear if row.confirm}
    return sure, asked, {row.cell.partition("!")[2]: row.unclear for row in reading.unclear}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.about)
def test_each_row_is_recorded_read_back_or_named_by_its_cell(case: Bent) -> None:
    reading = read_form("แบบฟอร์ม.xlsx", workbook(case.rows, **case.how), VOCABULARY, case.round_hint)
    assert outcome(reading) == (case.sure, case.asked, case.unclear)
    for row_ in reading.rows:
        assert bool(row_.why) == bool(row_.confirm or row_.unclear)
        assert row_.cell in row_.why or not row_.why
        assert "{" not in row_.why


def test_notes_and_explanations_come_along() -> None:
    content = workbook((HEAD, (1, "O1", "โครงสร้าง", "มี", A, "เมนูซ้ายมือ", "ปรับปรุง ม.ค.")))
    (only,) = read_form("ฟอร์ม.xlsx", content, VOCABULARY).rows
    assert (only.explanation, only.note) == ("เมนูซ้ายมือ", "ปรับปรุง ม.ค.")


AGENCY_CASES = [
    ("ฟอร์ม.xlsx", ("หน่วยงาน", "อบต.ดอนแก้ว"), "อบต.ดอนแก้ว", ()),
    ("ฟอร์ม.xlsx", ("หน่วยงาน: องค์การบริหารส่วนตำบล ดอนแก้ว ........",), "อบต.ดอนแก้ว", ()),
    ("ฟอร์ม.xlsx", ("เทศบาลตำบลริมน้ำเหนือ อำเภอเหนือ",), "ทต.ริมน้ำเหนือ", ()),
    ("แบบฟอร์ม (อบต.ดอนแก้ว) ครั้งที่ 1 (2).xlsx", (), "อบต.ดอนแก้ว", ()),
    ("อบต.ริมน้ำ.xlsx", ("หน่วยงาน", "ทต.ริมน้ำ"), None, ("ทต.ริมน้ำ", "อบต.ริมน้ำ")),
    ("ฟอร์ม.xlsx", ("หน่วยงาน", "อบต.ที่ไม่รู้จัก"), None, ()),
    ("ฟอร์ม.xlsx", (), None, ()),
]


@pytest.mark.parametrize(("name", "line", "agency", "candidates"), AGENCY_CASES)
def test_the_agency_is_named_in_the_heading_or_the_file_name(
    name: str, line: tuple[str, ...], agency: str | None, candidates: tuple[str, ...]
) -> None:
    reading = read_form(name, workbook((line, HEAD, row("O1", "มี", A))), VOCABULARY)
    assert reading.agency.name == agency
    assert set(reading.agency.candidates) == set(candidates)
    assert bool(reading.problems) == (agency is None and bool(line or candidates))


def test_a_hint_against_the_heading_asks() -> None:
    content = workbook((("หน่วยงาน", "ทต.ริมน้ำ"), HEAD, row("O1", "มี", A)))
    reading = read_form("ฟอร์ม.xlsx", content, VOCABULARY, agency_hint="อบต.ดอนแก้ว")
    assert reading.agency.name is None
    assert set(reading.agency.candidates) == {"ทต.ริมน้ำ", "อบต.ดอนแก้ว"}
    assert reading.agency.doubtful


@pytest.mark.parametrize(
    ("name", "rows", "round_"),
    [
        ("ฟอร์ม.xlsx", (R1, HEAD), 1),
        ("ฟอร์ม ครั้งที่ 2.xlsx", (HEAD,), 2),
        ("ฟอร์ม.xlsx", (("ครั้งที่ 1 ครั้งที่ 2",), HEAD), None),
        ("รายงานรอบ 6 เดือน.xlsx", (HEAD,), None),
    ],
)
def test_the_round_is_named_in_the_heading_or_the_file_name(name: str, rows: Any, round_: int | None) -> None:
    assert read_form(name, workbook((*rows, row("O1", "มี", A))), VOCABULARY).round == round_


def test_a_hidden_sheet_is_not_read_but_told() -> None:
    content = workbook((HEAD, row("O1", "มี", A)), more={"เก่า": (HEAD, row("O2", "มี", B))}, hidden=("เก่า",))
    reading = read_form("ฟอร์ม.xlsx", content, VOCABULARY)
    assert [row_.item for row_ in reading.rows] == ["O1"]
    assert "เก่า" in reading.problems[0]


def test_a_workbook_without_a_table_says_so() -> None:
    with pytest.raises(UnreadableWorkbook, match="no_table"):
        read_form("ฟอร์ม.xlsx", workbook((("สวัสดี", "ปีใหม่"),)), VOCABULARY)
