"""What an item must show, and the coordinator's word that its text is right."""

from __future__ import annotations

from bot import agency_view
from bot.commands import ConfirmText, ShowItem
from bot.handlers.choosing import chosen_items, last_code
from bot.handlers.questions import kept_answer
from bot.visit import Visit
from messages import items as said
from messages import kit
from messages.kit import Message
from messages.questions import to_a_person


def show_item(visit: Visit, act: ShowItem) -> list[Message]:
    if not visit.is_coordinator and visit.own_agency is None:
        return visit.how_it_works()
    items, unknown = chosen_items(visit, act.items)
    last = last_code(visit)
    if not act.items and not any(letter.isdigit() for letter in visit.text):
        return said.which_item(last)
    if not items:
        return said.list_ends(unknown, last, visit.season.year)
    views = agency_view.item_views(visit.session, visit.season, items, visit.own_agency)
    cards = said.item_cards(visit.now, views, coordinator=visit.is_coordinator, unknown=unknown, last=last)
    if not _asks(visit):
        return cards
    kept = kept_answer(visit) if len(items) == 1 else []
    return kit.with_last_quick_replies([*kept, *cards], [to_a_person(visit.event_id)])


def _asks(visit: Visit) -> bool:
    """The card may not be what she asked for: her own words can still be answered otherwise, or go to a person."""
    return bool(visit.text) and not visit.in_group and not visit.is_coordinator


def confirm_text(visit: Visit, act: ConfirmText) -> list[Message]:
    if not visit.is_coordinator:
        return said.only_coordinators_confirm()
    items, unknown = chosen_items(visit, act.items)
    if not items:
        return said.list_ends(unknown, last_code(visit), visit.season.year)
    open_ = [each for each in items if not each.is_confirmed]
    for each in open_:
        each.confirmed_at = visit.now
    return said.confirmed([each.code for each in open_], [each.code for each in items if each not in open_])
