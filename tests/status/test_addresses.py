"""Addresses as they are shown: short ones as they were sent, long ones so that a person can read them."""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import quote

import pytest

from messages.addresses import EXACT, readable, url_line
from messages.answers import RecordedItem, recorded

SITE = "https://www.maenam.example"
LONG = f"{SITE}/{quote('ข้อมูลสาธารณะ/แผนการใช้จ่ายงบประมาณ')}/{quote('แผน')}.pdf"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        (f"{SITE}/plan.pdf", f"{SITE}/plan.pdf"),
        (LONG, "www.maenam.example › … › แผนการใช้จ่ายงบประมาณ › แผน.pdf"),
        (f"{SITE}/?id={'1' * 120}", f"www.maenam.example › ?id={'1' * 36}…{'1' * 24}"),
        (f"{SITE}/a/{'%E0%B8' * 30}", "www.maenam.example › a › …"),
        (f"{SITE}/%E2%80%AE{'a' * 90}", "www.maenam.example › …"),
        (f"{SITE}/%0A{'a' * 90}", "www.maenam.example › …"),
        (f"https://{'z' * 100}", "z" * 100),
        (f"https://[::1{'0' * 100}", f"https://[::1{'0' * (EXACT - 13)}…"),
    ],
)
def test_is_shown(url: str, shown: str) -> None:
    assert readable(url) == shown


def test_a_tap_on_the_line_opens_the_whole_address() -> None:
    line = url_line(LONG)
    assert line["action"]["uri"] == LONG
    assert "%" not in line["text"]


def test_what_is_true_of_several_items_is_remarked_once_with_their_codes() -> None:
    items = [
        RecordedItem(code, "แผน", (LONG,), "new", remarks=("ต่างจากเว็บไซต์หลัก", f"ของ {code} เอง"))
        for code in ("O1", "O2")
    ]
    (said,) = recorded("ทต.แม่น้ำ", items, [], datetime(2023, 1, 16, tzinfo=UTC))
    assert said["text"].count("ต่างจากเว็บไซต์หลัก") == 1
    assert "⚠ O1 O2: ต่างจากเว็บไซต์หลัก" in said["text"]
    assert "⚠ ของ O1 เอง\n✓ O2" in said["text"]
