"""A small season with two agencies, two reviewers and an officer each; what they tap is read off their cards."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
from sqlalchemy.orm import Session

from bot.handlers.reviewing import POSTBACKS
from bot.handlers.telling import news_waiting
from bot.links import Links
from bot.reading.vocabulary import Vocabulary
from bot.visit import Visit
from models.agency import Agency
from models.answer import Answer, Sent, record, standing_answer
from models.base import Base
from models.database import Database
from models.people import Officer, Person, bind
from models.season import Item, Round, Season
from models.settings import BANGKOK
from tests.on_screen import Messages

YEAR = 2571
START = datetime(2028, 1, 10, 9, 0, tzinfo=BANGKOK)


@dataclass
class Office:
    """The province's small world. `now` moves a minute with every visit."""

    session: Session
    season: Season
    now: datetime = START
    people: dict[str, Person] = field(default_factory=dict)
    agencies: dict[str, Agency] = field(default_factory=dict)

    def visit(self, who: str, **more: Any) -> Visit:
        self.now += timedelta(minutes=1)
        return Visit(
            session=self.session,
            now=self.now,
            sent_at=self.now,
            person=self.people[who],
            season=self.season,
            vocabulary=Vocabulary(YEAR, (), (), ()),
            links=Links("", "", "secret"),
            chat_id=self.people[who].line_user_id,
            event_id=f"event-{self.now.isoformat()}",
            **more,
        )

    def sends(self, agency: str, code: str, *urls: str, note: str = "", who: str = "officer") -> Answer:
        self.now += timedelta(minutes=1)
        item = self.season.item(code)
        assert item is not None
        sent = Sent(self.now, self.people[who].id)
        return record(self.session, self.agencies[agency], item, list(urls), note, sent).answer

    def standing(self, agency: str, code: str) -> Answer:
        item = self.season.item(code)
        assert item is not None
        found = standing_answer(self.session, self.agencies[agency], item)
        assert found is not None
        return found

    def presses(self, who: str, data: str, **more: Any) -> Messages:
        pressed = dict(parse_qsl(data))
        return POSTBACKS[pressed["do"]](self.visit(who, **more), pressed)


def news_for(visit: Visit) -> Messages:
    """What goes along with the answer to what she writes now."""
    waiting = [] if visit.in_group else news_waiting(visit)
    return [message for each in waiting for message in each.go_along(visit, 5)]


def size(message: dict[str, Any]) -> int:
    """Bytes of the contents as the SDK sends them: six for each Thai letter."""
    return len(json.dumps(message["contents"]))


def make_season() -> Season:
    deadlines = [datetime(2028, 1, 31, 23, 59, 59, tzinfo=BANGKOK), datetime(2028, 2, 28, 23, 59, 59, tzinfo=BANGKOK)]
    season = Season(year=YEAR, province="ทดสอบ", is_current=True)
    season.rounds = [Round(number=n, deadline=d, planned_deadline=d) for n, d in enumerate(deadlines, 1)]
    texts = {
        "O1": (
            "แผนผังหน่วยงาน",
            ["แสดงกอง (1) ฝ่ายการเมือง (2) ฝ่ายประจำ"],
            ["รูปถ่ายอาคาร"],
            "S",
            "ปัจจุบัน",
            "ผังเก่า (ดู ปี 2570)",
        ),
        "O2": ("ผู้บริหาร", ["ชื่อ", "ช่องทางการติดต่อ"], [], "S", "ปัจจุบัน", ""),
        "O3": ("รายงานประจำปี", ["ผลการดำเนินงาน"], [], "K", "ปี 2570", ""),
        "O4": ("สถิติเรื่องร้องเรียน", ["จำนวนเรื่อง"], [], "S", "6 เดือนแรก", ""),
    }
    for position, (code, (title, elements, to_confirm, status, period, pitfall)) in enumerate(texts.items(), 1):
        season.items.append(
            Item(
                code=code, position=position, title=title, elements=elements, to_confirm=to_confirm, status=status,
                period=period, pitfall=pitfall, round=season.rounds[0 if position < 4 else 1],
            )
        )  # fmt: skip
    return season


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    database = Database(f"sqlite:///{tmp_path}/review.db")
    Base.metadata.create_all(database.engine)
    with database.write() as session:
        world = Office(session, make_season())
        session.add(world.season)
        for position, name in enumerate(("ทต.ดอยคำ", "อบต.ห้วยแก้ว")):
            world.agencies[name] = Agency(
                name=name, type=name.split(".")[0], short_name=name, full_name=name, district="เมือง", position=position
            )
        session.add_all(world.agencies.values())
        for who, name in {
            "first": "สมศรี", "second": "มานะ", "officer": "นิด", "colleague": "หน่อย", "other": "แดง", "stranger": "",
        }.items():  # fmt: skip
            world.people[who] = Person(line_user_id=f"U-{who}", name=name, first_seen_at=START, last_seen_at=START)
            world.people[who].is_coordinator = who in ("first", "second")
        session.add_all(world.people.values())
        session.flush()
        for who, agency in (("officer", "ทต.ดอยคำ"), ("colleague", "ทต.ดอยคำ"), ("other", "อบต.ห้วยแก้ว")):
            officer: Officer = bind(session, world.people[who], world.agencies[agency], START)
            officer.name, officer.position = world.people[who].name, "นักวิชาการ"
        yield world
        session.rollback()
    database.close()
