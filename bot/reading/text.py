"""The message as the grammar sees it: `raw` is kept verbatim, `plain` is matched, letter under letter."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.reading.urls import EMAIL, Found, find

HOLE = "\ufffc"
"""Stands in `plain` for every letter of a URL, so that nothing inside a URL is ever read as words or numbers."""

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe0e\ufe0f\ufeff\u0000-\u0008]")
SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\r\x0b\x0c]")
FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
MISTYPED = (
    (re.compile("เเ"), "แ"),  # two เ for one แ: looks the same on every phone
    (re.compile("ํา"), "ำ"),  # a ring and an aa for sara am
    (re.compile("ํ([่-๋])า"), r"\1ำ"),
    (re.compile("ำ([่-๋])"), r"\1ำ"),
    (re.compile("([่-๋])([ัิ-ู])"), r"\2\1"),  # tone typed before the vowel that stands under it
    (re.compile("([่-๎])[่-๎]+"), r"\1"),
    (re.compile(r"([ะ-ฺๆ])\1{2,}|([ก-ฮเ-ๅa-zA-Z!?])\2{3,}"), r"\1\2"),  # ค่าาาาา; never digits
)
ANY_MISTYPED = re.compile(r"เเ|ํ|ำ[่-๋]|[่-๋][ัิ-ู]|[่-๎]{2}|([ะ-ฺๆ])\1{2}|([ก-ฮเ-ๅa-zA-Z!?])\2{3}")
FOLD = {
    **{ord("๐") + n: str(n) for n in range(10)},
    **{ord(letter): "o" for letter in "ОоΟοօＯ"},  # Cyrillic, Greek and Armenian o: keyboards and copied documents
    **{ord(dash): "-" for dash in "‐‑‒–—―−﹣"},
    **{ord(quote): '"' for quote in "“”„«»"},
    **{ord(quote): "'" for quote in "‘’‚`´"},
    ord("ฯ"): " ",
}
EMPHASIS = re.compile(r"(?<!\S)([*_]{1,3})(?=[^\s*_])([^\n*]{1,200}?)(?<=[^\s*_])\1(?=\s|$)")
"""*ข้อ 5*, _https://…_: as copied from another messenger."""
QUOTED_LINE = re.compile(r"^\s*>\s?(.*)$")
QUOTED_BRACKET = re.compile(r"\[\s*(?:ตอบกลับ|อ้างถึง|reply|quote)\s*(?:ถึง|to)?\s*:?\s*([^\]]*)\]", re.IGNORECASE)
FORWARDED = re.compile(r"^\s*(?:\[\s*(?:ส่งต่อ|forward(?:ed)?|fwd?)\b[^\]]*\]|fwd?\s*:|-+\s*forwarded)", re.IGNORECASE)


@dataclass(frozen=True)
class Text:
    raw: str
    plain: str
    urls: tuple[Found, ...]
    quoted: str = ""
    forwarded: bool = False
    """Somebody else's words, passed on."""

    def verbatim(self, start: int, end: int) -> str:
        return self.raw[start:end].strip(" \n\t:-–—,;\"'")


def cleaned(text: str) -> str:
    """Without what no reader sees; full-width letters as plain ones. URLs are not touched beyond that."""
    seen = SPACES.sub(" ", INVISIBLE.sub("", text.replace("\r\n", "\n"))).translate(FULL_WIDTH)
    return EMPHASIS.sub(r"\2", seen) if "*" in seen or "_" in seen else seen


def spelled(text: str) -> str:
    """Thai with the usual invisible typing faults mended."""
    if not ANY_MISTYPED.search(text):
        return text
    for pattern, instead in MISTYPED:
        text = pattern.sub(instead, text)
    return text


def fold(text: str) -> str:
    """Lower case, Western digits, one kind of dash; as long as before."""
    western = text.translate(FOLD)
    if len(low := western.lower()) == len(western):
        return low
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in western)


def parse(text: str) -> Text:
    said, quoted = without_quotes(cleaned(text))
    raw, plain, urls = [], [], []
    length = seen = 0
    for url in find(said):
        before = spelled(said[seen : url.start])
        raw.append(before + said[url.start : url.end])
        plain.append(fold(before) + HOLE * (url.end - url.start))
        urls.append(url.moved(length + len(before)))
        length += len(before) + url.end - url.start
        seen = url.end
    rest = spelled(said[seen:])
    words = (
        EMAIL.sub(lambda mail: "@" * len(mail[0]), "".join(plain) + fold(rest))
        if "@" in text
        else "".join(plain) + fold(rest)
    )
    return Text("".join(raw) + rest, words, tuple(urls), quoted, bool(FORWARDED.match(said)))


def without_quotes(text: str) -> tuple[str, str]:
    """What the sender says, and what she quotes: "> …" lines and "[ตอบกลับ: …]"."""
    quotes: list[str] = QUOTED_BRACKET.findall(text)
    said: list[str] = []
    for line in QUOTED_BRACKET.sub(" ", text).split("\n"):
        quote = QUOTED_LINE.match(line)
        (quotes.append(quote[1]) if quote else said.append(line))
    return "\n".join(said), "\n".join(quotes)


def without(plain: str, spans: list[tuple[int, int]]) -> str:
    """The text with these spans blank."""
    left = list(plain)
    for start, end in spans:
        left[start:end] = " " * (end - start)
    return "".join(left)
