"""The workbook around its sheets: which sheets there are, shared texts, and which formats are dates.

Standard library only. openpyxl is not used to read: its streaming mode has neither hyperlinks nor merged cells and
believes a false dimension; its full mode needs gigabytes for one far merged range.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from zipfile import ZipFile

from bot.workbooks.errors import UnreadableWorkbook
from bot.workbooks.limits import ALL_TEXT, MEMBER_BYTES, READ_BYTES, SHEETS, STYLES, TEXT
from bot.workbooks.markup import parse

DATE_FORMATS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59), *range(71, 82)}
"""Built-in number formats that show dates or times, the Thai ones (71–81) among them: ECMA-376 18.8.30."""
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_DATE_LETTER = re.compile(r"[dmyhsbปวด]", re.IGNORECASE)
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True)
class SheetPart:
    name: str
    path: str
    hidden: bool


class Package:
    """The members of an .xlsx, with a budget for what is unpacked."""

    def __init__(self, archive: ZipFile) -> None:
        self.archive = archive
        self.names = {name.lower(): name for name in archive.namelist()}
        self.left = READ_BYTES

    def has(self, path: str) -> bool:
        return path.lower() in self.names

    def open(self, path: str):  # type: ignore[no-untyped-def]  # zipfile's own stream type is private
        name = self.names.get(path.lower())
        if name is None:
            raise UnreadableWorkbook("damaged")
        size = self.archive.getinfo(name).file_size
        self.left -= size
        if size > MEMBER_BYTES or self.left < 0:
            raise UnreadableWorkbook("bomb")
        return self.archive.open(name)

    def links(self, path: str) -> dict[str, tuple[str, str, str]]:
        """Relations of a part by id: (kind, target, mode); inner targets as full member names."""
        folder, name = posixpath.split(path)
        found: dict[str, tuple[str, str, str]] = {}

        def start(element: str, at: dict[str, str]) -> None:
            if element == "Relationship":
                mode, target = at.get("TargetMode", ""), at.get("Target", "")
                if mode != "External":
                    target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                found[at.get("Id", "")] = (at.get("Type", "").rpartition("/")[2], target, mode)

        relations = posixpath.join(folder, "_rels", name + ".rels")
        if self.has(relations):
            with self.open(relations) as stream:
                parse(stream, start)
        return found


@dataclass(frozen=True)
class Book:
    sheets: tuple[SheetPart, ...]
    texts: list[str]
    dates: list[bool]
    """For each cell format: does it show a date?"""
    since_1904: bool


def read_book(package: Package) -> Book:
    root = next(
        (target for kind, target, _ in package.links("").values() if kind == "officeDocument"), "xl/workbook.xml"
    )
    links = package.links(root)
    parts = {kind: target for kind, target, _ in links.values()}
    sheets, since_1904 = _sheets(package, root, links)
    texts = _shared_texts(package, parts.get("sharedStrings", ""))
    return Book(sheets, texts, _date_styles(package, parts.get("styles", "")), since_1904)


def _sheets(package: Package, root: str, links: dict[str, tuple[str, str, str]]) -> tuple[tuple[SheetPart, ...], bool]:
    sheets: list[SheetPart] = []
    since_1904 = False

    def start(element: str, at: dict[str, str]) -> None:
        nonlocal since_1904
        if element == "workbookPr":
            since_1904 = at.get("date1904") in ("1", "true")
        if element != "sheet":
            return
        identity = next((value for key, value in at.items() if key.endswith(":id")), "")
        kind, target, _ = links.get(identity, ("", "", ""))
        if kind == "worksheet" and package.has(target):
            sheets.append(SheetPart(at.get("name", ""), target, at.get("state", "visible") != "visible"))
        if len(sheets) > SHEETS:
            raise UnreadableWorkbook("too_much")

    with package.open(root) as stream:
        parse(stream, start)
    return tuple(sheets), since_1904


def unescape(text: str) -> str:
    """`_x000D_` and the like, as Excel writes what XML cannot carry."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


class TextBudget:
    """Counts characters, so that many long texts are as impossible as one endless one."""

    def __init__(self) -> None:
        self.left = ALL_TEXT

    def spend(self, text: str, place: str = "") -> str:
        self.left -= len(text)
        if len(text) > TEXT:
            raise UnreadableWorkbook("long_text", place)
        if self.left < 0:
            raise UnreadableWorkbook("too_much")
        return text


def _shared_texts(package: Package, path: str) -> list[str]:
    texts: list[str] = []
    if not package.has(path):
        return texts
    budget, parts, phonetic, inside = TextBudget(), [], False, False  # type: TextBudget, list[str], bool, bool

    def start(element: str, _: dict[str, str]) -> None:
        nonlocal phonetic, inside
        phonetic = phonetic or element == "rPh"
        inside = element == "t" and not phonetic

    def end(element: str) -> None:
        nonlocal phonetic, inside
        inside = False
        if element == "rPh":
            phonetic = False
        if element == "si":
            texts.append(budget.spend(unescape("".join(parts))))
            parts.clear()

    def text(data: str) -> None:
        if inside:
            parts.append(data)

    with package.open(path) as stream:
        parse(stream, start, end, text)
    return texts


def _date_styles(package: Package, path: str) -> list[bool]:
    custom: dict[str, bool] = {}
    styles: list[bool] = []
    in_cells = False

    def start(element: str, at: dict[str, str]) -> None:
        nonlocal in_cells
        if element == "numFmt":
            custom[at.get("numFmtId", "")] = shows_date(at.get("formatCode", ""))
        elif element == "cellXfs":
            in_cells = True
        elif element == "xf" and in_cells:
            number = at.get("numFmtId", "0")
            styles.append(custom.get(number, number.isdigit() and int(number) in DATE_FORMATS))
            if len(styles) > STYLES:
                raise UnreadableWorkbook("too_much")

    def end(element: str) -> None:
        nonlocal in_cells
        if element == "cellXfs":
            in_cells = False

    if package.has(path):
        with package.open(path) as stream:
            parse(stream, start, end)
    return styles


def shows_date(code: str) -> bool:
    """Whether a number format such as `[$-107041E]d mmm yyyy` shows a date."""
    return bool(_DATE_LETTER.search(_QUOTED.sub("", code.split(";")[0]).replace("General", "")))
