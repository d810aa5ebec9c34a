"""Messages that answer one of the bot's own, by LINE's quote or by one typed into the message."""

from __future__ import annotations

import pytest

from bot.commands import No, Submit, Yes
from bot.doubts import Handling
from tests.reading.season import reading, shown

ASKED = "ลิงก์ https://t.example/law เป็นของข้อใด"
TABLE = [
    ("ข้อ 6", "confirm: submit O6=https://t.example/law"),
    ("โอหกค่ะ", "confirm: submit O6=https://t.example/law"),
    ("ยังไม่แน่ใจค่ะ", "ignore: chat"),
    ("ข้อ 6 คืออะไรคะ", "auto: item O6"),
    ("ใช่ค่ะ", "auto: yes"),
]


@pytest.mark.parametrize(("said", "expected"), TABLE)
def test_a_reply_completes_what_was_asked(said: str, expected: str) -> None:
    assert shown(reading(said, quoted=ASKED)) == expected


def test_a_yes_under_her_own_quote_means_what_it_quotes() -> None:
    read_as = reading("[ตอบกลับ: จะบันทึก O6 = https://t.example/law ถูกต้องหรือไม่]\nถูกต้องค่ะ")
    assert read_as.acts == (Submit({"O6": ("https://t.example/law",)}),)
    assert read_as.handling is Handling.AUTO


@pytest.mark.parametrize(("said", "act"), [("ใช่ครับ", Yes()), ("ยืนยัน", Yes()), ("ไม่ใช่ค่ะ", No()), ("ยกเลิก", No())])
def test_a_bare_yes_or_no_is_small_talk_to_the_outside(said: str, act: Yes | No) -> None:
    read_as = reading(said)
    assert read_as.acts == (act,)
    assert read_as.as_json() == {"handling": "ignore", "acts": [{"act": "chat"}]}
