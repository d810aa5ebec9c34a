"""Announcements and reminders sent by hand: as they look, what they cost, and what became of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlencode

from messages import kit
from messages.kit import Component, Message
from messages.rows import in_columns
from models.thai_time import thai_date, thai_moment

NAMES_SHOWN = 20
MOST_LOOKS = kit.REPLY_MESSAGES - 2
"""The card with the cost and the one that asks for confirmation come in the same reply."""
CAUSES = {"unregistered": "ยังไม่มีผู้ลงทะเบียน", "blocked": "ผู้รับปิดกั้นบัญชี", "muted": "ผู้รับขอไม่รับการเตือน"}
OUTCOMES = {
    "accepted": "LINE รับไว้ส่งแล้ว",
    "waiting": "รอส่ง",
    "held": "ค้างเพราะโควตา ได้รับเมื่อเขียนมา",
    "gave_up": "ส่งไม่ได้",
    "expired": "หมดเวลาก่อนส่งได้",
}
KINDS = {"announcement": "ประกาศ", "reminder": "การเตือน"}


@dataclass(frozen=True)
class Plan:
    """What sending would mean. `free`: pushes of this month it may use; `limit`: the month's."""

    kind: str
    to: str
    """In words: ทุกหน่วยงาน, อำเภอลี้ …"""
    agencies: int
    people: int
    free: int
    limit: int
    left: int
    out_of_reach: Mapping[str, Sequence[str]] = field(default_factory=dict)
    last_at: datetime | None = None
    """When the same was last sent to the same, within a day."""
    at_night: bool = False


@dataclass(frozen=True)
class Result:
    id: int
    kind: str
    to: str
    text: str
    made_at: datetime
    people: int
    outcome: Mapping[str, Sequence[str]]
    out_of_reach: Mapping[str, Sequence[str]]


def _towards(to: str) -> str:
    """Thai sets an abbreviated name and a figure apart: "ถึง ทต.ริมปิง ", "ในครั้งที่ 1 ", but "ถึงทุกหน่วยงาน"."""
    return f"ถึง {to} " if "." in to else f"ถึง{to} " if to[-1:].isdigit() else f"ถึง{to}"


def announcement(body: str, office: str, now: datetime) -> list[Message]:
    """As an officer gets it."""
    return kit.texts([f"ประกาศจาก{office} ({thai_date(now)})", "", *body.split("\n")])


# ── before ──────────────────────────────────────────────────────────────────────────────────────────────────────


def preview(plan: Plan, looks: Sequence[Message]) -> list[Message]:
    """First the message as it will look, then what it costs; the confirmation goes under it."""
    plain = kit.with_quick_replies(looks[:MOST_LOOKS], [])
    return [*plain, kit.card(f"ตรวจก่อนส่ง{KINDS[plan.kind]}", _plan_card(plan))]


def _plan_card(plan: Plan) -> Component:
    body = [
        kit.row("ถึง", plan.to),
        kit.row("หน่วยงาน", f"{plan.agencies} แห่ง"),
        kit.row("ผู้รับ", f"{plan.people} คน", bold=True),
        kit.row("ใช้โควตา", f"{plan.people} ข้อความ"),
        kit.row("โควตาเดือนนี้คงเหลือ", f"{plan.left} จาก {plan.limit}"),
    ]
    if plan.people > plan.free:
        short = plan.people - plan.free
        body.append(_warning(f"โควตาที่ใช้ได้คือ {plan.free} จะมี {short} คนที่ยังไม่ได้รับทันที และจะได้รับเมื่อเขียนมา"))
    if plan.last_at:
        body.append(_warning(f"ส่งถึงกลุ่มนี้ไปแล้วเมื่อ {thai_moment(plan.last_at)}"))
    if plan.at_night:
        body.append(_warning("ขณะนี้เป็นเวลากลางคืน ข้อความจะส่งทันทีที่ยืนยัน"))
    body += _not_reached(plan.out_of_reach)
    return kit.bubble(f"ตรวจก่อนส่ง{KINDS[plan.kind]}", body, subtitle="ยังไม่ได้ส่ง ตัวอย่างอยู่ด้านบน")


def _warning(body: str) -> Component:
    return kit.words(body, size="xs", colour=kit.AMBER)


def _not_reached(out_of_reach: Mapping[str, Sequence[str]]) -> list[Component]:
    return [
        kit.labelled(f"{CAUSES[cause]} ({len(names)} แห่ง)", in_columns(names, NAMES_SHOWN))
        for cause, names in out_of_reach.items()
        if names
    ]


# ── after ───────────────────────────────────────────────────────────────────────────────────────────────────────


def ordered(result: Result) -> list[Message]:
    body = f"สั่งส่ง{KINDS[result.kind]}{_towards(result.to)}แล้ว {result.people} คน"
    lost = sum(len(names) for names in result.out_of_reach.values())
    if lost:
        body += f" ส่งไม่ถึง {lost} หน่วยงาน"
    taps = [
        kit.presses("ดูผลการส่ง", urlencode({"do": "announcement", "id": result.id})),
        kit.says("โควตา"),
    ]
    return kit.with_quick_replies([kit.text(body)], taps)


def outcome(result: Result) -> list[Message]:
    """The ledger's page: what LINE accepted, what waits, and whom it cannot reach."""
    body = [kit.words(kit.clip(result.text, 300), colour=kit.MUTED), kit.rule()]
    for state, label in OUTCOMES.items():
        names = result.outcome.get(state, ())
        if names or state == "accepted":
            body.append(kit.row(label, f"{len(names)} หน่วยงาน", bold=True))
        if names and state not in ("accepted", "waiting"):
            body += in_columns(names, NAMES_SHOWN)
    body += _not_reached(result.out_of_reach)
    body.append(kit.words("LINE ไม่แจ้งว่าผู้รับเปิดอ่านแล้วหรือไม่", size="xs", colour=kit.MUTED))
    card = kit.bubble(f"ผลการส่ง{KINDS[result.kind]}", body, subtitle=f"{result.to} · {thai_moment(result.made_at)}")
    taps = [
        kit.presses("ดูอีกครั้ง", urlencode({"do": "announcement", "id": result.id})),
        kit.presses("รายการที่ผ่านมา", urlencode({"do": "announcements"})),
    ]
    return kit.with_quick_replies([kit.card(f"ผลการส่ง{KINDS[result.kind]}", card)], taps)


def _in_short(result: Result) -> str:
    return f"{KINDS[result.kind]}{_towards(result.to).strip()} {result.people} คน"


def _became(result: Result) -> str:
    counts = [(label, len(result.outcome.get(state, ()))) for state, label in OUTCOMES.items()]
    told = [f"{label} {count}" for label, count in counts if count]
    missed = sum(len(names) for names in result.out_of_reach.values())
    return " · ".join([*told, *([f"ไม่ถึง {missed} หน่วยงาน"] if missed else [])]) or "ไม่มีผู้รับ"


def ledger(results: Sequence[Result]) -> list[Message]:
    """The last ones, newest first."""
    if not results:
        return [kit.text("ยังไม่เคยส่งประกาศหรือเตือนด้วยตนเองในปีนี้")]
    lines = [
        f"{place}. {thai_moment(each.made_at)} {_in_short(each)} “{kit.clip(each.text, 60)}”\n{_became(each)}"
        for place, each in enumerate(results, start=1)
    ]
    taps = [
        kit.presses(f"ดูผล {place}", urlencode({"do": "announcement", "id": each.id}))
        for place, each in enumerate(results, start=1)
    ]
    return kit.with_quick_replies(kit.texts(["ประกาศและการเตือนที่ส่งด้วยตนเอง", *lines]), taps)


# ── what stands in the way ──────────────────────────────────────────────────────────────────────────────────────


def no_text() -> list[Message]:
    return [kit.text("กรุณาพิมพ์ข้อความที่จะประกาศ เช่น “แจ้งทุกหน่วย: …” หรือ “ประกาศถึงอำเภอลี้ …”")]


def to_whom(body: str) -> list[Message]:
    taps = [
        kit.says(label, words)
        for label, words in (
            ("ทุกหน่วยงาน", f"แจ้งทุกหน่วย: {body}"),
            ("ที่ยังส่งไม่ครบ", f"แจ้งหน่วยที่ยังไม่ส่ง: {body}"),
        )
        if len(words) <= kit.DISPLAY_TEXT_LIMIT
    ]
    return kit.with_quick_replies([kit.text("ประกาศถึงใคร กรุณาเลือก หรือพิมพ์ชื่ออำเภอหรือหน่วยงานนำหน้าข้อความ")], taps)


def unknown_audience(to: str) -> list[Message]:
    return [kit.text(f"ไม่พบหน่วยงานหรืออำเภอชื่อ “{kit.clip(to, 60)}” จึงยังไม่ได้ส่ง กรุณาตรวจชื่อแล้วพิมพ์อีกครั้ง")]


def no_such_round(number: int | None) -> list[Message]:
    said = f"ไม่มีครั้งที่ {number} ในปีนี้ จึงยังไม่ได้ส่งการเตือน" if number else "ปีนี้ยังไม่ได้กำหนดครั้งที่ส่ง จึงยังไม่ได้ส่งการเตือน"
    return kit.with_quick_replies([kit.text(said)], [kit.says("กำหนดส่ง")])


def nobody_misses_anything(number: int | None, to: str) -> list[Message]:
    of_round = f"ในครั้งที่ {number}" if number else ""
    return [kit.text(f"{to}: ไม่มีหน่วยงานที่ยังขาดข้อ{of_round} จึงไม่มีข้อความต้องส่ง")]


def nobody_to_reach(to: str, out_of_reach: Mapping[str, Sequence[str]]) -> list[Message]:
    lines = [f"{to}: ไม่มีผู้รับที่ส่งถึงได้ จึงยังไม่ได้ส่ง"]
    lines += [
        f"{CAUSES[cause]}: {kit.listing(names, NAMES_SHOWN, unit='แห่ง')}"
        for cause, names in out_of_reach.items()
        if names
    ]
    taps = [kit.says("ออกรหัสลงทะเบียน")] if out_of_reach.get("unregistered") else []
    return kit.with_quick_replies([kit.text("\n".join(lines))], taps)
