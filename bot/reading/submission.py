"""Which URL is handed in for which item: the reading that may record something, so each rule says why it dares.

A message is a sequence of codes and URLs. Every code owns the text up to the next one (its zone); the words there
say whether it is handed in, promised or answered ไม่มี.
"""

from __future__ import annotations

import re
from bisect import bisect, bisect_left
from dataclasses import replace

from bot.commands import Act, Promise, Submit
from bot.doubts import (
    BeyondList,
    BrokenUrl,
    Doubt,
    Handling,
    NoUrl,
    ReadBack,
    Step,
    WhichItem,
    WhichPairs,
)
from bot.reading import cues
from bot.reading.codes import Mention, printed_twice
from bot.reading.heard import Heard
from bot.reading.misgivings import awaited, contradicts, corrects, dated, named_otherwise, touches, wavers
from bot.reading.pairing import SPLIT, Said, announced, current, named_apart, paired
from bot.reading.statements import Gathered, before, without_url
from bot.reading.titles import Titled, stems_of
from bot.reading.understood import understood
from bot.reading.urls import Found

# "ส่งข้อ 5 แล้ว ส่งข้อ 6 ด้วย <url>", "O1-O3 เรียบร้อย เหลือ O5 <url>": the items before were sent another time.
SENT_BEFORE = re.compile(
    r"^[^\ufffc\n]{0,16}?(?:แล้ว|เรียบร้อย|เสร็จ)(?!ก็|ว่า)|^[^\ufffc\n]{0,12}เหลือ|^\s?ใช้(?:ของ|อัน|ลิงก์|ตัว)?เดิมไปก่อน"
)


def read_urls(heard: Heard) -> list[Step]:
    """The steps of a message that contains URLs meant as answers."""
    urls = current(heard)
    said = _said(heard, urls)
    out = Gathered()
    pairs, loose = paired(heard, said, urls)
    ahead = announced(said)
    with_urls = {owner.start for owners, _ in pairs for owner in owners}
    for one in said:
        if one.start not in with_urls and one.start not in ahead:
            without_url(heard, one, out)
    for owners, own in pairs:
        _with_urls(heard, owners, own, out)
    if out.answers and corrects(heard):
        out.doubts.append(ReadBack("correction"))
    if loose:
        _loose(heard, said, loose, out)
    if out.answers and (_misfits(out) or not understood(heard, tuple(out.answers), out.free)):
        out.doubts.append(ReadBack("unsure"))
    return _steps(out)


def _misfits(out: Gathered) -> bool:
    """Something of the message has found no place (a URL, an item, a number on no list): so the rest is not sure."""
    unplaced = (WhichItem, WhichPairs, BeyondList, NoUrl)
    return any(isinstance(doubt, unplaced) for step in out.unsure for doubt in step.doubts)


def read_items(heard: Heard, steps: list[Step]) -> list[Step]:
    """The steps of a message that names items without any URL: promised, answered ไม่มี, or a URL is missing."""
    out = Gathered()
    for one in _said(heard, ()):
        without_url(heard, one, out)
    return steps + _steps(out)


def _said(heard: Heard, urls: tuple[Found, ...]) -> list[Said]:
    """Codes in their order, titles between two URLs where no code stands, each with its zone."""
    mentions = tuple(one for one in heard.mentions if not one.bare or _set_apart(heard, one)) or heard.mentions
    said = [_of_mention(heard, mention, urls) for mention in mentions if mention.codes or mention.beyond]
    said += [_of_title(title) for title in _uncoded(heard, [one.start for one in said], urls)]
    said.sort(key=lambda one: one.start)
    if urls:
        said = _without_old(heard, said)
    ends = [*(one.start for one in said[1:]), len(heard.plain)]
    return [replace(one, words=_zone(heard, one, end)) for one, end in zip(said, ends, strict=False)]


OLD_CODE = re.compile(
    r"(?:(?:ที่|เคย|เดิม)?(?:ส่ง|ลง|ขึ้น|บันทึก|ใส่)(?:ไป|ไว้)?(?:ผิด)?(?:เป็น|ที่|ใน)|ผิดเป็น|(?<!ของ)(?<!อัน)เดิม(?:เป็น|คือ|อยู่)?|จาก(?:เดิม)?(?:เป็น)?)\s?$"
)
MOVED = re.compile(r"เดิม|จริง\s?ๆ|ที่ถูก|ย้าย|(?:แก้|เปลี่ยน)(?:ไข)?(?:ไป)?เป็น|ผิดข้อ|ผิดช่อง")


def _without_old(heard: Heard, said: list[Said]) -> list[Said]:
    """ "ย้าย <url> จากข้อ 13 ไปข้อ 38": the item where it was by mistake takes no link."""
    if len(said) < 2 or not heard.has(MOVED):
        return said
    kept = [one for one in said if not OLD_CODE.search(heard.plain, max(0, one.start - 24), one.start)]
    if not kept or len(kept) == len(said):
        return said
    return [replace(one, doubts=(*one.doubts, ReadBack("correction"))) for one in kept]


def _set_apart(heard: Heard, mention: Mention) -> bool:
    """ "ข้อ 27 <url> ส่วน 29 ยังรวบรวมอยู่": beside items said by code, a bare number after "ส่วน" is one too."""
    return bool(heard.sure) and heard.plain[max(0, mention.start - 6) : mention.start].rstrip().endswith("ส่วน")


def _uncoded(heard: Heard, coded: list[int], urls: tuple[Found, ...]) -> list[Titled]:
    """Titles that stand for a code: between URLs where none stands. Words after the last URL are remarks."""
    starts = [url.start for url in urls]
    found: list[Titled] = []
    for title in heard.titles if urls else ():
        at = bisect(starts, title.start)
        left = urls[at - 1].end if at else 0
        right = urls[at].start if at < len(urls) else len(heard.plain)
        own = bisect(coded, title.start)
        if own and _of_parts(heard, title):
            continue
        remark = own and _codes_at(heard, coded[own - 1]) == title.candidates or at == len(urls) and (coded or found)
        if not remark and bisect_left(coded, left) == bisect_left(coded, right):
            found.append(title)
    return found


PARTS = frozenset({"activity", "doing", "announcement", "report", "yearly", "plan", "news"})
NUMBERED = re.compile(r"\s?(?:ที่\s?)?\d")


def _of_parts(heard: Heard, title: Titled) -> bool:
    """ "กิจกรรมที่ 1 <url> กิจกรรมที่ 2 <url>": what the item above consists of."""
    return stems_of(heard.plain[title.start : title.end]) <= PARTS and bool(NUMBERED.match(heard.plain, title.end))


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
    before = [title for title in heard.titles[max(0, at - 1) : at] if touches(heard, title.end, mention.start, 6)]
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


def _of_title(title: Titled) -> Said:
    if len(title.candidates) > 1:
        return Said((), title.start, title.end, candidates=title.candidates)
    return Said(title.candidates, title.start, title.end, doubts=(ReadBack("by_title"),))


# ── what each means ─────────────────────────────────────────────────────────────────────────────────────────────


def _with_urls(heard: Heard, owners: list[Said], urls: list[Found], out: Gathered) -> None:
    meant = [one for one in owners if not cues.REFERS.search(before(heard, one))]
    if meant and len(meant) < len(owners):  # "O17 ใช้ข้อมูลเดียวกับ O16": only mentioned
        owners, out.doubts = meant, [*out.doubts, ReadBack("unsure")]
    waiting = [one for one in owners if awaited(heard, one)]
    if waiting and len(waiting) < len(owners) and len(urls) == 1:  # "รอ O31 อยู่ ส่ง O30 ก่อน <url>"
        owners = [one for one in owners if one not in waiting]
        out.doubts.append(ReadBack("unsure"))
        out.promised += [code for one in waiting for code in one.codes]
    done = max((at for at, one in enumerate(owners[:-1]) if SENT_BEFORE.search(one.words)), default=-1)
    if done >= 0 and len(urls) == 1 and not cues.SAME_PAGE.search(heard.words):
        owners, out.doubts = owners[done + 1 :], [*out.doubts, ReadBack("unsure")]
    codes = tuple(dict.fromkeys(code for one in owners for code in one.codes))
    whole = tuple(dict.fromkeys(url.url for url in urls if not url.broken))
    if candidates := tuple(dict.fromkeys(code for one in owners for code in one.candidates)):
        out.unsure.append(Step(Submit(), Handling.CLARIFY, (WhichItem(whole, candidates),)))
    elif not codes:
        numbers = tuple(n for one in owners for n in one.beyond)
        out.unsure.append(Step(Submit(), Handling.CLARIFY, (BeyondList(numbers), WhichItem(whole))))
    elif broken := [url for url in urls if url.broken]:
        out.unsure.append(Step(Submit(dict.fromkeys(codes, ())), Handling.CLARIFY, (BrokenUrl(broken[0].url, codes),)))
    else:
        _pair(heard, owners, codes, whole, out)
        out.doubts += [doubt for one in owners for doubt in one.doubts]
        out.doubts += [ReadBack("mended_url") for url in urls if url.mended]
        out.doubts += [ReadBack("unsure") for one in owners if wavers(one) or dated(heard, one, own=len(urls))]
        out.doubts += [ReadBack("unsure") for one in owners if named_otherwise(heard, one, codes)]
        if beyond := tuple(n for one in owners for n in one.beyond):
            out.unsure.append(Step(None, Handling.CLARIFY, (BeyondList(beyond),)))


def _pair(heard: Heard, owners: list[Said], codes: tuple[str, ...], urls: tuple[str, ...], out: Gathered) -> None:
    if len(codes) == 1 or len(urls) == 1:
        one_list = len(owners) == 1 and (owners[0].tight or len(codes) == 1)
        if not one_list and not cues.SAME_PAGE.search(heard.words) and not named_apart(heard, owners):
            out.doubts.append(ReadBack("one_url_many_items"))  # items of several lines, one URL at the end
        if len(codes) > MANY or len(codes) > 1 and any(not URL_PATH.search(url) for url in urls):
            out.doubts.append(ReadBack("many"))
        again = [code for code in codes if code in out.answers]
        if again and any(CORRECTS.search(before(heard, one) + one.words) for one in owners):
            out.doubts.append(ReadBack("correction"))  # "O4 <url> ⏎ แก้ไข O4 <url>": the later one
            out.answers.update(dict.fromkeys(again, ()))
        for code in codes:
            out.answers[code] = tuple(dict.fromkeys((*out.answers.get(code, ()), *urls)))
    elif len(codes) == len(urls):  # all codes first, then as many URLs: paired in order, and read back
        out.answers.update({code: (url,) for code, url in zip(codes, urls, strict=True)})
        out.doubts.append(ReadBack("paired_in_order"))
    else:
        out.unsure.append(Step(Submit(), Handling.CLARIFY, (WhichPairs(codes, urls),)))


CORRECTS = re.compile(r"แก้|เปลี่ยน|ใหม่|ถูก|ผิด|แทน|เอ๊?้?ย")
MANY = 10
"""So many items on one page, or several on a bare front page, are read back."""
URL_PATH = re.compile(r"//[^/]+/.")


def _loose(heard: Heard, said: list[Said], urls: list[Found], out: Gathered) -> None:
    whole = tuple(dict.fromkeys(url.url for url in urls if not url.broken))
    broken = [url.url for url in urls if url.broken]
    doubt: Doubt = WhichItem(whole) if whole else BrokenUrl(broken[0])
    act: Act | None = None if out.answers or out.unsure else Submit()
    out.unsure.append(Step(act, Handling.CLARIFY, (doubt,)))


def _steps(out: Gathered) -> list[Step]:
    steps: list[Step] = []
    if out.answers:
        doubts = tuple(dict.fromkeys(out.doubts))
        steps.append(Step(Submit(out.answers), Handling.CONFIRM if doubts else Handling.AUTO, doubts))
    steps += out.unsure + out.none
    promised = tuple(code for code in out.promised if code not in out.answers)
    if promised:
        steps.append(Step(Promise(promised)))
    return steps
