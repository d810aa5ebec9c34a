"""The door's memory: events of several requests kept in one commit, so that a slow disk serves many at once."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import datetime

from sqlalchemy.exc import OperationalError

from models.database import Database, what_is_wrong
from models.inbox import Arrived, keep, try_out
from models.waking import wake_others

MOST_AT_ONCE = 500
"""Requests in one commit; more wait for the next, a few milliseconds later."""
PATIENCE = 1.8
"""Seconds a request waits for its commit; LINE wants its answer within two."""
log = logging.getLogger("ita.intake")

Waiting = tuple[Sequence[Arrived], "Future[None]"]


class Intake:
    """`keep` returns once the events are on disk. One thread commits; it starts with the first request, in the process
    that serves (a server may fork). `trouble`: why the last events could not be kept; empty when they were."""

    def __init__(
        self, database: Database, now: Callable[[], datetime], kept: Callable[[], None] = lambda: None
    ) -> None:
        self._database, self._now, self._kept = database, now, kept
        self._waiting: queue.SimpleQueue[Waiting] = queue.SimpleQueue()
        self._starting = threading.Lock()
        self._thread: threading.Thread | None = None
        self.trouble = ""

    def keep(self, events: Sequence[Arrived]) -> None:
        """Raises whatever kept the database from storing them, or TimeoutError."""
        if not events:
            return
        self._start()
        done: Future[None] = Future()
        self._waiting.put((events, done))
        try:
            done.result(timeout=PATIENCE)
        except TimeoutError as error:
            done.cancel()  # LINE hears 503 and delivers again: what nobody waits for is not kept in memory
            self.trouble = what_is_wrong(error)
            raise
        except Exception as error:
            self.trouble = what_is_wrong(error)
            raise

    def try_again(self) -> None:
        """After trouble: a trial says whether it is over."""
        try:
            with self._database.write() as session:
                try_out(session, self._now())
        except Exception as error:  # noqa: BLE001 — the question is whether it works; the answer is kept in words
            self.trouble = what_is_wrong(error)
            return
        self._all_is_well()

    def _all_is_well(self) -> None:
        if self.trouble:
            log.warning("events are stored again")
            self.trouble = ""

    def _start(self) -> None:
        if self._thread is not None and self._thread.is_alive():
            return
        with self._starting:
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._run, name="intake", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        while True:
            batch = [self._waiting.get()]
            while len(batch) < MOST_AT_ONCE and not self._waiting.empty():
                batch.append(self._waiting.get())
            awaited = [each for each in batch if each[1].set_running_or_notify_cancel()]
            if awaited:
                self._commit(awaited)

    def _commit(self, batch: list[Waiting]) -> None:
        try:
            with self._database.write() as session:
                keep(session, [event for events, _ in batch for event in events], self._now())
                wake_others(session)
        except Exception as error:  # noqa: BLE001 — each request hears of it, says 503, and LINE delivers again
            self._failed(batch, error)
            return
        self._all_is_well()
        for _, done in batch:
            done.set_result(None)
        self._kept()

    def _failed(self, batch: list[Waiting], error: Exception) -> None:
        """One request must not take others with it; a database that is down takes all."""
        if len(batch) == 1 or isinstance(error, OperationalError):
            for _, done in batch:
                done.set_exception(error)
            return
        for each in batch:
            self._commit([each])
