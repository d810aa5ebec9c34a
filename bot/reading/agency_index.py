"""What agencies and districts are called, made ready for searching; and what a search finds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum

from bot.reading.remembered import per_vocabulary
from bot.reading.text import fold
from bot.reading.vocabulary import AgencyWord, Vocabulary


class Certainty(IntEnum):
    LIKELY = 1
    SURE = 2


@dataclass(frozen=True)
class Named:
    """One place in the text that names an agency or a district."""

    start: int
    end: int
    candidates: tuple[str, ...]
    certainty: Certainty = Certainty.SURE
    district: str | None = None
    """The place could be (or, without candidates, is) this district."""


# "อ." begins a word, or follows one of those that people write without a space before it ("ของอ.ลี้").
AFTER = "ของ|ใน|แจ้ง|บอก|ทวง|เตือน|ถึง|เขต|กับ|และ|ให้|ดู|ทั้ง"
GLUED = "(?:(?<![ก-๙.])|" + "|".join(f"(?<={word})" for word in AFTER.split("|")) + ")"
# Type words with and without dots, spaced, in full. "เทศบาล" alone is any municipality; "ต." only says tambon.
TYPES = (
    ("อบจ.", r"อ\.?\s?บ\.?\s?จ\.?|องค์การบริหารส่วนจังหวัด"),
    ("อบต.", r"อ\.?\s?บ\.?\s?ต\.?|องค์การบริหารส่วนตำบล|องค์การบริหารส่วน\s?ต\."),
    ("ทม.", r"ท\.?\s?ม\.?|เทศบาลเมือง"),
    ("ทต.", r"ท\.?\s?ต\.?|เทศบาลตำบล|เทศบาล\s?ต\."),
    ("ทน.", r"ท\.?\s?น\.|เทศบาลนคร"),
    ("เทศบาล", r"เทศบาล"),
    ("อำเภอ", rf"อำเภอ|{GLUED}อ\.\s?"),
    ("จังหวัด", r"จังหวัด|(?<![ก-๙.])จ\.\s?"),
    ("ตำบล", r"ตำบล|(?<![ก-๙.])ต\.\s?"),
)
TYPE = re.compile("|".join(f"(?P<t{n}>{spelling})" for n, (_, spelling) in enumerate(TYPES)))
MUNICIPAL = ("ทต.", "ทม.", "ทน.")
TONES = re.compile("[่-๋์]")


@dataclass(frozen=True)
class Index:
    by_name: dict[str, tuple[AgencyWord, ...]]
    """Folded short name or alias → agencies so called."""
    pattern: re.Pattern[str]
    toneless: dict[str, tuple[str, ...]]
    toneless_pattern: re.Pattern[str]
    districts: dict[str, str]
    stems: dict[str, AgencyWord] = field(default_factory=dict)
    """The first label of the agency's own domain: how it is romanised."""

    def only_of_type(self, type_word: str) -> tuple[AgencyWord, ...]:
        """The agency that its type names already ("เทศบาลเมือง"), where there is but one."""
        found = {agency.name: agency for agencies in self.by_name.values() for agency in agencies}
        fitting = tuple(agency for agency in found.values() if agency.type == type_word)
        return fitting if len(fitting) == 1 else ()


@per_vocabulary
def index_of(vocabulary: Vocabulary) -> Index:
    by_name: dict[str, list[AgencyWord]] = {}
    for agency in vocabulary.agencies:
        for name in (agency.short_name, *agency.aliases):
            bare = TYPE.sub("", fold(name), count=1) if TYPE.match(fold(name)) else fold(name)
            if len(bare.strip()) > 1 and agency not in by_name.setdefault(bare.strip(), []):
                by_name[bare.strip()].append(agency)
    toneless: dict[str, list[str]] = {}
    for name in by_name:
        toneless.setdefault(TONES.sub("", name), []).append(name)
    districts = {fold(agency.district): agency.district for agency in vocabulary.agencies if agency.district}
    if capital := next((name for name in districts.values() if name.startswith("เมือง")), None):
        districts["เมือง"] = capital  # as everybody says it
    stems = {
        domain.split(".")[0].removeprefix("tb-"): agency for agency in vocabulary.agencies for domain in agency.domains
    }
    return Index(
        {name: tuple(agencies) for name, agencies in by_name.items()},
        _longest_first([*by_name, *districts]),
        {name: tuple(names) for name, names in toneless.items()},
        _longest_first(toneless),
        districts,
        {stem: agency for stem, agency in stems.items() if len(stem) > 3 and not stem.startswith("lamphun")},
    )


def _longest_first(names: Iterable[str]) -> re.Pattern[str]:
    """ทากาศเหนือ before ทากาศ."""
    return re.compile(
        "|".join(re.escape(name).replace("\\ ", r"\s?") for name in sorted(set(names), key=len, reverse=True)) or "(?!)"
    )
