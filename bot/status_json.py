"""The tally as `ita-bot status --json` prints it: names and order as the contract has them, times in Bangkok."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from models.agency import Agency, active_agencies
from models.progress import AgencyRound, RoundTally, agency_rounds, tally
from models.season import Season
from models.settings import BANGKOK


def province_status(
    session: Session, season: Season, now: datetime, round: int | None = None, agency: Agency | None = None
) -> dict[str, Any]:
    """With a round only that one; with an agency everything, the sums too, is about that agency alone. A round that
    the season has not raises LookupError."""
    if round is not None and season.round(round) is None:
        raise LookupError(f"season {season.year} has no round {round}")
    agencies = [agency] if agency is not None else active_agencies(session)
    rounds = [each for each in tally(session, season, agencies) if round in (None, each.number)]
    found = agency_rounds(session, season, agencies, round)
    return {
        "season": season.year,
        "as_of": in_bangkok(now),
        "rounds": [_round(each) for each in rounds],
        "agencies": _agencies(agencies, found),
    }


def in_bangkok(moment: datetime) -> str:
    """2023-01-31T09:00:00+07:00"""
    return moment.astimezone(BANGKOK).isoformat(timespec="seconds")


def _round(tally_: RoundTally) -> dict[str, Any]:
    counts = tally_.counts
    return {
        "round": tally_.number,
        "deadline": in_bangkok(tally_.deadline),
        "items": tally_.items,
        "agencies": {
            "total": tally_.agencies,
            "complete": tally_.complete,
            "partial": tally_.partial,
            "none": tally_.none,
        },
        "answers": {
            "expected": tally_.expected,
            "received": counts.received,
            "accepted": counts.accepted,
            "returned": counts.returned,
            "late": counts.late,
        },
    }


def _agencies(agencies: Sequence[Agency], found: Sequence[AgencyRound]) -> list[dict[str, Any]]:
    by_agency: dict[int, dict[str, Any]] = {each.id: {} for each in agencies}
    for each in found:
        by_agency[each.agency.id][str(each.number)] = _agency_round(each)
    return [{"name": each.name, "district": each.district, "rounds": by_agency[each.id]} for each in agencies]


def _agency_round(each: AgencyRound) -> dict[str, list[str]]:
    return {
        "received": list(each.received),
        "missing": list(each.missing),
        "accepted": list(each.accepted),
        "returned": list(each.returned),
        "late": list(each.late),
    }
