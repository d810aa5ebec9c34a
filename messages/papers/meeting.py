"""The meeting on what is left: the list of whom to invite, and one page for each agency to work through."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document as WordDocument

from messages.papers.values import NOT_SENT, RETURNED, AgencyCase, Contact, MeetingValues, OpenItem
from messages.papers.word import CENTER, Column, Look, as_bytes, new_document, paragraph, table
from messages.papers.wording import BLANK, as_of, points, short_day, th
from models.thai_time import thai_long_date

ELEMENT_LETTERS = 1200
"""Of required elements on one page; measured: so many at 13 points, over up to DETAILED_ITEMS, fill an A4 page."""
DETAILED_ITEMS = 8
"""With more open items their elements are left out: the page is to work through at the meeting."""


def meeting_paper(values: MeetingValues) -> bytes:
    """A Word file: the list of agencies with room for signatures, then a page for each."""
    document = new_document()
    _invitation(document, values)
    for case in values.cases:
        _case(document, case, values)
    return as_bytes(document, values.title)


def _invitation(document: WordDocument, values: MeetingValues) -> None:
    paragraph(document, th(values.title), bold=True, size=18, align=CENTER)
    day = th(thai_long_date(values.day)) if values.day else BLANK
    unsure = "" if values.day_confirmed or not values.day else " (รอยืนยัน)"
    paragraph(document, f"{values.province}  วันที่ {day}{unsure}  เวลา {BLANK}  สถานที่ {BLANK}", align=CENTER)
    rounds = th(", ".join(str(each) for each in values.rounds))
    paragraph(document, f"{as_of(values.as_of)}  ครั้งที่ {rounds}", align=CENTER, size=14)
    if not values.cases:
        paragraph(document, "ไม่มีหน่วยงานที่ขาดส่งหรือต้องแก้ไข จึงไม่มีหน่วยงานที่ต้องเชิญ", align=CENTER, before=24)
        return
    columns = [
        Column("ที่", 0.9, "c"), Column("หน่วยงาน", 4.3), Column("อำเภอ", 2.6), Column("ยังไม่ส่ง\n(ข้อ)", 1.5, "c"),
        Column("ให้แก้ไข\n(ข้อ)", 1.5, "c"), Column("คะแนน\nประมาณ", 2.0, "c"), Column("ผู้เข้าประชุม / ลงชื่อ", 3.2),
    ]  # fmt: skip
    rows = [
        [th(place), case.name + (" ▲" if case.failed is not None else ""), case.district, th(case.missing),
         th(case.returned), points(case.at_stake), ""]
        for place, case in enumerate(values.cases, 1)
    ]  # fmt: skip
    table(document, columns, rows)
    paragraph(document, f"▲ ผลการประเมินปีงบประมาณ พ.ศ. {th(values.year - 1)} ต่ำกว่าเกณฑ์", size=14)
    paragraph(document, "คะแนนเป็นการประมาณจากน้ำหนักของข้อที่ยังไม่ส่งหรือให้แก้ไข เต็ม ๑๐๐ คะแนน", size=14)


def _case(document: WordDocument, case: AgencyCase, values: MeetingValues) -> None:
    paragraph(document, case.full_name, bold=True, size=20, align=CENTER, new_page=True)
    paragraph(document, f"อำเภอ{case.district}  {as_of(values.as_of)}", size=14, align=CENTER)
    if case.failed is not None:
        score = th(f"{case.failed:.2f}")
        paragraph(document, f"▲ ปีงบประมาณ พ.ศ. {th(values.year - 1)} ได้ {score} คะแนน ต่ำกว่าเกณฑ์", size=14)
    for contact in case.contacts[:3] or (Contact("", "", ""),):
        paragraph(document, _contact(contact), size=14)
    paragraph(document, f"ติดต่อล่าสุดทาง LINE: {_last(case)}", size=14)
    summary = f"ยังไม่ส่ง {th(case.missing)} ข้อ  ให้แก้ไข {th(case.returned)} ข้อ"
    paragraph(document, f"{summary}  คะแนนโดยประมาณ {points(case.at_stake)}", bold=True, size=14, before=4)
    _items(document, case)
    for line in ("แนวทางแก้ไข", "ผู้รับผิดชอบ", "กำหนดแล้วเสร็จ"):
        paragraph(document, f"{line}  {BLANK * 5}", size=14)


def _contact(contact: Contact) -> str:
    who = contact.name or BLANK * 2
    position = f" ({contact.position})" if contact.position else ""
    return f"ผู้ประสานงาน: {who}{position}  โทร. {th(contact.phone) if contact.phone else BLANK}"


def _last(case: AgencyCase) -> str:
    return short_day(case.last_contact) if case.last_contact else "ยังไม่มีผู้ลงทะเบียน"


def _items(document: WordDocument, case: AgencyCase) -> None:
    if len(case.items) > DETAILED_ITEMS:
        _many_items(document, case)
        return
    columns = [
        Column("ข้อ", 1.2, "c"), Column("ข้อคำถาม", 4.0), Column("สถานะ / หมายเหตุ", 3.8), Column("หน้าเว็บต้องแสดง", 7.0),
    ]  # fmt: skip
    room = ELEMENT_LETTERS // max(1, len(case.items))
    rows = [[item.code, item.title, _state(item), _short(item.required, room)] for item in case.items]
    table(document, columns, rows, Look(stand="top"))


def _many_items(document: WordDocument, case: AgencyCase) -> None:
    """What is not sent as a line of codes and titles for each round, so that even the whole list fits a page."""
    small = Look(size=12, stand="top")
    missing = [each for each in case.items if each.state == NOT_SENT]
    if missing:
        columns = [Column("ครั้งที่", 1.4, "c"), Column("ยังไม่ส่ง", 14.6)]
        table(document, columns, [[th(number), titles] for number, titles in _by_round(missing)], small)
    returned = [each for each in case.items if each.state == RETURNED]
    if returned:
        columns = [Column("ข้อ", 1.2, "c"), Column("ข้อคำถาม", 6.0), Column("ให้แก้ไขเพราะ", 8.8)]
        table(document, columns, [[each.code, each.title, each.remark] for each in returned], small)
    paragraph(document, "สิ่งที่หน้าเว็บต้องแสดง: พิมพ์รหัสข้อในแชตของ ITA Bot", size=12)


def _by_round(items: Sequence[OpenItem]) -> list[tuple[int, str]]:
    by_round: dict[int, list[str]] = {}
    for each in items:
        by_round.setdefault(each.round, []).append(f"{each.code} {each.title}")
    return [(number, " • ".join(titles)) for number, titles in by_round.items()]


def _state(item: OpenItem) -> str:
    return item.state + (f": {item.remark}" if item.remark else "")


def _short(text: str, room: int) -> str:
    """Nothing is cut unless the page would not hold it."""
    return text if len(text) <= room else text[:room].rstrip() + "…"
