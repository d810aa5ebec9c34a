"""One agency, one district, last year's weak ones: cards for coordinators."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from messages import kit
from messages.figures import carousels, codes, due, next_step, round_name, shade, share, small
from messages.kit import Component, Message
from messages.weak_spots import ROWS, FailedRow, behind_first, failed_row
from models.progress import AgencyRound
from models.thai_time import thai_moment

ROUND_BUBBLES = 4
"""With 20 agencies on each, as much as 50 KB holds."""


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
    agency_id: int
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
        [kit.says("ภาพรวม"), kit.says("ใครยังไม่ส่ง"), *_rights(values)],
    )


def _rights(values: AgencyCard) -> list[Component]:
    return [kit.presses("สิทธิ์เจ้าหน้าที่", f"do=officers&id={values.agency_id}")] if values.contacts else []


def _reach(values: AgencyCard) -> Component:
    """Nobody can be reminded where nobody is registered."""
    if values.contacts:
        return kit.says("เตือนหน่วยงานนี้", f"เตือน {values.name}")
    return kit.says("ออกลิงก์เชิญ", f"ขอลิงก์เชิญ {values.name}")


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
            parts.append(kit.words(f"{label} {len(found)} ข้อ: {codes(found)}", colour=colours[label]))
    return parts


def _contact_lines(values: AgencyCard) -> list[Component]:
    if not values.contacts:
        return [kit.words("ยังไม่มีเจ้าหน้าที่ลงทะเบียน", colour=kit.RED, bold=True)]
    lines = []
    for each in values.contacts[:ROWS]:
        said = " · ".join(part for part in (each.name or "ไม่ได้แจ้งชื่อ", each.position, each.phone) if part)
        lines.append(kit.bullet(said if each.reachable else f"{said} (บอทส่งถึงไม่ได้)"))
    last = f"ติดต่อบอทล่าสุด {thai_moment(values.last_word)}" if values.last_word else "ยังไม่เคยติดต่อบอท"
    return [kit.labelled("เจ้าหน้าที่ของหน่วยงาน", lines), small(last)]


def _agency_next_step(values: AgencyCard) -> str:
    if not values.contacts:
        return "ออกลิงก์เชิญให้หน่วยงาน"
    begun = [each for each in values.rounds if each.missing]
    if any(each.returned for each in values.rounds):
        return "ติดตามข้อที่ให้แก้ไข"
    if not begun:
        return "ส่งครบทุกรอบแล้ว สอบทานข้อที่เหลือ"
    return f"เตือนให้ส่ง{round_name(begun[0].number)} อีก {len(begun[0].missing)} ข้อ"


def _agency_buttons(values: AgencyCard) -> list[Component]:
    if not values.contacts:
        return [kit.button(_reach(values), primary=True)]
    return [
        kit.button(_reach(values), primary=True),
        kit.button(kit.says("สอบทาน", f"สอบทาน {values.name}")),
        kit.button(kit.presses("ประวัติการส่ง", f"do=history&agency={values.agency_id}")),
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
    return kit.with_quick_replies(carousels(f"อ.{district}: {_district_summary(rounds)}", bubbles), quick)


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
    if behind:
        return f"เตือน {behind} หน่วยงานที่ยังไม่ครบ"
    returned = sum(each.returned for each in round_.agencies)
    return f"ติดตาม {returned} ข้อที่ให้แก้ไข" if returned else "ส่งครบทั้งอำเภอแล้ว"


def _agency_row(each: AgencyLine, over: bool) -> Component:
    notes = [f"ให้แก้ {each.returned}"] if each.returned else []
    notes += [f"ช้า {each.late}"] if each.late else []
    figure = " · ".join([f"{each.received}/{each.expected}", *notes])
    colour = kit.AMBER if each.returned else shade(each.received, each.expected, over)
    line = kit.row(each.name, figure, colour=colour, bold=True)
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
    bubbles[-1]["body"]["contents"].append(next_step("แตะชื่อเพื่อดูรายละเอียดและเตือนทีละแห่ง"))
    if len(ordered) > 3 * ROWS:
        bubbles[-1]["body"]["contents"].append(small(f"และอีก {len(ordered) - 3 * ROWS} หน่วยงาน ดูครบได้ในไฟล์ Excel"))
    quick = [kit.says(each.name, f"สถานะ {each.name}") for each in ordered[:8]]
    return kit.with_quick_replies(carousels(f"{title} {subtitle}", bubbles), [*quick, kit.says("ภาพรวม")])
