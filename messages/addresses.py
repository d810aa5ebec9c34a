"""Web addresses as people can read them: one with Thai in it comes encoded, and fills twenty lines of a phone."""

from __future__ import annotations

import unicodedata
from urllib.parse import quote, unquote, urlsplit

from messages.kit import Component, clip, opens, words

EXACT = 90
"""Letters up to which an address stands as it was sent: four lines of a phone, and a tap opens it."""
ACTION_URI = 1000
"""REF#uri-action."""
BLUE = "#1D4ED8"
HEAD, TAIL = 40, 24
"""Letters kept of the last step's beginning and end: names of files differ at their ends."""


def readable(url: str) -> str:
    """The address itself where it is short; else its site and the end of its path in Thai letters, in a shape that LINE
    takes for no link: one that is cut short would lead elsewhere."""
    if len(url) <= EXACT:
        return url
    try:
        parts = urlsplit(url)
    except ValueError:
        return clip(url, EXACT)
    steps = [_shortened(unquote(step)) for step in parts.path.split("/") if step] or [""]
    steps[-1] += _shortened(f"?{unquote(parts.query)}") if parts.query else ""
    if not parts.hostname:
        return clip(url, EXACT)
    shown = steps[-2:] if len("".join(steps[-2:])) <= HEAD + TAIL else steps[-1:]
    between = [] if len(shown) == len(steps) else ["…"]
    named = (each if _is_plain(each) else "…" for each in shown if each)
    return " › ".join([parts.hostname, *between, *named])


def _is_plain(step: str) -> bool:
    """Neither bytes that are no text, nor signs that break the line or turn its direction."""
    return all(letter != "\N{REPLACEMENT CHARACTER}" and unicodedata.category(letter)[0] != "C" for letter in step)


def _shortened(step: str) -> str:
    return step if len(step) <= HEAD + TAIL else f"{step[:HEAD].rstrip()}…{step[-TAIL:].lstrip()}"


def url_line(url: str) -> Component:
    """The address, opened by a tap where LINE takes it as an action."""
    line = words(readable(url), colour=BLUE)
    target = quote(url, safe="%/:?#[]@!$&'()*+,;=-._~")
    if target.startswith(("http://", "https://")) and len(target) <= ACTION_URI:
        line["action"] = opens("เปิดลิงก์", target)
    return line
