"""When a round is due: the date, the days left, and what is still missing until then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from messages import kit
from messages.figures import due, round_name, small, time_left
from messages.kit import Component, Message
from models.settings import BANGKOK
from models.thai_time import bangkok_day, thai_date, thai_weekday_date


@dataclass(frozen=True)
class DeadlineRow:
    number: int
    deadline: datetime
    items: int
    planned: datetime
    missing: int | None
    """What the asker's agency still misses; None: she speaks for none."""


def deadlines(now: datetime, rows: Sequence[DeadlineRow]) -> list[Message]:
    body: list[Component] = []
    for each in rows:
        body += [*([kit.rule()] if body else []), *_deadline_lines(now, each)]
    ahead = next((each for each in rows if each.deadline >= now), rows[-1])
    card = kit.bubble("กำหนดส่ง", body, subtitle=f"{round_name(ahead.number)}: {due(now, ahead.deadline)}")
    alt = " · ".join(f"{round_name(each.number)} {thai_weekday_date(each.deadline)}" for each in rows)
    own = ahead.missing is not None
    quick = [kit.says("ขาดข้อไหน", f"ขาดข้อไหน {round_name(ahead.number)}")] if own else [kit.says("ภาพรวม")]
    if own and ahead.missing:
        quick.append(kit.says("ขอเลื่อนกำหนด", f"ขอเลื่อนกำหนดส่ง{round_name(ahead.number)}"))
    return kit.with_quick_replies([kit.card(f"กำหนดส่ง {alt}", card)], quick)


def _deadline_lines(now: datetime, each: DeadlineRow) -> list[Component]:
    lines = [
        kit.row(f"{round_name(each.number)} · {each.items} ข้อ", time_left(now, each.deadline), bold=True),
        kit.words(f"{thai_weekday_date(each.deadline)} ถึงเวลา {each.deadline.astimezone(BANGKOK):%H.%M} น."),
    ]
    if bangkok_day(each.deadline) != bangkok_day(each.planned):
        lines.append(small(f"เดิม {thai_date(each.planned)} เปลี่ยนแล้ว"))
    if each.missing:
        lines.append(kit.words(f"หน่วยงานของท่านยังขาด {each.missing} ข้อ", colour=kit.AMBER))
    elif each.missing == 0:
        lines.append(kit.words("หน่วยงานของท่านส่งครบแล้ว", colour=kit.GREEN))
    return lines
