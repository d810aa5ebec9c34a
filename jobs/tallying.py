"""Every week the tally to each coordinator, once, in the morning."""

from __future__ import annotations

from datetime import timedelta

from bot.overview import weekly
from jobs.shift import Shift
from messages.tally import weekly_tally
from models.outbox import owe
from models.people import coordinators
from models.settings import SeasonSettings
from models.thai_time import at_hour, bangkok_day
from models.timing import tally_due

A_WEEK = timedelta(days=7)


def tally_weekly(shift: Shift) -> int:
    """Owes this week's tally; returns to how many coordinators."""
    session, season, now = shift.session, shift.season, shift.now
    settings = SeasonSettings.of(season.settings)
    moment = tally_due(settings, now)
    readers = [each for each in coordinators(session) if each.blocked_at is None]
    if moment is None or not readers:
        return 0
    picture = shift.links.file("tally.png", now, year=season.year)
    messages = weekly_tally(weekly(session, season, now, now - A_WEEK, picture))
    week, until = bangkok_day(moment), at_hour(bangkok_day(now), settings.morning_until)
    return sum(
        owe(
            session,
            f"tally:{season.year}:{week}:{each.id}",
            each.line_user_id,
            messages,
            now,
            purpose="tally",
            until=until,
            urgent=True,
        )
        for each in readers
    )
