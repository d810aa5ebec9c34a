"""An agency's own progress: to correct, missing, waiting, accepted; the history of its items; the deadlines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from messages import kit
from messages.figures import ESTIMATE, TIED, carousels, codes, due, next_step, points, round_name, shade, share, small
from messages.kit import Component, Message
from messages.links import Fault, section
from models.progress import AgencyRound
from models.thai_time import thai_day_month

TITLE = 90
REASON = 300
HOW = 200
INLINE = 3
"""Returned items told on the main card; more have cards of their own."""
A_CARD = 5
ITEMS_IN_CARD = 20


@dataclass(frozen=True)
class Piece:
    """An item as it stands for the agency. `before`: what was sent last year for the item that it continues."""

    code: str
    title: str
    weight: float
    reason: str = ""
    how: str = ""
    """What the page must show, for one that was returned."""
    before: str = ""


@dataclass(frozen=True)
class AgencyProgress:
    """`missing`: the dearest first. `elsewhere`: her other rounds, for a line each."""

    agency: str
    year: int
    now: datetime
    round: AgencyRound
    extended: bool
    to_correct: tuple[Piece, ...]
    missing: tuple[Piece, ...]
    elsewhere: tuple[AgencyRound, ...]
    other_agencies: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    """Links of hers that the audit found broken or suspicious."""


def progress_card(values: AgencyProgress) -> list[Message]:
    round_ = values.round
    body = [
        share("ส่งแล้ว (ข้อ)", len(round_.received), round_.total, _shade(values)),
        *_sections(values),
        *section(values.faults),
        *_elsewhere(values),
        next_step(_next_step(values)),
    ]
    extended = " (ขยายเวลาแล้ว)" if values.extended else ""
    main = kit.bubble(
        f"{values.agency} · {round_name(round_.number)}",
        body,
        subtitle=due(values.now, round_.deadline) + extended,
        colour=kit.GREEN if not round_.missing and not round_.returned else kit.NAVY,
    )
    bubbles = [main, *_correction_bubbles(values)]
    return kit.with_quick_replies(carousels(summary(values), bubbles), quick_replies(values))


def _shade(values: AgencyProgress) -> str:
    return shade(len(values.round.received), values.round.total, values.now > values.round.deadline)


def summary(values: AgencyProgress) -> str:
    round_ = values.round
    said = f"{values.agency} {round_name(round_.number)}: ส่งแล้ว {len(round_.received)} จาก {round_.total} ข้อ"
    if round_.returned:
        said += f" ต้องแก้ {codes(round_.returned)}"
    return said + (f" ยังขาด {codes(round_.missing)}" if round_.missing else " ครบแล้ว")


def _sections(values: AgencyProgress) -> list[Component]:
    waiting = [c for c in values.round.received if c not in values.round.accepted and c not in values.round.returned]
    parts: list[Component] = []
    if values.to_correct:
        parts += [kit.rule(), _head("ต้องแก้ไข", len(values.to_correct), kit.RED)]
        parts += _corrections(values.to_correct) if len(values.to_correct) <= INLINE else [_named(values.to_correct)]
    if values.missing:
        parts += [kit.rule(), _head("ยังไม่ส่ง", len(values.missing), kit.AMBER), *missing_lines(values.missing)]
    if waiting or values.round.accepted:
        parts.append(kit.rule())
    if waiting:
        parts += [_head("ส่งแล้ว รอสอบทาน", len(waiting), kit.NAVY), kit.words(codes(waiting))]
    if values.round.accepted:
        parts += [_head("ผ่านสอบทาน", len(values.round.accepted), kit.GREEN), kit.words(codes(values.round.accepted))]
    if values.round.late:
        parts.append(small(f"ในจำนวนนี้ส่งหลังกำหนด: {codes(values.round.late)}"))
    return parts


def _head(label: str, count: int, colour: str) -> Component:
    return kit.words(f"{label} {count} ข้อ", bold=True, colour=colour)


def _named(pieces: Sequence[Piece]) -> Component:
    return kit.words(f"{codes([each.code for each in pieces])} (เหตุผลอยู่การ์ดถัดไป)")


def _correction_bubbles(values: AgencyProgress) -> list[Component]:
    """Many returned items have cards of their own, so that every reason is told."""
    pieces = values.to_correct if len(values.to_correct) > INLINE else ()
    return [
        kit.bubble("ต้องแก้ไข", _corrections(pieces[start : start + A_CARD]), subtitle=values.agency, colour=kit.RED)
        for start in range(0, len(pieces), A_CARD)
    ]


def _corrections(pieces: Sequence[Piece]) -> list[Component]:
    parts: list[Component] = []
    for each in pieces:
        parts.append(kit.bullet(kit.clip(each.title, TITLE), each.code, kit.RED))
        parts.append(kit.words(f"เหตุผล: {kit.clip(each.reason, REASON)}"))
        if each.how:
            parts.append(small(f"หน้าเว็บต้องมี: {kit.clip(each.how, HOW)}"))
    return parts


def missing_lines(pieces: Sequence[Piece]) -> list[Component]:
    """Titles with the points at stake; a tap asks what the item must show."""
    parts: list[Component] = []
    for each in pieces[:ITEMS_IN_CARD]:
        said = f"{kit.clip(each.title, TITLE)} ·{TIED}{points(each.weight)}"
        parts.append(kit.bullet(said, each.code, kit.AMBER) | {"action": kit.says(f"ข้อ {each.code} ต้องมีอะไร")})
        if each.before:
            parts.append(small(each.before))
    if len(pieces) > ITEMS_IN_CARD:
        parts.append(kit.words(f"และ {codes([each.code for each in pieces[ITEMS_IN_CARD:]])}"))
    return [*parts, small(f"เรียงจากคะแนนมากไปน้อย {ESTIMATE}")]


def _elsewhere(values: AgencyProgress) -> list[Component]:
    """Other rounds: those behind her that still miss something, and the next one ahead."""
    lines = []
    for each in values.elsewhere:
        left = [f"ขาด {len(each.missing)} ข้อ"] if each.missing else []
        left += [f"ต้องแก้ {len(each.returned)} ข้อ"] if each.returned else []
        said = " · ".join(left) or "ส่งครบแล้ว"
        lines.append(small(f"{round_name(each.number)} (กำหนด {thai_day_month(each.deadline)}): {said}"))
    return [kit.rule(), *lines] if lines else []


def _next_step(values: AgencyProgress) -> str:
    if values.to_correct:
        return f"แก้หน้าเว็บ แล้วพิมพ์รหัสข้อตามด้วยลิงก์ เช่น {values.to_correct[0].code} https://…"
    if values.missing:
        late = " (ยังส่งได้ นับเป็นส่งหลังกำหนด)" if values.now > values.round.deadline else ""
        return f"พิมพ์รหัสข้อตามด้วยลิงก์ เช่น {values.missing[0].code} https://…{late}"
    if any(each.verdict in ("broken", "suspicious") for each in values.faults):
        return "ตรวจลิงก์ข้างต้น หากต้องเปลี่ยน พิมพ์รหัสข้อตามด้วยลิงก์ใหม่"
    if len(values.round.accepted) == values.round.total:
        return f"{round_name(values.round.number)} ครบและผ่านสอบทานแล้ว ไม่มีสิ่งที่ต้องทำ"
    return f"{round_name(values.round.number)} ส่งครบแล้ว รอจังหวัดสอบทาน"


def quick_replies(values: AgencyProgress) -> list[Component]:
    wanted = [*values.to_correct, *values.missing][:3]
    return [
        *[kit.says(f"{each.code} ต้องมีอะไร", f"ข้อ {each.code} ต้องมีอะไร") for each in wanted],
        *[kit.says(round_name(each.number), f"ขาดข้อไหน {round_name(each.number)}") for each in values.elsewhere[:4]],
        *[kit.says(name, f"ขาดข้อไหน {name}") for name in values.other_agencies[:2]],
        kit.says("กำหนดส่ง"),
        kit.says("ขอแบบฟอร์ม"),
    ]


# ── what is not hers ────────────────────────────────────────────────────────────────────────────────────────────


def others_are_private(own: str) -> list[Message]:
    said = f"ข้อมูลของหน่วยงานอื่นเปิดให้เฉพาะหน่วยงานนั้นและจังหวัด ดูของ {own} ได้ที่นี่"
    return kit.with_quick_replies([kit.text(said)], [kit.says("ของหน่วยงานฉัน", "ขาดข้อไหน"), kit.says("กำหนดส่ง")])


def no_such_round(number: int, rounds: Sequence[int], year: int) -> list[Message]:
    if not rounds:
        return [kit.text(f"ปี {year} ยังไม่มีกำหนดรอบการส่ง กรุณาถามอีกครั้งเมื่อจังหวัดประกาศแล้ว")]
    said = f"ไม่มี{round_name(number)} ในปี {year} ปีนี้มี {len(rounds)} ครั้ง กรุณาเลือกครั้งที่ต้องการ"
    return kit.with_quick_replies(
        [kit.text(said)], [kit.says(round_name(each), f"ขาดข้อไหน {round_name(each)}") for each in rounds]
    )
