"""Announcements and reminders by hand: previewed with their cost, ordered once, and followed in a ledger."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot import commands as c
from bot.agency_view import reminder_of
from bot.handlers.pressed import Postback, Pressed, number
from bot.handlers.refusal import Refusal, only_for_coordinators, refuse
from bot.visit import Preview, Visit
from messages import announcements as say
from messages import questions
from messages.kit import REPLY_MESSAGES, Message, with_quick_replies
from messages.reminder import overdue_notice, reminder
from models.agency import Agency, active_agencies
from models.announcement import Announcement, announcement_ordered, last_announcements, outcome
from models.audience import Reach, audience, missing_codes, reach
from models.budget import budget
from models.people import Person
from models.season import Round
from models.settings import BANGKOK
from models.telling_answers import DAY_FROM, DAY_UNTIL
from models.thai_time import days_between

WORTH_SENDING_HOURS = {"announcement": 72, "reminder": 20}
"""A reminder counts days and is wrong tomorrow."""
URGENT_DAYS = 1
"""A reminder so close to its deadline may use the month's reserve."""
RECENT_DAYS = 1


@dataclass(frozen=True)
class Order:
    """What is to be sent to whom; `message_for` makes a person's messages."""

    kind: str
    to: str
    text: str
    agencies: list[Agency]
    reach: Reach
    messages_for: Callable[[Person], list[Message]]
    looks: list[Message]
    urgent: bool = False


# ── announcements ───────────────────────────────────────────────────────────────────────────────────────────────


def preview_announce(visit: Visit, act: c.Announce) -> list[Message]:
    order = _announcement(visit, act)
    return order if isinstance(order, Refusal) else _preview(visit, order)


def announce(visit: Visit, act: c.Announce) -> list[Message]:
    order = _announcement(visit, act)
    return order if isinstance(order, Refusal) else _send(visit, order)


def _announcement(visit: Visit, act: c.Announce) -> Order | Refusal:
    if not visit.is_coordinator:
        return refuse(visit)
    text = (act.text or "").strip()
    if not text:
        return Refusal(say.no_text())
    if not act.to:
        return Refusal(say.to_whom(text))
    round_ = visit.season.round_at(visit.now)
    agencies = audience(visit.session, visit.season, act.to, round_.number if round_ else None)
    if agencies is None:
        return Refusal(say.unknown_audience(act.to))
    if not agencies:
        return Refusal(
            say.nobody_misses_anything(round_.number if round_ else None, _in_words(act.to, agencies, round_))
        )
    messages = say.announcement(text, f"จังหวัด{visit.season.province.removeprefix('จังหวัด')}", visit.now)
    reached = reach(visit.session, agencies, despite_mute=True)
    to = _in_words(act.to, agencies, round_)
    return _order(Order("announcement", to, text, agencies, reached, lambda _person: messages, messages))


# ── reminders ───────────────────────────────────────────────────────────────────────────────────────────────────


def preview_remind(visit: Visit, act: c.Remind) -> list[Message]:
    order = _reminder(visit, act)
    return order if isinstance(order, Refusal) else _preview(visit, order)


def remind(visit: Visit, act: c.Remind) -> list[Message]:
    order = _reminder(visit, act)
    return order if isinstance(order, Refusal) else _send(visit, order)


def _reminder(visit: Visit, act: c.Remind) -> Order | Refusal:
    if not visit.is_coordinator:
        return refuse(visit)
    round_ = visit.season.round(act.round) if act.round else visit.season.round_at(visit.now)
    meant = act.to or "missing"
    everybody = active_agencies(visit.session)
    agencies = everybody if meant == "all" else audience(visit.session, visit.season, meant, _number(round_))
    if round_ is None:
        return Refusal(say.no_such_round(act.round))
    if agencies is None:
        return Refusal(say.unknown_audience(meant))
    to = _in_words(meant, agencies, round_)
    missing = missing_codes(visit.session, visit.season, agencies, round_.number)
    short = [each for each in agencies if each.id in missing]
    if not short:
        return Refusal(say.nobody_misses_anything(round_.number, to))
    reached = reach(visit.session, short, despite_mute=False)

    def messages_for(person: Person) -> list[Message]:
        ones = reached.agencies_of(person)[:REPLY_MESSAGES]
        messages = [message for each in ones for message in _remind_agency(visit, each, round_)]
        taps = messages[-1].get("quickReply")
        plain = with_quick_replies(messages, [])
        return plain if taps is None else [*plain[:-1], plain[-1] | {"quickReply": taps}]

    looks = messages_for(reached.people[0])[:1] if reached.people else []
    urgent = 0 <= days_between(visit.now, round_.deadline) <= URGENT_DAYS
    text = f"เตือนข้อที่ยังขาดในครั้งที่ {round_.number}"
    return _order(Order("reminder", to, text, short, reached, messages_for, looks, urgent))


def _remind_agency(visit: Visit, agency: Agency, round_: Round) -> list[Message]:
    values = reminder_of(visit.session, visit.season, agency, round_, visit.now)
    return reminder(values) if visit.now <= values.deadline else overdue_notice(values)


# ── both ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _number(round_: Round | None) -> int | None:
    return round_.number if round_ else None


def _in_words(to: str, agencies: list[Agency], round_: Round | None) -> str:
    if to == "all":
        return "ทุกหน่วยงาน"
    if to == "missing":
        return f"หน่วยงานที่ยังขาดในครั้งที่ {round_.number}" if round_ else "หน่วยงานที่ยังขาด"
    return to if any(each.name == to for each in agencies) else f"อำเภอ{to}"


def _order(order: Order) -> Order | Refusal:
    if order.reach.contacts:
        return order
    return Refusal(say.nobody_to_reach(order.to, order.reach.out_of_reach))


def _preview(visit: Visit, order: Order) -> list[Message]:
    month = budget(visit.session, visit.settings, visit.now)
    alike = (
        each.made_at
        for each in last_announcements(visit.session, visit.season.year)
        if (each.kind, each.to) == (order.kind, order.to) and days_between(each.made_at, visit.now) <= RECENT_DAYS
    )
    plan = say.Plan(
        kind=order.kind,
        to=order.to,
        agencies=len(order.agencies),
        people=len(order.reach.people),
        free=max(0, (month.left if order.urgent else month.free) - month.planned),
        limit=month.limit,
        left=month.left,
        out_of_reach=order.reach.out_of_reach,
        last_at=next(alike, None),
        at_night=not DAY_FROM <= visit.now.astimezone(BANGKOK).hour < DAY_UNTIL,
    )
    return say.preview(plan, order.looks)


def _send(visit: Visit, order: Order) -> list[Message]:
    """Owes it to each contact once; the same event never sends the same twice."""
    occasion = visit.event_id or f"{visit.person.id}:{visit.now.isoformat()}"
    before = announcement_ordered(visit.session, occasion)
    if before is not None and before.to != order.to:  # one tap that confirms an announcement to several
        occasion = f"{occasion}:{order.to}"
        before = announcement_ordered(visit.session, occasion)
    if before is not None:
        return say.outcome(_result(visit, before))
    made = _enter(visit, order, occasion)
    for person in order.reach.people:
        visit.owe(
            f"{order.kind}:{occasion}:{person.id}",
            person,
            order.messages_for(person),
            purpose=order.kind,
            about=f"announcement:{made.id}",
            hours=WORTH_SENDING_HOURS[order.kind],
            urgent=order.urgent,
        )
    return say.ordered(_result(visit, made))


def _enter(visit: Visit, order: Order, occasion: str) -> Announcement:
    made = Announcement(
        occasion=occasion,
        year=visit.season.year,
        kind=order.kind,
        text=order.text,
        to=order.to,
        made_by_id=visit.person.id,
        made_at=visit.now,
        people=len(order.reach.people),
        sent_to={agency.name: person.line_user_id for agency, person in order.reach.contacts},
        out_of_reach=order.reach.out_of_reach,
    )
    visit.session.add(made)
    visit.session.flush()
    return made


def _result(visit: Visit, made: Announcement) -> say.Result:
    return say.Result(
        id=made.id,
        kind=made.kind,
        to=made.to,
        text=made.text,
        made_at=made.made_at,
        people=made.people,
        outcome=vars(outcome(visit.session, made)),
        out_of_reach=made.out_of_reach,
    )


def announcement_result(visit: Visit, id_: int) -> list[Message]:
    """What became of it so far."""
    if not visit.is_coordinator:
        return refuse(visit)
    made = visit.session.get(Announcement, id_)
    return say.outcome(_result(visit, made)) if made else questions.no_longer_there()


def _press_result(visit: Visit, pressed: Pressed) -> list[Message]:
    id_ = number(pressed)
    return announcement_result(visit, id_) if id_ is not None else questions.no_longer_there()


def ledger(visit: Visit) -> list[Message]:
    """What was sent by hand, newest first, and what became of it."""
    if not visit.is_coordinator:
        return refuse(visit)
    if visit.in_group:
        return questions.only_in_private()
    return say.ledger([_result(visit, each) for each in last_announcements(visit.session, visit.season.year)])


def _press_ledger(visit: Visit, _pressed: Pressed) -> list[Message]:
    return ledger(visit)


POSTBACKS: dict[str, Postback] = {
    "announcement": only_for_coordinators(_press_result),
    "announcements": only_for_coordinators(_press_ledger),
}
PREVIEWS: dict[type[c.Act], Preview] = {c.Announce: preview_announce, c.Remind: preview_remind}
