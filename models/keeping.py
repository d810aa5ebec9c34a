"""A copy of the whole database while everything runs, and the way back: SQLite's own backup, page by page."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from models import migrating

WAIT_SECONDS = 10
"""For a writer to finish; a copy of a season takes a fraction of a second."""


class BadCopy(Exception):
    """The file is no backup that this program can use; the text says why."""


def copy(source: Path, target: Path) -> int:
    """Writes a copy of the database; under its name only once it is whole and on disk. Returns its bytes."""
    unfinished = target.with_name(f"{target.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    with closing(_open(source, "ro")) as here, closing(sqlite3.connect(unfinished)) as there:
        here.backup(there)
        there.execute("PRAGMA journal_mode=DELETE")  # one file, without a -wal beside it
    with unfinished.open("rb") as written:
        os.fsync(written.fileno())
    os.replace(unfinished, target)
    return target.stat().st_size


def check(file: Path) -> str:
    """The schema's revision. Raises BadCopy."""
    try:
        with closing(_open(file, "ro")) as copied:
            verdict = copied.execute("PRAGMA integrity_check").fetchone()[0]
            found = copied.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error as error:
        raise BadCopy(f"{file} is not a backup of this program ({error})") from None
    if verdict != "ok":
        raise BadCopy(f"{file} is damaged: {verdict}")
    revision = str(found[0]) if found else ""
    if not migrating.is_known(revision):
        raise BadCopy(f"{file} has schema {revision or 'none'}, which this version does not know: install a newer one")
    return revision


def put_back(file: Path, database: Path) -> None:
    """Replaces the content, in one transaction; those who have the database open go on with the new content. Raises
    BadCopy."""
    with closing(_open(file, "ro")) as copied, closing(sqlite3.connect(database, timeout=WAIT_SECONDS)) as live:
        live.execute("PRAGMA journal_mode=WAL")
        try:
            copied.backup(live)
        except sqlite3.Error as error:
            raise BadCopy(f"the database could not be replaced: {error}") from None


def _open(file: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.resolve().as_uri()}?mode={mode}", uri=True, timeout=WAIT_SECONDS)
