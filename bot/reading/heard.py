"""One message with everything the vocabulary knows about it: what each reader of acts starts from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.reading import cues
from bot.reading.agencies import named
from bot.reading.agency_index import Named
from bot.reading.codes import Mention, mentions, rounds_of
from bot.reading.grammar import Mark, scan
from bot.reading.spelling import mended
from bot.reading.text import HOLE, Text, parse
from bot.reading.titles import Titled, titled
from bot.reading.vocabulary import ItemWord, Speaker, Vocabulary

LONG_GAP = re.compile(r"(?:[ ]*\n){4,}")  # says nothing, and would cost every pattern that allows spaces
TOLD_APART = re.compile(r"(?:ไม่ใช่|มิใช่|บ่ใช่|บ่แม่น|ไม่ได้หมายถึง)\s?(?:ของ|ที่)?\s?$")
HEAD, TAIL = 1200, 600
"""Characters; LINE shows about a thousand of a message before "read more"."""


@dataclass(frozen=True)
class Heard:
    text: Text
    speaker: Speaker
    vocabulary: Vocabulary
    today: date

    @cached_property
    def plain(self) -> str:
        return mended(self.text.plain)

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        return scan(self.plain)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        return mentions(self.plain, self.marks, self.vocabulary)

    @cached_property
    def sure(self) -> tuple[Mention, ...]:
        return tuple(mention for mention in self.mentions if not mention.bare)

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """Where each of the mentions ends."""
        return tuple(mention.end for mention in self.mentions)

    @cached_property
    def titles(self) -> tuple[Titled, ...]:
        return titled(self.plain, self.vocabulary)

    @cached_property
    def title_starts(self) -> tuple[int, ...]:
        return tuple(title.start for title in self.titles)

    @cached_property
    def mark_starts(self) -> tuple[int, ...]:
        return tuple(mark.start for mark in self.marks)

    @cached_property
    def agencies(self) -> tuple[Named, ...]:
        """Those named, without one that is only told apart ("เหมืองจี้ ไม่ใช่เหมืองง่า")."""
        found = named(self.plain[:2000], self.vocabulary)
        return tuple(one for one in found if not TOLD_APART.search(self.plain, 0, one.start)) or found

    @cached_property
    def rounds(self) -> tuple[int, ...]:
        return rounds_of(self.marks, self.vocabulary, self.today)

    @cached_property
    def round(self) -> int | None:
        """The one round that is named, if it is one."""
        return self.rounds[0] if len(self.rounds) == 1 else None

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """All items said by a sure code."""
        return tuple(dict.fromkeys(code for mention in self.sure for code in mention.codes))

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """Items by bare numbers only: good where a sentence can be about nothing but items."""
        return tuple(dict.fromkeys(code for mention in self.mentions for code in mention.codes))

    @cached_property
    def beyond(self) -> tuple[int, ...]:
        return tuple(dict.fromkeys(n for mention in self.sure for n in mention.beyond))

    @cached_property
    def by_title(self) -> tuple[str, ...]:
        """Items that are named by title beyond doubt."""
        return tuple(dict.fromkeys(title.candidates[0] for title in self.titles if len(title.candidates) == 1))

    @cached_property
    def asks(self) -> bool:
        return bool(cues.QUESTION.search(self.words))

    @cached_property
    def words(self) -> str:
        """The plain text with its URLs as single holes; of a very long one the beginning and the end, where people say
        what they want (the middle is a list, and each of its items is read with its own words)."""
        words = re.sub(f"([{HOLE}@])\\1+", r"\1", self.plain)
        words = LONG_GAP.sub("\n\n\n", re.sub("[ ]{3,}", "  ", words))
        return words if len(words) <= HEAD + TAIL else words[:HEAD] + "\n" + words[-TAIL:]

    def has(self, cue: re.Pattern[str]) -> bool:
        return bool(cue.search(self.words))

    def item(self, code: str) -> ItemWord | None:
        return next((item for item in self.vocabulary.items if item.code == code), None)

    @property
    def round_of_item(self) -> int | None:
        """The round that asks for the first item named."""
        return next((item.round for code in self.codes if (item := self.item(code))), None)

    def deadline_of(self, round_: int | None) -> date | None:
        return next((word.deadline for word in self.vocabulary.rounds if word.number == round_), None)

    def part(self, start: int, end: int | None = None) -> Heard:
        """A part of the message, read as if it were said alone."""
        return Heard(parse(self.text.raw[start:end]), self.speaker, self.vocabulary, self.today)

    def others(self) -> tuple[Named, ...]:
        """Agencies named that are not the sender's own. The province in an address is nobody."""
        own = self.speaker.agency
        return tuple(
            one
            for one in self.agencies
            if one.candidates
            and own not in one.candidates
            and not TOLD_APART.search(self.plain, max(0, one.start - 16), one.start)
            and not any(name.startswith("จังหวัด") for name in one.candidates)
        )


def heard(text: str, speaker: Speaker, vocabulary: Vocabulary, today: date) -> Heard:
    return Heard(parse(text), speaker, vocabulary, today)
