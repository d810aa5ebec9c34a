"""โควตา: what the month has cost by purpose, what is owed, and what the timetable will still send."""

from __future__ import annotations

from bot import commands as c
from bot.handlers.refusal import refuse
from bot.visit import Visit
from messages import budget as say
from messages.kit import Message
from models import outbox
from models.budget import budget, held_now, reminders_ahead
from models.channel import last_quota
from models.thai_time import BUDDHIST_ERA


def quota(visit: Visit, act: c.Quota) -> list[Message]:
    if not visit.is_coordinator:
        return refuse(visit)
    session, now = visit.session, visit.now
    start = outbox.month_start(now)
    month = budget(session, visit.settings, now)
    reading = last_quota(session)
    return say.spending(
        say.Spending(
            month=start.month,
            year=start.year + BUDDHIST_ERA,
            limit=month.limit,
            used=month.used,
            free=month.free,
            left=month.left,
            reserved=month.reserved,
            by_purpose=_with_others(outbox.pushes_by_purpose(session, start), month.used),
            owed=month.planned,
            held=held_now(session),
            reminders=reminders_ahead(session, visit.season, visit.settings, now),
            replies=outbox.replies_since(session, start),
            line_read_at=reading.read_at if reading and reading.read_at >= start else None,
        )
    )


def _with_others(by_purpose: dict[str, int], used: int) -> dict[str, int]:
    """What LINE counts beyond our own: sent by hand in the OA Manager."""
    others = used - sum(by_purpose.values())
    return by_purpose | {"elsewhere": others} if others > 0 else by_purpose
