"""What makes an answer doubtful though its construction is whole: other titles, "not yet", a day, a page of others."""

from __future__ import annotations

import re
from bisect import bisect, bisect_left

from bot.reading import cues
from bot.reading.dates import MONTH
from bot.reading.heard import Heard
from bot.reading.pairing import Said
from bot.reading.statements import before
from bot.reading.text import HOLE
from bot.reading.titles import LOOSE, Titled, names_of, score, squeezed, stems_of

LABEL_GAP = re.compile(
    r"[\s:.\-(\"'=>]*(?:คือ|เรื่อง|เป็น|หัวข้อ|ชื่อ)?[\s:.\-(\"']*(?:(?:ปี\s?)?(?:พ\.?\s?ศ\.?\s?)?25\d\d[\s:)\"']*)?"
)
DAY_OF = re.compile(rf"\s?{MONTH}")
MUST = re.compile(
    r"(?:ไม่(?:แน่ใจ|รู้|ทราบ)ว่า)?ต้อง[^\n\ufffc]{1,40}?(?:หรือเปล่า|รึเปล่า|หรือไม่|ไหม|มั้ย)"
)  # asks what the item needs
NOT_HERE = re.compile(r"(?:(?<!ตร)รอ|ยังขาด|ขาด|ค้าง)\s?(?:แค่)?\s?$")
IN_THE_MAKING = re.compile(r"\s?(?:กำลัง|ยังไม่|ยังบ่|ยังทำ|อยู่ระหว่าง)")


def touches(heard: Heard, left: int, right: int, most: int) -> bool:
    return 0 <= right - left <= most and LABEL_GAP.fullmatch(heard.plain, left, right) is not None


OF_THE_DEED = frozenset({"doing", "report", "supervision", "sixmonths"})
WHOLE_TITLE = 14
"""Letters: a title that is no mere keyword, said word for word."""


def contradicts(heard: Heard, code: str, label: Titled) -> bool:
    """Code and title name different items, and the title cannot be a loose way of naming the code's item."""
    if code in label.candidates or label.strength < 0.7:
        return False
    names = names_of(heard.vocabulary)
    said = squeezed(heard.plain[label.start : label.end])
    if len(said) >= WHOLE_TITLE and said in names.phrases:
        return True  # "O12 รายงานผลการดำเนินงานประจำปี": word for word the title of O13
    stems = stems_of(heard.plain[label.start : label.end])
    if said in names.phrases and (
        stems <= LOOSE or "plan" in stems and any(_follows(heard, code, one) for one in label.candidates)
    ):
        return True  # "O9 แจ้งเบาะแส", and "O12 แผนดำเนินงาน": the plan, where the report on it is asked for
    own_words = frozenset().union(*names.stems.get(code, ()))
    if stems & OF_THE_DEED - own_words and any(_follows(heard, other, code) for other in label.candidates):
        return True  # "O42 การดำเนินการมาตรการ": what came of it, which another item asks for
    item = heard.item(code)
    if "sixmonths" in stems - own_words and item and item.period and "เดือน" not in item.period:
        return True  # "O13 รายงานรอบ 6 เดือน": half a year, where a whole one is asked for
    if any(stems <= name for name in names.stems.get(code, ())):
        return False  # "ข้อ 38 รายงานผล": less than the title, but nothing against it
    own = score(stems, names.stems.get(code, ()), names.weight)
    return own < 0.75 * label.strength


def _follows(heard: Heard, code: str, other: str) -> bool:
    item = heard.item(code)
    return item is not None and other in item.depends_on


def named_otherwise(heard: Heard, one: Said, codes: tuple[str, ...]) -> bool:
    """The item's words also name another item's title ("O14 <url> คู่มือการให้บริการ")."""
    upto = re.match(r"[^\ufffc]*\ufffc*[^\n\ufffc]*", one.words)  # the signature below the last URL is no title
    end = one.end + (upto.end() if upto else 0)
    titles = heard.titles[bisect_left(heard.title_starts, one.end) : bisect_left(heard.title_starts, end)]
    zone = [title for title in titles if _free(heard, title) or _captions(heard, title)]
    return any(all(contradicts(heard, code, title) for code in codes) for title in zone)


def _captions(heard: Heard, title: Titled) -> bool:
    """ "<url> โครงสร้าง": nothing but the name of an item after the link."""
    line = heard.plain[title.end :].split("\n")[0]
    polite = re.fullmatch(r"[\s.)]*(?:ครับ|คับ|ค่ะ|คะ|จ้า|เจ้า|นะ)*\s*", line)
    return bool(polite) and title.strength == 1.0 and HOLE in heard.plain[max(0, title.start - 3) : title.start]


OFFICE = re.compile(r"(?:กอง|สำนัก|ฝ่าย|งาน)\Z")


def _free(heard: Heard, title: Titled) -> bool:
    """Neither part of a number's words ("ปีงบประมาณ 2565"), nor standing right before the next code."""
    after = bisect(heard.mark_starts, title.start)
    inside = any(mark.start <= title.start < mark.end for mark in heard.marks[max(0, after - 1) : after])
    office = OFFICE.search(heard.plain, max(0, title.start - 6), title.start)  # "ของกองยุทธศาสตร์": who made it
    labels = bool(office) or any(touches(heard, title.end, mark.start, 6) for mark in heard.marks[after : after + 1])
    return title.end - title.start >= 10 and not inside and not labels


def dated(heard: Heard, one: Said, own: int) -> bool:
    """ "ข้อ 15 มกราคม": the number may be a day. Not where URLs go by months ("ข้อ 21 ต.ค. <url> พ.ย. <url>")."""
    return own == 1 and DAY_OF.match(heard.plain, one.end) is not None


def wavers(one: Said) -> bool:
    """Handed in, yet the same breath says not yet, wrong or only an example."""
    if re.search("เก่า", one.words) and re.search("ใหม่|แทน|เปลี่ยน", one.words):
        return bool(cues.HOLD.search(one.words))
    words = cues.COURTESY.sub(" ", MUST.sub(" ", one.words))
    between, _, after = words.partition("\ufffc")
    if (
        after
        and (cues.LATER.search(between) or cues.NONE.search(between))
        or cues.NOT_YET.search(after.strip("\ufffc"))
    ):
        return True
    return bool(
        cues.HOLD.search(words)
        or re.search(
            r"ยังไม่(?:เสร็จ|สมบูรณ์|เรียบร้อย|แน่|ชัวร์|ครบ|ได้)|ของเก่า|อันเก่า|ไม่ใช่|ไม่แน่ใจ|น่าจะ|มั้ง|หรือเปล่า|(?<!กลุ่ม)ตัวอย่าง|ปีที่แล้ว",
            words,
        )
    )


def awaited(heard: Heard, one: Said) -> bool:
    """Said not to be there yet, with no URL of its own behind it."""
    if NOT_HERE.search(before(heard, one)):
        return True
    return (
        HOLE not in one.words
        and bool(cues.LATER.search(one.words) or cues.NOT_YET.search(one.words))
        or bool(IN_THE_MAKING.match(one.words))
    )


# The assessor's own pages, meetings, questionnaires, group invitations: hardly ever what an agency publishes.
NO_PAGE_OF_OURS = re.compile(
    r"(?:^|\.)(?:nacc\.go\.th|itas\.[\w.]+|zoom\.us|meet\.google\.com|teams\.microsoft\.com|webex\.com|"
    r"forms\.gle|line\.me|lin\.ee)$"
)


def not_ours(heard: Heard, url: str) -> bool:
    """A page of another agency whose site is known, or of no agency."""
    host = re.sub(r"^https?://(?:[^/@]*@)?|[:/?#].*$", "", url.lower(), flags=re.DOTALL)
    bare = host.removeprefix("www.")
    owners = {agency.name for agency in heard.vocabulary.agencies if bare in agency.domains}
    return bool(NO_PAGE_OF_OURS.search(host)) or bool(owners) and heard.speaker.agency not in owners


INTERJECTED = re.compile(r"เอ๊?้?ย|อุ๊ย|อุ้ย|โทษ|พิมพ์ผิด")


def corrects(heard: Heard) -> bool:
    """Says "not this one" or moves something, beyond a slip that the grammar of codes has heard ("7 เอ้ย ไม่ใช่ 8")."""
    words = heard.words
    for one in heard.sure if INTERJECTED.search(words) else ():
        slip = heard.plain[one.start : one.end]
        words = words.replace(slip, " ") if INTERJECTED.search(slip) else words
    return bool(cues.MOVES.search(words) or cues.SLIP_NOT.search(words))
