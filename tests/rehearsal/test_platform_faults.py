"""LINE out of order: down, mute, slow, failing, limiting; as LINE's own SDK meets it."""

import uuid
from typing import Any

import pytest
import urllib3
from linebot.v3.messaging import (
    ApiException,
    MessagingApi,
    PushMessageRequest,
    ReplyMessageRequest,
    TextMessage,
)
from linebot.v3.messaging.exceptions import ServiceException

from rehearsal.platform import LinePlatform
from tests.rehearsal.conftest import ListeningBot, MovableClock

LOST = (urllib3.exceptions.ProtocolError, urllib3.exceptions.MaxRetryError)


def push(api: MessagingApi, to: str, key: str | None = None) -> Any:
    return api.push_message(PushMessageRequest(to=to, messages=[TextMessage(text="ถึงไหม")]), x_line_retry_key=key)


def test_down_nothing_arrives(line: LinePlatform, api: MessagingApi) -> None:
    user = line.add_user("สมศรี")
    line.faults.down()
    with pytest.raises(LOST):
        push(api, user.user_id)
    line.faults.clear()
    assert (line.texts(user), line.quota_used()) == ([], 0)
    push(api, user.user_id)
    assert line.texts(user) == ["ถึงไหม"]


def test_mute_it_arrives_and_nobody_says_so(line: LinePlatform, api: MessagingApi) -> None:
    user, key = line.add_user("สมศรี"), str(uuid.UUID(int=5, version=4))
    line.faults.mute(times=1)
    with pytest.raises(LOST):
        push(api, user.user_id, key)
    with pytest.raises(ApiException) as wrong:
        push(api, user.user_id, key)
    assert wrong.value.status == 409
    assert (line.texts(user), line.quota_used()) == (["ถึงไหม"], 1)


def test_a_mute_reply_uses_up_its_token(line: LinePlatform, bot: ListeningBot, api: MessagingApi) -> None:
    user = line.add_user("สมศรี")
    line.say(user, "ทักทาย")
    request = ReplyMessageRequest(replyToken=bot.token, messages=[TextMessage(text="ถึงไหม")])
    line.faults.mute(times=1)
    with pytest.raises(LOST):
        api.reply_message(request)
    with pytest.raises(ApiException, match="Invalid reply token"):
        api.reply_message(request)
    assert line.texts(user) == ["ถึงไหม"]


def test_slow_waits_with_what_it_was_given(line: LinePlatform, api: MessagingApi) -> None:
    waited: list[float] = []
    line.faults.wait = waited.append
    line.faults.slow(30, times=1)
    push(api, line.add_user("สมศรี").user_id)
    assert waited == [30]


def test_a_status_hits_the_next_calls_of_its_path_only(line: LinePlatform, api: MessagingApi) -> None:
    user = line.add_user("สมศรี")
    line.faults.status(503, times=2, path="/push")
    api.get_message_quota()
    for _ in range(2):
        with pytest.raises(ServiceException):
            push(api, user.user_id)
    push(api, user.user_id)
    assert len(line.texts(user)) == 1


def test_a_proxys_page_in_another_encoding(line: LinePlatform, host: str) -> None:
    line.faults.html_error(502)
    answer = urllib3.request("POST", f"{host}/v2/bot/message/push", retries=False)
    assert (answer.status, answer.headers["content-type"]) == (502, "text/html; charset=tis-620")
    with pytest.raises(UnicodeDecodeError):
        answer.data.decode()


def test_told_to_limit_the_rate(line: LinePlatform, api: MessagingApi) -> None:
    user = line.add_user("สมศรี")
    line.faults.rate_limited()
    with pytest.raises(ApiException, match="rate limit has been exceeded"):
        push(api, user.user_id)
    push(api, user.user_id)


def test_the_real_bucket_refills_by_the_clock(line: LinePlatform, api: MessagingApi, clock: MovableClock) -> None:
    line.rates.on = True
    path = "/v2/bot/message/multicast"
    assert all(line.rates.take(path, clock()) for _ in range(200))
    assert not line.rates.take(path, clock())
    clock.pass_by(milliseconds=5)
    assert [line.rates.take(path, clock()) for _ in range(2)] == [True, False]
    for _ in range(2000):
        line.rates.take("/v2/bot/message/quota", clock())
    with pytest.raises(ApiException, match="rate limit"):
        api.get_message_quota()


def test_bodies_that_are_too_big_or_not_json(line: LinePlatform, host: str) -> None:
    headers = {"Authorization": "Bearer access", "Content-Type": "application/json"}
    url = f"{host}/v2/bot/message/push"
    assert urllib3.request("POST", url, headers=headers, body=b" " * 2_000_001).status == 413
    assert urllib3.request("POST", url, headers=headers, body=b"{").status == 400
    plain = {**headers, "Content-Type": "text/plain"}
    assert urllib3.request("POST", url, headers=plain, body=b"{}").status == 415
    assert urllib3.request("GET", f"{host}/v2/bot/nothing", headers=headers).status == 404
    assert [refusal.about for refusal in line.refusals] == ["size", "format", "format"]
