"""The review card: one answer with all a reviewer needs to judge it on a phone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote, urlsplit, urlunsplit

from messages import kit
from messages.addresses import readable
from messages.kit import Component, Message
from models.thai_time import days_between, thai_moment

URI_LIMIT = 1000
"""Letters of a button's address: LINE Messaging API reference, uri action."""
MOST_BUTTONS = 5
"""Addresses that get a button of their own; more are listed in a text before the card."""
REQUIREMENT_LETTERS = 1300
"""For all that the page must show; the longest item of the lists 2566-2569 has 409."""
BULLET_COST = 60
"""Letters' worth of JSON around a bullet: about 360 bytes."""
CHANGE_LENGTH = 130
MOST_CHANGES = 5
MOST_REMARKS = 3
REMARK_LENGTH = 150
NOTE_LENGTH = 250
# Together they keep a card's JSON under LINE's 30 KB, with six bytes for each Thai letter (measured in the tests).
UNCONFIRMED = " (รอยืนยัน)"
CHATS = {"direct": "แชตกับบอท", "group": "กลุ่ม LINE", "file": "ไฟล์แบบฟอร์ม", "office": "บันทึกที่จังหวัด"}


@dataclass(frozen=True)
class Remark:
    """An earlier verdict as people read it."""

    verdict: str
    by: str
    at: datetime
    reason: str = ""


@dataclass(frozen=True)
class Shown:
    """An answer as a reviewer sees it."""

    agency: str
    code: str
    title: str
    urls: Sequence[str]
    sender: str
    chat: str
    sent_at: datetime
    since: datetime
    """Since when the item has had an answer: decides what is late."""
    deadline: datetime | None = None
    period: str = ""
    elements: Sequence[str] = ()
    to_confirm: Sequence[str] = ()
    note: str = ""
    remarks: Sequence[Remark] = ()
    """Earlier returns, newest first."""
    changes: Sequence[str] = ()
    """What is different from the answer that was sent back; empty if none was."""
    remaining: int | None = 0
    """How many wait after this one; None where the card is no part of a queue."""


def review_card(shown: Shown, decisions: Sequence[Component]) -> list[Message]:
    """`decisions`: the actions accept, return, skip. Addresses the card has no room for stand in texts before it."""
    body = [*_answer(shown), *_history(shown), kit.rule(), _requirements(shown), kit.rule(), *_origin(shown)]
    accept, give_back, *others = decisions
    buttons = [
        kit.button(accept, primary=True, colour=kit.GREEN),
        kit.button(give_back, primary=True, colour=kit.AMBER),
        *(kit.button(each) for each in others),
    ]
    bubble = kit.bubble(f"{shown.code} {kit.clip(shown.title, 100)}", body, subtitle=_subtitle(shown), buttons=buttons)
    card = kit.card(f"สอบทาน {shown.code} ของ {shown.agency}", bubble)
    return [*_more_addresses(shown), card]


def _more_addresses(shown: Shown) -> list[Message]:
    more = shown.urls[MOST_BUTTONS:]
    return kit.texts([f"ลิงก์อื่นของ {shown.code}", *more])[:2] if more else []


def _subtitle(shown: Shown) -> str:
    if shown.remaining is None:
        return shown.agency
    return f"{shown.agency} · " + (f"รออีก {shown.remaining} รายการ" if shown.remaining else "รายการสุดท้าย")


def _answer(shown: Shown) -> list[Component]:
    if not shown.urls:
        parts = [kit.words("ตอบว่า “ไม่มี”", bold=True, colour=kit.AMBER)]
    else:
        parts = [part for url in shown.urls[:MOST_BUTTONS] for part in _address(url)]
        if len(shown.urls) > MOST_BUTTONS:
            parts.append(kit.words(f"และอีก {len(shown.urls) - MOST_BUTTONS} ลิงก์ อยู่เหนือการ์ดนี้", size="xs"))
    if shown.note:
        parts.append(kit.labelled("หมายเหตุจากหน่วยงาน", [kit.words(kit.clip(shown.note, NOTE_LENGTH))]))
    return parts


def _address(url: str) -> list[Component]:
    address = openable(url)
    shown = kit.words(readable(url), size="xs", colour=kit.MUTED)
    return [kit.button(kit.opens("เปิดดู", address)), shown] if address else [shown]


def openable(url: str) -> str:
    """The address as LINE takes it on a button (percent-encoded, http or https); empty where it cannot be one."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, UnicodeError):
        return ""
    if parts.scheme.lower() not in ("http", "https") or not host:
        return ""
    path, query, fragment = (
        quote(each, safe="%/:@!$&'()*+,;=?~-._") for each in (parts.path, parts.query, parts.fragment)
    )
    address = urlunsplit((parts.scheme.lower(), host + port, path, query, fragment))
    return address if len(address) <= URI_LIMIT else ""


def _history(shown: Shown) -> list[Component]:
    parts = []
    if shown.changes:
        changed = [kit.bullet(kit.clip(each, CHANGE_LENGTH)) for each in shown.changes[:MOST_CHANGES]]
        parts.append(kit.labelled("สิ่งที่เปลี่ยน", changed))
    if shown.remarks:
        said = [kit.bullet(remark_line(each), colour=kit.AMBER) for each in shown.remarks[:MOST_REMARKS]]
        parts.append(kit.labelled("ข้อสังเกตครั้งก่อน", said))
    return parts


def remark_line(remark: Remark) -> str:
    reason = f": {kit.clip(remark.reason, REMARK_LENGTH)}" if remark.reason else ""
    return f"{VERDICTS[remark.verdict]}{reason} ({remark.by}, {thai_moment(remark.at)})"


VERDICTS = {"accepted": "ผ่าน", "returned": "ให้แก้ไข"}


def _requirements(shown: Shown) -> Component:
    lines = [*shown.elements, *(f"{each}{UNCONFIRMED}" for each in shown.to_confirm)]
    fitting = _within(lines, REQUIREMENT_LETTERS)
    parts = [kit.bullet(each) for each in fitting]
    if len(fitting) < len(lines):
        rest = f"และอีก {len(lines) - len(fitting)} เรื่อง พิมพ์ “ข้อ {shown.code} ต้องมีอะไร”"
        parts.append(kit.words(rest, size="xs", colour=kit.MUTED))
    if shown.period:
        parts.append(kit.words(f"ช่วงเวลา: {kit.clip(shown.period, 120)}", bold=True))
    return kit.labelled("หน้าเว็บต้องแสดง", parts or [kit.words("ยังไม่มีรายละเอียดของข้อนี้", colour=kit.MUTED)])


def _within(lines: Sequence[str], letters: int) -> list[str]:
    """The first lines that fit, each counted with what a bullet's own JSON costs; the first one always, if cut."""
    fitting: list[str] = []
    for line in lines:
        letters -= len(line) + BULLET_COST
        if letters < 0 and fitting:
            break
        fitting.append(kit.clip(line, REQUIREMENT_LETTERS // 2))
    return fitting


def _origin(shown: Shown) -> list[Component]:
    sent = f"ส่งโดย {shown.sender} เมื่อ {thai_moment(shown.sent_at)} ทาง{CHATS.get(shown.chat, shown.chat)}"
    parts = [kit.words(sent, size="xs", colour=kit.MUTED)]
    if shown.deadline and shown.since > shown.deadline:
        days = days_between(shown.deadline, shown.since)
        parts.append(kit.words(f"ส่งหลังกำหนด {days} วัน", size="xs", colour=kit.RED, bold=True))
    return parts


def changes(before: Sequence[str], after: Sequence[str], note_before: str = "", note_after: str = "") -> list[str]:
    """What is different between the answer that was sent back and the new one; never empty."""
    found = []
    if before and not after:
        found.append("เปลี่ยนจากมีลิงก์ เป็น “ไม่มี”")
    elif after and not before:
        found.append("เดิมตอบ “ไม่มี” ตอนนี้มีลิงก์")
    else:
        found += [f"ลิงก์เดิม: {readable(url)}" for url in before if url not in after]
        found += [f"ลิงก์ใหม่: {readable(url)}" for url in after if url not in before]
    if note_before != note_after:
        found.append(f"หมายเหตุใหม่: {note_after}" if note_after else "ไม่มีหมายเหตุแล้ว")
    return found or ["ลิงก์เดิมทั้งหมด กรุณาดูว่าแก้เนื้อหาในหน้าแล้ว"]


def queue_is_empty(of: str, passed: int, restart: Component | None) -> list[Message]:
    """`of`: what the queue was narrowed to, in words; `passed`: skipped ones that still wait."""
    where = f"ของ {of} " if of else ""
    if not passed or restart is None:
        return kit.with_quick_replies([kit.text(f"ไม่มีรายการรอสอบทาน{where}แล้ว")], [kit.says("ภาพรวม", "ภาพรวม")])
    body = f"ถึงรายการสุดท้าย{where}แล้ว เหลือที่ข้ามไว้ {passed} รายการ"
    return kit.with_quick_replies([kit.text(body)], [restart, kit.says("ภาพรวม", "ภาพรวม")])


def coordinators_only() -> list[Message]:
    return [kit.text("การสอบทานทำได้เฉพาะผู้ประสานงานของจังหวัด ตรวจผลของหน่วยงานท่านได้ด้วยคำว่า “สถานะ”")]


def not_in_groups() -> list[Message]:
    return [kit.text("รายการสอบทานมีข้อมูลของหลายหน่วยงาน กรุณาพิมพ์ “สอบทานต่อ” ในแชตส่วนตัวกับบอท")]
