"""What a file is, by its first bytes: the name is what the sender believes, the content is what came."""

from __future__ import annotations

from zipfile import BadZipFile

from bot.workbooks.errors import UnreadableWorkbook
from bot.workbooks.limits import UPLOAD_BYTES
from bot.workbooks.package import check_package

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "pdf"),
    (b"\xff\xd8\xff", "picture"),
    (b"\x89PNG", "picture"),
    (b"GIF8", "picture"),
    (b"BM", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"{\\rtf", "document"),
)


def refuse_what_is_no_workbook(content: bytes) -> None:
    """Looks at the bytes without opening them. Raises UnreadableWorkbook unless they are a plausible .xlsx."""
    if not content.strip(b"\x00 \r\n\t"):
        raise UnreadableWorkbook("empty")
    if len(content) > UPLOAD_BYTES:
        raise UnreadableWorkbook("too_large")
    if not content.startswith(b"PK"):
        raise UnreadableWorkbook(_kind(content))
    try:
        check_package(content)
    except (BadZipFile, NotImplementedError, OSError, EOFError, ValueError) as broken:
        raise UnreadableWorkbook("damaged") from broken


def _kind(content: bytes) -> str:
    if content.startswith(OLE):
        return _ole_kind(content)
    for signature, kind in SIGNATURES:
        if content.startswith(signature):
            return kind
    if content[4:8] == b"ftyp" or (content.startswith(b"RIFF") and content[8:12] == b"WEBP"):
        return "picture"
    return _text_kind(content)


def _ole_kind(content: bytes) -> str:
    """Old Excel and Word, and what Excel makes of an .xlsx with a password, share one container."""
    for stream, kind in (("EncryptedPackage", "encrypted"), ("WordDocument", "document")):
        if stream.encode("utf-16-le") in content:
            return kind
    return "xls"


def _text_kind(content: bytes) -> str:
    start = content[:4096].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if start.startswith(b"<?xml") and b"spreadsheet" in start:
        return "xls"
    if start.startswith((b"<html", b"<!doctype html", b"<table", b"<meta", b"<head", b"<body")):
        return "html"
    if b"\x00" in content[:4096] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "unknown"
    return "csv" if any(mark in start for mark in (b",", b"\t", b";")) else "unknown"
