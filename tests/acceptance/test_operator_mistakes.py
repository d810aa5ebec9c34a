"""What an operator gets wrong is one line with the name of the thing, never a traceback; and nothing wrong starts."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from bot.clock import moment_from_iso
from bot.links import BadLink, Links

NOON = moment_from_iso("2023-01-20T12:00:00+07:00")
UNSET = ("LINE_CHANNEL_SECRET", "LINE_CHANNEL_ACCESS_TOKEN", "PUBLIC_URL", "ITA_SECRET_KEY", "LINE_BASIC_ID", "PORT")


def run(folder: Path, *arguments: str, stdin: str = "", **environ: str) -> Result:
    known = dict.fromkeys(UNSET) | {"DATABASE_URL": f"sqlite:///{folder / 'season.db'}"}
    return CliRunner().invoke(
        main, arguments, input=stdin, env={**known, "ITA_CLOCK": "2023-01-20T12:00:00+07:00", **environ}
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LINE_API_URL", "http://[::1"),
        ("LINE_API_URL", "https://line.example:99999"),
        ("LINE_API_URL", "https://line.example/a b"),
        ("PUBLIC_URL", "https://bot.example:port"),
        ("DATABASE_URL", "postgresql://clerk@127.0.0.1:five/season"),
        ("DATABASE_URL", "sqlite://"),
        ("DATABASE_URL", "sqlite:///:memory:"),
        ("ITA_CLOCK", "0001-01-01T00:00:00+07:00"),
        ("ITA_CLOCK", "9999-12-31T23:59:59-07:00"),
    ],
)
def test_a_wrong_value_is_named_in_one_line(tmp_path: Path, name: str, value: str) -> None:
    result = run(tmp_path, "status", **{name: value})
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert name in result.stderr


@pytest.mark.parametrize("command", ["serve", "web", "rehearse"])
def test_a_port_that_does_not_exist_is_wrong_usage(tmp_path: Path, command: str) -> None:
    assert run(tmp_path, command, "--port", "70000").exit_code == 2


def test_a_form_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    result = run(tmp_path, "import", str(tmp_path / "gone.xlsx"), "--agency", "ทม.ลำพูน")
    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)
    assert "gone.xlsx: no such file" in result.stderr


def test_a_file_of_links_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    result = run(tmp_path, "check-links", "--url-file", str(tmp_path / "gone.txt"))
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)
    assert "gone.txt: no such file" in result.stderr


def test_an_unknown_speaker_is_one_line_and_what_came_before_is_read(tmp_path: Path) -> None:
    lines = '{"text": "O1 https://a.example/1"}\n{"text": "สวัสดี", "as": "governor"}\n{"text": "สรุป"}\n'
    result = run(tmp_path, "explain", "-", stdin=lines)
    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)
    assert '"as" must be one of officer, coordinator, stranger, not "governor"' in result.stderr
    assert len(result.stdout.splitlines()) == 1
    assert run(tmp_path, "explain", "สวัสดี", "--as", "governor").exit_code == 2


def test_doctor_goes_on_when_the_secrets_are_missing(tmp_path: Path) -> None:
    result = run(tmp_path, "doctor")
    assert result.exit_code == 1
    assert "LINE_CHANNEL_SECRET is missing" in result.stdout
    assert "database" in result.stdout
    assert "2023-01-20T12:00" in result.stdout, "the clock as people in Bangkok read it"


def test_without_a_key_no_link_is_believed() -> None:
    unsigned = Links("https://bot.example", "@ita", "")
    token = unsigned.file("form.xlsx", NOON, agency=1).partition("?t=")[2]
    with pytest.raises(BadLink):
        unsigned.read("form.xlsx", token, NOON)
