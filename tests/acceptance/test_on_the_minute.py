"""What is promised for an hour comes at that hour, whenever the process was started."""

from __future__ import annotations

from time import perf_counter

import pytest

from jobs.timetable import entry_named
from jobs.worker import run_job
from tests.stage import Province


@pytest.mark.parametrize("name", ["reminders", "weekly-tally"])
def test_it_is_looked_for_every_minute(name: str) -> None:
    entry = entry_named(name)
    assert entry is not None
    assert entry.every_minutes == 1


@pytest.mark.parametrize("name", ["reminders", "weekly-tally"])
def test_a_look_that_finds_nothing_costs_little(province: Province, name: str) -> None:
    entry = entry_named(name)
    assert entry is not None
    province.officer("ทต.ริมปิง")
    province.at("2023-01-19T14:00:00+07:00")
    run_job(province.machine, entry)
    begun = perf_counter()
    assert run_job(province.machine, entry) == 0
    assert perf_counter() - begun < 1, "a look each minute must not be felt"
