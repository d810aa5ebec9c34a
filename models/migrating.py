"""The database at its newest schema: Alembic inside the package, under a lock, for many processes may start at once."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from models.database import Database

MIGRATIONS = Path(__file__).parent / "migrations"
LOCK = 2566_4343
"""Any number of our own; PostgreSQL's advisory lock is named by it."""


def upgrade(database: Database) -> None:
    """Runs what is missing, once however many processes start."""
    with database.writing.begin() as connection:  # on SQLite this takes the write lock
        if not database.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        command.upgrade(config(connection), "head")


def is_current(database: Database) -> bool:
    with database.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision() == head()


def is_known(revision: str) -> bool:
    """Whether this version of the program can bring a database of that revision up to date."""
    return any(each.revision == revision for each in ScriptDirectory.from_config(config(None)).walk_revisions())


def head() -> str | None:
    return ScriptDirectory.from_config(config(None)).get_current_head()


def config(connection: Connection | None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config
