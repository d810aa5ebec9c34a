"""The process dies at each commit boundary and at each call to LINE, and starts again: once, and only once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from bot.line import Line
from models.database import Database
from models.outbox import owe
from rehearsal.people import LineUser
from tests.reliability.places import Place

NOW_ON = "2023-01-16T09:00:00+07:00"


class Killed(BaseException):
    """No net catches it, as none catches a SIGKILL."""


@pytest.fixture
def dies(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """`dies("jobs.answering._handle:before")`: the next time, before that commit; `line.reply:after`: LINE has it."""
    from bench import dying

    class Once:
        armed = True

        def __init__(self, point: str) -> None:
            self.point = point

        def at(self, point: str) -> None:
            if self.armed and point == self.point:
                self.armed = False
                raise Killed(point)

    def arm(point: str) -> None:
        monkeypatch.setattr(Database, "write", Database.write)
        for name in ("reply", "push"):
            monkeypatch.setattr(Line, name, getattr(Line, name))
        dying.arm(Once(point))  # type: ignore[arg-type]

    return arm


@contextmanager
def death(place: Place) -> Iterator[None]:
    with pytest.raises(Killed):
        yield
    place.restart()
    place.later(seconds=1)


def owe_a_push(place: Place, to: str) -> None:
    with place.machine.database.write() as session:
        until = place.now.replace(hour=23)
        said = [{"type": "text", "text": "แจ้งครั้งเดียว"}]
        owe(session, "once", to, said, place.now, purpose="notice", until=until, urgent=True)


@pytest.mark.parametrize(
    "point",
    [
        "jobs.answering._handle:before",
        "jobs.answering._handle:after",
        "jobs.delivering._claim:before",
        "jobs.delivering._claim:after",
        "line.reply:before",
        "line.reply:after",
        "jobs.delivering.deliver_due:before",
        "jobs.delivering.deliver_due:after",
    ],
)
def test_an_answer_is_given_once_wherever_the_process_dies(
    place: Place, dies: Callable[[str], None], point: str
) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    heard = len(place.line.from_bot(officer))
    place.line.say(officer, "O1 https://laoyao.example/1")
    dies(point)
    with death(place):
        place.settle()
    place.later(seconds=26)  # the lease of what the dead process had claimed
    place.settle()
    assert place.received("อบต.เหล่ายาว") == ["O1"]
    answers = place.line.from_bot(officer)[heard:]
    assert len({each.request_id for each in answers}) == 1
    assert place.line.quota_used() == 0  # a reply, not a push
    assert [each.state for each in place.events()] == ["done", "done"]


@pytest.mark.parametrize(
    "point",
    [
        "jobs.delivering._claim:before",
        "jobs.delivering._claim:after",
        "line.push:before",
        "line.push:after",
        "jobs.delivering.deliver_due:before",
        "jobs.delivering.deliver_due:after",
    ],
)
def test_a_push_goes_out_once_wherever_the_process_dies(place: Place, dies: Callable[[str], None], point: str) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    owe_a_push(place, officer.user_id)
    dies(point)
    with death(place):
        place.settle()
    place.later(seconds=26)
    place.settle()
    assert place.line.texts(officer).count("แจ้งครั้งเดียว") == 1
    assert place.line.quota_used() == 1
    assert place.outbox("notice")[0].state == "sent"


@pytest.mark.parametrize("point", ["bot.intake._commit:before", "bot.intake._commit:after"])
def test_an_event_is_kept_once_when_the_door_dies(place: Place, dies: Callable[[str], None], point: str) -> None:
    """LINE hears no 200, and delivers again."""
    officer = place.officer("อบต.เหล่ายาว")
    with place.line.holding() as held:
        place.line.say(officer, "O1 https://laoyao.example/1")
    from bot.events import arrivals
    from bot.intake import Intake, Ticket
    from rehearsal.webhooks import envelope

    events = arrivals(envelope("U", held))
    dies(point)
    intake = Intake(place.machine.database, place.clock.now)
    with death(place):
        intake._commit([Ticket(events)])
    place.line.redeliver(*held)
    place.settle()
    assert [each.state for each in place.events()] == ["done", "done"]
    assert place.received("อบต.เหล่ายาว") == ["O1"]


def cut_off_for_long(place: Place, dies: Callable[[str], None], point: str) -> LineUser:
    """It died around the call, and the token died of age before the process came back."""
    officer = place.officer("อบต.เหล่ายาว")
    place.line.say(officer, "O1 https://laoyao.example/1")
    dies(point)
    with death(place):
        place.settle()
    place.later(minutes=5)
    place.settle()
    assert place.outbox("answer")[-1].state == "unsure"
    assert place.line.quota_used() == 0
    place.line.refusals.clear()
    return officer


@pytest.mark.parametrize("point", ["line.reply:before", "line.reply:after"])
def test_a_reply_whose_fate_nobody_knows_is_neither_doubled_nor_lost(
    place: Place, dies: Callable[[str], None], point: str
) -> None:
    """Only its reader can know: she is asked, and sees it again if she wants to."""
    officer = cut_off_for_long(place, dies, point)
    heard = place.say(officer, "ขาดข้อไหน")
    assert "คำตอบเมื่อ 16 ม.ค. 2566 เวลา 09.00 น. อาจยังไม่ถึงท่าน" in heard
    assert "https://laoyao.example/1" not in heard
    assert {"ดูคำตอบ", "เห็นแล้ว"} <= set(place.labels(officer))
    again = place.tap(officer, "ดูคำตอบ")
    assert again.count("https://laoyao.example/1") == 1
    assert "อาจยังไม่ถึงท่าน" not in place.say(officer, "ขาดข้อไหน")
    assert {each.state for each in place.outbox("answer")} == {"sent"}
    assert place.line.quota_used() == 0


def test_a_reply_that_had_come_is_not_offered_again(place: Place, dies: Callable[[str], None]) -> None:
    officer = cut_off_for_long(place, dies, "line.reply:after")
    place.say(officer, "ขาดข้อไหน")
    assert "รับทราบ" in place.tap(officer, "เห็นแล้ว")
    assert "อาจยังไม่ถึงท่าน" not in place.say(officer, "ขาดข้อไหน")
    assert "ไม่มีเรื่องที่รอแจ้ง" in place.press(officer, "do=see-again")
