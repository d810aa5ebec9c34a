"""What is said about an item that has no URL: it comes later, there is none, it was sent another way."""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import dataclass, field

from bot.commands import AnswerNone, Submit
from bot.doubts import (
    BeyondList,
    DashMeaning,
    Doubt,
    Handling,
    NoUrl,
    ReadBack,
    Step,
    WhichItem,
)
from bot.reading import cues
from bot.reading.heard import Heard
from bot.reading.pairing import DASH, Said

POLITE_END = re.compile(r"(?:นะ)?(?:ครับผม|ครับ|คับ|ค่ะ|คะ|ค่า|จ้า|เจ้า(?!หน้าที่|พนัก|ของ)|เน้อ|นะ)?[\s.]*$")
NONE_BEFORE = re.compile(
    r"(?:(?<!ยัง)(?:ไม่มี|บ่มี)\s?(?:สำหรับ|ใน|ของ|ทั้ง(?:คู่|สอง|หมด)?|คือ)?|\b(?:no|none for|nothing for))\s?$"
)
NONE_OF_THE_LAST = re.compile(r"[\s:=|,-]*(?:ตอบ|เป็น)?\s?(?:ไม่มี|บ่มี)\s?")


@dataclass
class Gathered:
    """What a message hands in, gathered while it is read."""

    answers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    unsure: list[Step] = field(default_factory=list)
    promised: list[str] = field(default_factory=list)
    none: list[Step] = field(default_factory=list)
    free: list[tuple[int, int]] = field(default_factory=list)
    """Where free words about an item stand that has no URL: they cannot turn what the others hand in."""


def before(heard: Heard, one: Said) -> str:
    """The words that lead to the item in its own clause ("ยังไม่ส่ง O5")."""
    return re.split(r"[\n\ufffc]", heard.plain[max(0, one.start - 30) : one.start])[-1]


def without_url(heard: Heard, one: Said, out: Gathered) -> None:
    zone, lead = one.words.split("\ufffc")[0], before(heard, one)
    first = zone.strip().split("\n")[0]
    at = one.end + zone.find(first)
    out.free.append((one.start - len(lead), at + len(first)))
    if one.candidates:
        out.unsure.append(Step(Submit(), Handling.CLARIFY, (WhichItem((), one.candidates),)))
    elif not one.codes:
        out.unsure.append(Step(None, Handling.CLARIFY, (BeyondList(one.beyond),)))
    elif DASH.match(zone):
        out.unsure.append(Step(None, Handling.CLARIFY, (DashMeaning(one.codes),)))
    elif heard.text.urls and cues.QUESTION.search(first):
        return  # the question is answered; it states nothing
    elif NONE_BEFORE.search(lead) and not _of_the_last(heard, one):
        out.none.append(answered_none(heard, one.codes, at, at, at + len(first)))
    elif none := cues.NONE.search(first):
        out.none.append(answered_none(heard, one.codes, at + none.start(), at + none.end(), at + len(first)))
    elif (
        _comes_later(lead, first)
        or not (heard.text.urls or cues.DONE.search(lead + first))
        and cues.IN_HAND.search(first)
    ):
        out.promised += [code for code in one.codes if code not in out.promised]
    elif not (cues.DONE.search(lead + first) or cues.QUESTION.search(first)):
        out.unsure.append(Step(Submit(dict.fromkeys(one.codes, ())), Handling.CLARIFY, (NoUrl(one.codes),)))


IN_A_ROUND = re.compile(r"\s*(?:ไว้|จะ|ขอ)?ส่ง(?:ใน|ตอน)?(?:รอบ|ครั้ง)(?!นี้|ก่อน|ที่แล้ว)")
"""Of an item without a link: "(ข้อ 37 ส่งรอบ 3)"."""


def _comes_later(lead: str, words: str) -> bool:
    return bool(cues.STUCK.search(words) or IN_A_ROUND.match(words)) or any(
        cue.search(lead + "\n" + words) for cue in (cues.LATER, cues.HOLD)
    )


def _of_the_last(heard: Heard, one: Said) -> bool:
    """ "ข้อ 21 ไม่มี ข้อ 22 …": said of the item before; not in "ไม่มีข้อ 21 ไม่มีข้อ 22"."""
    at = bisect(heard.ends, one.start)
    if not at or not NONE_OF_THE_LAST.fullmatch(heard.plain, heard.ends[at - 1], one.start):
        return False
    last = heard.mentions[at - 1]
    return not NONE_BEFORE.search(heard.plain[max(0, last.start - 16) : last.start])


POLITE = r"(?:ครับผม|ครับ|คับ|ค่ะ|คะ|ค่า|จ้า|เจ้า(?!หน้าที่|พนัก|ของ)|เน้อ)"
# What goes with ไม่มี and says no more than that: "ไม่มีเลยครับ", "ไม่มีทั้งหมด".
NO_MORE = r"(?:ข้อมูล|เลย|จริง\s?ๆ|แล้ว|ทั้ง(?:หมด|คู่|สอง|สาม)|ทุกข้อ|เหมือนกัน|หมด|ไปก่อน|this year|for us)"
WITHOUT_NOTE = re.compile(rf"[\"'”’]?\s?{NO_MORE}?(?:เลย)?(?:นะ)?{POLITE}?[\s,]*")
LOOSE = re.compile(rf"(?!\s+[a-z])[\"']?(?:นะ|{POLITE}|{NO_MORE}|\s|$)")


def answered_none(heard: Heard, codes: tuple[str, ...], start: int, after: int, end: int) -> Step:
    """ไม่มี is never recorded silently; what follows it is its note ("ไม่มีใครร้องเรียน")."""
    raw = heard.text.raw[after:end]
    rest = POLITE_END.sub("", raw[len(WITHOUT_NOTE.match(raw)[0]) :])  # type: ignore[index]  # matches "" too
    glued = not LOOSE.match(heard.plain[after:end])
    said = heard.text.raw[start:end] if glued else rest
    note = POLITE_END.sub("", said).strip() if rest and end - start < 300 else None
    return Step(AnswerNone(codes, note or None), Handling.CONFIRM, (ReadBack("zero_cases" if note else "answer_none"),))
