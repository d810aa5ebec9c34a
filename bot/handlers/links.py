"""The link audit's findings, for coordinators. The audit itself runs at night: whoever asks never waits for it."""

from __future__ import annotations

from bot.commands import CheckLinks
from bot.link_view import audit_of
from bot.visit import Visit
from messages import links as said
from messages.kit import Message


def check_links(visit: Visit, act: CheckLinks) -> list[Message]:
    agency = visit.agency(act.agency) if act.agency else None
    if act.agency and agency is None:
        return said.no_such_agency(act.agency)
    if visit.in_group:
        return said.audit_in_group(audit_of(visit.session, visit.season), visit.links.chat(visit.text))
    return said.audit_cards(audit_of(visit.session, visit.season, agency), agency.name if agency else "")
