"""One call to LINE for one message, and writing down what came of it."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.line import Delivered, LineError
from bot.machine import Machine
from messages import basics
from messages.plain import plain_text
from models import outbox, riding
from models.budget import month_limit
from models.channel import QuotaReading
from models.outbox import OutgoingMessage
from models.season import current_season
from models.settings import SeasonSettings

log = logging.getLogger("ita.delivering")
BACKOFF = (1, 2, 5, 15, 30, 60, 120, 300)
"""Seconds until the next try, the last one for all further tries."""
UNAUTHORIZED_WAIT = 60.0
"""Seconds: a new token is put in by hand."""
DEAD_TOKEN = "dead reply token"
MONTH_IS_OVER = "LINE: the month's pushes are used up"


@dataclass(frozen=True)
class Attempt:
    """What came of one message. `state` as in the outbox; `retry_in` seconds for one that stays owed; `claimed_at`: of
    the claim it was made under."""

    row_id: int
    claimed_at: datetime | None
    state: str
    via: str = ""
    delivered: Delivered | None = None
    error: str = ""
    retry_in: float = 0.0
    unconfirmed: bool = False


def send(machine: Machine, row: OutgoingMessage) -> Attempt:
    """One call to LINE; no transaction is open. The claim has made it a push or left it a reply."""
    by_reply = row.first_pushed_at is None
    try:
        if by_reply:
            delivered = machine.line.reply(row.reply_token, row.messages)
        else:
            delivered = machine.line.push(row.line_to, row.messages, row.retry_key)
    except LineError as error:
        log.warning("message %s: LINE %s", row.id, error.status)
        return _after_failure(row, error, by_reply)
    return Attempt(row.id, row.claimed_at, "sent", "reply" if by_reply else "push", delivered)


def not_sent(row: OutgoingMessage) -> Attempt:
    """Claimed, but never handed to LINE: owed as before."""
    return Attempt(row.id, row.claimed_at, "owed")


def lost(row: OutgoingMessage, error: Exception) -> Attempt:
    """A fault of ours in mid-sending: LINE may have taken it."""
    name = type(error).__name__
    return Attempt(row.id, row.claimed_at, "owed", error=name, retry_in=_backoff(row.attempts), unconfirmed=True)


def _after_failure(row: OutgoingMessage, error: LineError, by_reply: bool) -> Attempt:
    if by_reply and error.is_dead_token:
        return Attempt(row.id, row.claimed_at, _fate_of_reply(row), "reply", error=DEAD_TOKEN)
    if error.is_quota:
        return Attempt(row.id, row.claimed_at, "held", error=MONTH_IS_OVER)
    if error.permanent:
        return Attempt(row.id, row.claimed_at, "gave_up", error=str(error))
    wait = UNAUTHORIZED_WAIT if error.is_unauthorized else _backoff(row.attempts)
    return Attempt(row.id, row.claimed_at, "owed", error=str(error), retry_in=wait, unconfirmed=error.unconfirmed)


def _fate_of_reply(row: OutgoingMessage) -> str:
    """Never tried before: too late for a reply, a push may go. Tried, and the token should still live: it had arrived.
    Tried, and the token has died of age meanwhile (a crash, and a minute of silence): nobody can know but the person.
    A push might say it twice, so she is asked when she next writes."""
    if row.reply_tries <= 1:
        return "owed"
    died_of_age = row.claimed_at is None or row.reply_before is None or row.claimed_at >= row.reply_before
    return "unsure" if died_of_age and row.worth_a_push else "sent"


def _backoff(attempts: int) -> float:
    return BACKOFF[min(max(attempts, 1), len(BACKOFF)) - 1]


def settle_all(session: Session, attempts: Sequence[Attempt], now: datetime) -> None:
    """All that came back meanwhile, in one commit; the rows are fetched together."""
    ids = [each.row_id for each in attempts]
    rows = session.scalars(select(OutgoingMessage).where(OutgoingMessage.id.in_(ids))).all()
    for attempt in attempts:
        settle(session, attempt, now)
    del rows  # held until here, so that each settling finds its row in the session


def settle(session: Session, attempt: Attempt, now: datetime) -> None:
    """Writes down what came of a message. Only "sent" is news about a message that another worker has taken over."""
    row = session.get_one(OutgoingMessage, attempt.row_id)
    if row.state == "sent" or (attempt.state != "sent" and not _is_ours(row, attempt)):
        return
    row.error = attempt.error
    match attempt.state:
        case "sent":
            row.state, row.sent_at, row.sent_as = "sent", now, attempt.via
            riding.arrived(session, row, now)
            _remember(session, row, attempt.delivered, now)
        case "owed":
            _owe_again(row, attempt, now)
        case "held":
            _hold(session, row, attempt, now)
        case "unsure":
            row.state = "unsure"
        case _:
            _give_up(session, row, now)


def _is_ours(row: OutgoingMessage, attempt: Attempt) -> bool:
    return row.state == "sending" and row.claimed_at == attempt.claimed_at


def _owe_again(row: OutgoingMessage, attempt: Attempt, now: datetime) -> None:
    row.state, row.next_try_at = "owed", now + timedelta(seconds=attempt.retry_in)
    if not attempt.error:
        row.attempts -= 1
    if attempt.error == DEAD_TOKEN:
        _no_more_reply(row)
    elif not attempt.unconfirmed:
        _untouched(row)


def _untouched(row: OutgoingMessage) -> None:
    """LINE did not take it: the token is unspent, the retry key unknown to it."""
    if row.first_pushed_at is None:
        row.reply_tries = max(0, row.reply_tries - 1)
    elif row.first_pushed_at == row.claimed_at:
        row.first_pushed_at = None


def _no_more_reply(row: OutgoingMessage) -> None:
    row.reply_token, row.reply_before, row.reply_tries = "", None, 0


def _hold(session: Session, row: OutgoingMessage, attempt: Attempt, now: datetime) -> None:
    row.state = "held"
    if attempt.error == MONTH_IS_OVER:
        row.first_pushed_at = None
        _month_is_over(session, now)


def _month_is_over(session: Session, now: datetime) -> None:
    """LINE's word goes before our count, which knows nothing of what was sent by hand: no further push is tried until
    LINE is asked for its figures again."""
    season = current_season(session)
    limit = month_limit(session, SeasonSettings.of(season.settings) if season else SeasonSettings())
    session.add(QuotaReading(read_at=now, limit=limit, used=limit))


def _give_up(session: Session, row: OutgoingMessage, now: datetime) -> None:
    """LINE refused our own answer: the person must not be left without a word. First without what rode on it, in which
    the fault may lie."""
    _untouched(row)
    if riders := riding.get_off(session, row):
        row.messages, row.retry_key = riding.without(row.messages, riders), str(uuid.uuid4())
        row.state, row.next_try_at = "owed", now
        if row.messages:
            return
    if row.purpose != "answer" or row.about == outbox.APOLOGY:
        row.state = "gave_up"
        return
    row.messages, row.about, row.retry_key = basics.sorry(), outbox.APOLOGY, str(uuid.uuid4())
    row.state, row.next_try_at = "owed", now


def _remember(session: Session, row: OutgoingMessage, delivered: Delivered | None, now: datetime) -> None:
    if delivered is None:
        return
    row.line_request_id = delivered.request_id
    for message_id, message in zip(delivered.message_ids, row.messages, strict=False):
        outbox.remember(session, message_id, row, plain_text(message)[:2000], now)
