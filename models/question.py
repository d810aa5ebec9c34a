"""What officers ask: questions and complaints for a person, and the table of answers the bot may give itself."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, ForeignKey, Index, UniqueConstraint, and_, func, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from models.agency import Agency
from models.base import Base
from models.people import Person

OFFERED_FOR = timedelta(hours=1)
"""So long known answers that may fit are hers to look at; then the question waits for a person like any other."""


class Question(Base):
    """A numbered question of an officer, open until a coordinator answers. `kind`: question, complaint or request."""

    __tablename__ = "question"
    __table_args__ = (UniqueConstraint("year", "number"), Index(None, "year", "state"))

    id: Mapped[int] = mapped_column(primary_key=True)
    year: Mapped[int]
    number: Mapped[int]
    kind: Mapped[str] = mapped_column(default="question")
    topic: Mapped[str] = mapped_column(default="")
    text: Mapped[str]
    agency_id: Mapped[int | None] = mapped_column(ForeignKey("agency.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    message_id: Mapped[str] = mapped_column(default="")
    """LINE's id of the message it came in, so that unsending it blanks the text."""
    asked_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(default="open")
    """open, answered, or dropped; offered: known answers may fit, and she has looked at none yet; helped: she has."""
    answer_text: Mapped[str] = mapped_column(default="")
    answered_at: Mapped[datetime | None]
    answered_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    told_at: Mapped[datetime | None]

    agency: Mapped[Agency | None] = relationship()
    person: Mapped[Person] = relationship(foreign_keys=[person_id])


class KnownAnswer(Base):
    """A question the bot answers by itself. Unconfirmed ones say so."""

    __tablename__ = "known_answer"

    id: Mapped[int] = mapped_column(primary_key=True)
    year: Mapped[int]
    question: Mapped[str]
    answer: Mapped[str]
    keywords: Mapped[str] = mapped_column(default="")
    status: Mapped[str] = mapped_column(default="K")
    taught_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    changed_at: Mapped[datetime]


def ask(
    session: Session,
    year: int,
    person: Person,
    agency: Agency | None,
    text: str,
    now: datetime,
    kind: str = "question",
    topic: str = "",
    message_id: str = "",
) -> Question:
    """Files a question under the season's next number."""
    last = session.scalar(select(func.max(Question.number)).where(Question.year == year)) or 0
    question = Question(
        year=year,
        number=last + 1,
        kind=kind,
        topic=topic,
        text=text,
        agency_id=agency.id if agency else None,
        person_id=person.id,
        message_id=message_id,
        asked_at=now,
    )
    session.add(question)
    session.flush()
    return question


def waits_for_a_person(year: int, now: datetime) -> ColumnElement[bool]:
    left_alone = and_(Question.state == "offered", Question.asked_at <= now - OFFERED_FOR)
    return and_(Question.year == year, or_(Question.state == "open", left_alone))


def open_questions(session: Session, year: int, now: datetime) -> list[Question]:
    """Oldest first; after them those to which known answers were offered and who asked left it at that."""
    query = select(Question).where(waits_for_a_person(year, now))
    return list(session.scalars(query.order_by(Question.state == "offered", Question.number)))


def offered_questions(session: Session, year: int, person: Person) -> list[Question]:
    """The person's questions to which known answers were offered, whether she has looked at one or not."""
    query = select(Question).where(
        Question.year == year, Question.person_id == person.id, Question.state.in_(("offered", "helped"))
    )
    return list(session.scalars(query.order_by(Question.number)))


def question_numbered(session: Session, year: int, number: int) -> Question | None:
    return session.scalar(select(Question).where(Question.year == year, Question.number == number))


def untold_answers(session: Session, person: Person) -> list[Question]:
    return list(
        session.scalars(
            select(Question)
            .where(Question.person_id == person.id, Question.state == "answered", Question.told_at.is_(None))
            .order_by(Question.number)
        )
    )


def known_answers(session: Session, year: int) -> list[KnownAnswer]:
    return list(session.scalars(select(KnownAnswer).where(KnownAnswer.year == year).order_by(KnownAnswer.id)))


def blank_questions_of(session: Session, person: Person) -> None:
    """At the person's request nothing she wrote is kept; number, dates and answer stay."""
    session.execute(update(Question).where(Question.person_id == person.id).values(text="(ลบตามคำขอของผู้ถาม)"))


def take_table(
    session: Session, year: int, rows: list[tuple[str, str, str]], by_id: int, now: datetime
) -> tuple[int, int, int]:
    """Takes (question, answer, keywords) over, by question: (new, changed, same). A coordinator's word confirms."""
    there = {each.question: each for each in known_answers(session, year)}
    new = changed = 0
    for question, answer, keywords in rows:
        known = there.get(question)
        if known is not None and (known.answer, known.keywords) == (answer, keywords):
            continue
        new, changed = (new + 1, changed) if known is None else (new, changed + 1)
        known = known or KnownAnswer(year=year, question=question)
        known.answer, known.keywords, known.status = answer, keywords, "S"
        known.taught_by_id, known.changed_at = by_id, now
        session.add(known)
    return new, changed, len(rows) - new - changed
