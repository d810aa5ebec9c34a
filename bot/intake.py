"""The door's memory: events of several requests kept in one commit, so that a slow disk serves many at once."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import datetime

from models.database import Database
from models.inbox import Arrived, keep

MOST_AT_ONCE = 500
"""Requests in one commit; more wait for the next, a few milliseconds later."""
PATIENCE = 1.8
"""Seconds a request waits for its commit; LINE wants its answer within two."""

Waiting = tuple[Sequence[Arrived], "Future[int]"]


class Intake:
    """`keep` returns once the events are on disk. One thread commits; it starts with the first request, in the process
    that serves (a server may fork)."""

    def __init__(
        self, database: Database, now: Callable[[], datetime], kept: Callable[[], None] = lambda: None
    ) -> None:
        self._database, self._now, self._kept = database, now, kept
        self._waiting: queue.SimpleQueue[Waiting] = queue.SimpleQueue()
        self._starting = threading.Lock()
        self._thread: threading.Thread | None = None

    def keep(self, events: Sequence[Arrived]) -> int:
        """How many were new. Raises whatever kept the database from storing them, or TimeoutError."""
        if not events:
            return 0
        self._start()
        done: Future[int] = Future()
        self._waiting.put((events, done))
        return done.result(timeout=PATIENCE)

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
            self._commit(batch)

    def _commit(self, batch: list[Waiting]) -> None:
        try:
            with self._database.write() as session:
                new = [keep(session, events, self._now()) for events, _ in batch]
        except Exception as error:  # noqa: BLE001 — each request hears of it, says 503, and LINE delivers again
            for _, done in batch:
                done.set_exception(error)
            return
        for count, (_, done) in zip(new, batch, strict=True):
            done.set_result(count)
        self._kept()
