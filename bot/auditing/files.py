"""Whether a file is what it says it is, by its first bytes."""

from __future__ import annotations

import re

EXTENSION = re.compile(r"\.([a-z]{3,4})$", re.IGNORECASE)
ZIP, OLE = (b"PK\x03\x04", b"PK\x05\x06"), (b"\xd0\xcf\x11\xe0",)
OFFICE = ZIP + OLE
"""Word and Excel files are often named .doc and are new ones, or the other way; both open."""
EXPORTS = (*OFFICE, b"{\\rtf", b"<html", b"<table", b"<!doc", b"<?xml", b"<meta")
"""What web systems send as Word and Excel: text that these programs open."""
BEGINS: dict[str, tuple[bytes, ...]] = {
    "pdf": (b"%PDF-",),
    "export": EXPORTS,
    **dict.fromkeys(("doc", "docx", "xls", "xlsx", "ppt", "pptx"), OFFICE),
    "zip": ZIP,
    "rar": (b"Rar!",),
    **dict.fromkeys(("png", "jpg", "jpeg", "gif", "webp"), (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")),
}
BY_TYPE = {
    "application/pdf": "pdf",
    "application/msword": "export",
    "application/vnd.ms-excel": "export",
    "application/zip": "zip",
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/gif": "gif",
    "image/webp": "webp",
}
PDF_WITHIN = 1024
"""Readers find a PDF's first line within so many bytes."""


def kind_by_type(content_type: str) -> str:
    if content_type.startswith("application/vnd.openxmlformats-officedocument."):
        return "docx"
    return BY_TYPE.get(content_type, "")


def kind_by_name(path: str) -> str:
    match = EXTENSION.search(path)
    return match[1].lower() if match and match[1].lower() in BEGINS else ""


def is_kind(kind: str, head: bytes) -> bool:
    if kind == "pdf":
        return b"%PDF-" in head[:PDF_WITHIN]
    return head.startswith(BEGINS[kind]) or (kind == "export" and head.lstrip().lower().startswith(EXPORTS))


def is_some_file(head: bytes) -> bool:
    """Whatever the server calls it; many send every file as text/html."""
    return any(is_kind(kind, head) for kind in BEGINS if kind != "export")
