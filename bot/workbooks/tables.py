"""A table with known columns: found by its machine names or its Thai labels, read row by row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.workbooks.grid import Sheet, Value
from bot.workbooks.language import plain
from messages.workbooks import mistakes

HEAD_ROWS = 10
"""The column labels stand within these first rows."""


@dataclass(frozen=True)
class TableRow:
    """One row: texts by column key, and where each stands."""

    texts: Mapping[str, str]
    places: Mapping[str, str]
    number: int


@dataclass
class Mistakes:
    """All that is wrong, in the order it was met."""

    sentences: list[str] = field(default_factory=list)

    def add(self, sentence: str) -> None:
        if sentence not in self.sentences:
            self.sentences.append(sentence)


def exact_text(value: Value | None) -> str:
    """A cell's value as text, without changing anything inside it."""
    if value is None or isinstance(value, bool):
        return ""
    return str(value).strip()


def find_sheet(sheets: Iterable[Sheet], name: str, labels: Mapping[str, str]) -> Sheet | None:
    """The sheet of that name, else the first whose columns fit."""
    sheets = tuple(sheets)
    named = next((sheet for sheet in sheets if plain(sheet.name) == plain(name)), None)
    return named or next((sheet for sheet in sheets if _head(sheet, labels)), None)


def read_table(sheet: Sheet, labels: Mapping[str, str], needed: tuple[str, ...], wrong: Mistakes) -> list[TableRow]:
    """The rows with anything in them. Missing columns of `needed` are mistakes."""
    found = _head(sheet, labels)
    columns, first_row = found or ({}, 1)
    lacking = [key for key in needed if key not in columns]
    for key in lacking:
        wrong.add(mistakes.no_column(sheet.name, labels[key]))
    rows = [] if lacking else [_row(sheet, row, columns, labels) for row in range(first_row, sheet.last_row + 1)]
    filled = [row for row in rows if any(row.texts.values())]
    if not filled and not lacking:
        wrong.add(mistakes.nothing_in(sheet.name))
    return filled


def _head(sheet: Sheet, labels: Mapping[str, str]) -> tuple[dict[str, int], int] | None:
    """Columns by key and the first row of data, from the last of the label rows."""
    names = {plain(key): key for key in labels} | {plain(label): key for key, label in labels.items()}
    names |= {plain(label.partition("(")[0]): key for key, label in labels.items()}
    best: dict[str, int] = {}
    after = 1
    for row in range(1, min(HEAD_ROWS, sheet.last_row) + 1):
        texts = [(names.get(plain(sheet.text(row, column))), column) for column in range(1, sheet.last_column + 1)]
        columns = {key: column for key, column in reversed(texts) if key}
        if len(columns) >= 2 and len(columns) >= len(best):
            best, after = columns, row + 1
    return (best, after) if best else None


def _row(sheet: Sheet, row: int, columns: Mapping[str, int], labels: Mapping[str, str]) -> TableRow:
    texts = {key: exact_text(sheet.value(row, columns[key])) if key in columns else "" for key in labels}
    places = {key: sheet.place(row, columns[key]) for key in columns}
    return TableRow(texts, places, row)


def require(row: TableRow, labels: Mapping[str, str], keys: tuple[str, ...], wrong: Mistakes) -> None:
    for key in keys:
        if not row.texts[key]:
            wrong.add(mistakes.empty(row.places[key], labels[key]))


def refuse_doubles(rows: Iterable[tuple[str, str]], wrong: Mistakes) -> None:
    """`rows`: (text, place)."""
    first: dict[str, str] = {}
    for text, place in rows:
        if text and text in first:
            wrong.add(mistakes.twice(place, text, first[text]))
        first.setdefault(text, place)


def require_number(row: TableRow, key: str, wrong: Mistakes) -> None:
    text = row.texts[key]
    try:
        float(text or "0")
    except ValueError:
        wrong.add(mistakes.bad_number(row.places[key], text))
