"""What an agency has not yet heard of its reviews. Told is told to the whole agency, whoever of it was there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session, aliased

from models.agency import Agency
from models.answer import Answer, Review, untold_reviews
from models.outbox import OutgoingMessage

LOST_IS_NOTICED = timedelta(days=14)
"""The digest job looks every day, so that one would do; two weeks also cover a worker that stood still."""
SAME_MOMENT = timedelta(milliseconds=1)
"""Parts of one message, and a verdict taken back, are microseconds apart."""


@dataclass(frozen=True)
class News:
    """Verdicts in force on standing answers. `revised`: accepted after all, though the agency was told to mend;
    `taken_back`: told, and undone since, so that the answer waits again. `overtaken`: returned, but sent anew or
    withdrawn before anybody heard why; the new page may have the same fault."""

    returned: tuple[Review, ...] = ()
    revised: tuple[Review, ...] = ()
    taken_back: tuple[Review, ...] = ()
    overtaken: tuple[Review, ...] = ()
    accepted: tuple[Review, ...] = ()

    @property
    def is_pressing(self) -> bool:
        """Worth a push: there is something to mend, or something told is no longer true."""
        return bool(self.pressing)

    @property
    def pressing(self) -> tuple[Review, ...]:
        return self.returned + self.revised + self.taken_back + self.overtaken

    @property
    def everything(self) -> tuple[Review, ...]:
        return self.pressing + self.accepted


def untold(session: Session, agency: Agency, year: int) -> News:
    """The latest verdict on each answer, and what has to be corrected of what was told."""
    fresh = [each for each in untold_reviews(session, agency) if each.answer.year == year]
    fresh = [each for each in fresh if each.answer.remark is each]
    return News(
        returned=tuple(each for each in fresh if each.verdict == "returned"),
        revised=tuple(each for each in fresh if each.verdict == "accepted" and _was_told_to_mend(each.answer)),
        taken_back=tuple(_taken_back(session, agency, year)),
        overtaken=tuple(_overtaken(session, agency, year)),
        accepted=tuple(each for each in fresh if each.verdict == "accepted" and not _was_told_to_mend(each.answer)),
    )


def _was_told_to_mend(answer: Answer) -> bool:
    return any(each.verdict == "returned" and each.told_at is not None for each in answer.reviews)


def _taken_back(session: Session, agency: Agency, year: int) -> list[Review]:
    """Told, then undone, and neither replaced by a new answer nor by a new verdict, which is news of its own."""
    rows = session.scalars(
        select(Review)
        .join(Answer, Review.answer_id == Answer.id)
        .where(Answer.agency_id == agency.id, Answer.year == year, Answer.stands, Review.undone_at >= Review.told_at)
        .order_by(Review.id)
    )
    return [each for each in rows if _no_newer(each)]


def _overtaken(session: Session, agency: Agency, year: int) -> list[Review]:
    rows = session.scalars(
        select(Review)
        .join(Answer, Review.answer_id == Answer.id)
        .where(Answer.agency_id == agency.id, Answer.year == year, _was_overtaken())
        .order_by(Review.id)
    )
    return list(rows)


def _was_overtaken() -> ColumnElement[bool]:
    untold = and_(Review.told_at.is_(None), Review.undone_at.is_(None))
    return and_(untold, Review.verdict == "returned", ~Answer.stands)


def _no_newer(review: Review) -> bool:
    return all(other.id < review.id or other.undone_at is not None for other in review.answer.reviews)


def mark_told(reviews: Iterable[Review], now: datetime) -> None:
    """A verdict taken back counts as told once `told_at` lies behind `undone_at`."""
    for review in reviews:
        undone = review.undone_at
        review.told_at = max(now, undone + timedelta(microseconds=1)) if undone else now


def agencies_with_news(session: Session, year: int) -> list[Agency]:
    """Those for whom something pressing may be untold; `untold` then says what."""
    told = aliased(Review)
    was_told_to_mend = (
        select(told.id)
        .where(told.answer_id == Review.answer_id, told.verdict == "returned", told.told_at.is_not(None))
        .exists()
    )
    pressing = or_(
        and_(Review.told_at.is_(None), Review.undone_at.is_(None), or_(Review.verdict == "returned", was_told_to_mend)),
        Review.undone_at >= Review.told_at,
    )
    concerned = (
        select(Answer.agency_id)
        .join(Review, Review.answer_id == Answer.id)
        .where(Answer.year == year, or_(and_(Answer.stands, pressing), _was_overtaken()))
    )
    agencies = select(Agency).where(Agency.id.in_(concerned), Agency.active)
    return list(session.scalars(agencies.order_by(Agency.position, Agency.id)))


def prefix_of(year: int, agency_id: int) -> str:
    """Begins the key of whatever tells this agency: the digest of a day, or what rides on a reply."""
    return f"returned:{year}:{agency_id}"


def key_of(year: int, agency_id: int, day: date) -> str:
    """Names the occasion: one a day and agency. `day` in Bangkok."""
    return f"{prefix_of(year, agency_id)}:{day.isoformat()}"


def unsay_what_was_lost(session: Session, year: int, agencies: Iterable[Agency], now: datetime) -> None:
    """A message that never arrived (refused, or its time went by) told nobody anything: its verdicts are untold
    again."""
    for agency in agencies:
        for owed_at in _lost(session, f"{prefix_of(year, agency.id)}:", now):
            for review in _told_at(session, agency, year, owed_at):
                review.told_at = review.undone_at
    session.flush()


def _lost(session: Session, prefix: str, now: datetime) -> list[datetime]:
    """When they were owed that never arrived."""
    key, state = OutgoingMessage.key, OutgoingMessage.state
    query = select(OutgoingMessage.created_at).where(
        key > prefix,
        key < f"{prefix}~",  # a range of the index; LIKE would walk through the table
        OutgoingMessage.created_at >= now - LOST_IS_NOTICED,
        or_(
            state.in_(("gave_up", "expired")),
            and_(state == "held", OutgoingMessage.worth_sending_until <= now),
        ),
    )
    return list(session.scalars(query))


def _told_at(session: Session, agency: Agency, year: int, moment: datetime) -> list[Review]:
    return list(
        session.scalars(
            select(Review)
            .join(Answer, Review.answer_id == Answer.id)
            .where(Answer.agency_id == agency.id, Answer.year == year)
            .where(Review.told_at.between(moment - SAME_MOMENT, moment + SAME_MOMENT))
        )
    )
