"""The agencies that answer: local governments and the province itself. They outlive seasons."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base


class Agency(Base):
    __tablename__ = "agency"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    """Unique and short: type and place, "อบต.เหล่ายาว"."""
    type: Mapped[str]
    short_name: Mapped[str]
    full_name: Mapped[str]
    district: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)
    domains: Mapped[list[str]] = mapped_column(default=list)
    aliases: Mapped[list[str]] = mapped_column(default=list)
    note: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)


def active_agencies(session: Session) -> list[Agency]:
    return list(session.scalars(select(Agency).where(Agency.active).order_by(Agency.position, Agency.id)))


def agency_named(session: Session, name: str) -> Agency | None:
    return session.scalar(select(Agency).where(Agency.name == name, Agency.active))
