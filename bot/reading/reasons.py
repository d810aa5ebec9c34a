"""Why an item goes back: the words around a verdict that are the reason, without names and polite words."""

from __future__ import annotations

import re

from bot.reading.heard import Heard

ENDS = r"(?=[\s:,]|$)"
REASON_LEAD = re.compile(
    rf"^(?:\s|(?:แก้(?:ไข)?|ไข|กลับ(?:ไป|มา)?|ด้วย|ที|ให้หน่อย|ให้ที|ไป|ใหม่|แล้ว|ทั้งหมด|ทั้งคู่|ทุกข้อ|หมด|เลย|ละ|ค่า|เจ้า){ENDS}|"
    r"ก่อน(?=[\s:,]|เน้อ|นะ|ค|$)|(?:ครับ|คับ|ค่ะ|คะ(?!แนน)|จ้า|จ้ะ|จ๊ะ|เน้อ|ล่ะ|นะ|น่ะ|หน่อย)(?![ะ-ฺ็-๎])|[:,–—-]|\(|"
    r"เพราะ(?:ว่า)?|เนื่องจาก|ด้วยเหตุ|เหตุผล|ว่า(?!ที่)|reason|because)*"
)
REASON_END = re.compile(r"(?:\s|นะ|ครับ|คับ|ค่ะ|คะ|จ้า|จ้ะ|เน้อ|,|(?<!\.[ก-ฮ])(?<!\s[ก-ฮ])\.)+$")
ASKS_FOR = re.compile(r"\s*(?:จึง|เลย|ก็|ขอ|ช่วย|รบกวน|โปรด|กรุณา|ฝาก|ต้อง|\s)+$")
SHORTEST = 8
"""Letters of a reason that stands before its verdict; less is a particle or "ของเขา"."""


def after(heard: Heard, start: int, end: int) -> str | None:
    """What follows the verdict, without the agency it may still name and without polite words."""
    words = heard.plain[start:end]
    for one in heard.agencies:
        if (
            one.start >= start
            and one.end <= end
            and heard.plain[start : one.start].strip() in ("", "ของ", "ให้", "of", "from")
        ):
            start, words = one.end, heard.plain[one.end : end]
    lead = REASON_LEAD.match(words)
    start += lead.end() if lead else 0
    if clause := re.search(r"\s(?:แต่|ส่วน)\s?$", heard.plain[start:end]):
        end = start + clause.start()
    if end < len(heard.plain) and (
        clause := re.search(r"(?:\s+(?:แต่|ส่วน|และ))?\s*(?:ข้อ|o|โอ)?\s*$", heard.plain[start:end])
    ):
        end = _next_begins(heard, start, end)
    reason = REASON_END.sub("", heard.text.raw[start:end]).strip(" :,-–\n")
    if reason.endswith(")") and reason.count("(") < reason.count(")"):
        reason = reason[:-1].rstrip()
    return reason or None


def before(heard: Heard, start: int, end: int) -> str | None:
    """ "O28 ของน้ำดิบ ใช้ช่องทางเดียวกัน ไม่ผ่าน": what stands between the item (and its agency) and the verdict."""
    start = max([start, *(one.end for one in heard.agencies if start <= one.start < end)])
    reason = ASKS_FOR.sub("", heard.text.raw[start:end]).strip(" :,-–\n")
    return reason if len(reason) >= SHORTEST else None


def _next_begins(heard: Heard, start: int, end: int) -> int:
    """The reason stops where the next verdict's items or agency begin."""
    begins = [mention.start for mention in heard.mentions if start < mention.start < end]
    begins += [one.start for one in heard.agencies if start < one.start < end]
    stop = min(begins, default=end)
    tail = re.search(r"\s*(?:แต่|ส่วน|และ|กับ|,)?\s*$", heard.plain[start:stop])
    return start + tail.start() if tail else stop
