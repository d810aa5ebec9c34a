"""What the coordinator asks to see: where agencies and items stand, who is missing, what waits for her."""

from __future__ import annotations

import re

from bot.commands import (
    Ask,
    Form,
    Progress,
    Questions,
    Requests,
    ReviewNext,
    ShowItem,
    Status,
    WhoMissing,
)
from bot.doubts import Handling, Step
from bot.reading import coordinator_words as said
from bot.reading import item_questions, officer_links, officer_questions
from bot.reading.agency_index import Named
from bot.reading.coordinator_calls import aimed, at_agency, districts_of, one_agency
from bot.reading.heard import Heard


def requests(heard: Heard) -> list[Step]:
    """Registrations that wait: asked for, or only named. With a verdict for one of them it is a decision instead."""
    if not said.REQUESTS.search(heard.words) or heard.codes or said.INVITE.search(heard.words):
        return []
    looks = heard.asks or said.LOOKS.search(heard.words) or said.ONLY_REQUESTS.fullmatch(heard.words)
    return [Step(Requests())] if looks and not said.DECIDES.search(heard.words) else []


def sent_before(heard: Heard) -> list[Step]:
    return [Step(Ask("announcements"))] if said.SENT_BEFORE.fullmatch(heard.words) else []


def form(heard: Heard) -> list[Step]:
    """An agency's form, for the coordinator to pass on."""
    wants = said.FORM.search(heard.words) and not (heard.asks or heard.codes or heard.text.urls)
    if not wants or said.FORM_CAME.search(heard.words) or one_agency(heard) is None:
        return []
    return [aimed(heard, Form(heard.round))]


def questions(heard: Heard) -> list[Step]:
    return [Step(Questions())] if said.QUESTIONS.search(heard.words) and not heard.codes else []


def review(heard: Heard) -> list[Step]:
    if not said.REVIEW.search(heard.words) or said.HISTORY.search(heard.words):
        return []
    return [aimed(heard, ReviewNext(round=heard.round, items=heard.codes))]


def who_missing(heard: Heard) -> list[Step]:
    if said.RANKS.search(heard.words):
        return []  # "อำเภอไหนช้าที่สุด" compares all of them
    if not said.WHO_MISSING.search(heard.words) or said.FAILED.search(heard.words) or said.HISTORY.search(heard.words):
        return []
    if (one := one_agency(heard)) and not (one.district and not heard.codes):
        return []
    districts = districts_of(heard) or [one.district for one in heard.agencies if one.district]
    items = heard.codes or (heard.by_title if not heard.rounds else ())
    return [Step(WhoMissing(heard.round, districts[0] if districts else None, items))]


def history(heard: Heard) -> list[Step]:
    """What happened to one agency's item, or where it stands."""
    asked = said.HISTORY.search(heard.words) or heard.asks and officer_questions.PROGRESS.search(heard.words)
    return [aimed(heard, Progress(heard.codes))] if asked and heard.codes and one_agency(heard) else []


COUNTED = re.compile(r"how many|กี่(?:แห่ง|หน่วย|ที่|อปท|เทศบาล)")


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


def status(heard: Heard) -> list[Step]:
    if not (said.STATUS.search(heard.words) or said.FAILED.search(heard.words)) and not (
        heard.agencies and len(heard.plain) < 40 and not heard.codes
    ):
        return []
    districts, one = districts_of(heard), one_agency(heard)
    if said.FAILED.search(heard.words):
        return [Step(Status("failed", heard.round))]
    if districts:
        return [Step(Status("district", heard.round, district=districts[0], items=heard.codes))]
    if one:
        return [_status_of(heard, each) for each in heard.agencies if each.candidates]
    if heard.codes:
        return [Step(Status("item", heard.round, items=heard.codes))]
    if heard.by_title and re.search("ใคร|กี่|ข้อ|เรื่อง", heard.words):
        return [Step(Status("item", heard.round, items=heard.by_title))]
    return [Step(Status("all", number)) for number in heard.rounds] or [Step(Status("all"))]


def as_status(step: Step) -> Step:
    """What an officer asks of her own agency, a coordinator asks of all."""
    act = step.act
    if not isinstance(act, Progress) or act.agency:
        return step
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
