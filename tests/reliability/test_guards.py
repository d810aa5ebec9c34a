"""The list of guards is up to date: each stands where it is sought, its test is there, and readers find it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.guards import GUARDS, Guard

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: guard.name)
def test_the_guard_and_its_test_are_there(guard: Guard) -> None:
    file, _, test = guard.test.partition("::")
    assert (ROOT / guard.file).read_text().count(guard.intact) == 1
    assert f"def {test}(" in (ROOT / file).read_text()


def test_readers_find_the_same_list() -> None:
    told = [line for line in (ROOT / "docs" / "guards.md").read_text().splitlines() if line.endswith("` |")]
    assert told == [_row(guard) for guard in GUARDS]


def _row(guard: Guard) -> str:
    file, _, test = guard.test.partition("::")
    return f"| {guard.name} | `{guard.file}` | `{test}` in `{file.removeprefix('tests/')}` |"
