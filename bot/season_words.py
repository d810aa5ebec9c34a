"""How a season speaks of itself in papers: its province, its days, what an item asks for, which round is meant."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from models.season import Item, Round, Season


def reported_round(season: Season, now: datetime) -> Round | None:
    """The round a report without a number is about: the last whose time is over, else the one that runs."""
    over = [each for each in season.rounds if each.deadline < now]
    return over[-1] if over else season.round_at(now)


def province_name(season: Season) -> str:
    return season.province if season.province.startswith("จังหวัด") else f"จังหวัด{season.province}"


def confirmed_contact(season: Season) -> Mapping[str, Any]:
    """The province's contact data; empty until somebody has vouched for them."""
    return season.contact if season.contact.get("confirmed") else {}


def calendar_entry(season: Season, step: str) -> Mapping[str, Any] | None:
    return next((each for each in season.calendar if each.get("step") == step and calendar_day(each)), None)


def calendar_day(entry: Mapping[str, Any] | None) -> date | None:
    """The first day of the entry; a month without a day is none."""
    try:
        return date.fromisoformat(str(entry["from"])[:10]) if entry else None
    except (KeyError, ValueError):
        return None


def is_sourced(entry: Mapping[str, Any] | None) -> bool:
    return entry is not None and entry.get("status") == "S"


def required_text(item: Item) -> str:
    """What the item must show, in one line; what has no source is marked."""
    sure = item.confirmed_at is not None
    shown = [each if sure or item.status == "S" else f"{each} (รอยืนยัน)" for each in item.elements]
    shown += [each if sure else f"{each} (รอยืนยัน)" for each in item.to_confirm]
    return "; ".join(shown)
