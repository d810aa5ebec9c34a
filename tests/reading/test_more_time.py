"""A date without a year is one of the season, whatever the clock of the one who asks."""

from __future__ import annotations

from datetime import date

import pytest

from bot.commands import Extend
from bot.reading import read
from bot.reading.vocabulary import Speaker
from tests.reading.season import vocabulary


@pytest.mark.parametrize(
    ("today", "until"),
    [
        (date(2022, 12, 20), "2023-02-05"),
        (date(2023, 1, 16), "2023-02-05"),
        (date(2023, 2, 4), "2023-02-05"),
        (date(2026, 11, 20), "2023-02-05"),
        (date(2020, 1, 1), "2023-02-05"),
    ],
)
def test_a_day_without_a_year_is_the_seasons(today: date, until: str) -> None:
    said = "อนุมัติคำขอขยายของ ทต.ริมปิง รอบ 1 ถึง 5 ก.พ."
    (act,) = read(said, Speaker("coordinator"), vocabulary(), today).acts
    assert act == Extend(1, until, "ทต.ริมปิง")
