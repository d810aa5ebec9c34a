"""The shipped lists as a reading's vocabulary, and readings written as one line."""

from __future__ import annotations

import csv
from datetime import date
from functools import cache
from pathlib import Path

from bot.commands import as_json
from bot.doubts import Reading
from bot.reading import read
from bot.reading.vocabulary import AgencyWord, ItemWord, RoundWord, Speaker, Vocabulary

SEASONS = Path(__file__).parents[2] / "models" / "seasons"
TODAY = date(2023, 1, 16)
ROUNDS = (RoundWord(1, date(2023, 1, 31)), RoundWord(2, date(2023, 2, 28)), RoundWord(3, date(2023, 4, 7)))


def rows(name: str) -> list[dict[str, str]]:
    with (SEASONS / name).open(encoding="utf-8", newline="") as lines:
        return [dict(row) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]


def words(cell: str | None, by: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in (cell or "").split(by) if word.strip())


@cache
def vocabulary(year: int = 2566) -> Vocabulary:
    items = tuple(
        ItemWord(
            code=row["code"],
            title=row["title"],
            round=int(row["round"]) if row.get("round") else None,
            aliases=words(row["aliases"], "|"),
            period=row["period"],
            depends_on=words(row.get("depends_on"), ","),
            printed_code=row.get("printed_code") or "",
        )
        for row in rows(f"items_{year}.tsv")
    )
    agencies = tuple(
        AgencyWord(
            row["name"],
            row["type"],
            row["short_name"],
            row["full_name"],
            row["district"],
            words(row["aliases"], "|"),
            words(row["domains"], "|"),
        )
        for row in rows("agencies_lamphun.tsv")
    )
    return Vocabulary(year, items, agencies, ROUNDS)


def reading(said: str, who: str = "ทต.ป่าสัก", *, year: int = 2566, quoted: str | None = None) -> Reading:
    """`who`: "coordinator", "stranger" or an agency whose officer speaks; "group:" before it for group talk."""
    place, _, name = who.rpartition(":")
    role = name if name in ("coordinator", "stranger") else "officer"
    speaker = Speaker(role, name if role == "officer" else None, in_group=bool(place), quoted=quoted)
    return read(said, speaker, vocabulary(year), TODAY)


def shown(read_as: Reading) -> str:
    """ "auto: submit O1=http://a.example O2=…; promise O4"."""
    acts = [act for act in map(as_json, read_as.acts) if act["act"] in ("yes", "no")] or read_as.as_json()["acts"]
    return f"{read_as.handling}: " + "; ".join(_act(dict(act)) for act in acts)


def _act(act: dict[str, object]) -> str:
    parts = [str(act.pop("act"))]
    answers = act.pop("answers", None)
    if isinstance(answers, dict):
        parts += [f"{code}={'|'.join(urls)}" for code, urls in answers.items()]
    items = act.pop("items", None)
    if isinstance(items, list):
        parts += items
    return " ".join(parts + [f"{name}={value}" for name, value in act.items()])
