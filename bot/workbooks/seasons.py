"""Season, agencies and known answers from a workbook: all mistakes at once, each with its cell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.workbooks.codes import read_code
from bot.workbooks.days import read_day
from bot.workbooks.grid import Sheet
from bot.workbooks.language import plain
from bot.workbooks.opening import open_workbook
from bot.workbooks.tables import (
    Mistakes,
    TableRow,
    exact_text,
    find_sheet,
    read_table,
    refuse_doubles,
    require,
    require_number,
)
from messages.workbooks import columns, mistakes
from messages.workbooks.values import KnownAnswer, SeasonAgency, SeasonContent, SeasonItem, SeasonRound

_CODE = re.compile(r"^[A-Za-z]{1,6}[0-9]{1,3}$")
_DOMAIN = re.compile(r"^[\w-]+(\.[\w-]+)+$")
BE_YEARS = range(2550, 2700)


@dataclass(frozen=True)
class SeasonReading:
    """Load `content` only when there are no `errors`, each a Thai sentence that names its cell."""

    content: SeasonContent
    errors: tuple[str, ...]


@dataclass(frozen=True)
class AgenciesReading:
    agencies: tuple[SeasonAgency, ...]
    errors: tuple[str, ...]


@dataclass(frozen=True)
class KnowledgeReading:
    answers: tuple[KnownAnswer, ...]
    errors: tuple[str, ...]


def read_season(content: bytes) -> SeasonReading:
    """A season in the template's shape; the agencies' sheet may be missing. Raises UnreadableWorkbook."""
    sheets, wrong = open_workbook(content), Mistakes()
    frame = _frame(sheets, wrong)
    rounds = {one.number for one in frame.rounds}
    items = _items(find_sheet(sheets, columns.ITEMS_SHEET, columns.ITEM_COLUMNS), rounds, wrong)
    sheet = next((one for one in sheets if plain(one.name) == plain(columns.AGENCIES_SHEET)), None)
    agencies = _agencies(sheet, wrong) if sheet else ()
    season = SeasonContent(frame.year, frame.province, frame.rounds, items, agencies, frame.settings)
    return SeasonReading(season, tuple(wrong.sentences))


def read_agencies(content: bytes) -> AgenciesReading:
    """The agencies' sheet of either template. Raises UnreadableWorkbook."""
    wrong = Mistakes()
    sheet = find_sheet(open_workbook(content), columns.AGENCIES_SHEET, columns.AGENCY_COLUMNS)
    if sheet is None:
        return AgenciesReading((), (mistakes.no_sheet(columns.AGENCIES_SHEET),))
    return AgenciesReading(_agencies(sheet, wrong), tuple(wrong.sentences))


def read_knowledge(content: bytes) -> KnowledgeReading:
    """Known answers; the keywords may be missing. Raises UnreadableWorkbook."""
    wrong, labels = Mistakes(), columns.KNOWLEDGE_COLUMNS
    sheet = find_sheet(open_workbook(content), columns.KNOWLEDGE_SHEET, labels)
    if sheet is None:
        return KnowledgeReading((), (mistakes.no_sheet(columns.KNOWLEDGE_SHEET),))
    rows = read_table(sheet, labels, ("question", "answer"), wrong)
    for row in rows:
        require(row, labels, ("question", "answer"), wrong)
    refuse_doubles(((row.texts["question"], row.places["question"]) for row in rows), wrong)
    answers = tuple(_known_answer(row) for row in rows)
    return KnowledgeReading(answers, tuple(wrong.sentences))


def _known_answer(row: TableRow) -> KnownAnswer:
    keywords = (part.strip() for part in row.texts["keywords"].split("|"))
    return KnownAnswer(row.texts["question"], row.texts["answer"], tuple(filter(None, keywords)))


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in re.split(r"[|,]", text) if part.strip())


# ── the sheet ฤดูกาล ────────────────────────────────────────────────────────────────────────────────────────────


def _frame(sheets: tuple[Sheet, ...], wrong: Mistakes) -> SeasonContent:
    """Year, province, rounds and settings: labels in the first column, values in the second."""
    sheet = next((one for one in sheets if plain(one.name) == plain(columns.SEASON_SHEET)), None)
    if sheet is None:
        wrong.add(mistakes.no_sheet(columns.SEASON_SHEET))
        return SeasonContent(0, "")
    parts: dict[str, list[int]] = {"": [], columns.ROUND_LABEL: [], columns.SETTING_LABEL: []}
    part = ""
    for row in range(1, sheet.last_row + 1):
        label = sheet.text(row, 1)
        if label in parts and label:
            part = label
        elif label and sheet.owner(row, 2) == (row, 2):
            parts[part].append(row)
    rounds = tuple(filter(None, (_round(sheet, row, wrong) for row in parts[columns.ROUND_LABEL])))
    refuse_doubles(((sheet.text(row, 1), sheet.place(row, 1)) for row in parts[columns.ROUND_LABEL]), wrong)
    settings = {sheet.text(row, 1): exact_text(sheet.value(row, 2)) for row in parts[columns.SETTING_LABEL]}
    return SeasonContent(_year(sheet, parts[""], wrong), _province(sheet, parts[""], wrong), rounds, settings=settings)


def _labelled(sheet: Sheet, rows: list[int], label: str, wrong: Mistakes) -> tuple[str, str]:
    """The text beside a label, and its place."""
    row = next((row for row in rows if plain(sheet.text(row, 1)) == plain(label)), None)
    if row is None:
        wrong.add(mistakes.no_column(sheet.name, label))
        return "", ""
    if not sheet.text(row, 2):
        wrong.add(mistakes.empty(sheet.place(row, 2), label))
    return exact_text(sheet.value(row, 2)), sheet.place(row, 2)


def _year(sheet: Sheet, rows: list[int], wrong: Mistakes) -> int:
    text, place = _labelled(sheet, rows, columns.YEAR_LABEL, wrong)
    digits = plain(text)
    if digits.isdigit() and int(digits) in BE_YEARS:
        return int(digits)
    if text:
        wrong.add(mistakes.bad_year(place, text))
    return 0


def _province(sheet: Sheet, rows: list[int], wrong: Mistakes) -> str:
    return _labelled(sheet, rows, columns.PROVINCE_LABEL, wrong)[0]


def _round(sheet: Sheet, row: int, wrong: Mistakes) -> SeasonRound | None:
    number, value = plain(sheet.text(row, 1)), sheet.value(row, 2)
    day: date | None = read_day(value)
    if not number.isdigit() or not 1 <= int(number) <= 99:
        wrong.add(mistakes.bad_number(sheet.place(row, 1), sheet.text(row, 1)))
    if day is None:
        wrong.add(mistakes.bad_date(sheet.place(row, 2), sheet.text(row, 2)))
        return None
    return SeasonRound(int(number), day) if number.isdigit() else None


# ── items and agencies ──────────────────────────────────────────────────────────────────────────────────────────


def _items(sheet: Sheet | None, rounds: set[int], wrong: Mistakes) -> tuple[SeasonItem, ...]:
    if sheet is None:
        wrong.add(mistakes.no_sheet(columns.ITEMS_SHEET))
        return ()
    rows = read_table(sheet, columns.ITEM_COLUMNS, ("code", "title"), wrong)
    items = tuple(_item(row, rounds, wrong) for row in rows)
    refuse_doubles(((item.code, row.places["code"]) for item, row in zip(items, rows, strict=True)), wrong)
    codes = {item.code for item in items}
    for item, row in zip(items, rows, strict=True):
        for other in _list(item.depends_on):
            if other not in codes:
                wrong.add(mistakes.unknown_item(row.places["depends_on"], other))
    return items


def _item(row: TableRow, rounds: set[int], wrong: Mistakes) -> SeasonItem:
    require(row, columns.ITEM_COLUMNS, ("code", "title"), wrong)
    if "weight" in row.places:
        require_number(row, "weight", wrong)
    given: dict[str, Any] = dict(row.texts)
    given["code"] = _code(row, wrong)
    given["round"] = _item_round(row, rounds, wrong)
    return SeasonItem(**given)


def _code(row: TableRow, wrong: Mistakes) -> str:
    text = row.texts["code"]
    known = read_code(text)
    if known:
        return f"O{known.number}"
    if text and not _CODE.match(text):
        wrong.add(mistakes.bad_code(row.places["code"], text))
    return text


def _item_round(row: TableRow, rounds: set[int], wrong: Mistakes) -> int | None:
    text = plain(row.texts["round"])
    if not text:
        if rounds and "round" in row.places:
            wrong.add(mistakes.empty(row.places["round"], columns.ITEM_COLUMNS["round"]))
        return None
    if not text.isdigit() or int(text) not in rounds:
        wrong.add(mistakes.unknown_round(row.places["round"], row.texts["round"]))
        return None
    return int(text)


def _agencies(sheet: Sheet, wrong: Mistakes) -> tuple[SeasonAgency, ...]:
    labels = columns.AGENCY_COLUMNS
    rows = read_table(sheet, labels, ("name", "district"), wrong)
    for row in rows:
        require(row, labels, ("name", "district"), wrong)
        if "score" in row.places:
            require_number(row, "score", wrong)
        for domain in _list(row.texts["domains"]):
            if not _DOMAIN.match(domain):
                wrong.add(mistakes.bad_domain(row.places["domains"], domain))
    refuse_doubles(((row.texts["name"], row.places["name"]) for row in rows), wrong)
    return tuple(SeasonAgency(**dict(row.texts)) for row in rows)
