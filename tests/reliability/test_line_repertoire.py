"""Everything LINE can answer, or not answer: what is owed arrives once, or says in its row why not."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta

import pytest

from jobs.answering import answer_waiting
from jobs.claiming import claim
from models import outbox
from models.outbox import owe
from models.season import current_season
from rehearsal import rules
from rehearsal.people import LineUser
from tests.reliability.places import Place

Fault = Callable[[Place], None]


def push(place: Place, to: LineUser | str, key: str = "k", words: str = "แจ้งให้ทราบ") -> None:
    with place.machine.database.write() as session:
        to_id = to if isinstance(to, str) else to.user_id
        said = [{"type": "text", "text": words}]
        until = place.now + timedelta(hours=12)
        owe(session, key, to_id, said, place.now, purpose="notice", until=until, urgent=True)


def state(place: Place, key: str = "k") -> tuple[str, str]:
    found = next(each for each in place.outbox() if each.key == key)
    return found.state, found.sent_as


PASSING: dict[str, Fault] = {
    "dropped connection": lambda place: place.line.faults.down(times=1, path="/message/"),
    "answer lost": lambda place: place.line.faults.mute(times=1, path="/message/"),
    "500": lambda place: place.line.faults.status(500, path="/message/"),
    "502 with a page in another encoding": lambda place: place.line.faults.html_error(502, path="/message/"),
    "503 with a page": lambda place: place.line.faults.status(503, "<html>busy</html>", path="/message/"),
    "rate limit": lambda place: place.line.faults.rate_limited(path="/message/"),
    "200 that is no JSON": lambda place: place.line.faults.status(200, "<p>fine</p>", path="/message/"),
}


@pytest.mark.parametrize("fault", PASSING, ids=str)
def test_a_push_arrives_once_after(place: Place, fault: str) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    push(place, officer)
    PASSING[fault](place)
    place.settle()
    assert state(place)[0] == "owed"
    place.later(seconds=5)
    place.settle()
    assert state(place) == ("sent", "push")
    assert place.line.texts(officer).count("แจ้งให้ทราบ") == 1
    assert place.line.quota_used() == 1


@pytest.mark.parametrize("fault", PASSING, ids=str)
def test_a_reply_arrives_once_and_costs_nothing_after(place: Place, fault: str) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    PASSING[fault](place)
    before = len(place.line.from_bot(officer))
    place.line.say(officer, "O1 https://laoyao.example/1")
    place.settle()
    place.later(seconds=5)
    place.settle()
    assert {each.state for each in place.outbox("answer")} == {"sent"}
    assert len({each.request_id for each in place.line.from_bot(officer)[before:]}) == 1
    assert place.line.quota_used() == 0


def test_a_time_out_is_an_answer_lost(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    import bot.line

    officer = place.officer("อบต.เหล่ายาว")
    push(place, officer)
    place.line.faults.slow(1.5, times=1, path="/message/")
    with monkeypatch.context() as impatient:
        impatient.setattr(bot.line, "TIMEOUT", (5.0, 0.2))
        place.settle()
    assert state(place)[0] == "owed"
    place.later(seconds=5)
    place.settle()
    assert state(place) == ("sent", "push")
    assert place.line.texts(officer).count("แจ้งให้ทราบ") == 1


def test_a_refusal_of_one_leaves_the_others_alone(place: Place) -> None:
    first, second = place.officer("อบต.เหล่ายาว"), place.officer("ทต.ริมปิง")
    push(place, first, "bad", words="")  # LINE refuses an empty text
    push(place, "U" + "0" * 32, "unknown")
    push(place, second, "good")
    place.settle()
    assert [state(place, key)[0] for key in ("bad", "unknown", "good")] == ["gave_up", "gave_up", "sent"]
    assert "400" in next(each.error for each in place.outbox() if each.key == "bad")
    place.line.refusals.clear()


def test_a_refused_answer_becomes_an_apology(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    too_long = json.dumps({"message": "The request body has 1 error(s)", "details": [{"message": "too long"}]})
    place.line.say(officer, "ขาดข้อไหน")
    place.line.faults.status(400, too_long, path="/message/reply")
    place.settle()
    assert "ขัดข้อง" in place.line.last(officer).text
    assert place.line.quota_used() == 0


def test_the_month_being_used_up_stops_at_once_and_keeps_what_is_owed(place: Place) -> None:
    officers = [place.officer(name) for name in ("อบต.เหล่ายาว", "ทต.ริมปิง", "ทต.ต้นธง")]
    for number, officer in enumerate(officers):
        push(place, officer, f"k{number}")
    calls = len(place.line.calls)
    place.line.ledger.limit = 0  # spent by hand in the OA Manager
    place.settle()
    place.line.refusals.clear()
    for each in place.outbox("notice"):
        assert each.state == "held"
    refused = [each for each in place.line.calls[calls:] if each.status == 429]
    assert len(refused) <= 3
    push(place, officers[0], "later")
    place.settle()
    assert state(place, "later")[0] == "held"
    assert len([each for each in place.line.calls[calls:] if each.status == 429]) == len(refused)
    assert "แจ้งให้ทราบ" in place.say(officers[1], "ขาดข้อไหน")  # a reply is free


def test_a_changed_token_is_waited_for_and_nothing_is_given_up(place: Place) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    push(place, officer)
    place.line.access_tokens.long_lived = "another"
    for _ in range(30):
        place.settle()
        place.later(minutes=20)
    place.line.refusals.clear()
    assert state(place)[0] == "owed"
    place.line.access_tokens.long_lived = "a-channel-token"
    place.later(minutes=2)
    place.settle()
    assert state(place) == ("sent", "push")


def test_known_to_line_already_is_success(place: Place) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    push(place, officer)
    place.line.faults.mute(times=3, path="/message/push")
    for _ in range(4):
        place.settle()
        place.later(minutes=1)
    assert state(place) == ("sent", "push")
    assert place.line.texts(officer).count("แจ้งให้ทราบ") == 1
    assert not [each for each in place.line.refusals if each.about == "retry key with another body"]


def test_who_blocks_us_costs_nothing_and_blocks_nobody(place: Place) -> None:
    gone, there = place.officer("อบต.เหล่ายาว"), place.officer("ทต.ริมปิง")
    gone.blocked = True  # LINE says 200 all the same
    push(place, gone, "gone")
    push(place, there, "there")
    place.settle()
    assert state(place, "gone")[0] == state(place, "there")[0] == "sent"
    assert not [shown for shown in place.line.from_bot(gone) if shown.text == "แจ้งให้ทราบ"]


def test_an_unconfirmed_push_is_given_up_before_line_forgets_its_key(place: Place) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    with place.machine.database.write() as session:
        until = place.now + timedelta(days=5)
        said = [{"type": "text", "text": "แจ้งให้ทราบ"}]
        owe(session, "k", officer.user_id, said, place.now, purpose="notice", until=until, urgent=True)
    place.line.faults.mute(times=1, path="/message/push")
    place.settle()
    place.later(hours=25)
    place.settle()
    assert state(place)[0] == "gave_up"
    assert place.line.texts(officer).count("แจ้งให้ทราบ") == 1


def test_the_month_is_not_spent_twice_by_what_is_on_its_way(place: Place) -> None:
    """Ten pushes left, twenty owed, none settled yet: ten are claimed."""
    officers = [place.officer(name) for name in ("อบต.เหล่ายาว", "ทต.ริมปิง")]
    users = [place.line.add_user(str(number)) for number in range(20)]
    with place.machine.database.write() as session:
        season = current_season(session)
        assert season is not None
        season.settings = {**season.settings, "monthly_pushes": 10}
    for user in users:
        push(place, user, user.user_id)
    taken = 0
    for worker in ("one", "two", "three", "four"):
        with place.machine.database.write() as session:
            taken += len(claim(session, worker, place.now, 6, 6))
    assert taken == 10
    assert officers


def test_a_fresh_reply_is_never_a_push_before_its_token_is_dead(place: Place) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    place.line.say(officer, "ขาดข้อไหน")
    place.later(seconds=50)
    place.settle()
    assert place.outbox("answer")[-1].sent_as == "reply"
    place.line.say(officer, "ขาดข้อไหน")
    place.later(seconds=70)
    place.settle()
    assert place.outbox("answer")[-1].sent_as == "push"


@pytest.mark.parametrize(("minutes", "sent_as"), [(19, "reply"), (20, "push"), (300, "push")])
def test_a_redelivery_is_replied_to_within_twenty_minutes_of_its_event(
    place: Place, minutes: int, sent_as: str
) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    with place.line.holding() as held:
        place.line.say(officer, "ขาดข้อไหน")
    place.later(minutes=minutes)
    calls = len(place.line.calls)
    place.line.redeliver(*held)
    place.settle()
    assert place.outbox("answer")[-1].sent_as == sent_as
    assert [each.path.rpartition("/")[2] for each in place.line.calls[calls:] if "/message/" in each.path] == [sent_as]


@pytest.mark.parametrize("hours", [-5, 5])
def test_for_a_first_delivery_a_reply_is_tried_whatever_day_our_clock_shows(place: Place, hours: int) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    with place.line.holding() as held:
        place.line.say(officer, "ขาดข้อไหน")
    held[0]["timestamp"] += hours * 3600 * 1000
    calls = len(place.line.calls)
    place.line.deliver(held)
    place.settle()
    assert place.line.calls[calls].path.endswith("/message/reply")
    place.line.refusals.clear()


def hold(place: Place, to: LineUser, *sizes: int) -> list[str]:
    """Messages that the month did not pay for; their words, in order."""
    place.line.ledger.limit = 0
    words = []
    for number, size in enumerate(sizes):
        these = [f"แจ้งเรื่องที่ {number + 1} ส่วนที่ {part + 1}" for part in range(size)]
        with place.machine.database.write() as session:
            said = [{"type": "text", "text": each} for each in these]
            until = place.now + timedelta(hours=12)
            owe(session, f"held:{number}", to.user_id, said, place.now, purpose="notice", until=until)
        place.settle()
        words += these
    place.line.refusals.clear()
    assert {each.state for each in place.outbox("notice")} == {"held"}
    return words


@pytest.mark.parametrize("sizes", [(1,) * 9, (2, 2, 2), (5, 1), (1, 5, 5)], ids=str)
def test_what_was_held_is_heard_in_order_and_nothing_is_cut_off(place: Place, sizes: tuple[int, ...]) -> None:
    """One reply holds five messages: the rest waits for the next word."""
    officer = place.officer("อบต.เหล่ายาว")
    words = hold(place, officer, *sizes)
    before = len(place.line.from_bot(officer))
    for _ in range(len(words)):
        heard = [each.text for each in place.line.from_bot(officer)[before:] if each.text in words]
        held = [each for each in place.outbox("notice") if each.state == "held"]
        waiting = [message["text"] for row in held for message in row.messages]
        assert heard + waiting == words
        if not waiting:
            break
        assert place.say(officer, "ขาดข้อไหน")
    assert [each.text for each in place.line.from_bot(officer)[before:] if each.text in words] == words
    assert place.line.quota_used() == 0


def test_rules_of_the_stand_in_are_line_s() -> None:
    assert timedelta(minutes=1) == rules.REPLY_TOKEN_LIFE
    assert timedelta(hours=24) == rules.RETRY_KEY_LIFE


def put_off(place: Place, officer: LineUser, times: int) -> None:
    """A push that LINE has refused so often that its next try is minutes away."""
    push(place, officer)
    place.line.faults.status(503, times=times, path="/message/push")
    for _ in range(times):
        place.settle()
        place.later(minutes=5)
    place.later(minutes=-5)
    assert state(place)[0] == "owed"


def test_a_free_reply_does_not_wait_for_a_push_that_line_refuses(place: Place) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    put_off(place, officer, 6)
    place.line.faults.status(503, times=2, path="/message/push")
    assert "ขาด" in place.say(officer, "ขาดข้อไหน")
    place.later(minutes=5)
    place.settle()
    place.later(minutes=5)
    place.settle()
    assert state(place) == ("sent", "push")
    assert place.line.quota_used() == 1


def test_what_was_put_off_is_tried_again_when_the_person_writes(place: Place) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    put_off(place, officer, 6)
    place.say(officer, "ขาดข้อไหน")
    assert state(place) == ("sent", "push")


def test_dying_in_mid_sending_does_not_lengthen_the_pause(place: Place) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    push(place, officer)
    for _ in range(6):
        with place.machine.database.write() as session:
            assert outbox.claim(session, "here:1:dead", place.now, 1, 1)
        with place.machine.database.write() as session:
            outbox.release(session, ["here:1:dead"])
        with place.machine.database.write() as session:
            assert outbox.claim(session, "elsewhere:1:silent", place.now, 1, 1)
        place.later(seconds=30)  # the lease of a worker on another machine ends
    place.line.faults.status(503, path="/message/push")
    place.settle()
    assert state(place)[0] == "owed"
    place.later(seconds=2)
    place.settle()
    assert state(place) == ("sent", "push")


def test_no_more_replies_are_begun_than_can_be_on_their_way(place: Place) -> None:
    """A crash leaves a begun reply in doubt; pushes have their retry keys, and may be taken ahead."""
    officers = [place.officer(name) for name in ("อบต.เหล่ายาว", "ทต.ริมปิง", "ทต.ต้นธง", "ทต.ป่าสัก")]
    for number, officer in enumerate(officers[:2]):
        push(place, officer, f"k{number}")
    for officer in officers[1:]:
        place.line.say(officer, "ขาดข้อไหน")
    answer_waiting(place.machine)
    with place.machine.database.write() as session:
        taken = [row.key for row in claim(session, "here:1:busy", place.now, 50, 1)]
    assert [key[:6] for key in taken] == ["k0", "k1", "answer"]
