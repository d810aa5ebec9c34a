"""The queue of what waits for review, and the rows a verdict is decided on. Oldest first, for every reviewer alike."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from models.agency import Agency
from models.answer import Answer, Review, history
from models.people import Person
from models.season import Item


@dataclass(frozen=True)
class Queue:
    """What a reviewer wants to go through: all that waits, or of an agency, a district, a round, items."""

    year: int
    agency_id: int | None = None
    round_id: int | None = None
    codes: tuple[str, ...] = ()
    district: str | None = None

    def waits(self) -> ColumnElement[bool]:
        """The condition on Answer joined with Item."""
        wanted = [Answer.year == self.year, Answer.stands, Answer.state == "waiting"]
        if self.agency_id is not None:
            wanted.append(Answer.agency_id == self.agency_id)
        if self.district is not None:
            wanted.append(Answer.agency_id.in_(select(Agency.id).where(Agency.district == self.district)))
        if self.round_id is not None:
            wanted.append(Item.round_id == self.round_id)
        if self.codes:
            wanted.append(Item.code.in_(self.codes))
        return and_(*wanted)


@dataclass(frozen=True)
class Turn:
    """`answer` comes next, empty at the end; `waiting` wait in all, `passed` of them lie before the cursor: skipped."""

    answer: Answer | None
    waiting: int
    passed: int

    @property
    def after_this(self) -> int:
        return max(self.waiting - self.passed - 1, 0)


def next_turn(session: Session, queue: Queue, cursor: Answer | None = None) -> Turn:
    """The oldest waiting answer behind the cursor, which is the last answer that was skipped."""
    waiting = select(func.count()).select_from(Answer).join(Item, Answer.item_id == Item.id).where(queue.waits())
    total = session.scalar(waiting) or 0
    passed = 0
    query = select(Answer).join(Item, Answer.item_id == Item.id).where(queue.waits())
    if cursor is not None:
        passed = total - (session.scalar(waiting.where(_behind(cursor))) or 0)
        query = query.where(_behind(cursor))
    answer = session.scalar(query.order_by(Answer.sent_at, Answer.id).limit(1))
    return Turn(answer, total, passed)


def _behind(cursor: Answer) -> ColumnElement[bool]:
    return or_(
        Answer.sent_at > cursor.sent_at,
        and_(Answer.sent_at == cursor.sent_at, Answer.id > cursor.id),
    )


def answer_to_judge(session: Session, answer_id: int, year: int) -> Answer | None:
    """The answer as it is now, locked until this transaction ends: of two reviewers the second sees what the first
    decided (SQLite has one writer anyway)."""
    query = select(Answer).where(Answer.id == answer_id, Answer.year == year).with_for_update()
    return session.scalar(query.execution_options(populate_existing=True))


def standing_to_judge(session: Session, agency: Agency, item: Item) -> Answer | None:
    """The standing answer, locked as above."""
    query = select(Answer).where(Answer.agency_id == agency.id, Answer.item_id == item.id, Answer.stands)
    return session.scalar(query.with_for_update().execution_options(populate_existing=True))


def newest_answer(session: Session, answer: Answer) -> Answer | None:
    """What stands now where this answer stood."""
    return session.scalar(
        select(Answer).where(Answer.agency_id == answer.agency_id, Answer.item_id == answer.item_id, Answer.stands)
    )


def last_returned(session: Session, answer: Answer) -> Answer | None:
    """The agency's latest earlier answer to the item that was sent back."""
    earlier = [each for each in history(session, answer.agency, answer.item) if each.id != answer.id]
    earlier = [each for each in earlier if each.sent_at <= answer.sent_at and each.state == "returned"]
    return earlier[-1] if earlier else None


def returns_so_far(session: Session, answer: Answer) -> list[Review]:
    """Every return in force over the item's history, newest first."""
    rows = session.scalars(
        select(Review)
        .join(Answer, Review.answer_id == Answer.id)
        .where(
            Answer.agency_id == answer.agency_id,
            Answer.item_id == answer.item_id,
            Review.verdict == "returned",
            Review.undone_at.is_(None),
        )
        .order_by(Review.id.desc())
    )
    return list(rows)


def review_of(session: Session, review_id: int, year: int) -> Review | None:
    return session.scalar(
        select(Review).join(Answer, Review.answer_id == Answer.id).where(Review.id == review_id, Answer.year == year)
    )


def decided_together(session: Session, review: Review) -> list[Review]:
    """The reviews of one step: what the same person decided with the same message."""
    rows = session.scalars(
        select(Review)
        .where(Review.by_id == review.by_id, Review.at == review.at, Review.undone_at.is_(None))
        .order_by(Review.id)
    )
    return list(rows)


def last_decision(session: Session, person: Person, year: int) -> Review | None:
    """The newest verdict of the person that was not undone."""
    return session.scalar(
        select(Review)
        .join(Answer, Review.answer_id == Answer.id)
        .where(Answer.year == year, Review.by_id == person.id, Review.undone_at.is_(None))
        .order_by(Review.at.desc(), Review.id.desc())
        .limit(1)
    )
