"""The table of known answers: shown, taught, confirmed and weeded by coordinators."""

from __future__ import annotations

import re

from bot import commands as c
from bot.handlers.pressed import Postback, Pressed, number
from bot.handlers.refusal import only_for_coordinators, refuse
from bot.matching import URL, plain
from bot.visit import Visit
from messages import knowledge as say
from messages import questions
from messages.kit import Message
from models.question import KnownAnswer, known_answers

PHONE_OR_MAIL = re.compile(r"[\w.+-]+@[\w.-]+|(?:\+?[0-9๐-๙][\s.-]?){9,13}")
"""Nine digits and more are a phone; nobody's contact data is shown to the next who asks alike."""
PENDING_MARK = re.compile(r"\s*\(รอ[^()]*ยืนยัน\)\s*$")


def knowledge(visit: Visit, act: c.Knowledge) -> list[Message]:
    if not visit.is_coordinator:
        return refuse(visit)
    link = visit.links.file("knowledge", visit.now, person=visit.person.id)
    return say.table(_entries(visit), "" if visit.in_group else link)


def teach(visit: Visit, act: c.Teach) -> list[Message]:
    if not visit.is_coordinator:
        return refuse(visit)
    question, answer = (act.question or "").strip(), (act.text or "").strip()
    if not question or not answer:
        return say.how_to_teach()
    return keep_as_knowledge(visit, question, answer)


def keep_as_knowledge(visit: Visit, question: str, answer: str) -> list[Message]:
    """Adds it, or replaces the answer to the same question; a coordinator's word is confirmed knowledge."""
    question = " ".join(PHONE_OR_MAIL.sub("…", URL.sub("", question)).split()) or question
    row = next((each for each in _rows(visit) if plain(each.question) == plain(question)), None)
    replaced = row is not None
    if row is None:
        row = KnownAnswer(year=visit.season.year, question=question)
        visit.session.add(row)
    row.answer, row.status = answer, "S"
    row.taught_by_id, row.changed_at = visit.person.id, visit.now
    visit.session.flush()
    return say.taught(row.question, row.answer, replaced)


def _rows(visit: Visit) -> list[KnownAnswer]:
    return known_answers(visit.session, visit.season.year)


def _entries(visit: Visit) -> list[say.Entry]:
    return [
        say.Entry(row.id, at, row.question, row.answer, row.status == "S")
        for at, row in enumerate(_rows(visit), start=1)
    ]


def _entry(visit: Visit, pressed: Pressed) -> say.Entry | None:
    return next((each for each in _entries(visit) if each.id == number(pressed)), None)


def _press_entry(visit: Visit, pressed: Pressed) -> list[Message]:
    entry = _entry(visit, pressed)
    return say.one_entry(entry) if entry else questions.no_longer_there()


def _press_confirm(visit: Visit, pressed: Pressed) -> list[Message]:
    entry = _entry(visit, pressed)
    row = visit.session.get(KnownAnswer, entry.id) if entry else None
    if row is None:
        return questions.no_longer_there()
    if row.status != "S":
        row.status, row.answer = "S", PENDING_MARK.sub("", row.answer)
        row.changed_at, row.taught_by_id = visit.now, visit.person.id
        visit.session.flush()
    return say.confirmed(row.question, next((each.id for each in _entries(visit) if not each.confirmed), None))


def _press_remove(visit: Visit, pressed: Pressed) -> list[Message]:
    """Asked once more before it is gone."""
    entry = _entry(visit, pressed)
    if entry is None:
        return questions.no_longer_there()
    if pressed.get("sure") != "1":
        return say.really_remove(entry)
    visit.session.delete(visit.session.get_one(KnownAnswer, entry.id))
    visit.session.flush()
    return say.removed(entry.question)


POSTBACKS: dict[str, Postback] = {
    "known-entry": only_for_coordinators(_press_entry),
    "known-confirm": only_for_coordinators(_press_confirm),
    "known-remove": only_for_coordinators(_press_remove),
}
