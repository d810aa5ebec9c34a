"""`ita-bot job`: one job of the timetable by hand, as of a moment."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import click
from sqlalchemy import select

from bot.console.common import OneLine, moment, opened, season_of
from bot.machine import Machine
from jobs.delivering import deliver_due
from jobs.shift import Shift
from jobs.timetable import ERRANDS, TIMETABLE, Entry, Errand, entry_named, errand_named
from jobs.worker import run_job
from messages.plain import plain_text
from models.outbox import OutgoingMessage
from models.people import Person


@click.command()
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
