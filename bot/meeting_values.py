"""Whom to invite to the meeting on what is left, and what each agency has open."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from bot.season_words import calendar_day, calendar_entry, is_sourced, province_name, required_text
from messages.papers.values import NOT_SENT, RETURNED, AgencyCase, Contact, MeetingValues, OpenItem, in_order
from models.answer import Answer
from models.people import Officer, officers_of
from models.progress import AgencyRound, agency_rounds, standing_answers
from models.season import Round, Season, failed_last_year


def met_rounds(season: Season, number: int | None, now: datetime) -> list[Round]:
    """The rounds a meeting looks at: the one named, else all whose time is over, else the one that runs."""
    if number is not None:
        return [each for each in season.rounds if each.number == number]
    over = [each for each in season.rounds if each.deadline < now]
    running = season.round_at(now)
    return over or ([running] if running else [])


def meeting_values(session: Session, season: Season, rounds: list[Round], now: datetime) -> MeetingValues:
    numbers = {each.number for each in rounds}
    results = failed_last_year(session, season)
    open_rows: dict[int, list[AgencyRound]] = {}
    for row in agency_rounds(session, season):
        if row.number in numbers and (row.missing or row.returned):
            open_rows.setdefault(row.agency.id, []).append(row)
    cases = [
        _case(session, season, rows, results[agency_id].score if agency_id in results else None)
        for agency_id, rows in open_rows.items()
    ]
    entry = calendar_entry(season, "meeting")
    return MeetingValues(
        province=province_name(season),
        year=season.year,
        as_of=now,
        rounds=tuple(sorted(numbers)),
        cases=in_order(cases),
        day=calendar_day(entry),
        day_confirmed=is_sourced(entry),
    )


def _case(session: Session, season: Season, rows: list[AgencyRound], failed: float | None) -> AgencyCase:
    agency = rows[0].agency
    standing = standing_answers(session, season, agency)
    officers = officers_of(session, agency)
    return AgencyCase(
        name=agency.name,
        full_name=agency.full_name,
        district=agency.district,
        items=tuple(each for row in rows for each in _open_items(season, row, standing)),
        contacts=tuple(Contact(each.name, each.position, each.phone) for each in officers),
        last_contact=_last_contact(officers),
        failed=failed,
    )


def _open_items(season: Season, row: AgencyRound, standing: Mapping[str, Answer]) -> list[OpenItem]:
    found = []
    for code in (*row.missing, *row.returned):
        item = season.item(code)
        if item is None:
            continue
        answer = standing.get(code)
        remark = answer.remark if answer else None
        found.append(
            OpenItem(
                code=code,
                title=item.title,
                round=row.number,
                state=RETURNED if code in row.returned else NOT_SENT,
                remark=remark.reason if remark else "",
                required=required_text(item),
                weight=item.weight,
            )
        )
    return sorted(found, key=lambda each: -each.weight)


def _last_contact(officers: list[Officer]) -> datetime | None:
    return max((each.person.last_seen_at for each in officers), default=None)
