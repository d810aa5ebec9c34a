"""What is owed to a person beside the answer: nothing of it is lost, whatever becomes of the reply it rode on, nothing
comes twice, and she hears that there is more."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from sqlalchemy import select

from models.outbox import OutgoingMessage, owe
from rehearsal.people import LineUser
from tests.stage import Province

RIMPING = "ทต.ริมปิง"
REASON = "ภาพเก่า"
ASKED = "ต้องให้นายกลงนามรับรองก่อนส่งหรือไม่"
ANSWER = "ไม่ต้องลงนาม ส่งได้เลย"


@pytest.fixture
def officer(province: Province) -> LineUser:
    return province.officer(RIMPING)


@pytest.fixture
def reviewer(province: Province) -> LineUser:
    return province.coordinator()


def hold(province: Province, to: LineUser, *sizes: int) -> list[str]:
    """Messages that the month did not pay for; their words, in order."""
    province.line.ledger.limit = 0
    words: list[str] = []
    for number, size in enumerate(sizes, 1):
        these = [f"แจ้งเรื่องที่ {number} ส่วนที่ {part}" for part in range(1, size + 1)]
        said = [{"type": "text", "text": each} for each in these]
        with province.machine.database.write() as session:
            until = province.now + timedelta(hours=12)
            owe(session, f"held:{number}", to.user_id, said, province.now, purpose="notice", until=until)
        words += these
    province.settle()
    province.line.refusals.clear()
    return words


def heard_of(province: Province, who: LineUser, words: list[str]) -> list[str]:
    return [shown.text for shown in province.line.from_bot(who) if shown.text in words]


def refused(province: Province, who: LineUser, words: str, times: int = 1) -> str:
    """She writes, and LINE refuses the reply for good, so often; what she hears in the end."""
    body = json.dumps({"message": "The request body has 1 error(s)"})
    province.line.faults.status(400, body, times=times, path="/message/reply")
    heard = province.say(who, words)
    province.line.faults.clear()
    province.line.refusals.clear()
    return heard


def states(province: Province, purpose: str) -> list[str]:
    with province.machine.database.read() as session:
        rows = session.scalars(select(OutgoingMessage).order_by(OutgoingMessage.id))
        return [each.state for each in rows if each.purpose == purpose]


# ── a return that nobody heard of ───────────────────────────────────────────────────────────────────────────────


def replaced_in_a_group(province: Province, officer: LineUser, reviewer: LineUser) -> str:
    """Sent, returned, and sent anew in a group before anybody heard; what the group hears."""
    group = province.line.add_group("งาน OIT", [officer])
    province.do(group, lambda: province.line.join(group))
    province.say(officer, "O1 https://rimping.example/1")
    province.say(reviewer, f"{RIMPING} O1 ให้แก้ เพราะ {REASON}")
    return province.say(officer, "O1 https://rimping.example/new", group=group)


def test_replaced_in_a_group_the_reason_is_not_read_out_there_and_comes_in_private(
    province: Province, officer: LineUser, reviewer: LineUser
) -> None:
    in_group = replaced_in_a_group(province, officer, reviewer)
    assert "บันทึกแล้ว 1 ข้อ" in in_group
    assert REASON not in in_group
    alone = province.say(officer, "กำหนดส่ง")
    assert f"O1 ที่ส่งเมื่อ 16 ม.ค. 2566 ได้รับผลให้แก้ไข: {REASON}" in alone
    assert "ส่งใหม่แล้วเมื่อ 16 ม.ค. 2566 รอสอบทาน" in alone
    assert REASON not in province.say(officer, "กำหนดส่ง")
    assert province.run("returned") == 0


def test_replaced_in_a_group_the_digest_tells_who_does_not_write(
    province: Province, officer: LineUser, reviewer: LineUser
) -> None:
    replaced_in_a_group(province, officer, reviewer)
    assert province.run("returned") == 1
    assert REASON in province.line.last(officer).text
    assert province.run("returned") == 0
    province.later(days=1)
    assert province.run("returned") == 0


def test_replaced_by_the_province_itself_the_reason_is_told_to_the_agency(
    province: Province, officer: LineUser, reviewer: LineUser
) -> None:
    province.say(officer, "O1 https://rimping.example/1")
    province.say(reviewer, f"{RIMPING} O1 ให้แก้ เพราะ {REASON}")
    province.say(reviewer, f"ส่งแทน {RIMPING} O1 https://rimping.example/new")
    if "ใช่ บันทึกเลย" in province.labels(reviewer):
        province.tap(reviewer, "ใช่ บันทึกเลย")
    assert "ได้รับผลให้แก้ไข" in province.say(officer, "กำหนดส่ง")


# ── a reply that LINE refuses ───────────────────────────────────────────────────────────────────────────────────


def test_what_was_held_waits_on_when_the_reply_is_refused_and_the_answer_itself_comes(
    province: Province, officer: LineUser
) -> None:
    words = hold(province, officer, 1, 1)
    province.line.ledger.limit = 300  # the month could pay again: what was held is no push for that
    province.read_quota()
    assert "ครั้งที่ 1" in refused(province, officer, "กำหนดส่ง")
    assert heard_of(province, officer, words) == []
    assert states(province, "notice") == ["held", "held"]
    province.say(officer, "กำหนดส่ง")
    province.say(officer, "กำหนดส่ง")
    assert heard_of(province, officer, words) == words
    assert states(province, "notice") == ["sent", "sent"]


def test_refused_again_and_again_she_hears_an_apology_and_later_everything(
    province: Province, officer: LineUser
) -> None:
    words = hold(province, officer, 2)
    assert "ขัดข้อง" in refused(province, officer, "กำหนดส่ง", times=2)
    province.say(officer, "กำหนดส่ง")
    assert heard_of(province, officer, words) == words


def test_a_reply_too_late_for_its_token_and_for_a_push_keeps_what_rode_on_it(
    province: Province, officer: LineUser
) -> None:
    """Down for a minute and longer: the token is dead, and the month does not pay for a push."""
    words = hold(province, officer, 1)
    province.line.faults.down(path="/message")
    province.line.say(officer, "กำหนดส่ง")
    province.settle()
    province.line.faults.clear()
    province.later(minutes=5)
    province.settle()
    province.line.refusals.clear()
    assert "อาจยังไม่ถึงท่าน" in province.say(officer, "ขาดข้อไหน")
    assert heard_of(province, officer, words) == []
    province.tap(officer, "ดูคำตอบ")
    assert heard_of(province, officer, words) == words
    assert set(states(province, "notice")) == {"sent"}


def test_unconfirmed_but_taken_nothing_is_said_twice(province: Province, officer: LineUser) -> None:
    words = hold(province, officer, 1)
    province.line.faults.mute(times=1, path="/message/reply")
    province.say(officer, "กำหนดส่ง")
    province.later(seconds=5)
    province.settle()
    province.line.refusals.clear()
    province.say(officer, "กำหนดส่ง")
    assert heard_of(province, officer, words) == words
    assert states(province, "notice") == ["sent"]


def test_news_on_a_reply_that_was_put_off_until_its_sense_was_gone_are_told_with_the_next(
    province: Province, officer: LineUser, reviewer: LineUser
) -> None:
    province.say(officer, "O1 https://rimping.example/1")
    province.say(reviewer, f"{RIMPING} O1 ให้แก้ เพราะ {REASON}")
    token, province.line.access_tokens.long_lived = province.line.access_tokens.long_lived, "another"
    province.line.say(officer, "กำหนดส่ง")
    for _ in range(22):
        province.settle()
        province.later(hours=1)
    province.line.access_tokens.long_lived = token
    province.settle()
    province.line.refusals.clear()
    assert REASON in province.say(officer, "กำหนดส่ง")


def test_news_of_the_review_on_a_refused_reply_are_told_with_the_next(
    province: Province, officer: LineUser, reviewer: LineUser
) -> None:
    province.say(officer, "O1 https://rimping.example/1")
    province.say(reviewer, f"{RIMPING} O1 ให้แก้ เพราะ {REASON}")
    assert REASON not in refused(province, officer, "กำหนดส่ง")
    assert REASON in province.say(officer, "กำหนดส่ง")
    assert REASON not in province.say(officer, "กำหนดส่ง")


def test_news_of_the_review_on_a_refused_reply_are_told_by_the_digest(
    province: Province, officer: LineUser, reviewer: LineUser
) -> None:
    province.say(officer, "O1 https://rimping.example/1")
    province.say(reviewer, f"{RIMPING} O1 ให้แก้ เพราะ {REASON}")
    refused(province, officer, "กำหนดส่ง")
    assert province.run("returned") == 1
    assert REASON in "\n".join(shown.text for shown in province.line.last_sending(officer))


def test_the_reason_beside_a_new_link_on_a_refused_reply_is_told_later(
    province: Province, officer: LineUser, reviewer: LineUser
) -> None:
    province.say(officer, "O1 https://rimping.example/1")
    province.say(reviewer, f"{RIMPING} O1 ให้แก้ เพราะ {REASON}")
    assert "ขัดข้อง" in refused(province, officer, "O1 https://rimping.example/new", times=2)
    assert REASON in province.say(officer, "กำหนดส่ง")
    assert REASON not in province.say(officer, "กำหนดส่ง")


def test_an_answer_on_a_refused_reply_is_pushed_in_its_place_by_day(
    province: Province, officer: LineUser, reviewer: LineUser
) -> None:
    province.say(officer, ASKED)
    province.at("2023-01-16T22:30:00+07:00")
    province.say(reviewer, f"ตอบ 1 {ANSWER}")
    assert ANSWER not in refused(province, officer, "กำหนดส่ง")
    assert province.line.quota_used() == 0
    province.at("2023-01-17T09:30:00+07:00")
    province.settle()
    assert sum(ANSWER in text for text in province.line.texts(officer)) == 1
    assert ANSWER not in province.say(officer, "กำหนดส่ง")


def test_what_waits_for_the_morning_does_not_keep_back_what_is_said_now(
    province: Province, officer: LineUser, reviewer: LineUser
) -> None:
    province.say(officer, ASKED)
    province.at("2023-01-16T22:30:00+07:00")
    province.say(reviewer, f"ตอบ 1 {ANSWER}")
    group = province.line.add_group("งาน OIT", [officer])
    with province.machine.database.write() as session:
        until = province.now + timedelta(hours=1)
        said = [{"type": "text", "text": "แจ้งด่วน"}]
        owe(session, "now", officer.user_id, said, province.now, purpose="notice", until=until)
    province.settle()
    assert province.line.last(officer).text == "แจ้งด่วน"
    assert group is not None


# ── more than one reply holds ───────────────────────────────────────────────────────────────────────────────────


def test_she_hears_that_more_waits_and_reads_on_by_a_tap(province: Province, officer: LineUser) -> None:
    words = hold(province, officer, *[1] * 9)
    said = province.say(officer, "กำหนดส่ง")
    assert "ยังมีอีก 6 เรื่อง" in said
    assert heard_of(province, officer, words) == words[:3]
    assert "ยังมีอีก 2 เรื่อง" in province.tap(officer, "อ่านต่ออีก 6 เรื่อง")
    assert heard_of(province, officer, words) == words[:7]
    last = province.tap(officer, "อ่านต่ออีก 2 เรื่อง")
    assert "ยังมี" not in last
    assert heard_of(province, officer, words) == words
    assert not [each for each in province.labels(officer) if each.startswith("อ่านต่อ")]


def test_what_just_fits_comes_without_word_of_more(province: Province, officer: LineUser) -> None:
    words = hold(province, officer, 1, 1, 1, 1)
    assert "ยังมี" not in province.say(officer, "กำหนดส่ง")
    assert heard_of(province, officer, words) == words


def test_an_answer_whose_push_was_held_is_counted_and_heard_once(
    province: Province, officer: LineUser, reviewer: LineUser
) -> None:
    province.say(officer, ASKED)
    words = hold(province, officer, 1, 1, 1)
    province.say(reviewer, f"ตอบ 1 {ANSWER}")
    heard = province.say(officer, "กำหนดส่ง")
    assert "ยังมี" not in heard
    assert heard.count(ANSWER) == 1
    assert heard_of(province, officer, words) == words
    assert ANSWER not in province.say(officer, "กำหนดส่ง")


def test_reading_on_when_all_is_read_says_so(province: Province, officer: LineUser) -> None:
    assert "ไม่มีเรื่องที่รอแจ้งท่านแล้ว" in province.press(officer, "do=read-on")


def test_the_answers_own_taps_are_under_the_last_of_what_rides_on_it(province: Province, officer: LineUser) -> None:
    plain = (province.say(officer, "กำหนดส่ง"), province.labels(officer))[1]
    hold(province, officer, 1)
    province.say(officer, "กำหนดส่ง")
    assert province.labels(officer) == plain
