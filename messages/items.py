"""What an item must show, with everything that has no source yet marked so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from messages import kit
from messages.figures import ESTIMATE, UNCONFIRMED, carousels, codes, due, next_step, pages, points, round_name, small
from messages.history import STATES, before_lines, unknown_items
from messages.kit import Component, Message
from models.standing import LastYear

CARDS = 3
"""More items than this become a list: three long ones side by side stay under 50 KB."""
ELEMENT = 400
CURRENT = "ปัจจุบัน"
"""A period that a page of last year may still meet."""


@dataclass(frozen=True)
class ItemView:
    """`marked`: no source for the elements yet and nobody has vouched for them. `state`: the asker's own, or empty."""

    code: str
    title: str
    year: int
    number: int | None
    deadline: datetime | None
    period: str
    elements: tuple[str, ...]
    to_confirm: tuple[str, ...]
    marked: bool
    confirmed: bool
    fits: tuple[str, ...]
    """Items it must fit, as "O11 แผนดำเนินงาน"."""
    fitted_by: tuple[str, ...]
    pitfall: str
    weight: float
    state: str = ""
    before: tuple[LastYear, ...] = ()


def item_cards(
    now: datetime, items: Sequence[ItemView], *, coordinator: bool, unknown: Sequence[str] = (), last: str = ""
) -> list[Message]:
    """One to three items as cards, more as a list; `unknown` codes are named with where the list ends."""
    if not items:
        return list_ends(unknown, last, 0)
    if len(items) > CARDS:
        messages = pages(_lines(items), 4)
    else:
        said = " · ".join(f"{each.code} {each.title}" for each in items)
        messages = carousels(said, [_bubble(now, each, coordinator) for each in items])
    if unknown:
        messages.append(kit.text(unknown_items(unknown, last, items[0].year)))
    return kit.with_quick_replies(messages, _quick(items, coordinator))


def which_item(last: str) -> list[Message]:
    """She asked what must be shown, and named no item."""
    said = f"ต้องการดูข้อใด กรุณาพิมพ์รหัสข้อ (O1–{last}) เช่น ข้อ 8 ต้องมีอะไร หรือพิมพ์ชื่อข้อ" if last else "กรุณาพิมพ์รหัสข้อ"
    return kit.with_quick_replies([kit.text(said)], [kit.says("ขาดข้อไหน"), kit.says("กำหนดส่ง")])


def list_ends(unknown: Sequence[str], last: str, year: int) -> list[Message]:
    """For a number beyond the list, or an item that could not be told."""
    if not last:
        return [kit.text("ปีนี้ยังไม่มีรายการข้อคำถาม กรุณาถามอีกครั้งเมื่อจังหวัดนำเข้ารายการแล้ว")]
    head = f"ไม่มีข้อ {codes(unknown)} ในรายการ" if unknown else "ไม่พบข้อนี้ในรายการ"
    said = f"{head} รายการปี {year} สิ้นสุดที่ {last} กรุณาพิมพ์รหัสข้อ เช่น {last}" if year else f"{head} สิ้นสุดที่ {last}"
    return kit.with_quick_replies([kit.text(said)], [kit.says("ขาดข้อไหน"), kit.says("กำหนดส่ง")])


def _quick(items: Sequence[ItemView], coordinator: bool) -> list[Component]:
    wanted = codes([each.code for each in items[:5]])
    if coordinator:
        return [kit.says("ใครยังไม่ส่ง", f"ใครยังไม่ส่ง {wanted}"), kit.says("ใครส่งแล้ว", f"{wanted} ใครส่งแล้วบ้าง")]
    return [kit.says("ประวัติการส่ง", f"สถานะ {wanted}"), kit.says("ขาดข้อไหน"), kit.says("กำหนดส่ง")]


def _lines(items: Sequence[ItemView]) -> list[str]:
    lines = [f"รายการที่ถาม {len(items)} ข้อ"]
    for each in items:
        facts = [round_name(each.number)] if each.number else []
        facts += [each.period] if each.period else []
        facts += [STATES[each.state][0]] if each.state else []
        lines.append(f"{each.code} {kit.clip(each.title, 100)} ({' · '.join(facts)})")
    return [*lines, f"ดูรายละเอียดทีละข้อ เช่น พิมพ์ “ข้อ {items[0].code} ต้องมีอะไร”"]


def _bubble(now: datetime, item: ItemView, coordinator: bool) -> Component:
    where = round_name(item.number) if item.number else "ยังไม่กำหนดรอบ"
    subtitle = f"{where} · {due(now, item.deadline)}" if item.deadline else where
    body = [*_own_state(item), *_elements(item), *_facts(item), *_before(item), *_how(item, coordinator)]
    return kit.bubble(
        f"{item.code} {kit.clip(item.title, 200)}", body, subtitle=subtitle, buttons=_buttons(item, coordinator)
    )


def _own_state(item: ItemView) -> list[Component]:
    if not item.state:
        return []
    said, colour = STATES[item.state]
    return [kit.words(f"หน่วยงานของท่าน: {said}", bold=True, colour=colour)]


def _elements(item: ItemView) -> list[Component]:
    lines = [kit.bullet(_marked(each, item.marked)) for each in item.elements]
    lines += [kit.bullet(_marked(each, not item.confirmed)) for each in item.to_confirm]
    return [kit.labelled("หน้าเว็บต้องมี", lines or [kit.words("ยังไม่มีรายละเอียด กรุณาสอบถามจังหวัด")])]


def _marked(element: str, mark: bool) -> str:
    said = kit.clip(element, ELEMENT)
    return f"{said} {UNCONFIRMED}" if mark else said


def _facts(item: ItemView) -> list[Component]:
    facts: list[Component] = []
    if item.period:
        facts.append(kit.labelled("ช่วงเวลาของข้อมูล", [kit.words(item.period)]))
    if item.fits:
        facts.append(kit.labelled("ต้องสอดคล้องกับ", [kit.words(", ".join(item.fits))]))
    if item.fitted_by:
        facts.append(kit.labelled("ข้อที่ต้องทำต่อจากข้อนี้", [kit.words(", ".join(item.fitted_by))]))
    if item.pitfall:
        mark = "" if item.confirmed else f" {UNCONFIRMED}"
        facts.append(kit.labelled(f"พลาดบ่อย{mark}", [kit.words(kit.clip(item.pitfall, ELEMENT), colour=kit.AMBER)]))
    if item.weight:
        facts.append(small(f"{points(item.weight)} จาก 100 {ESTIMATE}"))
    return facts


def _before(item: ItemView) -> list[Component]:
    lines = [line for each in item.before[:2] for line in before_lines(each)]
    return [kit.rule(), *lines, small("กรุณาตรวจว่าหน้าเว็บเป็นข้อมูลของปีนี้ก่อนส่งซ้ำ")] if lines else []


def _how(item: ItemView, coordinator: bool) -> list[Component]:
    if coordinator or item.state in ("waiting", "accepted"):
        return []
    return [next_step(f"พิมพ์ {item.code} ตามด้วยลิงก์ของหน้าเว็บ")]


def _buttons(item: ItemView, coordinator: bool) -> list[Component]:
    if coordinator:
        return [] if item.confirmed else [kit.button(kit.says("ยืนยันเนื้อหา", f"ยืนยันเนื้อหา {item.code}"))]
    urls = [url for each in item.before for url in each.urls]
    again = f"{item.code} {' '.join(urls)}"
    if not urls or item.state not in ("missing", "returned"):
        return []
    # A page with results must be this year's: its address is offered for changing, not for sending as it is.
    if item.period.startswith(CURRENT) and len(again) <= kit.DISPLAY_TEXT_LIMIT:
        return [kit.button(kit.says("ส่งลิงก์เดิม", again))]
    return [kit.button(kit.copies("คัดลอกลิงก์ปีก่อน", urls[0]))]


def confirmed(found: Sequence[str], already: Sequence[str]) -> list[Message]:
    """What the coordinator vouched for just now, and what had no mark any more."""
    lines = []
    if found:
        lines.append(f"ยืนยันเนื้อหา {codes(found)} แล้ว จากนี้แสดงโดยไม่มีเครื่องหมาย {UNCONFIRMED}")
    if already:
        lines.append(f"{codes(already)} ยืนยันไว้ก่อนแล้ว")
    first = [*found, *already][0]
    return kit.with_quick_replies(kit.texts(lines), [kit.says(f"ดู {first}", f"ข้อ {first} ต้องมีอะไร")])


def only_coordinators_confirm() -> list[Message]:
    return [kit.text("การยืนยันเนื้อหาข้อคำถามทำได้เฉพาะผู้ประสานงานจังหวัด หากพบข้อความที่ไม่ถูกต้อง กรุณาพิมพ์แจ้งที่นี่")]
