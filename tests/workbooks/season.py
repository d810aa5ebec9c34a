"""A small made-up season for the workbook tests: real traps, invented agencies' pages."""

from __future__ import annotations

from datetime import UTC, date, datetime

from bot.reading.vocabulary import AgencyWord, ItemWord, RoundWord, Vocabulary

ITEMS = (
    ItemWord("O1", "โครงสร้าง", 1, ("ผังโครงสร้าง",), printed_code="๐๑"),
    ItemWord("O2", "ข้อมูลผู้บริหาร", 1, ("ผู้บริหาร",), printed_code="๐๒"),
    ItemWord("O3", "อำนาจหน้าที่", 1, printed_code="๐๓"),
    ItemWord("O8", "Q&A", 1, printed_code="๐๘"),
    ItemWord("O10", "นโยบายคุ้มครองข้อมูลส่วนบุคคล", 3, ("PDPA",), printed_code="๐๑๐"),
    ItemWord("O13", "รายงานผลการดำเนินงานประจำปี", 2, printed_code="๐๑๓"),
    ItemWord("O14", "คู่มือหรือมาตรฐานการปฏิบัติงาน", 1, printed_code="๐๑๔"),
    ItemWord("O15", "คู่มือหรือมาตรฐานการให้บริการ", 1, printed_code="๐๑๕"),
    ItemWord("O17", "รายงานผลการสำรวจความพึงพอใจการให้บริการ", 2, printed_code="๐๑๗"),
    ItemWord("O29", "ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", 3, printed_code="๐๒๙"),
    ItemWord("O31", "ประกาศเจตนารมณ์นโยบาย No Gift Policy จากการปฏิบัติหน้าที่", 2, ("no gift",), printed_code="๐๓๑"),
    ItemWord("O32", "การสร้างวัฒนธรรม No Gift Policy", 3, printed_code="๐๓๑"),
    ItemWord("O33", "รายงานผลตามนโยบาย No Gift Policy", 3, printed_code="๐๓๓"),
    ItemWord("O43", "การดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", 3, printed_code="๐๔๓"),
)
AGENCIES = (
    AgencyWord("อบต.ดอนแก้ว", "อบต.", "ดอนแก้ว", "องค์การบริหารส่วนตำบลดอนแก้ว", "เหนือ"),
    AgencyWord("ทต.ริมน้ำ", "ทต.", "ริมน้ำ", "เทศบาลตำบลริมน้ำ", "เหนือ"),
    AgencyWord("ทต.ริมน้ำเหนือ", "ทต.", "ริมน้ำเหนือ", "เทศบาลตำบลริมน้ำเหนือ", "เหนือ"),
    AgencyWord("อบต.ริมน้ำ", "อบต.", "ริมน้ำ", "องค์การบริหารส่วนตำบลริมน้ำ", "ใต้"),
)
VOCABULARY = Vocabulary(
    2566,
    ITEMS,
    AGENCIES,
    (RoundWord(1, date(2023, 1, 31)), RoundWord(2, date(2023, 2, 28)), RoundWord(3, date(2023, 4, 7))),
)
DEADLINES = {
    1: datetime(2023, 1, 31, 16, 59, 59, tzinfo=UTC),
    2: datetime(2023, 2, 28, 16, 59, 59, tzinfo=UTC),
    3: datetime(2023, 4, 7, 16, 59, 59, tzinfo=UTC),
}
PAGE = "https://www.donkaew.example/ita/"


def items_of_round(number: int) -> tuple[ItemWord, ...]:
    return tuple(item for item in ITEMS if item.round == number)
