"""Numbers said in words, as voice typing writes them: สิบห้า, ยี่สิบเอ็ด, สาม."""

from __future__ import annotations

import re

ONE = {"หนึ่ง": 1, "เอ็ด": 1, "สอง": 2, "ยี่": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8, "เก้า": 9}
ONES = "หนึ่ง|เอ็ด|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า"
SPOKEN = rf"(?:(?:(?:ยี่|สอง|สาม|สี่)?สิบ|ซาว)(?:{ONES})?|(?:{ONES}))"  # ซาว: twenty, in the north


def value(said: str) -> int:
    tens, ten, ones = said.replace("ซาว", "ยี่สิบ").partition("สิบ")
    return ONE.get(tens, 1) * 10 + ONE.get(ones, 0) if ten else ONE.get(said, 0)


def in_digits(text: str, before: str) -> str:
    """Every spoken number that stands before the pattern `before`, in digits."""
    return re.sub(rf"(?:{SPOKEN})(?={before})", lambda match: str(value(match[0])), text)
