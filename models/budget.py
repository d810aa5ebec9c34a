"""The month's pushes: what the plan allows, what is spent, what is still to come, and whether one more may go out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.audience import reach
from models.channel import last_quota
from models.holding import held_until
from models.outbox import OutgoingMessage, month_start, pushes_by_purpose, pushes_planned
from models.progress import AgencyRound, agency_rounds
from models.season import Season
from models.settings import SeasonSettings
from models.thai_time import at_hour, bangkok_day


@dataclass(frozen=True)
class Budget:
    """Persons reached by pushes in LINE's month. `planned`: owed already, or due by the timetable, at most.
    `reserved`: the last part of `limit`, only for what concerns a deadline."""

    limit: int
    used: int
    planned: int
    reserved: int

    @property
    def left(self) -> int:
        return max(0, self.limit - self.used)

    @property
    def free(self) -> int:
        """Left for what is not urgent."""
        return max(0, self.limit - self.reserved - self.used)


def budget(session: Session, settings: SeasonSettings, now: datetime, planned: int | None = None) -> Budget:
    """The budget as of now; `planned` defaults to what is owed already."""
    limit = month_limit(session, settings)
    return Budget(
        limit=limit,
        used=used_this_month(session, now),
        planned=pushes_planned(session) if planned is None else planned,
        reserved=limit * settings.reserved_percent // 100,
    )


def may_push(budget: Budget, cost: int, urgent: bool) -> bool:
    """Whether a push that reaches `cost` persons fits; only an urgent one may touch the reserve."""
    return cost <= (budget.left if urgent else budget.free)


def month_limit(session: Session, settings: SeasonSettings) -> int:
    """The lower of the plan as set and LINE's own figure; LINE's "no limit" leaves the setting."""
    reading = last_quota(session)
    if reading is None or reading.limit is None:
        return settings.monthly_pushes
    return min(settings.monthly_pushes, reading.limit)


def used_this_month(session: Session, now: datetime) -> int:
    """The higher of our own count and LINE's, which also counts what was sent by hand in the OA Manager but is
    approximate and as old as its reading: our own pushes since then are added to it."""
    start = month_start(now)
    own = sum(pushes_by_purpose(session, start).values())
    reading = last_quota(session)
    if reading is None or reading.read_at < start:
        return own
    return max(own, reading.used + sum(pushes_by_purpose(session, reading.read_at).values()))


def month_end(now: datetime) -> datetime:
    """The start of LINE's next month."""
    return month_start(month_start(now) + timedelta(days=32))


def held_now(session: Session) -> int:
    """Persons whose message waits because the month was used up."""
    query = select(func.sum(OutgoingMessage.cost)).where(OutgoingMessage.state == "held")
    return int(session.scalar(query) or 0)


def reminders_ahead(session: Session, season: Season, settings: SeasonSettings, now: datetime) -> int:
    """Persons whom the timetable's reminders would still reach this month if nobody answered anything: an upper
    bound. Reminders of a morning that has begun are owed or sent, and counted there."""
    held = held_until(season, now)
    days = _reminder_days(session, season, settings)
    total = 0
    for (_, day), agencies in days.items():
        moment = at_hour(day, settings.morning_from)
        if now < moment < month_end(now) and not (held and day <= held):
            total += len(reach(session, [each.agency for each in agencies], despite_mute=False).people)
    return total


def _reminder_days(
    session: Session, season: Season, settings: SeasonSettings
) -> dict[tuple[int, date], list[AgencyRound]]:
    """(round, day) → agencies that miss something in the round and have a reminder or a notice on that day."""
    offsets = [-days for days in settings.reminder_days]
    if settings.notice_days_after:
        offsets.append(settings.notice_days_after)
    found: dict[tuple[int, date], list[AgencyRound]] = {}
    for each in agency_rounds(session, season):
        if not each.missing:
            continue
        for offset in offsets:
            day = bangkok_day(each.deadline) + timedelta(days=offset)
            found.setdefault((each.number, day), []).append(each)
    return found
