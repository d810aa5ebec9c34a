"""Reminders before each deadline, and one notice after it: only to agencies that miss something, naming what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from jobs.shift import Shift
from messages.kit import Message
from messages.progress import Piece
from messages.reminder import Reminder, overdue_notice, reminder
from models.holding import reminders_held
from models.outbox import owe
from models.people import Person, main_contacts
from models.progress import AgencyRound, agency_rounds
from models.season import Round, Season
from models.settings import SeasonSettings
from models.thai_time import bangkok_day
from models.timing import Occasion, due_reminder


@dataclass(frozen=True)
class DueReminder:
    """One reminder that is due: to whom, about what. `stake`: the points its missing items weigh."""

    occasion: Occasion
    row: AgencyRound
    person: Person
    stake: float


def remind(shift: Shift) -> int:
    """Owes what is due; most points at stake first, so that they go out first should the month run out."""
    session, season, now = shift.session, shift.season, shift.now
    return sum(_owe(session, season, each, now) for each in due_reminders(session, season, now))


def due_reminders(session: Session, season: Season, now: datetime) -> list[DueReminder]:
    if reminders_held(season, now):
        return []
    settings = SeasonSettings.of(season.settings)
    contacts = main_contacts(session)
    weights = {item.code: item.weight for item in season.items}
    due = [
        DueReminder(occasion, row, contacts[row.agency.id], sum(weights[code] for code in row.missing))
        for round_ in _rounds_near(season, settings, now)
        for row in agency_rounds(session, season, number=round_.number)
        if row.missing and row.agency.id in contacts
        and (occasion := due_reminder(row.deadline, settings, now)) is not None
    ]  # fmt: skip
    return sorted(due, key=lambda each: -each.stake)


def _rounds_near(season: Season, settings: SeasonSettings, now: datetime) -> list[Round]:
    """Rounds of which somebody may have to be reminded, by the common deadline or by one that was extended; only their
    answers are looked at."""
    return [
        each
        for each in season.rounds
        if any(due_reminder(end, settings, now) for end in (each.deadline, *{one.until for one in each.extensions}))
    ]


def _owe(session: Session, season: Season, due: DueReminder, now: datetime) -> int:
    row, occasion = due.row, due.occasion
    # The deadline's day is part of the occasion: an extended round is reminded of again before its new day.
    key = (
        f"round:{season.year}:{row.number}:{bangkok_day(row.deadline)}:{occasion.name}:{row.agency.id}:{due.person.id}"
    )
    return owe(
        session,
        key,
        due.person.line_user_id,
        _messages(season, due, now),
        now,
        purpose="reminder" if occasion.days_before >= 0 else "notice",
        until=occasion.sense_until,
        urgent=occasion.urgent,
    )


def _messages(season: Season, due: DueReminder, now: datetime) -> list[Message]:
    items = {item.code: item for item in season.items}
    missing = sorted((items[code] for code in due.row.missing), key=lambda item: (-item.weight, item.position))
    values = Reminder(
        agency=due.row.agency.name,
        number=due.row.number,
        deadline=due.row.deadline,
        now=now,
        total=due.row.total,
        missing=tuple(Piece(item.code, item.title, item.weight) for item in missing),
        returned=due.row.returned,
    )
    return reminder(values) if due.occasion.days_before >= 0 else overdue_notice(values)
