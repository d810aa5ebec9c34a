"""Files by signed links: who may ask, what the link carries, and rights looked at again when it is opened."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from bot import commands as c
from bot.handlers.papers import export, form, meeting, report
from bot.papers import FILES, NoLongerAllowed, NothingToShow
from bot.visit import Visit
from messages.kit import Message
from messages.plain import plain_text
from models.people import person_of
from rehearsal.message_shapes import MESSAGE_LIST
from tests.papers.conftest import NOW, World

Handler = Callable[[Visit, Any], list[Message]]
FOR_COORDINATORS: list[tuple[Handler, Any, str]] = [
    (export, c.Export(round=2), "export.xlsx"),
    (report, c.Report(round=2), "report.docx"),
    (meeting, c.Meeting(round=2), "meeting.docx"),
]


def link_of(messages: list[Message]) -> str:
    buttons = messages[0]["contents"].get("footer", {"contents": []})["contents"]
    return next((each["action"]["uri"] for each in buttons if each["action"]["type"] == "uri"), "")


def carried(visit: Visit, messages: list[Message]) -> tuple[str, dict[str, Any]]:
    """The file's name and what its link was made with."""
    parts = urlsplit(link_of(messages))
    name = parts.path.rsplit("/", 1)[1]
    return name, visit.links.read(name, parse_qs(parts.query)["t"][0], visit.now)


@pytest.mark.parametrize(("handler", "act", "name"), FOR_COORDINATORS)
def test_the_link_carries_year_round_and_person(world: World, handler: Handler, act: Any, name: str) -> None:
    visit = world.visit()
    messages = handler(visit, act)
    assert MESSAGE_LIST(messages, "messages") == []
    assert carried(visit, messages) == (name, {"year": 2567, "round": 2, "person": world.coordinator.id})
    assert "ลิงก์ใช้ได้ถึง 27 ม.ค. 2567 เวลา 10.00 น." in plain_text(messages[0])


@pytest.mark.parametrize(("handler", "act", "name"), FOR_COORDINATORS)
def test_an_officer_and_a_stranger_get_no_link(world: World, handler: Handler, act: Any, name: str) -> None:
    for person in (world.officer, person_of(world.session, "U" + "9" * 32, NOW)):
        messages = handler(world.visit(person), act)
        assert "files/" not in str(messages)
        assert MESSAGE_LIST(messages, "messages") == []


@pytest.mark.parametrize(("handler", "act", "name"), FOR_COORDINATORS)
def test_without_a_public_address_the_command_is_named(world: World, handler: Handler, act: Any, name: str) -> None:
    messages = handler(world.visit(public_url=""), act)
    assert MESSAGE_LIST(messages, "messages") == []
    assert link_of(messages) == ""
    said = plain_text(messages[0])
    assert "PUBLIC_URL" in said
    assert f"ita-bot {name.split('.')[0]}" in said


@pytest.mark.parametrize(
    ("handler", "act"), [(export, c.Export(9)), (report, c.Report(9)), (meeting, c.Meeting(9)), (form, c.Form(9))]
)
def test_a_round_that_is_not_there_is_named_with_those_that_are(world: World, handler: Handler, act: Any) -> None:
    world.coordinator.officers.extend(world.officer.officers)
    (message,) = handler(world.visit(), act)
    assert "ไม่มีครั้งที่ 9" in message["text"]
    assert "1, 2, 3" in message["text"]


def test_the_link_opens_in_the_phones_browser(world: World) -> None:
    assert parse_qs(urlsplit(link_of(export(world.visit(), c.Export()))).query)["openExternalBrowser"] == ["1"]


def test_all_rounds_unless_one_is_named(world: World) -> None:
    visit = world.visit()
    assert "round" not in carried(visit, export(visit, c.Export()))[1]


# ── the agency's form ───────────────────────────────────────────────────────────────────────────────────────────


def test_an_officer_gets_her_own_form_for_the_round_that_runs(world: World) -> None:
    visit = world.visit(world.officer)
    messages = form(visit, c.Form())
    assert MESSAGE_LIST(messages, "messages") == []
    about = {"year": 2567, "round": 1, "person": world.officer.id, "agency": world.agencies[0].id}
    assert carried(visit, messages) == ("form.xlsx", about)


def test_an_officer_gets_no_others_form(world: World) -> None:
    messages = form(world.visit(world.officer), c.Form(agency=world.agencies[1].name))
    assert "files/" not in str(messages)
    assert "เฉพาะของหน่วยงานที่ลงทะเบียนไว้" in plain_text(messages[0])


def test_a_coordinator_gets_any_but_must_name_it(world: World) -> None:
    visit = world.visit()
    assert carried(visit, form(visit, c.Form(agency=world.agencies[1].name)))[1]["agency"] == world.agencies[1].id
    assert "กรุณาระบุหน่วยงาน" in plain_text(form(visit, c.Form())[0])


def test_a_stranger_is_told_to_register(world: World) -> None:
    stranger = person_of(world.session, "U" + "9" * 32, NOW)
    for act in (c.Form(), c.Form(agency=world.agencies[0].name)):
        messages = form(world.visit(stranger), act)
        assert "files/" not in str(messages)
        assert world.agencies[0].name not in plain_text(messages[0])


# ── opening a link ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", sorted(FILES))
def test_each_file_is_made_with_a_name_a_disk_can_hold(world: World, name: str) -> None:
    world.send_round(0, 1)
    made, kind, called = FILES[name](world.session, world.season, {"person": world.coordinator.id}, NOW)
    assert made[:2] in (b"PK", b"\x89P")
    assert kind.startswith(("image/png", "application/vnd.openxmlformats"))
    assert called.endswith(name.rsplit(".", 1)[1])
    assert not re.search(r'[\\/:*?"<>|\x00-\x1f]', called)
    assert len(called.encode()) <= 255


@pytest.mark.parametrize("name", ["report.docx", "meeting.docx"])
def test_who_is_no_coordinator_any_more_opens_nothing(world: World, name: str) -> None:
    about = {"year": 2567, "person": world.coordinator.id}
    assert FILES[name](world.session, world.season, about, NOW)
    world.coordinator.is_coordinator = False
    for whose in (about, {"person": world.officer.id}, {"person": 987654}):
        with pytest.raises(NoLongerAllowed):
            FILES[name](world.session, world.season, whose, NOW)


@pytest.mark.parametrize("name", ["report.docx", "meeting.docx"])
def test_a_round_that_is_gone_has_nothing_to_show(world: World, name: str) -> None:
    with pytest.raises(NothingToShow):
        FILES[name](world.session, world.season, {"person": world.coordinator.id, "round": 9}, NOW)
