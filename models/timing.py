"""Which occasions of the season are due at a moment. Pure: a season's dates and a moment in, occasions out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from models.settings import BANGKOK, SeasonSettings
from models.thai_time import at_hour, bangkok_day, days_between


@dataclass(frozen=True)
class Occasion:
    """A reminder that is due now. `days_before`: 7, 3, 1, 0; negative: days after the deadline. `sense_until`: from
    then on it is no longer worth sending. `urgent`: may use the part of the month kept for deadlines."""

    name: str
    days_before: int
    sense_until: datetime
    urgent: bool


def due_reminder(deadline: datetime, settings: SeasonSettings, now: datetime) -> Occasion | None:
    """The latest occasion of this deadline whose day has come and whose sense lasts, within the day's hours.

    After a downtime only the latest one is due: an agency is not told on one morning that seven and that three days
    are left. An occasion makes sense until the next one's day, the last one until the deadline's evening."""
    if not settings.morning_from <= _hour(now) < settings.morning_until:
        return None
    days_left = days_between(now, deadline)
    candidates = [each for each in settings.reminder_days if each >= days_left >= 0]
    if candidates and now <= deadline:
        days = min(candidates)
        return Occasion(f"{days}-days", days, _end_of_sense(deadline, settings, now), urgent=days_left == 0)
    after = settings.notice_days_after
    if after and now > deadline and after <= -days_left <= after + 2:
        # Two more mornings, should the service have been off on the first.
        return Occasion("overdue", -after, at_hour(bangkok_day(now), settings.morning_until), urgent=False)
    return None


def _end_of_sense(deadline: datetime, settings: SeasonSettings, now: datetime) -> datetime:
    return min(at_hour(bangkok_day(now), settings.morning_until), deadline)


def _hour(now: datetime) -> int:
    return now.astimezone(BANGKOK).hour


def tally_due(settings: SeasonSettings, now: datetime) -> datetime | None:
    """The moment of this week's tally, if it has come and its day or the day after is still on; after a longer
    downtime the next Monday's says it better."""
    day = bangkok_day(now)
    last = day - timedelta(days=(day.weekday() - settings.tally_weekday) % 7)
    moment = at_hour(last, settings.tally_hour)
    until = at_hour(last + timedelta(days=1), settings.morning_until)
    return moment if moment <= now < until else None
