"""What the season's figures must be, worked out from the plan alone with plain sets: the program has no part in it."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta

from tests.season.plan import AGENCIES, DEADLINES, FIRST_DAY, ITEMS, LAST_DAY, MORNING, ROUND_OF, Change, Deed, on

REMINDED = (7, 3, 1, 0, -1)
"""Days before a deadline; the last one is the notice of the day after."""
Record = dict[str, dict[int, datetime]]
"""Agency → item → since when it is on record without a break."""


def last_moment(number: int) -> datetime:
    return on(DEADLINES[number], 23, 59) + timedelta(seconds=59)


def record_at(deeds: list[Deed], moment: datetime) -> Record:
    """By what has arrived until then."""
    record: Record = {agency: {} for agency in AGENCIES}
    for deed in sorted(deeds, key=lambda deed: deed.at):
        if deed.at + timedelta(minutes=deed.arrives) > moment or deed.how == "undone":
            continue
        own = record[deed.agency]
        for item in deed.items:
            if deed.how == "withdraw":
                del own[item]
            else:
                own.setdefault(item, deed.at)
    return record


def missing(record: Record, agency: str, number: int) -> set[int]:
    return set(ITEMS[number]) - set(record[agency])


def late(record: Record, agency: str, number: int) -> set[int]:
    own = record[agency].items()
    return {item for item, since in own if ROUND_OF[item] == number and since > last_moment(number)}


def round_figures(record: Record, number: int) -> dict[str, int]:
    """Received and late answers; agencies that are complete, partial, and without any."""
    gaps = [len(missing(record, agency, number)) for agency in AGENCIES]
    every = len(ITEMS[number])
    return {
        "received": sum(every - gap for gap in gaps),
        "complete": gaps.count(0),
        "partial": sum(0 < gap < every for gap in gaps),
        "none": gaps.count(every),
        "late": sum(len(late(record, agency, number)) for agency in AGENCIES),
    }


def contact(changes: list[Change], agency: str, moment: datetime) -> str | None:
    """Who is reminded: `first`, `second` or `successor` of the agency."""
    before = {each.what for each in changes if each.agency == agency and each.at <= moment}
    if "replaced" in before:
        return "successor"
    if before & {"registers", "by_request"} and not before & {"mutes", "blocks"}:
        return "first"
    return "second" if "second" in before else None


def occasion(day: date) -> tuple[int, int] | None:
    """(round, one of REMINDED): it lasts until the next one's day, the notice for three mornings."""
    for number, last in DEADLINES.items():
        left = (last - day).days
        if 0 <= left <= 7:
            return number, min(each for each in REMINDED if each >= left)
        if -3 <= left <= -1:
            return number, -1
    return None


def reminders(deeds: list[Deed], changes: list[Change], day: date) -> dict[tuple[str, str], set[int]]:
    """(agency, who) → the items that the reminder of that morning must name. On an occasion's later mornings only
    those are reminded who were not before: a new contact, or an agency that misses something only now."""
    due, moment = occasion(day), on(day, MORNING.hour, MORNING.minute)
    if due is None:
        return {}
    eve = day - timedelta(days=1)
    told: set[tuple[str, str]] = set()
    while occasion(eve) == due:
        told |= set(reminders(deeds, changes, eve))
        eve -= timedelta(days=1)
    record = record_at(deeds, moment)
    return {
        (agency, who): missing(record, agency, due[0])
        for agency in AGENCIES
        if (who := contact(changes, agency, moment)) and missing(record, agency, due[0]) and (agency, who) not in told
    }


def pushes_by_month(deeds: list[Deed], changes: list[Change]) -> Counter[int]:
    """Month → pushes: reminders, one tally a Monday; for registrations by request one card a day and each answer."""
    found: Counter[int] = Counter()
    for back in range((LAST_DAY - FIRST_DAY).days + 1):
        day = FIRST_DAY + timedelta(days=back)
        found[day.month] += len(reminders(deeds, changes, day)) + (day.weekday() == 0)
    asked = [each for each in changes if each.what in ("by_request", "replaced")]
    found.update(each.at.month for each in asked)
    for month, _ in {(each.at.month, each.at.day) for each in asked}:
        found[month] += 1
    found.update(each.at.month for each in changes if each.what == "replaced")  # her predecessor hears of it too
    return found
