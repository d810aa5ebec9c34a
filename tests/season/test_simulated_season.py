"""A season as it comes, drawn from a seed, with a review and questions: `python -m bench.season` in small."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.season import PLAN, report
from bench.simulation import Simulation
from tests.stage import Province

AGENCIES = 10


@pytest.fixture(scope="module")
def season(tmp_path_factory: pytest.TempPathFactory, prepared: Path) -> Iterator[Simulation]:
    province = Province(tmp_path_factory.mktemp("simulated"), prepared, at="2023-01-09T08:00:00+07:00")
    played = Simulation(province, AGENCIES, job_hours=((9, 5), (13, 35)))
    played.run()
    yield played
    province.close()


def test_every_returned_item_is_told_to_its_agency_exactly_once(season: Simulation) -> None:
    returned, _ = season.tellings()
    assert len(returned) > AGENCIES * 2
    assert {mark: times for mark, times in returned.items() if times != 1} == {}


def test_every_answer_is_told_to_the_one_who_asked_exactly_once(season: Simulation) -> None:
    _, answered = season.tellings()
    assert len(answered) > 3
    assert {mark: times for mark, times in answered.items() if times != 1} == {}


def test_nobody_is_reminded_who_misses_nothing(season: Simulation) -> None:
    assert season.reminded > AGENCIES
    assert season.needless == []


def test_no_agency_is_pushed_more_than_one_digest_a_day(season: Simulation) -> None:
    assert season.digests
    assert max(season.digests.values()) == 1


def test_every_month_stays_under_the_plan_and_costs_less_than_pushing_everything(season: Simulation) -> None:
    for _, purposes, counted, everything in season.months():
        assert counted < PLAN
        assert counted == sum(purposes.values())
        assert counted < everything
    assert any("if all were pushed" in line for line in report(season))
