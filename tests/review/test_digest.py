"""The day's push: at most one a day and agency, only for what presses, and made up for when it was lost."""

from __future__ import annotations

import pytest

from bot import commands as c
from bot.handlers.verdicts import approve, undo_review
from jobs.telling import tell_returned
from models.telling import mark_told, untold
from tests.on_screen import spoken
from tests.review.conftest import START, YEAR, Office, news_for
from tests.review.test_telling import DOI, HUAI, at, pushes, returned


def test_one_push_a_day_to_the_main_contact_with_accepted_ones_beside(office: Office) -> None:
    returned(office)
    office.sends(DOI, "O2", "https://web.example/2")
    approve(office.visit("first"), c.Approve(DOI, ("O2",)))
    now = at(office, 9, 30)
    assert tell_returned(office.session, office.season, now) == 1
    assert tell_returned(office.session, office.season, now) == 0
    (push,) = pushes(office)
    assert (push.key, push.line_to, push.purpose) == (f"returned:{YEAR}:1:2028-01-10", "U-officer", "returned")
    assert push.worth_sending_until == now.replace(hour=20, minute=0)
    assert "ให้แก้ไข 1 ข้อ: O1" in spoken(push.messages)
    assert "ผ่าน 1 ข้อ: O2" in spoken(push.messages)
    assert news_for(office.visit("officer")) == []


def test_what_is_returned_after_the_push_waits_for_her_word_or_the_next_day(office: Office) -> None:
    returned(office)
    tell_returned(office.session, office.season, at(office, 9, 30))
    returned(office, "O2")
    assert tell_returned(office.session, office.season, at(office, 15)) == 0
    assert tell_returned(office.session, office.season, at(office, 9, days=1)) == 1
    assert "O2" in spoken(pushes(office)[1].messages)
    assert "O1" not in spoken(pushes(office)[1].messages)


def test_accepted_items_are_never_worth_a_push(office: Office) -> None:
    office.sends(DOI, "O2", "https://web.example/2")
    approve(office.visit("first"), c.Approve(DOI, ("O2",)))
    assert tell_returned(office.session, office.season, at(office, 10)) == 0


def test_who_has_written_is_not_pushed_to(office: Office) -> None:
    returned(office)
    returned(office, agency=HUAI)
    news_for(office.visit("officer"))
    assert tell_returned(office.session, office.season, at(office, 10)) == 1
    assert pushes(office)[0].line_to == "U-other"


@pytest.mark.parametrize(("hour", "minute", "owed"), [(7, 59, 0), (8, 59, 0), (9, 0, 1), (17, 59, 1), (18, 0, 0)])
def test_only_in_office_hours(office: Office, hour: int, minute: int, owed: int) -> None:
    returned(office)
    assert tell_returned(office.session, office.season, at(office, hour, minute)) == owed


def test_an_earlier_digest_hour_never_comes_before_eight(office: Office) -> None:
    returned(office)
    office.season.settings = {"digest_hour": 6}
    assert tell_returned(office.session, office.season, at(office, 7, 30)) == 0
    assert tell_returned(office.session, office.season, at(office, 8)) == 1


def test_nobody_to_reach_leaves_it_untold(office: Office) -> None:
    returned(office)
    for who in ("officer", "colleague"):
        office.people[who].blocked_at = START
    office.session.flush()
    assert tell_returned(office.session, office.season, at(office, 10)) == 0
    assert news_for(office.visit("officer"))


@pytest.mark.parametrize("state", ["gave_up", "expired"])
def test_a_push_that_never_arrived_told_nobody(office: Office, state: str) -> None:
    returned(office)
    tell_returned(office.session, office.season, at(office, 10))
    pushes(office)[0].state = state
    office.session.flush()
    assert tell_returned(office.session, office.season, at(office, 11)) == 0
    assert tell_returned(office.session, office.season, at(office, 9, days=1)) == 1
    assert "O1" in spoken(pushes(office)[1].messages)


def test_a_lost_push_is_made_up_for_at_her_next_word(office: Office) -> None:
    returned(office)
    news_for(office.visit("officer"))
    undo_review(office.visit("first"), c.Undo())
    returned(office, "O2")
    tell_returned(office.session, office.season, at(office, 10))
    pushes(office)[0].state = "expired"
    office.session.flush()
    text = spoken(news_for(office.visit("officer")))
    assert "O2" in text
    assert "ยกเลิกผล “ให้แก้ไข” ที่แจ้งไว้: O1" in text
    assert news_for(office.visit("officer")) == []


def test_a_held_push_counts_as_told_since_it_is_given_at_her_next_word(office: Office) -> None:
    returned(office)
    tell_returned(office.session, office.season, at(office, 10))
    pushes(office)[0].state = "held"
    office.session.flush()
    assert news_for(office.visit("officer")) == []


def test_a_correction_alone_is_worth_the_days_push(office: Office) -> None:
    returned(office)
    mark_told(untold(office.session, office.agencies[DOI], YEAR).returned, office.now)
    undo_review(office.visit("first"), c.Undo())
    assert tell_returned(office.session, office.season, at(office, 10)) == 1
    assert "ยกเลิกผล" in spoken(pushes(office)[0].messages)
    assert tell_returned(office.session, office.season, at(office, 10, days=1)) == 0
