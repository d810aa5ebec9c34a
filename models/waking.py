"""The door wakes the worker across processes: PostgreSQL's LISTEN and NOTIFY, or the change of SQLite's file. A signal
may be lost (a broken connection, two commits in one tick of the file's clock); the worker's own looks find it then."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from models.database import CONNECT_SECONDS, Database

CHANNEL = "ita_inbox"
LISTEN_SECONDS = 1.0
"""How long one wait lasts, so that stopping is not kept waiting."""
BETWEEN_CONNECTIONS = 5.0
"""Seconds until a broken connection is made anew."""
WATCH_SECONDS = 0.02
"""Between glances at SQLite's file. A glance is one stat: fifty a second are a third of one per cent of a core."""
log = logging.getLogger("ita.waking")


def wake_others(session: Session) -> None:
    """Says at the commit that new events are there; on SQLite the commit itself is seen."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text(f"NOTIFY {CHANNEL}"))


def waker(database: Database, woken: Callable[[], None]) -> Listener | Watcher:
    """What wakes a worker, whichever the database."""
    return Watcher(database.file, woken) if database.is_sqlite else Listener(database, woken)


class Listener:
    """Calls `woken` when a door somewhere has stored events. Its own connection, its own thread; `start`, `stop`."""

    def __init__(self, database: Database, woken: Callable[[], None]) -> None:
        self._url = database.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._woken = woken
        self._stopping = threading.Event()

    def start(self) -> None:
        threading.Thread(target=self._run, name="listening", daemon=True).start()

    def stop(self) -> None:
        self._stopping.set()

    def _run(self) -> None:
        import psycopg  # 25 MB, and wanted beside PostgreSQL only

        while not self._stopping.is_set():
            try:
                self._listen()
            except psycopg.Error as error:
                log.warning("not listening: %s", type(error).__name__)
                self._stopping.wait(BETWEEN_CONNECTIONS)

    def _listen(self) -> None:
        import psycopg

        with psycopg.connect(self._url, autocommit=True, connect_timeout=CONNECT_SECONDS) as connection:
            connection.execute(f"LISTEN {CHANNEL}")
            self._woken()  # what came while nobody listened
            while not self._stopping.is_set():
                for _ in connection.notifies(timeout=LISTEN_SECONDS, stop_after=1):
                    self._woken()


class Watcher:
    """As Listener, on SQLite: calls `woken` when anybody has committed, for each commit writes the write-ahead log."""

    def __init__(self, file: Path | None, woken: Callable[[], None]) -> None:
        self._log = f"{file}-wal" if file else ""
        self._woken = woken
        self._stopping = threading.Event()

    def start(self) -> None:
        threading.Thread(target=self._run, name="watching", daemon=True).start()

    def stop(self) -> None:
        self._stopping.set()

    def _run(self) -> None:
        seen = None
        while not self._stopping.wait(WATCH_SECONDS):
            now = self._glance()
            if now != seen:
                seen = now
                self._woken()

    def _glance(self) -> tuple[int, int] | None:
        try:
            found = os.stat(self._log)
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size
