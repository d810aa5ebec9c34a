"""Soft hints on a page that opens: it names another agency of the province, or only past years (copied reports are
common). Never said of files, which are not read, nor of pages with few words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.auditing.content import is_short
from bot.auditing.markup import Markup

YEAR = re.compile(r"(?:ปีงบประมาณ|ประจำปี|งบประมาณ|ปี)\s?(?:พ\.?\s?ศ\.?)?\s?((?:25|๒๕)[\d๐-๙]{2})(?![\d๐-๙])")
FROM_THAI = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
SPACES = re.compile(r"[\s.]+")


@dataclass(frozen=True)
class Expected:
    """Whose page it should be and of which year (พ.ศ.). Names as they are written: short with type, full, place."""

    year: int
    own: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    """The other agencies' names with their type; a place alone is also a road or a person."""


def hint(page: Markup, expected: Expected | None) -> str:
    """`other_agency`, `other_year`, or nothing."""
    if expected is None or is_short(page):
        return ""
    words = "\n".join((page.title, *page.frame, *page.blocks))
    if _names_only_others(words, expected):
        return "other_agency"
    years = {int(year.translate(FROM_THAI)) for year in YEAR.findall("\n".join((page.title, *page.blocks)))}
    # Reports of the year before are due this year, and plans begin before they end.
    return "other_year" if years and max(years) < expected.year - 1 else ""


def _names_only_others(words: str, expected: Expected) -> bool:
    flat = SPACES.sub("", words)
    if not expected.own:
        return False
    others = [SPACES.sub("", each) for each in expected.others]
    found = [each for each in others if each and each in flat]
    for longer in sorted(found, key=len, reverse=True):
        flat = flat.replace(longer, "")  # ทากาศเหนือ is not ทากาศ
    return bool(found) and not any(SPACES.sub("", each) in flat for each in expected.own if each)
