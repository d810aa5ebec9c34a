"""The memo to the governor after a round (บันทึกข้อความ), for the officer to complete, sign and send."""

from __future__ import annotations

from docx.document import Document as WordDocument

from messages.papers import memo_tables as tables
from messages.papers.values import MemoValues
from messages.papers.word import BODY, CENTER, SPREAD, add_words, as_bytes, new_document, new_section, paragraph
from messages.papers.wording import BLANK, as_of, long_day, many, share, th
from models.thai_time import thai_long_date

TITLE_SIZE, LABEL_SIZE = 29, 20
"""Points, as the ministry's form for memos has them."""


def memo(values: MemoValues) -> bytes:
    """A Word file."""
    document = new_document()
    _head(document, values)
    _background(document, values)
    _facts(document, values)
    _proposal(document, values)
    _signature(document, values)
    new_section(document, landscape=True)
    tables.grid(document, values.codes, values.agencies, f"{th(values.subject)}\n{as_of(values.as_of)}")
    return as_bytes(document, values.subject)


def _head(document: WordDocument, values: MemoValues) -> None:
    paragraph(document, "(ตราครุฑ)", size=14)
    paragraph(document, "บันทึกข้อความ", bold=True, size=TITLE_SIZE, align=CENTER)
    office = values.office or BLANK * 2
    _labelled(document, ("ส่วนราชการ", th(office)), ("โทร.", th(values.phone or BLANK)))
    _labelled(document, ("ที่", BLANK * 2), ("วันที่", BLANK * 2))
    _labelled(document, ("เรื่อง", th(values.subject)))
    paragraph(document, f"เรียน  ผู้ว่าราชการ{values.province}", before=6)


def _labelled(document: WordDocument, *pairs: tuple[str, str]) -> None:
    line = paragraph(document)
    for label, text in pairs:
        add_words(line, f"{label}  ", bold=True, size=LABEL_SIZE)
        add_words(line, f"{text}   ")


def _heading(document: WordDocument, text: str) -> None:
    paragraph(document, text, bold=True, before=8, keep=True)


def _body(document: WordDocument, text: str) -> None:
    paragraph(document, text, size=BODY, align=SPREAD, first=2.5)


def _background(document: WordDocument, values: MemoValues) -> None:
    _heading(document, "๑. เรื่องเดิม")
    items = "/".join(th(each.items) for each in values.rounds)
    plan = (
        f"{values.province}ได้จัดทำแผนการขับเคลื่อนการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. "
        f"{th(values.year)} โดยให้หน่วยงาน {th(values.reported.agencies)} แห่ง จัดส่ง URL แบบวัด OIT ให้จังหวัดสอบทาน "
        f"จำนวน {th(len(values.rounds))} ครั้ง ({items} ข้อ ตามลำดับ)"
    )
    if values.mou:
        plan += f" ตามบันทึกข้อตกลงกับผู้ว่าราชการ{values.province} เมื่อวันที่ {th(thai_long_date(values.mou))}"
    _body(document, plan)
    due = f"การจัดส่งครั้งที่ {th(values.reported.number)} (ภายในวันที่ {long_day(values.reported.deadline)})"
    when = f"ครบกำหนด{due} แล้ว" if values.as_of > values.reported.deadline else f"อยู่ระหว่าง{due}"
    _body(document, f"บัดนี้ {when} จึงขอรายงานความก้าวหน้า ดังนี้")


def _facts(document: WordDocument, values: MemoValues) -> None:
    tally, counts = values.reported, values.reported.counts
    _heading(document, f"๒. ข้อเท็จจริง ({as_of(values.as_of)})")
    _body(
        document,
        f"๒.๑ การจัดส่งครั้งที่ {th(tally.number)} จากหน่วยงานทั้งหมด {th(tally.agencies)} แห่ง ส่งครบ {th(tally.complete)} แห่ง "
        f"(ร้อยละ {share(tally.complete, tally.agencies)}) ส่งบางส่วน {th(tally.partial)} แห่ง "
        f"(ร้อยละ {share(tally.partial, tally.agencies)}) ยังไม่ส่ง {th(tally.none)} แห่ง "
        f"(ร้อยละ {share(tally.none, tally.agencies)}) รวมส่งแล้ว {many(counts.received)} จาก {many(tally.expected)} "
        f"คำตอบ แยกเป็นส่งภายในกำหนด {many(counts.received - counts.late)} คำตอบ และส่งหลังกำหนด {many(counts.late)} คำตอบ",
    )
    tables.rounds(document, values.rounds)
    waiting = counts.received - counts.accepted - counts.returned
    _body(
        document,
        f"๒.๒ ผลการสอบทานครั้งที่ {th(tally.number)} จากที่ส่งแล้ว {many(counts.received)} คำตอบ สอบทานแล้วถูกต้อง "
        f"{many(counts.accepted)} คำตอบ ให้แก้ไข {many(counts.returned)} คำตอบ รอสอบทาน {many(waiting)} คำตอบ "
        "ทั้งนี้ การส่งแล้วยังไม่ถือว่าผ่านการสอบทาน",
    )
    _missed(document, values)
    paragraph(document, f"๒.๔ ความก้าวหน้ารายอำเภอ ครั้งที่ {th(tally.number)}", first=2.5, keep=True)
    tables.districts(document, values.districts)
    _failed(document, values)
    paragraph(document, f"๒.๖ ปัญหาอุปสรรค {BLANK * 3}", first=2.5)


def _missed(document: WordDocument, values: MemoValues) -> None:
    if not values.missed:
        _body(document, "๒.๓ ไม่มีข้อคำถามที่ขาดส่งในครั้งนี้")
        return
    paragraph(document, "๒.๓ ข้อคำถามที่ขาดส่งมากที่สุด", first=2.5, keep=True)
    tables.missed(document, values.missed)


def _failed(document: WordDocument, values: MemoValues) -> None:
    mark, year = th(f"{values.pass_mark:g}"), th(values.year - 1)
    if not values.failed:
        _body(document, f"๒.๕ ไม่มีข้อมูลหน่วยงานที่ได้ต่ำกว่า {mark} คะแนนในปีงบประมาณ พ.ศ. {year}")
        return
    paragraph(
        document,
        f"๒.๕ หน่วยงานที่ได้ต่ำกว่า {mark} คะแนนในปีงบประมาณ พ.ศ. {year} จำนวน {th(len(values.failed))} แห่ง",
        first=2.5,
        keep=True,
    )
    tables.failed(document, values.failed, values.year - 1)


def _proposal(document: WordDocument, values: MemoValues) -> None:
    _heading(document, "๓. ข้อเสนอ")
    behind = values.reported.partial + values.reported.none
    if behind:
        _body(
            document,
            f"๓.๑ ติดตามหน่วยงานที่ยังส่งไม่ครบ {th(behind)} แห่ง และลงพื้นที่ให้คำแนะนำแก่หน่วยงานที่มีผลการประเมินต่ำกว่าเกณฑ์",
        )
    else:
        _body(document, "๓.๑ ขอบคุณหน่วยงานที่ส่งครบทุกแห่ง และเร่งสอบทานคำตอบให้แล้วเสร็จ")
    when = f"ในวันที่ {th(thai_long_date(values.meeting))}" if values.meeting else f"ในวันที่ {BLANK}"
    _body(document, f"๓.๒ เชิญหน่วยงานที่ยังมีปัญหาการตอบแบบวัด OIT หลังการสอบทานเข้าร่วมประชุม{when}")
    paragraph(document, "จึงเรียนมาเพื่อโปรดทราบ", first=2.5, before=8)


def _signature(document: WordDocument, values: MemoValues) -> None:
    for line, before in (
        (f"(ลงชื่อ) {BLANK}{BLANK}", 36),
        (f"({BLANK}{BLANK})", 0),
        (f"หัวหน้าสำนักงาน{values.province}", 0),
    ):
        paragraph(document, line, align=CENTER, indent=6, before=before, keep=True)
    paragraph(document, "สิ่งที่ส่งมาด้วย  ตารางหน่วยงานกับข้อคำถาม จำนวน ๑ ชุด", before=12)
