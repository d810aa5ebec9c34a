"""Words from chat stay words, whatever they begin with."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from bot.workbooks.opening import open_workbook
from messages.workbooks.form import agency_form
from messages.workbooks.lists import invitations, knowledge_table
from messages.workbooks.pen import as_bytes, link_target, new_workbook, write
from messages.workbooks.province import province_workbook
from messages.workbooks.templates import agencies_template, season_template
from messages.workbooks.values import FormItem, GivenAnswer, Invitation, KnownAnswer, SeasonAgency, SeasonItem
from tests.workbooks.contents import form, province, season

EVIL = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    '=HYPERLINK("http://x.example")',
    "\t=1+1",
    "=cmd|'/c calc'!A0",
    " =1",
    "a\x00\x0bb",
)


def workbooks_full_of(evil: str) -> dict[str, bytes]:
    answer = GivenAnswer("O1", "returned", urls=(evil,), explanation=evil, sender=evil, chat=evil, reason=evil)
    content = province()
    agency = replace(content.agencies[0], name=evil, district=evil, answers=(answer,), last_level=evil)
    item = FormItem(
        "O1",
        evil,
        (evil,),
        period=evil,
        state="returned",
        urls=(evil,),
        explanation=evil,
        remark=evil,
        advice=evil,
        reviewer=evil,
    )
    whole = season()
    return {
        "form": agency_form(replace(form(1, O1=item), agency=evil, officer=evil, district=evil, phone=evil)),
        "province": province_workbook(replace(content, agencies=(agency,))),
        "season": season_template(replace(whole, items=(SeasonItem(evil, evil, aliases=evil),), settings={evil: evil})),
        "agencies": agencies_template((SeasonAgency(evil, evil, evil, evil, evil, note=evil),)),
        "invitations": invitations((Invitation(evil, evil, evil, evil, datetime(2023, 1, 1, tzinfo=UTC)),)),
        "knowledge": knowledge_table((KnownAnswer(evil, evil, (evil,)),)),
    }


@pytest.mark.parametrize("evil", EVIL)
def test_no_cell_of_any_workbook_is_a_formula(evil: str) -> None:
    for name, content in workbooks_full_of(evil).items():
        cells = [cell for sheet in load_workbook(BytesIO(content)) for row in sheet for cell in row]
        assert not [cell.coordinate for cell in cells if cell.data_type == "f"], name
        assert not [cell.coordinate for cell in cells if cell.hyperlink], name
        begun = [
            cell
            for cell in cells
            if isinstance(cell.value, str) and cell.value.lstrip().startswith(("=", "+", "-", "@"))
        ]
        assert all(cell.quotePrefix or cell.style.startswith("ita") and cell.number_format == "@" for cell in begun)


@pytest.mark.parametrize("evil", ["=1+1", "+1", "-1", "@x"])
def test_a_cell_stays_text_when_it_is_edited(evil: str) -> None:
    book = new_workbook()
    cell = write(book.create_sheet("a"), 1, 1, evil)
    again = load_workbook(BytesIO(as_bytes(book)))["a"]["A1"]
    assert cell.data_type == again.data_type == "s"
    assert again.quotePrefix
    assert again.number_format == "@"


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=200))
def test_any_text_is_written_and_what_can_be_shown_is_kept(text: str) -> None:
    book = new_workbook()
    cell = write(book.create_sheet("a"), 1, 1, text)
    as_bytes(book)
    assert cell.data_type != "f"


@pytest.mark.parametrize("text", ["บรรทัด\nสอง", "_x0041_", "&<>\"'", "กำลัง ๑๒๓", "😀", "a\u200bb"])
def test_text_comes_back_letter_by_letter(text: str) -> None:
    book = new_workbook()
    write(book.create_sheet("a"), 1, 1, text)
    (sheet,) = open_workbook(as_bytes(book))
    assert sheet.value(1, 1) == text


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://a.example/แผน (2).pdf", "https://a.example/%E0%B9%81%E0%B8%9C%E0%B8%99%20(2).pdf"),
        ("http://a.example/%E0%B8%81?x=1#y", "http://a.example/%E0%B8%81?x=1#y"),
        ("javascript:alert(1)", None),
        ("file:///C:/x", None),
        ("https://", None),
        ("https://[::1", None),
        ("https://a.example/" + "x" * 3000, None),
    ],
)
def test_only_an_honest_web_address_can_be_clicked(url: str, target: str | None) -> None:
    assert link_target(url) == target
