"""The same grammar with the lists of other years: the end of the list and the titles come from the vocabulary."""

from __future__ import annotations

import pytest

from tests.reading.season import reading, shown

# who, said, reading
TABLE = [
    ("ทต.ริมปิง", "O35 https://r.example/35", "auto: submit O35=https://r.example/35", 2567),
    ("ทต.ริมปิง", "O36 https://r.example/36", "clarify: submit", 2567),
    ("ทต.ริมปิง", "มีข้อ 40 ไหมคะ", "auto: item", 2568),
    ("ทต.ริมปิง", "คู่มือเจ้าหน้าที่ https://r.example/m", "confirm: submit O8=https://r.example/m", 2568),
    ("ทต.ริมปิง", "ข้อ 8 คู่มือเจ้าหน้าที่ https://r.example/m", "auto: submit O8=https://r.example/m", 2568),
    ("ทต.ริมปิง", "ข้อ 8 Q&A https://r.example/m", "clarify: submit", 2568),
    ("ทต.ริมปิง", "O27 https://r.example/m", "clarify: submit", 2569),
    (
        "ทต.ริมปิง",
        "ข้อ 1-3 https://r.example/m",
        "auto: submit O1=https://r.example/m O2=https://r.example/m O3=https://r.example/m",
        2569,
    ),
]


@pytest.mark.parametrize(("who", "said", "expected", "year"), TABLE)
def test_read_by_the_list_of_its_year(who: str, said: str, expected: str, year: int) -> None:
    assert shown(reading(said, who, year=year)) == expected
