"""The coordinator's verdicts: approve and return, several agencies and items in one message."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.commands import Approve, Return
from bot.doubts import (
    Doubt,
    Handling,
    NoReason,
    ReadBack,
    Step,
    WhichAgency,
)
from bot.reading.agency_index import Certainty, Named
from bot.reading.codes import Mention
from bot.reading.heard import Heard

RETURN = re.compile(
    r"(?:ยัง)?ไม่(?:ให้|ค่อย)?ผ่าน|ยังไม่(?:ได้|ครบ|ถูก|สมบูรณ์|โอเค|เรียบร้อย)(?=[\s:]|นะ|ค่ะ|ครับ|เพราะ|$)|บ่ผ่าน|ตีกลับ|แก้ใหม่|ทำใหม่|ตีคืน|ส่งกลับ(?:ไป)?(?:แก้)?(?:ไข)?|ส่งคืน|แก้(?:ไข)?(?=\s?(?:ข้อ|o|โอ))|ให้(?:ไป)?(?:แก้|ปรับ|ทำใหม่|ส่งใหม่|เพิ่ม)(?:ไข)?(?:ใหม่)?|แก้(?=ด้วย|หน่อย|นะ)|แก้ไข(?!แล้ว)|ขอแก้(?=\s(?!\s*(?:ข้อ|o|โอ|\ufffc))|ด้วย|หน่อย|นะ)|ต้องแก้|return(?:ed)?|reject(?:ed)?|ไม่รับ|ใช้ไม่ได้|ไม่อนุมัติ|ไม่ถูกต้อง|คืน(?=\s|ข้อ|o)|(?:(?<=\d)|(?<=\d )|(?<=\d\)))แก้(?=[\s:(,]|$)|(?<=\d)\s?(?:มา)?ใหม่(?=[\s:]|เพราะ|เนื่อง|$)"
)
APPROVE = re.compile(
    r"(?<!ไม่)(?<!บ่)(?<!ไม่ให้)(?<!ไม่ค่อย)ผ่าน(?!มา)|(?<!ไม่)อนุมัติ|approved?|\bpass(?:ed)?\b|โอเค|(?<![a-z])ok(?:ay)?(?![a-z])|(?<!ไม่)ถูกต้อง(?!ตาม)|(?<!ไม่)เรียบร้อย|ใช้ได้(?!ไหม|มั้ย)|รับรอง|(?<!ไม่)เห็นชอบ"
)
EVERY = re.compile(r"ทุกข้อ|ทั้งหมด|ครบทุก|ทุกอัน|หมดทุก|ผ่านหมด|all")
REASON_LEAD = re.compile(
    r"^(?:\s|แก้(?:ไข)?(?=\s|$)|นะ|น่ะ|ครับ|คับ|ค่ะ|คะ|ค่า(?=\s|$)|จ้า|จ้ะ|จ๊ะ|เจ้า(?!ห)|เน้อ|ละ(?=\s|$)|ล่ะ|[:,–—-]|\(|เพราะ(?:ว่า)?|เนื่องจาก|ด้วยเหตุ|เหตุผล|ว่า(?!ที่)|ด้วย(?=\s|$)|หน่อย|ที|ให้หน่อย|ไป(?=\s|$)|ใหม่(?=\s|$)|แล้ว(?=\s|$)|(?:ทั้งหมด|ทั้งคู่|ทุกข้อ|หมด|เลย)(?=[\s:,]|$)|reason|because|ไข(?=\s|$))*"
)
REASON_END = re.compile(r"(?:\s|นะ|ครับ|คับ|ค่ะ|คะ|[).,])+$")
ASKS_FOR = re.compile(r"\s*(?:จึง|เลย|ก็|ขอ|ช่วย|รบกวน|โปรด|กรุณา|ฝาก|ต้อง|\s)+$")
EXCEPT = re.compile(r"(?:ยก)?เว้น(?:แต่|แค่|ข้อ|\s)*$|นอกจาก\s*$")
MANY = 5
"""So many verdicts at once are read back."""


@dataclass
class Verdict:
    start: int
    end: int
    approves: bool


def read_reviews(heard: Heard) -> list[Step]:
    """Each item goes with the agency named before it (or the only one) and the verdict that follows it."""
    verdicts = _verdicts(heard)
    if not verdicts or not (heard.codes or heard.numbers or _every(heard) or heard.by_title):
        return []
    steps: list[Step] = []
    for at, verdict in enumerate(verdicts):
        left = verdicts[at - 1].end if at else 0
        right = verdicts[at + 1].start if at + 1 < len(verdicts) else len(heard.plain)
        steps += _of_verdict(heard, verdict, left, right, only=len(verdicts) == 1)
    return _joined(steps)


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
                joined[at] = _many(Approve(act.agency, tuple(dict.fromkeys((*before.items, *act.items)))))
                continue
        joined.append(step)
    return joined


def _many(act: Approve) -> Step:
    if len(act.items) > MANY:
        return Step(act, Handling.CONFIRM, (ReadBack("many"),))
    return Step(act)


def _verdicts(heard: Heard) -> list[Verdict]:
    """In their order; a word of approval inside a reason counts only if an item precedes it."""
    names = [(one.start, one.end) for one in heard.agencies]  # "หนองช้างคืน"
    found = [
        Verdict(match.start(), match.end(), False)
        for match in RETURN.finditer(heard.plain)
        if not any(start <= match.start() < end for start, end in names)
    ]
    taken = [(one.start, one.end) for one in found]
    for match in APPROVE.finditer(heard.plain):
        if not any(start <= match.start() < end for start, end in taken):
            found.append(Verdict(match.start(), match.end(), True))
    found.sort(key=lambda one: one.start)
    kept: list[Verdict] = []
    for one in found:
        between = [m for m in heard.mentions if kept and kept[-1].end <= m.start < one.start]
        # "อนุมัติ O1 … ให้ผ่านเลย": said twice of the same items
        again = kept and one.approves == kept[-1].approves and not any(m.start < kept[-1].start for m in heard.mentions)
        if not kept or between and not again:
            kept.append(one)
    return kept


def _of_verdict(heard: Heard, verdict: Verdict, left: int, right: int, only: bool) -> list[Step]:
    """The items stand before the verdict ("O5 ผ่าน") or, where none do, right after it ("ให้แก้ O16")."""
    before = [mention for mention in heard.mentions if left <= mention.start < verdict.start]
    after = [mention for mention in heard.mentions if verdict.end <= mention.start < right]
    items = before or after[:1]
    codes = tuple(dict.fromkeys(code for mention in items for code in mention.codes))
    bare = all(mention.bare for mention in items)
    if not codes:
        codes, bare = (_all_items(heard), False) if _every(heard) else (heard.by_title[:1], True)
    reason_from = max([verdict.end] + ([] if before else [mention.end for mention in items]))
    reason = None if verdict.approves else _reason(heard, reason_from, right, before != [] or not items)
    if not verdict.approves and not reason and before:
        reason = _reason_before(heard, before[-1].end, verdict.start)
    pairs = _agencies(heard, before, codes, left, verdict.start, right)
    doubts: list[Doubt] = [ReadBack("bare_numbers")] if bare else []
    excepted = _excepted(heard, verdict, right) if before and verdict.approves else None
    if not excepted:
        return [_step(heard, verdict.approves, agency, own, reason, doubts) for agency, own in pairs]
    why = _reason(heard, excepted.end, right, True)
    rest = [(agency, tuple(code for code in own if code not in excepted.codes)) for agency, own in pairs]
    steps = [_step(heard, True, agency, own, None, doubts) for agency, own in rest]
    return steps + ([_step(heard, False, pairs[0][0], excepted.codes, why, doubts)] if why else [])


def _excepted(heard: Heard, verdict: Verdict, right: int) -> Mention | None:
    """ "O1-O5 ผ่าน ยกเว้น O4 ลิงก์ตาย": one of those named is not let through, and with a reason goes back."""
    for mention in heard.mentions:
        if verdict.end <= mention.start < right and EXCEPT.search(heard.plain, verdict.end, mention.start):
            return mention
    return None


def _agencies(
    heard: Heard, before: list[Mention], codes: tuple[str, ...], left: int, verdict_at: int, right: int
) -> list[tuple[Named | None, tuple[str, ...]]]:
    here = [one for one in heard.agencies if one.candidates and left <= one.start < verdict_at]
    if not here:
        earlier = [one for one in heard.agencies if one.candidates and one.start < left][-1:]
        return [(next(iter(_named_after(heard, verdict_at, right) or earlier), None), codes)]
    if len(here) == 1:
        return [(here[0], codes)]
    shares: list[tuple[Named | None, tuple[str, ...]]] = []
    for at, one in enumerate(here):
        end = here[at + 1].start if at + 1 < len(here) else verdict_at
        own = tuple(code for mention in before if one.end <= mention.start < end for code in mention.codes)
        shares.append((one, own))
    last = shares[-1][1]
    return [(one, own or last or codes) for one, own in shares]  # "ก กับ ข O42 ผ่านทั้งคู่"


def _named_after(heard: Heard, verdict_at: int, right: int) -> list[Named]:
    """ "ให้แก้ O16 ของหนองยวง"; but in "o2 ผ่าน หนองยวง o1 …" the agency begins what comes next."""
    for one in heard.agencies:
        if one.candidates and verdict_at <= one.start < right:
            leads = any(one.end <= mention.start < right for mention in heard.mentions) and right < len(heard.plain)
            return [] if leads or "\n" in heard.plain[verdict_at : one.start] else [one]
    return []


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


def _reason(heard: Heard, start: int, end: int, after_verdict: bool) -> str | None:
    """What follows the verdict, without the agency it may still name and without polite words."""
    words = heard.plain[start:end]
    for one in heard.agencies:
        if (
            one.start >= start
            and one.end <= end
            and heard.plain[start : one.start].strip() in ("", "ของ", "ให้", "of", "from")
        ):
            start, words = one.end, heard.plain[one.end : end]
    lead = REASON_LEAD.match(words)
    start += lead.end() if lead else 0
    if clause := re.search(r"\s(?:แต่|ส่วน)\s?$", heard.plain[start:end]):
        end = start + clause.start()
    if end < len(heard.plain) and (
        clause := re.search(r"(?:\s+(?:แต่|ส่วน|และ))?\s*(?:ข้อ|o|โอ)?\s*$", heard.plain[start:end])
    ):
        end = _before_next(heard, start, end)
    reason = heard.text.raw[start:end]
    return REASON_END.sub("", reason).strip(" :,-–\n") or None


def _reason_before(heard: Heard, start: int, end: int) -> str | None:
    """ "O28 ของน้ำดิบ ใช้ช่องทางเดียวกัน ไม่ผ่าน": what stands between the item (and its agency) and the verdict."""
    start = max([start, *(one.end for one in heard.agencies if start <= one.start < end)])
    reason = ASKS_FOR.sub("", heard.text.raw[start:end]).strip(" :,-–\n")
    return reason if len(reason) >= SHORTEST_REASON else None


SHORTEST_REASON = 8
"""Letters; less is a particle or "ของเขา"."""


def _before_next(heard: Heard, start: int, end: int) -> int:
    """The reason stops where the next verdict's items or agency begin."""
    begins = [mention.start for mention in heard.mentions if start < mention.start < end]
    begins += [one.start for one in heard.agencies if start < one.start < end]
    stop = min(begins, default=end)
    tail = re.search(r"\s*(?:แต่|ส่วน|และ|กับ|,)?\s*$", heard.plain[start:stop])
    return start + tail.start() if tail else stop


def _every(heard: Heard) -> bool:
    return bool(EVERY.search(heard.words)) and bool(heard.rounds or heard.agencies or heard.speaker.agency)


def _all_items(heard: Heard) -> tuple[str, ...]:
    return tuple(item.code for item in heard.vocabulary.items if not heard.rounds or item.round in heard.rounds)
