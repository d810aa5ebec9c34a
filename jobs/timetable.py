"""When things happen: every job with its name and its rhythm, on one page.

The tick is only a tick. What is due comes from rows and the moment; the unique key of what is owed names the occasion,
so that any job may run twice, late, or on two machines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.machine import Machine
from jobs import budgeting, reminding, sweeping, tallying, telling
from jobs.auditing import audit_links
from jobs.menus import show_menus
from jobs.naming import learn_names
from jobs.shift import Shift

Job = Callable[[Shift], int]
"""Owes what is due at the shift's moment; returns how many messages it newly owes."""


@dataclass(frozen=True)
class Entry:
    name: str
    job: Job
    every_minutes: int
    about: str


def _tell_returned(shift: Shift) -> int:
    return telling.tell_returned(shift.session, shift.season, shift.now)


PROMPT = 1
"""Minutes: what is promised for nine o'clock comes at nine. The tick counts from the start of the process, so a longer
one makes everybody's morning later by chance; a tick with nothing due is a few milliseconds."""

TIMETABLE = (
    Entry("reminders", reminding.remind, PROMPT, "before each deadline and once after it, to those who miss something"),
    Entry("weekly-tally", tallying.tally_weekly, PROMPT, "the week's tally to each coordinator"),
    Entry("returned", _tell_returned, 30, "returned items, at most one push a day to each agency"),
    Entry("quota-warning", budgeting.warn, 10, "once a month, when the pushes run out"),
    Entry("sweeping", sweeping.sweep, 360, "old events and sent messages, by the named retention times"),
)


@dataclass(frozen=True)
class Errand:
    """What needs the network, so that it cannot live in one transaction; returns how much it did."""

    name: str
    run: Callable[[Machine], int]
    every_minutes: int
    about: str


MENUS = "menus"
ERRANDS = (
    Errand("link-audit", audit_links, 30, "at night: looks at links, weekly, and daily at what was not fine"),
    Errand("names", learn_names, 5, "what nameless people call themselves on LINE, asked once"),
    Errand(MENUS, show_menus, 1, "rich menus follow the role"),
)


def errand_named(name: str) -> Errand | None:
    return next((each for each in ERRANDS if each.name == name), None)


def entry_named(name: str) -> Entry | None:
    return next((each for each in TIMETABLE if each.name == name), None)
