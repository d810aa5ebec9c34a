"""The province of the conversations, on a database of one's choice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sqlalchemy import select

from jobs.answering import answer_waiting
from jobs.delivering import deliver_due
from models import catalogue, loading, migrating
from models.agency import agency_named
from models.answer import Answer
from models.database import Database
from models.inbox import WebhookEvent
from models.outbox import OutgoingMessage
from models.season import Item
from tests.stage import NEW_YEAR, Province, moment_from_iso

ROUNDS = 200
"""The longest test settles in a few dozen."""


class Place(Province):
    def __init__(self, folder: Path, prepared: Path, at: str = NEW_YEAR, database_url: str = "") -> None:
        super().__init__(folder, prepared, at)
        if database_url:
            self.machine.close()
            self.settings = replace(self.settings, database_url=database_url)
            self.open()

    def settle(self) -> None:
        """As ever, but work that never ends is a fault and no endless test."""
        for _ in range(ROUNDS):
            if not answer_waiting(self.machine) + deliver_due(self.machine):
                return
        raise AssertionError(f"after {ROUNDS} rounds there is still work")

    def restart(self) -> None:
        """The process is gone; what it knew is in the database or nowhere."""
        self.machine.close()
        self.open()

    def events(self) -> list[WebhookEvent]:
        with self.machine.database.read() as session:
            return list(session.scalars(select(WebhookEvent).order_by(WebhookEvent.id)))

    def standing(self, agency: str, code: str) -> list[str]:
        """The URLs that stand for the item."""
        with self.machine.database.read() as session:
            found = agency_named(session, agency)
            query = select(Answer).join(Item).where(Answer.stands, Item.code == code, Answer.agency == found)
            return session.scalars(query).one().urls

    def outbox(self, purpose: str | None = None) -> list[OutgoingMessage]:
        with self.machine.database.read() as session:
            rows = session.scalars(select(OutgoingMessage).order_by(OutgoingMessage.id))
            return [each for each in rows if purpose in (None, each.purpose)]


def load_season(url: str) -> None:
    database = Database(url)
    migrating.upgrade(database)
    now = moment_from_iso("2023-01-02T09:00:00+07:00")
    with database.write() as session:
        loading.load_season(session, catalogue.shipped_season(2566), now)
        loading.load_agencies(session, catalogue.shipped_agencies("lamphun"), now)
    database.close()
