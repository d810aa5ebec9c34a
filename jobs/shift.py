"""What a job works with: a session, the season, a moment, and the links that leave the house."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from bot.links import Links
from models.season import Season


@dataclass(frozen=True)
class Shift:
    session: Session
    season: Season
    now: datetime
    links: Links
