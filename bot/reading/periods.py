"""Which items a question asks for by their time or their dependence instead of by name."""

from __future__ import annotations

import re

from bot.reading.text import fold
from bot.reading.vocabulary import Vocabulary

YEAR = re.compile(r"(?:ปี(?:งบ(?:ประมาณ)?)?\s?|พ\.?ศ\.?\s?)(?:25)?(\d{2})(?!\d)|25(\d{2})")
HALF_YEAR = re.compile(r"(?:6|หก)\s?เดือน|ครึ่งปี")
PERIOD_YEAR = re.compile(r"25\d{2}")


def items_by_period(words: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """ "ข้อไหนใช้ข้อมูลปี 65": the items whose own period is exactly that."""
    if HALF_YEAR.search(words):
        return tuple(item.code for item in vocabulary.items if HALF_YEAR.search(fold(item.period)))
    year = YEAR.search(words)
    if year:
        wanted = "25" + (year[1] or year[2])
    elif re.search("ปีที่แล้ว|ปีก่อน|ปีงบที่แล้ว", words):
        wanted = str(vocabulary.year - 1)
    else:
        return ()
    return tuple(item.code for item in vocabulary.items if set(PERIOD_YEAR.findall(fold(item.period))) == {wanted})


def items_following(codes: tuple[str, ...], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Items that must fit the given ones (แผน → รายงานรอบ 6 เดือน)."""
    return tuple(item.code for item in vocabulary.items if set(item.depends_on) & set(codes))


def items_before(codes: tuple[str, ...], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Items that the given ones must fit."""
    needed = {before for item in vocabulary.items if item.code in codes for before in item.depends_on}
    return tuple(item.code for item in vocabulary.items if item.code in needed)
