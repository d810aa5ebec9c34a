"""Groups: which agency a group belongs to, learned from the officer who submits there."""

from __future__ import annotations

from bot import commands as c
from bot.doubts import Reading
from bot.visit import Visit
from models.people import GroupChat


def remember_agency(visit: Visit, reading: Reading) -> None:
    """An officer's submission in a group binds the group to her agency."""
    group = visit.session.get(GroupChat, visit.chat_id)
    if group is None:
        group = GroupChat(line_id=visit.chat_id, joined_at=visit.now)
        visit.session.add(group)
    if group.agency_id is None and visit.own_agency and any(isinstance(act, c.Submit) for act in reading.acts):
        group.agency_id = visit.own_agency.id
