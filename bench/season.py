"""What a season costs in pushes: `python -m bench.season [--agencies 59] [--seed 2566]`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from bench.simulation import Simulation
from tests.stage import Province, prepared_database

PLAN = 300
"""Pushes a month of LINE's free plan in Thailand."""
COLUMNS = ("reminder", "notice", "returned", "question", "answer", "announcement", "tally", "admission", "alarm")


def simulate(agencies: int, seed: int, folder: Path) -> Simulation:
    """Plays the season and closes the stage; its books stay readable."""
    province = Province(folder, prepared_database(folder / "prepared.db"), at="2023-01-09T08:00:00+07:00")
    season = Simulation(province, agencies, seed)
    try:
        season.run()
    finally:
        province.close()
    return season


def report(season: Simulation) -> list[str]:
    months = season.months()
    used = [name for name in COLUMNS if any(name in purposes for _, purposes, _, _ in months)]
    lines = [f"{'month':<12}" + "".join(f"{name:>14}" for name in used) + f"{'pushes':>10}{'if all were pushed':>20}"]
    for month, purposes, counted, everything in months:
        figures = "".join(f"{purposes.get(name, 0):>14}" for name in used)
        lines.append(f"{month:%B %Y}".ljust(12) + figures + f"{counted:>10}{everything:>20}")
    returned, answered = season.tellings()
    lines.append(
        f"{'season':<12}" + " " * 14 * len(used) + f"{sum(m[2] for m in months):>10}{sum(m[3] for m in months):>20}"
    )
    lines += [
        f"{len(season.returned)} items returned, told {_times(returned)}",
        f"{len(season.answered)} questions answered, told {_times(answered)}",
        f"messages owed that never went out: {season.unsent() or 'none'}",
        f"reminders to somebody who missed nothing: {len(season.needless)}",
    ]
    return lines


def _times(tellings: dict[str, int]) -> str:
    once = sum(times == 1 for times in tellings.values())
    never = sum(times == 0 for times in tellings.values())
    return f"once: {once}, never: {never}, more than once: {len(tellings) - once - never}"


def holds(season: Simulation) -> bool:
    """Under the plan in every month, everything told once, nobody reminded for nothing."""
    returned, answered = season.tellings()
    told = all(times == 1 for times in (*returned.values(), *answered.values()))
    return told and not season.needless and all(counted < PLAN for _, _, counted, _ in season.months())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--agencies", type=int, default=59)
    parser.add_argument("--seed", type=int, default=2566)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        season = simulate(given.agencies, given.seed, Path(folder))
        print("\n".join(report(season)))
        return 0 if holds(season) else 1


if __name__ == "__main__":
    sys.exit(main())
