"""The coordinator gives more time: to all, or to one agency."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot import commands as c
from bot.handlers.answering import settle
from bot.handlers.asked import open_now
from bot.handlers.pressed import Postback
from bot.handlers.refusal import Refusal, refuse
from bot.visit import Preview, Visit
from messages import extensions as say
from messages.kit import Message
from models.agency import Agency
from models.lateness import no_longer_late
from models.question import Question
from models.season import Round, give_more_time
from models.thai_time import bangkok_day, end_of_day

FARTHEST = timedelta(days=366)
"""A later day is a year misread."""


@dataclass(frozen=True)
class Grant:
    round: Round
    agency: Agency | None
    before: datetime
    until: datetime

    @property
    def name(self) -> str | None:
        return self.agency.name if self.agency else None


def preview_extend(visit: Visit, act: c.Extend) -> list[Message]:
    grant = _grant(visit, act)
    if isinstance(grant, Refusal):
        return grant
    on_time = no_longer_late(visit.session, grant.round, grant.until, grant.agency)
    requests = len(_requests(visit, grant))
    return say.preview(grant.round.number, grant.name, grant.before, grant.until, on_time, requests)


def extend(visit: Visit, act: c.Extend) -> list[Message]:
    grant = _grant(visit, act)
    if isinstance(grant, Refusal):
        return grant
    on_time = no_longer_late(visit.session, grant.round, grant.until, grant.agency)
    _shorten_longer_ones(grant)
    give_more_time(visit.session, grant.round, grant.until, grant.agency, visit.person.id, visit.now)
    visit.season.changed_at = visit.now
    requests = _requests(visit, grant)
    for each in requests:
        settle(visit, each, say.the_answer(grant.round.number, grant.until))
    unheard = grant.agency is None or not requests
    return say.granted(grant.round.number, grant.name, grant.until, on_time, len(requests), unheard)


def _grant(visit: Visit, act: c.Extend) -> Grant | Refusal:
    """What is meant, if it makes sense."""
    if not visit.is_coordinator:
        return refuse(visit)
    round_ = visit.season.round(act.round) if act.round else visit.season.round_at(visit.now)
    if round_ is None:
        return Refusal(say.no_such_round(act.round))
    agency = visit.agency(act.agency) if act.agency else None
    if act.agency and agency is None:
        return Refusal(say.no_such_agency(act.agency))
    before = round_.deadline_of(agency) if agency else round_.deadline
    day = _day(act.until)
    if day is None:
        return Refusal(say.until_when(round_.number, before, act.agency, visit.now))
    grant = Grant(round_, agency, before, end_of_day(day))
    return _senseless(visit, grant) or grant


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso or "")
    except ValueError:
        return None


def _senseless(visit: Visit, grant: Grant) -> Refusal | None:
    day, today = bangkok_day(grant.until), bangkok_day(visit.now)
    if day < today:
        return Refusal(say.already_past(day))
    if day > today + FARTHEST:
        return Refusal(say.too_far(day))
    if day == bangkok_day(grant.before):
        return Refusal(say.nothing_changes(grant.round.number, grant.name, grant.before))
    if grant.agency and grant.until <= grant.round.deadline:
        return Refusal(say.everybody_has_it(grant.round.number, grant.round.deadline))
    return None


def _shorten_longer_ones(grant: Grant) -> None:
    """A later word takes back a longer one of before: an agency's deadline is the latest of its extensions."""
    if grant.agency is None:
        return
    for each in grant.round.extensions:
        if each.agency_id == grant.agency.id:
            each.until = min(each.until, grant.until)


def _requests(visit: Visit, grant: Grant) -> list[Question]:
    """Open requests for more time that this grant answers."""
    return [
        each
        for each in open_now(visit)
        if each.topic == f"extension:{grant.round.number}"
        and (grant.agency is None or each.agency_id == grant.agency.id)
    ]


POSTBACKS: dict[str, Postback] = {}
PREVIEWS: dict[type[c.Act], Preview] = {c.Extend: preview_extend}
