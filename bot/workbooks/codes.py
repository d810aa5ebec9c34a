"""Which item a row is about, from its code cell and its title cell.

A code in a cell is the whole cell, so more is allowed than in a sentence: there a bare number may be anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.reading.vocabulary import ItemWord, Vocabulary
from bot.workbooks.language import folded, guess_title, match_title

_SPLIT = re.compile(r"[,/&+;\n]|และ|กับ")
_RANGE = re.compile(r"^(.+?)\s*(?:-|ถึง)\s*(.+)$")
# A mark says "item": the word, the letter O, or both. A zero in front is the O as the province types it.
_MARK = r"(?:ข้อที่|ข้อ|oit)?[\s.:\-]*(?:โอ|o)?"
_CODE = re.compile(rf"^(?P<mark>{_MARK})[\s.\-]*(?P<zero>0?)(?P<number>[1-9][0-9]?)[.)]?(?:\.0+)?$")
_LEADING = re.compile(rf"^({_MARK}[\s.\-]*[0-9]{{1,3}})(?![0-9/])([\s.:)\-]+|(?=[^\W\d])|$)")


@dataclass(frozen=True)
class Code:
    """A number read as an item's. `bare`: nothing but the number says so."""

    number: int
    bare: bool


def read_code(text: str) -> Code | None:
    """One code that is the whole text: ๐๑, O1, o.1, โอ ๑, ข้อ ๑, 010 (= O10), 1, 1.0."""
    found = _CODE.match(folded(text).strip())
    if not found:
        return None
    return Code(int(found["number"]), bare=not found["mark"].strip(" .:-") and not found["zero"])


def read_codes(text: str) -> tuple[Code, ...]:
    """All codes of a cell ("O14/O15", "O1, O2", "O1-3"); () if any part is something else."""
    codes: list[Code] = []
    for part in filter(None, (part.strip() for part in _SPLIT.split(folded(text)))):
        whole, ends = read_code(part), _RANGE.match(part)
        if whole:
            codes.append(whole)
            continue
        first, last = (read_code(ends[1]), read_code(ends[2])) if ends else (None, None)
        if not first or not last or last.number <= first.number:
            return ()
        codes += [Code(number, first.bare) for number in range(first.number, last.number + 1)]
    return tuple(codes)


def split_title(text: str) -> tuple[str, str]:
    """("O1", "โครงสร้าง") of "O1 โครงสร้าง"; ("", text) where no number stands in front."""
    found = _LEADING.match(folded(text))
    if not found or not read_code(found[1]):
        return "", text
    return found[1], text[found.end() :].strip()


@dataclass(frozen=True)
class Found:
    """What a row is about: `items` when known; `why` when it should be read back; else a reason of `unclear`."""

    items: tuple[str, ...] = ()
    why: str = ""
    unclear: str = ""
    candidates: tuple[str, ...] = ()
    beyond: tuple[int, ...] = ()


class ItemFinder:
    """Decides from code, title and round. `ordinals`: the code column only counts the rows, so titles decide."""

    def __init__(self, vocabulary: Vocabulary, ordinals: bool = False) -> None:
        self.vocabulary = vocabulary
        self.ordinals = ordinals
        self.by_code = {item.code: item for item in vocabulary.items}
        self.twins = _twins(vocabulary)

    def find(self, code_text: str, title_text: str, round_: int | None) -> Found:
        codes, title = read_codes(code_text), title_text
        if not codes:  # code and title in one cell, whichever
            leading, title = split_title(title_text or code_text)
            codes = read_codes(split_title(code_text)[0]) or read_codes(leading)
        titled = match_title(title, self.vocabulary)
        if len(codes) == 1 and codes[0].bare and self._only_counts(codes[0], code_text, titled):
            codes = read_codes(split_title(title_text)[0]) if self.ordinals else ()
        if len(codes) > 1:
            return self._several(codes)
        if codes:
            return self._one(codes[0], titled, round_)
        return self._by_title(titled or guess_title(title, self.vocabulary), round_)

    def _only_counts(self, code: Code, code_text: str, titled: tuple[ItemWord, ...]) -> bool:
        """A bare number that numbers the rows: the whole column does, or it stands before another item's title."""
        if self.ordinals:
            return True
        return not read_codes(code_text) and f"O{code.number}" not in {item.code for item in titled}

    def _several(self, codes: tuple[Code, ...]) -> Found:
        beyond = tuple(code.number for code in codes if f"O{code.number}" not in self.by_code)
        if beyond:
            return Found(unclear="beyond_list", beyond=beyond)
        return Found(tuple(dict.fromkeys(f"O{code.number}" for code in codes)))

    def _one(self, code: Code, titled: tuple[ItemWord, ...], round_: int | None) -> Found:
        item = self.by_code.get(f"O{code.number}")
        if item is None:
            return Found(unclear="beyond_list", beyond=(code.number,))
        twins = self.twins.get(item.code, (item,))
        if len(twins) > 1:
            return _decide_twins(item, twins, titled, round_)
        if titled and item not in titled:
            candidates = (item.code, *(other.code for other in titled))
            return Found(unclear="code_title_disagree", candidates=candidates)
        if code.bare and not titled and round_ and item.round and item.round != round_:
            return Found(unclear="bare_other_round", candidates=(item.code,))
        return Found((item.code,))

    def _by_title(self, titled: tuple[ItemWord, ...], round_: int | None) -> Found:
        in_round = tuple(item for item in titled if item.round == round_) if len(titled) > 1 else titled
        if len(in_round) == 1:
            return Found((in_round[0].code,), why="by_title")
        if titled:
            return Found(unclear="title_unclear", candidates=tuple(item.code for item in titled))
        return Found(unclear="no_item")


def _decide_twins(
    item: ItemWord, twins: tuple[ItemWord, ...], titled: tuple[ItemWord, ...], round_: int | None
) -> Found:
    """Two items printed with one code: the title decides, else the round, which is then read back."""
    by_title = [twin for twin in twins if twin in titled]
    if len(by_title) == 1:
        return Found((by_title[0].code,), why="" if by_title[0] is item else "printed_twice")
    if titled:
        return Found(unclear="code_title_disagree", candidates=(item.code, *(other.code for other in titled)))
    in_round = [twin for twin in twins if round_ and twin.round == round_]
    if len(in_round) == 1:
        return Found((in_round[0].code,), why="" if in_round[0] is item else "printed_twice")
    return Found(unclear="printed_twice", candidates=tuple(twin.code for twin in twins))


def _twins(vocabulary: Vocabulary) -> dict[str, tuple[ItemWord, ...]]:
    """For the item that owns a printed code: all items printed with it (in 2566 ๐๓๑ stands for O31 and O32)."""
    printed: dict[int, list[ItemWord]] = {}
    for item in vocabulary.items:
        code = read_code(item.printed_code)
        if code:
            printed.setdefault(code.number, []).append(item)
    return {f"O{number}": tuple(items) for number, items in printed.items() if len(items) > 1}
