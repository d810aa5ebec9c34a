"""Names of people who never told us theirs: what they call themselves on LINE, asked for once."""

from __future__ import annotations

import logging

from bot.line import LineError
from bot.machine import Machine
from models.people import Person, nameless

log = logging.getLogger("ita.naming")
UNKNOWN = "ไม่ทราบชื่อ"
"""LINE would not say (she has left, or did not consent): not asked again."""


def learn_names(machine: Machine) -> int:
    """A free call to LINE for each nameless person with a role; how many."""
    with machine.database.read() as session:
        asked = [(each.id, each.line_user_id) for each in nameless(session)]
    for person_id, line_user_id in asked:
        name = _name_at_line(machine, line_user_id)
        if name is None:
            return 0
        with machine.database.write() as session:
            session.get_one(Person, person_id).name = name
    return len(asked)


def _name_at_line(machine: Machine, line_user_id: str) -> str | None:
    """None when LINE cannot be asked now."""
    try:
        return machine.line.profile_name(line_user_id)[:80] or UNKNOWN
    except LineError as error:
        log.warning("profile not read: LINE %s", error.status)
        return UNKNOWN if error.permanent else None
