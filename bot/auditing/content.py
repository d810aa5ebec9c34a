"""How much a page says, and whether it says anything that another page of its host does not."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.auditing.markup import Markup

SHORT = 500
"""Characters: a notice, not a document."""
EMPTY = 15
"""Letters and digits that are no content: a stray heading's worth."""
MUCH_OF = 0.6
"""A page is another one only if it has so much of it: a contact page may well say nothing that the front page lacks."""
DIGITS = re.compile(r"[\d๐-๙]+")
LETTERS = re.compile(r"[^\W\d_]")
SIGNS = re.compile(r"[^\W_]")


def is_short(page: Markup) -> bool:
    return sum(len(each) for each in page.blocks) < SHORT


def is_empty(page: Markup) -> bool:
    """Hardly a word and no picture, file or embedded page, menus left out."""
    return not page.media and _count(SIGNS, page.blocks) < EMPTY


def adds_nothing(page: Markup, other: Markup) -> bool:
    """Whatever the page shows, the other shows too. Figures are left out: counters and clocks change by themselves."""
    if is_empty(page) and is_empty(other):
        return False  # nothing to compare
    known = {_shape(line) for line in (*other.blocks, *other.frame)}
    new = [line for line in page.blocks if _shape(line) not in known]
    return _count(LETTERS, new) < EMPTY and page.media <= other.media


def is_same(page: Markup, other: Markup) -> bool:
    """The same page under another address."""
    return adds_nothing(page, other) and _count(LETTERS, page.blocks) >= MUCH_OF * _count(LETTERS, other.blocks)


def _shape(line: str) -> str:
    return DIGITS.sub("0", line).lower()


def _count(signs: re.Pattern[str], lines: Iterable[str]) -> int:
    return sum(len(signs.findall(line)) for line in lines)
