"""Answers to items, each kept for good; the newest one sent stands, the earlier ones are its history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, Index, func, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from models.agency import Agency
from models.base import Base
from models.people import Person
from models.season import Item


class Answer(Base):
    """What an agency answered for an item: URLs, or ไม่มี. Received, accepted and returned are never mixed."""

    __tablename__ = "answer"
    __table_args__ = (
        Index(
            "uq_answer_standing",
            "agency_id",
            "item_id",
            unique=True,
            sqlite_where=text("stands"),
            postgresql_where=text("stands"),
        ),
        # The province's tally is one walk through this index, without touching the rows.
        Index("ix_answer_tally", "year", "stands", "agency_id", "item_id", "state", "on_record_since"),
        Index(None, "agency_id", "item_id", "sent_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    year: Mapped[int]
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"))
    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"))
    urls: Mapped[list[str]] = mapped_column(default=list)
    """Empty: the answer is ไม่มี."""
    note: Mapped[str] = mapped_column(default="")
    sent_at: Mapped[datetime]
    """When the person sent it, by the webhook event's own timestamp."""
    on_record_since: Mapped[datetime]
    """Since when this item has had an answer without a break: a correction after the deadline is not late."""
    recorded_at: Mapped[datetime]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    chat: Mapped[str] = mapped_column(default="direct")
    """direct, group, file, or office (entered at the province)."""
    event_id: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="waiting")
    """waiting for review, accepted, or returned."""
    stands: Mapped[bool] = mapped_column(default=True)
    withdrawn_at: Mapped[datetime | None]

    agency: Mapped[Agency] = relationship()
    item: Mapped[Item] = relationship()
    person: Mapped[Person | None] = relationship()
    reviews: Mapped[list[Review]] = relationship(back_populates="answer", order_by="Review.id")

    @property
    def is_none(self) -> bool:
        return not self.urls

    @property
    def remark(self) -> Review | None:
        """The verdict in force."""
        return next((each for each in reversed(self.reviews) if each.undone_at is None), None)


class Review(Base):
    """A coordinator's verdict on one answer: accepted, or returned with a reason. Undone ones stay as history."""

    __tablename__ = "review"
    __table_args__ = (Index(None, "told_at", "verdict"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    answer_id: Mapped[int] = mapped_column(ForeignKey("answer.id"), index=True)
    verdict: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
    undone_at: Mapped[datetime | None]
    told_at: Mapped[datetime | None]
    """When the agency was told."""

    answer: Mapped[Answer] = relationship(back_populates="reviews")
    by: Mapped[Person | None] = relationship()


@dataclass(frozen=True)
class Sent:
    """From whom, when and where an answer came."""

    at: datetime
    person_id: int | None
    chat: str = "direct"
    event_id: str = ""
    now: datetime | None = None
    """When it was processed, if later than sent."""


@dataclass(frozen=True)
class Recorded:
    """What recording did. `replaced` stood until now; `unchanged`: the same URLs stood already; `outdated`: a newer
    answer stands, this one went to the history."""

    answer: Answer
    replaced: Answer | None = None
    unchanged: bool = False
    outdated: bool = False


def standing_answer(session: Session, agency: Agency, item: Item) -> Answer | None:
    return session.scalar(select(Answer).where(Answer.agency_id == agency.id, Answer.item_id == item.id, Answer.stands))


def record(session: Session, agency: Agency, item: Item, urls: list[str], note: str, sent: Sent) -> Recorded:
    """Puts an answer on record. Later events win by the moment they were sent, whatever order they arrive in. The same
    URL again is nothing new, unless it was returned: then the page was mended, and it waits for review again."""
    standing = standing_answer(session, agency, item)
    if standing and standing.urls == urls and note in ("", standing.note) and standing.state != "returned":
        standing.on_record_since = min(standing.on_record_since, sent.at)
        return Recorded(standing, unchanged=True)
    outdated = standing is not None and standing.sent_at > sent.at
    answer = Answer(
        year=item.year,
        agency=agency,
        item=item,
        urls=urls,
        note=note,
        sent_at=sent.at,
        on_record_since=sent.at,
        recorded_at=sent.now or sent.at,
        person_id=sent.person_id,
        chat=sent.chat,
        event_id=sent.event_id,
        stands=not outdated,
    )
    if standing and outdated:
        standing.on_record_since = min(standing.on_record_since, sent.at)
    elif standing:
        standing.stands = False
        answer.on_record_since = min(standing.on_record_since, sent.at)
        session.flush()  # the unique index allows one standing answer at a time
    session.add(answer)
    session.flush()
    return Recorded(answer, replaced=standing if standing and not outdated else None, outdated=outdated)


def withdraw(session: Session, agency: Agency, item: Item, now: datetime) -> Answer | None:
    """Takes the standing answer off the record; it stays in the history. None if nothing stood."""
    standing = standing_answer(session, agency, item)
    if standing is not None:
        standing.stands, standing.withdrawn_at = False, now
        session.flush()
    return standing


def history(session: Session, agency: Agency, item: Item) -> list[Answer]:
    """All answers of the agency to the item, oldest first."""
    return list(
        session.scalars(
            select(Answer)
            .where(Answer.agency_id == agency.id, Answer.item_id == item.id)
            .order_by(Answer.sent_at, Answer.id)
        )
    )


def accept(session: Session, answer: Answer, by: Person | None, now: datetime) -> Review:
    return _verdict(session, answer, "accepted", "", by, now)


def give_back(session: Session, answer: Answer, reason: str, by: Person | None, now: datetime) -> Review:
    """Returns the answer for correction. Raises ValueError without a reason: an officer must know what to mend."""
    if not reason.strip():
        raise ValueError("a return needs a reason")
    return _verdict(session, answer, "returned", reason.strip(), by, now)


def _verdict(session: Session, answer: Answer, verdict: str, reason: str, by: Person | None, now: datetime) -> Review:
    answer.state = verdict
    review = Review(answer=answer, verdict=verdict, reason=reason, by_id=by.id if by else None, at=now)
    session.add(review)
    session.flush()
    return review


def undo_review(session: Session, review: Review, now: datetime) -> None:
    """The answer waits for review again, or falls back to the verdict before this one."""
    review.undone_at = now
    earlier = review.answer.remark
    review.answer.state = earlier.verdict if earlier else "waiting"
    session.flush()


def untold_reviews(session: Session, agency: Agency, verdict: str | None = None) -> list[Review]:
    """Verdicts in force on standing answers that the agency has not heard of, oldest first."""
    query = (
        select(Review)
        .join(Answer, Review.answer_id == Answer.id)
        .where(Answer.agency_id == agency.id, Answer.stands, Review.told_at.is_(None), Review.undone_at.is_(None))
        .order_by(Review.id)
    )
    if verdict:
        query = query.where(Review.verdict == verdict)
    return list(session.scalars(query))


def last_verdict_at(session: Session, person_id: int) -> datetime | None:
    """When the person last judged an answer and did not undo it."""
    return session.scalar(select(func.max(Review.at)).where(Review.by_id == person_id, Review.undone_at.is_(None)))


def last_recorded_at(session: Session, person_id: int, year: int) -> datetime | None:
    """When something the person recorded, that could still be taken back, was recorded."""
    still = (Answer.person_id == person_id, Answer.year == year, Answer.stands, Answer.state == "waiting")
    return session.scalar(select(func.max(Answer.recorded_at)).where(*still))


def take_back_last(session: Session, person_id: int, year: int, now: datetime) -> list[tuple[Answer, Answer | None]]:
    """Undoes what the person's last message put on record and still stands, unless it was reviewed meanwhile; what
    stood before stands again. Pairs of (taken back, what stands now)."""
    last = session.scalar(
        select(Answer)
        .where(Answer.person_id == person_id, Answer.year == year, Answer.stands, Answer.state == "waiting")
        .order_by(Answer.id.desc())
        .limit(1)
    )
    if last is None:
        return []
    of_one_message = session.scalars(
        select(Answer).where(
            Answer.person_id == person_id, Answer.event_id == last.event_id, Answer.stands, Answer.state == "waiting"
        )
    )
    return [(each, _take_back(session, each, now)) for each in of_one_message]


def _take_back(session: Session, answer: Answer, now: datetime) -> Answer | None:
    answer.stands, answer.withdrawn_at = False, now
    session.flush()
    earlier = [each for each in history(session, answer.agency, answer.item) if each.withdrawn_at is None]
    if not earlier:
        return None
    earlier[-1].stands = True
    session.flush()
    return earlier[-1]
