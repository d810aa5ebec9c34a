"""What the bot understood but must not do yet: stored with its buttons until its person decides, or it expires."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from models.base import Base
from models.people import Person


class Proposal(Base):
    """`parts`: one JSON object for each thing to decide, with its own `done` mark, so that a part can be confirmed.
    `state`: open, confirmed, dropped, expired. `sent_at` is when the person sent the message it came from."""

    __tablename__ = "proposal"
    __table_args__ = (Index(None, "person_id", "state"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    chat_id: Mapped[str]
    parts: Mapped[list[Any]]
    text: Mapped[str] = mapped_column(default="")
    message_id: Mapped[str] = mapped_column(default="")
    sent_at: Mapped[datetime]
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(default="open")
    decided_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship()

    def state_at(self, now: datetime) -> str:
        return "expired" if self.state == "open" and self.expires_at <= now else self.state

    def close(self, state: str, now: datetime) -> None:
        self.state, self.decided_at = state, now

    def replace_parts(self, parts: list[dict[str, Any]]) -> None:
        self.parts = parts  # a new list, so that the change is seen


def open_proposals(session: Session, person: Person, chat_id: str, now: datetime) -> list[Proposal]:
    """The person's undecided proposals in this chat, newest first."""
    return list(
        session.scalars(
            select(Proposal)
            .where(
                Proposal.person_id == person.id,
                Proposal.chat_id == chat_id,
                Proposal.state == "open",
                Proposal.expires_at > now,
            )
            .order_by(Proposal.id.desc())
        )
    )
