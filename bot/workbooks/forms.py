"""A form as it came → what it answers. Pure but for the child process that opens the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.reading.vocabulary import Vocabulary
from bot.workbooks.codes import ItemFinder, read_codes
from bot.workbooks.errors import UnreadableWorkbook
from bot.workbooks.form_values import FormAgency, FormReading, FormRow
from bot.workbooks.grid import Place, Sheet
from bot.workbooks.labels import Table, find_tables
from bot.workbooks.language import match_agency
from bot.workbooks.opening import open_workbook
from bot.workbooks.origin import agency_above, agency_text, heading_year, mark_of, round_in, round_of, row_text
from bot.workbooks.rows import RowReader
from messages.workbooks import unclear

Tables = list[tuple[Sheet, Table]]
Sign = tuple[tuple[str, ...], bool]
"""Agencies that something names, and whether it is sure."""


def read_form(
    name: str,
    content: bytes,
    vocabulary: Vocabulary,
    round_hint: int | None = None,
    agency_hint: str | None = None,
) -> FormReading:
    """Reads a filled form; `name` is the file's name. Raises UnreadableWorkbook."""
    return read_sheets(name, open_workbook(content), vocabulary, round_hint, agency_hint)


def read_sheets(
    name: str,
    sheets: Iterable[Sheet],
    vocabulary: Vocabulary,
    round_hint: int | None = None,
    agency_hint: str | None = None,
) -> FormReading:
    """As `read_form`, from the sheets. Raises UnreadableWorkbook("no_table")."""
    tables, problems = _tables(sheets, vocabulary)
    if not tables:
        raise UnreadableWorkbook("no_table")
    rows: list[FormRow] = []
    rounds: set[int | None] = set()
    for sheet, table in tables:
        round_ = round_of(sheet, table, name) or round_hint
        rounds.add(round_)
        year = _other_year(sheet, table, vocabulary)
        rows += (_of_year(row, year, vocabulary.year) for row in _rows(sheet, table, vocabulary, round_))
    agency = _agency(name, tables, vocabulary, agency_hint)
    problems += [*_agency_problems(agency), *_year_problems(tables, vocabulary)]
    return FormReading(agency, rounds.pop() if len(rounds) == 1 else None, _without_doubles(rows), tuple(problems))


def _tables(sheets: Iterable[Sheet], vocabulary: Vocabulary) -> tuple[Tables, list[str]]:
    tables: Tables = []
    problems: list[str] = []
    for sheet in sheets:
        if not sheet.cells:
            continue
        found = find_tables(sheet, vocabulary)
        if found and sheet.hidden:
            problems.append(unclear.hidden_sheet(sheet.name))
        elif found:
            tables += [(sheet, table) for table in found]
        elif not sheet.hidden:
            problems.append(unclear.no_table(sheet.name))
    return tables, problems


def _rows(sheet: Sheet, table: Table, vocabulary: Vocabulary, round_: int | None) -> Iterator[FormRow]:
    """The rows of a table; rows under one merged code cell are one answer."""
    reader = RowReader(sheet, table, ItemFinder(vocabulary, table.ordinals), round_)
    open_rows: dict[Place, list[tuple[FormRow, ...]]] = {}
    column = table.columns.get("code", table.columns.get("title", 1))
    for row in range(table.first_row, table.last_row + 1):
        found = reader.read(row)
        reader.round = (None if found else _round_line(sheet, row, table)) or reader.round
        open_rows.setdefault(sheet.owner(row, column), []).append(found)
    for parts in open_rows.values():
        yield from _joined([rows for rows in parts if rows])


def _round_line(sheet: Sheet, row: int, table: Table) -> int | None:
    """A line between the rows that says from which round the next ones are."""
    if read_codes(sheet.text(row, table.columns.get("code"))):
        return None
    return round_in(row_text(sheet, row))


def _joined(parts: list[tuple[FormRow, ...]]) -> tuple[FormRow, ...]:
    if len(parts) < 2:
        return parts[0] if parts else ()
    doubtful = tuple(row for rows in parts for row in rows if not row.clear)
    if doubtful or any(len(rows) > 1 or rows[0].none for rows in parts):
        return doubtful or parts[0]
    urls = tuple(dict.fromkeys(url for rows in parts for url in rows[0].urls))
    return (replace(parts[0][0], urls=urls),)


def _without_doubles(rows: list[FormRow]) -> tuple[FormRow, ...]:
    """The same answer twice is one; two different answers to one item are both unclear."""
    first: dict[str, FormRow] = {}
    for row in rows:
        if row.clear and row.item:
            first.setdefault(row.item, row)
    clashing = {row.item: row for row in rows if row.clear and row.item and not _same(row, first[row.item])}
    kept: list[FormRow] = []
    for row in rows:
        if row.clear and row.item in clashing:
            other = clashing[row.item] if row is first[row.item] else first[row.item]
            why = unclear.sentence("twice", row.cell, (row.item,), text=other.cell)
            row = replace(row, confirm=None, unclear="twice", why=why, candidates=(row.item,), text=other.cell)
        elif row.clear and row.item and row is not first[row.item]:
            continue
        kept.append(row)
    return tuple(kept)


def _same(one: FormRow, other: FormRow) -> bool:
    return one.urls == other.urls and one.none == other.none


def _agency(name: str, tables: Tables, vocabulary: Vocabulary, hint: str | None) -> FormAgency:
    """All signs together: the line หน่วยงาน of each sheet, else its heading; the mark; the file's name; the hint."""
    texts = [text for text in (agency_text(sheet, table.head_row) for sheet, table in tables) if text]
    signs = [match_agency(text, vocabulary) for text in texts]
    if any(not names for names, _ in signs):
        return FormAgency(
            None, _named(signs), next(text for text, sign in zip(texts, signs, strict=True) if not sign[0])
        )
    if not texts:
        signs += [agency_above(sheet, table.head_row, vocabulary) for sheet, table in tables]
    known = {agency.name for agency in vocabulary.agencies}
    marks = [mark_of(sheet) for sheet, _ in tables]
    signs += [((mark.agency,), True) for mark in marks if mark and mark.agency in known]
    signs.append(match_agency(name.rsplit(".", 1)[0], vocabulary))
    if hint:
        signs.append(((hint,), True))
    return _agreed([sign for sign in signs if sign[0]], texts[0] if texts else "")


def _agreed(signs: list[Sign], text: str) -> FormAgency:
    """The one agency that every sign allows and one is sure of; else all that were named."""
    allowed = set(signs[0][0]).intersection(*(names for names, _ in signs)) if signs else set()
    if len(allowed) == 1 and any(sure for _, sure in signs):
        return FormAgency(allowed.pop(), (), text)
    return FormAgency(None, _named(signs), text)


def _named(signs: list[Sign]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for names, _ in signs for name in names))


def _agency_problems(agency: FormAgency) -> list[str]:
    if agency.name:
        return []
    if len(agency.candidates) > 1:
        return [unclear.several_agencies(agency.candidates)]
    if agency.candidates:
        return [unclear.likely_agency(agency.candidates[0])]
    return [unclear.unknown_agency(agency.text)] if agency.text else []


def _year_problems(tables: Tables, vocabulary: Vocabulary) -> list[str]:
    years = {_other_year(sheet, table, vocabulary) for sheet, table in tables}
    return [unclear.other_year(year, vocabulary.year) for year in sorted(filter(None, years))]


def _other_year(sheet: Sheet, table: Table, vocabulary: Vocabulary) -> int | None:
    """The year of a form that is not this year's: by its mark, else by its heading."""
    mark = mark_of(sheet)
    year = mark.year if mark else heading_year(sheet, table.head_row)
    return year if year != vocabulary.year else None


def _of_year(row: FormRow, year: int | None, this_year: int) -> FormRow:
    """Codes belong to a year: O8 of another year is another item, so nothing of its form is recorded."""
    if year is None or not row.clear:
        return row
    why = unclear.sentence("other_year", row.cell, text=f"{year} ไม่ใช่ปี {this_year}")
    return replace(row, confirm=None, unclear="other_year", why=why)
