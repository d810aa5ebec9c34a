"""Events → answers owed. Claiming, doing and owing are one commit: a crash leaves the event waiting, untouched."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.attachments import Attachment, fetch
from bot.doorway import Outcome, answer
from bot.events import LineEvent, line_event
from bot.machine import Machine
from messages import basics
from models import outbox
from models.inbox import WebhookEvent, lock_chat, oldest_waiting, waiting_chats
from models.outbox import REPLY_TOKEN_LIFE, owe

log = logging.getLogger("ita.answering")
ANSWER_WORTH = timedelta(hours=20)
"""So long an answer is still of use; within the retry key's life."""
APOLOGY_WORTH = timedelta(hours=2)


def answer_waiting(machine: Machine) -> int:
    """One event of every chat that waits; returns how many were handled."""
    with machine.database.read() as session:
        chats = waiting_chats(session, machine.clock.now())
    return sum(_answer_chat(machine, chat_id) for chat_id in chats)


def _answer_chat(machine: Machine, chat_id: str) -> int:
    """The oldest waiting event of the chat. 0 if another worker answers this chat just now."""
    with machine.database.read() as session:
        waiting = oldest_waiting(session, chat_id)
    if waiting is None:
        return 0
    attachment = _attachment(machine, waiting)
    if attachment is not None and attachment.not_ready:
        _defer(machine, waiting.id)
        return 0
    try:
        return _handle(machine, chat_id, waiting.id, attachment)
    except Exception as error:  # noqa: BLE001 — the net: the event is parked with its error, the next one goes on
        log.exception("event %s parked", waiting.webhook_event_id)
        _park(machine, waiting.id, type(error).__name__)
        return 1


def _attachment(machine: Machine, waiting: WebhookEvent) -> Attachment | None:
    """What needs the network is fetched before the transaction begins."""
    try:
        event = line_event(waiting.body or "{}", waiting.occurred_at)
    except ValueError:
        return None
    return fetch(machine, event) if event.kind == "message:file" and not event.in_group else None


def _handle(machine: Machine, chat_id: str, event_row: int, attachment: Attachment | None) -> int:
    now = machine.clock.now()
    with machine.database.write() as session:
        if not lock_chat(session, chat_id):
            return 0
        row = oldest_waiting(session, chat_id)
        if row is None or row.id != event_row:
            return 0
        event = line_event(row.body, row.occurred_at)
        outcome = answer(machine, session, event, attachment, now)
        _owe(session, event, outcome, row.received_at, now)
        row.state, row.handled_at = "done", now
        if not outcome.keep_body:
            row.body = "{}"
    return 1


def _owe(session: Session, event: LineEvent, outcome: Outcome, received_at: datetime, now: datetime) -> None:
    if not outcome.messages or event.standby:
        return
    owe(
        session,
        f"answer:{event.event_id}",
        event.chat_id,
        outcome.messages,
        now,
        purpose="answer",
        until=now + ANSWER_WORTH,
        about=outcome.about,
        reply_token=event.reply_token,
        reply_before=received_at + REPLY_TOKEN_LIFE,
        worth_a_push=outcome.worth_a_push and not event.in_group,
    )


def _defer(machine: Machine, row_id: int) -> None:
    with machine.database.write() as session:
        row = session.get_one(WebhookEvent, row_id)
        row.attempts += 1
        row.not_before = machine.clock.now() + timedelta(seconds=2)


def _park(machine: Machine, row_id: int, error: str) -> None:
    """Its changes are rolled back; the event stays, with its error, and the person hears one apology."""
    now = machine.clock.now()
    with machine.database.write() as session:
        row = session.get_one(WebhookEvent, row_id)
        row.state, row.error, row.handled_at = "failed", error, now
        try:
            event = line_event(row.body, row.occurred_at)
        except ValueError:
            return
        if event.in_group or not event.chat_id or not event.kind.startswith(("message", "postback")):
            return
        outbox.owe(
            session,
            f"answer:{event.event_id}",
            event.chat_id,
            basics.sorry(),
            now,
            purpose="answer",
            until=now + APOLOGY_WORTH,
            reply_token=event.reply_token,
            reply_before=row.received_at + REPLY_TOKEN_LIFE,
        )
