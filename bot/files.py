"""The files behind signed links, made when they are opened: always as it stands then."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from bot import books, papers
from messages.workbooks.values import KnownAnswer
from models.agency import Agency
from models.people import Person
from models.question import known_answers
from models.season import Round, Season

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MadeFile = tuple[bytes, str, str]
"""Content, media type, file name."""


class NoSuchFile(Exception):
    """What the link was made for is no longer there."""


def make_file(name: str, session: Session, season: Season, about: dict[str, Any], now: datetime) -> MadeFile:
    """Raises NoSuchFile, and papers.NoLongerAllowed for somebody whose rights have ended since."""
    makers = {**papers.FILES, "form.xlsx": form_file, "export.xlsx": export_file, "knowledge": knowledge_file}
    if name not in makers:
        raise NoSuchFile(name)
    try:
        return makers[name](session, season, about, now)
    except (LookupError, papers.NothingToShow) as error:
        raise NoSuchFile(name) from error


def form_file(session: Session, season: Season, about: Any, now: datetime) -> MadeFile:
    agency = session.get(Agency, about.get("agency"))
    if agency is None:
        raise NoSuchFile("form.xlsx")
    from messages.workbooks.form import agency_form  # openpyxl costs 20 MB, and is wanted when a file is opened

    _only_her_own(session, agency, about)
    rounds = chosen_rounds(season, about.get("round"))
    content = agency_form(books.form_content(session, season, agency, rounds, now, "แชต LINE ของระบบนี้"))
    number = f"_ครั้งที่{rounds[0].number}" if len(rounds) == 1 else ""
    return content, XLSX, f"แบบฟอร์มOIT_{agency.name}{number}.xlsx"


def export_file(session: Session, season: Season, about: Any, now: datetime) -> MadeFile:
    papers.only_coordinators(session, about)
    from messages.workbooks.province import province_workbook

    number = about.get("round")
    content = province_workbook(books.province_content(session, season, now, number))
    which = f"_ครั้งที่{number}" if number else ""
    return content, XLSX, f"OIT_{season.year}_{season.province}{which}.xlsx"


def _only_her_own(session: Session, agency: Agency, about: Any) -> None:
    """Rights are looked at again when the link is opened; one without a person was made on the command line."""
    if "person" not in about:
        return
    person = session.get(Person, int(about["person"]))
    own = {each.agency_id for each in person.offices} if person else set()
    if person is None or not (person.is_coordinator or agency.id in own):
        raise papers.NoLongerAllowed


def chosen_rounds(season: Season, number: int | None) -> list[Round]:
    """All rounds, or the one named. Raises NoSuchFile."""
    rounds = [each for each in season.rounds if number in (None, each.number)]
    if not rounds:
        raise NoSuchFile(f"round {number}")
    return rounds


def knowledge_file(session: Session, season: Season, about: Any, now: datetime) -> MadeFile:
    """The table of known answers; edited and sent back as a file it is taken over."""
    papers.only_coordinators(session, about)
    from messages.workbooks.lists import knowledge_table

    rows = [
        KnownAnswer(each.question, each.answer, tuple(part for part in each.keywords.split("|") if part))
        for each in known_answers(session, season.year)
    ]
    return knowledge_table(rows), XLSX, f"คลังคำตอบ_{season.year}.xlsx"
