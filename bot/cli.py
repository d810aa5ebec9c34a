"""`ita-bot`: the front door. It alone may know every room."""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
from collections.abc import Sequence
from datetime import datetime

import click
from sqlalchemy import select

from bot import menus
from bot.console import contact, keeping, seasons, standing
from bot.console.common import Group, OneLine, moment, opened, season_of
from bot.console.doctor import doctor
from bot.console.links import check_links
from bot.logs import log_to_stderr
from bot.machine import Machine
from bot.settings import Settings
from jobs.delivering import deliver_due
from jobs.shift import Shift
from jobs.timetable import ERRANDS, TIMETABLE, Entry, Errand, entry_named, errand_named
from jobs.worker import Worker, run_job
from messages.plain import plain_text
from models import migrating
from models.database import Database
from models.outbox import OutgoingMessage
from models.people import Person, everybody


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="ita-bot")
def main() -> None:
    """The ITA season of a province, in LINE."""


for command in (
    seasons.season,
    seasons.agencies,
    seasons.invitation,
    standing.status,
    standing.explain,
    standing.export,
    standing.form,
    standing.import_form,
    standing.report,
    standing.meeting,
    keeping.backup,
    keeping.restore,
    standing.picture,
    doctor,
    check_links,
):
    main.add_command(command)
seasons.season.add_command(contact.contact)


PORT = click.IntRange(1, 65535)


@main.command()
@click.option("--port", type=PORT, help="Default: PORT, or 8000.")
def serve(port: int | None) -> None:
    """Everything on one machine: the door and the worker."""
    _serve(port, with_worker=True)


@main.command()
@click.option("--port", type=PORT, help="Default: PORT, or 8000.")
def web(port: int | None) -> None:
    """Only the door: takes webhooks, gives out files."""
    _serve(port, with_worker=False)


def _serve(port: int | None, with_worker: bool) -> None:
    environ = dict(os.environ) if port is None else {**os.environ, "PORT": str(port)}
    settings = Settings.from_environment(environ, needs_line=True)
    log_to_stderr()
    _upgrade(settings.database_url)
    from bot.server import Server  # gunicorn is needed here only

    click.echo(f"listening on port {settings.port}", err=True)
    Server(settings, Worker if with_worker else None).run()


def _upgrade(database_url: str) -> None:
    database = Database(database_url)
    migrating.upgrade(database)
    database.close()


@main.command()
def worker() -> None:
    """Only the worker: answers, delivers, keeps the timetable."""
    settings = Settings.from_environment(os.environ, needs_line=True)
    log_to_stderr()
    _upgrade(settings.database_url)
    machine = Machine.from_settings(settings)
    working, ended = Worker(machine), threading.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: ended.set())
    working.start()
    click.echo("working", err=True)
    ended.wait()
    working.stop()
    machine.close()


@main.command()
@click.option("--port", type=PORT, default=8000, show_default=True)
@click.option("--season", type=int, default=2566, show_default=True)
def rehearse(port: int, season: int) -> None:
    """The whole product with no LINE account: phones and a clock in the browser."""
    from bot.rehearse import prepare  # the second front door; it needs the LINE platform in small

    logging.basicConfig(stream=sys.stderr, level=logging.WARNING)
    rehearsal = prepare(port, season, Settings.from_environment(os.environ).ita_clock)
    click.echo(f"Open {rehearsal.url} in a browser. Ctrl+C ends the rehearsal; nothing of it is kept.")
    try:
        rehearsal.serve()
    except KeyboardInterrupt:
        click.echo("ended")
    finally:
        rehearsal.close()


@main.group(cls=Group)
def db() -> None:
    """The database."""


@db.command("upgrade")
def upgrade() -> None:
    """Bring the database to the newest schema."""
    settings = Settings.from_environment(os.environ)
    _upgrade(settings.database_url)
    click.echo("the database is at the newest schema", err=True)


@main.group("menus", cls=Group)
def rich_menus() -> None:
    """The rich menus at LINE."""


@rich_menus.command("install")
def install_menus() -> None:
    """Draw the menus, install them, and give everybody the one of her role. Running it again changes nothing."""
    Settings.from_environment(os.environ, needs_line=True)
    with opened() as machine:
        with machine.database.read() as session:
            people = [(each.line_user_id, each.role) for each in everybody(session)]
        done = menus.install(machine.line, people)
    click.echo(f"rich menus: {len(done.menus)} in place, {len(done.made)} new, {done.removed} removed")


# ── jobs by hand ────────────────────────────────────────────────────────────────────────────────────────────────


@main.command()
@click.argument("name", required=False)
@click.option("--at", "at", metavar="ISO-TIME", callback=lambda _c, _p, value: moment(value) if value else None)
@click.option("--dry-run", is_flag=True, help="Print who would get what and what it costs; write nothing.")
@click.option("--list", "listed", is_flag=True, help="The jobs and what they do.")
def job(name: str | None, at: datetime | None, dry_run: bool, listed: bool) -> None:
    """Run one job by hand, as of a moment."""
    if listed:
        for entry in (*TIMETABLE, *ERRANDS):
            click.echo(f"{entry.name:16} every {entry.every_minutes} min: {entry.about}")
        return
    if name is None:
        raise click.UsageError("name a job, or use --list")
    chosen, errand = entry_named(name), errand_named(name)
    if chosen is None and errand is None:
        raise OneLine(f"there is no job {name}: {', '.join(entry.name for entry in (*TIMETABLE, *ERRANDS))}")
    with opened() as machine:
        if at is not None:
            machine.clock.move_to(at)
        if chosen is None:
            _do_errand(machine, errand, dry_run)
            return
        _dry_run(machine, chosen) if dry_run else _run(machine, chosen)


def _do_errand(machine: Machine, errand: Errand | None, dry_run: bool) -> None:
    assert errand is not None
    done = 0 if dry_run else errand.run(machine)
    click.echo(f"{errand.name}: pushes nothing to anybody" if dry_run else f"{errand.name}: {done} done")


def _run(machine: Machine, entry: Entry) -> None:
    with machine.database.read() as session:
        season_of(session)
    owed = run_job(machine, entry)
    sent = deliver_due(machine) if machine.settings.line_channel_access_token else 0
    click.echo(f"{entry.name}: {owed} newly owed, {sent} handed to LINE")


class _Undo(Exception):
    """Ends a dry run, so that nothing of it is kept."""


def _dry_run(machine: Machine, entry: Entry) -> None:
    try:
        with machine.database.write() as session:
            last = session.scalar(select(OutgoingMessage.id).order_by(OutgoingMessage.id.desc()).limit(1)) or 0
            entry.job(Shift(session, season_of(session), machine.clock.now(), machine.links))
            query = select(OutgoingMessage).where(OutgoingMessage.id > last).order_by(OutgoingMessage.id)
            _print_plan(session.scalars(query).all(), {p.line_user_id: p for p in session.scalars(select(Person))})
            raise _Undo
    except _Undo:
        return


def _print_plan(rows: Sequence[OutgoingMessage], people: dict[str, Person]) -> None:
    for row in rows:
        person = people.get(row.line_to)
        names = [f"{each.agency.name} {each.name}".strip() for each in person.offices] if person else []
        first = plain_text(row.messages[0]).replace("\n", " · ")[:200]
        click.echo(f"{', '.join(names) or row.line_to}\t{row.purpose}\tcost {row.cost}\t{first}")
    click.echo(f"{len(rows)} messages, {sum(row.cost for row in rows)} pushes; nothing was written", err=True)


if __name__ == "__main__":
    main()
