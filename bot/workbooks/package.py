"""The zip around a workbook, looked at before anything is unpacked: names and stated sizes only.

The stated sizes bind: `zipfile` never unpacks more of a member than its directory states. Standard library only.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import PurePosixPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from bot.workbooks.errors import UnreadableWorkbook
from bot.workbooks.limits import MEMBERS, RATIO, RATIO_FROM, UNPACKED_BYTES

ENCRYPTED_FLAG = 0x1


def check_package(content: bytes) -> None:
    """Raises UnreadableWorkbook for what is no .xlsx or would be too much, BadZipFile for a torn one."""
    with ZipFile(BytesIO(content)) as package:
        members = package.infolist()
    if len(members) > MEMBERS:
        raise UnreadableWorkbook("bomb")
    _check_names(members)
    _check_sizes(members)
    _check_kind({member.filename.lower() for member in members}, content)


def _check_names(members: list[ZipInfo]) -> None:
    names = [member.filename.lower() for member in members]
    if len(set(names)) != len(names):
        raise UnreadableWorkbook("damaged")
    for name in names:
        path = PurePosixPath(name.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in name:
            raise UnreadableWorkbook("damaged")


def _check_sizes(members: list[ZipInfo]) -> None:
    if any(member.flag_bits & ENCRYPTED_FLAG for member in members):
        raise UnreadableWorkbook("encrypted")
    if any(member.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for member in members):
        raise UnreadableWorkbook("damaged")  # no Excel packs otherwise, and bzip2 and LZMA unpack without a limit
    if sum(member.file_size for member in members) > UNPACKED_BYTES:
        raise UnreadableWorkbook("bomb")
    for member in members:
        if member.file_size > RATIO_FROM and member.file_size > RATIO * max(1, member.compress_size):
            raise UnreadableWorkbook("bomb")


def _check_kind(names: set[str], content: bytes) -> None:
    if any(name.endswith(("vbaproject.bin", "vbadata.xml")) or "/macrosheets/" in name for name in names):
        raise UnreadableWorkbook("macros")
    if any(name.startswith("xl/workbook") and name.endswith(".xml") for name in names):
        return
    if "xl/workbook.bin" in names:
        raise UnreadableWorkbook("xlsb")
    if any(name.startswith(("word/", "ppt/")) for name in names):
        raise UnreadableWorkbook("document")
    if b"opendocument.spreadsheet" in content[:200]:
        raise UnreadableWorkbook("ods")
    raise UnreadableWorkbook("archive")
