"""What every conversation needs: a province in mid-January, before the first deadline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stage import Province, prepared_database


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepared_database(tmp_path_factory.mktemp("prepared") / "ita.db")


@pytest.fixture
def province(tmp_path: Path, prepared: Path) -> Iterator[Province]:
    playing = Province(tmp_path, prepared)
    yield playing
    playing.close()
