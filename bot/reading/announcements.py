"""What the coordinator tells agencies: the text as written, and whom it is for; read back, for each costs a message."""

from __future__ import annotations

import re

from bot.commands import Announce
from bot.doubts import Handling, NoReason, ReadBack, Step
from bot.reading import coordinator_words as said
from bot.reading import officer_links
from bot.reading.agency_index import Named
from bot.reading.coordinator_calls import reminded
from bot.reading.heard import Heard


def announce(heard: Heard) -> list[Step]:
    """ "แจ้ง/ประกาศ/บอก" + whom + text; it costs a message for each, so it is read back."""
    if said.ONLY_ANNOUNCE.fullmatch(heard.plain):
        return [Step(Announce(), Handling.CLARIFY, (NoReason(),))]
    if hear := said.ALL_HEAR.match(heard.plain):
        return [_announced(heard, heard.text.raw[hear.end() :].strip(), "all")]
    lead = said.TO.match(heard.plain)
    if not lead:
        return []
    to, end = _addressee(heard, lead.end())
    if to is None and end == lead.end() or said.HOLD.search(heard.plain, 0, end):
        return []
    if to == "missing" and (asked := _missing_an_item(heard, end)):
        return asked
    whom = [to]
    while (another := _and_to(heard, end)) and (more := _addressee(heard, another))[0] not in (None, "all"):
        whom, end = [*whom, more[0]], more[1]
    says = said.NARROWS.match(heard.plain[end:]) or said.SAYS.match(heard.plain[end:])
    begins = end + (says.end() if says else 0)
    if said.WARNS.search(lead[0]) and said.ONLY_WHAT.fullmatch(heard.plain, begins):
        return reminded(heard)
    text = heard.text.raw[begins:].strip()
    return [_announced(heard, text, one) for one in whom]


AND_TO = re.compile(r"\s*(?:กับ|และ|,|/|&|\+|พร้อม(?:ทั้ง|กับ)?|รวม(?:ทั้ง|ถึง)|ตลอดจน)\s*(?=\S)")
"""Joins a second addressee: "แจ้ง อ.แม่ทา กับ อ.ลี้ ว่า …"."""
LISTED_ON = re.compile(r"\s*(?:ทราบ|ด้วย|หน่อย|ให้|\s)*(?:ว่า|:|\n|กับ|และ|,)")
SAYS_THAT = re.compile(r"[^\n:]{0,80}?(?:ว่า|:)\s*")


def _and_to(heard: Heard, end: int) -> int | None:
    """Where a further addressee begins: behind a joining word, or right behind the one before where the list ends in
    "ว่า" or goes on ("แจ้ง ทต.ก ทต.ข และ ทต.ค ว่า …"); "แจ้ง ทต.ก ทต.ข ส่งแล้ว" is a sentence about the second."""
    if joined := AND_TO.match(heard.plain, end):
        return joined.end()
    ahead = [one for one in heard.agencies if one.start >= end]
    at = end
    for one in ahead:
        if heard.plain[at : one.start].strip():
            return None
        at = one.end
        if LISTED_ON.match(heard.plain, at):
            return ahead[0].start
    return None


def _missing_an_item(heard: Heard, end: int) -> list[Step]:
    """Those who miss one item are no audience of the bot's: it asks to whom, and the item is no part of the text."""
    until = SAYS_THAT.match(heard.plain, end)
    edge = until.end() if until else end + 6
    named = [*(one.start for one in heard.sure), *(one.start for one in heard.titles)]
    if not any(end <= start < edge for start in named):
        return []
    text = heard.text.raw[until.end() if until else end :].strip()
    return [Step(Announce(text or None), Handling.CLARIFY, () if text else (NoReason(),))]


def announce_after(heard: Heard) -> list[Step]:
    """ "ประชุมเลื่อนเป็น 10 โมง แจ้งทุกหน่วยด้วย": the text first, then whom."""
    lead = list(said.TELLS.finditer(heard.plain))[-1:]
    if not lead or heard.asks or not heard.plain[: lead[0].start()].strip():
        return []
    to, end = _addressee(heard, lead[0].end())
    if to is None or end == lead[0].end() or not said.ONLY_POLITE.fullmatch(heard.plain, end):
        return []
    return [_announced(heard, heard.text.raw[: lead[0].start()].strip(), to)]


def announce_bare(heard: Heard) -> list[Step]:
    """ "ประกาศ พรุ่งนี้ปิดระบบ": to nobody in particular is to everybody; "ประกาศ no gift …" is an item's title."""
    found = said.ANNOUNCES.match(heard.plain)
    if not found or heard.asks or any(title.start < found.end() for title in heard.titles):
        return []
    return [_announced(heard, heard.text.raw[found.end() :].strip(), "all")]


def _announced(heard: Heard, text: str, to: str | Named | None) -> Step:
    if isinstance(to, Named):
        return Step(Announce(text or None), Handling.CLARIFY, (officer_links.which_agency(heard, to),))
    if not text:
        return Step(Announce(None, to), Handling.CLARIFY, (NoReason(),))
    return Step(Announce(text, to), Handling.CONFIRM, (ReadBack("costly"),))


def _addressee(heard: Heard, start: int) -> tuple[str | Named | None, int]:
    """Whom, and where the text begins; a Named that fits several is given back to be asked about."""
    head = heard.plain[start : start + 60]
    if district := _whole_district(heard, start):
        return district
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
    if re.match(rf"(?:\s|{said.PLEASE}|{said.AWAY}|ให้)*(?:ว่า|:)", head):
        return "all", start
    return None, start


def _whole_district(heard: Heard, start: int) -> tuple[str, int] | None:
    """ "ทุกแห่งในลี้", "อ.ลี้ทุกที่": all of one district are not all of the province."""
    for one in heard.agencies:
        lead, rest = heard.plain[start : one.start], one.end
        if not one.district or one.start < start or len(lead) > 40:
            continue
        if re.fullmatch(rf"[^:\n]{{0,12}}?(?:{said.ALL})\s?(?:ใน|ของ|ที่|เขต|พื้นที่|\s)*", lead):
            return one.district, rest
        if not one.candidates and (all_of := re.compile(rf"\s?(?:{said.ALL})").match(heard.plain, rest)):
            return one.district, all_of.end()
    return None
