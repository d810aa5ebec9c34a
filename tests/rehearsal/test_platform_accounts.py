"""Profiles, groups, files, rich menus, tokens: the rest of the API, through LINE's own SDK."""

import json
import struct
import threading
import time

import pytest
import urllib3
from linebot.v3 import messaging
from linebot.v3.messaging import (
    ApiException,
    CreateRichMenuAliasRequest,
    FlexMessage,
    MessagingApi,
    MessagingApiBlob,
    PushMessageRequest,
    RichMenuBulkLinkRequest,
    RichMenuRequest,
    SetWebhookEndpointRequest,
    ShowLoadingAnimationRequest,
    TextMessage,
    ValidateMessageRequest,
)
from linebot.v3.messaging.exceptions import NotFoundException
from linebot.v3.oauth import ApiClient as OAuthClient
from linebot.v3.oauth import ChannelAccessToken
from linebot.v3.oauth import Configuration as OAuthConfiguration

from rehearsal.platform import LinePlatform
from rehearsal.rich_menus import jpeg_size
from tests.rehearsal.conftest import ListeningBot, MovableClock


def png(width: int, height: int) -> bytes:
    return (
        b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + struct.pack(">II", width, height) + b"\x08\x06\0\0\0"
    )


def menu(width: int = 800, height: int = 270, chat_bar: str = "เมนู") -> bytes:
    area = {"bounds": {"x": 0, "y": 0, "width": 400, "height": 250}, "action": {"type": "message", "text": "ช่วย"}}
    size = {"width": width, "height": height}
    made = {"size": size, "selected": True, "name": "เมนูหลัก", "chatBarText": chat_bar, "areas": [area]}
    return json.dumps(made).encode()


def test_profiles_of_friends_and_of_who_wrote_but_not_of_blockers(line: LinePlatform, api: MessagingApi) -> None:
    friend, stranger = line.add_user("เพื่อน"), line.add_user("แปลกหน้า", friend=False)
    assert api.get_profile(friend.user_id).display_name == "เพื่อน"
    with pytest.raises(NotFoundException):
        api.get_profile(stranger.user_id)
    line.say(stranger, "สวัสดี")
    assert api.get_profile(stranger.user_id).display_name == "แปลกหน้า"
    line.block(friend)
    with pytest.raises(NotFoundException):
        api.get_profile(friend.user_id)


def test_groups_tell_their_name_and_members_while_we_are_in(line: LinePlatform, api: MessagingApi) -> None:
    user = line.add_user("สมศรี", friend=False)
    group = line.add_group("กองช่าง", [user, line.add_user("สมชาย")])
    with pytest.raises(NotFoundException):
        api.get_group_summary(group.group_id)
    line.join(group)
    assert api.get_group_summary(group.group_id).group_name == "กองช่าง"
    assert api.get_group_member_count(group.group_id).count == 2
    assert api.get_group_member_profile(group.group_id, user.user_id).display_name == "สมศรี"
    api.leave_group(group.group_id)
    with pytest.raises(NotFoundException):
        api.get_group_member_count(group.group_id)


def test_who_the_account_is(line: LinePlatform, api: MessagingApi) -> None:
    info = api.get_bot_info()
    assert (info.user_id, info.basic_id, info.chat_mode) == (line.bot_id, "@ita", "bot")


def test_a_file_is_prepared_fetched_and_gone_when_unsent(
    line: LinePlatform, blob: MessagingApiBlob, bot: ListeningBot
) -> None:
    user = line.add_user("สมศรี")
    shown = line.send_file(user, "แบบ.xlsx", b"12345")
    assert bot.newest["message"]["fileSize"] == 5
    line.contents[shown.message_id].preparing = 1
    assert blob.get_message_content_with_http_info(shown.message_id).status_code == 202
    assert bytes(blob.get_message_content(shown.message_id)) == b"12345"
    line.unsend(shown.message_id)
    with pytest.raises(ApiException) as gone:
        blob.get_message_content(shown.message_id)
    assert gone.value.status == 410
    with pytest.raises(NotFoundException):
        blob.get_message_content("1")


def test_validation_sends_nothing_and_costs_nothing(line: LinePlatform, api: MessagingApi) -> None:
    user = line.add_user("สมศรี")
    api.validate_push(ValidateMessageRequest(messages=[TextMessage(text="ก")]))
    with pytest.raises(ApiException, match="May not be empty"):
        api.validate_reply(ValidateMessageRequest(messages=[TextMessage(text="")]))
    assert (line.texts(user), line.quota_used()) == ([], 0)


def test_loading_is_for_people_in_steps_of_five(line: LinePlatform, api: MessagingApi) -> None:
    user = line.add_user("สมศรี")
    api.show_loading_animation(ShowLoadingAnimationRequest(chatId=user.user_id, loadingSeconds=20))
    assert user.user_id in line.loading
    with pytest.raises(ApiException):
        api.show_loading_animation(ShowLoadingAnimationRequest(chatId=user.user_id, loadingSeconds=7))


def test_the_webhook_can_be_asked_changed_and_tried(line: LinePlatform, api: MessagingApi, bot: ListeningBot) -> None:
    assert api.test_webhook_endpoint(messaging.TestWebhookEndpointRequest()).success is True
    assert bot.bodies[0].endswith(b'"events":[]}')
    bot.status = 0
    assert api.test_webhook_endpoint(messaging.TestWebhookEndpointRequest()).reason == "could_not_connect"
    api.set_webhook_endpoint(SetWebhookEndpointRequest(endpoint="https://example.org/callback"))
    assert api.get_webhook_endpoint().endpoint == "https://example.org/callback"
    with pytest.raises(ApiException):
        api.set_webhook_endpoint(SetWebhookEndpointRequest(endpoint="http://example.org/callback"))


def test_a_rich_menu_needs_its_picture_once(line: LinePlatform, api: MessagingApi, blob: MessagingApiBlob) -> None:
    user = line.add_user("สมศรี")
    menu_id = api.create_rich_menu(RichMenuRequest.from_json(menu())).rich_menu_id
    with pytest.raises(ApiException, match="must upload richmenu image"):
        api.set_default_rich_menu(menu_id)
    headers = {"Content-Type": "image/png"}
    with pytest.raises(ApiException, match="800x540"):
        blob.set_rich_menu_image(menu_id, bytearray(png(800, 540)), _headers=headers)
    blob.set_rich_menu_image(menu_id, bytearray(png(800, 270)), _headers=headers)
    with pytest.raises(ApiException, match="already been uploaded"):
        blob.set_rich_menu_image(menu_id, bytearray(png(800, 270)), _headers=headers)
    api.set_default_rich_menu(menu_id)
    assert api.get_default_rich_menu_id().rich_menu_id == menu_id
    seen = line.rich_menus.seen_by(user)
    assert seen is not None
    assert seen[0] == menu_id
    api.delete_rich_menu(menu_id)
    assert line.rich_menus.seen_by(user) is None


def test_a_persons_own_menu_wins_and_aliases_switch_it(
    line: LinePlatform, api: MessagingApi, blob: MessagingApiBlob, bot: ListeningBot
) -> None:
    user = line.add_user("สมศรี")
    ids = [api.create_rich_menu(RichMenuRequest.from_json(menu())).rich_menu_id for _ in range(2)]
    for menu_id in ids:
        blob.set_rich_menu_image(menu_id, bytearray(png(800, 270)), _headers={"Content-Type": "image/png"})
    api.set_default_rich_menu(ids[0])
    api.link_rich_menu_id_to_user(user.user_id, ids[1])
    assert (line.rich_menus.seen_by(user) or [""])[0] == ids[1]
    api.unlink_rich_menu_id_from_user(user.user_id)
    api.create_rich_menu_alias(CreateRichMenuAliasRequest(richMenuAliasId="more", richMenuId=ids[1]))
    line.tap(user, {"type": "richmenuswitch", "richMenuAliasId": "more", "data": "go"})
    assert bot.newest["postback"]["params"] == {"newRichMenuAliasId": "more", "status": "SUCCESS"}
    assert api.get_rich_menu_id_of_user(user.user_id).rich_menu_id == ids[1]
    api.link_rich_menu_id_to_users(RichMenuBulkLinkRequest(richMenuId=ids[0], userIds=[user.user_id]))
    assert user.rich_menu_id == ids[0]
    assert len(api.get_rich_menu_list().richmenus) == 2


@pytest.mark.parametrize("wrong", [menu(700), menu(800, 600), menu(800, 249), menu(chat_bar="ก" * 14 + "ข")])
def test_rich_menus_beyond_the_limits_are_refused(line: LinePlatform, host: str, wrong: bytes) -> None:
    headers = {"Authorization": "Bearer access", "Content-Type": "application/json"}
    assert (
        urllib3.request("POST", f"{host}/v2/bot/richmenu", headers=headers, body=menu(chat_bar="ก" * 14)).status == 200
    )
    assert urllib3.request("POST", f"{host}/v2/bot/richmenu", headers=headers, body=wrong).status == 400


def test_the_size_of_a_jpeg_is_read_from_its_frame() -> None:
    segment = b"\xff\xe0\x00\x04ab"
    frame = b"\xff\xc0\x00\x11\x08" + struct.pack(">HH", 843, 2500) + b"\x03" + b"\0" * 9
    assert jpeg_size(b"\xff\xd8" + segment + frame) == (2500, 843)
    assert jpeg_size(b"not a jpeg") is None


def test_a_stateless_token_lives_fifteen_minutes(
    line: LinePlatform, host: str, api: MessagingApi, clock: MovableClock
) -> None:
    oauth = ChannelAccessToken(OAuthClient(OAuthConfiguration(host=host)))
    issued = oauth.issue_stateless_channel_token("client_credentials", None, None, "1", "secret")
    api.api_client.configuration.access_token = issued.access_token
    clock.pass_by(minutes=14)
    api.get_bot_info()
    clock.pass_by(minutes=1)
    with pytest.raises(ApiException):
        api.get_bot_info()


def test_buttons_and_texts_are_read_as_a_person_would(line: LinePlatform, api: MessagingApi) -> None:
    user = line.add_user("สมศรี")
    card = {
        "type": "bubble",
        "header": {"type": "box", "layout": "vertical", "contents": [{"type": "text", "text": "หัว"}]},
        "footer": {
            "type": "box",
            "layout": "vertical",
            "contents": [{"type": "button", "action": {"type": "postback", "label": "รับ", "data": "ok"}}],
        },
    }
    item = {"type": "action", "action": {"type": "message", "label": "ต่อไป", "text": "ต่อไป"}}
    flex = FlexMessage.from_dict({"type": "flex", "altText": "การ์ด", "contents": card})
    last = TextMessage.from_dict({"type": "text", "text": "เลือก", "quickReply": {"items": [item]}})
    api.push_message(PushMessageRequest(to=user.user_id, messages=[flex, last]))
    assert line.texts(user) == ["การ์ด\nหัว\nรับ", "เลือก"]
    assert [button.label for button in line.buttons(user)] == ["รับ", "ต่อไป"]
    line.tap(user, "รับ")
    line.say(user, "ไม่เลือก")
    assert [button.label for button in line.buttons(user)] == ["รับ"]  # quick replies are gone after the next message
    with pytest.raises(LookupError, match="รับ"):
        line.tap(user, "ต่อไป")


def test_waiting_for_an_answer_needs_no_polling(line: LinePlatform, bot: ListeningBot, api: MessagingApi) -> None:
    user = line.add_user("สมศรี")
    asked = line.say(user, "ถาม")
    message = PushMessageRequest(to=user.user_id, messages=[TextMessage(text="ตอบ")])
    worker = threading.Thread(target=lambda: api.push_message(message))
    began = time.monotonic()
    worker.start()
    assert [shown.text for shown in line.wait_for_answer(user, asked, timeout=20)] == ["ตอบ"]
    assert time.monotonic() - began < 10  # woken, not timed out
    worker.join()
    assert line.wait_for_answer(user, line.last(user), timeout=0) == []
