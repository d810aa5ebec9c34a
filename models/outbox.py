"""What we owe to people: written with the change it tells of, sent afterwards, each occasion once.

States of a message: owed → sending → sent; or gave_up (LINE refused it for good), expired (its sense was gone),
held (it cannot be pushed: the month is used up; kept visible, and given as a reply when the person next writes),
unsure (a reply whose fate nobody knows: its person is asked whether she has seen it), riding (on a reply, see
`models.riding`).
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Index, and_, case, func, or_, select, text, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from models.base import Base
from models.settings import LINE_STATISTICS_ZONE

REPLY_TOKEN_LIFE = timedelta(seconds=55)
"""LINE: within one minute of receiving the webhook; five seconds are kept for the way."""
REDELIVERED_TOKEN_LIFE = timedelta(minutes=20) - timedelta(seconds=5)
"""LINE: not later than twenty minutes after the event, however often it is delivered; five seconds for the way."""
LEASE = timedelta(seconds=25)
"""A message in sending for longer belongs to a worker that died; longer than both time-outs (13 s). Short enough that a
reply is tried again while its token lives."""
APOLOGY = "sorry"
"""`about` of what is said in place of an answer that failed."""
CLAIMING = 2566_4344
"""Any number of our own; PostgreSQL's advisory lock is named by it."""
RETRY_KEY_LIFE = timedelta(hours=23)
"""LINE forgets a retry key 24 h after its first use; used later it would be sent twice."""


class OutgoingMessage(Base):
    __tablename__ = "outgoing_message"
    __table_args__ = (
        Index("ix_outgoing_message_due", "next_try_at", "id",
              sqlite_where=text("state in ('owed', 'sending')"), postgresql_where=text("state in ('owed', 'sending')")),
        Index("ix_outgoing_message_open_to", "line_to", "id",
              sqlite_where=text("state in ('owed', 'sending')"), postgresql_where=text("state in ('owed', 'sending')")),
        Index(None, "sent_at"),
    )  # fmt: skip

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    """Names the occasion, not the run: `round:2566:1:3-days:<person>`."""
    line_to: Mapped[str]
    purpose: Mapped[str]
    messages: Mapped[list[Any]]
    about: Mapped[str] = mapped_column(default="")
    """What a quote of this message refers to: `question:12`, `answer:77`, `proposal:5`."""
    reply_token: Mapped[str] = mapped_column(default="")
    reply_before: Mapped[datetime | None]
    reply_tries: Mapped[int] = mapped_column(default=0)
    """Replies that may have reached LINE: the one on its way, and those whose outcome is unknown."""
    worth_a_push: Mapped[bool] = mapped_column(default=True)
    cost: Mapped[int] = mapped_column(default=1)
    """Persons a push reaches; a reply costs nothing."""
    retry_key: Mapped[str]
    first_pushed_at: Mapped[datetime | None]
    worth_sending_until: Mapped[datetime]
    urgent: Mapped[bool] = mapped_column(default=False)
    """May use the part of the month kept for deadlines."""
    state: Mapped[str] = mapped_column(default="owed")
    attempts: Mapped[int] = mapped_column(default=0)
    """Tries that came to an end, and the one that is on its way."""
    next_try_at: Mapped[datetime]
    claimed_at: Mapped[datetime | None]
    claimed_by: Mapped[str] = mapped_column(default="")
    """The worker that is sending it: `host:pid:number`; of a message that rides, the key of its reply."""
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    sent_as: Mapped[str] = mapped_column(default="")
    """reply or push."""
    error: Mapped[str] = mapped_column(default="")
    line_request_id: Mapped[str] = mapped_column(default="")


class SentMessage(Base):
    """LINE's id of a message of ours, so that an answer that quotes it can be understood."""

    __tablename__ = "sent_message"

    line_message_id: Mapped[str] = mapped_column(primary_key=True)
    outgoing_id: Mapped[int]
    about: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(default="")
    sent_at: Mapped[datetime]


def reply_key(event_id: str) -> str:
    """Of the answer to that webhook event."""
    return f"answer:{event_id}"


def owe(
    session: Session,
    key: str,
    line_to: str,
    messages: Sequence[dict[str, Any]],
    now: datetime,
    *,
    purpose: str,
    until: datetime,
    about: str = "",
    reply_token: str = "",
    reply_before: datetime | None = None,
    worth_a_push: bool = True,
    cost: int = 1,
    urgent: bool = False,
) -> bool:
    """Owes the messages (LINE message objects as JSON) once for this occasion; False when they were owed before.

    `until`: after this moment they are no longer worth sending."""
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    statement = (
        insert(OutgoingMessage)
        .values(
            key=key,
            line_to=line_to,
            purpose=purpose,
            messages=list(messages),
            about=about,
            reply_token=reply_token,
            reply_before=reply_before,
            reply_tries=0,
            worth_a_push=worth_a_push,
            cost=cost,
            retry_key=str(uuid.uuid4()),
            worth_sending_until=until,
            urgent=urgent,
            state="owed",
            attempts=0,
            claimed_by="",
            next_try_at=now,
            created_at=now,
            sent_as="",
            error="",
            line_request_id="",
        )
        .on_conflict_do_nothing(index_elements=["key"])
        .returning(OutgoingMessage.id)
    )
    return session.execute(statement).first() is not None


def claim(session: Session, worker: str, now: datetime, pushes: int, replies: int) -> list[OutgoingMessage]:
    """Takes due messages for sending, at most one a chat, so that a chat hears them in order; replies first, because
    their tokens die. One worker claims at a time, so that the month's budget, which is counted before, is not spent
    twice; it is a matter of milliseconds."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(CLAIMING)))
    due = select(OutgoingMessage.id).where(_is_due(now), ~_is_behind_another(now)).order_by(OutgoingMessage.id)
    ids = [
        *session.scalars(due.where(OutgoingMessage.reply_token != "").limit(replies)),
        *session.scalars(due.where(OutgoingMessage.reply_token == "").limit(pushes)),
    ]
    if not ids:
        return []
    claimed = update(OutgoingMessage).where(OutgoingMessage.id.in_(ids), _is_due(now))
    attempts = OutgoingMessage.attempts + case((OutgoingMessage.state == "owed", 1), else_=0)
    values = {"state": "sending", "claimed_at": now, "claimed_by": worker, "attempts": attempts}
    session.execute(claimed.values(values).execution_options(synchronize_session=False))
    mine = select(OutgoingMessage).where(
        OutgoingMessage.id.in_(ids), OutgoingMessage.claimed_by == worker, OutgoingMessage.claimed_at == now
    )
    return list(session.scalars(mine.order_by(OutgoingMessage.id)))


def _is_due(now: datetime) -> ColumnElement[bool]:
    """Owed and its time has come; or a worker took it and has been silent for longer than any sending lasts."""
    return or_(
        and_(OutgoingMessage.state == "owed", OutgoingMessage.next_try_at <= now),
        and_(OutgoingMessage.state == "sending", OutgoingMessage.claimed_at < now - LEASE),
    )


def _is_behind_another(now: datetime) -> ColumnElement[bool]:
    """An earlier message to the same chat is still open. Only a free reply does not wait for a push that LINE refuses
    for the moment: its token would die meanwhile."""
    earlier = aliased(OutgoingMessage)
    put_off = and_(_is_put_off(earlier, now), earlier.purpose != "answer")
    return (
        select(earlier.id)
        .where(
            earlier.line_to == OutgoingMessage.line_to,
            earlier.id < OutgoingMessage.id,
            earlier.state.in_(("owed", "sending")),
            ~and_(OutgoingMessage.reply_token != "", put_off),
            ~_waits_for_the_morning(earlier, now),
        )
        .exists()
    )


def hurry(session: Session, line_to: str, now: datetime) -> None:
    """The person has written: what LINE did not take when it was tried is tried again at once."""
    put_off = update(OutgoingMessage).where(OutgoingMessage.line_to == line_to, _is_put_off(OutgoingMessage, now))
    session.execute(put_off.values(next_try_at=now).execution_options(synchronize_session=False))


def remember(session: Session, line_message_id: str, row: OutgoingMessage, words: str, now: datetime) -> None:
    """LINE's id of one message of the sending; known already (a second confirmation) → nothing."""
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    values = {
        "line_message_id": line_message_id,
        "outgoing_id": row.id,
        "about": row.about,
        "text": words,
        "sent_at": now,
    }
    session.execute(insert(SentMessage).values(values).on_conflict_do_nothing())


def pushes_on_their_way(session: Session) -> int:
    """Persons whom pushes reach that LINE may have taken and that are not written down as sent yet."""
    query = select(func.sum(OutgoingMessage.cost)).where(
        OutgoingMessage.state.in_(("owed", "sending")), OutgoingMessage.first_pushed_at.is_not(None)
    )
    return int(session.scalar(query) or 0)


def release(session: Session, dead_workers: Sequence[str]) -> int:
    """Gives back what workers that are known to be dead were sending; returns how many messages. A try that death cut
    off is no failure of LINE's: it does not lengthen the pause after the next one."""
    given_back = (
        update(OutgoingMessage)
        .where(OutgoingMessage.state == "sending", OutgoingMessage.claimed_by.in_(dead_workers))
        .values(state="owed", attempts=OutgoingMessage.attempts - 1)
        .returning(OutgoingMessage.id)
    )
    return len(session.execute(given_back).all())


def workers_sending(session: Session) -> list[str]:
    query = select(OutgoingMessage.claimed_by).where(OutgoingMessage.state == "sending").distinct()
    return list(session.scalars(query))


def month_start(now: datetime) -> datetime:
    """The start of the month as LINE's statistics count (UTC+9)."""
    local = now.astimezone(LINE_STATISTICS_ZONE)
    return local.replace(day=1, hour=0, minute=0, second=0, microsecond=0)


def pushes_by_purpose(session: Session, since: datetime, until: datetime | None = None) -> dict[str, int]:
    """Persons reached by pushes, by purpose."""
    query = (
        select(OutgoingMessage.purpose, func.sum(OutgoingMessage.cost))
        .where(OutgoingMessage.sent_as == "push", OutgoingMessage.sent_at >= since)
        .group_by(OutgoingMessage.purpose)
    )
    if until is not None:
        query = query.where(OutgoingMessage.sent_at < until)
    return {purpose: int(count) for purpose, count in session.execute(query)}


def pushes_planned(session: Session) -> int:
    """Persons that owed pushes will still reach: those whose reply token is gone."""
    query = select(func.sum(OutgoingMessage.cost)).where(
        OutgoingMessage.state.in_(("owed", "sending")), OutgoingMessage.reply_token == ""
    )
    return int(session.scalar(query) or 0)


def replies_since(session: Session, since: datetime) -> int:
    return (
        session.scalar(select(func.count()).where(OutgoingMessage.sent_as == "reply", OutgoingMessage.sent_at >= since))
        or 0
    )


def held_for(session: Session, line_to: str, now: datetime) -> list[OutgoingMessage]:
    """What could not be pushed and waits for the person's next word; and what nobody has tried to send yet, because it
    waits for the morning."""
    return list(
        session.scalars(
            select(OutgoingMessage)
            .where(
                OutgoingMessage.sent_at.is_(None),  # few, and by an index: the table holds a season's messages
                OutgoingMessage.line_to == line_to,
                or_(OutgoingMessage.state == "held", _waits_for_the_morning(OutgoingMessage, now)),
            )
            .order_by(OutgoingMessage.created_at, OutgoingMessage.id)
        )
    )


def _is_put_off(row: type[OutgoingMessage], now: datetime) -> ColumnElement[bool]:
    """LINE did not take it when it was tried."""
    return and_(row.state == "owed", row.next_try_at > now, row.attempts > 0)


def _waits_for_the_morning(row: type[OutgoingMessage], now: datetime) -> ColumnElement[bool]:
    """Nobody has tried it yet; it stops nobody."""
    return and_(row.state == "owed", row.next_try_at > now, row.attempts == 0)


def unsure_for(session: Session, line_to: str, now: datetime) -> list[OutgoingMessage]:
    """Replies to this person that may or may not be on her screen, and are still of use."""
    query = select(OutgoingMessage).where(
        OutgoingMessage.sent_at.is_(None),
        OutgoingMessage.line_to == line_to,
        OutgoingMessage.state == "unsure",
        OutgoingMessage.worth_sending_until > now,
    )
    return list(session.scalars(query.order_by(OutgoingMessage.id)))


def was_owed(session: Session, key: str) -> bool:
    return session.scalar(select(OutgoingMessage.id).where(OutgoingMessage.key == key)) is not None


def anything_due(session: Session, now: datetime) -> bool:
    """Whether `claim` could find something."""
    return session.scalar(select(OutgoingMessage.id).where(_is_due(now)).limit(1)) is not None
