"""`season …`, `agencies …`, `invite …`: what a season is started with."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from bot import books
from bot.console.common import Group, OneLine, agency_of, bytes_of, opened, season_of, write_file
from bot.workbooks.seasons import read_agencies, read_season
from messages.workbooks.lists import invitations
from messages.workbooks.templates import agencies_template, season_template
from messages.workbooks.values import Invitation as InvitationRow
from models import catalogue, loading
from models.agency import active_agencies
from models.catalogue import AgencyRow, ItemRow, SeasonFile
from models.people import invite
from models.thai_time import BUDDHIST_ERA, thai_date


@click.group(cls=Group)
def season() -> None:
    """The season: its year, rounds and items."""


@season.command("load")
@click.argument("source")
@click.option("--round", "rounds", multiple=True, metavar="N=YYYY-MM-DD[:ITEMS]",
              help="A round's deadline, and its items (O1-O9,O11); needed for catalogues that have none.")  # fmt: skip
def load_season(source: str, rounds: tuple[str, ...]) -> None:
    """Load a shipped year (2566 … 2569) or an Excel file in the template's shape. Loading again updates."""
    given, agencies = _season_source(source)
    for each in rounds:
        given = _with_round(given, each)
    with opened() as machine, machine.database.write() as session:
        loaded = loading.load_season(session, given, machine.clock.now())
        new, updated = loading.load_agencies(session, agencies, machine.clock.now()) if agencies else (0, 0)
        when = "; ".join(f"round {each.number} until {thai_date(each.deadline)}" for each in loaded.rounds)
        click.echo(f"season {loaded.year}: {len(given.items)} items, {when}")
        if agencies:
            click.echo(f"agencies: {new} new, {updated} updated")


def _season_source(source: str) -> tuple[SeasonFile, list[AgencyRow]]:
    if source.isdecimal():
        return catalogue.shipped_season(int(source)), []
    reading = read_season(bytes_of(source))
    if reading.errors:
        raise OneLine("; ".join(reading.errors))
    return books.season_file(reading.content), books.agency_rows(reading.content.agencies)


def _with_round(given: SeasonFile, text: str) -> SeasonFile:
    match = re.fullmatch(r"(\d+)=(\d{4})-(\d{1,2})-(\d{1,2})(?::(.+))?", text.strip())
    if not match:
        raise click.BadParameter(f"{text!r}: expected N=YYYY-MM-DD or N=YYYY-MM-DD:O1-O9,O11", param_hint="--round")
    number, year = int(match[1]), int(match[2])
    year -= BUDDHIST_ERA if year > 2400 else 0
    try:
        day = date(year, int(match[3]), int(match[4]))
    except ValueError:
        raise click.BadParameter(f"{text!r}: no such day", param_hint="--round") from None
    codes = _codes(match[5], given) if match[5] else {row.code for row in given.items if row.round is None}
    items = tuple(_in_round(row, codes, number) for row in given.items)
    return replace(given, rounds={**given.rounds, number: day}, items=items)


def _in_round(row: ItemRow, codes: set[str], number: int) -> ItemRow:
    return replace(row, round=number) if row.code in codes else row


def _codes(text: str, given: SeasonFile) -> set[str]:
    order = [row.code for row in given.items]
    codes: set[str] = set()
    for part in text.upper().split(","):
        first, _, last = part.strip().partition("-")
        if first not in order or (last and last not in order):
            raise click.BadParameter(f"{part.strip()!r} is not on the list of {given.year}", param_hint="--round")
        codes.update(order[order.index(first) : order.index(last or first) + 1])
    return codes


@season.command("template")
@click.argument("out")
@click.option("--year", type=int, help="Fill it with a shipped year (default: the newest with rounds).")
def write_template(out: str, year: int | None) -> None:
    """Write the Excel template, filled with a shipped season as an example."""
    given = catalogue.shipped_season(year or 2566)
    content = season_template(books.season_content(given, catalogue.shipped_agencies("lamphun")))
    write_file(out, content)


@season.command("list")
def list_seasons() -> None:
    """The shipped catalogues."""
    for year in catalogue.shipped_years():
        given = catalogue.shipped_season(year)
        unconfirmed = sum(1 for row in given.items if row.status != "S" or row.to_confirm)
        click.echo(f"{year}: {len(given.items)} items, {len(given.rounds)} rounds, {unconfirmed} texts to be confirmed")


@click.group(cls=Group)
def agencies() -> None:
    """The agencies that answer."""


@agencies.command("load")
@click.argument("source")
def load_agencies(source: str) -> None:
    """Load `lamphun` (shipped) or an Excel file. Loading again updates; nothing is doubled or dropped."""
    if Path(source).suffix.lower() in (".xlsx", ".xls", ".xlsm"):
        reading = read_agencies(bytes_of(source))
        if reading.errors:
            raise OneLine("; ".join(reading.errors))
        rows = books.agency_rows(reading.agencies)
    else:
        rows = catalogue.shipped_agencies(source)
    with opened() as machine, machine.database.write() as session:
        new, updated = loading.load_agencies(session, rows, machine.clock.now())
    click.echo(f"agencies: {new} new, {updated} updated")


@agencies.command("template")
@click.argument("out")
def write_agencies_template(out: str) -> None:
    """Write the agencies' Excel template, filled with Lamphun's."""
    rows = books.season_content(SeasonFile(2566, "", ()), catalogue.shipped_agencies("lamphun")).agencies
    write_file(out, agencies_template(rows))


@click.group("invite", cls=Group)
def invitation() -> None:
    """One-time registration codes."""


@invitation.command("coordinator")
@click.option("--json", "as_json", is_flag=True)
def invite_coordinator(as_json: bool) -> None:
    """A code that makes its sender a coordinator."""
    with opened() as machine, machine.database.write() as session:
        season_of(session)
        code, _ = invite(session, None, machine.clock.now())
        _say_code(code, machine.links.chat(code), as_json)


@invitation.command("agency")
@click.argument("name")
@click.option("--json", "as_json", is_flag=True)
def invite_agency(name: str, as_json: bool) -> None:
    """A code that makes its sender an officer of the agency."""
    with opened() as machine, machine.database.write() as session:
        agency = agency_of(session, machine, season_of(session), name)
        code, _ = invite(session, agency, machine.clock.now())
        _say_code(code, machine.links.chat(code), as_json)


@invitation.command("agencies")
@click.option("--out", required=True, metavar="FILE.xlsx")
def invite_agencies(out: str) -> None:
    """A code for every agency, as an Excel list to hand out."""
    with opened() as machine, machine.database.write() as session:
        season_of(session)
        rows = []
        for agency in active_agencies(session):
            code, made = invite(session, agency, machine.clock.now())
            link = machine.links.chat(code)
            rows.append(InvitationRow(agency.name, agency.district, code, link, made.expires_at))
        write_file(out, invitations(rows))


def _say_code(code: str, link: str, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps({"code": code, "link": link}, ensure_ascii=False))
        return
    click.echo(code)
    click.echo(link or "(no link: LINE_BASIC_ID is not set)")
