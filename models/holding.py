"""The coordinator's word that nobody is to be reminded for some days; kept with the season's settings."""

from __future__ import annotations

from datetime import date, datetime

from models.season import Season
from models.thai_time import bangkok_day

KEY = "reminders_held_until"
"""In `Season.settings`: ISO day in Bangkok, the last one without reminders."""


def held_until(season: Season, now: datetime) -> date | None:
    """The last day of a hold that is still in force."""
    stored = season.settings.get(KEY)
    if not stored:
        return None
    day = date.fromisoformat(stored)
    return day if bangkok_day(now) <= day else None


def reminders_held(season: Season, now: datetime) -> bool:
    return held_until(season, now) is not None


def hold_reminders(season: Season, last_day: date) -> None:
    season.settings = {**season.settings, KEY: last_day.isoformat()}  # a new dict, so that the change is seen


def lift_hold(season: Season) -> None:
    season.settings = {name: value for name, value in season.settings.items() if name != KEY}
