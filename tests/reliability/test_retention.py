"""What is kept how long, and that logs hold ids and outcomes only."""

from __future__ import annotations

import logging
from datetime import timedelta
from io import StringIO

import pytest
from sqlalchemy import func, select

import jobs.answering
from bot.logs import DiscreetFormatter
from jobs import sweeping
from models.inbox import WebhookEvent
from models.outbox import OutgoingMessage, SentMessage
from models.people import Person
from tests.stage import SECRET, TOKEN, Province

WORDS = "O1 https://laoyao.example/confidential-words"


def test_texts_go_after_a_month_and_ids_after_a_year(province: Province) -> None:
    officer = province.officer("อบต.เหล่ายาว")
    province.say(officer, WORDS)
    province.later(days=sweeping.EVENT_TEXT_KEPT.days + 1)
    province.run("sweeping")
    with province.machine.database.read() as session:
        assert set(session.scalars(select(WebhookEvent.body))) == {"{}"}
        assert session.scalar(select(func.count()).select_from(WebhookEvent)) == 2
    province.later(days=sweeping.EVENT_ID_KEPT.days)
    province.run("sweeping")
    with province.machine.database.read() as session:
        for table in (WebhookEvent, OutgoingMessage, SentMessage):
            assert session.scalar(select(func.count()).select_from(table)) == 0
    assert province.received("อบต.เหล่ายาว") == ["O1"]  # the record stays


def test_what_still_waits_is_never_swept(province: Province) -> None:
    officer = province.officer("อบต.เหล่ายาว")
    province.line.say(officer, WORDS)
    with province.machine.database.write() as session:
        for row in session.scalars(select(OutgoingMessage)):
            row.state = "owed"
            row.next_try_at = province.now + timedelta(days=5000)
    province.later(days=1000)
    with province.machine.database.write() as session:
        from jobs.shift import Shift
        from models.season import current_season

        season = current_season(session)
        assert season is not None
        sweeping.sweep(Shift(session, season, province.now, province.machine.links))
        assert session.scalar(select(func.count()).where(WebhookEvent.state == "waiting")) == 1
        assert session.scalar(select(func.count()).where(OutgoingMessage.state == "owed")) == 1


def test_logs_hold_no_words_names_or_secrets(province: Province, monkeypatch: pytest.MonkeyPatch) -> None:
    """A season's worth of trouble, with the level that a process of ours logs at."""
    written, root = StringIO(), logging.getLogger()
    handler = logging.StreamHandler(written)
    handler.setFormatter(DiscreetFormatter())
    root.addHandler(handler)
    monkeypatch.setattr(root, "level", logging.INFO)
    try:
        _trouble(province, monkeypatch)
    finally:
        root.removeHandler(handler)
    log = written.getvalue()
    assert "parked" in log
    assert "LINE 500" in log
    for secret in ("confidential", "laoyao.example", "สมหญิง", "เหล่ายาว", "081-234", SECRET, TOKEN):
        assert secret not in log, secret


def _trouble(province: Province, monkeypatch: pytest.MonkeyPatch) -> None:
    officer = province.officer("อบต.เหล่ายาว", "สมหญิง ใจดี")
    province.say(officer, "ลงทะเบียน อบต.เหล่ายาว สมหญิง ใจดี 081-234-5678")
    province.line.faults.status(500, path="/message/")
    province.say(officer, WORDS)
    province.line.faults.html_error(path="/message/")
    province.say(officer, WORDS)

    def repeats_what_it_heard(_machine: object, session: object, event: object, *_: object) -> object:
        session.add(Person(line_user_id=event.user_id, first_seen_at=event.sent_at, last_seen_at=event.sent_at))  # type: ignore[attr-defined]
        session.flush()  # type: ignore[attr-defined]
        raise AssertionError

    def quotes(_machine: object, _session: object, event: object, *_: object) -> object:
        raise ValueError(f"cannot read {event.text} with {SECRET}")  # type: ignore[attr-defined]

    for fault in (quotes, repeats_what_it_heard):
        monkeypatch.setattr(jobs.answering, "answer", fault)
        province.say(officer, WORDS)
        province.later(minutes=1)
        province.settle()
