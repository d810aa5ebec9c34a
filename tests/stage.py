"""The whole bot in one process, with the LINE platform in small before its front door: people say, people hear.

Events pass the signed webhook, the inbox, the conversation and the outbox, and answers come back over HTTP through the
SDK. Nothing runs by itself: `settle` answers and delivers what is due, so that no test waits or races."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from flask import Flask

from bot.app import create_app
from bot.clock import Clock, moment_from_iso
from bot.machine import Machine
from bot.settings import Settings
from bot.status_json import province_status
from jobs.answering import answer_waiting
from jobs.delivering import deliver_due
from jobs.timetable import TIMETABLE, entry_named
from jobs.worker import read_quota, run_job
from models import catalogue, loading, migrating
from models.agency import agency_named
from models.database import Database
from models.people import invite
from models.season import current_season
from rehearsal.people import LineGroup, LineUser
from rehearsal.platform import LinePlatform

SECRET, TOKEN = "a-channel-secret", "a-channel-token"
NEW_YEAR = "2023-01-16T09:00:00+07:00"
"""A Monday two weeks before the first deadline of 2566."""


def prepared_database(path: Path) -> Path:
    """A SQLite file with the Lamphun 2566 season, to be copied for each test."""
    database = Database(f"sqlite:///{path}")
    migrating.upgrade(database)
    now = moment_from_iso("2023-01-02T09:00:00+07:00")
    with database.write() as session:
        loading.load_season(session, catalogue.shipped_season(2566), now)
        loading.load_agencies(session, catalogue.shipped_agencies("lamphun"), now)
    database.close()
    return path


class Province:
    """A season being played. Times are ISO, Bangkok's unless a zone is given."""

    def __init__(self, folder: Path, prepared: Path, at: str = NEW_YEAR, quota: int | None = 300) -> None:
        self.file = folder / "ita.db"
        shutil.copy(prepared, self.file)
        self.clock = Clock(moment_from_iso(at))
        self.line = LinePlatform(SECRET, TOKEN, self.clock.now, quota=quota)
        self.settings = Settings(
            line_channel_secret=SECRET,
            line_channel_access_token=TOKEN,
            line_api_url=self.line.start(),
            database_url=f"sqlite:///{self.file}",
            public_url="https://bot.example",
            ita_secret_key="a-secret-for-links",
            line_basic_id="@ita",
        )
        self.open()

    def open(self) -> None:
        """(Re)starts the bot: everything that is not in the database is new."""
        api = self.settings.line_api_url
        settings = Settings(**{**vars(self.settings), "line_data_api_url": api})
        self.machine = Machine.from_settings(settings)
        self.machine.clock = self.clock
        self.web: Flask = create_app(self.machine)
        self.browser = self.web.test_client()
        self.line.deliver_webhooks_to(self._deliver)

    def close(self) -> None:
        self.machine.close()
        self.line.stop()

    def _deliver(self, body: bytes, signature: str) -> int:
        return self.browser.post("/callback", data=body, headers={"X-Line-Signature": signature}).status_code

    # ── time ────────────────────────────────────────────────────────────────────────────────────────────────────

    def at(self, iso: str) -> None:
        self.clock.move_to(moment_from_iso(iso))

    def later(self, **by: float) -> None:
        self.clock.move_to(self.clock.now() + timedelta(**by))

    @property
    def now(self) -> datetime:
        return self.clock.now()

    # ── what happens by itself ──────────────────────────────────────────────────────────────────────────────────

    def settle(self) -> None:
        """Answers and delivers everything that is due."""
        while answer_waiting(self.machine) + deliver_due(self.machine):
            pass

    def run(self, *names: str) -> int:
        """Runs jobs (default: all) as the timetable's tick would, and delivers; how many messages were newly owed."""
        entries = [entry_named(name) for name in names] if names else list(TIMETABLE)
        owed = sum(run_job(self.machine, entry) for entry in entries if entry is not None)
        self.settle()
        return owed

    def read_quota(self) -> None:
        read_quota(self.machine)

    # ── people ──────────────────────────────────────────────────────────────────────────────────────────────────

    def code(self, agency: str | None) -> str:
        """A one-time code for the agency; None: for a coordinator."""
        with self.machine.database.write() as session:
            found = agency_named(session, agency) if agency else None
            assert agency is None or found is not None, agency
            return invite(session, found, self.now)[0]

    def coordinator(self, name: str = "ผู้ประสานงาน") -> LineUser:
        user = self.line.add_user(name)
        self.say(user, self.code(None))
        return user

    def officer(self, agency: str, name: str = "เจ้าหน้าที่") -> LineUser:
        user = self.line.add_user(name)
        self.say(user, self.code(agency))
        return user

    def stranger(self, name: str = "ผู้มาใหม่") -> LineUser:
        return self.line.add_user(name)

    # ── talk ────────────────────────────────────────────────────────────────────────────────────────────────────

    def say(self, who: LineUser, words: str, group: LineGroup | None = None, **how: Any) -> str:
        """What the bot answers, all its words; empty when it stays silent."""
        return self._hear(group or who, lambda: self.line.say(who, words, group=group, **how))

    def tap(self, who: LineUser, label: str, group: LineGroup | None = None) -> str:
        """Taps the button of that label in what is on the screen last."""
        action = self.line.button(group or who, label)
        return self._hear(group or who, lambda: self.line.tap(who, action, group=group))

    def press(self, who: LineUser, data: str) -> str:
        """A postback made by hand, as a forger would."""
        return self._hear(who, lambda: self.line.press(who, data))

    def send_file(self, who: LineUser, name: str, content: bytes) -> str:
        return self._hear(who, lambda: self.line.send_file(who, name, content))

    def do(self, who: LineUser | LineGroup, act: Any) -> str:
        """Whatever `act` makes the platform send; what is heard then."""
        return self._hear(who, act)

    def _hear(self, where: LineUser | LineGroup, act: Any) -> str:
        before = len(self.line.from_bot(where))
        act()
        self.settle()
        assert not self.line.refusals, self.line.refusals
        return "\n".join(shown.text for shown in self.line.from_bot(where)[before:])

    def labels(self, who: LineUser) -> list[str]:
        """What can be tapped now."""
        return [each.label for each in self.line.buttons(who)]

    # ── how it stands ───────────────────────────────────────────────────────────────────────────────────────────

    def status(self, agency: str | None = None) -> dict[str, Any]:
        with self.machine.database.read() as session:
            season = current_season(session)
            assert season is not None
            found = agency_named(session, agency) if agency else None
            return province_status(session, season, self.now, None, found)

    def received(self, agency: str) -> list[str]:
        """All item codes the agency has on record."""
        rounds = self.status(agency)["agencies"][0]["rounds"]
        return [code for each in rounds.values() for code in each["received"]]
