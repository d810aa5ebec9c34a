"""One sheet: its cells, links and merged ranges, whatever dimension it claims. Standard library only."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any

from bot.workbooks.book import Book, Package, SheetPart, TextBudget, unescape
from bot.workbooks.errors import UnreadableWorkbook
from bot.workbooks.limits import CELLS, COLUMNS, MERGES, ROWS
from bot.workbooks.markup import parse

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_HYPERLINK = re.compile(r'^\s*=?\s*(?:_xlfn\.)?HYPERLINK\(\s*"((?:[^"]|"")*)"', re.IGNORECASE)

Raw = dict[str, Any]


class Count:
    """What is left of the cells of the whole workbook."""

    def __init__(self) -> None:
        self.cells = CELLS
        self.text = TextBudget()


class SheetReader:
    """Collects what the parser meets; `cells` maps (row, column) to a value, numbers kept as numbers."""

    def __init__(self, part: SheetPart, book: Book, links: dict[str, tuple[str, str, str]], count: Count) -> None:
        self.part, self.book, self.relations, self.count = part, book, links, count
        self.cells: dict[tuple[int, int], Any] = {}
        self.links: list[tuple[list[int], str]] = []
        self.merges: list[list[int]] = []
        self.row = self.column = 0
        self.type = self.style = ""
        self.gathered: dict[str, list[str]] = {}
        self.inside = ""
        self.phonetic = False

    def start(self, element: str, at: dict[str, str]) -> None:
        if element == "c":
            self._begin_cell(at)
        elif element == "row":
            self.row = int(at["r"]) if at.get("r", "").isdigit() else self.row + 1
            self.column = 0
        elif element == "rPh":
            self.phonetic = True
        elif element in ("v", "f", "t"):
            self.inside = "" if self.phonetic else element
        elif element == "hyperlink":
            self._link(at)
        elif element == "mergeCell" and len(self.merges) < MERGES:
            area = area_of(at.get("ref", ""))
            if area:
                self.merges.append(area)

    def text(self, data: str) -> None:
        if self.inside:
            self.gathered.setdefault(self.inside, []).append(data)

    def end(self, element: str) -> None:
        if element in ("v", "f", "t"):
            self.inside = ""
        elif element == "rPh":
            self.phonetic = False
        elif element == "c":
            self._finish_cell()

    def _begin_cell(self, at: dict[str, str]) -> None:
        area = area_of(at.get("r", ""))
        self.row, self.column = (area[0], area[1]) if area else (self.row, self.column + 1)
        self.type, self.style = at.get("t", "n"), at.get("s", "0")
        self.gathered = {}

    def _finish_cell(self) -> None:
        target = _HYPERLINK.match("".join(self.gathered.get("f", ())))
        if target:
            self.links.append(([self.row, self.column] * 2, target[1].replace('""', '"')))
        value = self._value()
        if value is None or (isinstance(value, str) and not value.strip()):
            return  # a stray space is no cell
        place = f"{self.part.name}!{name_of(self.row, self.column)}"
        if self.row > ROWS or self.column > COLUMNS:
            raise UnreadableWorkbook("far_cell", place)
        self.count.cells -= 1
        if self.count.cells < 0:
            raise UnreadableWorkbook("too_much")
        self.cells[self.row, self.column] = self.count.text.spend(value, place) if isinstance(value, str) else value

    def _value(self) -> Any:
        raw = "".join(self.gathered.get("v", ()))
        if self.type == "s":
            return self.book.texts[int(raw)] if raw.isdigit() and int(raw) < len(self.book.texts) else None
        if self.type == "inlineStr":
            return unescape("".join(self.gathered.get("t", ())))
        if self.type in ("str", "d"):
            return unescape(raw)
        if self.type == "b":
            return raw == "1"
        return None if self.type == "e" or not raw else self._number(raw)

    def _number(self, raw: str) -> Any:
        try:
            number = float(raw)
        except ValueError:
            return unescape(raw)
        style = int(self.style) if self.style.isdigit() else 0
        if style < len(self.book.dates) and self.book.dates[style]:
            return as_day(number, self.book.since_1904)
        return int(number) if number.is_integer() and abs(number) < 1e15 else number

    def _link(self, at: dict[str, str]) -> None:
        area = area_of(at.get("ref", ""))
        identity = next((value for key, value in at.items() if key.endswith(":id")), "")
        kind, target, mode = self.relations.get(identity, ("", "", ""))
        if area and target and mode == "External" and len(self.links) < CELLS:
            where = at.get("location", "")
            self.links.append((area, f"{target}#{where}" if where and "#" not in target else target))


def read_sheet(package: Package, book: Book, part: SheetPart, count: Count) -> Raw:
    """A sheet as plain JSON: cells [row, column, value], links and merges [top, left, bottom, right]."""
    reader = SheetReader(part, book, package.links(part.path), count)
    with package.open(part.path) as stream:
        parse(stream, reader.start, reader.end, reader.text)
    return {
        "name": part.name,
        "hidden": part.hidden,
        "cells": [[row, column, value] for (row, column), value in sorted(reader.cells.items())],
        "links": reader.links,
        "merges": reader.merges,
    }


def area_of(reference: str) -> list[int] | None:
    """`B3` or `B3:C9` as [top, left, bottom, right], counted from one."""
    corners = _REFERENCE.findall(reference)
    if not corners:
        return None
    (left, top), (right, bottom) = corners[0], corners[-1]
    return [int(top), number_of(left), int(bottom), number_of(right)]


def number_of(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def name_of(row: int, column: int) -> str:
    """(7, 3) → "C7"."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


def as_day(number: float, since_1904: bool) -> Any:
    """An Excel date number as {"date": ISO day}, or the number itself where it is no day."""
    first = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30)  # noqa: DTZ001  a day has no zone
    try:
        day: date = (first + timedelta(days=number)).date()
    except (OverflowError, ValueError):
        return number
    return {"date": day.isoformat()} if number >= 1 else number
