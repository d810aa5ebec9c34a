"""The migrations make what the models say, once, however many processes start."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect

from bench import postgres
from models import migrating
from models.base import Base
from models.database import Database

ROOT = Path(__file__).resolve().parents[2]
UPGRADE = (
    "import os; from models import database, migrating as m; m.upgrade(database.Database(os.environ['DATABASE_URL']))"
)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'fresh.db'}"
    return postgres.new_database(request.getfixturevalue("postgres_server"))


def test_the_migrations_make_what_the_models_say(empty: str) -> None:
    database = Database(empty)
    migrating.upgrade(database)
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
        assert set(inspect(connection).get_table_names()) == {*Base.metadata.tables, "alembic_version"}
    assert migrating.is_current(database)
    database.close()


def test_many_processes_may_start_at_once(empty: str) -> None:
    environ = {**os.environ, "DATABASE_URL": empty}
    starting = [
        subprocess.Popen([sys.executable, "-c", UPGRADE], cwd=ROOT, env=environ, stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    ends = [(each.communicate()[1], each.returncode) for each in starting]
    assert [code for _, code in ends] == [0] * 3, ends
    database = Database(empty)
    assert migrating.is_current(database)
    database.close()
