"""What the commands share: the machine opened from the environment, agencies and rounds by name, one-line errors."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import click
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from bot.clock import moment_from_iso
from bot.line import LineError
from bot.machine import Machine
from bot.reading import match_agency
from bot.reading.agency_index import Certainty
from bot.settings import Settings, SettingsError
from bot.workbooks.errors import UnreadableWorkbook
from messages.workbooks.refusals import refusal
from models import migrating
from models.agency import Agency, agency_named
from models.catalogue import CatalogueError
from models.season import Season, current_season


class OneLine(click.ClickException):
    """What went wrong, in one line on stderr; exit code 1."""


class WrongUsage(OneLine):
    """An option that cannot be meant; exit code 2."""

    exit_code = 2


class Group(click.Group):
    """A user's mistake or a missing service is one clear line, never a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except Exception as error:
            told = one_line(error)
            if told is None:
                raise
            raise told from None


def one_line(error: Exception) -> OneLine | None:
    """A user's mistake or a missing service in words; None for a fault of ours."""
    if isinstance(error, SettingsError | CatalogueError | LineError):
        return OneLine(str(error))
    if isinstance(error, UnreadableWorkbook):
        return OneLine(refusal(error.reason, error.place).replace("\n", " "))
    if isinstance(error, SQLAlchemyError):
        reason = str(getattr(error, "orig", error) or error).strip().splitlines()
        return OneLine(f"the database: {reason[0] if reason else type(error).__name__}")
    if isinstance(error, OSError):
        return OneLine(f"{error.filename or 'file'}: {error.strerror or error}")
    return None


@contextmanager
def opened(needs_line: bool = False) -> Iterator[Machine]:
    """The machine of this environment, its database at the newest schema."""
    machine = Machine.from_settings(Settings.from_environment(os.environ, needs_line=needs_line))
    try:
        if not migrating.is_current(machine.database):
            migrating.upgrade(machine.database)
        yield machine
    finally:
        machine.close()


def season_of(session: Session) -> Season:
    season = current_season(session)
    if season is None:
        raise OneLine("no season is loaded yet: run `ita-bot season load 2566`")
    return season


def agency_of(session: Session, machine: Machine, season: Season, name: str) -> Agency:
    """By its exact name, or by a name that is surely meant; else the nearest names are listed."""
    exact = agency_named(session, name)
    if exact is not None:
        return exact
    found = match_agency(name, machine.vocabularies.of(session, season))
    sure = agency_named(session, found[0][0]) if len(found) == 1 and found[0][1] is Certainty.SURE else None
    if sure is not None:
        return sure
    near = ", ".join(name for name, _ in found[:5])
    raise OneLine(f"no agency is called “{name}”" + (f"; did you mean {near}?" if near else ""))


def check_round(season: Season, number: int | None) -> int | None:
    if number is not None and season.round(number) is None:
        known = ", ".join(str(each.number) for each in season.rounds)
        raise OneLine(f"season {season.year} has no round {number}; it has {known}")
    return number


def bytes_of(path: str) -> bytes:
    if not Path(path).is_file():
        raise OneLine(f"{path}: no such file")
    return Path(path).read_bytes()


def write_file(path: str, content: bytes) -> None:
    Path(path).write_bytes(content)
    click.echo(f"wrote {path} ({len(content):,} bytes)", err=True)


def moment(text: str) -> datetime:
    try:
        return moment_from_iso(text)
    except ValueError:
        raise click.BadParameter("expected an ISO time, for example 2023-01-24T09:00:00+07:00") from None
