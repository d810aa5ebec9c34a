"""The words that our buttons send or begin are read as what the button promises."""

from __future__ import annotations

from datetime import date

import pytest

from bot import commands as c
from bot.reading import read
from bot.reading.vocabulary import AgencyWord, ItemWord, RoundWord, Speaker, Vocabulary
from tests.people.conftest import AGENCIES, YEAR

TODAY = date(2029, 1, 16)
WORDS = Vocabulary(
    year=YEAR,
    items=(ItemWord("O1", "หัวข้อแรก", 1), ItemWord("O2", "หัวข้อที่สอง", 1), ItemWord("O3", "หัวข้อที่สาม", 2)),
    agencies=tuple(
        AgencyWord(name, name.split(".")[0], name.split(".")[1], name, district) for name, district in AGENCIES.items()
    ),
    rounds=(RoundWord(1, date(2029, 1, 31)), RoundWord(2, date(2029, 3, 9))),
)


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("คำถามค้าง", c.Questions()),
        ("คลังคำตอบ", c.Knowledge()),
        ("โควตา", c.Quota()),
        ("ตอบ 12 ใช้สีใดก็ได้", c.Answer(12, "ใช้สีใดก็ได้")),
        ("สอนบอท ถาม ใช้กระดาษขนาดใด ตอบ A4 แนวตั้ง", c.Teach("ใช้กระดาษขนาดใด", "A4 แนวตั้ง")),
        ("แจ้งทุกหน่วย: ประชุมวันศุกร์", c.Announce("ประชุมวันศุกร์", "all")),
        ("แจ้งหน่วยที่ยังไม่ส่ง: ประชุมวันศุกร์", c.Announce("ประชุมวันศุกร์", "missing")),
        (
            "แจ้งทุกหน่วย: ขยายกำหนดส่งครั้งที่ 1 ถึง 7 ก.พ. 2572",
            c.Announce("ขยายกำหนดส่งครั้งที่ 1 ถึง 7 ก.พ. 2572", "all"),
        ),
        ("ขยายครั้งที่ 1 ให้ อบต.ริมน้ำ ถึง 7 ก.พ. 2572", c.Extend(1, "2029-02-07", "อบต.ริมน้ำ")),
        ("ขยายครั้งที่ 1 ถึง 7 ก.พ. 2572", c.Extend(1, "2029-02-07")),
        ("พักการเตือน", c.Ask("hold_reminders")),
        ("สถานะ", c.Status()),
        ("ออกรหัสลงทะเบียน", c.Invite()),
    ],
)
def test_a_coordinators_words(said: str, act: c.Act) -> None:
    assert read(said, Speaker("coordinator"), WORDS, TODAY).acts == (act,)


@pytest.mark.parametrize(
    ("said", "act"),
    [("ยังขาดอะไร", c.Progress()), ("ข้อ O2 ต้องมีอะไร", c.ShowItem(("O2",))), ("วิธีใช้", c.Help())],
)
def test_an_officers_words(said: str, act: c.Act) -> None:
    assert read(said, Speaker("officer", "อบต.ริมน้ำ"), WORDS, TODAY).acts == (act,)
