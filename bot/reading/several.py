"""Several wishes in one message without a URL: each clause is read alone where each is a wish by itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields, replace

from bot.commands import (
    Admit,
    AnswerNone,
    Ask,
    AskExtension,
    CheckLinks,
    Deadline,
    Export,
    Extend,
    Form,
    Invite,
    Knowledge,
    Meeting,
    Mute,
    OpenChat,
    Progress,
    Promise,
    Questions,
    Quota,
    Remind,
    Report,
    Requests,
    ReviewNext,
    ShowItem,
    Status,
    Unmute,
    WhoMissing,
    Withdraw,
)
from bot.doubts import Handling, Step
from bot.reading.heard import Heard

Reader = Callable[[Heard], list[Step]]
# Where a clause may end: a word that begins the next wish, a polite ending before a space, a line.
NEXT_WISH = r"(?=\s?(?:ช่วย|ขอ|ใคร|ของ|ข้อ|รอบ|ครั้ง|เรา|ต้อง|ส่ง|เตือน|ทวง|ตรวจ|ดู|สรุป|ออก|ทำ|รายชื่อ|o\d|ทต|อบต))"
ENDINGS = (
    "ค่ะ",
    "คะ",
    "ค่า",
    "ครับ",
    "คับ",
    "เจ้า",
    "จ้า",
    "นะ",
    "หน่อย",
    "ด้วย",
    "ไหม",
    "มั้ย",
    "บ้าง",
    "แล้ว",
    "ที",
    "เถอะ",
    "ไหน",
)
CUT = re.compile(
    rf"\s*แล้วก็\s?|\s+(?:และก็|อีกเรื่อง(?:นึง|หนึ่ง)?|ส่วน|แต่|พร้อม(?:ทั้ง|กับ)?{NEXT_WISH}|(?:แล้ว|และ|กับ){NEXT_WISH})\s?|"
    r"(?:กับ|และ)(?=ขอ|ช่วย|ร่าง)|\n+|[;?!]\s*|(?:" + "|".join(f"(?<={end})" for end in ENDINGS) + r")\s+"
)
# What can stand beside something else. Announcements, answers and verdicts run to the end of the message.
WISHES = (
    Progress, Deadline, ShowItem, Form, Mute, Unmute, AskExtension, Promise, Withdraw, AnswerNone, Status,
    WhoMissing, ReviewNext, Questions, Remind, Extend, Export, Report, Meeting, OpenChat, Quota, Invite, Admit,
    Requests, Knowledge, CheckLinks,
)  # fmt: skip
REASONS = (Progress, Promise, Status, WhoMissing, Ask)
ASKED_FOR = re.compile(r"ขอ(?!บ)|ดู|เช็[คก]|สรุป|สถานะ|ภาพรวม|ตรวจ|รายชื่อ|ลิสต์|คืบหน้า")
LONGEST = 400
"""Letters: a longer message is a letter or a list, and is read as one."""


def read_each(heard: Heard, reader: Reader) -> list[Step]:
    """What `reader` makes of the whole, or of its clauses where these say all that the whole does and more."""
    whole = reader(heard)
    one_by_one = "แล้วก็" in heard.words
    if len(whole) > 1 and not one_by_one or heard.text.urls or heard.text.quoted or len(heard.plain) > LONGEST:
        return whole
    act = whole[0].act if whole else None
    if act is not None and not _joins(whole) and whole[0].handling is not Handling.IGNORE and not _vague(whole[0]):
        return whole
    parts = [step for part in _clauses(heard) for step in _wishes(part, reader)]
    if isinstance(act, ShowItem):
        parts = [step for step in parts if not _why_she_asks(step, act)]
    parts = _without_whom(list(dict.fromkeys(_with_round(parts, heard.round))), heard)
    if len({type(step.act) for step in parts}) < 2:
        return whole
    said_anyway = any(step.act == act for step in parts) or not _joins(whole)
    each_for_itself = one_by_one and any(type(step.act) is type(act) for step in parts)
    return parts if said_anyway or each_for_itself else whole


def _why_she_asks(step: Step, about: ShowItem) -> bool:
    """ "ต้องส่ง O18 ด้วยไหม เราไม่มี e-service": said to explain the question, as "I18 ตกเกณฑ์" is."""
    of_it = isinstance(step.act, AnswerNone | Promise) and set(step.act.items) <= set(about.items)
    return of_it or step.act == Ask("iit_eit")


BARE_LOOK = re.compile(r"(?:\s|ขอ|ช่วย|เปิด|ให้|ดู|เช็[คก]|หน่อย|ด้วย|ที|พี่|ค่ะ|คะ|ครับ|นะ)+")
"""Says only that she wants to see it: what, the clause before has said."""


def _without_whom(parts: list[Step], heard: Heard) -> list[Step]:
    """ "ทวงหน่อย ใครยังไม่ส่ง": who has not sent is who is to be reminded, unless the list is asked for too."""
    if heard.has(ASKED_FOR) or not any(isinstance(step.act, Remind) for step in parts):
        return parts
    return [step for step in parts if not isinstance(step.act, WhoMissing)]


def _wishes(part: Heard, reader: Reader) -> list[Step]:
    """What a clause wants. A reason given ("ส่งครบแล้ว", "เว็บล่ม", an agency's bare name) is no wish of its own."""
    steps = reader(part)
    if not _joins(steps) or BARE_LOOK.fullmatch(part.words):
        return []
    if any(isinstance(step.act, ShowItem) for step in steps) and not (part.asks or part.codes or part.has(ASKED_FOR)):
        return []  # "เลิกใช้เพจเก่าแล้ว": a title that happens to be said
    if any(isinstance(step.act, REASONS) and not getattr(step.act, "items", ()) for step in steps):
        return steps if part.asks or part.has(ASKED_FOR) else []
    return steps


def _clauses(heard: Heard) -> list[Heard]:
    cuts = [match.span() for match in CUT.finditer(heard.plain)]
    begins = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(heard.plain)]
    return [heard.part(start, end) for start, end in zip(begins, ends, strict=True) if end - start > 3]


def _joins(steps: list[Step]) -> bool:
    return bool(steps) and all(
        isinstance(step.act, WISHES) or isinstance(step.act, Ask) and step.act.topic is not None for step in steps
    )


def _vague(step: Step) -> bool:
    return isinstance(step.act, Ask) and step.act.topic is None


def _with_round(steps: list[Step], number: int | None) -> list[Step]:
    """ "สรุปรอบ 1 แล้วใครยังไม่ส่งบ้าง": the round said once goes for both, unless items are named."""
    return [
        replace(step, act=replace(step.act, round=number))  # type: ignore[call-arg]
        if number and step.act and _lacks_round(step)
        else step
        for step in steps
    ]


def _lacks_round(step: Step) -> bool:
    has = step.act is not None and any(spec.name == "round" for spec in fields(step.act))
    return has and getattr(step.act, "round", None) is None and not getattr(step.act, "items", ())
