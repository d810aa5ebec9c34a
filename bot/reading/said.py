"""The places of a message that name items, by code or by title, each with the words that are said about them."""

from __future__ import annotations

import re
from bisect import bisect, bisect_left
from dataclasses import replace

from bot.doubts import Doubt, ReadBack
from bot.reading import cues
from bot.reading.codes import Mention, printed_twice
from bot.reading.dates import MONTH
from bot.reading.heard import Heard
from bot.reading.misgivings import contradicts, touches
from bot.reading.pairing import SPLIT, Said
from bot.reading.text import HOLE
from bot.reading.titles import Titled, stems_of
from bot.reading.urls import Found


def said_of(heard: Heard, urls: tuple[Found, ...]) -> list[Said]:
    """Codes in their order, titles between two URLs where no code stands, each with its zone."""
    mentions = (
        tuple(one for one in heard.mentions if not one.bare or _set_apart(heard, one) or _again(heard, one))
        or heard.mentions
    )
    said = [_of_mention(heard, mention, urls) for mention in mentions if mention.codes or mention.beyond]
    said += [_of_title(_of_months(heard, title)) for title in _uncoded(heard, [one.start for one in said], urls)]
    said.sort(key=lambda one: one.start)
    if urls:
        said = _without_old(heard, said)
    ends = [*(one.start for one in said[1:]), len(heard.plain)]
    return [replace(one, words=_zone(heard, one, end)) for one, end in zip(said, ends, strict=False)]


OLD_CODE = re.compile(
    r"(?:(?:ที่|เคย|เดิม)?(?:ส่ง|ลง|ขึ้น|บันทึก|ใส่)(?:ไป|ไว้)?(?:ผิด)?(?:เป็น|ที่|ใน)|ผิดเป็น|"
    r"(?:เมื่อกี้|เมื่อวาน|ก่อนหน้า)(?:นี้)?(?:ของ|เป็น)|(?<!ของ)(?<!อัน)เดิม(?:เป็น|คือ|อยู่)?|จาก(?:เดิม)?(?:เป็น)?)\s?$"
)
MOVED = re.compile(r"เมื่อกี้|ก่อนหน้า|เดิม|จริง\s?ๆ|ที่ถูก|ย้าย|(?:แก้|เปลี่ยน)(?:ไข)?(?:ไป)?เป็น|ผิดข้อ|ผิดช่อง")


def _without_old(heard: Heard, said: list[Said]) -> list[Said]:
    """ "ย้าย <url> จากข้อ 13 ไปข้อ 38": the item where it was by mistake takes no link."""
    if len(said) < 2 or not heard.has(MOVED):
        return said
    kept = [one for one in said if not OLD_CODE.search(heard.plain, max(0, one.start - 24), one.start)]
    if not kept or len(kept) == len(said):
        return said
    return [replace(one, doubts=(*one.doubts, ReadBack("correction"))) for one in kept]


AT_ITS_URL = re.compile(rf"\s?[:=.)-]?\s?{HOLE}")


def _again(heard: Heard, mention: Mention) -> bool:
    """ "ข้อ 26 กับ 24 ครับ 24 <url> 26 <url>": said before as an item, and now as the number before its link."""
    again = bool(mention.codes) and set(mention.codes) <= set(heard.codes)
    return again and AT_ITS_URL.match(heard.plain, mention.end) is not None


def _set_apart(heard: Heard, mention: Mention) -> bool:
    """ "ข้อ 27 <url> ส่วน 29 ยังรวบรวมอยู่": beside items said by code, a number set apart is one too."""
    before = heard.plain[max(0, mention.start - 6) : mention.start].rstrip()
    if before.endswith("("):  # "(41 ยังประเมินไม่เสร็จ)"
        bracket = heard.plain[mention.end : mention.end + 60].split(")")[0]
        return bool(heard.sure and not set(mention.codes) & set(heard.codes) and cues.LATER.search(bracket))
    return bool(heard.sure) and before.endswith("ส่วน")


def _uncoded(heard: Heard, coded: list[int], urls: tuple[Found, ...]) -> list[Titled]:
    """Titles that stand for a code: between URLs where none stands. Words after the last URL are remarks."""
    starts = [url.start for url in urls]
    found: list[Titled] = []
    for title in heard.titles if urls else ():
        at = bisect(starts, title.start)
        left = urls[at - 1].end if at else 0
        right = urls[at].start if at < len(urls) else len(heard.plain)
        own = bisect(coded, title.start)
        if own and (_of_parts(heard, title) or _medium_of(heard, title, coded[own - 1])):
            continue
        remark = (
            own
            and set(_codes_at(heard, coded[own - 1])) & set(title.candidates)
            or at == len(urls)
            and (coded or found)
        )
        if not remark and bisect_left(coded, left) == bisect_left(coded, right):
            found.append(title)
    return found


PARTS = frozenset({"activity", "doing", "announcement", "report", "yearly", "plan", "news"})
NUMBERED = re.compile(r"\s?(?:ที่\s?)?\d")


def _of_parts(heard: Heard, title: Titled) -> bool:
    """ "กิจกรรมที่ 1 <url> กิจกรรมที่ 2 <url>": what the item above consists of."""
    return stems_of(heard.plain[title.start : title.end]) <= PARTS and bool(NUMBERED.match(heard.plain, title.end))


MEDIA = frozenset({"social", "contact", "channel", "news"})
HEADING = re.compile(rf"[ :.)-]*(?:\n[^\n{HOLE}\d]{{0,24}}{HOLE}+[ ]*)+\n[ *•-]*\Z")


def _medium_of(heard: Heard, title: Titled, code_at: int) -> bool:
    """A code alone on its line, below it "เว็บ <url>", "เพจ <url>": where the one item stands, not items."""
    end = next((one.end for one in heard.mentions if one.start == code_at), title.start)
    listed = stems_of(heard.plain[title.start : title.end]) <= MEDIA
    return listed and title.start - end < 1000 and bool(HEADING.fullmatch(heard.plain, end, title.start))


def _codes_at(heard: Heard, start: int) -> tuple[str, ...]:
    """A title of the same item again, between two URLs of it, is no other item."""
    return next((mention.codes for mention in heard.mentions if mention.start == start), ())


def _zone(heard: Heard, one: Said, end: int) -> str:
    """From the item to the next; a clause that begins with ส่วน/แต่ belongs to the next, one about the rest to nobody."""
    words = heard.plain[one.end : end]
    rest = cues.ALL_SENT.search(words)
    words = words[: rest.start()] if rest else words
    if end < len(heard.plain) and (split := list(SPLIT.finditer(words))) and "\n" not in split[-1][0]:
        words = words[: split[-1].start()]
    return words


def _of_mention(heard: Heard, mention: Mention, urls: tuple[Found, ...]) -> Said:
    doubts: tuple[Doubt, ...] = (ReadBack("bare_numbers"),) if mention.bare else ()
    if mention.cut:
        doubts = (*doubts, ReadBack("unsure"))
    said = Said(mention.codes, mention.start, mention.end, mention.beyond, mention.tight, doubts)
    labels = _labels(heard, mention)
    label = labels[0] if labels else None
    if mention.printed and (settled := _printed(heard, said, mention, label)):
        return settled
    opposed = len(mention.codes) == 1 and all(contradicts(heard, mention.codes[0], one) for one in labels)
    if label and urls and opposed:
        both = (mention.codes[0], label.candidates[0])
        return replace(said, codes=(), end=max(said.end, label.end), candidates=both)
    return said


def _labels(heard: Heard, mention: Mention) -> list[Titled]:
    """The titles that stand right at a code: after it, else before it."""
    at = bisect(heard.title_starts, mention.start)
    after = [title for title in heard.titles[at : at + 1] if touches(heard, mention.end, title.start, 12)]
    before = [title for title in heard.titles[max(0, at - 1) : at] if touches(heard, title.end, mention.start, 14)]
    last = bisect_left(heard.ends, mention.start)
    if last and before and touches(heard, heard.ends[last - 1], before[0].start, 12):
        before = []  # "ข้อ 25 แผนป้องกัน ข้อ 26 …": the label of the one before
    return [title for title in after + before if not _of_parts(heard, title)]


def _printed(heard: Heard, said: Said, mention: Mention, label: Titled | None) -> Said | None:
    """A code that the season's paper prints for two items: title or round decides, else it is asked."""
    first = mention.printed[0]
    options = printed_twice(heard.vocabulary)[first]
    again = sum(first in other.printed for other in heard.mentions) > 1
    if any(code in heard.codes for code in options if code != first):
        return None  # the sender numbers the other one herself
    chosen = [code for code in options if label and label.candidates == (code,)]
    chosen = chosen or [
        code for code in options if (item := heard.item(code)) and heard.round and item.round == heard.round
    ]
    if len(chosen) != 1 or again and not label:
        return replace(said, codes=tuple(code for code in said.codes if code != first), candidates=options)
    if chosen[0] == first:
        return None
    codes = tuple(chosen[0] if code == first else code for code in said.codes)
    return replace(said, codes=codes, doubts=(ReadBack("printed_twice"),))


MONTHS_NAMED = re.compile(rf"\s?(?:เดือน|ช่วง|ตั้งแต่)?\s?{MONTH}|\s?รายเดือน")


def _of_months(heard: Heard, title: Titled) -> Titled:
    """ "สรุปผลจัดซื้อ ต.ค.-มี.ค.": of items that are called alike, the one that goes by months."""
    if len(title.candidates) < 2 or not MONTHS_NAMED.match(heard.plain, title.end):
        return title
    monthly = [code for code in title.candidates if (item := heard.item(code)) and "เดือน" in item.period]
    return replace(title, candidates=tuple(monthly)) if len(monthly) == 1 else title


def _of_title(title: Titled) -> Said:
    if len(title.candidates) > 1:
        return Said((), title.start, title.end, candidates=title.candidates)
    return Said(title.candidates, title.start, title.end, doubts=(ReadBack("by_title"),))
