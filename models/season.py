"""The season as data: its year, rounds, items, extensions, and the results of the year before."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from models.agency import Agency
from models.base import Base


class Season(Base):
    """One fiscal year's campaign (พ.ศ.). Exactly one is current."""

    __tablename__ = "season"

    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    province: Mapped[str]
    is_current: Mapped[bool] = mapped_column(default=False)
    pass_mark: Mapped[float] = mapped_column(default=85.0)
    settings: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """Reminder days, hours and so on: see `models.settings.SeasonSettings`."""
    contact: Mapped[dict[str, Any]] = mapped_column(default=dict)
    calendar: Mapped[list[Any]] = mapped_column(default=list)
    changed_at: Mapped[datetime | None]

    rounds: Mapped[list[Round]] = relationship(order_by="Round.number", back_populates="season")
    items: Mapped[list[Item]] = relationship(order_by="Item.position", back_populates="season")

    def round(self, number: int) -> Round | None:
        return next((each for each in self.rounds if each.number == number), None)

    def item(self, code: str) -> Item | None:
        return next((each for each in self.items if each.code == code), None)

    def round_at(self, now: datetime) -> Round | None:
        """The round people mean when they name none: the first whose deadline is ahead, else the last."""
        ahead = [each for each in self.rounds if each.deadline >= now]
        return ahead[0] if ahead else (self.rounds[-1] if self.rounds else None)


class Round(Base):
    """ครั้งที่ N. `deadline` is the last moment that is on time for everybody; an agency's own may be later."""

    __tablename__ = "round"
    __table_args__ = (UniqueConstraint("year", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(ForeignKey("season.year"))
    number: Mapped[int]
    deadline: Mapped[datetime]
    planned_deadline: Mapped[datetime]
    """As the season was loaded, before any extension."""

    season: Mapped[Season] = relationship(back_populates="rounds")
    items: Mapped[list[Item]] = relationship(order_by="Item.position", back_populates="round")
    extensions: Mapped[list[Extension]] = relationship(back_populates="round")

    def deadline_of(self, agency: Agency) -> datetime:
        """The agency's own latest extension counts, unless the round itself now ends later."""
        own = [each for each in self.extensions if each.agency_id == agency.id]
        return max(self.deadline, max(own, key=lambda each: each.id).until) if own else self.deadline


class Item(Base):
    """One disclosure item (OIT ข้อ). The same code means another thing in another year."""

    __tablename__ = "item"
    __table_args__ = (UniqueConstraint("year", "code"), UniqueConstraint("year", "position"))

    id: Mapped[int] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(ForeignKey("season.year"))
    round_id: Mapped[int | None] = mapped_column(ForeignKey("round.id"))
    code: Mapped[str]
    position: Mapped[int]
    title: Mapped[str]
    sub_indicator: Mapped[str] = mapped_column(default="")
    group: Mapped[str] = mapped_column(default="")
    weight: Mapped[float] = mapped_column(default=0.0)
    """Estimated points of the total of 100."""
    period: Mapped[str] = mapped_column(default="")
    elements: Mapped[list[str]] = mapped_column(default=list)
    """What the page must show, as sourced."""
    to_confirm: Mapped[list[str]] = mapped_column(default=list)
    """What is said to be needed, without a source."""
    status: Mapped[str] = mapped_column(default="K")
    """S sourced, S* sourced from another kind of agency or year, K unconfirmed."""
    source: Mapped[str] = mapped_column(default="")
    depends_on: Mapped[list[str]] = mapped_column(default=list)
    aliases: Mapped[list[str]] = mapped_column(default=list)
    pitfall: Mapped[str] = mapped_column(default="")
    printed_code: Mapped[str] = mapped_column(default="")
    predecessor: Mapped[list[str]] = mapped_column(default=list)
    """Codes of the year before that this item continues."""
    confirmed_at: Mapped[datetime | None]

    season: Mapped[Season] = relationship(back_populates="items")
    round: Mapped[Round | None] = relationship(back_populates="items")

    @property
    def is_confirmed(self) -> bool:
        return self.confirmed_at is not None or (self.status == "S" and not self.to_confirm)


class Extension(Base):
    """More time for one agency, or for all (`agency_id` empty; then the round's own deadline moved with it)."""

    __tablename__ = "extension"
    __table_args__ = (Index(None, "round_id", "agency_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    round_id: Mapped[int] = mapped_column(ForeignKey("round.id"))
    agency_id: Mapped[int | None] = mapped_column(ForeignKey("agency.id"))
    until: Mapped[datetime]
    granted_at: Mapped[datetime]
    granted_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    round: Mapped[Round] = relationship(back_populates="extensions")


class AgencyResult(Base):
    """An agency's announced total and level of a past year; the level is stored as announced, never computed."""

    __tablename__ = "agency_result"
    __table_args__ = (UniqueConstraint("year", "agency_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    year: Mapped[int]
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"))
    score: Mapped[float]
    level: Mapped[str] = mapped_column(default="")


def current_season(session: Session) -> Season | None:
    return session.scalar(select(Season).where(Season.is_current))


def failed_last_year(session: Session, season: Season) -> dict[int, AgencyResult]:
    """Agency id → result, for those below the pass mark in the year before."""
    found = session.scalars(
        select(AgencyResult).where(AgencyResult.year == season.year - 1, AgencyResult.score < season.pass_mark)
    )
    return {each.agency_id: each for each in found}


def give_more_time(
    session: Session, round_: Round, until: datetime, agency: Agency | None, by_id: int | None, now: datetime
) -> Extension:
    """Grants an extension. For all agencies the round's deadline itself moves, to a later or an earlier moment."""
    extension = Extension(
        round=round_, agency_id=agency.id if agency else None, until=until, granted_at=now, granted_by_id=by_id
    )
    session.add(extension)
    if agency is None:
        round_.deadline = until
    session.flush()
    return extension
