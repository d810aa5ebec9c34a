"""How it stands: coordinators see the province; officers who ask are shown their own agency instead."""

from __future__ import annotations

from bot.commands import Progress, Status, WhoMissing
from bot.handlers import province
from bot.handlers.progress import progress
from bot.visit import Visit
from messages.kit import Message


def status(visit: Visit, act: Status) -> list[Message]:
    if visit.is_coordinator:
        return province.show(visit, act)
    return progress(visit, Progress(items=act.items, round=act.round, agency=act.agency))


def who_missing(visit: Visit, act: WhoMissing) -> list[Message]:
    if visit.is_coordinator:
        return province.who_missing(visit, act)
    return progress(visit, Progress(items=act.items, round=act.round))
