"""The table of known answers, as the coordinator tends it by chat."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from messages import kit
from messages.kit import Component, Message
from messages.papers.cards import in_browser

ROWS_OF_A_CARD = 8
ROWS_OF_A_MESSAGE = 48
"""A row is about 700 bytes escaped; a carousel may have 50 KB."""
PENDING = "(รอยืนยัน)"
ANSWERS_WITHIN = re.compile(r"\s(?:ให้|คำ)*ตอบ")
"""A question with this word inside would be cut there when it is taught by chat: such ones are edited in Excel."""


@dataclass(frozen=True)
class Entry:
    id: int
    number: int
    """Its place in the list."""
    question: str
    answer: str
    confirmed: bool


def _data(verb: str, id_: int) -> str:
    return urlencode({"do": verb, "id": id_})


def table(entries: Sequence[Entry], file_link: str) -> list[Message]:
    """The questions to tap on, and the way to add one."""
    pending = sum(not each.confirmed for each in entries)
    if not entries:
        return [kit.text(f"คลังคำตอบยังว่าง\n{_how_to_teach()}")]
    head = f"คลังคำตอบมี {len(entries)} เรื่อง"
    head += f" รอยืนยัน {pending} เรื่อง แตะเรื่องเพื่อดู ยืนยัน หรือลบ" if pending else " แตะเรื่องเพื่อดู แก้ไข หรือลบ"
    lines = [head, _how_to_teach()]
    if file_link:
        lines.append("แก้ไขทั้งหมดด้วย Excel: แตะปุ่มใต้การ์ดแรก แก้ไข แล้วส่งไฟล์กลับในแชตนี้")
    pages = [entries[at : at + ROWS_OF_A_MESSAGE] for at in range(0, len(entries), ROWS_OF_A_MESSAGE)]
    cards = [_page(page) for page in pages[: kit.REPLY_MESSAGES - 1]]
    return [kit.text("\n".join(lines)), *(_with_file(cards, file_link) if file_link else cards)]


def _with_file(cards: list[Message], link: str) -> list[Message]:
    first = cards[0]["contents"]
    bubble = first["contents"][0] if first["type"] == "carousel" else first
    bubble["footer"] = kit.column(
        [kit.button(kit.opens("แก้ไขด้วย Excel", in_browser(link)), primary=True)], paddingAll="10px"
    )
    return cards


def _page(entries: Sequence[Entry]) -> Message:
    parts = [entries[at : at + ROWS_OF_A_CARD] for at in range(0, len(entries), ROWS_OF_A_CARD)]
    bubbles = [
        kit.bubble("คลังคำตอบ", [_row(each) for each in part], subtitle=f"เรื่องที่ {part[0].number}–{part[-1].number}")
        for part in parts
    ]
    return kit.cards("คลังคำตอบ", bubbles)


def _row(entry: Entry) -> Component:
    label = f"{entry.number}. {kit.clip(entry.question, 60)}{'' if entry.confirmed else ' ' + PENDING}"
    action = {"type": "postback", "data": _data("known-entry", entry.id), "displayText": f"เรื่องที่ {entry.number}"}
    return kit.column(
        [kit.words(label, colour=kit.INK if entry.confirmed else kit.AMBER)], paddingAll="4px", action=action
    )


def one_entry(entry: Entry) -> list[Message]:
    buttons = []
    if not entry.confirmed:
        buttons.append(kit.button(kit.presses("ยืนยันคำตอบ", _data("known-confirm", entry.id)), primary=True))
    begun = f"สอนบอท ถาม {entry.question} ตอบ "
    if len(begun) <= kit.DISPLAY_TEXT_LIMIT and not ANSWERS_WITHIN.search(entry.question):
        write = kit.presses("แก้คำตอบ", _data("known-entry", entry.id), f"แก้คำตอบเรื่องที่ {entry.number}")
        buttons.append(kit.button(write | {"inputOption": "openKeyboard", "fillInText": begun}))
    buttons.append(kit.button(kit.presses("ลบ", _data("known-remove", entry.id), f"ลบเรื่องที่ {entry.number}")))
    body = [kit.words(kit.clip(entry.question, 400), bold=True), kit.rule(), kit.words(kit.clip(entry.answer, 2500))]
    state = "ยืนยันแล้ว" if entry.confirmed else "รอยืนยัน"
    return [kit.card(entry.question, kit.bubble(f"เรื่องที่ {entry.number}", body, subtitle=state, buttons=buttons))]


def confirmed(question: str, next_pending: int | None) -> list[Message]:
    taps = [kit.says("คลังคำตอบ")]
    if next_pending is not None:
        taps.insert(0, kit.presses("เรื่องถัดไป", _data("known-entry", next_pending), "เรื่องที่รอยืนยันถัดไป"))
    return kit.with_quick_replies([kit.text(f"ยืนยันคำตอบเรื่อง “{kit.clip(question, 200)}” แล้ว")], taps)


def taught(question: str, answer: str, replaced: bool) -> list[Message]:
    did = "แทนคำตอบเดิมในคลังคำตอบแล้ว" if replaced else "เพิ่มในคลังคำตอบแล้ว"
    body = f"{did}\nคำถาม: {kit.clip(question, 300)}\nคำตอบ: {kit.clip(answer, 1500)}\n\nจะเสนอให้ผู้ที่ถามคล้ายกันต่อไป"
    return kit.with_quick_replies([kit.text(body)], [kit.says("คลังคำตอบ")])


def removed(question: str) -> list[Message]:
    return kit.with_quick_replies(
        [kit.text(f"ลบเรื่อง “{kit.clip(question, 200)}” ออกจากคลังคำตอบแล้ว")], [kit.says("คลังคำตอบ")]
    )


def really_remove(entry: Entry) -> list[Message]:
    taps = [
        kit.presses("ลบเลย", urlencode({"do": "known-remove", "id": entry.id, "sure": 1}), "ลบเลย"),
        kit.presses("ไม่ลบ", _data("known-entry", entry.id)),
    ]
    return kit.with_quick_replies([kit.text(f"ลบเรื่อง “{kit.clip(entry.question, 200)}” ออกจากคลังคำตอบหรือไม่")], taps)


def how_to_teach() -> list[Message]:
    return [kit.text(_how_to_teach())]


def _how_to_teach() -> str:
    return "เพิ่มหรือแก้โดยพิมพ์ “สอนบอท ถาม … ตอบ …”"
