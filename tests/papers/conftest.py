"""A small season of its own: three rounds, ten items, agencies in three districts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

import models.channel
import models.inbox
import models.outbox
import models.proposal
import models.question  # noqa: F401
from bot.links import Links
from bot.reading.vocabulary import Vocabulary
from bot.visit import Visit
from models.agency import Agency
from models.answer import Answer, Sent, give_back, record
from models.base import Base
from models.database import Database
from models.people import Person, bind, person_of
from models.season import AgencyResult, Item, Round, Season
from models.thai_time import at_hour, end_of_day

NOW = datetime(2024, 1, 20, 3, 0, tzinfo=UTC)
"""10.00 in Bangkok."""
DUE = (date(2024, 1, 31), date(2024, 2, 29), date(2024, 4, 5))
PLACES = (
    ("อบต.น้ำปู่", "ทุ่งที่หนึ่ง"), ("ทต.ญี่ปุ่นน้อย", "ทุ่งที่หนึ่ง"), ("อบต.ฐานคำ", "ทุ่งที่หนึ่ง"),
    ("ทต.เวียงก้ำ", "เวียงใหญ่"), ("อบต.บ้านป่า & เพื่อน", "เวียงใหญ่"), ("ทม.ดอนกลาง", "ดอนกลาง"),
)  # fmt: skip


@dataclass
class World:
    """The rows a test works with."""

    session: Session
    season: Season
    agencies: list[Agency]
    coordinator: Person
    officer: Person

    def visit(self, person: Person | None = None, now: datetime = NOW, public_url: str = "https://ita.test") -> Visit:
        return Visit(
            session=self.session,
            now=now,
            sent_at=now,
            person=person or self.coordinator,
            season=self.season,
            vocabulary=Vocabulary(self.season.year, (), (), ()),
            links=Links(public_url, "@ita-test" if public_url else "", "a key for tests"),
            chat_id=(person or self.coordinator).line_user_id,
        )

    def send(self, place: int, *codes: str, at: datetime = NOW) -> list[Answer]:
        agency = self.agencies[place]
        return [
            record(self.session, agency, self.item(code), [f"https://{place}.test/{code}"], "", Sent(at, None)).answer
            for code in codes
        ]

    def send_round(self, place: int, number: int, at: datetime = NOW) -> None:
        round_ = self.season.round(number)
        assert round_
        self.send(place, *(item.code for item in round_.items), at=at)

    def give_back(self, place: int, code: str, reason: str, now: datetime = NOW) -> None:
        (answer,) = self.send(place, code, at=now)
        give_back(self.session, answer, reason, self.coordinator, now)

    def item(self, code: str) -> Item:
        item = self.season.item(code)
        assert item
        return item


def _season(session: Session) -> Season:
    season = Season(
        year=2567,
        province="ทดสอบ",
        is_current=True,
        contact={"office": "สำนักงานทดสอบ", "phone": "0 1234 5678", "confirmed": False},
        calendar=[{"step": "meeting", "from": "2024-04-22", "until": "2024-04-22", "text": "ประชุม", "status": "K"}],
    )
    session.add(season)
    for number, day in enumerate(DUE, 1):
        round_ = Round(season=season, number=number, deadline=end_of_day(day), planned_deadline=end_of_day(day))
        session.add(round_)
        for place in range(4 if number == 1 else 3):
            position = {1: 0, 2: 4, 3: 7}[number] + place + 1
            item = Item(
                season=season, round=round_, code=f"O{position}", position=position, title=f"ข้อมูลชุดที่ {position}",
                weight=0.5 * position, elements=["ชื่อและที่อยู่"], to_confirm=["แผนที่"], status="S",
            )  # fmt: skip
            session.add(item)
    session.flush()
    return season


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    database = Database(f"sqlite:///{tmp_path}/papers.db")
    Base.metadata.create_all(database.engine)
    with database.write() as session:
        season = _season(session)
        agencies = [
            Agency(name=name, type=name.split(".")[0] + ".", short_name=name.split(".")[1], full_name=f"หน่วยงาน {name}",
                   district=district, position=place)
            for place, (name, district) in enumerate(PLACES)
        ]  # fmt: skip
        session.add_all(agencies)
        session.flush()
        session.add(AgencyResult(year=2566, agency_id=agencies[2].id, score=79.5, level="B"))
        coordinator = person_of(session, "U" + "1" * 32, NOW)
        coordinator.is_coordinator = True
        officer = person_of(session, "U" + "2" * 32, at_hour(date(2024, 1, 10), 9))
        bound = bind(session, officer, agencies[0], NOW)
        bound.name, bound.position, bound.phone = "นางสาวทดลอง ใจดี", "นักวิเคราะห์", "0812345678"
        yield World(session, season, agencies, coordinator, officer)
    database.close()
