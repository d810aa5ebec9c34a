"""The tables of the memo. Sent, checked and to be corrected stay in columns of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from docx.document import Document as WordDocument

from messages.papers.word import CENTER, Column, Look, paragraph, table
from messages.papers.wording import many, points, share, short_day, th
from models.progress import AgencyRound, RoundTally

if TYPE_CHECKING:
    from messages.papers.values import FailedAgency, MissedItem

MISSING, SENT, ACCEPTED, RETURNED, LATE = "–", "ส", "ถ", "ก", "*"
LEGEND = f"{SENT} ส่งแล้ว รอสอบทาน   {ACCEPTED} สอบทานแล้วถูกต้อง   {RETURNED} ให้แก้ไข   {MISSING} ยังไม่ส่ง   {LATE} ส่งหลังกำหนด"


def rounds(document: WordDocument, tallies: Sequence[RoundTally]) -> None:
    columns = [
        Column("ครั้งที่", 1.2, "c"), Column("ภายในวันที่", 2.7, "c"), Column("ข้อ", 0.9, "c"),
        Column("ส่งครบ\n(แห่ง)", 1.5, "c"), Column("บางส่วน\n(แห่ง)", 1.6, "c"), Column("ยังไม่ส่ง\n(แห่ง)", 1.6, "c"),
        Column("ส่งใน\nกำหนด", 1.6, "c"), Column("ส่งหลัง\nกำหนด", 1.6, "c"), Column("สอบทาน\nถูกต้อง", 1.7, "c"),
        Column("ให้\nแก้ไข", 1.4, "c"),
    ]  # fmt: skip
    table(document, columns, [_round(each) for each in tallies], Look(keep=True))


def _round(tally: RoundTally) -> list[str]:
    counts = tally.counts
    figures = (tally.complete, tally.partial, tally.none, counts.received - counts.late, counts.late)
    return [
        th(tally.number),
        short_day(tally.deadline),
        th(tally.items),
        *(many(each) for each in (*figures, counts.accepted, counts.returned)),
    ]


def districts(document: WordDocument, by_district: Sequence[tuple[str, RoundTally]]) -> None:
    columns = [
        Column("อำเภอ", 3.6), Column("ทั้งหมด\n(แห่ง)", 1.8, "c"), Column("ส่งครบ\n(แห่ง)", 1.7, "c"),
        Column("บางส่วน\n(แห่ง)", 1.7, "c"), Column("ยังไม่ส่ง\n(แห่ง)", 1.7, "c"), Column("ส่งแล้ว\n(คำตอบ)", 2.8, "c"),
        Column("ร้อยละ", 1.8, "c"),
    ]  # fmt: skip
    rows = [
        [name, *(th(n) for n in (each.agencies, each.complete, each.partial, each.none)),
         f"{many(each.counts.received)}/{many(each.expected)}", share(each.counts.received, each.expected)]
        for name, each in by_district
    ]  # fmt: skip
    table(document, columns, rows)


def missed(document: WordDocument, items: Sequence[MissedItem]) -> None:
    columns = [
        Column("ข้อ", 1.4, "c"), Column("ข้อคำถาม", 10.6), Column("ยังไม่ส่ง\n(แห่ง)", 1.8, "c"),
        Column("คะแนน\nประมาณ", 2.0, "c"),
    ]  # fmt: skip
    table(document, columns, [[i.code, th(i.title), th(i.missing), points(i.weight)] for i in items])


def failed(document: WordDocument, agencies: Sequence[FailedAgency], year: int) -> None:
    columns = [
        Column("ที่", 0.9, "c"), Column("หน่วยงาน", 4.2), Column("อำเภอ", 3.2), Column(f"คะแนนปี\n{th(year)}", 2.3, "c"),
        Column("ส่งแล้ว\n(ข้อ)", 1.9, "c"), Column("ยังขาด\n(ข้อ)", 1.5, "c"), Column("ให้แก้ไข\n(ข้อ)", 1.6, "c"),
    ]  # fmt: skip
    rows = [
        [th(place), each.name, each.district, th(f"{each.score:.2f} {each.level}".strip()),
         f"{th(each.received)}/{th(each.total)}", th(each.total - each.received), th(each.returned)]
        for place, each in enumerate(agencies, 1)
    ]  # fmt: skip
    table(document, columns, rows)


def grid(document: WordDocument, codes: Sequence[str], agencies: Sequence[AgencyRound], title: str) -> None:
    """Agencies × items on landscape pages."""
    paragraph(document, "สิ่งที่ส่งมาด้วย", bold=True, align=CENTER)
    for line in title.split("\n"):
        paragraph(document, line, align=CENTER, size=14)
    paragraph(document, LEGEND, align=CENTER, size=14)
    room = 26.7 - 0.9 - 4.2 - 2.6 - 1.7
    each = min(1.5, room / max(1, len(codes)))
    columns = [
        Column("ที่", 0.9, "c"), Column("หน่วยงาน", 4.2), Column("อำเภอ", 2.6),
        *(Column(code, each, "c") for code in codes), Column("ส่งแล้ว", 1.7, "c"),
    ]  # fmt: skip
    rows = [
        [th(place), row.agency.name, row.agency.district, *(state(row, code) for code in codes),
         f"{th(len(row.received))}/{th(row.total)}"]
        for place, row in enumerate(agencies, 1)
    ]  # fmt: skip
    table(document, columns, rows, Look(size=12))


def state(row: AgencyRound, code: str) -> str:
    """One letter for where the answer stands, and a star where it came late."""
    if code in row.missing:
        return MISSING
    mark = RETURNED if code in row.returned else ACCEPTED if code in row.accepted else SENT
    return mark + (LATE if code in row.late else "")
