"""The coordinator's verdicts: approve and return, several agencies and items in one message."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from bot.commands import Approve, Return
from bot.doubts import (
    DEMAND,
    Doubt,
    Handling,
    NoReason,
    ReadBack,
    Step,
    WhichAgency,
)
from bot.reading import reasons
from bot.reading.agency_index import Certainty, Named
from bot.reading.codes import Mention, rounds_of
from bot.reading.heard import Heard
from bot.reading.verdicts import EXCEPT, JOINS, WAVERS, Run, Verdict, codes_of, verdicts

EVERY = re.compile(r"ทุกข้อ|ทั้งหมด|ครบทุก|ทุกอัน|หมดทุก|ผ่าน(?:หมด|ครบ|ตลอด)|all")
LISTED = re.compile(r"(?:[\s,/&]|และ|กับ)*")
MANY = 5
"""So many verdicts at once are read back."""

Share = tuple[Named | None, tuple[str, ...]]


def read_reviews(heard: Heard) -> list[Step]:
    """Each item goes with the agency named beside it, or with the one named before, and with its verdict."""
    if not (heard.codes or heard.numbers or EVERY.search(heard.words) or heard.by_title):
        return []
    steps: list[Step] = []
    known: Named | None = None
    for begin, end in _stretches(heard):
        start = begin
        known = _heading(heard, start, known)
        for verdict in verdicts(heard, start, end):
            known, more = _of_verdict(heard, verdict, start, known)
            wavers = WAVERS.search(heard.plain, *_own_words(heard, verdict, start, first=start == begin))
            steps += [_unsure(step) for step in more] if wavers else more
            start = verdict.end
    return _joined(steps)


def _own_words(heard: Heard, verdict: Verdict, start: int, first: bool) -> tuple[int, int]:
    """What is said about a verdict itself: not the reason of the one before, nor its own, nor of items that follow."""
    if not first and verdict.runs:
        start = min(verdict.start, verdict.runs[0][0].start)
    if not verdict.approves:
        return start, verdict.start
    last = max((run[-1].end for run in verdict.runs), default=0)
    others = [m.start for m in heard.mentions if max(last, verdict.end) <= m.start < verdict.stop]
    return start, min(others, default=verdict.stop)


def _stretches(heard: Heard) -> list[tuple[int, int]]:
    """Line by line where each line is a verdict of its own or a heading; else the message as a whole."""
    edges = [-1, *(at for at, letter in enumerate(heard.plain) if letter == "\n"), len(heard.plain)]
    lines = [(start + 1, end) for start, end in pairwise(edges) if heard.plain[start + 1 : end].strip()]
    judged = [line for line in lines if (given := verdicts(heard, *line)) and given[0].runs]
    rest = [line for line in lines if line not in judged]
    whole = len(judged) < 2 or any(
        verdicts(heard, *line) or any(line[0] <= m.start < line[1] for m in heard.mentions) for line in rest
    )
    return [(0, len(heard.plain))] if whole else lines


def _heading(heard: Heard, start: int, known: Named | None) -> Named | None:
    """The agency that a line begins with, or that stands alone on a line, is that of the lines below."""
    for one in heard.agencies:
        if one.candidates and one.start >= start and not re.search("[ก-๙a-z]", heard.plain[start : one.start]):
            return one
    items = [mention.start for mention in heard.mentions if mention.start >= start]
    lead = JOINS.sub("", heard.plain[start : min(items, default=start)])
    return None if "\n" not in lead and re.search("[ก-ฮ]{2}", lead) and start else known  # a name we do not know


def _of_verdict(heard: Heard, verdict: Verdict, left: int, known: Named | None) -> tuple[Named | None, list[Step]]:
    if verdict.leads:
        named = _between(heard, left, verdict.start)  # "ให้ ทต.ก แก้ O7"
        return _of_leading(heard, verdict, named[-1] if named else known, bool(named))
    items = verdict.runs[0] if verdict.runs else ()
    every = not items and _every(heard, left, verdict.stop)
    codes = codes_of(items) or (_all_items(heard, left, verdict.stop) if every else heard.by_title[:1])
    if not codes:
        return known, []
    excepted = _excepted(heard, verdict) if verdict.approves else None
    if excepted and not set(excepted.codes) & set(codes):
        excepted = None
    # beside items said by their codes a number is one too: "ข้อ 4 ผ่าน ส่วน 7 ให้แก้"
    doubts: list[Doubt] = [] if every or heard.sure or not all(m.bare for m in items) else [ReadBack("bare_numbers")]
    reason = None if verdict.approves else reasons.after(heard, verdict.end, verdict.stop)
    if not verdict.approves and not reason and items:
        reason = reasons.before(heard, items[-1].end, verdict.start)
    shares = _agencies(heard, items, codes, (left, verdict.start, verdict.stop), known)
    known = shares[-1][0] or known
    if not excepted:
        return known, [_step(heard, verdict.approves, agency, own, reason, doubts) for agency, own in shares]
    why = reasons.after(heard, excepted.end, verdict.stop)
    if why and WAVERS.search(why):
        why = None  # "เหลือแค่ O2 ที่ยังดูไม่ครบ": neither let through nor sent back
    rest = [(agency, tuple(code for code in own if code not in excepted.codes)) for agency, own in shares]
    steps = [_step(heard, True, agency, own, None, doubts) for agency, own in rest]
    return known, steps + ([_step(heard, False, shares[0][0], excepted.codes, why, doubts)] if why else [])


def _of_leading(heard: Heard, verdict: Verdict, known: Named | None, settled: bool) -> tuple[Named | None, list[Step]]:
    """The verdict first: "ผ่าน: ทต.ก O1 O2, อบต.ข O3" or "ให้แก้ O16 ของ ทต.ก …"."""
    steps: list[Step] = []
    ahead = _between(heard, verdict.end, verdict.runs[0][0].start)
    known = ahead[-1] if ahead else known
    ends = [*(run[0].start for run in verdict.runs[1:]), verdict.stop]
    for at, (run, end) in enumerate(zip(verdict.runs, ends, strict=True)):
        behind = _listed(heard, run[-1].end, end)
        if ahead:
            last = verdict.runs[at - 1][-1].end if at else verdict.end
            known = next(reversed(_between(heard, last, run[0].start)), known)
        of = [known] if ahead or settled or not behind else behind
        known = of[-1]
        doubts: list[Doubt] = [ReadBack("bare_numbers")] if all(mention.bare for mention in run) else []
        reason = None if verdict.approves else reasons.after(heard, run[-1].end, end)
        steps += [_step(heard, verdict.approves, one, codes_of(run), reason, doubts) for one in of]
    return known, steps


def _excepted(heard: Heard, verdict: Verdict) -> Mention | None:
    """ "O1-O5 ผ่าน ยกเว้น O4 ลิงก์ตาย": one of those named is not let through, and with a reason goes back."""
    for mention in heard.mentions:
        if verdict.end <= mention.start < verdict.stop and EXCEPT.search(heard.plain, verdict.end, mention.start):
            return mention
    return None


def _agencies(
    heard: Heard, before: Run, codes: tuple[str, ...], at: tuple[int, int, int], known: Named | None
) -> list[Share]:
    """Whose the items before a verdict are; `at`: where its words begin, where it stands, where they end."""
    left, verdict_at, right = at
    here = _between(heard, left, verdict_at)
    if not here:
        return [(one, codes) for one in _named_after(heard, verdict_at, right)] or [(known, codes)]
    if len(here) == 1:
        return [(here[0], codes)]
    shares: list[Share] = []
    for n, one in enumerate(here):
        end = here[n + 1].start if n + 1 < len(here) else verdict_at
        own = tuple(code for mention in before if one.end <= mention.start < end for code in mention.codes)
        shares.append((one, own))
    last = shares[-1][1]
    return [(one, own or last or codes) for one, own in shares]  # "ก กับ ข O42 ผ่านทั้งคู่"


def _between(heard: Heard, start: int, end: int) -> list[Named]:
    return [one for one in heard.agencies if one.candidates and start <= one.start < end]


def _named_after(heard: Heard, verdict_at: int, right: int) -> list[Named]:
    """ "O5 ผ่าน ริมปิง แม่แรง"; but in "o2 ผ่าน หนองยวง o1 …" the agency begins what comes next."""
    found = _between(heard, verdict_at, right)
    if not found or "\n" in heard.plain[verdict_at : found[0].start]:
        return []
    leads = any(found[0].end <= mention.start < right for mention in heard.mentions) and right < len(heard.plain)
    return [] if leads else _listed(heard, verdict_at, right)


def _listed(heard: Heard, start: int, end: int) -> list[Named]:
    """The first agency in a stretch, and those that are listed with it."""
    found: list[Named] = []
    for one in _between(heard, start, end):
        if found and not LISTED.fullmatch(heard.plain, found[-1].end, one.start):
            break
        found.append(one)
    return found


def _step(
    heard: Heard, approves: bool, named: Named | None, codes: tuple[str, ...], reason: str | None, doubts: list[Doubt]
) -> Step:
    doubts = list(doubts)
    handling = Handling.CONFIRM if doubts else Handling.AUTO
    agency = named.candidates[0] if named and len(named.candidates) == 1 else None
    if named and agency and named.certainty is Certainty.LIKELY:
        doubts.append(ReadBack("likely_name"))
        handling = Handling.CONFIRM
    if len(codes) > MANY:
        doubts.append(ReadBack("many"))
        handling = Handling.CONFIRM
    if not approves and not reason:
        doubts.append(NoReason())
        handling = Handling.CLARIFY
    if agency is None:
        doubts.append(
            WhichAgency(heard.text.raw[named.start : named.end] if named else "", named.candidates if named else ())
        )
        handling = Handling.CLARIFY
    act = Approve(agency, codes) if approves else Return(agency, codes, reason)
    return Step(act, handling, tuple(doubts))


def _unsure(step: Step) -> Step:
    handling = max(step.handling, Handling.CONFIRM, key=DEMAND.__getitem__)
    return replace(step, handling=handling, doubts=(*step.doubts, ReadBack("unsure")))


def _joined(steps: list[Step]) -> list[Step]:
    """ "O1 ผ่าน O2 ผ่าน": what is approved at once for one agency is one approval, wherever it stands."""
    first: dict[str, int] = {}
    joined: list[Step] = []
    for step in steps:
        act = step.act
        if isinstance(act, Approve) and act.agency and step.handling is Handling.AUTO:
            at = first.setdefault(act.agency, len(joined))
            if at < len(joined):
                before = joined[at].act
                assert isinstance(before, Approve)
                joined[at] = _approval(Approve(act.agency, tuple(dict.fromkeys((*before.items, *act.items)))))
                continue
        joined.append(step)
    return joined


def _approval(act: Approve) -> Step:
    if len(act.items) > MANY:
        return Step(act, Handling.CONFIRM, (ReadBack("many"),))
    return Step(act)


def _every(heard: Heard, start: int, end: int) -> bool:
    named = heard.rounds or heard.agencies or heard.speaker.agency
    return bool(EVERY.search(heard.plain, start, end) and named)


def _all_items(heard: Heard, start: int, end: int) -> tuple[str, ...]:
    """Those of the round that is said with the verdict, or anywhere; without one the whole season's."""
    marks = tuple(mark for mark in heard.marks if start <= mark.start < end)
    rounds = rounds_of(marks, heard.vocabulary, heard.today) or heard.rounds
    return tuple(item.code for item in heard.vocabulary.items if not rounds or item.round in rounds)
