"""Who writes to us: persons as LINE knows them, officers bound to agencies, coordinators, groups, invitations."""

from __future__ import annotations

import hashlib
import re
import secrets
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, ForeignKey, Index, case, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from models.agency import Agency
from models.base import Base

CODE_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without I, O, 0 and 1, which people mistake for each other."""
CODE_LIFETIME = timedelta(days=60)
WRONG_CODES_ALLOWED = 5
LOCKED_FOR = timedelta(hours=1)


class Person(Base):
    """Somebody on LINE. What she may do hangs on her offices, never on what she says."""

    __tablename__ = "person"

    id: Mapped[int] = mapped_column(primary_key=True)
    line_user_id: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(default="")
    is_coordinator: Mapped[bool] = mapped_column(default=False)
    first_seen_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    blocked_at: Mapped[datetime | None]
    """She blocked the account: nothing is pushed to her."""
    muted_at: Mapped[datetime | None]
    """She asked for no reminders."""
    privacy_noticed_at: Mapped[datetime | None]
    menu_role: Mapped[str] = mapped_column(default="")
    """The role whose rich menu she was given last; empty: the account's default one."""
    wrong_codes: Mapped[int] = mapped_column(default=0)
    locked_until: Mapped[datetime | None]

    officers: Mapped[list[Officer]] = relationship(
        back_populates="person", foreign_keys="Officer.person_id", order_by="Officer.id"
    )

    @property
    def offices(self) -> list[Officer]:
        """Her active bindings, oldest first."""
        return [each for each in self.officers if each.state == "active"]

    @property
    def role(self) -> str:
        if self.is_coordinator:
            return "coordinator"
        return "officer" if self.offices else "stranger"

    def is_locked(self, now: datetime) -> bool:
        return self.locked_until is not None and self.locked_until > now

    def guessed_wrong(self, now: datetime) -> bool:
        """Counts a wrong code; true when this one locks her out."""
        self.wrong_codes += 1
        if self.wrong_codes % WRONG_CODES_ALLOWED:
            return False
        self.locked_until = now + LOCKED_FOR
        return True


class Officer(Base):
    """A person bound to an agency. `state`: requested, active, refused, ended."""

    __tablename__ = "officer"
    __table_args__ = (Index(None, "agency_id", "state"), Index(None, "person_id", "state"))

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"))
    name: Mapped[str] = mapped_column(default="")
    position: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    state: Mapped[str]
    is_main: Mapped[bool] = mapped_column(default=False)
    """Gets the agency's reminders."""
    requested_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    person: Mapped[Person] = relationship(back_populates="officers", foreign_keys=[person_id])
    agency: Mapped[Agency] = relationship()

    def end(self, now: datetime, by_id: int | None = None) -> None:
        self.state, self.is_main, self.decided_at, self.decided_by_id = "ended", False, now, by_id


class GroupChat(Base):
    """A LINE group (or room) that invited the bot; bound to an agency once an officer of it speaks there."""

    __tablename__ = "group_chat"

    line_id: Mapped[str] = mapped_column(primary_key=True)
    agency_id: Mapped[int | None] = mapped_column(ForeignKey("agency.id"))
    joined_at: Mapped[datetime]
    left_at: Mapped[datetime | None]


class Invitation(Base):
    """A one-time code. Only its digest is kept; `agency_id` empty invites a coordinator."""

    __tablename__ = "invitation"

    id: Mapped[int] = mapped_column(primary_key=True)
    digest: Mapped[str] = mapped_column(unique=True)
    agency_id: Mapped[int | None] = mapped_column(ForeignKey("agency.id"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    used_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    agency: Mapped[Agency | None] = relationship()


def new_code() -> str:
    """`ITA-XXXX-XXXX`: 32⁸ possibilities, five tries an hour."""
    letters = [secrets.choice(CODE_ALPHABET) for _ in range(8)]
    return f"ITA-{''.join(letters[:4])}-{''.join(letters[4:])}"


def digest_of(code: str) -> str:
    plain = re.sub(r"[^A-Z0-9]", "", code.upper()).removeprefix("ITA")
    return hashlib.sha256(f"ita-bot invitation {plain}".encode()).hexdigest()


def invite(session: Session, agency: Agency | None, now: datetime) -> tuple[str, Invitation]:
    """A fresh code and its row; earlier unused codes stay valid until they expire."""
    code = new_code()
    invitation = Invitation(
        digest=digest_of(code), agency_id=agency.id if agency else None, created_at=now, expires_at=now + CODE_LIFETIME
    )
    session.add(invitation)
    session.flush()
    return code, invitation


def find_invitation(session: Session, code: str) -> Invitation | None:
    return session.scalar(select(Invitation).where(Invitation.digest == digest_of(code)))


def person_of(session: Session, line_user_id: str, now: datetime) -> Person:
    """The person with this LINE id, made at her first word. Having written, she is not blocking us."""
    person = session.scalar(select(Person).where(Person.line_user_id == line_user_id))
    if person is None:
        person = Person(line_user_id=line_user_id, first_seen_at=now, last_seen_at=now)
        session.add(person)
        session.flush()
    person.last_seen_at = max(person.last_seen_at, now)
    return person


def coordinators(session: Session) -> list[Person]:
    return list(session.scalars(select(Person).where(Person.is_coordinator).order_by(Person.id)))


def officers_of(session: Session, agency: Agency) -> list[Officer]:
    """Active officers, the main contact first."""
    return list(
        session.scalars(
            select(Officer)
            .where(Officer.agency_id == agency.id, Officer.state == "active")
            .order_by(Officer.is_main.desc(), Officer.id)
        )
    )


def pending_officers(session: Session) -> list[Officer]:
    return list(session.scalars(select(Officer).where(Officer.state == "requested").order_by(Officer.id)))


def bind(session: Session, person: Person, agency: Agency, now: datetime, by_id: int | None = None) -> Officer:
    """Makes the person an active officer of the agency; the first one becomes its main contact."""
    officer = next((each for each in person.officers if each.agency_id == agency.id and each.state != "ended"), None)
    if officer is None:
        officer = Officer(person=person, agency=agency, state="requested", requested_at=now)
        session.add(officer)
    if officer.state != "active":
        officer.state, officer.decided_at, officer.decided_by_id = "active", now, by_id
        officer.is_main = not any(each.is_main for each in officers_of(session, agency) if each is not officer)
    session.flush()
    return officer


def main_contacts(session: Session) -> dict[int, Person]:
    """Agency id → the person to remind, who has neither blocked us nor asked for silence. Falls back from the main
    contact to the agency's oldest officer who can be reached."""
    rows = session.execute(
        select(Officer.agency_id, Person)
        .join(Person, Officer.person_id == Person.id)
        .where(Officer.state == "active", Person.blocked_at.is_(None), Person.muted_at.is_(None))
        .order_by(Officer.is_main.desc(), Officer.id)
    )
    reach: dict[int, Person] = {}
    for agency_id, person in rows:
        reach.setdefault(agency_id, person)
    return reach


def agencies_with_officers(session: Session) -> set[int]:
    return set(session.scalars(select(Officer.agency_id).where(Officer.state == "active").distinct()))


def everybody(session: Session) -> list[Person]:
    return list(session.scalars(select(Person).order_by(Person.id)))


def with_another_menu(session: Session) -> list[Person]:
    """Those whose role has changed since they were given a rich menu."""
    return list(session.scalars(select(Person).where(_has_another_role()).order_by(Person.id)))


def anybody_with_another_menu(session: Session) -> bool:
    return session.scalar(select(Person.id).where(_has_another_role()).limit(1)) is not None


def _has_another_role() -> ColumnElement[bool]:
    """`Person.role` in SQL, against the menu she has; asked after every answer."""
    in_office = select(Officer.id).where(Officer.person_id == Person.id, Officer.state == "active").exists()
    role = case((Person.is_coordinator, "coordinator"), (in_office, "officer"), else_="stranger")
    return role != case((Person.menu_role == "", "stranger"), else_=Person.menu_role)


def nameless(session: Session) -> list[Person]:
    """Those with a role whose name nobody knows; who asked to be forgotten has none."""
    return [each for each in everybody(session) if not each.name and each.role != "stranger"]
