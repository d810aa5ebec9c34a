"""What people say, and how it is read: the tables in `rows/`, one for each subject, one message a line.

A row names who speaks (an agency stands for its officer), what is said (`\\n` and `\\t` as in a program) and the reading
as `shown` writes it; `other_years.tsv` also the year of the list.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reading.season import reading, shown

ROWS = Path(__file__).parent / "rows"


def written(cell: str) -> str:
    return str(json.loads('"' + cell.replace('"', '\\"') + '"'))


def rows() -> Iterator[object]:
    for table in sorted(ROWS.glob("*.tsv")):
        with table.open(encoding="utf-8", newline="") as lines:
            for number, row in enumerate(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE), 2):
                said, expected, year = written(row["said"]), written(row["reading"]), int(row.get("year") or 2566)
                yield pytest.param(row["who"], said, expected, year, id=f"{table.stem}:{number}")


@pytest.mark.parametrize(("who", "said", "expected", "year"), rows())
def test_read_as_meant(who: str, said: str, expected: str, year: int) -> None:
    assert shown(reading(said, who, year=year)) == expected


def test_no_message_stands_twice() -> None:
    messages = [(param.values[0], param.values[1], param.values[3]) for param in rows()]  # type: ignore[attr-defined]
    assert len(messages) == len(set(messages))
