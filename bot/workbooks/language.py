"""What workbooks need of the reading of Thai, in the shape a cell needs it: the one door to `bot.reading`."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from bot.reading import agencies, titles
from bot.reading.agency_index import Certainty
from bot.reading.text import cleaned, fold, spelled
from bot.reading.urls import Found, find
from bot.reading.vocabulary import ItemWord, Vocabulary

LIKELY = 86
"""rapidfuzz ratio from which a title counts as a misspelling of a known one; 100 is the same."""
CLEAR_LEAD = 6
"""By how much the best must lead the second."""


def folded(text: str) -> str:
    """Letter under letter: lower case, Western digits, one kind of O and of dash."""
    return fold(cleaned(text))


def read_urls(text: str) -> tuple[Found, ...]:
    """What a cell has of URLs, in order: also those that are broken or had to be mended."""
    return find(cleaned(text))


def find_urls(text: str) -> tuple[str, ...]:
    """The URLs of a text in order, without a double; one without scheme gets http://."""
    return tuple(dict.fromkeys(found.url for found in read_urls(text) if not found.broken))


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """For comparing: one form of every letter, no spaces, no punctuation, Western digits."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    digits = "".join(str(unicodedata.digit(letter)) if letter.isdigit() else letter for letter in folded)
    return re.sub(r"[^\w\u0e00-\u0e7f]|_", "", digits)


def match_agency(text: str, vocabulary: Vocabulary) -> tuple[tuple[str, ...], bool]:
    """Names of the agencies a text may mean, best first, and whether that is sure."""
    found = agencies.match_agency(text, vocabulary)
    sure = len(found) == 1 and found[0][1] is Certainty.SURE
    return tuple(name for name, _ in found), sure


def match_title(text: str, vocabulary: Vocabulary) -> tuple[ItemWord, ...]:
    """Items whose title or nickname the text is: one, several where it is a close call, or none."""
    wanted = plain(text)
    if not wanted:
        return ()
    same = tuple(item for item in vocabulary.items if wanted in {plain(name) for name in (item.title, *item.aliases)})
    if same:
        return same
    scores = sorted(
        ((ratio(wanted, plain(item.title)), number) for number, item in enumerate(vocabulary.items)), reverse=True
    )
    if not scores or scores[0][0] < LIKELY:
        return ()
    return tuple(vocabulary.items[number] for score, number in scores if score >= scores[0][0] - CLEAR_LEAD)


def guess_title(text: str, vocabulary: Vocabulary) -> tuple[ItemWord, ...]:
    """As `match_title`, but also from a piece of the title: good enough to ask, not to record."""
    exact = match_title(text, vocabulary)
    if exact or not text.strip():
        return exact
    plain_text = fold(spelled(cleaned(text)))
    codes, _ = titles.ranked(plain_text, titles.names_of(vocabulary))
    return tuple(item for item in vocabulary.items if item.code in codes)
