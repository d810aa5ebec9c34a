"""What papers, pictures and lists are made from, and the files that signed links make when they are opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from bot.meeting_values import meeting_values, met_rounds
from bot.season_words import calendar_day, calendar_entry, confirmed_contact, province_name, reported_round
from messages.papers.values import WORD, FailedAgency, MemoValues, MissedItem
from messages.pictures.tally import TallyValues, tally_picture
from models.agency import Agency, active_agencies
from models.people import Person
from models.progress import AgencyRound, ByAgencyAndRound, RoundTally, agency_rounds, counts, tally
from models.season import Round, Season, failed_last_year

MOST_MISSED = 5
"""Lines of the memo's table of most missed items."""
PNG = "image/png"


# ── the tally ───────────────────────────────────────────────────────────────────────────────────────────────────


def district_tallies(
    session: Session, season: Season, number: int, agencies: list[Agency], known: ByAgencyAndRound
) -> tuple[tuple[str, RoundTally], ...]:
    """Each district in the order of the agencies, with its figures in the round."""
    members: dict[str, list[Agency]] = {}
    for each in agencies:
        members.setdefault(each.district, []).append(each)
    return tuple(
        (district, figures)
        for district, of_it in members.items()
        for figures in tally(session, season, of_it, known=known)
        if figures.number == number
    )


def tally_values(session: Session, season: Season, now: datetime) -> TallyValues:
    agencies, known = active_agencies(session), counts(session, season)
    current = season.round_at(now)
    number = current.number if current else 0
    return TallyValues(
        province=province_name(season),
        year=season.year,
        as_of=now,
        rounds=tuple(tally(session, season, agencies, known=known)),
        current=number,
        districts=district_tallies(session, season, number, agencies, known),
    )


# ── the memo ────────────────────────────────────────────────────────────────────────────────────────────────────


def memo_values(session: Session, season: Season, round_: Round, now: datetime) -> MemoValues:
    """Everything the memo on this round says, as of now."""
    agencies, known = active_agencies(session), counts(session, season)
    tallies = tuple(tally(session, season, agencies, known=known))
    rows = tuple(agency_rounds(session, season, agencies, round_.number))
    contact = confirmed_contact(season)
    return MemoValues(
        province=province_name(season),
        year=season.year,
        as_of=now,
        office=str(contact.get("office", "")),
        phone=str(contact.get("phone", "")),
        reported=next(each for each in tallies if each.number == round_.number),
        rounds=tallies,
        pass_mark=season.pass_mark,
        failed=_failed(session, season, rows),
        districts=district_tallies(session, season, round_.number, agencies, known),
        missed=_most_missed(round_, rows),
        codes=tuple(each.code for each in round_.items),
        agencies=rows,
        meeting=calendar_day(calendar_entry(season, "meeting")),
        mou=calendar_day(calendar_entry(season, "mou")),
    )


def _failed(session: Session, season: Season, rows: tuple[AgencyRound, ...]) -> tuple[FailedAgency, ...]:
    results = failed_last_year(session, season)
    return tuple(
        FailedAgency(
            name=row.agency.name,
            district=row.agency.district,
            score=results[row.agency.id].score,
            level=results[row.agency.id].level,
            received=len(row.received),
            total=row.total,
            returned=len(row.returned),
        )
        for row in rows
        if row.agency.id in results
    )


def _most_missed(round_: Round, rows: tuple[AgencyRound, ...]) -> tuple[MissedItem, ...]:
    missing = [
        MissedItem(item.code, item.title, sum(1 for row in rows if item.code in row.missing), item.weight)
        for item in round_.items
    ]
    worst = sorted((each for each in missing if each.missing), key=lambda each: (-each.missing, -each.weight))
    return tuple(worst[:MOST_MISSED])


# ── files behind signed links ───────────────────────────────────────────────────────────────────────────────────


class NoLongerAllowed(Exception):
    """The person the link was made for may not have this file any more."""


class NothingToShow(Exception):
    """The link is about a round the season does not have."""


FileMaker = Callable[[Session, Season, Mapping[str, Any], datetime], tuple[bytes, str, str]]
"""(session, current season, what the link was made with, now) → bytes, MIME type, name for the download.
Raises NoLongerAllowed, NothingToShow."""


def tally_file(session: Session, season: Season, about: Mapping[str, Any], now: datetime) -> tuple[bytes, str, str]:
    """The picture may be forwarded, and LINE fetches it itself: whoever has the link may see it. It names nobody."""
    of_year = _season(session, season, about)
    return tally_picture(tally_values(session, of_year, now)), PNG, f"สรุป OIT {of_year.year}.png"


def report_file(session: Session, season: Season, about: Mapping[str, Any], now: datetime) -> tuple[bytes, str, str]:
    only_coordinators(session, about)
    of_year = _season(session, season, about)
    number = about.get("round")
    round_ = of_year.round(int(number)) if number else reported_round(of_year, now)
    if round_ is None:
        raise NothingToShow
    from messages.papers.memo import memo  # the Word library is wanted only now

    paper = memo(memo_values(session, of_year, round_, now))
    return paper, WORD, f"รายงานผู้ว่าราชการ OIT {of_year.year} ครั้งที่ {round_.number}.docx"


def meeting_file(session: Session, season: Season, about: Mapping[str, Any], now: datetime) -> tuple[bytes, str, str]:
    only_coordinators(session, about)
    of_year = _season(session, season, about)
    number = about.get("round")
    rounds = met_rounds(of_year, int(number) if number else None, now)
    if not rounds:
        raise NothingToShow
    from messages.papers.meeting import meeting_paper  # as above

    return meeting_paper(meeting_values(session, of_year, rounds, now)), WORD, f"ประชุม OIT {of_year.year}.docx"


def _season(session: Session, current: Season, about: Mapping[str, Any]) -> Season:
    """A link keeps its year when a new season begins."""
    return session.get(Season, int(about.get("year", current.year))) or current


def only_coordinators(session: Session, about: Mapping[str, Any]) -> None:
    """Rights are looked at again when the link is opened: it may be days old, or passed on by one who has left.
    A link without a person was made on the command line."""
    if "person" not in about:
        return
    person = session.get(Person, int(about["person"]))
    if person is None or not person.is_coordinator:
        raise NoLongerAllowed


FILES: dict[str, FileMaker] = {"tally.png": tally_file, "report.docx": report_file, "meeting.docx": meeting_file}
