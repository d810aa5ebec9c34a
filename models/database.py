"""One door to the database: `read()` for questions, `write()` for changes that are kept or undone as a whole."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError, SQLAlchemyError
from sqlalchemy.orm import Session

BUSY_SECONDS = 10
"""How long a SQLite writer waits for another one."""
CONNECT_SECONDS = 3
"""How long a PostgreSQL server may take to answer the door; less than LINE's patience with us is not to be had."""
GONE = "the database file is gone"


class Database:
    """`url` as in DATABASE_URL; `postgres://` and `postgresql://` both mean psycopg 3. Raises ArgumentError."""

    def __init__(self, url: str) -> None:
        self.url = _normal(url)
        self.is_sqlite = self.url.startswith("sqlite")
        # hide_parameters: an error of the database must not carry people's words into the log
        options: dict[str, Any] = {"pool_size": 8, "max_overflow": 24, "hide_parameters": True}
        if self.is_sqlite:
            options["connect_args"] = {"timeout": BUSY_SECONDS}
        else:
            options["pool_pre_ping"] = True
            options["connect_args"] = {"connect_timeout": CONNECT_SECONDS, "tcp_user_timeout": 10_000}
        self.engine: Engine = create_engine(self.url, **options)
        self.file = _file_of(self.engine) if self.is_sqlite else None
        self._one_writer = threading.Lock()
        if self.is_sqlite:
            _SqliteFile(self.file).watch(self.engine)
        self.writing: Engine = self.engine.execution_options(ita_writes=True)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A consistent view; nothing is kept."""
        with Session(self.engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """One transaction: committed at the end, rolled back on any exception."""
        with self._turn(), Session(self.writing, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """SQLite has one writer: threads of this process queue here and are woken at once, where SQLite itself would
        have them ask again every few milliseconds."""
        if not self.is_sqlite:
            yield
            return
        if not self._one_writer.acquire(timeout=BUSY_SECONDS):
            raise OperationalError("BEGIN", None, sqlite3.OperationalError("database is locked"))
        try:
            yield
        finally:
            self._one_writer.release()

    def close(self) -> None:
        self.engine.dispose()


def what_is_wrong(error: BaseException) -> str:
    """Why the database did not do it, in words that are safe to show: no statement, no values, no password."""
    if isinstance(error, DBAPIError) and isinstance(error.orig, sqlite3.Error):
        return str(error.orig)  # SQLite's own fixed sentences: "database or disk is full", "database is locked"
    if isinstance(error, DBAPIError):
        state = getattr(error.orig, "sqlstate", None)
        return f"{type(error.orig).__name__}{f' {state}' if state else ''}"
    if isinstance(error, TimeoutError):
        return "the database takes too long"
    return type(error).__name__


def is_database_trouble(error: BaseException) -> bool:
    """Whether the database, not what was asked of it, may be the cause: worth another try."""
    return isinstance(error, SQLAlchemyError | sqlite3.Error) and not isinstance(error, ArgumentError)


def _normal(url: str) -> str:
    if url.startswith("postgres://"):
        url = "postgresql" + url.removeprefix("postgres")
    if url.startswith("postgresql://"):
        url = "postgresql+psycopg" + url.removeprefix("postgresql")
    if make_url(url).get_backend_name() not in ("sqlite", "postgresql"):
        raise ArgumentError("only sqlite and postgresql are supported")
    return url


def _file_of(engine: Engine) -> Path | None:
    """None for a database in memory."""
    name = engine.url.database or ""
    return None if name in ("", ":memory:") or name.startswith("file:") else Path(name)


class _SqliteFile:
    """Prepares connections, and sees when the file under an open connection was deleted or replaced: what is written
    there would be acknowledged and lost."""

    def __init__(self, file: Path | None) -> None:
        self._file, self._seen = file, False

    def watch(self, engine: Engine) -> None:
        event.listen(engine, "do_connect", self._before_connect)
        event.listen(engine, "connect", self._prepare)
        event.listen(engine, "begin", self._begin)

    def _before_connect(self, *_about: Any) -> None:
        if self._file is not None and self._seen and not self._file.exists():
            raise sqlite3.OperationalError(GONE)  # opening it would make an empty one

    def _prepare(self, connection: sqlite3.Connection, record: Any) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves, below
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")  # what was acknowledged survives a power cut
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA cache_size=-2000")  # 2 MB a connection: the system caches the file for all
        record.info["file"] = self._identity()
        self._seen = True

    def _begin(self, connection: Connection) -> None:
        if connection.info.get("file") != self._identity():
            connection.invalidate()
            raise OperationalError("BEGIN", None, sqlite3.OperationalError(GONE))
        # A writer takes the lock at once: upgrading a read lock later fails with "database is locked" and cannot wait.
        writes = connection.get_execution_options().get("ita_writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    def _identity(self) -> tuple[int, int] | None:
        if self._file is None:
            return None
        try:
            found = os.stat(self._file)
        except OSError:
            return None
        return found.st_dev, found.st_ino
