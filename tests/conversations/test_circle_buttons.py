"""Every button that writes words for a person writes words that the bot understands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from bot.commands import Chat, Submit
from bot.doubts import Handling
from bot.reading import read
from bot.reading.vocabulary import Speaker
from models.season import current_season
from models.thai_time import bangkok_day
from rehearsal.people import LineUser
from tests.stage import Province

RIMPING = "ทต.ริมปิง"
OFFICERS_TOUR = (
    "วิธีใช้", "ขาดข้อไหน", "ส่งอะไรแล้ว", "กำหนดส่ง", "ข้อ 5 ต้องมีอะไร", "ใครแก้ข้อ 1", "ขอแบบฟอร์ม", "งดการเตือน",
    "O2 https://rimping.example/2", "O3 เดี๋ยวส่งพรุ่งนี้", "ถอน O2", "O99 https://rimping.example/x", "ใครยังไม่ส่งบ้าง",
    "ขอเลื่อนกำหนด", "ต้องให้นายกลงนามรับรองก่อนส่งหรือไม่", "ทต.มะกอก ขาดข้อไหน", "ขอบคุณ", "เล่าเรื่องกองช่างให้ฟัง",
)  # fmt: skip
COORDINATORS_TOUR = (
    "วิธีใช้", "สรุป", "สรุปครั้งที่ 1", "สถานะ ทต.ริมปิง", "อำเภอลี้", "O1 ใครส่งแล้วบ้าง", "ใครยังไม่ส่ง", "คำถามค้าง", "คลังคำตอบ",
    "โควตา",
    "ข้อความ OpenChat", "สอบทาน", "ทต.ริมปิง O1 ให้แก้ เพราะ ภาพเก่า",
    "ส่งออก Excel", "บันทึกถึงผู้ว่าฯ ครั้งที่ 1", "รายชื่อเชิญประชุม",
    "ขอรหัสให้ ทต.มะกอก", "ขยายครั้งที่ 1 ถึง 3 ก.พ. 2566",
    "แจ้งทุกหน่วย: ทดสอบ", "เตือนที่ยังขาดครั้งที่ 1", "อย่าเพิ่งเตือน", "ขอบคุณ",
)  # fmt: skip
REST_OF_THE_WORDS = "3 ก.พ. 2566 https://rimping.example/page"
"""What a person adds to words that are begun for her: holds a date, a page and a sentence."""


def tour(province: Province, who: LineUser, words: tuple[str, ...]) -> None:
    for each in words:
        province.say(who, each)


def actions(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, list):
        for each in part:
            yield from actions(each)
    elif isinstance(part, dict):
        if part.get("type") in ("message", "postback") and "label" in part:
            yield part
        for each in part.values():
            yield from actions(each)


def words_of_buttons(province: Province, who: LineUser) -> set[str]:
    found = [each for shown in province.line.from_bot(who) for each in actions(shown.message)]
    said = {str(each["text"]) for each in found if each["type"] == "message"}
    return said | {str(each["fillInText"]) + REST_OF_THE_WORDS for each in found if "fillInText" in each}


def not_understood(province: Province, who: LineUser, role: str) -> list[str]:
    with province.machine.database.read() as session:
        season = current_season(session)
        assert season
        vocabulary = province.machine.vocabularies.of(session, season)
    speaker = Speaker(role, RIMPING if role == "officer" else None, False, False, None)
    readings = {
        words: read(words, speaker, vocabulary, bangkok_day(province.now)) for words in words_of_buttons(province, who)
    }
    assert len(readings) > 10
    return [words for words, reading in readings.items() if _says_nothing(reading)]


def _says_nothing(reading: Any) -> bool:
    empty = any(isinstance(act, Submit) and not any(act.answers.values()) for act in reading.acts)
    return reading.handling is Handling.IGNORE or empty or any(isinstance(act, Chat) for act in reading.acts)


@pytest.fixture
def toured(province: Province) -> tuple[Province, LineUser, LineUser]:
    officer, coordinator = province.officer(RIMPING), province.coordinator()
    province.say(officer, "O1 https://rimping.example/1")
    tour(province, officer, OFFICERS_TOUR)
    tour(province, coordinator, COORDINATORS_TOUR)
    province.at("2023-01-24T09:05:00+07:00")
    province.run()
    return province, officer, coordinator


def test_an_officers_buttons_are_understood(toured: tuple[Province, LineUser, LineUser]) -> None:
    province, officer, _ = toured
    assert not_understood(province, officer, "officer") == []


def test_a_coordinators_buttons_are_understood(toured: tuple[Province, LineUser, LineUser]) -> None:
    province, _, coordinator = toured
    assert not_understood(province, coordinator, "coordinator") == []
