"""The province's rows as the values its cards are made from. Jobs and handlers ask here alike."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from messages.links import tally_line
from messages.missing import ItemCard, Missing, MissingList
from messages.standing import AgencyCard, AgencyLine, Contact, DistrictRound
from messages.status import DistrictRow, Province
from messages.tally import WeeklyTally
from messages.weak_spots import FailedRow, MissedItem
from models import progress, standing
from models.agency import Agency, active_agencies
from models.link_faults import fault_counts
from models.people import agencies_with_officers, officers_of, pending_officers
from models.progress import NOTHING, ByAgencyAndRound
from models.season import Item, Round, Season, failed_last_year


def province(
    session: Session,
    season: Season,
    now: datetime,
    number: int | None = None,
    agencies: Sequence[Agency] | None = None,
    known: ByAgencyAndRound | None = None,
) -> Province:
    """All agencies; with a number only that round is shown, and the rest is seen through it. `agencies`, `known`: all
    of them and what they have on record, where that was read already."""
    agencies = agencies if agencies is not None else active_agencies(session)
    counts = known if known is not None else progress.counts(session, season)
    tallies = progress.tally(session, season, agencies, known=counts)
    focus = _focus(season, now, number)
    registered = agencies_with_officers(session)
    return Province(
        now=now,
        year=season.year,
        agencies=len(agencies),
        rounds=tuple(each for each in tallies if number in (None, each.number)),
        focus=focus.number if focus else 0,
        districts=district_rows(agencies, counts, focus),
        failed=failed_rows(session, season, agencies, counts, focus, registered),
        pass_mark=season.pass_mark,
        unregistered=tuple(each.name for each in agencies if each.id not in registered),
        most_missed=most_missed(session, season, len(agencies), focus),
    )


def _focus(season: Season, now: datetime, number: int | None) -> Round | None:
    return season.round(number) if number is not None else season.round_at(now)


def district_rows(
    agencies: Sequence[Agency], counts: ByAgencyAndRound, round_: Round | None
) -> tuple[DistrictRow, ...]:
    if round_ is None:
        return ()
    by_district: dict[str, list[int]] = {}
    for agency in agencies:
        received = counts.get((agency.id, round_.number), NOTHING).received
        by_district.setdefault(agency.district, []).append(received)
    items = len(round_.items)
    return tuple(
        DistrictRow(
            name=name,
            agencies=len(each),
            complete=sum(1 for received in each if received >= items),
            received=sum(each),
            expected=items * len(each),
        )
        for name, each in by_district.items()
    )


def failed_rows(
    session: Session,
    season: Season,
    agencies: Sequence[Agency],
    counts: ByAgencyAndRound,
    round_: Round | None,
    registered: set[int],
) -> tuple[FailedRow, ...]:
    if round_ is None:
        return ()
    results = failed_last_year(session, season)
    rows = []
    for agency in agencies:
        if agency.id in results:
            count = counts.get((agency.id, round_.number), NOTHING)
            rows.append(
                FailedRow(
                    name=agency.name,
                    score=results[agency.id].score,
                    received=count.received,
                    expected=len(round_.items),
                    returned=count.returned,
                    registered=agency.id in registered,
                )
            )
    return tuple(rows)


def most_missed(session: Session, season: Season, agencies: int, round_: Round | None) -> tuple[MissedItem, ...]:
    """The round's items that agencies still miss: the most missed first, the dearer first among equals."""
    if round_ is None:
        return ()
    received = standing.received_by_item(session, season)
    items = [MissedItem(i.code, i.title, i.weight, agencies - received.get(i.id, 0)) for i in round_.items]
    return tuple(sorted((i for i in items if i.missing > 0), key=lambda i: (-i.missing, -i.weight)))


def agency_card(session: Session, season: Season, agency: Agency, now: datetime, number: int | None) -> AgencyCard:
    rounds = progress.agency_rounds(session, season, [agency], number)
    common = {each.number: each.deadline for each in season.rounds}
    result = failed_last_year(session, season).get(agency.id)
    return AgencyCard(
        now=now,
        agency_id=agency.id,
        name=agency.name,
        district=agency.district,
        rounds=tuple(rounds),
        extended=frozenset(each.number for each in rounds if each.deadline > common[each.number]),
        contacts=tuple(
            Contact(each.name or each.person.name, each.position, each.phone, each.person.blocked_at is None)
            for each in officers_of(session, agency)
        ),
        last_word=standing.last_word(session, agency),
        failed_score=result.score if result else None,
    )


def district_rounds(session: Session, season: Season, district: str, number: int | None) -> list[DistrictRound]:
    agencies = [each for each in active_agencies(session) if each.district == district]
    counts = progress.counts(session, season, [each.id for each in agencies])
    return [
        DistrictRound(
            number=round_.number,
            deadline=round_.deadline,
            agencies=tuple(_agency_line(each, round_, counts) for each in agencies),
        )
        for round_ in season.rounds
        if number in (None, round_.number)
    ]


def _agency_line(agency: Agency, round_: Round, counts: ByAgencyAndRound) -> AgencyLine:
    count = counts.get((agency.id, round_.number), NOTHING)
    return AgencyLine(agency.name, count.received, len(round_.items), count.returned, count.late)


def item_cards(session: Session, items: Sequence[Item]) -> list[ItemCard]:
    agencies = active_agencies(session)
    return [_item_card(each, agencies) for each in standing.item_standings(session, agencies, items)]


def _item_card(each: standing.ItemStanding, agencies: Sequence[Agency]) -> ItemCard:
    round_ = each.item.round
    return ItemCard(
        code=each.item.code,
        title=each.item.title,
        number=round_.number if round_ else None,
        deadline=round_.deadline if round_ else None,
        total=len(agencies),
        sent=tuple(a.name for a in agencies if a.id in each.received),
        missing=tuple(a.name for a in agencies if a.id not in each.received),
        accepted=len(each.accepted),
        returned=tuple(a.name for a in agencies if a.id in each.returned),
        late=len(each.late),
    )


def missing_of_round(
    session: Session, season: Season, now: datetime, round_: Round, district: str | None
) -> MissingList:
    agencies = _agencies_in(session, district)
    rounds = progress.agency_rounds(session, season, agencies, round_.number)
    found = [
        Missing(each.agency.name, each.agency.district, each.missing, not each.received)
        for each in rounds
        if each.missing
    ]
    return MissingList(
        now, f"ครั้งที่ {round_.number}", district or "", round_.deadline, len(agencies), round_.number, tuple(found)
    )


def missing_of_items(session: Session, now: datetime, items: Sequence[Item], district: str | None) -> MissingList:
    """Who lacks any of the items. The deadline is shown where it is the same for all of them."""
    agencies = _agencies_in(session, district)
    standings = standing.item_standings(session, agencies, items)
    found = []
    for agency in agencies:
        lacks = tuple(each.item.code for each in standings if agency.id not in each.received)
        if lacks:
            found.append(Missing(agency.name, agency.district, lacks, len(lacks) == len(items)))
    deadlines = {each.round.deadline for each in items if each.round}
    asked = " ".join(each.code for each in items)
    deadline = deadlines.pop() if len(deadlines) == 1 else None
    return MissingList(now, asked, district or "", deadline, len(agencies), None, tuple(found))


def _agencies_in(session: Session, district: str | None) -> list[Agency]:
    return [each for each in active_agencies(session) if district in (None, each.district)]


def weekly(session: Session, season: Season, now: datetime, since: datetime, picture: str = "") -> WeeklyTally:
    """What the Monday tally says; `since`: the moment of the one before."""
    agencies = active_agencies(session)
    counts = progress.counts(session, season, since=since)
    view = province(session, season, now, agencies=agencies, known=counts)
    sent = {agency_id for agency_id, _ in counts}
    registered = agencies_with_officers(session)
    never = [each.name for each in agencies if each.id in registered and each.id not in sent]
    faults = fault_counts(session, season)
    return WeeklyTally(
        province=view,
        since=since,
        never_sent=tuple(never),
        waiting_reviews=standing.count_waiting(session, season),
        open_questions=standing.count_open_questions(session, season),
        pending_requests=len(pending_officers(session)),
        links=tally_line(faults.broken, faults.suspicious, faults.agencies),
        picture=picture,
    )
