"""Whom a message names: agencies by full name, abbreviation, bare place name, misspelling; districts apart. One page.

Certainty is what matters: SURE may be acted on, LIKELY is read back, several candidates are asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from rapidfuzz import fuzz, process

from bot.reading.agency_index import MUNICIPAL, TONES, TYPE, TYPES, Certainty, Index, Named, index_of
from bot.reading.text import HOLE, cleaned, fold, spelled
from bot.reading.vocabulary import AgencyWord, Vocabulary

# A name said within these is somebody else's or an address: the province's offices, "จ.ลำพูน" behind another name.
OFFICES = re.compile(
    r"(?:ประสานงาน|ผู้ประสาน(?:งาน)?|ท้องถิ่น|ผู้ว่า(?:ราชการ)?(?:ฯ)?|ระดับ|ในเขต|คลัง|ศาลากลาง|เจ้าหน้าที่|ส่วนราชการ|"
    r"ของทาง)\s?(?:ประจำ)?จังหวัด(?:ลำพูน)?"
)
# A name that goes on in Thai letters is another word ("ต้นธงชัย") unless it goes on with one of these.
NEXT = re.compile(
    r"(?:$|[^ก-๙]|ส่ง|เป็น|ข้อ|โอ|ค่ะ|คะ|ค่า|ครับ|คับ|ขอ|ให้|หน่อย|กับ|และ|แล้ว|ยัง|ถึง|เหลือ|ด้วย|ผ่าน|ได้|เข้า|เน้อ|เจ้า|จ้า|ตี|รอบ|ครั้ง|"
    r"มี|ไม่|ที่|ของ|ใน|ตอน|วัน|ลืม|"
    r"ว่า|ก่อน|ต่อ|หรือ|แต่|ทั้ง|เมื่อ|นะ|น่ะ|นี่|เค้า|เขา|จะ|ต้อง|ควร|ทำ|แก้|ตรวจ|ครบ|ค้าง|ขาด|ซ้ำ|แทน|อีก|จัง|จ\.|จังหวัด|อำเภอ|อ\.|"
    r"ตำแหน่ง|ชื่อ|เบอร์|โทร|เพิ่ง|เปิด|ปิด|ลิงก์|"
    r"ฝ่าย|กอง|สำนัก|ดี|ช้า|เร็ว|รึ|มั้ย|ไหม|มา|ไป|อยู่|ผม|ดิฉัน|หนู|น้อง|พี่|นาย|นาง|รับ|อนุมัติ|ตอบ|ถาม|ทาง|ฝั่ง|โอเค|ok|เพราะ|ลง|เว็บ|ปี|"
    r"สอง|สาม|ทวง|เตือน|ตาม|หมด|เอา|ใช้|ช่วย|พร้อม|สถานะ|รายงาน|เสร็จ|ก็|จ๊ะ|จ้ะ|อะ|อ่ะ|เลย|คน|ก่|พ่อง|บ้าง|มั่ง|ทุก|แห่ง|เจอ|ติด|"
    r"แจ้ง|เลื่อน|ขยาย|ปฏิเสธ|สมัคร|ลา|โดน|กรณี|ใคร|หน่วย|คือ|นั้น|นี้|กี่|ยุ่ง|ล่ะ|ฝาก|เหมือน|ใหม่|เรียบร้อย|สมบูรณ์|ถูก|ผิด|เพิ่ม|ปรับ|ถอน|ลบ|"
    r"เก็บ|พอ|สัก|ซัก|ค่อย|เดี๋ยว|เตรียม|รอ(?!บ)|คง|น่าจะ|อาจ|เคย|กำลัง|หลัง|ภาย|โดย|ตั้งแต่|จาก|เก่า|เดิม|บอก|พูด|เห็น|อ่าน|เขียน|"
    r"เรื่อง|กรอก|นำ|เชิญ|ออก|ส่วน|เท่า|เกือบ|ประมาณ|แค่|อัน|ตัว|นี่|ณ|ไว้|รวม|เข้|กลับ|คืน|คุณ|คืบ|ก้าว|บ่|เงียบ|เปลี่ยน|ละ|ใส่|เกิน|ขึ้น|"
    r"สอบ|หาย|ไง|ไหน|เป๋น|หื้อ|ดำเนิน|ไผ(?!่)|เต๊อะ|กำ|จัด|ประสงค์|มิ|o\d|กัน|กะ(?!ทิ|พ)|ที(?=\s|$|ค))"
)
PROVINCE_ACTS = re.compile(r"\s?(?:(?:รอบ|ครั้ง)(?:ที่)?\s?[\dแ]|ส่ง|ข้อ|o\d|ครบ|ยัง|เป็น|ขาด|ค้าง|ผ่าน|เหลือ)")
"""Bare "จังหวัด" is the province as an agency only where it does what agencies do."""
LEADS_TO = re.compile(r"(?:ของ|กับ|และ|ให้|หน่วย|ที่|ทวง|เตือน|สะกิด|จาก|บอก|แจ้ง|ถึง|ตาม|จี้|เชิญ|ตรวจ|ดู|แทน|ยืด|ขยาย|รับ|ทั้ง)\Z")
SHORT = 3
"""Names of so few letters (ลี้, ก้อ) occur inside other words: they count after a type word or as a whole token."""
CLOSE, NEAR, APART = 78, 84, 6
"""rapidfuzz ratios: enough after a type word; enough for a loose token; lead over the runner-up below which we ask.
Measured on names with a dropped, doubled or wrong letter or tone mark (tests/reading/test_agencies.py)."""


def named(plain: str, vocabulary: Vocabulary) -> tuple[Named, ...]:
    """Every agency and district that the folded text names, in its order."""
    index = index_of(vocabulary)
    text = OFFICES.sub(lambda match: HOLE * len(match[0]), plain)
    found = _exact(text, index)
    taken = _masked(text, found)
    found += _toneless(taken, index)
    taken = _masked(text, found)
    found += [*_after_type(taken, index, vocabulary), *_alone(taken, index), *_romanised(taken, index)]
    return _settled(text, sorted(found, key=lambda one: one.start))


def match_agency(text: str, vocabulary: Vocabulary) -> tuple[tuple[str, Certainty], ...]:
    """Agencies that a name (from a form, a file name, the command line) may mean, best first. Ties are never SURE."""
    plain = fold(spelled(cleaned(text))).replace("_", " ")
    exact = [
        agency.name
        for agency in vocabulary.agencies
        if fold(agency.name) == plain.strip() or fold(agency.full_name) == plain.strip()
    ]
    if exact:
        return ((exact[0], Certainty.SURE),)
    for one in named(plain, vocabulary):
        if one.candidates:
            certainty = one.certainty if len(one.candidates) == 1 else Certainty.LIKELY
            return tuple((name, certainty) for name in one.candidates)
    return ()


def _exact(text: str, index: Index) -> list[Named]:
    found = []
    for match in index.pattern.finditer(text):
        type_word, start = _type_before(text, match.start())
        name = re.sub(r"\s", "", match[0]) if match[0] not in index.by_name else match[0]
        if type_word == "เทศบาล" and name.startswith("เมือง") and name not in index.by_name:
            type_word, name = "ทม.", name.removeprefix("เมือง")  # เทศบาลเมืองลำพูน, not the district เมืองลำพูน
        if name == "เมือง" and type_word != "อำเภอ":
            continue  # a word like any other
        bounded = NEXT.match(text, match.end()) is not None
        if len(name) <= SHORT and not (type_word or _whole(text, match.start(), match.end())):
            continue
        if type_word or bounded or len(name) > 5:
            found.append(_named(index, name, type_word, start, match.end(), bounded, text))
    return [one for one in found if one]


def _named(index: Index, name: str, type_word: str, start: int, end: int, bounded: bool, text: str) -> Named | None:  # noqa: E501
    agencies = index.by_name.get(name, ()) if name else index.only_of_type(type_word)
    district = index.districts.get(name)
    certainty = (
        Certainty.SURE if bounded and not name.isascii() else Certainty.LIKELY
    )  # romanised: everyone's own spelling
    if type_word == "อำเภอ" or text.startswith(("ทั้งอำเภอ", " ทั้งอำเภอ"), end):
        return Named(start, end, (), certainty, district or name) if district else None
    fitting = _of_type(agencies, type_word)
    if type_word == "จังหวัด" and any(agency.type == "จังหวัด" for agency in agencies) or name.startswith("จังหวัด"):
        fitting = tuple(agency for agency in agencies if agency.type == "จังหวัด") or agencies
        certainty = Certainty.LIKELY if start and text[start:end].startswith("จ.") else certainty
    if name not in {fold(agency.short_name) for agency in agencies} and _differs_by_tone(name, agencies):
        certainty = Certainty.LIKELY  # the list may know the misspelling; it is still read back
    if agencies and not fitting:  # "อบต.ทากาศ" is a ทต.: agencies are upgraded, people keep the old word
        fitting, certainty = agencies, Certainty.LIKELY
    if type_word == "เทศบาล" and len(index.by_name.get(name, ())) > 1:
        certainty = Certainty.LIKELY  # "เทศบาลลำพูน": only one municipality, yet ลำพูน is three agencies
    loose = type_word in ("", "ตำบล") and district is not None
    return Named(start, end, tuple(agency.name for agency in fitting), certainty, district if loose else None)


def _differs_by_tone(name: str, agencies: tuple[AgencyWord, ...]) -> bool:
    return any(TONES.sub("", name) == TONES.sub("", fold(agency.short_name)) for agency in agencies)


def _of_type(agencies: tuple[AgencyWord, ...], type_word: str) -> tuple[AgencyWord, ...]:
    if type_word == "เทศบาล":
        return tuple(agency for agency in agencies if agency.type in MUNICIPAL)
    if type_word in ("", "ตำบล", "อำเภอ"):
        return agencies
    return tuple(agency for agency in agencies if agency.type == type_word)


def _type_before(text: str, at: int) -> tuple[str, int]:
    """The type word that ends right before a name, and where it begins."""
    for match in TYPE.finditer(text, max(0, at - 30), at):
        if not text[match.end() : at].strip():
            return TYPES[int(str(match.lastgroup)[1:])][0], match.start()
    return "", at


def _whole(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 6) : start]
    return (not before or not re.search(r"[ก-๙]\Z", before) or bool(LEADS_TO.search(before))) and bool(
        NEXT.match(text, end)
    )


def _masked(text: str, found: Sequence[Named]) -> str:
    for one in found:
        text = text[: one.start] + HOLE * (one.end - one.start) + text[one.end :]
    return text


def _toneless(text: str, index: Index) -> list[Named]:
    """Tone marks dropped or added (ทา/ท่า, เรือน/เรื่อน, โฮ่ง/โฮ้ง): likely, and read back."""
    kept = [at for at, letter in enumerate(text) if not TONES.match(letter)]
    bare = "".join(text[at] for at in kept)
    found = []
    for match in index.toneless_pattern.finditer(bare):
        names = index.toneless[match[0]]
        start, last = kept[match.start()], kept[match.end() - 1]
        end = last + 1
        while end < len(text) and TONES.match(text[end]):
            end += 1
        type_word, begin = _type_before(text, start)
        if type_word == "อำเภอ":
            if district := next((index.districts[name] for name in names if name in index.districts), None):
                found.append(Named(begin, end, (), Certainty.LIKELY, district))
            continue
        if len(match[0]) <= SHORT and not type_word or not (type_word or NEXT.match(text, end)):
            continue
        agencies = [agency for name in names for agency in index.by_name[name]]
        fitting = _of_type(tuple(agencies), type_word) or tuple(agencies)
        found.append(Named(begin, end, tuple(agency.name for agency in fitting), Certainty.LIKELY))
    return found


def _after_type(text: str, index: Index, vocabulary: Vocabulary) -> list[Named]:
    """Something that follows a type word and is spelled like one of that type: likely, or a choice."""
    found = []
    for match in islice(TYPE.finditer(text), 12):  # nobody names more in one message
        type_word = TYPES[int(str(match.lastgroup)[1:])][0]
        word = re.match(r"\s?([ก-๙]{2,24}(?:\s[ก-๙]{2,8}(?![ก-๙]))?)", text[match.end() :])
        if (
            type_word == "จังหวัด"
            and match[0] == "จังหวัด"
            and PROVINCE_ACTS.match(text, match.end())
            and not re.search("[ก-๙]$", text[: match.start()])
        ):
            found += [
                Named(match.start(), match.end(), (agency.name,))
                for agency in vocabulary.agencies
                if agency.type == "จังหวัด"
            ]
        if type_word in ("จังหวัด", "อำเภอ", "ตำบล") or len(match[0]) < 3:
            continue
        if word:
            names = {name: agencies for name, agencies in index.by_name.items() if _of_type(agencies, type_word)}
            close = _closest(word[1].replace(" ", ""), names, CLOSE)
            if close:
                fitting = tuple(agency.name for name in close for agency in _of_type(names[name], type_word))
                found.append(Named(match.start(), match.end() + word.end(), fitting, Certainty.LIKELY))
                continue
        only = [agency.name for agency in vocabulary.agencies if agency.type == type_word]
        if len(only) == 1:  # there is one อบจ. in a province
            found.append(Named(match.start(), match.end(), (only[0],)))
    return found


def _closest(word: str, names: Iterable[str], enough: float) -> list[str]:
    """Names that begin `word` (which may run on into the next words), the best and what comes close to it."""
    scored = sorted(
        ((max(fuzz.ratio(name, word[: len(name) + d]) for d in (-1, 0, 1)), name) for name in names), reverse=True
    )
    best = scored[0][0] if scored else 0
    return [name for points, name in scored if points >= enough and points > best - APART]


def _alone(text: str, index: Index) -> list[Named]:
    """A token without type word, spelled almost like an agency: only whole tokens, and always read back."""
    found = []
    for match in re.finditer(r"(?<![ก-๙])[ก-๙]{4,18}(?![ก-๙])", text[:400]):
        hit = process.extractOne(match[0], list(index.by_name), scorer=fuzz.ratio, score_cutoff=NEAR)
        if hit and len(hit[0]) > SHORT:
            names = [agency.name for agency in index.by_name[hit[0]]]
            found.append(Named(match.start(), match.end(), tuple(names), Certainty.LIKELY))
    return found


def _romanised(text: str, index: Index) -> list[Named]:
    return [
        Named(match.start(), match.end(), (index.stems[match[0]].name,), Certainty.LIKELY)
        for match in re.finditer(r"(?<![a-z0-9@.])[a-z]{4,24}(?![a-z0-9])", text)
        if match[0] in index.stems
    ]


def _settled(text: str, found: list[Named]) -> tuple[Named, ...]:
    """A type word elsewhere ("ทุ่งหัวช้าง ฝั่ง อบต.") settles a name that two types share; overlaps keep the first."""
    kept: list[Named] = []
    for one in found:
        if kept and one.start < kept[-1].end:
            continue
        if len(one.candidates) > 1 and (type_word := _type_elsewhere(text, one)):
            fitting = tuple(
                name
                for name in one.candidates
                if name.startswith(type_word) or type_word == "เทศบาล" and name[:3] in MUNICIPAL
            )
            if len(fitting) == 1:
                one = Named(one.start, one.end, fitting, one.certainty)
        kept.append(one)
    return tuple(kept)


def _type_elsewhere(text: str, one: Named) -> str:
    said = [
        TYPES[int(str(match.lastgroup)[1:])][0]
        for match in TYPE.finditer(text)
        if not one.start <= match.start() < one.end and not re.search(r"(?:ไม่ใช่|มิใช่|ไม่ได้อยู่)\s?$", text[: match.start()])
    ]
    words = [word for word in said if word not in ("อำเภอ", "จังหวัด", "ตำบล")]
    return words[0] if len(set(words)) == 1 else ""
