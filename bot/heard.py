"""The words of an earlier message, read again from the event as it came: a tap carries only the event's id, and what
its person has unsent meanwhile is gone here, too."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.inbox import WebhookEvent
from models.people import Person


@dataclass(frozen=True)
class Heard:
    text: str
    message_id: str


def heard(session: Session, event_id: str, person: Person) -> Heard | None:
    """What the person wrote in that event; None when it is not hers, not a text, or blanked."""
    body = session.scalar(select(WebhookEvent.body).where(WebhookEvent.webhook_event_id == event_id))
    try:
        event = json.loads(body or "{}")
        message = event["message"]
        mine = event["source"]["userId"] == person.line_user_id
        return Heard(str(message["text"]), str(message["id"])) if mine and message["text"] else None
    except (KeyError, TypeError, ValueError):
        return None
