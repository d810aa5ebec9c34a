"""Items by what they are called: official title, alias, nickname or a part of the title, on one page.

Titles are long and people cite a piece of them ("สถิติบริการ", "แผนป้องกันทุจริต"). Thai has no spaces to cut at, so the
domain's own stems are looked for; a cluster of stems that stand together is compared with each item's stems, rare
stems weighing more. That works for every year's list, as the lists are built from the same stems.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.reading.remembered import per_vocabulary
from bot.reading.text import HOLE, fold, spelled
from bot.reading.vocabulary import ItemWord, Vocabulary

# Stem → its spellings in chat. The order matters: longer before what they contain.
STEMS: dict[str, str] = {
    "nogift": r"no\s?-?gift(?:\s?policy)?|โน\s?กิ๊?[ฟบป]ท?์?|(?:งด|ไม่)รับของ(?:ขวัญ|กำนัล)|ของขวัญ",
    "eservice": r"e\s?-?\s?service|อี\s?-?เซอร์วิ[สซ]|บริการออนไลน์|ช่องทางออนไลน์",
    "qa": r"q\s?&\s?a|คิวแอนด์เอ|ถาม\s?-?\s?ตอบ|กระทู้|กระดานสนทนา|เว็บบอร์ด|webboard",
    "social": r"social(?:\s?network|\s?media)?|โซเชีย[ลว](?:เน็ตเวิร์ก|มีเดีย)?|เฟซบุ๊?[กค]|เฟสบุ๊?[กค]|facebook|แฟนเพจ|เพจ",
    "pdpa": r"pdpa|(?:คุ้มครอง)?ข้อมูลส่วนบุคคล|คุ้มครองข้อมูล",
    "monthly": r"สขร\.?\s?\d?|รายเดือน",
    "dosdonts": r"do'?s?\s?(?:and|&|n)\s?don'?t'?s?|ขับเคลื่อน",
    "sixmonths": r"(?:รอบ)?\s?(?:6|หก)\s?เดือน(?:แรก)?|ครึ่งปี",
    "hr": (
        r"(?:บริหาร)?(?:และ)?(?:พัฒนา)?ทรัพยากรบุคคล|(?:บริหาร)?งานบุคคล|(?:พัฒนา)?บุคลากร|(?:บริหาร(?:งาน)?)?(?<!ส่วน)บุคคล|"
        r"(?<![a-z])hr(?![a-z])"
    ),
    "procurement": r"จัดซื้อ\s?-?(?:จัดจ้าง)?|จัดหาพัสดุ|พัสดุ|จัดจ้าง",
    "executives": r"ผู้บริหาร(?!งาน)",
    "structure": r"โครงสร้าง",
    "duty": r"อำนาจ\s?(?:และ)?หน้าที่|หน้าที่(?:และ)?อำนาจ",
    "strategy": r"ยุทธศาสตร์|แผนพัฒนา(?!บุคลากร|บุคคล|ทรัพยากร)",
    "contact": r"(?:ข้อมูล)?(?:การ)?ติดต่อ(?:หน่วยงาน|เรา)?(?!กลับ)",
    "law": r"กฎหมาย",
    "news": r"ข่าว(?:ประชาสัมพันธ์|สาร)?|ประชาสัมพันธ์",
    "operation": r"(?:การ)?ดำเนินงาน",
    "budget": r"(?:ใช้)?(?:จ่าย)?งบ(?:ประมาณ)",
    "manual": r"คู่มือ|มาตรฐาน",
    "working": r"ปฏิบัติงาน|เจ้าหน้าที่",
    "service": r"(?:การ)?(?:ขอรับ|ให้)?บริการ|ผู้มาติดต่อ|ประชาชน",
    "statistics": r"(?:เชิง)?สถิติ",
    "satisfaction": r"(?:สำรวจ)?(?:ความ)?พึงพอใจ",
    "progress": r"ความก้าวหน้า",
    "policy": r"นโยบาย",
    "criteria": r"หลักเกณฑ์",
    "guideline": r"แนวปฏิบัติ",
    "channel": r"ช่องทาง",
    "complaints": r"ร้องเรียน",
    "participation": r"(?:การ)?มีส่วนร่วม",
    "intent": r"เจตนารมณ์|เจตนารมย์|เจตจำนง",
    "culture": r"วัฒนธรรม",
    "assets": r"ทรัพย์สิน|ธรรมจรรยา|ประโยชน์อื่นใด",
    "bribery": r"สินบน",
    "risk": r"ความเสี่ยง",
    "assessment": r"ประเมิน",
    "managing": r"จัดการความ|จัดการ(?=เสี่ยง)|บริหารจัดการ",
    "prevention": r"ป้องกัน",
    "corruption": r"(?:การ)?ทุจริต|ประพฤติมิชอบ",
    "code": r"ประมวล",
    "ethics": r"จริยะ?ธรรม",
    "measures": r"มาตรการ",
    "virtue": r"คุณธรรม|โปร่งใส",
    "procurement_summary": r"สรุปผล",
    "announcement": r"ประกาศ",
    "report": r"รายงาน(?:ผล)?",
    "supervision": r"กำกับ\s?-?ติดตาม|ติดตามผล",
    "plan": r"แผน",
    "yearly": r"ประจำปี",
    "activity": r"กิจกรรม",
    "doing": r"(?:การ)?ดำเนินการ",
}
STEM = re.compile("(?=[ก-ฮเ-ไa-z6])(?:" + "|".join(f"(?P<{name}>{spelling})" for name, spelling in STEMS.items()) + ")")
# The same without names: an alternative that begins with another letter is passed over at once, which names prevent.
ANY_STEM = re.compile("(?=[ก-ฮเ-ไa-z6])(?:" + "|".join(STEMS.values()) + ")")
# What may stand between two stems of one title: particles of composition, a year, brackets.
GLUE = re.compile(
    r"[\s\"'(),./-]{0,3}(?:การ|ของ|และ|หรือ|กับ|เพื่อ|ใน|ตาม|ที่|สำหรับ|เกี่ยวกับ|เกี่ยวข้อง|ต่าง\s?ๆ\s?|เรื่อง|ด้าน|"
    r"ส่ง?เสริม|สร้าง|ให้เกิด|เปิดโอกาส|จาก|"
    r"ปฏิบัติ|หน้าที่|หน่วยงาน|องค์กร|ภายใน|ภาครัฐ|รัฐ|ของรัฐ|ข้อมูล|ผล|งาน|แจ้ง|จัดการ|กิจกรรม|ปี\s?(?:25)?\d{0,2}|"
    r"ใช้|ทำ|จัด|ลด|ความ|เพียง|รับ|ให้|ออนไลน์|แบบ|แนวทาง|ผู้|ผ่าน|ระบบ|พ\.ศ\.|\d{4}){0,4}"
    r"[\s\"'(),./-]{0,2}"
)
ENOUGH, CLEAR = 0.5, 0.08
"""A cluster must cover half of what it shares with an item, and lead the next item by this much; both found by trying
every title, alias and short title of four years against the lists of their years (tests/reading/test_titles.py)."""


LOOSE = frozenset({"announcement", "activity", "report", "doing", "yearly"})
"""Each alone says nothing of an item."""


@dataclass(frozen=True)
class Titled:
    start: int
    end: int
    candidates: tuple[str, ...]
    """Best first; more than one where the words fit several items about equally."""
    strength: float


@dataclass(frozen=True)
class Names:
    phrases: dict[str, tuple[str, ...]]
    """Whole titles and aliases without spaces → the items so called."""
    stems: dict[str, tuple[frozenset[str], ...]]
    weight: dict[str, float]
    pattern: re.Pattern[str]
    """Phrases that the stems do not tell ("แจ้งเบาะแส"), longest first, with any spaces and dots between their words."""


def squeezed(text: str) -> str:
    return re.sub(r"[\s\"'().,/&-]+", "", fold(spelled(text)))


def stems_of(text: str) -> frozenset[str]:
    return frozenset(str(match.lastgroup) for match in STEM.finditer(fold(spelled(text))))


YEAR_OF_TITLE = re.compile(r"(?:พศ)?25\d\d$")


@per_vocabulary
def names_of(vocabulary: Vocabulary) -> Names:
    phrases: dict[str, list[str]] = {}
    stems: dict[str, tuple[frozenset[str], ...]] = {}
    for item in vocabulary.items:
        for name in (item.title, *item.aliases):
            for said in {squeezed(name), YEAR_OF_TITLE.sub("", squeezed(name))}:
                phrases.setdefault(said, []).append(item.code)
        stems[item.code] = tuple(found for name in (item.title, *item.aliases) if (found := stems_of(name)))
    whole = {name: tuple(dict.fromkeys(codes)) for name, codes in phrases.items()}
    return Names(whole, stems, _weights(vocabulary.items), _pattern(vocabulary))


def _pattern(vocabulary: Vocabulary) -> re.Pattern[str]:
    names = {fold(spelled(name)) for item in vocabulary.items for name in (item.title, *item.aliases)}
    names = {name for name in names if _clusters(name) != [(0, len(name))]}
    return re.compile("|".join(_spaced(name) for name in sorted(names, key=len, reverse=True)) or "(?!)")


def _spaced(name: str) -> str:
    words = r"[\s.-]?".join(re.escape(word) for word in re.split(r"[\s.-]+", name) if word)
    return rf"(?<![a-z0-9]){words}(?![a-z0-9])" if re.match("[a-z]", name) else words


def _weights(items: Iterable[ItemWord]) -> dict[str, float]:
    """A stem that few titles share says more (inverse frequency, as in any text search)."""
    titles = [stems_of(" ".join((item.title, *item.aliases))) for item in items]
    return {stem: math.log(1 + len(titles) / (1 + sum(stem in title for title in titles))) for stem in STEMS}


def titled(plain: str, vocabulary: Vocabulary) -> tuple[Titled, ...]:
    """Every place of the folded text that calls an item by name."""
    names = names_of(vocabulary)
    spans = _longest(_clusters(plain) + [match.span() for match in names.pattern.finditer(plain)])
    known: dict[str, tuple[tuple[str, ...], float]] = {}
    found = []
    for start, end in spans:
        said = plain[start:end]
        if said not in known:
            known[said] = ranked(said, names)
        if known[said][0]:
            found.append(Titled(start, end, *known[said]))
    return tuple(found)


def _longest(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of two that overlap the longer: it says more."""
    kept: list[tuple[int, int]] = []
    for span in sorted(spans):
        if kept and span[0] < kept[-1][1]:
            kept[-1] = max(kept[-1], span, key=lambda one: one[1] - one[0])
        else:
            kept.append(span)
    return kept


def _clusters(plain: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for match in ANY_STEM.finditer(plain):
        gap = plain[spans[-1][1] : match.start()] if spans else None
        if gap is not None and HOLE not in gap and "\n" not in gap and GLUE.fullmatch(gap):
            spans[-1] = (spans[-1][0], match.end())
        else:
            spans.append(match.span())
    return spans


def ranked(said: str, names: Names) -> tuple[tuple[str, ...], float]:
    """The items so called, best first, and how well the best one fits (0–1)."""
    if exact := names.phrases.get(squeezed(said)):
        return exact, 1.0
    stems = stems_of(said)
    if len(stems) == 1 and stems <= LOOSE:
        return (), 0.0  # "ลงประกาศแล้ว": nearly everything on such a site is announced
    scores = sorted(
        ((score(stems, names.stems[code], names.weight), code) for code in names.stems),
        reverse=True,
        key=lambda s: s[0],
    )
    best = scores[0][0] if scores else 0.0
    if best < ENOUGH:
        return (), best
    alike = tuple(code for points, code in scores if points > 0.999)  # says neither more nor less than a name of it
    return alike or tuple(code for points, code in scores if points > best - CLEAR), best


def score(said: frozenset[str], names: tuple[frozenset[str], ...], weight: dict[str, float]) -> float:
    """Weighted overlap (Dice), asymmetric: a short form leaves words out more often than it adds strange ones."""
    total = sum(weight[stem] for stem in said)
    best = 0.0
    for name in names:
        shared = sum(weight[stem] for stem in said & name)
        if shared:
            of_name = sum(weight[stem] for stem in name)
            best = max(best, shared / (0.65 * total + 0.35 * of_name))
    return best
