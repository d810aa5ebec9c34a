"""Real processes, real SIGKILLs: nothing lost, nothing twice. The large one is `python -m bench.kill`."""

from __future__ import annotations

import pytest

from bench.kill import SMALL, run

pytestmark = pytest.mark.slow


def test_killed_on_sqlite() -> None:
    count = run("sqlite", ["web", "worker"], SMALL)
    assert count.faults == 0, count.line()
    assert count.deaths, count.line()  # at least one of them in the midst of its work


@pytest.mark.postgres
def test_killed_on_postgresql(postgres_server: str) -> None:
    count = run("postgresql", ["web", "worker", "worker"], SMALL, address=postgres_server)
    assert count.faults == 0, count.line()
    assert count.deaths, count.line()  # at least one of them in the midst of its work
