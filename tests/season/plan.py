"""The season of 2566 as it is going to be played: who registers how, and who sends what when. Plain data.

Nothing here knows the program: items and agencies are read from the shipped tables, dates are written down."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path

BANGKOK = timezone(timedelta(hours=7))
TABLES = Path(__file__).parents[2] / "models" / "seasons"
DEADLINES = {1: date(2023, 1, 31), 2: date(2023, 2, 28), 3: date(2023, 4, 7)}
FIRST_DAY, LAST_DAY = date(2023, 1, 9), date(2023, 4, 24)
MORNING = time(9, 5)
"""When the timetable's jobs are run, every day."""


def _column(table: str, *names: str) -> list[tuple[str, ...]]:
    with (TABLES / table).open(encoding="utf-8", newline="") as file:
        return [tuple(row[name] for name in names) for row in csv.DictReader(file, delimiter="\t")]


AGENCIES = [name for (name,) in _column("agencies_lamphun.tsv", "name")]
ROUND_OF = {int(code[1:]): int(number) for code, number in _column("items_2566.tsv", "code", "round")}
ITEMS = {number: [item for item, own in sorted(ROUND_OF.items()) if own == number] for number in DEADLINES}
TITLES = {int(code[1:]): title for code, title in _column("items_2566.tsv", "code", "title")}


@dataclass(frozen=True)
class Deed:
    """What somebody of an agency does. `how`: lines, thai, list, title, group, form, none, correct, withdraw, undone
    (sent and taken back at once); `arrives`: minutes after it was sent."""

    at: datetime
    agency: str
    how: str
    items: tuple[int, ...]
    arrives: int = 0


@dataclass(frozen=True)
class Change:
    """Something about the people: registers, by_request, second, mutes, blocks, replaced."""

    at: datetime
    agency: str
    what: str


HABITS = (
    "early", "halves", "reminded", "last_evening", "late", "half_only", "by_form", "in_group", "thai_digits", "lists",
    "silent", "corrects", "withdraws", "arrives_late", "answers_none", "skips_second", "by_title", "takes_back",
    "unregistered", "withdraws_for_good",
)  # fmt: skip


def habit_of(agency: str) -> str:
    return HABITS[AGENCIES.index(agency) % len(HABITS)]


HALF_ONLY = [agency for agency in AGENCIES if habit_of(agency) == "half_only"]
SILENT = [agency for agency in AGENCIES if habit_of(agency) == "silent"]


def on(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), tzinfo=BANGKOK)


def changes() -> list[Change]:
    """Most register with a code in the first week, every seventh by request; then people come and go."""
    found = [_registration(at, agency) for at, agency in enumerate(AGENCIES) if habit_of(agency) != "unregistered"]
    found += [
        Change(on(date(2023, 1, 18), 15, 10), HALF_ONLY[0], "second"),
        Change(on(date(2023, 1, 26), 15, 20), HALF_ONLY[0], "mutes"),  # the second officer is reminded from then on
        Change(on(date(2023, 2, 2), 15, 30), SILENT[0], "mutes"),  # nobody is left to remind
        Change(on(date(2023, 2, 10), 15, 40), SILENT[1], "blocks"),
        Change(on(date(2023, 3, 6), 15, 50), HALF_ONLY[1], "replaced"),
    ]
    return found


def _registration(at: int, agency: str) -> Change:
    day = FIRST_DAY + timedelta(days=at % 5)
    return Change(on(day, 10 + at // 30, at % 30), agency, "by_request" if at % 7 == 3 else "registers")


def deeds() -> list[Deed]:
    found = [
        deed
        for place, agency in enumerate(AGENCIES)
        for number, last in DEADLINES.items()
        for deed in _deeds(agency, habit_of(agency), number, last, minute=place)
    ]
    return sorted(found, key=lambda deed: (deed.at, deed.agency))


def _deeds(agency: str, habit: str, number: int, last: date, minute: int) -> list[Deed]:
    """`minute` keeps agencies of the same habit apart; the first round begins after the registrations."""
    items = tuple(ITEMS[number])
    some, rest = items[::2], items[1::2]

    def deed(days: int, hour: int, how: str, of: tuple[int, ...], arrives: int = 0) -> Deed:
        return Deed(on(last + timedelta(days=days), hour, minute), agency, how, of, arrives)

    match habit:
        case "early":
            return [deed(-14, 10, "lines", items)]
        case "halves":
            return [deed(-10, 11, "lines", some), deed(-5, 11, "lines", rest)]
        case "reminded":
            return [deed(-12, 13, "lines", some[:3]), deed(-7, 13, "lines", rest), deed(-3, 13, "lines", some[3:])]
        case "last_evening":
            return [deed(0, 20, "lines", items)]
        case "late":
            return [deed(-2, 14, "lines", some), deed(3, 14, "lines", rest)]
        case "half_only":
            return [deed(-6, 15, "lines", some)]
        case "by_form":
            return [deed(-9, 10, "form", items)]
        case "in_group":
            return [deed(-8, 16, "group", some), deed(-4, 16, "group", rest)]
        case "thai_digits":
            return [deed(-9, 17, "thai", items[:7]), deed(-1, 17, "thai", items[7:])]
        case "lists":
            return [deed(-11, 18, "list", items)]
        case "corrects":
            return [deed(-7, 18, "lines", items), deed(2, 18, "correct", items[:2])]
        case "withdraws":
            return [
                deed(-8, 19, "lines", items),
                deed(-4, 19, "withdraw", items[3:4]),
                deed(2, 19, "lines", items[3:4]),
            ]
        case "arrives_late":
            return [Deed(on(last, 23, 58), agency, "lines", items, arrives=15)]
        case "answers_none":
            return [deed(-6, 12, "lines", items[1:]), deed(-6, 13, "none", items[:1])]
        case "skips_second":
            return [] if number == 2 else [deed(-6, 14, "lines", items)]
        case "by_title":
            return [deed(-10, 14, "title", items[:1]), deed(-3, 15, "lines", items[1:])]
        case "takes_back":
            return [
                deed(-13, 20, "lines", items[:4]),
                deed(-12, 20, "undone", items[4:6]),
                deed(1, 20, "lines", items[6:]),
            ]
        case "withdraws_for_good":
            return [deed(-9, 21, "lines", items), deed(-1, 21, "withdraw", items[:2])]
        case _:  # silent, unregistered
            return []
