"""The ledger of what a coordinator sent to many by hand: announcements and reminders, and what became of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from models.base import Base
from models.outbox import OutgoingMessage
from models.people import Person


class Announcement(Base):
    """`kind`: announcement or reminder. What was owed to each person carries about=`announcement:<id>`."""

    __tablename__ = "announcement"

    id: Mapped[int] = mapped_column(primary_key=True)
    occasion: Mapped[str] = mapped_column(unique=True)
    """The webhook event that ordered it: the same event never makes two."""
    year: Mapped[int]
    kind: Mapped[str] = mapped_column(default="announcement")
    text: Mapped[str]
    to: Mapped[str]
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    made_at: Mapped[datetime]
    people: Mapped[int]
    sent_to: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """Agency name → LINE user id of the contact it was owed to."""
    out_of_reach: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """Cause (unregistered, blocked, muted) → agency names, as of that moment."""

    made_by: Mapped[Person | None] = relationship()


@dataclass(frozen=True)
class Outcome:
    """Agency names by what became of their message. `accepted`: LINE took it, or it was given as a reply; whether it
    was read is not known."""

    accepted: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    gave_up: tuple[str, ...] = ()
    expired: tuple[str, ...] = ()


STATES = {
    "sent": "accepted",
    "owed": "waiting",
    "sending": "waiting",
    "riding": "waiting",
    "held": "held",
    "gave_up": "gave_up",
    "expired": "expired",
}
"""The outbox's states, as the ledger words them."""


def announcement_ordered(session: Session, occasion: str) -> Announcement | None:
    return session.scalar(select(Announcement).where(Announcement.occasion == occasion))


def last_announcements(session: Session, year: int, most: int = 10) -> list[Announcement]:
    """Newest first."""
    return list(
        session.scalars(
            select(Announcement).where(Announcement.year == year).order_by(Announcement.id.desc()).limit(most)
        )
    )


def outcome(session: Session, announcement: Announcement) -> Outcome:
    """What became of it so far."""
    rows = session.execute(
        select(OutgoingMessage.line_to, OutgoingMessage.state)
        .where(
            OutgoingMessage.about == f"announcement:{announcement.id}",
            OutgoingMessage.created_at >= announcement.made_at,
        )
        # Of one that was begun in a reply, what is still held counts.
        .order_by(OutgoingMessage.id.desc())
    )
    return _outcome(announcement.sent_to, {row[0]: row[1] for row in rows})


def _outcome(sent_to: Mapping[str, str], state_of: Mapping[str, str]) -> Outcome:
    found: dict[str, list[str]] = {}
    for agency, line_to in sent_to.items():
        # Nothing owed: the person blocked us between the preview and the order.
        found.setdefault(STATES.get(state_of.get(line_to, ""), "gave_up"), []).append(agency)
    return Outcome(**{word: tuple(names) for word, names in found.items()})
