"""A database with the season and many registered officers, for measurements."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from models import catalogue, loading, migrating
from models.agency import active_agencies
from models.database import Database
from models.people import bind, person_of
from models.season import current_season
from rehearsal.people import LineUser
from rehearsal.platform import LinePlatform

SECRET, TOKEN = "a-channel-secret", "a-channel-token"


def now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 — real processes run by the real clock


def load(url: str, monthly_pushes: int = 1_000_000) -> Database:
    """The shipped season, with a plan that no measurement runs into."""
    database = Database(url)
    migrating.upgrade(database)
    with database.write() as session:
        loading.load_season(session, catalogue.shipped_season(2566), now())
        loading.load_agencies(session, catalogue.shipped_agencies("lamphun"), now())
        season = current_season(session)
        assert season is not None
        season.settings = {**season.settings, "monthly_pushes": monthly_pushes}
    return database


def platform(quota: int | None = None) -> LinePlatform:
    return LinePlatform(SECRET, TOKEN, now, quota=quota)


def officers(database: Database, line: LinePlatform, count: int) -> list[LineUser]:
    """Registered officers, one for each agency as long as there are some, then a second one …"""
    users = [line.add_user(f"officer {number}") for number in range(count)]
    with database.write() as session:
        agencies = active_agencies(session)
        for number, user in enumerate(users):
            bind(session, person_of(session, user.user_id, now()), agencies[number % len(agencies)], now())
    return users


def sqlite_url(folder: Path) -> str:
    return f"sqlite:///{folder / 'ita.db'}"
