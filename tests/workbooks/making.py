"""Workbooks as officials bend them, made by code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from openpyxl import Workbook

Rows = Sequence[Sequence[Any]]


def workbook(
    rows: Rows,
    name: str = "Sheet1",
    merge: Sequence[str] = (),
    links: Mapping[str, str] | None = None,
    formats: Mapping[str, str] | None = None,
    more: Mapping[str, Rows] | None = None,
    hidden: Sequence[str] = (),
) -> bytes:
    """An .xlsx of these rows; `links`: hyperlink by cell; `more`: further sheets by name."""
    book = Workbook()
    sheet = book.active
    sheet.title = name
    for row in rows:
        sheet.append(list(row))
    for cell, target in (links or {}).items():
        shown = sheet[cell].value
        sheet[cell].hyperlink = target
        sheet[cell].value = shown
    for cell, code in (formats or {}).items():
        sheet[cell].number_format = code
    for area in merge:
        sheet.merge_cells(area)
    for title, others in (more or {}).items():
        other = book.create_sheet(title)
        for row in others:
            other.append(list(row))
    for title in hidden:
        book[title].sheet_state = "hidden"
    out = BytesIO()
    book.save(out)
    return out.getvalue()
