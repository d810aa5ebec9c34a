"""`status`, `explain`, `export`, `form`, `import`, `report`, `meeting`: asking and carrying papers."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import click
from sqlalchemy.orm import Session

from bot import papers
from bot.commands import AnswerNone, Submit
from bot.console.common import OneLine, agency_of, bytes_of, check_round, opened, season_of, write_file
from bot.doubts import Handling, Reading, Step
from bot.files import export_file, form_file
from bot.machine import Machine
from bot.reading import read
from bot.reading.vocabulary import Speaker, Vocabulary
from bot.settings import Settings
from bot.status_json import province_status
from bot.vocabularies import shipped_vocabulary
from bot.workbooks.forms import read_form
from bot.workbooks.steps import steps_of
from models import migrating
from models.agency import Agency
from models.answer import Sent, record
from models.progress import standing_urls
from models.season import Season, current_season
from models.thai_time import bangkok_day

ROUND = click.option("--round", "number", type=int, help="Only this round.")


@click.command()
@ROUND
@click.option("--agency", "name", help="Only this agency.")
@click.option("--json", "as_json", is_flag=True)
def status(number: int | None, name: str | None, as_json: bool) -> None:
    """The tally: who has sent what."""
    with opened() as machine, machine.database.read() as session:
        season = season_of(session)
        agency = agency_of(session, machine, season, name) if name else None
        found = province_status(session, season, machine.clock.now(), check_round(season, number), agency)
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False))
    else:
        _print_status(found, in_detail=agency is not None)


def _print_status(found: dict[str, Any], in_detail: bool) -> None:
    click.echo(f"season {found['season']} as of {found['as_of']}")
    for each in found["rounds"]:
        who, what = each["agencies"], each["answers"]
        click.echo(
            f"round {each['round']} until {each['deadline'][:10]}: "
            f"{who['complete']} complete, {who['partial']} partly, {who['none']} nothing; "
            f"{what['received']}/{what['expected']} received, {what['accepted']} accepted, "
            f"{what['returned']} returned, {what['late']} late"
        )
    for agency in found["agencies"] if in_detail else []:
        for number, each in agency["rounds"].items():
            click.echo(f"{agency['name']} round {number}: missing {' '.join(each['missing']) or '–'}")


# ── explain ─────────────────────────────────────────────────────────────────────────────────────────────────────


@click.command()
@click.argument("text")
@click.option("--as", "role", type=click.Choice(["officer", "coordinator", "stranger"]), default="officer")
@click.option("--agency", help="The officer's own agency.")
@click.option("--group", is_flag=True, help="As if said in a group.")
@click.option("--json", "as_json", is_flag=True)
def explain(text: str, role: str, agency: str | None, group: bool, as_json: bool) -> None:
    """How the bot reads a message, without doing it; with - for TEXT one JSON object a line from standard input."""
    with opened_quietly() as (machine, vocabulary):
        today = bangkok_day(machine.clock.now())
        if text != "-":
            given = {"text": text, "as": role, "agency": agency, "group": group}
            _say_reading(_explained(given, vocabulary, today), as_json)
            return
        for line in sys.stdin:
            if line.strip():
                _say_reading(_explained(_parsed(line), vocabulary, today), as_json=True)
                sys.stdout.flush()


def _parsed(line: str) -> Mapping[str, Any]:
    try:
        given = json.loads(line)
    except ValueError:
        given = None
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        raise OneLine('each line must be a JSON object with "text", for example {"text": "…", "as": "officer"}')
    return given


def _explained(given: Mapping[str, Any], vocabulary: Vocabulary, today: Any) -> Reading:
    speaker = Speaker(
        role=given.get("as") or "officer", agency=given.get("agency") or None, in_group=bool(given.get("group"))
    )
    return read(given["text"], speaker, vocabulary, today)


def _say_reading(reading: Reading, as_json: bool) -> None:
    found = reading.as_json()
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False))
        return
    click.echo(f"handling: {found['handling']}")
    for step in reading.steps:
        click.echo(f"  {step.act} [{step.handling.value}] {' '.join(map(str, step.doubts))}".rstrip())


@contextmanager
def opened_quietly() -> Iterator[tuple[Machine, Vocabulary]]:
    """The vocabulary of the loaded season; where none is loaded, of the shipped one, and nothing is created."""
    machine = Machine.from_settings(Settings.from_environment(os.environ))
    try:
        yield machine, _vocabulary(machine)
    finally:
        machine.close()


def _vocabulary(machine: Machine) -> Vocabulary:
    database = machine.database
    file = database.engine.url.database if database.is_sqlite else None
    if (file and not Path(file).exists()) or not migrating.is_current(database):
        return shipped_vocabulary()
    with database.read() as session:
        season = current_season(session)
        return machine.vocabularies.of(session, season) if season else shipped_vocabulary()


# ── workbooks ───────────────────────────────────────────────────────────────────────────────────────────────────


@click.command()
@click.argument("out")
@ROUND
def export(out: str, number: int | None) -> None:
    """Workbook of agencies × items."""
    with opened() as machine, machine.database.read() as session:
        season = season_of(session)
        content, _, _ = export_file(session, season, {"round": check_round(season, number)}, machine.clock.now())
    write_file(out, content)


@click.command()
@click.argument("out")
@click.option("--agency", "name", required=True)
@ROUND
def form(out: str, name: str, number: int | None) -> None:
    """The agency's form, filled with what is known."""
    with opened() as machine, machine.database.read() as session:
        season = season_of(session)
        about = {"agency": agency_of(session, machine, season, name).id, "round": check_round(season, number)}
        content, _, _ = form_file(session, season, about, machine.clock.now())
    write_file(out, content)


@click.command("import")
@click.argument("form_file", type=click.Path())
@click.option("--agency", "name", required=True)
@click.option("--yes", is_flag=True, help="Also record what needs a confirmation (ไม่มี, uncertain pairs).")
def import_form(form_file: str, name: str, yes: bool) -> None:
    """A filled form that came by e-mail."""
    content = bytes_of(form_file)
    with opened() as machine, machine.database.write() as session:
        season = season_of(session)
        agency = agency_of(session, machine, season, name)
        reading = read_form(
            Path(form_file).name,
            content,
            machine.vocabularies.of(session, season),
            agency_hint=agency.name,
        )
        if reading.agency.doubtful or reading.agency.name not in (None, agency.name):
            whose = reading.agency.name or reading.agency.text or " / ".join(reading.agency.candidates)
            raise OneLine(f"the form is of {whose}, not surely of {agency.name}: nothing was recorded")
        known, none = standing_urls(session, season, agency)
        steps = [step for step in steps_of(reading, agency.name, known, none).steps if step.act is not None]
        wanted = (Handling.AUTO, Handling.CONFIRM) if yes else (Handling.AUTO,)
        sure = [step for step in steps if step.handling in wanted]
        recorded = [each for step in sure for each in _record(session, season, agency, step, machine.clock.now())]
    codes = " ".join(code for code, _, _ in recorded)
    click.echo(f"{agency.name}: recorded {len(recorded)} items {codes}".rstrip())
    for code, old, new in recorded:
        if old is not None:
            click.echo(f"replaced {code}: {_shown(old)} -> {_shown(new)}")
    for step in steps:
        if step not in sure:
            click.echo(f"not recorded, needs --yes: {step.act}", err=True)
    for row in reading.unclear:
        click.echo(f"not recorded, {row.cell}: {row.why}", err=True)
    for problem in reading.problems:
        click.echo(problem, err=True)


Urls = list[str]


def _shown(urls: Urls) -> str:
    return " ".join(urls) or "ไม่มี"


def _record(
    session: Session, season: Season, agency: Agency, step: Step, now: datetime
) -> list[tuple[str, Urls | None, Urls]]:
    """Item, what stood before (None: nothing), what stands now."""
    match step.act:
        case Submit(answers=answers, notes=notes):
            given = {code: (list(urls), notes.get(code, "")) for code, urls in answers.items() if urls}
        case AnswerNone(items=items, note=note):
            given = {code: ([], note or "") for code in items}
        case _:
            return []
    sent = Sent(at=now, person_id=None, chat="office")
    done: list[tuple[str, Urls | None, Urls]] = []
    for code, (urls, note) in given.items():
        item = season.item(code)
        if item is not None:
            replaced = record(session, agency, item, urls, note or "", sent).replaced
            done.append((code, replaced.urls if replaced else None, urls))
    return done


@click.command()
@click.argument("number", type=int, metavar="ROUND")
@click.argument("out")
def report(number: int, out: str) -> None:
    """Memo to the governor after a round."""
    with opened() as machine, machine.database.read() as session:
        season = season_of(session)
        about = {"round": check_round(season, number)}
        content, _, _ = papers.FILES["report.docx"](session, season, about, machine.clock.now())
    write_file(out, content)


@click.command()
@click.argument("out")
@ROUND
def meeting(out: str, number: int | None) -> None:
    """One page per agency that the problem meeting should see."""
    with opened() as machine, machine.database.read() as session:
        season = season_of(session)
        about = {"round": check_round(season, number)}
        content, _, _ = papers.FILES["meeting.docx"](session, season, about, machine.clock.now())
    write_file(out, content)


@click.command()
@click.argument("out")
def picture(out: str) -> None:
    """The tally as a picture (PNG), to be passed on."""
    with opened() as machine, machine.database.read() as session:
        content, _, _ = papers.FILES["tally.png"](session, season_of(session), {}, machine.clock.now())
    write_file(out, content)
