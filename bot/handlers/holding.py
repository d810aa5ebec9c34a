"""อย่าเพิ่งเตือน: the coordinator holds the timetable's reminders back until a day, or lets them go again."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.handlers.pressed import Postback, Pressed
from bot.handlers.refusal import only_for_coordinators, refuse
from bot.reading.dates import find_day
from bot.reading.text import parse
from bot.visit import Visit
from messages import holding as say
from messages.kit import Message
from models.holding import held_until, hold_reminders, lift_hold
from models.thai_time import bangkok_day

SHORT, LONG = timedelta(days=3), timedelta(days=7)
LONGEST = timedelta(days=120)
"""Between two deadlines there are never more; a longer hold is a slip."""


UNTIL = re.compile(r"ถึง|จน|until")
OF_SOME = re.compile(r"อบต|ทต\.|ทม\.|อบจ|เทศบาล|อำเภอ|อ\.\s?[ก-ฮ]|หน่วยงานที่|บางแห่ง")


def ask_until_when(visit: Visit) -> list[Message]:
    """Until when; a day that the words name already is taken, for one tap lifts the hold again."""
    if not visit.is_coordinator:
        return refuse(visit)
    if (day := _day_said(visit)) is not None:
        return _hold(visit, day)
    today = bangkok_day(visit.now)
    round_ = visit.season.round_at(visit.now)
    deadline = bangkok_day(round_.deadline) if round_ and round_.deadline >= visit.now else None
    return say.until_when(today + SHORT, today + LONG, deadline, held_until(visit.season, visit.now))


def _day_said(visit: Visit) -> date | None:
    """Only of a hold for all: there is none for one agency."""
    words = parse(visit.text).plain
    if not UNTIL.search(words) or OF_SOME.search(words):
        return None
    return find_day(words, bangkok_day(visit.sent_at))


def _press_hold(visit: Visit, pressed: Pressed) -> list[Message]:
    try:
        day = date.fromisoformat(pressed.get("until", ""))
    except ValueError:
        return say.day_is_odd()
    return _hold(visit, day)


def _hold(visit: Visit, day: date) -> list[Message]:
    today = bangkok_day(visit.now)
    if not today <= day <= today + LONGEST:
        return say.day_is_odd()
    hold_reminders(visit.season, day)
    return say.held_until(day)


def lift(visit: Visit) -> list[Message]:
    was_held = held_until(visit.season, visit.now) is not None
    lift_hold(visit.season)
    return say.lifted(was_held)


def _press_lift(visit: Visit, _pressed: Pressed) -> list[Message]:
    return lift(visit)


POSTBACKS: dict[str, Postback] = {
    "hold": only_for_coordinators(_press_hold),
    "lift-hold": only_for_coordinators(_press_lift),
}
