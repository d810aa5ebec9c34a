"""Counts that tell an operator whether something is stuck."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.inbox import WebhookEvent
from models.outbox import OutgoingMessage


def count_failed_events(session: Session) -> int:
    return session.scalar(select(func.count()).where(WebhookEvent.state == "failed")) or 0


def count_unsent(session: Session) -> int:
    """Held because the month's pushes are used up, refused by LINE for good, or of unknown fate."""
    return session.scalar(select(func.count()).where(OutgoingMessage.state.in_(("held", "gave_up", "unsure")))) or 0
