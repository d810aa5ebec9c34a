"""What the coordinator asks to see: where agencies and items stand, who is missing, what waits for her."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.commands import (
    Ask,
    AskExtension,
    Chat,
    Extend,
    Form,
    Progress,
    Questions,
    Requests,
    ReviewNext,
    ShowItem,
    Status,
    WhoMissing,
)
from bot.doubts import Handling, NoDate, NotAllowed, Step
from bot.reading import coordinator_words as said
from bot.reading import item_questions, officer_links, officer_questions
from bot.reading.agency_index import Named
from bot.reading.coordinator_calls import aimed, at_agency, districts_of, moves, one_agency
from bot.reading.heard import Heard
from bot.reading.rounds import ROUND


def requests(heard: Heard) -> list[Step]:
    """Registrations that wait: asked for, or only named. With a verdict for one of them it is a decision instead."""
    if not said.REQUESTS.search(heard.words) or heard.codes or said.INVITE.search(heard.words):
        return []
    looks = heard.asks or said.LOOKS.search(heard.words) or said.ONLY_REQUESTS.fullmatch(heard.words)
    return [Step(Requests())] if looks and not said.DECIDES.search(heard.words) else []


def form(heard: Heard) -> list[Step]:
    """An agency's form, for the coordinator to pass on."""
    wants = said.FORM.search(heard.words) and not (heard.asks or heard.codes or heard.text.urls)
    if not wants or said.FORM_CAME.search(heard.words) or one_agency(heard) is None:
        return []
    return [aimed(heard, Form(heard.round))]


def questions(heard: Heard) -> list[Step]:
    return [Step(Questions())] if said.QUESTIONS.search(heard.words) and not heard.codes else []


def review(heard: Heard) -> list[Step]:
    named = any(CHECKED.search(heard.plain, 0, one.start) for one in heard.agencies)
    if not (named or said.REVIEW.search(heard.words)) or said.HISTORY.search(heard.words):
        return []
    districts = districts_of(heard) if one_agency(heard) is None else []
    return [aimed(heard, ReviewNext(round=heard.round, items=heard.codes, district=next(iter(districts), None)))]


CHECKED = re.compile(r"(?:ตรวจ|สอบทาน|รีวิว)(?:งาน|ข้อมูล|ของ|ที่)*\s?$")


def who_missing(heard: Heard) -> list[Step]:
    if said.RANKS.search(heard.words):
        return []  # "อำเภอไหนช้าที่สุด" compares all of them
    if not said.WHO_MISSING.search(heard.words) or said.FAILED.search(heard.words):
        return []
    if WAITS.search(heard.words):
        return []  # for her, not for the agency
    if BOTH_COUNTS.search(heard.words) or said.HISTORY.search(heard.words) and one_agency(heard):
        return []
    if (one := one_agency(heard)) and not (one.district and (not heard.codes or said.WHOM.search(heard.words))):
        return []
    districts = districts_of(heard) or [one.district for one in heard.agencies if one.district]
    items = heard.codes or _numbers_missed(heard) or (heard.by_title if not heard.rounds else ())
    return [Step(WhoMissing(heard.round, districts[0] if districts else None, items))]


def _numbers_missed(heard: Heard) -> tuple[str, ...]:
    """ "ใครยังไม่ส่ง 5 7 9": bare numbers right behind what is missing."""
    first = heard.mentions[0] if heard.mentions else None
    return first.codes if first and MISSED.search(heard.plain, 0, first.start) else ()


WAITS = re.compile(r"(?:ค้าง|รอ|ยังไม่ได้)(?:การ)?(?:ตรวจ|สอบทาน)")
BOTH_COUNTS = re.compile(r"(?:(?<!ไม่)คร?บ|ส่ง(?:แล้ว|มา))กี่[^\n]{0,20}(?:ขาด|เหลือ|ค้าง|ยัง)")
MISSED = re.compile(r"(?:ส่ง|ขาด|ค้าง|ไม่มี)\s?$")


def history(heard: Heard) -> list[Step]:
    """What happened to one agency's item, or where it stands. "ป่าซางใครยังไม่ส่ง O14" asks a district."""
    one = one_agency(heard)
    if one is None or not heard.codes or one.district and said.WHO_MISSING.search(heard.words):
        return []
    asked = said.HISTORY.search(heard.words) or heard.asks and not said.ASKS_ITEM.search(heard.words)
    return [aimed(heard, Progress(heard.codes))] if asked else []


COUNTED = re.compile(r"ใคร[^\n]{0,6}ส่ง|how many|กี่(?:แห่ง|หน่วย|ที่|อปท|เทศบาล)")


def about_item(heard: Heard) -> list[Step]:
    """A coordinator asks what an item needs, or when a round closes, as officers do."""
    if heard.beyond and not heard.codes:
        return [Step(ShowItem())]  # this year's list has no such item
    if heard.agencies or not heard.asks or heard.has(COUNTED):
        return []
    if (
        heard.codes
        and said.ASKS_ITEM.search(heard.words)
        or heard.by_title
        and re.search("ข้อ(?:ไหน|อะไร)", heard.words)
    ):
        return item_questions.item(heard)
    return officer_questions.deadline(heard)


BARE_ROUND = re.compile(rf"(?:\s|{ROUND}|{said.PLEASE}|\?)+")


def status(heard: Heard) -> list[Step]:
    if heard.rounds and BARE_ROUND.fullmatch(heard.words):
        return [Step(Status("all", number)) for number in heard.rounds]
    if not (said.STATUS.search(heard.words) or said.FAILED.search(heard.words)) and not (
        heard.agencies and len(heard.plain) < 40 and not heard.codes
    ):
        return []
    if _only_tells(heard):
        return []
    districts, one = districts_of(heard), one_agency(heard)
    if said.FAILED.search(heard.words) and not (one and not said.GROUP.search(heard.words)):
        return [Step(Status("failed", heard.round, items=heard.codes))]
    if districts:
        return [Step(Status("district", heard.round, district=districts[0], items=heard.codes))]
    if one:
        each = [_status_of(heard, one) for one in heard.agencies if one.candidates]
        return list({step.act: step for step in reversed(each)}.values())[::-1]
    if heard.codes:
        return [Step(Status("item", heard.round, items=heard.codes))]
    if heard.by_title and re.search("ใคร|กี่|ข้อ|เรื่อง", heard.words):
        return [Step(Status("item", heard.round, items=heard.by_title))]
    return [Step(Status("all", number)) for number in heard.rounds] or [Step(Status("all"))]


def _only_tells(heard: Heard) -> bool:
    """ "ดีใจจัง ครบแล้ว": of nothing in particular, and nothing is asked."""
    named = heard.asks or heard.agencies or heard.rounds or heard.codes or heard.by_title
    return not named and not said.ASKS_STATE.search(heard.words) and not said.FAILED.search(heard.words)


def as_status(heard: Heard, step: Step) -> Step:
    """What an officer asks of her own agency or of the province, a coordinator asks of all or decides."""
    act = step.act
    if isinstance(act, AskExtension):  # she asks nobody: it is hers to grant, once she says until when
        moved = Step(Extend(act.round), Handling.CLARIFY, (NoDate(),))
        return moved if moves(heard) or heard.asks else Step(Chat(), Handling.IGNORE)
    if isinstance(act, Ask) and act.topic is None and heard.rounds and not heard.codes:
        return Step(Status("all", heard.round))  # whatever she asks about a round, its figures answer
    if isinstance(act, Progress) and act.agency:
        return replace(step, handling=Handling.AUTO, doubts=()) if step.doubts == (NotAllowed(),) else step
    if not isinstance(act, Progress):
        return step
    if _only_tells(heard):
        return Step(Chat(), Handling.IGNORE)
    return Step(Status("item" if act.items else "all", act.round, items=act.items))


def _status_of(heard: Heard, one: Named) -> Step:
    """ลี้ is a district and an agency: asked. So is ทุ่งหัวช้าง, twice."""
    if len(one.candidates) > 1 or one.district:
        return Step(
            Status("agency", heard.round, items=heard.codes),
            Handling.CLARIFY,
            (officer_links.which_agency(heard, one),),
        )
    return at_agency(heard, one, Status("agency", heard.round, items=heard.codes))
