"""A season and its agencies as they come from files, and how they are put into the database.

Loading again updates: rounds by number, items by code, agencies by name. Nothing that has answers is ever dropped."""

from __future__ import annotations

import csv
import tomllib
from dataclasses import dataclass, field
from datetime import date, datetime
from importlib.resources import files
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from models.agency import Agency
from models.answer import Answer
from models.question import KnownAnswer
from models.season import AgencyResult, Item, Round, Season
from models.thai_time import end_of_day

SHIPPED = files("models") / "seasons"


class CatalogueError(Exception):
    """What is wrong with a season or a list of agencies, in one line."""


@dataclass(frozen=True)
class ItemRow:
    code: str
    title: str
    round: int | None = None
    sub_indicator: str = ""
    group: str = ""
    weight: float = 0.0
    period: str = ""
    elements: tuple[str, ...] = ()
    to_confirm: tuple[str, ...] = ()
    status: str = "K"
    source: str = ""
    depends_on: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    pitfall: str = ""
    printed_code: str = ""
    predecessor: tuple[str, ...] = ()


@dataclass(frozen=True)
class AgencyRow:
    name: str
    type: str
    short_name: str
    full_name: str
    district: str
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    score: float | None = None
    level: str = ""
    note: str = ""


@dataclass(frozen=True)
class KnownRow:
    question: str
    answer: str
    keywords: str = ""
    status: str = "K"


@dataclass(frozen=True)
class SeasonFile:
    """A season: its year (พ.ศ.), the day of each round's deadline in Bangkok, its items."""

    year: int
    province: str
    items: tuple[ItemRow, ...]
    rounds: dict[int, date] = field(default_factory=dict)
    pass_mark: float = 85.0
    settings: dict[str, Any] = field(default_factory=dict)
    contact: dict[str, Any] = field(default_factory=dict)
    calendar: tuple[dict[str, Any], ...] = ()
    known: tuple[KnownRow, ...] = ()


# ── the shipped files ───────────────────────────────────────────────────────────────────────────────────────────


def shipped_years() -> list[int]:
    names = [each.name for each in SHIPPED.iterdir()]
    return sorted(int(name[6:10]) for name in names if name.startswith("items_") and name.endswith(".tsv"))


def shipped_season(year: int, province: str = "ลำพูน") -> SeasonFile:
    """A shipped catalogue; those of later years have items but no rounds: the province gives them. Raises
    CatalogueError."""
    if year not in shipped_years():
        raise CatalogueError(f"no catalogue of {year} is shipped; there are {', '.join(map(str, shipped_years()))}")
    items = tuple(_item_row(row) for row in _table(f"items_{year}.tsv"))
    plan = SHIPPED / f"season_{year}.toml"
    if not plan.is_file():
        return SeasonFile(year, province, items)
    given = tomllib.loads(plan.read_text("utf-8"))
    return SeasonFile(
        year=year,
        province=given["province"],
        items=items,
        rounds={each["number"]: each["deadline"] for each in given["rounds"]},
        pass_mark=float(given["pass_mark"]),
        settings=given["settings"],
        contact=given["contact"],
        calendar=tuple(_plain_dates(each) for each in given["calendar"]),
        known=tuple(KnownRow(**row) for row in _table(given["knowledge"])),
    )


def shipped_agencies(name: str) -> list[AgencyRow]:
    """Raises CatalogueError for a province that is not shipped."""
    if not (SHIPPED / f"agencies_{name}.tsv").is_file():
        raise CatalogueError(f"no agencies of {name} are shipped; there is lamphun")
    return [_agency_row(row) for row in _table(f"agencies_{name}.tsv")]


def _table(name: str) -> list[dict[str, str]]:
    lines = (SHIPPED / name).read_text("utf-8").splitlines()
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _split(cell: str, mark: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(mark) if part.strip())


def _item_row(row: dict[str, str]) -> ItemRow:
    return ItemRow(
        code=row["code"],
        title=row["title"],
        round=int(row["round"]) if row["round"] else None,
        sub_indicator=row["sub_indicator"],
        group=row["group"],
        weight=float(row["weight"] or 0),
        period=row["period"],
        elements=_split(row["elements"], ";"),
        to_confirm=_split(row["to_confirm"], ";"),
        status=row["status"],
        source=row["source"],
        depends_on=_split(row["depends_on"], ","),
        aliases=_split(row["aliases"], "|"),
        pitfall=row["pitfall"],
        printed_code=row["printed_code"],
        predecessor=_split(row["predecessor"], ","),
    )


def _agency_row(row: dict[str, str]) -> AgencyRow:
    return AgencyRow(
        name=row["name"],
        type=row["type"],
        short_name=row["short_name"],
        full_name=row["full_name"],
        district=row["district"],
        domains=_split(row["domains"], ","),
        aliases=_split(row["aliases"], "|"),
        score=float(row["score"]) if row["score"] else None,
        level=row["level"],
        note=row["note"],
    )


def _plain_dates(entry: dict[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in entry.items()}


# ── into the database ───────────────────────────────────────────────────────────────────────────────────────────


def load_season(session: Session, given: SeasonFile, now: datetime) -> Season:
    """Creates or updates the season and makes it the current one. Raises CatalogueError, having changed nothing."""
    check(given)
    season = session.get(Season, given.year) or Season(year=given.year)
    session.execute(update(Season).where(Season.year != given.year).values(is_current=False))
    season.province, season.pass_mark, season.is_current = given.province, given.pass_mark, True
    season.settings = {**(season.settings or {}), **given.settings}
    season.contact = given.contact or season.contact or {}
    season.calendar = list(given.calendar) or season.calendar or []
    season.changed_at = now
    session.add(season)
    session.flush()
    rounds = {number: _put_round(session, season, number, day) for number, day in given.rounds.items()}
    for position, row in enumerate(given.items, 1):
        _put_item(session, season, row, position, rounds)
    _drop_unanswered_items(session, season, {row.code for row in given.items})
    _add_known(session, season, given.known, now)
    session.flush()
    session.expire_all()
    return season


def check(given: SeasonFile) -> None:
    codes = [row.code for row in given.items]
    if not codes:
        raise CatalogueError("the season has no items")
    doubles = {code for code in codes if codes.count(code) > 1}
    if doubles:
        raise CatalogueError(f"items appear twice: {', '.join(sorted(doubles))}")
    if not given.rounds:
        raise CatalogueError(
            f"the season {given.year} has no rounds yet: give them with --round N=YYYY-MM-DD:O1-O9,O11 for each round"
        )
    if not 2500 < given.year < 2700:
        raise CatalogueError(f"{given.year} is not a fiscal year in B.E.")
    strange = {row.round for row in given.items if row.round not in (None, *given.rounds)}
    if strange:
        raise CatalogueError(
            f"items name rounds that have no deadline: {', '.join(map(str, sorted(filter(None, strange))))}"
        )


def _put_round(session: Session, season: Season, number: int, day: date) -> Round:
    deadline = end_of_day(day)
    round_ = session.scalar(select(Round).where(Round.year == season.year, Round.number == number))
    if round_ is None:
        round_ = Round(year=season.year, number=number, deadline=deadline, planned_deadline=deadline)
        session.add(round_)
    elif round_.planned_deadline != deadline:  # loading the same plan again must not undo an extension
        round_.deadline = round_.planned_deadline = deadline
    session.flush()
    return round_


def _put_item(session: Session, season: Season, row: ItemRow, position: int, rounds: dict[int, Round]) -> None:
    item = session.scalar(select(Item).where(Item.year == season.year, Item.code == row.code))
    if item is None:
        item = Item(year=season.year, code=row.code, position=position)
        session.add(item)
    item.position, item.title, item.group, item.weight = position, row.title, row.group, row.weight
    item.round_id = rounds[row.round].id if row.round else None
    item.sub_indicator, item.period, item.status, item.source = row.sub_indicator, row.period, row.status, row.source
    item.elements, item.to_confirm, item.depends_on = list(row.elements), list(row.to_confirm), list(row.depends_on)
    item.aliases, item.predecessor = list(row.aliases), list(row.predecessor)
    item.pitfall, item.printed_code = row.pitfall, row.printed_code
    session.flush()


def _drop_unanswered_items(session: Session, season: Season, codes: set[str]) -> None:
    gone = session.scalars(select(Item).where(Item.year == season.year, Item.code.not_in(codes)))
    for item in list(gone):
        if session.scalar(select(Answer.id).where(Answer.item_id == item.id).limit(1)):
            raise CatalogueError(f"{item.code} has answers and cannot be left out of the season")
        session.delete(item)


def _add_known(session: Session, season: Season, known: tuple[KnownRow, ...], now: datetime) -> None:
    """Only questions that are not there yet: what coordinators taught or changed stays."""
    there = set(session.scalars(select(KnownAnswer.question).where(KnownAnswer.year == season.year)))
    for row in known:
        if row.question not in there:
            session.add(
                KnownAnswer(
                    year=season.year,
                    question=row.question,
                    answer=row.answer,
                    keywords=row.keywords,
                    status=row.status,
                    changed_at=now,
                )
            )


def load_agencies(
    session: Session, rows: list[AgencyRow], now: datetime, result_year: int | None = None
) -> tuple[int, int]:
    """Creates or updates agencies by name; (new, updated). `result_year` (พ.ศ.): the year of the scores; without it
    they belong to the year before the current season. Raises CatalogueError, having changed nothing."""
    names = [row.name for row in rows]
    if not names:
        raise CatalogueError("the list has no agencies")
    doubles = {name for name in names if names.count(name) > 1}
    if doubles:
        raise CatalogueError(f"agencies appear twice: {', '.join(sorted(doubles))}")
    season = session.scalar(select(Season).where(Season.is_current))
    year = result_year or (season.year - 1 if season else None)
    new = sum(_put_agency(session, row, position, year) for position, row in enumerate(rows, 1))
    if season is not None:
        season.changed_at = now
    return new, len(rows) - new


def _put_agency(session: Session, row: AgencyRow, position: int, year: int | None) -> int:
    agency = session.scalar(select(Agency).where(Agency.name == row.name))
    is_new = agency is None
    if agency is None:
        agency = Agency(name=row.name)
        session.add(agency)
    agency.type, agency.short_name, agency.full_name = row.type, row.short_name, row.full_name
    agency.district, agency.position, agency.note, agency.active = row.district, position, row.note, True
    agency.domains = list(dict.fromkeys([*row.domains, *(agency.domains or [])]))  # learned ones stay
    agency.aliases = list(row.aliases)
    session.flush()
    if year is not None and row.score is not None:
        _put_result(session, agency, year, row.score, row.level)
    return int(is_new)


def _put_result(session: Session, agency: Agency, year: int, score: float, level: str) -> None:
    known = select(AgencyResult).where(AgencyResult.agency_id == agency.id, AgencyResult.year == year)
    result = session.scalar(known) or AgencyResult(agency_id=agency.id, year=year)
    result.score, result.level = score, level
    session.add(result)


def count_agencies(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Agency).where(Agency.active)) or 0
