"""A small province: four agencies in two districts, three officers, two coordinators and a stranger. Every answer
that a handler gives is held against what LINE accepts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.handlers import announcing, answering, holding, knowing, questions
from bot.handlers.pressed import Postback
from bot.links import Links
from bot.reading.vocabulary import Vocabulary
from bot.visit import Visit
from models.agency import Agency
from models.answer import Sent, record
from models.base import Base
from models.database import Database
from models.inbox import Arrived, keep
from models.outbox import OutgoingMessage
from models.people import Person, bind
from models.question import KnownAnswer, Question
from models.season import Item, Round, Season
from models.settings import BANGKOK
from rehearsal.message_shapes import MESSAGE_LIST
from tests.on_screen import Messages, spoken

YEAR = 2572
START = datetime(2029, 1, 16, 10, 0, tzinfo=BANGKOK)
POSTBACKS: dict[str, Postback] = {
    **questions.POSTBACKS,
    **answering.POSTBACKS,
    **knowing.POSTBACKS,
    **announcing.POSTBACKS,
    **holding.POSTBACKS,
}
AGENCIES = {"ทต.สันดอย": "เหนือ", "อบต.ริมน้ำ": "เหนือ", "ทต.ทุ่งใต้": "ใต้", "อบต.ไร้คน": "ใต้"}
OFFICERS = {"แก้ว": "ทต.สันดอย", "ฟ้า": "อบต.ริมน้ำ", "ดิน": "ทต.ทุ่งใต้"}
KNOWN = (
    ("แก้ไขลิงก์ที่ส่งไปแล้วได้หรือไม่", "แก้ได้ ส่งข้อเดิมพร้อมลิงก์ใหม่", "แก้ลิงก์|ส่งผิด", "S"),
    ("ใครเป็นผู้ตรวจข้อมูล", "คณะทำงานของจังหวัด", "ผู้ตรวจ|ใครตรวจ", "K"),
    ("ส่งเป็นไฟล์สแกนได้หรือไม่", "ได้ หากเปิดอ่านได้โดยไม่ต้องเข้าสู่ระบบ", "สแกน|pdf", "S"),
    ("ส่งเป็นไฟล์เสียงได้หรือไม่", "ไม่ได้", "ไฟล์เสียง|mp3", "S"),
)


@dataclass
class Province:
    """`now` moves only when a test says so."""

    session: Session
    season: Season
    now: datetime = START
    people: dict[str, Person] = field(default_factory=dict)
    agencies: dict[str, Agency] = field(default_factory=dict)
    events: int = 0
    last: Visit | None = None

    def visit(self, who: str, text: str = "", **more: Any) -> Visit:
        """Somebody writes: the event is kept as the webhook keeps it."""
        self.events += 1
        person, event_id = self.people[who], f"event-{self.events}"
        body = {"source": {"userId": person.line_user_id}}
        if text:
            body["message"] = {"id": f"message-{self.events}", "text": text}
        keep(self.session, [Arrived(event_id, person.line_user_id, self.now, json.dumps(body))], self.now)
        self.last = Visit(
            session=self.session,
            now=self.now,
            sent_at=self.now,
            person=person,
            season=self.season,
            vocabulary=Vocabulary(YEAR, (), (), ()),
            links=Links("https://bot.example", "@bot", "secret"),
            chat_id=person.line_user_id,
            text=text,
            message_id=f"message-{self.events}" if text else "",
            event_id=event_id,
            **more,
        )
        return self.last

    def says(self, who: str, text: str, handler: Callable[..., Messages], act: Any, **more: Any) -> Messages:
        said = handler(self.visit(who, text, **more), act)
        self.session.flush()
        return valid(said)

    def presses(self, who: str, data: str, **more: Any) -> Messages:
        pressed = dict(parse_qsl(data))
        said = POSTBACKS[pressed["do"]](self.visit(who, **more), pressed)
        self.session.flush()
        return valid(said)

    def hears(self, who: str, **more: Any) -> str:
        """What is given to her with the reply when she writes."""
        visit = self.visit(who, "สวัสดี", **more)
        waiting = [] if visit.in_group else questions.answers_waiting(visit)
        said = [message for each in waiting for message in each.go_along(visit, 5)]
        self.session.flush()
        return spoken(valid(said)) if said else ""

    def sends(self, agency: str, code: str, at: datetime | None = None) -> None:
        item = self.season.item(code)
        assert item is not None
        record(self.session, self.agencies[agency], item, ["https://a.example"], "", Sent(at or self.now, None))

    def passes(self, **time: float) -> None:
        self.now += timedelta(**time)

    def owed(self, purpose: str = "") -> list[OutgoingMessage]:
        rows = self.session.scalars(
            select(OutgoingMessage).order_by(OutgoingMessage.id).execution_options(populate_existing=True)
        )
        return [each for each in rows if purpose in ("", each.purpose)]

    def filed(self) -> list[Question]:
        return list(self.session.scalars(select(Question).order_by(Question.number)))

    def known(self, question: str) -> KnownAnswer | None:
        return self.session.scalar(select(KnownAnswer).where(KnownAnswer.question == question))


def valid(messages: Messages) -> Messages:
    """As LINE would take them in one request."""
    assert 1 <= len(messages) <= 5
    assert MESSAGE_LIST(messages, "messages") == []
    for each in messages:
        if each["type"] == "flex":
            contents = each["contents"]
            for bubble in contents.get("contents", [contents]):
                assert len(json.dumps(bubble)) <= 30_000
            assert len(json.dumps(contents)) <= 50_000
    return messages


def make_season() -> Season:
    deadlines = [datetime(2029, 1, 31, 23, 59, 59, tzinfo=BANGKOK), datetime(2029, 3, 9, 23, 59, 59, tzinfo=BANGKOK)]
    season = Season(year=YEAR, province="ทดสอบ", is_current=True, settings={"monthly_pushes": 10})
    season.rounds = [Round(number=n, deadline=d, planned_deadline=d) for n, d in enumerate(deadlines, 1)]
    for position, (code, weight) in enumerate({"O1": 0.4, "O2": 2.0, "O3": 1.0}.items(), 1):
        round_ = season.rounds[0 if position < 3 else 1]
        season.items.append(Item(code=code, position=position, title=f"หัวข้อ {code}", weight=weight, round=round_))
    return season


@pytest.fixture
def province(tmp_path: Path) -> Iterator[Province]:
    database = Database(f"sqlite:///{tmp_path}/people.db")
    Base.metadata.create_all(database.engine)
    with database.write() as session:
        world = Province(session, make_season())
        session.add(world.season)
        for position, (name, district) in enumerate(AGENCIES.items()):
            kind, place = name.split(".")
            world.agencies[name] = Agency(
                name=name, type=kind, short_name=place, full_name=name, district=district, position=position
            )
        session.add_all(world.agencies.values())
        for who in (*OFFICERS, "พี่ใหญ่", "พี่รอง", "ใครไม่รู้"):
            world.people[who] = Person(line_user_id=f"U-{who}", name=who, first_seen_at=START, last_seen_at=START)
            world.people[who].is_coordinator = who.startswith("พี่")
        session.add_all(world.people.values())
        for question, answer, keywords, status in KNOWN:
            session.add(
                KnownAnswer(
                    year=YEAR, question=question, answer=answer, keywords=keywords, status=status, changed_at=START
                )
            )
        session.flush()
        for who, name in OFFICERS.items():
            officer = bind(session, world.people[who], world.agencies[name], START)
            officer.name, officer.phone = f"นาง{who}", "0 5300 0000"
        yield world
        session.rollback()
    database.close()
