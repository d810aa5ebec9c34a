"""Files that mean harm, or came to harm on their way."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile

from tests.workbooks.making import workbook

HEAD = ("รหัสข้อ", "ข้อคำถาม", "URL")
GOOD = workbook((HEAD, ("O1", "โครงสร้าง", "https://www.donkaew.example/ita/a")))
SHEET = "xl/worksheets/sheet1.xml"
NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504


def members(content: bytes = GOOD) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=9) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return out.getvalue()


def with_part(name: str, data: bytes | str) -> bytes:
    return packed(members() | {name: data.encode() if isinstance(data, str) else data})


def sheet_xml(rows: str, before: str = "", after: str = "", prolog: str = "") -> str:
    return (
        f'<?xml version="1.0"?>{prolog}<worksheet {NAMESPACE}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>'
    )


def with_sheet(rows: str, before: str = "", after: str = "", prolog: str = "") -> bytes:
    return with_part(SHEET, sheet_xml(rows, before, after, prolog))


def text_cell(reference: str, text: str) -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


ROWS = (
    f'<row r="1">{text_cell("A1", "รหัสข้อ")}{text_cell("B1", "URL")}</row>'
    f'<row r="2">{text_cell("A2", "O1")}{text_cell("B2", "https://www.donkaew.example/ita/a")}</row>'
)
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ฮ่าฮ่าฮ่าฮ่าฮ่า">'
    + "".join(f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)


def lying_size() -> bytes:
    """The directory states 1,000 bytes for a member that unpacks to 100 MB."""
    content = bytearray(with_part(SHEET, b"<worksheet>" + b" " * 100_000_000))
    real = struct.pack("<L", 100_000_011)
    while (at := content.find(real)) >= 0:
        content[at : at + 4] = struct.pack("<L", 1000)
    return bytes(content)


def packed_with_lzma() -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_LZMA) as package:
        for name, data in members().items():
            package.writestr(name, data)
    return out.getvalue()


def encrypted_zip() -> bytes:
    content = bytearray(GOOD)
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        content[at + 8] |= 1
        at = content.find(b"PK\x01\x02", at + 4)
    return bytes(content)


def doubled_member() -> bytes:
    out = BytesIO(GOOD)
    with ZipFile(out, "a") as package:
        package.writestr(SHEET.upper(), sheet_xml(ROWS))
    return out.getvalue()


def many_sheets(count: int) -> str:
    sheets = "".join(f'<sheet name="s{number}" sheetId="{number}" r:id="rId1"/>' for number in range(count))
    relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    return f"<workbook {NAMESPACE} {relations}><sheets>{sheets}</sheets></workbook>"


def many_cells(count: int, text: str = "1") -> str:
    rows = (
        f'<row r="{row}">' + "".join(text_cell(f"{letter}{row}", text) for letter in "ABCDEFGHIJ") + "</row>"
        for row in range(1, count // 10 + 1)
    )
    return "".join(rows)


def checksum_torn() -> bytes:
    content = bytearray(GOOD)
    with ZipFile(BytesIO(GOOD)) as package:
        checksum = struct.pack("<L", package.getinfo(SHEET).CRC)
    assert zlib.crc32(b"") == 0
    at = content.rfind(checksum)
    content[at : at + 4] = b"\x00\x00\x00\x01"
    return bytes(content)


def with_texts(texts: str, sheet: str = ROWS, prolog: str = "") -> bytes:
    """A workbook that has shared texts, as Excel itself writes it."""
    relations = members()["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" '
        b'Target="sharedStrings.xml" Id="rId9"/></Relationships>',
    )
    return packed(
        members()
        | {
            "xl/_rels/workbook.xml.rels": relations,
            "xl/sharedStrings.xml": f"{prolog}<sst {NAMESPACE}>{texts}</sst>".encode(),
            SHEET: sheet_xml(sheet).encode(),
        }
    )
