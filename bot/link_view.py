"""What is known of the links, from the rows to the values that messages show."""

from __future__ import annotations

from sqlalchemy.orm import Session

from messages.links import Audit, Fault
from models.agency import Agency
from models.link_check import Finding, checks_of, findings, handed_in
from models.season import Season


def audit_of(session: Session, season: Season, agency: Agency | None = None) -> Audit:
    """Of the whole province, or of one agency."""
    links = handed_in(session, season, agency)
    looks = checks_of(session, season, links)
    found = findings(session, season, agency)
    return Audit(
        year=season.year,
        links=len(links),
        looked_at=len(looks),
        unsure=sum(each.shown_verdict == "unsure" for each in looks),
        latest=max((each.checked_at for each in looks), default=None),
        faults=tuple(_fault(each) for each in found if each.check.shown_verdict != "unsure"),
    )


def faults_of(session: Session, season: Season, agency: Agency) -> tuple[Fault, ...]:
    """For the agency's own officers: what is sure, and what is suspicious."""
    return tuple(each for each in audit_of(session, season, agency).faults if each.verdict != "unseen")


def _fault(found: Finding) -> Fault:
    check = found.check
    return Fault(
        agency=found.agency.name,
        codes=found.codes,
        url=check.url,
        verdict="unseen" if check.verdict == "ok" else check.verdict,
        reason=check.reason,
        status=check.status,
        title=check.title,
        since=check.failed_since,
    )
