"""The text to paste into the OpenChat: short enough to copy, fair, and naming nobody unless asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import unquote

import pytest

from bot import commands as c
from bot.handlers.papers import openchat
from messages.kit import Message
from messages.openchat import OpenChatValues, Place, names_texts, openchat_messages, openchat_text
from messages.plain import plain_text
from rehearsal.message_shapes import MESSAGE_LIST
from tests.papers.conftest import NOW, World
from tests.papers.test_pictures import figures

DISTRICTS = ("เมืองใหญ่", "ทุ่งหัวม้า", "เวียงหนองยาว")


def province(complete: int, partial: int, none: int, name: str = "องค์การส่วนตำบลน้ำดิบเหนือ") -> OpenChatValues:
    """So many agencies with long names, spread over three districts."""
    states = [0] * complete + [3] * partial + [14] * none
    places = tuple(
        Place(f"{name} {number}", DISTRICTS[number % 3], missing, 14) for number, missing in enumerate(states)
    )
    return OpenChatValues(
        year=2567,
        as_of=NOW,
        tally=figures(agencies=len(states), complete=complete, partial=partial, received=complete * 14 + partial * 11),
        places=places,
        ask_link="https://line.me/R/oaMessage/%40ita-test/?" + "%E0%B8%82" * 9,
        join_link="https://line.me/R/oaMessage/%40ita-test/?" + "%E0%B8%A5" * 9,
        picture="https://ita.test/files/tally.png?t=abc",
        command="ita-bot picture",
    )


SIZES = [(0, 0, 59), (59, 0, 0), (3, 20, 36), (30, 20, 9), (58, 1, 0), (0, 59, 0), (0, 0, 1), (0, 0, 0)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("names", [False, True])
def test_line_takes_it_at_any_size(size: tuple[int, int, int], names: bool) -> None:
    assert MESSAGE_LIST(openchat_messages(province(*size), names), "messages") == []


@pytest.mark.parametrize("size", SIZES)
def test_the_text_fits_the_clipboard_with_its_links_whole(size: tuple[int, int, int]) -> None:
    values = province(*size)
    text = openchat_text(values)
    assert len(text) <= 1000
    assert values.ask_link in text
    assert values.join_link in text


def test_few_who_are_done_are_named() -> None:
    values = province(3, 4, 4)
    assert all(each.name in openchat_text(values) for each in values.places[:3])


def test_many_who_are_done_are_counted_by_district_and_none_is_picked_out() -> None:
    values = province(50, 5, 4)
    text = openchat_text(values)
    assert "ขอขอบคุณ 50 หน่วยงาน" in text
    assert "อ.เมืองใหญ่ 17/20" in text
    assert not any(each.name in text for each in values.places)


def test_a_district_where_all_are_done_is_praised_as_a_whole() -> None:
    values = province(50, 5, 4)
    places = tuple(replace(each, missing=0) if each.district == DISTRICTS[0] else each for each in values.places)
    assert f"อ.{DISTRICTS[0]} ครบทุกแห่ง" in openchat_text(replace(values, places=places))


def test_everybody_done_is_said_in_one_line() -> None:
    text = openchat_text(province(59, 0, 0))
    assert "ส่งครบแล้วทั้ง 59 แห่ง" in text
    assert "ยังไม่ครบ" not in text


def test_who_is_behind_is_counted_not_named() -> None:
    values = province(2, 5, 4)
    text = openchat_text(values)
    assert "ยังไม่ครบ 9 หน่วยงาน (ส่งบางส่วน 5 ยังไม่ส่ง 4)" in text
    assert not any(each.name in text for each in values.places[2:])


def test_names_on_request_are_all_there_or_counted() -> None:
    values = province(0, 20, 39, name="อบต.น้ำดิบ")
    texts = names_texts(values)
    assert all(len(each) <= 1000 for each in texts)
    assert all(each.name in "".join(texts) for each in values.places)


def test_names_beyond_two_texts_are_counted() -> None:
    values = province(0, 60, 59)
    texts = names_texts(values)
    assert len(texts) == 2
    assert all(len(each) <= 1000 for each in texts)
    named = sum(each.count("น้ำดิบเหนือ") for each in texts)
    left = int(texts[-1].rsplit("และอีก ", 1)[1].split()[0])
    assert left > 0
    assert named + left == len(values.places)


def test_the_deadline_as_people_say_it() -> None:
    values = province(1, 1, 1)
    assert "วันพุธที่ 31 ม.ค. 2567 (เหลืออีก 11 วัน)" in openchat_text(values)
    later = replace(values, as_of=NOW + timedelta(days=20))
    assert "ครบกำหนดแล้วเมื่อวันพุธที่ 31 ม.ค. 2567" in openchat_text(later)


def copied(messages: list[Message]) -> list[str]:
    buttons = messages[0]["contents"]["footer"]["contents"]
    return [each["action"]["clipboardText"] for each in buttons if each["action"]["type"] == "clipboard"]


def kinds(messages: list[Message]) -> list[str]:
    return [each["type"] for each in messages]


def taps(messages: list[Message]) -> dict[str, Any]:
    return {each["action"]["label"]: each["action"].get("text") for each in messages[-1]["quickReply"]["items"]}


def test_the_coordinator_gets_card_text_and_picture(world: World) -> None:
    world.send_round(0, 1)
    messages = openchat(world.visit(), c.OpenChat())
    assert kinds(messages) == ["flex", "text", "image"]
    assert copied(messages) == [messages[1]["text"]]
    assert "เข้าไปใน OpenChat ไม่ได้" in plain_text(messages[0])
    assert world.agencies[0].name in messages[1]["text"]
    assert "ขาดข้อไหน" in unquote(messages[1]["text"])
    assert "ลงทะเบียน" in unquote(messages[1]["text"])
    assert taps(messages)["ระบุชื่อที่ยังไม่ครบ"] == "ข้อความ OpenChat ระบุชื่อ"


def test_with_names_only_when_she_asks(world: World) -> None:
    plain, named = (openchat(world.visit(), c.OpenChat(names=names)) for names in (False, True))
    behind = world.agencies[3].name
    assert behind not in "".join(plain_text(each) for each in plain)
    assert behind in "".join(copied(named))
    assert "ทุกคนใน OpenChat จะเห็น" in plain_text(named[0])


def test_the_picture_link_opens_without_a_person_in_it(world: World) -> None:
    visit = world.visit()
    url = openchat(visit, c.OpenChat())[-1]["originalContentUrl"]
    token = url.split("t=")[1]
    assert visit.links.read("tally.png", token, NOW + timedelta(days=100)) == {"year": 2567}


def test_without_a_public_address_she_hears_why_and_how(world: World) -> None:
    messages = openchat(world.visit(public_url=""), c.OpenChat())
    assert kinds(messages) == ["flex", "text"]
    assert "PUBLIC_URL" in plain_text(messages[0])
    assert "ita-bot" in plain_text(messages[0])
    assert "พิมพ์ “ขาดข้อไหน”" in messages[1]["text"]
    assert MESSAGE_LIST(messages, "messages") == []


def test_line_shows_no_picture_from_plain_http(world: World) -> None:
    messages = openchat(world.visit(public_url="http://127.0.0.1:8000"), c.OpenChat())
    assert kinds(messages) == ["flex", "text"]
    assert "เปิดรูปสรุป" in str(messages[0])


def test_an_officer_gets_nothing_of_it(world: World) -> None:
    messages = openchat(world.visit(world.officer), c.OpenChat(names=True))
    assert not any(agency.name in plain_text(each) for agency in world.agencies for each in messages)
    assert kinds(messages) == ["text"]
