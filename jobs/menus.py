"""Rich menus follow the role: who was admitted, or left, sees the right one soon after."""

from __future__ import annotations

import logging

from bot.line import LineError
from bot.machine import Machine
from bot.menus import give_menu
from models.people import Person, with_another_menu

log = logging.getLogger("ita.menus")


def show_menus(machine: Machine) -> int:
    """Gives each person whose role has changed its menu; how many. A free call to LINE, tried once for each change:
    `ita-bot menus install` mends what failed."""
    with machine.database.read() as session:
        changed = [(each.id, each.line_user_id, each.role) for each in with_another_menu(session)]
    for person_id, line_user_id, role in changed:
        _show(machine, line_user_id, role)
        with machine.database.write() as session:
            session.get_one(Person, person_id).menu_role = role
    return len(changed)


def _show(machine: Machine, line_user_id: str, role: str) -> None:
    try:
        give_menu(machine.line, line_user_id, role)
    except LineError as error:
        log.warning("rich menu not given: LINE %s", error.status)
