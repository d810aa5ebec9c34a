"""`check-links` at the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.auditing.auditor import LinkAuditor
from bot.clock import moment_from_iso
from bot.console import links
from bot.console.common import Group
from models.agency import active_agencies
from models.answer import Sent, record
from models.base import Base
from models.catalogue import shipped_agencies, shipped_season
from models.database import Database
from models.link_check import LinkCheck
from models.loading import load_agencies, load_season
from tests.links.web import SmallWeb, page


def run(*arguments: str) -> Result:
    group = Group()
    group.add_command(links.check_links)
    return CliRunner().invoke(group, ["check-links", *arguments])


@pytest.fixture
def in_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(links, "LinkAuditor", lambda: LinkAuditor(loopback_too=True))


def a_file(folder: Path, content: bytes) -> str:
    path = folder / "links.txt"
    path.write_bytes(content)
    return str(path)


def test_each_line_of_a_file_gets_a_json_line_in_order(web: SmallWeb, tmp_path: Path) -> None:
    web.pages["/o5"] = page("<p>" + "ข้อมูลการติดต่อของหน่วยงาน " * 30 + "</p>", "ติดต่อ")
    lines = f"\ufeff{web.url('/gone')}\r\n\r\nบรรทัดเสีย\n{web.url('/o5')}\n".encode() + b"http://\xff\xfe/\n"
    result = run("--loopback", "--url-file", a_file(tmp_path, lines), "--json")
    assert result.exit_code == 0
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [each["reason"] for each in found] == ["not_found", "not_a_url", "", "not_a_url"]
    assert found[2] == {"url": web.url("/o5"), "verdict": "ok", "reason": "", "status": 200, "title": "ติดต่อ"}
    assert all(list(each) == ["url", "verdict", "reason", "status", "title"] for each in found)


def test_without_json_a_line_for_people(web: SmallWeb, tmp_path: Path) -> None:
    result = run("--loopback", "--url-file", a_file(tmp_path, web.url("/gone").encode()))
    assert result.stdout == f"broken not_found 404 {web.url('/gone')} “404”\n"


def test_in_earnest_this_machine_is_not_asked(web: SmallWeb, tmp_path: Path) -> None:
    result = run("--url-file", a_file(tmp_path, web.url("/x").encode()), "--json")
    assert json.loads(result.stdout)["reason"] == "blocked_target"
    assert web.asked == []


def test_a_file_that_is_not_there_is_wrong_usage() -> None:
    assert run("--url-file", "/no/such/file").exit_code == 2


def test_an_empty_file_says_nothing(tmp_path: Path) -> None:
    result = run("--url-file", a_file(tmp_path, b"\n\n"), "--json")
    assert (result.exit_code, result.stdout) == (0, "")


@pytest.mark.usefixtures("in_loopback")
def test_the_season_s_links_are_looked_at_and_kept(
    web: SmallWeb, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/ita.db")
    monkeypatch.setattr("models.migrating.is_current", lambda database: True)
    database = Database(f"sqlite:///{tmp_path}/ita.db")
    Base.metadata.create_all(database.engine)
    now = moment_from_iso("2023-01-20T09:00")
    with database.write() as session:
        season = load_season(session, shipped_season(2566), now)
        load_agencies(session, shipped_agencies("lamphun"), now)
        session.flush()
        record(session, active_agencies(session)[3], season.items[0], [web.url("/gone")], "", Sent(now, None))
    result = run("--json")
    assert [json.loads(line)["reason"] for line in result.stdout.splitlines()] == ["not_found"]
    with database.read() as session:
        assert [each.reason for each in session.query(LinkCheck)] == ["not_found"]
    database.close()


def test_without_a_season_one_clear_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/ita.db")
    result = run()
    assert result.exit_code == 1
    assert "season load" in result.stderr
