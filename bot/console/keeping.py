"""`backup` and `restore`, while everything runs."""

from __future__ import annotations

import os
from pathlib import Path

import click

from bot.console.common import OneLine
from bot.settings import Settings
from models import keeping, migrating
from models.database import Database
from models.keeping import BadCopy

ON_POSTGRES = (
    "the database is PostgreSQL, which has its own tools: "
    "pg_dump --format=custom --file=FILE $DATABASE_URL, and pg_restore --clean --dbname=$DATABASE_URL FILE"
)


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Overwrite FILE if it exists.")
def backup(file: Path, yes: bool) -> None:
    """Copy the whole database to FILE; the service may run."""
    database = _database_file()
    if not database.exists():
        raise OneLine(f"there is no database at {database}")
    if file.exists() and not yes:
        raise OneLine(f"{file} exists; use another name, or --yes to overwrite it")
    size = keeping.copy(database, file)
    click.echo(f"wrote {file} ({size:,} bytes)", err=True)


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Replace what is in the database now.")
def restore(file: Path, yes: bool) -> None:
    """Put a backup back; the service may run. What was there before is kept beside it."""
    database = _database_file()
    try:
        keeping.check(file)
        if database.exists():
            _make_room(database, yes)
        keeping.put_back(file, database)
    except BadCopy as error:
        raise OneLine(str(error)) from None
    restored = Database(f"sqlite:///{database}")
    migrating.upgrade(restored)
    restored.close()
    click.echo(f"restored {database} from {file}", err=True)


def _make_room(database: Path, yes: bool) -> None:
    if not yes:
        raise OneLine(f"{database} holds a database; use --yes to replace its content (a copy of it is kept)")
    before = database.with_name(f"{database.name}.before-restore")
    keeping.copy(database, before)
    click.echo(f"what was there is kept in {before}", err=True)


def _database_file() -> Path:
    database = Database(Settings.from_environment(os.environ).database_url)
    file = database.file
    database.close()
    if not database.is_sqlite:
        raise OneLine(ON_POSTGRES)
    if file is None:
        raise OneLine("the database is in memory: there is nothing to copy")
    return file
