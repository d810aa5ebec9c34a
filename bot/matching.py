"""Which known answer fits a question: BM25 over character trigrams, which needs no word breaking and no model.

Pure: texts in, ranked numbers with a certainty out. Thai is written without spaces and with many spellings, and
trigrams bear both; on the shipped table they did better than a word list or a dictionary tokenizer."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

K1, B = 1.2, 0.5
"""BM25's usual saturation; a weak length norm, because keywords make entries long without making them vague."""
SURE, SURE_LEAD = 0.36, 1.25
"""Score from which an answer is given at once, if the next one is this many times weaker. Scores are the share of
the question's own weight that the entry explains, 0 to 1."""
NEAR = 0.26
MOST_OFFERED = 3
KEYWORD_BONUS = 0.04
"""For each letter of the keywords found word for word, up to ten letters."""

URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
FILLERS = re.compile(
    r"สวัสดี|รบกวน|สอบถาม|ขอถาม|อยากทราบ|อยากรู้|ช่วย|หน่อย|ครับผม|ครับ|คร้าบ|คับ|ค่ะ|คะ|นะ|จ้า|เจ้า|เน้อ|พี่|อะ$|"
    r"ได้หรือไม่|ได้ไหม|ได้มั้ย|ได้ก่อ|หรือไม่|หรือเปล่า|หรือยัง|มั้ย|ไหม|แอดมิน"
)
"""Words that every question has and that tell none from another."""
LINK_SPELLINGS = re.compile(r"ลิ้?งค์|ลิ้งก์|ลิ้ง|\blink\b")
MARKS = re.compile(r"[\s!-/:-@\[-`{-~ๆฯ“”‘’…–—]+")
r"""Not \W: that takes Thai vowel signs and tone marks (category Mn) for marks, too."""
THAI_TO_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")

TOPIC_WORDS = {
    "one_url_many_items": "ใช้ลิงก์เดียวกันตอบหลายข้อ",
    "many_urls_one_item": "ข้อเดียวส่งหลาย url",
    "zero_cases": "ไม่มีเรื่องร้องเรียน เป็นศูนย์",
    "which_year": "ใช้ข้อมูลปีใด ปีไหน",
    "file_type": "ส่งเป็นไฟล์ pdf",
    "contact": "ติดต่อใคร เบอร์ติดต่อ",
    "itas_closing": "ระบบ itas ปิดเมื่อใด",
    "website_down": "เว็บไซต์ล่ม เปิดไม่ได้",
    "new_officer": "เปลี่ยนผู้รับผิดชอบ คนใหม่",
}
"""What a topic that the reading recognized is about, for questions whose own words match nothing."""


class Certainty(StrEnum):
    SURE = "sure"
    NEAR = "near"
    NONE = "none"


@dataclass(frozen=True)
class Entry:
    """A known question; `keywords` as stored, `|` between them. A keyword may be the name of a topic."""

    id: int
    question: str
    keywords: str = ""

    @property
    def words(self) -> list[str]:
        return [word for each in self.keywords.split("|") if (word := plain(each))]


@dataclass(frozen=True)
class Found:
    """Entries that may fit, best first: one when sure, up to three when near."""

    certainty: Certainty
    ids: tuple[int, ...] = ()


NOTHING = Found(Certainty.NONE)


def plain(text: str) -> str:
    """The text as it is compared: one case, one kind of digit, no addresses, fillers, spaces or marks."""
    text = URL.sub(" ", text).lower().translate(THAI_TO_ARABIC)
    return MARKS.sub("", FILLERS.sub(" ", LINK_SPELLINGS.sub("ลิงก์", text)))


def find(question: str, entries: Iterable[Entry], topic: str | None = None) -> Found:
    """The known answers that fit the question. A topic that is the keyword of exactly one entry decides."""
    known = list(entries)
    by_topic = [each.id for each in known if topic and topic in each.keywords.lower().split("|")]
    if len(by_topic) == 1:
        return Found(Certainty.SURE, tuple(by_topic))
    found = _by_words(question, known)
    if found is NOTHING and topic in TOPIC_WORDS:
        about = _by_words(TOPIC_WORDS[topic], known)
        return replace(about, certainty=Certainty.NEAR) if about.ids else NOTHING
    return found


def _by_words(question: str, known: list[Entry]) -> Found:
    scored = sorted(_scores(plain(question), known).items(), key=lambda pair: (-pair[1], pair[0]))
    near = [(id_, score) for id_, score in scored if score >= NEAR]
    if not near:
        return NOTHING
    runner_up = near[1][1] if len(near) > 1 else 0.0
    if near[0][1] >= SURE and near[0][1] >= SURE_LEAD * runner_up:
        return Found(Certainty.SURE, (near[0][0],))
    return Found(Certainty.NEAR, tuple(id_ for id_, _ in near[:MOST_OFFERED]))


def _scores(query: str, entries: list[Entry]) -> dict[int, float]:
    """Entry id → explained share of the query's weight, plus the bonus for a keyword."""
    wanted = set(trigrams(query))
    if not wanted or not entries:
        return {}
    documents = [Counter(_grams(each)) for each in entries]
    mean = sum(sum(each.values()) for each in documents) / len(documents) or 1.0
    weight = {gram: _idf(sum(gram in each for each in documents), len(documents)) for gram in wanted}
    most = sum(weight.values()) * (K1 + 1)
    explained = {
        entry.id: sum(weight[gram] * _saturated(document[gram], sum(document.values()) / mean) for gram in wanted)
        / most
        + _keyword_bonus(query, entry)
        for entry, document in zip(entries, documents, strict=True)
    }
    return {each.id: max(explained[each.id], _alike(wanted, each.question)) for each in entries}


def _alike(wanted: set[str], question: str) -> float:
    """Dice of the two questions, from one half: asked nearly word for word, it is known however small the table is."""
    own = set(trigrams(plain(question)))
    dice = 2 * len(wanted & own) / (len(wanted) + len(own))
    return dice if dice >= 0.5 else 0.0


def _grams(entry: Entry) -> list[str]:
    return [gram for text in (plain(entry.question), *entry.words) for gram in trigrams(text)]


def trigrams(text: str) -> list[str]:
    """Three letters each; a shorter text is one piece."""
    return [text[at : at + 3] for at in range(len(text) - 2)] or ([text] if text else [])


def _idf(holding: int, documents: int) -> float:
    return math.log(1 + (documents - holding + 0.5) / (holding + 0.5))


def _saturated(count: int, length: float) -> float:
    return count * (K1 + 1) / (count + K1 * (1 - B + B * length)) if count else 0.0


def _keyword_bonus(query: str, entry: Entry) -> float:
    said = sum(len(word) for word in entry.words if len(word) >= 3 and word in query)
    return KEYWORD_BONUS * min(said, 10)
