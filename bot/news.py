"""What a person is owed and hears for free when she writes: held messages, answers to her questions, what came back
from the review; for a coordinator, what waits for her."""

from __future__ import annotations

from bot.handlers.questions import answers_for
from bot.handlers.telling import news_for
from bot.visit import Visit
from messages import kit
from messages.kit import Component, Message
from models import outbox
from models.outbox import OutgoingMessage
from models.people import pending_officers
from models.question import open_questions


def for_person(visit: Visit, room: int) -> list[Message]:
    """As much of it as `room` messages hold; what does not fit stays owed. Nothing in a group: others read along."""
    said: list[Message] = []
    if visit.in_group:
        return said
    for owed in (_held, answers_for, news_for):
        said += owed(visit, room - len(said))
    return said


def waiting_for_coordinator(visit: Visit) -> list[Component]:
    """Taps that lead to what waits for her; a reply costs nothing, a push would."""
    if not visit.is_coordinator or visit.in_group:
        return []
    questions = len(open_questions(visit.session, visit.season.year))
    requests = len(pending_officers(visit.session))
    taps = [kit.presses(f"คำขอลงทะเบียน {requests}", "do=requests", "คำขอลงทะเบียน")] if requests else []
    return taps + ([kit.says(f"คำถามค้าง {questions}", "คำถามค้าง")] if questions else [])


def _held(visit: Visit, room: int) -> list[Message]:
    """What could not be pushed because the month was used up; still of use, it goes out now. What finds no room stays
    held, but the first of them is begun: of five messages none would ever fit beside an answer."""
    said: list[Message] = []
    for owed in outbox.held_for(visit.session, visit.person.line_user_id):
        if owed.worth_sending_until <= visit.now:
            owed.state = "expired"
        elif len(owed.messages) <= room - len(said):
            owed.state, owed.sent_as, owed.sent_at = "sent", "reply", visit.now
            said += owed.messages
        else:
            return said or _begun(owed, room)
    return said


def _begun(owed: OutgoingMessage, room: int) -> list[Message]:
    """As much of it as `room` messages hold; the rest stays held."""
    room = max(room, 0)
    now, owed.messages = owed.messages[:room], owed.messages[room:]
    return now
