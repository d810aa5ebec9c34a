"""What is owed to a person and may go along with the answer to what she wrote."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.visit import Visit
from messages.kit import Message
from models import riding
from models.outbox import OutgoingMessage


@dataclass(frozen=True)
class Parcel:
    """`messages` as they would be said; `row`: what they are owed as, made when they go. It may hold fewer, if some
    have gone another way in this very moment."""

    messages: Sequence[Message]
    row: Callable[[], OutgoingMessage]

    def go_along(self, visit: Visit, room: int) -> list[Message]:
        """What is said of it now; what exceeds `room` messages is held for her next word."""
        row = self.row()
        if not row.messages:
            row.state = "expired"
            return []
        if len(row.messages) > room:
            row = riding.split(visit.session, row, room)
        riding.put_on(row, visit.reply_key, visit.now)
        return list(row.messages)
