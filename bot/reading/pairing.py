"""Which URL stands with which item: by order, by line, by what is said in between."""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import dataclass, replace

from bot.doubts import Doubt, ReadBack
from bot.reading import cues
from bot.reading.heard import Heard
from bot.reading.text import HOLE
from bot.reading.urls import Found

DASH = re.compile(r"\s{0,3}(?:[^\n\d\ufffc]{0,80}[\s|:=])?-{1,3}[ |]*(?=\n|$)")
SPLIT = re.compile(r"(?<![ก-๙])(?:ส่วน|สำหรับ|แต่)(?=\s|ข้อ|o|โอ|\d)|\n")


LABELLED_NEW = re.compile(r"ใหม่\s*:?\s*\Z")


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


def current(heard: Heard) -> tuple[Found, ...]:
    """The URLs without those that are called the old one ("จากเดิม … เป็น …", "… แทน <old>")."""
    urls = heard.text.urls
    kept: list[Found] = []
    for at, url in enumerate(urls):
        gap = heard.plain[urls[at - 1].end if at else 0 : url.start]
        last = at + 1 == len(urls)
        after = heard.plain[url.end : url.end + 30 if last else urls[at + 1].start]
        said_after = (
            at > 0 and cues.OLD_AFTER.match(gap) and urls[at - 1] not in kept
        )  # then these words were about the URL before
        old = cues.OLD_BEFORE.search(gap[-40:]) is not None and not said_after
        labelled_new = not last and LABELLED_NEW.search(gap) and cues.OLD_BEFORE.search(after)  # "ใหม่ <url> เก่า <url>"
        replaced = not last and cues.NEW_BEFORE.search(after[-30:]) is not None
        if labelled_new or not (cues.OLD_AFTER.match(after) or old and (at > 0 or replaced)):
            kept.append(url)
    return tuple(kept) if kept and len(urls) > 1 else urls


Pair = tuple[list[Said], list[Found]]


def paired(heard: Heard, said: list[Said], urls: tuple[Found, ...]) -> tuple[list[Pair], list[Found]]:
    """Items with the URLs of theirs, and URLs that have none.

    Codes come before their URLs, unless the message begins with a URL: then after them. Items that are only
    promised or answered ไม่มี take no URL.
    """
    ahead = announced(said)
    taking = [one for one in said if not _idle(heard, one) and one.start not in ahead]
    if not taking:
        return [], list(urls)
    runs = _runs(taking, urls)
    if by_line := _by_line(heard, taking, urls):
        return by_line, []
    if isinstance(runs[0][0], Said):
        pairs, loose = _in_twos(runs, first=Said)
        shifted = isinstance(runs[-1][0], Said) and any(len(own) > 1 for _, own in pairs)
        if shifted and len(runs) > 2 and "\n" not in heard.plain[taking[0].start : taking[-1].end]:
            return [_in_doubt(taking, urls)], []  # "O1 <url> <url> O2": is the second one after O1, or before O2?
        return [_owned(heard, pair, among=len(pairs)) for pair in pairs], loose
    pairs, loose = _in_twos(runs, first=Found)
    return _url_too_many(heard, taking, urls) if loose and pairs else (pairs, loose)


def _url_too_many(heard: Heard, said: list[Said], urls: tuple[Found, ...]) -> tuple[list[Pair], list[Found]]:
    """It begins and ends with a URL, with items between: only lines can tell, else no pair is sure."""
    by_line = _lines(heard, said, urls)
    if all(len(own) == 1 for owners, own in by_line if owners) and all(len(owners) < 2 for owners, _ in by_line):
        return [pair for pair in by_line if pair[0]], [url for owners, own in by_line if not owners for url in own]
    return [_in_doubt(said, urls)], []


def _in_doubt(said: list[Said], urls: tuple[Found, ...]) -> Pair:
    """All items and all URLs together: which belong to which is asked, or read back."""
    return [replace(one, doubts=(*one.doubts, ReadBack("unsure"))) for one in said], list(urls)


def _owned(heard: Heard, pair: Pair, among: int) -> Pair:
    """In a list where every item has its URL after it, an item without one lacks it: the next item's is not its."""
    owners, urls = pair
    apart = len(owners) > 1 and len(urls) == 1 and not named_apart(heard, owners)
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
    first_line = head.strip().split("\n")[0]
    if (
        "\ufffc" in zone
        and not DASH.match(zone)
        and not cues.LATER.search(first_line)
        and not cues.NONE.search(first_line)
    ):
        return False
    if "\ufffc" not in zone and cues.STUCK.search(first_line):
        return True
    return bool(cues.LATER.search(first_line) or cues.NONE.search(first_line) or DASH.match(zone))


def announced(said: list[Said]) -> set[int]:
    """ "ส่ง o8 กับ o9 นะคะ o8 คือ … o9 คือ …": where items are named ahead that are handed in one by one after."""
    last = {code: one.start for one in said if HOLE in one.words for code in one.codes}
    return {
        one.start for one in said if HOLE not in one.words and any(last.get(code, -1) > one.end for code in one.codes)
    }


def _runs(said: list[Said], urls: tuple[Found, ...]) -> list[list[Said | Found]]:
    """The sequence of items and URLs, cut into runs of one kind."""
    parts: list[Said | Found] = [*said, *urls]
    runs: list[list[Said | Found]] = []
    for one in sorted(parts, key=lambda part: part.start):
        if runs and type(runs[-1][0]) is type(one):
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _by_line(heard: Heard, said: list[Said], urls: tuple[Found, ...]) -> list[Pair]:
    """Every line with a URL has its items too, in whichever order: then the lines tell."""
    pairs = _lines(heard, said, urls)
    if len(pairs) > 1 and all(owners and own for owners, own in pairs) and all(len(owners) == 1 for owners, _ in pairs):
        return pairs
    return []


def _lines(heard: Heard, said: list[Said], urls: tuple[Found, ...]) -> list[Pair]:
    lines: dict[int, tuple[list[Said], list[Found]]] = {}
    ends = [match.start() for match in re.finditer("\n", heard.plain)]
    for one in said:
        lines.setdefault(bisect(ends, one.start), ([], []))[0].append(one)
    for url in urls:
        lines.setdefault(bisect(ends, url.start), ([], []))[1].append(url)
    return list(lines.values())


def _in_twos(runs: list[list[Said | Found]], first: type) -> tuple[list[Pair], list[Found]]:
    pairs: list[Pair] = []
    for at in range(0, len(runs) - 1, 2):
        one, two = (runs[at], runs[at + 1]) if first is Said else (runs[at + 1], runs[at])
        pairs.append(([s for s in one if isinstance(s, Said)], [u for u in two if isinstance(u, Found)]))
    loose = [u for u in runs[-1] if isinstance(u, Found)] if len(runs) % 2 else []
    return pairs, loose


def named_apart(heard: Heard, owners: list[Said]) -> bool:
    """ "ข้อ 14 คู่มือปฏิบัติงาน และข้อ 15 คู่มือบริการ": one list, each item with its title."""
    if len(owners) < 2:
        return False
    gaps = [heard.plain[a.end : b.start] for a, b in zip(owners, owners[1:], strict=False)]
    if any("ใช้กับ" in gap for gap in gaps):
        return False
    return all(re.search(r"(?:และ|กับ|พร้อม|,)\s?$", gap) and "\n" not in gap for gap in gaps)
