"""A full disk, a locked, a missing database: LINE hears 503 and delivers again, /healthz says why, and it passes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text

import bot.intake
import models.database
from models.channel import beat
from rehearsal.delivery import Delivery
from rehearsal.people import LineUser
from tests.conftest import Province


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Patience of a test, not of LINE."""
    monkeypatch.setattr(models.database, "BUSY_SECONDS", 0.05)


def healthz(province: Province) -> tuple[int, str]:
    answer = province.browser.get("/healthz")
    return answer.status_code, answer.text


def beating(province: Province) -> None:
    with province.machine.database.write() as session:
        beat(session, "worker", province.now)


def speak(province: Province, officer: LineUser, number: int) -> Delivery:
    province.line.say(officer, f"O{number} https://laoyao.example/{number}")
    return province.line.courier.attempts[-1]


@contextmanager
def full_disk(province: Province) -> Iterator[None]:
    """SQLite may not grow by another page: the same error as a full disk's, from the same place."""
    with province.machine.database.engine.connect() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
    province.machine.database.close()
    kept = models.database._SqliteFile._prepare

    def prepare(self: object, connection: sqlite3.Connection, record: object) -> None:
        kept(self, connection, record)  # type: ignore[arg-type]
        connection.execute(f"PRAGMA max_page_count={pages}")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(models.database._SqliteFile, "_prepare", prepare)
        province.open()
        yield
    province.machine.database.close()


def test_a_full_disk(province: Province) -> None:
    officer = province.officer("อบต.เหล่ายาว")
    beating(province)
    with full_disk(province):
        filled = 0
        while speak(province, officer, 1 + filled % 9).status == 200:
            filled += 1
            assert filled < 500, "the disk never got full"
        status, why = healthz(province)
        assert status == 503
        assert "full" in why
    province.open()
    for attempt in province.line.redeliver_failed():
        assert attempt.status == 200
    assert healthz(province) == (200, "ok")


def test_it_recovers_without_a_restart(province: Province, quick: None) -> None:
    officer = province.officer("อบต.เหล่ายาว")
    beating(province)
    province.open()
    locker = sqlite3.connect(province.file, isolation_level=None)
    locker.execute("BEGIN IMMEDIATE")
    assert speak(province, officer, 1).status == 503
    status, why = healthz(province)
    assert (status, "locked" in why) == (503, True)
    locker.execute("ROLLBACK")
    locker.close()
    assert healthz(province) == (200, "ok")
    assert [each.status for each in province.line.redeliver_failed()] == [200]
    province.settle()
    assert province.received("อบต.เหล่ายาว") == ["O1"]


def test_a_database_file_that_is_gone_takes_nothing_and_is_not_replaced_by_an_empty_one(province: Province) -> None:
    officer = province.officer("อบต.เหล่ายาว")
    beating(province)
    aside = Path(f"{province.file}.aside")
    province.file.rename(aside)
    assert speak(province, officer, 1).status == 503
    status, why = healthz(province)
    assert (status, "gone" in why) == (503, True)
    assert not province.file.exists()
    aside.rename(province.file)
    assert [each.status for each in province.line.redeliver_failed()] == [200]
    assert healthz(province) == (200, "ok")
    province.settle()
    assert province.received("อบต.เหล่ายาว") == ["O1"]


def test_one_bad_request_does_not_take_the_others_of_its_commit_with_it(
    province: Province, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot.intake import Intake, Ticket
    from models.inbox import Arrived, keep

    def refuses_poison(session: object, events: list[Arrived], now: object) -> int:
        if any(each.body == "poison" for each in events):
            raise ValueError
        return keep(session, events, now)  # type: ignore[arg-type]

    monkeypatch.setattr(bot.intake, "keep", refuses_poison)
    intake = Intake(province.machine.database, province.clock.now)
    bodies = ["{}", "poison", "{}"]
    batch = [Ticket([Arrived(f"e{number}", "U1", province.now, body)]) for number, body in enumerate(bodies)]
    intake._commit(batch)
    assert [each.error is None for each in batch] == [True, False, True]


def test_the_database_s_trouble_does_not_park_an_event(province: Province, quick: None) -> None:
    """It is put off, and answered when the database is there again."""
    from jobs.answering import answer_waiting

    officer = province.officer("อบต.เหล่ายาว")
    province.line.say(officer, "O1 https://laoyao.example/1")
    from sqlalchemy.exc import OperationalError

    import jobs.answering

    def deadlock(*_: object) -> object:
        raise OperationalError("UPDATE", None, sqlite3.OperationalError("database is locked"))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jobs.answering, "answer", deadlock)
        assert answer_waiting(province.machine) == 0
    province.later(seconds=2)
    province.settle()
    assert province.received("อบต.เหล่ายาว") == ["O1"]


def test_a_handler_that_fails_parks_its_event_and_the_next_one_goes_on(province: Province) -> None:
    import jobs.answering

    officer, other = province.officer("อบต.เหล่ายาว"), province.officer("ทต.ริมปิง")
    real = jobs.answering.answer

    def fails_once(machine: object, session: object, event: object, *rest: object) -> object:
        if "9" in event.text:  # type: ignore[attr-defined]
            raise ZeroDivisionError
        return real(machine, session, event, *rest)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jobs.answering, "answer", fails_once)
        heard = province.say(officer, "O9 https://laoyao.example/9")
        assert "ขัดข้อง" in heard
        province.say(officer, "O1 https://laoyao.example/1")
        province.say(other, "O2 https://rimping.example/2")
    assert province.received("อบต.เหล่ายาว") == ["O1"]
    assert province.received("ทต.ริมปิง") == ["O2"]
    with province.machine.database.read() as session:
        parked = session.execute(text("SELECT state, error FROM webhook_event WHERE state = 'failed'")).all()
    assert parked == [("failed", "ZeroDivisionError")]


def test_what_was_acknowledged_is_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the program runs; the rest of the tests does not wait for the disk."""
    as_ever = models.database._SqliteFile._prepare.__wrapped__  # type: ignore[attr-defined]
    monkeypatch.setattr(models.database._SqliteFile, "_prepare", as_ever)
    database = models.database.Database(f"sqlite:///{tmp_path}/ita.db")
    with database.engine.connect() as connection:
        asked = [connection.execute(text(f"PRAGMA {name}")).scalar_one() for name in ("journal_mode", "synchronous")]
    database.close()
    assert asked == ["wal", 2]  # 2: FULL, each commit waits until the disk has it
