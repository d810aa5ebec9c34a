"""Telling a person the answer to her question once: as a push in the daytime, or with the reply if she writes first."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.orm import Session

from models.outbox import OutgoingMessage
from models.question import Question
from models.settings import BANGKOK, SeasonSettings
from models.thai_time import at_hour, bangkok_day

DAY_FROM, DAY_UNTIL = 8, 20
"""Hours in Bangkok between which an answer is pushed at once."""


def answer_key(question: Question) -> str:
    return f"question:{question.id}:answer"


def when_to_tell(now: datetime, settings: SeasonSettings) -> datetime:
    """At once in the daytime, else at the next digest hour: nobody is woken by an answer."""
    hour = now.astimezone(BANGKOK).hour
    if DAY_FROM <= hour < DAY_UNTIL:
        return now
    day = bangkok_day(now) if hour < DAY_FROM else bangkok_day(now) + timedelta(days=1)
    return at_hour(day, settings.digest_hour)


def put_off(session: Session, key: str, until: datetime) -> None:
    """An owed message is not tried before that moment."""
    session.execute(
        update(OutgoingMessage)
        .where(OutgoingMessage.key == key, OutgoingMessage.state == "owed")
        .values(next_try_at=until)
    )


def tellings(session: Session, question: Question) -> list[OutgoingMessage]:
    """What was owed of this question's answers, oldest first, as the database has it now."""
    query = select(OutgoingMessage).where(_of(question)).order_by(OutgoingMessage.id)
    return list(session.scalars(query.execution_options(populate_existing=True)))


def _of(question: Question) -> ColumnElement[bool]:
    key = answer_key(question)
    return or_(OutgoingMessage.key == key, OutgoingMessage.key.like(f"{key}:%"))


def call_off(session: Session, question: Question) -> bool:
    """Takes back what is still unsent of the answer; False when it is on its way or has arrived. The update is
    conditional: a worker that has claimed the message meanwhile keeps it."""
    session.execute(
        update(OutgoingMessage)
        .where(_of(question), OutgoingMessage.state.in_(("owed", "held")))
        .values(state="expired")
        .execution_options(synchronize_session=False)
    )
    return may_be_called_off(session, question)


def may_be_called_off(session: Session, question: Question) -> bool:
    rows = tellings(session, question)
    return not rows or rows[-1].state not in ("sending", "sent", "riding")


def told_by_push(session: Session, question: Question) -> datetime | None:
    """When the newest answer arrived as a message of its own, if it did; or was put on a reply after it was held."""
    rows = tellings(session, question)
    if not rows or rows[-1].state not in ("sent", "riding"):
        return None
    return rows[-1].sent_at or rows[-1].claimed_at
