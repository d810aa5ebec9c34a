"""A season and its agencies, as values, put into the database.

Loading again updates: rounds by number, items by code, agencies by name. Nothing that has answers is ever dropped."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from models.agency import Agency
from models.answer import Answer
from models.catalogue import AgencyRow, CatalogueError, ItemRow, KnownRow, SeasonFile
from models.question import KnownAnswer
from models.season import AgencyResult, Item, Round, Season
from models.thai_time import end_of_day


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
