"""Where a table's columns are: by their labels, however renamed or moved, else by what stands in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from rapidfuzz.fuzz import ratio

from bot.reading.vocabulary import Vocabulary
from bot.workbooks.codes import read_codes, split_title
from bot.workbooks.grid import Sheet
from bot.workbooks.language import find_urls, match_title, plain
from bot.workbooks.states import state_of

LOOK_ROWS = 30
"""A header further down than this is none."""
GUESS_ROWS = 200
"""Rows whose contents are weighed when no labels are found."""
TYPO = 84
"""rapidfuzz ratio from which a label counts as a misspelling of a known one."""

# Labels seen on the province's and agencies' tables. Longer ones may also be contained; short ones must be all.
LABELS: dict[str, tuple[str, ...]] = {
    "number": ("ที่", "ลำดับ", "ลำดับที่", "no", "ล/ด"),
    "code": ("รหัสข้อ", "รหัส", "ข้อ", "ข้อที่", "ข้อ oit", "เลขข้อ", "code", "รหัสข้อคำถาม", "oit", "ตัวชี้วัด"),
    "title": (
        "ข้อคำถาม",
        "คำถาม",
        "ชื่อข้อ",
        "รายการ",
        "ประเด็น",
        "หัวข้อ",
        "ข้อมูล",
        "ประเด็นการประเมิน",
        "รายการข้อมูล",
        "url ของข้อความ",
    ),
    "must_show": ("สิ่งที่ต้องแสดง", "องค์ประกอบ", "องค์ประกอบด้านข้อมูล", "รายละเอียดที่ต้องเผยแพร่"),
    "round": ("ครั้งที่", "รอบ", "รอบที่"),
    "state": ("มี/ไม่มี", "มีหรือไม่มี", "การตอบ", "คำตอบ", "สถานะ", "มี - ไม่มี", "ผลการดำเนินการ"),
    "has": ("มี",),
    "has_not": ("ไม่มี",),
    "url": ("url", "urls", "ลิงก์", "ลิงค์", "link", "ที่อยู่เว็บไซต์", "ลิงก์ข้อมูล", "url ที่เผยแพร่", "เว็บไซต์", "ที่อยู่ url"),
    "explanation": ("คำอธิบาย", "คำอธิบายเพิ่มเติม", "อธิบายเพิ่มเติม", "รายละเอียด"),
    "remark": ("หมายเหตุ", "ปัญหาอุปสรรค", "เหตุผล"),
    "review": ("ผลสอบทาน", "ผลสอบทาน (จังหวัด)", "ผลการสอบทาน", "ผลการตรวจ"),
    "advice": ("ข้อเสนอแนะ", "ข้อสังเกต"),
    "reviewer": ("ผู้สอบทาน/วันที่", "ผู้สอบทาน", "ผู้ตรวจ"),
}
CONTAINED = (
    "url",
    "ลิงก์",
    "ลิงค์",
    "link",
    "รหัสข้อ",
    "ข้อคำถาม",
    "คำอธิบาย",
    "หมายเหตุ",
    "ผลสอบทาน",
    "ข้อเสนอแนะ",
    "ผู้สอบทาน",
    "มี/ไม่มี",
)
_KNOWN = {plain(label): role for role, labels in LABELS.items() for label in labels}
_CONTAINED = {plain(label): _KNOWN[plain(label)] for label in CONTAINED}


def role_of(label: str) -> str | None:
    """The role of a column labelled so: exactly, as a part ("URL (บรรทัดละ 1)"), or misspelt."""
    wanted = plain(label)
    if not wanted or len(wanted) > 60:
        return None
    if wanted in _KNOWN:
        return _KNOWN[wanted]
    inside = [role for known, role in _CONTAINED.items() if known in wanted]
    if inside:
        return inside[0]
    best = max(_KNOWN, key=lambda known: ratio(wanted, known))
    return _KNOWN[best] if len(wanted) > 3 and ratio(wanted, best) >= TYPO else None


@dataclass(frozen=True)
class Table:
    """Where the rows begin and which column holds what. `guessed`: from the contents, for want of labels."""

    columns: dict[str, int]
    first_row: int
    last_row: int
    head_row: int
    """First row of the labels; what stands above belongs to the table as its heading."""
    guessed: bool = False
    ordinals: bool = False
    """The code column only counts the rows."""
    url_columns: tuple[int, ...] = ()
    """All columns labelled URL (URL 1, URL 2 …)."""


def find_tables(sheet: Sheet, vocabulary: Vocabulary) -> tuple[Table, ...]:
    """The tables of a sheet, one below the other; mostly there is one."""
    first = _by_labels(sheet) or _by_contents(sheet, vocabulary)
    tables = [first] if first else []
    for row in range(first.first_row, sheet.last_row + 1) if first else ():
        again = _labels_again(sheet, row)
        if again:
            tables[-1] = replace(tables[-1], last_row=row - 1)
            tables.append(again)
    return tuple(_with_ordinals(sheet, table, vocabulary) for table in tables)


def _by_labels(sheet: Sheet) -> Table | None:
    for row in range(1, min(LOOK_ROWS, sheet.last_row) + 1):
        table = _labelled_table(sheet, row)
        if table:
            return table
    return None


def _labelled_table(sheet: Sheet, row: int) -> Table | None:
    columns, rows = _labelled(sheet, row)
    if not is_enough(columns):
        return None
    return Table(columns, row + rows, sheet.last_row, row, url_columns=_url_columns(sheet, row, row + rows))


def _labels_again(sheet: Sheet, row: int) -> Table | None:
    """Labels repeated further down; only where they are unmistakable, since a row of answers may use such words too."""
    texts = [sheet.text(row, column) for column in range(1, sheet.last_column + 1)]
    if not any(len(text) < 40 and role_of(text) == "url" for text in texts if "url" in plain(text) or "ลิง" in text):
        return None
    table = _labelled_table(sheet, row)
    return table if table and len(table.columns) >= 3 and "url" in table.columns else None


def _url_columns(sheet: Sheet, first: int, after: int) -> tuple[int, ...]:
    places = ((row, column) for row in range(first, after) for column in range(1, sheet.last_column + 1))
    return tuple(dict.fromkeys(column for row, column in places if role_of(sheet.text(row, column)) == "url"))


def _labelled(sheet: Sheet, row: int) -> tuple[dict[str, int], int]:
    """Roles of one row's labels, together with the row below where that goes on (มี | ไม่มี under การตอบ)."""
    columns, below = _roles(sheet, row), _roles(sheet, row + 1)
    if read_codes(sheet.text(row + 1, columns.get("code", columns.get("number")))):
        return columns, 1
    if {"has", "has_not"} <= set(below):
        return {role: at for role, at in columns.items() if role != "state"} | below, 2
    if columns and not is_enough(columns) and not is_enough(below) and is_enough(columns | below):
        return below | columns, 2
    if columns and below == columns:  # labels merged over two rows
        return columns, 2
    return columns, 1


def _roles(sheet: Sheet, row: int) -> dict[str, int]:
    columns: dict[str, int] = {}
    for column in range(1, sheet.last_column + 1):
        if sheet.owner(row, column)[1] != column:
            continue
        role = role_of(sheet.text(row, column))
        if role and role not in columns:
            columns[role] = column
    return columns


def is_enough(columns: dict[str, int]) -> bool:
    says_which = {"code", "title", "number"} & set(columns)
    says_what = {"url", "state", "has_not"} & set(columns)
    return bool(says_which and says_what)


def _by_contents(sheet: Sheet, vocabulary: Vocabulary) -> Table | None:
    """Columns guessed from their cells: most URLs, most codes, most titles, most มี/ไม่มี."""
    columns: dict[str, int] = {}
    places = [place for place in sheet.cells if place[0] <= GUESS_ROWS]
    for role, fits in _signs(sheet, vocabulary).items():
        counts = Counter(column for row, column in places if column not in columns.values() and fits(row, column))
        if counts:
            columns[role] = counts.most_common(1)[0][0]
    if not is_enough(columns):
        return None
    return Table(
        columns,
        1,
        sheet.last_row,
        1,
        guessed=True,
        url_columns=tuple(at for role, at in columns.items() if role == "url"),
    )


def _signs(sheet: Sheet, vocabulary: Vocabulary) -> dict[str, Callable[[int, int], bool]]:
    return {
        "url": lambda row, column: bool(sheet.target(row, column) or find_urls(sheet.text(row, column))),
        "title": lambda row, column: bool(match_title(split_title(sheet.text(row, column))[1], vocabulary)),
        "state": lambda row, column: state_of(sheet.text(row, column)) in ("has", "has_not"),
        "code": lambda row, column: bool(read_codes(sheet.text(row, column))),
    }


def _with_ordinals(sheet: Sheet, table: Table, vocabulary: Vocabulary) -> Table:
    """Tells codes from a column that only counts: bare numbers of which most stand beside another item's title."""
    columns = dict(table.columns)
    if "code" not in columns and "number" in columns:
        columns["code"] = columns["number"]
    if "code" not in columns:
        return table
    agree = other = 0
    for row in range(table.first_row, table.last_row + 1):
        codes = read_codes(sheet.text(row, columns["code"]))
        titled = match_title(split_title(sheet.text(row, columns.get("title")))[1], vocabulary)
        if len(codes) == 1 and codes[0].bare and titled:
            same = any(item.code == f"O{codes[0].number}" for item in titled)
            agree, other = agree + same, other + (not same)
    only_counts = other > agree or ("code" not in table.columns and (other > 0 or not agree))
    return replace(table, columns=columns, ordinals=only_counts)
