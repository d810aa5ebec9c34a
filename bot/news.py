"""What a person is owed and hears for free when she writes: held messages, answers to her questions, what came back
from the review; for a coordinator, what waits for her."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.handlers.pressed import Postback, Pressed
from bot.handlers.questions import answers_waiting
from bot.handlers.telling import news_waiting
from bot.parcels import Parcel
from bot.visit import Visit
from messages import basics, kit
from messages.kit import Component, Message
from models import outbox, riding
from models.outbox import OutgoingMessage
from models.people import pending_officers
from models.question import open_questions


@dataclass(frozen=True)
class News:
    """`taps`: the way to what is not said now."""

    messages: list[Message] = field(default_factory=list)
    taps: list[Component] = field(default_factory=list)


def for_person(visit: Visit, room: int) -> News:
    """As much of it as `room` messages hold, and word that there is more; what does not fit stays owed. Nothing in a
    group: others read along."""
    unsure = [] if visit.in_group else outbox.unsure_for(visit.session, visit.person.line_user_id, visit.now)
    if not unsure or room <= 0:
        return _what_waits(visit, room)
    rest = _what_waits(visit, room - 1)
    asked = basics.maybe_unheard([each.created_at for each in unsure])
    return News([asked, *rest.messages], [*basics.see_again(), *rest.taps])


def _what_waits(visit: Visit, room: int) -> News:
    waiting = _waiting(visit)
    if sum(len(each.messages) for each in waiting) <= room:
        return News([message for each in waiting for message in each.go_along(visit, room)])
    said, left = _as_many_as_fit(visit, waiting, max(room - 1, 0))
    return News([*said, *([basics.more_waits(left)] if room > 0 else [])], [basics.read_on(left)] if left else [])


def _waiting(visit: Visit) -> list[Parcel]:
    return [] if visit.in_group else [*_held(visit), *answers_waiting(visit), *news_waiting(visit)]


def read_on(visit: Visit, _pressed: Pressed) -> list[Message]:
    """A tap under "there is more". What waits is said with any answer, here with none."""
    return [] if _waiting(visit) else basics.nothing_waits(visit.person.role)


def see_again(visit: Visit, _pressed: Pressed) -> list[Message]:
    """She has not seen what may have been cut off: it is said with the answer to her tap."""
    unsure = outbox.unsure_for(visit.session, visit.person.line_user_id, visit.now)
    for each in unsure:
        each.state = "held"
    visit.session.flush()
    return [] if unsure else basics.nothing_waits(visit.person.role)


def seen(visit: Visit, _pressed: Pressed) -> list[Message]:
    """Only the reader can know, and she says that it had come."""
    for each in outbox.unsure_for(visit.session, visit.person.line_user_id, visit.now):
        each.state, each.sent_as, each.sent_at = "sent", "reply", each.created_at
        riding.arrived(visit.session, each, visit.now)
    return basics.seen(visit.person.role)


POSTBACKS: dict[str, Postback] = {"read-on": read_on, "see-again": see_again, "seen": seen}


def _as_many_as_fit(visit: Visit, waiting: Sequence[Parcel], room: int) -> tuple[list[Message], int]:
    """In order, and how many are left. The first is begun even if it does not fit whole: of five messages none would
    ever fit beside an answer."""
    said: list[Message] = []
    for number, each in enumerate(waiting):
        whole = len(each.messages) <= room - len(said)
        if not whole and (said or room == 0):
            return said, len(waiting) - number
        said += each.go_along(visit, room - len(said))
        if not whole:
            return said, len(waiting) - number
    return said, 0


def _held(visit: Visit) -> list[Parcel]:
    """What could not be sent at its time and is still of use. (Answers to her questions come together.)"""
    parcels = []
    for owed in outbox.held_for(visit.session, visit.person.line_user_id):
        if owed.key.startswith("question:"):
            continue
        if owed.worth_sending_until <= visit.now:
            owed.state = "expired"
            riding.get_off(visit.session, owed)
        else:
            parcels.append(_as_it_is(owed))
    return parcels


def _as_it_is(owed: OutgoingMessage) -> Parcel:
    return Parcel(owed.messages, lambda: owed)


def waiting_for_coordinator(visit: Visit) -> list[Component]:
    """Taps that lead to what waits for her; a reply costs nothing, a push would."""
    if not visit.is_coordinator or visit.in_group:
        return []
    questions = len(open_questions(visit.session, visit.season.year))
    requests = len(pending_officers(visit.session))
    taps = [kit.presses(f"คำขอลงทะเบียน {requests}", "do=requests", "คำขอลงทะเบียน")] if requests else []
    return taps + ([kit.says(f"คำถามค้าง {questions}", "คำถามค้าง")] if questions else [])
