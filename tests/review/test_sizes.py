"""The cards at their longest stay inside LINE's limits, and at their shortest have no empty text."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from messages import kit, review, telling, verdicts
from messages.review import Remark, Shown, openable
from messages.telling import Reviewed, ToMend
from models.settings import BANGKOK
from tests.on_screen import spoken, taps
from tests.review.conftest import size

BUBBLE, CAROUSEL = 30_000, 50_000
"""Bytes: LINE Messaging API reference, flex message; counted escaped, six for each Thai letter."""
NOW = datetime(2028, 1, 20, 10, tzinfo=BANGKOK)
LONG = "ข้อความยาวมาก" * 80
LONG_URL = "https://web.example/" + "หน้า" * 26
TAPS = [kit.presses(label, "do=x") for label in ("ผ่าน", "ให้แก้ไข", "ข้าม")]


def longest() -> Shown:
    return Shown(
        agency="องค์การบริหารส่วนตำบล" * 2, code="O43", title=LONG, urls=[f"{LONG_URL}/{n}" for n in range(40)],
        sender=LONG[:120], chat="direct", sent_at=NOW, since=NOW, deadline=NOW.replace(day=1), period=LONG,
        elements=[LONG] * 20, to_confirm=[LONG] * 20, note=LONG, remarks=[Remark("returned", LONG[:60], NOW, LONG)] * 9,
        changes=[LONG_URL * 3] * 50, remaining=800,
    )  # fmt: skip


def shortest() -> Shown:
    return Shown(agency="ก", code="O1", title="ข", urls=(), sender="ค", chat="office", sent_at=NOW, since=NOW)


def no_empty_text(node: Any) -> bool:
    if isinstance(node, dict):
        return node.get("text") != "" and all(no_empty_text(value) for value in node.values())
    return all(no_empty_text(each) for each in node) if isinstance(node, list) else True


def test_the_longest_review_card_fits_a_bubble() -> None:
    *more, card = review.review_card(longest(), TAPS)
    assert size(card) <= BUBBLE
    assert len(more) <= 2
    assert "อีก 35 ลิงก์" in spoken([card])
    assert f"{LONG_URL}/39" in spoken(more)


def test_the_shortest_review_card_is_whole() -> None:
    (card,) = review.review_card(shortest(), TAPS)
    assert no_empty_text(card)
    for words in ("ตอบว่า “ไม่มี”", "ยังไม่มีรายละเอียดของข้อนี้", "รายการสุดท้าย", "บันทึกที่จังหวัด"):
        assert words in spoken([card])


def test_a_season_of_returned_items_fits_one_reply() -> None:
    taps = [*TAPS[:2], kit.says("ดูสิ่งที่ต้องแสดง")]
    items = [ToMend(f"O{n}", LONG, f"{n} {LONG}", [LONG_URL], NOW, taps) for n in range(1, 44)]
    messages = telling.news(Reviewed("องค์การบริหารส่วนตำบลทุ่งหัวช้าง", items, ["O1"] * 43, [("O1", "returned")] * 43))
    assert len(messages) <= 3
    assert spoken(messages)
    assert size(messages[-1]) <= CAROUSEL
    assert all(size({"contents": each}) <= BUBBLE for each in messages[-1]["contents"]["contents"])
    assert messages[1]["text"].count("•") == 43 - len(messages[-1]["contents"]["contents"])


def test_a_reason_is_told_whole_and_once_for_all_items_that_are_listed_with_it() -> None:
    reason = "แผนไม่ระบุงบประมาณและผู้รับผิดชอบ " * 12
    items = [ToMend(f"O{n}", "แผน", reason, [], NOW) for n in range(1, 20)]
    _, listed, cards = telling.news(Reviewed("ทต.ดอยคำ", items))
    assert len(cards["contents"]["contents"]) == telling.MOST_CARDS
    assert spoken([cards]).count(reason.strip()) == telling.MOST_CARDS
    assert listed["text"] == f"• {' '.join(f'O{n}' for n in range(9, 20))}: {reason}"


def test_the_longest_list_of_reasons_fits_a_bubble() -> None:
    rows = [(LONG[:90], kit.presses("เลือก", "x" * 300, LONG[:120])) for _ in range(12)]
    card = verdicts.ask_reason("องค์การบริหารส่วนตำบล", ["O1"] * 15, rows, verdicts.fills("พิมพ์เอง", "x" * 300, LONG))
    assert size(card) <= BUBBLE
    assert spoken([card])
    assert all(len(each.get("fillInText", "")) <= 300 for each in taps([card]))


def test_every_address_on_a_button_is_one_line_takes() -> None:
    assert openable("https://เทศบาล.ไทย/ก ข?ค=1#ง") == (
        "https://xn--o3cg7ak5c9d.xn--o3cw4h/%E0%B8%81%20%E0%B8%82?%E0%B8%84=1#%E0%B8%87"
    )
    assert openable("https://a.example/%E0%B8%81(2).pdf") == "https://a.example/%E0%B8%81(2).pdf"
    assert openable("http://a.example:8080/x") == "http://a.example:8080/x"
    for hopeless in (
        "javascript:alert(1)",
        "a.example/1",
        "https://",
        "https://[::1",
        "https://a.example/" + "x" * 1000,
    ):
        assert openable(hopeless) == ""
