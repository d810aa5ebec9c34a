"""What officers ask about items: what one must show, which belong to a period, before or after which."""

from __future__ import annotations

import re

from bot.commands import Ask, ShowItem
from bot.doubts import Handling, Step
from bot.reading import cues
from bot.reading.heard import Heard
from bot.reading.periods import items_before, items_by_period, items_following
from bot.reading.titles import names_of, ranked, stems_of

COMPARES = re.compile(r"ต่าง|เทียบ|เหมือน|คนละ|ซ้ำ|ซ้อน|แยก|กับ|หรือ")
UNLOCK = re.compile(r"ปลดล็อ[กค]|เปิด(?:ระบบ)?ให้(?:แก้|ส่ง)|คุยกับ(?:คน|เจ้าหน้าที่|พี่)|โทรกลับ")
"""Asks for a deed, not for what the item must show."""
BARE_SHOW = re.compile(
    r"\s*(?:ขอดู|ดู)?(?:(?:ว่า)?(?:แต่ละ)?ข้อ(?:นี้|ไหน)?\s?)?ต้อง(?:แสดง|มี|ใส่|ลง)อะไร(?:บ้าง|พ่อง|"
    r"มั่ง)?[\sก-๙]{0,5}\s*(?:ข้อ)?\s*"
)
ITEM = re.compile(
    r"คือ|หมายถึง|ต้อง|ใส่|แสดง|ครอบคลุม|องค์ประกอบ|รายละเอียด|อะไรบ้าง|ยังไง|อย่างไร|แบบไหน|ตัวอย่าง|เดือนไหน|ปีไหน|ปีอะไร|ใช้|"
    r"ลง(?:ที่)?|ตอบ|นับ|เอา|ทำ|อธิบาย|ข้อ(?:ไหน|อะไร|ใด)|คืออะไร|มีอะไร|ขอดู|จะใด|รอบไหน|ครั้งไหน|มี|ได้|แค่"
)
BEFORE_OR_AFTER = re.compile(
    r"(?:(?:ก่อน|หลัง(?:จาก)?)(?=\s?(?:ข้อ|o|จะทำ|ทำ))|ต่อเนื่อง|ข้อไหนต่อ|ข้ออะไรต่อ|(?:ต่อ|ถัด)(?:ไป)?จาก|ผล(?:ของ|"
    r"จาก)(?=\s?(?:ข้อ|o))|สัมพันธ์|สอดคล้อง|"
    r"เชื่อมโยง|คู่กับ|เกี่ยว(?:กับ|ข้อง)|ตาม(?:มา)?จาก|ผูกกับ|อิงจาก|ต่อยอด)"
)
BEFORE = re.compile(
    r"(?:จาก|ต่อ|อิง|ตาม|ต้อง(?:สอดคล้อง|สัมพันธ์|เชื่อมโยง)กับ)\s?(?:ข้อ|อัน|ตัว)(?:ไหน|อะไร|ใด)|"
    r"(?<!ไว้)ก่อน\s?(?:ข้อ(?!ไหน|อะไร|ใด)|o|จะ)"
)
LOSES_POINTS = re.compile(r"(?:หัก|เสีย|ลด|ได้|กี่)\s?(?:กี่)?คะแนน|คะแนน[^\n]{0,10}(?:เท่าไ|กี่)")


SURVEYS = re.compile(r"(?<![a-z])(?:iit|eit)(?![a-z])")


def survey(heard: Heard) -> list[Step]:
    """I7 and E14 are questions of the surveys, not items."""
    named = heard.has(SURVEYS) or any(mark.kind == "survey" for mark in heard.marks)
    if named and heard.asks and heard.has(WHERE) and not heard.codes and (where := _analysed_in(heard)):
        return [Step(ShowItem(where))]
    if named and heard.asks and heard.codes and MADE_USE_OF.search(heard.words):
        return [Step(ShowItem(heard.codes))]
    said = named and not heard.codes and not heard.by_title
    return [Step(Ask("iit_eit"), Handling.HUMAN)] if said and heard.asks else []


MADE_USE_OF = re.compile(r"(?:แก้|ปรับ|วิเคราะห์|เอา|ลง|ใส่|เขียน|ตอบ|ทำ)[^\n]{0,16}(?:ข้อ|o|โอ)\s?\d")
"""The results of the surveys, in an item that she names."""
WHERE = re.compile(
    r"(?:แก้|ปรับ|วิเคราะห์|เอา|ลง|ใส่|เขียน|ตอบ|อยู่|ส่ง|ทำ|แนบ)\S{0,12}\s?(?:ใน|ที่|ตรง)?\s?ข้อ(?:ไหน|อะไร|ใด|"
    r"ที่เท่า)"
)


def _analysed_in(heard: Heard) -> tuple[str, ...]:
    """Where the results of the surveys are made use of: the item of the internal measures, whatever its number."""
    names = names_of(heard.vocabulary)
    found, _ = ranked("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", names)
    return found[:1]


def item(heard: Heard) -> list[Step]:
    if not heard.has(ITEM) and not heard.asks:
        return []
    if BARE_SHOW.fullmatch(heard.words):
        return [Step(ShowItem(), Handling.CLARIFY)]
    if heard.has(BEFORE_OR_AFTER) and heard.codes and re.search("ข้อ(?:ไหน|อะไร|ใด)|(?:อัน|ตัว)ไหน|อะไร|มีข้อ", heard.words):
        if heard.has(BEFORE):
            return [Step(ShowItem(items_before(heard.codes, heard.vocabulary)))]
        return [Step(ShowItem(items_following(heard.codes, heard.vocabulary)))]
    if heard.beyond and not heard.codes:
        return [Step(ShowItem())]
    if heard.has(UNLOCK):
        return [Step(Ask(None, heard.codes), Handling.HUMAN)]
    choice = _chosen_by_title(heard)
    if choice:
        return [Step(ShowItem(choice))]
    return []


WHICH = re.compile(r"ข้อ(?:ไหน|อะไร|ใด|ที่)|(?:อัน|ตัว)ไหน|มีข้อ")
UNSENT = re.compile(r"ขาด|เหลือ|ค้าง|ยังไม่|ผ่าน|ตีกลับ|ตก|คะแนน")


def of_period(heard: Heard) -> list[Step]:
    """ "ข้อไหนใช้ข้อมูลปี 65": by their time; one alone ("… คือข้อไหน") also by what it is about."""
    if not heard.has(WHICH) or heard.codes or heard.has(UNSENT):
        return []
    items = items_by_period(heard.words, heard.vocabulary)
    named = {code for title in heard.titles for code in title.candidates}
    one = () if heard.has(SEVERAL) else tuple(code for code in items if code in named)
    return [Step(ShowItem(one or items))] if items else []


WHICH_OF = re.compile("(?:อัน|ตัว|ข้อ)ไหน|ระหว่าง")
SEVERAL = re.compile("บ้าง|มั่ง|พ่อง|ทั้งหมด")


def _chosen_by_title(heard: Heard) -> tuple[str, ...]:
    """ "แผนป้องกันทุจริต ลงข้อไหน ๓๖ หรือ ๓๗": the title answers, where it is one of those asked about."""
    if (
        "หรือ" in heard.words
        and len(heard.numbers) > 1
        and (fitting := [code for code in heard.by_title if code in heard.numbers])
    ):
        return tuple(fitting)
    if len(heard.codes) > 1 and heard.has(WHICH_OF):
        fitting = [code for code in heard.codes if any(code in title.candidates for title in heard.titles)]
        if len(fitting) == 1:
            return tuple(fitting)
    if heard.codes:
        return heard.numbers if heard.has(COMPARES) else heard.codes  # "ข้อ 24 ต่างจาก 26 ยังไง"
    if all_about := _all_about(heard):
        return all_about
    if heard.by_title:
        return heard.by_title
    several = [_first_of_chain(heard, title.candidates) for title in heard.titles if len(title.candidates) < 4]
    if heard.has(cues.NONE) and (counted := where_nothing_happened(heard)):
        return counted
    listed = [item.code for item in heard.vocabulary.items]
    return tuple(sorted(several[0], key=listed.index)) if several else ()


def _first_of_chain(heard: Heard, codes: tuple[str, ...]) -> tuple[str, ...]:
    """ "มาตรการใหม่": the measures themselves, not what has come of them."""
    followed = items_before(codes, heard.vocabulary)
    after = items_following(tuple(code for code in codes if code in followed), heard.vocabulary)
    return tuple(code for code in codes if code not in after) or codes


COUNTED = frozenset({"complaints", "nogift", "corruption"})


def where_nothing_happened(heard: Heard) -> tuple[str, ...]:
    """ "ไม่มีเรื่องร้องเรียนเลย", "ไม่มีใครให้ของขวัญ": zero belongs into the statistics, else into the report of it."""
    called = names_of(heard.vocabulary).stems
    said = [stems_of(heard.plain[title.start : title.end]) for title in heard.titles]
    for counts in ("statistics", "report"):
        found = [
            code
            for code, names in called.items()
            if any(words <= COUNTED and words | {counts} <= name for words in said for name in names)
        ]
        if len(found) == 1:
            return tuple(found)
    return ()


def _all_about(heard: Heard) -> tuple[str, ...]:
    """ "ข้อไหนบ้างเกี่ยวกับ No Gift": every item that is called so, not only the one that says no more than that."""
    if not (heard.has(SEVERAL) and heard.has(WHICH) and heard.has(ABOUT)):
        return ()
    said = [stems_of(heard.plain[title.start : title.end]) for title in heard.titles]
    called = names_of(heard.vocabulary).stems
    return tuple(code for code, names in called.items() if any(words <= name for words in said for name in names))


ABOUT = re.compile("เกี่ยว|เรื่อง|ว่าด้วย|ตระกูล|พวก")


def points_of_item(heard: Heard) -> list[Step]:
    """What an item is worth is nothing that its card says."""
    survey = any(mark.kind == "survey" for mark in heard.marks)  # "E5 ได้คะแนนน้อย": why she asks
    asked = heard.codes and heard.asks and not survey and heard.has(LOSES_POINTS)
    return [Step(Ask("score", heard.codes), Handling.HUMAN)] if asked else []
