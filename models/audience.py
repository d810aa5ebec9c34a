"""Whom a word of the coordinator is meant for, and whom it can reach: read-only questions."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.agency import Agency, active_agencies
from models.people import Officer, Person
from models.progress import agency_rounds
from models.season import Season

Missing = dict[int, tuple[str, ...]]
"""Agency id → codes it still misses in a round."""


@dataclass(frozen=True)
class Reach:
    """One contact for each agency that has one who can be reached, and why the others have none."""

    contacts: tuple[tuple[Agency, Person], ...]
    unregistered: tuple[Agency, ...] = ()
    blocked: tuple[Agency, ...] = ()
    muted: tuple[Agency, ...] = ()

    @property
    def people(self) -> list[Person]:
        """Each person once, also one who speaks for two agencies: a push costs by the person."""
        return list({person.id: person for _, person in self.contacts}.values())

    def agencies_of(self, person: Person) -> list[Agency]:
        return [agency for agency, contact in self.contacts if contact.id == person.id]

    @property
    def out_of_reach(self) -> dict[str, list[str]]:
        """Cause → agency names."""
        causes = {"unregistered": self.unregistered, "blocked": self.blocked, "muted": self.muted}
        return {cause: [each.name for each in agencies] for cause, agencies in causes.items()}


def audience(session: Session, season: Season, to: str, number: int | None) -> list[Agency] | None:
    """Agencies meant by `all`, `missing` (something in the round), a district's or an agency's name; None: nothing
    goes by that name."""
    everybody = active_agencies(session)
    if to == "all":
        return everybody
    if to == "missing":
        short = missing_codes(session, season, everybody, number)
        return [each for each in everybody if each.id in short]
    by_name = [each for each in everybody if each.name == to]
    return by_name or [each for each in everybody if each.district == to] or None


def missing_codes(session: Session, season: Season, agencies: list[Agency], number: int | None) -> Missing:
    """Only agencies that miss something in the round; the dearest items first."""
    if number is None:
        return {}
    weights = {item.code: (-item.weight, item.position) for item in season.items}
    return {
        each.agency.id: tuple(sorted(each.missing, key=weights.__getitem__))
        for each in agency_rounds(session, season, agencies, number)
        if each.missing
    }


def reach(session: Session, agencies: list[Agency], *, despite_mute: bool) -> Reach:
    """`despite_mute`: who asked for no reminders still hears what the province announces."""
    rows = session.execute(
        select(Officer.agency_id, Person)
        .join(Person, Officer.person_id == Person.id)
        .where(Officer.state == "active", Officer.agency_id.in_([each.id for each in agencies]))
        .order_by(Officer.is_main.desc(), Officer.id)
    )
    officers: dict[int, list[Person]] = {}
    for agency_id, person in rows:
        officers.setdefault(agency_id, []).append(person)
    contacts: list[tuple[Agency, Person]] = []
    unregistered: list[Agency] = []
    blocked: list[Agency] = []
    muted: list[Agency] = []
    for agency in agencies:
        people = officers.get(agency.id, [])
        here = [each for each in people if each.blocked_at is None]
        awake = [each for each in here if each.muted_at is None]
        if awake or (here and despite_mute):
            contacts.append((agency, (here if despite_mute else awake)[0]))
        else:
            (muted if here else blocked if people else unregistered).append(agency)
    return Reach(tuple(contacts), tuple(unregistered), tuple(blocked), tuple(muted))
