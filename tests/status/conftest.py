"""The shipped season and its agencies in a file of its own, and visits of an officer, a coordinator, a stranger."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from bot.links import Links
from bot.visit import Visit
from bot.vocabularies import vocabulary_of
from models import answer
from models.agency import Agency, active_agencies, agency_named
from models.answer import Sent
from models.base import Base
from models.catalogue import shipped_agencies, shipped_season
from models.database import Database
from models.loading import load_agencies, load_season
from models.people import Officer, Person, bind, person_of
from models.season import Season
from models.settings import BANGKOK

NOW = datetime(2023, 1, 28, 9, 0, tzinfo=BANGKOK)


@dataclass
class Stage:
    """A season under way, with short words for what the tests do."""

    session: Session
    season: Season
    now: datetime = NOW
    people: dict[str, Person] = field(default_factory=dict)

    def agency(self, name: str) -> Agency:
        found = agency_named(self.session, name)
        assert found is not None, name
        return found

    @property
    def agencies(self) -> list[Agency]:
        return active_agencies(self.session)

    def officer(self, name: str, agency: str) -> Officer:
        person = person_of(self.session, f"U{name}", self.now)
        self.people[name] = person
        officer = bind(self.session, person, self.agency(agency), self.now)
        officer.name, officer.position, officer.phone = name, "นักทรัพยากรบุคคล", "053 000 111"
        return officer

    def coordinator(self) -> Person:
        person = person_of(self.session, "Ucoordinator", self.now)
        person.is_coordinator = True
        self.people["coordinator"] = person
        return person

    def send(self, agency: str, *codes: str, at: datetime | None = None, by: str | None = None, url: str = "") -> None:
        for code in codes:
            item = self.season.item(code)
            assert item is not None
            sender = self.people[by].id if by else None
            sent = Sent(at=at or self.now, person_id=sender, chat="direct" if by else "office")
            answer.record(self.session, self.agency(agency), item, [url or f"https://web.example/{code}"], "", sent)

    def give_back(self, agency: str, code: str, reason: str) -> None:
        answer.give_back(self.session, self._standing(agency, code), reason, None, self.now)

    def accept(self, agency: str, code: str) -> None:
        answer.accept(self.session, self._standing(agency, code), None, self.now)

    def _standing(self, agency: str, code: str) -> answer.Answer:
        item = self.season.item(code)
        assert item is not None
        found = answer.standing_answer(self.session, self.agency(agency), item)
        assert found is not None
        return found

    def visit(self, who: str, text: str = "", in_group: bool = False) -> Visit:
        person = self.people.get(who) or person_of(self.session, f"U{who}", self.now)
        return Visit(
            session=self.session,
            now=self.now,
            sent_at=self.now,
            person=person,
            season=self.season,
            vocabulary=vocabulary_of(self.session, self.season),
            links=Links("https://ita.example", "@ita", "secret"),
            chat_id="Cgroup" if in_group else person.line_user_id,
            in_group=in_group,
            text=text,
        )


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(f"sqlite:///{tmp_path}/ita.db")
    Base.metadata.create_all(database.engine)
    yield database
    database.close()


@pytest.fixture
def stage(database: Database) -> Iterator[Stage]:
    with database.write() as session:
        season = load_season(session, shipped_season(2566), NOW - timedelta(days=60))
        load_agencies(session, shipped_agencies("lamphun"), NOW - timedelta(days=60))
        session.flush()
        yield Stage(session, season)


@pytest.fixture
def at(stage: Stage) -> Callable[[datetime], None]:
    def move(moment: datetime) -> None:
        stage.now = moment

    return move
