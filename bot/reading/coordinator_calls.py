"""What the coordinator sends or grants to agencies: announcements, reminders, dates, access."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.commands import (
    Act,
    Admit,
    Announce,
    Ask,
    Extend,
    Invite,
    Remind,
    Unmute,
)
from bot.doubts import (
    Doubt,
    Handling,
    NoDate,
    NoReason,
    ReadBack,
    Step,
)
from bot.reading import coordinator_words as said
from bot.reading import officer_links
from bot.reading.agency_index import Certainty, Named
from bot.reading.dates import find_day
from bot.reading.heard import Heard

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


def announce(heard: Heard) -> list[Step]:
    """ "แจ้ง/ประกาศ/บอก" + whom + text; it costs a message for each, so it is read back."""
    if said.ONLY_ANNOUNCE.fullmatch(heard.plain):
        return [Step(Announce(), Handling.CLARIFY, (NoReason(),))]
    lead = said.TO.match(heard.plain)
    if not lead or said.HOLD.search(heard.words[:40]):
        return []
    to, end = _addressee(heard, lead.end())
    if to is None and end == lead.end():
        return []
    whom = [to]
    while (another := AND_TO.match(heard.plain, end)) and (more := _addressee(heard, another.end()))[0] not in (
        None,
        "all",
    ):
        whom, end = [*whom, more[0]], more[1]
    says = said.NARROWS.match(heard.plain[end:]) or said.SAYS.match(heard.plain[end:])
    text = heard.text.raw[end + (says.end() if says else 0) :].strip()
    return [_announced(heard, text, one) for one in whom]


AND_TO = re.compile(r"\s*(?:กับ|และ|,|พร้อม)\s*(?=\S)")
"""Joins a second addressee: "แจ้ง อ.แม่ทา กับ อ.ลี้ ว่า …"."""


def _announced(heard: Heard, text: str, to: str | Named | None) -> Step:
    if isinstance(to, Named):
        return Step(Announce(text or None), Handling.CLARIFY, (officer_links.which_agency(heard, to),))
    if not text:
        return Step(Announce(None, to), Handling.CLARIFY, (NoReason(),))
    return Step(Announce(text, to), Handling.CONFIRM, (ReadBack("costly"),))


def _addressee(heard: Heard, start: int) -> tuple[str | Named | None, int]:
    """Whom, and where the text begins; a Named that fits several is given back to be asked about."""
    head = heard.plain[start : start + 60]
    for pattern, to in ((said.TO_ALL, "all"), (said.TO_MISSING, "missing")):
        if (
            (found := pattern.search(head))
            and found.start() <= 12
            and not re.search(r"[:\n]|ว่า", head[: found.start()])
        ):
            return to, start + found.end()
    for one in heard.agencies:
        if start <= one.start <= start + 12:
            if one.district and not one.candidates:
                return one.district, one.end
            return (one.candidates[0] if len(one.candidates) == 1 and not one.district else one), one.end
    if re.match(r"\s*(?:ว่า|:)", head):
        return "all", start
    return None, start


def admit(heard: Heard) -> list[Step]:
    refuses = bool(said.ADMIT_NO.search(heard.words))
    if said.APPROVES_ONE.fullmatch(heard.words) and one_agency(heard) and not heard.numbers and not heard.by_title:
        return aimed_each(heard, Admit())  # "อนุมัติ ทต.มะกอก": no item is named, so it is the person who waits
    if (
        not (refuses or said.ADMIT.search(heard.words))
        or not said.REGISTRANT.search(heard.words)
        and not refuses
        or heard.codes
    ):
        return []
    if heard.asks or said.GIVES_CODE.search(heard.words):
        return []
    if said.EXTEND.search(heard.words) and not said.REGISTRANT.search(heard.words):
        return []
    return aimed_each(heard, Admit(decision="no" if refuses else "yes"))


def invite(heard: Heard) -> list[Step]:
    if not said.INVITE.search(heard.words) or heard.codes or said.MEETING.search(heard.words):
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


def remind(heard: Heard) -> list[Step]:
    followed = any(CHASES.search(heard.plain, 0, one.start) for one in heard.agencies)
    if (
        not (followed or said.REMIND.search(heard.words))
        or heard.asks
        and not re.search("ได้(?:ไหม|มั้ย)|หน่อย", heard.words)
    ):
        return []
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


def extend(heard: Heard) -> list[Step]:
    if not said.EXTEND.search(heard.words) or heard.asks:
        return []
    deadline = next((word.deadline for word in heard.vocabulary.rounds if word.number == heard.round), None)
    until = find_day(heard.words, heard.today, deadline)
    act = Extend(heard.round, until.isoformat() if until else None)
    if until is None:
        return aimed_each(heard, act, Handling.CLARIFY, (NoDate(),))
    return aimed_each(heard, act, Handling.CONFIRM, (ReadBack("many"),))
