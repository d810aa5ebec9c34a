"""The cards that hand over a file: what is in it, until when the link works, and what to do where there is no link."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from messages import kit
from messages.kit import Component, Message
from messages.papers.values import AgencyCase, MeetingValues
from models.thai_time import thai_date, thai_moment

SHOWN_CASES = 10


@dataclass(frozen=True)
class FileOffer:
    """`link` is empty where the service has no public address; `command` makes the same file on the machine itself."""

    title: str
    subtitle: str
    contents: tuple[str, ...]
    label: str
    link: str
    until: datetime
    command: str


def file_card(offer: FileOffer, above: Sequence[Component] = ()) -> Message:
    """`above`: what to show before the list of contents."""
    body = [*above, kit.labelled("ในไฟล์มี", [kit.bullet(each) for each in offer.contents])]
    buttons = []
    if offer.link:
        body += [kit.rule(), *_about_link(offer)]
        buttons.append(kit.button(kit.opens(offer.label, in_browser(offer.link)), primary=True))
    else:
        body += [kit.rule(), *_no_link(offer)]
    return kit.card(offer.title, kit.bubble(offer.title, body, subtitle=offer.subtitle, buttons=buttons))


def in_browser(link: str) -> str:
    """LINE's own browser cannot keep a downloaded file; this sign makes LINE open the phone's."""
    return link + ("&" if "?" in link else "?") + "openExternalBrowser=1"


def _about_link(offer: FileOffer) -> list[Component]:
    return [
        kit.words(f"ลิงก์ใช้ได้ถึง {thai_moment(offer.until)}", size="xs", colour=kit.MUTED),
        kit.words("ข้อมูลในไฟล์เป็นข้อมูล ณ เวลาที่เปิดลิงก์ กรุณาอย่าส่งต่อลิงก์", size="xs", colour=kit.MUTED),
    ]


def _no_link(offer: FileOffer) -> list[Component]:
    return [
        kit.words("ยังส่งเป็นลิงก์ไม่ได้ เพราะระบบยังไม่ได้ตั้ง PUBLIC_URL", colour=kit.AMBER),
        kit.words(f"เจ้าหน้าที่ดูแลระบบสร้างไฟล์ได้ด้วยคำสั่ง {offer.command}", size="xs", colour=kit.MUTED),
    ]


# ── the meeting ─────────────────────────────────────────────────────────────────────────────────────────────────


def meeting_messages(values: MeetingValues, offer: FileOffer) -> list[Message]:
    """The card with the most urgent agencies, and the whole list as text to copy."""
    if not values.cases:
        said = "ไม่มีหน่วยงานที่ยังไม่ส่งหรือต้องแก้ไข จึงไม่มีหน่วยงานที่ต้องเชิญประชุม"
        return kit.with_quick_replies([kit.text(f"{said} (ข้อมูล ณ {thai_moment(values.as_of)})")], [kit.says("สรุป")])
    messages = [file_card(offer, _meeting_head(values)), *kit.texts(meeting_lines(values))]
    taps = [kit.says("ใครยังไม่ส่ง"), kit.says("สอบทาน"), kit.says("สรุป")]
    return kit.with_quick_replies(messages[: kit.REPLY_MESSAGES], taps)


def meeting_day(values: MeetingValues) -> str:
    if values.day is None:
        return "ยังไม่มีวันประชุมในปฏิทินของปีนี้ กรุณากำหนดวัน แล้วเติมในเอกสาร"
    return f"วันประชุม {thai_date(values.day)}" + ("" if values.day_confirmed else " (รอยืนยัน)")


def _meeting_head(values: MeetingValues) -> list[Component]:
    parts = [
        kit.words(meeting_day(values), bold=True, colour=kit.INK if values.day else kit.AMBER),
        kit.words(f"เชิญ {len(values.cases)} หน่วยงาน เรียงตามคะแนนที่อาจเสีย (ประมาณการ)"),
        *(kit.row(_name(case), f"{_open(case)} · {case.at_stake:.1f} คะแนน") for case in values.cases[:SHOWN_CASES]),
    ]
    if len(values.cases) > SHOWN_CASES:
        rest = len(values.cases) - SHOWN_CASES
        parts.append(kit.words(f"และอีก {rest} หน่วยงาน ดูในข้อความถัดไป", size="xs", colour=kit.MUTED))
    return [*parts, kit.rule()]


def meeting_lines(values: MeetingValues) -> list[str]:
    rounds = ", ".join(str(each) for each in values.rounds)
    lines = [
        f"รายชื่อหน่วยงานที่เชิญประชุม (ครั้งที่ {rounds} ข้อมูล ณ {thai_moment(values.as_of)})",
        meeting_day(values),
        "เรียงตามคะแนนที่อาจเสีย (ประมาณการ): จำนวนข้อ · คะแนน",
        "",
    ]
    for place, case in enumerate(values.cases, 1):
        lines.append(f"{place}. {_name(case)}: {_open(case)} · {case.at_stake:.1f}")
    if any(case.failed is not None for case in values.cases):
        lines += ["", f"▲ ผลการประเมินปี {values.year - 1} ต่ำกว่าเกณฑ์"]
    return lines


def _name(case: AgencyCase) -> str:
    return case.name + (" ▲" if case.failed is not None else "")


def _open(case: AgencyCase) -> str:
    parts = [f"ขาด {case.missing}"] if case.missing else []
    return " ".join([*parts, *([f"แก้ไข {case.returned}"] if case.returned else [])])
