"""`ita-bot`: the front door. It alone may know every room.

Each command imports its room when it is called: `serve` and `web` leave behind a process that only watches the one that
serves, and what is not imported in it costs no memory twice."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from bot.machine import Machine
    from jobs.worker import Worker

ELSEWHERE = {
    "season": "bot.console.seasons:season",
    "agencies": "bot.console.seasons:agencies",
    "invite": "bot.console.seasons:invitation",
    "status": "bot.console.standing:status",
    "explain": "bot.console.standing:explain",
    "export": "bot.console.standing:export",
    "form": "bot.console.standing:form",
    "import": "bot.console.standing:import_form",
    "report": "bot.console.standing:report",
    "meeting": "bot.console.standing:meeting",
    "picture": "bot.console.standing:picture",
    "backup": "bot.console.keeping:backup",
    "restore": "bot.console.keeping:restore",
    "doctor": "bot.console.doctor:doctor",
    "check-links": "bot.console.links:check_links",
    "job": "jobs.by_hand:job",
}
"""Commands in modules of their own."""


class FrontDoor(click.Group):
    """Knows its commands by name and imports the one that is called. A user's mistake or a missing service is one clear
    line, never a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *ELSEWHERE})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in ELSEWHERE:
            return super().get_command(ctx, cmd_name)
        module, _, name = ELSEWHERE[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            from bot.console.common import one_line

            told = one_line(error)
            if told is None:
                raise
            raise told from None


@click.group(cls=FrontDoor, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="ita-bot")
def main() -> None:
    """The ITA season of a province, in LINE."""


PORT = click.IntRange(1, 65535)


@main.command()
@click.option("--port", type=PORT, help="Default: PORT, or 8000.")
def serve(port: int | None) -> None:
    """Everything on one machine: the door and the worker."""
    _serve(port, companion=_worker_of)


@main.command()
@click.option("--port", type=PORT, help="Default: PORT, or 8000.")
def web(port: int | None) -> None:
    """Only the door: takes webhooks, gives out files."""
    _serve(port)


def _serve(port: int | None, companion: Callable[[Machine], Worker] | None = None) -> None:
    environ = dict(os.environ) if port is None else {**os.environ, "PORT": str(port)}
    from bot.logs import log_to_stderr

    log_to_stderr()
    from bot.preparing import in_a_child
    from bot.server import Server

    port = int(in_a_child(partial(_prepared, environ)))
    click.echo(f"listening on port {port}", err=True)
    Server(port, partial(_machine, environ), companion).run()


def _prepared(environ: dict[str, str]) -> str:
    """The port, once the settings are right and the database is at the newest schema; or why not."""
    from bot.settings import Settings

    settings = Settings.from_environment(environ, needs_line=True)
    _upgrade(settings.database_url)
    return str(settings.port)


def _machine(environ: dict[str, str]) -> Machine:
    from bot.machine import Machine
    from bot.settings import Settings

    return Machine.from_settings(Settings.from_environment(environ, needs_line=True))


def _worker_of(machine: Machine) -> Worker:
    from jobs.worker import Worker

    return Worker(machine)


def _upgrade(database_url: str) -> None:
    from models import migrating
    from models.database import Database

    database = Database(database_url)
    migrating.upgrade(database)
    database.close()


@main.command()
def worker() -> None:
    """Only the worker: answers, delivers, keeps the timetable."""
    import signal
    import threading

    from bot.logs import log_to_stderr
    from bot.preparing import in_a_child
    from bot.server import few_arenas

    log_to_stderr()
    few_arenas()
    import_module("jobs.worker")  # before the child, which is spared a quarter of the start: all of SQLAlchemy
    environ = dict(os.environ)
    in_a_child(partial(_prepared, environ))
    machine = _machine(environ)
    working, ended = _worker_of(machine), threading.Event()
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
    import logging
    import sys

    from bot.rehearse import prepare  # the second front door; it needs the LINE platform in small
    from bot.settings import Settings

    logging.basicConfig(stream=sys.stderr, level=logging.WARNING)
    rehearsal = prepare(port, season, Settings.from_environment(os.environ).ita_clock)
    click.echo(f"Open {rehearsal.url} in a browser. Ctrl+C ends the rehearsal; nothing of it is kept.")
    try:
        rehearsal.serve()
    except KeyboardInterrupt:
        click.echo("ended")
    finally:
        rehearsal.close()


@main.group()
def db() -> None:
    """The database."""


@db.command("upgrade")
def upgrade() -> None:
    """Bring the database to the newest schema."""
    from bot.settings import Settings

    settings = Settings.from_environment(os.environ)
    _upgrade(settings.database_url)
    click.echo("the database is at the newest schema", err=True)


@main.group("menus")
def rich_menus() -> None:
    """The rich menus at LINE."""


@rich_menus.command("install")
def install_menus() -> None:
    """Draw the menus, install them, and give everybody the one of her role. Running it again changes nothing."""
    from bot import menus
    from bot.console.common import opened
    from bot.settings import Settings
    from models.people import everybody

    Settings.from_environment(os.environ, needs_line=True)
    with opened() as machine:
        with machine.database.read() as session:
            people = [(each.line_user_id, each.role) for each in everybody(session)]
        done = menus.install(machine.line, people)
    click.echo(f"rich menus: {len(done.menus)} in place, {len(done.made)} new, {done.removed} removed")


if __name__ == "__main__":
    main()
