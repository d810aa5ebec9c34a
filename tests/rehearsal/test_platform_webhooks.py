"""What LINE tells the bot, read back by LINE's own SDK: signature, events, groups, redelivery, disorder."""

import base64
import hashlib
import hmac
import re
import threading
from datetime import timedelta
from typing import Any

import pytest
from linebot.models import UnknownEvent
from linebot.v3 import SignatureValidator, WebhookParser
from werkzeug.serving import make_server
from werkzeug.wrappers import Request, Response

from rehearsal.platform import LinePlatform
from rehearsal.webhooks import sign
from tests.rehearsal.conftest import NEW_YEAR, ListeningBot, MovableClock


def test_the_signature_is_that_of_the_documentation() -> None:
    body = b'{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}'
    known = "GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs="
    assert sign("8c570fa6dd201bb328f1c1eac23a96d8", body) == known


def test_every_event_is_one_that_lines_own_parser_knows(line: LinePlatform, bot: ListeningBot) -> None:
    user, other = line.add_user("สมศรี", friend=False), line.add_user("สมชาย")
    group = line.add_group("กองช่าง", [user, other])
    line.follow(user)
    line.join(group)
    spoken = line.say(user, "ในกลุ่ม", group=group, mention_bot=True)
    line.edit(spoken.message_id, "แก้แล้ว")
    line.member_leaves(group, other)
    line.member_joins(group, other)
    for send in (line.sticker, line.image, line.video, line.audio, line.location):
        send(user)
    line.send_file(user, "แบบ.xlsx", b"12345")
    line.press(user, "answer:1", "ตกลง")
    line.unsend(line.say(user, "ผิด").message_id)
    line.leave(group)
    line.unfollow(user)
    for body, signature in zip(bot.bodies, bot.signatures, strict=True):
        assert SignatureValidator("secret").validate(body.decode(), signature)
        parsed = WebhookParser("secret").parse(body.decode(), signature)
        assert not any(isinstance(event, UnknownEvent) for event in parsed)
        assert all(event.webhook_event_id and event.delivery_context.is_redelivery is False for event in parsed)
    kinds = [event["type"] for event in bot.events]
    assert kinds[:6] == ["follow", "join", "message", "messageEdited", "memberLeft", "memberJoined"]
    assert kinds[-4:] == ["message", "unsend", "leave", "unfollow"]
    assert {event["type"] for event in bot.events if "replyToken" not in event} == {
        "memberLeft",
        "unsend",
        "leave",
        "unfollow",
    }


def test_an_event_carries_the_moment_and_a_ulid(line: LinePlatform, bot: ListeningBot) -> None:
    user = line.add_user("สมศรี")
    line.say(user, "ช้าไป", at=NEW_YEAR - timedelta(hours=3))
    assert bot.newest["timestamp"] == (NEW_YEAR - timedelta(hours=3)).timestamp() * 1000
    assert re.fullmatch("[0-7][0-9A-HJKMNP-TV-Z]{25}", bot.newest["webhookEventId"])
    assert re.fullmatch("U[0-9a-f]{32}", bot.newest["source"]["userId"])


def test_a_mention_counts_utf16_units(line: LinePlatform, bot: ListeningBot) -> None:
    user = line.add_user("สมศรี")
    group = line.add_group("กอง", [user])
    line.join(group)
    line.say(user, "😀 @ITA Bot ช่วยที", group=group, mention_bot=True)
    (mention,) = bot.newest["message"]["mention"]["mentionees"]
    assert (mention["index"], mention["length"], mention["isSelf"]) == (3, 8, True)
    assert mention["userId"] == line.bot_id


def test_a_group_we_are_not_in_tells_us_nothing(line: LinePlatform, bot: ListeningBot) -> None:
    user = line.add_user("สมศรี")
    group = line.add_group("กอง", [user])
    line.say(user, "ก่อนเชิญ", group=group)
    assert bot.events == []
    line.join(group)
    line.leave(group)
    line.say(user, "หลังลบ", group=group)
    assert [event["type"] for event in bot.events] == ["join", "leave"]
    assert [shown.text for shown in line.heard(group)] == ["ก่อนเชิญ", "หลังลบ"]


def test_only_a_message_in_a_group_can_be_edited_and_its_tokens_are_new(line: LinePlatform, bot: ListeningBot) -> None:
    user = line.add_user("สมศรี")
    with pytest.raises(ValueError, match="groups only"):
        line.edit(line.say(user, "เดี่ยว").message_id, "แก้")
    group = line.add_group("กอง", [user])
    line.join(group)
    line.say(user, "แรก", group=group)
    first = bot.newest
    line.edit(first["message"]["id"], "แก้")
    assert bot.newest["message"]["id"] == first["message"]["id"]
    assert bot.newest["replyToken"] != first["replyToken"]
    assert bot.newest["message"]["quoteToken"] != first["message"]["quoteToken"]
    assert "markAsReadToken" not in bot.newest["message"]


def test_what_failed_comes_again_with_the_same_id_and_token(line: LinePlatform, bot: ListeningBot) -> None:
    user = line.add_user("สมศรี")
    bot.status = 500
    line.say(user, "หนึ่ง")
    first = bot.newest
    bot.status = 0
    line.say(user, "สอง")
    assert line.courier.attempts[-1].status is None
    bot.status = 200
    assert [attempt.arrived for attempt in line.redeliver_failed()] == [True, True]
    again = bot.events[-2]
    assert again["deliveryContext"] == {"isRedelivery": True}
    assert {**again, "deliveryContext": {"isRedelivery": False}} == first
    assert bot.events[-1]["message"]["text"] == "สอง"
    assert line.redeliver_failed() == []


def test_events_can_come_together_twice_and_in_any_order(line: LinePlatform, bot: ListeningBot) -> None:
    user = line.add_user("สมศรี")
    with line.holding() as events:
        line.say(user, "หนึ่ง")
        line.say(user, "สอง")
    assert bot.bodies == []
    line.deliver(reversed(events))
    line.deliver(events[:1])
    assert [event["message"]["text"] for event in bot.events] == ["สอง", "หนึ่ง", "หนึ่ง"]
    assert len(bot.bodies) == 2
    assert bot.events[1] == bot.events[2]


def test_a_wrong_signature_can_be_sent(line: LinePlatform, bot: ListeningBot) -> None:
    line.deliver([], signature="wrong")
    right = base64.b64encode(hmac.new(b"secret", bot.bodies[0], hashlib.sha256).digest()).decode()
    assert (bot.signatures[0], bot.signatures[0] == right) == ("wrong", False)


def test_who_blocked_the_account_cannot_write_until_unblocking(line: LinePlatform, bot: ListeningBot) -> None:
    user = line.add_user("สมศรี")
    line.block(user)
    with pytest.raises(ValueError, match="blocked"):
        line.say(user, "เขียน")
    line.unblock(user)
    assert bot.newest["follow"] == {"isUnblocked": True}
    line.say(user, "เขียน")


@pytest.mark.parametrize(
    ("action", "event"),
    [
        ({"type": "postback", "label": "ก", "data": "d", "displayText": "ตกลง"}, {"data": "d"}),
        (
            {"type": "datetimepicker", "label": "ก", "data": "d", "mode": "date", "initial": "2023-01-31"},
            {"data": "d", "params": {"date": "2023-01-31"}},
        ),
    ],
)
def test_tapping_sends_a_postback(line: LinePlatform, bot: ListeningBot, action: Any, event: Any) -> None:
    user = line.add_user("สมศรี")
    line.tap(user, action)
    assert bot.newest["postback"] == event
    assert [shown.text for shown in line.heard(user)] == ([action["displayText"]] if "displayText" in action else [])


def test_tapping_messages_links_and_clipboards(line: LinePlatform, bot: ListeningBot) -> None:
    user = line.add_user("สมศรี")
    line.tap(user, {"type": "message", "label": "ก", "text": "ส่งแล้ว"})
    assert bot.newest["message"]["text"] == "ส่งแล้ว"
    assert line.tap(user, {"type": "uri", "label": "ก", "uri": "https://example.org"}) == "https://example.org"
    assert line.tap(user, {"type": "clipboard", "label": "ก", "clipboardText": "คัดลอก"}) == "คัดลอก"
    assert (line.opened, line.clipboards[user.user_id]) == ([(user, "https://example.org")], "คัดลอก")
    assert len(bot.events) == 1


def test_over_http_the_body_arrives_signed_and_an_error_is_no_arrival(clock: MovableClock) -> None:
    seen: list[tuple[bytes, str | None]] = []

    @Request.application
    def webhook(request: Request) -> Response:
        seen.append((request.get_data(), request.headers.get("x-line-signature")))
        return Response(status=200 if len(seen) == 1 else 500)

    server = make_server("127.0.0.1", 0, webhook)
    line = LinePlatform("secret", "access", clock, webhook_url=f"http://127.0.0.1:{server.server_port}/callback")
    user = line.add_user("สมศรี")
    server.timeout = 5
    for text in ("หนึ่ง", "สอง"):
        worker = threading.Thread(target=server.handle_request)
        worker.start()
        line.say(user, text)
        worker.join()
    server.server_close()
    line.say(user, "ไม่มีใครอยู่")
    assert seen[0][1] == sign("secret", seen[0][0])
    assert [attempt.status for attempt in line.courier.attempts] == [200, 500, None]
    assert len(line.courier.failed) == 2


def test_the_same_seed_gives_the_same_ids(clock: MovableClock) -> None:
    first, second = (LinePlatform("s", "a", clock, seed=7).add_user("ก").user_id for _ in range(2))
    other = LinePlatform("s", "a", clock, seed=8).add_user("ก").user_id
    assert first == second != other
