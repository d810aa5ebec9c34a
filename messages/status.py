"""The province at a glance, for coordinators: a card for each round, the districts, and who needs a hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from messages import kit
from messages.figures import (
    carousels,
    due,
    next_step,
    percent,
    round_name,
    shade,
    share,
    small,
)
from messages.kit import Component, Message
from messages.weak_spots import ROWS, FailedRow, MissedItem, failed_bubble, missed_bubble, unregistered_bubble
from models.progress import RoundTally
from models.thai_time import days_between

PRESS_WITHIN = 14
"""Days before a deadline from which a card offers to remind: a week before the timetable does."""
ROUND_CARDS = 6
"""So that the cards after the rounds always fit among LINE's twelve."""


@dataclass(frozen=True)
class DistrictRow:
    """A district in the round in view."""

    name: str
    agencies: int
    complete: int
    received: int
    expected: int


@dataclass(frozen=True)
class Province:
    """All agencies. `focus`: the round whose districts, items and weak agencies are shown."""

    now: datetime
    year: int
    agencies: int
    rounds: tuple[RoundTally, ...]
    focus: int
    districts: tuple[DistrictRow, ...]
    failed: tuple[FailedRow, ...]
    pass_mark: float
    unregistered: tuple[str, ...]
    most_missed: tuple[MissedItem, ...]


def province_cards(values: Province, districts_first: bool = False) -> list[Message]:
    """Rounds, districts, items most missed, last year's weak ones, agencies without an officer."""
    if not values.agencies:
        return [kit.text("ยังไม่มีรายชื่อหน่วยงานในระบบ กรุณานำเข้าทะเบียนหน่วยงานก่อน แล้วถามสถานะอีกครั้ง")]
    if not values.rounds:
        return no_rounds(values.year)
    rounds = [round_bubble(each, values.now) for each in values.rounds[:ROUND_CARDS]]
    districts = district_bubble(values)
    bubbles = [districts, *rounds] if districts_first else [*rounds, districts]
    if values.most_missed:
        bubbles.append(missed_bubble(values.focus, values.agencies, values.most_missed))
    if values.failed:
        bubbles.append(failed_bubble(values.focus, values.year, values.pass_mark, values.failed))
    bubbles.append(unregistered_bubble(values.unregistered))
    return kit.with_quick_replies(carousels(_summary(values), bubbles), next_questions(values.focus))


def no_rounds(year: int) -> list[Message]:
    return [kit.text(f"ปี {year} ยังไม่มีรอบการส่ง กรุณานำเข้ารายการและกำหนดส่งของปีนี้ก่อน")]


def figures_in_group(values: Province, link: str) -> list[Message]:
    """Where officers of several agencies read along: no names. `link` opens the asker's own chat, or is empty."""
    lines = [f"ภาพรวม ITA ปี {values.year} ({values.agencies} หน่วยงาน)"]
    for each in values.rounds:
        lines.append(f"{round_name(each.number)} ({due(values.now, each.deadline)})")
        lines.append(f"ส่งครบ {each.complete} · บางส่วน {each.partial} · ยังไม่ส่ง {each.none} · ได้รับ {each.percent}%")
    lines.append(f"รายชื่อหน่วยงานดูได้ในแชตส่วนตัวกับบอท {link}".rstrip())
    return kit.texts(lines)


def _summary(values: Province) -> str:
    said = [
        f"{round_name(each.number)} ส่งครบ {each.complete} จาก {each.agencies} หน่วยงาน ได้รับ {each.percent}%"
        for each in values.rounds
    ]
    return f"ภาพรวม ITA {values.year}: " + " · ".join(said)


def next_questions(number: int) -> list[Component]:
    name = round_name(number)
    return [
        kit.says("ใครยังไม่ส่ง", f"ใครยังไม่ส่ง {name}"),
        kit.says("รายอำเภอ", "สรุปรายอำเภอ"),
        kit.says("กลุ่มไม่ผ่านปีก่อน", f"สถานะกลุ่มไม่ผ่านปีก่อน {name}"),
        kit.says("สอบทาน", "สอบทาน"),
        kit.says("ส่งออก Excel", f"ส่งออก Excel {name}"),
        kit.says("ข้อความ OpenChat", "ข้อความ OpenChat"),
    ]


def round_bubble(tally: RoundTally, now: datetime) -> Component:
    over, counts = now > tally.deadline, tally.counts
    behind = tally.agencies - tally.complete
    body = [
        share("ได้รับแล้ว (ข้อ)", counts.received, tally.expected, shade(counts.received, tally.expected, over)),
        share("ผ่านสอบทาน (ข้อ)", counts.accepted, tally.expected, kit.GREEN),
        *([share("ให้แก้ไข (ข้อ)", counts.returned, tally.expected, kit.RED)] if counts.returned else []),
        kit.rule(),
        kit.row("ส่งครบ", _agencies(tally.complete, tally.agencies), colour=kit.GREEN, bold=True),
        kit.row("ส่งบางส่วน", _agencies(tally.partial, tally.agencies), colour=kit.AMBER, bold=True),
        kit.row("ยังไม่ส่งเลย", _agencies(tally.none, tally.agencies), colour=kit.RED, bold=True),
        kit.row("ส่งหลังกำหนด", f"{counts.late:,} ข้อ"),
        next_step(_next_step(tally, now)),
    ]
    return kit.bubble(
        f"{round_name(tally.number)} · {tally.items} ข้อ",
        body,
        subtitle=due(now, tally.deadline),
        buttons=_round_buttons(tally, behind, now),
        colour=kit.GREEN if not behind else kit.RED if over else kit.NAVY,
    )


def _agencies(count: int, total: int) -> str:
    return f"{count}/{total} หน่วยงาน"


def is_far(tally: RoundTally, now: datetime) -> bool:
    """Too early to press anybody."""
    return days_between(now, tally.deadline) > PRESS_WITHIN


def _next_step(tally: RoundTally, now: datetime) -> str:
    over = now > tally.deadline
    behind, waiting = tally.agencies - tally.complete, waiting_in(tally)
    if behind and is_far(tally, now):
        return f"สอบทานที่ส่งมาแล้ว {waiting:,} ข้อ" if waiting else "ยังไม่ถึงช่วงเตือน ดูอีกครั้งเมื่อใกล้กำหนด"
    if behind and over:
        return f"ติดตาม {behind} หน่วยงานที่ยังค้าง หรือขยายเวลาให้"
    if behind:
        return f"เตือน {behind} หน่วยงานที่ยังส่งไม่ครบ"
    if waiting:
        return f"ส่งครบทุกหน่วยงานแล้ว สอบทานอีก {waiting:,} ข้อ"
    if tally.counts.returned:
        return f"ติดตาม {tally.counts.returned:,} ข้อที่ให้แก้ไข"
    return "ครบและผ่านสอบทานทั้งหมดแล้ว รายงานผู้ว่าราชการจังหวัดได้"


def waiting_in(tally: RoundTally) -> int:
    return tally.counts.received - tally.counts.accepted - tally.counts.returned


def _round_buttons(tally: RoundTally, behind: int, now: datetime) -> list[Component]:
    name = round_name(tally.number)
    buttons = []
    if behind:
        buttons.append(kit.button(kit.says("ใครยังไม่ส่ง", f"ใครยังไม่ส่ง {name}"), primary=True))
    if behind and not is_far(tally, now):
        buttons.append(kit.button(kit.says(f"เตือน {behind} หน่วยงาน", f"เตือนหน่วยงานที่ยังไม่ส่ง {name}")))
    if waiting_in(tally):
        buttons.append(kit.button(kit.says("สอบทานต่อ", f"สอบทาน {name}")))
    if not buttons:
        buttons.append(kit.button(kit.says("รายงานผู้ว่าฯ", f"รายงานผู้ว่าฯ {name}")))
    return buttons


def ranked(districts: Sequence[DistrictRow]) -> list[DistrictRow]:
    """The best first: by answers received, then by agencies complete; equals by name."""
    return sorted(districts, key=lambda d: (-d.received / max(d.expected, 1), -d.complete / max(d.agencies, 1), d.name))


def district_bubble(values: Province) -> Component:
    rows: list[Component] = []
    for place, each in enumerate(ranked(values.districts)[:ROWS], start=1):
        rows.append(_district_row(place, each))
    hidden = len(values.districts) - ROWS
    if hidden > 0:
        rows.append(small(f"และอีก {hidden} อำเภอ ดูครบได้ในไฟล์ Excel"))
    return kit.bubble(
        "รายอำเภอ", rows or [kit.words("ยังไม่มีข้อมูลอำเภอ")], subtitle=_in_focus(values, "ได้รับแล้ว · หน่วยงานที่ส่งครบ")
    )


def _in_focus(values: Province, more: str) -> str:
    return f"{round_name(values.focus)} · {more}"


def _district_row(place: int, each: DistrictRow) -> Component:
    part = percent(each.received, each.expected)
    figures = f"{part}% · ครบ {each.complete}/{each.agencies}"
    return kit.column(
        [kit.row(f"{place}. {each.name}", figures, bold=True), kit.bar(part, shade(each.received, each.expected))],
        spacing="none",
        action=kit.says(each.name, f"สถานะ อ.{each.name}"),
    )
