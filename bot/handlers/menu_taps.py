"""Taps of the rich menu that need more words: the keyboard opens with the beginning filled in, and we say how to go on.
(Typed alone those words would be an empty question; so the menu sends a postback instead.)"""

from __future__ import annotations

from bot.handlers.pressed import Postback, Pressed
from bot.season_words import confirmed_contact
from bot.visit import Visit
from messages import menu_taps as say
from messages.kit import Message
from models.progress import missing_items

ASK, SHOW = "menu-ask", "menu-show"


def begin_question(visit: Visit, _pressed: Pressed) -> list[Message]:
    if not visit.offices and not visit.is_coordinator:
        return visit.how_it_works()
    contact = confirmed_contact(visit.season)
    return say.write_your_question(str(contact.get("office", "")), str(contact.get("phone", "")))


def choose_item(visit: Visit, _pressed: Pressed) -> list[Message]:
    """Offers what the agency still misses in the round that runs; all other items can be typed."""
    if not visit.offices and not visit.is_coordinator:
        return visit.how_it_works()
    current = visit.season.round_at(visit.now)
    agency = visit.own_agency
    missing = missing_items(visit.session, visit.season, agency, current.number) if agency and current else []
    last = visit.season.items[-1].code if visit.season.items else ""
    return say.which_item([each.code for each in missing], last)


POSTBACKS: dict[str, Postback] = {ASK: begin_question, SHOW: choose_item}
