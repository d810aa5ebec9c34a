"""Every conversation once more, on PostgreSQL."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from bench import postgres
from tests import conversations
from tests.reliability.places import Place

pytestmark = pytest.mark.postgres


@pytest.fixture
def province(tmp_path: Path, prepared: Path, postgres_server: str, postgres_template: str) -> Iterator[Place]:
    playing = Place(tmp_path, prepared, database_url=postgres.new_database(postgres_server, postgres_template))
    yield playing
    playing.close()


def _collect() -> None:
    """The tests that need a province and nothing else."""
    for found in pkgutil.iter_modules(conversations.__path__):
        module = import_module(f"{conversations.__name__}.{found.name}")
        for name, test in vars(module).items():
            if name.startswith("test_") and list(inspect.signature(test).parameters) == ["province"]:
                globals()[f"{name}_in_{found.name.removeprefix('test_')}"] = test


_collect()
