"""Reply tokens, retry keys, quota and recipients, asked through LINE's own SDK."""

import json
import uuid
from typing import Any

import pytest
from linebot.v3.messaging import (
    ApiException,
    BroadcastRequest,
    MessagingApi,
    MulticastRequest,
    PushMessageRequest,
    ReplyMessageRequest,
    TextMessage,
)
from linebot.v3.messaging.exceptions import UnauthorizedException

from rehearsal.platform import LinePlatform
from tests.rehearsal.conftest import ListeningBot, MovableClock

KEY = "a0d5f7f2-6b0c-4f0e-9a3e-1f2d3c4b5a69"
UNKNOWN_USER = "U" + "0" * 32


def said(text: str = "สวัสดี") -> list[TextMessage]:
    return [TextMessage(text=text)]


def reply(api: MessagingApi, token: str, **headers: Any) -> Any:
    return api.reply_message(ReplyMessageRequest(replyToken=token, messages=said()), **headers)


def push(api: MessagingApi, to: str, key: str | None = None, text: str = "สวัสดี") -> Any:
    return api.push_message_with_http_info(PushMessageRequest(to=to, messages=said(text)), x_line_retry_key=key)


def refusal(wrong: pytest.ExceptionInfo[ApiException]) -> tuple[int, str]:
    return wrong.value.status, json.loads(wrong.value.body)["message"]


def test_a_reply_appears_on_the_screen_and_is_free(line: LinePlatform, bot: ListeningBot, api: MessagingApi) -> None:
    user = line.add_user("สมศรี")
    line.say(user, "ทักทาย")
    answer = reply(api, bot.token)
    assert line.texts(user) == ["สวัสดี"]
    assert [shown.by_bot for shown in line.heard(user)] == [False, True]
    assert answer.sent_messages[0].id == line.last(user).message_id
    assert answer.sent_messages[0].quote_token
    assert line.quota_used() == 0


def test_a_reply_token_works_once(line: LinePlatform, bot: ListeningBot, api: MessagingApi) -> None:
    user = line.add_user("สมศรี")
    line.say(user, "ทักทาย")
    reply(api, bot.token)
    with pytest.raises(ApiException) as wrong:
        reply(api, bot.token)
    assert refusal(wrong) == (400, "Invalid reply token")
    assert len(line.texts(user)) == 1
    assert line.refusals[0].about == "reply token"


@pytest.mark.parametrize(("seconds", "works"), [(60, True), (61, False)])
def test_a_reply_token_dies_after_a_minute(
    line: LinePlatform, bot: ListeningBot, api: MessagingApi, clock: MovableClock, seconds: int, works: bool
) -> None:
    user = line.add_user("สมศรี")
    line.say(user, "ทักทาย")
    clock.pass_by(seconds=seconds)
    if works:
        reply(api, bot.token)
    else:
        with pytest.raises(ApiException, match="Invalid reply token"):
            reply(api, bot.token)
    assert len(line.texts(user)) == works


@pytest.mark.parametrize(("minutes", "works"), [(19, True), (21, False)])
def test_a_redelivered_token_lives_a_new_minute_until_twenty_have_passed(
    line: LinePlatform, bot: ListeningBot, api: MessagingApi, clock: MovableClock, minutes: int, works: bool
) -> None:
    user = line.add_user("สมศรี")
    bot.status = 503
    line.say(user, "ทักทาย")
    bot.status = 200
    clock.pass_by(minutes=minutes)
    line.redeliver_failed()
    if works:
        reply(api, bot.token)
    else:
        with pytest.raises(ApiException, match="Invalid reply token"):
            reply(api, bot.token)


def test_a_refused_message_does_not_use_up_the_token(line: LinePlatform, bot: ListeningBot, api: MessagingApi) -> None:
    user = line.add_user("สมศรี")
    line.say(user, "ทักทาย")
    with pytest.raises(ApiException):
        api.reply_message(ReplyMessageRequest(replyToken=bot.token, messages=said("")))
    reply(api, bot.token)
    assert line.texts(user) == ["สวัสดี"]
    assert line.refusals[0].chat_id == user.user_id


def test_an_unknown_token_and_a_retry_key_on_a_reply_are_refused(
    line: LinePlatform, bot: ListeningBot, api: MessagingApi
) -> None:
    with pytest.raises(ApiException, match="Invalid reply token"):
        reply(api, "f" * 32)
    line.say(line.add_user("สมศรี"), "ทักทาย")
    with pytest.raises(ApiException, match="X-Line-Retry-Key"):
        reply(api, bot.token, _headers={"X-Line-Retry-Key": KEY})
    reply(api, bot.token)


def test_a_retry_key_sends_once_and_tells_the_first_request(line: LinePlatform, api: MessagingApi) -> None:
    user = line.add_user("สมศรี")
    first = push(api, user.user_id, KEY)
    with pytest.raises(ApiException) as wrong:
        push(api, user.user_id, KEY)
    assert refusal(wrong) == (409, "The retry key is already accepted")
    assert wrong.value.headers["x-line-accepted-request-id"] == first.headers["x-line-request-id"]
    assert json.loads(wrong.value.body)["sentMessages"][0]["id"] == first.data.sent_messages[0].id
    assert (len(line.texts(user)), line.quota_used()) == (1, 1)
    assert line.refusals == []


def test_a_retry_key_of_yesterday_sends_again(line: LinePlatform, api: MessagingApi, clock: MovableClock) -> None:
    user = line.add_user("สมศรี")
    push(api, user.user_id, KEY)
    clock.pass_by(hours=24)
    push(api, user.user_id, KEY)
    assert len(line.texts(user)) == 2


def test_a_retry_key_of_a_refused_push_is_still_free(line: LinePlatform, api: MessagingApi) -> None:
    user = line.add_user("สมศรี")
    with pytest.raises(ApiException):
        push(api, user.user_id, KEY, text="")
    push(api, user.user_id, KEY)
    assert line.texts(user) == ["สวัสดี"]


def test_a_retry_key_under_another_body_is_noticed(line: LinePlatform, api: MessagingApi) -> None:
    user = line.add_user("สมศรี")
    push(api, user.user_id, KEY)
    with pytest.raises(ApiException):
        push(api, user.user_id, KEY, text="อย่างอื่น")
    assert [refused.about for refused in line.refusals] == ["retry key with another body"]


@pytest.mark.parametrize("key", ["reminder:1", "a0d5f7f2", "{" + KEY + "}"])
def test_a_retry_key_is_a_uuid(line: LinePlatform, api: MessagingApi, key: str) -> None:
    with pytest.raises(ApiException, match="Retry-Key"):
        push(api, line.add_user("สมศรี").user_id, key)


def test_a_push_to_a_group_counts_each_member(line: LinePlatform, api: MessagingApi) -> None:
    group = line.add_group("กองคลัง", [line.add_user(name) for name in "กขค"])
    line.join(group)
    push(api, group.group_id)
    assert line.quota_used() == 3
    assert [sent.people for sent in line.pushes] == [3]
    assert api.get_message_quota().value == 10
    assert api.get_message_quota_consumption().total_usage == 3


def test_a_push_beyond_the_month_is_refused_as_a_whole(
    line: LinePlatform, api: MessagingApi, clock: MovableClock
) -> None:
    users = [line.add_user(name) for name in "กขคงจฉ"]
    ids = [user.user_id for user in users]
    api.multicast(MulticastRequest(to=ids, messages=said()))
    with pytest.raises(ApiException) as wrong:
        api.multicast(MulticastRequest(to=ids, messages=said()))
    assert refusal(wrong) == (429, "You have reached your monthly limit.")
    assert (line.quota_used(), len(line.texts(users[0]))) == (6, 1)
    clock.pass_by(days=31)
    api.multicast(MulticastRequest(to=ids, messages=said()))
    assert line.quota_used() == 6


def test_the_month_turns_by_japanese_time(line: LinePlatform, api: MessagingApi, clock: MovableClock) -> None:
    user = line.add_user("สมศรี")
    clock.moment = clock.moment.replace(day=31, hour=14, minute=59)  # 23:59 in UTC+9
    push(api, user.user_id)
    clock.pass_by(minutes=1)
    assert line.quota_used() == 0


def test_a_plan_without_limit_refuses_nothing(line: LinePlatform, api: MessagingApi) -> None:
    line.ledger.limit = None
    user = line.add_user("สมศรี")
    for _ in range(12):
        push(api, user.user_id)
    assert api.get_message_quota().type == "none"
    assert line.quota_used() == 12


def test_a_push_to_who_blocked_us_is_taken_not_delivered_and_free(line: LinePlatform, api: MessagingApi) -> None:
    user = line.add_user("สมศรี")
    line.block(user)
    answer = push(api, user.user_id)
    assert answer.status_code == 200
    assert (line.texts(user), line.quota_used()) == ([], 0)


def test_a_reply_to_who_has_just_blocked_us_is_taken_and_not_seen(
    line: LinePlatform, bot: ListeningBot, api: MessagingApi
) -> None:
    user = line.add_user("สมศรี")
    line.say(user, "ทักทาย")
    token = bot.token
    line.block(user)
    reply(api, token)
    assert line.texts(user) == []


def test_in_a_used_up_month_even_a_push_that_reaches_nobody_is_refused(line: LinePlatform, api: MessagingApi) -> None:
    user, away = line.add_user("สมศรี"), line.add_user("ไม่อยู่")
    line.block(away)
    for _ in range(10):
        push(api, user.user_id)
    for to in (user, away):
        with pytest.raises(ApiException, match="monthly limit"):
            push(api, to.user_id)


@pytest.mark.parametrize(("days", "arrives"), [(7, 1), (8, 0)])
def test_a_stranger_is_reached_for_seven_days_after_writing(
    line: LinePlatform, api: MessagingApi, clock: MovableClock, days: int, arrives: int
) -> None:
    user = line.add_user("คนแปลกหน้า", friend=False)
    line.say(user, "มีใครอยู่ไหม")
    clock.pass_by(days=days)
    push(api, user.user_id)
    assert len(line.texts(user)) == arrives


def test_who_is_unknown_or_whose_group_we_left_is_refused(line: LinePlatform, api: MessagingApi) -> None:
    group = line.add_group("กองคลัง", [line.add_user("ก")])
    for to in (UNKNOWN_USER, group.group_id):
        with pytest.raises(ApiException) as wrong:
            push(api, to)
        assert refusal(wrong) == (400, "Failed to send messages")
    with pytest.raises(ApiException, match="'to'"):
        push(api, "somsri")


def test_a_multicast_takes_no_groups_and_forgets_strangers(line: LinePlatform, api: MessagingApi) -> None:
    user = line.add_user("สมศรี")
    api.multicast(MulticastRequest(to=[user.user_id, UNKNOWN_USER, user.user_id], messages=said()))
    assert (line.texts(user), line.quota_used()) == (["สวัสดี"], 1)
    with pytest.raises(ApiException, match="to\\[0\\]"):
        api.multicast(MulticastRequest(to=["C" + "0" * 32], messages=said()))


def test_a_broadcast_reaches_friends_only(line: LinePlatform, api: MessagingApi) -> None:
    friend, stranger = line.add_user("เพื่อน"), line.add_user("คนอื่น", friend=False)
    api.broadcast(BroadcastRequest(messages=said()), x_line_retry_key=str(uuid.UUID(KEY)))
    assert (line.texts(friend), line.texts(stranger), line.quota_used()) == (["สวัสดี"], [], 1)


def test_a_wrong_access_token_is_refused(line: LinePlatform, api: MessagingApi) -> None:
    api.api_client.configuration.access_token = "stolen"
    with pytest.raises(UnauthorizedException):
        push(api, line.add_user("สมศรี").user_id)
    assert line.quota_used() == 0


def test_a_quote_token_quotes_in_its_own_chat_only(line: LinePlatform, bot: ListeningBot, api: MessagingApi) -> None:
    user, other = line.add_user("สมศรี"), line.add_user("สมชาย")
    asked = line.say(user, "ถามหน่อย")
    quoting = [TextMessage(text="ตอบแล้ว", quoteToken=bot.newest["message"]["quoteToken"])]
    api.push_message(PushMessageRequest(to=user.user_id, messages=quoting))
    assert line.last(user).quoted_id == asked.message_id
    with pytest.raises(ApiException, match="Invalid quote token"):
        api.push_message(PushMessageRequest(to=other.user_id, messages=quoting))


def test_every_answer_has_its_own_request_id(line: LinePlatform, api: MessagingApi) -> None:
    user = line.add_user("สมศรี")
    ids = {push(api, user.user_id).headers["x-line-request-id"] for _ in range(3)}
    assert len(ids) == 3
    assert {call.request_id for call in line.calls} == ids


def test_the_statistics_of_a_day_are_ready_on_the_next(
    line: LinePlatform, api: MessagingApi, clock: MovableClock
) -> None:
    push(api, line.add_user("สมศรี").user_id)
    assert api.get_number_of_sent_push_messages("20230110").status == "unready"
    clock.pass_by(days=1)
    assert api.get_number_of_sent_push_messages("20230110").success == 1
