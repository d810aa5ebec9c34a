"""What an agency has sent and misses, and the history of its items: to its own officers, and to coordinators."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot import agency_view
from bot.commands import Deadline, Progress, Status
from bot.handlers import province
from bot.handlers.choosing import chosen_items, chosen_round, last_code, no_such_round
from bot.handlers.telling import ways_to_mend
from bot.visit import Visit
from messages import deadlines as said_deadlines
from messages import history, kit
from messages import progress as said
from messages.kit import Message
from models.agency import Agency
from models.answer import standing_answer, untold_reviews
from models.season import Item, Round

LATEST = 15
"""Steps of an agency's history; about one screen in three."""


def progress(visit: Visit, act: Progress) -> list[Message]:
    if not visit.is_coordinator and visit.own_agency is None:
        return visit.how_it_works()
    agency = visit.agency(act.agency)
    if agency is None:
        return _nobody(visit, act)
    if not visit.may_see(agency):
        return said.others_are_private(visit.own_agency.name if visit.own_agency else "")
    if visit.in_group and all(each.id != agency.id for each in visit.own_agencies):
        return province.show(visit, Status(round=act.round))  # others read along: a coordinator gets figures there
    if act.items:
        return _history(visit, agency, act.items)
    round_ = chosen_round(visit, act.round)
    if round_ is None:
        return no_such_round(visit, act.round)
    return _card(visit, agency, round_)


def deadline(visit: Visit, act: Deadline) -> list[Message]:
    """The round that was asked for, else all of them; an agency's own extension counts."""
    if not visit.is_coordinator and visit.own_agency is None:
        return visit.how_it_works()
    rounds = [each for each in visit.season.rounds if act.round in (None, each.number)]
    if not rounds:
        return no_such_round(visit, act.round)
    return said_deadlines.deadlines(visit.now, agency_view.deadline_rows(visit.session, visit.own_agency, rounds))


def history_pressed(visit: Visit, given: dict[str, str]) -> list[Message]:
    """The button on an agency's card. Its number may be forged: whoever may not see the agency is refused."""
    number = given.get("agency", "")
    agency = (
        visit.session.get(Agency, int(number)) if number.isascii() and number.isdecimal() and len(number) < 10 else None
    )
    if agency is None or not visit.may_see(agency) or (visit.in_group and visit.is_coordinator):
        return progress(visit, Progress())
    steps = agency_view.latest_steps(visit.session, visit.season, agency, LATEST)
    return history.timeline(agency.name, steps)


def _nobody(visit: Visit, act: Progress) -> list[Message]:
    """A name that is no agency's; or a coordinator who named none: she means the province."""
    if visit.is_coordinator and act.agency is None:
        return province.show(visit, Status("item" if act.items else "all", round=act.round, items=act.items))
    own = visit.own_agency
    if own is not None:
        return said.others_are_private(own.name)
    return [kit.text(f"ไม่พบหน่วยงาน {act.agency} ในทะเบียน กรุณาพิมพ์ประเภทและชื่อหน่วยงาน เช่น ทต. … หรือ อบต. …")]


def _card(visit: Visit, agency: Agency, round_: Round) -> list[Message]:
    others = [each.name for each in visit.own_agencies if each.id != agency.id]
    values = agency_view.progress_of(visit.session, visit.season, agency, round_, visit.now, tuple(others))
    _told(visit, agency, values.round.accepted + values.round.returned)
    return said.progress_card(values)


def _history(visit: Visit, agency: Agency, codes: tuple[str, ...]) -> list[Message]:
    items, unknown = chosen_items(visit, codes)
    ends = [kit.text(history.unknown_items(unknown, last_code(visit), visit.season.year))] if unknown else []
    if not items:
        return ends
    found = agency_view.item_histories(visit.session, visit.season, agency, items)
    if len(items) <= history.CARDS:  # the list names no reasons
        _told(visit, agency, tuple(each.code for each in items))
    messages = history.history_cards(agency.name, visit.now, found)
    return [*ends, *kit.with_first_quick_replies(messages, _ways_to_mend(visit, agency, items))]


def _ways_to_mend(visit: Visit, agency: Agency, items: Sequence[Item]) -> list[kit.Component]:
    """For her own item that came back: "แก้ในหน้าเดิมแล้ว" in words only asks, the tap makes it wait for review again."""
    own = any(each.id == agency.id for each in visit.own_agencies)
    answer = standing_answer(visit.session, agency, items[0]) if own and len(items) == 1 else None
    return ways_to_mend(answer)[:2] if answer is not None and answer.state == "returned" else []


def _told(visit: Visit, agency: Agency, codes: tuple[str, ...]) -> None:
    """What her own officer reads here need not be pushed to her any more. Coordinators only look on."""
    if not any(each.id == agency.id for each in visit.own_agencies):
        return
    for review in untold_reviews(visit.session, agency):
        if review.answer.item.code in codes:
            review.told_at = visit.now


POSTBACKS: dict[str, Callable[[Visit, dict[str, str]], list[Message]]] = {"history": history_pressed}
