"""The coordinator ends an officer's rights: she has left without a successor, or was let in by mistake."""

from __future__ import annotations

from bot.handlers.pressed import Postback, Pressed, number
from bot.handlers.refusal import refuse
from bot.visit import Visit
from messages import leaving as say
from messages import questions
from messages.kit import Message
from messages.registration import told_ended
from models.agency import Agency
from models.people import Officer, officers_of


def press_officers(visit: Visit, pressed: Pressed) -> list[Message]:
    """Who may act for the agency, each with a tap that ends it."""
    if not visit.is_coordinator:
        return refuse(visit)
    if visit.in_group:
        return questions.only_in_private()
    id_ = number(pressed)
    agency = visit.session.get(Agency, id_) if id_ is not None else None
    if agency is None:
        return questions.no_longer_there()
    return say.holders(agency.name, [_holder(each) for each in officers_of(visit.session, agency)])


def _holder(officer: Officer) -> say.Holder:
    return say.Holder(officer.id, _name(officer), officer.position, officer.decided_at)


def _name(officer: Officer) -> str:
    return officer.name or officer.person.name


def press_end(visit: Visit, pressed: Pressed) -> list[Message]:
    if not visit.is_coordinator:
        return refuse(visit)
    id_ = number(pressed)
    officer = visit.session.get(Officer, id_) if id_ is not None else None
    if officer is None:
        return questions.no_longer_there()
    if officer.state != "active":
        return say.ended_before(officer.agency.name, _name(officer), officer.decided_at)
    officer.end(visit.now, visit.person.id)
    visit.owe(f"ended:{officer.id}", officer.person, told_ended(officer.agency.name), purpose="admission")
    return say.ended(officer.agency.name, _name(officer))


POSTBACKS: dict[str, Postback] = {"officers": press_officers, "end-officer": press_end}
