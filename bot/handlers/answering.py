"""The coordinator sees what waits for a person, answers it, drops it, or keeps the answer as knowledge."""

from __future__ import annotations

from datetime import datetime, timedelta
from urllib.parse import urlencode

from bot import commands as c
from bot.handlers.asked import answerer, as_asked, open_now
from bot.handlers.knowing import keep_as_knowledge
from bot.handlers.pressed import Postback, Pressed, number
from bot.handlers.refusal import only_for_coordinators, refuse
from bot.heard import heard
from bot.visit import ANSWER_WORTH_SENDING, Visit
from messages import answering as say
from messages import questions
from messages.kit import Message
from messages.questions import Asked
from models.question import Question, question_numbered
from models.telling_answers import answer_key, call_off, put_off, tellings, when_to_tell


def list_questions(visit: Visit, act: c.Questions) -> list[Message]:
    if not visit.is_coordinator:
        return refuse(visit)
    if visit.in_group:
        return questions.only_in_private()
    return _list(visit)


def _list(visit: Visit, lead: str = "") -> list[Message]:
    waiting = open_now(visit)
    if len(waiting) == 1:
        visit.about = f"question:{waiting[0].id}"  # quoting our message answers the only one
    return say.open_questions([as_asked(each) for each in waiting], visit.now, lead)


def answer(visit: Visit, act: c.Answer) -> list[Message]:
    """By number, or by quoting the message that shows the question."""
    if not visit.is_coordinator:
        return refuse(visit)
    words = (act.text or "").strip()
    question = _meant(visit, act.question)
    if question is None and act.question is not None:
        return _list(visit, say.no_such_question(act.question))
    if question is None:
        return say.which_question([as_asked(each) for each in open_now(visit)], words)
    if question.state == "answered":
        return _answered_before(visit, question, words)
    return settle(visit, question, words) if words else _show(visit, question)


def _show(visit: Visit, question: Question) -> list[Message]:
    visit.about = f"question:{question.id}"
    return [say.one_question(as_asked(question))]


def _meant(visit: Visit, given: int | None) -> Question | None:
    if given is not None:
        return question_numbered(visit.session, visit.season.year, given) if 0 < given < 10**9 else None
    what, _, id_ = visit.quoted_about.partition(":")
    return _question(visit, number({"id": id_})) if what == "question" else None


def _question(visit: Visit, id_: int | None) -> Question | None:
    found = visit.session.get(Question, id_) if id_ is not None else None
    return found if found is not None and found.year == visit.season.year else None


def _answered_before(visit: Visit, question: Question, words: str) -> list[Message]:
    if words == question.answer_text:
        words = ""
    at = visit.text.find(words)
    if at < 0:
        return say.answered_before(
            _shown(visit, question), words, urlencode({"do": "reopen-question", "id": question.id})
        )
    about = {"do": "replace-answer", "id": question.id, "event": visit.event_id, "from": at, "to": at + len(words)}
    return say.answered_before(_shown(visit, question), words, urlencode(about))


def settle(visit: Visit, question: Question, words: str) -> list[Message]:
    """Puts the answer on record and owes it to the one who asked."""
    call_off(visit.session, question)
    question.state, question.answer_text = "answered", words
    question.answered_at, question.answered_by_id, question.told_at = visit.now, visit.person.id, None
    visit.session.flush()
    return say.answered(as_asked(question), _owe_answer(visit, question), visit.now)


def _owe_answer(visit: Visit, question: Question) -> datetime | None:
    """When she will be told; None when she blocked us. A second answer to the same question is a new occasion."""
    if question.person.blocked_at is not None:
        return None
    key = answer_key(question)
    if tellings(visit.session, question):
        key += f":{visit.event_id or visit.now.isoformat()}"
    at = when_to_tell(visit.now, visit.settings)
    hours = (at - visit.now + ANSWER_WORTH_SENDING) / timedelta(hours=1)
    message = questions.the_answer(as_asked(question))
    visit.owe(key, question.person, [message], purpose="answer", about=f"question:{question.id}", hours=hours)
    put_off(visit.session, key, at)
    return at


def _shown(visit: Visit, question: Question) -> Asked:
    return as_asked(question, answerer(visit, question))


# ── taps ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _pressed_question(visit: Visit, pressed: Pressed) -> Question | None:
    return _question(visit, number(pressed))


def _press_question(visit: Visit, pressed: Pressed) -> list[Message]:
    if visit.in_group:
        return questions.only_in_private()
    question = _pressed_question(visit, pressed)
    if question is None:
        return questions.no_longer_there()
    if question.state == "answered":
        return say.answered_before(_shown(visit, question), "", "")
    return _show(visit, question)


def _press_drop(visit: Visit, pressed: Pressed) -> list[Message]:
    question = _pressed_question(visit, pressed)
    if question is None:
        return questions.no_longer_there()
    if question.state == "answered":
        return say.answered_before(_shown(visit, question), "", "")
    question.state = "dropped"
    return say.was_dropped(as_asked(question))


def _press_reopen(visit: Visit, pressed: Pressed) -> list[Message]:
    question = _pressed_question(visit, pressed)
    if question is None:
        return questions.no_longer_there()
    if question.state != "open":
        question.state = "open"
    return say.reopened(as_asked(question))


def _press_keep(visit: Visit, pressed: Pressed) -> list[Message]:
    question = _pressed_question(visit, pressed)
    if question is None or question.state != "answered" or not question.text:
        return questions.no_longer_there()
    return keep_as_knowledge(visit, question.text, question.answer_text)


def _press_replace(visit: Visit, pressed: Pressed) -> list[Message]:
    """The new words are those of the coordinator's own earlier message."""
    question = _pressed_question(visit, pressed)
    words = heard(visit.session, pressed.get("event", ""), visit.person)
    start, end = number(pressed, "from"), number(pressed, "to")
    if question is None or words is None or start is None or end is None:
        return questions.no_longer_there()
    said = words.text[start:end].strip()
    if not said or said == question.answer_text:
        return say.answered_before(_shown(visit, question), "", "")
    return settle(visit, question, said)


POSTBACKS: dict[str, Postback] = {
    "question": only_for_coordinators(_press_question),
    "drop-question": only_for_coordinators(_press_drop),
    "reopen-question": only_for_coordinators(_press_reopen),
    "keep-answer": only_for_coordinators(_press_keep),
    "replace-answer": only_for_coordinators(_press_replace),
}
