"""Going through what waits: which card comes next. The buttons carry where the reviewer is; nothing is kept for her."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from sqlalchemy.orm import Session

from bot.visit import Visit
from messages import kit, review
from messages.kit import Component, Message
from messages.reasons import Wanted
from messages.review import Remark, Shown
from models.agency import Agency
from models.answer import Answer, Review
from models.people import Person
from models.reviewing import Queue, last_returned, next_turn, returns_so_far
from models.season import Item

LONGEST_DISTRICT = 40
DATA_LIMIT = 300
"""UTF-16 units of a postback's data: LINE Messaging API reference, postback action."""


@dataclass(frozen=True)
class Walk:
    """A way through the queue: what it is narrowed to, and the last answer that was skipped (`after`)."""

    agency_id: int | None = None
    round: int | None = None
    codes: tuple[str, ...] = ()
    after: int | None = None
    district: str | None = None

    @classmethod
    def of(cls, data: dict[str, str]) -> Walk:
        codes = tuple(code for code in data.get("items", "").split(".") if re.fullmatch(r"[A-Z]{1,4}\d{1,3}", code))
        agency, district = number(data.get("agency")), data.get("district", "")[:LONGEST_DISTRICT] or None
        return cls(agency, number(data.get("round")), codes, number(data.get("after")), district)

    def data(self, do: str, **more: object) -> str:
        """A button's data. Too many items to name them all: the way is widened rather than the button broken."""
        named = {
            "agency": self.agency_id,
            "district": self.district,
            "round": self.round,
            "items": ".".join(self.codes),
            "after": self.after,
        }
        data = urlencode({"do": do, **more, **{name: value for name, value in named.items() if value}})
        if len(data) <= DATA_LIMIT or not (self.codes or self.district):
            return data
        wider = replace(self, codes=()) if self.codes else replace(self, district=None)
        return wider.data(do, **more)


def number(text: str | None) -> int | None:
    """A number out of a button's data, which anybody can forge."""
    return int(text) if text and re.fullmatch(r"[0-9]{1,9}", text) else None


def next_card(visit: Visit, walk: Walk) -> list[Message]:
    """The next answer of the way, or word that there is none."""
    cursor = visit.session.get(Answer, walk.after) if walk.after else None
    turn = next_turn(visit.session, _queue(visit, walk), cursor)
    if turn.answer is None:
        restart = kit.presses("ดูที่ข้ามไว้", replace(walk, after=None).data("review_go"))
        return review.queue_is_empty(_narrowed_to(visit, walk), turn.passed, restart)
    return card_of(visit.session, turn.answer, walk, turn.after_this)


def _queue(visit: Visit, walk: Walk) -> Queue:
    round_ = visit.season.round(walk.round) if walk.round else None
    return Queue(visit.season.year, walk.agency_id, round_.id if round_ else None, walk.codes, walk.district)


def _narrowed_to(visit: Visit, walk: Walk) -> str:
    agency = visit.session.get(Agency, walk.agency_id) if walk.agency_id else None
    parts = [kit.listing(walk.codes, 10)] if walk.codes else []
    parts += [agency.name] if agency else []
    parts += [f"อำเภอ{walk.district}"] if walk.district else []
    return " ".join([*parts, *([f"ครั้งที่ {walk.round}"] if walk.round else [])])


def card_of(session: Session, answer: Answer, walk: Walk, remaining: int | None) -> list[Message]:
    return review.review_card(shown_of(session, answer, remaining), _decisions(answer, walk))


def _decisions(answer: Answer, walk: Walk) -> list[Component]:
    what = f"{answer.item.code} ของ {answer.agency.name}"
    return [
        kit.presses("ผ่าน", walk.data("review_accept", id=answer.id), f"ผ่าน {what}"),
        kit.presses("ให้แก้ไข", walk.data("review_return", id=answer.id), f"ให้แก้ไข {what}"),
        kit.presses("ข้าม", walk.data("review_skip", id=answer.id), f"ข้าม {what}"),
    ]


def shown_of(session: Session, answer: Answer, remaining: int | None) -> Shown:
    item = answer.item
    before = last_returned(session, answer)
    wanted = wanted_of(item)
    return Shown(
        agency=answer.agency.name,
        code=item.code,
        title=item.title,
        urls=answer.urls,
        sender=sender_of(answer),
        chat=answer.chat,
        sent_at=answer.sent_at,
        since=answer.on_record_since,
        deadline=item.round.deadline_of(answer.agency) if item.round else None,
        period=item.period,
        elements=wanted.elements,
        to_confirm=wanted.to_confirm,
        note=answer.note,
        remarks=[remark_of(each) for each in returns_so_far(session, answer)],
        changes=review.changes(before.urls, answer.urls, before.note, answer.note) if before else (),
        remaining=remaining,
    )


def wanted_of(item: Item) -> Wanted:
    """Sourced elements as they are; all others as unconfirmed, until a coordinator has vouched for the item."""
    if item.confirmed_at is not None:
        return Wanted([*item.elements, *item.to_confirm], (), item.period, item.pitfall)
    if item.status == "S":
        return Wanted(item.elements, item.to_confirm, item.period, item.pitfall)
    return Wanted((), [*item.elements, *item.to_confirm], item.period, item.pitfall)


def sender_of(answer: Answer) -> str:
    """By name and position, as the agency's own officer where she is one."""
    person = answer.person
    if person is None:
        return "ไม่ทราบชื่อ"
    office = next((each for each in person.officers if each.agency_id == answer.agency_id), None)
    named = [office.name, office.position] if office else []
    return " ".join(part for part in named if part) or person.name or "ไม่ทราบชื่อ"


def name_of(person: Person | None) -> str:
    return (person.name if person else "") or "ผู้ประสานงาน"


def remark_of(given: Review) -> Remark:
    return Remark(given.verdict, name_of(given.by), given.at, given.reason)
