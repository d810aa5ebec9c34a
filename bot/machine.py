"""The running bot: what its parts share, made once by the front door and handed on."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.clock import Clock
from bot.line import Line
from bot.links import Links
from bot.settings import Settings
from bot.vocabularies import Vocabularies
from models.database import Database


@dataclass
class Machine:
    settings: Settings
    clock: Clock
    database: Database
    links: Links
    line: Line
    vocabularies: Vocabularies = field(default_factory=Vocabularies)

    @classmethod
    def from_settings(cls, settings: Settings) -> Machine:
        return cls(
            settings=settings,
            clock=settings.clock(),
            database=Database(settings.database_url),
            links=settings.links(),
            line=Line(settings.line_channel_access_token, settings.line_api_url, settings.line_data_api_url),
        )

    def close(self) -> None:
        self.line.close()
        self.database.close()
