"""The province through a coordinator's eyes. Whoever calls here has made sure that a coordinator asks."""

from __future__ import annotations

from bot import overview
from bot.commands import Status, WhoMissing
from bot.handlers.choosing import chosen_items, chosen_round, last_code, no_such_round
from bot.visit import Visit
from messages import items as said_items
from messages import kit, missing, standing
from messages import status as said
from messages.kit import Message
from models.agency import active_agencies
from models.people import agencies_with_officers
from models.progress import counts


def show(visit: Visit, act: Status) -> list[Message]:
    if act.round is not None and visit.season.round(act.round) is None:
        return no_such_round(visit, act.round)
    if visit.in_group:
        return _figures_only(visit, act.round)
    if act.scope == "agency" and act.agency:
        return _agency(visit, act.agency, act.round)
    if act.scope == "district" and act.district:
        rounds = overview.district_rounds(visit.session, visit.season, act.district, act.round)
        return standing.district_cards(act.district, visit.now, rounds)
    if act.scope == "item" and act.items:
        return _items(visit, act.items)
    if act.scope == "failed":
        return _failed(visit, act.round)
    values = overview.province(visit.session, visit.season, visit.now, act.round)
    # "สรุปรายอำเภอ" is the act of the whole overview; only its words say which card she wants to see first.
    return said.province_cards(values, districts_first="อำเภอ" in visit.text)


def who_missing(visit: Visit, act: WhoMissing) -> list[Message]:
    if act.round is not None and visit.season.round(act.round) is None:
        return no_such_round(visit, act.round)
    found = _missing_list(visit, act)
    if isinstance(found, list):
        return found
    return missing.who_missing_in_group(found, _here_alone(visit)) if visit.in_group else missing.who_missing(found)


def _missing_list(visit: Visit, act: WhoMissing) -> missing.MissingList | list[Message]:
    items, unknown = chosen_items(visit, act.items)
    if unknown and not items:
        return said_items.list_ends(unknown, last_code(visit), visit.season.year)
    if items:
        return overview.missing_of_items(visit.session, visit.now, items, act.district)
    round_ = chosen_round(visit, act.round)
    if round_ is None:
        return said.no_rounds(visit.season.year)
    return overview.missing_of_round(visit.session, visit.season, visit.now, round_, act.district)


def _agency(visit: Visit, name: str, number: int | None) -> list[Message]:
    agency = visit.agency(name)
    if agency is None:
        return [kit.text(f"ไม่พบหน่วยงาน {name} ในทะเบียน กรุณาพิมพ์ประเภทและชื่อหน่วยงาน เช่น ทต. … หรือ อบต. …")]
    return standing.agency_card(overview.agency_card(visit.session, visit.season, agency, visit.now, number))


def _items(visit: Visit, codes: tuple[str, ...]) -> list[Message]:
    items, unknown = chosen_items(visit, codes)
    if not items:
        return said_items.list_ends(unknown, last_code(visit), visit.season.year)
    return missing.item_cards(visit.now, overview.item_cards(visit.session, items))


def _failed(visit: Visit, number: int | None) -> list[Message]:
    round_ = chosen_round(visit, number)
    if round_ is None:
        return said.no_rounds(visit.season.year)
    session, season = visit.session, visit.season
    rows = overview.failed_rows(
        session, season, active_agencies(session), counts(session, season), round_, agencies_with_officers(session)
    )
    return standing.failed_card(season.year, round_.number, round_.deadline, visit.now, rows)


# ── in a group ──────────────────────────────────────────────────────────────────────────────────────────────────


def _figures_only(visit: Visit, number: int | None) -> list[Message]:
    """In a group officers of any agency may be reading: figures yes, names of agencies and persons no."""
    values = overview.province(visit.session, visit.season, visit.now, number)
    return said.figures_in_group(values, _here_alone(visit))


def _here_alone(visit: Visit) -> str:
    """Opens the coordinator's own chat with her words filled in."""
    return visit.links.chat(visit.text)
