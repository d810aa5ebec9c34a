"""When the month's pushes run out, the coordinator hears it once; what is not urgent waits for people's next word."""

from __future__ import annotations

from datetime import timedelta

from jobs.shift import Shift
from messages.budget import running_out
from models.budget import budget, held_now, month_end
from models.outbox import month_start, owe
from models.people import coordinators
from models.settings import SeasonSettings
from models.thai_time import bangkok_day

WORTH_KNOWING_FOR = timedelta(hours=20)


def warn(shift: Shift) -> int:
    """Owes the warning once a month to each coordinator; it may use the part kept for deadlines."""
    session, now = shift.session, shift.now
    month = budget(session, SeasonSettings.of(shift.season.settings), now)
    held = held_now(session)
    if month.free > 0 and not held:
        return 0
    messages = running_out(month.used, month.limit, month.left, held, month_end(now))
    name = bangkok_day(month_start(now) + timedelta(days=1)).strftime("%Y-%m")
    return sum(
        owe(
            session,
            f"running-out:{name}:{each.id}",
            each.line_user_id,
            messages,
            now,
            purpose="alarm",
            until=now + WORTH_KNOWING_FOR,
            urgent=True,
        )
        for each in coordinators(session)
        if each.blocked_at is None
    )
