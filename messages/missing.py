"""Items over the province, and who has not sent: for coordinators, figures first, then names by district."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from messages import kit
from messages.figures import carousels, codes, due, next_step, pages, round_name, shade, share
from messages.kit import Component, Message
from messages.rows import in_columns
from models.thai_time import thai_date

CARD_NAMES = 60
"""Names an item's card shows; with several cards side by side, fewer, for LINE's 50 KB."""
CARD_NAMES_AMONG_SEVERAL = 20
ITEM_CARDS = 6
TEXTS_AFTER_CARD = 4
"""A reply holds five messages."""
CODES_NAMED = 3


@dataclass(frozen=True)
class ItemCard:
    code: str
    title: str
    number: int | None
    deadline: datetime | None
    total: int
    sent: tuple[str, ...]
    missing: tuple[str, ...]
    accepted: int
    returned: tuple[str, ...]
    late: int


def item_cards(now: datetime, items: Sequence[ItemCard]) -> list[Message]:
    """Who has sent each item; many items become a list of figures."""
    if len(items) > ITEM_CARDS:
        return _item_lines(items)
    most = CARD_NAMES if len(items) == 1 else CARD_NAMES_AMONG_SEVERAL
    summary = " · ".join(f"{each.code} ส่งแล้ว {len(each.sent)} จาก {each.total} หน่วยงาน" for each in items)
    wanted = " ".join(each.code for each in items)
    return kit.with_quick_replies(
        carousels(summary, [_item_bubble(each, now, most) for each in items]),
        [kit.says("ใครยังไม่ส่ง", f"ใครยังไม่ส่ง {wanted}"), kit.says("สอบทาน", f"สอบทาน {wanted}"), kit.says("ภาพรวม")],
    )


def _item_bubble(each: ItemCard, now: datetime, most: int) -> Component:
    over = each.deadline is not None and now > each.deadline
    body = [
        kit.words(kit.clip(each.title, 200), bold=True),
        share("ส่งแล้ว (หน่วยงาน)", len(each.sent), each.total, shade(len(each.sent), each.total, over)),
        kit.row("ผ่านสอบทาน", f"{each.accepted} หน่วยงาน", colour=kit.GREEN, bold=True),
        kit.row("ให้แก้ไข", f"{len(each.returned)} หน่วยงาน", colour=kit.RED if each.returned else kit.INK, bold=True),
        kit.row("ส่งหลังกำหนด", f"{each.late} หน่วยงาน"),
        kit.rule(),
        kit.labelled(f"ยังไม่ส่ง {len(each.missing)} แห่ง", _names(each.missing, most, "ครบทุกหน่วยงานแล้ว")),
        kit.labelled(f"ส่งแล้ว {len(each.sent)} แห่ง", _names(each.sent, most, "ยังไม่มีหน่วยงานใด")),
    ]
    if each.returned:
        body.append(kit.labelled(f"ให้แก้ไข {len(each.returned)} แห่ง", in_columns(each.returned, most)))
    where = round_name(each.number) if each.number else "ไม่ได้กำหนดรอบ"
    subtitle = f"{where} · {due(now, each.deadline)}" if each.deadline else where
    buttons = [kit.button(kit.says("ใครยังไม่ส่ง", f"ใครยังไม่ส่ง {each.code}"))] if each.missing else []
    return kit.bubble(f"{each.code}", body, subtitle=subtitle, buttons=buttons)


def _names(found: Sequence[str], most: int, none: str) -> list[Component]:
    return in_columns(found, most) if found else [kit.words(none)]


def _item_lines(items: Sequence[ItemCard]) -> list[Message]:
    lines = [f"สถานะ {len(items)} ข้อ จาก {max(each.total for each in items)} หน่วยงาน"]
    for each in items:
        figures = [f"ส่งแล้ว {len(each.sent)}/{each.total}"]
        figures += [f"ผ่าน {each.accepted}"] if each.accepted else []
        figures += [f"ให้แก้ {len(each.returned)}"] if each.returned else []
        lines.append(f"• {each.code} {kit.clip(each.title, 60)}: {' · '.join(figures)}")
    return kit.with_quick_replies(pages(lines, 5), [kit.says("ภาพรวม"), kit.says("ส่งออก Excel")])


# ── who has not sent ────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Missing:
    """One agency that misses something; `nothing`: it has sent none of what was asked for."""

    name: str
    district: str
    codes: tuple[str, ...]
    nothing: bool


@dataclass(frozen=True)
class MissingList:
    now: datetime
    asked: str
    """What was asked for: "ครั้งที่ 1", "O7 O8"; the buttons say it again."""
    district: str
    deadline: datetime | None
    agencies: int
    number: int | None
    """The round; None where items were asked for."""
    missing: tuple[Missing, ...]


def who_missing(values: MissingList) -> list[Message]:
    """A card with the figures, then the names by district."""
    place = f" อ.{values.district}" if values.district else ""
    if not values.agencies:
        return [kit.text(f"ไม่พบหน่วยงาน{place} กรุณาตรวจชื่ออำเภอ แล้วถามอีกครั้ง")]
    if not values.missing:
        said = f"ส่ง {values.asked}{place} ครบทั้ง {values.agencies} หน่วยงานแล้ว ขั้นต่อไปคือสอบทาน"
        return kit.with_quick_replies([kit.text(said)], [kit.says("สอบทาน"), kit.says("ภาพรวม")])
    card = kit.card(
        f"ยังไม่ส่ง {values.asked}{place}: {len(values.missing)} จาก {values.agencies} หน่วยงาน",
        _missing_bubble(values, place),
    )
    quick = [
        *([kit.says("เตือนทั้งหมด", _remind_words(values))] if values.number else []),
        kit.says("ข้อความ OpenChat"),
        kit.says("ภาพรวม"),
        kit.says("ส่งออก Excel"),
    ]
    return kit.with_quick_replies([card, *pages(_missing_lines(values), TEXTS_AFTER_CARD)], quick)


def _remind_words(values: MissingList) -> str:
    whom = f" อ.{values.district}" if values.district else "หน่วยงานที่ยังไม่ส่ง"
    return f"เตือน{whom} {values.asked}"


def who_missing_in_group(values: MissingList, link: str) -> list[Message]:
    """Where officers of several agencies read along: no names. `link` opens the asker's own chat, or is empty."""
    place = f" อ.{values.district}" if values.district else ""
    said = f"{values.asked}{place}: ยังไม่ครบ {len(values.missing)} จาก {values.agencies} หน่วยงาน"
    return kit.texts([said, f"รายชื่อดูได้ในแชตส่วนตัวกับบอท {link}".rstrip()])


def _missing_bubble(values: MissingList, place: str) -> Component:
    none = sum(1 for each in values.missing if each.nothing)
    done = values.agencies - len(values.missing)
    over = values.deadline is not None and values.now > values.deadline
    body = [
        share("ส่งครบ (หน่วยงาน)", done, values.agencies, shade(done, values.agencies, over)),
        kit.row("ยังไม่ส่งเลย", f"{none} หน่วยงาน", colour=kit.RED, bold=True),
        kit.row("ส่งบางส่วน", f"{len(values.missing) - none} หน่วยงาน", colour=kit.AMBER, bold=True),
        next_step("เตือนหน่วยงานเหล่านี้ หรือแจ้งใน OpenChat รายชื่ออยู่ข้อความถัดไป"),
    ]
    return kit.bubble(
        f"ยังขาด {values.asked}{place}: {len(values.missing)} หน่วยงาน",
        body,
        subtitle=due(values.now, values.deadline) if values.deadline else "",
        colour=kit.RED if over else kit.AMBER,
    )


def _missing_lines(values: MissingList) -> list[str]:
    """District by district in the order of the first name given; ข้อ named only where they are few."""
    by_district: dict[str, list[Missing]] = {}
    for each in values.missing:
        by_district.setdefault(each.district, []).append(each)
    lines = [f"{values.asked} ยังขาด {len(values.missing)} หน่วยงาน (ณ {thai_date(values.now)})"]
    if any(each.nothing for each in values.missing):
        lines.append("ชื่อที่ไม่ระบุข้อ คือยังไม่ส่งเลย")
    for district, found in by_district.items():
        lines += ["", f"อ.{district} ({len(found)} แห่ง)" if district else f"ไม่ระบุอำเภอ ({len(found)} แห่ง)"]
        lines += [f"• {each.name}{_lack(each)}" for each in found]
    return lines


def _lack(each: Missing) -> str:
    """Nothing for those who have sent nothing: said once, above the names."""
    if each.nothing:
        return ""
    return f" – ขาด {codes(each.codes) if len(each.codes) <= CODES_NAMED else f'{len(each.codes)} ข้อ'}"
