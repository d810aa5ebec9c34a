"""Which URL is handed in for which item: the reading that may record something, so each rule says why it dares.

A message is a sequence of codes and URLs. Every code owns the stretch of text up to the next one (its zone); the words in
the zone say whether it is handed in, promised or answered ไม่มี.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from bot.commands import (
    Act,
    AnswerNone,
    BeyondList,
    BrokenUrl,
    DashMeaning,
    Doubt,
    Handling,
    NoUrl,
    Promise,
    ReadBack,
    Step,
    Submit,
    WhichItem,
    WhichPairs,
)
from bot.reading import cues
from bot.reading.codes import Mention, printed_twice
from bot.reading.heard import Heard
from bot.reading.titles import Titled, names_of, score, stems_of
from bot.reading.urls import Found

LABEL_GAP = re.compile(r"[\s:.\-(\"'=>]*(?:คือ|เรื่อง|เป็น|หัวข้อ|ชื่อ)?[\s:.\-(\"']*")
DASH = re.compile(r"[ ]*[:=]?\s{0,3}-+[ ]*(?=\n|$)")
SPLIT = re.compile(r"(?<![ก-๙])(?:ส่วน|สำหรับ|แต่)(?=\s|ข้อ|o|โอ|\d)|\n")
POLITE_END = re.compile(r"(?:นะ)?(?:ครับผม|ครับ|คับ|ค่ะ|คะ|ค่า|จ้า|เจ้า|เน้อ|นะ)?[\s.]*$")
NONE_BEFORE = re.compile(r"(?<!ยัง)(?:ไม่มี|บ่มี)\s?(?:สำหรับ)?\s?$")
STATED = re.compile(r"(?:ประกาศ|ทำ|จัดทำ|ดำเนินการ|ลง(?:เว็บ)?|อัพ\S*|เผยแพร่)[^\n]{0,12}แล้ว")


@dataclass(frozen=True)
class Said:
    """One place that names items: codes, or a title where no code stands."""

    codes: tuple[str, ...]
    start: int
    end: int
    beyond: tuple[int, ...] = ()
    tight: bool = True
    doubts: tuple[Doubt, ...] = ()
    candidates: tuple[str, ...] = ()
    """Items of which only one can be meant, and no telling which."""
    words: str = ""
    """The zone: what is said about these items, up to the next ones."""


@dataclass
class Gathered:
    """What a message hands in, gathered while it is read."""

    answers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    unsure: list[Step] = field(default_factory=list)
    promised: list[str] = field(default_factory=list)
    none: list[Step] = field(default_factory=list)


def read_urls(heard: Heard) -> list[Step]:
    """The steps of a message that contains URLs meant as answers."""
    urls = _current(heard)
    said = _said(heard, urls)
    out = Gathered()
    pairs, loose = _paired(heard, said, urls)
    for one in (
        one
        for one in said
        if not _announced(one, said) and not any(one is owner for owners, _ in pairs for owner in owners)
    ):
        _without_url(heard, one, out)
    for owners, own in pairs:
        _with_urls(heard, owners, own, out)
    if loose:
        _loose(heard, said, loose, out)
    return _steps(out)


def read_items(heard: Heard, steps: list[Step]) -> list[Step]:
    """The steps of a message that names items without any URL: promised, answered ไม่มี, or a URL is missing."""
    out = Gathered()
    for one in _said(heard, ()):
        _without_url(heard, one, out)
    return steps + _steps(out)


def _said(heard: Heard, urls: tuple[Found, ...]) -> list[Said]:
    """Codes in their order, titles between two URLs where no code stands, each with its zone."""
    mentions = heard.sure or heard.mentions
    said = [_of_mention(heard, mention, urls) for mention in mentions if mention.codes or mention.beyond]
    for title in heard.titles:
        left = max((url.end for url in urls if url.end <= title.start), default=0)
        right = min((url.start for url in urls if url.start >= title.end), default=len(heard.plain))
        line = heard.plain.rfind("\n", 0, title.start), heard.plain.find("\n", title.end) % (len(heard.plain) + 1)
        coded = [one for one in said if one.codes and left <= one.start < right and one.candidates != title.candidates]
        if (
            not coded
            and (right < len(heard.plain) or left)
            and not any(one.start >= left and one.end <= right for one in said)
        ):
            if not (left and right == len(heard.plain) and said):  # words after the last URL are remarks
                said.append(_of_title(title, line))
    said.sort(key=lambda one: one.start)
    ends = [*(one.start for one in said[1:]), len(heard.plain)]
    return [replace(one, words=_zone(heard, one, end)) for one, end in zip(said, ends, strict=False)]


def _zone(heard: Heard, one: Said, end: int) -> str:
    """From the item to the next; a clause that begins with ส่วน/แต่ belongs to the next, one about the rest to nobody."""
    words = heard.plain[one.end : end]
    rest = cues.ALL_SENT.search(words)
    words = words[: rest.start()] if rest else words
    if end < len(heard.plain) and (split := list(SPLIT.finditer(words))) and "\n" not in split[-1][0]:
        words = words[: split[-1].start()]
    return words


def _before(heard: Heard, one: Said) -> str:
    """The words that lead to the item in its own clause ("ยังไม่ส่ง O5")."""
    return re.split(r"[\n\ufffc]", heard.plain[max(0, one.start - 30) : one.start])[-1]


def _of_mention(heard: Heard, mention: Mention, urls: tuple[Found, ...]) -> Said:
    doubts: tuple[Doubt, ...] = (ReadBack("bare_numbers"),) if mention.bare else ()
    said = Said(mention.codes, mention.start, mention.end, mention.beyond, mention.tight, doubts)
    label = _label(heard, mention)
    if mention.printed and (settled := _printed(heard, said, mention, label)):
        return settled
    if label and len(mention.codes) == 1 and urls and _contradicts(heard, mention.codes[0], label):
        both = (mention.codes[0], label.candidates[0])
        return replace(said, codes=(), end=max(said.end, label.end), candidates=both)
    return said


def _label(heard: Heard, mention: Mention) -> Titled | None:
    """The title that stands right at a code."""
    for title in heard.titles:
        after, before = heard.plain[mention.end : title.start], heard.plain[title.end : mention.start]
        if title.start >= mention.end and len(after) <= 12 and LABEL_GAP.fullmatch(after):
            return title
        if title.end <= mention.start and len(before) <= 6 and LABEL_GAP.fullmatch(before):
            return title
    return None


def _contradicts(heard: Heard, code: str, label: Titled) -> bool:
    """Code and title name different items, and the title cannot be a loose way of naming the code's item."""
    if code in label.candidates or label.strength < 0.7:
        return False
    names = names_of(heard.vocabulary)
    if any(stems_of(heard.plain[label.start : label.end]) <= name for name in names.stems.get(code, ())):
        return False  # "ข้อ 38 รายงานผล": less than the title, but nothing against it
    own = score(stems_of(heard.plain[label.start : label.end]), names.stems.get(code, ()), names.weight)
    return own < 0.75 * label.strength


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


def _of_title(title: Titled, line: tuple[int, int]) -> Said:
    if len(title.candidates) > 1:
        return Said((), title.start, title.end, candidates=title.candidates)
    return Said(title.candidates, title.start, title.end, doubts=(ReadBack("by_title"),))


def _current(heard: Heard) -> tuple[Found, ...]:
    """The URLs without those that are called the old one ("จากเดิม … เป็น …")."""
    urls, plain = heard.text.urls, heard.plain
    kept = []
    for at, url in enumerate(urls):
        gap = plain[urls[at - 1].end if at else 0 : url.start]
        after = plain[url.end : urls[at + 1].start] if at + 1 < len(urls) else plain[url.end : url.end + 30]
        old = cues.OLD_BEFORE.search(gap[-40:]) or cues.OLD_AFTER.match(after)
        replaced = at + 1 < len(urls) and cues.NEW_BEFORE.search(after[-30:])
        instead = re.search(r"แทน[^\n]{0,12}$", gap[-16:]) and at > 0
        if not (old and (len(urls) > 1) and (replaced or instead or at > 0 or cues.OLD_AFTER.match(after))):
            kept.append(url)
    return tuple(kept or urls)


# ── which belongs to which ──────────────────────────────────────────────────────────────────────────────────────

Pair = tuple[list[Said], list[Found]]


def _paired(heard: Heard, said: list[Said], urls: tuple[Found, ...]) -> tuple[list[Pair], list[Found]]:
    """Items with the URLs of theirs, and URLs that have none.

    Codes come before their URLs, unless the message begins with a URL: then after them. Items that are only
    promised or answered ไม่มี take no URL.
    """
    taking = [one for one in said if not _idle(heard, one) and not _announced(one, said)]
    if not taking:
        return [], list(urls)
    runs = _runs(taking, urls)
    if by_line := _by_line(heard, taking, urls):
        return by_line, []
    if isinstance(runs[0][0], Said):
        pairs, loose = _in_twos(runs, first=Said)
        return [_owned(heard, pair, among=len(pairs)) for pair in pairs], loose
    return _in_twos(runs, first=Found)


def _owned(heard: Heard, pair: Pair, among: int) -> Pair:
    """In a list where every item has its URL after it, an item without one lacks it: the next item's is not its."""
    owners, urls = pair
    apart = len(owners) > 1 and len(urls) == 1 and not _named_apart(heard, owners)
    if apart and among > 1 and not cues.SAME_PAGE.search(owners[-1].words.split("\n")[0]):
        return owners[-1:], urls
    return pair


def _idle(heard: Heard, one: Said) -> bool:
    """Said to come later or not at all, with no URL in its own zone."""
    zone = one.words
    if "\ufffc" in zone.split("\n\n")[0] and not re.match(r"[^\ufffc]*\n", zone):
        before_url = zone.split("\ufffc")[0]
        return bool(cues.LATER.search(before_url) and SPLIT.search(before_url))
    head = re.split(r"\ufffc", zone)[0]
    first_line = head.split("\n")[0]
    if (
        "\ufffc" in zone
        and not DASH.match(zone)
        and not cues.LATER.search(first_line)
        and not cues.NONE.search(first_line)
    ):
        return False
    return bool(cues.LATER.search(first_line) or cues.NONE.search(first_line) or DASH.match(zone))


def _announced(one: Said, said: list[Said]) -> bool:
    """ "ส่ง o8 กับ o9 นะคะ o8 คือ … o9 คือ …": named ahead, handed in one by one after."""
    later = {code for other in said if other.start > one.end and "\ufffc" in other.words for code in other.codes}
    return "\ufffc" not in one.words and bool(one.codes) and set(one.codes) <= later


def _runs(said: list[Said], urls: tuple[Found, ...]) -> list[list[Said | Found]]:
    """The sequence of items and URLs, cut into runs of one kind."""
    runs: list[list[Said | Found]] = []
    for one in sorted([*said, *urls], key=lambda part: part.start):
        if runs and type(runs[-1][0]) is type(one):
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _by_line(heard: Heard, said: list[Said], urls: tuple[Found, ...]) -> list[Pair]:
    """Every line with a URL has its items too, in whichever order: then the lines tell."""
    lines: dict[int, tuple[list[Said], list[Found]]] = {}
    for one in said:
        lines.setdefault(heard.plain.count("\n", 0, one.start), ([], []))[0].append(one)
    for url in urls:
        lines.setdefault(heard.plain.count("\n", 0, url.start), ([], []))[1].append(url)
    pairs = list(lines.values())
    if len(pairs) > 1 and all(owners and own for owners, own in pairs) and all(len(owners) == 1 for owners, _ in pairs):
        return pairs
    return []


def _in_twos(runs: list[list[Said | Found]], first: type) -> tuple[list[Pair], list[Found]]:
    pairs: list[Pair] = []
    for at in range(0, len(runs) - 1, 2):
        one, two = (runs[at], runs[at + 1]) if first is Said else (runs[at + 1], runs[at])
        pairs.append(([s for s in one if isinstance(s, Said)], [u for u in two if isinstance(u, Found)]))
    loose = [u for u in runs[-1] if isinstance(u, Found)] if len(runs) % 2 else []
    return pairs, loose


# ── what each means ─────────────────────────────────────────────────────────────────────────────────────────────


def _with_urls(heard: Heard, owners: list[Said], urls: list[Found], out: Gathered) -> None:
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
        out.doubts += [ReadBack("unsure") for one in owners if _wavers(one)]
        if cues.SLIP_NOT.search(heard.words):
            out.doubts.append(ReadBack("correction"))
        if beyond := tuple(n for one in owners for n in one.beyond):
            out.unsure.append(Step(None, Handling.CLARIFY, (BeyondList(beyond),)))


def _pair(heard: Heard, owners: list[Said], codes: tuple[str, ...], urls: tuple[str, ...], out: Gathered) -> None:
    if len(codes) == 1 or len(urls) == 1:
        one_list = len(owners) == 1 and owners[0].tight or len(codes) == 1
        if not one_list and not cues.SAME_PAGE.search(heard.words) and not _named_apart(heard, owners):
            out.doubts.append(ReadBack("one_url_many_items"))  # items of several lines, one URL at the end
        for code in codes:
            out.answers[code] = tuple(dict.fromkeys((*out.answers.get(code, ()), *urls)))
    elif len(codes) == len(urls):  # all codes first, then as many URLs: paired in order, and read back
        out.answers.update({code: (url,) for code, url in zip(codes, urls, strict=True)})
        out.doubts.append(ReadBack("paired_in_order"))
    else:
        out.unsure.append(Step(Submit(), Handling.CLARIFY, (WhichPairs(codes, urls),)))


def _named_apart(heard: Heard, owners: list[Said]) -> bool:
    """ "ข้อ 14 คู่มือปฏิบัติงาน และข้อ 15 คู่มือบริการ": one list, each item with its title."""
    gaps = [heard.plain[a.end : b.start] for a, b in zip(owners, owners[1:], strict=False)]
    return all(re.search(r"(?:และ|กับ|พร้อม|,)\s?$", gap) and "\n" not in gap for gap in gaps)


def _wavers(one: Said) -> bool:
    """Handed in, yet the same breath says not yet, wrong or only an example."""
    if re.search("เก่า", one.words) and re.search("ใหม่|แทน|เปลี่ยน", one.words):
        return bool(cues.HOLD.search(one.words))
    return bool(
        cues.HOLD.search(one.words)
        or re.search(
            r"ยังไม่(?:เสร็จ|สมบูรณ์|เรียบร้อย|แน่|ชัวร์|ครบ|ได้)|ของเก่า|อันเก่า|ไม่ใช่|ไม่แน่ใจ|น่าจะ|มั้ง|หรือเปล่า|(?<!กลุ่ม)ตัวอย่าง|ปีที่แล้ว",
            one.words,
        )
    )


def _without_url(heard: Heard, one: Said, out: Gathered) -> None:
    zone, lead = one.words.split("\ufffc")[0], _before(heard, one)
    first = zone.split("\n")[0]
    if one.candidates:
        out.unsure.append(Step(Submit(), Handling.CLARIFY, (WhichItem((), one.candidates),)))
    elif not one.codes:
        out.unsure.append(Step(None, Handling.CLARIFY, (BeyondList(one.beyond),)))
    elif DASH.match(zone):
        out.unsure.append(Step(None, Handling.CLARIFY, (DashMeaning(one.codes),)))
    elif NONE_BEFORE.search(lead):
        out.none.append(Step(AnswerNone(one.codes), Handling.CONFIRM, (ReadBack("answer_none"),)))
    elif none := cues.NONE.search(first):
        out.none.append(
            answered_none(heard, one.codes, one.end + none.start(), one.end + none.end(), one.end + len(first))
        )
    elif cues.LATER.search(first) or cues.LATER.search(lead) or cues.HOLD.search(lead) or cues.HOLD.search(first):
        out.promised += [code for code in one.codes if code not in out.promised]
    elif not (cues.DONE.search(lead + first) or cues.QUESTION.search(first)):
        out.unsure.append(Step(Submit(dict.fromkeys(one.codes, ())), Handling.CLARIFY, (NoUrl(one.codes),)))


def answered_none(heard: Heard, codes: tuple[str, ...], start: int, after: int, end: int) -> Step:
    """ไม่มี is never recorded silently; what follows it is its note ("ไม่มีใครร้องเรียน")."""
    rest = re.sub(
        r"^(?:ข้อมูล|เลย|จริง\s?ๆ|แล้ว)?(?:นะ)?(?:ครับผม|ครับ|คับ|ค่ะ|คะ|ค่า|จ้า|เจ้า|เน้อ)?[\s,]*", "", heard.text.raw[after:end]
    )
    rest = POLITE_END.sub("", rest)
    whole = heard.plain[start:after] + heard.plain[after:end]
    glued = not re.match(r"(?!\s+[a-z])(?:นะ|ครับ|คับ|ค่ะ|คะ|จ้า|เจ้า|เน้อ|ข้อมูล|เลย|\s|$)", heard.plain[after:end])
    said = heard.text.raw[start:end] if glued else rest
    note = POLITE_END.sub("", said).strip() if rest and len(whole) < 300 else None
    return Step(AnswerNone(codes, note or None), Handling.CONFIRM, (ReadBack("zero_cases" if note else "answer_none"),))


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
