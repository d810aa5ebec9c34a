"""What the menu's taps say is understood, and those that wait for more words explain themselves."""

from __future__ import annotations

from datetime import date
from urllib.parse import parse_qsl

import pytest

from bot.handlers.menu_taps import POSTBACKS
from bot.reading import read
from bot.reading.vocabulary import Speaker
from bot.vocabularies import shipped_vocabulary
from messages.pictures.rich_menus import LAYOUTS
from messages.plain import plain_text
from models.people import person_of
from rehearsal.message_shapes import MESSAGE_LIST
from tests.papers.conftest import NOW, World

DAY = date(2023, 1, 20)
UNDERSTOOD = {
    ("officer", "ขาดข้อไหน"): "progress",
    ("officer", "ส่งอะไรแล้ว"): "progress",
    ("officer", "กำหนดส่ง"): "deadline",
    ("officer", "ขอแบบฟอร์ม Excel"): "form",
    ("coordinator", "สรุป"): "status",
    ("coordinator", "ใครยังไม่ส่ง"): "who_missing",
    ("coordinator", "สอบทาน"): "review",
    ("coordinator", "คำถามค้าง"): "questions",
    ("coordinator", "ข้อความ OpenChat"): "openchat",
    ("coordinator", "ส่งออก Excel"): "export",
    ("stranger", "ลงทะเบียน"): "register",
    ("stranger", "วิธีใช้"): "help",
}
TAPS = [(role, tap) for role, layout in LAYOUTS.items() for row in layout.rows for tap in row]


def acts(role: str, words: str) -> list[str]:
    speaker = Speaker(role, "อบต.เหล่ายาว" if role == "officer" else None)
    return [act.act for act in read(words, speaker, shipped_vocabulary(), DAY).acts]


@pytest.mark.parametrize(("role", "said"), [(role, tap.says) for role, tap in TAPS if not tap.begin])
def test_every_tap_that_speaks_is_understood(role: str, said: str) -> None:
    assert acts(role, said) == [UNDERSTOOD[role, said]]


@pytest.mark.parametrize("data", [tap.says for _, tap in TAPS if tap.begin])
def test_every_tap_that_waits_has_its_verb(data: str) -> None:
    assert dict(parse_qsl(data))["do"] in POSTBACKS


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("ต้องแสดงอะไร ข้อ 12", "item"),
        ("O12 ต้องแสดงอะไร", "item"),
        ("ขอถามว่า ปิดรับวันไหน", "deadline"),
        ("ข้อความ OpenChat ระบุชื่อ", "openchat"),
        ("รายชื่อเชิญประชุม", "meeting"),
        ("ทำรายงานผู้ว่า", "report"),
    ],
)
def test_words_begun_for_them_are_understood_when_finished(words: str, act: str) -> None:
    role = "coordinator" if act in ("openchat", "meeting", "report") else "officer"
    assert acts(role, words) == [act]


def test_the_items_still_missing_are_offered_the_dearest_first(world: World) -> None:
    world.send(0, "O4")
    messages = POSTBACKS["menu-show"](world.visit(world.officer), {})
    assert MESSAGE_LIST(messages, "messages") == []
    offered = [each["action"]["text"] for each in messages[-1]["quickReply"]["items"]]
    assert offered == ["O3 ต้องแสดงอะไร", "O2 ต้องแสดงอะไร", "O1 ต้องแสดงอะไร"]


def test_nothing_missing_still_says_how_to_go_on(world: World) -> None:
    world.send_round(0, 1)
    (message,) = POSTBACKS["menu-show"](world.visit(world.officer), {})
    assert "พิมพ์รหัสข้อ" in plain_text(message)
    assert "ยังไม่ได้ส่ง" not in plain_text(message)


def test_only_a_confirmed_phone_is_given(world: World) -> None:
    asked = POSTBACKS["menu-ask"]
    assert "โทร." not in plain_text(asked(world.visit(world.officer), {})[0])
    world.season.contact = {**world.season.contact, "confirmed": True}
    assert "โทร. 0 1234 5678" in plain_text(asked(world.visit(world.officer), {})[0])


@pytest.mark.parametrize("verb", sorted(POSTBACKS))
def test_a_forged_tap_tells_a_stranger_how_to_register_and_no_more(world: World, verb: str) -> None:
    stranger = person_of(world.session, "U" + "9" * 32, NOW)
    messages = POSTBACKS[verb](world.visit(stranger), {"do": verb})
    assert "ลงทะเบียน" in plain_text(messages[0])
    assert "O1" not in plain_text(messages[0])
