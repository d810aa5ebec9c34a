"""The review circle by cards: the queue, and the taps on its buttons. Buttons can be forged, replayed and outdated."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot import commands as c
from bot.handlers import verdicts as spoken
from bot.handlers.review_queue import Walk, card_of, next_card, number, remark_of
from bot.handlers.telling import press_mended, press_new_url
from bot.visit import Preview, Visit
from messages import kit, review, verdicts
from messages.kit import Message
from messages.reasons import reason_marked
from models import answer as answers
from models.answer import Answer
from models.reviewing import answer_to_judge, decided_together, newest_answer, review_of
from models.thai_time import thai_moment

Press = Callable[[Visit, dict[str, str]], list[Message]]


def review_next(visit: Visit, act: c.ReviewNext) -> list[Message]:
    """The oldest that waits; without any narrowing this is also สอบทานต่อ, which shows skipped ones again."""
    if not visit.is_coordinator:
        return review.coordinators_only()
    if visit.in_group:
        return review.not_in_groups()
    agency = visit.agency(act.agency) if act.agency else None
    if act.agency and agency is None:
        return verdicts.unknown_agency(act.agency)
    return next_card(visit, Walk(agency.id if agency else None, act.round, act.items, district=act.district))


def _for_reviewers(press: Press) -> Press:
    def guarded(visit: Visit, data: dict[str, str]) -> list[Message]:
        if not visit.is_coordinator:
            return review.coordinators_only()
        return review.not_in_groups() if visit.in_group else press(visit, data)

    return guarded


def _press_go(visit: Visit, data: dict[str, str]) -> list[Message]:
    return next_card(visit, Walk.of(data))


def _press_skip(visit: Visit, data: dict[str, str]) -> list[Message]:
    return next_card(visit, replace(Walk.of(data), after=number(data.get("id"))))


def _press_accept(visit: Visit, data: dict[str, str]) -> list[Message]:
    answer = _to_judge(visit, data.get("id"))
    if answer is None:
        return verdicts.not_found()
    if not _waits(answer):
        return _too_late(visit, answer, Walk.of(data))
    given = answers.accept(visit.session, answer, visit.person, visit.now)
    return _done_and_next(visit, [given], Walk.of(data))


def _press_return(visit: Visit, data: dict[str, str]) -> list[Message]:
    answer = _to_judge(visit, data.get("id"))
    if answer is None:
        return verdicts.not_found()
    if not _waits(answer):
        return _too_late(visit, answer, Walk.of(data))
    return [spoken.ask_why([answer], Walk.of(data))]


def _press_reason(visit: Visit, data: dict[str, str]) -> list[Message]:
    """Either all of what was offered together goes back, or nothing: the first that has changed is explained."""
    walk, seen = Walk.of(data), _seen(data)
    found = [answer for id_ in seen if (answer := answer_to_judge(visit.session, id_, visit.season.year))]
    if not found or len(found) < len(seen) or len({each.agency_id for each in found}) > 1:
        return verdicts.not_found()
    for answer in found:
        remark = answer.remark
        if not answer.stands or answer.state == "accepted" or (remark.id if remark else 0) != seen[answer.id]:
            return _too_late(visit, answer, walk)
    reason = reason_marked(data.get("why", ""), spoken.reasons_offered(found))
    if reason is None:
        return [verdicts.reason_changed(), spoken.ask_why(found, walk)]
    given = [answers.give_back(visit.session, each, reason, visit.person, visit.now) for each in found]
    return _done_and_next(visit, given, walk)


def _press_type(visit: Visit, data: dict[str, str]) -> list[Message]:
    """The keyboard is open with the beginning filled in; where it is not (on a computer), these words help."""
    found = [answer for id_ in _seen(data) if (answer := _to_judge(visit, str(id_)))]
    if not found or len({each.agency_id for each in found}) > 1:
        return verdicts.not_found()
    return verdicts.type_it(spoken.opening(found[0].agency, [each.item.code for each in found]))


def _press_undo(visit: Visit, data: dict[str, str]) -> list[Message]:
    """Undoes the step the review belongs to; another reviewer's too, since the words name whose verdict it was."""
    id_ = number(data.get("id"))
    given = review_of(visit.session, id_, visit.season.year) if id_ else None
    if given is None:
        return verdicts.not_found()
    if given.undone_at is not None:
        return verdicts.undone_before(given.answer.agency.name, given.answer.item.code)
    mine = given.by_id == visit.person.id
    return spoken.take_back(visit, decided_together(visit.session, given) if mine else [given])


def _to_judge(visit: Visit, id_: str | None) -> Answer | None:
    known = number(id_)
    return answer_to_judge(visit.session, known, visit.season.year) if known else None


def _seen(data: dict[str, str]) -> dict[int, int]:
    """Answer id → the verdict its reasons were offered upon (0: none)."""
    pairs = [each.partition("-") for each in data.get("ids", "").split(".")][: spoken.MOST_AT_ONCE]
    return {answer: number(given) or 0 for id_, _, given in pairs if (answer := number(id_))}


def _waits(answer: Answer) -> bool:
    return answer.stands and answer.state == "waiting"


def _done_and_next(visit: Visit, given: list[answers.Review], walk: Walk) -> list[Message]:
    first = given[0]
    codes = kit.listing([each.answer.item.code for each in given], 15)
    said = verdicts.decided(first.answer.agency.name, codes, first.verdict, first.reason)
    return _under([said, *next_card(visit, walk)], spoken.undo_tap(first))


def _under(messages: list[Message], undo: kit.Component) -> list[Message]:
    """Puts undo before the taps the last message has already."""
    taps = [each["action"] for each in messages[-1].get("quickReply", {}).get("items", [])]
    return kit.with_quick_replies(messages, [undo, *taps])


def _too_late(visit: Visit, answer: Answer, walk: Walk) -> list[Message]:
    """Says what it is now, and goes on: with the newest answer where that waits, else with the next card."""
    agency, code, remark = answer.agency.name, answer.item.code, answer.remark
    newest = None if answer.stands else newest_answer(visit.session, answer)
    if answer.stands and remark and answer.state != "waiting":
        said = verdicts.already_decided(agency, code, remark_of(remark), remark.by_id == visit.person.id)
    elif answer.stands:
        said = verdicts.verdict_changed(agency, code)
    elif newest is not None:
        said = verdicts.was_replaced(agency, code, thai_moment(newest.sent_at))
    else:
        said = verdicts.was_withdrawn(agency, code, thai_moment(answer.withdrawn_at or visit.now))
    if newest is not None and newest.state == "waiting":
        return [said, *card_of(visit.session, newest, walk, None)]
    if newest is not None and newest.remark:
        mine = newest.remark.by_id == visit.person.id
        return [said, verdicts.already_decided(agency, code, remark_of(newest.remark), mine), *next_card(visit, walk)]
    return [said, *next_card(visit, walk)]


POSTBACKS: dict[str, Press] = {
    "review_go": _for_reviewers(_press_go),
    "review_skip": _for_reviewers(_press_skip),
    "review_accept": _for_reviewers(_press_accept),
    "review_return": _for_reviewers(_press_return),
    "review_reason": _for_reviewers(_press_reason),
    "review_type": _for_reviewers(_press_type),
    "review_undo": _for_reviewers(_press_undo),
    "mended": press_mended,
    "new_url": press_new_url,
}

PREVIEWS: dict[type[c.Act], Preview] = {c.Approve: spoken.preview_approve, c.Return: spoken.preview_return}
