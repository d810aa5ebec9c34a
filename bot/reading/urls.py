"""Finding URLs in Thai chat, where they stand glued to words, without scheme, broken over lines, in brackets.

A URL is kept exactly as written (Thai digits and escapes too); only what is certainly not part of it is cut off.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

TLD = (
    r"(?:(?:go|or|ac|co|in|mi|net)\.th|th|com|net|org|info|biz|gov|edu|me|ly|io|gl|gle|co|cc|tv|at|gy|be|ee|us|la|"
    r"click|website|space|watch|app|dev|page|site|link|"
    r"online|club|asia|cloud|xyz|example|test|invalid)"
)
# One scan, left to right; every repeated class is followed by something outside the class, so no backtracking pays.
# A scheme may be mistyped (htttp:/, https//): it is still a URL, but a doubtful one. A bare host needs a known ending,
# so that "O14.pdf", "พ.ศ.2566" and "1.5" are none; "@" before it makes it an e-mail address.
START = re.compile(
    r"(?P<scheme>h+t+p+s?\s?[:;]?//?\s?|https?:)(?=[\w\[])"
    r"|(?P<www>www\.(?=[a-z0-9]))"
    rf"|(?<![a-z0-9@._%+-])(?P<host>(?:[a-z0-9](?:[a-z0-9-]{{0,62}})\.){{1,6}}{TLD}(?![a-z0-9@-])(?!\.[a-z0-9]))",
    re.IGNORECASE,
)
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}", re.ASCII)
PICTURES = "\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"  # arrows and emoji
BODY = re.compile(rf"[^\s<>\"“”‘’«»{{}}|\\^`\ufffc{PICTURES}]+")
HOST = re.compile(
    r"(?:[^\s/?#@]*@)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?::\d{1,5})?", re.I
)
# Opens inside an office only: it cannot be an answer that others check.
INSIDE = re.compile(r"(?:localhost|127\.|10\.\d+\.\d+\.\d|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.\d)", re.I)
THAI = "\u0e00-\u0e7f"
# Thai letters belong to a path after one of its separators (…/ผู้บริหาร) or when the path goes on after them
# (…/แผน2566ฉบับใหม่.pdf); straight after a Latin letter or digit they are the next word (…/risk66จ้า).
GLUED_THAI = re.compile(rf"(?<=[A-Za-z0-9%])[{THAI}]")
GOES_ON = re.compile(rf"[{THAI}0-9()]{{1,80}}(?:[/_=&?#%-][{THAI}A-Za-z0-9]|\.[A-Za-z]{{3,4}}(?![A-Za-z]))")
FILE_END = re.compile(
    rf"\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|zip|rar|html?|php|aspx?|jsp)(?=[,;]|[{THAI}]|\((?=[{THAI}]))", re.IGNORECASE
)
# What begins after a URL without a space: the next URL (unless this one passes it on, "?url=https://…"), or the next
# item after a comma or bracket.
NEXT_URL = re.compile(r"(?<![=/%&])(?:https?://|www\.)|(?<=/)https?://(?=.{0,80}https?://)", re.IGNORECASE)
NEXT_WORD = re.compile(
    rf"[,;](?=$|[{THAI}\"'(]|https?:|www\.|o[\s.-]?\d)|(?:ข้อ(?:ที่)?|โอ)\s?[0-9๐-๙]|[(\[](?=https?:|www\.|ข้อ)",
    re.IGNORECASE,
)
PARTICLE = re.compile(r"(?:นะ)?(?:ครับผม|ครับ|คร้าบ|คับ|ค๊าบ|ค่ะ|คะ|ค่า+|จ้า+|จ้ะ|จ๊ะ|เจ้า|เน้อ|กั๊บ|ฮะ|ขอรับ|นะ|ด้วย|แล้ว|เลย)$")
PARTICLE_FIRST = re.compile(r"(?:นะ|ครับ|คร้าบ|คับ|ค่|คะ|จ้|จ๊|เจ้า|เน้อ|กั๊บ|ฮะ|แล้ว|เลย|ด้วย)")
BEFORE_NEXT_URL = re.compile(
    r"(?<=[A-Za-z0-9])[oO][๐-๙]{1,2}$|(?:(?<=\d)|(?<=\.pdf))[oO][.-]?\d{1,2}$|(?<=[a-z])O[.-]?\d{1,2}$"
)
"""…/plan66O19https://…: the item of the next URL."""
NEXT_CODE = re.compile(r"(?<=\d)[oO][.-]?\d{1,2}$|(?<=\.pdf)[oO][.-]?\d{1,2}$")
TAIL = ".,;:!?'\"…·•*~]}>。、）」|\\"
DICTATED = (
    re.compile(r"(?:จุด|ดับเบิลยู|ดับเบิ้ลยู|สแลช|สแลซ|ทับ|โคลอน)\s*$"),
    re.compile(
        r" {1,2}/ ?(?!o[\s.-]?\d|https?:|www\.)[a-z0-9]|\s*(?:จุด|ทับ|สแลช|สแลซ|ขีด(?:กลาง|ล่าง)?)(?=\s|[a-z0-9])", re.I
    ),
)
# A URL broken by a line end: it stops at a joint, or the next line starts with one, and that line is one Latin piece.
OPEN_END = re.compile(r"[/?&=_%+-]$")
OPEN_START = re.compile(r"\n[ ]{0,4}(?=[/?&=#%_.-][A-Za-z0-9%])")
PIECE = re.compile(
    r"\n[ ]{0,4}(?!https?:|www\.|o[\s.-]?\d|"
    r"\d{1,3}[.)\s])(?=[A-Za-z0-9%?&=#_/.-]*[/.?=&%_-])[A-Za-z0-9%?&=#_/.~()-]+(?=\s|$)",
    re.I,
)
SPACED_FILE = re.compile(
    rf"[ ][{THAI}A-Za-z0-9()_ -]{{1,60}}\.(?:pdf|docx?|xlsx?|jpe?g|png|zip)(?![A-Za-z])", re.IGNORECASE
)


BAR = re.compile(
    r"(?:\|(?!o[\s.-]?\d|https?:|www\.|0?\d{1,2}[ ]*\|)[A-Za-z0-9%/_=&?.~+-]*[A-Za-z0-9%/_=&+-]){1,20}", re.I
)


@dataclass(frozen=True)
class Found:
    start: int
    end: int
    url: str
    broken: bool = False
    """Meant as a URL, but certainly not one that opens (dictated, cut off)."""
    mended: bool = False
    """Put together or corrected by us: to be read back."""

    def moved(self, start: int) -> Found:
        return replace(self, start=start, end=start + self.end - self.start)


def find(text: str) -> tuple[Found, ...]:
    found: list[Found] = []
    mails = [match.span() for match in EMAIL.finditer(text)] if "@" in text else []
    at = 0
    while start := START.search(text, at):
        if mail := next((end for begin, end in mails if begin <= start.start() < end), 0):
            at = max(mail, start.start() + 1)
            continue
        url = _read(text, start)
        if url:
            found.append(url)
        at = max(url.end if url else 0, start.end())
    return tuple(found)


def find_urls(text: str) -> tuple[str, ...]:
    """The URLs of a text (or of an Excel cell) in their order, each once; broken ones left out."""
    from bot.reading.text import cleaned  # text.py reads URLs first

    return tuple(dict.fromkeys(url.url for url in find(cleaned(text)) if not url.broken))


def _read(text: str, start: re.Match[str]) -> Found | None:
    begin, scheme = start.start(), start["scheme"] or ""
    if start["host"] and (inner := start["host"].lower().find("www.")) > 0:
        begin += inner  # "ข้อ5www.agency.example"
    body_at = begin + len(scheme)
    body, end, joined = _joined(text, body_at)
    if bar := BAR.match(text, end):  # browsers take it, tables end a cell with it: read back
        body, end, joined = body + bar[0], bar.end(), True
    host = HOST.match(body)
    if not host or "." not in host[0]:
        return Found(begin, end, text[begin:end], broken=True) if scheme else None
    spelled_right = scheme.lower() in ("http://", "https://", "")
    url = (scheme if scheme and spelled_right else "http://") + body
    return Found(begin, end, url, _broken(text, begin, end, body), joined or not spelled_right)


def _broken(text: str, begin: int, end: int, body: str) -> bool:
    before, after = DICTATED
    cut_off = text.startswith(("…", "..."), end) or body.endswith("…")
    return bool(
        cut_off
        or INSIDE.match(body)
        or before.search(text[max(0, begin - 16) : begin])
        or after.match(text[end : end + 16])
    )


def _joined(text: str, at: int) -> tuple[str, int, bool]:
    """The URL's body, where it ends, and whether we had to put a space's two sides together."""
    piece = _trimmed(text, at)
    body, end = piece, at + len(piece)
    for _ in range(4):
        if text.startswith("?\n", end):  # trimmed as punctuation, yet the query goes on in the next line
            body, end = body + "?", end + 1
        line = (PIECE.match(text, end) if OPEN_END.search(body) else None) or OPEN_START.match(text, end)
        if not line:
            break
        more_at = end + len(line[0]) - len(line[0].lstrip())
        more = _trimmed(text, more_at, goes_on=True)
        body, end = body + more, more_at + len(more)
    if "/" in body and not body.endswith((".", ",")) and (file := SPACED_FILE.match(text, end)):
        finished = re.search(r"\.(?:pdf|docx?|xlsx?|php|html?)$", body, re.I)
        if not finished and not NEXT_WORD.search(file[0]):
            return body + file[0].replace(" ", "%20"), file.end(), True
    return body, end, False


def _trimmed(text: str, at: int, goes_on: bool = False) -> str:
    match = BODY.match(text, at)
    body = match[0] if match else ""
    host = None if goes_on else HOST.match(body)
    host_end = host.end() if host else 0
    if host and host_end < len(body) and body[host_end] not in "/?#":
        body = body[:host_end]
    for cut in (NEXT_URL, NEXT_WORD, FILE_END):
        if stop := cut.search(body, host_end):
            body = body[: stop.end() if cut is FILE_END else stop.start()]
            if cut is NEXT_URL and (code := BEFORE_NEXT_URL.search(body, host_end)):
                body = body[: code.start()]
    for glued in GLUED_THAI.finditer(body, host_end):
        if not GOES_ON.match(body, glued.start()):
            polite = PARTICLE_FIRST.match(body, glued.start())
            body = body[: glued.start()]
            next_code = None if polite else NEXT_CODE.search(body, host_end)  # …/39O42มาตรการ: the next item begins
            body = body[: next_code.start()] if next_code else body
            break
    return _without_tail(body)


def _without_tail(body: str) -> str:
    """Off with closing punctuation, unbalanced brackets and polite particles."""
    while body:
        last = body[-1]
        if last in TAIL or last == "(" or last == ")" and body.count(")") > body.count("("):
            body = body[:-1]
        elif ("\u0e00" <= last <= "\u0e7f") and (particle := PARTICLE.search(body, max(1, len(body) - 14))):
            body = body[: particle.start()]
        else:
            break
    return body
