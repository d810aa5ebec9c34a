"""What every conversation needs: a province in mid-January, before the first deadline."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from functools import wraps
from pathlib import Path
from typing import Any

import pytest

from models.database import _SqliteFile
from tests.stage import Province, prepared_database


@pytest.fixture(scope="session", autouse=True)
def steady_power() -> Iterator[None]:
    """No test cuts the power, and only against that does a commit wait for the disk: a third of the suite's time. The
    processes that tests start and kill are as ever."""
    prepare = _SqliteFile._prepare

    @wraps(prepare)
    def hasty(self: _SqliteFile, connection: sqlite3.Connection, record: Any) -> None:
        prepare(self, connection, record)
        connection.execute("PRAGMA synchronous=OFF")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_SqliteFile, "_prepare", hasty)
        yield


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepared_database(tmp_path_factory.mktemp("prepared") / "ita.db")


@pytest.fixture
def province(tmp_path: Path, prepared: Path) -> Iterator[Province]:
    playing = Province(tmp_path, prepared)
    yield playing
    playing.close()
