"""Every act to its handler, every button to its verb. An act without a handler fails the type check here."""

from __future__ import annotations

from collections.abc import Callable

from bot import commands as c
from bot.handlers import (
    announcing,
    answering,
    budget,
    extending,
    filing,
    holding,
    items,
    knowing,
    leaving,
    links,
    menu_taps,
    papers,
    progress,
    questions,
    registering,
    reviewing,
    status,
    submitting,
    verdicts,
)
from bot.handlers.refusal import refuse
from bot.news import POSTBACKS as OF_NEWS
from bot.proposing import decide_in_words
from bot.visit import Preview, Visit
from messages import answers, basics
from messages.kit import Message
from models.answer import last_recorded_at, last_verdict_at

FOR_COORDINATORS = (
    c.Status, c.WhoMissing, c.ReviewNext, c.Approve, c.Return, c.Questions, c.Answer, c.Announce, c.Remind, c.Extend,
    c.Export, c.Report, c.Meeting, c.OpenChat, c.Quota, c.Invite, c.Admit, c.ConfirmText, c.Knowledge, c.Teach,
    c.CheckLinks, c.Requests,
)  # fmt: skip
FOR_OFFICERS = (
    c.Submit, c.AnswerNone, c.Withdraw, c.Promise, c.Progress, c.Deadline, c.ShowItem, c.AskExtension, c.Form, c.Mute,
    c.Unmute,
)  # fmt: skip
NOT_IN_GROUPS = (
    c.Invite, c.Requests, c.Admit, c.Announce, c.Remind, c.Export, c.Report, c.Meeting, c.Form, c.Answer,
)  # fmt: skip
"""Of a coordinator: codes anybody could use, names and questions of people, files and lists of all agencies."""
PREVIEWS: dict[type[c.Act], Preview] = {
    **announcing.PREVIEWS,
    **extending.PREVIEWS,
    **filing.PREVIEWS,
    **reviewing.PREVIEWS,
}
POSTBACKS: dict[str, Callable[[Visit, dict[str, str]], list[Message]]] = {
    **announcing.POSTBACKS,
    **answering.POSTBACKS,
    **extending.POSTBACKS,
    **holding.POSTBACKS,
    **knowing.POSTBACKS,
    **leaving.POSTBACKS,
    **menu_taps.POSTBACKS,
    **OF_NEWS,
    **progress.POSTBACKS,
    **questions.POSTBACKS,
    **registering.POSTBACKS,
    **reviewing.POSTBACKS,
}


def carry_out(visit: Visit, act: c.Act) -> list[Message]:
    """Does what the act says, if the person may: the one gate that every text, tap and file passes."""
    if _others_read_along(visit, act):
        return basics.only_in_private(visit.links.chat(visit.text))
    if may(visit, act):
        return _to_handler(visit, act)
    if visit.person.role == "stranger" and isinstance(act, FOR_OFFICERS):
        return visit.how_it_works()
    agency = getattr(act, "agency", None)
    if isinstance(act, FOR_OFFICERS) and agency:
        return answers.not_your_agency(agency)
    return refuse(visit)


def may(visit: Visit, act: c.Act) -> bool:
    """Officers answer and see for their own agencies; coordinators for all; strangers only register and get help."""
    if _others_read_along(visit, act):
        return False
    if isinstance(act, FOR_COORDINATORS):
        return visit.is_coordinator
    if not isinstance(act, FOR_OFFICERS) or visit.is_coordinator:
        return True
    agency = visit.agency(getattr(act, "agency", None))
    return agency is not None and visit.may_see(agency)


def _others_read_along(visit: Visit, act: c.Act) -> bool:
    return visit.in_group and visit.is_coordinator and isinstance(act, NOT_IN_GROUPS)


def hand_over(visit: Visit, act: c.Act) -> list[Message]:
    """What only a person can settle: filed for the coordinator."""
    if isinstance(act, FOR_COORDINATORS):
        return refuse(visit)
    return carry_out(visit, act)


def press(visit: Visit, given: dict[str, str]) -> list[Message]:
    verb, number = POSTBACKS.get(given.get("do", "")), given.get("id", "0")
    # Made by hand: an id that no row can have.
    if verb is None or not (number.isascii() and number.isdecimal() and len(number) < 10):
        return basics.unknown_button(visit.person.role)
    return verb(visit, given)


def _to_handler(visit: Visit, act: c.Act) -> list[Message]:
    match act:
        case c.Register():
            return registering.register(visit, act)
        case c.Submit():
            return submitting.submit(visit, act)
        case c.AnswerNone():
            return submitting.answer_none(visit, act)
        case c.Withdraw():
            return submitting.withdraw(visit, act)
        case c.Promise():
            return submitting.promise(visit, act)
        case c.Progress():
            return progress.progress(visit, act)
        case c.Deadline():
            return progress.deadline(visit, act)
        case c.ShowItem():
            return items.show_item(visit, act)
        case c.AskExtension():
            return questions.ask_extension(visit, act)
        case c.Form():
            return papers.form(visit, act)
        case c.Mute():
            return _mute(visit, silent=True)
        case c.Unmute():
            return _mute(visit, silent=False)
        case c.ForgetMe():
            return registering.forget(visit)
        case c.Ask():
            return questions.ask_question(visit, act)
        case c.Complain():
            return questions.complain(visit, act)
        case c.Chat():
            return basics.chat_reply(visit.person.role)
        case c.Help():
            return visit.how_it_works()
        case c.Yes():
            return decide_in_words(visit, yes=True, carry_out=carry_out)
        case c.No():
            return decide_in_words(visit, yes=False, carry_out=carry_out)
        case c.Undo():
            return _undo(visit, act)
        case _:
            return _for_coordinator(visit, act)


def _for_coordinator(visit: Visit, act: c.Act) -> list[Message]:
    match act:
        case c.Status():
            return status.status(visit, act)
        case c.WhoMissing():
            return status.who_missing(visit, act)
        case c.ReviewNext():
            return reviewing.review_next(visit, act)
        case c.Approve():
            return verdicts.approve(visit, act)
        case c.Return():
            return verdicts.give_back(visit, act)
        case c.Questions():
            return answering.list_questions(visit, act)
        case c.Answer():
            return answering.answer(visit, act)
        case c.Announce():
            return announcing.announce(visit, act)
        case c.Remind():
            return announcing.remind(visit, act)
        case c.Extend():
            return extending.extend(visit, act)
        case c.Export():
            return papers.export(visit, act)
        case c.Report():
            return papers.report(visit, act)
        case c.Meeting():
            return papers.meeting(visit, act)
        case c.OpenChat():
            return papers.openchat(visit, act)
        case c.Quota():
            return budget.quota(visit, act)
        case c.Invite():
            return registering.invite(visit, act)
        case c.Admit():
            return registering.admit(visit, act)
        case c.Requests():
            return registering.show_requests(visit)
        case c.ConfirmText():
            return items.confirm_text(visit, act)
        case c.Knowledge():
            return knowing.knowledge(visit, act)
        case c.Teach():
            return knowing.teach(visit, act)
        case c.CheckLinks():
            return links.check_links(visit, act)
        case _:
            raise AssertionError(f"no handler for {act.act}")


def _mute(visit: Visit, silent: bool) -> list[Message]:
    visit.person.muted_at = visit.now if silent else None
    if visit.is_coordinator and not silent:
        return holding.lift(visit)
    return basics.muted() if silent else basics.unmuted()


def _undo(visit: Visit, act: c.Undo) -> list[Message]:
    """Whatever the person did last: a coordinator's verdict, or answers that were recorded."""
    judged = last_verdict_at(visit.session, visit.person.id)
    recorded = last_recorded_at(visit.session, visit.person.id, visit.season.year)
    if visit.is_coordinator and (recorded is None or (judged is not None and judged >= recorded)):
        return verdicts.undo_review(visit, act)
    return submitting.take_back(visit)
