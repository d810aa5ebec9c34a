"""A question's row: filed, found again, and turned into what is shown of it."""

from __future__ import annotations

from bot.matching import plain
from bot.visit import Visit
from messages.questions import Asked
from models.agency import Agency
from models.people import Person
from models.question import Question, ask, open_questions


def as_asked(question: Question, answered_by: str = "") -> Asked:
    office = next((each for each in question.person.offices if each.agency_id == question.agency_id), None)
    topic, _, round_ = question.topic.partition(":")
    return Asked(
        id=question.id,
        number=question.number,
        kind=question.kind,
        text=question.text or "(ข้อความถูกยกเลิกการส่ง)",
        asked_at=question.asked_at,
        agency=question.agency.name if question.agency else "",
        who=" ".join(part for part in (office.name, office.position) if part) if office else question.person.name,
        phone=office.phone if office else "",
        answer=question.answer_text,
        answered_by=answered_by,
        answered_at=question.answered_at,
        round=int(round_) if topic == "extension" and round_ else None,
        offered=question.state == "offered",
    )


def answerer(visit: Visit, question: Question) -> str:
    by = visit.session.get(Person, question.answered_by_id) if question.answered_by_id else None
    return by.name if by else ""


def open_now(visit: Visit) -> list[Question]:
    return open_questions(visit.session, visit.season.year, visit.now)


def same_question(asked: list[Question], text: str) -> Question | None:
    """One that says the same but for fillers, spaces and addresses."""
    wanted = plain(text) or text.strip()
    return next((each for each in asked if (plain(each.text) or each.text.strip()) == wanted), None)


def file_question(
    visit: Visit, text: str, kind: str, topic: str, agency: Agency | None, message_id: str | None = None
) -> Question:
    return ask(
        visit.session,
        visit.season.year,
        visit.person,
        agency,
        text or "(ไม่มีข้อความ)",
        visit.sent_at,
        kind=kind,
        topic=topic,
        message_id=visit.message_id if message_id is None else message_id,
    )
