"""Answers: recorded, answered with ไม่มี, withdrawn, promised, taken back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bot import commands as c
from bot.handlers.telling import tell_with_reply
from bot.handlers.url_remarks import remarks_on
from bot.visit import Visit
from messages import answers as words
from messages.answers import Outlook, RecordedItem
from messages.kit import Message
from messages.readback import no_url
from models import answer as book
from models.agency import Agency
from models.progress import missing_items
from models.riding import put_on
from models.season import Item, Round
from models.telling import unsay_what_was_lost


def submit(visit: Visit, act: c.Submit) -> list[Message]:
    """Records the URLs of one or many items. An item without a URL records nothing."""
    given = {code: list(urls) for code, urls in act.answers.items() if urls}
    return _put_on_record(visit, act.agency, given, act.notes)


def answer_none(visit: Visit, act: c.AnswerNone) -> list[Message]:
    """Records ไม่มี; only after the officer confirmed it (the reading always asks)."""
    notes = dict.fromkeys(act.items, act.note or "")
    return _put_on_record(visit, act.agency, {code: [] for code in act.items}, notes)


def _put_on_record(
    visit: Visit, agency_name: str | None, given: dict[str, list[str]], notes: Mapping[str, str]
) -> list[Message]:
    agency = visit.agency(agency_name)
    if agency is None or not visit.may_see(agency):
        return words.not_your_agency(agency_name or "หน่วยงานนี้")
    if not given:
        return [no_url(())]
    items = {code: visit.season.item(code) for code in given}
    unknown = [code for code, item in items.items() if item is None]
    known = sorted((item for item in items.values() if item), key=lambda item: item.position)
    said = [words.not_on_list(unknown, visit.season.items[-1].code)] if unknown else []
    if known:
        done = [_record_one(visit, agency, item, given[item.code], notes.get(item.code, "")) for item in known]
        for_them = visit.is_coordinator and agency not in visit.own_agencies
        said = words.recorded(agency.name, done, outlooks(visit, agency, known), visit.sent_at, for_them) + said
    return said


def _record_one(visit: Visit, agency: Agency, item: Item, urls: list[str], note: str) -> RecordedItem:
    chat = "office" if visit.is_coordinator and agency not in visit.own_agencies else None
    unheard = _return_unheard(visit, agency, item)
    recorded = book.record(visit.session, agency, item, urls, note, visit.sent(chat))
    how = "outdated" if recorded.outdated else "unchanged" if recorded.unchanged else "new"
    if recorded.replaced is not None:
        how = "replaced"
    late = item.round is not None and recorded.answer.on_record_since > item.round.deadline_of(agency)
    remarks = (*remarks_on(urls, agency.domains), *unheard)
    return RecordedItem(item.code, item.title, tuple(urls), how, late and not recorded.outdated, remarks)


def _return_unheard(visit: Visit, agency: Agency, item: Item) -> tuple[str, ...]:
    """Why the answer that is being replaced was returned, if nobody of the agency has heard it yet: with that answer
    the reason would go, and the new page may have the same fault. Not in a group, where others read along."""
    standing = book.standing_answer(visit.session, agency, item)
    given = standing.remark if standing and standing.state == "returned" else None
    if given is not None:
        unsay_what_was_lost(visit.session, visit.season.year, [agency], visit.now)
    if given is None or given.told_at is not None or visit.in_group or visit.is_coordinator:
        return ()
    put_on(tell_with_reply(visit, agency, [given]), visit.reply_key, visit.now)
    return (words.was_returned(given.reason),)


def outlooks(visit: Visit, agency: Agency, items: Iterable[Item] = ()) -> list[Outlook]:
    """What the agency still misses, for the rounds of these items (default: the round at hand)."""
    rounds: dict[int, Round] = {item.round.number: item.round for item in items if item.round}
    at_hand = visit.season.round_at(visit.now)
    if not rounds and at_hand:
        rounds[at_hand.number] = at_hand
    return [
        Outlook(number, round_.deadline_of(agency), _codes(missing_items(visit.session, visit.season, agency, number)))
        for number, round_ in sorted(rounds.items())
    ]


def _codes(items: Iterable[Item]) -> tuple[str, ...]:
    return tuple(item.code for item in items)


def _own_items(visit: Visit, codes: Sequence[str]) -> list[Item]:
    return [item for item in map(visit.season.item, codes) if item is not None]


def withdraw(visit: Visit, act: c.Withdraw) -> list[Message]:
    """Takes answers off the record, after confirmation."""
    agency = visit.own_agency
    if agency is None:
        return words.not_your_agency("หน่วยงานนี้")
    gone: list[str] = []
    nothing: list[str] = []
    items = _own_items(visit, act.items)
    for item in items:
        was = book.withdraw(visit.session, agency, item, visit.now)
        (gone if was else nothing).append(item.code)
    return words.withdrawn(agency.name, gone, nothing, outlooks(visit, agency, items), visit.now)


def promise(visit: Visit, act: c.Promise) -> list[Message]:
    """Nothing is recorded; the officer is told so."""
    agency = visit.own_agency
    if agency is None:
        return []
    return words.promised(act.items, outlooks(visit, agency, _own_items(visit, act.items)), visit.now)


def take_back(visit: Visit) -> list[Message]:
    """Undoes what the person's last message recorded: what stood before stands again."""
    undone = book.take_back_last(visit.session, visit.person.id, visit.season.year, visit.now)
    if not undone:
        return words.nothing_to_take_back()
    gone = [was.item.code for was, now_stands in undone if not now_stands]
    back = [was.item.code for was, now_stands in undone if now_stands]
    return words.taken_back(undone[0][0].agency.name, gone, back)
