"""Events → answers owed. Claiming, doing and owing are one commit: a crash leaves the event waiting, untouched."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.attachments import Attachment, fetch
from bot.doorway import Outcome, answer, may_send_files
from bot.events import LineEvent, line_event
from bot.machine import Machine
from messages import basics
from messages.kit import Message
from models import outbox
from models.database import is_database_trouble, what_is_wrong
from models.inbox import WebhookEvent, is_overtaken, is_unsent, lock_chat, oldest_waiting, waiting_chats
from models.outbox import REDELIVERED_TOKEN_LIFE, REPLY_TOKEN_LIFE

log = logging.getLogger("ita.answering")
ANSWER_WORTH = timedelta(hours=20)
"""So long an answer is still of use; within the retry key's life."""
APOLOGY_WORTH = timedelta(hours=2)
FILE_WAIT = timedelta(seconds=2)
FILE_TRIES = 10
"""LINE prepares a large file for some seconds; after twenty the person hears that it did not come."""
BACKOFF = (1, 2, 5, 15)
"""Seconds until an event is tried again that failed at the database: a deadlock, a lock held too long, a race for the
same row. After the last try it is parked."""


def answer_waiting(machine: Machine) -> int:
    """One event of every chat that waits; returns how many were handled. Raises what the database raises when it
    cannot even be asked."""
    with machine.database.read() as session:
        chats = waiting_chats(session, machine.clock.now())
    return sum(_answer_chat(machine, chat_id) for chat_id in chats)


def _answer_chat(machine: Machine, chat_id: str) -> int:
    """The oldest waiting event of the chat. 0 if another worker answers this chat just now, or it was put off."""
    with machine.database.read() as session:
        waiting = oldest_waiting(session, chat_id)
    if waiting is None:
        return 0
    try:
        attachment = _attachment(machine, waiting)
        if attachment is not None and _come_back_for(attachment) and waiting.attempts < FILE_TRIES:
            _put_off(machine, waiting.id, FILE_WAIT)
            return 0
        return _handle(machine, chat_id, waiting.id, attachment)
    except Exception as error:  # noqa: BLE001 — the net: the event is put off or parked, the next chat goes on
        return _failed(machine, waiting, error)


def _failed(machine: Machine, waiting: WebhookEvent, error: Exception) -> int:
    """The database's trouble passes, and the event is tried again; any other fault would only repeat itself."""
    if is_database_trouble(error) and waiting.attempts < len(BACKOFF):
        log.warning("event %s put off: %s", waiting.webhook_event_id, what_is_wrong(error))
        _put_off(machine, waiting.id, timedelta(seconds=BACKOFF[waiting.attempts]))
        return 0
    log.error("event %s parked", waiting.webhook_event_id, exc_info=error)
    _park(machine, waiting.id, type(error).__name__)
    return 1


def _attachment(machine: Machine, waiting: WebhookEvent) -> Attachment | None:
    """What needs the network is fetched before the transaction begins; nothing of a stranger's, nor for a group."""
    event = line_event(waiting.body, waiting.occurred_at)
    if event.kind != "message:file" or event.in_group:
        return None
    with machine.database.read() as session:
        welcome = may_send_files(session, event)
    return fetch(machine, event) if welcome else None


def _come_back_for(attachment: Attachment) -> bool:
    return attachment.not_ready or attachment.problem == "unreachable"


def _handle(machine: Machine, chat_id: str, event_row: int, attachment: Attachment | None) -> int:
    now = machine.clock.now()
    with machine.database.write() as session:
        if not lock_chat(session, chat_id):
            return 0
        row = oldest_waiting(session, chat_id)
        if row is None or row.id != event_row:
            return 0
        event = line_event(row.body, row.occurred_at)
        outcome = _outcome(machine, session, row, event, attachment, now)
        _owe(session, event, outcome, row.received_at, now)
        row.state, row.handled_at = "done", now
        if not outcome.keep_body:
            row.body = "{}"
    return 1


def _outcome(
    machine: Machine,
    session: Session,
    row: WebhookEvent,
    event: LineEvent,
    attachment: Attachment | None,
    now: datetime,
) -> Outcome:
    """Nothing for a message that was taken back or edited since, and where another bot has the floor (standby)."""
    if is_unsent(session, row.message_id) or event.standby:
        return Outcome(keep_body=False)
    if is_overtaken(session, row):
        return Outcome()
    return answer(machine, session, event, _fetched(attachment), now)


def _fetched(attachment: Attachment | None) -> Attachment | None:
    """A file that is still not ready after all tries did not come."""
    if attachment is not None and attachment.not_ready:
        return Attachment(attachment.name, problem="unreachable")
    return attachment


def _owe(session: Session, event: LineEvent, outcome: Outcome, received_at: datetime, now: datetime) -> None:
    if outcome.messages:
        push = outcome.worth_a_push and not event.in_group
        _owe_reply(session, event, outcome.messages, received_at, now, ANSWER_WORTH, outcome.about, push)


def _owe_reply(
    session: Session,
    event: LineEvent,
    messages: list[Message],
    received_at: datetime,
    now: datetime,
    worth: timedelta,
    about: str,
    worth_a_push: bool = True,
) -> None:
    """What she was owed before and was put off goes first: she is there."""
    outbox.hurry(session, event.chat_id, now)
    outbox.owe(
        session,
        outbox.reply_key(event.event_id),
        event.chat_id,
        messages,
        now,
        purpose="answer",
        until=now + worth,
        about=about,
        reply_token=event.reply_token,
        reply_before=_reply_before(event, received_at),
        worth_a_push=worth_a_push,
    )


def _reply_before(event: LineEvent, received_at: datetime) -> datetime:
    """The twenty minutes count for redeliveries only: a first delivery comes at once, whatever our clock says (it may
    be set to another day, see ITA_CLOCK)."""
    before = received_at + REPLY_TOKEN_LIFE
    return min(before, event.sent_at + REDELIVERED_TOKEN_LIFE) if event.redelivered else before


def _put_off(machine: Machine, row_id: int, by: timedelta) -> None:
    with machine.database.write() as session:
        row = session.get_one(WebhookEvent, row_id)
        row.attempts += 1
        row.not_before = machine.clock.now() + by


def _park(machine: Machine, row_id: int, error: str) -> None:
    """Its changes are rolled back; the event stays, with its error, and the person hears one apology."""
    now = machine.clock.now()
    with machine.database.write() as session:
        row = session.get_one(WebhookEvent, row_id)
        if row.state != "waiting":
            return
        row.state, row.error, row.handled_at = "failed", error, now
        _apologize(session, row, now)


def _apologize(session: Session, row: WebhookEvent, now: datetime) -> None:
    try:
        event = line_event(row.body, row.occurred_at)
    except ValueError:
        return
    if event.in_group or event.standby or not event.chat_id or not event.kind.startswith(("message", "postback")):
        return
    _owe_reply(session, event, basics.sorry(), row.received_at, now, APOLOGY_WORTH, outbox.APOLOGY)
