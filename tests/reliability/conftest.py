"""A PostgreSQL server, when one can be had. In CI it must be had."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

import bot.intake
from bench import postgres
from models.database import Database
from tests.reliability.places import Place, load_season


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A loaded machine is no fault: the door waits for its commit as long as it takes, not LINE's two seconds."""
    monkeypatch.setattr(bot.intake, "PATIENCE", 60.0)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    try:
        with postgres.server() as address:
            yield address
    except postgres.NoServer as error:
        if os.environ.get("CI"):
            pytest.fail(str(error))
        pytest.skip(f"NOT TESTED ON POSTGRESQL: {error}")


@pytest.fixture(scope="session")
def postgres_template(postgres_server: str) -> str:
    """The name of a database with the season, to be copied for each test."""
    address = postgres.new_database(postgres_server)
    load_season(address)
    return postgres.name_of(address)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def place(request: pytest.FixtureRequest, tmp_path: Path, prepared: Path) -> Iterator[Place]:
    """The whole bot in one process, once on each database."""
    if request.param == "sqlite":
        playing = Place(tmp_path, prepared)
    else:
        server = request.getfixturevalue("postgres_server")
        template = request.getfixturevalue("postgres_template")
        playing = Place(tmp_path, prepared, database_url=postgres.new_database(server, template))
    yield playing
    playing.close()


@pytest.fixture
def empty_database(postgres_server: str) -> Iterator[Database]:
    database = Database(postgres.new_database(postgres_server))
    yield database
    with database.engine.connect() as connection:
        connection.execute(text("SELECT 1"))
    database.close()
