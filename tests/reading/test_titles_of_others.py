"""A code beside the name of another item is never recorded at once, whatever the year and wherever the name stands."""

from __future__ import annotations

import pytest

from bot.doubts import Handling
from tests.reading.season import reading, vocabulary

PLACES = (
    "ข้อ {number} {name} https://p.example/x",
    "{name} ข้อ {number} https://p.example/x",
    "ข้อ {number} https://p.example/x {name}",
    "o{number}({name})https://p.example/x",
)
TOO_LITTLE = {"no gift", "งดรับของขวัญ", "นโยบาย HR", "ITA-o12"}
"""Names that the titles of several items hold, or that are codes themselves."""


@pytest.mark.parametrize("year", [2566, 2567, 2568, 2569])
def test_no_other_items_name_is_passed_over(year: int) -> None:
    items = vocabulary(year).items
    passed = []
    for at, item in enumerate(items):
        for place, name in enumerate((item.title, *item.aliases)):
            for step in (1, 9):
                number = items[(at + step) % len(items)].code[1:]
                said = PLACES[place % len(PLACES)].format(number=number, name=name)
                if name not in TOO_LITTLE and reading(said, year=year).handling is Handling.AUTO:
                    passed.append(said)
    assert passed == []
