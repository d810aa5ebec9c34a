"""Words that let an item through or send it back, and which items each of them speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.reading.codes import Mention
from bot.reading.heard import Heard

# "แก้ O5 มาแล้ว": the agency has mended it, nobody sends it back.
MENDED = r"[\d\s,.oโอข้และกับถึง-]*(?:มา|ให้)?(?:เรียบร้อย)?แล้ว"
RETURN = re.compile(
    r"(?:ยัง)?ไม่(?:ให้|ค่อย)?ผ่าน|ยังไม่(?:ได้|ครบ|ถูก|สมบูรณ์|โอเค|เรียบร้อย)(?=[\s:]|นะ|ค่ะ|ครับ|เพราะ|$)|"
    rf"บ่ผ่าน|(?<!ที่)ตีกลับ|ตี(?=\s?(?:ข้อ|o|โอ)[^\n]{{1,40}}กลับ)|แก้ใหม่|ทำใหม่|ตีคืน|ส่งกลับ(?:ไป)?(?:แก้)?(?:ไข)?|ส่งคืน|"
    rf"กลับไป(?:แก้|ปรับ|ทำ)(?:ไข|ใหม่)?(?!\S{{0,6}}แล้ว)|แก้(?:ไข)?(?=\s?(?:ข้อ|o|โอ)(?!{MENDED}))|"
    r"ให้(?:ไป)?(?:แก้|ปรับ|ทำใหม่|ส่งใหม่)(?:ไข)?(?:ใหม่)?|ให้(?=เพิ่ม)|แก้(?=ด้วย|หน่อย|นะ|ก่อน)|แก้ไข(?!แล้ว|โดย|เมื่อ|ล่าสุด|มา|เป็น)|"
    r"ขอแก้(?=\s(?!\s*(?:ข้อ|o|โอ|\ufffc))|ด้วย|หน่อย|นะ)|ต้องแก้|return(?:ed)?|reject(?:ed)?|ไม่รับ|ใช้ไม่ได้|"
    r"ไม่อนุมัติ|ไม่ถูกต้อง|คืน(?=\s|ข้อ|o)|(?<!ที่)ส่ง(?:มา)?ใหม่(?=ด้วย|นะ|หน่อย|ที|ค่ะ|ครับ|\s*$)|(?<=\d)\s?\)?\s?แก้(?=[\s:(,]|$)|"
    r"(?<=\d)\s?[✗✘❌✖❎]|"
    r"(?<=\d)\s?(?:มา)?ใหม่(?=[\s:]|เพราะ|เนื่อง|$)"
)
APPROVE = re.compile(
    r"(?<!ไม่)(?<!บ่)(?<!ไม่ให้)(?<!ไม่ค่อย)(?<!ที่ให้)(?<!ที่เคย)(?:(?<!ที่)|(?<=ข้อที่))ผ่าน(?!มา)|(?<!ไม่)อนุมัติ|approved?|"
    r"\bpass(?:ed)?\b|โอเค|"
    r"(?<![a-z])ok(?:ay)?(?![a-z])|(?<!ไม่)ถูกต้อง(?!ตาม)|(?<!ไม่)เรียบร้อย|ใช้ได้(?!ไหม|มั้ย)|รับรอง|(?<!ไม่)เห็นชอบ|"
    r"(?<=\d)\s?[✓✔☑✅]"
)
EXCEPT = re.compile(r"(?:(?:ยก)?เว้น|นอกจาก|(?:เหลือ|ขาด|ติด)(?:แค่|แต่|เพียง|อยู่)?)(?:แต่|แค่|ข้อ|\s)*$")
JOINS = re.compile(r"[\s,;&/:.()-]|และ|กับ|ส่วน|แล้วก็|ข้อ|ของ|ให้|ใน|ด้วย|ครับ|ค่ะ|คะ|นะ|จ้า")
APART = re.compile(r"แต่|ส่วน(?!ตำบล|จังหวัด|ราชการ|กลาง|บุคคล)|ยังไม่|ยังบ่|ยังดู|ขอดู|(?<!ตร)รอ(?!บ|ง)")
# Said of a verdict that is not given now: wished, expected, of another time, on a condition.
WAVERS = re.compile(
    r"ถ้า|หาก|สมมติ|เดี๋ยว|ค่อย(?!ข้าง)|น่าจะ|อาจ(?!ารย์)|ควร|จะให้|พรุ่งนี้|เมื่อวาน|วันก่อน|ปีที่แล้ว|ปีก่อน|ตัวอย่าง|(?:ไม่|บ่)แน่ใจ|"
    r"ยังไม่(?:ได้)?(?:ดู|ตรวจ)|ยังดู|ขอดู|ไม่มีใคร"
)
NEXT_ONE = re.compile(r"(?:[\s,]|และ|ก็|ส่วน|กับ|แต่)$")
TURNED = re.compile(r"แต่|ไม่|บ่|ยัง(?!ไง)|อีกที|เพราะ|ถ้า|เหลือ")
AGAIN = re.compile(r"(?:[,;\n&]|และ|กับ|ส่วน|แล้วก็|\s\d[.)])[\s\-•*]*(?:ข้อ|o|โอ)?\s*$")
"""Stands before an item that the same verdict names next ("แก้ O5 ไม่มีแผนที่, O8 …")."""

Run = tuple[Mention, ...]


@dataclass(frozen=True)
class Verdict:
    start: int
    end: int
    approves: bool
    stop: int
    """Where the next verdict, or the text, ends what belongs to this one."""
    runs: tuple[Run, ...] = ()
    """The items it speaks of; where it stands before them, apart where words stand between."""
    leads: bool = False

    @property
    def codes(self) -> tuple[str, ...]:
        return codes_of([mention for run in self.runs for mention in run])


def codes_of(mentions: list[Mention] | Run) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for mention in mentions for code in mention.codes))


def verdicts(heard: Heard, start: int, end: int) -> list[Verdict]:
    """Each with the items before it that no other has, or else with those after it; one with neither is part of a
    reason, unless it is the first."""
    words = _words(heard, start, end)
    given: list[Verdict] = []
    free = start
    for at, verdict in enumerate(words):
        stop = words[at + 1].start if at + 1 < len(words) else end
        before = _run_before(heard, free, verdict.start)
        runs = () if before else _runs_after(heard, verdict, stop)
        if before:
            given.append(replace(verdict, runs=(before,), stop=stop))
            free = verdict.end
        elif runs:
            given.append(replace(verdict, runs=runs, stop=stop, leads=True))
            free = runs[-1][-1].end
        elif given and (same := _of_another(heard, given[-1], verdict)):
            given.append(replace(verdict, runs=same, stop=stop))
            free = verdict.end
        elif not given:
            given.append(replace(verdict, stop=stop))
        elif (last := _taken_over(heard, given[-1], verdict)) is not None:
            given[-1], moved = last
            given.append(replace(verdict, runs=((moved,),), stop=stop))
        else:
            given[-1] = replace(given[-1], stop=stop)
    return given


def _run_before(heard: Heard, start: int, end: int) -> Run:
    """The items that stand before a verdict; not what a contrast has set apart ("O5 ยังไม่ได้ดู แต่ O6 ผ่าน")."""
    run = [mention for mention in heard.mentions if start <= mention.start < end]
    for one, two in reversed(list(pairwise(run))):
        if APART.search(_without_names(heard, one.end, two.start)):
            return tuple(run[run.index(two) :])
    return tuple(run)


def _of_another(heard: Heard, last: Verdict, verdict: Verdict) -> tuple[Run, ...]:
    """ "O5 แม่แรงผ่าน มะกอกไม่ผ่าน": the same items, of the agency right before the second verdict."""
    for one in heard.agencies:
        if one.candidates and last.end <= one.start and one.end <= verdict.start:
            begins = one.start == last.end or NEXT_ONE.search(heard.plain, last.end, one.start)
            return last.runs if begins and not heard.plain[one.end : verdict.start].strip() else ()
    return ()


def _words(heard: Heard, start: int, end: int) -> list[Verdict]:
    """All that sounds like a verdict, in order; not inside a name ("หนองช้างคืน") or another one ("ไม่ผ่าน")."""
    taken = [(one.start, one.end) for one in heard.agencies]
    found: list[Verdict] = []
    for pattern, approves in ((RETURN, False), (APPROVE, True)):
        for match in pattern.finditer(heard.plain, start, end):
            if not any(left <= match.start() < right for left, right in taken):
                found.append(Verdict(match.start(), match.end(), approves, end))
        taken += [(one.start, one.end) for one in found]
    return sorted(found, key=lambda one: one.start)


def _runs_after(heard: Heard, verdict: Verdict, stop: int) -> tuple[Run, ...]:
    """ "ให้แก้ O16 อ้าง O15 ผิด": the items that follow at once, and those that a new clause begins with."""
    runs: list[Run] = []
    seen = verdict.end
    for mention in (m for m in heard.mentions if verdict.end <= m.start < stop):
        gap = _without_names(heard, seen, mention.start)
        if EXCEPT.search(gap):
            break
        bare = JOINS.sub("", gap) == ""
        if runs and bare and not any(seen <= one.start < mention.start for one in heard.agencies):
            runs[-1] = (*runs[-1], mention)
        elif not runs and verdict.approves and TURNED.search(gap):
            break  # "ผ่านไปแล้วแต่ดูอีกทีไม่ถูก O4": no list of what is let through
        elif not runs or bare or not verdict.approves and AGAIN.search(gap):
            runs.append((mention,))
        seen = mention.end
    return tuple(runs)


def _without_names(heard: Heard, start: int, end: int) -> str:
    """Agencies as wide as they are, but blank."""
    left = list(heard.plain)
    for one in heard.agencies:
        left[one.start : one.end] = " " * (one.end - one.start)
    return "".join(left[start:end])


def _taken_over(heard: Heard, last: Verdict, verdict: Verdict) -> tuple[Verdict, Mention] | None:
    """ "ผ่าน O1 O2 แต่ O3 ไม่ผ่าน": the last of them has its own verdict right behind it."""
    run = last.runs[-1] if last.runs else ()
    if not last.leads or last.approves == verdict.approves or len(last.runs) + len(run) < 3:
        return None
    if heard.plain[run[-1].end : verdict.start].strip():
        return None
    runs = (*last.runs[:-1], run[:-1]) if run[:-1] else last.runs[:-1]
    return replace(last, runs=runs, stop=run[-1].start), run[-1]
