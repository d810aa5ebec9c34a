"""What is known of the machine room: which workers live, what LINE says of the month's quota, what was decided once."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base


class Heartbeat(Base):
    """The last sign of life of a part (`worker`, `timetable`)."""

    __tablename__ = "heartbeat"

    name: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]


class QuotaReading(Base):
    """LINE's own figures, as last read. `limit` empty: no limit."""

    __tablename__ = "quota_reading"

    id: Mapped[int] = mapped_column(primary_key=True)
    read_at: Mapped[datetime]
    limit: Mapped[int | None]
    used: Mapped[int]


def beat(session: Session, name: str, now: datetime) -> None:
    session.merge(Heartbeat(name=name, at=now))


def last_beat(session: Session, name: str) -> datetime | None:
    row = session.get(Heartbeat, name)
    return row.at if row else None


def last_quota(session: Session) -> QuotaReading | None:
    return session.scalar(select(QuotaReading).order_by(QuotaReading.id.desc()).limit(1))
