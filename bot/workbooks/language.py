"""What workbooks need of the reading of Thai: the one place to exchange when `bot.reading` offers it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from bot.reading.vocabulary import AgencyWord, ItemWord, Vocabulary

_URL = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”]+|(?<![\w.@])(?:[a-z0-9-]+\.)+(?:th|com|org|net|info)\b(?:/[^\s<>\"“”]*)?", re.I
)
_TONES = re.compile("[\u0e47-\u0e4e]")
LIKELY = 86
"""rapidfuzz ratio from which a title or name is taken for a misspelling; 100 is the same."""
CLEAR_LEAD = 6
"""By how much the best must lead the second."""


def find_urls(text: str) -> tuple[str, ...]:
    """The URLs of a text in order, without a double; one without scheme gets http://."""
    found = []
    for match in _URL.finditer(text):
        url = match[0].rstrip(".,;:!?'”’")
        while url.endswith(")") and url.count(")") > url.count("("):
            url = url[:-1]
        found.append(url if url.lower().startswith("http") else f"http://{url}")
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """For comparing: one form of every letter, no spaces, no punctuation, Western digits."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    digits = "".join(str(unicodedata.digit(letter)) if letter.isdigit() else letter for letter in folded)
    return re.sub(r"[^\w\u0e00-\u0e7f]|_", "", digits)


def match_agency(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Names of the agencies a text may mean: one where it is clear, several where it is not, none where none fits."""
    wanted = _TONES.sub("", plain(text))
    exact: dict[str, int] = {}
    for agency in vocabulary.agencies:
        for name in _names(agency):
            key = _TONES.sub("", plain(name))
            if key and key in wanted:
                exact[agency.name] = max(exact.get(agency.name, 0), len(key))
    if exact:
        longest = max(exact.values())
        return tuple(name for name, length in exact.items() if length == longest)
    return _likely_agencies(wanted, vocabulary)


def _names(agency: AgencyWord) -> tuple[str, ...]:
    return (agency.name, agency.full_name, *agency.aliases)


def _likely_agencies(wanted: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    scores = sorted(
        (
            (max(ratio(wanted, _TONES.sub("", plain(name))) for name in _names(agency)), agency.name)
            for agency in vocabulary.agencies
        ),
        reverse=True,
    )
    likely = [(score, name) for score, name in scores if score >= LIKELY]
    return tuple(name for score, name in likely if score >= likely[0][0] - CLEAR_LEAD)


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
