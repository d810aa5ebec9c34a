"""When things happen: every job with its name and its rhythm, on one page.

The tick is only a tick. What is due comes from rows and the moment; the unique key of what is owed names the occasion,
so that any job may run twice, late, or on two machines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from jobs import reminding, sweeping, tallying, telling
from models.season import Season

Job = Callable[[Session, Season, datetime], int]
"""Owes what is due at that moment; returns how many messages were newly owed."""


@dataclass(frozen=True)
class Entry:
    name: str
    job: Job
    every_minutes: int
    about: str


TIMETABLE = (
    Entry("reminders", reminding.remind, 10, "before each deadline to agencies that miss something; the day after to those that still do"),
    Entry("weekly-tally", tallying.tally_weekly, 10, "every week's tally to each coordinator"),
    Entry("returned", telling.tell_returned, 30, "returned items, at most one push a day per agency"),
    Entry("sweeping", sweeping.sweep, 360, "old webhook events and sent messages, by the named retention times"),
)  # fmt: skip


def entry_named(name: str) -> Entry | None:
    return next((each for each in TIMETABLE if each.name == name), None)
