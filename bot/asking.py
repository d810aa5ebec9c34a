"""Doubts → the question that settles them, with a button for each possible meaning."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from bot import commands as c
from bot.doubts import (
    BeyondList,
    BrokenUrl,
    DashMeaning,
    Doubt,
    NoDate,
    NoUrl,
    ReadBack,
    WhichAgency,
    WhichItem,
    WhichPairs,
)
from bot.proposing import Choice, Part
from bot.visit import Visit
from messages import extensions, registration
from messages import readback as words
from messages.kit import Message
from models.agency import Agency
from models.progress import missing_items, standing_answers

MOST_CHOICES = 9


def read_back(visit: Visit, act: c.Act, why: str) -> Part:
    """One act to be confirmed as it was understood."""
    if isinstance(act, c.Withdraw):
        act = _what_there_is_of(visit, act)
    return Part(_sentence(visit, act, why), (Choice(_yes(act), (act,)),), sure=True)


def _what_there_is_of(visit: Visit, act: c.Withdraw) -> c.Withdraw:
    """“All but O5” means what was sent; where nothing of it was, she hears so after her yes."""
    sent = standing_answers(visit.session, visit.season, visit.own_agency) if visit.own_agency else {}
    return replace(act, items=tuple(code for code in act.items if code in sent) or act.items)


def _yes(act: c.Act) -> str:
    records = isinstance(act, c.Submit | c.AnswerNone)
    return "ใช่ บันทึกเลย" if records else "ใช่ ดำเนินการ"


def _sentence(visit: Visit, act: c.Act, why: str) -> str:
    titles = {item.code: item.title for item in visit.season.items}
    match act:
        case c.Submit(answers=answers, agency=agency) if why == "replaces":
            return words.from_file(list(answers), _name(visit, agency))
        case c.Submit(answers=answers, agency=agency):
            return words.submitted(titles, answers, _name(visit, agency), why)
        case c.AnswerNone(items=items, agency=agency):
            return words.answered_none(titles, items, _name(visit, agency))
        case c.Withdraw(items=items):
            return words.removal(items, _name(visit, None))
        case c.Announce(text=text, to=str(to)) if to not in ("all", "missing"):
            return words.announcement(to, text or "")
        case c.Undo():
            return words.take_back(visit.own_agency.name if visit.own_agency else "")
        case c.ForgetMe():
            return registration.FORGET_QUESTION
        case c.Register(agency=agency, name=name, phone=phone) if agency and why == "another_person":
            return words.another_person(agency, name or "", phone or "")
        case c.Register(agency=agency, name=name) if agency:
            return words.registration(agency, name or "")
        case _:
            return words.anything(visit.text, why)


def _name(visit: Visit, agency: str | None) -> str:
    if agency:
        return agency
    return visit.own_agency.name if visit.own_agency else "หน่วยงานของท่าน"


def clarify(visit: Visit, act: c.Act | None, doubt: Doubt) -> Part | Message | None:
    """The question for one doubt: with buttons (a Part) where the meanings can be named, else a sentence that says
    what to send. None where the act's own handler asks (a return without a reason)."""
    match doubt:
        case WhichItem(urls=urls, candidates=candidates):
            return _which_item(visit, act, urls, candidates)
        case WhichPairs(items=items, urls=urls):
            all_of_all = c.Submit(dict.fromkeys(items, urls), _agency_of(act))
            return Part(words.which_pairs(items, urls), (Choice("ทุกลิงก์ใช้กับทุกข้อ", (all_of_all,)),))
        case DashMeaning(items=items):
            return Part(words.dash(items), (Choice("ตอบ “ไม่มี”", (c.AnswerNone(items),)), Choice("ยังไม่ส่ง")))
        case WhichAgency(text=text, candidates=candidates, district=district):
            if isinstance(act, c.Register) and not text and not candidates:
                return registration.which_agency("")[0]
            return _which_agency(act, text, candidates, district)
        case NoUrl(items=items):
            return words.no_url(items)
        case BrokenUrl(text=text, items=items):
            return words.broken_url(text, items)
        case BeyondList(numbers=numbers):
            return words.beyond_list(numbers, visit.season.year, visit.season.items[-1].code)
        case NoDate():
            return _no_date(visit, act)
        case ReadBack(why=why) if act is not None:
            return read_back(visit, act, why)
        case _:
            return None


def _no_date(visit: Visit, act: c.Act | None) -> Message:
    """With an example that can be sent as it is."""
    named, agency = getattr(act, "round", None), visit.agency(_agency_of(act))
    round_ = visit.season.round(named) if named else visit.season.round_at(visit.now)
    if round_ is None:
        return words.no_date(named)
    deadline = round_.deadline_of(agency) if agency else round_.deadline
    return extensions.until_when(round_.number, deadline, agency.name if agency else None, visit.now)[0]


def _agency_of(act: c.Act | None) -> str | None:
    return getattr(act, "agency", None)


def _which_item(visit: Visit, act: c.Act | None, urls: c.Urls, candidates: c.Codes) -> Part:
    agency = visit.agency(_agency_of(act))
    codes = list(candidates) or _likely_codes(visit, agency)
    titles = {item.code: item.title for item in visit.season.items}
    choices = [
        Choice(f"{code} {titles.get(code, '')}", (c.Submit({code: urls}, _agency_of(act)),))
        for code in codes[:MOST_CHOICES]
    ]
    return Part(words.which_item(urls, narrowed=bool(candidates), choices=bool(choices)), tuple(choices))


def _likely_codes(visit: Visit, agency: Agency | None) -> list[str]:
    round_ = visit.season.round_at(visit.now)
    if agency is None or round_ is None:
        return []
    missing = missing_items(visit.session, visit.season, agency, round_.number)
    return [item.code for item in sorted(missing, key=lambda item: item.position)]


def _which_agency(act: c.Act | None, text: str, candidates: tuple[str, ...], district: str | None) -> Part | Message:
    choices = [Choice(name, (_for_agency(act, name),)) for name in candidates[:MOST_CHOICES] if act is not None]
    if district and isinstance(act, c.Status):
        about = replace(act, scope="district", agency=None, district=district)
        choices.append(Choice(f"อำเภอ{district}", (about,)))
    if district and isinstance(act, c.Announce | c.Remind):
        choices.append(Choice(f"ทุกแห่งในอำเภอ{district}", (replace(act, to=district),)))
    if not choices:
        return words.unknown_agency(text)
    return Part(words.which_agency(text), tuple(choices))


def _for_agency(act: c.Act, name: str) -> c.Act:
    """The same act, about that agency."""
    names = {spec.name for spec in fields(act)}
    changed: dict[str, Any] = {"agency": name} if "agency" in names else {"to": name} if "to" in names else {}
    return replace(act, **changed)
