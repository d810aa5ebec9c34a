"""Nothing is done: because the sender may not, or because a preview finds nothing to confirm."""

from __future__ import annotations

from functools import wraps

from bot.handlers.asked import file_question, open_now, same_question
from bot.handlers.pressed import Postback, Pressed
from bot.visit import Visit
from messages import questions as say
from messages.kit import Message
from models.question import Question

OPEN_FOR_A_STRANGER = 3
"""More requests than these from somebody unknown tell the coordinator nothing new."""


class Refusal(list[Message]):
    """What a preview returns when there is nothing to confirm: the conversation says it and proposes nothing."""


def only_for_coordinators(press: Postback) -> Postback:
    """The tap's work, refused to everybody else: taps can be forged and passed on."""

    @wraps(press)
    def guarded(visit: Visit, pressed: Pressed) -> list[Message]:
        return press(visit, pressed) if visit.is_coordinator else refuse(visit)

    return guarded


def refuse(visit: Visit) -> Refusal:
    """For what only a coordinator may say or press: nothing is done, and the coordinator learns of it. A stranger
    hears only how to register."""
    request = _filed(visit)
    if not visit.offices:
        return Refusal(visit.how_it_works())
    return Refusal(say.refused(request.number if request else None))


def _filed(visit: Visit) -> Question | None:
    if not visit.text:
        return None
    mine = [each for each in open_now(visit) if each.person_id == visit.person.id]
    if same := same_question(mine, visit.text):
        return same
    if not visit.offices and len(mine) >= OPEN_FOR_A_STRANGER:
        return None
    return file_question(visit, visit.text, "request", "rights", visit.own_agency)
