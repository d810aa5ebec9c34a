"""The province of the conversations, on a database of one's choice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sqlalchemy import select

from models import catalogue, migrating
from models.database import Database
from models.inbox import WebhookEvent
from models.outbox import OutgoingMessage
from tests.stage import NEW_YEAR, Province, moment_from_iso


class Place(Province):
    def __init__(self, folder: Path, prepared: Path, at: str = NEW_YEAR, database_url: str = "") -> None:
        super().__init__(folder, prepared, at)
        if database_url:
            self.machine.close()
            self.settings = replace(self.settings, database_url=database_url)
            self.open()

    def restart(self) -> None:
        """The process is gone; what it knew is in the database or nowhere."""
        self.machine.close()
        self.open()

    def events(self) -> list[WebhookEvent]:
        with self.machine.database.read() as session:
            return list(session.scalars(select(WebhookEvent).order_by(WebhookEvent.id)))

    def outbox(self, purpose: str | None = None) -> list[OutgoingMessage]:
        with self.machine.database.read() as session:
            rows = session.scalars(select(OutgoingMessage).order_by(OutgoingMessage.id))
            return [each for each in rows if purpose in (None, each.purpose)]


def load_season(url: str) -> None:
    database = Database(url)
    migrating.upgrade(database)
    now = moment_from_iso("2023-01-02T09:00:00+07:00")
    with database.write() as session:
        catalogue.load_season(session, catalogue.shipped_season(2566), now)
        catalogue.load_agencies(session, catalogue.shipped_agencies("lamphun"), now)
    database.close()
