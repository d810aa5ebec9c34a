"""The only place that reads the clock. Everything else is told the time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from models.settings import BANGKOK


class Clock:
    """Runs on from `start` (ITA_CLOCK), or from now. Aware UTC."""

    def __init__(self, start: datetime | None = None) -> None:
        self._ahead = timedelta(0)
        if start is not None:
            self.move_to(start)

    def now(self) -> datetime:
        return _now() + self._ahead

    def move_to(self, moment: datetime) -> None:
        """The clock runs on from this moment."""
        self._ahead = moment - _now()


def _now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 — this is the place


def moment_from_iso(text: str) -> datetime:
    """An ISO time; without a zone it is Bangkok's. Raises ValueError."""
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo else moment.replace(tzinfo=BANGKOK)).astimezone(UTC)
