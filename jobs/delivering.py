"""What is owed → LINE. One thread speaks with the database, many with LINE; a commit holds many rows.

A reply is free and goes first while its token lives; a push goes with the row's own retry key, so that sending it again
after a crash is not sending it twice."""

from __future__ import annotations

import logging
import os
import queue
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

from sqlalchemy.orm import Session

from bot.line import Delivered, LineError
from bot.machine import Machine
from messages import basics
from messages.plain import plain_text
from models import outbox
from models.budget import budget, may_push
from models.outbox import OutgoingMessage, SentMessage
from models.season import current_season
from models.settings import SeasonSettings

log = logging.getLogger("ita.delivering")
SENDERS = 10
"""Messages on their way at the same time; at 50 ms each that is 200 a second, a tenth of LINE's limit."""
AHEAD = 3
"""Claimed messages for each sender, so that none waits for the database."""
BACKOFF = (1, 2, 5, 15, 30, 60, 120, 300)
"""Seconds until the next try, the last one for all further tries."""
UNAUTHORIZED_WAIT = timedelta(seconds=60)
IDLE_WAIT = 1.0
"""Seconds between looks when nobody wakes us: another process may have owed something."""
_numbers = count(1)


@dataclass(frozen=True)
class Attempt:
    """What came of one message. `state` as in the outbox; `retry_in` seconds for one that stays owed."""

    row_id: int
    state: str
    via: str = ""
    delivered: Delivered | None = None
    error: str = ""
    retry_in: float = 0.0
    unconfirmed: bool = False


def worker_name() -> str:
    return f"{socket.gethostname()}:{os.getpid()}:{next(_numbers)}"


def is_dead(worker: str) -> bool:
    """True only when it ran on this machine and its process is gone; others are left to their lease."""
    host, _, rest = worker.partition(":")
    pid = rest.partition(":")[0]
    if host != socket.gethostname() or not pid.isdecimal():
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False


class Deliverer:
    """Runs until stopped; `wake` ends its wait."""

    def __init__(self, machine: Machine, senders: int = SENDERS) -> None:
        self._machine, self._senders = machine, senders
        self.name = worker_name()
        self._wake = threading.Event()
        self._done: queue.SimpleQueue[Attempt] = queue.SimpleQueue()
        self._in_flight = 0
        self._stopping = False

    def wake(self) -> None:
        self._wake.set()

    def stop(self) -> None:
        self._stopping = True
        self._wake.set()

    def run(self) -> None:
        release_dead(self._machine)
        with ThreadPoolExecutor(self._senders, thread_name_prefix="line") as pool:
            while not self._stopping:
                if not self._turn(pool):
                    self._wake.wait(IDLE_WAIT)
                self._wake.clear()
        self._settle()

    def _turn(self, pool: ThreadPoolExecutor) -> bool:
        """Writes down what came back, claims what is due. False if there was nothing to do."""
        try:
            settled = self._settle()
            claimed = self._claim()
        except Exception:  # noqa: BLE001 — the net: a database that is gone comes back; what is owed is still a row
            log.exception("the outbox cannot be read")
            return False
        for row in claimed:
            self._in_flight += 1
            pool.submit(self._send, row)
        return bool(settled or claimed)

    def _send(self, row: OutgoingMessage) -> None:
        try:
            attempt = send(self._machine, row)
        except Exception as error:  # noqa: BLE001 — the net of the sender: kept with the row, tried again
            log.exception("message %s", row.id)
            attempt = Attempt(row.id, "owed", error=type(error).__name__, retry_in=_backoff(row.attempts))
        self._done.put(attempt)
        self._wake.set()

    def _settle(self) -> int:
        attempts: list[Attempt] = []
        while not self._done.empty():
            attempts.append(self._done.get())
        if attempts:
            with self._machine.database.write() as session:
                for attempt in attempts:
                    settle(session, attempt, self._machine.clock.now())
            self._in_flight -= len(attempts)
        return len(attempts)

    def _claim(self) -> list[OutgoingMessage]:
        room = self._senders * AHEAD - self._in_flight
        now = self._machine.clock.now()
        with self._machine.database.read() as session:
            if room <= 0 or not outbox.anything_due(session, now):
                return []
        with self._machine.database.write() as session:
            return claim(session, self.name, now, room)


def deliver_due(machine: Machine, most: int = 1000) -> int:
    """Sends everything that is due, one after the other; for one-off commands and for tests."""
    name, sent = worker_name(), 0
    while sent < most:
        now = machine.clock.now()
        with machine.database.write() as session:
            rows = claim(session, name, now, 20)
        if not rows:
            return sent
        for row in rows:
            attempt = send(machine, row)
            with machine.database.write() as session:
                settle(session, attempt, machine.clock.now())
            sent += 1
    return sent


def release_dead(machine: Machine) -> int:
    """At the start: what a killed worker of this machine was sending is owed again at once, not after its lease."""
    with machine.database.write() as session:
        return outbox.release(session, [each for each in outbox.workers_sending(session) if is_dead(each)])


def claim(session: Session, worker: str, now: datetime, most: int) -> list[OutgoingMessage]:
    """Claims due messages and settles at once those that must not go out: expired ones, and pushes beyond the month's
    budget."""
    rows = outbox.claim(session, worker, now, most)
    going = [row for row in rows if _may_go(session, row, now)]
    for row in going:
        if _by_reply(row, now):
            row.reply_tries += 1
        elif row.first_pushed_at is None:
            row.first_pushed_at = now
    session.flush()
    return going


def _may_go(session: Session, row: OutgoingMessage, now: datetime) -> bool:
    if row.worth_sending_until <= now and not row.first_pushed_at:
        row.state = "expired"
        return False
    if _by_reply(row, now):
        return True
    if not row.worth_a_push:
        row.state, row.error = "gave_up", "the reply token was no longer valid"
        return False
    if row.first_pushed_at is not None and row.first_pushed_at + outbox.RETRY_KEY_LIFE <= now:
        row.state, row.error = "gave_up", "unconfirmed for longer than LINE remembers the retry key"
        return False
    if row.first_pushed_at is None and not _within_budget(session, row, now):
        row.state, row.error = "held", "the month's pushes are used up"
        return False
    return True


def _by_reply(row: OutgoingMessage, now: datetime) -> bool:
    """While its token is fresh; and after an attempt whose outcome is unknown for as long as it takes to learn it:
    "Invalid reply token" then means that it had arrived. Such a reply never becomes a push."""
    if not row.reply_token or row.reply_before is None:
        return False
    return now < row.reply_before or row.reply_tries > 0


def _within_budget(session: Session, row: OutgoingMessage, now: datetime) -> bool:
    season = current_season(session)
    settings = SeasonSettings.of(season.settings) if season else SeasonSettings()
    return bool(may_push(budget(session, settings, now), row.cost, row.urgent))


def send(machine: Machine, row: OutgoingMessage) -> Attempt:
    """One call to LINE; no transaction is open."""
    by_reply = _is_reply(row)
    try:
        if by_reply:
            return Attempt(row.id, "sent", "reply", machine.line.reply(row.reply_token, row.messages))
        return Attempt(row.id, "sent", "push", machine.line.push(row.line_to, row.messages, row.retry_key))
    except LineError as error:
        log.warning("message %s: LINE %s", row.id, error.status)
        return _after_failure(row, error, by_reply)


def _after_failure(row: OutgoingMessage, error: LineError, by_reply: bool) -> Attempt:
    if by_reply and error.is_dead_token:
        # Tried before and not confirmed: then it had arrived. Never tried: too late for a reply, a push may go.
        state = "sent" if row.reply_tries > 1 else "owed"
        return Attempt(row.id, state, "reply", error="dead reply token")
    if error.is_quota:
        return Attempt(row.id, "held", error=error.message)
    if error.permanent:
        return Attempt(row.id, "gave_up", error=str(error))
    wait = UNAUTHORIZED_WAIT.total_seconds() if error.is_unauthorized else _backoff(row.attempts)
    return Attempt(row.id, "owed", error=str(error), retry_in=wait, unconfirmed=error.unconfirmed)


def _is_reply(row: OutgoingMessage) -> bool:
    """A claimed row goes as a reply unless it was made a push."""
    return row.reply_token != "" and row.first_pushed_at is None


def _backoff(attempts: int) -> float:
    return BACKOFF[min(max(attempts, 1), len(BACKOFF)) - 1]


def settle(session: Session, attempt: Attempt, now: datetime) -> None:
    """Writes down what came of a message."""
    row = session.get_one(OutgoingMessage, attempt.row_id)
    row.error = attempt.error
    if attempt.state == "sent":
        row.state, row.sent_at, row.sent_as = "sent", now, attempt.via
        _remember(session, row, attempt.delivered, now)
        return
    if attempt.state == "owed":
        _try_again(row, attempt, now)
        return
    row.state = attempt.state
    if attempt.state == "gave_up" and row.purpose == "answer" and row.reply_token and not row.about.startswith("sorry"):
        # LINE refused our own answer: the person must not be left without a word.
        row.messages, row.about, row.state, row.next_try_at = basics.sorry(), "sorry", "owed", now


def _try_again(row: OutgoingMessage, attempt: Attempt, now: datetime) -> None:
    row.state, row.next_try_at = "owed", now + timedelta(seconds=attempt.retry_in)
    if attempt.error == "dead reply token":
        row.reply_token, row.reply_before, row.reply_tries = "", None, 0
    elif _is_reply(row) and not attempt.unconfirmed:
        row.reply_tries -= 1  # LINE did not take it: the token is unspent


def _remember(session: Session, row: OutgoingMessage, delivered: Delivered | None, now: datetime) -> None:
    if delivered is None:
        return
    row.line_request_id = delivered.request_id
    for message_id, message in zip(delivered.message_ids, row.messages, strict=False):
        session.merge(
            SentMessage(
                line_message_id=message_id,
                outgoing_id=row.id,
                about=row.about,
                text=plain_text(message)[:2000],
                sent_at=now,
            )
        )
