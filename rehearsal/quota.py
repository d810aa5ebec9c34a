"""What was sent and what it counts: replies are free, the rest is counted per person reached."""

from dataclasses import dataclass, field
from datetime import date, datetime

from rehearsal.rules import STATISTICS_ZONE


@dataclass(frozen=True)
class Sent:
    """One accepted sending: `people` is how many persons it reached, which is what a push costs."""

    moment: datetime
    method: str
    to: tuple[str, ...]
    people: int
    request_id: str
    retry_key: str | None


@dataclass
class Ledger:
    """All sendings; `limit` is the month's quota in persons, None for a plan without one."""

    limit: int | None
    sent: list[Sent] = field(default_factory=list)

    def used(self, moment: datetime) -> int:
        """Persons counted in the calendar month of `moment`, by the zone of LINE's statistics."""
        month = moment.astimezone(STATISTICS_ZONE)
        return sum(sending.people for sending in self._counted() if _same_month(sending.moment, month))

    def replies(self, moment: datetime) -> int:
        month = moment.astimezone(STATISTICS_ZONE)
        return sum(1 for sending in self.sent if sending.method == "reply" and _same_month(sending.moment, month))

    def allows(self, people: int, now: datetime) -> bool:
        """Whether the whole sending fits: LINE refuses what would go beyond the limit as a whole."""
        if self.limit is None:
            return True
        used = self.used(now)
        return used < self.limit and used + people <= self.limit

    def on_day(self, method: str, day: date) -> int:
        of_method = (sending for sending in self.sent if sending.method == method)
        return sum(s.people for s in of_method if s.moment.astimezone(STATISTICS_ZONE).date() == day)

    def _counted(self) -> list[Sent]:
        return [sending for sending in self.sent if sending.method != "reply"]


def _same_month(moment: datetime, month: datetime) -> bool:
    local = moment.astimezone(STATISTICS_ZONE)
    return (local.year, local.month) == (month.year, month.month)
