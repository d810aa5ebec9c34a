"""What the coordinator sends or grants to agencies: announcements, reminders, dates, access."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.commands import (
    Act,
    Admit,
    Ask,
    Invite,
    Remind,
    Unmute,
)
from bot.doubts import (
    Doubt,
    Handling,
    ReadBack,
    Step,
)
from bot.reading import coordinator_words as said
from bot.reading import officer_links
from bot.reading.agency_index import Certainty, Named
from bot.reading.heard import Heard
from bot.reading.verdicts import WAVERS

COORDINATOR = re.compile("ผู้ประสาน|coordinator")


def one_agency(heard: Heard) -> Named | None:
    return next((one for one in heard.agencies if one.candidates), None)


def districts_of(heard: Heard) -> list[str]:
    """Said with its word (อำเภอลี้), or a name that only a district has."""
    return [one.district for one in heard.agencies if one.district and not one.candidates]


def aimed(heard: Heard, act: Act, handling: Handling = Handling.AUTO, doubts: tuple[Doubt, ...] = ()) -> Step:
    """The act with the agency the message names: read back if only likely, asked about if several fit."""
    one = one_agency(heard)
    return Step(act, handling, doubts) if one is None else at_agency(heard, one, act, handling, doubts)


def aimed_each(
    heard: Heard, act: Act, handling: Handling = Handling.AUTO, doubts: tuple[Doubt, ...] = ()
) -> list[Step]:
    """The act once for every agency that the message names ("ให้ดงดำกับแม่ตืนส่งถึง …"); its own address is none."""
    found = [one for one in heard.agencies if one.candidates]
    local = [one for one in found if not one.candidates[0].startswith("จังหวัด")] or found
    steps = [at_agency(heard, one, act, handling, doubts) for one in local]
    return list(dict.fromkeys(steps)) or [Step(act, handling, doubts)]


def at_agency(
    heard: Heard, one: Named, act: Act, handling: Handling = Handling.AUTO, doubts: tuple[Doubt, ...] = ()
) -> Step:
    if len(one.candidates) > 1:
        return Step(act, Handling.CLARIFY, (*doubts, officer_links.which_agency(heard, one)))
    likely = one.certainty is Certainty.LIKELY
    handling = max(handling, Handling.CONFIRM if likely else Handling.AUTO, key=list(Handling).index)
    act = replace(act, agency=one.candidates[0])  # type: ignore[call-arg]
    return Step(act, handling, (*doubts, ReadBack("likely_name")) if likely else doubts)


def admit(heard: Heard) -> list[Step]:
    if moves(heard) and not said.REGISTRANT.search(heard.words) or _about_time(heard):
        return []  # "อนุมัติขยายเวลา ทต.มะกอก"
    asked = said.ADMIT.search(heard.words)
    refuses = bool(said.ADMIT_NO.search(heard.words) or asked and said.NEGATED.search(heard.words))
    bare = any(
        said.ADMITS.search(heard.plain, 0, one.start) and said.ONLY_POLITE.fullmatch(heard.plain, one.end)
        for one in heard.agencies
    )
    approves = bare or said.APPROVES_ONE.fullmatch(heard.words)
    if approves and one_agency(heard) and not heard.numbers and not heard.by_title:
        return aimed_each(heard, Admit())  # "อนุมัติ ทต.มะกอก": no item is named, so it is the person who waits
    if not (refuses or asked) or not said.REGISTRANT.search(heard.words) and not refuses or heard.codes:
        return []
    if heard.asks or said.GIVES_CODE.search(heard.words):
        return []
    if said.EXTEND.search(heard.words) and not said.REGISTRANT.search(heard.words):
        return []
    act = Admit(decision="no" if refuses else "yes")
    if WAVERS.search(heard.words):
        return aimed_each(heard, act, Handling.CONFIRM, (ReadBack("unsure"),))
    return aimed_each(heard, act)


def _about_time(heard: Heard) -> bool:
    """A request for more time is no request to be let in, whatever verb decides it."""
    return bool(re.search(said.MORE_TIME, heard.words)) and not said.ENTERS.search(heard.words)


def invite(heard: Heard) -> list[Step]:
    coded = any(said.CODE_FOR.search(heard.plain, 0, one.start) for one in heard.agencies)
    if not (coded or said.INVITE.search(heard.words)) or heard.codes or said.MEETING.search(heard.words):
        return []
    named = [one for one in heard.agencies if one.candidates and not one.candidates[0].startswith("จังหวัด")]
    if not named and COORDINATOR.search(heard.words):  # sees everything: never by default
        return [Step(Invite(coordinator=True))]
    return aimed_each(heard, Invite())


def lift(heard: Heard) -> list[Step]:
    return [Step(Unmute())] if said.LIFT.fullmatch(heard.words) else []


def hold(heard: Heard) -> list[Step]:
    return [Step(Ask("hold_reminders"), Handling.CLARIFY)] if said.HOLD.search(heard.words) else []


CHASES = re.compile(r"(?:^|\s|ช่วย|ฝาก|ให้)(?:ตาม|ไล่|จี้|กวดขัน|เร่ง)(?:งาน)?(?:ที่|กับ|ทาง)?\s?$")
"""Followed by an agency: "ตามนครเจดีย์ให้ส่งด้วย"."""


WISHES = re.compile(r"\s?(?:ขอ|แจ้ง|บอก|เสนอ|ร้อง|ว่า|เขียน)")
"""Behind an agency that is not followed up: "ตามที่แม่ลานขอ …"."""


def remind(heard: Heard) -> list[Step]:
    followed = any(
        CHASES.search(heard.plain, 0, one.start) and not WISHES.match(heard.plain, one.end) for one in heard.agencies
    )
    if (
        not (followed or said.REMIND.search(heard.words))
        or heard.asks
        and not re.search("ได้(?:ไหม|มั้ย)|หน่อย", heard.words)
    ):
        return []
    return reminded(heard)


def reminded(heard: Heard) -> list[Step]:
    one = one_agency(heard)
    districts = districts_of(heard)
    if one and one.district and not districts or one and len(one.candidates) > 1:
        return [Step(Remind(heard.round), Handling.CLARIFY, (officer_links.which_agency(heard, one),))]
    if one:
        return [_remind_one(heard, each) for each in heard.agencies if each.candidates]
    return [
        Step(Remind(heard.round, districts[0] if districts else "missing"), Handling.CONFIRM, (ReadBack("costly"),))
    ]


def _remind_one(heard: Heard, one: Named) -> Step:
    act = Remind(heard.round, one.candidates[0])
    if len(one.candidates) > 1:
        return Step(Remind(heard.round), Handling.CLARIFY, (officer_links.which_agency(heard, one),))
    return Step(act, Handling.CONFIRM, (ReadBack("likely_name"),)) if one.certainty is Certainty.LIKELY else Step(act)


def moves(heard: Heard) -> bool:
    """Says that a date is moved, not that it stays ("ไม่ขยายแล้ว")."""
    moved = said.EXTEND.search(heard.words)
    return moved is not None and not said.NOT_MOVED.search(heard.words, 0, moved.start())
