"""The season's links with whose page each should be, as the link audit wants them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from bot.auditing.auditor import Wanted
from bot.auditing.hints import Expected
from models.agency import Agency, active_agencies
from models.link_check import HandedIn
from models.season import Season

GOVERNMENTS = ("ทต.", "ทม.", "ทน.", "อบต.")
"""Types whose names stand for one place; จังหวัด and อบจ. are named on everybody's pages."""


def expected_pages(session: Session, season: Season, links: Sequence[HandedIn]) -> list[Wanted]:
    """In the order given. A link of several agencies may be any of theirs."""
    everybody = active_agencies(session)
    return [Wanted(each.url, _expected(season, list(each.by), everybody)) for each in links]


def _expected(season: Season, own: Sequence[Agency], everybody: Sequence[Agency]) -> Expected:
    if not all(each.type in GOVERNMENTS for each in own):
        return Expected(season.year)
    ids = {each.id for each in own}
    others = [each for each in everybody if each.id not in ids and each.type in GOVERNMENTS]
    return Expected(
        season.year,
        own=tuple(name for each in own for name in (each.short_name, each.full_name, *each.aliases) if name),
        others=tuple(name for each in others for name in (each.name, each.full_name) if name),
    )
