"""Webhook events as they came. Stored before LINE hears 200; the unique id refuses a second delivery."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from sqlalchemy import Index, func, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base

UNSEND = "unsend:"
"""Before the message's id in `message_id` of the event that takes it back."""


class WebhookEvent(Base):
    """`state`: waiting, done, or failed (parked with its error)."""

    __tablename__ = "webhook_event"
    __table_args__ = (
        # Only what waits is indexed, so that the queue stays small however long the history grows.
        Index("ix_webhook_event_waiting", "chat_id", "occurred_at", "id",
              sqlite_where=text("state = 'waiting'"), postgresql_where=text("state = 'waiting'")),
        Index(None, "received_at"),
    )  # fmt: skip

    id: Mapped[int] = mapped_column(primary_key=True)
    webhook_event_id: Mapped[str] = mapped_column(unique=True)
    chat_id: Mapped[str]
    """userId, groupId or roomId: events of one chat are answered in order."""
    message_id: Mapped[str] = mapped_column(default="", index=True)
    """LINE's id of the message, so that unsending it finds its text."""
    occurred_at: Mapped[datetime]
    received_at: Mapped[datetime]
    body: Mapped[str]
    """The event's JSON, untouched; blanked when the person unsends it, or once it was group talk not meant for us."""
    state: Mapped[str] = mapped_column(default="waiting")
    not_before: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    handled_at: Mapped[datetime | None]
    error: Mapped[str] = mapped_column(default="")


@dataclass(frozen=True)
class Arrived:
    """One event at the door."""

    webhook_event_id: str
    chat_id: str
    occurred_at: datetime
    body: str
    message_id: str = ""


def keep(session: Session, events: Sequence[Arrived], now: datetime) -> None:
    """Stores the events that are new."""
    # Always in the order of their ids: two doors that store the same events never wait for each other in a circle.
    ordered = sorted(events, key=lambda each: each.webhook_event_id)
    rows = [
        {
            "webhook_event_id": each.webhook_event_id,
            "chat_id": each.chat_id,
            "message_id": each.message_id,
            "occurred_at": each.occurred_at,
            "received_at": now,
            "body": each.body,
            "state": "waiting",
            "attempts": 0,
            "error": "",
        }
        for each in ordered
    ]
    if rows:
        session.connection().execute(_INSERTS[session.get_bind().dialect.name], rows)


_INSERTS = {
    "postgresql": postgresql.insert(WebhookEvent.__table__).on_conflict_do_nothing(),  # type: ignore[arg-type]
    "sqlite": sqlite.insert(WebhookEvent.__table__).on_conflict_do_nothing(),  # type: ignore[arg-type]
}
"""One statement for all rows: compiled once, and five times as fast as one with the rows' values in it."""


def try_out(session: Session, now: datetime) -> None:
    """Stores an event as long as a long message and takes it away again: raises what would befall a real one."""
    trial = WebhookEvent(
        webhook_event_id=f"trial-{uuid4()}",
        chat_id="",
        occurred_at=now,
        received_at=now,
        state="done",
        body=" " * 20_000,
    )
    session.add(trial)
    session.flush()
    session.delete(trial)


def waiting_chats(session: Session, now: datetime, most: int = 50) -> list[str]:
    """Chats with something to answer, the longest waiting first. A chat whose event was put off waits as a whole."""
    return list(
        session.scalars(
            select(WebhookEvent.chat_id)
            .where(WebhookEvent.state == "waiting")
            .group_by(WebhookEvent.chat_id)
            .having(func.coalesce(func.max(WebhookEvent.not_before), now) <= now)
            .order_by(func.min(WebhookEvent.id))
            .limit(most)
        )
    )


def oldest_waiting(session: Session, chat_id: str) -> WebhookEvent | None:
    """By the moment the person sent it, not by arrival."""
    return session.scalar(
        select(WebhookEvent)
        .where(WebhookEvent.state == "waiting", WebhookEvent.chat_id == chat_id)
        .order_by(WebhookEvent.occurred_at, WebhookEvent.id)
        .limit(1)
    )


def is_unsent(session: Session, message_id: str) -> bool:
    """The person took the message back, whether or not that event has had its turn."""
    if not message_id:
        return False
    query = select(WebhookEvent.id).where(WebhookEvent.message_id == UNSEND + message_id)
    return session.scalar(query.limit(1)) is not None


def is_overtaken(session: Session, event: WebhookEvent) -> bool:
    """A later edit of the same message was answered before this one arrived."""
    if not event.message_id or event.message_id.startswith(UNSEND):
        return False
    query = select(WebhookEvent.id).where(
        WebhookEvent.message_id == event.message_id,
        WebhookEvent.id != event.id,
        WebhookEvent.occurred_at > event.occurred_at,
        WebhookEvent.state == "done",
    )
    return session.scalar(query.limit(1)) is not None


def lock_chat(session: Session, chat_id: str) -> bool:
    """True when this transaction alone answers the chat. SQLite has one writer anyway; on PostgreSQL it is an advisory
    lock that ends with the transaction, so that a killed worker blocks nobody."""
    if session.get_bind().dialect.name != "postgresql":
        return True
    return bool(session.scalar(select(func.pg_try_advisory_xact_lock(func.hashtextextended(chat_id, 0)))))


def count_waiting(session: Session) -> int:
    return session.scalar(select(func.count()).where(WebhookEvent.state == "waiting")) or 0
