"""Rounds of the season ("ครั้งที่ ๒", "รอบแรก"): the province's own three (or however many) collections."""

from __future__ import annotations

import re
from datetime import date

from bot.reading.dates import MONTH, find_day
from bot.reading.vocabulary import Vocabulary

WORD = r"(?:ครั้ง|คั้ง|ครัง|ค้รง|รอบ|งวด|(?<![a-z])(?:round|phase|rd)|(?<![a-z0-9.])r(?=\s?[1-9](?!\d)))(?:\s?ที่|ที)?\s?"
NUMBER = r"(?:\d(?![\d.]|\s?เดือน)|หนึ่ง|สอง|สาม|สี่|แรก|สุดท้าย|ถัดไป|หน้า)"
# "ครั้งที่ 1 2 3": one after the other; "ครั้งที่ 1 2 3 4" goes on with numbers of items.
NEXT = (
    r"(?:(?<=1)\s2(?=\s(?:และ|กับ)?\s?3(?!\d|[\s,]*\d)|(?!\d|[\s,]*\d))|"
    r"(?<=2)\s(?:และ|กับ)?\s?3(?!\d|[\s,]*\d))(?!\s?(?:ข้อ|แห่ง|วัน(?!ไหน|ที่|อะไร|ใด|สุด)|/))"
)
# "รอบ 6 เดือน" is a reporting period, "ครั้งที่ 3/2566" the number of a meeting: spent here, but no rounds.
PERIOD = r"รอบ\s?(?:ที่)?\s?(?:\d{1,2}|หก|สิบสอง)\s?เดือน|ครั้งที่\s?\d+/\d+"
ROUND = (
    rf"{PERIOD}|{WORD}{NUMBER}(?:\s?(?:,|และ|กับ|กะ(?=[\s\dรคก])|-|ถึง|/|หรือ|&)\s?(?:{WORD})?{NUMBER}(?!\s?(?:ข้อ|แห่ง|"
    rf"วัน(?!ไหน|ที่|อะไร|ใด|สุด)|/|{MONTH}))|{NEXT})*"
)
NUMBERS = {"หนึ่ง": 1, "สอง": 2, "สาม": 3, "สี่": 4, "แรก": 1}
EACH = re.compile(NUMBER)
PERIOD_ONLY = re.compile(PERIOD)


def numbers(said: str, vocabulary: Vocabulary, today: date) -> tuple[int, ...]:
    """The rounds that one match of ROUND names; those that the season does not have are left out."""
    if PERIOD_ONLY.match(said):
        return ()
    known = [word.number for word in vocabulary.rounds]
    named = [_number(word, vocabulary, today) for word in EACH.findall(said)]
    if len(named) == 2 and re.search(r"-|ถึง", said) and None not in named:
        low, high = sorted(n for n in named if n is not None)
        named = list(range(low, high + 1))
    return tuple(dict.fromkeys(n for n in named if n in known))


def current(vocabulary: Vocabulary, today: date) -> int | None:
    """The round whose deadline is next; the last one when all are over."""
    ahead = [word.number for word in vocabulary.rounds if word.deadline >= today]
    return ahead[0] if ahead else vocabulary.rounds[-1].number if vocabulary.rounds else None


def rounds_ending(text: str, vocabulary: Vocabulary, today: date) -> tuple[int, ...]:
    """The round whose deadline is the day that the text names."""
    day = find_day(text, today)
    return tuple(word.number for word in vocabulary.rounds if word.deadline == day)


def _number(word: str, vocabulary: Vocabulary, today: date) -> int | None:
    if word == "สุดท้าย":
        return vocabulary.rounds[-1].number if vocabulary.rounds else None
    if word in ("หน้า", "ถัดไป"):
        now = current(vocabulary, today)
        return now + 1 if now else None
    return NUMBERS.get(word) or (int(word) if word.isdigit() else None)
