"""Which of the messages that are due may go out now, and how: as a free reply, as a push within the month's budget, or
not any more."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from models import outbox, riding
from models.budget import Budget, budget, may_push
from models.outbox import OutgoingMessage
from models.season import current_season
from models.settings import SeasonSettings


class Purse:
    """What may still be pushed. Counted once for a claim, when the first push asks: what is on its way is spent
    already, though nobody has written it down as sent."""

    def __init__(self, session: Session, now: datetime) -> None:
        self._session, self._now = session, now
        self._month: Budget | None = None

    def _counted(self) -> Budget:
        season = current_season(self._session)
        settings = SeasonSettings.of(season.settings) if season else SeasonSettings()
        month = budget(self._session, settings, self._now)
        return replace(month, used=month.used + outbox.pushes_on_their_way(self._session))

    def pays_for(self, row: OutgoingMessage) -> bool:
        self._month = self._month or self._counted()
        if not may_push(self._month, row.cost, row.urgent):
            return False
        self._month = replace(self._month, used=self._month.used + row.cost)
        return True


def claim(session: Session, worker: str, now: datetime, pushes: int, replies: int) -> list[OutgoingMessage]:
    """Claims due messages and settles at once those that must not go out: expired ones, and pushes beyond the month's
    budget. Nothing only when nothing is due: what is settled here may have kept others of its chat back."""
    purse = Purse(session, now)
    while rows := outbox.claim(session, worker, now, pushes, replies):
        going = [row for row in rows if _goes(session, row, purse, now)]
        session.flush()
        if going:
            return going
    return []


def _goes(session: Session, row: OutgoingMessage, purse: Purse, now: datetime) -> bool:
    if is_reply(row, now):
        row.reply_tries += 1
    elif _may_be_pushed(row, purse, now):
        row.first_pushed_at = row.first_pushed_at or now
    elif row.state in ("expired", "gave_up"):
        riding.get_off(session, row)
    return row.state == "sending"


def is_reply(row: OutgoingMessage, now: datetime) -> bool:
    """While its token is fresh; and after an attempt whose outcome is unknown for as long as it takes to learn it:
    "Invalid reply token" then means that it had arrived. Such a reply never becomes a push."""
    if row.worth_sending_until <= now or not row.reply_token or row.reply_before is None:
        return False
    return row.first_pushed_at is None and (now < row.reply_before or row.reply_tries > 0)


def _may_be_pushed(row: OutgoingMessage, purse: Purse, now: datetime) -> bool:
    """False settles the row: it is not sent."""
    if row.worth_sending_until <= now:
        row.state = "expired"
        _count_as_spent(row)
    elif not row.worth_a_push:
        row.state, row.error = "gave_up", "the reply token was no longer valid"
    elif row.first_pushed_at is not None and row.first_pushed_at + outbox.RETRY_KEY_LIFE <= now:
        row.state, row.error = "gave_up", "unconfirmed for longer than LINE remembers the retry key"
        _count_as_spent(row)
    elif row.first_pushed_at is None and not purse.pays_for(row):
        row.state, row.error = "held", "the month's pushes are used up"
    return row.state == "sending"


def _count_as_spent(row: OutgoingMessage) -> None:
    """LINE may have taken it, and then it has cost: better a push too few this month than one too many."""
    if row.first_pushed_at is not None:
        row.sent_as, row.sent_at = "push", row.first_pushed_at
