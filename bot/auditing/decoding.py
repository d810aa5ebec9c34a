"""Bytes of a page as text. Old Thai sites are in TIS-620 or windows-874, often without saying so, or saying else."""

from __future__ import annotations

import codecs
import re

META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([a-z0-9_-]{3,20})", re.IGNORECASE)
MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
THAI_LEGACY = "cp874"
"""windows-874; it contains TIS-620 and ISO-8859-11."""
ALSO_LEGACY = {"tis-620", "tis620", "iso-8859-11", "windows-874", "cp874", "x-windows-874", "iso8859_11", "iso8859-11"}
NOT_BELIEVED = {"iso-8859-1", "iso8859-1", "latin1", "windows-1252", "ascii", "us-ascii"}
"""Defaults of web servers, said of Thai pages too, which have none of these letters."""


def decoded(body: bytes, declared: str = "") -> str:
    """`declared`: the charset of the Content-Type header. The end may be torn by our size cap."""
    for mark, name in MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "ignore")
    meta = META.search(body[:4096])
    for name in (declared, meta[1].decode("ascii") if meta else "", "utf-8"):
        text = _as(body, name.strip("\"' ").lower())
        if text is not None:
            return text
    return body.decode(THAI_LEGACY, "replace")


def _as(body: bytes, name: str) -> str | None:
    if not name or name in NOT_BELIEVED:
        return None
    if name in ALSO_LEGACY:
        name = THAI_LEGACY
    try:
        decoder = codecs.getincrementaldecoder(name)()
    except LookupError:
        return None
    try:
        return decoder.decode(body, final=False)
    except (UnicodeDecodeError, ValueError):
        return None
