"""The service is off over a reminder, a deadline, a Monday: what is owed goes out once, when it makes sense; what was
sent in time is in time however late it is read."""

from __future__ import annotations

from tests.reliability.places import Place


def test_off_over_a_reminder_it_goes_out_once_afterwards(place: Place) -> None:
    officer = place.officer("ทต.ริมปิง")
    place.at("2023-01-24T08:00:00+07:00")
    place.restart()  # nothing ran at nine
    place.at("2023-01-24T15:40:00+07:00")
    assert place.run("reminders") == 1
    assert place.run("reminders") == 0
    assert "ทต.ริมปิง" in place.line.last(officer).text
    assert place.line.quota_used() == 1


def test_off_over_two_reminders_only_the_latest_one_is_said(place: Place) -> None:
    officer = place.officer("ทต.ริมปิง")
    place.at("2023-01-29T10:00:00+07:00")  # seven and three days before have gone by
    before = len(place.line.from_bot(officer))
    assert place.run("reminders") == 1
    assert len({each.request_id for each in place.line.from_bot(officer)[before:]}) == 1


def test_a_reminder_owed_but_not_sent_is_not_said_at_night(place: Place) -> None:
    officer = place.officer("ทต.ริมปิง")
    place.at("2023-01-24T16:50:00+07:00")
    heard = len(place.line.from_bot(officer))
    place.line.faults.down(path="/message/push")
    assert place.run("reminders") == 1
    place.restart()
    place.at("2023-01-24T22:00:00+07:00")
    place.line.faults.clear()
    place.settle()
    assert place.outbox("reminder")[0].state == "expired"
    assert len(place.line.from_bot(officer)) == heard


def test_off_over_a_monday_the_tally_comes_on_tuesday_once(place: Place) -> None:
    place.coordinator()
    place.at("2023-01-24T08:30:00+07:00")  # a Tuesday
    assert place.run("weekly-tally") == 1
    assert place.run("weekly-tally") == 0
    place.at("2023-01-26T08:30:00+07:00")
    assert place.run("weekly-tally") == 0


def test_sent_before_the_deadline_and_read_after_it_is_in_time(place: Place) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    place.at("2023-01-31T23:58:00+07:00")
    with place.line.holding() as held:
        place.line.say(officer, "O1 https://laoyao.example/1")
        place.later(minutes=3)
        place.line.say(officer, "O2 https://laoyao.example/2")
    place.at("2023-02-01T06:00:00+07:00")
    place.line.deliver(reversed(held))
    place.settle()
    assert place.received("อบต.เหล่ายาว") == ["O1", "O2"]
    assert place.status("อบต.เหล่ายาว")["agencies"][0]["rounds"]["1"]["late"] == ["O2"]


def test_kept_before_the_crash_and_answered_hours_later_it_is_a_push(place: Place) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    place.line.say(officer, "O1 https://laoyao.example/1")
    place.restart()
    place.later(hours=3)
    place.settle()
    assert place.outbox("answer")[-1].sent_as == "push"
    assert place.status("อบต.เหล่ายาว")["agencies"][0]["rounds"]["1"]["late"] == []


def test_older_words_that_arrive_last_do_not_replace_newer_ones(place: Place) -> None:
    officer = place.officer("อบต.เหล่ายาว")
    with place.line.holding() as held:
        place.line.say(officer, "O1 https://laoyao.example/old")
        place.later(minutes=1)
        place.line.say(officer, "O1 https://laoyao.example/new")
    place.line.deliver(held[1:])
    place.settle()
    place.line.deliver(held[:1])
    place.settle()
    assert place.standing("อบต.เหล่ายาว", "O1") == ["https://laoyao.example/new"]
