"""What stands behind the figures: items most missed, who has sent one, its history, last year's answer.

Read-only like `models.progress`; each question is one query, whatever the number of agencies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnExpressionArgument, func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from models.agency import Agency
from models.answer import Answer
from models.people import Officer, Person
from models.question import waits_for_a_person
from models.season import Item, Season


@dataclass(frozen=True)
class ItemStanding:
    """One item over the active agencies, by agency id. Accepted, returned and late are among the received."""

    item: Item
    received: frozenset[int]
    accepted: frozenset[int]
    returned: frozenset[int]
    late: frozenset[int]


@dataclass(frozen=True)
class LastYear:
    """What the agency had on record the year before for an item that this year's continues."""

    year: int
    code: str
    title: str
    urls: tuple[str, ...]


def received_by_item(session: Session, season: Season) -> dict[int, int]:
    """Item id → how many active agencies have answered; missing where none has."""
    rows = session.execute(
        select(Answer.item_id, func.count())
        .join(Agency, Answer.agency_id == Agency.id)
        .where(Answer.year == season.year, Answer.stands, Agency.active)
        .group_by(Answer.item_id)
    )
    return {row[0]: row[1] for row in rows}


def item_standings(session: Session, agencies: Sequence[Agency], items: Sequence[Item]) -> list[ItemStanding]:
    """Each item over the agencies, in the order given."""
    by_id = {each.id: each for each in agencies}
    rows = session.execute(
        select(Answer.item_id, Answer.agency_id, Answer.state, Answer.on_record_since).where(
            Answer.item_id.in_([each.id for each in items]), Answer.stands
        )
    )
    found: dict[int, list[tuple[int, str, datetime]]] = {}
    for item_id, agency_id, state, since in rows:
        if agency_id in by_id:
            found.setdefault(item_id, []).append((agency_id, state, since))
    return [_item_standing(item, found.get(item.id, []), by_id) for item in items]


def _item_standing(item: Item, rows: list[tuple[int, str, datetime]], agencies: dict[int, Agency]) -> ItemStanding:
    round_ = item.round
    late = [agency_id for agency_id, _, since in rows if round_ and since > round_.deadline_of(agencies[agency_id])]
    return ItemStanding(
        item=item,
        received=frozenset(agency_id for agency_id, _, _ in rows),
        accepted=frozenset(agency_id for agency_id, state, _ in rows if state == "accepted"),
        returned=frozenset(agency_id for agency_id, state, _ in rows if state == "returned"),
        late=frozenset(late),
    )


def histories(session: Session, agency: Agency, items: Iterable[Item]) -> dict[str, list[Answer]]:
    """Item code → all its answers, oldest first, with their verdicts."""
    by_id = {each.id: each.code for each in items}
    answers = session.scalars(
        select(Answer)
        .where(Answer.agency_id == agency.id, Answer.item_id.in_(list(by_id)))
        .options(joinedload(Answer.person), selectinload(Answer.reviews))
        .order_by(Answer.sent_at, Answer.id)
    )
    found: dict[str, list[Answer]] = {code: [] for code in by_id.values()}
    for answer in answers:
        found[by_id[answer.item_id]].append(answer)
    return found


def answers_to_correct(session: Session, season: Season, agency: Agency) -> dict[str, Answer]:
    """Item code → the standing answer that was returned, with its verdicts."""
    answers = session.scalars(
        select(Answer)
        .where(Answer.year == season.year, Answer.agency_id == agency.id, Answer.stands, Answer.state == "returned")
        .options(joinedload(Answer.item), selectinload(Answer.reviews))
    )
    return {each.item.code: each for each in answers}


def last_year_answers(
    session: Session, season: Season, agency: Agency, items: Iterable[Item]
) -> dict[str, list[LastYear]]:
    """This year's item code → last year's answers with URLs, found by what the item continues, never by its code."""
    heirs: dict[str, list[str]] = {}
    for item in items:
        for earlier in item.predecessor:
            heirs.setdefault(earlier, []).append(item.code)
    if not heirs:
        return {}
    rows = session.execute(
        select(Item.code, Item.title, Answer.urls)
        .join(Answer, Answer.item_id == Item.id)
        .where(Item.year == season.year - 1, Item.code.in_(heirs), Answer.agency_id == agency.id, Answer.stands)
        .order_by(Item.position)
    )
    found: dict[str, list[LastYear]] = {}
    for code, title, urls in rows:
        for heir in heirs[code] if urls else ():
            found.setdefault(heir, []).append(LastYear(season.year - 1, code, title, tuple(urls)))
    return found


def last_word(session: Session, agency: Agency) -> datetime | None:
    """When an active officer of the agency last wrote to us."""
    return session.scalar(
        select(func.max(Person.last_seen_at))
        .join(Officer, Officer.person_id == Person.id)
        .where(Officer.agency_id == agency.id, Officer.state == "active")
    )


def names_in(session: Session, agency: Agency) -> dict[int, str]:
    """Person id → the name she goes by in the agency; officers who have left are named too."""
    rows = session.execute(
        select(Officer.person_id, Officer.name, Person.name)
        .join(Person, Officer.person_id == Person.id)
        .where(Officer.agency_id == agency.id)
        .order_by(Officer.id)
    )
    return {person_id: own or line for person_id, own, line in rows}


def count_waiting(session: Session, season: Season) -> int:
    """Standing answers that nobody has reviewed yet."""
    return _count(session, Answer.year == season.year, Answer.stands, Answer.state == "waiting")


def count_open_questions(session: Session, season: Season, now: datetime) -> int:
    return _count(session, waits_for_a_person(season.year, now))


def _count(session: Session, *conditions: ColumnExpressionArgument[bool]) -> int:
    return session.scalar(select(func.count()).where(*conditions)) or 0


def latest_answers(session: Session, season: Season, agency: Agency, most: int) -> list[Answer]:
    """The agency's newest answers of the season, whatever became of them, newest first."""
    return list(
        session.scalars(
            select(Answer)
            .where(Answer.year == season.year, Answer.agency_id == agency.id)
            .options(joinedload(Answer.item), selectinload(Answer.reviews))
            .order_by(Answer.sent_at.desc(), Answer.id.desc())
            .limit(most)
        )
    )
