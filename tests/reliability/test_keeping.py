"""A copy while everything runs, and the way back."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from tests.stage import Province


def run(province: Province, *words: str) -> Result:
    return CliRunner().invoke(main, words, env={"DATABASE_URL": f"sqlite:///{province.file}"})


def test_a_backup_put_back_while_the_service_runs(province: Province, tmp_path: Path) -> None:
    officer = province.officer("อบต.เหล่ายาว")
    province.say(officer, "O1 https://laoyao.example/1")
    kept = tmp_path / "kept.db"
    assert run(province, "backup", str(kept)).exit_code == 0
    province.say(officer, "O2 https://laoyao.example/2")
    assert province.received("อบต.เหล่ายาว") == ["O1", "O2"]
    restored = run(province, "restore", str(kept), "--yes")
    assert restored.exit_code == 0, restored.output
    assert province.received("อบต.เหล่ายาว") == ["O1"]  # the running bot, its connections open
    province.say(officer, "O3 https://laoyao.example/3")
    assert province.received("อบต.เหล่ายาว") == ["O1", "O3"]
    before = sqlite3.connect(province.file.with_name("ita.db.before-restore"))
    assert before.execute("SELECT count(*) FROM answer").fetchone() == (2,)
    before.close()


def test_nothing_is_overwritten_unasked(province: Province, tmp_path: Path) -> None:
    kept = tmp_path / "kept.db"
    kept.write_text("precious")
    refused = run(province, "backup", str(kept))
    assert refused.exit_code == 1
    assert "--yes" in refused.output
    assert kept.read_text() == "precious"
    assert run(province, "backup", str(kept), "--yes").exit_code == 0
    refused = run(province, "restore", str(kept))
    assert refused.exit_code == 1
    assert "--yes" in refused.output


@pytest.mark.parametrize("bad", ["text", "foreign", "newer", "torn"])
def test_what_is_no_backup_of_ours_is_refused_and_changes_nothing(province: Province, tmp_path: Path, bad: str) -> None:
    officer = province.officer("อบต.เหล่ายาว")
    province.say(officer, "O1 https://laoyao.example/1")
    file = tmp_path / "bad.db"
    assert run(province, "backup", str(file)).exit_code == 0
    if bad == "text":
        file.write_text("not a database, and long enough to have a header " * 50)
    elif bad == "torn":
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    else:
        with sqlite3.connect(file) as changed:
            changed.execute(
                "UPDATE alembic_version SET version_num = '9999'" if bad == "newer" else "DROP TABLE alembic_version"
            )
        changed.close()
    province.say(officer, "O2 https://laoyao.example/2")
    refused = run(province, "restore", str(file), "--yes")
    assert refused.exit_code == 1
    assert "Traceback" not in refused.output
    assert province.received("อบต.เหล่ายาว") == ["O1", "O2"]


def test_on_postgresql_it_names_the_right_tool() -> None:
    for command in ("backup", "restore"):
        runner = CliRunner()
        with runner.isolated_filesystem():
            Path("file").touch()
            result = runner.invoke(main, [command, "file", "--yes"], env={"DATABASE_URL": "postgresql://u@h/d"})
        assert result.exit_code == 1
        assert "pg_dump" in result.output
