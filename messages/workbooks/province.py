"""The coordinator's workbook: overview, a sheet a round, the list of URLs, districts, last year's failed."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

from messages.workbooks.dates import bangkok_day, bangkok_minute
from messages.workbooks.heights import fit
from messages.workbooks.overview import overview
from messages.workbooks.pen import as_bytes, freeze, new_workbook, prints_well, widths, write, write_number
from messages.workbooks.tally import Tally, by_district, items_of, missing_codes, shown_items, tally
from messages.workbooks.url_list import url_list
from messages.workbooks.values import ProvinceAgency, ProvinceContent, ProvinceRound

COUNTS = ("ส่งแล้ว", "ถูกต้อง", "ให้แก้ไข", "ส่งหลังกำหนด", "ยังไม่ส่ง", "ร้อยละที่ส่ง")
HEAD_ROW = 4


def province_workbook(content: ProvinceContent) -> bytes:
    """The workbook of agencies × items as .xlsx."""
    book = new_workbook(f"OIT ปี {content.year} จังหวัด{content.province}")
    overview(book.create_sheet("ภาพรวม"), content)
    for round_ in content.rounds:
        _round_sheet(book.create_sheet(f"ครั้งที่ {round_.number}"), content, round_)
    url_list(book.create_sheet("รายการ URL"), content)
    _district_sheet(book.create_sheet("อำเภอ"), content)
    failed = [agency for agency in content.agencies if agency.below_mark]
    if failed:
        _failed_sheet(book.create_sheet(f"{len(failed)} หน่วยงาน"), content, failed)
    return as_bytes(book)


def _head(sheet: Worksheet, content: ProvinceContent, title: str, labels: tuple[str, ...]) -> None:
    texts = ((title, "title", 32), (f"ข้อมูล ณ วันที่ {bangkok_minute(content.as_of)}", "subtitle", 24))
    for row, (text, style, height) in enumerate(texts, start=1):
        write(sheet, row, 1, text, style)
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(labels))
        sheet.row_dimensions[row].height = height
    for column, label in enumerate(labels, start=1):
        write(sheet, HEAD_ROW, column, label, "head")
    sheet.row_dimensions[3].height = 6
    sheet.row_dimensions[HEAD_ROW].height = 42
    freeze(sheet, HEAD_ROW + 1, 3)
    prints_well(sheet, f"{HEAD_ROW}:{HEAD_ROW}", f"OIT {content.year} จังหวัด{content.province}")


def _counts(sheet: Worksheet, row: int, column: int, total: Tally, sum_line: bool = False) -> None:
    numbers = (total.sent, total.accepted, total.returned, total.late, total.missing)
    for offset, number in enumerate(numbers):
        write_number(sheet, row, column + offset, number, "sum number" if sum_line else "number")
    write_number(sheet, row, column + len(numbers), total.share, "sum percent" if sum_line else "percent")


# ── a round ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _round_sheet(sheet: Worksheet, content: ProvinceContent, round_: ProvinceRound) -> None:
    items = items_of(content, round_.number)
    title = f"การจัดส่งครั้งที่ {round_.number} · {len(items)} ข้อ · ภายในวันที่ {bangkok_day(round_.deadline)}"
    widths(sheet, (6, 30, 18, 9, 9, 9, 11, 10, 11, 60))
    _head(sheet, content, title, ("ที่", "หน่วยงาน", "อำเภอ", *COUNTS, "ข้อที่ยังไม่ส่ง"))
    row, number, whole = HEAD_ROW + 1, 1, Tally()
    for district, agencies in by_district(content).items():
        part = Tally()
        for agency in agencies:
            total = tally(agency, items)
            _round_row(sheet, row, number, agency, total, missing_codes(agency, items))
            row, number, part = row + 1, number + 1, part + total
        _sum_row(sheet, row, f"รวมอำเภอ{district}", part)
        row, whole = row + 1, whole + part
    _sum_row(sheet, row, "รวมทั้งจังหวัด", whole)


def _round_row(sheet: Worksheet, row: int, number: int, agency: ProvinceAgency, total: Tally, missing: str) -> None:
    write_number(sheet, row, 1, number, "count")
    write(sheet, row, 2, agency.name)
    write(sheet, row, 3, agency.district)
    _counts(sheet, row, 4, total)
    write(sheet, row, 10, missing)
    fit(sheet, row, {2: agency.name, 10: missing})


def _sum_row(sheet: Worksheet, row: int, label: str, total: Tally) -> None:
    for column in (1, 3, 10):
        write(sheet, row, column, "", "sum")
    write(sheet, row, 2, label, "sum")
    _counts(sheet, row, 4, total, sum_line=True)
    fit(sheet, row, {2: label})


# ── districts ───────────────────────────────────────────────────────────────────────────────────────────────────


def _district_sheet(sheet: Worksheet, content: ProvinceContent) -> None:
    items = shown_items(content)
    labels = ("ที่", "อำเภอ", "หน่วยงาน", "ส่งครบ", "ส่งบางส่วน", "ยังไม่ส่งเลย", *COUNTS)
    widths(sheet, (6, 26, 11, 9, 12, 12, 9, 9, 9, 11, 10, 11))
    _head(sheet, content, "รายอำเภอ", labels)
    row, everyone = HEAD_ROW + 1, [tally(agency, items) for agency in content.agencies]
    for number, (district, agencies) in enumerate(by_district(content).items(), start=1):
        write_number(sheet, row, 1, number, "count")
        write(sheet, row, 2, district)
        _district_counts(sheet, row, [tally(agency, items) for agency in agencies])
        row += 1
    write(sheet, row, 1, "", "sum")
    write(sheet, row, 2, "รวมทั้งจังหวัด", "sum")
    _district_counts(sheet, row, everyone, sum_line=True)


def _district_counts(sheet: Worksheet, row: int, totals: list[Tally], sum_line: bool = False) -> None:
    complete = sum(total.missing == 0 for total in totals)
    none = sum(total.sent == 0 and total.expected > 0 for total in totals)
    for column, number in enumerate((len(totals), complete, len(totals) - complete - none, none), start=3):
        write_number(sheet, row, column, number, "sum number" if sum_line else "number")
    _counts(sheet, row, 7, sum(totals, Tally()), sum_line)


# ── below the pass mark last year ───────────────────────────────────────────────────────────────────────────────


def _failed_sheet(sheet: Worksheet, content: ProvinceContent, failed: list[ProvinceAgency]) -> None:
    items = shown_items(content)
    title = f"{len(failed)} หน่วยงานที่ได้ต่ำกว่า {content.pass_mark:g} คะแนนในปี {content.year - 1}"
    rounds = tuple(f"ครั้งที่ {round_.number}" for round_ in content.rounds)
    labels = ("ที่", "หน่วยงาน", "อำเภอ", "คะแนนปีก่อน", "ระดับ", *rounds, "ให้แก้ไข", "ร้อยละที่ส่ง", "ข้อที่ยังไม่ส่ง")
    widths(sheet, (6, 30, 18, 11, 10, *(11,) * len(rounds), 9, 11, 60))
    _head(sheet, content, title, labels)
    for number, agency in enumerate(failed, start=1):
        row = HEAD_ROW + number
        write_number(sheet, row, 1, number, "count")
        write(sheet, row, 2, agency.name)
        write(sheet, row, 3, agency.district)
        if agency.last_score is None:
            write(sheet, row, 4, "ไม่มีข้อมูล", "centre")
        else:
            write_number(sheet, row, 4, agency.last_score, "score")
        write(sheet, row, 5, agency.last_level, "centre")
        _failed_progress(sheet, row, content, agency)
        missing = missing_codes(agency, items)
        write(sheet, row, len(labels), missing)
        fit(sheet, row, {2: agency.name, len(labels): missing})


def _failed_progress(sheet: Worksheet, row: int, content: ProvinceContent, agency: ProvinceAgency) -> None:
    for column, round_ in enumerate(content.rounds, start=6):
        part = tally(agency, items_of(content, round_.number))
        write(sheet, row, column, f"{part.sent} จาก {part.expected}", "centre")
    total = tally(agency, shown_items(content))
    write_number(sheet, row, 6 + len(content.rounds), total.returned)
    write_number(sheet, row, 7 + len(content.rounds), total.share, "percent")
