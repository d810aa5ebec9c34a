"""What is owed → LINE. One thread speaks with the database, many with LINE; a commit holds many rows.

A reply is free and goes first while its token lives; a push goes with the row's own retry key, so that sending it again
after a crash is not sending it twice."""

from __future__ import annotations

import logging
import os
import queue
import secrets
import socket
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from bot.machine import Machine
from jobs.claiming import claim
from jobs.settling import Attempt, lost, not_sent, send, settle, settle_all
from models import outbox
from models.database import what_is_wrong
from models.outbox import OutgoingMessage

log = logging.getLogger("ita.delivering")
SENDERS = 10
"""Messages on their way at the same time; at 50 ms each that is 200 a second, a tenth of LINE's limit."""
AHEAD = 5
"""Claimed pushes for each sender, so that none waits for the database. Of replies only one for each: what a crash cuts
off leaves a reply in doubt, which LINE cannot be asked about; a push has its retry key."""
STALE_CLAIM = timedelta(seconds=10)
"""A claimed message that has waited so long for a free sender goes back: with the time-outs (13 s) its lease would end
while it is on its way."""
SWITCH_SECONDS = 0.001
"""How long a thread may compute while others wait; Python's five milliseconds are a tenth of a message's time at LINE,
and are felt at the door too."""
IDLE_WAIT = 1.0
"""Seconds between looks when nobody wakes us: another process may have owed something."""
_issued: set[str] = set()


def worker_name() -> str:
    """`host:pid:random`; the last part tells a process from an earlier one that had the same number."""
    name = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"
    _issued.add(name)
    return name


def is_dead(worker: str) -> bool:
    """True only when it ran on this machine and its process is gone; others are left to their lease."""
    host, _, rest = worker.partition(":")
    pid = rest.partition(":")[0]
    if host != socket.gethostname() or not pid.isdecimal():
        return False
    if int(pid) == os.getpid():
        return worker not in _issued
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False


class Deliverer:
    """Runs until stopped; `wake` ends its wait. `turns` grows while it lives."""

    def __init__(self, machine: Machine, senders: int = SENDERS) -> None:
        self._machine, self._senders = machine, senders
        self.name = worker_name()
        self.turns = 0
        self._wake = threading.Event()
        self._done: queue.SimpleQueue[Attempt] = queue.SimpleQueue()
        self._unsettled: list[Attempt] = []
        self._replying: set[int] = set()
        self._pushing: set[int] = set()
        self._released = False
        self._stopping = False

    def wake(self) -> None:
        self._wake.set()

    def stop(self) -> None:
        self._stopping = True
        self._wake.set()

    def run(self) -> None:
        sys.setswitchinterval(SWITCH_SECONDS)
        with ThreadPoolExecutor(self._senders, thread_name_prefix="line") as pool:
            while not self._stopping:
                self.turns += 1
                if not self._turn(pool):
                    self._wake.wait(IDLE_WAIT)
                self._wake.clear()
        self._settle()

    def _turn(self, pool: ThreadPoolExecutor) -> bool:
        """Writes down what came back, claims what is due. False if there was nothing to do."""
        try:
            if not self._released:
                release_dead(self._machine)
                self._released = True
            settled = self._settle()
            claimed = self._claim()
        except Exception as error:  # noqa: BLE001 — the net: a database that is gone comes back; what is owed is a row
            log.error("the outbox cannot be read: %s", what_is_wrong(error))
            return False
        for row in claimed:
            (self._replying if row.first_pushed_at is None else self._pushing).add(row.id)
            pool.submit(self._send, row)
        return bool(settled or claimed)

    def _send(self, row: OutgoingMessage) -> None:
        waited = self._machine.clock.now() - row.claimed_at if row.claimed_at else timedelta(0)
        try:
            attempt = not_sent(row) if self._stopping or waited > STALE_CLAIM else send(self._machine, row)
        except Exception as error:  # noqa: BLE001 — the net of the sender: kept with the row, tried again
            log.error("message %s", row.id, exc_info=error)
            attempt = lost(row, error)
        self._done.put(attempt)
        self._wake.set()

    def _settle(self) -> int:
        """What cannot be written down stays in hand for the next turn."""
        while not self._done.empty():
            attempt = self._done.get()
            self._unsettled.append(attempt)
            self._replying.discard(attempt.row_id)
            self._pushing.discard(attempt.row_id)
        settled = len(self._unsettled)
        if settled:
            with self._machine.database.write() as session:
                settle_all(session, self._unsettled, self._machine.clock.now())
            self._unsettled.clear()
        return settled

    def _claim(self) -> list[OutgoingMessage]:
        replies = max(0, self._senders - len(self._replying))
        pushes = max(0, self._senders * AHEAD - len(self._pushing))
        return _claim(self._machine, self.name, pushes, replies)


def _claim(machine: Machine, name: str, pushes: int, replies: int) -> list[OutgoingMessage]:
    """Only what is due is worth a transaction that writes."""
    now = machine.clock.now()
    if pushes + replies == 0:
        return []
    with machine.database.read() as session:
        if not outbox.anything_due(session, now):
            return []
    with machine.database.write() as session:
        return claim(session, name, now, pushes, replies)


def deliver_due(machine: Machine, most: int = 1000) -> int:
    """Sends everything that is due, one after the other; for one-off commands and for tests."""
    name, sent = worker_name(), 0
    while sent < most:
        rows = _claim(machine, name, 20, 20)
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
