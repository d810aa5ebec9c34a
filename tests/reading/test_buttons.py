"""Every button that sends words sends words that are read as the button promises, for whoever sees it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from messages.answers import STANDARD_TAPS
from messages.pictures.rich_menus import LAYOUTS
from messages.registration import with_next
from tests.reading.season import reading, shown

ROOT = Path(__file__).parents[2]
US, C, S = "ทต.ป่าสัก", "coordinator", "stranger"

# What a button sends ("{}" where it is filled in) → who sees it, what she then says, how it is read.
SENT: dict[str, list[tuple[str, str, str]]] = {
    "สรุป": [(C, "สรุป", "auto: status scope=all")],
    "ภาพรวม": [(C, "ภาพรวม", "auto: status scope=all")],
    "สถานะ": [(C, "สถานะ", "auto: status scope=all"), (US, "สถานะ", "auto: progress")],
    "สรุปรายอำเภอ": [(C, "สรุปรายอำเภอ", "auto: status scope=all")],
    "สถานะ {}": [
        (C, "สถานะ ทต.ริมปิง", "auto: status scope=agency agency=ทต.ริมปิง"),
        (C, "สถานะ ทต.ลี้", "auto: status scope=agency agency=ทต.ลี้"),
        (C, "สถานะ จังหวัดลำพูน", "auto: status scope=agency agency=จังหวัดลำพูน"),
        (C, "สถานะ O4", "auto: status O4 scope=item"),
        (US, "สถานะ O4", "auto: progress O4"),
        (US, "สถานะ O4 O5", "auto: progress O4 O5"),
    ],
    "สถานะ อ.{}": [(C, "สถานะ อ.บ้านธิ", "auto: status scope=district district=บ้านธิ")],
    "สถานะกลุ่มไม่ผ่านปีก่อน {}": [(C, "สถานะกลุ่มไม่ผ่านปีก่อน ครั้งที่ 2", "auto: status scope=failed round=2")],
    "{} ใครส่งแล้วบ้าง": [(C, "O4 ใครส่งแล้วบ้าง", "auto: status O4 scope=item")],
    "ใครยังไม่ส่ง": [(C, "ใครยังไม่ส่ง", "auto: who_missing")],
    "ใครยังไม่ส่ง {}": [
        (C, "ใครยังไม่ส่ง ครั้งที่ 3", "auto: who_missing round=3"),
        (C, "ใครยังไม่ส่ง O38", "auto: who_missing O38"),
    ],
    "ใครยังไม่ส่ง อ.{}": [(C, "ใครยังไม่ส่ง อ.ลี้", "auto: who_missing district=ลี้")],
    "สอบทาน": [(C, "สอบทาน", "auto: review")],
    "สอบทานต่อ": [(C, "สอบทานต่อ", "auto: review")],
    "สอบทาน {}": [
        (C, "สอบทาน ครั้งที่ 1", "auto: review round=1"),
        (C, "สอบทาน อบต.ก้อ", "confirm: review agency=ทต.ก้อ"),
        (C, "สอบทาน ทต.บ้านธิ", "auto: review agency=ทต.บ้านธิ"),
        (C, "สอบทาน O12", "auto: review O12"),
    ],
    "คำถามค้าง": [(C, "คำถามค้าง", "auto: questions")],
    "ตอบ {} {}": [(C, "ตอบ 7 ใช้ได้", "auto: answer question=7 text=ใช้ได้")],
    "คลังคำตอบ": [(C, "คลังคำตอบ", "auto: knowledge")],
    "โควตา": [(C, "โควตา", "auto: quota")],
    "โควตาข้อความ": [(C, "โควตาข้อความ", "auto: quota")],
    "ข้อความ OpenChat": [(C, "ข้อความ OpenChat", "auto: openchat")],
    "ข้อความ OpenChat ระบุชื่อ": [(C, "ข้อความ OpenChat ระบุชื่อ", "auto: openchat names=True")],
    "รายชื่อเชิญประชุม": [(C, "รายชื่อเชิญประชุม", "auto: meeting")],
    "ทำรายงานผู้ว่า": [(C, "ทำรายงานผู้ว่า", "auto: report")],
    "รายงานผู้ว่าฯ {}": [(C, "รายงานผู้ว่าฯ ครั้งที่ 1", "auto: report round=1")],
    "ส่งออก Excel": [(C, "ส่งออก Excel", "auto: export")],
    "ส่งออก Excel {}": [(C, "ส่งออก Excel ครั้งที่ 2", "auto: export round=2")],
    "ออกรหัสลงทะเบียน": [(C, "ออกรหัสลงทะเบียน", "auto: invite")],
    "ขอลิงก์เชิญ {}": [(C, "ขอลิงก์เชิญ ทต.ดงดำ", "auto: invite agency=ทต.ดงดำ")],
    "เตือน {}": [(C, "เตือน อบต.แม่ลาน", "auto: remind to=อบต.แม่ลาน")],
    "เตือน อ.{}": [(C, "เตือน อ.ป่าซาง", "confirm: remind to=ป่าซาง")],
    "เตือนหน่วยงานที่ยังไม่ส่ง {}": [(C, "เตือนหน่วยงานที่ยังไม่ส่ง ครั้งที่ 1", "confirm: remind round=1 to=missing")],
    "ตรวจลิงก์": [(C, "ตรวจลิงก์", "auto: links")],
    "ตรวจลิงก์ {}": [(C, "ตรวจลิงก์ ทต.ริมปิง", "auto: links agency=ทต.ริมปิง")],
    "ยืนยันเนื้อหา {}": [(C, "ยืนยันเนื้อหา O29", "auto: confirm_text O29")],
    "กำหนดส่ง": [(US, "กำหนดส่ง", "auto: deadline"), (C, "กำหนดส่ง", "auto: deadline")],
    "ขาดข้อไหน": [(US, "ขาดข้อไหน", "auto: progress")],
    "ขาดข้อไหน {}": [
        (US, "ขาดข้อไหน ครั้งที่ 2", "auto: progress round=2"),
        (US, "ขาดข้อไหน ทต.ก้อ", "clarify: progress agency=ทต.ก้อ"),
    ],
    "ยังขาดอะไร": [(US, "ยังขาดอะไร", "auto: progress")],
    "ส่งอะไรแล้ว": [(US, "ส่งอะไรแล้ว", "auto: progress")],
    "ข้อ {} ต้องมีอะไร": [(US, "ข้อ O36 ต้องมีอะไร", "auto: item O36"), (C, "ข้อ O36 ต้องมีอะไร", "auto: item O36")],
    "{} ต้องแสดงอะไร": [(US, "O21 ต้องแสดงอะไร", "auto: item O21")],
    "ขอแบบฟอร์ม": [(US, "ขอแบบฟอร์ม", "auto: form")],
    "ขอแบบฟอร์ม Excel": [(US, "ขอแบบฟอร์ม Excel", "auto: form")],
    "ขอแบบฟอร์ม {}": [(US, "ขอแบบฟอร์ม ครั้งที่ 1", "auto: form")],
    "จะส่ง {} พรุ่งนี้": [(US, "จะส่ง O2 พรุ่งนี้", "auto: promise O2")],
    "ขอเลื่อนกำหนด": [(US, "ขอเลื่อนกำหนด", "human: extension")],
    "ขอเลื่อนกำหนดส่ง{}": [(US, "ขอเลื่อนกำหนดส่งครั้งที่ 2", "human: extension round=2")],
    "ยกเลิกรายการล่าสุด": [(US, "ยกเลิกรายการล่าสุด", "confirm: undo")],
    "วิธีใช้": [(US, "วิธีใช้", "auto: help"), (S, "วิธีใช้", "auto: help"), (C, "วิธีใช้", "auto: help")],
    "ลงทะเบียน": [(S, "ลงทะเบียน", "clarify: register"), (US, "ลงทะเบียน", "auto: register")],
}
# Words put together before they reach the button, with what they come to.
PUT_TOGETHER: dict[str, list[tuple[str, str, str]]] = {
    "<again>": [(US, "O5 https://pasak.example/contact", "auto: submit O5=https://pasak.example/contact")],
    "<words>": [
        (C, "แจ้งทุกหน่วย: ส่งได้ถึงศุกร์นี้", "confirm: announce text=ส่งได้ถึงศุกร์นี้ to=all"),
        (C, "แจ้งหน่วยที่ยังไม่ส่ง: ส่งได้ถึงศุกร์นี้", "confirm: announce text=ส่งได้ถึงศุกร์นี้ to=missing"),
        (
            C,
            "แจ้งทุกหน่วย: ขยายกำหนดส่งครั้งที่ 2 ถึง 7 มี.ค. 2566",
            "confirm: announce text=ขยายกำหนดส่งครั้งที่ 2 ถึง 7 มี.ค. 2566 to=all",
        ),
    ],
    "<_remind_words(values)>": [
        (C, "เตือน อ.ลี้ ครั้งที่ 1", "confirm: remind round=1 to=ลี้"),
        (C, "เตือนหน่วยงานที่ยังไม่ส่ง ครั้งที่ 1", "confirm: remind round=1 to=missing"),
    ],
}


def _words(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join("{}" if isinstance(part, ast.FormattedValue) else _words(part) for part in node.values)
    return f"<{ast.unparse(node)}>"


def _in_code() -> Iterator[str]:
    for room in ("messages", "bot", "jobs"):
        for path in sorted((ROOT / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                called = getattr(node, "func", None)
                if isinstance(node, ast.Call) and "says" in (getattr(called, "attr", ""), getattr(called, "id", "")):
                    yield _words(node.args[min(1, len(node.args) - 1)])


def _in_menus() -> Iterator[str]:
    yield from (tap.says for layout in LAYOUTS.values() for row in layout.rows for tap in row if not tap.begin)
    yield from (words for _, words in STANDARD_TAPS)
    for role in ("stranger", "officer", "coordinator"):
        for message in with_next([{"type": "text", "text": "…"}], role):
            yield from (item["action"]["text"] for item in message["quickReply"]["items"])


def test_every_button_is_listed_here() -> None:
    sent = {*_in_code(), *_in_menus()}
    assert {words for words in sent if not words.startswith("<")} == set(SENT)
    assert {words for words in sent if words.startswith("<")} - {"<*tap>"} == set(PUT_TOGETHER)


@pytest.mark.parametrize(
    ("who", "said", "expected"), [case for cases in (*SENT.values(), *PUT_TOGETHER.values()) for case in cases]
)
def test_read_as_promised(who: str, said: str, expected: str) -> None:
    assert shown(reading(said, who)) == expected
