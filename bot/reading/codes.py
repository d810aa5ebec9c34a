"""How codes form lists and ranges, with what is excepted, denied or a slip of the pen taken out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from bot.reading import numerals
from bot.reading.grammar import SPOKEN_NUMBER, Mark
from bot.reading.remembered import per_vocabulary
from bot.reading.rounds import numbers
from bot.reading.text import HOLE, fold
from bot.reading.vocabulary import Vocabulary

HOLE_NEXT = re.compile(rf"\s*{HOLE}")
LIST = re.compile(r"[ ,/&+;·•]*(?:และ|กับ|กะ|แล้วก็|รวมถึง|รวมทั้ง|พร้อม|and|หรือ)?[ ,]*")
JOINED = re.compile(r"[,/&]|กับ|กะ|และ|หรือ")  # after these a number goes on with the list whatever follows
RANGE = re.compile(r" ?(?:-|~|ถึง|จนถึง|ไปถึง|ยัน|to|\.\.) ?")
SUB_NUMBER = re.compile(r" ?[-/] ?")
EXCEPT = re.compile(
    r"[\s(]*(?:ครบ|ทั้งหมด|ทุกข้อ|หมด)?(?:แล้ว)?[\s(]*(?:ยก)?(?:เว้น|เวน)(?:แต่)?\s?(?:แค่)?\s?|"
    r"[\s(]*(?:ครบ(?:แล้ว)?\s)?(?:ไม่รวม|ไม่นับ|นอกจาก|ขาด(?:แค่)?|except)\s?"
)
# "๐๑๔ เอ๊ย พิมพ์ผิด ๐๑๕": the second is meant. A bare "ไม่ใช่" right before a code negates that code instead.
SLIP = re.compile(
    r"^[\s\W]*(?:เอ๊?้?ย|เอ๊ะ|อุ๊ย|อุ้ย|โทษ|ขอโทษ|พิมพ์ผิด|ผิด|แก้เป็น|แก้ไขเป็น|หมายถึง|เขียนผิด|sorry|no\b|ไม่ใช่(?:สิ|ค่ะ|"
    r"คะ|ครับ|คับ|นะ|จ้า|เจ้า|\s+เป็น))"
)
NEGATED = re.compile(r"(?:ไม่ใช่|มิใช่|บ่ใช่|ไม่ได้หมายถึง)\s?(?:ของ|ข้อ|อัน)?\s?$")
# A bare number goes on with a list only if nothing follows that it could count.
FREE = re.compile(
    r"\s*(?:$|[^ก-๙a-z\s]|o\d|ข้อ|และ|กับ|แล้ว|ถึง|หรือ|ครับ|คับ|คร้าบ|ค่ะ|คะ|ค่า|จ้า|เจ้า|นะ|ไม่|ยัง|ผ่าน|ส่ง|ก่อน|ด้วย|เลย|รอ|เดี๋ยว|"
    r"อยู่|ตาม|ที่เหลือ|ส่วน|ยกเว้น|เว้น|ของ|ให้|ใช้|ลิงก์|ลิ้ง|url|เป็น|ตีกลับ|โอเค|ok|แก้|แต่|ผอ|นายก|ปลัด|ค่อย|จะ|ขอ|มี|พร้อม|แนบ|ต้อง|ได้|"
    r"ตอบ|ทำ|กำลัง|ปีนี้|วันนี้|เมื่อ|พรุ่ง|ถ้า|เว็บ|ไป|มา|บ่|ถูก|ผิด|สลับ|ย้าย|เคย|เห็น|หมด|รวม|เพิ่ง|พึ่ง|ลืม|ช่วย|ฝาก|รบกวน|อ่ะ|อะ|นี้|นี่|ทั้ง|"
    r"กลับ|คืน|ทิ้ง|ลง|ขึ้น|เหมือน|ต่าง|ไหน|จาก|ตอน|คง|น่า|บอท|ระบบ|เรา|ผม|หนู|กอง|ฝ่าย|หัวหน้า|สภา|"
    r"ค้าง|ขาด|คือ|ตัวเลข|เพราะ|เนื่องจาก|มั่ง|บ้าง|พ่อง|เน้อ|ว่า|เสร็จ|ครบ|ซ้ำ|ท่าน|ถอน|ลบ|เอา|ออก|ข้าง|ตรวจ|โดน)"
)


@dataclass(frozen=True)
class Mention:
    """Codes said together: one code, a list or a range."""

    codes: tuple[str, ...]
    start: int
    end: int
    beyond: tuple[int, ...] = ()
    """Numbers said as codes that this year's list does not have."""
    bare: bool = False
    """Only numbers, without any sign that items are meant."""
    printed: tuple[str, ...] = ()
    """Codes that were written as the season's paper prints them for two items ("๐๓๑")."""
    tight: bool = True
    """In one line, as one list."""
    cut: bool = False
    """Followed by a number that may have been one more of them."""


def rounds_of(marks: tuple[Mark, ...], vocabulary: Vocabulary, today: date) -> tuple[int, ...]:
    found = [n for mark in marks if mark.kind == "round" for n in numbers(mark.said, vocabulary, today)]
    return tuple(dict.fromkeys(found))


def mentions(plain: str, marks: tuple[Mark, ...], vocabulary: Vocabulary) -> tuple[Mention, ...]:
    """All codes of a message, gathered into lists and ranges, with exceptions and slips of the pen taken out."""
    known = by_number(vocabulary)
    runs, cut = _runs(plain, marks)
    runs = [_after_no(plain, run) for run in runs]
    said = [_mention(plain, run, known, vocabulary, run[0].start in cut) for run in runs]
    said = [mention for mention in said if mention.codes or mention.beyond]
    return tuple(_corrected(plain, said))


@per_vocabulary
def by_number(vocabulary: Vocabulary) -> dict[int, str]:
    return {int(item.code.lstrip("Oo")): item.code for item in vocabulary.items}


def value(said: str) -> int:
    """The number of a code as said: "โอ ๑", "๐๑๐", "ข้อยี่สิบเอ็ด"."""
    if digits := re.search(r"\d+", said):
        return int(digits[0][1:] if len(digits[0]) > 1 and digits[0][0] == "0" else digits[0])
    words = SPOKEN_NUMBER.search(said)
    return numerals.value(words[0].replace("ศูนย์", "").strip()) if words else 0


def _runs(plain: str, marks: tuple[Mark, ...]) -> tuple[list[list[Mark]], set[int]]:
    """Marks that form one list, and where lists begin that may have lost a number.

    A bare number joins a list that a code began; lists of bare numbers stand alone.
    """
    runs: list[list[Mark]] = []
    cut: set[int] = set()

    def cut_off(mark: Mark) -> None:
        """A number that could have been one more of the list was taken for something else: the list is not sure."""
        if not (runs and runs[-1] and mark.kind in ("count", "bare")):
            return
        gap = plain[runs[-1][-1].end : mark.start]
        if re.match(r"0\D", mark.said):
            return  # "0 เรื่อง"
        if LIST.fullmatch(gap):
            cut.add(runs[-1][0].start)

    if not any(
        mark.kind == "code" for mark in marks
    ):  # "13) https://…": no code follows, so the number is all there is
        marks = tuple(
            _as_bare(mark) if mark.kind == "ordinal" and HOLE_NEXT.match(plain, mark.end) else mark for mark in marks
        )
    for mark in marks:
        if mark.kind not in ("code", "bare", "spoken", "ordinal"):
            cut_off(mark)
            continue
        if mark.kind == "ordinal":
            runs.append([])  # "1. ๐๑๓": the line's number; the list before it is over
            continue
        before = runs[-1] if runs else []
        gap = plain[before[-1].end : mark.start] if before else None
        joins = gap is not None and bool(RANGE.fullmatch(gap) or LIST.fullmatch(gap))
        if joins and mark.kind == "code" and before[0].kind == "bare":
            runs[-1] = [mark]  # "1 ๐๑๓": the number of a line that has lost its dot
            continue
        listed = joins and (JOINED.search(gap or "") or RANGE.fullmatch(gap or ""))
        if mark.kind == "spoken" and not (listed and before and before[0].kind == "code"):
            continue  # "กับสองคน"
        excepted = gap is not None and EXCEPT.fullmatch(gap)  # "1-9 ยกเว้น 8 ที่ยังไม่มี"
        if mark.kind == "bare" and not listed and not excepted and not FREE.match(plain, mark.end):
            cut_off(mark)
            runs.append([])
        elif joins:
            before.append(mark)
        else:
            runs.append([mark])
    return [run for run in runs if run], cut


def _after_no(plain: str, run: list[Mark]) -> list[Mark]:
    """ "ไม่ใช่ข้อ 5 ข้อ 6 ครับ": what is not meant, and what is, with nothing but a space between them."""
    if len(run) == 2 and not plain[run[0].end : run[1].start].strip():
        return run[1:] if NEGATED.search(plain, max(0, run[0].start - 20), run[0].start) else run
    return run


def _as_bare(mark: Mark) -> Mark:
    digits = re.search(r"\d+", mark.said)
    return Mark("bare", mark.start, mark.end, digits[0]) if digits else mark


def _mention(plain: str, run: list[Mark], known: dict[int, str], vocabulary: Vocabulary, cut: bool) -> Mention:
    said: list[int] = []
    numbers = [value(mark.said) for mark in run]
    for at, (mark, number) in enumerate(zip(run, numbers, strict=True)):
        gap = plain[run[at - 1].end : mark.start] if at else ""
        if at and SUB_NUMBER.fullmatch(gap) and number <= said[-1]:
            cut = True  # "O20/1 … O20/2": parts of one item, or a range that runs backwards
            if mark.kind == "bare":
                continue
        if at and RANGE.fullmatch(gap) and said and said[-1] < number <= said[-1] + 60:
            said.extend(range(said[-1] + 1, number + 1))
        else:
            said.append(number)
    twice = printed_twice(vocabulary)
    return Mention(
        tuple(dict.fromkeys(known[n] for n in said if n in known)),
        run[0].start,
        run[-1].end,
        tuple(dict.fromkeys(n for n in said if n not in known)),
        bare=run[0].kind == "bare",
        printed=tuple(
            code
            for mark, number in zip(run, numbers, strict=True)
            if (code := known.get(number)) in twice and re.search(r"(?<!o)\b0\d", mark.said)
        ),
        tight="\n" not in plain[run[0].start : run[-1].end],
        cut=cut,
    )


@per_vocabulary
def printed_twice(vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """Code → all items that the season's paper prints under that code's number, where there are several."""
    prints: dict[str, list[str]] = {}
    for item in vocabulary.items:
        prints.setdefault(fold(item.printed_code), []).append(item.code)
    return {codes[0]: tuple(codes) for printed, codes in prints.items() if printed and len(codes) > 1}


def _corrected(plain: str, said: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in said:
        before = kept[-1] if kept else None
        gap = plain[before.end : mention.start] if before else ""
        if before and len(gap) < 40 and HOLE not in gap and SLIP.search(gap):
            kept[-1] = replace(mention, start=before.start)
        elif before and EXCEPT.fullmatch(gap):
            left = tuple(code for code in before.codes if code not in mention.codes)
            kept[-1] = replace(before, codes=left, end=mention.end)
        elif NEGATED.search(plain, max(0, mention.start - 20), mention.start):
            continue
        else:
            kept.append(mention)
    return kept
