"""What rides on a reply: messages owed to a person that go along, for nothing, with the answer to what she wrote.

State of such a message: riding, `claimed_by` the key of its reply. When LINE has taken the reply it was sent; when LINE
never will, it is what it was before: held, or owed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.outbox import OutgoingMessage, owe


def put_on(row: OutgoingMessage, reply_key: str, now: datetime) -> None:
    row.state, row.claimed_by, row.claimed_at = "riding", reply_key, now


def owe_riding(
    session: Session,
    key: str,
    line_to: str,
    messages: Sequence[dict[str, Any]],
    now: datetime,
    *,
    purpose: str,
    until: datetime,
    worth_a_push: bool,
) -> OutgoingMessage:
    """Owed only now, to ride at once; more of the same occasion joins it."""
    owe(session, key, line_to, [], now, purpose=purpose, until=until, worth_a_push=worth_a_push)
    row = session.scalars(select(OutgoingMessage).where(OutgoingMessage.key == key)).one()
    row.messages = [*row.messages, *messages]
    return row


def split(session: Session, row: OutgoingMessage, most: int) -> OutgoingMessage:
    """The first `most` messages as a row of their own, just before the rest, which is held."""
    key = f"{row.key}#{len(row.messages)}"
    just_before = row.created_at - timedelta(microseconds=1)
    first = owe_riding(
        session, key, row.line_to, row.messages[:most], just_before,
        purpose=row.purpose, until=row.worth_sending_until, worth_a_push=row.worth_a_push,
    )  # fmt: skip
    first.attempts, first.about = row.attempts, row.about
    row.messages, row.state = row.messages[most:], "held"
    return first


def riders_of(session: Session, reply: OutgoingMessage) -> list[OutgoingMessage]:
    """What rides on this very message. Rows that were never sent are few and have an index."""
    query = select(OutgoingMessage).where(
        OutgoingMessage.sent_at.is_(None),
        OutgoingMessage.state == "riding",
        OutgoingMessage.line_to == reply.line_to,
        OutgoingMessage.claimed_by == reply.key,
    )
    return list(session.scalars(query.order_by(OutgoingMessage.created_at, OutgoingMessage.id)))


def arrived(session: Session, reply: OutgoingMessage, now: datetime) -> None:
    """LINE has taken the reply, and with it all that rode on it."""
    for row in riders_of(session, reply):
        row.state, row.sent_at, row.sent_as = "sent", now, "reply"
        arrived(session, row, now)


def get_off(session: Session, reply: OutgoingMessage) -> list[OutgoingMessage]:
    """The reply will not be taken: what rode on it waits as before. What had been tried already was held."""
    riders = riders_of(session, reply)
    for row in riders:
        row.state = "held" if row.attempts else "owed"
        row.claimed_by, row.claimed_at = "", None
    return riders


def without(messages: Sequence[dict[str, Any]], riders: Sequence[OutgoingMessage]) -> list[dict[str, Any]]:
    """The reply's own messages, its taps on the last one."""
    rode = [_bare(message) for row in riders for message in row.messages]
    own = [message for message in messages if _bare(message) not in rode]
    taps = messages[-1].get("quickReply") if messages else None
    return [*own[:-1], own[-1] | {"quickReply": taps}] if own and taps else own


def _bare(message: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in message.items() if name != "quickReply"}
