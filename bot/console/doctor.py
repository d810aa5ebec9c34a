"""`doctor`: what is well and what is not, each line with what to do."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import click
from sqlalchemy.exc import SQLAlchemyError

from bot.line import LineError
from bot.machine import Machine
from bot.pages import what_ails
from bot.settings import Settings, SettingsError
from models import migrating
from models.health import count_failed_events, count_unsent
from models.loading import count_agencies
from models.people import coordinators
from models.season import current_season
from models.settings import BANGKOK


@dataclass(frozen=True)
class Finding:
    well: bool
    what: str
    todo: str = ""


@click.command()
def doctor() -> None:
    """Check configuration, database, clock, LINE token, webhook URL, quota."""
    try:
        settings = Settings.from_environment(os.environ)
    except SettingsError as error:
        _say(Finding(False, "configuration", str(error)))
        raise SystemExit(1) from None
    machine = Machine.from_settings(settings)
    try:
        findings = [finding for check in CHECKS for finding in check(machine) if _say(finding)]
    finally:
        machine.close()
    raise SystemExit(0 if all(each.well for each in findings) else 1)


def _say(finding: Finding) -> Finding:
    mark = "ok   " if finding.well else "fails"
    click.echo(f"{mark}  {finding.what}" + (f" → {finding.todo}" if finding.todo else ""))
    return finding


def _configuration(_machine: Machine) -> Iterator[Finding]:
    """What `serve` refuses to start without; the other checks go on, for there may be more to put right."""
    try:
        Settings.from_environment(os.environ, needs_line=True)
    except SettingsError as error:
        yield Finding(False, "configuration", str(error))
        return
    yield Finding(True, "configuration")


def _settings(machine: Machine) -> Iterator[Finding]:
    settings = machine.settings
    yield Finding(bool(settings.public_url), "PUBLIC_URL", "" if settings.public_url else
                  "set it to the https address of this service: without it there are no links to files")  # fmt: skip
    yield Finding(bool(settings.line_basic_id), "LINE_BASIC_ID", "" if settings.line_basic_id else
                  "set it to the account's @id: without it invitations have no link")  # fmt: skip


def _clock(machine: Machine) -> Iterator[Finding]:
    moved = machine.settings.ita_clock is not None
    todo = "ITA_CLOCK moves the clock: remove it, it is for rehearsals and tests" if moved else ""
    yield Finding(not moved, f"clock {machine.clock.now().astimezone(BANGKOK).isoformat(timespec='seconds')}", todo)


def _database(machine: Machine) -> Iterator[Finding]:
    try:
        current = migrating.is_current(machine.database)
    except SQLAlchemyError as error:
        yield Finding(False, "database", f"it does not answer ({type(error).__name__}): check DATABASE_URL")
        return
    yield Finding(current, "database", "" if current else "run `ita-bot db upgrade`")
    if current:
        yield from _contents(machine)


def _contents(machine: Machine) -> Iterator[Finding]:
    with machine.database.read() as session:
        season = current_season(session)
        agencies = count_agencies(session)
        yield Finding(season is not None, f"season {season.year}" if season else "season",
                      "" if season else "run `ita-bot season load 2566`")  # fmt: skip
        yield Finding(agencies > 0, f"{agencies} agencies", "" if agencies else "run `ita-bot agencies load lamphun`")
        led = bool(coordinators(session))
        yield Finding(led, "a coordinator", "" if led else "run `ita-bot invite coordinator` and hand her the code")
        failed, unsent = count_failed_events(session), count_unsent(session)
        yield Finding(not failed, f"{failed} events parked with an error",
                      "look for “parked” in the log, and ask the senders to write again" if failed else "")  # fmt: skip
        yield Finding(not unsent, f"{unsent} messages that could not be sent",
                      "see the quota below; they are given when the person next writes" if unsent else "")  # fmt: skip


def _worker(machine: Machine) -> Iterator[Finding]:
    try:
        trouble = what_ails(machine)
    except SQLAlchemyError:
        trouble = "the database has no tables yet"
    yield Finding(not trouble, "worker", f"{trouble}: start `ita-bot serve`, or `ita-bot worker`" if trouble else "")


def _line(machine: Machine) -> Iterator[Finding]:
    if not machine.settings.line_channel_access_token:
        yield Finding(False, "LINE", "it is asked nothing without LINE_CHANNEL_ACCESS_TOKEN")
        return
    try:
        info = machine.line.bot_info()
    except LineError as error:
        todo = (
            "LINE refuses the token: issue a new channel access token in the LINE Developers Console"
            if error.is_unauthorized
            else f"LINE does not answer ({error.message}): check LINE_API_URL and the network"
        )
        yield Finding(False, "LINE channel access token", todo)
        return
    yield Finding(True, f"LINE channel access token of {info.get('basicId', '')} {info.get('displayName', '')}".strip())
    other = machine.settings.line_basic_id not in ("", info.get("basicId"))
    yield Finding(not other, "LINE_BASIC_ID is this account's",
                  f"it should be {info.get('basicId')}" if other else "")  # fmt: skip
    chat = info.get("chatMode") == "chat"
    yield Finding(not chat, "response mode is bot",
                  "switch Chat off in the OA Manager, or webhooks may stop" if chat else "")  # fmt: skip
    yield from _webhook(machine)
    yield from _quota(machine)


def _webhook(machine: Machine) -> Iterator[Finding]:
    wanted = f"{machine.settings.public_url}/callback"
    try:
        endpoint, active = machine.line.webhook_endpoint()
    except LineError:
        yield Finding(False, "webhook URL", f"set it to {wanted} in the LINE Developers Console")
        return
    right = endpoint == wanted or not machine.settings.public_url
    yield Finding(right, f"webhook URL {endpoint}", "" if right else f"it should be {wanted}")
    yield Finding(active, "webhook is switched on", "" if active else "switch “Use webhook” on in the console")


def _quota(machine: Machine) -> Iterator[Finding]:
    try:
        limit, used = machine.line.quota()
    except LineError as error:
        yield Finding(False, "quota", f"LINE does not tell ({error.message})")
        return
    if limit is None:
        yield Finding(True, f"quota: no limit, {used} used this month")
        return
    well = used < limit
    todo = "" if well else "nothing more can be pushed this month; replies go on. A larger plan takes effect at once"
    yield Finding(well, f"quota: {used} of {limit} pushes used this month", todo)


CHECKS: tuple[Callable[[Machine], Iterator[Finding]], ...] = (
    _configuration,
    _settings,
    _clock,
    _database,
    _worker,
    _line,
)
