"""The history of an item: who sent what, when and from which chat, and what the review said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from messages import kit
from messages.addresses import readable, url_line
from messages.figures import carousels, codes, due, pages, round_name, small
from messages.kit import Component, Message
from models.standing import LastYear
from models.thai_time import thai_moment

CHATS = {"direct": "แชตส่วนตัว", "group": "กลุ่ม LINE", "file": "ไฟล์ Excel", "office": "จังหวัดบันทึกให้"}
STATES = {
    "missing": ("ยังไม่ส่ง", kit.AMBER),
    "waiting": ("ส่งแล้ว รอสอบทาน", kit.NAVY),
    "accepted": ("ผ่านสอบทาน", kit.GREEN),
    "returned": ("ให้แก้ไข", kit.RED),
}
STEPS = 6
"""Steps a card shows, the newest first; with several items side by side, fewer."""
STEPS_AMONG_SEVERAL = 2
URLS = 5
CARDS = 4
"""More items than this become a list."""


@dataclass(frozen=True)
class Verdict:
    accepted: bool
    reason: str
    at: datetime
    undone: bool


@dataclass(frozen=True)
class Step:
    """One answer. `end`: "" while it stands, else what became of it."""

    at: datetime
    who: str
    chat: str
    urls: tuple[str, ...]
    note: str
    end: str
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True)
class ItemHistory:
    """`state`: missing, waiting, accepted or returned. `steps`: oldest first."""

    code: str
    title: str
    number: int | None
    deadline: datetime | None
    state: str
    late: bool
    steps: tuple[Step, ...]
    before: tuple[LastYear, ...] = ()


def history_cards(agency: str, now: datetime, items: Sequence[ItemHistory]) -> list[Message]:
    if len(items) > CARDS:
        return _lines(agency, items)
    most = STEPS if len(items) == 1 else STEPS_AMONG_SEVERAL
    said = " · ".join(f"{each.code} {STATES[each.state][0]}" for each in items)
    messages = carousels(f"{agency}: {said}", [_bubble(agency, now, each, most) for each in items])
    quick = [kit.says(f"{each.code} ต้องมีอะไร", f"ข้อ {each.code} ต้องมีอะไร") for each in items]
    return kit.with_quick_replies(messages, [*quick, kit.says("ขาดข้อไหน")])


def _lines(agency: str, items: Sequence[ItemHistory]) -> list[Message]:
    lines = [f"{agency}: สถานะ {len(items)} ข้อ"]
    for each in items:
        latest = f" ({thai_moment(each.steps[-1].at)})" if each.steps and each.state != "missing" else ""
        lines.append(f"{each.code} {kit.clip(each.title, 60)}: {STATES[each.state][0]}{latest}")
    lines.append(f"ดูประวัติทีละข้อ เช่น พิมพ์ “สถานะ {items[0].code}”")
    return kit.with_quick_replies(pages(lines, 5), [kit.says("ขาดข้อไหน"), kit.says("กำหนดส่ง")])


def _bubble(agency: str, now: datetime, item: ItemHistory, most: int) -> Component:
    said, colour = STATES[item.state]
    body = [
        kit.words(kit.clip(item.title, 200)),
        kit.words(said + (" · ส่งหลังกำหนด" if item.late else ""), bold=True, colour=colour),
    ]
    newest = list(reversed(item.steps))
    for each in newest[:most]:
        body += [kit.rule(), *_step(each)]
    if len(newest) > most:
        body.append(small(f"ก่อนหน้านี้อีก {len(newest) - most} ครั้ง"))
    if not newest:
        body.append(kit.words(f"ยังไม่เคยส่ง พิมพ์ {item.code} ตามด้วยลิงก์เพื่อส่ง"))
        body += [line for each in item.before[:2] for line in before_lines(each)]
    where = round_name(item.number) if item.number else ""
    subtitle = f"{agency} · {where} {due(now, item.deadline)}" if item.deadline else agency
    return kit.bubble(f"ประวัติ {item.code}", body, subtitle=subtitle, colour=colour)


def _step(each: Step) -> list[Component]:
    lines: list[Component] = [small(_whence(each))]
    if not each.urls:
        lines.append(kit.words("ตอบว่า ไม่มี"))
    lines += [url_line(url) for url in each.urls[:URLS]]
    if len(each.urls) > URLS:
        lines.append(small(f"และอีก {len(each.urls) - URLS} ลิงก์"))
    if each.note:
        lines.append(small(f"คำอธิบาย: {kit.clip(each.note, 200)}"))
    lines += [_verdict(verdict) for verdict in each.verdicts[-2:]]
    if each.end:
        lines.append(kit.words(each.end, colour=kit.MUTED))
    return lines


def _whence(each: Step) -> str:
    return " · ".join(part for part in (thai_moment(each.at), each.who, CHATS.get(each.chat, each.chat)) if part)


def _verdict(each: Verdict) -> Component:
    return kit.words(_verdict_words(each), colour=kit.GREEN if each.accepted else kit.RED)


def before_lines(each: LastYear) -> list[Component]:
    """What the agency sent last year, with its year and code: the same code means another item there."""
    return [small(f"ปีก่อน ({each.year} ข้อ {each.code}) ส่ง:"), *[url_line(url) for url in each.urls[:URLS]]]


def timeline(agency: str, steps: Sequence[tuple[str, Step]]) -> list[Message]:
    """The newest steps of the whole agency, together what came in one message."""
    quick = [kit.says("สถานะหน่วยงาน", f"สถานะ {agency}"), kit.says("ภาพรวม")]
    if not steps:
        return kit.with_quick_replies([kit.text(f"{agency} ยังไม่เคยส่งข้อใดในปีนี้")], quick)
    lines = [f"ประวัติการส่งของ {agency} ({len(steps)} รายการล่าสุด)"]
    for whence, together in groupby(steps, key=lambda pair: _whence(pair[1])):
        lines += ["", whence]
        lines += ["\n".join(_answer_lines(code, each)) for code, each in together]
    return kit.with_quick_replies(pages(lines, 5, "รายการ"), quick)


def _answer_lines(code: str, each: Step) -> list[str]:
    lines = [f"• {code} " + ("\n".join(readable(url) for url in each.urls[:2]) or "ตอบว่า ไม่มี")]
    lines += [_verdict_words(verdict) for verdict in each.verdicts[-1:]]
    return [*lines, each.end] if each.end else lines


def _verdict_words(each: Verdict) -> str:
    said = "ผ่านสอบทาน" if each.accepted else f"ให้แก้ไข: {kit.clip(each.reason, 300)}"
    undone = " (ยกเลิกผลนี้แล้ว)" if each.undone else ""
    return f"{said}{undone} · {thai_moment(each.at)}"


def unknown_items(found: Sequence[str], last: str, year: int) -> str:
    end = f" รายการสิ้นสุดที่ {last}" if last else ""
    return f"ไม่มีข้อ {codes(found)} ในรายการปี {year}{end}"
