"""The rules of the house, held over the syntax tree: imports go one way, guests stay in their rooms."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from models import migrating
from models.base import Base
from models.database import Database

ROOT = Path(__file__).parent.parent
ROOMS = ("models", "messages", "bot", "jobs", "rehearsal")
MAY_IMPORT = {
    "models": {"models"},
    "messages": {"messages", "models"},
    "bot": {"bot", "messages", "models"},
    "jobs": {"jobs", "bot", "messages", "models"},
    "rehearsal": {"rehearsal"},
}
FRONT_DOORS = {"bot/cli.py", "bot/rehearse.py"}
GUESTS = {
    "flask": {"bot", "rehearsal"},
    "werkzeug": {"bot", "rehearsal"},
    "apscheduler": {"jobs"},
    "linebot": {"bot", "messages", "rehearsal"},
    "gunicorn": {"bot"},
    "alembic": {"models"},
    "docx": {"messages"},
    "resvg_py": {"messages"},
}


def modules() -> list[Path]:
    return [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py")) if "migrations" not in path.parts]


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", modules(), ids=named)
def test_imports_go_one_way(path: Path) -> None:
    if named(path) in FRONT_DOORS:
        return
    room = path.relative_to(ROOT).parts[0]
    wrong = {name for name in imported(path) if name.split(".")[0] in ROOMS} - {
        name for name in imported(path) if name.split(".")[0] in MAY_IMPORT[room]
    }
    assert not wrong


@pytest.mark.parametrize("path", modules(), ids=named)
def test_guests_stay_in_their_rooms(path: Path) -> None:
    room = path.relative_to(ROOT).parts[0]
    strangers = {name for name in imported(path) if room not in GUESTS.get(name.split(".")[0], {room})}
    assert not strangers


def test_openpyxl_has_one_writer_and_one_reader_room() -> None:
    users = {path.parent.relative_to(ROOT).as_posix() for path in modules() if any(
        name.split(".")[0] == "openpyxl" for name in imported(path))}  # fmt: skip
    assert users <= {"messages/workbooks", "bot/workbooks"}


def test_only_the_clock_reads_the_clock() -> None:
    """Lint bans the names; this holds that nobody switched the ban off elsewhere."""
    allowed = {"bot/clock.py", "jobs/worker.py"}
    silenced = {named(path) for path in modules() if "noqa: TID251" in path.read_text("utf-8")}
    assert silenced <= allowed


def test_the_migrations_make_what_the_models_say(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'new.db'}")
    migrating.upgrade(database)
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "render_as_batch": True})
        assert compare_metadata(context, Base.metadata) == []
    database.close()


def test_the_schema_can_be_taken_down_and_put_up_again(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'new.db'}")
    migrating.upgrade(database)
    with database.writing.begin() as connection:
        command.downgrade(migrating.config(connection), "base")
    assert not migrating.is_current(database)
    migrating.upgrade(database)
    assert migrating.is_current(database)
    database.close()
