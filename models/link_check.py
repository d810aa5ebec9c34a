"""What the link audit saw: one row per link and season, its latest look; and which links are due for another one."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.agency import Agency
from models.answer import Answer
from models.base import Base
from models.season import Item, Season

SURE_AFTER = timedelta(hours=3)
"""A link is called broken after two failures at least so far apart: servers rest at night, and lines fail."""
LOOK_AGAIN = timedelta(hours=4)
"""After a first failure: within the same night."""
LOOK_DAILY = timedelta(hours=20)
"""After a failure that is sure, and at what is suspicious: once a night."""
LOOK_WEEKLY = timedelta(days=6, hours=12)
"""At what was fine: every seventh night, wherever in the night its turn comes."""
FEW = 500
"""Links asked for by name; an agency has a few for each of its 43 items."""
AT_ONCE = frozenset(("not_a_url", "blocked_target"))
"""Reasons that no second look can change."""


class LinkCheck(Base):
    """The latest look at one link. `reason` is a code of the audit's rules; empty when all is well."""

    __tablename__ = "link_check"
    __table_args__ = (UniqueConstraint("year", "url_key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    year: Mapped[int]
    url_key: Mapped[str]
    """The URL's SHA-256: a unique index of PostgreSQL holds 2,704 bytes, less than a URL may have."""
    url: Mapped[str]
    checked_at: Mapped[datetime]
    verdict: Mapped[str]
    """ok, broken or suspicious."""
    reason: Mapped[str] = mapped_column(default="")
    status: Mapped[int | None]
    title: Mapped[str] = mapped_column(default="")
    failed_since: Mapped[datetime | None]
    """Since when every look found it broken."""
    failures: Mapped[int] = mapped_column(default=0)
    """Looks in a row that found it broken."""

    @property
    def shown_verdict(self) -> str:
        """What people are told: `broken` only when it is sure; until then `unsure`."""
        return "unsure" if self.verdict == "broken" and not self.is_sure else self.verdict

    @property
    def is_sure(self) -> bool:
        since = self.failed_since
        return self.reason in AT_ONCE or (since is not None and self.checked_at - since >= SURE_AFTER)

    @property
    def due_at(self) -> datetime:
        if self.verdict == "ok":
            return self.checked_at + LOOK_WEEKLY
        return self.checked_at + (LOOK_AGAIN if self.shown_verdict == "unsure" else LOOK_DAILY)


@dataclass(frozen=True)
class Seen:
    """One look, as the audit gives it."""

    url: str
    verdict: str
    reason: str
    status: int | None
    title: str


@dataclass(frozen=True)
class HandedIn:
    """A link that stands in answers, and in whose: agency → item codes."""

    url: str
    by: dict[Agency, list[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Finding:
    """A link of one agency that needs somebody's attention."""

    agency: Agency
    codes: tuple[str, ...]
    check: LinkCheck


def key_of(url: str) -> str:
    return hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()


def keep(session: Session, year: int, seen: Seen, now: datetime) -> LinkCheck:
    """Puts a look on record. An older one than the record holds changes nothing."""
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    first = {"year": year, "url_key": key_of(seen.url), "url": seen.url, "checked_at": now}
    blank = {"verdict": "", "reason": "", "title": "", "failures": 0}
    session.execute(insert(LinkCheck).values(first | blank).on_conflict_do_nothing(index_elements=["year", "url_key"]))
    check = session.scalars(
        select(LinkCheck).where(LinkCheck.year == year, LinkCheck.url_key == key_of(seen.url)).with_for_update()
    ).one()
    if check.verdict and check.checked_at >= now:
        return check
    fails = seen.verdict == "broken"
    check.failed_since = (check.failed_since or now) if fails else None
    check.failures = check.failures + 1 if fails else 0
    check.checked_at, check.verdict, check.reason = now, seen.verdict, seen.reason
    check.status, check.title = seen.status, seen.title.replace("\0", "")
    return check


def handed_in(session: Session, season: Season, agency: Agency | None = None) -> list[HandedIn]:
    """Every link of the standing answers, once, in the order of agencies and items."""
    found: dict[str, HandedIn] = {}
    for agency_, code, urls in _standing(session, season, agency):
        for url in urls:
            found.setdefault(url, HandedIn(url)).by.setdefault(agency_, []).append(code)
    return list(found.values())


def due(session: Session, season: Season, now: datetime) -> list[HandedIn]:
    """Links that have not been looked at, or not for long enough."""
    known = _checks(session, season)
    links = handed_in(session, season)
    return [each for each in links if each.url not in known or known[each.url].due_at <= now]


def findings(session: Session, season: Season, agency: Agency | None = None) -> list[Finding]:
    """Links with anything to say about them, agency by agency: also those not yet sure, and those nobody could see."""
    standing = _standing(session, season, agency)
    known = _checks(session, season, [url for _, _, urls in standing for url in urls] if agency else None)
    if not any(each.reason for each in known.values()):
        return []
    by_place: dict[tuple[int, str], Finding] = {}
    for agency_, code, urls in standing:
        for url in urls:
            check = known.get(url)
            if check is not None and check.reason:
                before = by_place.get((agency_.id, url))
                codes = (*before.codes, code) if before else (code,)
                by_place[agency_.id, url] = Finding(agency_, codes, check)
    return list(by_place.values())


def checks_of(session: Session, season: Season, links: list[HandedIn]) -> list[LinkCheck]:
    """The latest look at each of these links that has had one."""
    known = _checks(session, season, [each.url for each in links])
    return [known[each.url] for each in links if each.url in known]


def _checks(session: Session, season: Season, urls: Collection[str] | None = None) -> dict[str, LinkCheck]:
    """The season's; of the URLs only, where they are few: an officer's card must not read the whole province's."""
    query = select(LinkCheck).where(LinkCheck.year == season.year)
    if urls is not None and len(urls) <= FEW:
        query = query.where(LinkCheck.url_key.in_([key_of(url) for url in urls]))
    return {each.url: each for each in session.scalars(query)}


def _standing(session: Session, season: Season, agency: Agency | None) -> list[tuple[Agency, str, list[str]]]:
    """Agency, item code and links of every standing answer."""
    query = (
        select(Agency, Item.code, Answer.urls)
        .join(Answer, Answer.agency_id == Agency.id)
        .join(Item, Answer.item_id == Item.id)
        .where(Answer.year == season.year, Answer.stands, Agency.active)
        .order_by(Agency.position, Agency.id, Item.position)
    )
    if agency is not None:
        query = query.where(Agency.id == agency.id)
    return [(row[0], row[1], row[2]) for row in session.execute(query)]
