"""Several doors and workers on one database: each event once, a chat's events in order, woken without delay."""

from __future__ import annotations

import threading
from collections import defaultdict
from typing import Any

import pytest

import jobs.answering
from bot.intake import Intake
from bot.machine import Machine
from jobs.answering import answer_waiting
from models.database import Database
from models.inbox import Arrived
from models.waking import waker
from tests.reliability.places import Place


def test_events_of_one_chat_stay_in_order_with_several_workers(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    officers = [place.officer(name) for name in ("อบต.เหล่ายาว", "ทต.ริมปิง", "ทต.ต้นธง")]
    handled: dict[str, list[str]] = defaultdict(list)
    at_once, together = 0, threading.Barrier(4)
    inside: dict[str, int] = defaultdict(int)
    real = jobs.answering.answer

    def watched(machine: Any, session: Any, event: Any, *rest: Any) -> Any:
        nonlocal at_once
        inside[event.chat_id] += 1
        at_once = max(at_once, inside[event.chat_id])
        try:
            return real(machine, session, event, *rest)
        finally:
            inside[event.chat_id] -= 1
            handled[event.chat_id].append(event.event_id)

    monkeypatch.setattr(jobs.answering, "answer", watched)
    with place.line.holding() as held:
        for number in range(1, 9):
            for officer in officers:
                place.line.say(officer, f"O{number} https://site.example/{number}")
                place.later(seconds=1)
    for each in reversed(held):
        place.line.deliver([each])  # LINE's order can change

    def work() -> None:
        machine = Machine.from_settings(place.machine.settings)
        machine.clock = place.clock
        together.wait()
        idle = 0
        while idle < 5:
            idle = 0 if answer_waiting(machine) else idle + 1
        machine.close()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for officer in officers:
        sent = [each["webhookEventId"] for each in held if each["source"]["userId"] == officer.user_id]
        assert handled[officer.user_id] == sent
    assert at_once == 1


def test_an_older_file_that_came_meanwhile_is_fetched_before_it_is_read(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look at the queue and the lock on the chat there is time for an older event to come in."""
    officer = place.officer("อบต.เหล่ายาว")
    with place.line.holding() as held:
        place.line.send_file(officer, "form.xlsx", b"not a workbook")
        place.later(seconds=1)
        place.line.say(officer, "O1 https://laoyao.example/1")
    late, real = held[:1], jobs.answering._attachment

    def looks_and_is_slow(machine: Any, waiting: Any) -> Any:
        if late:
            place.line.deliver([late.pop()])
        return real(machine, waiting)

    monkeypatch.setattr(jobs.answering, "_attachment", looks_and_is_slow)
    place.line.deliver(held[1:])
    place.settle()  # finds an older one before it, and leaves both
    place.settle()
    assert [each for each in place.line.calls if each.path.endswith("/content")]
    assert place.received("อบต.เหล่ายาว") == ["O1"]


def test_two_doors_take_the_same_events_at_once(place: Place) -> None:
    """Duplicates, in opposite order, from two machines: kept once, and neither waits for the other in a circle."""
    events = [Arrived(f"event-{number:03}", f"U{number % 7}", place.now, "{}") for number in range(200)]
    doors = [Intake(place.machine.database, place.clock.now) for _ in range(2)]
    errors: list[BaseException] = []

    def knock(door: Intake, given: list[Arrived]) -> None:
        try:
            for start in range(0, 200, 20):
                door.keep(given[start : start + 20])
        except Exception as error:  # noqa: BLE001 — a thread hands its error to the test
            errors.append(error)

    threads = [
        threading.Thread(target=knock, args=(doors[0], events)),
        threading.Thread(target=knock, args=(doors[1], events[::-1])),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not errors
    assert len(place.events()) == 200


def test_a_door_in_another_process_wakes_the_worker(place: Place) -> None:
    there, here = Database(place.settings.database_url), place.machine.database
    assert place.events() == []
    woken = threading.Event()
    waking = waker(here, woken.set)
    waking.start()
    assert woken.wait(10), "it says at once what came while nobody listened"
    woken.clear()
    Intake(there, place.machine.clock.now).keep([Arrived("one", "U1", place.machine.clock.now(), "{}")])
    assert woken.wait(10)
    waking.stop()
    there.close()


def test_a_file_that_is_not_ready_keeps_its_chat_in_order_and_others_go_on(place: Place) -> None:
    slow, quick = place.officer("อบต.เหล่ายาว"), place.officer("ทต.ริมปิง")
    with place.line.holding() as held:
        place.line.send_file(slow, "form.xlsx", b"not a workbook")
        place.later(seconds=1)
        place.line.say(slow, "O1 https://laoyao.example/1")
        place.line.say(quick, "O2 https://rimping.example/2")
    place.line.contents[held[0]["message"]["id"]].preparing = 1
    place.line.deliver(held)
    place.settle()
    assert place.received("อบต.เหล่ายาว") == []
    assert place.received("ทต.ริมปิง") == ["O2"]
    place.later(seconds=3)
    place.settle()
    assert place.received("อบต.เหล่ายาว") == ["O1"]


def test_a_file_that_never_comes_does_not_block_its_chat_for_ever(place: Place) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    with place.line.holding() as held:
        place.line.send_file(officer, "form.xlsx", b"not a workbook")
        place.later(seconds=1)
        place.line.say(officer, "O1 https://laoyao.example/1")
    place.line.contents[held[0]["message"]["id"]].preparing = 10_000
    place.line.deliver(held)
    for _ in range(12):
        place.settle()
        place.later(seconds=3)
    assert place.received("อบต.เหล่ายาว") == ["O1"]
    assert [each.state for each in place.events()][-2:] == ["done", "done"]
