"""How it stands: read-only questions over the standing answers, given back as plain values.

The figures come from one aggregate over `ix_answer_tally`; only what will be named is fetched by name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, func, literal, select
from sqlalchemy.orm import Session

from models.agency import Agency, active_agencies
from models.answer import Answer
from models.season import Extension, Item, Round, Season


@dataclass(frozen=True)
class Counts:
    """Answers of one agency in one round. Accepted, returned, late and new are among the received; new are those first
    received since a given moment."""

    received: int = 0
    accepted: int = 0
    returned: int = 0
    late: int = 0
    new: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.received + other.received,
            self.accepted + other.accepted,
            self.returned + other.returned,
            self.late + other.late,
            self.new + other.new,
        )


NOTHING = Counts()
ByAgencyAndRound = dict[tuple[int, int], Counts]
"""(agency id, round number) → counts; missing where nothing was received."""


@dataclass(frozen=True)
class RoundTally:
    """A round over a set of agencies."""

    number: int
    deadline: datetime
    items: int
    agencies: int
    complete: int
    partial: int
    none: int
    counts: Counts

    @property
    def expected(self) -> int:
        return self.items * self.agencies

    @property
    def percent(self) -> int:
        """Received of expected, rounded down: 99.9 % is not all."""
        return self.counts.received * 100 // self.expected if self.expected else 0


@dataclass(frozen=True)
class AgencyRound:
    """One agency in one round, by item code, in the order of the list."""

    agency: Agency
    number: int
    deadline: datetime
    received: tuple[str, ...]
    missing: tuple[str, ...]
    accepted: tuple[str, ...]
    returned: tuple[str, ...]
    late: tuple[str, ...]

    @property
    def total(self) -> int:
        return len(self.received) + len(self.missing)


def counts(
    session: Session, season: Season, agency_ids: Iterable[int] | None = None, since: datetime | None = None
) -> ByAgencyAndRound:
    """What every agency has on record, by round; what of it is new, only where `since` is given."""
    deadline = case((Extension.until > Round.deadline, Extension.until), else_=Round.deadline)
    query = (
        select(
            Answer.agency_id,
            Round.number,
            func.count(),
            func.sum(case((Answer.state == "accepted", 1), else_=0)),
            func.sum(case((Answer.state == "returned", 1), else_=0)),
            func.sum(case((Answer.on_record_since > deadline, 1), else_=0)),
            func.sum(case((Answer.on_record_since >= since, 1), else_=0)) if since else literal(0),
        )
        .select_from(Answer)
        .join(Item, Answer.item_id == Item.id)
        .join(Round, Item.round_id == Round.id)
        .outerjoin(Extension, _last_extension())
        .where(Answer.year == season.year, Answer.stands)
        .group_by(Answer.agency_id, Round.number)
    )
    if agency_ids is not None:
        query = query.where(Answer.agency_id.in_(list(agency_ids)))
    return {(row[0], row[1]): Counts(*row[2:]) for row in session.execute(query)}


def _last_extension() -> ColumnElement[bool]:
    """The latest extension of the answer's own agency for the item's round."""
    other = select(func.max(Extension.id)).where(
        Extension.round_id == Round.id, Extension.agency_id == Answer.agency_id
    )
    return and_(
        Extension.round_id == Round.id,
        Extension.agency_id == Answer.agency_id,
        Extension.id == other.correlate(Round, Answer).scalar_subquery(),
    )


def tally(
    session: Session,
    season: Season,
    agencies: Iterable[Agency] | None = None,
    known: ByAgencyAndRound | None = None,
) -> list[RoundTally]:
    """Each round over the agencies (default: all active)."""
    chosen = list(agencies) if agencies is not None else active_agencies(session)
    by_agency = known if known is not None else counts(session, season)
    return [_round_tally(round_, chosen, by_agency) for round_ in season.rounds]


def _round_tally(round_: Round, agencies: list[Agency], by_agency: ByAgencyAndRound) -> RoundTally:
    items = len(round_.items)
    each = [by_agency.get((agency.id, round_.number), NOTHING) for agency in agencies]
    complete = sum(1 for count in each if items and count.received >= items)
    none = sum(1 for count in each if count.received == 0)
    return RoundTally(
        number=round_.number,
        deadline=round_.deadline,
        items=items,
        agencies=len(agencies),
        complete=complete,
        partial=len(agencies) - complete - none,
        none=none,
        counts=sum(each, NOTHING),
    )


def agency_rounds(
    session: Session, season: Season, agencies: Iterable[Agency] | None = None, number: int | None = None
) -> list[AgencyRound]:
    """Agency by agency and round by round, item by item."""
    chosen = list(agencies) if agencies is not None else active_agencies(session)
    rounds = [each for each in season.rounds if number in (None, each.number)]
    query = select(Answer.agency_id, Answer.item_id, Answer.state, Answer.on_record_since).where(
        Answer.year == season.year, Answer.stands
    )
    if number is not None:
        query = query.where(Answer.item_id.in_([item.id for each in rounds for item in each.items]))
    if len(chosen) <= 500:
        query = query.where(Answer.agency_id.in_([each.id for each in chosen]))
    standing: dict[int, dict[int, tuple[str, datetime]]] = {}
    for agency_id, item_id, state, since in session.execute(query):
        standing.setdefault(agency_id, {})[item_id] = (state, since)
    return [_agency_round(agency, round_, standing.get(agency.id, {})) for agency in chosen for round_ in rounds]


def _agency_round(agency: Agency, round_: Round, standing: dict[int, tuple[str, datetime]]) -> AgencyRound:
    deadline = round_.deadline_of(agency)
    have = [(item.code, *standing[item.id]) for item in round_.items if item.id in standing]
    return AgencyRound(
        agency=agency,
        number=round_.number,
        deadline=deadline,
        received=tuple(code for code, _, _ in have),
        missing=tuple(item.code for item in round_.items if item.id not in standing),
        accepted=tuple(code for code, state, _ in have if state == "accepted"),
        returned=tuple(code for code, state, _ in have if state == "returned"),
        late=tuple(code for code, _, since in have if since > deadline),
    )


def missing_items(session: Session, season: Season, agency: Agency, number: int) -> list[Item]:
    """What the agency still misses in the round, the dearest first."""
    round_ = season.round(number)
    if round_ is None:
        return []
    codes = agency_rounds(session, season, [agency], number)[0].missing
    return sorted((item for item in round_.items if item.code in codes), key=lambda item: (-item.weight, item.position))


def standing_answers(session: Session, season: Season, agency: Agency) -> dict[str, Answer]:
    """Item code → the answer that stands."""
    rows = session.execute(
        select(Item.code, Answer)
        .join(Item, Answer.item_id == Item.id)
        .where(Answer.year == season.year, Answer.agency_id == agency.id, Answer.stands)
        .order_by(Item.position)
    )
    return {row[0]: row[1] for row in rows}


def standing_urls(session: Session, season: Season, agency: Agency) -> tuple[dict[str, tuple[str, ...]], set[str]]:
    """Item code → URLs that stand; and the items answered ไม่มี."""
    standing = standing_answers(session, season, agency)
    urls = {code: tuple(answer.urls) for code, answer in standing.items() if answer.urls}
    return urls, set(standing) - set(urls)
