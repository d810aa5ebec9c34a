"""What a person is owed and hears for free when she writes: held messages, answers to her questions, what came back
from the review; for a coordinator, what waits for her."""

from __future__ import annotations

from bot.handlers.questions import answers_for
from bot.handlers.telling import news_for
from bot.visit import Visit
from messages.kit import Message
from models import outbox


def for_person(visit: Visit) -> list[Message]:
    """Nothing in a group: others read along."""
    if visit.in_group:
        return []
    return [*_held(visit), *answers_for(visit), *news_for(visit)]


def _held(visit: Visit) -> list[Message]:
    """What could not be pushed because the month was used up; still of use, it goes out now."""
    said: list[Message] = []
    for owed in outbox.held_for(visit.session, visit.person.line_user_id):
        fresh = owed.worth_sending_until > visit.now
        owed.state, owed.sent_as, owed.sent_at = ("sent", "reply", visit.now) if fresh else ("expired", "", None)
        said += owed.messages if fresh else []
    return said
