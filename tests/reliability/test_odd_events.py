"""Events LINE may send some day, out of order, taken back, changed: never a 5xx, never a stuck chat."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rehearsal.webhooks import envelope, sign
from tests.reliability.places import Place
from tests.stage import SECRET

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
NAMES = st.sampled_from(["type", "webhookEventId", "timestamp", "source", "message", "replyToken", "mode", "unsend"])
EVENT = st.dictionaries(NAMES, ANYTHING, max_size=8)


def deliver(place: Place, body: bytes) -> int:
    return place.browser.post("/callback", data=body, headers={"X-Line-Signature": sign(SECRET, body)}).status_code


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(events=st.lists(EVENT | ANYTHING, max_size=3))
def test_whatever_is_signed_is_never_a_5xx_and_never_stays_waiting(place: Place, events: list[Any]) -> None:
    body = json.dumps({"destination": "U", "events": events}).encode()
    assert deliver(place, body) in (200, 400)
    place.settle()
    assert {each.state for each in place.events()} <= {"done"}


@pytest.mark.parametrize("text", ["half a character \ud83d", "a NUL \x00 inside", "a written \\u0000", "\\", "๐\u200b"])
def test_a_text_no_database_would_take(place: Place, text: str) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    with place.line.holding() as held:
        place.line.say(officer, "x")
    held[0]["message"]["text"] = f"O1 https://laoyao.example/1 {text}"
    assert deliver(place, json.dumps({"destination": "U", "events": held}).encode()) == 200
    place.settle()
    assert [each.state for each in place.events()] == ["done", "done"]


NO_WEBHOOKS = {
    "nothing": b"",
    "a list": b"[]",
    "no events": b"{}",
    "null": b"null",
    "no UTF-8": b"\xff\xfe",
    "UTF-16": '{"events": []}'.encode("utf-16"),
    "half a character in UTF-8": b'{"events": [{"timestamp": 1, "webhookEventId": "1", "text": "\xed\xa0\x80"}]}',
    "too deep": b"[" * 100_000,
    "events that are none": b'{"events": {}}',
}


@pytest.mark.parametrize("body", NO_WEBHOOKS.values(), ids=NO_WEBHOOKS)
def test_what_is_no_webhook_is_a_400(place: Place, body: bytes) -> None:
    assert deliver(place, body) == 400


@pytest.mark.parametrize("change", [{"type": "somethingNew"}, {"mode": "resting"}, {"novelty": {"a": [1]}}])
def test_unknown_types_and_fields_pass(place: Place, change: dict[str, Any]) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    with place.line.holding() as held:
        place.line.say(officer, "O1 https://laoyao.example/1")
        place.line.say(officer, "O2 https://laoyao.example/2")
    held[0].update(change)
    place.line.deliver(held)
    place.settle()
    assert "O2" in place.received("อบต.เหล่ายาว")
    assert {each.state for each in place.events()} == {"done"}


def test_a_bad_event_does_not_take_the_good_one_of_its_body_with_it(place: Place) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    with place.line.holding() as held:
        place.line.say(officer, "O1 https://laoyao.example/1")
    assert deliver(place, envelope("U", [{"type": "message"}, {"timestamp": "yesterday"}, *held])) == 200
    place.settle()
    assert place.received("อบต.เหล่ายาว") == ["O1"]


@pytest.mark.parametrize("missing", [None, "", 7])
def test_an_event_without_an_id_is_kept_once_and_answered(place: Place, missing: object) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    with place.line.holding() as held:
        place.line.say(officer, "O1 https://laoyao.example/1")
        place.later(seconds=1)
        place.line.say(officer, "O2 https://laoyao.example/2")
    for each in held:
        each["webhookEventId"] = missing
        if missing is None:
            del each["webhookEventId"]
    for redelivered in (False, False, True):
        for each in held:
            each["deliveryContext"] = {"isRedelivery": redelivered}
        assert deliver(place, envelope("U", held)) == 200
        place.settle()
    assert place.received("อบต.เหล่ายาว") == ["O1", "O2"]
    assert [each.state for each in place.events()] == ["done"] * 3
    assert len(place.outbox("answer")) == 3


def test_a_message_taken_back_before_it_was_read_is_not_read(place: Place) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    with place.line.holding() as held:
        shown = place.line.say(officer, "O1 https://laoyao.example/secret")
        place.later(seconds=2)
        place.line.unsend(shown.message_id)
    place.line.deliver(held)
    place.settle()
    assert place.received("อบต.เหล่ายาว") == []
    assert not any("secret" in each.body for each in place.events())


def test_taken_back_and_then_arrived(place: Place) -> None:
    """LINE's order can change: the message comes after the event that takes it back."""
    officer = place.officer("อบต.เหล่ายาว")
    with place.line.holding() as held:
        shown = place.line.say(officer, "O1 https://laoyao.example/secret")
        place.later(seconds=2)
        place.line.unsend(shown.message_id)
    place.line.deliver(held[1:])
    place.settle()
    place.line.deliver(held[:1])
    place.settle()
    assert place.received("อบต.เหล่ายาว") == []
    assert not any("secret" in each.body for each in place.events())


def test_an_edit_that_overtook_its_message_stands(place: Place) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    group = place.line.add_group("กลุ่ม อบต.", [officer])
    place.line.join(group)
    place.settle()
    with place.line.holding() as held:
        shown = place.line.say(officer, "O1 https://laoyao.example/wrong", group=group)
        place.later(seconds=5)
        place.line.edit(shown.message_id, "O1 https://laoyao.example/right")
    place.line.deliver(held[1:])
    place.settle()
    place.line.deliver(held[:1])
    place.settle()
    assert place.standing("อบต.เหล่ายาว", "O1") == ["https://laoyao.example/right"]
    said = [each for each in place.outbox("answer") if each.line_to == group.group_id and "wrong" in str(each.messages)]
    assert not said  # the overtaken words are not answered after the right ones


def test_duplicates_and_redeliveries_are_answered_once(place: Place) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    with place.line.holding() as held:
        place.line.say(officer, "O1 https://laoyao.example/1")
    for _ in range(3):
        assert place.line.deliver([*held, *held]).arrived
        assert place.line.redeliver(*held).arrived
        place.settle()
    assert len(place.events()) == 2
    assert len(place.outbox("answer")) == 2


def test_a_standby_event_is_another_bot_s(place: Place) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    with place.line.holding() as held:
        place.line.say(officer, "O1 https://laoyao.example/1")
    held[0]["mode"] = "standby"
    held[0].pop("replyToken")
    heard = len(place.line.from_bot(officer))
    place.line.deliver(held)
    place.settle()
    assert place.received("อบต.เหล่ายาว") == []
    assert len(place.line.from_bot(officer)) == heard
