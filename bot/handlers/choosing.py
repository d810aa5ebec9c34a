"""The items and rounds a message names, looked up in the season; what to say when it has no such."""

from __future__ import annotations

from bot.visit import Visit
from messages import progress as said
from messages.kit import Message
from models.season import Item, Round


def chosen_items(visit: Visit, codes: tuple[str, ...]) -> tuple[list[Item], tuple[str, ...]]:
    """The season's items of these codes, in the order asked for, and the codes that are not on its list."""
    by_code = {each.code: each for each in visit.season.items}
    return [by_code[code] for code in codes if code in by_code], tuple(code for code in codes if code not in by_code)


def chosen_round(visit: Visit, number: int | None) -> Round | None:
    """The round of that number; without one the round people mean now."""
    return visit.season.round(number) if number is not None else visit.season.round_at(visit.now)


def last_code(visit: Visit) -> str:
    """Where the season's list ends; empty without items."""
    return visit.season.items[-1].code if visit.season.items else ""


def no_such_round(visit: Visit, number: int | None) -> list[Message]:
    return said.no_such_round(number or 1, [each.number for each in visit.season.rounds], visit.season.year)
