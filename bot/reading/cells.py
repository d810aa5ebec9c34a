"""Item codes as they stand in the cells of a form: there a bare number is one too."""

from __future__ import annotations

import re

from bot.reading.codes import mentions
from bot.reading.grammar import scan
from bot.reading.text import cleaned, fold, spelled
from bot.reading.vocabulary import Vocabulary


def read_codes(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Item codes in a cell of a form: "๐๑", "O1", "1", "1.0", "ข้อ ๑"; nothing for anything else."""
    plain = re.sub(r"^(\d{1,2})\.0+$", r"\1", fold(spelled(cleaned(text))).strip())
    words = re.search("[a-zก-๙]", plain)  # "วิดีโอ 3" is no item, "3" alone is
    said = [mention for mention in mentions(plain, scan(plain), vocabulary) if not (mention.bare and words)]
    return tuple(dict.fromkeys(code for mention in said for code in mention.codes))
