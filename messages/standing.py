"""One agency, one district, one item, the weak ones, and who has not sent: cards and lists for coordinators."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from messages import kit
from messages.figures import codes, due, next_step, pages, round_name, shade, share, small
from messages.kit import Component, Message
from messages.status import ROWS, FailedRow, behind_first, failed_row
from models.progress import AgencyRound
from models.thai_time import thai_date, thai_moment

CARD_NAMES = 60
"""Names an item's card shows; with several cards side by side, fewer, for LINE's 50 KB."""
CARD_NAMES_AMONG_SEVERAL = 20
ITEM_CARDS = 6
TEXTS_AFTER_CARD = 4
"""A reply holds five messages."""
CODES_NAMED = 3


@dataclass(frozen=True)
class Contact:
    name: str
    position: str
    phone: str
    reachable: bool
    """False: she blocked us or asked for silence."""


@dataclass(frozen=True)
class AgencyCard:
    now: datetime
    name: str
    district: str
    rounds: tuple[AgencyRound, ...]
    extended: frozenset[int]
    """Rounds with more time for this agency."""
    contacts: tuple[Contact, ...]
    last_word: datetime | None
    failed_score: float | None
    """Last year's total where it was below the pass mark."""


def agency_card(values: AgencyCard) -> list[Message]:
    body: list[Component] = []
    for each in values.rounds:
        body += [*_agency_round(each, values), kit.rule()]
    body += [*_contact_lines(values), next_step(_agency_next_step(values))]
    where = f"อ.{values.district}" if values.district else ""
    notes = [where] if where else []
    if values.failed_score is not None:
        notes.append(f"ปีก่อนไม่ผ่าน ({values.failed_score:.2f})")
    card = kit.bubble(values.name, body, subtitle=" · ".join(notes), buttons=_agency_buttons(values))
    return kit.with_quick_replies(
        [kit.card(_agency_summary(values), card)],
        [
            kit.says("สะกิด", f"เตือน {values.name}"),
            kit.says("สอบทาน", f"สอบทาน {values.name}"),
            kit.says("ภาพรวม", "ภาพรวม"),
            kit.says("ใครยังไม่ส่ง"),
        ],
    )


def _agency_summary(values: AgencyCard) -> str:
    said = [f"{round_name(each.number)} {len(each.received)}/{each.total} ข้อ" for each in values.rounds]
    return f"{values.name}: " + " · ".join(said)


def _agency_round(each: AgencyRound, values: AgencyCard) -> list[Component]:
    colour = shade(len(each.received), each.total, values.now > each.deadline)
    parts = [share(round_name(each.number), len(each.received), each.total, colour)]
    extended = " (ขยายเวลาให้)" if each.number in values.extended else ""
    parts.append(small(due(values.now, each.deadline) + extended))
    named = (("ขาด", each.missing), ("ให้แก้", each.returned), ("ผ่านแล้ว", each.accepted), ("ส่งช้า", each.late))
    colours = {"ขาด": kit.AMBER, "ให้แก้": kit.RED, "ผ่านแล้ว": kit.GREEN, "ส่งช้า": kit.MUTED}
    for label, found in named:
        if found:
            parts.append(kit.words(f"{label} {len(found)}: {codes(found)}", colour=colours[label]))
    return parts


def _contact_lines(values: AgencyCard) -> list[Component]:
    if not values.contacts:
        return [kit.words("ยังไม่มีเจ้าหน้าที่ลงทะเบียน", colour=kit.RED, bold=True)]
    lines = []
    for each in values.contacts[:ROWS]:
        said = " · ".join(part for part in (each.name or "ไม่ได้แจ้งชื่อ", each.position, each.phone) if part)
        lines.append(kit.bullet(said if each.reachable else f"{said} (บอทส่งถึงไม่ได้)"))
    last = f"ติดต่อบอทล่าสุด {thai_moment(values.last_word)}" if values.last_word else "ยังไม่เคยติดต่อบอท"
    return [kit.labelled("ผู้ประสานงาน", lines), small(last)]


def _agency_next_step(values: AgencyCard) -> str:
    if not values.contacts:
        return "ออกลิงก์เชิญให้หน่วยงาน"
    begun = [each for each in values.rounds if each.missing]
    if any(each.returned for each in values.rounds):
        return "ติดตามข้อที่ให้แก้ไข"
    if not begun:
        return "ส่งครบทุกรอบแล้ว สอบทานข้อที่เหลือ"
    return f"สะกิดให้ส่ง{round_name(begun[0].number)} อีก {len(begun[0].missing)} ข้อ"


def _agency_buttons(values: AgencyCard) -> list[Component]:
    if not values.contacts:
        return [kit.button(kit.says("ออกลิงก์เชิญ", f"ขอลิงก์เชิญ {values.name}"), primary=True)]
    return [
        kit.button(kit.says("สะกิด", f"เตือน {values.name}"), primary=True),
        kit.button(kit.says("สอบทาน", f"สอบทาน {values.name}")),
        kit.button(kit.says("ประวัติการส่ง", f"{values.name} ส่งอะไรไปแล้วบ้าง")),
    ]


# ── a district, the weak ones ───────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class AgencyLine:
    """An agency's figures in one round."""

    name: str
    received: int
    expected: int
    returned: int
    late: int


@dataclass(frozen=True)
class DistrictRound:
    number: int
    deadline: datetime
    agencies: tuple[AgencyLine, ...]


def district_cards(district: str, now: datetime, rounds: Sequence[DistrictRound]) -> list[Message]:
    """A card for each round, every agency of the district on it; the furthest behind first."""
    if not any(each.agencies for each in rounds):
        return [kit.text(f"ไม่พบหน่วยงานใน อ.{district} กรุณาตรวจชื่ออำเภอ แล้วถามอีกครั้ง")]
    bubbles = [_district_bubble(district, now, each) for each in rounds[:ROUND_BUBBLES]]
    quick = [
        kit.says("ใครยังไม่ส่ง", f"ใครยังไม่ส่ง อ.{district}"),
        kit.says("เตือนทั้งอำเภอ", f"เตือน อ.{district}"),
        kit.says("ภาพรวม"),
    ]
    return kit.with_quick_replies([kit.cards(f"อ.{district}: {_district_summary(rounds)}", bubbles)], quick)


ROUND_BUBBLES = 4
"""With 20 agencies on each, as much as 50 KB holds."""


def _district_summary(rounds: Sequence[DistrictRound]) -> str:
    return " · ".join(
        f"{round_name(each.number)} ส่งครบ {_complete(each)}/{len(each.agencies)} หน่วยงาน" for each in rounds
    )


def _complete(round_: DistrictRound) -> int:
    return sum(1 for each in round_.agencies if each.expected and each.received >= each.expected)


def _district_bubble(district: str, now: datetime, round_: DistrictRound) -> Component:
    over = now > round_.deadline
    received, expected = sum(a.received for a in round_.agencies), sum(a.expected for a in round_.agencies)
    rows: list[Component] = [share("ได้รับแล้ว (ข้อ)", received, expected, shade(received, expected, over)), kit.rule()]
    behind = sorted(round_.agencies, key=lambda each: (each.received - each.expected, each.name))
    rows += [_agency_row(each, over) for each in behind[:ROWS]]
    if len(behind) > ROWS:
        rows.append(small(f"และอีก {len(behind) - ROWS} หน่วยงาน ดูครบได้ในไฟล์ Excel"))
    return kit.bubble(
        f"อ.{district} · {round_name(round_.number)}",
        [*rows, next_step(_district_next_step(round_))],
        subtitle=f"{due(now, round_.deadline)} · ส่งครบ {_complete(round_)}/{len(round_.agencies)}",
    )


def _district_next_step(round_: DistrictRound) -> str:
    behind = len(round_.agencies) - _complete(round_)
    return f"เตือน {behind} หน่วยงานที่ยังไม่ครบ" if behind else "ส่งครบทั้งอำเภอแล้ว"


def _agency_row(each: AgencyLine, over: bool) -> Component:
    notes = [f"ให้แก้ {each.returned}"] if each.returned else []
    notes += [f"ช้า {each.late}"] if each.late else []
    figure = " · ".join([f"{each.received}/{each.expected}", *notes])
    line = kit.row(each.name, figure, colour=shade(each.received, each.expected, over), bold=True)
    return line | {"action": kit.says(each.name, f"สถานะ {each.name}")}


def failed_card(year: int, number: int, deadline: datetime, now: datetime, rows: Sequence[FailedRow]) -> list[Message]:
    """The agencies below the pass mark last year; more than a card holds go on in further cards."""
    if not rows:
        return [kit.text(f"ไม่มีหน่วยงานที่บันทึกไว้ว่าไม่ผ่านเกณฑ์ปี {year - 1}")]
    ordered = behind_first(rows)
    done = sum(1 for each in rows if each.received >= each.expected)
    title = f"ไม่ผ่านปี {year - 1}: {len(rows)} หน่วยงาน"
    subtitle = f"{round_name(number)} ส่งครบ {done}/{len(rows)} · {due(now, deadline)}"
    bubbles = [
        kit.bubble(title, [failed_row(each) for each in ordered[start : start + ROWS]], subtitle=subtitle)
        for start in range(0, min(len(ordered), 3 * ROWS), ROWS)
    ]
    bubbles[-1]["body"]["contents"].append(next_step("แตะชื่อเพื่อดูรายละเอียดและสะกิดทีละแห่ง"))
    if len(ordered) > 3 * ROWS:
        bubbles[-1]["body"]["contents"].append(small(f"และอีก {len(ordered) - 3 * ROWS} หน่วยงาน ดูครบได้ในไฟล์ Excel"))
    quick = [kit.says(each.name, f"สถานะ {each.name}") for each in ordered[:8]]
    return kit.with_quick_replies([kit.cards(f"{title} {subtitle}", bubbles)], [*quick, kit.says("ภาพรวม")])


# ── items ───────────────────────────────────────────────────────────────────────────────────────────────────────


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
        [kit.cards(summary, [_item_bubble(each, now, most) for each in items])],
        [kit.says("ใครยังไม่ส่ง", f"ใครยังไม่ส่ง {wanted}"), kit.says("สอบทาน", f"สอบทาน {wanted}"), kit.says("ภาพรวม")],
    )


def _item_bubble(each: ItemCard, now: datetime, most: int) -> Component:
    over = each.deadline is not None and now > each.deadline
    body = [
        kit.words(kit.clip(each.title, 200), bold=True),
        share("ส่งแล้ว (หน่วยงาน)", len(each.sent), each.total, shade(len(each.sent), each.total, over)),
        kit.row("ผ่านสอบทาน", f"{each.accepted}", colour=kit.GREEN, bold=True),
        kit.row("ให้แก้ไข", f"{len(each.returned)}", colour=kit.RED, bold=True),
        kit.row("ส่งหลังกำหนด", f"{each.late}"),
        kit.rule(),
        kit.labelled(f"ส่งแล้ว {len(each.sent)}", [kit.words(kit.listing(each.sent, most, "ยังไม่มีหน่วยงานใด"))]),
        kit.labelled(f"ยังไม่ส่ง {len(each.missing)}", [kit.words(kit.listing(each.missing, most, "ครบทุกหน่วยงาน"))]),
    ]
    if each.returned:
        body.append(kit.labelled("ให้แก้ไข", [kit.words(kit.listing(each.returned, most), colour=kit.RED)]))
    where = round_name(each.number) if each.number else "ไม่ได้กำหนดรอบ"
    subtitle = f"{where} · {due(now, each.deadline)}" if each.deadline else where
    buttons = [kit.button(kit.says("ใครยังไม่ส่ง", f"ใครยังไม่ส่ง {each.code}"))] if each.missing else []
    return kit.bubble(f"{each.code}", body, subtitle=subtitle, buttons=buttons)


def _item_lines(items: Sequence[ItemCard]) -> list[Message]:
    lines = [f"สถานะ {len(items)} ข้อ (ส่งแล้ว/หน่วยงานทั้งหมด · ผ่าน · ให้แก้)"]
    for each in items:
        figures = f"{len(each.sent)}/{each.total} · {each.accepted} · {len(each.returned)}"
        lines.append(f"{each.code} {kit.clip(each.title, 60)}: {figures}")
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
        kit.says("เตือนทั้งหมด", f"เตือน{place}" if place else f"เตือนหน่วยงานที่ยังไม่ส่ง {values.asked}"),
        kit.says("ข้อความ OpenChat"),
        kit.says("ภาพรวม"),
        kit.says("ส่งออก Excel"),
    ]
    return kit.with_quick_replies([card, *pages(_missing_lines(values), TEXTS_AFTER_CARD)], quick)


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
    lines = [f"ยังขาด {values.asked} {len(values.missing)} หน่วยงาน (ณ {thai_date(values.now)})"]
    for district, found in by_district.items():
        lines += ["", f"อ.{district} ({len(found)})" if district else f"ไม่ระบุอำเภอ ({len(found)})"]
        lines += [f"• {each.name} – {_lack(each)}" for each in found]
    return lines


def _lack(each: Missing) -> str:
    if each.nothing:
        return f"ยังไม่ส่งเลย ({len(each.codes)} ข้อ)"
    if len(each.codes) <= CODES_NAMED:
        return f"ขาด {codes(each.codes)}"
    return f"ขาด {len(each.codes)} ข้อ"
