"""The reading's vocabulary, made from the database once for each state of the season."""

from __future__ import annotations

import threading

from sqlalchemy.orm import Session

from bot.reading.vocabulary import AgencyWord, ItemWord, RoundWord, Vocabulary
from models import catalogue
from models.agency import Agency, active_agencies
from models.season import Item, Season
from models.thai_time import bangkok_day


class Vocabularies:
    """Remembers the last one made. Safe for several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._state: object = None
        self._made: Vocabulary | None = None

    def of(self, session: Session, season: Season) -> Vocabulary:
        state = (season.year, season.changed_at, tuple(each.deadline for each in season.rounds))
        with self._lock:
            if self._made is None or self._state != state:
                self._made, self._state = vocabulary_of(session, season), state
            return self._made


def shipped_vocabulary(year: int = 2566, agencies: str = "lamphun") -> Vocabulary:
    """Of a shipped catalogue, without a database: for trying the reading before a season is loaded."""
    season = catalogue.shipped_season(year)
    return Vocabulary(
        year=year,
        items=tuple(
            ItemWord(row.code, row.title, row.round, row.aliases, row.period, row.depends_on, row.printed_code)
            for row in season.items
        ),
        agencies=tuple(
            AgencyWord(row.name, row.type, row.short_name, row.full_name, row.district, row.aliases, row.domains)
            for row in catalogue.shipped_agencies(agencies)
        ),
        rounds=tuple(RoundWord(number, day) for number, day in season.rounds.items()),
    )


def vocabulary_of(session: Session, season: Season) -> Vocabulary:
    return Vocabulary(
        year=season.year,
        items=tuple(_item_word(each) for each in season.items),
        agencies=tuple(_agency_word(each) for each in active_agencies(session)),
        rounds=tuple(RoundWord(each.number, bangkok_day(each.deadline)) for each in season.rounds),
    )


def _item_word(item: Item) -> ItemWord:
    return ItemWord(
        code=item.code,
        title=item.title,
        round=item.round.number if item.round else None,
        aliases=tuple(item.aliases),
        period=item.period,
        depends_on=tuple(item.depends_on),
        printed_code=item.printed_code,
    )


def _agency_word(agency: Agency) -> AgencyWord:
    return AgencyWord(
        name=agency.name,
        type=agency.type,
        short_name=agency.short_name,
        full_name=agency.full_name,
        district=agency.district,
        aliases=tuple(agency.aliases),
        domains=tuple(agency.domains),
    )
