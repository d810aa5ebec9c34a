"""The grammar of item codes on one page: what is a code, and what only looks like one.

One left-to-right scan over the folded text (lower case, Western digits, URLs as holes). At each place the first
alternative wins, so that a number that belongs to a date, a phone or a count is spent before it could be a code.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.reading import numerals
from bot.reading.dates import DATE
from bot.reading.other_numbers import NOUN, PHONE, PLACE, UNIT
from bot.reading.rounds import ROUND
from bot.reading.text import HOLE

# Voice typing writes numbers as words. "ข้อห้าม" is a prohibition and "ข้อสามารถ" no three.
SPOKEN = rf"(?:ศูนย์\s?)?{numerals.SPOKEN}(?!ารถ|ม(?!ี|า)|\d|{numerals.ONES}|สิบ)"
SPOKEN_NUMBER = re.compile(SPOKEN)
# ๐๑ … ๐๔๓ is the plan's own print: a Thai zero for the letter O; exactly one zero is taken off (๐๑๐ = O10).
PRINTED = r"(?:(?<![\d.])|(?<=\n\d\.)|(?<=\n\d\d\.)|(?<=\A\d\.))0[1-9]\d?(?![\d%]|\.\d|:\d|,[1-9]\d\d)"
LISTED = r"รายการที่(?=\s?(?:\d{1,2}(?!\d|\s*(?:ข้อ|o|โอ|0\d))|โอ|o))"  # not the number of a line: "รายการที่ 1 ข้อ 5"
WORD = rf"(?:(?<![a-z])oit|ข้อ(?:ที่)?|(?<![ก-๙])ขอ(?:ที่)?(?=\s?\d{{1,2}}(?!\s?(?:{UNIT})))|หัวข้อ|{LISTED})[ .:_\#-]{{0,3}}"
LETTER = r"(?:(?<![a-z])o|(?<![ีิ])โอ)[ .:_\#-]{0,3}"  # no letter before ("to 5"), no "วิดีโอ 3"
NUMBER = rf"(?:0?\d{{1,2}}(?![\d%]|o(?![ .]?\d)|\.\d|:\d|,\d{{3}})|{SPOKEN})"
GRAMMAR = rf"""
  (?P<phone>(?:{PHONE})(?:\s?(?:ต่อ|\#)\s?\d{{1,5}})?)
| (?P<date>{DATE.replace(" ", "[ ]")})
| (?P<round>{ROUND.replace(" ", "[ ]")})
| (?P<ordinal>(?:(?<=\n)|\A)[ ]*\(?\d{{1,2}}[.)](?:(?!\d)(?=[ ]*\S)|(?=0[1-9]\d?[ ]*[{HOLE}=:-]))
    |(?<![\d(])\d{{1,2}}\)(?=[ ]*(?:ข้อ|o[ .]?\d|โอ|0\d)))
| (?P<time>(?<![\d.o])\d{{1,2}}[.:]\d{{2}}(?![\d.])(?:\s?น\.?)?|(?<![ก-๙])ตี\s?\d)
| (?P<year>(?:ปี(?:งบ(?:ประมาณ)?)?|พ\.?ศ\.?|งบ|fy|oit|ita)\s?(?:พ\.ศ\.\s?)?(?:25)?(?:6[3-9]|7\d)(?!\d)
    |(?<!\d)(?:25[5-7]\d|20[12]\d)(?!\d))
| (?P<survey>(?<![a-z])(?:ข้อ\s?)?[ie](?:it)?[ .-]?\d{{1,2}}(?![a-z\d]))
| (?P<zoom>(?:zoom|meeting|ซูม|passcode|รหัส|password|admin|otp)[^\d\n{HOLE}]{{0,15}}\d[\d ]*)
| (?P<laugh>(?<!\d)55+5\+?(?!\d)|(?<![\d\w])\+\d)
| (?P<named>(?:(?:{NOUN})(?:ที่)?\s?(?:\#|no\.?|:|\.)?\s?(?!0\d)|(?:{PLACE})(?:ที่)?\s?[a-z]?[ .-]?)
    \d{{1,3}}(?:/\d+)?(?!\d))
| (?P<code>{WORD}(?:{LETTER})?{NUMBER}|{LETTER}{NUMBER}|{PRINTED})
| (?P<decimal>(?<!\d)\d+\.\d+|(?<!\d)(?!0)\d{{1,3}}(?:,\d{{3}})+(?!\d)|(?<!\d)\d+\s?%)
| (?P<letter>ที่\s[ก-ฮ]{{2}}\s?[\d./]+|(?<!\d)\d{{3,}}(?:\.\d+)*(?:/ว?\s?\d+)?
    |(?<![ก-๙])ว\s?\d+|\d+/\d{{4}}|(?<=[a-z])\d+)
| (?P<count>(?<![\d/-])\d+\s?(?:ข้อนี้|(?:{UNIT})(?!(?:ก์|ค์|s)?(?:เดียว|นี้))))
| (?P<spoken>(?:(?<=กับ)|(?<=และ)|(?<=ถึง)|(?<=กับ[ ])|(?<=และ[ ])|(?<=ถึง[ ])){SPOKEN})
| (?P<bare>(?<![\da-z.])\d{{1,2}}(?![\da-z%]|\.\d|:\d))
"""
# Nothing crosses a line: "…แล้ว\n๐๕" is no "ว 05".
SCAN = re.compile(
    r"(?=[^\s\ufffcะ-ฺ็-๎]|(?:(?<=\n)|\A)[ ]*\(?\d)(?:"  # where nothing can begin, nothing is tried
    + GRAMMAR.replace(r"[\s", "[ ").replace(r"\s", "[ ]")
    + ")",
    re.VERBOSE,
)


class Mark(NamedTuple):
    kind: str
    start: int
    end: int
    said: str


def scan(plain: str) -> tuple[Mark, ...]:
    return tuple(Mark(str(m.lastgroup), m.start(), m.end(), m[0]) for m in SCAN.finditer(plain))
