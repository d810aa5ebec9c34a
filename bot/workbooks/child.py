"""The short-lived process that opens a workbook: bytes on standard input, JSON on standard output.

It has its own memory and processor limits, so that whatever a file does, it does to this process and not to the
service. It imports the standard library only and starts in a few hundredths of a second.
"""

from __future__ import annotations

import contextlib
import json
import sys
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812

from bot.workbooks.book import Package, read_book
from bot.workbooks.errors import UnreadableWorkbook
from bot.workbooks.limits import CHILD_CPU, CHILD_MEMORY
from bot.workbooks.sheet import Count, read_sheet


def limit_myself() -> None:
    """Memory and processor time; where the system has no such limits, the counts in `limits` still hold."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (CHILD_CPU, CHILD_CPU + 1))
        resource.setrlimit(resource.RLIMIT_AS, (CHILD_MEMORY, CHILD_MEMORY))


def sheets_of(content: bytes) -> list[dict[str, Any]]:
    """The sheets of a workbook as plain JSON. Raises UnreadableWorkbook."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            package = Package(archive)
            book, count = read_book(package), Count()
            return [read_sheet(package, book, part, count) for part in book.sheets]
    except (BadZipFile, ZlibError, NotImplementedError, OSError, EOFError, RuntimeError) as broken:
        raise UnreadableWorkbook("damaged") from broken
    except (MemoryError, RecursionError) as too_big:
        raise UnreadableWorkbook("bomb") from too_big


def main() -> None:
    limit_myself()
    try:
        answer: dict[str, Any] = {"sheets": sheets_of(sys.stdin.buffer.read())}
    except UnreadableWorkbook as refused:
        answer = {"reason": refused.reason, "place": refused.place}
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace"))


if __name__ == "__main__":
    main()
