"""Text → Reading: the Thai understanding. Pure: values in, values out; no clock, no session, no LINE."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import date

from bot.commands import Chat, Register, Submit
from bot.doubts import Handling, Reading, Step
from bot.reading import coordinator, cues, not_hers, officer, several, stranger
from bot.reading.agencies import match_agency
from bot.reading.cells import read_codes
from bot.reading.heard import Heard, heard
from bot.reading.misgivings import not_ours
from bot.reading.text import INVISIBLE
from bot.reading.urls import find_urls
from bot.reading.vocabulary import Speaker, Vocabulary

__all__ = ["find_urls", "match_agency", "read", "read_codes"]

# One-time codes: letters without I and O, digits 2–9, so that nothing can be mistaken for 0 or 1 on paper.
INVITATION = re.compile(
    r"(?<![a-z0-9])ita[\s._-]{0,3}([a-hj-np-z2-9]{4})[\s._-]{0,3}([a-hj-np-z2-9]{4})(?![a-z0-9])", re.IGNORECASE
)
# In its full form even with letters that no code has: the sender hears that there is no such code, not a greeting.
MISTYPED = re.compile(r"(?<![a-z0-9])ita-([a-z0-9]{4})-([a-z0-9]{4})(?![a-z0-9])", re.IGNORECASE)
CALLED = re.compile(
    r"\s*(?:@\s?(?:น้อง)?(?:บอท|bot|ita|ไอตา|ระบบ)\S*|(?:น้อง)?บอท(?:จ๋า|ครับ|คะ|ค่ะ|ๆ)*(?=\s|ช่วย|ขอ|บอก|แจ้ง|ทวง|"
    r"เตือน))[\s,:]+(?=\S)"
)
NEWS = re.compile(r"สอนทำ|วิธีทำ|แนวทาง(?!ปฏิบัติ)|คลิป|ฝาก(?:ประชาสัมพันธ์|ข่าว|อ่าน|กด|แชร์|ติดตาม)|ขอเชิญ|เชิญชวน|ขอประชาสัมพันธ์")
LONGEST = 20_000
"""LINE's own limit is 5,000 characters; what is longer than this is not read further."""


def read(text: str, speaker: Speaker, vocabulary: Vocabulary, today: date) -> Reading:
    """How the bot reads one message of this sender; `today` is the day in Bangkok."""
    if invitation := _invitation(text):
        return Reading((invitation,))
    message = heard(text[:LONGEST], speaker, vocabulary, today)
    if called := CALLED.match(message.plain):  # its own name is no part of what it is told
        speaker = replace(speaker, addressed=True)
        message = message.part(called.end())
    if speaker.in_group and not (speaker.addressed or message.has(cues.ADDRESS)):
        return Reading(tuple(_overheard(message)))
    return Reading(tuple(_steps(message)))


def _steps(message: Heard) -> list[Step]:
    role = message.speaker.role
    if role == "coordinator":
        return several.read_each(message, coordinator.read)
    if role == "officer":
        return not_hers.of_officer(message) or several.read_each(message, officer.read)
    return stranger.read(message)


def _invitation(text: str) -> Step | None:
    """Sought in the words as typed: the grammar's folding shortens "ZZZZ". Two numbers ("ITA 2566 2567") are years."""
    typed = INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    found = MISTYPED.search(typed) or INVITATION.search(typed)
    if not found or len(typed) > 200 or (found.re is INVITATION and (found[1] + found[2]).isdecimal()):
        return None
    return Step(Register(code=f"ITA-{found[1]}-{found[2]}".upper()))


def _titles_handed_in(message: Heard) -> bool:
    """A title and a link among colleagues may be news to read: it must say that it is sent, or be a title in full."""
    return bool(message.by_title) and (
        message.has(cues.SENDS) or any(title.end - title.start >= 10 for title in message.titles)
    )


def _overheard(message: Heard) -> list[Step]:
    """Group talk not addressed to the bot is left alone, unless an officer unmistakably hands something in."""
    silence = [Step(Chat(), Handling.IGNORE)]
    if message.speaker.role != "officer" or not message.text.urls or message.text.forwarded:
        return silence
    if any(message.has(cue) for cue in (cues.SHOWS, cues.HOLD, NEWS)):
        return silence
    if not (message.sure or _titles_handed_in(message)):
        return silence
    if all(not_ours(message, url.url) for url in message.text.urls):
        return silence
    steps = officer.read(message)
    if any(isinstance(step.act, Submit) and step.act.agency for step in steps) and not message.has(cues.SENDS):
        return silence  # shows another agency's page around
    handed_in = any(isinstance(step.act, Submit) and (step.act.answers or message.sure) for step in steps)
    return steps if handed_in else silence
