"""`check-links`: the link audit by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import click

from bot.auditing.auditor import LinkAuditor, Look, Wanted
from bot.console.common import WrongUsage, opened, season_of
from bot.machine import Machine
from bot.season_links import expected_pages
from models.link_check import Seen, handed_in, keep


@click.command("check-links")
@click.option("--url-file", type=click.Path(), help="One URL a line, instead of the season's.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option("--loopback", is_flag=True, help="With --url-file: also pages of this machine, to try the audit out.")
def check_links(url_file: str | None, as_json: bool, loopback: bool) -> None:
    """The link audit, over the season's URLs or over a file; a verdict for every line, in its order."""
    say = _say_json if as_json else _say
    if url_file is not None:
        LinkAuditor(loopback_too=loopback).run(wanted_in(url_file), say)
        return
    with opened() as machine:
        _check_season(machine, say)


def wanted_in(path: str) -> list[Wanted]:
    """The lines of a file that are not empty; whatever they hold, each gets its verdict."""
    if not Path(path).is_file():
        raise WrongUsage(f"--url-file {path}: no such file")
    lines = Path(path).read_bytes().decode("utf-8-sig", "replace").splitlines()
    return [Wanted(line.strip()) for line in lines if line.strip()]


def _check_season(machine: Machine, say: Callable[[Look], None]) -> None:
    """What is seen is kept, as if the night's audit had seen it; no transaction is open while it looks."""
    with machine.database.read() as session:
        season = season_of(session)
        year, wanted = season.year, expected_pages(session, season, handed_in(session, season))
    looks: list[Look] = []

    def tell(look: Look) -> None:
        say(look)
        looks.append(look)

    try:
        LinkAuditor().run(wanted, tell)
    finally:
        with machine.database.write() as session:
            for each in looks:
                keep(session, year, Seen(**vars(each)), machine.clock.now())


def _say_json(look: Look) -> None:
    click.echo(json.dumps(vars(look), ensure_ascii=False))


def _say(look: Look) -> None:
    because = f" {look.reason}" if look.reason else ""
    status = f" {look.status}" if look.status else ""
    title = f" “{look.title}”" if look.title else ""
    click.echo(f"{look.verdict}{because}{status} {look.url}{title}")
