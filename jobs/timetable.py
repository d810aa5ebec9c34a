"""When things happen: every job with its name and its rhythm, on one page.

The tick is only a tick. What is due comes from rows and the moment; the unique key of what is owed names the occasion,
so that any job may run twice, late, or on two machines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from jobs import reminding, sweeping, tallying, telling
from jobs.shift import Shift

Job = Callable[[Shift], int]
"""Owes what is due at the shift's moment; returns how many messages it newly owes."""


@dataclass(frozen=True)
class Entry:
    name: str
    job: Job
    every_minutes: int
    about: str


TIMETABLE = (
    Entry("reminders", reminding.remind, 10, "before each deadline and once after it, to those who miss something"),
    Entry("weekly-tally", tallying.tally_weekly, 10, "the week's tally to each coordinator"),
    Entry(
        "returned",
        lambda shift: telling.tell_returned(shift.session, shift.season, shift.now),
        30,
        "returned items, once a day",
    ),
    Entry("sweeping", sweeping.sweep, 360, "old events and sent messages, by the named retention times"),
)


def entry_named(name: str) -> Entry | None:
    return next((each for each in TIMETABLE if each.name == name), None)
