"""Which URL is handed in for which item: the reading that may record something, so each rule says why it dares.

A message is a sequence of codes and URLs. Every code owns the text up to the next one (its zone); the words there
say whether it is handed in, promised or answered ไม่มี.
"""

from __future__ import annotations

import re

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
from bot.reading.heard import Heard
from bot.reading.misgivings import awaited, corrects, dated, named_otherwise, wavers
from bot.reading.pairing import Said, announced, current, named_apart, paired
from bot.reading.said import said_of
from bot.reading.statements import Gathered, before, without_url
from bot.reading.understood import understood
from bot.reading.urls import Found

# "ส่งข้อ 5 แล้ว ส่งข้อ 6 ด้วย <url>", "O1-O3 เรียบร้อย เหลือ O5 <url>": the items before were sent another time.
SENT_BEFORE = re.compile(
    r"^[^\ufffc\n]{0,16}?(?:แล้ว|เรียบร้อย|เสร็จ)(?!ก็|ว่า)|^[^\ufffc\n]{0,12}เหลือ|^\s?ใช้(?:ของ|อัน|ลิงก์|ตัว)?เดิมไปก่อน"
)


AS_BEFORE = re.compile(r"\s?(?:ยัง)?(?:ใช้)?(?:เหมือนเดิม|ของเดิม|คงเดิม|ลิงก์เดิม|ไม่(?:ได้)?(?:เปลี่ยน|แก้))")


def read_urls(heard: Heard) -> list[Step]:
    """The steps of a message that contains URLs meant as answers."""
    urls = current(heard)
    said = said_of(heard, urls)
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
    for one in said_of(heard, ()):
        without_url(heard, one, out)
    return steps + _steps(out)


# ── what each means ─────────────────────────────────────────────────────────────────────────────────────────────


def _with_urls(heard: Heard, owners: list[Said], urls: list[Found], out: Gathered) -> None:
    meant = [one for one in owners if not cues.REFERS.search(before(heard, one))]
    if meant and len(meant) < len(owners):  # "O17 ใช้ข้อมูลเดียวกับ O16": only mentioned
        owners, out.doubts = meant, [*out.doubts, ReadBack("unsure")]
    changed = [one for one in owners if not AS_BEFORE.match(one.words)]
    if changed and len(changed) < len(owners):  # "ข้อ 1 ส่งใหม่ ข้อ 2 เหมือนเดิม <url>"
        owners, out.doubts = changed, [*out.doubts, ReadBack("unsure")]
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
