"""The officer is told: at her next word for nothing, else by the day's one push; and her taps on what she was told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from urllib.parse import urlencode

from sqlalchemy.orm import Session

from bot.handlers.review_queue import number
from bot.parcels import Parcel
from bot.visit import Visit
from messages import kit, telling
from messages.kit import Component, Message
from messages.telling import Overtaken, Reviewed, ToMend
from messages.verdicts import fills
from models.agency import Agency
from models.answer import Answer, Review, record
from models.outbox import OutgoingMessage
from models.reviewing import answer_to_judge, newest_answer
from models.season import Season
from models.telling import News, mark_told, prefix_of, unsay_what_was_lost, untold
from models.thai_time import thai_moment

MENDED = "แก้ไขที่หน้าเดิมแล้วเมื่อ "
"""Opens the note of an answer whose address stayed while its page was mended."""


def news_waiting(visit: Visit) -> list[Parcel]:
    """What the speaker's agencies have to mend and nobody there has heard; told to her is told to the agency.
    Accepted items wait for her question or the next digest."""
    unsay_what_was_lost(visit.session, visit.season.year, visit.own_agencies, visit.now)
    return [parcel for agency in visit.own_agencies for parcel in _news_of(visit, agency)]


def _news_of(visit: Visit, agency: Agency) -> list[Parcel]:
    found = untold(visit.session, agency, visit.season.year)
    if not found.is_pressing:
        return []
    said = telling.news(_reviewed(visit.session, agency, found, visit.now, with_accepted=False))
    return [Parcel(said, lambda: tell_with_reply(visit, agency, found.pressing, said))]


def tell_with_reply(
    visit: Visit, agency: Agency, reviews: Iterable[Review], said: Sequence[Message] = ()
) -> OutgoingMessage:
    """They count as told, unless the reply is never taken. `said`: what rides on it beside the answer."""
    mark_told(reviews, visit.now)
    what = prefix_of(visit.season.year, agency.id)
    return visit.owe_riding(what, list(said), purpose="returned", worth_a_push=False)


def digest_messages(session: Session, season: Season, agency: Agency, now: datetime) -> tuple[list[Message], News]:
    """The day's push for the agency and the verdicts it tells, accepted ones too; no messages when nothing presses."""
    found = untold(session, agency, season.year)
    return (telling.news(_reviewed(session, agency, found, now)) if found.is_pressing else []), found


def _reviewed(session: Session, agency: Agency, found: News, now: datetime, with_accepted: bool = True) -> Reviewed:
    return Reviewed(
        agency=agency.name,
        to_mend=[_to_mend(each, now) for each in found.returned],
        revised=_codes(found.revised),
        taken_back=list(dict.fromkeys((each.answer.item.code, each.verdict) for each in found.taken_back)),
        overtaken=[_overtaken(session, each) for each in found.overtaken],
        accepted=_codes(found.accepted) if with_accepted else (),
    )


def _overtaken(session: Session, returned: Review) -> Overtaken:
    standing = newest_answer(session, returned.answer)
    return Overtaken(
        returned.answer.item.code,
        returned.answer.sent_at,
        returned.reason,
        standing.state if standing else "",
        standing.sent_at if standing else None,
    )


def _codes(reviews: tuple[Review, ...]) -> list[str]:
    items = sorted((each.answer.item for each in reviews), key=lambda item: item.position)
    return [item.code for item in items]


def _to_mend(returned: Review, now: datetime) -> ToMend:
    answer, item = returned.answer, returned.answer.item
    deadline = item.round.deadline_of(answer.agency) if item.round else None
    ahead = deadline if deadline and deadline >= now else None
    return ToMend(item.code, item.title, returned.reason, answer.urls, ahead, _taps(answer))


def _taps(answer: Answer) -> list[Component]:
    code = answer.item.code
    new_url = fills("ส่งลิงก์ใหม่", urlencode({"do": "new_url", "id": answer.id}), f"{code} ")
    if answer.is_none:
        return [new_url]
    mended = kit.presses("แก้ที่หน้าเดิมแล้ว", urlencode({"do": "mended", "id": answer.id}), f"{code} แก้ที่หน้าเดิมแล้ว")
    return [new_url, mended, kit.says("ดูสิ่งที่ต้องแสดง", f"ข้อ {code} ต้องมีอะไร")]


# ── her taps ────────────────────────────────────────────────────────────────────────────────────────────────────


def press_mended(visit: Visit, data: dict[str, str]) -> list[Message]:
    """The page was mended under the same address: the answer waits for review again, with a note that says so."""
    answer = _own_answer(visit, data)
    if answer is None:
        return telling.not_hers()
    agency, item = answer.agency, answer.item
    if not answer.stands or answer.state != "returned":
        return _nothing_to_mend(visit, answer)
    own_note = answer.note.partition(MENDED)[0].strip()
    note = f"{own_note} {MENDED}{thai_moment(visit.sent_at)}".strip()
    record(visit.session, agency, item, answer.urls, note, visit.sent())
    return telling.waits_again(agency.name, item.code)


def press_new_url(visit: Visit, data: dict[str, str]) -> list[Message]:
    """The keyboard is open with the code filled in; where it is not (on a computer), these words help."""
    answer = _own_answer(visit, data)
    return telling.send_new_url(answer.item.code) if answer else telling.not_hers()


def _own_answer(visit: Visit, data: dict[str, str]) -> Answer | None:
    """Only of the officer's own agency: a forged id learns nothing, not even whether it exists."""
    id_ = number(data.get("id"))
    answer = answer_to_judge(visit.session, id_, visit.season.year) if id_ else None
    own = {each.id for each in visit.own_agencies}
    return answer if answer and answer.agency_id in own else None


def _nothing_to_mend(visit: Visit, answer: Answer) -> list[Message]:
    standing = answer if answer.stands else newest_answer(visit.session, answer)
    if standing is None:
        return telling.nothing_stands(answer.agency.name, answer.item.code)
    return telling.nothing_to_mend(answer.agency.name, answer.item.code, standing.state, standing.sent_at)
