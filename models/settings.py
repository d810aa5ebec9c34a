"""What a season's timetable and budget are set to; every value can be changed in the season's file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

BANGKOK = ZoneInfo("Asia/Bangkok")
LINE_STATISTICS_ZONE = timezone(timedelta(hours=9))
"""LINE counts messages in UTC+9; where its month begins is undocumented, so we count as its statistics do."""


@dataclass(frozen=True)
class SeasonSettings:
    reminder_days: tuple[int, ...] = (7, 3, 1, 0)
    """Days before a deadline; 0 is its morning."""
    notice_days_after: int = 1
    """Days after a deadline on which those still missing something get one notice; 0 sends none."""
    morning_from: int = 9
    """Hour in Bangkok from which reminders go out."""
    morning_until: int = 17
    """Hour in Bangkok from which a reminder waits for the next one instead (never at night)."""
    tally_weekday: int = 0
    """Monday is 0."""
    tally_hour: int = 8
    monthly_pushes: int = 300
    """What the LINE plan allows; LINE's own figure wins where it is lower."""
    reserved_percent: int = 20
    """The last part of the month's pushes, kept for deadlines."""
    proposal_hours: int = 48
    """How long a question with buttons can be answered."""
    digest_hour: int = 9
    """Hour in Bangkok from which returned items are told to agencies that have not written."""

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> SeasonSettings:
        """Unknown names are passed over, so that an older program can read a newer season."""
        known = {spec.name for spec in fields(cls)}
        given: dict[str, Any] = {n: tuple(v) if isinstance(v, list) else v for n, v in stored.items() if n in known}
        return cls(**given)
