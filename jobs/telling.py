"""The day's digest: returned items for agencies that have not written, at most one push a day and agency."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from bot.handlers.telling import digest_messages
from models import outbox
from models.agency import Agency, active_agencies
from models.people import Person, main_contacts
from models.season import Season
from models.settings import BANGKOK, SeasonSettings
from models.telling import agencies_with_news, key_of, mark_told, unsay_what_was_lost
from models.thai_time import at_hour, bangkok_day

DAY_BEGINS, DAY_ENDS = 8, 18
"""Hours in Bangkok between which a digest may be owed; it stays worth sending until WORTH_UNTIL."""
WORTH_UNTIL = 20


def tell_returned(session: Session, season: Season, now: datetime) -> int:
    """Owes each agency with something to mend its digest of the day; returns how many. Run as often as you like."""
    opens = max(DAY_BEGINS, SeasonSettings.of(season.settings).digest_hour)
    if not opens <= now.astimezone(BANGKOK).hour < DAY_ENDS:
        return 0
    unsay_what_was_lost(session, season.year, active_agencies(session), now)
    contacts = main_contacts(session)
    owed = [
        _tell(session, season, agency, contacts[agency.id], now)
        for agency in agencies_with_news(session, season.year)
        if agency.id in contacts
    ]
    return sum(owed)


def _tell(session: Session, season: Season, agency: Agency, contact: Person, now: datetime) -> bool:
    """True when it was owed now; told are only the verdicts that are in this very message."""
    day = bangkok_day(now)
    key = key_of(season.year, agency.id, day)
    if outbox.was_owed(session, key):
        return False
    messages, found = digest_messages(session, season, agency, now)
    if not messages:
        return False
    until = at_hour(day, WORTH_UNTIL)
    if not outbox.owe(session, key, contact.line_user_id, messages, now, purpose="returned", until=until):
        return False
    mark_told(found.everything, now)
    return True
