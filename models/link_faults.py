"""How many links that stand are at fault, counted by the database: a country has too many to read them one by one.

The rule of when a failure is sure is `LinkCheck.shown_verdict`, said once more in SQL."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from models.agency import Agency
from models.answer import Answer
from models.link_check import AT_ONCE, SURE_AFTER, LinkCheck
from models.season import Season

SECONDS_A_DAY = 86_400


@dataclass(frozen=True)
class FaultCounts:
    """Links by what is shown of them, each once for an agency that stands by it; and how many agencies that are."""

    broken: int = 0
    suspicious: int = 0
    agencies: int = 0


def fault_counts(session: Session, season: Season) -> FaultCounts:
    """Over the active agencies."""
    on_postgres = session.get_bind().dialect.name == "postgresql"
    at_fault = (
        select(LinkCheck.url, LinkCheck.verdict)
        .where(LinkCheck.year == season.year, LinkCheck.reason != "", _is_shown(on_postgres))
        .cte("at_fault")
    )
    standing = _standing_links(season, on_postgres, select(at_fault.c.url)).cte("standing")
    rows = session.execute(
        select(standing.c.agency_id, at_fault.c.verdict, func.count())
        .join(at_fault, at_fault.c.url == standing.c.url)
        .group_by(standing.c.agency_id, at_fault.c.verdict)
    ).all()
    return FaultCounts(
        broken=sum(count for _, verdict, count in rows if verdict == "broken"),
        suspicious=sum(count for _, verdict, count in rows if verdict == "suspicious"),
        agencies=len({agency_id for agency_id, _, _ in rows}),
    )


def _standing_links(season: Season, on_postgres: bool, among: Select[tuple[str]]) -> Select[tuple[int, str]]:
    """Agency id and URL, once each. `among` is asked by IN, so that no plan asks every answer for every fault."""
    each_of = func.json_array_elements_text if on_postgres else func.json_each
    url = each_of(Answer.urls).table_valued("value", joins_implicitly=True).c.value
    return (
        select(Answer.agency_id, url.label("url"))
        .join(Agency, Answer.agency_id == Agency.id)
        .where(Answer.year == season.year, Answer.stands, Agency.active, url.in_(among))
        .distinct()
    )


def _is_shown(on_postgres: bool) -> ColumnElement[bool]:
    failed_for = LinkCheck.checked_at - LinkCheck.failed_since
    if on_postgres:
        since_long = failed_for >= SURE_AFTER
    else:
        days = func.julianday(LinkCheck.checked_at) - func.julianday(LinkCheck.failed_since)
        since_long = days * SECONDS_A_DAY > SURE_AFTER.total_seconds() - 0.01  # days are a float: to a millisecond
    sure = or_(LinkCheck.reason.in_(AT_ONCE), since_long)
    return or_(LinkCheck.verdict == "suspicious", and_(LinkCheck.verdict == "broken", sure))
