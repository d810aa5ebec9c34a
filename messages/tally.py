"""The Monday tally for coordinators: the province's cards of the week, in one push."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from messages import kit
from messages.figures import carousels, next_step, round_name, small
from messages.kit import Component, Message
from messages.rows import in_columns
from messages.status import Province, district_bubble, round_bubble
from messages.weak_spots import failed_bubble, missed_bubble, unregistered_bubble
from models.progress import RoundTally
from models.thai_time import thai_date

NAMES = 40
ROUND_CARDS = 5


@dataclass(frozen=True)
class WeeklyTally:
    """`province.rounds` carry the answers that are new since `since`. `never_sent`: registered, but nothing on record.
    `picture`: an https address of the tally as a picture, or empty."""

    province: Province
    since: datetime
    never_sent: tuple[str, ...]
    waiting_reviews: int
    open_questions: int
    pending_requests: int = 0
    links: str = ""
    """What the link audit found, in a line; empty when all is fine."""
    picture: str = ""


def weekly_tally(values: WeeklyTally) -> list[Message]:
    """One carousel: the week in short, each round, districts, last year's weak ones, who has never written."""
    province = values.province
    bubbles = [_week_bubble(values)]
    bubbles += [round_bubble(each, province.now) for each in province.rounds[:ROUND_CARDS]]
    bubbles.append(district_bubble(province))
    if province.failed:
        bubbles.append(failed_bubble(province.focus, province.year, province.pass_mark, province.failed))
    if province.most_missed:
        bubbles.append(missed_bubble(province.focus, province.agencies, province.most_missed))
    bubbles.append(unregistered_bubble(province.unregistered))
    if values.never_sent:
        bubbles.append(_never_sent_bubble(values.never_sent))
    alt = f"สรุปประจำสัปดาห์ ITA {province.year}: " + " · ".join(_in_short(each) for each in province.rounds)
    quick = [
        kit.says("ใครยังไม่ส่ง", f"ใครยังไม่ส่ง {round_name(province.focus)}"),
        kit.says("สอบทาน"),
        kit.says("คำถามค้าง"),
        kit.says("ส่งออก Excel"),
        kit.says("ข้อความ OpenChat"),
    ]
    return kit.with_quick_replies(carousels(alt, bubbles), quick)


def _in_short(tally: RoundTally) -> str:
    return f"{round_name(tally.number)} ครบ {tally.complete}/{tally.agencies} หน่วยงาน"


def _week_bubble(values: WeeklyTally) -> Component:
    province = values.province
    rows = [_change(each) for each in province.rounds]
    body = [
        kit.labelled("เพิ่มขึ้นจากสัปดาห์ก่อน", rows or [kit.words("ยังไม่มีรอบการส่ง")]),
        kit.rule(),
        kit.row("รอสอบทาน", f"{values.waiting_reviews:,} ข้อ", bold=True),
        kit.row("คำถามค้าง", f"{values.open_questions:,} เรื่อง", bold=True),
        kit.row("คำขอลงทะเบียน", f"{values.pending_requests:,} ราย", bold=True),
        kit.row("ยังไม่มีผู้ลงทะเบียน", f"{len(province.unregistered)} หน่วยงาน", bold=True),
        kit.row("ลงทะเบียนแล้วยังไม่ส่ง", f"{len(values.never_sent)} หน่วยงาน", bold=True),
        *([small(values.links)] if values.links else []),
        next_step(_next_step(values)),
    ]
    buttons = [kit.button(kit.says("ข้อความ OpenChat"), primary=True)]
    if values.picture:
        buttons.append(kit.button(kit.opens("ภาพสรุปสำหรับส่งต่อ", values.picture)))
    if values.waiting_reviews:
        buttons.append(kit.button(kit.says("สอบทาน")))
    period = f"{thai_date(values.since)} – {thai_date(province.now)}"
    return kit.bubble(f"สรุปประจำสัปดาห์ ITA {province.year}", body, subtitle=period, buttons=buttons)


def _change(tally: RoundTally) -> Component:
    figure = f"+{tally.counts.new:,} ข้อ · {tally.percent}%"
    return kit.row(round_name(tally.number), figure, colour=kit.GREEN if tally.counts.new else kit.MUTED, bold=True)


def _next_step(values: WeeklyTally) -> str:
    if values.pending_requests:
        return f"พิจารณาคำขอลงทะเบียน {values.pending_requests} ราย พิมพ์ “คำขอลงทะเบียน”"
    if values.open_questions:
        return f"ตอบคำถามที่ค้าง {values.open_questions} เรื่อง"
    if values.waiting_reviews:
        return f"สอบทาน {values.waiting_reviews:,} ข้อ"
    if values.province.unregistered:
        return "ออกลิงก์เชิญให้หน่วยงานที่ยังไม่ลงทะเบียน"
    return "ปัดดูรายละเอียดแต่ละครั้ง แล้วเตือนหน่วยงานที่ค้าง"


def _never_sent_bubble(names: tuple[str, ...]) -> Component:
    return kit.bubble(
        f"ลงทะเบียนแล้ว ยังไม่เคยส่ง {len(names)} แห่ง",
        [*in_columns(names, NAMES), small("พิมพ์ “สถานะ” ตามด้วยชื่อหน่วยงาน เพื่อดูเจ้าหน้าที่และเตือน")],
        buttons=[kit.button(kit.says(f"สถานะ {names[0]}", most=kit.BUTTON_LABEL))],
        colour=kit.AMBER,
    )
