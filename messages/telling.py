"""What an agency hears of its reviews: what to mend and how, what is accepted, and what is no longer true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from messages import kit
from messages.figures import carousels
from messages.kit import Component, Message
from messages.reasons import how_to_fix
from messages.review import VERDICTS, openable
from models.thai_time import thai_date, thai_moment

MOST_CARDS = 8
"""Returned items that get a card, if their reasons leave room for so many in a carousel; more are listed below."""
REASON_LENGTH = 600
TITLE_LENGTH = 70
LINE_REASON = 120
LIST_LENGTH = 4000
MOST_CODES = 50
MOST_OVERTAKEN = 10
OVERTAKEN_REASON = 220
"""Ten of them stay within one text."""


@dataclass(frozen=True)
class ToMend:
    """One returned item. `deadline` only while it is ahead. `taps`: what the officer can do about it."""

    code: str
    title: str
    reason: str
    urls: Sequence[str]
    deadline: datetime | None = None
    taps: Sequence[Component] = ()


@dataclass(frozen=True)
class Overtaken:
    """Returned, and sent anew before anybody heard of it. `state` and `since` of what stands now; empty: nothing."""

    code: str
    sent_at: datetime
    reason: str
    state: str = ""
    since: datetime | None = None


@dataclass(frozen=True)
class Reviewed:
    """The news for one agency."""

    agency: str
    to_mend: Sequence[ToMend] = ()
    revised: Sequence[str] = ()
    """Accepted after all, though told to mend."""
    taken_back: Sequence[tuple[str, str]] = ()
    """(code, verdict) that was told and holds no longer."""
    overtaken: Sequence[Overtaken] = ()
    accepted: Sequence[str] = ()


def news(told: Reviewed) -> list[Message]:
    """At most three messages, so that they fit before an answer in one reply."""
    head = kit.text("\n".join([*_head(told), *_overtaken(told.overtaken)]))
    if not told.to_mend:
        return [head]
    fitting = carousels(_alt(told), [_card(told.agency, each) for each in told.to_mend[:MOST_CARDS]])[0]
    rest = told.to_mend[len(fitting["contents"].get("contents", [1])) :]
    return [head, *([_listed(rest)] if rest else []), fitting]


def _head(told: Reviewed) -> list[str]:
    lines = [f"ผลสอบทานของ {told.agency}"]
    if told.to_mend:
        codes = kit.listing([each.code for each in told.to_mend], MOST_CODES)
        lines.append(f"ให้แก้ไข {len(told.to_mend)} ข้อ: {codes} ดูเหตุผลและวิธีแก้ด้านล่าง")
    if told.revised:
        lines.append(f"ผ่านแล้ว ไม่ต้องแก้ไขตามที่แจ้งไว้: {kit.listing(told.revised, MOST_CODES)}")
    for verdict, undone in _by_verdict(told.taken_back):
        lines.append(f"ยกเลิกผล “{VERDICTS[verdict]}” ที่แจ้งไว้: {kit.listing(undone, MOST_CODES)} อยู่ระหว่างสอบทานอีกครั้ง")
    if told.accepted:
        lines.append(f"ผ่าน {len(told.accepted)} ข้อ: {kit.listing(told.accepted, MOST_CODES)}")
    return lines


STANDS_NOW = {"waiting": "รอสอบทาน", "accepted": "ผ่าน", "returned": "ให้แก้ไขอีก"}


def _overtaken(overtaken: Sequence[Overtaken]) -> list[str]:
    """By item, newest reason last; more than fit in a text are named."""
    lines = []
    for each in overtaken[:MOST_OVERTAKEN]:
        now = f"ส่งใหม่แล้วเมื่อ {thai_date(each.since)} {STANDS_NOW[each.state]}" if each.since else "ถอนแล้ว ยังไม่ได้ส่งใหม่"
        reason = kit.clip(each.reason, OVERTAKEN_REASON)
        lines.append(f"{each.code} ที่ส่งเมื่อ {thai_date(each.sent_at)} ได้รับผลให้แก้ไข: {reason} ({now})")
    if overtaken and any(each.state == "waiting" for each in overtaken):
        lines.append("กรุณาตรวจว่าลิงก์ใหม่แก้ตามเหตุผลนี้แล้ว หากยัง ส่งข้อเดิมอีกครั้งได้")
    rest = list(dict.fromkeys(each.code for each in overtaken[MOST_OVERTAKEN:]))
    return [*lines, *([f"และ {kit.listing(rest, MOST_CODES)} ดูเหตุผลได้โดยพิมพ์ เช่น “ใครแก้ข้อ 1”"] if rest else [])]


def _by_verdict(taken_back: Sequence[tuple[str, str]]) -> list[tuple[str, list[str]]]:
    found: dict[str, list[str]] = {}
    for code, verdict in taken_back:
        found.setdefault(verdict, []).append(code)
    return list(found.items())


def _alt(told: Reviewed) -> str:
    return f"{told.agency}: ให้แก้ไข {kit.listing([each.code for each in told.to_mend], 12)}"


def _card(agency: str, item: ToMend) -> Component:
    reason = kit.clip(item.reason, REASON_LENGTH)
    body = [
        kit.labelled("เหตุผล", [kit.words(reason, bold=True)]),
        kit.labelled("วิธีแก้", [kit.words(how_to_fix(item.reason))]),
    ]
    if item.deadline:
        body.append(kit.words(f"ภายใน {thai_date(item.deadline)}", colour=kit.AMBER, bold=True))
    buttons = [kit.button(each, primary=i == 0) for i, each in enumerate(item.taps)]
    address = openable(item.urls[0]) if item.urls else ""
    if address:
        buttons.append(kit.button(kit.opens("เปิดลิงก์เดิม", address)))
    title = f"{item.code} {kit.clip(item.title, TITLE_LENGTH)}"
    return kit.bubble(title, body, subtitle=f"ให้แก้ไข · {agency}", buttons=buttons, colour=kit.AMBER)


def _listed(rest: Sequence[ToMend]) -> Message:
    """Items with the same reason together."""
    of: dict[str, list[str]] = {}
    for each in rest:
        of.setdefault(each.reason, []).append(each.code)
    room = max(LINE_REASON, LIST_LENGTH // len(of))
    return kit.text("\n".join(f"• {' '.join(codes)}: {kit.clip(reason, room)}" for reason, codes in of.items()))


# ── an officer's taps ───────────────────────────────────────────────────────────────────────────────────────────


def waits_again(agency: str, code: str) -> list[Message]:
    return _then_status(f"รับแจ้งแล้ว: {code} ของ {agency} แก้ไขที่หน้าเดิม รอสอบทานอีกครั้ง")


def nothing_to_mend(agency: str, code: str, state: str, since: datetime) -> list[Message]:
    """`state` of what stands now."""
    now = {"waiting": "รอสอบทานอยู่แล้ว", "accepted": "ผ่านแล้ว", "returned": "ให้แก้ไข"}[state]
    return _then_status(f"{code} ของ {agency} {now} (ส่งเมื่อ {thai_moment(since)}) การกดครั้งนี้จึงไม่เปลี่ยนอะไร")


def nothing_stands(agency: str, code: str) -> list[Message]:
    return _then_status(f"{code} ของ {agency} ถูกถอนไปแล้ว หากต้องการส่งใหม่ พิมพ์ {code} ตามด้วยลิงก์")


def not_hers() -> list[Message]:
    return [kit.text("ไม่พบรายการนี้ในหน่วยงานของท่าน พิมพ์ “สถานะ” เพื่อดูรายการของหน่วยงานท่าน")]


def send_new_url(code: str) -> list[Message]:
    return [kit.text(f"พิมพ์ {code} ตามด้วยลิงก์ใหม่ แล้วส่งในแชตนี้")]


def _then_status(body: str) -> list[Message]:
    return kit.with_quick_replies([kit.text(body)], [kit.says("ดูสถานะ", "สถานะ")])
