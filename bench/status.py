"""Computing the province's status, the weekly tally and who is to be reminded: for Lamphun's 59 agencies, and for all
8,300 local governments of Thailand, each with full histories and with every link looked at, one in eight of them at
fault: `python -m bench.status [--most 8300]`. Aim: ≤ 30 ms for 59 × 43, ≤ 1 s for 8,300, at most linear."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from bench import ground, machine
from bot import overview
from bot.clock import moment_from_iso
from jobs.reminding import due_reminders
from messages.status import province_cards
from models.agency import Agency, active_agencies
from models.answer import Answer
from models.database import Database
from models.link_check import LinkCheck, key_of
from models.link_faults import fault_counts
from models.people import Officer, Person
from models.season import Season, current_season

SIZES = (59, 500, 2000, 8300)
VERSIONS = 2
"""Answers to each item: the one that stands and an earlier one."""
AT_FAULT = (("suspicious", "soft_404"), ("broken", "dns"))
ONE_IN = 8
NOW = "2023-01-24T09:30:00+07:00"
"""A week before the first deadline: reminders are due."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=SIZES[-1])
    most = parser.parse_args().most
    print(machine.line())
    head = f"{'agencies':>8} {'answers':>9} {'links at fault':>14} {'status':>9} {'tally':>9} {'reminders':>9}"
    print(f"{head}   µs per agency")
    with tempfile.TemporaryDirectory(prefix="ita-status-") as name:
        database = ground.load(ground.sqlite_url(Path(name)))
        for size in [each for each in SIZES if each <= most]:
            answers, faults = _grow(database, size)
            times = [_median(database, what) for what in (_status, _tally, _reminders)]
            told = " ".join(f"{spent * 1000:6.1f} ms" for spent in times)
            each = " ".join(f"{spent / size * 1e6:.0f}" for spent in times)
            print(f"{size:8} {answers:9,} {faults:14,} {told}   {each}", flush=True)
        database.close()
    return 0


def _status(session: Session, season: Season, now: datetime) -> object:
    return province_cards(overview.province(session, season, now))


def _tally(session: Session, season: Season, now: datetime) -> object:
    return overview.weekly(session, season, now, now - timedelta(days=7))


def _reminders(session: Session, season: Season, now: datetime) -> object:
    return due_reminders(session, season, now)


def _median(database: Database, what: Callable[[Session, Season, datetime], object]) -> float:
    """Seconds of processor time, so that the machine's other work does not count; the middle one of five, each with a
    fresh session."""
    times = []
    for _ in range(5):
        with database.read() as session:
            season = current_season(session)
            assert season is not None
            began = time.process_time()
            what(session, season, moment_from_iso(NOW))
            times.append(time.process_time() - began)
    return sorted(times)[2]


def _grow(database: Database, size: int) -> tuple[int, int]:
    """More agencies until there are `size`, all of whose items are answered but for every seventh; how many answers
    there are, and how many links at fault."""
    at = moment_from_iso("2023-01-20T09:00:00+07:00")
    with database.write() as session:
        have = len(active_agencies(session))
        new = [_agency(number) for number in range(have, size)]
        if new:
            session.execute(insert(Agency), new)
        season = current_season(session)
        assert season is not None
        items = [each.id for each in season.items]
        answered = set(session.scalars(select(Answer.agency_id).distinct()))
        agencies = [each for each in session.scalars(select(Agency.id)) if each not in answered]
        _people(session, agencies, at)
        for start in range(0, len(agencies), 200):
            rows = [
                row for agency in agencies[start : start + 200] for item in items if (agency + item) % 7
                for row in _versions(season.year, agency, item, at)
            ]  # fmt: skip
            session.execute(insert(Answer), rows)
            looks = [_look(row["urls"][0], season.year, at) for row in rows if row["stands"]]
            session.execute(insert(LinkCheck), looks)
        counted = fault_counts(session, season)
        answers = session.scalar(select(func.count()).select_from(Answer)) or 0
    with database.engine.begin() as connection:
        connection.exec_driver_sql("ANALYZE")
    return answers, counted.broken + counted.suspicious


def _agency(number: int) -> dict[str, Any]:
    name = f"อบต.ทดสอบ{number}"
    district = f"อำเภอ{number // 12}"
    return {
        "name": name,
        "type": "อบต.",
        "short_name": name,
        "full_name": name,
        "district": district,
        "position": number,
    }


def _people(session: Session, agencies: list[int], at: datetime) -> None:
    for agency in agencies:
        session.add(Person(id=agency, line_user_id=f"U{agency:032x}", first_seen_at=at, last_seen_at=at))
    session.flush()
    for agency in agencies:
        session.add(Officer(person_id=agency, agency_id=agency, state="active", is_main=True, requested_at=at))
    session.flush()


def _versions(year: int, agency: int, item: int, at: datetime) -> list[dict[str, Any]]:
    return [
        {
            "year": year,
            "agency_id": agency,
            "item_id": item,
            "urls": [f"https://site{agency}.example/{item}/{version}"],
            "sent_at": at + timedelta(minutes=version),
            "on_record_since": at,
            "recorded_at": at,
            "state": ("waiting", "accepted", "returned")[(agency + item) % 3],
            "stands": version == VERSIONS - 1,
        }
        for version in range(VERSIONS)
    ]


def _look(url: str, year: int, at: datetime) -> dict[str, Any]:
    """The latest of several looks at the link."""
    key = key_of(url)
    drawn = int(key[:8], 16)
    verdict, reason = AT_FAULT[drawn // ONE_IN % len(AT_FAULT)] if drawn % ONE_IN == 0 else ("ok", "")
    return {
        "year": year,
        "url_key": key,
        "url": url,
        "checked_at": at + timedelta(days=1),
        "verdict": verdict,
        "reason": reason,
        "failed_since": at if verdict == "broken" else None,
        "failures": 2 if verdict == "broken" else 0,
    }


if __name__ == "__main__":
    sys.exit(main())
